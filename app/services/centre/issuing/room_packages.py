"""Giving rooms what they need: one encrypted package each, its instructions, the jurors' cards."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, datetime
from pathlib import Path

from app.documents.content import JurorCard, RoomInstructions, SpareCard
from app.documents.juror_card import juror_cards_pdf
from app.documents.room_instructions import room_instructions_pdf
from app.domain.errors import UserError
from app.domain.journal import Action
from app.domain.referential import Referential
from app.domain.session import ExamSession, Planning, RoomDossier
from app.domain.wording import sentence
from app.services.centre.access.open_centre import OpenCentre
from app.services.centre.issuing.card_codes import RoomReserve, room_reserve, session_cards
from app.services.centre.issuing.numbering import next_number
from app.services.centre.journal import record
from app.services.files import distinct_names
from app.services.ports.centre_store import IssuedPackage, StoredCard, StoredRoom
from app.services.ports.machine import NO_PROGRESS, Files, Progress, WrittenFile
from app.trust.certificates import certificate_bytes
from app.trust.enrolment import JurorVerifier
from app.trust.room_packages import RoomPackageContent, write_room_package
from app.trust.rooms import IssuedRoom, issue_room, store_room, stored_room
from app.trust.wire import decode, encode

PACKAGE_SUFFIX = ".dossier"
"""How the name of a room package ends."""

CERTIFICATE_FILE = "certificat-du-centre.cer"
"""The centre's certificate, which anybody may have: what signed sheets are verified against."""


@dataclass(frozen=True, slots=True, kw_only=True)
class RoomRow:
    """A room of the session and the last package that was written for it.

    `outdated`: the room's part of the planning has changed since that package.
    """

    room: str
    sittings: int
    jurors: int
    days: tuple[date, ...]
    last: IssuedPackage | None
    outdated: bool


@dataclass(frozen=True, slots=True, kw_only=True)
class IssuedRoomFiles:
    """What was written for one room; the code opens the package, and travels apart from it."""

    room: str
    code: str
    package: WrittenFile
    instructions: WrittenFile


@dataclass(frozen=True, slots=True, kw_only=True)
class IssuedFiles:
    """What was written for a session: a package and its instructions for each room, and cards.

    `spare_cards` are those of every room, with no name on them.
    """

    rooms: tuple[IssuedRoomFiles, ...]
    cards: WrittenFile
    spare_cards: WrittenFile


def room_rows(centre: OpenCentre, session: str) -> tuple[RoomRow, ...]:
    """List the rooms that the planning names."""
    with centre.store.transaction() as records:
        planning = records.planning(session)
        issued = {package.room: package for package in records.issued_packages(session)}
    rows = []
    for room in planning.rooms:
        part = planning.for_room(room)
        last = issued.get(room)
        rows.append(
            RoomRow(
                room=room,
                sittings=len(part.sittings),
                jurors=len(part.jurors),
                days=tuple(sorted({sitting.starts_at.date() for sitting in part.sittings})),
                last=last,
                outdated=last is not None and last.planning != encode(part),
            )
        )
    return tuple(rows)


def issue_room_packages(
    centre: OpenCentre,
    session_id: str,
    folder: Path,
    files: Files,
    progress: Progress = NO_PROGRESS,
) -> IssuedFiles:
    """Write every room's package, the instructions and the cards under `folder`; slow.

    `dossiers/` holds what travels on sticks, `a-imprimer/` the codes that open it: they must
    not travel together. Cards, room secrets and witnesses' codes are made once; a later call
    writes packages of a higher sequence for the same ones.

    Raises:
        UserError: no rules, no planning, or the folder cannot be written.
        Cancelled: stopped; packages written so far stay valid.
    """
    with centre.store.transaction() as records:
        session = records.session(session_id)
        planning = records.planning(session_id)
        referential = records.referential(session.referential_digest)
    check_ready(session, planning)
    holders = _holders(planning)
    steps = len(holders) + len(planning.rooms) + 1
    issue = _Issue(
        centre=centre,
        session=session,
        referential=referential,
        planning=planning,
        cards=session_cards(centre, session.id, holders, progress, steps=steps),
        to_carry=files.make_folder(folder / "dossiers"),
        to_print=files.make_folder(folder / "a-imprimer"),
        files=files,
    )
    rooms = []
    for rank, room in enumerate(planning.rooms):
        progress.advance(len(holders) + rank, steps)
        rooms.append(issue.room(room))
    written = IssuedFiles(
        rooms=tuple(rooms), cards=issue.print_cards(), spare_cards=issue.print_spare_cards()
    )
    files.write(issue.to_carry / CERTIFICATE_FILE, certificate_bytes(centre.keys.anchor))
    progress.advance(steps, steps)
    return written


@dataclass(frozen=True, slots=True, kw_only=True)
class _Issue:
    """One writing of a session's packages: what goes into each of them, and where."""

    centre: OpenCentre
    session: ExamSession
    referential: Referential
    planning: Planning
    cards: dict[str, StoredCard]
    to_carry: Path
    to_print: Path
    files: Files

    def room(self, room: str) -> IssuedRoomFiles:
        """Write one room's package and instructions, and record that it was issued."""
        issued = _room_identity(self.centre, self.session.id, room)
        part = self.planning.for_room(room)
        reserve = room_reserve(room)
        created_at = self.centre.local(self.centre.clock.now())
        sequence = self._next_sequence(room)
        package = write_room_package(
            self._content(part, reserve, sequence, created_at),
            keys=self.centre.keys,
            room=issued,
            cost=self.centre.office.cost,
            random=self.centre.office.random,
        )
        safe = distinct_names(self.planning.rooms)[room]
        name = f"salle-{safe}-{sequence}{PACKAGE_SUFFIX}"
        written = self.files.write(self.to_carry / name, package.data)
        instructions = room_instructions_pdf(
            RoomInstructions(
                session=self.session,
                room=room,
                room_code=issued.code,
                supervisor_code=self.cards[reserve.supervisor].code,
                centre_fingerprint=self.centre.keys.fingerprint,
                package_file=name,
                sittings=part.sittings,
                created_at=created_at,
            )
        )
        printed = self.files.write(self.to_print / f"consignes-{safe}.pdf", instructions)
        self._record(
            IssuedPackage(
                session=self.session.id,
                room=room,
                sequence=sequence,
                digest=package.reference.digest,
                sittings=tuple(sitting.id for sitting in part.sittings),
                planning=encode(part),
                issued_at=created_at,
            )
        )
        return IssuedRoomFiles(room=room, code=issued.code, package=written, instructions=printed)

    def print_cards(self) -> WrittenFile:
        """Write every juror's card, several to a page."""
        pdf = juror_cards_pdf(
            [
                JurorCard(
                    session=self.session,
                    juror=juror,
                    activation_code=self.cards[juror.id].code,
                    sittings=tuple(s for s in self.planning.sittings if juror.id in s.jurors),
                )
                for juror in self.planning.jurors
            ],
            created_at=self.centre.local(self.centre.clock.now()),
        )
        return self.files.write(self.to_print / "cartes-jurys.pdf", pdf)

    def print_spare_cards(self) -> WrittenFile:
        """Write every room's spare cards, several to a page."""
        pdf = juror_cards_pdf(
            [
                SpareCard(
                    session=self.session,
                    room=room,
                    number=number,
                    activation_code=self.cards[spare].code,
                )
                for room in self.planning.rooms
                for number, spare in enumerate(room_reserve(room).spare_cards, start=1)
            ],
            created_at=self.centre.local(self.centre.clock.now()),
        )
        return self.files.write(self.to_print / "cartes-de-reserve.pdf", pdf)

    def _next_sequence(self, room: str) -> int:
        with self.centre.store.transaction() as records:
            issued = records.issued_packages(self.session.id)
            return next_number(records, (item.sequence for item in issued if item.room == room))

    def _content(
        self, part: Planning, reserve: RoomReserve, sequence: int, created_at: datetime
    ) -> RoomPackageContent:
        holders = dict.fromkeys((*(juror.id for juror in part.jurors), *reserve.coded))
        return RoomPackageContent(
            dossier=RoomDossier(
                session=self.session,
                referential=self.referential,
                room=reserve.room,
                planning=part,
                spare_cards=reserve.spare_cards,
                blank_slots=reserve.blank_slots,
            ),
            verifiers=tuple(
                decode(self.cards[holder].verifier, JurorVerifier) for holder in holders
            ),
            sequence=sequence,
            created_at=created_at,
        )

    def _record(self, package: IssuedPackage) -> None:
        with self.centre.store.transaction() as records:
            records.add_issued_package(package)
            record(
                self.centre,
                records,
                Action.PACKAGE_ISSUED,
                self.session.id,
                room=package.room,
                sequence=str(package.sequence),
                digest=package.digest,
            )


def check_ready(session: ExamSession, planning: Planning) -> None:
    """Refuse a session that rooms can't be given anything for yet.

    Raises:
        UserError: no rules or no planning.
    """
    if session.rules is None:
        raise UserError(
            "package.no_rules",
            sentence("Le règlement de la session n’est pas décidé."),
            sentence("Choisissez l’échelle et les règles, puis écrivez les dossiers."),
        )
    if not planning.sittings:
        raise UserError(
            "package.no_planning",
            sentence("La session n’a aucun passage."),
            sentence("Importez les candidats et le planning, puis écrivez les dossiers."),
        )


def _holders(planning: Planning) -> tuple[str, ...]:
    """Return who or what has a code of its own: jurors, then each room's reserve."""
    reserved = (holder for room in planning.rooms for holder in room_reserve(room).coded)
    return tuple(dict.fromkeys((*(juror.id for juror in planning.jurors), *reserved)))


def _room_identity(centre: OpenCentre, session: str, room: str) -> IssuedRoom:
    """Return the room's key and code, the same in every package issued to it."""
    with centre.store.transaction() as records:
        for stored in records.rooms(session):
            if stored.room == room:
                return stored_room(stored.issued)
    issued = issue_room(
        centre.keys, session, room, random=centre.office.random, now=centre.clock.now().utc
    )
    with centre.store.transaction() as records:
        records.add_room(StoredRoom(session=session, room=room, issued=store_room(issued)))
    return issued
