"""The papers of a session, for every room and day, beside the rooms' instructions.

They hold names and no secret. Written again as often as wanted: nothing is issued, and no
package is outdated by it.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path

from app.services.centre.access.open_centre import OpenCentre
from app.services.centre.issuing.room_packages import check_ready
from app.services.files import distinct_names
from app.services.papers import Paper, PaperMaker
from app.services.ports.machine import NO_PROGRESS, Files, Progress, WrittenFile

KIT_FOLDER = "kit-de-secours"
"""Where the kits without names are written, under `a-imprimer/`."""


@dataclass(frozen=True, slots=True, kw_only=True)
class WrittenPapers:
    """What was written: each room's papers, by its name, and the kits of the session."""

    rooms: dict[str, tuple[WrittenFile, ...]]
    kits: tuple[WrittenFile, ...]

    @property
    def count(self) -> int:
        """How many files there are."""
        return sum(map(len, self.rooms.values())) + len(self.kits)


def write_papers(
    centre: OpenCentre,
    session_id: str,
    folder: Path,
    files: Files,
    progress: Progress = NO_PROGRESS,
) -> WrittenPapers:
    """Write what every room prints beforehand under `folder`/a-imprimer, and the kits; slow.

    Raises:
        UserError: no rules, no planning, or the folder cannot be written to.
        Cancelled: stopped between two files; those that are written stay.
    """
    with centre.store.transaction() as records:
        session = records.session(session_id)
        planning = records.planning(session_id)
        referential = records.referential(session.referential_digest)
    check_ready(session, planning)
    maker = PaperMaker(
        session=session,
        referential=referential,
        planning=planning,
        created_at=centre.local(centre.clock.now()),
    )
    names = distinct_names(planning.rooms)
    of_rooms = {
        room: [paper for day in maker.days(room) for paper in maker.of_day(room, day, names[room])]
        for room in planning.rooms
    }
    kits = maker.kits()
    to_print = files.make_folder(folder / "a-imprimer")
    writing = _Writing(
        files=files, progress=progress, total=sum(map(len, of_rooms.values())) + len(kits)
    )
    return WrittenPapers(
        rooms={
            room: writing.write(to_print / f"papiers-{names[room]}", papers)
            for room, papers in of_rooms.items()
        },
        kits=writing.write(to_print / KIT_FOLDER, kits),
    )


@dataclass(slots=True, kw_only=True)
class _Writing:
    """Counts over all folders."""

    files: Files
    progress: Progress
    total: int
    done: int = 0

    def write(self, folder: Path, papers: Sequence[Paper]) -> tuple[WrittenFile, ...]:
        made = self.files.make_folder(folder)
        written = []
        for paper in papers:
            self.progress.advance(self.done, self.total)
            written.append(self.files.write(made / paper.file_name, paper.pdf()))
            self.done += 1
        self.progress.advance(self.done, self.total)
        return tuple(written)
