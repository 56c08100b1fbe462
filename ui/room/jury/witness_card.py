"""The two witnesses who vouch for something done on the spot, and the code of each.

Digits and codes are handed over and forgotten; nothing is checked here but that the two are
not the same.
"""

from __future__ import annotations

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from app.services.room.on_the_spot.witnesses import WitnessAnswer, WitnessChoices
from app.trust.payloads import WitnessKind
from ui.look.fonts import TextStyle
from ui.look.tone import Tone
from ui.widgets.card import Card
from ui.widgets.card_code import CardCodeField
from ui.widgets.field import ChoiceField
from ui.widgets.label import Label
from ui.widgets.pin_boxes import PIN_LENGTH, PinBoxes

_Who = tuple[WitnessKind, str]


def _value(kind: WitnessKind, who: str = "") -> str:
    """Return a choice as a list keeps it: Qt compares texts, and not pairs."""
    return f"{kind.value}:{who}"


class WitnessFields(QWidget):
    """One of the two: who it is, then the PIN or the code that shows it.

    Signals:
        changed: anything was chosen or typed.
        completed: the code is all there.
    """

    changed = Signal()
    completed = Signal()

    def __init__(self, label: str, rank: int, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._label = label
        self._asked: _Who | None = None
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(8)
        self.who = ChoiceField(label, (), object_name=f"witness_{rank}")
        self.who.combo.currentIndexChanged.connect(lambda _index: self._chosen())
        self._caption = Label("", style=TextStyle.CAPTION, tone=Tone.MUTED)
        self.pin = PinBoxes(self.tr("Code PIN à 6 chiffres"), object_name=f"witness_pin_{rank}")
        self.pin.digits_changed.connect(lambda _count: self.changed.emit())
        self.pin.completed.connect(lambda _pin: self.completed.emit())
        self.code = CardCodeField(self.tr("Code"), object_name=f"witness_code_{rank}")
        self.code.edited.connect(lambda _code: self.changed.emit())
        self.code.completed.connect(lambda _code: self.completed.emit())
        for widget in (self.who, self._caption, self.pin, self.code):
            column.addWidget(widget)
        self._chosen()

    def show_choices(self, choices: WitnessChoices, preferred: int) -> None:
        """Name who may vouch; keep who was chosen where they still may.

        Args:
            choices: the jurors, and the telephone code that comes next.
            preferred: place of the choice to begin with.
        """
        chosen = self._asked and _value(*self._asked)
        options: list[tuple[str, object]] = [
            (self.tr("{0}, code PIN").format(juror.name), _value(WitnessKind.JUROR, juror.id))
            for juror in choices.jurors
        ]
        options.append(
            (self.tr("Surveillance de la salle, code imprimé"), _value(WitnessKind.SUPERVISOR))
        )
        if choices.telephone is not None:
            options.append(
                (
                    self.tr("Centre au téléphone, code n° {0}").format(choices.telephone),
                    _value(WitnessKind.CENTRE),
                )
            )
        self.who.set_options(options)
        values = [value for _words, value in options]
        place = values.index(chosen) if chosen in values else min(preferred, len(values) - 1)
        self.who.combo.setCurrentIndex(place)
        self._chosen()

    def chosen(self) -> _Who | None:
        """Return who it is: the kind, and a juror's identifier."""
        kind, _, who = str(self.who.value() or "").partition(":")
        return (WitnessKind(kind), who) if kind else None

    def is_complete(self) -> bool:
        """Tell whether the code is all there."""
        who = self.chosen()
        if who is None:
            return False
        if who[0] is WitnessKind.JUROR:
            return len(self.pin.text()) == PIN_LENGTH
        return self.code.is_complete()

    def answer(self) -> WitnessAnswer | None:
        """Return what was given, `None` while it is not all there."""
        who = self.chosen()
        if who is None or not self.is_complete():
            return None
        secret = self.pin.text() if who[0] is WitnessKind.JUROR else self.code.code()
        return WitnessAnswer(kind=who[0], who=who[1], secret=secret)

    def forget(self) -> None:
        """Drop what was typed."""
        self.pin.clear()
        self.code.clear()

    def start(self) -> None:
        """Put the keyboard in the code."""
        juror = self.pin.isVisibleTo(self)
        (self.pin if juror else self.code).setFocus(Qt.FocusReason.OtherFocusReason)

    def _chosen(self) -> None:
        who = self.chosen()
        if who != self._asked:
            self._asked = who
            self.forget()
        juror = who is not None and who[0] is WitnessKind.JUROR
        self._caption.setText(self.tr("Code PIN de ce juré"))
        self._caption.setVisible(juror)
        self.pin.setVisible(juror)
        self.code.setVisible(not juror)
        self.pin.setAccessibleName(self.tr("{0} : code PIN").format(self.who.combo.currentText()))
        self.changed.emit()


class WitnessCard(Card):
    """Both of them.

    Signals:
        changed: anything was chosen or typed.
    """

    changed = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(
            title=self.tr("Deux témoins"),
            object_name="witnesses",
            parent=parent,
        )
        self.body.addWidget(
            Label(
                self.tr(
                    "Un autre juré donne son code PIN, la surveillance le code imprimé sur sa "
                    "feuille, le centre un code au téléphone, qui ne sert qu’une fois."
                ),
                style=TextStyle.CAPTION,
                tone=Tone.MUTED,
                wrap=True,
            )
        )
        self.first = WitnessFields(self.tr("Premier témoin"), 1)
        self.second = WitnessFields(self.tr("Second témoin"), 2)
        self.first.completed.connect(self.second.start)
        line = QHBoxLayout()
        line.setSpacing(24)
        for fields in (self.first, self.second):
            line.addWidget(fields, 1, Qt.AlignmentFlag.AlignTop)
            fields.changed.connect(self._check)
        self.body.addLayout(line)

    def show_choices(self, choices: WitnessChoices) -> None:
        """Name who may vouch."""
        self.first.show_choices(choices, 0)
        self.second.show_choices(choices, 1)
        self._check()

    def missing(self) -> str:
        """Say what is missing, nothing once both have given their codes."""
        if self._same():
            return self.tr("Il faut deux témoins différents")
        if not self.first.is_complete():
            return self.tr("Il manque le code du premier témoin")
        if not self.second.is_complete():
            return self.tr("Il manque le code du second témoin")
        return ""

    def answers(self) -> tuple[WitnessAnswer, ...]:
        """Return what both gave; only once nothing is missing."""
        answers = (self.first.answer(), self.second.answer())
        return tuple(answer for answer in answers if answer is not None)

    def ask_again(self) -> None:
        """Drop the PINs, which cannot be read over; a code stays, to be corrected."""
        for fields in (self.first, self.second):
            fields.pin.clear()
        self.changed.emit()
        fields = self.second if self.first.is_complete() else self.first
        fields.start()

    def forget(self) -> None:
        """Drop every digit and character typed here."""
        self.first.forget()
        self.second.forget()
        self.changed.emit()

    def _same(self) -> bool:
        return self.first.chosen() is not None and self.first.chosen() == self.second.chosen()

    def _check(self) -> None:
        self.second.who.set_error(
            self.tr("Choisissez un autre témoin que le premier.") if self._same() else ""
        )
        self.changed.emit()
