"""What the rooms of one laptop are found by: `rooms/<id>/room.json`, beside each store.

A card is readable without a key, so it holds nothing personal. The first window lists them:
nothing here imports the store.
"""

from __future__ import annotations

import base64
import binascii
import json
import re
from pathlib import Path

from app.domain.errors import UserError
from app.services.ports.known_room import KnownRoom
from app.services.ports.machine import Files
from data.files import SafeFiles

_CARD = "room.json"
_LIMIT = 64 * 1024


class RoomCards:
    """The rooms' folders below one folder, this person's data folder, and their cards."""

    def __init__(self, base: Path, files: Files | None = None) -> None:
        self._rooms = base / "rooms"
        self._files: Files = files or SafeFiles()

    def known(self) -> tuple[KnownRoom, ...]:
        """List the rooms, latest first; a card that cannot be read is left out."""
        found = [
            (room.month, card.stat().st_mtime_ns, room)
            for card in self._rooms.glob(f"*/{_CARD}")
            if (room := self._read(card)) is not None
        ]
        found.sort(key=lambda entry: entry[:2], reverse=True)
        return tuple(room for *_, room in found)

    def folder(self, id_: str) -> Path:
        """Return the folder of a room, which need not exist yet.

        Raises:
            ValueError: the identifier cannot be the name of a folder on every system.
        """
        if not re.fullmatch(r"[A-Za-z0-9_-]{1,64}", id_):
            raise ValueError(f"{id_!r} cannot be the name of a folder on every system")
        return self._rooms / id_

    def write(self, room: KnownRoom) -> None:
        """Write a room's card into its folder.

        Raises:
            UserError: it cannot be written.
        """
        fields = {
            "label": room.label,
            "month": room.month,
            "wrapped_secret": base64.b64encode(room.wrapped_secret).decode(),
        }
        content = json.dumps(fields, ensure_ascii=False, indent=2).encode()
        self._files.write(self.folder(room.id) / _CARD, content)

    def remove(self, id_: str) -> None:
        """Remove a room's card, if it has one: the room is known no more.

        Raises:
            OSError: it cannot be removed.
        """
        (self.folder(id_) / _CARD).unlink(missing_ok=True)

    def _read(self, path: Path) -> KnownRoom | None:
        try:
            fields = json.loads(self._files.read(path, limit=_LIMIT))
            return KnownRoom(
                id=path.parent.name,
                label=str(fields["label"]),
                month=str(fields["month"]),
                wrapped_secret=base64.b64decode(fields["wrapped_secret"], validate=True),
            )
        except (UserError, ValueError, KeyError, TypeError, binascii.Error):
            # One unreadable card must not hide the other rooms.
            return None
