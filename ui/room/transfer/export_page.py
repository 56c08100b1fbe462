"""Taking results to the centre: where to write, what is inside, what « exporté » means."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from app.domain.errors import IntegrityError, UserError
from app.domain.session import SessionKind
from app.services.ports.machine import Drive
from app.services.room.transfer.results_export import (
    ExportReceipt,
    ExportSummary,
    WaitingSitting,
)
from ui.counted import counted
from ui.look.fonts import TextStyle
from ui.look.tone import Tone
from ui.room.errors_in_place import ErrorNotice
from ui.room.places_card import Destination, PlacesCard
from ui.room.scrolled import scrolled_column
from ui.room.sitting_header import RoomHeader
from ui.room.tab_order import chain, controls
from ui.room.ticked import ticked
from ui.room.transfer.export_outcome import ExportOutcome
from ui.room.transfer.receipt_offer import ReceiptNotice
from ui.room.words import room_words, time_of_day
from ui.translation import shown
from ui.widgets.buttons import Button, ButtonKind, ButtonSize
from ui.widgets.card import Card, Divider
from ui.widgets.chip import StatusChip
from ui.widgets.label import IconLabel, Label
from ui.widgets.page import Page, PageFooter

_LEFT_WIDTH = 472
_MOST_WAITING = 20


class ExportPage(QWidget):
    """Renders an `ExportSummary`, the drives and the outcome.

    Signals:
        destination_chosen: a `Destination` of the list.
        other_folder_wanted: ask for a folder.
        drives_wanted: look for drives again.
        export_wanted, cancel_wanted: start, stop.
        second_wanted: write the same to another place.
        sitting_wanted: open a sitting that is not inside.
        back_wanted: to the agenda.
    """

    destination_chosen = Signal(object)
    other_folder_wanted = Signal()
    drives_wanted = Signal()
    export_wanted = Signal()
    cancel_wanted = Signal()
    second_wanted = Signal()
    sitting_wanted = Signal(str)
    back_wanted = Signal()

    def __init__(self, kind: SessionKind, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._destination: Destination | None = None
        self._drives: tuple[Drive, ...] = ()
        self._late = False
        self._done = False
        self._written_to: frozenset[Path] = frozenset()
        self.header = RoomHeader(kind)
        self._centre = StatusChip("", icon_name="lock", object_name="encrypted_for")
        self.header.add(self._centre)
        self.error = ErrorNotice()
        self.receipt = ReceiptNotice()
        self._places = PlacesCard()
        self._places.chosen.connect(self.destination_chosen)
        self._places.other_folder_wanted.connect(self.other_folder_wanted)
        self._places.drives_wanted.connect(self.drives_wanted)
        self._inside = Card(title=self.tr("Ce que contient la remontée"))
        self._contents: QWidget | None = None
        self.outcome = ExportOutcome()
        self.outcome.waiting.cancelled.connect(self.cancel_wanted)
        self.footer = PageFooter(
            self.tr("Une copie reste sur cet ordinateur jusqu’à l’accusé de réception du centre.")
        )
        self.back = Button(
            self.tr("Retour aux passages"), icon_name="arrow-left", object_name="back_to_agenda"
        )
        self.back.clicked.connect(self.back_wanted)
        self.export = Button(
            self.tr("Exporter"),
            kind=ButtonKind.PRIMARY,
            icon_name="upload",
            object_name="export",
        )
        self.export.clicked.connect(self._act)
        self.second = Button(
            self.tr("Écrire une deuxième clé…"), icon_name="copy-plus", object_name="second_stick"
        )
        self.second.clicked.connect(self.second_wanted)
        self.second.hide()
        self.footer.add_action(self.back)
        self.footer.add_action(self.second)
        self.footer.add_action(self.export)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.addWidget(Page(self.header, self._make_body(), self.footer, scroll=False))

    def _make_body(self) -> QHBoxLayout:
        body = QHBoxLayout()
        body.setSpacing(12)
        body.addWidget(scrolled_column(self._places, self._inside, width=_LEFT_WIDTH))
        body.addWidget(scrolled_column(self.error, self.receipt, self.outcome), 1)
        return body

    def show_summary(self, summary: ExportSummary, room: str, day: str) -> None:
        """Show what an export would hold now."""
        self._done = False
        self._written_to = frozenset()
        self.header.set_title(
            self.tr("Exporter les résultats"),
            self.tr("{0} · {1} · remontée n° {2}").format(room_words(room), day, summary.sequence),
        )
        self._centre.set_status(
            self.tr("Chiffré pour {0}").format(summary.centre), "lock", Tone.MUTED
        )
        if self._contents is not None:
            self._contents.hide()
            self._contents.deleteLater()
        self._contents = self._content_lines(summary)
        self._inside.body.addWidget(self._contents)
        self._order_focus()
        self.outcome.show_summary(summary)
        self.error.clear()
        self._show_ready()

    def show_drives(self, drives: Sequence[Drive], *, late: bool = False) -> None:
        """List the drives that are plugged in; `late` says that they did not answer in time."""
        self._drives = tuple(drives)
        self._late = late
        self._list_places()
        self._show_ready()

    def show_destination(self, destination: Destination | None) -> None:
        """Show where the results will be written; `None` when that is not chosen."""
        self._destination = destination
        self._list_places()
        self._show_ready()
        if destination is not None:
            self.export.setFocus(Qt.FocusReason.OtherFocusReason)

    def show_writing(self) -> None:
        """Say that the export is being written."""
        self.error.clear()
        self.outcome.show_writing(self._destination)
        self._set_busy(True)

    def show_receipt(self, receipt: ExportReceipt) -> None:
        """Say that it is written and read back: only now may a stick be pulled."""
        self._done = True
        if self._destination is not None:
            self._written_to |= {self._destination.folder}
        self._set_busy(False)
        self.outcome.show_receipt(receipt, self._destination)
        self._list_places()
        self._show_ready()
        self.export.setFocus(Qt.FocusReason.OtherFocusReason)

    def show_second(self) -> None:
        """Ask where to write the same once more; what was said of the first place stands."""
        self._done = False
        self.error.clear()
        self.show_destination(None)
        self._places.start()

    def show_stopping(self) -> None:
        """Say that the writing was asked to stop."""
        self.outcome.show_stopping()

    def show_error(self, error: UserError | IntegrityError) -> None:
        """Say what failed; an earlier export is intact, and the copy here too."""
        self._set_busy(False)
        self.outcome.show_nothing()
        self.error.show_error(error)
        self._show_ready()
        self.export.setFocus(Qt.FocusReason.OtherFocusReason)

    def show_stopped(self) -> None:
        """Say nothing more: the person stopped it."""
        self._set_busy(False)
        self.outcome.show_nothing()
        self._show_ready()
        self.export.setFocus(Qt.FocusReason.OtherFocusReason)

    def start(self) -> None:
        """Put the keyboard on the first place."""
        self._places.start()

    def _act(self) -> None:
        if self._done:
            self.back_wanted.emit()
        else:
            self.export_wanted.emit()

    def _set_busy(self, busy: bool) -> None:
        for widget in (self._places, self._inside, self.back, self.second, self.export):
            widget.setEnabled(not busy)

    def _show_ready(self) -> None:
        destination = self._destination
        self.second.setVisible(self._done)
        if self._done:
            self.export.setText(self.tr("Terminer l’export"))
            self.export.set_icon_name("")
            self.export.setEnabled(True)
            self.footer.set_missing("")
            return
        self.export.set_icon_name("upload")
        self.export.setText(
            self.tr("Exporter vers « {0} »").format(destination.label)
            if destination is not None
            else self.tr("Exporter")
        )
        self.export.setEnabled(destination is not None)
        self.footer.set_missing(
            "" if destination is not None else self.tr("Choisissez d’abord où écrire")
        )

    def _list_places(self) -> None:
        self._places.show_places(
            self._drives, self._destination, written_to=self._written_to, late=self._late
        )
        self._order_focus()

    def _order_focus(self) -> None:
        """Have Tab go down the page: places and contents are made after the footer."""
        parts = (self._places, self._inside, self.outcome)
        chain(
            *(each for part in parts for each in controls(part)),
            self.back,
            self.second,
            self.export,
        )

    def _content_lines(self, summary: ExportSummary) -> QWidget:
        content = QWidget()
        column = QVBoxLayout(content)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(8)
        for words in self._inside_words(summary):
            column.addWidget(ticked(words))
        if summary.waiting:
            column.addWidget(Divider())
            column.addWidget(
                Label(
                    counted(
                        len(summary.waiting),
                        self.tr("{0} passage n’est pas encore dedans"),
                        self.tr("{0} passages ne sont pas encore dedans"),
                    ),
                    style=TextStyle.BODY_MEDIUM,
                )
            )
        for sitting in summary.waiting[:_MOST_WAITING]:
            column.addLayout(self._waiting_line(sitting))
        more = len(summary.waiting) - _MOST_WAITING
        if more > 0:
            words = counted(more, self.tr("et {0} autre"), self.tr("et {0} autres"))
            column.addWidget(Label(words, tone=Tone.MUTED))
        return content

    def _waiting_line(self, sitting: WaitingSitting) -> QHBoxLayout:
        line = QHBoxLayout()
        line.setSpacing(12)
        line.addWidget(IconLabel("triangle-alert", tone=Tone.WARNING))
        line.addWidget(
            Label(shown(sitting.reason), lead=f"{sitting.subject}.", tone=Tone.MUTED, wrap=True),
            1,
        )
        way = Button(self.tr("Ouvrir"), size=ButtonSize.ROW)
        way.setAccessibleName(self.tr("Ouvrir le passage : {0}").format(sitting.subject))
        way.clicked.connect(lambda: self.sitting_wanted.emit(sitting.sitting))
        line.addWidget(way)
        return line

    def _inside_words(self, summary: ExportSummary) -> list[str]:
        words = []
        if summary.signed:
            words.append(
                counted(
                    summary.signed, self.tr("{0} passage signé"), self.tr("{0} passages signés")
                )
            )
        if summary.absent:
            words.append(
                counted(
                    summary.absent,
                    self.tr("{0} passage sans personne : l’absence est portée"),
                    self.tr("{0} passages sans personne : l’absence est portée"),
                )
            )
        if summary.sheets:
            words.append(
                self.tr("{0}, leurs PDF signés et leurs chronométrages").format(
                    counted(summary.sheets, self.tr("{0} feuille"), self.tr("{0} feuilles"))
                )
            )
        if summary.minutes or summary.incidents:
            words.append(self._report_words(summary))
        words.append(self.tr("Présences et journal de la salle"))
        if summary.last is not None:
            words.append(
                self.tr("Remontée précédente : n° {0}, à {1}").format(
                    summary.last.sequence, time_of_day(summary.last.exported_at)
                )
            )
        return words

    def _report_words(self, summary: ExportSummary) -> str:
        minutes = counted(summary.minutes, self.tr("{0} PV d’épreuve"), self.tr("{0} PV d’épreuve"))
        incidents = counted(
            summary.incidents, self.tr("{0} PV d’incident"), self.tr("{0} PV d’incident")
        )
        said = [
            words
            for count, words in ((summary.minutes, minutes), (summary.incidents, incidents))
            if count
        ]
        return self.tr("{0}, avec le PDF signé").format(", ".join(said))
