"""« Vous n’avez que le papier ? »: the digest printed on a page, looked up in the store."""

from __future__ import annotations

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from app.domain.errors import IntegrityError, UserError
from app.services.digest_lookup import FoundDocument
from app.trust.verification import FileKind
from ui.look.fonts import TextStyle
from ui.look.tone import Tone
from ui.translation import shown
from ui.verify.looks import moment_words
from ui.widgets.buttons import Button
from ui.widgets.card import Card
from ui.widgets.field import Field
from ui.widgets.label import IconLabel, Label

_UNDER_LABEL = 20  # the button stays beside the field when an error comes under it


class PaperCard(Card):
    """Emits what was typed or scanned, and says what was found.

    Args:
        place: whose store is searched; without one the card says where to go.
    """

    wanted = Signal(str)

    def __init__(self, place: str, *, parent: QWidget | None = None) -> None:
        super().__init__(
            title=self.tr("Vous n’avez que le papier ?"), object_name="paper", parent=parent
        )
        self._answer = QVBoxLayout()
        self._answer.setSpacing(2)
        if not place:
            words = self.tr(
                "L’empreinte imprimée se cherche là où les grilles sont gardées : ouvrez "
                "la salle ou le centre, puis « Vérifier un document »."
            )
            self.body.addWidget(Label(words, tone=Tone.MUTED, wrap=True))
            return
        words = self.tr("Saisissez l’empreinte imprimée en bas de la page, ou lisez son code QR.")
        self.body.addWidget(Label(words, tone=Tone.MUTED, wrap=True))
        self.field = Field(
            self.tr("Empreinte"), placeholder="XXXX-XXXX-XXXX-XXXX-XXXX", object_name="digest"
        )
        self.search = Button(self.tr("Chercher"), object_name="find_digest")
        self.search.setEnabled(False)
        self.field.edited.connect(self._typed)
        self.field.edit.returnPressed.connect(self.search.click)
        self.search.clicked.connect(lambda: self.wanted.emit(self.field.text()))
        row = QHBoxLayout()
        row.setSpacing(8)
        row.addWidget(self.field, 1)
        beside = QVBoxLayout()
        beside.addSpacing(_UNDER_LABEL)
        beside.addWidget(self.search)
        beside.addStretch(1)
        row.addLayout(beside)
        self.body.addLayout(row)
        self.body.addLayout(self._answer)

    def _typed(self, text: str) -> None:
        self.search.setEnabled(bool(text.strip()))
        self.field.set_error("")

    def show_error(self, error: UserError | IntegrityError) -> None:
        """Say what is wrong with what was typed."""
        self._empty()
        advice = shown(error.next_step) if isinstance(error, UserError) else ""
        self.field.set_error(f"{shown(error.what)} {advice}".strip())

    def show_found(self, found: FoundDocument | None) -> None:
        """Say which sheet it is, or that it is not kept here."""
        self._empty()
        if found is None:
            words = self.tr("Aucune grille gardée ici ne porte cette empreinte.")
            self._say("circle-x", Tone.ERROR, words, [])
            return
        tone = Tone.OK if found.is_latest else Tone.WARNING
        icon_name = "circle-check" if found.is_latest else "triangle-alert"
        self._say(icon_name, tone, shown(found.words), self._lines(found))

    def _lines(self, found: FoundDocument) -> list[str]:
        if found.kind is FileKind.SCORE_SHEET and found.juror_name is not None:
            document = self.tr("Grille individuelle de {0}").format(found.juror_name)
        elif found.kind is FileKind.INCIDENT_REPORT:
            document = self.tr("PV d’incident")
        elif found.kind is FileKind.MINUTES:
            document = self.tr("PV d’épreuve")
        else:
            document = self.tr("Grille harmonisée")
        place = ", ".join(part for part in (found.assessment, found.room) if part)
        return [
            document,
            " · ".join(part for part in (found.subject, place) if part),
            moment_words(found.made_at),
            self.tr("Comparez le papier à ce qui est gardé : il a pu être retouché."),
        ]

    def _say(self, icon_name: str, tone: Tone, words: str, lines: list[str]) -> None:
        head = QWidget()
        head.setObjectName("paper_answer")
        row = QHBoxLayout(head)
        row.setContentsMargins(0, 4, 0, 0)
        row.setSpacing(8)
        row.addWidget(IconLabel(icon_name, tone=tone), 0, Qt.AlignmentFlag.AlignTop)
        row.addWidget(Label(words, style=TextStyle.BODY_MEDIUM, wrap=True), 1)
        head.setAccessibleName(words)
        self._answer.addWidget(head)
        for line in lines:
            label = Label(line, style=TextStyle.CAPTION, tone=Tone.MUTED, wrap=True)
            label.setContentsMargins(24, 0, 0, 0)
            self._answer.addWidget(label)

    def _empty(self) -> None:
        self.field.set_error("")
        while (item := self._answer.takeAt(0)) is not None:
            if (old := item.widget()) is not None:
                old.hide()
                old.deleteLater()
