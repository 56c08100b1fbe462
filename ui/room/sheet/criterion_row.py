"""One line to rate: the criterion or the member, the scale, comment and adjustments in place."""

from __future__ import annotations

from PySide6.QtCore import QEvent, QRect, Qt, Signal
from PySide6.QtGui import QColor, QPainter, QPaintEvent, QRegion
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from app.services.room.scoring import COMMENT_LIMIT, ScoringRow, ScoringView
from ui.look.fonts import TextStyle
from ui.look.theme import tokens
from ui.look.tokens import Size
from ui.look.tone import Tone
from ui.room.scale_levels import scale_levels
from ui.room.sheet.adjustment_box import AdjustmentBox
from ui.room.sheet.comment_picker import CommentPicker, CommentShelf
from ui.room.sheet.proposal_words import proposal_words
from ui.widgets.buttons import IconButton
from ui.widgets.field import TextField
from ui.widgets.focus_ring import paint_ring
from ui.widgets.label import Label
from ui.widgets.rating_scale import RatingScaleControl

_WIDEST_SCALE = 560
_BUTTON = 32
TYPING_PAUSE_MS = 800
"""What a juror writes is on disk when nothing was typed for that long."""


class CriterionRow(QWidget):
    """Shows a `ScoringRow` and emits what the juror does with it.

    A scale too wide for the line stands under the words. The comment field opens on demand
    and stays open for as long as it holds something; so do the adjustments of a team's line.

    Signals:
        rated, cleared, commented, adjusted, unadjusted: what the juror did with the line.
        focused: it has the keyboard.
        grown: something opened or closed under the words, of which the page lays out the height.
    """

    rated = Signal(object, object)
    cleared = Signal(object)
    commented = Signal(object, str)
    adjusted = Signal(object, str, object, str)
    unadjusted = Signal(object, str)
    focused = Signal(object)
    grown = Signal()

    def __init__(
        self, row: ScoringRow, view: ScoringView, shelf: CommentShelf, *, member: bool
    ) -> None:
        super().__init__()
        # It paints all of itself: nothing beneath it need be painted when it changes.
        self.setAttribute(Qt.WidgetAttribute.WA_OpaquePaintEvent)
        self.key = row.key
        self._shelf = shelf
        self._rating_scale = view.scale
        self._current = False
        self._line = True
        self._places: tuple[QRect, QRect] | None = None
        self._ground = QRegion()
        self._shown: tuple[ScoringRow, bool] | None = None
        self._comment_shown: tuple[str, bool] | None = None
        self._adjustments_shown: tuple[object, ...] | None = None
        self._spoken = f"{row.text}, {row.candidate_name}" if row.candidate_name else row.text
        words = row.candidate_name if member and row.candidate_name else row.text
        self.words = Label(words, wrap=True, room_for=TextStyle.BODY_STRONG)
        self._make_scale(view)
        self.proposal = Label("", style=TextStyle.CAPTION, tone=Tone.MUTED, wrap=True)
        self.proposal.hide()
        self.adjustments = self._make_adjustments(view) if view.team and not member else None
        self._make_comment()
        self._lay_out(view)
        self.show_row(row, sealed=False)

    def _make_scale(self, view: ScoringView) -> None:
        self.scale = RatingScaleControl(
            self._spoken, scale_levels(view.scale), ring=False, object_name="scale"
        )
        self.scale.rated.connect(self._rate)
        self.scale.not_observed_chosen.connect(lambda: self._rate(None))
        self.scale.cleared.connect(self._clear)
        self.scale.focused.connect(lambda: self.focused.emit(self.key))
        self.scale.left.connect(self._update_ground)

    def _make_adjustments(self, view: ScoringView) -> AdjustmentBox:
        self.adjust_button = IconButton(
            "user-round-pen",
            self.tr("Ajuster pour un membre : {0}").format(self._spoken),
            object_name="adjust_button",
        )
        self.adjust_button.clicked.connect(self.open_adjustment)
        box = AdjustmentBox(self._spoken, view.scale, view.members)
        box.given.connect(lambda *given: self.adjusted.emit(self.key, *given))
        box.removed.connect(lambda member: self.unadjusted.emit(self.key, member))
        box.opened.connect(self._adjusting)
        box.closing.connect(self._take_keyboard)
        box.closed.connect(self.grown)
        return box

    def _make_comment(self) -> None:
        self.comment_button = IconButton(
            "message-square",
            self.tr("Commenter : {0}").format(self._spoken),
            object_name="comment_button",
        )
        self.comment_button.clicked.connect(self.open_comment)
        self.comment = TextField(
            self.tr("Commentaire"),
            hint=self.tr("communicable sur demande"),
            limit=COMMENT_LIMIT,
            pause=TYPING_PAUSE_MS,
            object_name="comment",
        )
        self.comment.edit.setAccessibleName(self.tr("Commentaire : {0}").format(self._spoken))
        self.comment.hide()
        self._picker: CommentPicker | None = None
        self.comment.committed.connect(self._commit)

    def _lay_out(self, view: ScoringView) -> None:
        column = QVBoxLayout(self)
        column.setContentsMargins(16, 8, 16, 9)
        column.setSpacing(8)
        line = QHBoxLayout()
        line.setSpacing(16)
        if self.scale.sizeHint().width() > _WIDEST_SCALE:
            column.addWidget(self.words)
            line.addStretch(1)
        else:
            line.addWidget(self.words, 1)
        line.addWidget(self.scale, 0, Qt.AlignmentFlag.AlignVCenter)
        if self.adjustments is not None:
            line.addWidget(self.adjust_button, 0, Qt.AlignmentFlag.AlignVCenter)
        elif view.team:
            line.addSpacing(_BUTTON + line.spacing())  # the scales of both kinds are aligned
        line.addWidget(self.comment_button, 0, Qt.AlignmentFlag.AlignVCenter)
        column.addLayout(line)
        column.addWidget(self.proposal)
        if self.adjustments is not None:
            column.addWidget(self.adjustments)
        column.addWidget(self.comment)
        self.setMinimumHeight(52)

    def show_row(self, row: ScoringRow, *, sealed: bool) -> None:
        """Show what is on disk; cheap when it is shown already."""
        if self._shown == (row, sealed):
            return
        self._shown = (row, sealed)
        if row.rated and row.level is None:
            self.scale.set_not_observed()
        else:
            self.scale.set_value(row.level)
        self.scale.set_sealed(sealed)
        if row.proposal is not None or not self.proposal.isHidden():
            self._show_proposal(row, sealed=sealed)
        if self.adjustments is not None:
            self._show_adjustments(self.adjustments, row, sealed=sealed)
        if (row.comment, sealed) != self._comment_shown:
            self._show_comment(row, sealed=sealed)

    def _show_proposal(self, row: ScoringRow, *, sealed: bool) -> None:
        waits = not row.rated and not sealed
        level = row.proposal.level if row.proposal is not None else None
        self.scale.propose(level if waits else None)
        self.proposal.setVisible(row.proposal is not None)
        if row.proposal is not None:
            lead, words = proposal_words(row.proposal, self._rating_scale, waits=waits)
            self.proposal.set_lead(lead)
            self.proposal.setText(words)

    def _show_adjustments(self, box: AdjustmentBox, row: ScoringRow, *, sealed: bool) -> None:
        able = row.rated and not sealed and len(row.adjustments) < box.members_here
        self.adjust_button.setEnabled(able)
        self.adjust_button.set_active(bool(row.adjustments))
        about = (row.adjustments, row.rated, row.level if row.adjustments else None, sealed)
        if about != self._adjustments_shown:
            self._adjustments_shown = about
            box.show_row(row, sealed=sealed)

    def _show_comment(self, row: ScoringRow, *, sealed: bool) -> None:
        self._comment_shown = (row.comment, sealed)
        if not self.comment.edit.hasFocus():
            self.comment.set_text(row.comment)
        self.comment.edit.setReadOnly(sealed)
        self.comment_button.setEnabled(not sealed)
        self.comment_button.set_active(bool(row.comment))
        self.comment_button.set_icon("message-square-text" if row.comment else "message-square")
        if row.comment:
            self._show_comment_field()
        elif not self.comment.edit.hasFocus():
            self.comment.hide()
        if self._picker is not None:
            self._picker.setVisible(not sealed)

    def _show_comment_field(self) -> None:
        if self._picker is None:  # a sheet has dozens of lines, and few comments
            self._picker = CommentPicker(self._shelf, self.comment, self.comment)
            self.comment.add_to_head(self._picker)
            QWidget.setTabOrder(self.comment.edit, self._picker)
        self.comment.show()

    @property
    def last_control(self) -> QWidget:
        """The last of the line that Tab goes to."""
        return self._picker or self.comment.edit

    def set_current(self, current: bool) -> None:
        """Mark the row that has the keyboard; its scale may have got it just now."""
        self._current = current
        self.words.set_style(TextStyle.BODY_STRONG if current else TextStyle.BODY)
        self._update_ground()

    def set_line(self, line: bool) -> None:
        """Draw the line under the row, or not (the last row of a card)."""
        self._line = line
        self.update()

    def open_comment(self) -> None:
        """Show the comment and put the keyboard in it; press again to close an empty one."""
        self.focused.emit(self.key)
        if not self.comment.isHidden() and not self.comment.text():
            self.comment.hide()
            self._take_keyboard()
            self.grown.emit()
            return
        self._show_comment_field()
        self.grown.emit()
        self.comment.setFocus()

    def open_adjustment(self) -> None:
        """Ask for a member's own rating, where the team has one and a member is left."""
        if self.adjustments is not None and self.adjust_button.isEnabled():
            self.adjustments.ask()

    def close_adjustment(self) -> None:
        """Go back from the form to the line: the adjustment is on disk."""
        if self.adjustments is not None:
            self.adjustments.close_form()

    def show_comment_error(self, words: str) -> None:
        """Say under the comment why it is not saved."""
        self._show_comment_field()
        self.comment.set_error(words)

    def show_adjustment_error(self, words: str) -> bool:
        """Say in the form why it is refused; `False` when no form is open."""
        return self.adjustments is not None and self.adjustments.show_error(words)

    def flush(self) -> None:
        """Hand over a comment that is still being typed."""
        self.comment.commit()

    def _adjusting(self) -> None:
        self.focused.emit(self.key)
        self.grown.emit()

    def _take_keyboard(self) -> None:
        self.scale.setFocus(Qt.FocusReason.OtherFocusReason)

    def _rate(self, level: int | None) -> None:
        self._shown = None  # the scale is ahead of the disk, which may refuse
        self.rated.emit(self.key, level)

    def _clear(self) -> None:
        self._shown = None
        self.cleared.emit(self.key)

    def _commit(self, text: str) -> None:
        self.comment.set_error("")
        self.commented.emit(self.key, text)

    def _update_ground(self) -> None:
        """Have all painted again but the levels: the ground does not show through them."""
        places = (self.rect(), self.scale.geometry())
        if places != self._places:
            self._places = places
            levels = self.scale.opaque_area().translated(places[1].topLeft())
            self._ground = QRegion(places[0]) - levels
        self.update(self._ground)

    def event(self, event: QEvent) -> bool:
        if event.type() == QEvent.Type.LayoutRequest:
            self.updateGeometry()
        return super().event(event)

    def paintEvent(self, event: QPaintEvent) -> None:
        del event
        t = tokens()
        painter = QPainter(self)
        painter.fillRect(self.rect(), QColor(t.accent_soft if self._current else t.surface))
        if self._current:
            painter.fillRect(QRect(0, 0, Size.CURRENT_BAR, self.height()), QColor(t.accent))
        if self._line:
            painter.fillRect(QRect(0, self.height() - 1, self.width(), 1), QColor(t.border))
        if self.scale.hasFocus():
            paint_ring(painter, self.scale.geometry())
