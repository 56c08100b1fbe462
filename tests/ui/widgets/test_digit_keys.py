from __future__ import annotations

import pytest
from PySide6.QtCore import QEvent, Qt
from PySide6.QtGui import QKeyEvent

from ui.widgets.digit_keys import digit_of_key

NONE = Qt.KeyboardModifier.NoModifier
SHIFT = Qt.KeyboardModifier.ShiftModifier
KEYPAD = Qt.KeyboardModifier.KeypadModifier
CTRL = Qt.KeyboardModifier.ControlModifier


def _key(text: str, modifiers: Qt.KeyboardModifier = NONE) -> QKeyEvent:
    return QKeyEvent(QEvent.Type.KeyPress, 0, modifiers, text)


@pytest.mark.parametrize(("text", "digit"), list(zip("à&é\"'(-è_ç", range(10), strict=True)))
def test_the_unshifted_french_row_is_digits(text: str, digit: int) -> None:
    assert digit_of_key(_key(text)) == digit


@pytest.mark.parametrize(("text", "digit"), [("É", 2), ("È", 7), ("Ç", 9), ("À", 0)])
def test_caps_lock_does_not_matter(text: str, digit: int) -> None:
    assert digit_of_key(_key(text)) == digit


@pytest.mark.parametrize("modifiers", [NONE, SHIFT, KEYPAD])
def test_digits_are_digits(modifiers: Qt.KeyboardModifier) -> None:
    assert digit_of_key(_key("7", modifiers)) == 7


@pytest.mark.parametrize(
    ("text", "modifiers"),
    [("&", SHIFT), ("-", KEYPAD), ("1", CTRL), ("n", NONE), ("", NONE), ("12", NONE), ("²", NONE)],
)
def test_other_keys_are_no_digits(text: str, modifiers: Qt.KeyboardModifier) -> None:
    assert digit_of_key(_key(text, modifiers)) is None
