"""The sittings of a room's day as rows of a table; it knows no widget and no store."""

from __future__ import annotations

from typing import Any

from PySide6.QtCore import (
    QAbstractTableModel,
    QModelIndex,
    QObject,
    QPersistentModelIndex,
    Qt,
)

from app.domain.sitting_state import SittingState
from app.services.room.agenda import Agenda, AgendaRow
from ui.plain_words import plain
from ui.room.paper.paper_words import paper_times
from ui.room.words import initialled, inside, minutes_words, time_of_day, time_range
from ui.widgets.state_label import ShownState, state_words
from ui.widgets.table import CURRENT_ROLE, SECOND_LINE_ROLE, STATE_ROLE

_Index = QModelIndex | QPersistentModelIndex
_ROOT = QModelIndex()


class AgendaModel(QAbstractTableModel):
    """Rows in the order of their times; the one to take up now is current."""

    TIME, SUBJECT, ASSESSMENT, JURY, STATE = range(5)

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._agenda: Agenda | None = None
        self._added: frozenset[str] = frozenset()
        self._rows: tuple[AgendaRow, ...] = ()
        self._asked: tuple[str, ...] = ()
        self._searched: dict[str, str] = {}

    def show_agenda(self, agenda: Agenda, added: frozenset[str] = frozenset()) -> None:
        """Replace the rows; the same sittings keep their places and the selection.

        Args:
            agenda: the day.
            added: the spare cards and blank slots of the room, by their identifiers.
        """
        self._added = added
        self._agenda = agenda
        self._searched = {}
        self._show(self._found())

    def search(self, words: str) -> None:
        """Keep the sittings that hold every word, in any order; no words keep them all."""
        self._asked = tuple(plain(words).split())
        self._show(self._found())

    @property
    def total(self) -> int:
        """How many sittings the day has, found or not."""
        return len(self._agenda.rows) if self._agenda else 0

    def row(self, place: int) -> AgendaRow:
        """Return a sitting; raises `IndexError` beyond the last."""
        return self._rows[place]

    def place(self, sitting: str) -> int:
        """Return the row of a sitting, -1 when it is not there."""
        return next((at for at, row in enumerate(self._rows) if row.sitting == sitting), -1)

    def _found(self) -> tuple[AgendaRow, ...]:
        rows = self._agenda.rows if self._agenda else ()
        if not self._asked:
            return rows
        return tuple(row for row in rows if all(word in self._words(row) for word in self._asked))

    def _words(self, row: AgendaRow) -> str:
        """What a sitting is found by: all its cells, the numbers, the jurors' whole names."""
        if row.sitting not in self._searched:
            said = self._said(row, self.TIME)
            names = (juror.name for juror in row.jurors)
            self._searched[row.sitting] = plain(" ".join((said, *row.numbers, *names)))
        return self._searched[row.sitting]

    def _show(self, rows: tuple[AgendaRow, ...]) -> None:
        before = [row.sitting for row in self._rows]
        if before and before == [row.sitting for row in rows]:
            self._rows = rows
            last = self.index(len(before) - 1, self.columnCount() - 1)
            self.dataChanged.emit(self.index(0, 0), last)
            return
        self.beginResetModel()
        self._rows = rows
        self.endResetModel()

    def rowCount(self, parent: _Index = _ROOT) -> int:
        return 0 if parent.isValid() else len(self._rows)

    def columnCount(self, parent: _Index = _ROOT) -> int:
        return 0 if parent.isValid() else 5

    def headerData(
        self, section: int, orientation: Qt.Orientation, role: int = Qt.ItemDataRole.DisplayRole
    ) -> Any:
        if orientation == Qt.Orientation.Vertical or role != Qt.ItemDataRole.DisplayRole:
            return None
        return (
            self.tr("Prévu / réel"),
            self.tr("Candidat ou groupe"),
            self.tr("Épreuve"),
            self.tr("Jury"),
            self.tr("État"),
        )[section]

    def data(self, index: _Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        if self._agenda is None or not index.isValid():
            return None
        row = self._rows[index.row()]
        cell = self._cell(row, index.column())
        answers: dict[int, Any] = {
            Qt.ItemDataRole.DisplayRole: cell[0],
            SECOND_LINE_ROLE: cell[1],
            Qt.ItemDataRole.AccessibleTextRole: self._said(row, index.column()),
            CURRENT_ROLE: row.sitting == self._agenda.now,
        }
        if index.column() == self.STATE:
            answers[STATE_ROLE] = self._shown_state(row)
        return answers.get(role)

    def _cell(self, row: AgendaRow, column: int) -> tuple[str, str]:
        if column == self.TIME:
            return time_of_day(row.starts_at), self._real(row)
        if column == self.SUBJECT:
            return row.subject, self._detail(row)
        if column == self.ASSESSMENT:
            words = self.tr("{0} · {1}").format(row.assessment, minutes_words(row.oral_minutes))
            return words, self._title(row)
        if column == self.JURY:
            names = [initialled(juror.name) for juror in row.jurors]
            return self.tr("{0}, présidence").format(names[0]), ", ".join(names[1:])
        return self._state(row), ""

    def _said(self, row: AgendaRow, column: int) -> str:
        """Name a cell; the first one, where the arrows stay, names its whole line."""
        columns = range(self.columnCount()) if column == self.TIME else (column,)
        return ", ".join(part for each in columns for part in self._cell(row, each) if part)

    def _title(self, row: AgendaRow) -> str:
        if not row.extra_minutes:
            return row.assessment_title
        extra = self.tr("aménagement + {0}").format(minutes_words(row.extra_minutes))
        return self.tr("{0} · {1}").format(extra, row.assessment_title)

    def _real(self, row: AgendaRow) -> str:
        if row.nobody_came:
            return self.tr("sans oral")
        if row.began_at is None:
            return "" if row.paper is None else paper_times(row.paper) or self.tr("sur papier")
        began = row.began_at.astimezone(row.starts_at.tzinfo)
        if row.ended_at is None:
            return self.tr("depuis {0}").format(time_of_day(began))
        return time_range(began, row.ended_at)

    def _detail(self, row: AgendaRow) -> str:
        detail = row.detail
        if "," not in detail and " " not in detail:
            detail = self.tr("n° {0}").format(detail)
        if row.state is not SittingState.RECEIVED and self._is_added(row):
            detail = self.tr("À confirmer par le centre · {0}").format(detail)
        if row.recused:
            detail = self.tr("Déport · {0}").format(detail)
        if row.moved:
            detail = self.tr("Déplacé · {0}").format(detail)
        if row.paper is not None:
            on_paper = state_words(ShownState.ON_PAPER)
            detail = self.tr("{0} · {1}").format(on_paper, detail)
        if row.revised:
            detail = self.tr("Révisé · {0}").format(detail)
        if row.nobody_came:
            return self.tr("{0} · absence").format(detail)
        if row.state is SittingState.TO_SEAL and row.sealed:
            return self.tr("{0} · {1} feuille sur {2}").format(detail, row.sealed, len(row.jurors))
        return detail

    def _is_added(self, row: AgendaRow) -> bool:
        """Whether the room added the sitting or one of its jurors, or went on with too few."""
        return (
            row.short
            or row.sitting in self._added
            or any(juror.id in self._added for juror in row.jurors)
        )

    @staticmethod
    def _shown_state(row: AgendaRow) -> ShownState:
        # An absence has the symbol of somebody who is not there, and words of its own.
        if row.nobody_came and row.state is SittingState.UPCOMING:
            return ShownState.RECUSED
        return ShownState(row.state.value)

    def _state(self, row: AgendaRow) -> str:
        if row.nobody_came and row.state is SittingState.UPCOMING:
            return self.tr("Absence")
        if row.state is SittingState.EXPORTED and row.exported_at is not None:
            return self.tr("Exporté à {0}").format(time_of_day(row.exported_at))
        words = state_words(ShownState(row.state.value))
        if not row.phase:
            return words
        return self.tr("{0} · {1}").format(words, inside(row.phase))
