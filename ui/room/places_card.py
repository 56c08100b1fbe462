"""Where to write: the sticks that are plugged in, and any other folder."""

from __future__ import annotations

from collections.abc import Sequence
from collections.abc import Set as AbstractSet
from dataclasses import dataclass
from pathlib import Path

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QWidget

from app.services.ports.machine import Drive
from ui.look.tone import Tone
from ui.room.words import size_words
from ui.widgets.buttons import LinkButton
from ui.widgets.card import ListCard
from ui.widgets.chip import Pill
from ui.widgets.list_row import ListRow


@dataclass(frozen=True, slots=True, kw_only=True)
class Destination:
    """Where something is to be written; `label` is how people call the place."""

    folder: Path
    label: str
    removable: bool


def usable(drive: Drive) -> bool:
    """Tell whether anything can be written to a drive."""
    return not drive.read_only and drive.free > 0


def drive_label(drive: Drive) -> str:
    """Return how people call a drive: its own name, else its folder."""
    return drive.label or str(drive.root)


class PlacesCard(ListCard):
    """Lists drives, and a row for another folder.

    Signals:
        chosen: a `Destination` of the list.
        other_folder_wanted: ask for a folder.
        drives_wanted: look for drives again.
    """

    chosen = Signal(object)
    other_folder_wanted = Signal()
    drives_wanted = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        reread = LinkButton(
            self.tr("Relire les clés"), icon_name="refresh-cw", object_name="reread_drives"
        )
        super().__init__(
            title=self.tr("Où écrire"), trailing=reread, object_name="places", parent=parent
        )
        reread.clicked.connect(self.drives_wanted)
        self._rows: list[ListRow] = []
        self._shown: tuple[object, ...] = ()

    def show_places(
        self,
        drives: Sequence[Drive],
        destination: Destination | None,
        *,
        written_to: AbstractSet[Path] = frozenset(),
        late: bool = False,
    ) -> None:
        """List the drives.

        Args:
            drives: the removable drives that are plugged in.
            destination: the place that is chosen.
            written_to: the places to which what was to be written is.
            late: the drives did not answer in time, so that `drives` is empty.
        """
        shown = (tuple(drives), destination, frozenset(written_to), late)
        if shown == self._shown:
            return  # drives are looked for every few seconds: nothing is said again
        self._shown = shown
        focused = next((row.objectName() for row in self._rows if row.hasFocus()), "")
        for row in self._rows:
            row.hide()
            row.deleteLater()
        self._rows = [
            self._drive_row(drive, destination, written=drive.root in written_to)
            for drive in drives
        ]
        if not drives:
            self._rows.append(self._empty_row(late=late))
        self._rows.append(self._folder_row(destination, written_to))
        for row in self._rows:
            self.body.addWidget(row)
            if focused and row.objectName() == focused:
                row.setFocus(Qt.FocusReason.OtherFocusReason)

    def start(self) -> None:
        """Put the keyboard on the first place."""
        for row in self._rows:
            if row.focusPolicy() != Qt.FocusPolicy.NoFocus:
                row.setFocus(Qt.FocusReason.OtherFocusReason)
                return

    def _empty_row(self, *, late: bool) -> ListRow:
        if late:
            return ListRow(
                self.tr("Une clé ne répond pas"),
                self.tr("Retirez-la, rebranchez-la, ou prenez-en une autre."),
                icon_name="hourglass",
                tone=Tone.WARNING,
                height=64,
                object_name="late_drives",
            )
        return ListRow(
            self.tr("Aucune clé n’est branchée"),
            self.tr("Branchez-en une : elle apparaîtra ici."),
            icon_name="unplug",
            height=64,
        )

    def _drive_row(
        self, drive: Drive, destination: Destination | None, *, written: bool
    ) -> ListRow:
        chosen = destination is not None and destination.folder == drive.root
        label = drive_label(drive)
        words = self.tr("Clé USB · {0} libres sur {1}").format(
            size_words(drive.free), size_words(drive.total)
        )
        if drive.read_only:
            words = self.tr("Clé USB · protégée en écriture")
        row = ListRow(
            label,
            words,
            icon_name="usb",
            tone=Tone.ACCENT if chosen else Tone.MUTED,
            current=chosen,
            clickable=usable(drive),
            height=64,
            object_name=f"drive_{label}",
        )
        if drive.read_only:
            row.add_trailing(Pill(self.tr("Lecture seule"), icon_name="ban"))
        elif written:
            row.add_trailing(Pill(self.tr("Écrite"), icon_name="check", tone=Tone.OK))
        elif chosen:
            row.add_trailing(Pill(self.tr("Choisie"), icon_name="check", tone=Tone.ACCENT))
        place = Destination(folder=drive.root, label=label, removable=True)
        row.activated.connect(lambda: self.chosen.emit(place))
        return row

    def _folder_row(
        self, destination: Destination | None, written_to: AbstractSet[Path]
    ) -> ListRow:
        chosen = destination is not None and not destination.removable
        words = self.tr("Dossier partagé du centre, disque externe")
        if chosen and destination is not None:
            words = str(destination.folder)
        row = ListRow(
            self.tr("Un autre dossier…"),
            words,
            icon_name="folder",
            tone=Tone.ACCENT if chosen else Tone.MUTED,
            current=chosen,
            clickable=True,
            height=64,
            object_name="other_folder",
        )
        if chosen and destination is not None and destination.folder in written_to:
            row.add_trailing(Pill(self.tr("Écrit"), icon_name="check", tone=Tone.OK))
        row.set_line(False)
        row.activated.connect(self.other_folder_wanted)
        return row
