"""Which screen is for the public and what it shows, remembered by screen."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import replace

from app.services.ports.screens import ScreenChoice, ScreenChoices

_NEW_SCREEN = ""


class ScreenMemory:
    """The choices of this laptop. A screen that is new begins as the last one was set."""

    def __init__(self, kept: ScreenChoices) -> None:
        self._kept = kept

    def choice(self, key: str) -> ScreenChoice:
        """Return what was chosen for a screen; an empty key is for no screen yet."""
        kept = self._kept.read(key)
        if kept is None:
            kept = self._kept.read(_NEW_SCREEN) or ScreenChoice()
        return kept

    def set_content(self, key: str, choice: ScreenChoice) -> None:
        """Keep what a screen shows; whether it was chosen stays as it was."""
        self._kept.write(_NEW_SCREEN, replace(choice, chosen=None))
        if key != _NEW_SCREEN:
            self._kept.write(key, replace(choice, chosen=self.choice(key).chosen))

    def choose(self, wanted: str | None, free: Iterable[str]) -> None:
        """Take one of the free screens by hand, or leave them all to the program.

        The others are then wanted not: when the cable of the chosen one comes out, what is for
        the public must not jump to a screen where somebody else works.
        """
        for key in free:
            chosen = None if wanted is None else key == wanted
            self._kept.write(key, replace(self.choice(key), chosen=chosen))
