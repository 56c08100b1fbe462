"""Between two jurors: whose turn it is, who has sealed, what is hidden and why."""

from __future__ import annotations

from datetime import datetime

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeySequence, QShortcut
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from app.domain.session import SessionKind
from app.domain.sitting_state import SittingState
from app.services.room.sitting import JurorView, SittingView
from ui.look.tone import Tone
from ui.room.action_page import meaning_row
from ui.room.continuity.care_notices import CareNotices
from ui.room.errors_in_place import ErrorNotice
from ui.room.jury.interest_form import InterestForm
from ui.room.jury.recusal_card import RecusalCard
from ui.room.oral.presence_strip import PresenceStrip
from ui.room.oral.timer_card import TimerCard
from ui.room.paper.paper_words import paper_words
from ui.room.pin_panel import PinPanel
from ui.room.scrolled import scrolled_column
from ui.room.sheet.jury_card import JuryCard
from ui.room.sitting_header import SittingHeader
from ui.room.tab_order import chain, controls
from ui.widgets.buttons import Button
from ui.widgets.card import Card
from ui.widgets.notice import Notice
from ui.widgets.page import Page, PageFooter

_LEFT_WIDTH = 504


class TurnPage(QWidget):
    """Renders a `SittingView` with no sheet in it.

    Signals:
        juror_chosen: somebody else of the panel takes the laptop.
        void_wanted: the card of the juror whose turn it is is lost.
        substitute_wanted: the juror whose seat somebody else takes, and the only sitting where
            they do; empty for all to come.
        recusal_wanted: the juror who abstains, and the sitting whose panel is to change.
        move_wanted: the sitting, which waits for another time.
        paper_wanted: enter a sheet of this sitting from paper, in a member's place.
        deliberate_wanted, back_wanted, keys_wanted: where to go.
    """

    juror_chosen = Signal(str)
    void_wanted = Signal(str)
    substitute_wanted = Signal(str, str)
    recusal_wanted = Signal(str, str)
    move_wanted = Signal(str)
    paper_wanted = Signal(str)
    deliberate_wanted = Signal()
    back_wanted = Signal()
    keys_wanted = Signal()

    def __init__(self, kind: SessionKind, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._others: list[str] = []
        self._turn: str | None = None
        self._sitting = ""
        self._voided: frozenset[str] = frozenset()
        self.header = SittingHeader(kind)
        self.presence = PresenceStrip()
        self.timer = TimerCard()
        self.paper = Notice(
            Tone.ACCENT,
            "",
            icon_name="file-pen",
            action=self.tr("À la place d’un membre…"),
            object_name="turn_on_paper",
        )
        self.paper.acted.connect(lambda: self.paper_wanted.emit(self._sitting))
        self.paper.hide()
        self.care = CareNotices(across=True)
        self.error = ErrorNotice()
        self._sheets = JuryCard()
        self._sheets.juror_chosen.connect(self.juror_chosen)
        self._hidden = Card(title=self.tr("Ce que cet écran cache, et pourquoi"))
        self._reasons: list[QWidget] = []
        self.panel = PinPanel()
        self.timer.given_up.connect(self.panel.start)
        self.presence.closed.connect(self.panel.start)
        self.presence.refitted.connect(self._order_focus)
        self.panel.other_wanted.connect(self._other)
        self.panel.lost_wanted.connect(self._lost)
        self.panel.acted.connect(self._act)
        self.interests = InterestForm()
        self.recusal = RecusalCard()
        self.recusal.panel_wanted.connect(self._change_panel)
        self.recusal.substitute_wanted.connect(self._replace)
        self.recusal.move_wanted.connect(lambda: self.move_wanted.emit(self._sitting))
        self.recusal.other_wanted.connect(self._other)
        self.footer = PageFooter(
            self.tr("L’écran se verrouille seul après 2 min sans geste."), icon_name="lock"
        )
        self._back = Button(
            self.tr("Retour aux passages"), icon_name="arrow-left", object_name="back_to_agenda"
        )
        self._back.clicked.connect(self.back_wanted)
        self.footer.add_action(self._back)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.addWidget(
            Page(
                self.header,
                self._make_body(),
                self.footer,
                strips=[self.presence, self.care],
                scroll=False,
            )
        )
        QShortcut(QKeySequence(Qt.Key.Key_F1), self, self.keys_wanted.emit)

    def _make_body(self) -> QHBoxLayout:
        left = scrolled_column(
            self.error, self.paper, self.timer, self._sheets, self._hidden, width=_LEFT_WIDTH
        )
        body = QHBoxLayout()
        body.setSpacing(12)
        body.addWidget(left)
        body.addWidget(scrolled_column(self.panel, self.interests, self.recusal, fill=True), 1)
        return body

    def show_sitting(
        self, view: SittingView, turn: str | None, voided: frozenset[str] = frozenset()
    ) -> None:
        """Show the sitting, and ask the juror whose turn it is for what opens the sheet.

        Args:
            view: the sitting.
            turn: the juror, `None` when every sheet is sealed or nobody came.
            voided: the jurors whose card was voided.
        """
        self._turn = turn
        self._sitting = view.sitting.id
        self._voided = voided
        self.header.show_sitting(view)
        self.error.clear()
        self.presence.show_sitting(view)
        self.timer.setVisible(view.paper is None and (view.timer.started or not view.nobody_came))
        self._show_paper(view)
        self._others = [
            juror.label.id
            for juror in view.jurors
            if juror.sealed_at is None and juror.label.id != turn
        ]
        self._sheets.show_jury(view, turn)
        self._show_reasons(view, turn)
        juror = next((each for each in view.jurors if each.label.id == turn), None)
        if juror is None:
            self._show_beside(self.panel)
            self._conclude(view)
        elif juror.recused:
            self._show_beside(self.recusal)
            self.recusal.show_recusal(view, juror, others=bool(self._others))
        else:
            self._show_beside(self.panel)
            self._ask(view, juror)
        self._order_focus()

    def show_interests(self, view: SittingView, turn: str) -> None:
        """Ask whose turn it is for their links, in the place of what opens the sheet."""
        juror = next(each for each in view.jurors if each.label.id == turn)
        self._show_beside(self.interests)
        self.interests.ask(view, juror)
        self._order_focus()

    def _show_beside(self, part: QWidget) -> None:
        for each in (self.panel, self.interests, self.recusal):
            each.setVisible(each is part)

    def _show_paper(self, view: SittingView) -> None:
        """Say, in the place of the timer, that the sitting was held on paper."""
        self.paper.setVisible(view.paper is not None)
        if view.paper is not None:
            title = self.tr("Saisie d’après papier")
            self.paper.set_notice(Tone.ACCENT, title, paper_words(view.paper), "file-pen")

    def refresh(self, view: SittingView) -> None:
        """Show what changed around the panel, without touching what is being typed."""
        self.header.show_sitting(view)
        self.presence.show_sitting(view)
        self._order_focus()

    def _order_focus(self) -> None:
        """Have Tab go down the page: rows and presence are made after what stands under them."""
        above = (self.header, self.presence, self.care, self.paper, self.timer)
        parts = (*above, self._sheets, self.panel, self.interests, self.recusal)
        chain(*(each for part in parts for each in controls(part)), self._back)

    def show_saved(self, at: datetime) -> None:
        """Say when the last thing became durable."""
        self.error.clear()
        self.header.show_saved(at)

    def clear(self) -> None:
        """Forget what was typed."""
        self.panel.forget()

    def _show_reasons(self, view: SittingView, turn: str | None) -> None:
        for row in self._reasons:
            row.hide()
            row.deleteLater()
        self._reasons = [
            meaning_row(icon_name, lead, words)
            for icon_name, lead, words in self._hiding(view, turn)
        ]
        for row in self._reasons:
            self._hidden.body.addWidget(row)

    def _hiding(self, view: SittingView, turn: str | None) -> list[tuple[str, str, str]]:
        reasons = []
        if turn is not None:
            reasons.append(
                (
                    "eye-off",
                    self.tr("Les notes de chaque feuille."),
                    self.tr(
                        "Personne ne lit celles d’un autre avant d’avoir scellé : "
                        "chaque avis reste le sien."
                    ),
                )
            )
        if turn is not None and view.oral_over:
            reasons.append(
                (
                    "eye-off",
                    self.tr("Les notes déjà saisies."),
                    self.tr("Elles s’ouvrent avec le code PIN de qui les a saisies."),
                )
            )
        if turn is None or view.oral_over:
            reasons.append(
                (
                    "eye",
                    self.tr("Restent visibles :"),
                    self.tr(
                        "l’identité, les horaires mesurés, les feuilles scellées et leur heure."
                    ),
                )
            )
        if view.sealed:
            reasons.append(
                (
                    "lock",
                    self.tr("Une feuille scellée ne change plus."),
                    self.tr("Le jury ajoute sa note à côté, avec un motif où la règle le veut."),
                )
            )
        return reasons

    def _ask(self, view: SittingView, juror: JurorView) -> None:
        title = self.tr("{0}, à vous").format(juror.label.name)
        others = bool(self._others)
        if juror.label.id in self._voided:
            self.panel.offer(
                "shield-alert",
                self.tr("La carte de {0} est annulée").format(juror.label.name),
                self.tr(
                    "Elle ne sert plus dans cette salle. Ce qui était déjà scellé ou signé reste ; "
                    "pour continuer, liez-lui une carte de réserve."
                ),
                self.tr("Lier une carte de réserve…"),
                others=others,
            )
            return
        if not juror.declared:
            self.panel.ask_links(title, self._links_words(view), others=others)
            return
        if not juror.enrolled:
            self.panel.ask_enrolment(
                title,
                self.tr(
                    "Première fois sur cet ordinateur : saisissez le code de votre carte de jury, "
                    "puis choisissez le code PIN qui ouvrira vos feuilles."
                ),
                others=others,
            )
            return
        sealed = [each.label.name for each in view.jurors if each.sealed_at is not None]
        words = self.tr("Prenez l’ordinateur et saisissez votre code PIN à 6 chiffres.")
        if len(sealed) == 1:
            words = self.tr(
                "{0} a scellé sa feuille. Prenez l’ordinateur et saisissez votre code PIN à "
                "6 chiffres."
            ).format(sealed[0])
        self.panel.ask_pin(title, words, others=others)

    def _links_words(self, view: SittingView) -> str:
        if view.sitting.team is None:
            return self.tr(
                "Avez-vous un lien personnel ou professionnel avec {0} ? Votre réponse est "
                "portée sur votre feuille."
            ).format(view.subject)
        return self.tr(
            "Avez-vous un lien personnel ou professionnel avec un membre du groupe ? Votre "
            "réponse est portée sur votre feuille."
        )

    def _conclude(self, view: SittingView) -> None:
        if view.nobody_came and not view.sealed:
            self.panel.offer(
                "user-round-minus",
                self.tr("Personne n’est venu"),
                self._absence_words(view.state),
                "",
            )
            return
        self.panel.offer(
            "scale",
            self.tr("Toutes les feuilles sont scellées"),
            self.tr("Le jury peut maintenant les lire ensemble et s’accorder."),
            self.tr("Délibérer"),
        )

    def _absence_words(self, state: SittingState) -> str:
        if state is SittingState.RECEIVED:
            return self.tr("Il n’y a ni oral ni note. Le centre a reçu l’absence.")
        if state is SittingState.EXPORTED:
            return self.tr(
                "Il n’y a ni oral ni note. L’absence est exportée. Si quelqu’un arrive, corrigez "
                "la présence en haut de la page, puis exportez de nouveau."
            )
        return self.tr(
            "Il n’y a ni oral ni note. L’absence partira avec le prochain export ; "
            "corrigez la présence en haut de la page si quelqu’un arrive."
        )

    def _act(self) -> None:
        if self._turn is not None:
            self.substitute_wanted.emit(self._turn, "")
        else:
            self.deliberate_wanted.emit()

    def _replace(self) -> None:
        if self._turn is not None:
            self.substitute_wanted.emit(self._turn, self._sitting)

    def _change_panel(self) -> None:
        if self._turn is not None:
            self.recusal_wanted.emit(self._turn, self._sitting)

    def _lost(self) -> None:
        if self._turn is not None:
            self.void_wanted.emit(self._turn)

    def _other(self) -> None:
        if self._others:
            self.juror_chosen.emit(self._others[0])
