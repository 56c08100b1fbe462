"""The key cases of one laptop: `rooms/<id>/keys.bin`, beside each room's store.

They are kept out of the stores because those are copied, restored and carried away, and a
juror's key or a count of wrong PINs must not be. The bytes are encrypted by `app.trust`.
"""

from __future__ import annotations

from pathlib import Path

from app.services.ports.machine import Files
from data.files import SafeFiles
from data.room_cards import RoomCards

_CASE = "keys.bin"
_LIMIT = 4 * 1024 * 1024


class FolderKeyCases:
    """The `KeyCases` below one folder, this person's data folder."""

    def __init__(self, base: Path, files: Files | None = None) -> None:
        self._files: Files = files or SafeFiles()
        self._cards = RoomCards(base, self._files)

    def read(self, id_: str) -> bytes | None:
        """Return a room's key case, or `None` when no juror has enrolled on this laptop.

        Raises:
            UserError: it is there and cannot be read.
        """
        path = self._cards.folder(id_) / _CASE
        return self._files.read(path, limit=_LIMIT) if path.exists() else None

    def write(self, id_: str, content: bytes) -> None:
        """Keep or replace it; durable when this returns.

        Raises:
            UserError: it cannot be written; the one before is intact.
        """
        self._files.write(self._cards.folder(id_) / _CASE, content)
