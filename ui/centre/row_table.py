"""Tables of frozen rows under their search field, their count and their order."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Generic, TypeVar

from PySide6.QtCore import QRect, Qt, Signal
from PySide6.QtGui import QPainter
from PySide6.QtWidgets import (
    QHBoxLayout,
    QHeaderView,
    QStyleOptionViewItem,
    QTableView,
    QVBoxLayout,
    QWidget,
)

from ui.centre.rows import AnyIndex, Column, RowsModel
from ui.counted import counted
from ui.look.icons import paint_icon
from ui.look.theme import tokens
from ui.look.tokens import Size
from ui.look.tone import Tone
from ui.widgets.card import Divider
from ui.widgets.field import ChoiceField
from ui.widgets.label import Label
from ui.widgets.search_field import SearchField
from ui.widgets.table import ICON_ROLE, TONE_ROLE, PillDelegate, TwoLineDelegate, style_table

R = TypeVar("R")


class CellDelegate(TwoLineDelegate):
    """A cell whose tone came through Qt, which hands a `Tone` back as its bare word."""

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: AnyIndex) -> None:
        painter.save()
        self.paint_ground(painter, option, index)
        rect: QRect = option.rect.adjusted(16, 0, -8, -1)
        word = index.data(TONE_ROLE)
        tone = None if word is None else Tone(word)
        if icon_name := index.data(ICON_ROLE):
            box = QRect(rect.left(), rect.center().y() - 7, 16, 16)
            paint_icon(painter, box, icon_name, (tone or Tone.MUTED).ink(tokens()))
            rect.adjust(24, 0, 0, 0)
        self._paint_words(painter, rect, index, tone)
        painter.restore()


class SearchedTable(QWidget, Generic[R]):
    """A table under its search field, its count and its order; for the body of a list card.

    Args:
        name: what the table lists, for assistive technology.
        columns: in order; the first of width 0 takes what is left.
        search: words of the search field; none hides it with its line.
        row_height: in logical pixels.
    """

    activated = Signal(object)

    def __init__(
        self,
        name: str,
        columns: Sequence[Column[R]],
        *,
        search: str = "",
        row_height: int = Size.ROW,
        object_name: str = "",
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self.setObjectName(object_name)
        self.model = RowsModel(columns, self)
        self.view = QTableView()
        self.view.setAccessibleName(name)
        self.view.setModel(self.model)
        style_table(self.view, row_height=row_height)
        self.view.setItemDelegate(CellDelegate(self.view))
        self._dress(columns)
        self.tools = QHBoxLayout()
        self.tools.setContentsMargins(16, 12, 16, 12)
        self.tools.setSpacing(12)
        self.search_field = SearchField(search or name, object_name=f"{object_name}_search")
        self._count = Label("", tone=Tone.MUTED)
        self._order = ChoiceField(self.tr("Trier par"), self._orders(columns))
        self._order.combo.setAccessibleName(self.tr("Trier par"))
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        if search:
            column.addLayout(self._tool_row())
            column.addWidget(Divider())
        column.addWidget(self.view, 1)
        self.search_field.textChanged.connect(self._search)
        self.view.activated.connect(self._activate)

    def _tool_row(self) -> QHBoxLayout:
        self.tools.addWidget(self.search_field, 1)
        self.tools.addWidget(self._count)
        self.tools.addWidget(self._order.combo)
        self._order.combo.setFixedWidth(190)
        self._order.chosen.connect(self._sort_by)
        return self.tools

    def _orders(self, columns: Sequence[Column[R]]) -> list[tuple[str, object]]:
        orders: list[tuple[str, object]] = [(self.tr("Ordre d’origine"), -1)]
        words = self.tr("Par {0}")
        for place, column in enumerate(columns):
            if column.title:
                head = column.title[:1].lower() + column.title[1:]
                orders.append((words.format(head), place))
        return orders

    def _dress(self, columns: Sequence[Column[R]]) -> None:
        heads = self.view.horizontalHeader()
        heads.setStretchLastSection(False)
        heads.setSectionsClickable(True)
        heads.setSortIndicatorShown(True)
        heads.setSortIndicator(-1, Qt.SortOrder.AscendingOrder)
        heads.sortIndicatorChanged.connect(self._sorted)
        for place, column in enumerate(columns):
            if column.width:
                heads.setSectionResizeMode(place, QHeaderView.ResizeMode.Fixed)
                heads.resizeSection(place, column.width)
            else:
                heads.setSectionResizeMode(place, QHeaderView.ResizeMode.Stretch)
            if column.shows_states:
                self.view.setItemDelegateForColumn(place, PillDelegate(self.view))

    def open_on_click(self) -> None:
        """Have a click open a row, as Enter does."""
        self.view.clicked.connect(self._activate)
        self.view.setCursor(Qt.CursorShape.PointingHandCursor)

    def set_rows(self, rows: Sequence[R]) -> None:
        """Show rows."""
        self.model.set_rows(rows)
        self._say_count()

    def _search(self, words: str) -> None:
        self.model.search(words)
        self._say_count()

    def _sort_by(self, column: object) -> None:
        place = column if isinstance(column, int) else -1
        self.view.horizontalHeader().setSortIndicator(place, Qt.SortOrder.AscendingOrder)

    def _sorted(self, section: int, order: Qt.SortOrder) -> None:
        self._order.set_value(section)
        self.model.sort(section, order)

    def _say_count(self) -> None:
        shown, total = self.model.rowCount(), self.model.total()
        if shown == total:
            self._count.setText(counted(total, self.tr("{0} ligne"), self.tr("{0} lignes")))
        else:
            words = self.tr("{0} sur {1}")
            self._count.setText(words.format(f"{shown}", f"{total}"))

    def _activate(self, index: AnyIndex) -> None:
        self.activated.emit(self.model.row(index.row()))
