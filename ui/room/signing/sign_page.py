"""The signing ceremony: review at the left, every member's PIN in turn at the right.

A member who has no key on this laptop, having sealed on another one, gives the card instead.
"""

from __future__ import annotations

from collections.abc import Collection

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeySequence, QShortcut
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from app.domain.errors import IntegrityError, UserError
from app.domain.rules import RatingScale
from app.domain.session import SessionKind
from app.services.room.agenda import JurorLabel
from app.services.room.panel.signing_review import SigningReview
from ui.announce import announce
from ui.look.fonts import TextStyle
from ui.look.tone import Tone
from ui.room.card_fields import CardFields
from ui.room.errors_in_place import ErrorNotice, error_words
from ui.room.pin_wait import wait_words
from ui.room.reason_form import ReasonForm
from ui.room.scrolled import scrolled_column
from ui.room.signing.hand_card import HandCard
from ui.room.signing.sign_review import SignReview
from ui.room.signing.signer_row import CurrentGround, SignerRow
from ui.room.sitting_header import RoomHeader
from ui.room.words import long_date, room_words, shortened
from ui.widgets.buttons import Button, ButtonKind, ButtonSize, LinkButton
from ui.widgets.card import Card, ListCard
from ui.widgets.label import Label
from ui.widgets.page import Page, PageFooter
from ui.widgets.pin_boxes import PinBoxes
from ui.widgets.waiting import WaitingPanel

_RIGHT_WIDTH = 408


class SignPage(QWidget):
    """Renders a `SigningReview` and who has given their key so far.

    Signals:
        pin_given: juror, six digits.
        card_given: juror, the card's code, the new PIN.
        turn_changed: the juror who is asked now.
        refusal_given: juror, reason; the sheet stays open.
        back_wanted: to the deliberation; nothing is signed.
    """

    pin_given = Signal(str, str)
    card_given = Signal(str, str, str)
    turn_changed = Signal(str)
    refusal_given = Signal(str, str)
    back_wanted = Signal()
    keys_wanted = Signal()

    def __init__(self, kind: SessionKind, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._turn: str | None = None
        self._review: SigningReview | None = None
        self._without_key: frozenset[str] = frozenset()
        self._paper_signed = False
        self.header = RoomHeader(kind)
        self.review = SignReview()
        self.hand = HandCard()
        self.hand.confirmed.connect(self._take_paper)
        self.error = ErrorNotice()
        self._signers = ListCard(title=self.tr("Signatures du jury"), object_name="signers")
        self._count = Label("", tone=Tone.MUTED)
        self._signers.add_trailing(self._count)
        self._rows: list[SignerRow] = []
        self._ask = self._make_ask()
        self.refusal = ReasonForm(
            self.tr("Refuser de signer"),
            self.tr(
                "Le refus et son motif sont écrits au journal. Personne ne signe : la grille "
                "reste ouverte et le jury peut encore en délibérer."
            ),
            self.tr("Enregistrer le refus"),
            kind=ButtonKind.DESTRUCTIVE,
            name="refusal",
        )
        self.refusal.given.connect(self._refuse)
        self.refusal.given_up.connect(self.start)
        self._digest = Label("", style=TextStyle.DIGEST, object_name="short_digest")
        self.waiting = WaitingPanel(parent=self)
        self.footer = PageFooter(
            self.tr(
                "Signature électronique simple, adossée aux clés des jurés et au journal de la "
                "salle. Ensuite, tout changement est une nouvelle version, signée par tous."
            )
        )
        self.back = Button(
            self.tr("Revenir à la délibération"),
            icon_name="arrow-left",
            object_name="back_to_deliberation",
        )
        self.back.clicked.connect(self.back_wanted)
        self.footer.add_action(self.back)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.addWidget(Page(self.header, self._make_body(), self.footer, scroll=False))
        QShortcut(QKeySequence(Qt.Key.Key_F1), self, self.keys_wanted.emit)

    def _make_body(self) -> QHBoxLayout:
        digest = Card()
        digest.body.addWidget(
            Label(self.tr("Empreinte de ce qui est signé"), style=TextStyle.BODY_STRONG)
        )
        digest.body.addWidget(self._digest)
        digest.body.addWidget(
            Label(
                self.tr(
                    "Elle sera imprimée sur chaque page. Deux empreintes identiques : "
                    "le même contenu."
                ),
                style=TextStyle.CAPTION,
                tone=Tone.MUTED,
                wrap=True,
            )
        )
        right = scrolled_column(
            self.error, self.refusal, self._signers, digest, self.hand, width=_RIGHT_WIDTH
        )
        body = QHBoxLayout()
        body.setSpacing(12)
        body.addWidget(scrolled_column(self.review, fill=True), 1)
        body.addWidget(right)
        return body

    def _make_ask(self) -> QWidget:
        panel = CurrentGround(self)
        panel.hide()
        panel.setObjectName("sign_ask")
        column = QVBoxLayout(panel)
        column.setContentsMargins(16, 4, 16, 16)
        column.setSpacing(12)
        self.pin = PinBoxes(self.tr("Code PIN à 6 chiffres"), object_name="sign_pin")
        self.pin.digits_changed.connect(self._digits_changed)
        self.card = CardFields()
        self.card.edited.connect(self._card_changed)
        self.card.filled.connect(self._card_filled)
        self.button = Button("", kind=ButtonKind.PRIMARY, size=ButtonSize.PAGE, object_name="sign")
        self.button.clicked.connect(self._given)
        self._hint = Label("", style=TextStyle.CAPTION, tone=Tone.MUTED, wrap=True)
        self._error = Label("", style=TextStyle.CAPTION_MEDIUM, tone=Tone.ERROR, wrap=True)
        self.refuse = LinkButton(self.tr("Refuser de signer…"), object_name="refuse")
        self.refuse.clicked.connect(self._ask_refusal)
        for widget in (self.pin, self.card, self.button, self._hint, self._error):
            column.addWidget(widget)
        column.addWidget(self.refuse, 0, Qt.AlignmentFlag.AlignLeft)
        return panel

    def show_review(
        self, review: SigningReview, scale: RatingScale, without_key: Collection[str] = ()
    ) -> None:
        """Show what is signed; nobody has given a PIN yet.

        Args:
            review: what is signed.
            scale: of its ratings.
            without_key: the members whom this laptop has no key of.
        """
        self._review = review
        self._without_key = frozenset(without_key)
        self.hand.show_members(review.signers)
        self.header.set_title(
            self.tr("Relire et signer"),
            " · ".join(
                (
                    review.subject,
                    self.tr("Bloc {0}").format(review.block),
                    review.assessment,
                    f"{room_words(review.room)}, {long_date(review.starts_at)}",
                )
            ),
        )
        self.show_content(review, scale)
        self.error.clear()

    def show_content(self, review: SigningReview, scale: RatingScale) -> None:
        """Show what is signed now that others sign by hand; every key has to be given again."""
        self._review = review
        self._paper_signed = False
        self.review.show_review(review, scale)
        self._digest.setText(review.short_digest)
        self.show_signers(())

    def show_signers(self, given: Collection[str]) -> None:
        """Show whose key is here, and ask the next in the order of the panel."""
        review = self._review
        if review is None:
            return
        for row in self._rows:
            row.hide()
            row.deleteLater()
        self._without_key -= set(given)
        done = {*given, *(review.by_hand if self._paper_signed else ())}
        waiting = [each for each in review.signers if each.id not in {*given, *review.by_hand}]
        if review.by_hand and not self._paper_signed:
            waiting = []  # the paper first: the others sign that it is signed
        self._turn = waiting[0].id if waiting else None
        self._rows = [self._row(signer, given) for signer in review.signers]
        self._signers.body.removeWidget(self._ask)
        for row, signer in zip(self._rows, review.signers, strict=True):
            self._signers.body.addWidget(row)
            if signer.id == self._turn:
                self._signers.body.addWidget(self._ask)
        self._signers.body.addWidget(self.waiting)
        if not waiting:  # where the keyboard is goes away, and Enter must do nothing meanwhile
            self._signers.setFocus(Qt.FocusReason.OtherFocusReason)
        self._ask.setVisible(bool(waiting))
        self._count.setText(self.tr("{0} sur {1}").format(len(done), len(review.signers)))
        if waiting:
            self._ask_pin(waiting[0], review)

    def _row(self, signer: JurorLabel, given: Collection[str]) -> SignerRow:
        by_hand = self._review is not None and signer.id in self._review.by_hand
        return SignerRow(
            signer,
            done=self._paper_signed if by_hand else signer.id in given,
            turn=signer.id == self._turn,
            by_hand=by_hand,
        )

    def _take_paper(self) -> None:
        """Go on to the codes: who signs by hand has signed."""
        self._paper_signed = True
        self.show_signers(())

    def _ask_pin(self, signer: JurorLabel, review: SigningReview) -> None:
        self.pin.setAccessibleName(
            self.tr("{0} : code PIN à 6 chiffres, pour signer").format(signer.name)
        )
        self.button.setText(self.tr("Signer pour {0}").format(shortened(review.subject, 36)))
        self._error.hide()
        self.pin.setVisible(not self._asks_card)
        self.card.setVisible(self._asks_card)
        self.pin.setEnabled(True)
        self.refusal.hide()
        if self.pin.hasFocus():  # one field for all: nothing else says that the turn passes
            announce(self, self.pin.accessibleName())
        self._ask_anew()
        self.turn_changed.emit(signer.id)

    @property
    def _asks_card(self) -> bool:
        """Whether the member whose turn it is gives the card rather than a PIN."""
        return self._turn in self._without_key

    def _ask_anew(self) -> None:
        """Ask for the PIN or the card from the beginning."""
        self._set_waiting(False)
        self.pin.clear()
        self.card.clear()
        self.button.setEnabled(False)
        self._hint.setText(self._first_hint())
        self.start()

    def _first_hint(self) -> str:
        if self._asks_card:
            return self.tr(
                "Première signature sur cet ordinateur : le code de la carte de jury, puis un "
                "code PIN à choisir pour cet ordinateur."
            )
        return self.tr("Le bouton s’active au sixième chiffre.")

    def show_wait(self, seconds: int) -> None:
        """Take no PIN for that many seconds and say why; 0 takes one again."""
        self.pin.set_waiting(bool(seconds))
        self.pin.setEnabled(not seconds)
        self.button.setEnabled(False)
        if seconds:
            self._hint.setText(wait_words(seconds))
            self.pin.setAccessibleDescription(wait_words(seconds))
            return
        self._error.hide()
        self._hint.setText(self._first_hint())
        if self.refusal.isHidden():
            self.start()

    def show_pin_error(self, error: UserError | IntegrityError) -> None:
        """Say beside the PIN or the card why it is refused."""
        self._ask_anew()
        self._say_error(error_words(error))

    def _say_error(self, words: str) -> None:
        """Show what is wrong, and have it said: the keyboard may have gone nowhere."""
        self._error.setText(words)
        self._error.show()
        announce(self, words, assertive=True)

    def show_signing(self) -> None:
        """Say that the sheet is being signed."""
        self.back.setEnabled(False)
        self.hand.set_busy(True)
        self.waiting.start(self.tr("Signature de la grille et de son PDF"), cancellable=False)

    def stop_signing(self) -> None:
        """Say that it is over, one way or the other."""
        self.back.setEnabled(True)
        self.hand.set_busy(False)
        self.waiting.stop()

    def show_error(self, error: UserError | IntegrityError) -> None:
        """Say why the sheet is not signed; every PIN has to be given again."""
        self.stop_signing()
        self.error.show_error(error)
        self.show_signers(())

    def start(self) -> None:
        """Put the keyboard where the next action is."""
        if self._asks_card:
            self.card.start()
        else:
            self.pin.setFocus(Qt.FocusReason.OtherFocusReason)

    def clear(self) -> None:
        """Forget what was typed."""
        self.pin.clear()
        self.card.clear()
        self.refusal.hide()

    def _ask_refusal(self) -> None:
        signers = () if self._review is None else self._review.signers
        name = next((each.name for each in signers if each.id == self._turn), "")
        self.refusal.set_title(self.tr("{0} refuse de signer").format(name))
        self.refusal.ask()

    def _refuse(self, reason: str) -> None:
        if self._turn is not None:
            self.refusal_given.emit(self._turn, reason)

    def _digits_changed(self, count: int) -> None:
        complete = count == self.pin.maxLength()
        self.button.setEnabled(complete)
        self._error.hide()
        if complete:
            self.button.setFocus(Qt.FocusReason.OtherFocusReason)

    def _card_filled(self) -> None:
        self.button.setFocus(Qt.FocusReason.OtherFocusReason)

    def _card_changed(self) -> None:
        self.button.setEnabled(self.card.complete)
        self._error.hide()

    def _given(self) -> None:
        if self._turn is None:
            return
        if self._asks_card:
            self._give_card(self._turn)
            return
        pin = self.pin.text()
        self._set_waiting(True)
        self.start()  # once greyed, the button would hand the keyboard on to the refusal
        self.button.setEnabled(False)
        self._hint.setText(self.tr("Vérification du code, une seconde environ."))
        self.pin_given.emit(self._turn, pin)

    def _give_card(self, juror: str) -> None:
        if not self.card.pins_agree:
            self.card.choose_again()
            self._say_error(
                self.tr("Les deux codes PIN ne sont pas les mêmes. Choisissez-le de nouveau.")
            )
            return
        self._set_waiting(True)
        self.start()
        self.button.setEnabled(False)
        self._hint.setText(self.tr("Enregistrement de votre clé, une seconde environ."))
        self.card_given.emit(juror, self.card.code.code(), self.card.new_pin.text())

    def _set_waiting(self, waiting: bool) -> None:
        self.pin.set_waiting(waiting)
        self.card.set_waiting(waiting)
