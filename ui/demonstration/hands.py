"""Hands on real windows: presses, keys and waits, as a person would make them.

Everything goes through the widgets' own events; nothing here calls a page's methods or a
service. A control that is missing or greyed stops the play with its name.
"""

from __future__ import annotations

from collections.abc import Callable
from typing import TypeVar

from PySide6.QtCore import QDeadlineTimer, QEvent, QEventLoop, Qt, QTimer
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QAbstractButton, QApplication, QComboBox, QLineEdit, QWidget

from ui.widgets.buttons import MenuButton

W = TypeVar("W", bound=QWidget)

PATIENCE_MS = 20_000
"""How long a step may take: keys are stretched for a second and more on a slow machine."""


class StuckError(Exception):
    """What a person would look for on the screen is not there."""


class Hands:
    """Acts on the window that is named, and lets the application do its work in between."""

    def window(self, name: str) -> QWidget:
        """Return the visible window of that name.

        Raises:
            StuckError: it is not open.
        """
        for window in QApplication.topLevelWidgets():
            if window.objectName() == name and window.isVisible():
                return window
        raise StuckError(f"the window {name} is not open")

    def has_window(self, name: str) -> bool:
        """Whether the window of that name is open."""
        return any(
            window.objectName() == name and window.isVisible()
            for window in QApplication.topLevelWidgets()
        )

    def find(self, window: str, kind: type[W], name: str) -> W:
        """Return a visible control by its name.

        Raises:
            StuckError: no control of that name can be seen.
        """
        for widget in self.window(window).findChildren(kind, name):
            if widget.isVisible():
                return widget
        raise StuckError(f"{window} shows no {name}")

    def sees(self, window: str, name: str) -> bool:
        """Whether a control of that name can be seen."""
        return self.has_window(window) and any(
            widget.isVisible() for widget in self.window(window).findChildren(QWidget, name)
        )

    def can_press(self, window: str, name: str) -> bool:
        """Whether a button can be seen and is not greyed."""
        return self.sees(window, name) and self.find(window, QAbstractButton, name).isEnabled()

    def press(self, window: str, name: str) -> None:
        """Click a button.

        Raises:
            StuckError: it cannot be seen, or is greyed.
        """
        button = self.find(window, QAbstractButton, name)
        if not button.isEnabled():
            raise StuckError(f"{name} in {window} is greyed: {button.text()}")
        button.click()
        self.settle()

    def activate(self, window: str, name: str) -> None:
        """Reach a row with the keyboard and press Enter."""
        row = self.find(window, QWidget, name)
        row.setFocus(Qt.FocusReason.TabFocusReason)
        self.key(window, Qt.Key.Key_Return)

    def choose(self, window: str, button: str, entry: str) -> None:
        """Choose an entry of a button's menu.

        Raises:
            StuckError: the menu has no such entry.
        """
        menu = self.find(window, MenuButton, button).menu_shown()
        for action in menu.actions():
            if action.objectName() == entry:
                action.trigger()
                self.settle()
                return
        raise StuckError(f"{button} in {window} has no {entry}")

    def select(self, window: str, field: str, place: int) -> None:
        """Choose the entry at `place`, from 1, of a list that nothing is chosen in yet."""
        box = self.find(window, QWidget, field).findChild(QComboBox)
        if box is None:
            raise StuckError(f"{field} in {window} is no list")
        box.setFocus(Qt.FocusReason.TabFocusReason)
        for _ in range(place):
            self.key(window, Qt.Key.Key_Down)

    def fill(self, window: str, field: str, text: str) -> None:
        """Reach a field and type."""
        edit = self.find(window, QWidget, field).findChild(QLineEdit)
        if edit is None:
            raise StuckError(f"{field} in {window} is no field")
        edit.setFocus(Qt.FocusReason.TabFocusReason)
        self.type(window, text)

    def focused(self, window: str) -> QWidget | None:
        """Return the control that has the keyboard in that window."""
        return self.window(window).focusWidget()

    def type(self, window: str, text: str) -> None:
        """Type on the keyboard, wherever the focus is in that window."""
        for character in text:
            key = ord(character.upper()) if character.isascii() else 0
            self._send(window, key, character)
        self.settle()

    def key(self, window: str, key: Qt.Key) -> None:
        """Press one key, wherever the focus is in that window."""
        self._send(window, int(key), "")
        self.settle()

    def wait(self, what: str, until: Callable[[], bool]) -> None:
        """Let the application work until something is true.

        Raises:
            StuckError: it takes longer than `PATIENCE_MS`.
        """
        deadline = QDeadlineTimer(PATIENCE_MS)
        while not until():
            if deadline.hasExpired():
                raise StuckError(f"waited in vain: {what}")
            self.pause(20)
        self.settle()

    def pause(self, milliseconds: int) -> None:
        """Let time pass, windows alive."""
        loop = QEventLoop()
        QTimer.singleShot(milliseconds, loop.quit)
        loop.exec()

    def settle(self) -> None:
        """Let layouts and queued signals be done."""
        for _ in range(3):
            QApplication.processEvents()

    def _send(self, window: str, key: int, text: str) -> None:
        shown = self.window(window)
        focused = shown.focusWidget()
        target = shown if focused is None else focused  # type: ignore[redundant-expr]
        for kind in (QEvent.Type.KeyPress, QEvent.Type.KeyRelease):
            event = QKeyEvent(kind, key, Qt.KeyboardModifier.NoModifier, text)
            QApplication.sendEvent(target, event)
