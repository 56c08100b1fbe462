"""One group of criteria on a sheet: its lines, how many are rated, and those that are folded."""

from __future__ import annotations

from PySide6.QtCore import Qt, Signal

from app.domain.referential import CriterionScope
from app.domain.score_sheet import RatingKey
from app.services.room.scoring import ScoringGroup, ScoringRow, ScoringView
from ui.counted import counted
from ui.look.fonts import TextStyle
from ui.look.tone import Tone
from ui.room.sheet.comment_picker import CommentShelf
from ui.room.sheet.criterion_row import CriterionRow
from ui.room.sunken_row import SunkenRow
from ui.room.words import group_words
from ui.widgets.card import ListCard
from ui.widgets.folded_row import FoldedRow
from ui.widgets.label import Label


class GroupCard(ListCard):
    """Rows, and for a team's individual criteria a head over each.

    Folded, it hides the lines that are rated, but those where a member has another rating than
    the team. It folds and unfolds when it is told to, never by itself.

    Signals:
        grown: lines were folded or unfolded by hand.
    """

    grown = Signal()

    def __init__(self, group: ScoringGroup, view: ScoringView, shelf: CommentShelf) -> None:
        super().__init__(title=group_words(group, team=view.team))
        self.by_member = view.team and group.scope is CriterionScope.INDIVIDUAL
        if view.team and not self.by_member:
            self.set_subtitle(self.tr("une note pour tout le groupe"))
        self._group = group
        self._is_folded = False
        self._kept_open = False
        self.rows: list[CriterionRow] = []
        self._heads: dict[str, SunkenRow] = {}
        self._count = Label(
            "",
            style=TextStyle.CAPTION_MEDIUM,
            tone=Tone.MUTED,
            align=Qt.AlignmentFlag.AlignRight,
        )
        self._count.keep_room_for(f"{len(group.rows)} / {len(group.rows)}")
        self.add_trailing(self._count)
        self.folded = FoldedRow("", object_name="folded_rows")
        self.folded.folded_changed.connect(self._fold_by_hand)
        self.folded.hide()
        self.body.addWidget(self.folded)
        for row in group.rows:
            if self.by_member and row.key.criterion not in self._heads:
                head = SunkenRow(row.text)
                self._heads[row.key.criterion] = head
                self.body.addWidget(head)
            shown = CriterionRow(row, view, shelf, member=self.by_member)
            self.rows.append(shown)
            self.body.addWidget(shown)
        for shown in self.rows[-1:]:
            shown.set_line(False)

    @property
    def is_finished(self) -> bool:
        """Whether every line has a rating."""
        return self._group.rated == len(self._group.rows)

    @property
    def keeps_open(self) -> bool:
        """Whether somebody unfolded it by hand: it does not fold by itself again."""
        return self._kept_open

    def show_group(self, group: ScoringGroup, *, sealed: bool) -> None:
        """Show the ratings that are on disk."""
        self._group = group
        for shown, row in zip(self.rows, group.rows, strict=True):
            shown.show_row(row, sealed=sealed)
        for criterion in self._heads:
            self._count_members(group, criterion)
        self._count_rated(group)
        self._show_folded()

    def show_row(self, group: ScoringGroup, key: RatingKey, *, sealed: bool) -> None:
        """Show the one row that changed, and the counts that go with it."""
        self._group = group
        for shown, row in zip(self.rows, group.rows, strict=True):
            if row.key == key:
                shown.show_row(row, sealed=sealed)
        if key.criterion in self._heads:
            self._count_members(group, key.criterion)
        self._count_rated(group)
        self._show_folded()

    def set_folded(self, folded: bool) -> bool:
        """Fold the lines that are rated, or show every line; tell whether anything changed."""
        if folded == self._is_folded or (folded and not self._foldable()):
            return False
        self._is_folded = folded
        self.folded.set_folded(folded)
        self.folded.show()
        self._show_folded()
        return True

    def reveal(self, key: RatingKey) -> bool:
        """Unfold if that line is folded; tell whether it was."""
        hidden = any(row.key == key and row.isHidden() for row in self.rows)
        return hidden and self.set_folded(False)

    def _foldable(self) -> tuple[ScoringRow, ...]:
        return tuple(row for row in self._group.rows if row.rated and not row.adjustments)

    def _show_folded(self) -> None:
        if self.folded.isHidden():
            return
        hidden = {row.key for row in self._foldable()} if self._is_folded else set()
        for shown in self.rows:
            shown.setVisible(shown.key not in hidden)
        for criterion, head in self._heads.items():
            members = [row.key for row in self._group.rows if row.key.criterion == criterion]
            head.setVisible(not hidden.issuperset(members))
        criteria = len({row.key.criterion for row in self._foldable()})
        self.folded.set_subtitle(self._folded_words(criteria))
        self.folded.set_line(any(not shown.isHidden() for shown in self.rows))

    def _folded_words(self, criteria: int) -> str:
        if self._is_folded:
            return counted(
                criteria,
                self.tr("{0} critère noté, replié"),
                self.tr("{0} critères notés, repliés"),
            )
        return counted(criteria, self.tr("{0} critère noté"), self.tr("{0} critères notés"))

    def _fold_by_hand(self, folded: bool) -> None:
        self._is_folded = folded
        self._kept_open = not folded
        self._show_folded()
        self.grown.emit()

    def _count_rated(self, group: ScoringGroup) -> None:
        total = len(group.rows)
        self._count.setText(f"{group.rated} / {total}")
        self._count.set_tone(Tone.OK if group.rated == total else Tone.MUTED)

    def _count_members(self, group: ScoringGroup, criterion: str) -> None:
        rows = [row for row in group.rows if row.key.criterion == criterion]
        rated = sum(row.rated for row in rows)
        self._heads[criterion].count.setText(self.tr("{0} / {1} membres").format(rated, len(rows)))
