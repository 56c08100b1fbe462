"""One line of the deliberation: the sealed ratings, the gap, the jury's rating, its reason."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from PySide6.QtCore import QRect, Qt, Signal
from PySide6.QtGui import QColor, QPainter, QPaintEvent
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from app.domain.rules import SessionRules
from app.services.room.panel.jury_agreement import DeliberationRow
from app.services.room.scoring import COMMENT_LIMIT, MemberView
from ui.look.fonts import TextStyle
from ui.look.theme import tokens
from ui.look.tokens import Size
from ui.look.tone import Tone
from ui.room.deliberation.dissent_box import DissentBox
from ui.room.deliberation.member_box import MemberBox
from ui.room.scale_levels import scale_levels
from ui.room.words import initialled, level_digit, level_word, level_words, quoted
from ui.rules_words import gap_words, median_words, proposal_words
from ui.widgets.buttons import IconButton
from ui.widgets.field import InlineField
from ui.widgets.label import IconLabel, Label
from ui.widgets.level_badge import LevelBadge
from ui.widgets.rating_scale import RatingScaleControl

RING = 4
"""Logical pixels that the focus ring needs around a scale."""


@dataclass(frozen=True, slots=True, kw_only=True)
class DeliberationColumns:
    """Widths in logical pixels; the criterion takes what is left.

    `stacked` puts a rating's word under its digit. `below` puts the jury's scale on a line of
    its own, where there is no room beside six jurors.
    """

    juror: int
    gap: int
    scale: int
    stacked: bool
    below: bool


def departing(levels: Sequence[int | None]) -> tuple[bool, ...]:
    """Tell which ratings depart from the median; none does when two ratings face each other."""
    observed = sorted(level for level in levels if level is not None)
    if len(levels) < 3 or not observed:
        return tuple(False for _ in levels)
    lower, higher = observed[(len(observed) - 1) // 2], observed[len(observed) // 2]
    return tuple(level is None or not lower <= level <= higher for level in levels)


class AgreementRow(QWidget):
    """Shows a `DeliberationRow` and emits what the jury agrees on.

    The scale frames what the rules propose; Enter takes it. The reason is asked in place, and
    so is what a member disagrees with. A line `under` its criterion shows the member's name
    alone. `members` may get another rating than the team's.

    Signals:
        agreed: key, level, reason.
        dissented: key, member, text.
        withdrawn: key, member whose dissent goes.
        member_rated: the team's key, candidate, level, reason.
        focused: key; the line has the keyboard.
    """

    agreed = Signal(object, object, str)
    dissented = Signal(object, str, str)
    withdrawn = Signal(object, str)
    member_rated = Signal(object, str, object, str)
    focused = Signal(object)

    def __init__(
        self,
        row: DeliberationRow,
        rules: SessionRules,
        names: dict[str, str],
        columns: DeliberationColumns,
        *,
        under: bool = False,
        members: tuple[MemberView, ...] = (),
    ) -> None:
        super().__init__()
        self._under_criterion = under
        self._members = members
        self.key = row.comparison.key
        self._rules = rules
        self._row = row
        self._names = names
        self._columns = columns
        self._current = False
        text = f"{row.text}, {row.candidate_name}" if row.candidate_name else row.text
        shown = (row.candidate_name if under else None) or text
        self.words = Label(shown, style=TextStyle.BODY_MEDIUM, wrap=True)
        self._note = Label("", style=TextStyle.CAPTION, tone=Tone.MUTED, wrap=True)
        not_observed = any(level is None for _, level in row.comparison.levels)
        self.scale = RatingScaleControl(
            text, scale_levels(rules.scale), not_observed=not_observed, object_name="scale"
        )
        self.scale.rated.connect(self._rated)
        self.scale.not_observed_chosen.connect(lambda: self._rated(None))
        self.scale.cleared.connect(lambda: self.show_row(self._row))
        self.scale.focused.connect(lambda: self.focused.emit(self.key))
        self.reason = InlineField(
            self.tr("Motif du jury"),
            hint=self.tr("communicable sur demande"),
            limit=COMMENT_LIMIT,
            object_name="jury_reason",
        )
        self.reason.edit.setAccessibleName(self.tr("Motif du jury : {0}").format(text))
        self.reason.committed.connect(self._reasoned)
        self._symbol = IconLabel("")
        self._status = Label("", style=TextStyle.CAPTION_MEDIUM)
        self._make_dissents(text)
        self._make_members(text)
        self._lay_out()
        self.show_row(row)

    def _make_dissents(self, text: str) -> None:
        self.dissent_button = IconButton(
            "message-square-warning",
            self.tr("Consigner un désaccord (D) : {0}").format(text),
            object_name="dissent_button",
        )
        self.dissent_button.clicked.connect(self.ask_dissent)
        self.dissents = DissentBox(text, self._names, self.dissent_button)
        self.dissents.given.connect(lambda *given: self.dissented.emit(self.key, *given))
        self.dissents.withdrawn.connect(lambda juror: self.withdrawn.emit(self.key, juror))
        self.dissents.closed.connect(lambda: self.scale.setFocus(Qt.FocusReason.OtherFocusReason))

    def _make_members(self, text: str) -> None:
        self.member_button = IconButton(
            "user-round-pen",
            self.tr("Autre note pour un membre (A) : {0}").format(text),
            object_name="member_button",
            parent=self,
        )
        self.member_button.clicked.connect(self.ask_member)
        if not self._members:
            self.member_button.hide()
        self.members = MemberBox(text, self._rules.scale, self.member_button)
        self.members.given.connect(lambda *given: self.member_rated.emit(self.key, *given))
        self.members.closed.connect(lambda: self.scale.setFocus(Qt.FocusReason.OtherFocusReason))

    def _lay_out(self) -> None:
        columns = self._columns
        column = QVBoxLayout(self)
        column.setContentsMargins(32 if self._under_criterion else 16, 12, 16, 13)
        column.setSpacing(8)
        line = QHBoxLayout()
        line.setSpacing(0)
        words = QVBoxLayout()
        words.setSpacing(0)
        words.addWidget(self.words)
        words.addWidget(self._note)
        line.addLayout(words, 1)
        line.addSpacing(8)
        if self._members:
            line.addWidget(self.member_button, 0, Qt.AlignmentFlag.AlignVCenter)
            line.addSpacing(8)
        line.addWidget(self.dissent_button, 0, Qt.AlignmentFlag.AlignVCenter)
        line.addSpacing(12)
        for badge in self._badges():
            line.addWidget(badge, 0, Qt.AlignmentFlag.AlignVCenter)
        line.addWidget(self._gap(), 0, Qt.AlignmentFlag.AlignVCenter)
        column.addLayout(line)
        under = QHBoxLayout()
        under.setSpacing(8)
        if columns.below:
            under.addWidget(self.scale)
            under.addSpacing(8)
        else:
            line.addWidget(
                _sized(self.scale, columns.scale, RING), 0, Qt.AlignmentFlag.AlignVCenter
            )
        column.addLayout(self._comments())
        under.addWidget(self.reason, 1)
        under.addWidget(self._symbol)
        under.addWidget(self._status)
        under.addStretch(0)
        self._under = under
        column.addLayout(under)
        column.addWidget(self.members)
        column.addWidget(self.dissents)

    def _badges(self) -> list[QWidget]:
        levels = self._row.comparison.levels
        away = departing([level for _, level in levels])
        badges: list[QWidget] = []
        for (juror, level), departs in zip(levels, away, strict=True):
            badge = LevelBadge(
                level_digit(level),
                level_word(self._rules.scale, level),
                departs=departs,
                stacked=self._columns.stacked,
            )
            said = level_words(self._rules.scale, level)
            badge.setAccessibleName(f"{self._names[juror]} : {said}")
            badge.setToolTip(badge.accessibleName())
            badge.setFixedWidth(self._columns.juror - 8)
            badges.append(_sized(badge, self._columns.juror))
        return badges

    def _gap(self) -> QWidget:
        comparison = self._row.comparison
        box = QWidget()
        box.setFixedWidth(self._columns.gap)
        column = QVBoxLayout(box)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        line = QHBoxLayout()
        line.setSpacing(8)
        beyond = comparison.beyond_tolerance
        if comparison.unanimous:
            icon_name, tone, words = "circle-check", Tone.OK, self.tr("accord")
        elif comparison.gap == 0:
            icon_name, tone, words = "diff", Tone.WARNING, self.tr("non observé")
        else:
            icon_name = "triangle-alert" if beyond else "diff"
            tone = Tone.ERROR if beyond else Tone.WARNING
            words = gap_words(comparison.gap)
        line.addWidget(IconLabel(icon_name, tone=tone))
        line.addWidget(Label(words, style=TextStyle.CAPTION_MEDIUM, tone=tone), 1)
        column.addLayout(line)
        if comparison.median is not None and not comparison.unanimous:
            median = Label(
                median_words(comparison.median), style=TextStyle.CAPTION, tone=Tone.MUTED
            )
            median.setContentsMargins(24, 0, 0, 0)
            column.addWidget(median)
        return box

    def _comments(self) -> QVBoxLayout:
        lines = QVBoxLayout()
        lines.setSpacing(0)
        for juror, comment in self._row.comments:
            name = self._names[juror]
            lines.addWidget(
                Label(
                    quoted(comment),
                    lead=self.tr("{0} :").format(initialled(name)),
                    style=TextStyle.CAPTION,
                    tone=Tone.MUTED,
                    wrap=True,
                )
            )
        return lines

    def show_row(self, row: DeliberationRow) -> None:
        """Show what is agreed on disk, and what is still asked."""
        self._row = row
        agreed = row.agreed
        if agreed is None:
            self.scale.set_value(None)
            self.scale.propose(row.comparison.proposal if row.comparison.has_proposal else None)
        elif agreed.level is None and self.scale.findChild(QWidget, "level_not_observed"):
            self.scale.set_not_observed()
            self.scale.propose(None)
        else:
            self.scale.set_value(agreed.level)
            self.scale.propose(None)
        if agreed is not None and not self.reason.edit.hasFocus():
            self.reason.set_text(agreed.reason)
        if agreed is None and row.is_of_member and not self.reason.text():
            # A juror's own words, for the jury to take or to change with the rating.
            self.reason.set_text(row.comments[0][1])
        given = agreed is not None and bool(agreed.reason)
        self.reason.setVisible(self._asks_reason(row) or given)
        self.reason.set_hint(self._reason_hint(row))
        lacking = row.needs_reason and not given
        self._note.setText(self._note_words(row))
        self._note.setVisible(bool(self._note.words()))
        self._show_status(row, lacking=lacking)
        self.dissents.show_dissents(row.dissents)
        self.dissent_button.set_active(bool(row.dissents))

    @staticmethod
    def _asks_reason(row: DeliberationRow) -> bool:
        """Whether the place of the reason is open before or after the jury agreed."""
        if row.is_of_member:
            return row.agreed is None or row.needs_reason
        return row.needs_reason or row.comparison.beyond_tolerance

    def set_current(self, current: bool) -> None:
        """Mark the row that has the keyboard."""
        if current != self._current:
            self._current = current
            self.update()

    def ask_reason(self) -> None:
        """Put the keyboard in the reason."""
        self.reason.show()
        self.reason.setFocus(Qt.FocusReason.OtherFocusReason)

    def ask_dissent(self) -> None:
        """Ask who disagrees with this line, and in what."""
        self.focused.emit(self.key)
        self.dissents.ask()

    def ask_member(self) -> None:
        """Ask which member gets another rating than the team's, where one is left."""
        if self._members:
            self.focused.emit(self.key)
            self.members.ask(self._members)

    def needs_reason(self) -> bool:
        """Tell whether the agreed rating still lacks its reason."""
        agreed = self._row.agreed
        return self._row.needs_reason and agreed is not None and not agreed.reason

    def _rated(self, level: int | None) -> None:
        team = self._row.team
        with_the_team = self._row.is_of_member and team is not None and team.level == level
        self.agreed.emit(self.key, level, "" if with_the_team else self.reason.text())

    def _reasoned(self, reason: str) -> None:
        if self._row.agreed is not None:
            self.agreed.emit(self.key, self._row.agreed.level, reason)

    def _reason_hint(self, row: DeliberationRow) -> str:
        agreed, comparison = row.agreed, row.comparison
        if row.is_of_member:
            return self.tr("motif obligatoire si ce n’est pas la note du groupe")
        if agreed is not None and comparison.has_proposal and agreed.level != comparison.proposal:
            return self.tr("{0} au lieu de {1} : motif obligatoire").format(
                level_digit(agreed.level), level_digit(comparison.proposal)
            )
        if comparison.beyond_tolerance:
            return self.tr("motif obligatoire, communicable sur demande")
        return self.tr("communicable sur demande")

    def _note_words(self, row: DeliberationRow) -> str:
        scale = self._rules.scale
        if row.is_of_member and row.team is not None:
            team = self.tr("Note du groupe : {0}.").format(level_words(scale, row.team.level))
            return f"{team} {self._proposed_words(row)}".rstrip()
        return "" if row.comparison.unanimous else self._proposed_words(row)

    def _proposed_words(self, row: DeliberationRow) -> str:
        comparison, agreed = row.comparison, row.agreed
        scale = self._rules.scale
        if not comparison.has_proposal:
            return "" if agreed is not None else self.tr("Le jury s’accorde, sans proposition.")
        proposed = level_words(scale, comparison.proposal)
        why = proposal_words(self._rules)
        if comparison.unanimous:
            why = self.tr("note de tout le jury")
        if agreed is None:
            return self.tr("Proposé : {0}, {1}. Entrée pour confirmer.").format(proposed, why)
        if agreed.level == comparison.proposal:
            return self.tr("Proposé : {0}, {1}. Confirmé.").format(proposed, why)
        return self.tr("Proposé : {0}, {1}.").format(proposed, why)

    def _show_status(self, row: DeliberationRow, *, lacking: bool) -> None:
        agreed = row.agreed is not None
        shown = agreed and (row.is_of_member or not row.comparison.unanimous)
        if lacking:
            icon_name, tone, words = "circle-alert", Tone.ERROR, self.tr("Motif à écrire")
        elif row.agreed is not None and row.agreed.reason:
            icon_name, tone, words = "circle-check", Tone.OK, self.tr("Tranché, motif donné")
        else:
            icon_name, tone, words = "circle-check", Tone.OK, self.tr("Tranché")
        in_sight = row.is_of_member or self.reason.isVisibleTo(self)
        visible = (shown and in_sight) or lacking
        self._symbol.set_icon(icon_name, tone)
        self._symbol.setVisible(visible)
        self._status.set_tone(tone)
        self._status.setText(words)
        self._status.setVisible(visible)

    def paintEvent(self, event: QPaintEvent) -> None:
        del event
        t = tokens()
        painter = QPainter(self)
        if self._current:
            painter.fillRect(self.rect(), QColor(t.accent_soft))
            painter.fillRect(QRect(0, 0, Size.CURRENT_BAR, self.height()), QColor(t.accent))
        painter.fillRect(QRect(0, self.height() - 1, self.width(), 1), QColor(t.border))


def _sized(widget: QWidget, width: int, margin: int = 0) -> QWidget:
    """Put a widget at the left of a column of that width."""
    box = QWidget()
    box.setFixedWidth(width)
    line = QHBoxLayout(box)
    line.setContentsMargins(margin, margin, margin, margin)
    line.addWidget(widget)
    line.addStretch(1)
    return box
