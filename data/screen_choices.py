"""What was chosen for each second screen on this computer, in one small file.

A convenience: choices that cannot be read are as if never made, and nothing depends on them.
"""

from __future__ import annotations

import json
from dataclasses import asdict
from pathlib import Path

from app.domain.errors import UserError
from app.services.ports.machine import Files
from app.services.ports.screens import Naming, ScreenChoice
from data.files import SafeFiles

_LIMIT = 256 * 1024
_KEPT = 64


class ScreenChoicesFile:
    """Choices by screen, the latest last; read once, then held for as long as the program runs."""

    def __init__(self, path: Path, files: Files | None = None) -> None:
        self._path = path
        self._files: Files = files or SafeFiles()
        self._choices: dict[str, ScreenChoice] | None = None

    def read(self, key: str) -> ScreenChoice | None:
        """Return what was chosen for a screen, `None` for one that is new here."""
        return self._held().get(key)

    def write(self, key: str, choice: ScreenChoice) -> None:
        """Keep or replace it; where the file cannot be written it lasts until the program ends."""
        held = self._held()
        if held.get(key) == choice:
            return
        held.pop(key, None)
        held[key] = choice
        for oldest in list(held)[:-_KEPT]:
            del held[oldest]
        content = {name: asdict(each) for name, each in held.items()}
        try:
            self._path.parent.mkdir(mode=0o700, parents=True, exist_ok=True)
            self._files.write(self._path, json.dumps(content, indent=1).encode())
        except (UserError, OSError):
            return  # asked again next time

    def _held(self) -> dict[str, ScreenChoice]:
        if self._choices is None:
            self._choices = self._read()
        return self._choices

    def _read(self) -> dict[str, ScreenChoice]:
        try:
            found = json.loads(self._files.read(self._path, limit=_LIMIT))
        except (UserError, ValueError):
            return {}
        if not isinstance(found, dict):
            return {}
        choices = {key: _choice(entry) for key, entry in found.items()}
        return {key: choice for key, choice in choices.items() if choice is not None}


def _choice(entry: object) -> ScreenChoice | None:
    """Return one entry of the file, `None` for one that this program did not write."""
    if not isinstance(entry, dict):
        return None
    chosen, naming = entry.get("chosen"), entry.get("naming")
    flags = [entry.get(name) for name in ("light", "phase", "next_phase")]
    sound = all(isinstance(flag, bool) for flag in flags)
    if not sound or not (chosen is None or isinstance(chosen, bool)):
        return None
    if not isinstance(naming, str) or naming not in set(Naming):
        return None
    light, phase, next_phase = map(bool, flags)
    return ScreenChoice(
        chosen=chosen, light=light, naming=Naming(naming), phase=phase, next_phase=next_phase
    )
