"""« Juré remplaçant »: who takes whose seat, in which sittings, with which spare card."""

from __future__ import annotations

from collections.abc import Collection, Sequence
from dataclasses import dataclass

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QWidget

from app.domain.errors import IntegrityError, UserError
from app.domain.session import SessionKind
from app.services.room.on_the_spot.substitution import SpareCard, Substitution
from app.services.room.on_the_spot.witnesses import WitnessChoices
from app.services.room.scoring import COMMENT_LIMIT
from ui.look.tone import Tone
from ui.room.action_page import ActionPage, meaning_row
from ui.room.jury.other_laptops import other_laptops_row
from ui.room.jury.witness_card import WitnessCard
from ui.room.tab_order import chain
from ui.room.words import room_words
from ui.widgets.card import Card
from ui.widgets.choice import CheckBox
from ui.widgets.field import ChoiceField, Field, TextField
from ui.widgets.label import Label


@dataclass(frozen=True, slots=True, kw_only=True)
class Seat:
    """A juror of the room and the sittings, in words, where another may take the seat."""

    juror: str
    name: str
    sittings: tuple[tuple[str, str], ...]


class SubstitutePage(ActionPage):
    """Renders the seats and the spare cards.

    Signals:
        replaced_chosen: the juror who is replaced.
        bind_wanted: a `Substitution`, both witnesses' answers.
    """

    replaced_chosen = Signal(str)
    bind_wanted = Signal(object, object)

    def __init__(self, kind: SessionKind, parent: QWidget | None = None) -> None:
        super().__init__(
            kind,
            action=self.tr("Lier la carte de réserve"),
            icon_name="user-round-key",
            hint=self.tr("Rien n’est lié avant le bouton. Échap revient aux passages."),
            parent=parent,
        )
        self._boxes: dict[str, CheckBox] = {}
        who, name = self._make_who(), self._make_name()
        self._sittings = Card(title=self.tr("Dans quels passages"), object_name="seats")
        self._none = Label(
            self.tr("Sa feuille est scellée partout : il n’y a plus de siège à reprendre."),
            tone=Tone.MUTED,
            wrap=True,
        )
        self._sittings.body.addWidget(self._none)
        meaning = Card(title=self.tr("Ce que cela veut dire"), object_name="meaning")
        for row in self._meanings():
            meaning.body.addWidget(row)
        self.witnesses = WitnessCard()
        self.witnesses.changed.connect(self._check)
        self.compose((who, name, self._sittings), (meaning, self.witnesses))
        self.acted.connect(self._bind)

    def _make_who(self) -> Card:
        card = Card(title=self.tr("Qui est remplacé"))
        self.replaced = ChoiceField(self.tr("Juré du dossier"), (), object_name="replaced")
        self.replaced.chosen.connect(lambda juror: self.replaced_chosen.emit(str(juror)))
        self.spare = ChoiceField(self.tr("Carte de réserve"), (), object_name="spare_card")
        card.body.addWidget(self.replaced)
        card.body.addWidget(self.spare)
        return card

    def _make_name(self) -> Card:
        card = Card(title=self.tr("Qui prend la carte"))
        line = QHBoxLayout()
        line.setSpacing(12)
        self.given_name = Field(self.tr("Prénom"), object_name="given_name")
        self.family_name = Field(self.tr("Nom"), object_name="family_name")
        self.reason = TextField(
            self.tr("Motif"),
            placeholder=self.tr("Absence annoncée ce matin, carte perdue…"),
            hint=self.tr("communicable sur demande"),
            lines=2,
            limit=COMMENT_LIMIT,
            object_name="reason",
        )
        for field in (self.given_name, self.family_name):
            line.addWidget(field)
            field.edited.connect(lambda _text: self._check())
        self.reason.edited.connect(lambda _text: self._check())
        card.body.addLayout(line)
        card.body.addWidget(self.reason)
        return card

    def _meanings(self) -> tuple[QWidget, ...]:
        return (
            meaning_row(
                "user-round-key",
                self.tr("La carte de réserve devient la sienne."),
                self.tr(
                    "Son code est sous le pli scellé ; il servira à enregistrer sa clé, avec un "
                    "code PIN choisi."
                ),
            ),
            meaning_row(
                "hourglass",
                self.tr("Ces passages seront « à confirmer par le centre »."),
                self.tr("Les notes comptent dès que le centre a confirmé, rien n’est refait."),
            ),
            other_laptops_row(),
        )

    def show_seats(
        self, room: str, seats: Sequence[Seat], spares: Sequence[SpareCard], replaced: str
    ) -> None:
        """Show who can be replaced and which cards are left.

        Args:
            room: the room's name.
            seats: the jurors of the room.
            spares: its spare cards.
            replaced: the juror chosen to begin with; the first where it is empty.
        """
        self.header.set_title(
            self.tr("Juré remplaçant"),
            self.tr("{0} · une carte de réserve est liée à une personne").format(room_words(room)),
        )
        self.replaced.set_options([(seat.name, seat.juror) for seat in seats])
        free = [card for card in spares if card.bound_to is None]
        self.spare.set_options(
            [(self.tr("Carte de réserve n° {0}").format(card.number), card.id) for card in free]
        )
        self.spare.set_error("" if free else self.tr("Toutes sont prises : appelez le centre."))
        for field in (self.given_name, self.family_name):
            field.set_text("")
        self.reason.set_text("")
        self.witnesses.forget()
        self.begin()
        if replaced:
            self.replaced.set_value(replaced)

    def show_seat(self, seat: Seat, chosen: Collection[str], choices: WitnessChoices) -> None:
        """Show the sittings of who is replaced, some of them `chosen`, and who may vouch."""
        for box in self._boxes.values():
            box.hide()
            box.deleteLater()
        self._boxes = {}
        for sitting, words in seat.sittings:
            box = CheckBox(words, object_name=f"seat_{sitting}")
            box.setChecked(sitting in chosen)
            box.toggled.connect(lambda _on: self._check())
            self._boxes[sitting] = box
            self._sittings.body.addWidget(box)
        self._none.setVisible(not seat.sittings)
        self.witnesses.show_choices(choices)
        chain(self.reason, *self._boxes.values())
        self._check()

    def start(self) -> None:
        """Put the keyboard on who is replaced."""
        self.replaced.setFocus(Qt.FocusReason.OtherFocusReason)

    def show_refused(self, error: UserError | IntegrityError) -> None:
        """Say above why it was refused; only the PINs are to be given again."""
        self.show_error(error)
        self.witnesses.ask_again()

    def clear(self) -> None:
        """Forget the codes that were typed."""
        self.witnesses.forget()

    def _chosen_sittings(self) -> tuple[str, ...]:
        return tuple(sitting for sitting, box in self._boxes.items() if box.isChecked())

    def _check(self) -> None:
        if self.spare.value() is None:
            self.set_missing(self.tr("Il n’y a plus de carte de réserve"))
        elif not self._chosen_sittings():
            self.set_missing(self.tr("Choisissez au moins un passage"))
        elif not (self.given_name.text() and self.family_name.text()):
            self.set_missing(self.tr("Il manque le nom"))
        elif not self.reason.text():
            self.set_missing(self.tr("Il manque le motif"))
        else:
            self.set_missing(self.witnesses.missing())

    def _bind(self) -> None:
        substitution = Substitution(
            spare=str(self.spare.value()),
            given_name=self.given_name.text(),
            family_name=self.family_name.text(),
            replaces=str(self.replaced.value()),
            sittings=self._chosen_sittings(),
            reason=self.reason.text(),
        )
        self.bind_wanted.emit(substitution, self.witnesses.answers())
