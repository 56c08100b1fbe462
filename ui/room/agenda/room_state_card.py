"""« État de la salle »: facts that are true now, and the way to what mends them."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout, QWidget

from app.services.ports.machine import Drive
from app.services.room.agenda import Agenda, ReceiptTotals
from ui.counted import counted
from ui.look.fonts import TextStyle
from ui.look.tone import Tone
from ui.room.continuity.copy_status import CopyKind, CopyStatus, copy_tooltip, copy_words
from ui.room.places_card import drive_label
from ui.room.words import quoted, size_words, time_of_day
from ui.second_screen.placement import SecondScreenState, state_tone, state_words
from ui.widgets.buttons import LinkButton
from ui.widgets.card import Card
from ui.widgets.label import IconLabel, Label


class RoomStateCard(Card):
    """The package, the stick, the live copy, the second screen, what left and what arrived.

    Signals:
        screen_wanted: choose the second screen and what it shows.
        copy_wanted: choose where the live copy goes.
    """

    screen_wanted = Signal()
    copy_wanted = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(title=self.tr("État de la salle"), object_name="room_state", parent=parent)
        self._package = _Fact("package-check", self.tr("Dossier de salle"))
        self._centre = _Fact("shield-check", self.tr("Centre"), style=TextStyle.DIGEST)
        self._stick = _Fact("usb", self.tr("Clé USB"))
        self._copy = _Fact("copy-check", self.tr("Copie de secours"))
        self._screen = _Fact("monitor", self.tr("Écran 2"))
        self._export = _Fact("upload", self.tr("Dernier export"))
        self._receipt = _Fact("check-check", self.tr("Accusé du centre"))
        for fact in (
            self._package,
            self._centre,
            self._stick,
            self._copy,
            self._screen,
            self._export,
            self._receipt,
        ):
            self.body.addWidget(fact)
        self._ways = QHBoxLayout()
        self._ways.setSpacing(16)
        self._choose = LinkButton(self.tr("Copie de secours…"), object_name="choose_copy")
        self._choose.clicked.connect(self.copy_wanted)
        self._public = LinkButton(self.tr("Écran 2…"), object_name="public_screen")
        self._public.clicked.connect(self.screen_wanted)
        self._ways.addWidget(self._choose)
        self._ways.addWidget(self._public)
        self._ways.addStretch(1)
        self.body.addLayout(self._ways)
        self.show_copy(CopyStatus())
        self.show_drives(())

    def show_agenda(self, agenda: Agenda) -> None:
        """Show which package is open and what left the room."""
        self._package.show_value(self.tr("ouvert, n° {0}").format(agenda.package_sequence), Tone.OK)
        self._centre.show_value(agenda.centre_fingerprint, Tone.MUTED)
        self._centre.setToolTip(
            self.tr("Empreinte du centre, à comparer avec la feuille de consignes de la salle")
        )
        waiting = len(agenda.to_export) + agenda.reports_to_export
        since = counted(waiting, self.tr("{0} à exporter"), self.tr("{0} à exporter"))
        if agenda.exported_at is None:
            words = self.tr("aucun · {0}").format(since) if waiting else self.tr("aucun")
        else:
            words = time_of_day(agenda.exported_at)
            if waiting:
                words = self.tr("{0} · {1}").format(words, since)
        self._export.show_value(words, Tone.WARNING if waiting else Tone.MUTED)
        self._show_receipt(agenda.receipt)

    def show_screen(self, state: SecondScreenState) -> None:
        """Say what the second screen is doing."""
        words = state_words(state).partition(":")[2].strip()
        self._screen.show_value(words, state_tone(state))

    def show_drives(self, drives: Sequence[Drive], *, late: bool = False) -> None:
        """Say which sticks are plugged in; `late` says that they did not answer in time."""
        self._stick.show_name(self.tr("Clé USB"))
        if late:
            self._stick.show_value(self.tr("ne répond pas"), Tone.WARNING)
        elif not drives:
            self._stick.show_value(self.tr("aucune"), Tone.MUTED)
        elif len(drives) > 1:
            self._stick.show_name(self.tr("{0} clés USB").format(len(drives)))
            self._stick.show_value(", ".join(map(drive_label, drives)), Tone.OK)
        else:
            self._show_drive(drives[0])

    def _show_drive(self, drive: Drive) -> None:
        self._stick.show_name(self.tr("Clé {0}").format(quoted(drive_label(drive))))
        if drive.read_only:
            self._stick.show_value(self.tr("lecture seule"), Tone.WARNING)
        else:
            self._stick.show_value(self.tr("{0} libres").format(size_words(drive.free)), Tone.OK)

    def show_copy(self, status: CopyStatus) -> None:
        """Say how old the live copy is."""
        self._copy.show_value(copy_words(status), status.tone)
        self._copy.setToolTip(copy_tooltip(status))
        self._choose.setText(
            self.tr("Choisir une copie de secours…")
            if status.kind is CopyKind.NONE
            else self.tr("Copie de secours…")
        )
        self._choose.updateGeometry()

    def _show_receipt(self, totals: ReceiptTotals | None) -> None:
        if totals is None:
            self._receipt.show_value(self.tr("aucun"), Tone.MUTED)
            return
        parts = [
            self.tr("n° {0}, {1}").format(totals.sequence, time_of_day(totals.written_at)),
        ]
        problems = totals.refused + totals.quarantined
        if totals.refused:
            parts.append(counted(totals.refused, self.tr("{0} refusée"), self.tr("{0} refusées")))
        if totals.quarantined:
            parts.append(self.tr("{0} en quarantaine").format(totals.quarantined))
        if totals.to_confirm and not problems:
            parts.append(self.tr("{0} à confirmer").format(totals.to_confirm))
        waiting = problems or totals.to_confirm
        self._receipt.show_value(" · ".join(parts), Tone.WARNING if waiting else Tone.OK)


class _Fact(QWidget):
    """A symbol, a name, a value at the right."""

    def __init__(
        self, icon_name: str, name: str, *, style: TextStyle = TextStyle.CAPTION_MEDIUM
    ) -> None:
        super().__init__()
        self._icon_name = icon_name
        line = QHBoxLayout(self)
        line.setContentsMargins(0, 2, 0, 2)
        line.setSpacing(12)
        self._symbol = IconLabel(icon_name)
        line.addWidget(self._symbol)
        self._name = Label(name)
        line.addWidget(self._name)
        line.addSpacing(8)
        self._value = Label("", style=style, elide=True)
        line.addStretch(1)
        line.addWidget(self._value)

    def show_name(self, name: str) -> None:
        self._name.setText(name)

    def show_value(self, words: str, tone: Tone) -> None:
        self._symbol.set_icon(self._icon_name, tone)
        self._value.set_tone(tone)
        self._value.setText(words)
        self.setAccessibleName(f"{self._name.text()} : {words}")
