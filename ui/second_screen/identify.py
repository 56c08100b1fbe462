"""« Identifier »: a large number and a name on every screen, for a few seconds.

The cards never take the focus and let the mouse through: somebody may be rating meanwhile.
"""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QObject, QRect, Qt, QTimer
from PySide6.QtGui import QColor, QFontMetricsF, QGuiApplication, QPainter, QPaintEvent
from PySide6.QtWidgets import QWidget

from ui.look.fonts import sized_font
from ui.look.tokens import PUBLIC_DARK, Radius
from ui.second_screen.painting import fitting_font
from ui.second_screen.screens import PluggedScreen
from ui.second_screen.window import without_focus
from ui.widgets.painting import paint_box

IDENTIFY_MS = 5_000


class ScreenNumber(QWidget):
    """The card on one screen."""

    def __init__(self, number: str, name: str, place: QRect) -> None:
        super().__init__(
            None,
            Qt.WindowType.Tool | without_focus() | Qt.WindowType.WindowTransparentForInput,
        )
        self.setObjectName("screen_number")
        self.setWindowTitle(self.tr("Écran {0}").format(number))
        self.setAttribute(Qt.WidgetAttribute.WA_ShowWithoutActivating)
        self.setAttribute(Qt.WidgetAttribute.WA_QuitOnClose, False)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.setAccessibleName(self.tr("Écran {0} : {1}").format(number, name))
        self.number = number
        self._name = name
        height = round(place.height() * 0.32)
        width = min(round(height * 1.6), round(place.width() * 0.8))
        left = place.left() + (place.width() - width) // 2
        self.setGeometry(left, place.top() + (place.height() - height) // 2, width, height)

    def paintEvent(self, event: QPaintEvent) -> None:
        del event
        painter = QPainter(self)
        colours = PUBLIC_DARK
        painter.fillRect(self.rect(), QColor(colours.ground))
        paint_box(
            painter,
            self.rect(),
            fill=colours.ground,
            outline=colours.accent,
            radius=Radius.CARD,
            width=3.0,
        )
        w, h = self.width(), self.height()
        painter.setPen(QColor(colours.text))
        painter.setFont(fitting_font(self.number, 600, w * 0.8, h * 0.42))
        painter.drawText(QRect(0, 0, w, round(h * 0.74)), Qt.AlignmentFlag.AlignCenter, self.number)
        painter.setPen(QColor(colours.muted))
        font = sized_font(round(h * 0.1), 500, text=self._name)
        painter.setFont(font)
        name = QFontMetricsF(font).elidedText(self._name, Qt.TextElideMode.ElideRight, w * 0.9)
        foot = QRect(0, round(h * 0.74), w, round(h * 0.2))
        painter.drawText(foot, Qt.AlignmentFlag.AlignCenter, name)


def _corner(place: QRect) -> tuple[int, int]:
    return place.left(), place.top()


class ScreenNumbers(QObject):
    """Shows a card on each screen, and takes them away after a while or when a cable moves."""

    def __init__(self, parent: QObject) -> None:
        super().__init__(parent)
        self.cards: list[ScreenNumber] = []
        self._end = QTimer(self)
        self._end.setSingleShot(True)
        self._end.setInterval(IDENTIFY_MS)
        self._end.timeout.connect(self.hide)

    def show(self, screens: Sequence[PluggedScreen]) -> None:
        """Number the screens; mirrored ones, which are in one place, share a card."""
        self.hide()
        places: dict[tuple[int, int], list[PluggedScreen]] = {}
        for screen in screens:
            places.setdefault(_corner(screen.place), []).append(screen)
        by_place = {_corner(each.geometry()): each for each in QGuiApplication.screens()}
        for corner, alike in places.items():
            card = ScreenNumber(
                " = ".join(str(screen.number) for screen in alike),
                " = ".join(screen.name for screen in alike),
                alike[0].place,
            )
            if corner in by_place:
                card.setScreen(by_place[corner])
            self.cards.append(card)
            card.show()
            card.raise_()
        self._end.start()

    def hide(self) -> None:
        """Take the cards away."""
        self._end.stop()
        for card in self.cards:
            card.close()
        self.cards = []
