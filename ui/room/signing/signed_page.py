"""A sitting whose sheet is signed: what was signed, by whom, and its PDF."""

from __future__ import annotations

from datetime import datetime

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from app.domain.errors import IntegrityError, UserError
from app.domain.session import SessionKind
from app.domain.sitting_state import SittingState
from app.services.room.sitting import JurorView, SignedRevision, SittingView
from app.trust.digests import short_digest
from ui.announce import announce
from ui.look.fonts import TextStyle
from ui.look.tone import Tone
from ui.room.errors_in_place import ErrorNotice
from ui.room.oral.measured_words import measured_words
from ui.room.paper.paper_words import paper_times
from ui.room.reason_form import ReasonForm
from ui.room.sitting_header import SittingHeader
from ui.room.words import capacity_words, ended, long_date, sentence_case, time_of_day
from ui.widgets.buttons import Button, ButtonKind, ButtonSize
from ui.widgets.card import Card, FactStrip, ListCard
from ui.widgets.label import IconLabel, Label
from ui.widgets.list_row import ListRow
from ui.widgets.notice import Notice
from ui.widgets.page import Page, PageFooter


class SignedPage(QWidget):
    """Renders a signed `SittingView`.

    Signals:
        pdf_wanted: save the signed PDF somewhere.
        correction_wanted: take the sheet up again, with the reason.
        back_wanted: to the agenda.
    """

    pdf_wanted = Signal()
    correction_wanted = Signal(str)
    back_wanted = Signal()

    def __init__(self, kind: SessionKind, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.header = SittingHeader(kind)
        self.error = ErrorNotice()
        self.saved = Notice(Tone.OK, "", object_name="pdf_saved")
        self.saved.hide()
        self._title = Label("", style=TextStyle.DISPLAY, wrap=True)
        self._words = Label("", tone=Tone.MUTED, wrap=True)
        self._facts = FactStrip()
        self._revision = Notice(
            Tone.ACCENT, "", icon_name="history", inline=True, object_name="signed_revision"
        )
        self._by_hand = Notice(
            Tone.WARNING,
            self.tr("Signature manuscrite, original à joindre."),
            self.tr("Remettez l’exemplaire signé au centre : il le demandera pour confirmer."),
            icon_name="pen-line",
            inline=True,
            object_name="signed_by_hand",
        )
        self._panel = ListCard(title=self.tr("Le jury qui a signé"))
        self._rows: list[ListRow] = []
        self.pdf = Button(
            self.tr("Enregistrer le PDF signé…"),
            size=ButtonSize.PAGE,
            icon_name="file-down",
            object_name="save_pdf",
        )
        self.pdf.clicked.connect(self.pdf_wanted)
        self.correct = Button(
            self.tr("Corriger la grille…"), icon_name="file-pen", object_name="correct"
        )
        self.correction = ReasonForm(
            self.tr("Corriger la grille"),
            self.tr(
                "La grille signée reste. La délibération rouvre ; la nouvelle version dira ce "
                "qu’elle remplace et pourquoi, et tout le jury la signera."
            ),
            self.tr("Rouvrir la délibération"),
            kind=ButtonKind.SECONDARY,
            name="correction",
        )
        self.correct.clicked.connect(self.correction.ask)
        self.correction.given.connect(self.correction_wanted)
        self.correction.given_up.connect(self.correct.setFocus)
        self.back = Button(
            self.tr("Retour aux passages"),
            kind=ButtonKind.PRIMARY,
            icon_name="arrow-left",
            object_name="back_to_agenda",
        )
        self.back.clicked.connect(self.back_wanted)
        footer = PageFooter(
            self.tr("Après la signature, tout changement est une nouvelle version, motivée.")
        )
        footer.add_action(self.correct)
        footer.add_action(self.back)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.addWidget(Page(self.header, self._make_body(), footer))

    def _make_body(self) -> QVBoxLayout:
        body = QVBoxLayout()
        body.setSpacing(16)
        body.addWidget(self.error)
        body.addWidget(self.saved)
        card = Card(padding=24)
        line = QHBoxLayout()
        line.setSpacing(16)
        line.addWidget(IconLabel("circle-check", tone=Tone.OK, size=40))
        words = QVBoxLayout()
        words.setSpacing(0)
        words.addWidget(self._title)
        words.addWidget(self._words)
        line.addLayout(words, 1)
        line.addWidget(self.pdf)
        card.body.addLayout(line)
        card.body.addSpacing(8)
        card.body.addWidget(self._facts)
        card.body.addWidget(self._revision)
        card.body.addWidget(self._by_hand)
        body.addWidget(card)
        body.addWidget(self.correction)
        body.addWidget(self._panel)
        body.addStretch(1)
        return body

    def show_sitting(self, view: SittingView) -> None:
        """Show what is signed, and that it is not yet at the centre."""
        self.header.show_sitting(view)
        self.error.clear()
        self.saved.hide()
        self._title.setText(
            self.tr("La grille de {0} est signée par tout le jury").format(view.subject)
        )
        self._by_hand.setVisible(view.signed is not None and bool(view.signed.by_hand))
        self.correction.hide()
        self._words.setText(
            {
                SittingState.EXPORTED: self.tr(
                    "Elle est exportée. Le centre ne l’a pas encore confirmée par un accusé."
                ),
                SittingState.RECEIVED: self.tr("Le centre l’a reçue : son accusé le confirme."),
            }.get(view.state, self.tr("Elle partira avec le prochain export vers le centre."))
        )
        self._facts.set_facts(self._facts_of(view))
        self._show_revision(view.signed)
        for row in self._rows:
            row.hide()
            row.deleteLater()
        self._rows = [self._row(juror, view.signed) for juror in view.jurors]
        for row in self._rows:
            self._panel.body.addWidget(row)
        self._rows[-1].set_line(False)

    def _facts_of(self, view: SittingView) -> list[tuple[str, str]]:
        facts = [
            (
                self.tr("Épreuve"),
                self.tr("{0}, bloc {1}").format(view.sitting.assessment, view.block),
            ),
            self._time_fact(view),
            (self.tr("Feuilles scellées"), str(view.sealed)),
        ]
        if view.signed is not None:
            facts += [
                (self.tr("Version"), str(view.signed.revision)),
                (self.tr("Signée"), self._moment(view.signed.signed_at)),
                (self.tr("Empreinte"), short_digest(view.signed.digest)),
            ]
        return facts

    def _time_fact(self, view: SittingView) -> tuple[str, str]:
        if view.paper is None:
            return self.tr("Durée mesurée"), measured_words(view.timer)
        times = paper_times(view.paper) or self.tr("heures non relevées")
        return self.tr("Saisie d’après papier"), times

    def _moment(self, moment: datetime) -> str:
        return self.tr("{0} à {1}").format(long_date(moment), time_of_day(moment))

    def _show_revision(self, signed: SignedRevision | None) -> None:
        """Name the version, what it replaces and why, from the second one on."""
        self._revision.setVisible(signed is not None and bool(signed.replaces))
        if signed is None or not signed.replaces:
            return
        words = self.tr("Elle remplace la grille signée {0}.").format(short_digest(signed.replaces))
        if signed.reason:
            why = self.tr("Motif : {0}").format(ended(signed.reason))
            words = f"{words} {why}"
        self._revision.set_notice(
            Tone.ACCENT, self.tr("Version {0}.").format(signed.revision), words, "history"
        )

    def _row(self, juror: JurorView, signed: SignedRevision | None) -> ListRow:
        words = sentence_case(capacity_words(juror.label))
        voided = juror.voided_at
        by_hand = signed is not None and juror.label.id in signed.by_hand
        if by_hand:
            words = self.tr("{0} · signature manuscrite, original à joindre").format(words)
        if voided is not None:
            before = signed is not None and signed.signed_at <= voided
            void = (
                self.tr("{0} · inscription annulée {1}, après la signature, qui reste valable")
                if before
                else self.tr("{0} · inscription annulée {1}")
            )
            words = void.format(words, self._moment(voided))
        return ListRow(
            juror.label.name,
            words,
            icon_name=("printer" if by_hand else "pen-line")
            if voided is None
            else "user-round-minus",
            tone=Tone.OK if voided is None else Tone.WARNING,
            trailing=Label(short_digest(juror.digest or ""), style=TextStyle.DIGEST),
            height=64,
        )

    def show_pdf_saved(self, path: str) -> None:
        """Say where the PDF is."""
        self.error.clear()
        self.saved.set_notice(Tone.OK, self.tr("Le PDF signé est enregistré"), path)
        self.saved.show()

    def show_error(self, error: UserError | IntegrityError) -> None:
        """Say why the PDF is not saved."""
        self.saved.hide()
        self.error.show_error(error)

    def start(self) -> None:
        """Put the keyboard where the next action is, and say what is signed."""
        self.back.setFocus(Qt.FocusReason.OtherFocusReason)
        announce(self, self._title.words())
