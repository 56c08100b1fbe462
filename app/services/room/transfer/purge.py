"""Erasing a room from this laptop, once the centre has merged every sheet that is on it."""

from __future__ import annotations

from pathlib import Path

from app.domain.errors import UserError
from app.domain.journal import Action, JournalEntry
from app.domain.wording import sentence
from app.services.ports.room_store import RoomTransaction
from app.services.room.continuity.renewal import sitting_words
from app.services.room.open_room import OpenRoom, close_room
from app.services.room.transfer.received import merged_digests
from app.trust.digests import digest

_WRITTEN = (Action.RESULTS_EXPORTED, Action.SHEETS_HANDED_OVER)


def purge_blockers(room: OpenRoom) -> tuple[str, ...]:
    """Return, in words, the sittings of which a sheet is not merged by the newest receipt."""
    planning = room.dossier.planning
    with room.store.transaction() as records:
        merged = merged_digests(records)
        sheets = [(sheet.sitting, sheet.digest) for sheet in records.score_sheets()]
        sheets += [(sheet.sitting, sheet.digest) for sheet in records.panel_sheets()]
    left = {sitting for sitting, digest_ in sheets if digest_ not in merged}
    return sitting_words(planning, left)


def purge_room(room: OpenRoom) -> None:
    """Close the room and erase what this laptop keeps of it: store, snapshots, keys, exports.

    What is on sticks stays there. Of the outbox only the files that this room wrote go.

    Raises:
        UserError: a sheet is not merged yet and nothing was erased; or a file cannot be
            erased, and the purge can be tried again.
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
