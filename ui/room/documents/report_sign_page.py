"""The ceremony of a report: what it says at the left, how each member signs it at the right."""

from __future__ import annotations

from collections.abc import Collection, Mapping

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QMenu, QWidget

from app.domain.errors import IntegrityError, UserError
from app.domain.session import SessionKind
from app.services.ports.room_day import StoredReport
from app.services.room.agenda import JurorLabel
from app.services.room.reports.ceremony import Hand, MemberChoice
from ui.look.fonts import TextStyle
from ui.look.tone import Tone
from ui.room.action_page import ActionPage
from ui.room.documents.report_review import ReportReview, ReportReviewCard
from ui.room.scrolled import scrolled_column
from ui.room.signing.pin_ask import PinAsk
from ui.room.words import capacity_words, sentence_case
from ui.widgets.buttons import Button, ButtonSize, MenuButton
from ui.widgets.card import Card, ListCard
from ui.widgets.chip import Pill
from ui.widgets.label import Label
from ui.widgets.list_row import ListRow

_RIGHT_WIDTH = 432


class ReportSignPage(ActionPage):
    """Renders a `ReportReview`, and who has given their key so far.

    Signals:
        pin_given: juror, six digits.
        turn_changed: the juror who is asked now.
        hand_chosen: juror, `Hand`.
        pdf_wanted: save the signed PDF.
    """

    pin_given = Signal(str, str)
    turn_changed = Signal(str)
    hand_chosen = Signal(str, object)
    pdf_wanted = Signal()

    def __init__(self, kind: SessionKind, parent: QWidget | None = None) -> None:
        super().__init__(
            kind,
            action="",
            hint=self.tr(
                "Signature électronique simple, adossée aux clés des jurés et au journal de la "
                "salle. Ensuite, tout changement est une nouvelle version."
            ),
            parent=parent,
        )
        self._review: ReportReview | None = None
        self._turn: str | None = None
        self._rows: list[ListRow] = []
        self.review = ReportReviewCard()
        self._signers = ListCard(title=self.tr("Signatures du jury"), object_name="signers")
        self._count = Label("", tone=Tone.MUTED)
        self._signers.add_trailing(self._count)
        self.ask = PinAsk(self._signers)
        self.ask.given.connect(self._give)
        self._digest = Label("", style=TextStyle.DIGEST, object_name="short_digest")
        self._digest_card = self._make_digest()
        self._compose()

    def _make_digest(self) -> Card:
        card = Card(object_name="digest")
        card.body.addWidget(
            Label(self.tr("Empreinte de ce qui est signé"), style=TextStyle.BODY_STRONG)
        )
        card.body.addWidget(self._digest)
        card.body.addWidget(
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
        return card

    def _compose(self) -> None:
        asked = QWidget()
        body = QHBoxLayout(asked)
        body.setContentsMargins(0, 0, 0, 0)
        body.setSpacing(12)
        body.addWidget(scrolled_column(self.review), 1)
        body.addWidget(
            scrolled_column(
                self.error, self._signers, self.waiting, self._digest_card, width=_RIGHT_WIDTH
            )
        )
        self.compose_whole(asked, (self._signers,))

    def show_review(self, review: ReportReview) -> None:
        """Show what is signed; nobody has given a PIN yet."""
        self._review = review
        self.header.set_title(review.title, review.subtitle)
        self.review.show_review(review)
        self.back.setText(self.tr("Revenir sans signer"))
        self.begin()

    def show_digest(self, short_digest: str) -> None:
        """Show the digest of what would be signed; empty while nothing could be."""
        self._digest.setText(short_digest)
        self._digest_card.setVisible(bool(short_digest))

    def show_signers(self, hands: Mapping[str, Hand], given: Collection[str]) -> None:
        """Show how each member signs and whose key is here, and ask the next."""
        review = self._review
        if review is None:
            return
        for row in self._rows:
            row.hide()
            row.deleteLater()
        keys = [each.seat.juror for each in review.members if hands[each.seat.juror] is Hand.KEY]
        waiting = [juror for juror in keys if juror not in given]
        self._turn = waiting[0] if waiting else None
        self._signers.body.removeWidget(self.ask)
        self._rows = [self._row(each, hands[each.seat.juror], given) for each in review.members]
        for row, member in zip(self._rows, review.members, strict=True):
            self._signers.body.addWidget(row)
            if member.seat.juror == self._turn:
                self._signers.body.addWidget(self.ask)
        if self._turn != review.members[-1].seat.juror:
            self._rows[-1].set_line(False)
        self.order_focus(self._signers)
        self.ask.setVisible(self._turn is not None)
        self._count.setText(self.tr("{0} sur {1}").format(len(given), len(keys)) if keys else "")
        for member in review.members:
            if member.seat.juror == self._turn:
                self.ask.ask(member.name, self.tr("Signer {0}").format(review.name))
                self.turn_changed.emit(member.seat.juror)

    def _row(self, member: MemberChoice, hand: Hand, given: Collection[str]) -> ListRow:
        juror = member.seat.juror
        done, turn = juror in given, juror == self._turn
        icon_name, tone = {
            Hand.KEY: ("circle-dashed", Tone.MUTED),
            Hand.PAPER: ("printer", Tone.WARNING),
            Hand.NOT: ("circle-minus", Tone.MUTED),
        }[hand]
        if done:
            icon_name, tone = "circle-check", Tone.OK
        elif turn:
            icon_name, tone = "pen-line", Tone.ACCENT
        label = JurorLabel(
            id=juror, name=member.name, capacity=member.seat.capacity, chair=member.seat.chair
        )
        words = sentence_case(capacity_words(label))
        if not member.has_key:
            words = self.tr("{0} · pas de clé ici").format(words)
        row = ListRow(
            self.tr("{0}, à vous de signer").format(member.name) if turn else member.name,
            words,
            icon_name=icon_name,
            tone=tone,
            current=turn,
            height=64,
            object_name=f"signer_{juror}",
        )
        row.set_line(not turn)
        if done:
            row.add_trailing(Pill(self.tr("Code donné"), icon_name="check", tone=Tone.OK))
        else:
            row.add_trailing(self._hand_button(member, hand))
        return row

    def _hand_button(self, member: MemberChoice, hand: Hand) -> MenuButton:
        words = {
            Hand.KEY: self.tr("Code PIN"),
            Hand.PAPER: self.tr("À la main"),
            Hand.NOT: self.tr("Ne signe pas"),
        }
        longer = {
            Hand.KEY: self.tr("Signe ici, avec son code PIN"),
            Hand.PAPER: self.tr("Signe à la main, sur l’exemplaire imprimé"),
            Hand.NOT: self.tr("Ne signe pas ce PV"),
        }
        offered = [Hand.KEY] if member.has_key else []
        offered.append(Hand.PAPER)
        if self._review is not None and self._review.may_be_left_out:
            offered.append(Hand.NOT)
        menu = QMenu()
        juror = member.seat.juror
        for each in offered:
            action = menu.addAction(longer[each])
            action.setObjectName(f"hand_{each.value}")
            action.triggered.connect(
                lambda _=False, chosen=each: self.hand_chosen.emit(juror, chosen)
            )
        button = MenuButton(
            words[hand],
            menu,
            size=ButtonSize.ROW,
            icon_name="chevron-down",
            object_name=f"hand_{juror}",
        )
        button.setAccessibleName(self.tr("{0} : {1}").format(member.name, words[hand]))
        return button

    def show_signing(self) -> None:
        """Say that the report is being signed."""
        self.ask.hide()
        self.show_busy(self.tr("Signature du PV et de son PDF"))

    def show_refused(self, error: UserError | IntegrityError) -> None:
        """Say why it cannot be signed as it is."""
        self.show_error(error)

    def show_signed(self, report: StoredReport, by_hand: tuple[str, ...]) -> None:
        """Say that it is signed, and what is left for the pen."""
        review = self._review
        if review is None:
            return
        words = self.tr("Il partira avec le prochain export vers le centre.")
        if by_hand:
            left = (
                self.tr("Imprimez-le : {0} signe à la main, et l’original est à joindre.")
                if len(by_hand) == 1
                else self.tr("Imprimez-le : {0} signent à la main, et l’original est à joindre.")
            )
            words = f"{left.format(', '.join(by_hand))} {words}"
        save = Button(
            self.tr("Enregistrer le PDF signé…"), icon_name="file-down", object_name="save_report"
        )
        save.clicked.connect(self.pdf_wanted)
        version = Label(
            self.tr("Version {0}").format(report.revision),
            style=TextStyle.CAPTION,
            tone=Tone.MUTED,
        )
        self.back.setText(self.tr("Terminer"))
        self.show_done(review.done, words, [version, save])

    def show_pdf_saved(self, path: str) -> None:
        """Say where the PDF is."""
        self.footer.set_missing(self.tr("Enregistré : {0}").format(path))

    def start(self) -> None:
        """Put the keyboard where the next action is."""
        if self._turn is not None:
            self.ask.start()
        else:
            self.back.setFocus(Qt.FocusReason.OtherFocusReason)

    def clear(self) -> None:
        """Forget what was typed."""
        self.ask.clear()

    def _give(self, pin: str) -> None:
        if self._turn is not None:
            self.pin_given.emit(self._turn, pin)
