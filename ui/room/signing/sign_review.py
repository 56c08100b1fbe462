"""What is about to be signed, for whom, and its digest: read before any PIN is asked."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QGridLayout, QHBoxLayout, QVBoxLayout, QWidget

from app.domain.award import LevelCount
from app.domain.rules import RatingScale
from app.services.room.panel.panel_signature import ReasonedRating, SigningReview
from ui.counted import counted
from ui.look.fonts import TextStyle
from ui.look.tone import Tone
from ui.room.words import (
    duration_words,
    ended,
    level_digit,
    level_word,
    level_words,
    minutes_words,
    room_words,
    time_range,
)
from ui.widgets.card import Card, Divider, FactStrip, FigureCard
from ui.widgets.label import IconLabel, Label
from ui.widgets.notice import Notice


class SignReview(Card):
    """Renders a `SigningReview`."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(padding=24, object_name="sign_review", parent=parent)
        self._content: QWidget | None = None

    def show_review(self, review: SigningReview, scale: RatingScale) -> None:
        """Replace what is shown."""
        if self._content is not None:
            self._content.hide()
            self._content.deleteLater()
        self._content = QWidget()
        body = QVBoxLayout(self._content)
        body.setContentsMargins(0, 0, 0, 0)
        body.setSpacing(8)
        self._fill(body, review, scale)
        body.addStretch(1)
        self.body.addWidget(self._content)

    def _fill(self, body: QVBoxLayout, review: SigningReview, scale: RatingScale) -> None:
        if review.revision > 1:
            body.addWidget(self._revision(review))
        body.addWidget(Label(self.tr("Vous signez la grille harmonisée de"), tone=Tone.MUTED))
        body.addWidget(Label(review.subject, style=TextStyle.DISPLAY, wrap=True))
        numbers = ", ".join(self.tr("n° {0}").format(number) for number in review.numbers)
        body.addWidget(
            Label(
                self.tr("{0}, {1}, bloc {2}").format(
                    numbers, _lowered(review.assessment_title), review.block
                ),
                lead=self.tr("Épreuve {0},").format(review.assessment),
                wrap=True,
            )
        )
        body.addSpacing(8)
        body.addWidget(FactStrip(self._facts(review)))
        body.addSpacing(8)
        total = sum(count.count for count in review.counts)
        body.addWidget(
            Label(
                self.tr("Ce que le jury a retenu : {0}").format(
                    counted(total, self.tr("{0} note"), self.tr("{0} notes"))
                ),
                style=TextStyle.TITLE,
            )
        )
        body.addLayout(self._figures(review.counts, scale))
        if review.reasoned:
            body.addSpacing(8)
            body.addLayout(self._reasons(review.reasoned, scale))
        body.addSpacing(8)
        body.addWidget(
            Label(
                self.tr("Feuilles scellées citées par cette grille, jointes sans changement"),
                style=TextStyle.CAPTION_MEDIUM,
                tone=Tone.MUTED,
            )
        )
        body.addLayout(self._quoted(review))

    def _revision(self, review: SigningReview) -> Notice:
        return Notice(
            Tone.ACCENT,
            self.tr("Version {0}.").format(review.revision),
            self.tr("Elle remplace la grille signée {0}. Motif : {1}").format(
                review.replaces, ended(review.revision_reason)
            ),
            icon_name="history",
            inline=True,
            object_name="revision",
        )

    def _facts(self, review: SigningReview) -> list[tuple[str, str]]:
        oral, lasted = self.tr("non chronométré"), self.tr("aucune")
        if review.oral is not None and review.measured_ms is not None:
            oral = time_range(*review.oral)
            lasted = self.tr("{0} pour {1}").format(
                duration_words(review.measured_ms), minutes_words(review.allowed_minutes)
            )
        return [
            (self.tr("Oral"), oral),
            (self.tr("Durée mesurée"), lasted),
            (self.tr("Lieu"), room_words(review.room)),
            (self.tr("Jury"), self.tr("{0} membres").format(len(review.signers))),
        ]

    def _figures(self, counts: tuple[LevelCount, ...], scale: RatingScale) -> QHBoxLayout:
        line = QHBoxLayout()
        line.setSpacing(8)
        levels = [count for count in counts if count.level is not None]
        ordered = [*reversed(levels), *(count for count in counts if count.level is None)]
        for place, count in enumerate(ordered):
            words = level_word(scale, count.level)
            if count.level is None:
                icon_name = "circle-minus"
            elif place == 0:
                icon_name = "circle-check"
            else:
                icon_name = "circle-dashed" if count.level > 1 else "circle-x"
            line.addWidget(FigureCard(icon_name, Tone.MUTED, str(count.count), words.lower()), 1)
        return line

    def _reasons(self, reasoned: tuple[ReasonedRating, ...], scale: RatingScale) -> QGridLayout:
        grid = QGridLayout()
        grid.setHorizontalSpacing(16)
        grid.setVerticalSpacing(8)
        grid.setColumnStretch(0, 1)
        title = counted(
            len(reasoned),
            self.tr("{0} note motivée par le jury"),
            self.tr("{0} notes motivées par le jury"),
        )
        heads = (title, self.tr("Feuilles"), self.tr("Note du jury"))
        for place, words in enumerate(heads):
            grid.addWidget(Label(words, style=TextStyle.CAPTION_MEDIUM, tone=Tone.MUTED), 0, place)
        line = 1
        for rating in reasoned:
            grid.addWidget(Divider(), line, 0, 1, 3)
            who = (
                f"{rating.text}, {rating.candidate_name}" if rating.candidate_name else rating.text
            )
            grid.addWidget(Label(who, style=TextStyle.BODY_MEDIUM, wrap=True), line + 1, 0)
            levels = ", ".join(level_digit(level) for level in rating.levels)
            top = Qt.AlignmentFlag.AlignTop
            grid.addWidget(Label(levels, tone=Tone.MUTED), line + 1, 1, top)
            agreed = Label(level_words(scale, rating.agreed), style=TextStyle.BODY_MEDIUM)
            grid.addWidget(agreed, line + 1, 2, top)
            grid.addWidget(Label(rating.reason, tone=Tone.MUTED, wrap=True), line + 2, 0, 1, 3)
            line += 3
        return grid

    def _quoted(self, review: SigningReview) -> QGridLayout:
        grid = QGridLayout()
        grid.setSpacing(8)
        for place, sheet in enumerate(review.quoted):
            card = Card(padding=12)
            line = QHBoxLayout()
            line.setSpacing(12)
            line.addWidget(IconLabel("lock", tone=Tone.OK))
            line.addWidget(Label(sheet.juror_name, elide=True), 1)
            line.addWidget(Label(sheet.short_digest, style=TextStyle.DIGEST, tone=Tone.MUTED))
            card.body.addLayout(line)
            grid.addWidget(card, place // 2, place % 2)
        grid.setColumnStretch(0, 1)
        grid.setColumnStretch(1, 1)
        return grid


def _lowered(title: str) -> str:
    """Begin a title with a small letter, inside a sentence; an acronym keeps its capitals."""
    return title if title[1:2].isupper() else title[:1].lower() + title[1:]
