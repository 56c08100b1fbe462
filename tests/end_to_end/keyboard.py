"""A keyboard, and what a person without a mouse sees of the focus: names and places.

Keys go to the window that has the keyboard, as the system sends them; Qt finds the widget, the
shortcut or the menu. Nothing here presses, focuses or finds a control by its class or its name
in the code: a control that Tab does not reach does not exist.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable
from dataclasses import dataclass
from itertools import groupby, pairwise
from types import UnionType

from PySide6.QtCore import QDeadlineTimer, QPoint, QRect, Qt
from PySide6.QtGui import QAccessible, QGuiApplication, QWindow
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QMenu, QScrollArea, QWidget

from ui.widgets.field import LabelledField
from ui.widgets.page import PageFooter, PageHeader, PageStrip

PLAIN = Qt.KeyboardModifier.NoModifier
CONTROL = Qt.KeyboardModifier.ControlModifier
SHIFT = Qt.KeyboardModifier.ShiftModifier
_PATIENCE_MS = 20_000
_BOUND = 120
"""More stops than any page has: whoever has not found a control by then never will."""


class LostError(AssertionError):
    """A person at the keyboard would be stuck here."""


def said(widget: QWidget) -> str:
    """Return the name that a screen reader says for a control; every space sounds alike."""
    name = QAccessible.queryAccessibleInterface(widget).text(QAccessible.Text.Name)
    return name.replace("\u00a0", " ").replace("\u202f", " ")


@dataclass(frozen=True, slots=True, kw_only=True)
class Stop:
    """One control that Tab goes to: its name, its part of the page, and their places.

    `at` is its place within what the part holds, which may be scrolled, or its whole field's;
    `part_at` is the part's own place in the window.
    """

    name: str
    part: int
    at: QRect
    part_at: QRect

    def comes_before(self, other: Stop) -> bool:
        """Whether a reader meets this one first: above, or at the left on the same line."""
        if self.part != other.part:
            return _precedes(self.part_at, other.part_at)
        return _precedes(self.at, other.at)


class Keyboard:
    """Types, and looks after each key whether the focus is still somewhere in sight."""

    def __init__(self) -> None:
        self.passed: list[str] = []

    def key(self, key: Qt.Key, modifier: Qt.KeyboardModifier = PLAIN) -> None:
        """Press one key."""
        QTest.keyClick(self._window(), key, modifier)
        self._settle()
        self._look()

    def close_with(self, key: Qt.Key, window: str) -> None:
        """Press the key that closes a dialog, over a window that gets the keyboard back."""
        QTest.keyClick(self._window(), key)
        self.wait_for_window(window)

    def type(self, text: str) -> None:
        """Type a text, each character as the system says it."""
        for character in text:
            key = Qt.Key(ord(character.upper())) if character.isascii() else Qt.Key.Key_unknown
            QTest.sendKeyEvent(QTest.KeyAction.Click, self._window(), key, character, PLAIN)
            self._settle()
        self._look()

    def tab(self, *, back: bool = False) -> str:
        """Go one control further; return its name."""
        self.key(Qt.Key.Key_Backtab if back else Qt.Key.Key_Tab, SHIFT if back else PLAIN)
        return self.here()

    def tab_to(self, name: str, *, back: bool = False) -> None:
        """Press Tab until a control whose name begins so has the keyboard.

        Raises:
            LostError: no control of the page has that name.
        """
        start, met = self._focused(), [self.here()]
        while not met[-1].startswith(name):
            met.append(self.tab(back=back))
            if self._focused() is start or len(met) > _BOUND:
                raise LostError(f"Tab never reaches {name!r}; it passes {met}")

    def menu_to(self, entry: str) -> None:
        """Press Down in the menu that is open until an entry is the current one, then Enter."""
        for _ in range(_BOUND):
            menu = QApplication.activePopupWidget()
            if not isinstance(menu, QMenu):
                raise LostError("no menu is open")
            current = menu.activeAction()
            if current is not None and current.text() == entry:  # type: ignore[redundant-expr]
                self.key(Qt.Key.Key_Return)
                return
            self.key(Qt.Key.Key_Down)
        raise LostError(f"the menu has no {entry!r}")

    def here(self) -> str:
        """Return the name of what has the keyboard."""
        return said(self._focused())

    def expect(self, name: str) -> None:
        """Check that the keyboard is on a control whose name begins so."""
        if not self.here().startswith(name):
            raise LostError(f"the keyboard is on {self.here()!r}, not on {name!r}")

    def wait(self, name: str) -> None:
        """Wait until the product has put the keyboard on a control whose name begins so."""
        self.wait_until(lambda: self._has_focus() and self.here().startswith(name), name)
        self._look()

    def wait_until(self, done: Callable[[], bool], what: str) -> None:
        """Let the application work until something is true."""
        deadline = QDeadlineTimer(_PATIENCE_MS)
        while not done():
            if deadline.hasExpired():
                now = self.here() if self._has_focus() else "nothing"
                raise LostError(f"waited in vain for {what!r}; the keyboard is on {now!r}")
            QTest.qWait(5)
        self._settle()

    def wait_for_window(self, name: str) -> None:
        """Wait for a window; give it the keyboard, as every system but the tests' own does.

        The offscreen platform gives it to what was shown last, even to the public's screen.
        """
        windows = QApplication.topLevelWidgets
        self.wait_until(
            lambda: any(each.objectName() == name and each.isVisible() for each in windows()), name
        )
        next(each for each in windows() if each.objectName() == name).activateWindow()
        self._settle()
        self._look()

    def tour(self) -> list[Stop]:
        """Press Tab until the keyboard is back where it was; return what it met, in order.

        Raises:
            LostError: Tab does not come back, or Shift+Tab does not go the same way.
        """
        start = self._focused()
        walked = [start]
        while True:
            self.tab()
            if self._focused() is start:
                break
            if self._focused() in walked or len(walked) > _BOUND:
                raise LostError(f"Tab turns in a circle: {[said(each) for each in walked]}")
            walked.append(self._focused())
        for before in reversed(walked):
            self.tab(back=True)
            if self._focused() is not before:
                raise LostError(f"Shift+Tab goes to {self.here()!r}, not to {said(before)!r}")
        return [_stop(each) for each in walked]

    def _window(self) -> QWindow:
        window = QGuiApplication.focusWindow()
        if window is None:
            raise LostError("no window has the keyboard")
        return window

    @staticmethod
    def _has_focus() -> bool:
        return QApplication.focusWidget() is not None

    @staticmethod
    def _focused() -> QWidget:
        widget = QApplication.focusWidget()
        if widget is None:
            raise LostError("no control has the keyboard")
        return widget

    @staticmethod
    def _settle() -> None:
        for _ in range(3):
            QApplication.processEvents()

    def _look(self) -> None:
        """Check that what has the keyboard is there, can be used, is named and is in sight."""
        if isinstance(QApplication.activePopupWidget(), QMenu):
            return
        widget = self._focused()
        name = said(widget)
        self.passed.append(name)
        if not name.strip():
            raise LostError(f"{widget!r} has the keyboard and no name")
        if not widget.isVisible():
            raise LostError(f"{name!r} has the keyboard and is hidden")
        if not widget.isEnabled():
            raise LostError(f"{name!r} has the keyboard and is greyed")
        seen = widget.visibleRegion().boundingRect()
        if seen.height() < min(widget.height(), widget.window().height() // 4):
            raise LostError(f"{name!r} has the keyboard and is out of sight: {seen}")


def misplaced(stops: Iterable[Stop]) -> list[str]:
    """Return the steps of a tour that a reader would not expect, but its turn to the start.

    A part of the page is walked through once, from its top to its bottom, before the next.
    """
    around = list(stops)
    steps = [*pairwise(around), (around[-1], around[0])]
    wrong = [f"{a.name} → {b.name}" for a, b in steps if not a.comes_before(b)]
    parts = [part for part, _ in groupby(around, key=lambda stop: stop.part)]
    begun = parts[:-1] if len(parts) > 1 and parts[0] == parts[-1] else parts
    torn = [stop.name for stop in around if begun.count(stop.part) > 1]
    return (wrong if len(wrong) > 1 else []) + torn


def _stop(widget: QWidget) -> Stop:
    part, place = _around(widget, _PARTS) or widget, _around(widget, LabelledField) or widget
    held = (part.widget() if isinstance(part, QScrollArea) else None) or part
    return Stop(
        name=said(widget),
        part=id(part),
        at=QRect(place.mapTo(held, QPoint()), place.size()),
        part_at=QRect(part.mapTo(widget.window(), QPoint()), part.size()),
    )


_PARTS = PageHeader | PageStrip | PageFooter | QScrollArea
"""Of a page, each walked through before the next; a control outside them is one by itself."""


def _around(widget: QWidget, kind: type[QWidget] | UnionType) -> QWidget | None:
    """Return the nearest widget of a kind that a control stands in, or is."""
    around: QWidget | None = widget
    while around is not None and not isinstance(around, kind):
        around = None if around.isWindow() else around.parentWidget()
    return around


def _precedes(one: QRect, other: QRect) -> bool:
    same_line = min(one.bottom(), other.bottom()) > max(one.top(), other.top())
    return one.left() <= other.left() if same_line else one.top() < other.top()
