"""What this person chose for this computer: the place it is used in, the look, the language.

A convenience: preferences that cannot be read are the defaults, and nothing depends on them.
"""

from __future__ import annotations

import json
from dataclasses import asdict, dataclass, fields
from pathlib import Path

from app.domain.errors import UserError
from app.services.ports.machine import Files
from data.files import SafeFiles

_LIMIT = 64 * 1024


@dataclass(frozen=True, slots=True, kw_only=True)
class Preferences:
    """`place` is `room`, `centre` or empty before the first choice."""

    place: str = ""
    theme: str = "system"
    language: str = "fr"


class PreferencesFile:
    """Preferences, in one small file."""

    def __init__(self, path: Path, files: Files | None = None) -> None:
        self._path = path
        self._files: Files = files or SafeFiles()

    def read(self) -> Preferences:
        """Return the preferences; the defaults where there are none."""
        try:
            found = json.loads(self._files.read(self._path, limit=_LIMIT))
        except (UserError, ValueError):
            return Preferences()
        if not isinstance(found, dict):
            return Preferences()
        known = {field.name for field in fields(Preferences)}
        return Preferences(
            **{
                name: text
                for name, text in found.items()
                if name in known and isinstance(text, str)
            }
        )

    def write(self, preferences: Preferences) -> None:
        """Keep the preferences.

        Raises:
            UserError: they cannot be written.
        """
        self._path.parent.mkdir(mode=0o700, parents=True, exist_ok=True)
        self._files.write(self._path, json.dumps(asdict(preferences)).encode())
