"""The screens that are plugged in: their numbers, their names, and how they are told apart."""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass

from PySide6.QtCore import QRect
from PySide6.QtGui import QScreen


@dataclass(frozen=True, slots=True, kw_only=True)
class PluggedScreen:
    """One screen as people see it.

    `number` counts from 1: the operator's screen, then from left to right. `key` names the
    screen across restarts. `free` is whether the public window may go there: on a screen that
    shows a part of the operator's it would cover the scoring.
    """

    number: int
    key: str
    name: str
    place: QRect
    operator: bool
    free: bool


def screen_name(screen: QScreen) -> str:
    """Return the model, or the socket where the screen says nothing of itself."""
    return screen.model().strip() or screen.name().strip().removeprefix("\\\\.\\")


def screen_keys(screens: Sequence[QScreen]) -> list[str]:
    """Return a key for each screen: maker, model, serial number and size in millimetres.

    The socket's name is added only to tell twins apart, since many systems give the same
    screen another name the next time.
    """
    bare = [_own_words(screen) for screen in screens]
    twins = Counter(bare)
    return [
        f"{words}|{screen.name()}" if twins[words] > 1 or not _says_who_it_is(screen) else words
        for screen, words in zip(screens, bare, strict=True)
    ]


def plugged_screens(screens: Sequence[QScreen], operator: QScreen | None) -> list[PluggedScreen]:
    """Describe the screens in the order of their numbers."""
    keys = dict(zip(screens, screen_keys(screens), strict=True))
    ordered = sorted(in_order(screens), key=lambda screen: screen is not operator)
    return [
        PluggedScreen(
            number=number,
            key=keys[screen],
            name=screen_name(screen),
            place=screen.geometry(),
            operator=screen is operator,
            free=is_free(screen, operator),
        )
        for number, screen in enumerate(ordered, start=1)
    ]


def in_order(screens: Sequence[QScreen]) -> list[QScreen]:
    """Return the screens from left to right; the system's own order changes with the cables."""
    return sorted(screens, key=lambda each: (each.geometry().left(), each.geometry().top()))


def is_free(screen: QScreen, operator: QScreen | None) -> bool:
    """Whether a screen shares no pixel with the operator's."""
    return (
        operator is not None
        and screen is not operator
        and not screen.geometry().intersects(operator.geometry())
    )


def _own_words(screen: QScreen) -> str:
    size = screen.physicalSize()
    return "|".join(
        (
            screen.manufacturer().strip(),
            screen.model().strip(),
            screen.serialNumber().strip(),
            f"{round(size.width())}x{round(size.height())}",
        )
    )


def _says_who_it_is(screen: QScreen) -> bool:
    return bool(screen.model().strip() or screen.serialNumber().strip())
