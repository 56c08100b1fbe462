"""A juror's rating, as shown to the jury: a digit in a frame and the level's word."""

from __future__ import annotations

from PySide6.QtCore import QRect, QSize, Qt
from PySide6.QtGui import QColor, QFontMetrics, QPainter, QPaintEvent
from PySide6.QtWidgets import QLabel, QSizePolicy, QWidget

from ui.look.fonts import TextStyle
from ui.look.theme import tokens
from ui.widgets.painting import paint_box


class LevelBadge(QLabel):
    """Digit and word; a thick frame where the rating departs from the rest.

    Args:
        digit: what is in the frame, such as `2` or `N`.
        word: the level's word.
        departs: this rating is not the one of the others.
        stacked: the word under the frame, for narrow columns.
    """

    def __init__(
        self,
        digit: str,
        word: str,
        *,
        departs: bool = False,
        stacked: bool = False,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self._stacked = stacked
        self._side = 28 if stacked else 24
        self.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Fixed)
        self.set_level(digit, word, departs)

    def set_level(self, digit: str, word: str, departs: bool = False) -> None:
        """Show another rating."""
        self._digit, self._word, self._departs = digit, word, departs
        self.setText(f"{digit} {word}")
        self.updateGeometry()
        self.update()

    def _font_width(self) -> int:
        return QFontMetrics(TextStyle.CAPTION.font(strong=True)).horizontalAdvance(self._word)

    def sizeHint(self) -> QSize:
        if self._stacked:
            return QSize(max(self._side, self._font_width() + 1), self._side + 20)
        return QSize(self._side + 9 + self._font_width(), self._side)

    def minimumSizeHint(self) -> QSize:
        return QSize(self._side, self.sizeHint().height())

    def paintEvent(self, event: QPaintEvent) -> None:
        del event
        t = tokens()
        painter = QPainter(self)
        frame = QRect(0, 0, self._side, self._side)
        paint_box(
            painter,
            frame,
            fill=t.surface,
            outline=t.text if self._departs else t.control,
            radius=6,
            width=2.0 if self._departs else 1.0,
        )
        painter.setPen(QColor(t.text))
        painter.setFont(TextStyle.CAPTION.font(strong=True))
        painter.drawText(frame, int(Qt.AlignmentFlag.AlignCenter), self._digit)
        font = TextStyle.CAPTION.font(strong=self._departs and self._stacked)
        painter.setFont(font)
        if self._stacked and not self._departs:
            painter.setPen(QColor(t.muted))
        below = QRect(0, self._side + 2, self.width(), 18)
        beside = QRect(self._side + 8, 0, self.width() - self._side - 8, self._side)
        where = below if self._stacked else beside
        word = QFontMetrics(font).elidedText(self._word, Qt.TextElideMode.ElideRight, where.width())
        painter.drawText(where, int(Qt.AlignmentFlag.AlignVCenter), word)
