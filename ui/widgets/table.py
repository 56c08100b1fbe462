"""Tables: row heights, heads, two lines in a cell, states as pills."""

from __future__ import annotations

from PySide6.QtCore import QModelIndex, QPersistentModelIndex, QRect, QSize, Qt
from PySide6.QtGui import QColor, QFontMetrics, QPainter
from PySide6.QtWidgets import (
    QAbstractItemView,
    QHeaderView,
    QStyledItemDelegate,
    QStyleOptionViewItem,
    QTableView,
)

from ui.look.fonts import TextStyle
from ui.look.icons import paint_icon
from ui.look.theme import tokens
from ui.look.tokens import Size
from ui.look.tone import Tone
from ui.widgets.chip import paint_pill
from ui.widgets.state_label import ShownState, state_look, state_words

_ROLE = Qt.ItemDataRole.UserRole + 100
SECOND_LINE_ROLE = _ROLE + 1
"""Muted words under the cell's own."""
ICON_ROLE = _ROLE + 2
"""Name of a symbol before the words."""
TONE_ROLE = _ROLE + 3
"""`Tone` of the symbol and of the second line."""
STATE_ROLE = _ROLE + 4
"""`ShownState` that `PillDelegate` paints; the display role may replace its words."""
CURRENT_ROLE = _ROLE + 5
"""`True` in every cell of the row that is current in itself (the sitting under way)."""

AnyIndex = QModelIndex | QPersistentModelIndex


def style_table(
    view: QTableView, *, row_height: int = Size.ROW, head_height: int = Size.TABLE_HEAD
) -> None:
    """Give a table the look of the product: whole rows, no grid, one line between rows."""
    view.setShowGrid(False)
    view.setSelectionBehavior(QAbstractItemView.SelectionBehavior.SelectRows)
    view.setSelectionMode(QAbstractItemView.SelectionMode.SingleSelection)
    view.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
    view.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
    view.setHorizontalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
    view.setTabKeyNavigation(False)
    view.setWordWrap(False)
    rows = view.verticalHeader()
    rows.hide()
    rows.setSectionResizeMode(QHeaderView.ResizeMode.Fixed)
    rows.setMinimumSectionSize(row_height)
    rows.setDefaultSectionSize(row_height)
    heads = view.horizontalHeader()
    heads.setFixedHeight(head_height)
    heads.setFont(TextStyle.CAPTION_MEDIUM.font())
    heads.setDefaultAlignment(Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter)
    heads.setHighlightSections(False)
    heads.setSectionsClickable(False)
    heads.setStretchLastSection(True)
    view.setItemDelegate(TwoLineDelegate(view))


class TwoLineDelegate(QStyledItemDelegate):
    """A cell: a symbol, words, muted words under them; the current row on soft ground."""

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: AnyIndex) -> None:
        painter.save()
        self.paint_ground(painter, option, index)
        rect: QRect = option.rect.adjusted(16, 0, -8, -1)
        tone = index.data(TONE_ROLE)
        if icon_name := index.data(ICON_ROLE):
            ink = (tone or Tone.MUTED).ink(tokens())
            box = QRect(rect.left(), rect.center().y() - 7, 16, 16)
            paint_icon(painter, box, icon_name, ink)
            rect.adjust(24, 0, 0, 0)
        self._paint_words(painter, rect, index, tone)
        painter.restore()

    def paint_ground(
        self, painter: QPainter, option: QStyleOptionViewItem, index: AnyIndex
    ) -> None:
        """Draw the ground of the cell, the bar of a current row and the line under it."""
        t = tokens()
        rect: QRect = option.rect
        view = option.widget
        selected = isinstance(view, QTableView) and view.currentIndex().row() == index.row()
        current = bool(index.data(CURRENT_ROLE)) or (selected and view.hasFocus())
        painter.fillRect(rect, QColor(t.accent_soft if current else t.surface))
        if current and index.column() == 0:
            bar = QRect(rect.left(), rect.top(), Size.CURRENT_BAR, rect.height())
            painter.fillRect(bar, QColor(t.accent))
        painter.fillRect(QRect(rect.left(), rect.bottom(), rect.width(), 1), QColor(t.border))
        if selected and view.hasFocus():
            edge = QColor(t.accent)
            painter.fillRect(QRect(rect.left(), rect.top(), rect.width(), 2), edge)
            painter.fillRect(QRect(rect.left(), rect.bottom() - 1, rect.width(), 2), edge)

    def _paint_words(
        self, painter: QPainter, rect: QRect, index: AnyIndex, tone: Tone | None
    ) -> None:
        t = tokens()
        first = str(index.data(Qt.ItemDataRole.DisplayRole) or "")
        second = str(index.data(SECOND_LINE_ROLE) or "")
        style = TextStyle.BODY_MEDIUM
        top = rect.center().y() - (19 if second else 10)
        self._line(painter, QRect(rect.left(), top, rect.width(), 20), first, style, t.text)
        if second:
            ink = t.muted if tone is None else tone.ink(t)
            below = QRect(rect.left(), top + 20, rect.width(), 16)
            self._line(painter, below, second, TextStyle.CAPTION, ink)

    @staticmethod
    def _line(painter: QPainter, rect: QRect, text: str, style: TextStyle, ink: str) -> None:
        font = style.font(text)
        shown = QFontMetrics(font).elidedText(text, Qt.TextElideMode.ElideRight, rect.width())
        painter.setFont(font)
        painter.setPen(QColor(ink))
        painter.drawText(rect, int(Qt.AlignmentFlag.AlignVCenter), shown)

    def sizeHint(self, option: QStyleOptionViewItem, index: AnyIndex) -> QSize:
        del option
        first = str(index.data(Qt.ItemDataRole.DisplayRole) or "")
        second = str(index.data(SECOND_LINE_ROLE) or "")
        width = max(
            QFontMetrics(TextStyle.BODY_MEDIUM.font(first)).horizontalAdvance(first),
            QFontMetrics(TextStyle.CAPTION.font(second)).horizontalAdvance(second),
        )
        return QSize(width + (48 if index.data(ICON_ROLE) else 24), Size.ROW)


class PillDelegate(TwoLineDelegate):
    """A cell that shows a state as a pill."""

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: AnyIndex) -> None:
        painter.save()
        self.paint_ground(painter, option, index)
        state = index.data(STATE_ROLE)
        if state is not None:
            shown = ShownState(state)
            look = state_look(shown)
            words = str(index.data(Qt.ItemDataRole.DisplayRole) or state_words(shown))
            rect: QRect = option.rect.adjusted(16, 0, -8, -1)
            paint_pill(
                painter, rect, words, icon_name=look.icon_name, tone=look.tone, filled=look.filled
            )
        painter.restore()
