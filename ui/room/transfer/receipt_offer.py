"""A receipt found on a stick that came back: offered where people are, read in one press."""

from __future__ import annotations

from functools import partial

from PySide6.QtCore import QObject, Signal

from app.domain.errors import IntegrityError, UserError
from app.services.ports.machine import Drive
from app.services.room.transfer.found_receipts import FoundReceipt, find_receipt, newest_read
from app.services.room.transfer.receipts import ReceiptSummary, read_receipt_file
from app.trust.encryption import PACKAGE_LIMIT
from ui.look.tone import Tone
from ui.room.desk import RoomDesk
from ui.room.drives_watch import DEADLINE_MS
from ui.room.errors_in_place import ErrorNotice
from ui.room.places_card import drive_label
from ui.room.transfer.fates import receipt_counts
from ui.timely_ask import TimelyAsk
from ui.widgets.notice import Notice


class ReceiptNotice(Notice):
    """« L’accusé n° 2 du centre est sur la clé « KINGSTON ». » and one button; else hidden."""

    def __init__(self) -> None:
        super().__init__(Tone.ACCENT, "", action=" ", object_name="receipt_offer")
        self.hide()

    def offer(self, found: FoundReceipt, place: str) -> None:
        """Offer to read what was found."""
        self._say(
            Tone.ACCENT,
            self.tr("L’accusé n° {0} du centre est sur « {1} ».").format(found.sequence, place),
            self.tr("Lisez-le : les passages que le centre a reçus le diront ici."),
            self.tr("Lire l’accusé"),
        )

    def tell(self, summary: ReceiptSummary) -> None:
        """Say what the receipt that was just read tells."""
        kept = summary.refused + summary.quarantined + summary.to_confirm
        self._say(
            Tone.WARNING if kept else Tone.OK,
            self.tr("L’accusé n° {0} du centre est lu.").format(summary.sequence),
            receipt_counts(summary),
            self.tr("Fermer"),
        )

    def _say(self, tone: Tone, title: str, text: str, action: str) -> None:
        if self.action_button is not None:
            self.action_button.setText(action)
            self.action_button.setEnabled(True)
        self.show()
        self.set_notice(tone, title, text)

    def show_reading(self) -> None:
        """Wait: the button does nothing meanwhile."""
        if self.action_button is not None:
            self.action_button.setEnabled(False)


class ReceiptOffer(QObject):
    """Looks for a receipt whenever sticks change, and reads it when somebody says so.

    Signals:
        read: a receipt was read.
    """

    read = Signal()

    def __init__(self, desk: RoomDesk, parent: QObject) -> None:
        super().__init__(parent)
        self._desk = desk
        self._places: list[tuple[ReceiptNotice, ErrorNotice]] = []
        self._drives: tuple[Drive, ...] = ()
        self._offered: FoundReceipt | None = None
        self._ask = TimelyAsk(self, deadline_ms=DEADLINE_MS)
        self._ask.answered.connect(self._found)

    def offer_in(self, notice: ReceiptNotice, error: ErrorNotice) -> None:
        """Offer it in this notice too; `error` says what went wrong."""
        self._places.append((notice, error))
        notice.acted.connect(partial(self._act, error))
        if self._offered is not None and (place := self._place(self._offered)) is not None:
            notice.offer(self._offered, place)

    def look(self, drives: tuple[Drive, ...]) -> None:
        """Look on those sticks; an offer goes with the stick that it was on."""
        self._drives = drives
        if self._offered is not None and self._place(self._offered) is None:
            self._withdraw()
        if not drives:
            return
        room, files = self._desk.room, self._desk.files
        roots = tuple(drive.root for drive in drives)
        self._ask.stop()
        self._ask.ask(partial(find_receipt, room.keys, roots, files, after=newest_read(room)))

    def _place(self, found: FoundReceipt) -> str | None:
        return next(
            (drive_label(each) for each in self._drives if found.path.is_relative_to(each.root)),
            None,
        )

    def _found(self, found: FoundReceipt | None) -> None:
        place = None if found is None else self._place(found)
        if found is None or place is None:
            return
        self._offered = found
        for notice, _ in self._places:
            notice.offer(found, place)

    def _withdraw(self) -> None:
        self._offered = None
        for notice, _ in self._places:
            notice.hide()

    def _act(self, error: ErrorNotice) -> None:
        found = self._offered
        if found is None:
            self._withdraw()
            return
        error.clear()
        for notice, _ in self._places:
            notice.show_reading()
        room, files = self._desk.room, self._desk.files
        self._desk.runner.run(
            lambda _progress: read_receipt_file(room, files.read(found.path, limit=PACKAGE_LIMIT)),
            self._told,
            partial(self._refused, error),
        )

    def _told(self, summary: ReceiptSummary) -> None:
        self._offered = None
        for notice, _ in self._places:
            notice.tell(summary)
        self.read.emit()

    def _refused(self, place: ErrorNotice, error: UserError | IntegrityError) -> None:
        self._withdraw()
        place.show_error(error)
