"""What is about to be signed, for whom, and its digest: read before any PIN is asked."""

from __future__ import annotations

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QGridLayout, QHBoxLayout, QVBoxLayout, QWidget

from app.domain.award import LevelCount
from app.domain.paper_record import PaperRecord
from app.domain.rules import RatingScale
from app.services.room.panel.signing_review import ReasonedRating, ReviewedDissent, SigningReview
from ui.counted import counted
from ui.look.fonts import TextStyle
from ui.look.tone import Tone
from ui.room.paper.paper_words import paper_words
from ui.room.signing.sign_facts import SignFacts
from ui.room.words import (
    ended,
    level_digit,
    level_word,
    level_words,
    quoted,
)
from ui.widgets.buttons import Button
from ui.widgets.card import Card, Divider, FigureCard
from ui.widgets.label import IconLabel, Label
from ui.widgets.notice import Notice


class SignReview(Card):
    """Renders a `SigningReview`.

    Signals:
        draft_wanted: read the whole sheet, as a PDF.
    """

    draft_wanted = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(padding=24, object_name="sign_review", parent=parent)
        self._content: QWidget | None = None
        self.draft = Button(
            self.tr("Relire toute la grille…"),
            icon_name="file-text",
            object_name="save_draft",
            parent=self,
        )
        self.draft.hide()
        self.draft.setToolTip(self.tr("Enregistrer un PDF de toute la grille, marqué non signé"))
        self.draft.clicked.connect(self.draft_wanted)
        self._saved = Notice(Tone.OK, "", object_name="draft_saved")
        self._saved.hide()
        self.body.addWidget(self._saved)

    def show_review(self, review: SigningReview, scale: RatingScale) -> None:
        """Replace what is shown."""
        self._saved.hide()
        if self._content is not None:
            self.draft.setParent(self)
            self._content.hide()
            self._content.deleteLater()
        self._content = QWidget()
        body = QVBoxLayout(self._content)
        body.setContentsMargins(0, 0, 0, 0)
        body.setSpacing(8)
        self._fill(body, review, scale)
        body.addStretch(1)
        self.body.addWidget(self._content)

    def show_draft_saved(self, path: str) -> None:
        """Say where the whole sheet is, to be read."""
        self._saved.set_notice(Tone.OK, self.tr("La grille à relire est enregistrée"), path)
        self._saved.show()

    def _fill(self, body: QVBoxLayout, review: SigningReview, scale: RatingScale) -> None:
        if review.revision > 1:
            body.addWidget(self._revision(review))
        if review.paper is not None:
            body.addWidget(self._on_paper(review.paper))
        if review.by_hand:
            body.addWidget(self._by_hand(review))
        words = QVBoxLayout()
        words.setSpacing(8)
        words.addWidget(Label(self.tr("Vous signez la grille harmonisée de"), tone=Tone.MUTED))
        words.addWidget(Label(review.subject, style=TextStyle.DISPLAY, wrap=True))
        head = QHBoxLayout()
        head.setSpacing(16)
        head.addLayout(words, 1)
        head.addWidget(self.draft, 0, Qt.AlignmentFlag.AlignTop)
        body.addLayout(head)
        self.draft.show()
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
        body.addWidget(SignFacts(review))
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
        if review.dissents:
            body.addSpacing(8)
            body.addLayout(self._dissents(review.dissents))
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

    def _on_paper(self, paper: PaperRecord) -> Notice:
        return Notice(
            Tone.ACCENT,
            self.tr("Saisie d’après papier."),
            paper_words(paper),
            icon_name="file-pen",
            inline=True,
            object_name="on_paper",
        )

    def _by_hand(self, review: SigningReview) -> Notice:
        names = ", ".join(each.name for each in review.signers if each.id in review.by_hand)
        return Notice(
            Tone.WARNING,
            self.tr("Signature manuscrite, original à joindre."),
            self.tr("Signe à la main l’exemplaire imprimé : {0}.").format(names),
            icon_name="pen-line",
            inline=True,
            object_name="by_hand",
        )

    def _dissents(self, dissents: tuple[ReviewedDissent, ...]) -> QVBoxLayout:
        column = QVBoxLayout()
        column.setSpacing(8)
        title = counted(
            len(dissents),
            self.tr("{0} désaccord consigné, qui ne change pas la note"),
            self.tr("{0} désaccords consignés, qui ne changent pas les notes"),
        )
        column.addWidget(Label(title, style=TextStyle.CAPTION_MEDIUM, tone=Tone.MUTED))
        for each in dissents:
            who = f"{each.text}, {each.candidate_name}" if each.candidate_name else each.text
            column.addWidget(Divider())
            column.addWidget(Label(who, style=TextStyle.BODY_MEDIUM, wrap=True))
            lead = self.tr("Désaccord de {0} :").format(each.juror_name)
            column.addWidget(Label(quoted(each.dissent), lead=lead, tone=Tone.MUTED, wrap=True))
        return column

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
            who = QVBoxLayout()
            who.setSpacing(0)
            who.addWidget(Label(sheet.juror_name, elide=True))
            if sheet.transcribed_by:
                said = self.tr("saisie par {0}").format(sheet.transcribed_by)
                who.addWidget(Label(said, style=TextStyle.CAPTION, tone=Tone.MUTED, elide=True))
            line.addLayout(who, 1)
            line.addWidget(Label(sheet.short_digest, style=TextStyle.DIGEST, tone=Tone.MUTED))
            card.body.addLayout(line)
            grid.addWidget(card, place // 2, place % 2)
        grid.setColumnStretch(0, 1)
        grid.setColumnStretch(1, 1)
        return grid


def _lowered(title: str) -> str:
    """Begin a title with a small letter, inside a sentence; an acronym keeps its capitals."""
    return title if title[1:2].isupper() else title[:1].lower() + title[1:]
