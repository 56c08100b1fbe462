"""Frozen rows behind columns: searched, sorted and quick with ten thousand of them.

A column is a few functions of a row. Searching compares folded words made once; sorting is
Python's own, so no call is made for each comparison.
"""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from typing import Any, Generic, TypeVar

from PySide6.QtCore import QAbstractTableModel, QModelIndex, QPersistentModelIndex, Qt
from PySide6.QtWidgets import QWidget

from ui.centre.words import folded
from ui.look.tone import Tone
from ui.widgets.table import ICON_ROLE, SECOND_LINE_ROLE, STATE_ROLE, TONE_ROLE

R = TypeVar("R")
AnyIndex = QModelIndex | QPersistentModelIndex
_ROOT = QModelIndex()


def _nothing(_row: Any) -> Any:
    return None


@dataclass(frozen=True, slots=True, kw_only=True)
class Column(Generic[R]):
    """A column: its head, its words, and what goes with them.

    Attributes:
        width: in logical pixels; 0 takes what is left.
        text: the words of a cell.
        second: muted words under them.
        icon_name: symbol before them.
        tone: tone of the symbol and of the second line.
        state: `ShownState` for a column of pills.
        order: what the column sorts by; its words when left out.
    """

    title: str
    width: int = 0
    text: Callable[[R], str]
    second: Callable[[R], str | None] = _nothing
    icon_name: Callable[[R], str | None] = _nothing
    tone: Callable[[R], Tone | None] = _nothing
    state: Callable[[R], object] = _nothing
    order: Callable[[R], Any] | None = None

    @property
    def shows_states(self) -> bool:
        """Whether its cells are pills."""
        return self.state is not _nothing

    def key(self, row: R) -> Any:
        """What the row sorts by in this column."""
        return folded(self.text(row)) if self.order is None else self.order(row)


class RowsModel(QAbstractTableModel, Generic[R]):
    """Frozen rows behind columns, kept or hidden by words."""

    def __init__(self, columns: Sequence[Column[R]], parent: QWidget) -> None:
        super().__init__(parent)
        self.columns = tuple(columns)
        self._rows: tuple[tuple[str, R], ...] = ()
        self._shown: list[R] = []
        self._words = ""
        self._order: tuple[int, bool] | None = None

    def set_rows(self, rows: Sequence[R]) -> None:
        """Replace every row; search and order stay."""
        self._rows = tuple((self._haystack(row), row) for row in rows)
        self._renew()

    def _haystack(self, row: R) -> str:
        cells = (
            word
            for column in self.columns
            for word in (column.text(row), column.second(row))
            if word
        )
        return folded("\n".join(cells))

    def search(self, words: str) -> None:
        """Keep the rows that hold every word, wherever it stands."""
        self._words = folded(words)
        self._renew()

    def sort(self, column: int, order: Qt.SortOrder = Qt.SortOrder.AscendingOrder) -> None:
        """Order by a column; a negative one restores the order of the rows."""
        self._order = (column, order == Qt.SortOrder.DescendingOrder) if column >= 0 else None
        self._renew()

    def _renew(self) -> None:
        self.beginResetModel()
        wanted = self._words.split()
        self._shown = [row for hay, row in self._rows if all(word in hay for word in wanted)]
        if self._order is not None:
            column, backwards = self._order
            self._shown.sort(key=self.columns[column].key, reverse=backwards)
        self.endResetModel()

    def row(self, place: int) -> R:
        """Return a shown row."""
        return self._shown[place]

    def total(self) -> int:
        """Return how many rows there are, shown or not."""
        return len(self._rows)

    def rowCount(self, parent: AnyIndex = _ROOT) -> int:
        return 0 if parent.isValid() else len(self._shown)

    def columnCount(self, parent: AnyIndex = _ROOT) -> int:
        return 0 if parent.isValid() else len(self.columns)

    def data(self, index: AnyIndex, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        row = self._shown[index.row()]
        column = self.columns[index.column()]
        if role == Qt.ItemDataRole.DisplayRole:
            return column.text(row)
        if role == Qt.ItemDataRole.ToolTipRole:
            return "\n".join(words for words in (column.text(row), column.second(row)) if words)
        if role == Qt.ItemDataRole.AccessibleTextRole:
            words = (column.title, column.text(row), column.second(row))
            return ", ".join(word for word in words if word)
        found = {
            SECOND_LINE_ROLE: column.second,
            ICON_ROLE: column.icon_name,
            TONE_ROLE: column.tone,
            STATE_ROLE: column.state,
        }.get(role)
        return None if found is None else found(row)

    def headerData(
        self,
        section: int,
        orientation: Qt.Orientation,
        role: int = Qt.ItemDataRole.DisplayRole,
    ) -> object:
        if orientation == Qt.Orientation.Horizontal and role == Qt.ItemDataRole.DisplayRole:
            return self.columns[section].title
        return None
