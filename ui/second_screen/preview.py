"""A small picture of what the room sees, for the person who runs the room."""

from __future__ import annotations

from PySide6.QtCore import QRect, QSize
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QWidget

from ui.look.theme import Theme, tokens
from ui.look.tokens import PUBLIC_DARK, PUBLIC_LIGHT
from ui.second_screen.painting import paint_public
from ui.second_screen.window import SecondScreenWindow
from ui.widgets.painting import paint_box

_SIZE = QSize(320, 180)


class PublicPreview(QWidget):
    """Follows the public window; it says in its accessible name what is shown."""

    def __init__(self, public: SecondScreenWindow, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("public_preview")
        self.setFixedSize(_SIZE)
        self._public = public
        public.repainted.connect(self.follow)
        self.follow()

    def follow(self) -> None:
        """Show what the public window shows now, or would show."""
        words = self._public.accessibleName() or self.tr("rien")
        self.setAccessibleName(self.tr("La salle voit : {0}").format(words))
        self.update()

    def paintEvent(self, event: QPaintEvent) -> None:
        del event
        light = self._public.theme() is Theme.LIGHT
        painter = QPainter(self)
        inside = self.rect().adjusted(1, 1, -1, -1)
        # Drawn at the size of a real screen: what is cut or small there is so here.
        painter.setClipRect(inside)
        painter.save()
        painter.scale(self.width() / 1920, self.height() / 1080)
        paint_public(
            painter,
            QRect(0, 0, 1920, 1080),
            self._public.content(),
            PUBLIC_LIGHT if light else PUBLIC_DARK,
        )
        painter.restore()
        painter.setClipping(False)
        paint_box(painter, self.rect(), fill=None, outline=tokens().control, radius=0)
