"""The sheets of a sitting on paper: each by its juror's PIN, or by another member's."""

from __future__ import annotations

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from app.services.room.paper_entry import PaperSheet, PaperSitting
from ui.announce import announce
from ui.look.fonts import TextStyle
from ui.look.tone import Tone
from ui.room.words import capacity_words, sentence_case
from ui.widgets.buttons import Button, ButtonSize
from ui.widgets.card import ListCard
from ui.widgets.chip import Pill
from ui.widgets.field import ChoiceField
from ui.widgets.label import Label
from ui.widgets.list_row import ListRow
from ui.widgets.pin_boxes import PinBoxes


class PaperSheetsCard(ListCard):
    """Renders the sheets of a `PaperSitting`.

    Signals:
        own_wanted: a juror enters their own; the sitting's page asks for the PIN.
        writer_chosen: who is asked for a PIN now.
        given: juror, writer, PIN: open that sheet for the writer.
    """

    own_wanted = Signal()
    writer_chosen = Signal(str)
    given = Signal(str, str, str)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(
            title=self.tr("Feuilles à saisir"), object_name="paper_sheets", parent=parent
        )
        self._rows: list[ListRow] = []
        self._sitting: PaperSitting | None = None
        self._juror = ""
        self._form = QWidget()
        self._form.setObjectName("transcription_form")
        column = QVBoxLayout(self._form)
        column.setContentsMargins(16, 12, 16, 16)
        column.setSpacing(12)
        self._words = Label("", tone=Tone.MUTED, wrap=True)
        self.writer = ChoiceField(self.tr("Qui saisit"), (), object_name="paper_writer")
        self.writer.combo.currentIndexChanged.connect(lambda _place: self._ask_pin())
        self.pin = PinBoxes(self.tr("Code PIN à 6 chiffres"), object_name="paper_pin")
        self.pin.digits_changed.connect(self._typed)
        words = self.tr("Saisir la feuille de {0}").format("")
        self.open = Button(words, object_name="open_transcription")
        self.open.clicked.connect(self._give)
        self._hint = Label("", style=TextStyle.CAPTION, tone=Tone.MUTED, wrap=True)
        self._error = Label("", style=TextStyle.CAPTION_MEDIUM, tone=Tone.ERROR, wrap=True)
        for widget in (self._words, self.writer, self.pin, self.open, self._hint, self._error):
            column.addWidget(widget)
        self.body.addWidget(self._form)
        self.forget()

    def show_sitting(self, sitting: PaperSitting | None) -> None:
        """List who enters what; hidden for as long as the sitting is not on paper."""
        self._sitting = sitting
        self.setVisible(sitting is not None)
        for row in self._rows:
            row.hide()
            row.deleteLater()
        self._rows = []
        self.forget()
        for sheet in sitting.sheets if sitting is not None else ():
            row = self._row(sheet)
            self._rows.append(row)
            self.body.insertWidget(self.body.indexOf(self._form), row)

    def start(self) -> None:
        """Put the keyboard on the first sheet to enter."""
        for row in self._rows:
            for button in row.findChildren(Button):
                if button.isEnabled():
                    button.setFocus(Qt.FocusReason.OtherFocusReason)
                    return

    def forget(self) -> None:
        """Close the form, and forget what was typed."""
        self._juror = ""
        self.pin.clear()
        self._error.hide()
        self._form.hide()

    def show_wait(self, seconds: int, words: str) -> None:
        """Take no PIN for that many seconds and say why; 0 takes one again."""
        self.pin.set_waiting(bool(seconds))
        self.pin.setEnabled(not seconds)
        self._hint.setText(words if seconds else "")
        self._hint.setVisible(bool(seconds))

    def show_error(self, words: str) -> None:
        """Say beside the PIN why the sheet does not open."""
        self._ask_again()
        self._error.setText(words)
        self._error.show()
        announce(self, words, assertive=True)

    def _row(self, sheet: PaperSheet) -> ListRow:
        row = ListRow(
            sheet.juror.name,
            sentence_case(capacity_words(sheet.juror)),
            icon_name="lock" if sheet.sealed else "file-pen",
            tone=Tone.OK if sheet.sealed else Tone.MUTED,
            height=64,
            object_name=f"paper_{sheet.juror.id}",
        )
        if sheet.sealed:
            row.add_trailing(Pill(self.tr("Scellée"), icon_name="lock", tone=Tone.OK))
            return row
        own = Button(
            self.tr("Avec son code PIN"), size=ButtonSize.ROW, object_name=f"own_{sheet.juror.id}"
        )
        own.setAccessibleName(self.tr("{0} saisit sa feuille").format(sheet.juror.name))
        own.clicked.connect(self.own_wanted)
        row.add_trailing(own)
        other = Button(
            self.tr("À sa place…"), size=ButtonSize.ROW, object_name=f"for_{sheet.juror.id}"
        )
        other.setAccessibleName(
            self.tr("Saisir la feuille de {0} à sa place").format(sheet.juror.name)
        )
        other.setEnabled(bool(sheet.writers) and not sheet.begun)
        other.setToolTip(self._why_not(sheet))
        other.clicked.connect(lambda: self._ask(sheet))
        row.add_trailing(other)
        return row

    def _why_not(self, sheet: PaperSheet) -> str:
        if sheet.begun:
            return self.tr("Cette personne a commencé sa feuille : elle la termine elle-même.")
        if not sheet.writers:
            return self.tr("Un autre membre scelle d’abord sa propre feuille sur cet ordinateur.")
        return ""

    def _ask(self, sheet: PaperSheet) -> None:
        self._juror = sheet.juror.id
        self._words.setText(
            self.tr(
                "La feuille nommera {0} et qui la saisit. Le centre demandera l’original signé."
            ).format(sheet.juror.name)
        )
        blocked = self.writer.combo.blockSignals(True)
        self.writer.set_options([(each.name, each.id) for each in sheet.writers])
        self.writer.combo.blockSignals(blocked)
        self.writer.combo.setEnabled(len(sheet.writers) > 1)
        self.open.setText(self.tr("Saisir la feuille de {0}").format(sheet.juror.name))
        self._form.show()
        self._ask_pin()

    def _ask_pin(self) -> None:
        if not self._juror:
            return
        self._error.hide()
        self._ask_again()
        self.writer_chosen.emit(str(self.writer.value()))

    def _ask_again(self) -> None:
        self.show_wait(0, "")
        self.pin.clear()
        self.open.setEnabled(False)
        self.pin.setFocus(Qt.FocusReason.OtherFocusReason)

    def _typed(self, count: int) -> None:
        self._error.hide()
        complete = count == self.pin.maxLength()
        self.open.setEnabled(complete)
        if complete:
            self.open.setFocus(Qt.FocusReason.OtherFocusReason)

    def _give(self) -> None:
        pin = self.pin.text()
        self.pin.set_waiting(True)
        self.open.setEnabled(False)
        self.given.emit(self._juror, str(self.writer.value()), pin)
