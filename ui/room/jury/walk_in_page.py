"""« Candidat non prévu »: a candidate whom the planning did not know, in a blank slot."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime, time

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QWidget

from app.domain.errors import IntegrityError, UserError
from app.domain.session import SessionKind
from app.services.room.on_the_spot.walk_in import WalkIn
from app.services.room.on_the_spot.witnesses import WitnessChoices
from app.services.room.scoring import COMMENT_LIMIT
from ui.counted import counted
from ui.room.action_page import ActionPage, meaning_row
from ui.room.jury.other_laptops import other_laptops_row
from ui.room.jury.witness_card import WitnessCard
from ui.room.words import room_words, time_of_day
from ui.widgets.card import Card
from ui.widgets.field import ChoiceField, Field, TextField


@dataclass(frozen=True, slots=True, kw_only=True)
class WalkInOffer:
    """What a walk-in may be given: free slots, assessments and juries, each with its words."""

    room: str
    now: datetime
    slots: tuple[str, ...]
    assessments: tuple[tuple[str, str], ...]
    panels: tuple[tuple[str, str], ...]


def clock_time(text: str) -> time | None:
    """Return « 15:21 », « 15h21 » or « 15 h » as a time, `None` for anything else."""
    hours, _, minutes = text.casefold().replace(" ", "").replace("h", ":").partition(":")
    if not (hours.isdecimal() and (minutes or "0").isdecimal()):
        return None
    hour, minute = int(hours), int(minutes or 0)
    return time(hour, minute) if hour < 24 and minute < 60 else None


class WalkInPage(ActionPage):
    """Renders a `WalkInOffer`.

    Signals:
        add_wanted: a `WalkIn`, both witnesses' answers.
    """

    add_wanted = Signal(object, object)

    def __init__(self, kind: SessionKind, parent: QWidget | None = None) -> None:
        super().__init__(
            kind,
            action=self.tr("Ajouter le passage"),
            icon_name="circle-plus",
            hint=self.tr("Rien n’est ajouté avant le bouton. Échap revient aux passages."),
            parent=parent,
        )
        self._offer: WalkInOffer | None = None
        who, sitting = self._make_who(), self._make_sitting()
        meaning = Card(title=self.tr("Ce que cela veut dire"), object_name="meaning")
        meaning.body.addWidget(
            meaning_row(
                "hourglass",
                self.tr("Le passage sera « à confirmer par le centre »."),
                self.tr(
                    "L’oral, les notes et les signatures se font comme les autres ; ils comptent "
                    "dès que le centre a confirmé."
                ),
            )
        )
        meaning.body.addWidget(other_laptops_row())
        self.witnesses = WitnessCard()
        self.witnesses.changed.connect(self._check)
        self.compose((who, sitting), (meaning, self.witnesses))
        self.acted.connect(self._add)

    def _make_who(self) -> Card:
        card = Card(title=self.tr("Qui se présente"))
        line = QHBoxLayout()
        line.setSpacing(12)
        self.given_name = Field(self.tr("Prénom"), object_name="given_name")
        self.family_name = Field(self.tr("Nom"), object_name="family_name")
        self.number = Field(
            self.tr("Numéro de candidat"),
            placeholder="2026-0499",
            hint=self.tr("sur la convocation"),
            object_name="number",
        )
        for field in (self.given_name, self.family_name):
            line.addWidget(field)
        for field in (self.given_name, self.family_name, self.number):
            field.edited.connect(lambda _text: self._check())
        card.body.addLayout(line)
        card.body.addWidget(self.number)
        return card

    def _make_sitting(self) -> Card:
        card = Card(title=self.tr("Pour quel passage"))
        self.assessment = ChoiceField(self.tr("Épreuve"), (), object_name="assessment")
        self.panel = ChoiceField(self.tr("Jury qui siège"), (), object_name="panel_of")
        self.starts_at = Field(self.tr("Heure du passage"), object_name="starts_at")
        self.starts_at.edited.connect(lambda _text: self._check())
        self.reason = TextField(
            self.tr("Motif"),
            placeholder=self.tr("Convoqué dans une autre salle par erreur…"),
            hint=self.tr("communicable sur demande"),
            lines=2,
            limit=COMMENT_LIMIT,
            object_name="reason",
        )
        self.reason.edited.connect(lambda _text: self._check())
        for widget in (self.assessment, self.panel, self.starts_at, self.reason):
            card.body.addWidget(widget)
        return card

    def show_offer(self, offer: WalkInOffer, choices: WitnessChoices) -> None:
        """Show an empty form."""
        self._offer = offer
        left = counted(len(offer.slots), self.tr("{0} place libre"), self.tr("{0} places libres"))
        self.header.set_title(
            self.tr("Candidat non prévu"),
            self.tr("{0} · {1} dans le dossier de salle").format(room_words(offer.room), left),
        )
        self.assessment.set_options(
            [(f"{code} · {title}", code) for code, title in offer.assessments]
        )
        self.panel.set_options([(words, sitting) for sitting, words in offer.panels])
        for field in (self.given_name, self.family_name, self.number):
            field.set_text("")
        self.starts_at.set_text(time_of_day(offer.now))
        self.reason.set_text("")
        self.witnesses.forget()
        self.witnesses.show_choices(choices)
        self.begin()
        self._check()

    def start(self) -> None:
        """Put the keyboard on the name."""
        self.given_name.setFocus(Qt.FocusReason.OtherFocusReason)

    def show_refused(self, error: UserError | IntegrityError) -> None:
        """Say above why it was refused; only the PINs are to be given again."""
        self.show_error(error)
        self.witnesses.ask_again()

    def clear(self) -> None:
        """Forget the codes that were typed."""
        self.witnesses.forget()

    def _check(self) -> None:
        offer = self._offer
        when = clock_time(self.starts_at.text())
        self.starts_at.set_error(
            "" if when is not None else self.tr("Écrivez une heure, par exemple 15:21.")
        )
        if offer is None or not offer.slots:
            self.set_missing(self.tr("Il n’y a plus de place libre : appelez le centre"))
        elif not (self.given_name.text() and self.family_name.text()):
            self.set_missing(self.tr("Il manque le nom"))
        elif not self.number.text():
            self.set_missing(self.tr("Il manque le numéro de candidat"))
        elif when is None:
            self.set_missing(self.tr("Il manque l’heure"))
        elif not self.reason.text():
            self.set_missing(self.tr("Il manque le motif"))
        else:
            self.set_missing(self.witnesses.missing())

    def _add(self) -> None:
        offer, when = self._offer, clock_time(self.starts_at.text())
        if offer is None or when is None:
            return
        walk_in = WalkIn(
            slot=offer.slots[0],
            number=self.number.text(),
            given_name=self.given_name.text(),
            family_name=self.family_name.text(),
            assessment=str(self.assessment.value()),
            starts_at=offer.now.replace(
                hour=when.hour, minute=when.minute, second=0, microsecond=0
            ),
            panel_of=str(self.panel.value()),
            reason=self.reason.text(),
        )
        self.add_wanted.emit(walk_in, self.witnesses.answers())
