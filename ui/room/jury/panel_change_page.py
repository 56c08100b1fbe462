"""« Changement de jury »: who leaves or abstains, who chairs from now on, in which sittings."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QWidget

from app.domain.errors import IntegrityError, UserError
from app.domain.panel_change import PanelCause
from app.domain.session import SessionKind
from app.services.room.on_the_spot.panel_changes import WantedPanelChange
from app.services.room.on_the_spot.witnesses import WitnessChoices
from app.services.room.scoring import COMMENT_LIMIT
from ui.counted import counted
from ui.look.tone import Tone
from ui.room.action_page import ActionPage, meaning_row
from ui.room.jury.other_laptops import other_laptops_row
from ui.room.jury.witness_card import WitnessCard
from ui.room.tab_order import chain
from ui.room.words import room_words
from ui.widgets.buttons import Button
from ui.widgets.card import Card
from ui.widgets.choice import CheckBox
from ui.widgets.field import ChoiceField, TextField
from ui.widgets.label import Label
from ui.widgets.notice import Notice


@dataclass(frozen=True, slots=True, kw_only=True)
class PanelSeats:
    """Where somebody's seat is still open, in words; `chosen` are the sittings ticked at first.

    `sealed` counts the sittings where the juror has sealed and not signed.
    """

    sittings: tuple[tuple[str, str], ...]
    chosen: frozenset[str]
    sealed: int


@dataclass(frozen=True, slots=True, kw_only=True)
class PanelPreview:
    """Who may chair what is ticked, the present chair first, and the panels that would be left.

    `panels` are a title, then what there is to say of it; `below_quorum` asks for a decision.
    """

    chairs: tuple[tuple[str, str], ...]
    panels: tuple[tuple[str, str], ...]
    below_quorum: bool


class PanelChangePage(ActionPage):
    """Renders the causes, the jurors and what a change would leave.

    Signals:
        asked: the cause or the juror was chosen anew.
        ticked: the sittings that are ticked.
        substitute_wanted: the juror whose seat another would take.
        change_wanted: a `WantedPanelChange`, both witnesses' answers.
    """

    asked = Signal()
    ticked = Signal(object)
    substitute_wanted = Signal(str)
    change_wanted = Signal(object, object)

    def __init__(self, kind: SessionKind, parent: QWidget | None = None) -> None:
        super().__init__(
            kind,
            action=self.tr("Changer le jury"),
            icon_name="users",
            hint=self.tr("Rien ne change avant le bouton. Échap revient aux passages."),
            parent=parent,
        )
        self._boxes: dict[str, CheckBox] = {}
        self._panels: list[Label] = []
        self._preview = PanelPreview(chairs=(), panels=(), below_quorum=False)
        what, self._sittings = self._make_what(), self._make_sittings()
        self._after = self._make_after()
        self._kept_meaning = meaning_row(
            "circle-check",
            self.tr("Le centre l’apprend avec la remontée."),
            self.tr("Les passages choisis se notent et se signent comme les autres."),
        )
        self._held_meaning = meaning_row(
            "hourglass",
            self.tr("Ces passages seront « à confirmer par le centre »."),
            self.tr("Les notes comptent dès que le centre a confirmé, rien n’est refait."),
        )
        meaning = Card(title=self.tr("Ce que cela veut dire"), object_name="meaning")
        for row in (self._kept_meaning, self._held_meaning, other_laptops_row()):
            meaning.body.addWidget(row)
        self.witnesses = WitnessCard()
        self.witnesses.changed.connect(self._check)
        self.compose((what, self._sittings), (self._after, meaning, self.witnesses))
        self.acted.connect(self._change)

    def _make_what(self) -> Card:
        card = Card(title=self.tr("Ce qui change"))
        self.cause = ChoiceField(
            self.tr("Changement"),
            (
                (self.tr("Un membre quitte le jury"), PanelCause.LEFT.value),
                (self.tr("Un membre se déporte"), PanelCause.RECUSED.value),
                (self.tr("La présidence change"), PanelCause.CHAIR.value),
            ),
            object_name="cause",
        )
        self.juror = ChoiceField(self.tr("Membre du jury"), (), object_name="leaving")
        for field in (self.cause, self.juror):
            field.chosen.connect(lambda _value: self.asked.emit())
        self.reason = TextField(
            self.tr("Motif"),
            placeholder=self.tr("Départ en urgence, lien avec une personne du groupe…"),
            hint=self.tr("communicable sur demande"),
            lines=2,
            limit=COMMENT_LIMIT,
            object_name="reason",
        )
        self.reason.edited.connect(lambda _text: self._check())
        for widget in (self.cause, self.juror, self.reason):
            card.body.addWidget(widget)
        return card

    def _make_sittings(self) -> Card:
        card = Card(title=self.tr("Dans quels passages"), object_name="seats")
        self._none = Label(
            self.tr("Aucun passage : les feuilles sont scellées, ou le siège est le seul."),
            tone=Tone.MUTED,
            wrap=True,
        )
        self._sealed = Label("", tone=Tone.MUTED, wrap=True)
        card.body.addWidget(self._none)
        card.body.addWidget(self._sealed)
        return card

    def _make_after(self) -> Card:
        card = Card(title=self.tr("Le jury ensuite"), object_name="after")
        self.chair = ChoiceField(self.tr("Qui préside"), (), object_name="chair")
        self.chair.chosen.connect(lambda _value: self._check())
        card.body.addWidget(self.chair)
        self._lines = card.body
        self._warning = Notice(
            Tone.WARNING,
            self.tr("Le jury ne suffit plus"),
            self.tr("Un juré remplaçant ou un passage déplacé évitent de continuer ainsi."),
            object_name="below_quorum",
        )
        self.substitute = Button(
            self.tr("Prendre un juré remplaçant…"),
            icon_name="user-round-key",
            object_name="substitute_instead",
        )
        self.substitute.clicked.connect(
            lambda: self.substitute_wanted.emit(str(self.juror.value() or ""))
        )
        self.go_on = CheckBox(
            self.tr("Continuer ainsi, le centre devra le confirmer"), object_name="go_on"
        )
        self.go_on.toggled.connect(lambda _on: self._check())
        card.body.addWidget(self._warning)
        card.body.addWidget(self.substitute, 0, Qt.AlignmentFlag.AlignLeft)
        card.body.addWidget(self.go_on)
        return card

    def show_form(self, room: str, jurors: Sequence[tuple[str, str]]) -> None:
        """Show an empty form.

        Args:
            room: the room's name.
            jurors: name and identifier of those who sit in it.
        """
        self.header.set_title(
            self.tr("Changement de jury"),
            self.tr("{0} · départ, déport ou présidence").format(room_words(room)),
        )
        self.cause.set_value(PanelCause.LEFT.value)
        self.juror.set_options(jurors)
        self.reason.set_text("")
        self.go_on.setChecked(False)
        self.witnesses.forget()
        self.begin()

    def choose(self, cause: PanelCause, juror: str) -> None:
        """Choose what is asked already."""
        self.cause.set_value(cause.value)
        self.juror.set_value(juror)

    def chosen_cause(self) -> PanelCause:
        """Return what changes."""
        return PanelCause(str(self.cause.value()))

    def chosen_juror(self) -> str | None:
        """Return who leaves, `None` where only the chair changes."""
        juror = self.juror.value()
        return None if self.chosen_cause() is PanelCause.CHAIR or juror is None else str(juror)

    def chosen_sittings(self) -> tuple[str, ...]:
        """Return the sittings that are ticked."""
        return tuple(sitting for sitting, box in self._boxes.items() if box.isChecked())

    def show_seats(self, seats: PanelSeats, choices: WitnessChoices) -> None:
        """Show the sittings where the seat is open, and who may vouch."""
        self.juror.setVisible(self.chosen_cause() is not PanelCause.CHAIR)
        for box in self._boxes.values():
            box.hide()
            box.deleteLater()
        self._boxes = {}
        for sitting, words in seats.sittings:
            box = CheckBox(words, object_name=f"panel_{sitting}")
            box.setChecked(sitting in seats.chosen)
            box.toggled.connect(lambda _on: self.ticked.emit(self.chosen_sittings()))
            self._boxes[sitting] = box
            self._sittings.body.addWidget(box)
        self._none.setVisible(not seats.sittings)
        self._sealed.setText(
            counted(
                seats.sealed,
                self.tr(
                    "{0} passage où la feuille est scellée : elle compte, la signature "
                    "reste à donner."
                ),
                self.tr(
                    "{0} passages où la feuille est scellée : elles comptent, les signatures "
                    "restent à donner."
                ),
            )
        )
        self._sealed.setVisible(seats.sealed > 0)
        self.witnesses.show_choices(choices)
        chain(self.reason, *self._boxes.values())

    def show_preview(self, preview: PanelPreview) -> None:
        """Show who would be left, and who may chair."""
        chosen = self.chair.value()
        self._preview = preview
        self.chair.set_options([(name, juror) for juror, name in preview.chairs])
        self.chair.set_value(chosen)
        self.chair.set_error(
            ""
            if preview.chairs or not self.chosen_sittings()
            else self.tr("Personne ne reste dans tous ces jurys : cochez ceux du même jury.")
        )
        for label in self._panels:
            label.hide()
            label.deleteLater()
        self._panels = [
            Label(words, lead=title, tone=Tone.MUTED, wrap=True) for title, words in preview.panels
        ]
        for place, label in enumerate(self._panels, start=1):
            self._lines.insertWidget(place, label)
        for widget in (self._warning, self.substitute, self.go_on):
            widget.setVisible(preview.below_quorum)
        self._kept_meaning.setVisible(not preview.below_quorum)
        self._held_meaning.setVisible(preview.below_quorum)
        self._check()

    def start(self) -> None:
        """Put the keyboard on what changes."""
        self.cause.setFocus(Qt.FocusReason.OtherFocusReason)

    def show_refused(self, error: UserError | IntegrityError) -> None:
        """Say above why it was refused; only the PINs are to be given again."""
        self.show_error(error)
        self.witnesses.ask_again()

    def clear(self) -> None:
        """Forget the codes that were typed."""
        self.witnesses.forget()

    def _check(self) -> None:
        if not self.chosen_sittings():
            self.set_missing(self.tr("Choisissez au moins un passage"))
        elif self.chair.value() is None:
            self.set_missing(self.tr("Choisissez des passages du même jury"))
        elif self._preview.below_quorum and not self.go_on.isChecked():
            self.set_missing(self.tr("Le jury ne suffit plus : prenez une décision"))
        elif not self.reason.text():
            self.set_missing(self.tr("Il manque le motif"))
        else:
            self.set_missing(self.witnesses.missing())

    def _change(self) -> None:
        wanted = WantedPanelChange(
            cause=self.chosen_cause(),
            juror=self.chosen_juror(),
            chair=str(self.chair.value()),
            sittings=self.chosen_sittings(),
            below_quorum=self._preview.below_quorum and self.go_on.isChecked(),
            reason=self.reason.text(),
        )
        self.change_wanted.emit(wanted, self.witnesses.answers())
