"""One member's PIN, asked for under their row: boxes, the button, and what is wrong with it."""

from __future__ import annotations

from PySide6.QtCore import QRect, Qt, Signal
from PySide6.QtGui import QColor, QPainter, QPaintEvent
from PySide6.QtWidgets import QVBoxLayout, QWidget

from app.domain.errors import IntegrityError, UserError
from ui.announce import announce
from ui.look.fonts import TextStyle
from ui.look.theme import tokens
from ui.look.tokens import Size
from ui.look.tone import Tone
from ui.room.errors_in_place import error_words
from ui.room.pin_wait import wait_words
from ui.widgets.buttons import Button, ButtonKind, ButtonSize
from ui.widgets.label import Label
from ui.widgets.pin_boxes import PinBoxes


class CurrentGround(QWidget):
    """Continues the ground of the current row under it."""

    def paintEvent(self, event: QPaintEvent) -> None:
        del event
        t = tokens()
        painter = QPainter(self)
        painter.fillRect(self.rect(), QColor(t.accent_soft))
        painter.fillRect(QRect(0, 0, Size.CURRENT_BAR, self.height()), QColor(t.accent))
        painter.fillRect(QRect(0, self.height() - 1, self.width(), 1), QColor(t.border))


class PinAsk(CurrentGround):
    """Asks whoever's turn it is.

    Signals:
        given: six digits, once the button is pressed.
    """

    given = Signal(str)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("pin_ask")
        column = QVBoxLayout(self)
        column.setContentsMargins(16, 4, 16, 16)
        column.setSpacing(12)
        self.pin = PinBoxes(self.tr("Code PIN à 6 chiffres"), object_name="sign_pin")
        self.pin.digits_changed.connect(self._digits_changed)
        self.button = Button("", kind=ButtonKind.PRIMARY, size=ButtonSize.PAGE, object_name="sign")
        self.button.clicked.connect(self._give)
        self._hint = Label("", style=TextStyle.CAPTION, tone=Tone.MUTED, wrap=True)
        self._error = Label("", style=TextStyle.CAPTION_MEDIUM, tone=Tone.ERROR, wrap=True)
        for widget in (self.pin, self.button, self._hint, self._error):
            column.addWidget(widget)

    def ask(self, name: str, action: str) -> None:
        """Ask for a member's PIN; `action` is what the button says."""
        self.pin.setAccessibleName(self.tr("{0} : code PIN à 6 chiffres, pour signer").format(name))
        self.button.setText(action)
        self._error.hide()
        if self.pin.hasFocus():  # one field for all: nothing else says that the turn passes
            announce(self, self.pin.accessibleName())
        self._ask_anew()

    def clear(self) -> None:
        """Forget the digits."""
        self.pin.clear()

    def start(self) -> None:
        """Put the keyboard in the boxes."""
        self.pin.setFocus(Qt.FocusReason.OtherFocusReason)

    def show_wait(self, seconds: int) -> None:
        """Take no PIN for that many seconds and say why; 0 takes one again."""
        self.pin.set_waiting(bool(seconds))
        self.pin.setEnabled(not seconds)
        self.button.setEnabled(False)
        if seconds:
            self._hint.setText(wait_words(seconds))
            self.pin.setAccessibleDescription(wait_words(seconds))
            return
        self._error.hide()
        self._say_first()
        self.start()

    def show_error(self, error: UserError | IntegrityError) -> None:
        """Say why the PIN is refused, and have it said."""
        self._ask_anew()
        self._error.setText(error_words(error))
        self._error.show()
        announce(self, error_words(error), assertive=True)

    def _ask_anew(self) -> None:
        self.pin.set_waiting(False)
        self.pin.setEnabled(True)
        self.pin.clear()
        self.button.setEnabled(False)
        self._say_first()
        self.start()

    def _say_first(self) -> None:
        self._hint.setText(self.tr("Le bouton s’active au sixième chiffre."))

    def _digits_changed(self, count: int) -> None:
        complete = count == self.pin.maxLength()
        self.button.setEnabled(complete)
        self._error.hide()
        if complete:
            self.button.setFocus(Qt.FocusReason.OtherFocusReason)

    def _give(self) -> None:
        pin = self.pin.text()
        self.pin.set_waiting(True)
        self.start()  # once greyed, the button would hand the keyboard on
        self.button.setEnabled(False)
        self._hint.setText(self.tr("Vérification du code, une seconde environ."))
        self.given.emit(pin)
