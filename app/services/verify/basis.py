"""On what an answer rests: a certificate, a confirmed list, and what a room or a centre knows.

Required signers, confirmed keys and later revisions are never read from the file that is
verified: they are asked of a `Knowledge`, and what nobody knows stays open in the answer.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, field, replace
from datetime import datetime, tzinfo
from enum import StrEnum
from typing import Protocol

from app.domain.referential import Referential
from app.domain.session import ExamSession, Planning
from app.domain.wording import Sentence
from app.trust.certificates import Certificate
from app.trust.keystore import CentreKeys
from app.trust.payloads import EnrolmentList, EnrolmentStanding
from app.trust.rooms import RoomKeys


@dataclass(frozen=True, slots=True, kw_only=True)
class KnownSession:
    """What is known of one session, and from where.

    `source` names the knowledge in a sentence (« le dossier de la salle B204, n° 3 »).
    `issued` are the digests of the room packages that may be worked under; `None` where not
    all of them are known. With `as_issued` the planning is as it was issued: what the room
    changed afterwards is not in it.
    """

    session: ExamSession
    planning: Planning
    referential: Referential
    source: Sentence
    issued: frozenset[str] | None = None
    latest_package: int | None = None
    spare_cards: tuple[str, ...] = ()
    blank_slots: tuple[str, ...] = ()
    as_issued: bool = False


class KeptAs(StrEnum):
    """What the place that keeps a sheet makes of it."""

    COUNTED = "counted"
    REPLACED = "replaced"
    SET_ASIDE = "set_aside"
    TO_CONFIRM = "to_confirm"
    REJECTED = "rejected"


@dataclass(frozen=True, slots=True, kw_only=True)
class KnownSheet:
    """A sheet that the room or the centre keeps; `latest` is the last revision it has there.

    `judged` says that the centre's merge has held its panel against the planning; `accepted`
    that it has found all of it good, and counts it or counted it.
    """

    kept_as: KeptAs
    revision: int
    latest: int
    judged: bool
    accepted: bool


@dataclass(frozen=True, slots=True, kw_only=True)
class RoomAccess:
    """A room's keys, and its code where that is known (only the centre keeps it)."""

    keys: RoomKeys
    code: str = field(default="", repr=False)


class Knowledge(Protocol):
    """What an open room, an open centre or a room package can tell. Each may not know."""

    def fresh(self) -> Knowledge:
        """Return the same knowledge, to be read anew once; a run of answers shares what it read."""
        ...

    def session(self, id_: str, room: str, package: str) -> KnownSession | None:
        """Return what is known of a session, as that room of it works under a package.

        `package` is the digest of the room package, empty where none is named.
        """
        ...

    def sheet(self, session: str, digest: str) -> KnownSheet | None:
        """Return a sheet that is kept here, by the digest of its payload."""
        ...

    def copy(self, session: str, digest: str) -> bytes | None:
        """Return the signed PDF that is kept of a sheet."""
        ...

    def standing(self, session: str, serial: str) -> EnrolmentStanding | None:
        """Return what the centre says of a juror's certificate; a room never confirms one."""
        ...

    def voided(self, session: str) -> frozenset[str]:
        """Return the serials whose enrolment a room made void."""
        ...

    def rooms(self) -> Sequence[RoomAccess]:
        """Return the keys of the rooms whose files can be opened."""
        ...


@dataclass(frozen=True, slots=True, kw_only=True)
class VerificationBasis:
    """All that the reader gives; the more, the more can be said.

    Attributes:
        at: when certificates must be valid.
        zone: in which the answer tells the time; `None` for the system's.
        anchor: the centre's certificate that the reader trusts.
        enrolments: the centre's signed list of confirmed enrolments.
        knowledge: the room, centre or package that knows planning and records; the first
            that knows is believed.
        room_code: opens a room package, a live copy.
        keys: the centre's keys, which open a results package.
        card_keys: the MAC keys of a session's cards, by juror; only the centre has them.
    """

    at: datetime
    zone: tzinfo | None = None
    anchor: Certificate | None = None
    enrolments: EnrolmentList | None = None
    knowledge: tuple[Knowledge, ...] = ()
    room_code: str = field(default="", repr=False)
    keys: CentreKeys | None = field(default=None, repr=False)
    card_keys: Callable[[str], Mapping[str, bytes]] | None = field(default=None, repr=False)

    def fresh(self) -> VerificationBasis:
        """Return the same basis, whose knowledge is read anew once."""
        return replace(self, knowledge=tuple(known.fresh() for known in self.knowledge))

    def session(self, id_: str, room: str, package: str = "") -> KnownSession | None:
        """Return what the first that knows says of a session."""
        found = (known.session(id_, room, package) for known in self.knowledge)
        return next((session for session in found if session is not None), None)

    def sheet(self, session: str, digest: str) -> KnownSheet | None:
        """Return a sheet that somebody keeps."""
        found = (known.sheet(session, digest) for known in self.knowledge)
        return next((sheet for sheet in found if sheet is not None), None)

    def copy(self, session: str, digest: str) -> bytes | None:
        """Return the signed PDF that somebody keeps of a sheet."""
        found = (known.copy(session, digest) for known in self.knowledge)
        return next((copy for copy in found if copy is not None), None)

    def standing(self, session: str, serial: str) -> EnrolmentStanding | None:
        """Return what is said of a certificate: by the centre itself, else by its list."""
        for known in self.knowledge:
            if (standing := known.standing(session, serial)) is not None:
                return standing
        listed = self.enrolments
        if listed is not None and listed.session == session:
            for enrolment in listed.enrolments:
                if enrolment.serial == serial:
                    return enrolment.standing
        if any(serial in known.voided(session) for known in self.knowledge):
            return EnrolmentStanding.VOIDED
        return None

    def room(self, store_id: str) -> RoomAccess | None:
        """Return the room to which a file in its envelope is addressed, if it is known."""
        for known in self.knowledge:
            for access in known.rooms():
                if access.keys.store_id == store_id:
                    return access
        return None

    def local(self, moment: datetime) -> datetime:
        """Return a moment as the wall clock shows it."""
        return moment.astimezone(self.zone)
