"""What a juror declares about each candidate of a sitting, and what follows from it."""

from __future__ import annotations

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeySequence, QShortcut
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from app.domain.errors import IntegrityError, UserError
from app.domain.interest import InterestDeclaration
from app.services.room.interests import InterestAnswer, InterestChoice, choices_for
from app.services.room.scoring import COMMENT_LIMIT
from app.services.room.sitting import CandidateView, JurorView, SittingView
from ui.look.tone import Tone
from ui.room.errors_in_place import ErrorNotice
from ui.room.jury.interest_words import choice_words, meaning_words
from ui.widgets.buttons import Button, ButtonKind
from ui.widgets.card import Card
from ui.widgets.field import ChoiceField, TextField
from ui.widgets.label import Label


class _Line(QWidget):
    """One candidate: the choice, what it means, the reason where one is asked for."""

    edited = Signal()

    def __init__(self, candidate: CandidateView, known: InterestDeclaration | None) -> None:
        super().__init__()
        self._candidate = candidate
        self._choices = choices_for(candidate.person)
        self.choice = ChoiceField(
            candidate.name,
            [(choice_words(each), place) for place, each in enumerate(self._choices)],
            hint=self.tr("par la VAE") if candidate.person.by_vae else "",
            object_name=f"link_{candidate.id}",
        )
        self._meaning = Label("", tone=Tone.MUTED, wrap=True)
        self.reason = TextField(
            self.tr("Motif"),
            hint=self.tr("communicable sur demande"),
            lines=2,
            limit=COMMENT_LIMIT,
            object_name=f"link_reason_{candidate.id}",
        )
        column = _column_of(self)
        for widget in (self.choice, self._meaning, self.reason):
            column.addWidget(widget)
        if known is not None:
            self._show_known(known)
        self.choice.combo.currentIndexChanged.connect(self._chosen)
        self.reason.edited.connect(lambda _text: self.edited.emit())
        self._chosen()

    def missing(self) -> bool:
        """Tell whether a reason is asked for and lacks."""
        return self._chosen_one().reason and not self.reason.text()

    def answer(self) -> InterestAnswer:
        """Return what is chosen."""
        chosen = self._chosen_one()
        return InterestAnswer(
            candidate=self._candidate.id,
            link=chosen.link,
            stand=chosen.stand,
            reason=self.reason.text() if chosen.reason else "",
        )

    def _show_known(self, known: InterestDeclaration) -> None:
        for place, each in enumerate(self._choices):
            if (each.link, each.stand) == (known.link, known.stand):
                self.choice.set_value(place)
        self.reason.set_text(known.reason)

    def _chosen_one(self) -> InterestChoice:
        return self._choices[self.choice.combo.currentIndex()]

    def _chosen(self) -> None:
        chosen = self._chosen_one()
        words = meaning_words(chosen)
        self._meaning.setText(words)
        self._meaning.setVisible(bool(words))
        self.reason.setVisible(chosen.reason)
        self.edited.emit()


class InterestForm(Card):
    """Renders one juror's declarations about a sitting.

    Signals:
        declared: the `InterestAnswer` about each candidate, in their order.
        given_up: nothing is declared; Escape does it too.
    """

    declared = Signal(object)
    given_up = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(title=" ", padding=24, object_name="interest_form", parent=parent)
        self._lines: list[_Line] = []
        self._words = Label(
            self.tr(
                "Ce que vous déclarez est porté sur votre feuille et sur celle du jury. La "
                "dernière déclaration compte, jusqu’à ce que vous scelliez."
            ),
            tone=Tone.MUTED,
            wrap=True,
        )
        self.error = ErrorNotice()
        self._people = QWidget()
        self._column = _column_of(self._people, spacing=16)
        self._keep = Button(
            self.tr("Enregistrer la déclaration"),
            kind=ButtonKind.PRIMARY,
            object_name="interest_keep",
        )
        self._keep.clicked.connect(self._declare)
        cancel = Button(self.tr("Annuler"), object_name="interest_cancel")
        cancel.clicked.connect(self.given_up)
        self._missing = Label("", tone=Tone.MUTED)
        line = QHBoxLayout()
        line.setSpacing(12)
        for widget in (self._keep, cancel, self._missing):
            line.addWidget(widget)
        line.addStretch(1)
        for part in (self._words, self.error, self._people):
            self.body.addWidget(part)
        self.body.addSpacing(8)
        self.body.addLayout(line)
        self.body.addStretch(1)
        QShortcut(
            QKeySequence(Qt.Key.Key_Escape),
            self,
            self.given_up.emit,
            context=Qt.ShortcutContext.WidgetWithChildrenShortcut,
        )
        self.hide()

    def ask(self, view: SittingView, juror: JurorView) -> None:
        """Show what the juror declared so far; the keyboard is on the first candidate."""
        self.set_title(self.tr("Liens d’intérêt de {0}").format(juror.label.name))
        self.error.clear()
        for line in self._lines:
            line.hide()
            line.deleteLater()
        known = {each.candidate: each for each in juror.links}
        self._lines = [_Line(each, known.get(each.id)) for each in view.candidates]
        for line in self._lines:
            self._column.addWidget(line)
            line.edited.connect(self._check)
        self._check()
        self.show()
        self._lines[0].choice.setFocus(Qt.FocusReason.OtherFocusReason)

    def show_error(self, error: UserError | IntegrityError) -> None:
        """Say above why it was refused; what was chosen is kept."""
        self.error.show_error(error)

    def _check(self) -> None:
        lacks = any(line.missing() for line in self._lines)
        self._keep.setEnabled(not lacks)
        self._missing.setText(self.tr("Il manque le motif") if lacks else "")

    def _declare(self) -> None:
        self.declared.emit([line.answer() for line in self._lines])


def _column_of(widget: QWidget, *, spacing: int = 4) -> QVBoxLayout:
    column = QVBoxLayout(widget)
    column.setContentsMargins(0, 0, 0, 0)
    column.setSpacing(spacing)
    return column
