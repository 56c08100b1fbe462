"""A store's snapshots: `snapshots/<number>-<time>-<head>.db` beside it, and which of them stay.

Each is the store's bytes as they stood, encrypted, so the folder is listed without a key. The
number grows with each one and gives the order: a clock that was set back must not make an old
snapshot the latest. The head is the start of the journal's, which says nothing and tells
whether anything happened since.
"""

from __future__ import annotations

import re
from collections.abc import Callable
from contextlib import suppress
from datetime import UTC, date, datetime
from pathlib import Path

from app.domain.errors import IntegrityError, UserError
from app.domain.wording import sentence
from app.services.ports.machine import Files
from app.services.ports.snapshots import Snapshot, StoreCopy
from data.engine import begins_under
from data.file_errors import file_error

KEPT_LATEST = 10
KEPT_DAYS = 7

_NAME = re.compile(r"(?P<number>\d{6,})-(?P<time>\d{8}T\d{6}Z)-(?P<head>[0-9a-f]{16})")
_TIME = "%Y%m%dT%H%M%SZ"
_SUFFIX = ".db"
_LIMIT = 1 << 30


def time_name(at: datetime) -> str:
    """Return a moment as part of a file's name that every system takes."""
    return at.astimezone(UTC).strftime(_TIME)


class SnapshotFolder:
    """The snapshots beside one store; whoever writes to it holds the store's lock."""

    def __init__(self, store: Path, files: Files) -> None:
        self._store = store
        self._folder = store.parent / "snapshots"
        self._files = files

    def listed(self) -> tuple[Snapshot, ...]:
        """List them, latest first; what is none of ours is left out."""
        found = sorted(self._named(), key=lambda named: int(named["number"]), reverse=True)
        return tuple(snapshot for named in found if (snapshot := self._seen(named)) is not None)

    def holds_head(self, head: str) -> bool:
        """Whether the latest was taken at that head of the journal."""
        latest = self.listed()[:1]
        return bool(latest) and latest[0].name.endswith(f"-{head[:16]}")

    def path(self, name: str) -> Path:
        """Return where a snapshot is.

        Raises:
            UserError: `snapshot.missing`.
        """
        path = self._folder / f"{name}{_SUFFIX}"
        if not _NAME.fullmatch(name) or not path.is_file():
            raise UserError(
                "snapshot.missing",
                sentence("Cette sauvegarde n’est plus là."),
                sentence("Choisissez-en une autre dans la liste."),
            )
        return path

    def content(self, name: str) -> bytes:
        """Return a snapshot's bytes.

        Raises:
            UserError: `snapshot.missing`, or it cannot be read.
        """
        return self._files.read(self.path(name), limit=_LIMIT)

    def is_under(self, key: bytes) -> bool:
        """Whether the key is that of the store, or of one of its snapshots at least."""
        copies = (self._folder / f"{named.group()}{_SUFFIX}" for named in self._named())
        return any(begins_under(path, key) for path in (self._store, *copies))

    def add(self, copy: StoreCopy, at: datetime, check: Callable[[Path], None]) -> Snapshot:
        """Write a snapshot, check it where it lies, and only then drop what need not stay.

        Raises:
            UserError: it cannot be written; the earlier ones are intact.
            IntegrityError: from `check`; what was written is removed again.
        """
        self._make_folder()
        numbers = (int(named["number"]) for named in self._named())
        name = f"{max(numbers, default=0) + 1:06d}-{time_name(at)}-{copy.head[:16]}"
        path = self._folder / f"{name}{_SUFFIX}"
        self._files.write(path, copy.content)
        try:
            check(path)
        except (IntegrityError, UserError):
            _remove(path)
            raise
        self._drop_the_rest()
        return Snapshot(name=name, taken_at=_time(name), size=len(copy.content))

    def _make_folder(self) -> None:
        try:
            self._folder.mkdir(mode=0o700, exist_ok=True)
        except OSError as error:
            raise file_error(error, self._folder) from error

    def _named(self) -> list[re.Match[str]]:
        names = (path.name.removesuffix(_SUFFIX) for path in self._folder.glob(f"*{_SUFFIX}"))
        return [named for name in names if (named := _NAME.fullmatch(name))]

    def _seen(self, named: re.Match[str]) -> Snapshot | None:
        name = named.group()
        try:
            size = (self._folder / f"{name}{_SUFFIX}").stat().st_size
            return Snapshot(name=name, taken_at=_time(name), size=size)
        except (OSError, ValueError):
            return None

    def _drop_the_rest(self) -> None:
        staying = kept(self.listed())
        for snapshot in self.listed():
            if snapshot.name not in staying:
                _remove(self._folder / f"{snapshot.name}{_SUFFIX}")
        for unfinished in self._folder.glob(".*.part"):  # of a machine that stopped in mid-write
            _remove(unfinished)


def kept(latest_first: tuple[Snapshot, ...]) -> frozenset[str]:
    """Return the names that stay: the last ten, and the last of each of seven days."""
    days: dict[date, str] = {}
    for snapshot in latest_first:
        days.setdefault(snapshot.taken_at.date(), snapshot.name)
    latest = (snapshot.name for snapshot in latest_first[:KEPT_LATEST])
    return frozenset((*latest, *list(days.values())[:KEPT_DAYS]))


def _time(name: str) -> datetime:
    return datetime.strptime(name.split("-")[1], _TIME).replace(tzinfo=UTC)


def _remove(path: Path) -> None:
    with suppress(OSError):
        path.unlink()
