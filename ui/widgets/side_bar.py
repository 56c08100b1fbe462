"""The centre's way between its pages: one item a page, in the order of the work."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from PySide6.QtCore import QRect, QSize, Qt, Signal
from PySide6.QtGui import QColor, QKeyEvent, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QButtonGroup, QFrame, QHBoxLayout, QPushButton, QVBoxLayout, QWidget

from ui.look.fonts import TextStyle
from ui.look.icons import paint_icon
from ui.look.theme import tokens
from ui.look.tokens import Size
from ui.look.tone import Tone
from ui.widgets.card import Divider
from ui.widgets.chip import CountBadge
from ui.widgets.label import IconLabel, Label


@dataclass(frozen=True, slots=True)
class SideBarItem:
    """A page: stable key, symbol, words."""

    key: str
    icon_name: str
    label: str


class _ItemButton(QPushButton):
    """One item; checked when its page is on screen."""

    def __init__(self, item: SideBarItem, parent: QWidget) -> None:
        super().__init__(item.label, parent)
        self.setObjectName(f"side_{item.key}")
        self.setCheckable(True)
        self.setFixedHeight(Size.SIDE_BAR_ITEM)
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        self._icon = item.icon_name
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 16, 0)
        row.addStretch(1)
        self._badge = CountBadge(0, parent=self)
        self._badge.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)
        row.addWidget(self._badge)
        self.set_badge(0)

    def set_badge(self, count: int) -> None:
        self._badge.set_count(count)
        self.setAccessibleName(f"{self.text()}, {count}" if count else self.text())

    def sizeHint(self) -> QSize:
        return QSize(Size.SIDE_BAR, Size.SIDE_BAR_ITEM)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() in (Qt.Key.Key_Up, Qt.Key.Key_Down):
            event.ignore()  # the bar moves the focus; Qt would also press the next item
        elif event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self.click()
        else:
            super().keyPressEvent(event)

    def paintEvent(self, event: QPaintEvent) -> None:
        del event
        t = tokens()
        painter = QPainter(self)
        if self.isChecked():
            painter.fillRect(self.rect(), QColor(t.accent_soft))
            painter.fillRect(QRect(0, 0, Size.CURRENT_BAR, self.height()), QColor(t.accent))
        elif self.underMouse():
            painter.fillRect(self.rect(), QColor(t.sunken))
        ink = t.accent if self.isChecked() else t.muted
        paint_icon(painter, QRect(24, (self.height() - 18) // 2, 18, 18), self._icon, ink)
        style = TextStyle.BODY_STRONG if self.isChecked() else TextStyle.BODY
        painter.setFont(style.font())
        painter.setPen(QColor(t.text))
        words = QRect(54, 0, self.width() - 54, self.height())
        painter.drawText(words, int(Qt.AlignmentFlag.AlignVCenter), self.text())
        if self.hasFocus():
            painter.setPen(QPen(QColor(t.accent), 2))
            painter.drawRoundedRect(self.rect().adjusted(6, 2, -7, -3), 6, 6)


class SideBar(QFrame):
    """Who and when at the top, the pages, the person at the bottom.

    Args:
        title: the centre's name.
        subtitle: the session.
        items: the pages, in order; Up and Down go from one to the next.
        person: who is at the keyboard.
    """

    chosen = Signal(str)

    def __init__(
        self,
        title: str,
        subtitle: str,
        items: Sequence[SideBarItem],
        *,
        person: str = "",
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self.setProperty("role", "side")
        self.setFixedWidth(Size.SIDE_BAR)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 1, 0)
        column.setSpacing(0)
        self._title = Label(title, style=TextStyle.BODY_STRONG, elide=True)
        self._subtitle = Label(subtitle, style=TextStyle.CAPTION, tone=Tone.MUTED, elide=True)
        column.addWidget(self._head())
        column.addWidget(Divider())
        column.addSpacing(8)
        self._group = QButtonGroup(self)
        self._buttons: dict[str, _ItemButton] = {}
        for item in items:
            button = _ItemButton(item, self)
            button.clicked.connect(lambda _checked, key=item.key: self.chosen.emit(key))
            self._group.addButton(button)
            self._buttons[item.key] = button
            column.addWidget(button)
        column.addStretch(1)
        column.addWidget(Divider())
        self._person = Label(person, style=TextStyle.CAPTION, tone=Tone.MUTED, elide=True)
        column.addWidget(self._foot())

    def _head(self) -> QWidget:
        head = QWidget()
        head.setFixedHeight(Size.HEADER - 1)
        lines = QVBoxLayout(head)
        lines.setContentsMargins(24, 0, 16, 0)
        lines.setSpacing(0)
        lines.addStretch(1)
        lines.addWidget(self._title)
        lines.addWidget(self._subtitle)
        lines.addStretch(1)
        return head

    def _foot(self) -> QWidget:
        foot = QWidget()
        foot.setFixedHeight(Size.FOOTER - 1)
        row = QHBoxLayout(foot)
        row.setContentsMargins(24, 0, 16, 0)
        row.setSpacing(8)
        row.addWidget(IconLabel("user-round"))
        row.addWidget(self._person, 1)
        return foot

    def set_heading(self, title: str, subtitle: str) -> None:
        """Show another centre or session."""
        self._title.setText(title)
        self._subtitle.setText(subtitle)

    def set_person(self, person: str) -> None:
        """Say who is at the keyboard."""
        self._person.setText(person)

    def set_current(self, key: str) -> None:
        """Mark a page as the one on screen; emits nothing."""
        self._buttons[key].setChecked(True)

    def set_badge(self, key: str, count: int) -> None:
        """Say how many things wait on a page; zero says nothing."""
        self._buttons[key].set_badge(count)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        step = {Qt.Key.Key_Down: 1, Qt.Key.Key_Up: -1}.get(Qt.Key(event.key()))
        buttons = list(self._buttons.values())
        focused = next((i for i, button in enumerate(buttons) if button.hasFocus()), None)
        if step is None or focused is None:
            super().keyPressEvent(event)
            return
        buttons[(focused + step) % len(buttons)].setFocus(Qt.FocusReason.TabFocusReason)
