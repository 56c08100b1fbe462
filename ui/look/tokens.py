"""Every colour, space, size and radius of the product, once.

Owns the numbers; it must not know widgets. Contrasts on `surface` are at least 4.5 for text
and 3 for what can be clicked, in both schemes (checked by the tests).
"""

from __future__ import annotations

from dataclasses import dataclass
from enum import IntEnum


@dataclass(frozen=True, slots=True, kw_only=True)
class Tokens:
    """The colours of one scheme, as `#rrggbb`.

    `border` only decorates; `control` outlines what can be clicked or typed in.
    """

    ground: str
    surface: str
    sunken: str
    border: str
    control: str
    text: str
    muted: str
    accent: str
    on_accent: str
    accent_soft: str
    ok: str
    ok_soft: str
    warning: str
    warning_soft: str
    error: str
    error_soft: str
    disabled: str
    disabled_ground: str


LIGHT = Tokens(
    ground="#f4f5f7",
    surface="#ffffff",
    sunken="#f4f5f7",
    border="#c9cfd6",
    control="#77818c",
    text="#1a1d21",
    muted="#565e68",
    accent="#1d5fbf",
    on_accent="#ffffff",
    accent_soft="#e3edfb",
    ok="#1a7442",
    ok_soft="#e5f3eb",
    warning="#8a4b00",
    warning_soft="#fdf0d9",
    error="#b3261e",
    error_soft="#fbe9e7",
    disabled="#5f6771",
    disabled_ground="#eceef1",
)

DARK = Tokens(
    ground="#15181c",
    surface="#1e2227",
    sunken="#191c21",
    border="#3b424b",
    control="#76818d",
    text="#eceff2",
    muted="#a7b0ba",
    accent="#7fb0ff",
    on_accent="#10151c",
    accent_soft="#22344f",
    ok="#6fd39b",
    ok_soft="#1b3326",
    warning="#f2b45c",
    warning_soft="#3a2d17",
    error="#ff9d94",
    error_soft="#44211f",
    disabled="#949ea9",
    disabled_ground="#282d33",
)


@dataclass(frozen=True, slots=True, kw_only=True)
class PublicTokens:
    """The colours of the second screen, read from the back of a room."""

    ground: str
    text: str
    muted: str
    accent: str
    track: str
    warning: str
    overtime_ground: str
    overtime_text: str
    overtime_muted: str
    overtime_track: str


PUBLIC_DARK = PublicTokens(
    ground="#0e1114",
    text="#f5f7f9",
    muted="#b4bdc7",
    accent="#7fb0ff",
    track="#2d333a",
    warning="#f2b45c",
    overtime_ground="#5c1410",
    overtime_text="#ffffff",
    overtime_muted="#f6d5d2",
    overtime_track="#7d2a25",
)

PUBLIC_LIGHT = PublicTokens(
    ground="#ffffff",
    text="#14181d",
    muted="#4a525c",
    accent="#1d5fbf",
    track="#d5dae0",
    warning="#8a4b00",
    overtime_ground="#5c1410",
    overtime_text="#ffffff",
    overtime_muted="#f6d5d2",
    overtime_track="#7d2a25",
)


class Space(IntEnum):
    """Distances in logical pixels: multiples of 8, and 4 inside a control."""

    TIGHT = 4
    SMALL = 8
    MEDIUM = 16
    LARGE = 24


class Radius(IntEnum):
    """Corner radii; a state label takes half its height."""

    SEGMENT = 6
    CARD = 8


class Size(IntEnum):
    """Fixed heights and widths."""

    FOLDED_ROW = 32
    STRIP = 48
    CARD_HEAD = 48
    HEADER = 64
    FOOTER = 56
    SIDE_BAR = 208
    SIDE_BAR_ITEM = 40
    ROW = 56
    TALL_ROW = 64
    TABLE_HEAD = 28
    TALL_TABLE_HEAD = 40
    FIELD = 36
    PILL = 24
    PIN_WIDTH = 40
    PIN_HEIGHT = 48
    CURRENT_BAR = 4


SMALLEST_WINDOW = (1280, 680)
