"""« Accusé de réception »: what the centre has, what it put aside or refused, and why."""

from __future__ import annotations

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QWidget

from app.domain.session import SessionKind
from app.services.room.transfer.found_receipts import RECEIPT_SUFFIX
from app.services.room.transfer.receipts import ReceiptSheet, ReceiptSummary
from app.trust.payloads import SheetFate
from ui.room.action_page import ActionPage, meaning_row
from ui.room.file_card import FileCard
from ui.room.transfer.fates import fate_icon, fate_tone, fate_words, receipt_counts, sheet_words
from ui.room.words import long_date, room_words, time_of_day
from ui.translation import shown
from ui.widgets.card import Card, ListCard
from ui.widgets.chip import Pill
from ui.widgets.empty_state import EmptyState
from ui.widgets.list_row import ListRow

_ORDER = (SheetFate.REFUSED, SheetFate.QUARANTINED, SheetFate.TO_CONFIRM, SheetFate.MERGED)


class ReceiptPage(ActionPage):
    """Asks a file, and renders a `ReceiptSummary`: exceptions first, each with its reason.

    Signals:
        file_wanted, file_given: which receipt.
    """

    file_wanted = Signal()
    file_given = Signal(object)

    def __init__(self, kind: SessionKind, parent: QWidget | None = None) -> None:
        super().__init__(
            kind,
            action="",
            hint=self.tr("« Reçu » se dit feuille par feuille, sur la foi de l’accusé seul."),
            parent=parent,
        )
        self._rows: list[ListRow] = []
        self.file = FileCard(
            self.tr("Accusé du centre"),
            self.tr("Le centre l’écrit sur la clé quand il a fusionné la remontée."),
            self.tr("Choisir un accusé de réception…"),
            RECEIPT_SUFFIX,
        )
        self.file.file_wanted.connect(self.file_wanted)
        self.file.file_given.connect(self.file_given)
        self._meaning = Card(title=self.tr("Ce que cela veut dire"), object_name="meaning")
        for row in self._meanings():
            self._meaning.body.addWidget(row)
        self._empty_card = Card()
        self._empty_card.body.addWidget(
            EmptyState(
                "inbox",
                self.tr("Aucun accusé lu sur cet ordinateur"),
                self.tr("Rebranchez la clé à son retour du centre, puis choisissez l’accusé."),
                object_name="no_receipt",
            )
        )
        self._sheets = ListCard(object_name="receipt_sheets")
        self.compose((self.file, self._meaning), (self._empty_card, self._sheets))

    def _meanings(self) -> tuple[QWidget, ...]:
        return (
            meaning_row(
                "check-check",
                self.tr("Reçu par le centre :"),
                self.tr("la feuille est fusionnée ; elle seule pourra être effacée d’ici."),
            ),
            meaning_row(
                "shield-alert",
                self.tr("En quarantaine :"),
                self.tr("le centre garde la feuille et décide. Rien n’est perdu."),
            ),
            meaning_row(
                "circle-x",
                self.tr("Refusé :"),
                self.tr("la feuille n’a pas été prise. Exportez de nouveau, ou appelez le centre."),
            ),
        )

    def show_room(self, room: str) -> None:
        """Ask which receipt."""
        self.header.set_title(self.tr("Accusé de réception"), room_words(room))
        self.begin()

    def show_receipt(self, summary: ReceiptSummary | None) -> None:
        """Show the latest receipt, `None` when there is none."""
        self.stop_busy()
        self.error.clear()
        self._empty_card.setVisible(summary is None)
        self._sheets.setVisible(summary is not None)
        for row in self._rows:
            row.hide()
            row.deleteLater()
        self._rows = []
        if summary is None:
            return
        self._sheets.set_title(
            self.tr("Accusé n° {0}, {1} à {2}").format(
                summary.sequence, long_date(summary.written_at), time_of_day(summary.written_at)
            )
        )
        self._sheets.set_subtitle(receipt_counts(summary))
        self._sheets.setAccessibleName(receipt_counts(summary))
        for fate in _ORDER:
            for line in summary.lines:
                if line.fate is fate:
                    self._rows.append(self._row(line))
        for row in self._rows:
            self._sheets.body.addWidget(row)
        for row in self._rows[-1:]:
            row.set_line(False)

    def start(self) -> None:
        """Put the keyboard on the choice of the file."""
        self.file.choose.setFocus(Qt.FocusReason.OtherFocusReason)

    def _row(self, line: ReceiptSheet) -> ListRow:
        words = sheet_words(line)
        if line.reason is not None:
            words = f"{words} · {shown(line.reason)}"
        icon_name, tone = fate_icon(line.fate), fate_tone(line.fate)
        row = ListRow(line.subject, words, icon_name=icon_name, tone=tone)
        row.setToolTip(words)
        row.add_trailing(Pill(fate_words(line.fate), icon_name=icon_name, tone=tone))
        return row
