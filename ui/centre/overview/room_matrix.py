"""Rooms against blocks: how many sheets are expected, how many came, and what is wrong."""

from __future__ import annotations

from dataclasses import dataclass, replace
from datetime import datetime

from PySide6.QtCore import QAbstractTableModel, QModelIndex, QPersistentModelIndex, QRect, Qt
from PySide6.QtGui import QColor, QFontMetrics, QPainter, QPaintEvent
from PySide6.QtWidgets import (
    QHeaderView,
    QStyleOptionViewItem,
    QTableView,
    QVBoxLayout,
    QWidget,
)

from app.services.centre.overview import Overview, RoomBlockCell, RoomLine
from ui.centre.words import number, recent
from ui.counted import counted
from ui.dates import short_day
from ui.look.fonts import TextStyle
from ui.look.icons import paint_icon
from ui.look.theme import tokens
from ui.look.tokens import Size
from ui.look.tone import Tone
from ui.widgets.painting import paint_box
from ui.widgets.table import TwoLineDelegate, style_table

AnyIndex = QModelIndex | QPersistentModelIndex
_ROOT = QModelIndex()
_CELL_ROLE = Qt.ItemDataRole.UserRole + 1
_FIRST_WIDTH = 112
_LAST_WIDTH = 100
_TOTALS_HEIGHT = 44


@dataclass(frozen=True, slots=True)
class _Shown:
    """What a cell shows: a count, then a symbol with words; `share` draws a bar instead.

    `whole` tells all that the count does not, where there is more than the words hold.
    """

    first: str
    second: str = ""
    icon_name: str = ""
    tone: Tone = Tone.MUTED
    strong: bool = False
    share: float | None = None
    whole: str = ""


class _MatrixModel(QAbstractTableModel):
    """One line for each room: its name, its blocks, its total."""

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self._overview: Overview | None = None
        self._now: datetime | None = None

    def show(self, overview: Overview, now: datetime) -> None:
        self.beginResetModel()
        self._overview, self._now = overview, now
        self.endResetModel()

    def rowCount(self, parent: AnyIndex = _ROOT) -> int:
        known = self._overview is not None and not parent.isValid()
        return len(self._overview.rooms) if known and self._overview else 0

    def columnCount(self, parent: AnyIndex = _ROOT) -> int:
        known = self._overview is not None and not parent.isValid()
        return len(self._overview.blocks) + 2 if known and self._overview else 0

    def head(self, section: int) -> tuple[str, str]:
        """Return the two lines of a column's head."""
        if self._overview is None:
            return "", ""
        blocks = self._overview.blocks
        if section == 0:
            return self.tr("Salle"), self.tr("dernier envoi")
        if section > len(blocks):
            return self.tr("Total"), self.tr("de la salle")
        block, title = blocks[section - 1]
        return self.tr("Bloc {0}").format(block), title

    def headerData(
        self,
        section: int,
        orientation: Qt.Orientation,
        role: int = Qt.ItemDataRole.DisplayRole,
    ) -> object:
        if orientation != Qt.Orientation.Horizontal:
            return None
        if role in (Qt.ItemDataRole.DisplayRole, Qt.ItemDataRole.ToolTipRole):
            return " : ".join(self.head(section))
        return None

    def data(self, index: AnyIndex, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        cell = self._cell(index.row(), index.column())
        if role == _CELL_ROLE:
            return cell
        if role == Qt.ItemDataRole.DisplayRole:
            return ", ".join(words for words in (cell.first, cell.second) if words)
        if role == Qt.ItemDataRole.ToolTipRole:
            return ", ".join(words for words in (cell.first, cell.whole or cell.second) if words)
        if role == Qt.ItemDataRole.AccessibleTextRole:
            words = (*self.head(index.column())[:1], cell.first, cell.whole or cell.second)
            return ", ".join(word for word in words if word)
        return None

    def _cell(self, row: int, column: int) -> _Shown:
        if self._overview is None:
            return _Shown("")
        line = self._overview.rooms[row]
        if column == 0:
            return self._room(line)
        if column > len(line.cells):
            share = line.received / line.expected if line.expected else 0.0
            return _Shown(_of(line.received, line.expected), strong=True, share=share)
        return self._block(line.cells[column - 1])

    def _room(self, line: RoomLine) -> _Shown:
        if line.last_received is None or self._now is None:
            late = any(cell.late for cell in line.cells)
            tone = Tone.ERROR if late else Tone.MUTED
            return _Shown(line.room, self.tr("rien reçu"), tone=tone, strong=True)
        when = recent(line.last_received, self._now)
        reports = self._reports(line)
        if not reports:
            return _Shown(line.room, when, strong=True)
        words = self.tr("{0} · PV").format(when) if line.minutes else when
        return _Shown(line.room, words, strong=True, whole=", ".join((when, reports)))

    def _reports(self, line: RoomLine) -> str:
        """« PV : reçu, version 2, incidents : 1 rapport »."""
        parts = []
        if line.minutes:
            parts.append(self.tr("PV : reçu, version {0}").format(line.minutes))
        if line.incidents:
            words = (self.tr("incidents : {0} rapport"), self.tr("incidents : {0} rapports"))
            parts.append(counted(line.incidents, *words))
        return ", ".join(parts)

    def _block(self, cell: RoomBlockCell) -> _Shown:
        """The count, and of what keeps it open what a person settles soonest."""
        count = _of(cell.received, cell.expected)
        if not cell.expected:
            return _Shown("–", self.tr("aucun passage"))
        parts = self._parts(cell)
        whole = ", ".join((self._received(cell.received), *(p.whole or p.second for p in parts)))
        if parts:
            return replace(parts[0], first=count, whole=whole)
        return _Shown(count, self.tr("complet"), "circle-check", Tone.OK, whole=whole)

    def _received(self, count: int) -> str:
        return counted(count, self.tr("{0} reçue"), self.tr("{0} reçues"))

    def _parts(self, cell: RoomBlockCell) -> list[_Shown]:
        """What is not received, in the order in which it can be settled; it adds up."""
        due = short_day(cell.due) if cell.due is not None else ""
        parts = (
            (
                cell.quarantined,
                _Shown(
                    "",
                    self.tr("{0} à comparer").format(number(cell.quarantined)),
                    "shield-alert",
                    Tone.WARNING,
                ),
            ),
            (
                cell.to_confirm,
                _Shown(
                    "",
                    self.tr("{0} à confirmer").format(number(cell.to_confirm)),
                    "circle-question-mark",
                    Tone.WARNING,
                ),
            ),
            (
                cell.late,
                _Shown(
                    "",
                    self.tr("{0} en retard").format(number(cell.late)),
                    "circle-alert",
                    Tone.ERROR,
                ),
            ),
            (
                cell.not_due,
                _Shown(
                    "",
                    self.tr("le {0}").format(due),
                    "clock",
                    whole=self.tr("{0} à venir").format(number(cell.not_due)),
                ),
            ),
            (
                cell.absent,
                _Shown(
                    "",
                    counted(cell.absent, self.tr("{0} absence"), self.tr("{0} absences")),
                    "circle-check",
                    Tone.OK,
                ),
            ),
            (
                cell.waived,
                _Shown(
                    "",
                    counted(cell.waived, self.tr("{0} dispense"), self.tr("{0} dispenses")),
                    "circle-check",
                    Tone.OK,
                ),
            ),
        )
        return [part for count, part in parts if count]

    def totals(self) -> tuple[str, ...]:
        """Return the words of the last line: each column added up."""
        if self._overview is None:
            return ()
        rooms = self._overview.rooms
        sums = [
            _of(
                sum(line.cells[place].received for line in rooms),
                sum(line.cells[place].expected for line in rooms),
            )
            for place in range(len(self._overview.blocks))
        ]
        whole = _of(sum(line.received for line in rooms), sum(line.expected for line in rooms))
        return (self.tr("Session"), *sums, whole)


def _of(done: int, total: int) -> str:
    return f"{number(done)} / {number(total)}"


class _MatrixHead(QHeaderView):
    """Column heads on two lines, cut with « … » where they are too long."""

    def __init__(self, model: _MatrixModel, parent: QWidget) -> None:
        super().__init__(Qt.Orientation.Horizontal, parent)
        self._matrix = model

    def paintSection(self, painter: QPainter, rect: QRect, logicalIndex: int) -> None:  # noqa: N803
        t = tokens()
        painter.fillRect(rect, QColor(t.sunken))
        painter.fillRect(QRect(rect.left(), rect.bottom(), rect.width(), 1), QColor(t.border))
        font = TextStyle.CAPTION.font()
        painter.setFont(font)
        painter.setPen(QColor(t.muted))
        left = rect.left() + (16 if logicalIndex == 0 else 8)
        room = QRect(left, rect.top() + 4, rect.right() - left - 8, 16)
        for line in self._matrix.head(logicalIndex):
            words = QFontMetrics(font).elidedText(line, Qt.TextElideMode.ElideRight, room.width())
            painter.drawText(room, int(Qt.AlignmentFlag.AlignVCenter), words)
            room.translate(0, 16)


class _MatrixDelegate(TwoLineDelegate):
    """A count over a symbol and a word; a bar in the last column."""

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: AnyIndex) -> None:
        painter.save()
        self.paint_ground(painter, option, index)
        cell: _Shown = index.data(_CELL_ROLE)
        left = 16 if index.column() == 0 else 8
        rect: QRect = option.rect.adjusted(left, 0, -4, -1)
        top = rect.center().y() - 19
        t = tokens()
        style = TextStyle.BODY_STRONG if cell.strong else TextStyle.BODY
        first = QRect(rect.left(), top, rect.width(), 20)
        self._line(painter, first, cell.first, style, t.text)
        if cell.share is not None:
            bar = QRect(rect.left(), top + 24, min(rect.width(), 80), 6)
            paint_box(painter, bar, fill=t.border, outline=None, radius=3)
            if cell.share > 0:
                bar.setWidth(max(round(bar.width() * cell.share), 6))
                paint_box(painter, bar, fill=t.accent, outline=None, radius=3)
        else:
            self._paint_second(painter, QRect(rect.left(), top + 20, rect.width(), 16), cell)
        painter.restore()

    def _paint_second(self, painter: QPainter, rect: QRect, cell: _Shown) -> None:
        ink = cell.tone.ink(tokens())
        if cell.icon_name:
            paint_icon(painter, QRect(rect.left(), rect.top() + 1, 14, 14), cell.icon_name, ink)
            rect.adjust(17, 0, 0, 0)
        self._line(painter, rect, cell.second, TextStyle.CAPTION, ink)


class _Totals(QWidget):
    """The last line, under the columns of the table and always in sight."""

    def __init__(self, view: QTableView, model: _MatrixModel, parent: QWidget) -> None:
        super().__init__(parent)
        self._view = view
        self._matrix = model
        self.setFixedHeight(_TOTALS_HEIGHT)
        view.horizontalHeader().sectionResized.connect(lambda *_: self.update())

    def refresh(self) -> None:
        self.setAccessibleName(", ".join(self._matrix.totals()))
        self.update()

    def paintEvent(self, event: QPaintEvent) -> None:
        del event
        t = tokens()
        painter = QPainter(self)
        paint_box(painter, self.rect(), fill=t.sunken, outline=None, radius=7)
        painter.fillRect(QRect(0, 0, self.width(), 8), QColor(t.sunken))
        painter.fillRect(QRect(0, 0, self.width(), 1), QColor(t.border))
        painter.setFont(TextStyle.BODY_STRONG.font())
        painter.setPen(QColor(t.text))
        for place, words in enumerate(self._matrix.totals()):
            left = self._view.columnViewportPosition(place) + (16 if place == 0 else 8)
            room = QRect(left, 0, self._view.columnWidth(place) - 8, self.height())
            painter.drawText(room, int(Qt.AlignmentFlag.AlignVCenter), words)


class RoomMatrix(QWidget):
    """The table and its totals; arrows move from cell to cell."""

    def __init__(self, name: str, *, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._model = _MatrixModel(self)
        self.view = QTableView()
        self.view.setObjectName("room_matrix")
        self.view.setAccessibleName(name)
        self.view.setModel(self._model)
        self.view.setHorizontalHeader(_MatrixHead(self._model, self.view))
        style_table(self.view, row_height=Size.TALL_ROW, head_height=Size.TALL_TABLE_HEAD)
        self.view.setItemDelegate(_MatrixDelegate(self.view))
        self.view.horizontalHeader().setStretchLastSection(False)
        self.view.setVerticalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAsNeeded)
        self._totals = _Totals(self.view, self._model, self)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addWidget(self.view, 1)
        column.addWidget(self._totals)

    def show_overview(self, overview: Overview, now: datetime) -> None:
        """Show every room of the session."""
        self._model.show(overview, now)
        heads = self.view.horizontalHeader()
        last = self._model.columnCount() - 1
        for place in range(last + 1):
            edge = place in (0, last)
            mode = QHeaderView.ResizeMode.Fixed if edge else QHeaderView.ResizeMode.Stretch
            heads.setSectionResizeMode(place, mode)
            if edge:
                heads.resizeSection(place, _LAST_WIDTH if place else _FIRST_WIDTH)
        self._totals.refresh()
