"""Erasing a room from this laptop, once the centre has merged all that is signed on it."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

from app.domain.errors import UserError
from app.domain.journal import Action, JournalEntry
from app.domain.session import Sitting
from app.domain.wording import sentence
from app.services.ports.room_store import RoomTransaction
from app.services.room.continuity.renewal import sitting_words
from app.services.room.day_reading import DayReading, read_day
from app.services.room.open_room import OpenRoom, close_room
from app.services.room.transfer.received import merged_digests
from app.trust.digests import digest

_WRITTEN = (Action.RESULTS_EXPORTED, Action.SHEETS_HANDED_OVER)


def purge_blockers(room: OpenRoom) -> tuple[str, ...]:
    """Return, in words, the sittings of which the newest receipt does not call all merged.

    A sitting to which nobody came has no sheet: it is the absence that has to be.
    """
    planning = room.dossier.planning
    with room.store.transaction() as records:
        merged = merged_digests(records)
        day = read_day(records)
    left = {
        sitting.id
        for sitting in planning.sittings
        if not merged.issuperset(_evidence(day, sitting))
    }
    return sitting_words(planning, left)


def _evidence(day: DayReading, sitting: Sitting) -> Iterator[str]:
    for sheets in (day.score_sheets, day.panel_sheets):
        yield from (sheet.digest for sheet in sheets.get(sitting.id, ()))
    yield from day.latest(sitting)


def reports_not_received(room: OpenRoom) -> int:
    """Count the signed reports that the newest receipt does not call merged."""
    with room.store.transaction() as records:
        merged = merged_digests(records)
        return sum(report.digest not in merged for report in records.reports())


def purge_room(room: OpenRoom) -> None:
    """Close the room and erase what this laptop keeps of it: store, snapshots, keys, exports.

    What is on sticks stays there. Of the outbox only the files that this room wrote go.

    Raises:
        UserError: a sheet, an absence or a report is not merged yet and nothing was erased; or
            a file cannot be erased, and the purge can be tried again.
    """
    blockers = purge_blockers(room)
    if blockers:
        raise UserError(
            "purge.not_merged",
            sentence(
                "Le centre n’a pas encore reçu toutes les feuilles. Passages concernés : {count}.",
                count=len(blockers),
            ),
            sentence("Lisez le dernier accusé de réception du centre, puis recommencez."),
        )
    if reports := reports_not_received(room):
        raise UserError(
            "purge.report_not_merged",
            sentence(
                "Le centre n’a pas encore reçu tous les PV. Il en manque {count}.", count=reports
            ),
            sentence("Lisez le dernier accusé de réception du centre, puis recommencez."),
        )
    with room.store.transaction() as records:
        copies = _own_copies(room, records)
    for copy in copies:
        _erase(copy)
    close_room(room)
    room.laptop.stores.erase(room.keys.store_id)


def _own_copies(room: OpenRoom, records: RoomTransaction) -> tuple[Path, ...]:
    """Return the files in the outbox whose name and content this room has journalled.

    By content too, because rooms of the same name in two sessions share the outbox.
    """
    written = [_written(entry) for entry in records.journal() if entry.action in _WRITTEN]
    paths = {(room.laptop.outbox / name, content) for name, content in written}
    return tuple(
        sorted(
            path
            for path, content in paths
            if path.is_file() and digest(path.read_bytes()) == content
        )
    )


def _written(entry: JournalEntry) -> tuple[str, str]:
    return entry.subject, dict(entry.detail)["digest"]


def _erase(path: Path) -> None:
    try:
        path.unlink(missing_ok=True)
    except OSError as error:
        raise UserError(
            "purge.file_in_use",
            sentence("Une copie d’export ne peut pas être effacée : {name}.", name=path.name),
            sentence("Fermez ce qui la lit, puis recommencez."),
        ) from error
