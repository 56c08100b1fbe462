"""Labelled fields: the label above, what is wrong beneath, at the place where it is wrong."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QEvent, QObject, QRect, Qt, QTimer, Signal
from PySide6.QtGui import QFontMetrics, QKeyEvent, QPainter, QPaintEvent, QTextCursor
from PySide6.QtWidgets import (
    QComboBox,
    QHBoxLayout,
    QLineEdit,
    QPlainTextEdit,
    QVBoxLayout,
    QWidget,
)

from ui.announce import announce
from ui.look.fonts import TextStyle
from ui.look.icons import paint_icon
from ui.look.theme import tokens
from ui.look.tokens import Size
from ui.look.tone import Tone
from ui.widgets.label import IconLabel, Label


class LabelledField(QWidget):
    """Label, a hint at the right, a control, an error line. Subclasses give the control.

    `bare` leaves label and hint to assistive technology: the page says them beside.
    """

    def __init__(
        self,
        label: str,
        control: QWidget,
        *,
        hint: str = "",
        bare: bool = False,
        object_name: str = "",
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self.setObjectName(object_name)
        self._control = control
        self._label_words = label
        # Qt moves a field in the order of Tab only if it is one that Tab goes to.
        self.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        self.setFocusProxy(control)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(4)
        self._head = QHBoxLayout()
        self._head.setSpacing(12)
        self._label = Label(label, style=TextStyle.CAPTION, tone=Tone.MUTED)
        self._hint = Label(hint, style=TextStyle.CAPTION, tone=Tone.MUTED)
        self._head.addWidget(self._label, 1)
        self._head.addWidget(self._hint)
        column.addLayout(self._head)
        self._label.setVisible(not bare)
        self._hint.setVisible(bool(hint) and not bare)
        column.addWidget(control)
        self._error_row = QWidget(self)
        error = QHBoxLayout(self._error_row)
        error.setContentsMargins(0, 0, 0, 0)
        error.setSpacing(6)
        error.addWidget(
            IconLabel("circle-alert", tone=Tone.ERROR, size=14), 0, Qt.AlignmentFlag.AlignTop
        )
        self._error = Label("", style=TextStyle.CAPTION_MEDIUM, tone=Tone.ERROR, wrap=True)
        error.addWidget(self._error, 1)
        self._error_row.hide()
        column.addWidget(self._error_row)
        control.setAccessibleName(label)
        control.setAccessibleDescription(hint)

    def add_to_head(self, widget: QWidget) -> None:
        """Put something at the right of the label, after the hint."""
        self._head.addWidget(widget)

    def error(self) -> str:
        """Return the error shown, empty when there is none."""
        return self._error.words()

    def set_error(self, error: str) -> None:
        """Say what is wrong and what to do; empty words say nothing."""
        if error == self._error.words():
            return
        self._error.setText(error)
        self._error_row.setVisible(bool(error))
        self._control.setProperty("invalid", bool(error))
        self._control.style().unpolish(self._control)
        self._control.style().polish(self._control)
        self._control.setAccessibleDescription(error or self._hint.words())
        if error and self.isVisible():
            announce(self._control, error)


class Field(LabelledField):
    """One line of text.

    `edited` follows each key; `committed` comes once, on Enter or when the focus leaves, if
    the text is not the one last set or committed.
    """

    edited = Signal(str)
    committed = Signal(str)

    def __init__(
        self,
        label: str,
        *,
        text: str = "",
        placeholder: str = "",
        hint: str = "",
        read_only: bool = False,
        object_name: str = "",
        parent: QWidget | None = None,
    ) -> None:
        self.edit = QLineEdit(text)
        self.edit.setPlaceholderText(placeholder)
        self.edit.setReadOnly(read_only)
        super().__init__(label, self.edit, hint=hint, object_name=object_name, parent=parent)
        self._settled = text
        self.edit.textEdited.connect(self.edited)
        self.edit.editingFinished.connect(self._commit)

    def text(self) -> str:
        """Return what is typed, without spaces around it."""
        return self.edit.text().strip()

    def set_text(self, text: str) -> None:
        """Show another text; emits nothing."""
        self._settled = text.strip()
        if text != self.edit.text():
            self.edit.setText(text)

    def _commit(self) -> None:
        if self.text() != self._settled:
            self._settled = self.text()
            self.committed.emit(self._settled)


class TextField(LabelledField):
    """Several lines of plain text; Ctrl+Enter or leaving commits.

    With a `limit` (UTF-16 units, 0 for none), what would go beyond it is not taken, and the
    field says so: a text is never refused after it was written. With a `pause` (milliseconds)
    the text is committed too when nothing was typed for that long. `lines` are shown; they are
    the least where the field takes the height there is (`stretch`).
    """

    edited = Signal(str)
    committed = Signal(str)

    def __init__(
        self,
        label: str,
        *,
        text: str = "",
        placeholder: str = "",
        hint: str = "",
        lines: int = 2,
        limit: int = 0,
        pause: int = 0,
        bare: bool = False,
        stretch: bool = False,
        read_only: bool = False,
        object_name: str = "",
        parent: QWidget | None = None,
    ) -> None:
        self.edit = QPlainTextEdit(text)
        self.edit.setPlaceholderText(placeholder)
        self.edit.setReadOnly(read_only)
        self.edit.setTabChangesFocus(True)
        self.edit.setVerticalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAsNeeded)
        super().__init__(
            label, self.edit, hint=hint, bare=bare, object_name=object_name, parent=parent
        )
        height = QFontMetrics(TextStyle.BODY.font()).lineSpacing() * lines + 20
        if stretch:
            self.edit.setMinimumHeight(height)
        else:
            self.edit.setFixedHeight(height)
        self._settled = text.strip()
        self._limit = limit
        self._cut = False
        self._typing = QTimer(self)
        self._typing.setSingleShot(True)
        self._typing.setInterval(pause)
        self._typing.timeout.connect(self.commit)
        self.edit.textChanged.connect(self._typed)
        self.edit.installEventFilter(self)

    def text(self) -> str:
        """Return what is typed, without spaces around it."""
        return self.edit.toPlainText().strip()

    def set_text(self, text: str) -> None:
        """Show another text; emits nothing."""
        self._settled = text.strip()
        if text != self.edit.toPlainText():
            blocked = self.edit.blockSignals(True)
            self.edit.setPlainText(text)
            self.edit.blockSignals(blocked)

    def commit(self) -> None:
        """Emit `committed` now if the text changed."""
        self._typing.stop()
        if self.text() != self._settled:
            self._settled = self.text()
            self.committed.emit(self._settled)

    def add_text(self, text: str) -> None:
        """Write a text at the cursor, apart from what stands before it, as if it were typed."""
        cursor = self.edit.textCursor()
        before = self.edit.toPlainText()[: cursor.selectionStart()]
        apart = bool(before) and not before[-1].isspace()
        cursor.insertText(f" {text}" if apart else text)

    def set_error(self, error: str) -> None:
        """Say what is wrong; a text that was cut stays told until it is shorter."""
        if not error and self._cut:
            error = self.tr("{0} caractères au plus : la suite n’a pas été prise.").format(
                self._limit
            )
        super().set_error(error)

    def _typed(self) -> None:
        beyond = self.edit.document().characterCount() - 1 - self._limit
        if self._limit and beyond > 0:
            cursor = self.edit.textCursor()
            if cursor.position() < beyond:  # put there by a program, not typed at the cursor
                cursor.movePosition(QTextCursor.MoveOperation.End)
            cursor.setPosition(cursor.position() - beyond, QTextCursor.MoveMode.KeepAnchor)
            blocked = self.edit.blockSignals(True)
            cursor.removeSelectedText()
            self.edit.blockSignals(blocked)
            self._cut = True
            self.set_error("")
        elif self._cut and beyond < 0:
            self._cut = False
            self.set_error("")
        if self._typing.interval():
            self._typing.start()
        self.edited.emit(self.text())

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if event.type() == QEvent.Type.FocusOut:
            self.commit()
        elif event.type() == QEvent.Type.KeyPress and isinstance(event, QKeyEvent):
            enter = event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter)
            if enter and event.modifiers() & Qt.KeyboardModifier.ControlModifier:
                self.commit()
                return True
        return super().eventFilter(watched, event)


class InlineField(QWidget):
    """A field whose label stands inside it, at the left, for reasons under a criterion."""

    edited = Signal(str)
    committed = Signal(str)

    def __init__(
        self,
        label: str,
        *,
        text: str = "",
        placeholder: str = "",
        hint: str = "",
        limit: int = 32_767,
        object_name: str = "",
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self.setObjectName(object_name)
        self.edit = QLineEdit(text)
        self.edit.setMaxLength(limit)
        self.edit.setPlaceholderText(placeholder)
        self.edit.setAccessibleName(label)
        self.edit.setAccessibleDescription(hint)
        self.edit.setFixedHeight(Size.FIELD)
        self.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        self.setFocusProxy(self.edit)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.addWidget(self.edit)
        inside = QHBoxLayout(self.edit)
        inside.setContentsMargins(13, 0, 13, 0)
        self._label = Label(label, style=TextStyle.CAPTION, tone=Tone.MUTED)
        self._hint = Label(hint, style=TextStyle.CAPTION, tone=Tone.MUTED)
        for inner in (self._label, self._hint):
            inner.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)
        inside.addWidget(self._label)
        inside.addStretch(1)
        inside.addWidget(self._hint)
        self._make_room()
        self.edit.setCursorPosition(0)
        self._settled = text.strip()
        self.edit.textEdited.connect(self.edited)
        self.edit.editingFinished.connect(self._commit)

    def _make_room(self) -> None:
        hint = self._hint.sizeHint().width() + 12 if self._hint.words() else 0
        self.edit.setTextMargins(self._label.sizeHint().width() + 8, 0, hint, 0)

    def text(self) -> str:
        """Return what is typed, without spaces around it."""
        return self.edit.text().strip()

    def set_text(self, text: str) -> None:
        """Show another text; emits nothing."""
        self._settled = text.strip()
        if text != self.edit.text():
            self.edit.setText(text)
            self.edit.setCursorPosition(0)

    def set_hint(self, hint: str) -> None:
        """Change the words at the right, inside the field."""
        self._hint.setText(hint)
        self.edit.setAccessibleDescription(hint)
        self._make_room()

    def set_invalid(self, invalid: bool) -> None:
        """Outline the field in error; the words are in the page."""
        self.edit.setProperty("invalid", invalid)
        self.edit.style().unpolish(self.edit)
        self.edit.style().polish(self.edit)

    def _commit(self) -> None:
        if self.text() != self._settled:
            self._settled = self.text()
            self.committed.emit(self._settled)


class _Combo(QComboBox):
    """A combo box with the product's own chevron; style sheets take the native one away."""

    def paintEvent(self, event: QPaintEvent) -> None:
        super().paintEvent(event)
        ink = tokens().muted if self.isEnabled() else tokens().disabled
        box = QRect(self.width() - 28, (self.height() - 16) // 2, 16, 16)
        paint_icon(QPainter(self), box, "chevron-down", ink)


class ChoiceField(LabelledField):
    """A choice among named values."""

    chosen = Signal(object)

    def __init__(
        self,
        label: str,
        options: Sequence[tuple[str, object]],
        *,
        hint: str = "",
        object_name: str = "",
        parent: QWidget | None = None,
    ) -> None:
        self.combo = _Combo()
        super().__init__(label, self.combo, hint=hint, object_name=object_name, parent=parent)
        self.set_options(options)
        self.combo.activated.connect(lambda _index: self.chosen.emit(self.value()))

    def set_options(self, options: Sequence[tuple[str, object]]) -> None:
        """Replace the named values; the first is chosen."""
        self.combo.clear()
        for words, value in options:
            self.combo.addItem(words, value)

    def value(self) -> object:
        """Return the value chosen, `None` when there are no options."""
        return self.combo.currentData()

    def set_value(self, value: object) -> None:
        """Choose a value; emits nothing. An unknown value changes nothing."""
        place = self.combo.findData(value)
        if place >= 0:
            self.combo.setCurrentIndex(place)
