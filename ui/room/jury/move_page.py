"""« Déplacer un passage »: which sitting, to when, and why."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QWidget

from app.domain.errors import IntegrityError, UserError
from app.domain.session import SessionKind
from app.services.room.on_the_spot.moving import Move
from app.services.room.on_the_spot.witnesses import WitnessChoices
from app.services.room.scoring import COMMENT_LIMIT
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
class MovableSitting:
    """A sitting that has not begun, its words, and its planned time."""

    sitting: str
    words: str
    starts_at: datetime


class MovePage(ActionPage):
    """Renders the sittings that have not begun.

    Signals:
        time_chosen: the sitting, and the `datetime` that is written.
        move_wanted: a `Move`, both witnesses' answers.
    """

    time_chosen = Signal(str, object)
    move_wanted = Signal(object, object)

    def __init__(self, kind: SessionKind, parent: QWidget | None = None) -> None:
        super().__init__(
            kind,
            action=self.tr("Déplacer le passage"),
            icon_name="calendar-clock",
            hint=self.tr("Rien ne bouge avant le bouton. Échap revient aux passages."),
            parent=parent,
        )
        self._movable: dict[str, MovableSitting] = {}
        meaning = Card(title=self.tr("Ce que cela veut dire"), object_name="meaning")
        for row in (
            meaning_row(
                "calendar-clock",
                self.tr("Le passage change d’heure, dans cette salle et ce jour."),
                self.tr("Candidats, jury et épreuve restent les mêmes."),
            ),
            meaning_row(
                "circle-check",
                self.tr("Le centre l’apprend avec la remontée."),
                self.tr("Rien n’attend sa confirmation : aucune feuille ne dit l’heure prévue."),
            ),
            other_laptops_row(),
        ):
            meaning.body.addWidget(row)
        self.witnesses = WitnessCard()
        self.witnesses.changed.connect(self._check)
        self.compose((self._make_what(),), (meaning, self.witnesses))
        self.acted.connect(self._move)

    def _make_what(self) -> Card:
        card = Card(title=self.tr("Quel passage, et quand"))
        self.sitting = ChoiceField(self.tr("Passage qui n’a pas commencé"), (), object_name="moved")
        self.sitting.chosen.connect(lambda _value: self._choose())
        self.starts_at = Field(self.tr("Nouvelle heure"), object_name="starts_at")
        self.starts_at.edited.connect(lambda _text: self._tell_time())
        self._overlap = Label("", tone=Tone.WARNING, wrap=True, object_name="overlap")
        self.reason = TextField(
            self.tr("Motif"),
            placeholder=self.tr("Retard d’un train, salle indisponible ce matin…"),
            hint=self.tr("communicable sur demande"),
            lines=2,
            limit=COMMENT_LIMIT,
            object_name="reason",
        )
        self.reason.edited.connect(lambda _text: self._check())
        for widget in (self.sitting, self.starts_at, self._overlap, self.reason):
            card.body.addWidget(widget)
        return card

    def show_form(
        self, room: str, movable: Sequence[MovableSitting], choices: WitnessChoices
    ) -> None:
        """Show an empty form."""
        self.header.set_title(
            self.tr("Déplacer un passage"),
            self.tr("{0} · un passage qui n’a pas commencé").format(room_words(room)),
        )
        self._movable = {each.sitting: each for each in movable}
        self.sitting.set_options([(each.words, each.sitting) for each in movable])
        self.reason.set_text("")
        self.witnesses.forget()
        self.witnesses.show_choices(choices)
        self.begin()
        self._choose()

    def choose(self, sitting: str) -> None:
        """Choose one of the sittings, as somebody would."""
        self.sitting.set_value(sitting)
        self._choose()

    def show_overlap(self, words: str) -> None:
        """Say which sittings the new time meets, nothing where it meets none."""
        self._overlap.setText(words)
        self._overlap.setVisible(bool(words))

    def start(self) -> None:
        """Put the keyboard on the sitting."""
        self.sitting.setFocus(Qt.FocusReason.OtherFocusReason)

    def show_refused(self, error: UserError | IntegrityError) -> None:
        """Say above why it was refused; only the PINs are to be given again."""
        self.show_error(error)
        self.witnesses.ask_again()

    def clear(self) -> None:
        """Forget the codes that were typed."""
        self.witnesses.forget()

    def _chosen(self) -> MovableSitting | None:
        return self._movable.get(str(self.sitting.value() or ""))

    def _choose(self) -> None:
        chosen = self._chosen()
        self.starts_at.set_text(time_of_day(chosen.starts_at) if chosen else "")
        self._tell_time()

    def _new_time(self) -> datetime | None:
        chosen, when = self._chosen(), clock_time(self.starts_at.text())
        if chosen is None or when is None:
            return None
        return chosen.starts_at.replace(hour=when.hour, minute=when.minute, second=0, microsecond=0)

    def _tell_time(self) -> None:
        chosen, when = self._chosen(), self._new_time()
        self.show_overlap("")
        if chosen is not None and when is not None and when != chosen.starts_at:
            self.time_chosen.emit(chosen.sitting, when)
        self._check()

    def _check(self) -> None:
        chosen, when = self._chosen(), self._new_time()
        self.starts_at.set_error(
            ""
            if chosen is None or when is not None
            else self.tr("Écrivez une heure, par exemple 15:21.")
        )
        if chosen is None:
            self.set_missing(self.tr("Tous les passages ont commencé"))
        elif when is None:
            self.set_missing(self.tr("Il manque l’heure"))
        elif when == chosen.starts_at:
            self.set_missing(self.tr("Écrivez la nouvelle heure"))
        elif not self.reason.text():
            self.set_missing(self.tr("Il manque le motif"))
        else:
            self.set_missing(self.witnesses.missing())

    def _move(self) -> None:
        chosen, when = self._chosen(), self._new_time()
        if chosen is None or when is None:
            return
        move = Move(sitting=chosen.sitting, starts_at=when, reason=self.reason.text())
        self.move_wanted.emit(move, self.witnesses.answers())
