"""Digits as juries type them: top row of AZERTY unshifted or shifted, and the keypad."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtGui import QKeyEvent

_AZERTY_TOP_ROW = {
    "&": 1,
    "é": 2,
    '"': 3,
    "'": 4,
    "(": 5,
    "-": 6,
    "è": 7,
    "_": 8,
    "ç": 9,
    "à": 0,
}
_COMMANDS = (
    Qt.KeyboardModifier.ControlModifier
    | Qt.KeyboardModifier.AltModifier
    | Qt.KeyboardModifier.MetaModifier
)


def digit_of_key(event: QKeyEvent) -> int | None:
    """Return the digit that a key stands for, `None` if it stands for none.

    The unshifted top row of a French keyboard sends `& é " ' ( - è _ ç à`, capitals under
    Caps Lock. With Shift these characters come from another layout and are no digits.
    """
    if event.modifiers() & _COMMANDS:
        return None
    text = event.text()
    if len(text) != 1:
        return None
    if text in "0123456789":
        return int(text)
    unshifted = not event.modifiers() & (
        Qt.KeyboardModifier.ShiftModifier | Qt.KeyboardModifier.KeypadModifier
    )
    return _AZERTY_TOP_ROW.get(text.lower()) if unshifted else None
