"""What a laptop of the room hands to the others: its sealed sheets, and what the room added.

One file serves every other laptop, the president's and the jurors'. Sheets are this laptop's
own; additions, voided keys and the journals that they lie on are all that it knows of, so
that they reach a laptop by whichever way comes first.
"""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path

from app.domain.errors import UserError
from app.domain.journal import Action
from app.domain.wording import sentence
from app.services.files import safe_name
from app.services.journal import entry_after
from app.services.ports.machine import NO_PROGRESS, Files, Progress, WrittenFile
from app.services.ports.room_store import RoomTransaction, StoredScoreSheet
from app.services.room.open_room import OpenRoom
from app.services.room.oral_timer import ROOM_ACTOR
from app.trust.sealed_sheets import HandedJournal, SealedSheets, write_sealed_sheets
from app.trust.wire import FORMAT_VERSION
from app.trust.witnesses import read_addition

SHEETS_SUFFIX = ".feuilles"
"""How the name of such a file ends."""

_DEVICE_CHARACTERS = 8


@dataclass(frozen=True, slots=True, kw_only=True)
class HandOverSummary:
    """How much a file would carry now: sheets sealed here, and what the room added."""

    sheets: int
    candidates: int
    substitutes: int
    voids: int
    changes: int = 0

    @property
    def is_empty(self) -> bool:
        """Whether there is nothing to hand over."""
        return not (
            self.sheets or self.candidates or self.substitutes or self.voids or self.changes
        )


def hand_over_summary(room: OpenRoom) -> HandOverSummary:
    """Tell what a file would carry now.

    Raises:
        IntegrityError: a stored addition does not verify any more.
    """
    with room.store.transaction() as records:
        sheets, voids = len(_sealed_here(records)), len(records.voids())
        statements = [addition.statement for addition in records.additions()]
    claims = [read_addition(data, room.anchor).claim for data in statements]
    candidates = sum(claim.walk_in is not None for claim in claims)
    substitutes = sum(claim.substitute is not None for claim in claims)
    return HandOverSummary(
        sheets=sheets,
        candidates=candidates,
        substitutes=substitutes,
        voids=voids,
        changes=len(claims) - candidates - substitutes,
    )


def hand_over_sheets(
    room: OpenRoom, folder: Path, files: Files, progress: Progress = NO_PROGRESS
) -> WrittenFile:
    """Write the file for the room's other laptops; a copy stays in the outbox.

    Raises:
        UserError: `gathering.nothing`, or the drive is full, read-only, gone or changed.
        Cancelled: the person stopped it; an earlier file is intact.
    """
    with room.store.transaction() as records:
        content = _content(room, records)
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
                additions=str(len(content.additions)),
                voids=str(len(content.voids)),
            )
        )
    return written


def sealed_digests(records: RoomTransaction) -> frozenset[str]:
    """Return what was sealed here, or on the laptop that this one took over."""
    return frozenset(
        dict(entry.detail)["digest"]
        for entry in records.journal()
        if entry.action is Action.SHEET_SEALED
    )


def _sealed_here(records: RoomTransaction) -> tuple[StoredScoreSheet, ...]:
    own = sealed_digests(records)
    return tuple(sheet for sheet in records.score_sheets() if sheet.digest in own)


def _content(room: OpenRoom, records: RoomTransaction) -> SealedSheets:
    sheets = tuple(sheet.jws for sheet in _sealed_here(records))
    voids = tuple(void.statement for void in records.voids())
    additions = tuple(addition.statement for addition in records.additions())
    if not (sheets or voids or additions):
        raise UserError(
            "gathering.nothing",
            sentence("Cet ordinateur n’a ni feuille scellée ni ajout à remettre."),
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
        voids=voids,
        additions=additions,
        journal=records.journal(),
        others=tuple(
            HandedJournal(device=journal.device, entries=journal.entries)
            for journal in records.foreign_journals()
        ),
        written_at=room.local(room.clock.now()),
    )


def _file_name(room: OpenRoom) -> str:
    device = safe_name(room.laptop.device.device_id())[-_DEVICE_CHARACTERS:]
    return f"feuilles-{safe_name(room.dossier.room)}-{device}{SHEETS_SUFFIX}"
