"""What a results package proves of its own sheets, before the centre has merged it.

Its enrolments are checked by the cards that the centre made, its additions change the planning
that its sheets are held against. The centre's own records come first wherever they speak.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace

from app.domain.errors import IntegrityError, UserError
from app.services.room.on_the_spot.additions import effective_planning
from app.services.verify.basis import KnownSession, KnownSheet, RoomAccess, VerificationBasis
from app.trust.certificates import Certificate
from app.trust.enrolment import check_enrolment
from app.trust.payloads import EnrolmentStanding
from app.trust.results_packages import ResultsContent
from app.trust.witnesses import read_void


@dataclass(frozen=True, slots=True, kw_only=True)
class Carried:
    """Knowledge that is only good for the sheets of one package.

    `planned` is the session with what the room added on the spot, `None` where it added
    nothing; `confirmed` are the serials whose cards' codes were checked, `void` those made so.
    """

    of_session: str
    planned: KnownSession | None
    confirmed: frozenset[str]
    void: frozenset[str]

    def fresh(self) -> Carried:
        """Return itself: a package does not change."""
        return self

    def session(self, id_: str, room: str, package: str) -> KnownSession | None:
        """Return the planning with its additions."""
        del room, package
        return self.planned if id_ == self.of_session else None

    def sheet(self, session: str, digest: str) -> KnownSheet | None:
        """Know no sheet: what is carried is not yet kept."""
        del session, digest
        return None

    def copy(self, session: str, digest: str) -> bytes | None:
        """Know no copy."""
        del session, digest
        return None

    def standing(self, session: str, serial: str) -> EnrolmentStanding | None:
        """Return what the cards' codes prove of a key."""
        if session != self.of_session or serial not in self.confirmed:
            return None
        return EnrolmentStanding.VOIDED if serial in self.void else EnrolmentStanding.CONFIRMED

    def voided(self, session: str) -> frozenset[str]:
        """Return the keys that the package's statements make void."""
        return self.void if session == self.of_session else frozenset()

    def rooms(self) -> Sequence[RoomAccess]:
        """Open nothing."""
        return ()


def with_carried(basis: VerificationBasis, content: ResultsContent) -> VerificationBasis:
    """Rest on what a package carries too, for the documents inside it."""
    keys, cards = basis.keys, basis.card_keys
    if keys is None or cards is None:
        return basis
    anchor = keys.anchor
    carried = Carried(
        of_session=content.session,
        planned=None,
        confirmed=_confirmed(content, cards(content.session), anchor),
        void=_void(content, anchor),
    )
    wider = replace(basis, knowledge=(*basis.knowledge, carried))
    known = basis.session(content.session, content.room, content.package.digest)
    if known is None or not content.additions:
        return wider
    try:
        planning = effective_planning(known.planning, content.additions, anchor)
    except IntegrityError:
        return wider  # the addition itself is told to be bad; nobody is planned by it
    first = Carried(
        of_session=content.session,
        planned=replace(known, planning=planning),
        confirmed=frozenset(),
        void=frozenset(),
    )
    return replace(wider, knowledge=(first, *wider.knowledge))


def _confirmed(
    content: ResultsContent, mac_keys: Mapping[str, bytes], anchor: Certificate
) -> frozenset[str]:
    confirmed: set[str] = set()
    for statement in content.enrolments:
        try:
            claim = check_enrolment(
                statement, mac_keys, anchor=anchor, session=content.session
            ).claim
        except (UserError, IntegrityError):
            continue  # its key stays unconfirmed, and every sheet of it says so
        confirmed.add(claim.serial)
    return frozenset(confirmed)


def _void(content: ResultsContent, anchor: Certificate) -> frozenset[str]:
    void: set[str] = set()
    for statement in content.voids:
        try:
            void.update(read_void(statement, anchor).claim.serials)
        except IntegrityError:
            continue  # a void that does not hold makes nothing void
    return frozenset(void)
