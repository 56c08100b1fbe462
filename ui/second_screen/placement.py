"""Where the public window is: on a screen that is not the operator's, or nowhere.

A screen that was chosen by hand is remembered; otherwise the first that is free is taken.
It must never cover the scoring: on unplug the window is hidden at once, because systems move
the windows of a lost screen onto the one that is left. A mirrored display is two screens of
the same place; showing there would cover the scoring too, so it is refused and said.
"""

from __future__ import annotations

import sys
from collections.abc import Sequence
from dataclasses import dataclass
from enum import StrEnum
from typing import cast

from PySide6.QtCore import QEvent, QObject, Qt, QTimer, Signal
from PySide6.QtGui import QGuiApplication, QScreen
from PySide6.QtWidgets import QWidget

from app.domain.wording import sentence
from ui.look.tone import Tone
from ui.second_screen.memory import ScreenMemory
from ui.second_screen.screens import (
    PluggedScreen,
    in_order,
    is_free,
    plugged_screens,
    screen_keys,
    screen_name,
)
from ui.second_screen.window import SecondScreenWindow
from ui.translation import shown


class SecondScreenKind(StrEnum):
    """What became of the second screen."""

    ABSENT = "absent"
    SHOWN = "shown"
    MESSAGE = "message"
    BLACK = "black"
    MIRRORED = "mirrored"
    NOT_CHOSEN = "not_chosen"
    HIDDEN_BY_OPERATOR = "hidden_by_operator"


@dataclass(frozen=True, slots=True, kw_only=True)
class SecondScreenState:
    """The kind, and the screen's name where the window is shown."""

    kind: SecondScreenKind
    screen_name: str = ""


ABSENT = SecondScreenState(kind=SecondScreenKind.ABSENT)


def state_words(state: SecondScreenState, system: str = sys.platform) -> str:
    """Return the words of a header; `system` is named as in `sys.platform`."""
    if state.kind is SecondScreenKind.MIRRORED:
        if system == "win32":
            return shown(sentence("Écran 2 : recopie, faites Win+P puis Étendre"))
        return shown(sentence("Écran 2 : recopie, à étendre"))
    words = {
        SecondScreenKind.ABSENT: sentence("Écran 2 : absent"),
        SecondScreenKind.SHOWN: sentence("Écran 2 : affiché"),
        SecondScreenKind.MESSAGE: sentence("Écran 2 : message"),
        SecondScreenKind.BLACK: sentence("Écran 2 : noir"),
        SecondScreenKind.NOT_CHOSEN: sentence("Écran 2 : à choisir"),
        SecondScreenKind.HIDDEN_BY_OPERATOR: sentence("Écran 2 : masqué par vous"),
    }
    return shown(words[state.kind])


def how_to_extend(system: str = sys.platform) -> str:
    """Say how displays that copy each other are told to stand side by side."""
    if system == "win32":
        return shown(sentence("Faites Win+P, puis choisissez « Étendre »."))
    if system == "darwin":
        return shown(
            sentence(
                "Faites Cmd+F1, ou dans Réglages Système, Moniteurs, choisissez que l’écran "
                "étende le bureau au lieu de le recopier."
            )
        )
    return shown(
        sentence(
            "Faites Super+P, ou dans les paramètres d’affichage du bureau, choisissez d’étendre "
            "ou de joindre les écrans au lieu de les recopier."
        )
    )


def state_tone(state: SecondScreenState) -> Tone:
    """Return the tone of a header."""
    return {
        SecondScreenKind.SHOWN: Tone.OK,
        SecondScreenKind.MESSAGE: Tone.OK,
        SecondScreenKind.BLACK: Tone.WARNING,
        SecondScreenKind.MIRRORED: Tone.WARNING,
        SecondScreenKind.NOT_CHOSEN: Tone.WARNING,
    }.get(state.kind, Tone.MUTED)


def choose_screen(
    screens: Sequence[QScreen], operator: QScreen | None, memory: ScreenMemory
) -> QScreen | None:
    """Return the screen for the public, never one that shares a pixel with the operator's.

    One that was chosen by hand comes first, then the first that nobody decided about.
    """
    keys = dict(zip(screens, screen_keys(screens), strict=True))
    for wanted in (True, None):
        for screen in in_order(screens):
            if is_free(screen, operator) and memory.choice(keys[screen]).chosen is wanted:
                return screen
    return None


def _why_nowhere(screens: Sequence[QScreen], operator: QScreen | None) -> SecondScreenKind:
    """Tell why no screen is for the public."""
    if any(is_free(screen, operator) for screen in screens):
        return SecondScreenKind.NOT_CHOSEN
    return SecondScreenKind.MIRRORED if len(screens) > 1 else SecondScreenKind.ABSENT


class SecondScreenPlacement(QObject):
    """Keeps the public window on the second screen for as long as there is one.

    Args:
        operator_window: the window with the scoring; the public window goes elsewhere.
        public_window: what is placed.
        memory: which screen somebody chose.

    Signals:
        state_changed: where the window is now.
        screens_changed: a screen came, left or moved, or another one was taken.
    """

    state_changed = Signal(object)
    screens_changed = Signal()

    def __init__(
        self,
        operator_window: QWidget,
        public_window: SecondScreenWindow,
        memory: ScreenMemory,
        parent: QObject | None = None,
    ) -> None:
        super().__init__(parent or operator_window)
        self._operator = operator_window
        self._public = public_window
        self._memory = memory
        self._target_key = ""
        self._state = ABSENT
        self._wanted = False
        self._is_watching = False
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
            screen.geometryChanged.connect(self._later)
        self._is_watching = True
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

    @property
    def wanted(self) -> bool:
        """Whether the window is shown wherever there is a place for it."""
        return self._wanted

    def screens(self) -> list[PluggedScreen]:
        """Return the screens that are plugged in, the operator's first."""
        return plugged_screens(self._screens(), self._operator.screen())

    def target_key(self) -> str:
        """Return the key of the screen that is for the public, empty where there is none."""
        return self._target_key

    def chosen_by_hand(self) -> str | None:
        """Return the key of the public's screen if a person chose it."""
        key = self._target_key
        return key if key and self._memory.choice(key).chosen else None

    def choose(self, key: str | None) -> None:
        """Use one of the free screens, or whichever the program finds."""
        self._memory.choose(key, [screen.key for screen in self.screens() if screen.free])
        self._place()

    def close(self) -> None:
        """Hide the window for good, and watch the screens no more.

        No screen is kept between two events: they are Qt's to delete.
        """
        self._public.hide()
        if not self._is_watching:
            return  # never started, or closed already
        self._is_watching = False
        self._settle.stop()
        self._operator.removeEventFilter(self)
        application = cast("QGuiApplication", QGuiApplication.instance())
        application.screenAdded.disconnect(self._on_added)
        application.screenRemoved.disconnect(self._on_removed)
        application.primaryScreenChanged.disconnect(self._later)
        for screen in application.screens():
            screen.geometryChanged.disconnect(self._later)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        moved = (QEvent.Type.Move, QEvent.Type.Show, QEvent.Type.ScreenChangeInternal)
        if watched is self._operator and event.type() in moved:
            self._later()
        return False

    def _later(self) -> None:
        self._settle.start()

    def _on_added(self, screen: QScreen) -> None:
        screen.geometryChanged.connect(self._later)
        self._later()

    def _on_removed(self, screen: QScreen) -> None:
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
        operator = self._operator.screen()
        target = choose_screen(screens, operator, self._memory)
        self._target_key = "" if target is None else screen_keys(screens)[screens.index(target)]
        if not self._wanted:
            self._public.hide()
            self._become(SecondScreenState(kind=SecondScreenKind.HIDDEN_BY_OPERATOR))
        elif target is None:
            self._public.hide()
            self._become(SecondScreenState(kind=_why_nowhere(screens, operator)))
        else:
            self._put_on(target)
            name = screen_name(target)
            self._become(SecondScreenState(kind=SecondScreenKind.SHOWN, screen_name=name))
        self.screens_changed.emit()

    def _put_on(self, target: QScreen) -> None:
        public = self._public
        in_place = public.isVisible() and public.geometry() == target.geometry()
        if in_place and public.screen() is target:
            return
        public.hide()
        public.setScreen(target)
        public.setGeometry(target.geometry())
        if not public.windowFlags() & Qt.WindowType.BypassWindowManagerHint:
            # Not showFullScreen(), which would take the keyboard from the scoring.
            public.setWindowState(Qt.WindowState.WindowFullScreen)
        public.setVisible(True)

    def _become(self, state: SecondScreenState) -> None:
        if state != self._state:
            self._state = state
            self.state_changed.emit(state)
