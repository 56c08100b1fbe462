"""The centre folders that were opened on this machine, for the launcher to offer.

It is a convenience: a list that cannot be read is an empty list, and nothing depends on it.
"""

from __future__ import annotations

import json
from pathlib import Path

from app.domain.errors import UserError
from app.services.ports.machine import Files
from data.files import SafeFiles

_LIMIT = 64 * 1024
_KEPT = 8


class RecentCentres:
    """The latest folders, in one small file."""

    def __init__(self, path: Path, files: Files | None = None) -> None:
        self._path = path
        self._files: Files = files or SafeFiles()

    def folders(self) -> tuple[Path, ...]:
        """Return the folders that still exist, the latest first."""
        return tuple(folder for folder in self._read() if folder.is_dir())

    def add(self, folder: Path) -> None:
        """Put a folder first.

        Raises:
            UserError: the list cannot be written.
        """
        folder = folder.absolute()
        others = [other for other in self._read() if other != folder]
        kept = [str(path) for path in (folder, *others)][:_KEPT]
        self._path.parent.mkdir(mode=0o700, parents=True, exist_ok=True)
        self._files.write(self._path, json.dumps(kept, ensure_ascii=False, indent=2).encode())

    def _read(self) -> list[Path]:
        try:
            found = json.loads(self._files.read(self._path, limit=_LIMIT))
        except (UserError, ValueError):
            return []
        if not isinstance(found, list):
            return []
        return [Path(entry) for entry in found if isinstance(entry, str)]
