"""Journal lines behind a table: words are made for the rows on screen only."""

from __future__ import annotations

from PySide6.QtCore import (
    QAbstractTableModel,
    QCoreApplication,
    QModelIndex,
    QPersistentModelIndex,
    QRect,
    Qt,
)
from PySide6.QtGui import QPainter
from PySide6.QtWidgets import QStyleOptionViewItem, QWidget

from app.services.journal_view import JournalLine, JournalView
from ui.look.icons import paint_icon
from ui.look.theme import tokens
from ui.translation import shown
from ui.widgets.table import ICON_ROLE, SECOND_LINE_ROLE, TwoLineDelegate

AnyIndex = QModelIndex | QPersistentModelIndex
_ROOT = QModelIndex()
BROKEN_ROLE = Qt.ItemDataRole.UserRole + 150
"""`True` in every cell of the entry where the chain breaks."""
WIDTHS = (88, 168, 208, 0)


class JournalModel(QAbstractTableModel):
    """A `JournalView`, latest entry first: what was done last is what one looks for."""

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self._lines: tuple[JournalLine, ...] = ()
        self._broken_at: int | None = None

    def show_view(self, view: JournalView) -> None:
        """Replace every row."""
        self.beginResetModel()
        self._lines = view.lines[::-1]
        self._broken_at = view.broken_at
        self.endResetModel()

    def line(self, row: int) -> JournalLine:
        """Return a shown line."""
        return self._lines[row]

    def row_of(self, sequence: int) -> int | None:
        """Return where an entry stands, `None` when the filter leaves it out."""
        for row, line in enumerate(self._lines):
            if line.sequence == sequence:
                return row
        return None

    def is_broken(self, line: JournalLine) -> bool:
        """Whether the chain breaks at this entry."""
        return line.sequence == self._broken_at

    def rowCount(self, parent: AnyIndex = _ROOT) -> int:
        return 0 if parent.isValid() else len(self._lines)

    def columnCount(self, parent: AnyIndex = _ROOT) -> int:
        return 0 if parent.isValid() else len(WIDTHS)

    def data(self, index: AnyIndex, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        line = self._lines[index.row()]
        column = index.column()
        both = (self._first(line, column), self._second(line, column))
        found: dict[int, object] = {
            Qt.ItemDataRole.DisplayRole: both[0],
            SECOND_LINE_ROLE: both[1],
            Qt.ItemDataRole.ToolTipRole: "\n".join(words for words in both if words),
            BROKEN_ROLE: self.is_broken(line),
        }
        if role == Qt.ItemDataRole.AccessibleTextRole:
            return ", ".join(words for words in (self._head(column), *both) if words)
        if role == ICON_ROLE and column == 0 and self.is_broken(line):
            return "triangle-alert"
        return found.get(role)

    def _first(self, line: JournalLine, column: int) -> str:
        if column == 0:
            return str(line.sequence)
        if column == 1:
            return f"{line.at_local:%H:%M:%S}"
        return shown(line.actor_name if column == 2 else line.action_words)

    def _second(self, line: JournalLine, column: int) -> str:
        if column == 0 and self.is_broken(line):
            return QCoreApplication.translate("JournalModel", "rompu")
        if column == 1:
            return f"{line.at_local:%d/%m/%Y}"
        return detail_words(line) if column == 3 else ""

    @staticmethod
    def _head(column: int) -> str:
        return (
            QCoreApplication.translate("JournalModel", "N°"),
            QCoreApplication.translate("JournalModel", "Quand"),
            QCoreApplication.translate("JournalModel", "Qui"),
            QCoreApplication.translate("JournalModel", "Quoi"),
        )[column]

    def headerData(
        self,
        section: int,
        orientation: Qt.Orientation,
        role: int = Qt.ItemDataRole.DisplayRole,
    ) -> object:
        if orientation == Qt.Orientation.Horizontal and role == Qt.ItemDataRole.DisplayRole:
            return self._head(section)
        return None


def detail_words(line: JournalLine) -> str:
    """Return what an entry is about, and its details, on one line."""
    pairs = (f"{shown(name)}\u00a0: {shown(value)}" for name, value in line.detail)
    return " · ".join((line.subject_words, *pairs))


class JournalDelegate(TwoLineDelegate):
    """The table's cell; where the chain breaks, symbol and second line are in error."""

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: AnyIndex) -> None:
        if not index.data(BROKEN_ROLE):
            super().paint(painter, option, index)
            return
        painter.save()
        self.paint_ground(painter, option, index)
        rect: QRect = option.rect.adjusted(16, 0, -8, -1)
        if icon_name := index.data(ICON_ROLE):
            box = QRect(rect.left(), rect.center().y() - 7, 16, 16)
            paint_icon(painter, box, icon_name, tokens().error)
            rect.adjust(24, 0, 0, 0)
        self._paint_words(painter, rect, index, None)
        painter.restore()
