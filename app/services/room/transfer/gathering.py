"""Several laptops in one room: their sealed sheets come together on the president's.

A sitting's sheets from elsewhere are opened only once somebody has sealed it here. Against a
person who holds the room secret this is a rule of the application, not of cryptography.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path

from app.domain.errors import IntegrityError, UserError
from app.domain.journal import Action, JournalEntry
from app.domain.wording import Sentence, sentence
from app.services.files import safe_name
from app.services.journal import entry_after
from app.services.ports.machine import NO_PROGRESS, Files, Progress, WrittenFile
from app.services.ports.room_continuity import ForeignJournal
from app.services.ports.room_store import (
    RoomTransaction,
    StoredEnrolment,
    StoredScoreSheet,
    StoredStatement,
)
from app.services.room.open_room import OpenRoom
from app.services.room.oral_timer import ROOM_ACTOR
from app.trust.certificates import certificate_bytes
from app.trust.digests import digest
from app.trust.sealed_sheets import (
    HandedSheet,
    OpenedSheets,
    SealedSheets,
    read_sealed_sheets,
    write_sealed_sheets,
)
from app.trust.signing import VerifiedScoreSheet
from app.trust.wire import FORMAT_VERSION, content_digest

SHEETS_SUFFIX = ".feuilles"
"""How the name of a file of sealed sheets ends."""

_DEVICE_CHARACTERS = 8


@dataclass(frozen=True, slots=True, kw_only=True)
class Gathered:
    """What a file of sealed sheets brought.

    `added` and `already` count sheets. `jurors` are the names of those whose sheets are here
    now. `waiting` are the sittings, by their identifiers, that were not opened because
    nobody has sealed them on this laptop: read the file again once somebody has.
    """

    added: int
    already: int
    jurors: tuple[str, ...]
    waiting: tuple[str, ...]


def hand_over_sheets(
    room: OpenRoom, folder: Path, files: Files, progress: Progress = NO_PROGRESS
) -> WrittenFile:
    """Write this laptop's sealed sheets for the president's; a copy stays in the outbox.

    Raises:
        UserError: nothing is sealed here, or the drive is full, read-only, gone or changed.
        Cancelled: the person stopped it; an earlier file is intact.
    """
    with room.store.transaction() as records:
        content = _sealed_here(room, records)
    name = _file_name(room)
    data = write_sealed_sheets(content, room=room.keys)
    files.write(room.laptop.outbox / name, data)
    written = files.write(folder / name, data, progress)
    with room.store.transaction() as records:
        records.append_journal(
            entry_after(
                records.journal_head(),
                room.clock.now(),
                actor=ROOM_ACTOR,
                action=Action.SHEETS_HANDED_OVER,
                subject=name,
                digest=written.digest,
                sheets=str(len(content.sheets)),
            )
        )
    return written


def gather_sheets(room: OpenRoom, data: bytes) -> Gathered:
    """Take in another laptop's sealed sheets, once everything in the file holds.

    Reading the same file again changes nothing. The enrolments and the journal of the other
    laptop are kept with its sheets, for the centre.

    Raises:
        UserError: not such a file, another room's, this laptop's own, or a sheet whose
            sitting or seat this laptop's planning does not have.
        IntegrityError: something in it does not hold, or a sheet contradicts one that is
            here; nothing was taken in.
    """
    opened = read_sealed_sheets(data, room=room.keys, kind=room.dossier.session.kind)
    if opened.device == room.laptop.device.device_id():
        raise UserError(
            "gathering.own_file",
            sentence("Ce fichier a été écrit par cet ordinateur."),
            sentence("Choisissez le fichier d’un autre ordinateur de la salle."),
        )
    for item in opened.sheets:
        _check_belongs(room, item.verified)
    with room.store.transaction() as records:
        return _take_in(room, records, opened, digest(data))


def _sealed_here(room: OpenRoom, records: RoomTransaction) -> SealedSheets:
    own = _sealed_digests(records)
    sheets = tuple(sheet.jws for sheet in records.score_sheets() if sheet.digest in own)
    if not sheets:
        raise UserError(
            "gathering.nothing",
            sentence("Aucune feuille n’est scellée sur cet ordinateur."),
            sentence("Scellez une feuille, puis remettez-la."),
        )
    session = room.dossier.session
    return SealedSheets(
        format=FORMAT_VERSION,
        session=session.id,
        session_kind=session.kind,
        room=room.dossier.room,
        device=room.laptop.device.device_id(),
        sheets=sheets,
        enrolments=tuple(enrolment.statement for enrolment in records.enrolments()),
        voids=tuple(void.statement for void in records.voids()),
        journal=records.journal(),
        written_at=room.local(room.clock.now()),
    )


def _sealed_digests(records: RoomTransaction) -> frozenset[str]:
    """Return what was sealed here, or on the laptop that this one took over."""
    return frozenset(
        dict(entry.detail)["digest"]
        for entry in records.journal()
        if entry.action is Action.SHEET_SEALED
    )


def _file_name(room: OpenRoom) -> str:
    device = safe_name(room.laptop.device.device_id())[-_DEVICE_CHARACTERS:]
    return f"feuilles-{safe_name(room.dossier.room)}-{device}{SHEETS_SUFFIX}"


def _check_belongs(room: OpenRoom, verified: VerifiedScoreSheet) -> None:
    """Refuse a sheet that this laptop's dossier has no place for."""
    sheet, dossier = verified.sheet, room.dossier
    context = sheet.context
    sittings = {sitting.id: sitting for sitting in dossier.planning.sittings}
    sitting = sittings.get(context.sitting)
    if sitting is None:
        raise _not_planned(sentence("Une feuille porte sur un passage inconnu ici."))
    planned = (sitting.assessment, sitting.team, sitting.candidates)
    if (context.assessment, context.team, context.candidates) != planned:
        raise _not_planned(sentence("Une feuille porte sur d’autres candidats que ceux prévus."))
    seats = {(seat.juror, seat.capacity, seat.chair) for seat in sitting.panel}
    if (sheet.juror, sheet.capacity, sheet.chair) not in seats:
        raise _not_planned(sentence("Une feuille vient d’une personne qui ne siège pas à ce jury."))
    rules = (context.session_kind, context.referential_digest, context.rules_digest)
    session = dossier.session
    if rules != (session.kind, session.referential_digest, content_digest(dossier.rules)):
        raise _not_planned(sentence("Une feuille suit un autre règlement ou un autre référentiel."))


def _take_in(
    room: OpenRoom, records: RoomTransaction, opened: OpenedSheets, file_digest: str
) -> Gathered:
    own = _sealed_digests(records)
    ready = {sheet.sitting for sheet in records.score_sheets() if sheet.digest in own}
    here = {
        (sheet.sitting, sheet.juror, sheet.revision): sheet.digest
        for sheet in records.score_sheets()
    }
    _check_same(room, here, opened.sheets)
    taken = [item for item in opened.sheets if _sitting(item) in ready]
    waiting = {_sitting(item) for item in opened.sheets} - ready
    fresh = [item for item in taken if _place(item) not in here]
    if taken:
        _keep_evidence(room, records, opened)
    for item in fresh:
        records.add_score_sheet(_stored(item))
    if fresh:
        _journal(room, records, opened, file_digest, len(fresh))
    return Gathered(
        added=len(fresh),
        already=len(taken) - len(fresh),
        jurors=_names(room, (item.verified.sheet.juror for item in taken)),
        waiting=tuple(
            sitting.id for sitting in room.dossier.planning.sittings if sitting.id in waiting
        ),
    )


def _sitting(item: HandedSheet) -> str:
    return item.verified.sheet.context.sitting


def _place(item: HandedSheet) -> tuple[str, str, int]:
    sheet = item.verified.sheet
    return sheet.context.sitting, sheet.juror, sheet.revision


def _check_same(
    room: OpenRoom, here: Mapping[tuple[str, str, int], str], sheets: Iterable[HandedSheet]
) -> None:
    """Refuse two contents for one place, whether one of them is here or both are in the file."""
    known = dict(here)
    for item in sheets:
        if known.setdefault(_place(item), item.verified.digest) != item.verified.digest:
            raise IntegrityError(
                "gathering.conflict",
                sentence(
                    "Une autre feuille scellée par {name} est déjà ici pour le même passage. Rien "
                    "n’a été ajouté.",
                    name=room.dossier.planning.juror(item.verified.sheet.juror).name,
                ),
            )


def _keep_evidence(room: OpenRoom, records: RoomTransaction, opened: OpenedSheets) -> None:
    known = {enrolment.serial for enrolment in records.enrolments()}
    people = {juror.id for juror in room.dossier.planning.jurors}
    for enrolment in opened.enrolments:
        claim = enrolment.verified.claim
        if claim.juror in people and claim.serial not in known:
            known.add(claim.serial)
            records.add_enrolment(
                StoredEnrolment(
                    juror=claim.juror,
                    device=claim.device,
                    serial=claim.serial,
                    statement=enrolment.statement,
                    certificate=certificate_bytes(enrolment.verified.certificate),
                    enrolled_at=claim.enrolled_at,
                )
            )
    voids = {void.statement for void in records.voids()}
    for void in opened.voids:
        if void.statement not in voids:
            voids.add(void.statement)
            records.add_void(
                StoredStatement(statement=void.statement, made_at=void.verified.claim.voided_at)
            )
    _keep_journal(records, opened)


def _keep_journal(records: RoomTransaction, opened: OpenedSheets) -> None:
    """Keep the laptop's journal; one that was rewound stands beside, for the centre to see."""
    known = [item for item in records.foreign_journals() if item.device == opened.device]
    branch = len(known) + 1
    for journal in known:
        if _continues(journal.entries, opened.journal):
            return
        if _continues(opened.journal, journal.entries):
            branch = journal.branch
    records.put_foreign_journal(
        ForeignJournal(device=opened.device, branch=branch, entries=opened.journal)
    )


def _continues(longer: Sequence[JournalEntry], shorter: Sequence[JournalEntry]) -> bool:
    """Whether one journal begins with all of the other: entries are bound by their hashes."""
    return len(longer) >= len(shorter) and longer[len(shorter) - 1].hash == shorter[-1].hash


def _stored(item: HandedSheet) -> StoredScoreSheet:
    sheet = item.verified.sheet
    return StoredScoreSheet(
        sitting=sheet.context.sitting,
        juror=sheet.juror,
        revision=sheet.revision,
        digest=item.verified.digest,
        jws=item.jws,
        sealed_at=sheet.sealed_at,
    )


def _journal(
    room: OpenRoom, records: RoomTransaction, opened: OpenedSheets, file_digest: str, added: int
) -> None:
    records.append_journal(
        entry_after(
            records.journal_head(),
            room.clock.now(),
            actor=ROOM_ACTOR,
            action=Action.SHEETS_GATHERED,
            subject=opened.device,
            digest=file_digest,
            their_head=opened.journal[-1].hash,
            sheets=str(added),
        )
    )


def _names(room: OpenRoom, jurors: Iterable[str]) -> tuple[str, ...]:
    planning = room.dossier.planning
    return tuple(planning.juror(juror).name for juror in dict.fromkeys(jurors))


def _not_planned(what: Sentence) -> UserError:
    return UserError(
        "gathering.not_planned",
        what,
        sentence("Prenez le même dossier de salle sur les deux ordinateurs, puis recommencez."),
    )
