"""The room stores of one laptop: `rooms/<id>/room.db`, and `room.json` to find them by.

`room.json` is readable without a key, so it holds nothing personal; `room.db` is encrypted.
"""

from __future__ import annotations

import base64
import binascii
import json
import re
import shutil
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from app.domain.errors import UserError
from app.services.ports.machine import Files
from app.services.ports.room_store import KnownRoom, RoomStore, RoomTransaction
from data.engine import EncryptedStore, create_store, open_store
from data.files import SafeFiles
from data.rows.journal import JournalRows
from data.rows.oral import DossierRows, OralRows
from data.rows.ratings import RatingRows
from data.rows.sheets import SheetRows
from data.volumes import IsNetwork, on_network_drive

_STORE = "room.db"
_CARD = "room.json"
_CARD_LIMIT = 64 * 1024


class _RoomRows(DossierRows, OralRows, RatingRows, SheetRows, JournalRows):
    """A room's transaction: one class per subject."""


class SqlRoomStore:
    """One room's encrypted store."""

    def __init__(self, store: EncryptedStore) -> None:
        self._store = store

    @contextmanager
    def transaction(self) -> Iterator[RoomTransaction]:
        """Begin; durable at the end of the block, rolled back when it raises."""
        with self._store.transaction() as connection:
            yield _RoomRows(connection)

    def check_journal(self) -> None:
        """Check the journal's chain from its first entry.

        Raises:
            IntegrityError: `journal.broken`, with the first entry that does not follow.
        """
        with self._store.transaction() as connection:
            JournalRows(connection).check_journal()

    def close(self) -> None:
        """Let go of the files."""
        self._store.close()


class RoomFolders:
    """The `RoomStores` below one folder, this person's data folder."""

    def __init__(
        self,
        base: Path,
        files: Files | None = None,
        is_network: IsNetwork = on_network_drive,
    ) -> None:
        self._rooms = base / "rooms"
        self._files: Files = files or SafeFiles()
        self._is_network = is_network

    def known(self) -> tuple[KnownRoom, ...]:
        """List the rooms, latest first; a folder that was never finished is left out."""
        found = [
            (room.month, card.stat().st_mtime_ns, room)
            for card in self._rooms.glob(f"*/{_CARD}")
            if (room := self._read_card(card)) is not None
        ]
        found.sort(key=lambda entry: entry[:2], reverse=True)
        return tuple(room for *_, room in found)

    def create(self, room: KnownRoom, key: bytes) -> RoomStore:
        """Make a store encrypted under `key` (32 bytes); `room.json` comes last.

        Raises:
            UserError: the folder cannot hold it, or holds that room already.
        """
        folder = self._folder(room.id)
        store = create_store(folder / _STORE, key, self._is_network)
        try:
            self._files.write(folder / _CARD, _card(room))
        except BaseException:
            store.close()
            shutil.rmtree(folder, ignore_errors=True)
            raise
        return SqlRoomStore(store)

    def open(self, id_: str, key: bytes) -> RoomStore:
        """Open a store, every page and the journal's chain checked.

        Raises:
            UserError: `store.missing`, `store.in_use`, `store.newer` or
                `store.network_drive`.
            IntegrityError: `store.damaged`, `store.wrong_key` or `journal.broken`.
        """
        store = SqlRoomStore(open_store(self._folder(id_) / _STORE, key, self._is_network))
        try:
            store.check_journal()
        except BaseException:
            store.close()
            raise
        return store

    def _folder(self, id_: str) -> Path:
        if not re.fullmatch(r"[A-Za-z0-9_-]{1,64}", id_):
            raise ValueError(f"{id_!r} cannot be the name of a folder on every system")
        return self._rooms / id_

    def _read_card(self, path: Path) -> KnownRoom | None:
        try:
            fields = json.loads(self._files.read(path, limit=_CARD_LIMIT))
            return KnownRoom(
                id=path.parent.name,
                label=str(fields["label"]),
                month=str(fields["month"]),
                wrapped_secret=base64.b64decode(fields["wrapped_secret"], validate=True),
            )
        except (UserError, ValueError, KeyError, TypeError, binascii.Error):
            # One unreadable card must not hide the other rooms.
            return None


def _card(room: KnownRoom) -> bytes:
    fields = {
        "label": room.label,
        "month": room.month,
        "wrapped_secret": base64.b64encode(room.wrapped_secret).decode(),
    }
    return json.dumps(fields, ensure_ascii=False, indent=2).encode()
