"""What a juror gives to single members beside the team's rating, under the team's criterion."""

from __future__ import annotations

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from app.domain.rules import RatingScale
from app.services.room.scoring import AdjustmentView, MemberView, ScoringRow
from ui.look.fonts import TextStyle
from ui.look.theme import tokens
from ui.look.tone import Tone
from ui.room.sheet.adjustment_form import AdjustmentForm
from ui.room.words import level_words
from ui.widgets.buttons import LinkButton
from ui.widgets.label import IconLabel, Label
from ui.widgets.painting import paint_box


class AdjustmentLine(QWidget):
    """One adjustment: both ratings and the reason in full.

    Signals:
        edit_wanted, removed: of this member.
    """

    edit_wanted = Signal()
    removed = Signal()

    def __init__(
        self, shown: AdjustmentView, row: ScoringRow, scale: RatingScale, *, sealed: bool
    ) -> None:
        super().__init__()
        self.setObjectName(f"adjustment_{shown.candidate}")
        self.words = Label(
            self._beside(shown, row, scale),
            lead=self.tr("{0}, {1}").format(shown.candidate_name, level_words(scale, shown.level)),
            wrap=True,
        )
        head = QHBoxLayout()
        head.setSpacing(12)
        head.addWidget(IconLabel("user-round-pen", tone=Tone.WARNING), 0, Qt.AlignmentFlag.AlignTop)
        head.addWidget(self.words, 1)
        if not sealed:
            for words, signal, name in (
                (self.tr("Modifier"), self.edit_wanted, "adjust_edit"),
                (self.tr("Retirer"), self.removed, "adjust_remove"),
            ):
                link = LinkButton(words, object_name=name)
                link.setAccessibleName(self.tr("{0} : {1}").format(words, shown.candidate_name))
                link.clicked.connect(signal)
                head.addWidget(link, 0, Qt.AlignmentFlag.AlignTop)
        self.reason = Label(self.tr("Motif : {0}").format(shown.reason), tone=Tone.MUTED, wrap=True)
        column = QVBoxLayout(self)
        column.setContentsMargins(12, 10, 12, 10)
        column.setSpacing(4)
        column.addLayout(head)
        foot = QHBoxLayout()
        foot.setSpacing(12)
        foot.addWidget(self.reason, 1)
        kind = self.tr("ajustement individuel · communicable sur demande")
        foot.addWidget(
            Label(kind, style=TextStyle.CAPTION, tone=Tone.MUTED), 0, Qt.AlignmentFlag.AlignTop
        )
        column.addLayout(foot)

    def _beside(self, shown: AdjustmentView, row: ScoringRow, scale: RatingScale) -> str:
        if not row.rated:
            return self.tr("alors que le groupe n’est pas encore noté")
        if shown in row.idle_adjustments:
            return self.tr("comme le groupe : modifiez cet ajustement ou retirez-le")
        return self.tr("au lieu de {0} pour le groupe").format(level_words(scale, row.level))

    def paintEvent(self, event: QPaintEvent) -> None:
        del event
        paint_box(QPainter(self), self.rect(), fill=tokens().warning_soft, outline=None, radius=8)


class _FormGround(QWidget):
    """The ground of the form, outlined like what is being written."""

    def paintEvent(self, event: QPaintEvent) -> None:
        del event
        t = tokens()
        paint_box(QPainter(self), self.rect(), fill=t.surface, outline=t.control, radius=8)


class AdjustmentBox(QWidget):
    """Every adjustment of one criterion, and the form while one is given or changed.

    Signals:
        given: member, level, reason.
        removed: member.
        opened: the form is there and has the keyboard.
        closing: the form goes; whoever holds the box takes the keyboard from it.
        closed: the form is gone.
    """

    given = Signal(str, object, str)
    removed = Signal(str)
    opened = Signal()
    closing = Signal()
    closed = Signal()

    def __init__(self, criterion: str, scale: RatingScale, members: tuple[MemberView, ...]) -> None:
        super().__init__()
        self._criterion = criterion
        self._scale = scale
        self._members = members
        self._known: tuple[AdjustmentView, ...] = ()
        self._lines: list[AdjustmentLine] = []
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(0, 0, 0, 0)
        self._column.setSpacing(8)
        self.form: AdjustmentForm | None = None
        self._ground: _FormGround | None = None
        self.hide()

    @property
    def asking(self) -> bool:
        """Whether the form is open."""
        return self._ground is not None and not self._ground.isHidden()

    @property
    def members_here(self) -> int:
        """How many members can have an adjustment."""
        return sum(each.is_here for each in self._members)

    def show_row(self, row: ScoringRow, *, sealed: bool) -> None:
        """Show the adjustments that are on disk; an open form stays."""
        self._known = row.adjustments
        for line in self._lines:
            line.hide()
            line.deleteLater()
        self._lines = []
        for place, shown in enumerate(row.adjustments):
            line = AdjustmentLine(shown, row, self._scale, sealed=sealed)
            line.edit_wanted.connect(lambda known=shown: self.ask(known))
            line.removed.connect(lambda member=shown.candidate: self.removed.emit(member))
            self._lines.append(line)
            self._column.insertWidget(place, line)
        self.setVisible(bool(self._lines) or self.asking)

    def ask(self, known: AdjustmentView | None = None) -> None:
        """Open the form: for another member, or to change what is known of one."""
        form = self._make_form()
        members = self._left()
        if known is not None:
            members = tuple(each for each in self._members if each.candidate == known.candidate)
        self.show()
        if self._ground is not None:
            self._ground.show()
        form.ask(members, known)
        self.opened.emit()

    def show_error(self, words: str) -> bool:
        """Say in the open form why it is refused; `False` when none is open."""
        if self.form is None or not self.asking:
            return False
        self.form.show_error(words)
        return True

    def _left(self) -> tuple[MemberView, ...]:
        known = {each.candidate for each in self._known}
        return tuple(each for each in self._members if each.is_here and each.candidate not in known)

    def _make_form(self) -> AdjustmentForm:
        if self.form is None:
            self._ground = _FormGround()
            self.form = AdjustmentForm(self._criterion, self._scale)
            self.form.given.connect(self.given)
            self.form.given_up.connect(self.close_form)
            inside = QVBoxLayout(self._ground)
            inside.setContentsMargins(0, 0, 0, 0)
            inside.addWidget(self.form)
            self._column.addWidget(self._ground)
        return self.form

    def close_form(self) -> None:
        """Close the form: what it gave is on disk, or it was given up."""
        self.closing.emit()
        if self._ground is not None:
            self._ground.hide()
        self.setVisible(bool(self._lines))
        self.closed.emit()
