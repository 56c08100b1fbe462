"""Where the public window is: on a screen that is not the operator's, or nowhere.

It must never cover the scoring: on unplug the window is hidden at once, because systems move
the windows of a lost screen onto the one that is left. A mirrored display is two screens of
the same place; showing there would cover the scoring too, so it is refused and said.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from enum import StrEnum
from typing import cast

from PySide6.QtCore import QEvent, QObject, Qt, QTimer, Signal
from PySide6.QtGui import QGuiApplication, QScreen
from PySide6.QtWidgets import QWidget

from app.domain.wording import sentence
from ui.look.tone import Tone
from ui.second_screen.window import SecondScreenWindow
from ui.translation import shown


class SecondScreenKind(StrEnum):
    """What became of the second screen."""

    ABSENT = "absent"
    SHOWN = "shown"
    MIRRORED = "mirrored"
    HIDDEN_BY_OPERATOR = "hidden_by_operator"


@dataclass(frozen=True, slots=True, kw_only=True)
class SecondScreenState:
    """The kind, and the screen's name where the window is shown."""

    kind: SecondScreenKind
    screen_name: str = ""


ABSENT = SecondScreenState(kind=SecondScreenKind.ABSENT)


def state_words(state: SecondScreenState) -> str:
    """Return the words of a header chip."""
    words = {
        SecondScreenKind.ABSENT: sentence("Écran 2 : absent"),
        SecondScreenKind.SHOWN: sentence("Écran 2 : affiché"),
        SecondScreenKind.MIRRORED: sentence("Écran 2 : recopie, faites Win+P puis Étendre"),
        SecondScreenKind.HIDDEN_BY_OPERATOR: sentence("Écran 2 : masqué par vous"),
    }
    return shown(words[state.kind])


def state_tone(state: SecondScreenState) -> Tone:
    """Return the tone of a header chip."""
    return {
        SecondScreenKind.SHOWN: Tone.OK,
        SecondScreenKind.MIRRORED: Tone.WARNING,
    }.get(state.kind, Tone.MUTED)


def choose_screen(screens: Sequence[QScreen], operator: QScreen | None) -> QScreen | None:
    """Return the first screen that does not share a pixel with the operator's."""
    if operator is None:
        return None
    taken = operator.geometry()
    for screen in screens:
        if screen is not operator and not screen.geometry().intersects(taken):
            return screen
    return None


class SecondScreenPlacement(QObject):
    """Keeps the public window on the second screen for as long as there is one.

    Args:
        operator_window: the window with the scoring; the public window goes elsewhere.
        public_window: what is placed.
    """

    state_changed = Signal(object)

    def __init__(
        self,
        operator_window: QWidget,
        public_window: SecondScreenWindow,
        parent: QObject | None = None,
    ) -> None:
        super().__init__(parent or operator_window)
        self._operator = operator_window
        self._public = public_window
        self._state = ABSENT
        self._wanted = False
        self._watched: set[QScreen] = set()
        self._leaving: QScreen | None = None
        self._settle = QTimer(self)  # several screen events come for one cable
        self._settle.setSingleShot(True)
        self._settle.setInterval(0)
        self._settle.timeout.connect(self._place)

    def state(self) -> SecondScreenState:
        """Return where the window is now."""
        return self._state

    def start(self) -> None:
        """Begin to watch the screens, and show the window if there is a place for it."""
        application = cast("QGuiApplication", QGuiApplication.instance())
        application.screenAdded.connect(self._on_added)
        application.screenRemoved.connect(self._on_removed)
        application.primaryScreenChanged.connect(self._later)
        self._operator.installEventFilter(self)
        for screen in application.screens():
            self._watch(screen)
        self._wanted = True
        self._place()

    def show(self) -> None:
        """Show the window again after `hide`."""
        self._wanted = True
        self._place()

    def hide(self) -> None:
        """Take the window away because the operator wants it so."""
        self._wanted = False
        self._place()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        moved = (QEvent.Type.Move, QEvent.Type.Show, QEvent.Type.ScreenChangeInternal)
        if watched is self._operator and event.type() in moved:
            self._later()
        return False

    def _watch(self, screen: QScreen) -> None:
        if screen not in self._watched:
            self._watched.add(screen)
            screen.geometryChanged.connect(self._later)

    def _later(self) -> None:
        self._settle.start()

    def _on_added(self, screen: QScreen) -> None:
        self._watch(screen)
        self._later()

    def _on_removed(self, screen: QScreen) -> None:
        self._watched.discard(screen)
        self._leaving = screen
        if self._public.isVisible() and self._public.screen() in (screen, self._operator.screen()):
            self._public.hide()
        self._place()
        self._leaving = None
        self._later()

    def _screens(self) -> list[QScreen]:
        return [each for each in QGuiApplication.screens() if each is not self._leaving]

    def _place(self) -> None:
        screens = self._screens()
        target = choose_screen(screens, self._operator.screen())
        if not self._wanted:
            self._public.hide()
            self._become(SecondScreenState(kind=SecondScreenKind.HIDDEN_BY_OPERATOR))
        elif target is None:
            self._public.hide()
            mirrored = len(screens) > 1
            kind = SecondScreenKind.MIRRORED if mirrored else SecondScreenKind.ABSENT
            self._become(SecondScreenState(kind=kind))
        else:
            self._put_on(target)
            self._become(SecondScreenState(kind=SecondScreenKind.SHOWN, screen_name=target.name()))

    def _put_on(self, target: QScreen) -> None:
        public = self._public
        in_place = public.isVisible() and public.geometry() == target.geometry()
        if in_place and public.screen() is target:
            return
        public.hide()
        public.setScreen(target)
        public.setGeometry(target.geometry())
        # Not showFullScreen(), which would take the keyboard from the scoring.
        public.setWindowState(Qt.WindowState.WindowFullScreen)
        public.setVisible(True)

    def _become(self, state: SecondScreenState) -> None:
        if state != self._state:
            self._state = state
            self.state_changed.emit(state)
