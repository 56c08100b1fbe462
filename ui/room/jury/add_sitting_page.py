"""« Ajouter un passage »: one more sitting for a candidate or a team whom the room knows."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QWidget

from app.domain.errors import IntegrityError, UserError
from app.domain.session import SessionKind
from app.services.room.on_the_spot.adding_sitting import WantedSitting
from app.services.room.on_the_spot.witnesses import WitnessChoices
from app.services.room.scoring import COMMENT_LIMIT
from ui.counted import counted
from ui.look.tone import Tone
from ui.room.action_page import ActionPage, meaning_row
from ui.room.jury.other_laptops import other_laptops_row
from ui.room.jury.walk_in_page import clock_time
from ui.room.jury.witness_card import WitnessCard
from ui.room.words import room_words, time_of_day
from ui.widgets.card import Card
from ui.widgets.field import ChoiceField, Field, TextField
from ui.widgets.label import Label


@dataclass(frozen=True, slots=True, kw_only=True)
class AddSittingOffer:
    """What a new sitting may be given: free slots, assessments and juries, with their words."""

    room: str
    now: datetime
    slots: tuple[str, ...]
    assessments: tuple[tuple[str, str], ...]
    panels: tuple[tuple[str, str], ...]


class AddSittingPage(ActionPage):
    """Renders an `AddSittingOffer`.

    Signals:
        assessment_chosen: its code.
        time_chosen: the assessment, and the `datetime` that is written.
        add_wanted: a `WantedSitting`, both witnesses' answers.
    """

    assessment_chosen = Signal(str)
    time_chosen = Signal(str, object)
    add_wanted = Signal(object, object)

    def __init__(self, kind: SessionKind, parent: QWidget | None = None) -> None:
        super().__init__(
            kind,
            action=self.tr("Ajouter le passage"),
            icon_name="circle-plus",
            hint=self.tr("Rien n’est ajouté avant le bouton. Échap revient aux passages."),
            parent=parent,
        )
        self._offer: AddSittingOffer | None = None
        who, sitting = self._make_who(), self._make_sitting()
        meaning = Card(title=self.tr("Ce que cela veut dire"), object_name="meaning")
        for row in (
            meaning_row(
                "hourglass",
                self.tr("Le passage sera « à confirmer par le centre »."),
                self.tr(
                    "L’oral, les notes et les signatures se font comme les autres ; ils comptent "
                    "dès que le centre a confirmé."
                ),
            ),
            meaning_row(
                "history",
                self.tr("Un second oral n’efface pas le premier."),
                self.tr(
                    "Les deux remontent au centre ; une fois confirmé, c’est le second qui compte."
                ),
            ),
            other_laptops_row(),
        ):
            meaning.body.addWidget(row)
        self.witnesses = WitnessCard()
        self.witnesses.changed.connect(self._check)
        self.compose((who, sitting), (meaning, self.witnesses))
        self.acted.connect(self._add)

    def _make_who(self) -> Card:
        card = Card(title=self.tr("Qui passe"))
        self.assessment = ChoiceField(self.tr("Épreuve"), (), object_name="assessment")
        self.assessment.chosen.connect(lambda code: self._choose_assessment(str(code)))
        self.subject = ChoiceField(self.tr("Candidat ou groupe"), (), object_name="subject")
        card.body.addWidget(self.assessment)
        card.body.addWidget(self.subject)
        return card

    def _make_sitting(self) -> Card:
        card = Card(title=self.tr("Quand, devant quel jury"))
        self.panel = ChoiceField(self.tr("Jury qui siège"), (), object_name="panel_of")
        self.starts_at = Field(self.tr("Heure du passage"), object_name="starts_at")
        self.starts_at.edited.connect(lambda _text: self._tell_time())
        self._overlap = Label("", tone=Tone.WARNING, wrap=True, object_name="overlap")
        self.reason = TextField(
            self.tr("Motif"),
            placeholder=self.tr("Oral interrompu par une alarme, repris cet après-midi…"),
            hint=self.tr("communicable sur demande"),
            lines=2,
            limit=COMMENT_LIMIT,
            object_name="reason",
        )
        self.reason.edited.connect(lambda _text: self._check())
        for widget in (self.panel, self.starts_at, self._overlap, self.reason):
            card.body.addWidget(widget)
        return card

    def show_offer(self, offer: AddSittingOffer, choices: WitnessChoices) -> None:
        """Show an empty form."""
        self._offer = offer
        left = counted(len(offer.slots), self.tr("{0} place libre"), self.tr("{0} places libres"))
        self.header.set_title(
            self.tr("Ajouter un passage"),
            self.tr("{0} · {1} dans le dossier de salle").format(room_words(offer.room), left),
        )
        self.assessment.set_options(
            [(f"{code} · {title}", code) for code, title in offer.assessments]
        )
        self.panel.set_options([(words, sitting) for sitting, words in offer.panels])
        self.starts_at.set_text(time_of_day(offer.now))
        self.reason.set_text("")
        self.witnesses.forget()
        self.witnesses.show_choices(choices)
        self.begin()
        self._choose_assessment(str(self.assessment.value() or ""))

    def show_subjects(self, subjects: Sequence[tuple[str, str]]) -> None:
        """Show who may sit the assessment, by identifier and name."""
        self.subject.set_options([(name, id_) for id_, name in subjects])
        self._check()

    def show_overlap(self, words: str) -> None:
        """Say which sittings the time meets, nothing where it meets none."""
        self._overlap.setText(words)
        self._overlap.setVisible(bool(words))

    def start(self) -> None:
        """Put the keyboard on the assessment."""
        self.assessment.setFocus(Qt.FocusReason.OtherFocusReason)

    def show_refused(self, error: UserError | IntegrityError) -> None:
        """Say above why it was refused; only the PINs are to be given again."""
        self.show_error(error)
        self.witnesses.ask_again()

    def clear(self) -> None:
        """Forget the codes that were typed."""
        self.witnesses.forget()

    def _choose_assessment(self, code: str) -> None:
        self.assessment_chosen.emit(code)
        self._tell_time()

    def _time(self) -> datetime | None:
        offer, when = self._offer, clock_time(self.starts_at.text())
        if offer is None or when is None:
            return None
        return offer.now.replace(hour=when.hour, minute=when.minute, second=0, microsecond=0)

    def _tell_time(self) -> None:
        when, code = self._time(), self.assessment.value()
        self.show_overlap("")
        if when is not None and code is not None:
            self.time_chosen.emit(str(code), when)
        self._check()

    def _check(self) -> None:
        when = self._time()
        self.starts_at.set_error(
            "" if when is not None else self.tr("Écrivez une heure, par exemple 15:21.")
        )
        if self._offer is None or not self._offer.slots:
            self.set_missing(self.tr("Il n’y a plus de place libre : appelez le centre"))
        elif self.subject.value() is None:
            self.set_missing(self.tr("Personne à ajouter pour cette épreuve"))
        elif when is None:
            self.set_missing(self.tr("Il manque l’heure"))
        elif not self.reason.text():
            self.set_missing(self.tr("Il manque le motif"))
        else:
            self.set_missing(self.witnesses.missing())

    def _add(self) -> None:
        offer, when = self._offer, self._time()
        if offer is None or when is None:
            return
        wanted = WantedSitting(
            slot=offer.slots[0],
            assessment=str(self.assessment.value()),
            subject=str(self.subject.value()),
            starts_at=when,
            panel_of=str(self.panel.value()),
            reason=self.reason.text(),
        )
        self.add_wanted.emit(wanted, self.witnesses.answers())
