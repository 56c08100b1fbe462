"""What the second screen may show. No score has a place here, nor any duration."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum

from ui.widgets.countdown import CountdownDisplay


class StepState(StrEnum):
    """Where a phase stands in the oral."""

    DONE = "done"
    CURRENT = "current"
    NEXT = "next"


@dataclass(frozen=True, slots=True, kw_only=True)
class PublicStep:
    """A phase by its name. A duration would let extra time be read off the screen."""

    name: str
    state: StepState


@dataclass(frozen=True, slots=True, kw_only=True)
class PublicCountdown:
    """The oral under way.

    Of `display`, the phase, the digits, the state words, the bar and the marks are shown;
    `subtitle` and `trailing`, which hold durations, are not. Without digits (`text` empty) the
    phase takes their place. `who` is the candidate or team, empty where no name is wanted; the
    phase is empty where it is not.
    """

    display: CountdownDisplay
    who: str = ""
    steps: tuple[PublicStep, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class PublicMessage:
    """Words to the room (« Le jury délibère »), with the time of day at the foot."""

    title: str
    lines: tuple[str, ...] = ()
    clock: str = ""
    icon_name: str = "users"


@dataclass(frozen=True, slots=True, kw_only=True)
class PublicBlack:
    """Nothing at all, and no light: the desktop stays covered."""


PublicContent = PublicCountdown | PublicMessage | PublicBlack | None
