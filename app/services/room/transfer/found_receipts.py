"""Finding the centre's receipt on a stick that came back, so that nobody has to look for it."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from pathlib import Path

from app.domain.errors import IntegrityError, UserError
from app.services.ports.machine import Files
from app.services.room.open_room import OpenRoom
from app.trust.receipts import read_receipt
from app.trust.rooms import RoomKeys

RECEIPT_SUFFIX = ".accuse"
"""How the name of a receipt ends."""

_LIMIT = 16 * 1024 * 1024
_MOST = 200


@dataclass(frozen=True, slots=True, kw_only=True)
class FoundReceipt:
    """A receipt of this room that was not read yet, and where it is."""

    path: Path
    sequence: int


def newest_read(room: OpenRoom) -> int:
    """Return the number of the newest receipt that was read here, 0 before the first."""
    with room.store.transaction() as records:
        newest = records.receipt_head()
    return 0 if newest is None else newest.sequence


def find_receipt(
    keys: RoomKeys, folders: Iterable[Path], files: Files, *, after: int
) -> FoundReceipt | None:
    """Return the newest receipt of a room in those folders, if its number is beyond `after`.

    What is not this room's, or does not hold, is passed over: whoever wants to know why reads
    the file by hand. It needs no store, so that it may outlast the room's window on a stick
    that hangs; never to be called on the window's thread.
    """
    found = None
    for path in _candidates(folders):
        try:
            receipt = read_receipt(files.read(path, limit=_LIMIT), keys)
        except (UserError, IntegrityError):
            continue
        if receipt.sequence > after:
            after, found = receipt.sequence, FoundReceipt(path=path, sequence=receipt.sequence)
    return found


def _candidates(folders: Iterable[Path]) -> list[Path]:
    """Return the receipts in each folder and one level below, where a stick is sorted."""
    found: list[Path] = []
    for folder in folders:
        for pattern in (f"*{RECEIPT_SUFFIX}", f"*/*{RECEIPT_SUFFIX}"):
            try:
                found.extend(sorted(folder.glob(pattern)))
            except OSError:
                continue  # pulled out meanwhile
    return found[:_MOST]
