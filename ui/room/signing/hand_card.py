"""« Imprimer et signer à la main… »: who signs the printed sheet, its PDF, and that it is signed.

The paper carries the digest of what the others sign: whoever signs by hand is chosen first, and
another choice makes another paper.
"""

from __future__ import annotations

from collections.abc import Collection, Sequence

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from app.domain.errors import IntegrityError, UserError
from app.services.room.agenda import JurorLabel
from ui.look.fonts import TextStyle
from ui.look.tone import Tone
from ui.room.errors_in_place import error_words
from ui.widgets.buttons import Button, LinkButton
from ui.widgets.card import Card
from ui.widgets.choice import CheckBox
from ui.widgets.label import IconLabel, Label


class HandCard(Card):
    """Asks who signs by hand, writes the paper, and asks whether it is signed.

    Signals:
        chosen: the members who sign by hand, as a tuple; empty when nobody does any more.
        paper_wanted: write the PDF for those.
        confirmed: they have signed the paper.
    """

    chosen = Signal(object)
    paper_wanted = Signal()
    confirmed = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(object_name="hand_card", parent=parent)
        line = QHBoxLayout()
        line.setSpacing(12)
        line.addWidget(IconLabel("printer"), 0, Qt.AlignmentFlag.AlignTop)
        words = QVBoxLayout()
        words.setSpacing(0)
        words.addWidget(Label(self.tr("Signer à la main"), style=TextStyle.BODY_STRONG))
        self._words = Label("", style=TextStyle.CAPTION, tone=Tone.MUTED, wrap=True)
        words.addWidget(self._words)
        line.addLayout(words, 1)
        self.body.addLayout(line)
        self.begin = Button(self.tr("Imprimer et signer à la main…"), object_name="sign_by_hand")
        self.begin.clicked.connect(self._begin)
        self.body.addWidget(self.begin, 0, Qt.AlignmentFlag.AlignLeft)
        self._asked = QWidget()
        asked = QVBoxLayout(self._asked)
        asked.setContentsMargins(0, 0, 0, 0)
        asked.setSpacing(8)
        self._boxes_column = QVBoxLayout()
        self._boxes_column.setSpacing(4)
        asked.addLayout(self._boxes_column)
        self.print = Button(
            self.tr("1. Enregistrer la grille à imprimer…"),
            icon_name="printer",
            object_name="save_paper",
        )
        self.print.clicked.connect(self.paper_wanted)
        self.saved = Label("", style=TextStyle.CAPTION, tone=Tone.OK, wrap=True)
        self.confirm = Button(
            self.tr("2. Indiquer que le papier est signé"),
            icon_name="check",
            object_name="paper_signed",
        )
        self.confirm.clicked.connect(self._confirm)
        self.give_up = LinkButton(self.tr("Signer tous avec un code PIN"), object_name="no_hand")
        self.give_up.clicked.connect(self._give_up)
        self._error = Label("", style=TextStyle.CAPTION_MEDIUM, tone=Tone.ERROR, wrap=True)
        for widget in (self.print, self.saved, self.confirm, self._error, self.give_up):
            asked.addWidget(widget, 0, Qt.AlignmentFlag.AlignLeft)
        self.body.addWidget(self._asked)
        self._boxes: dict[str, CheckBox] = {}
        self.show_members(())

    def show_members(self, signers: Sequence[JurorLabel]) -> None:
        """Begin again for these members: nobody signs by hand."""
        for box in self._boxes.values():
            box.hide()
            box.deleteLater()
        self._boxes = {}
        for signer in signers:
            words = self.tr("{0} signe à la main").format(signer.name)
            box = CheckBox(words, object_name=f"by_hand_{signer.id}")
            box.toggled.connect(lambda _on: self._ticked())
            self._boxes[signer.id] = box
            self._boxes_column.addWidget(box)
        self._set_asking(False)
        self.show_choice(())

    def show_choice(self, by_hand: Collection[str]) -> None:
        """Show who signs by hand; their paper is still to be written."""
        for juror, box in self._boxes.items():
            blocked = box.blockSignals(True)
            box.setChecked(juror in by_hand)
            box.blockSignals(blocked)
        self._error.hide()
        self.saved.hide()
        self.print.setEnabled(bool(by_hand))
        self.confirm.setEnabled(False)

    def show_paper_saved(self, path: str) -> None:
        """Say where the paper is; it can be told signed from now on."""
        self.saved.setText(self.tr("Enregistrée, à imprimer : {0}").format(path))
        self.saved.show()
        self._error.hide()
        self.confirm.setEnabled(True)
        self.confirm.setFocus(Qt.FocusReason.OtherFocusReason)

    def show_error(self, error: UserError | IntegrityError) -> None:
        """Say why the choice or the paper is refused."""
        self._error.setText(error_words(error))
        self._error.show()

    def set_busy(self, busy: bool) -> None:
        """Take nothing while a signature or a file is under way."""
        self.setEnabled(not busy)

    def by_hand(self) -> tuple[str, ...]:
        """Return who is ticked, in the order of the panel."""
        return tuple(juror for juror, box in self._boxes.items() if box.isChecked())

    def _begin(self) -> None:
        self._set_asking(True)
        next(iter(self._boxes.values())).setFocus(Qt.FocusReason.OtherFocusReason)

    def _give_up(self) -> None:
        self._set_asking(False)
        self.show_choice(())
        self.chosen.emit(())
        self.begin.setFocus(Qt.FocusReason.OtherFocusReason)

    def _ticked(self) -> None:
        self.chosen.emit(self.by_hand())

    def _confirm(self) -> None:
        self.confirm.setEnabled(False)
        self.confirmed.emit()

    def _set_asking(self, asking: bool) -> None:
        self._asked.setVisible(asking)
        self.begin.setVisible(not asking)
        self._words.setText(
            self.tr(
                "Cochez qui signe le papier. Au moins un membre signe avec son code PIN et "
                "nomme ainsi les autres ; le centre demandera l’original."
            )
            if asking
            else self.tr("Pour un membre qui ne peut pas saisir de code PIN sur cet ordinateur.")
        )
