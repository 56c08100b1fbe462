"""A passphrase typed twice, hidden unless asked for, and emptied once it has served."""

from __future__ import annotations

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QLineEdit, QVBoxLayout, QWidget

from ui.widgets.choice import CheckBox
from ui.widgets.field import Field


class NewPassphrase(QWidget):
    """Two fields and a box to show what they hold.

    Args:
        label: words of the first field.
        again: words of the second one.
        object_name: name of the first field; the second has `_again` after it.

    Signals:
        edited: a character was typed or erased.
        submitted: Enter in a field.
    """

    edited = Signal()
    submitted = Signal()

    def __init__(
        self,
        label: str = "",
        again: str = "",
        *,
        object_name: str = "passphrase",
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self._first = Field(label or self.tr("Phrase de passe"), object_name=object_name)
        self._again = Field(
            again or self.tr("Phrase de passe, une seconde fois"),
            object_name=f"{object_name}_again",
        )
        self._show = CheckBox(self.tr("Afficher la phrase de passe"))
        self._show.toggled.connect(self._reveal)
        self.setFocusProxy(self._first)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(12)
        for widget in (self._first, self._again, self._show):
            column.addWidget(widget)
        for field in (self._first, self._again):
            field.edited.connect(self._typed)
            field.edit.returnPressed.connect(self.submitted)
        self._reveal(False)

    def _reveal(self, visible: bool) -> None:
        mode = QLineEdit.EchoMode.Normal if visible else QLineEdit.EchoMode.Password
        for field in (self._first, self._again):
            field.edit.setEchoMode(mode)

    def _typed(self) -> None:
        self.set_error("")
        self.edited.emit()

    def ask_twice(self, twice: bool, minimum: int = 0) -> None:
        """Ask for a new passphrase of `minimum` characters twice, or for a known one once."""
        self._again.setVisible(twice)
        words = self.tr("au moins {0} caractères : quatre mots sans lien")
        self._first.edit.setPlaceholderText(words.format(minimum) if twice else "")

    def text(self) -> str:
        """Return what is typed, spaces included: they count."""
        return self._first.edit.text()

    def is_complete(self) -> bool:
        """Whether every field that is asked for holds something."""
        asked = (self._first,) if self._again.isHidden() else (self._first, self._again)
        return all(field.edit.text() for field in asked)

    def agrees(self) -> bool:
        """Tell whether both say the same; else say beside the second that they differ."""
        if self._again.isHidden() or self._first.edit.text() == self._again.edit.text():
            return True
        self._again.set_error(self.tr("Les deux saisies diffèrent. Reprenez la seconde."))
        self._again.edit.selectAll()
        self._again.edit.setFocus(Qt.FocusReason.OtherFocusReason)
        return False

    def set_error(self, error: str) -> None:
        """Say what is wrong with the passphrase; empty words say nothing."""
        self._again.set_error("")
        self._first.set_error(error)
        if error:
            self._first.edit.selectAll()
            self._first.edit.setFocus(Qt.FocusReason.OtherFocusReason)

    def take_focus(self) -> None:
        """Put the keyboard in the first field."""
        self._first.edit.setFocus(Qt.FocusReason.OtherFocusReason)

    def clear(self) -> None:
        """Empty both: a page may stay in memory, what was typed may not."""
        for field in (self._first, self._again):
            field.set_text("")
            field.set_error("")
        self._show.setChecked(False)
