"""The lines of a deliberation, largest gaps first, agreements folded; focus walks the gaps."""

from __future__ import annotations

from collections.abc import Sequence
from itertools import groupby

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from app.domain.score_sheet import RatingKey
from app.services.room.panel.jury_agreement import DeliberationRow, DeliberationView
from app.services.room.scoring import MemberView
from ui.counted import counted
from ui.look.fonts import TextStyle
from ui.look.tone import Tone
from ui.room.deliberation.deliberation_row import RING, AgreementRow, DeliberationColumns
from ui.room.scale_levels import scale_levels
from ui.room.sunken_row import SunkenRow
from ui.room.tab_order import chain, controls
from ui.room.words import initialled, level_word, short_capacity_words
from ui.widgets.card import ListCard
from ui.widgets.folded_row import FoldedRow
from ui.widgets.label import Label
from ui.widgets.rating_scale import RatingScaleControl

_WIDE_JUROR = 176
_NARROW_JURORS = {3: 124, 4: 120, 5: 96, 6: 88}
_FEW = 2


def columns_for(view: DeliberationView) -> DeliberationColumns:
    """Choose widths for a panel, so that six jurors still leave room for the criterion."""
    jurors = len(view.jurors)
    rows = (*view.rows, *view.member_rows)
    unseen = any(level is None for row in rows for _, level in row.comparison.levels)
    sample = RatingScaleControl("", scale_levels(view.rules.scale), not_observed=unseen)
    scale = sample.sizeHint().width() + 2 * RING
    sample.deleteLater()
    stacked = jurors > _FEW
    juror = _NARROW_JURORS.get(jurors, _WIDE_JUROR) if jurors <= 6 else 72
    return DeliberationColumns(
        juror=juror,
        gap=112,
        scale=scale,
        stacked=stacked,
        below=jurors * juror + scale > 920,
    )


class DeliberationTable(ListCard):
    """Renders a `DeliberationView`; emits each agreement as it is made.

    Signals:
        agreed: key, level, reason.
        dissented: key, member, text.
        withdrawn: key, member whose dissent goes.
        member_rated: the team's key, candidate, level, reason.
        reached: the line (widget) that has the keyboard now.
    """

    agreed = Signal(object, object, str)
    dissented = Signal(object, str, str)
    withdrawn = Signal(object, str)
    member_rated = Signal(object, str, object, str)
    reached = Signal(QWidget)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(object_name="deliberation_table", parent=parent)
        self._view: DeliberationView | None = None
        self._rows: dict[RatingKey, AgreementRow] = {}
        self._parts: list[QWidget] = []
        self._folded: FoldedRow | None = None
        self._unanimous = QWidget()
        self._unanimous.hide()
        self._unanimous_column = QVBoxLayout(self._unanimous)
        self._unanimous_column.setContentsMargins(0, 0, 0, 0)
        self._unanimous_column.setSpacing(0)
        self.current: RatingKey | None = None

    def show_view(self, view: DeliberationView) -> bool:
        """Show what is agreed so far, in place where its lines are there.

        Returns:
            Whether the lines were built anew.
        """
        before = self._view
        self._view = view
        same = before is not None and _lines_of(before) == _lines_of(view)
        if not same:
            self._build(view)
        for row in (*view.rows, *view.member_rows):
            if (shown := self._rows.get(row.comparison.key)) is not None:
                shown.show_row(row)
        return not same

    def first_open(self) -> DeliberationRow | None:
        """Return the first line, as they are shown, that the jury has yet to settle."""
        return next(iter(self._open_rows()), None)

    def go_to_next(self) -> None:
        """Put the keyboard on the first line that the jury has yet to settle."""
        if (row := self.first_open()) is not None:
            self.go_to(row.comparison.key)

    def go_to(self, key: RatingKey) -> None:
        """Put the keyboard on a line."""
        self._rows[key].scale.setFocus(Qt.FocusReason.OtherFocusReason)

    def settle(self, key: RatingKey) -> None:
        """After an agreement: ask its reason if it lacks one, else go to the next gap."""
        if self._rows[key].needs_reason():
            self._rows[key].ask_reason()
        elif self._open_rows():
            self.go_to_next()

    def row(self, key: RatingKey) -> AgreementRow:
        """Return a line that is on screen; raises `KeyError` for a folded one."""
        return self._rows[key]

    def unfold(self) -> None:
        """Show the lines on which everybody agrees."""
        if self._folded is not None and self._folded.is_folded():
            self._folded.click()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        steps = {Qt.Key.Key_Up: -1, Qt.Key.Key_Down: 1}
        if self.current is None:
            super().keyPressEvent(event)
        elif event.key() in steps:
            self._move(self.current, steps[Qt.Key(event.key())])
        elif event.key() == Qt.Key.Key_M:
            self._rows[self.current].ask_reason()
        elif event.key() == Qt.Key.Key_D:
            self._rows[self.current].ask_dissent()
        elif event.key() == Qt.Key.Key_A:
            self._rows[self.current].ask_member()
        elif event.key() == Qt.Key.Key_Escape:
            self.go_to(self.current)
        else:
            super().keyPressEvent(event)

    def _move(self, key: RatingKey, step: int) -> None:
        keys = [each for each, row in self._rows.items() if row.isVisible()]
        place = keys.index(key) + step
        if 0 <= place < len(keys):
            self.go_to(keys[place])

    def _open_rows(self) -> list[DeliberationRow]:
        if self._view is None:
            return []
        left = (*self._view.progress.undecided, *self._view.progress.without_reason)
        keys = {comparison.key for comparison in left}
        view = self._view
        ordered = (
            *self._gaps(view),
            *_by_criterion(view.within_tolerance),
            *view.member_rows,
            *_by_criterion(view.unanimous),
        )
        return [row for row in ordered if row.comparison.key in keys]

    @staticmethod
    def _gaps(view: DeliberationView) -> list[DeliberationRow]:
        return _by_criterion(sorted(view.beyond_tolerance, key=lambda row: -row.comparison.gap))

    def _build(self, view: DeliberationView) -> None:
        for part in self._parts:
            part.hide()
            part.deleteLater()
        self._parts, self._rows, self.current = [], {}, None
        columns = columns_for(view)
        self._add(self._columns_head(view, columns))
        gaps = self._gaps(view)
        if gaps:
            title = counted(
                len(gaps),
                self.tr("{0} écart au-delà de la tolérance"),
                self.tr("{0} écarts au-delà de la tolérance"),
            )
            words = self.tr("à discuter, motif obligatoire")
            self._add(SunkenRow(title, words, icon_name="triangle-alert", tone=Tone.ERROR))
        self._add_lines(view, gaps, columns)
        within = view.within_tolerance
        if within:
            title = counted(
                len(within),
                self.tr("{0} écart dans la tolérance"),
                self.tr("{0} écarts dans la tolérance"),
            )
            words = self.tr("à confirmer ou à motiver")
            self._add(SunkenRow(title, words, icon_name="diff", tone=Tone.WARNING))
        self._add_lines(view, _by_criterion(within), columns)
        self._add_members(view, columns)
        self._fold(view, columns)

    def _add_members(self, view: DeliberationView, columns: DeliberationColumns) -> None:
        """Add the members whom a juror rated beside the team, whatever the gap."""
        if not view.member_rows:
            return
        title = counted(
            len(view.member_rows),
            self.tr("{0} note individuelle d’un critère du groupe"),
            self.tr("{0} notes individuelles de critères du groupe"),
        )
        words = self.tr("à décider membre par membre")
        self._add(SunkenRow(title, words, icon_name="user-round-pen", tone=Tone.WARNING))
        self._add_lines(view, view.member_rows, columns)

    def _add_lines(
        self, view: DeliberationView, rows: Sequence[DeliberationRow], columns: DeliberationColumns
    ) -> None:
        """Add lines; those of members stand under their criterion, which is said once."""
        for part in self._lines(view, rows, columns):
            self._add(part)

    def _lines(
        self, view: DeliberationView, rows: Sequence[DeliberationRow], columns: DeliberationColumns
    ) -> list[QWidget]:
        parts: list[QWidget] = []
        for (text, of_member), group in groupby(
            rows, key=lambda row: (row.text, row.candidate_name is not None)
        ):
            if of_member:
                parts.append(CriterionHead(text))
            parts += [self._agreement(view, row, columns) for row in group]
        return parts

    def _agreement(
        self, view: DeliberationView, row: DeliberationRow, columns: DeliberationColumns
    ) -> AgreementRow:
        names = {juror.id: juror.name for juror in view.jurors}
        line = AgreementRow(
            row,
            view.rules,
            names,
            columns,
            under=row.candidate_name is not None,
            members=_members_left(view, row),
        )
        line.agreed.connect(self.agreed)
        line.dissented.connect(self.dissented)
        line.withdrawn.connect(self.withdrawn)
        line.member_rated.connect(self.member_rated)
        line.focused.connect(self._reach)
        self._rows[line.key] = line
        return line

    def _add(self, part: QWidget) -> None:
        self._parts.append(part)
        self.body.addWidget(part)

    def _columns_head(self, view: DeliberationView, columns: DeliberationColumns) -> QWidget:
        head = QWidget()
        line = QHBoxLayout(head)
        line.setContentsMargins(16, 8, 16, 8)
        line.setSpacing(0)
        agreed = len(view.unanimous)
        gaps = len(view.rows) - agreed
        title = self.tr("{0} : {1}, {2}").format(
            counted(len(view.rows), self.tr("{0} critère"), self.tr("{0} critères")),
            counted(gaps, self.tr("{0} écart"), self.tr("{0} écarts")),
            counted(agreed, self.tr("{0} accord"), self.tr("{0} accords")),
        )
        line.addWidget(Label(title, style=TextStyle.BODY_STRONG, wrap=True), 1)
        line.addSpacing(16)
        for juror in view.jurors:
            name = initialled(juror.name) if columns.stacked else juror.name
            capacity = short_capacity_words(juror, narrow=columns.stacked)
            line.addWidget(_head_cell(name, capacity, columns.juror))
        line.addWidget(_head_cell(self.tr("Écart"), "", columns.gap))
        if not columns.below:
            line.addWidget(_head_cell(self.tr("Note du jury"), "", columns.scale))
        return head

    def _fold(self, view: DeliberationView, columns: DeliberationColumns) -> None:
        rows = view.unanimous
        if not rows:
            self._folded = None
            return
        scale = view.rules.scale
        counts = {level.value: 0 for level in reversed(scale.levels)}
        unseen = 0
        for row in rows:
            if row.comparison.proposal is None:
                unseen += 1
            else:
                counts[row.comparison.proposal] += 1
        parts = [
            f"{count} {scale.label(level).lower()}" for level, count in counts.items() if count
        ]
        if unseen:
            parts.append(f"{unseen} {level_word(scale, None).lower()}")
        self._folded = FoldedRow(
            counted(len(rows), self.tr("{0} accord"), self.tr("{0} accords")),
            subtitle=self.tr("{0}. La note commune est retenue.").format(", ".join(parts)),
            trailing=self.tr("Afficher"),
            height=36,
            object_name="unanimous",
        )
        self._folded.folded_changed.connect(lambda folded: self._show_unanimous(columns, folded))
        self._add(self._folded)
        self._unanimous.hide()
        self.body.addWidget(self._unanimous)

    def _show_unanimous(self, columns: DeliberationColumns, folded: bool) -> None:
        view = self._view
        if view is None or self._folded is None:
            return
        if not folded:
            self._add_unanimous(view, columns, self._folded)
        self._unanimous.setVisible(not folded)
        self._folded.set_trailing(self.tr("Afficher") if folded else self.tr("Replier"))

    def _add_unanimous(
        self, view: DeliberationView, columns: DeliberationColumns, head: FoldedRow
    ) -> None:
        """Make the lines under `head` that are not there yet; Tab goes to them after it."""
        if any(row.comparison.key in self._rows for row in view.unanimous):
            return
        lines = []
        for line in self._lines(view, _by_criterion(view.unanimous), columns):
            self._parts.append(line)
            self._unanimous_column.addWidget(line)
            lines += controls(line)
        chain(head, *lines)

    def _reach(self, key: RatingKey) -> None:
        # Rows that are being taken away still pass the focus to one another.
        if key not in self._rows:
            return
        for each, row in self._rows.items():
            row.set_current(each == key)
        self.current = key
        self.reached.emit(self._rows[key])


class CriterionHead(QWidget):
    """A criterion that each member is rated on, above their lines."""

    def __init__(self, text: str) -> None:
        super().__init__()
        line = QHBoxLayout(self)
        line.setContentsMargins(16, 12, 16, 4)
        line.addWidget(Label(text, style=TextStyle.BODY_MEDIUM, wrap=True))


def _by_criterion(rows: Sequence[DeliberationRow]) -> list[DeliberationRow]:
    """Bring the members of one criterion together, where its first one stands."""
    order = {row.comparison.key.criterion: place for place, row in reversed([*enumerate(rows)])}
    return sorted(rows, key=lambda row: order[row.comparison.key.criterion])


def _members_left(view: DeliberationView, row: DeliberationRow) -> tuple[MemberView, ...]:
    """Return whom the jury may still rate beside the team on that line."""
    if row.comparison.key.candidate is not None:
        return ()
    taken = {
        each.comparison.key.candidate
        for each in view.member_rows
        if each.comparison.team_key == row.comparison.key
    }
    return tuple(member for member in view.members if member.candidate not in taken)


def _lines_of(view: DeliberationView) -> tuple[object, ...]:
    keys = tuple(row.comparison.key for row in (*view.rows, *view.member_rows))
    return view.sitting, view.jurors, keys


def _head_cell(title: str, second: str, width: int) -> QWidget:
    cell = QWidget()
    cell.setFixedWidth(width)
    column = QVBoxLayout(cell)
    column.setContentsMargins(0, 0, 4, 0)
    column.setSpacing(0)
    column.addWidget(Label(title, style=TextStyle.CAPTION_MEDIUM, tone=Tone.MUTED, elide=True))
    if second:
        column.addWidget(Label(second, style=TextStyle.CAPTION, tone=Tone.MUTED, elide=True))
    return cell
