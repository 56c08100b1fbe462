"""The code printed on a juror's card: twelve Crockford characters, shown as 4-4-4."""

from __future__ import annotations

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QLineEdit, QWidget

from ui.look.fonts import TextStyle
from ui.widgets.field import LabelledField

CODE_LENGTH = 12
_ALPHABET = frozenset("0123456789ABCDEFGHJKMNPQRSTVWXYZ")
_READ_AS = str.maketrans({"O": "0", "I": "1", "L": "1"})


def normal_code(text: str) -> str:
    """Return the code in `text`: upper case, without separators, O read as 0, I and L as 1.

    Characters outside Crockford's alphabet (which has no U) are dropped; at most twelve
    are kept.
    """
    read = text.upper().translate(_READ_AS)
    return "".join(character for character in read if character in _ALPHABET)[:CODE_LENGTH]


def _grouped(code: str) -> str:
    return "-".join(code[start : start + 4] for start in range(0, len(code), 4))


class CardCodeField(LabelledField):
    """A field that accepts the code as it is read aloud, and shows it as it is printed."""

    completed = Signal(str)
    edited = Signal(str)

    def __init__(
        self, label: str, *, object_name: str = "card_code", parent: QWidget | None = None
    ) -> None:
        self.edit = QLineEdit()
        self.edit.setFont(TextStyle.DIGEST.font())
        self.edit.setPlaceholderText("XXXX-XXXX-XXXX")
        self.edit.setInputMethodHints(Qt.InputMethodHint.ImhUppercaseOnly)
        super().__init__(label, self.edit, object_name=object_name, parent=parent)
        self._last = ""
        self.edit.textEdited.connect(self._typed)

    def code(self) -> str:
        """Return the characters so far, without hyphens."""
        return normal_code(self.edit.text())

    def is_complete(self) -> bool:
        """Tell whether all twelve characters are there."""
        return len(self.code()) == CODE_LENGTH

    def clear(self) -> None:
        """Empty the field; emits nothing."""
        self._last = ""
        self.edit.clear()

    def set_waiting(self, waiting: bool) -> None:
        """Take no character while the code is being tried; the keyboard stays where it is."""
        self.edit.setReadOnly(waiting)

    def _typed(self, text: str) -> None:
        before = normal_code(text[: self.edit.cursorPosition()])
        code = normal_code(text)
        self.edit.setText(_grouped(code))
        self.edit.setCursorPosition(len(_grouped(before)))
        if code == self._last:
            return
        self._last = code
        self.edited.emit(code)
        if len(code) == CODE_LENGTH:
            self.completed.emit(code)
