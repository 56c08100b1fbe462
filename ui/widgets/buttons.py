"""Buttons: the one that answers « et maintenant ? », the others, links and icons.

One `PRIMARY` button a window. What cannot be pressed stays in place, greyed, and the words
beside it say what is missing.
"""

from __future__ import annotations

from enum import IntEnum, StrEnum
from functools import lru_cache

from PySide6.QtCore import QEvent, QRect, QSize, Qt
from PySide6.QtGui import (
    QColor,
    QEnterEvent,
    QFocusEvent,
    QFontMetrics,
    QKeyEvent,
    QPainter,
    QPaintEvent,
)
from PySide6.QtWidgets import QMenu, QPushButton, QSizePolicy, QWidget

from ui.look.fonts import TextStyle
from ui.look.icons import paint_icon
from ui.look.theme import tokens
from ui.look.tone import Tone
from ui.widgets.focus_ring import RingHolder
from ui.widgets.painting import paint_box


class ButtonKind(StrEnum):
    """What a button is for."""

    PRIMARY = "primary"
    SECONDARY = "secondary"
    DESTRUCTIVE = "destructive"


class ButtonSize(IntEnum):
    """Height in logical pixels."""

    PAGE = 40
    NORMAL = 36
    HEADER = 32
    ROW = 28


class _PaintedButton(QPushButton):
    """A push button that paints itself and wears the focus ring."""

    def __init__(self, text: str, object_name: str, parent: QWidget | None) -> None:
        super().__init__(text, parent)
        self.setObjectName(object_name)
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        self.setSizePolicy(QSizePolicy.Policy.Minimum, QSizePolicy.Policy.Fixed)
        self._ring = RingHolder(self)

    def focusInEvent(self, event: QFocusEvent) -> None:
        super().focusInEvent(event)
        self._ring.show()

    def focusOutEvent(self, event: QFocusEvent) -> None:
        super().focusOutEvent(event)
        self._ring.hide()

    def enterEvent(self, event: QEnterEvent) -> None:
        super().enterEvent(event)
        self.update()

    def leaveEvent(self, event: QEvent) -> None:
        super().leaveEvent(event)
        self.update()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter) and not event.isAutoRepeat():
            self.click()
            return
        super().keyPressEvent(event)

    def _lit(self) -> bool:
        return self.isEnabled() and (self.underMouse() or self.isDown())


class Button(_PaintedButton):
    """A button with words, optionally after an icon."""

    def __init__(
        self,
        text: str,
        *,
        kind: ButtonKind = ButtonKind.SECONDARY,
        size: ButtonSize = ButtonSize.NORMAL,
        icon_name: str = "",
        object_name: str = "",
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(text, object_name, parent)
        self._kind = kind
        self._tone = Tone.NEUTRAL
        self._icon = icon_name
        self._style = (
            TextStyle.CAPTION_MEDIUM if size <= ButtonSize.HEADER else TextStyle.BODY_MEDIUM
        )
        self._padding = {
            ButtonSize.PAGE: 16,
            ButtonSize.NORMAL: 16,
            ButtonSize.HEADER: 12,
            ButtonSize.ROW: 12,
        }[size]
        self.setFixedHeight(size)

    @property
    def kind(self) -> ButtonKind:
        """What the button is for."""
        return self._kind

    def set_kind(self, kind: ButtonKind) -> None:
        """Make it the window's primary button, or an ordinary one."""
        self._kind = kind
        self.update()

    def set_tone(self, tone: Tone) -> None:
        """Write an ordinary button in the colour of what it says: a state that can be pressed."""
        self._tone = tone
        self.update()

    def set_icon_name(self, name: str) -> None:
        """Show another icon; an empty name shows none."""
        self._icon = name
        self.updateGeometry()
        self.update()

    def _words_font_width(self) -> int:
        return QFontMetrics(self._style.font(self.text(), strong=True)).horizontalAdvance(
            self.text()
        )

    def sizeHint(self) -> QSize:
        icon = 24 if self._icon else 0
        width = 2 * (self._padding + 1) + icon + self._words_font_width()
        return QSize(width, self.minimumHeight())

    def minimumSizeHint(self) -> QSize:
        return self.sizeHint()

    def paintEvent(self, event: QPaintEvent) -> None:
        del event
        fill, outline, ink = self._colours()
        painter = QPainter(self)
        paint_box(painter, self.rect(), fill=fill, outline=outline, radius=8)
        strong = self._kind is ButtonKind.PRIMARY and self.isEnabled()
        font = self._style.font(self.text(), strong=strong)
        painter.setFont(font)
        painter.setPen(QColor(ink))
        words = QFontMetrics(font).horizontalAdvance(self.text())
        icon = 24 if self._icon else 0
        left = (self.width() - words - icon) // 2
        if self._icon:
            middle = (self.height() - 16) // 2
            paint_icon(painter, QRect(left, middle, 16, 16), self._icon, ink)
        painter.drawText(
            QRect(left + icon, 0, words + 2, self.height()),
            int(Qt.AlignmentFlag.AlignVCenter),
            self.text(),
        )

    def _colours(self) -> tuple[str, str | None, str]:
        t = tokens()
        if not self.isEnabled():
            return t.disabled_ground, t.border, t.disabled
        if self._kind is ButtonKind.PRIMARY:
            if self.isDown():
                return QColor(t.accent).darker(115).name(), None, t.on_accent
            if self._lit():
                return QColor(t.accent).darker(107).name(), None, t.on_accent
            return t.accent, None, t.on_accent
        if self._kind is ButtonKind.DESTRUCTIVE:
            return (t.error_soft if self._lit() else t.surface), t.error, t.error
        return (t.accent_soft if self._lit() else t.surface), t.control, self._tone.ink(t)


class LinkButton(_PaintedButton):
    """Accent words without a box: a way to somewhere, or a lesser action."""

    def __init__(
        self,
        text: str,
        *,
        icon_name: str = "",
        trailing_icon: str = "",
        object_name: str = "",
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(text, object_name, parent)
        self._icon = icon_name
        self._trailing = trailing_icon
        self._ring = RingHolder(self, radius=4)
        self.setFixedHeight(24)

    def sizeHint(self) -> QSize:
        width = _link_width(self.text())
        return QSize(width + 1 + 20 * (bool(self._icon) + bool(self._trailing)), 24)

    def minimumSizeHint(self) -> QSize:
        return self.sizeHint()

    def paintEvent(self, event: QPaintEvent) -> None:
        del event
        painter = QPainter(self)
        t = tokens()
        ink = t.accent if self.isEnabled() else t.disabled
        font = TextStyle.BODY_MEDIUM.font(self.text())
        font.setUnderline(self._lit())
        painter.setFont(font)
        painter.setPen(QColor(ink))
        left = 0
        if self._icon:
            paint_icon(painter, QRect(0, 4, 16, 16), self._icon, ink)
            left = 20
        words = _link_width(self.text())
        painter.drawText(
            QRect(left, 0, words + 2, self.height()),
            int(Qt.AlignmentFlag.AlignVCenter),
            self.text(),
        )
        if self._trailing:
            paint_icon(painter, QRect(left + words + 4, 4, 16, 16), self._trailing, ink)


@lru_cache(maxsize=256)
def _link_width(words: str) -> int:
    return QFontMetrics(TextStyle.BODY_MEDIUM.font(words)).horizontalAdvance(words)


class IconButton(_PaintedButton):
    """An icon that stands alone; its name is its tooltip and its accessible name."""

    def __init__(
        self,
        icon_name: str,
        name: str,
        *,
        size: int = 32,
        active: bool = False,
        object_name: str = "",
        parent: QWidget | None = None,
    ) -> None:
        super().__init__("", object_name, parent)
        self._icon = icon_name
        self._active = active
        self.set_name(name)
        self.setFixedSize(size, size)

    def set_name(self, name: str) -> None:
        """Change the tooltip and the accessible name together."""
        self.setAccessibleName(name)
        self.setToolTip(name)

    def set_icon(self, icon_name: str) -> None:
        """Show another icon."""
        self._icon = icon_name
        self.update()

    def set_active(self, active: bool) -> None:
        """Draw it in accent: there is something behind it (a comment, an adjustment)."""
        if active != self._active:
            self._active = active
            self.update()

    def paintEvent(self, event: QPaintEvent) -> None:
        del event
        t = tokens()
        painter = QPainter(self)
        ink = t.accent if self._active else t.muted
        outline = t.accent if self._active else t.border
        if not self.isEnabled():
            ink, outline = t.disabled, t.border
        fill = t.accent_soft if self._lit() else None
        paint_box(painter, self.rect(), fill=fill, outline=outline, radius=8)
        inset = (self.width() - 18) // 2
        paint_icon(painter, QRect(inset, inset, 18, 18), self._icon, ink)


class MenuButton(Button):
    """A button that opens a menu."""

    def __init__(
        self,
        text: str,
        menu: QMenu,
        *,
        size: ButtonSize = ButtonSize.HEADER,
        icon_name: str = "",
        object_name: str = "",
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(
            text, size=size, icon_name=icon_name, object_name=object_name, parent=parent
        )
        menu.setParent(self, menu.windowFlags())
        self._menu = menu
        self.clicked.connect(self._open)

    def menu_shown(self) -> QMenu:
        """Return the menu, for shortcuts and tests."""
        return self._menu

    def _open(self) -> None:
        self._menu.popup(self.mapToGlobal(self.rect().bottomLeft()))
