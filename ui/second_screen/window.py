"""The full-screen window that the public sees.

It never takes the focus, has no cursor, no score, no duration and nothing that flashes. It
does not choose its screen: `SecondScreenPlacement` does.
"""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtGui import QCloseEvent, QKeyEvent, QPainter, QPaintEvent
from PySide6.QtWidgets import QWidget

from ui.look.theme import Theme
from ui.look.tokens import PUBLIC_DARK, PUBLIC_LIGHT
from ui.second_screen.content import PublicContent, PublicCountdown, PublicMessage
from ui.second_screen.painting import PublicPainter


class SecondScreenWindow(QWidget):
    """Shows one content at a time; dark by default, since rooms are darkened for slides."""

    def __init__(self, theme: Theme = Theme.DARK) -> None:
        super().__init__(
            None,
            Qt.WindowType.Window
            | Qt.WindowType.FramelessWindowHint
            | Qt.WindowType.WindowStaysOnTopHint
            | Qt.WindowType.WindowDoesNotAcceptFocus,
        )
        self.setObjectName("second_screen")
        self.setWindowTitle(self.tr("Écran du public"))
        self.setAttribute(Qt.WidgetAttribute.WA_ShowWithoutActivating)
        self.setAttribute(Qt.WidgetAttribute.WA_OpaquePaintEvent)
        self.setAttribute(Qt.WidgetAttribute.WA_QuitOnClose, False)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.setCursor(Qt.CursorShape.BlankCursor)
        self._theme = theme
        self._content: PublicContent = None
        self._painted: tuple[object, ...] = ()

    def content(self) -> PublicContent:
        """Return what is shown."""
        return self._content

    def show_countdown(self, content: PublicCountdown) -> None:
        """Show the oral under way; repaints only when something visible changed."""
        display = content.display
        bar = None if display.fraction is None else round(display.fraction * self.width())
        self._show(
            content,
            (
                display.text,
                display.mood,
                display.state_words,
                display.phase,
                display.marks,
                bar,
                content.who,
                content.steps,
            ),
        )
        self.setAccessibleName(f"{display.phase}, {display.text}")

    def show_message(self, message: PublicMessage) -> None:
        """Show words to the room."""
        self._show(message, (message,))
        self.setAccessibleName(message.title)

    def show_nothing(self) -> None:
        """Show the bare ground."""
        self._show(None, ())
        self.setAccessibleName("")

    def set_theme(self, theme: Theme) -> None:
        """Use the light colours in a bright room; any other theme is dark."""
        self._theme = theme
        self.update()

    def _show(self, content: PublicContent, visible: tuple[object, ...]) -> None:
        self._content = content
        if visible != self._painted:
            self._painted = visible
            self.update()

    def paintEvent(self, event: QPaintEvent) -> None:
        del event
        painter = QPainter(self)
        colours = PUBLIC_LIGHT if self._theme is Theme.LIGHT else PUBLIC_DARK
        public = PublicPainter(painter, self.rect(), colours)
        if isinstance(self._content, PublicCountdown):
            public.countdown(self._content)
        elif isinstance(self._content, PublicMessage):
            public.message(self._content)
        else:
            public.nothing()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        event.ignore()

    def closeEvent(self, event: QCloseEvent) -> None:
        event.ignore()  # Alt+F4 meant for another window must not take the countdown away
        self.hide()
