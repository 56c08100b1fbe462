"""Six boxes for a juror's PIN: one field to assistive technology, six to the eye.

The digits are held only until they are handed over, are never shown, and cannot be copied
out or pasted in.
"""

from __future__ import annotations

from PySide6.QtCore import QEvent, QRect, QSize, Qt, Signal
from PySide6.QtGui import (
    QColor,
    QContextMenuEvent,
    QInputMethodEvent,
    QKeyEvent,
    QKeySequence,
    QMouseEvent,
    QPainter,
    QPaintEvent,
)
from PySide6.QtWidgets import QLineEdit, QSizePolicy, QWidget

from ui.look.theme import tokens
from ui.look.tokens import Size
from ui.widgets.digit_keys import digit_of_key
from ui.widgets.painting import paint_box

PIN_LENGTH = 6
_GAP = 8


class PinBoxes(QLineEdit):
    """A password field that paints itself as boxes.

    Args:
        name: whose PIN it is, for assistive technology.
    """

    completed = Signal(str)
    digits_changed = Signal(int)

    def __init__(
        self, name: str, *, object_name: str = "pin", parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self.setObjectName(object_name)
        self.setAccessibleName(name)
        self.setEchoMode(QLineEdit.EchoMode.Password)
        self.setMaxLength(PIN_LENGTH)
        self.setContextMenuPolicy(Qt.ContextMenuPolicy.NoContextMenu)
        self.setInputMethodHints(
            Qt.InputMethodHint.ImhDigitsOnly | Qt.InputMethodHint.ImhSensitiveData
        )
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)
        self.setFixedSize(self.sizeHint())
        self.setCursor(Qt.CursorShape.IBeamCursor)
        self._waiting = False
        self._publish()

    def set_waiting(self, waiting: bool) -> None:
        """Take no digit while the PIN is being tried, which takes a second by design."""
        self._waiting = waiting
        self._publish()

    def clear(self) -> None:
        """Forget the digits; emits nothing."""
        super().clear()
        self._publish()

    def _publish(self) -> None:
        count = len(self.text())
        words = (
            self.tr("Vérification en cours")
            if self._waiting
            else self.tr("Chiffres saisis : {0} sur {1}").format(count, PIN_LENGTH)
        )
        self.setAccessibleDescription(words)
        self.update()

    def sizeHint(self) -> QSize:
        width = PIN_LENGTH * Size.PIN_WIDTH + (PIN_LENGTH - 1) * _GAP
        return QSize(width, Size.PIN_HEIGHT)

    def minimumSizeHint(self) -> QSize:
        return self.sizeHint()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.matches(QKeySequence.StandardKey.Paste) or event.matches(
            QKeySequence.StandardKey.Copy
        ):
            return
        digit = digit_of_key(event)
        if digit is not None:
            self._type(digit)
        elif event.key() == Qt.Key.Key_Backspace and not self._waiting:
            self.setText(self.text()[:-1])
            self._changed()
        else:
            event.ignore()

    def _type(self, digit: int) -> None:
        if self._waiting or len(self.text()) >= PIN_LENGTH:
            return
        self.setText(self.text() + str(digit))
        self._changed()
        if len(self.text()) == PIN_LENGTH:
            self.completed.emit(self.text())

    def _changed(self) -> None:
        self._publish()
        self.digits_changed.emit(len(self.text()))

    def inputMethodEvent(self, event: QInputMethodEvent) -> None:
        for character in event.commitString():
            if character in "0123456789":
                self._type(int(character))
        event.accept()

    def mousePressEvent(self, event: QMouseEvent) -> None:
        self.setFocus(Qt.FocusReason.MouseFocusReason)
        event.accept()

    def mouseDoubleClickEvent(self, event: QMouseEvent) -> None:
        event.accept()

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        event.accept()

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        event.accept()

    def contextMenuEvent(self, event: QContextMenuEvent) -> None:
        event.accept()

    def event(self, event: QEvent) -> bool:
        if event.type() in (QEvent.Type.DragEnter, QEvent.Type.Drop):
            event.ignore()
            return True
        return super().event(event)

    def paintEvent(self, event: QPaintEvent) -> None:
        del event
        t = tokens()
        painter = QPainter(self)
        count = len(self.text())
        for place in range(PIN_LENGTH):
            left = place * (Size.PIN_WIDTH + _GAP)
            box = QRect(left, 0, Size.PIN_WIDTH, Size.PIN_HEIGHT)
            current = place == min(count, PIN_LENGTH - 1) and self.hasFocus()
            current = current and not self._waiting
            paint_box(
                painter,
                box,
                fill=t.disabled_ground if self._waiting else t.surface,
                outline=t.accent if current else t.control,
                radius=8,
                width=2.0 if current else 1.0,
            )
            middle = box.center()
            if place < count:
                painter.setPen(Qt.PenStyle.NoPen)
                painter.setBrush(QColor(t.disabled if self._waiting else t.text))
                painter.drawEllipse(middle.x() - 4, middle.y() - 4, 10, 10)
            elif current:
                painter.fillRect(middle.x(), middle.y() - 11, 1, 24, QColor(t.text))
