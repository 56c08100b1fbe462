"""What was chosen for each second screen, as the room's window sees it."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum
from typing import Protocol


class Naming(StrEnum):
    """How the public screen names who is heard; the value is stored."""

    NAME = "name"
    NUMBER = "number"
    NOTHING = "nothing"


@dataclass(frozen=True, slots=True, kw_only=True)
class ScreenChoice:
    """The choices for one screen, remembered until it is plugged in again.

    `chosen` is whether somebody wanted this screen for the public, or wanted it not; `None`
    leaves it to the program. `light` is the appearance. `phase` and `next_phase` say whether
    the names of the phase and of the one after are shown.
    """

    chosen: bool | None = None
    light: bool = False
    naming: Naming = Naming.NAME
    phase: bool = True
    next_phase: bool = True


class ScreenChoices(Protocol):
    """Keeps the choices on this laptop, by screen.

    A key names one screen across restarts; the empty key is for a screen that is new here.
    """

    def read(self, key: str) -> ScreenChoice | None:
        """Return what was chosen for a screen, `None` for one that is new here."""
        ...

    def write(self, key: str, choice: ScreenChoice) -> None:
        """Keep or replace it; one that cannot be kept is forgotten at the end of the run."""
        ...
