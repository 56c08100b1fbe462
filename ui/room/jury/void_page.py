"""« Carte ou clé perdue »: whose keys are voided, why, and who vouches for it."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QWidget

from app.domain.errors import IntegrityError, UserError
from app.domain.session import SessionKind
from app.services.room.on_the_spot.voiding import EnrolledJuror
from app.services.room.on_the_spot.witnesses import WitnessChoices
from app.services.room.scoring import COMMENT_LIMIT
from ui.counted import counted
from ui.look.tone import Tone
from ui.room.action_page import ActionPage, meaning_row
from ui.room.jury.other_laptops import other_laptops_row
from ui.room.jury.witness_card import WitnessCard
from ui.room.words import room_words, time_of_day
from ui.widgets.buttons import Button, ButtonKind
from ui.widgets.card import Card, ListCard
from ui.widgets.chip import Pill
from ui.widgets.field import TextField
from ui.widgets.label import Label
from ui.widgets.list_row import ListRow


class VoidPage(ActionPage):
    """Renders the enrolled jurors.

    Signals:
        juror_chosen: whose keys.
        void_wanted: the juror, the reason, both witnesses' answers.
        substitute_wanted: go on with a spare card, for that juror.
    """

    juror_chosen = Signal(str)
    void_wanted = Signal(str, str, object)
    substitute_wanted = Signal(str)

    def __init__(self, kind: SessionKind, parent: QWidget | None = None) -> None:
        super().__init__(
            kind,
            action=self.tr("Annuler la clé"),
            icon_name="shield-alert",
            button_kind=ButtonKind.DESTRUCTIVE,
            hint=self.tr("Rien n’est annulé avant le bouton. Échap revient aux passages."),
            parent=parent,
        )
        self._juror: EnrolledJuror | None = None
        self._rows: list[ListRow] = []
        self._jurors = ListCard(title=self.tr("La carte ou la clé de qui ?"), object_name="whose")
        self._reason_card = Card()
        self.reason = TextField(
            self.tr("Motif"),
            placeholder=self.tr("Carte oubliée dans le train, code PIN vu par un tiers…"),
            hint=self.tr("communicable sur demande"),
            lines=2,
            limit=COMMENT_LIMIT,
            object_name="reason",
        )
        self.reason.edited.connect(lambda _text: self._check())
        self._reason_card.body.addWidget(self.reason)
        self._meaning = Card(title=self.tr("Ce que cela veut dire"), object_name="meaning")
        self._meanings: list[QWidget] = []
        self.witnesses = WitnessCard()
        self.witnesses.changed.connect(self._check)
        self.compose((self._jurors, self._reason_card), (self._meaning, self.witnesses))
        self.acted.connect(self._void)

    def show_jurors(self, room: str, jurors: Sequence[EnrolledJuror]) -> None:
        """List who has a key here; nobody is chosen yet."""
        self.header.set_title(
            self.tr("Carte ou clé perdue"),
            self.tr("{0} · la clé d’un juré est annulée pour cette session").format(
                room_words(room)
            ),
        )
        for row in self._rows:
            row.hide()
            row.deleteLater()
        self._juror = None
        self._rows = [self._row(juror) for juror in jurors]
        for row in self._rows:
            self._jurors.body.addWidget(row)
        for row in self._rows[-1:]:
            row.set_line(False)
        self.reason.set_text("")
        self.witnesses.forget()
        self.begin()
        self._show_meaning()
        self._check()

    def show_juror(self, juror: EnrolledJuror, choices: WitnessChoices) -> None:
        """Show whose keys are chosen, and who may vouch."""
        self._juror = juror
        for row in self._rows:
            row.set_current(row.objectName() == f"enrolled_{juror.juror}")
        self.action.setText(self.tr("Annuler la clé de {0}").format(juror.name))
        self.witnesses.show_choices(choices)
        self._show_meaning()
        self._check()
        self.reason.setFocus(Qt.FocusReason.OtherFocusReason)

    def show_voided(self, juror: EnrolledJuror) -> None:
        """Say that it is done, and how the juror goes on."""
        self.witnesses.forget()
        go_on = Button(
            self.tr("Lier une carte de réserve…"),
            icon_name="user-round-key",
            object_name="bind_spare",
        )
        go_on.clicked.connect(lambda: self.substitute_wanted.emit(juror.juror))
        words = Label(
            self.tr(
                "Sa carte ne sert plus. Pour continuer à noter aujourd’hui, liez-lui une carte de "
                "réserve de la salle : elle fera une clé neuve."
            ),
            wrap=True,
        )
        self.show_done(
            self.tr("La clé de {0} est annulée").format(juror.name),
            self.tr(
                "Ce qui était déjà scellé ou signé garde sa valeur. Le centre le saura avec le "
                "prochain export."
            ),
            (words, go_on),
        )

    def start(self) -> None:
        """Put the keyboard on the first juror who has a key."""
        for row in self._rows:
            if row.focusPolicy() != Qt.FocusPolicy.NoFocus:
                row.setFocus(Qt.FocusReason.OtherFocusReason)
                return
        self.back.setFocus(Qt.FocusReason.OtherFocusReason)

    def show_refused(self, error: UserError | IntegrityError) -> None:
        """Say above why it was refused; only the PINs are to be given again."""
        self.show_error(error)
        self.witnesses.ask_again()

    def clear(self) -> None:
        """Forget the codes that were typed."""
        self.witnesses.forget()

    def _row(self, juror: EnrolledJuror) -> ListRow:
        words = self.tr("clé enregistrée à {0}").format(time_of_day(juror.since))
        if juror.devices > 1:
            words += " · " + counted(
                juror.devices, self.tr("{0} ordinateur"), self.tr("{0} ordinateurs")
            )
        row = ListRow(
            juror.name,
            words,
            icon_name="user-round-key",
            tone=Tone.MUTED,
            clickable=not juror.voided,
            height=64,
            object_name=f"enrolled_{juror.juror}",
        )
        if juror.voided:
            row.add_trailing(Pill(self.tr("Clé annulée"), icon_name="ban"))
        row.activated.connect(lambda: self.juror_chosen.emit(juror.juror))
        return row

    def _show_meaning(self) -> None:
        for row in self._meanings:
            row.hide()
            row.deleteLater()
        name = self._juror.name if self._juror else self.tr("ce juré")
        self._meanings = [
            meaning_row(
                "lock",
                self.tr("Ce qui est signé reste."),
                self.tr("Les feuilles scellées ou signées avant maintenant gardent leur valeur."),
            ),
            meaning_row(
                "shield-alert",
                self.tr("La clé ne signe plus."),
                self.tr("Toute feuille qu’elle signerait ensuite sera mise de côté au centre."),
            ),
            meaning_row(
                "user-round-key",
                self.tr("La carte non plus."),
                self.tr("{0} continue avec une carte de réserve, qui fait une clé neuve.").format(
                    name
                ),
            ),
            other_laptops_row(),
        ]
        for row in self._meanings:
            self._meaning.body.addWidget(row)

    def _check(self) -> None:
        if self._juror is None:
            self.set_missing(self.tr("Choisissez d’abord le juré"))
        elif not self.reason.text():
            self.set_missing(self.tr("Il manque le motif"))
        else:
            self.set_missing(self.witnesses.missing())
        self.witnesses.setEnabled(self._juror is not None)

    def _void(self) -> None:
        if self._juror is not None:
            self.void_wanted.emit(self._juror.juror, self.reason.text(), self.witnesses.answers())
