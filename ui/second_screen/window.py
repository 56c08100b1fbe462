"""The full-screen window that the public sees.

It never takes the focus, has no cursor, no score, no duration and nothing that flashes. It
does not choose its screen: `SecondScreenPlacement` does.
"""

from __future__ import annotations

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QCloseEvent, QGuiApplication, QKeyEvent, QPainter, QPaintEvent, QRegion
from PySide6.QtWidgets import QWidget

from ui.look.theme import Theme
from ui.look.tokens import PUBLIC_DARK, PUBLIC_LIGHT
from ui.second_screen.content import PublicBlack, PublicContent, PublicCountdown, PublicMessage
from ui.second_screen.painting import moving_parts, paint_public


def without_focus(platform: str | None = None) -> Qt.WindowType:
    """Return the flags of a window on top that nobody types in; `platform` is Qt's name for it.

    Under X11 a window manager would still hand it the keyboard when another window closes, and
    keep what fills a screen above all else: there the window is placed without the manager.
    """
    flags = (
        Qt.WindowType.FramelessWindowHint
        | Qt.WindowType.WindowStaysOnTopHint
        | Qt.WindowType.WindowDoesNotAcceptFocus
    )
    if (platform or QGuiApplication.platformName()) == "xcb":
        flags |= Qt.WindowType.BypassWindowManagerHint
    return flags


class SecondScreenWindow(QWidget):
    """Shows one content at a time; dark by default, since rooms are darkened for slides.

    Signals:
        repainted: something visible changed.
    """

    repainted = Signal()

    def __init__(self, theme: Theme = Theme.DARK) -> None:
        super().__init__(None, Qt.WindowType.Window | without_focus())
        self.setObjectName("second_screen")
        self.setWindowTitle(self.tr("Écran du public"))
        self.setAttribute(Qt.WidgetAttribute.WA_ShowWithoutActivating)
        self.setAttribute(Qt.WidgetAttribute.WA_OpaquePaintEvent)
        self.setAttribute(Qt.WidgetAttribute.WA_QuitOnClose, False)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.setCursor(Qt.CursorShape.BlankCursor)
        self._theme = theme
        self._content: PublicContent = None
        self._painted: tuple[tuple[object, ...], tuple[object, ...]] = ((), ())

    def content(self) -> PublicContent:
        """Return what is shown."""
        return self._content

    def theme(self) -> Theme:
        """Return the appearance, light or dark."""
        return self._theme

    def show_countdown(self, content: PublicCountdown) -> None:
        """Show the oral under way; repaints only when something visible changed."""
        display = content.display
        spoken = (display.phase, content.who, display.text, display.state_words)
        self.setAccessibleName(", ".join(words for words in spoken if words))
        bar = None if display.fraction is None else round(display.fraction * self.width())
        self._show(
            content,
            (
                bool(display.text),
                display.mood,
                display.state_words,
                display.phase,
                display.marks,
                content.who,
                content.steps,
            ),
            (display.text, bar),
        )

    def show_message(self, message: PublicMessage) -> None:
        """Show words to the room."""
        self.setAccessibleName(" ".join((message.title, *message.lines)))
        self._show(message, (message,))

    def show_black(self) -> None:
        """Show no light at all; the desktop stays covered."""
        self.setAccessibleName(self.tr("Écran noir"))
        self._show(PublicBlack(), (PublicBlack,))

    def show_nothing(self) -> None:
        """Show the bare ground."""
        self.setAccessibleName("")
        self._show(None, ())

    def set_theme(self, theme: Theme) -> None:
        """Use the light colours in a bright room; any other theme is dark."""
        if theme is not self._theme:
            self._theme = theme
            self._repaint(QRegion(self.rect()))

    def _show(
        self, content: PublicContent, lasting: tuple[object, ...], moving: tuple[object, ...] = ()
    ) -> None:
        """Repaint what differs: all of it, or only what moves with each second."""
        before, self._painted = self._painted, (lasting, moving)
        self._content = content
        if before[0] != lasting:
            self._repaint(QRegion(self.rect()))
        elif before[1] != moving:
            self._repaint(moving_parts(self.rect()))

    def _repaint(self, region: QRegion) -> None:
        self.update(region)
        self.repainted.emit()

    def paintEvent(self, event: QPaintEvent) -> None:
        colours = PUBLIC_LIGHT if self._theme is Theme.LIGHT else PUBLIC_DARK
        paint_public(QPainter(self), self.rect(), self._content, colours, event.region())

    def keyPressEvent(self, event: QKeyEvent) -> None:
        event.ignore()

    def closeEvent(self, event: QCloseEvent) -> None:
        event.ignore()  # Alt+F4 meant for another window must not take the countdown away
        self.hide()
