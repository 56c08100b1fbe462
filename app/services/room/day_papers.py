"""The papers that a room prints for one of its days, written to a folder.

They carry names and are not encrypted: they are made to be printed, then erased.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date
from pathlib import Path

from app.services.files import safe_name
from app.services.papers import Paper, PaperKind, PaperMaker
from app.services.ports.machine import NO_PROGRESS, Files, Progress, WrittenFile
from app.services.room.open_room import OpenRoom


@dataclass(frozen=True, slots=True, kw_only=True)
class DayPapers:
    """What can be printed for one day of the room: how many documents of each kind."""

    day: date
    documents: Mapping[PaperKind, int]


@dataclass(frozen=True, slots=True, kw_only=True)
class PaperChoice:
    """Which papers of which day are wanted."""

    day: date
    kinds: frozenset[PaperKind]


def day_papers(room: OpenRoom) -> tuple[DayPapers, ...]:
    """List the room's days with their papers; quick."""
    maker, name = _maker(room), safe_name(room.dossier.room)
    return tuple(
        DayPapers(
            day=day,
            documents={
                paper.kind: paper.documents for paper in maker.of_day(room.dossier.room, day, name)
            },
        )
        for day in maker.days(room.dossier.room)
    )


def write_day_papers(
    room: OpenRoom,
    choice: PaperChoice,
    folder: Path,
    files: Files,
    progress: Progress = NO_PROGRESS,
) -> tuple[WrittenFile, ...]:
    """Write the papers that are wanted, each read back; slow.

    The register shows the attendance that is recorded now.

    Raises:
        UserError: the folder cannot be written to.
        Cancelled: stopped between two files; those that are written stay.
    """
    wanted = [paper for paper in _papers(room, choice.day) if paper.kind in choice.kinds]
    written = []
    for done, paper in enumerate(wanted):
        progress.advance(done, len(wanted))
        written.append(files.write(folder / paper.file_name, paper.pdf()))
    progress.advance(len(wanted), len(wanted))
    return tuple(written)


def filled_register(room: OpenRoom, day: date) -> Paper:
    """Return the attendance register of a day, with what is recorded now."""
    return next(paper for paper in _papers(room, day) if paper.kind is PaperKind.REGISTER)


def _papers(room: OpenRoom, day: date) -> tuple[Paper, ...]:
    with room.store.transaction() as records:
        attendance = {
            sitting.id: records.attendance(sitting.id)
            for sitting in room.dossier.planning.sittings
            if sitting.starts_at.date() == day
        }
    name = safe_name(room.dossier.room)
    return _maker(room).of_day(room.dossier.room, day, name, attendance)


def _maker(room: OpenRoom) -> PaperMaker:
    dossier = room.dossier
    return PaperMaker(
        session=dossier.session,
        referential=dossier.referential,
        planning=dossier.planning,
        created_at=room.local(room.clock.now()),
    )
