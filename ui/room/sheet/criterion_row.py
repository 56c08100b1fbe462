"""One line to rate: the criterion or the member, the scale, the comment in place."""

from __future__ import annotations

from PySide6.QtCore import QEvent, QRect, Qt, QTimer, Signal
from PySide6.QtGui import QColor, QPainter, QPaintEvent
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from app.domain.rules import RatingScale
from app.services.room.scoring import COMMENT_LIMIT, ScoringRow
from ui.look.fonts import TextStyle
from ui.look.theme import tokens
from ui.look.tokens import Size
from ui.widgets.buttons import IconButton
from ui.widgets.field import TextField
from ui.widgets.label import Label
from ui.widgets.rating_scale import Level, RatingScaleControl

_WIDEST_SCALE = 560
_TYPING_PAUSE_MS = 800  # a comment is written to disk when the juror stops typing for that long


def scale_levels(scale: RatingScale) -> tuple[Level, ...]:
    """Return the levels of a session's scale as the control shows them."""
    return tuple(Level(level.value, level.label) for level in scale.levels)


class CriterionRow(QWidget):
    """Shows a `ScoringRow` and emits what the juror does with it.

    A scale too wide for the line stands under the words. The comment field opens on demand
    and stays open for as long as it holds something.
    """

    rated = Signal(object, object)
    cleared = Signal(object)
    commented = Signal(object, str)
    focused = Signal(object)

    def __init__(self, row: ScoringRow, scale: RatingScale, *, member: bool) -> None:
        super().__init__()
        self.key = row.key
        self._current = False
        self._line = True
        self._shown: tuple[ScoringRow, bool] | None = None
        spoken = f"{row.text}, {row.candidate_name}" if row.candidate_name else row.text
        words = row.candidate_name if member and row.candidate_name else row.text
        self.words = Label(words, wrap=True)
        self.scale = RatingScaleControl(spoken, scale_levels(scale), object_name="scale")
        self.scale.rated.connect(self._rate)
        self.scale.not_observed_chosen.connect(lambda: self._rate(None))
        self.scale.cleared.connect(self._clear)
        self.scale.focused.connect(lambda: self.focused.emit(self.key))
        self.comment_button = IconButton(
            "message-square",
            self.tr("Commenter : {0}").format(spoken),
            object_name="comment_button",
        )
        self.comment_button.clicked.connect(self.open_comment)
        self.comment = TextField(
            self.tr("Commentaire"),
            hint=self.tr("communicable sur demande"),
            limit=COMMENT_LIMIT,
            object_name="comment",
        )
        self.comment.edit.setAccessibleName(self.tr("Commentaire : {0}").format(spoken))
        self.comment.hide()
        self._typing = QTimer(self)
        self._typing.setSingleShot(True)
        self._typing.setInterval(_TYPING_PAUSE_MS)
        self._typing.timeout.connect(self.flush)
        self.comment.edited.connect(self._typing.start)
        self.comment.committed.connect(self._commit)
        self._lay_out()
        self.show_row(row, sealed=False)

    def _lay_out(self) -> None:
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
        line.addWidget(self.comment_button, 0, Qt.AlignmentFlag.AlignVCenter)
        column.addLayout(line)
        column.addWidget(self.comment)
        self.setMinimumHeight(52)

    def show_row(self, row: ScoringRow, *, sealed: bool) -> None:
        """Show the rating and comment that are on disk; cheap when they are shown already."""
        if self._shown == (row, sealed):
            return
        self._shown = (row, sealed)
        if row.rated and row.level is None:
            self.scale.set_not_observed()
        else:
            self.scale.set_value(row.level)
        self.scale.set_sealed(sealed)
        if not self.comment.edit.hasFocus():
            self.comment.set_text(row.comment)
        self.comment.edit.setReadOnly(sealed)
        self.comment_button.setEnabled(not sealed)
        self.comment_button.set_active(bool(row.comment))
        self.comment_button.set_icon("message-square-text" if row.comment else "message-square")
        if row.comment:
            self.comment.show()
        elif sealed:
            self.comment.hide()

    def set_current(self, current: bool) -> None:
        """Mark the row that has the keyboard."""
        if current != self._current:
            self._current = current
            self.words.set_style(TextStyle.BODY_STRONG if current else TextStyle.BODY)
            self.update()

    def set_line(self, line: bool) -> None:
        """Draw the line under the row, or not (the last row of a card)."""
        self._line = line

    def open_comment(self) -> None:
        """Show the comment and put the keyboard in it; press again to close an empty one."""
        if not self.comment.isHidden() and not self.comment.text():
            self.comment.hide()
            self.scale.setFocus()
            return
        self.comment.show()
        self.comment.setFocus()

    def show_comment_error(self, words: str) -> None:
        """Say under the comment why it is not saved."""
        self.comment.show()
        self.comment.set_error(words)

    def flush(self) -> None:
        """Hand over a comment that is still being typed."""
        self._typing.stop()
        self.comment.commit()

    def _rate(self, level: int | None) -> None:
        self._shown = None  # the scale is ahead of the disk, which may refuse
        self.rated.emit(self.key, level)

    def _clear(self) -> None:
        self._shown = None
        self.cleared.emit(self.key)

    def _commit(self, text: str) -> None:
        self._typing.stop()
        self.comment.set_error("")
        self.commented.emit(self.key, text)

    def event(self, event: QEvent) -> bool:
        if event.type() == QEvent.Type.LayoutRequest:
            self.updateGeometry()
        return super().event(event)

    def paintEvent(self, event: QPaintEvent) -> None:
        del event
        t = tokens()
        painter = QPainter(self)
        if self._current:
            painter.fillRect(self.rect(), QColor(t.accent_soft))
            painter.fillRect(QRect(0, 0, Size.CURRENT_BAR, self.height()), QColor(t.accent))
        if self._line:
            painter.fillRect(QRect(0, self.height() - 1, self.width(), 1), QColor(t.border))
