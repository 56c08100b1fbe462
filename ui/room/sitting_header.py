"""The header of every page of a sitting: for whom, which assessment, and the room's state."""

from __future__ import annotations

from datetime import datetime

from PySide6.QtCore import QCoreApplication, Signal
from PySide6.QtWidgets import QWidget

from app.domain.session import SessionKind
from app.services.room.sitting import SittingView
from ui.look.tone import Tone
from ui.room.continuity.copy_status import CopyChip
from ui.room.incidents.incident_button import IncidentButton
from ui.room.paper.paper_words import paper_words
from ui.room.words import room_words
from ui.second_screen.placement import SecondScreenState, state_tone, state_words
from ui.widgets.buttons import Button, ButtonSize
from ui.widgets.chip import Pill, StatusChip
from ui.widgets.page import PageHeader
from ui.widgets.saved_label import SavedLabel
from ui.widgets.state_label import ShownState, StateLabel


class ScreenChip(Button):
    """What the second screen is doing; a press leads to all that can be done about it."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(
            "",
            size=ButtonSize.HEADER,
            icon_name="monitor",
            object_name="screen_chip",
            parent=parent,
        )
        self.setToolTip(self.tr("Choisir l’écran du public et ce qu’il montre (F11)"))

    def show_state(self, state: SecondScreenState) -> None:
        """Say whether the second screen shows the oral, and on which screen."""
        self.setText(state_words(state))
        self.set_tone(state_tone(state))
        self.setAccessibleDescription(self.toolTip())
        self.updateGeometry()


def mark_demonstration(header: PageHeader, kind: SessionKind) -> None:
    """Say « Démonstration » in a header for as long as the session is one."""
    if kind is SessionKind.DEMONSTRATION:
        mark = Pill(
            QCoreApplication.translate("RoomHeader", "Démonstration"),
            icon_name="presentation",
            tone=Tone.WARNING,
            object_name="demonstration_mark",
        )
        mark.setToolTip(
            QCoreApplication.translate(
                "RoomHeader", "Session de démonstration : rien ici ne compte."
            )
        )
        header.add(mark)


class RoomHeader(PageHeader):
    """A header that says what the session is and, once there is one, how old its copy is."""

    def __init__(self, kind: SessionKind, parent: QWidget | None = None) -> None:
        super().__init__(parent=parent)
        mark_demonstration(self, kind)
        self.copy_chip = CopyChip()
        self.add(self.copy_chip)


class SittingHeader(RoomHeader):
    """Candidate or team, block, assessment, room; whose sheet; second screen; last write."""

    lock_wanted = Signal()

    def __init__(self, kind: SessionKind, *, lock: bool = False) -> None:
        super().__init__(kind)
        self.paper = StateLabel(ShownState.ON_PAPER, object_name="on_paper_mark")
        self.paper.hide()
        self.add(self.paper)
        self.juror = StatusChip("", icon_name="user-round", object_name="juror_chip")
        self.juror.hide()
        self.add(self.juror)
        self.screen_chip = ScreenChip()
        self.add(self.screen_chip)
        self.add(IncidentButton())
        self.saved = SavedLabel()
        self.saved.hide()
        self.add(self.saved)
        self.lock = Button(
            self.tr("Verrouiller"), size=ButtonSize.HEADER, icon_name="lock", object_name="lock"
        )
        self.lock.clicked.connect(self.lock_wanted)
        self.add(self.lock)
        self.lock.setVisible(lock)

    def show_sitting(self, view: SittingView) -> None:
        """Say which sitting this is."""
        sitting = view.sitting
        parts = [
            self.tr("Bloc {0}").format(view.block),
            room_words(view.room),
            self.tr("passage {0} sur {1}").format(view.position, view.count),
            self.tr("{0}, {1}").format(sitting.assessment, view.assessment_title),
        ]
        if sitting.team is None:
            parts.insert(0, self.tr("n° {0}").format(sitting.candidates[0]))
        self.set_title(view.subject, " · ".join(parts))
        self.paper.setVisible(view.paper is not None)
        if view.paper is not None:
            self.paper.setToolTip(paper_words(view.paper))
            self.paper.setAccessibleDescription(paper_words(view.paper))

    def show_juror(self, name: str, writer: str = "") -> None:
        """Say whose sheet is open, and who enters it where another does."""
        words = self.tr("Feuille de {0}").format(name)
        if writer:
            words = self.tr("Feuille de {0}, saisie par {1}").format(name, writer)
        self.juror.set_status(words, "user-round", Tone.MUTED)
        self.juror.show()

    def show_saved(self, at: datetime) -> None:
        """Say when the last thing became durable."""
        self.saved.set_saved(at.time())
        self.saved.show()
