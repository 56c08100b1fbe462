"""What an open room, an open centre or an opened room package knows, for `verify`."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from contextlib import suppress
from dataclasses import dataclass, field, replace

from app.domain.errors import IntegrityError
from app.domain.evidence import SheetStanding
from app.domain.session import Planning, RoomDossier
from app.domain.wording import Sentence, sentence
from app.services.centre.access.open_centre import OpenCentre
from app.services.centre.deciding.revocations import known_enrolments
from app.services.centre.issuing.card_codes import room_reserve
from app.services.ports.centre_evidence import MergedReport, MergedSheet, SheetKind
from app.services.ports.room_day import ReportKind
from app.services.room.open_room import OpenRoom
from app.services.verify.basis import KeptAs, KnownSession, KnownSheet, RoomAccess
from app.trust.payloads import EnrolmentStanding
from app.trust.room_packages import OpenedRoomPackage
from app.trust.rooms import stored_room
from app.trust.wire import decode
from app.trust.witnesses import read_void

_PLANNING_LIMIT = 16 * 1024 * 1024
_KEPT_AS = {
    SheetStanding.RECEIVED: KeptAs.COUNTED,
    SheetStanding.SUPERSEDED: KeptAs.REPLACED,
    SheetStanding.TO_CONFIRM: KeptAs.TO_CONFIRM,
    SheetStanding.WAITING: KeptAs.TO_CONFIRM,
    SheetStanding.QUARANTINED: KeptAs.SET_ASIDE,
    SheetStanding.REJECTED: KeptAs.REJECTED,
}

_COUNTED = (SheetStanding.RECEIVED, SheetStanding.SUPERSEDED)
_Kept = MergedSheet | MergedReport
_Place = tuple[SheetKind | ReportKind, str, str | None]


@dataclass(frozen=True, slots=True)
class PackageKnowledge:
    """A room package that its code opened: the planning, and no record."""

    package: OpenedRoomPackage

    def fresh(self) -> PackageKnowledge:
        """Return itself: a package does not change."""
        return self

    def session(self, id_: str, room: str, package: str) -> KnownSession | None:
        """Return the package's session, for its own room."""
        del package
        dossier = self.package.dossier
        if (dossier.session.id, dossier.room) != (id_, room):
            return None
        known = _of_dossier(dossier, self.package.reference.sequence)
        return replace(known, as_issued=True)

    def sheet(self, session: str, digest: str) -> KnownSheet | None:
        """Know no sheet."""
        del session, digest
        return None

    def copy(self, session: str, digest: str) -> bytes | None:
        """Know no copy."""
        del session, digest
        return None

    def standing(self, session: str, serial: str) -> EnrolmentStanding | None:
        """Know no enrolment: jurors enrol after the package was written."""
        del session, serial
        return None

    def voided(self, session: str) -> frozenset[str]:
        """Know no void."""
        del session
        return frozenset()

    def rooms(self) -> Sequence[RoomAccess]:
        """Return the room's keys."""
        return (RoomAccess(keys=self.package.keys),)


@dataclass(frozen=True, slots=True)
class RoomKnowledge:
    """An open room: planning with its additions, sheets signed here, keys made void here."""

    room: OpenRoom

    def fresh(self) -> RoomKnowledge:
        """Return itself: a room's store is small, and read each time."""
        return self

    def session(self, id_: str, room: str, package: str) -> KnownSession | None:
        """Return the room's session, with what was added on the spot."""
        del package
        dossier = self.room.dossier
        if (dossier.session.id, dossier.room) != (id_, room):
            return None
        return _of_dossier(dossier, self.room.package.sequence)

    def sheet(self, session: str, digest: str) -> KnownSheet | None:
        """Return a sheet of this laptop; a room never says that the centre accepted it."""
        if session != self.room.dossier.session.id:
            return None
        with self.room.store.transaction() as records:
            panels = records.panel_sheets()
            scores = records.score_sheets()
            reports = records.reports()
        places = [(each.digest, each.revision, (each.sitting, "")) for each in panels]
        places += [(each.digest, each.revision, (each.sitting, each.juror)) for each in scores]
        places += [(each.digest, each.revision, (each.kind, each.subject)) for each in reports]
        for found, revision, place in places:
            if found == digest:
                latest = max(other for _, other, at in places if at == place)
                kept = KeptAs.COUNTED if revision == latest else KeptAs.REPLACED
                return KnownSheet(
                    kept_as=kept, revision=revision, latest=latest, judged=False, accepted=False
                )
        return None

    def copy(self, session: str, digest: str) -> bytes | None:
        """Return the PDF that was signed here."""
        if session != self.room.dossier.session.id:
            return None
        with self.room.store.transaction() as records:
            kept = {sheet.digest: sheet.pdf for sheet in records.panel_sheets()}
            kept |= {report.digest: report.pdf for report in records.reports()}
        return kept.get(digest)

    def standing(self, session: str, serial: str) -> EnrolmentStanding | None:
        """Confirm nobody: only the centre can tell a juror from one forged with this room."""
        del session, serial
        return None

    def voided(self, session: str) -> frozenset[str]:
        """Return the keys that two people made void in this room."""
        if session != self.room.dossier.session.id:
            return frozenset()
        with self.room.store.transaction() as records:
            statements = [void.statement for void in records.voids()]
        serials: set[str] = set()
        for statement in statements:
            try:
                serials.update(read_void(statement, self.room.anchor).claim.serials)
            except IntegrityError:
                continue  # the room's own checks tell of it; here it proves nothing
        return frozenset(serials)

    def rooms(self) -> Sequence[RoomAccess]:
        """Return the room's keys."""
        return (RoomAccess(keys=self.room.keys),)


@dataclass(frozen=True, slots=True)
class CentreRecords:
    """An open centre: every session, what was merged, and what it says of each key.

    Sheets and keys are read once for each session: a package holds hundreds of sheets, and the
    centre thousands.
    """

    centre: OpenCentre
    _sheets: dict[str, Mapping[str, _Kept]] = field(default_factory=dict, compare=False)
    _latest: dict[str, Mapping[_Place, int]] = field(default_factory=dict, compare=False)
    _standings: dict[str, Mapping[str, EnrolmentStanding]] = field(
        default_factory=dict, compare=False
    )
    _known: dict[tuple[str, str, str], KnownSession | None] = field(
        default_factory=dict, compare=False
    )

    def fresh(self) -> CentreRecords:
        """Return the same centre with nothing read yet."""
        return CentreRecords(self.centre)

    def session(self, id_: str, room: str, package: str) -> KnownSession | None:
        """Return one of the centre's sessions, planned as that package had it."""
        key = (id_, room, package)
        if key not in self._known:
            self._known[key] = self._session(id_, room, package)
        return self._known[key]

    def _session(self, id_: str, room: str, package: str) -> KnownSession | None:
        with self.centre.store.transaction() as records:
            try:
                session = records.session(id_)
            except KeyError:
                return None
            issued = records.issued_packages(id_)
            used = next((each for each in issued if each.digest == package), None)
            reserve = room_reserve(room)
            return KnownSession(
                session=session,
                planning=records.planning(id_)
                if used is None
                else decode(used.planning, Planning, limit=_PLANNING_LIMIT),
                referential=records.referential(session.referential_digest),
                source=sentence("le planning du centre"),
                issued=frozenset(each.digest for each in issued),
                latest_package=max(
                    (each.sequence for each in issued if each.room == room), default=None
                ),
                spare_cards=reserve.spare_cards,
                blank_slots=reserve.blank_slots,
                as_issued=True,
            )

    def sheet(self, session: str, digest: str) -> KnownSheet | None:
        """Return a sheet or report that came back, as the merge judged it."""
        if session not in self._sheets:
            self._read_sheets(session)
        found = self._sheets[session].get(digest)
        if found is None:
            return None
        standing = found.standing
        return KnownSheet(
            kept_as=_KEPT_AS[standing],
            revision=found.revision,
            latest=max(found.revision, self._latest[session].get(_place(found), 0)),
            judged=True,
            accepted=standing in _COUNTED,
        )

    def _read_sheets(self, session: str) -> None:
        with self.centre.store.transaction() as records:
            sheets: tuple[_Kept, ...] = (
                *records.sheets(session),
                *records.reports(session),
            )
        self._sheets[session] = {sheet.digest: sheet for sheet in sheets}
        latest: dict[_Place, int] = {}
        for sheet in sheets:
            if sheet.standing in _COUNTED:
                place = _place(sheet)
                latest[place] = max(sheet.revision, latest.get(place, 0))
        self._latest[session] = latest

    def copy(self, session: str, digest: str) -> bytes | None:
        """Return the signed PDF that the room sent."""
        with self.centre.store.transaction() as records:
            for read in (records.sheet_document, records.report_document):
                with suppress(KeyError):
                    return read(session, digest).pdf
        return None

    def standing(self, session: str, serial: str) -> EnrolmentStanding | None:
        """Return what the centre says of a key; a key that never came back is unknown."""
        if session not in self._standings:
            self._standings[session] = self._read_standings(session)
        return self._standings[session].get(serial)

    def _read_standings(self, session: str) -> Mapping[str, EnrolmentStanding]:
        try:
            known = known_enrolments(self.centre, session)
        except KeyError:
            return {}
        return {each.serial: each.standing for each in known}

    def voided(self, session: str) -> frozenset[str]:
        """Say nothing more than `standing`."""
        del session
        return frozenset()

    def rooms(self) -> Sequence[RoomAccess]:
        """Return the keys and the code of every room of every session."""
        with self.centre.store.transaction() as records:
            stored = [room for session in records.sessions() for room in records.rooms(session.id)]
        issued = [stored_room(room.issued) for room in stored]
        return [RoomAccess(keys=room.keys, code=room.code) for room in issued]

    def card_keys(self, session: str) -> Mapping[str, bytes]:
        """Return the MAC keys of a session's cards, by juror."""
        with self.centre.store.transaction() as records:
            return {card.juror: card.mac_key for card in records.cards(session)}


def _place(kept: _Kept) -> _Place:
    if isinstance(kept, MergedReport):
        return (kept.kind, kept.room, kept.subject)
    return (kept.kind, kept.sitting, kept.juror)


def _of_dossier(dossier: RoomDossier, sequence: int) -> KnownSession:
    return KnownSession(
        session=dossier.session,
        planning=dossier.planning,
        referential=dossier.referential,
        source=_package_words(dossier.room, sequence),
        latest_package=sequence,
        spare_cards=dossier.spare_cards,
        blank_slots=dossier.blank_slots,
    )


def _package_words(room: str, sequence: int) -> Sentence:
    return sentence("le dossier de la salle {room}, n° {sequence}", room=room, sequence=sequence)
