from __future__ import annotations

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QGuiApplication
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QPushButton, QVBoxLayout, QWidget
from pytestqt.qtbot import QtBot

from ui.widgets.following_area import FollowingArea


class _Page(QWidget):
    """Twenty lines that scroll, and a button under them."""

    def __init__(self) -> None:
        super().__init__()
        held = QWidget()
        lines = QVBoxLayout(held)
        self.lines = [QPushButton(str(number)) for number in range(20)]
        for line in self.lines:
            lines.addWidget(line)
        self.area = FollowingArea()
        self.area.setWidget(held)
        self.foot = QPushButton("Sceller")
        column = QVBoxLayout(self)
        column.addWidget(self.area)
        column.addWidget(self.foot)
        self.resize(300, 240)


@pytest.fixture
def page(qtbot: QtBot) -> _Page:
    shown = _Page()
    qtbot.addWidget(shown)
    shown.show()
    shown.activateWindow()
    QTest.qWaitForWindowActive(shown, 2_000)
    shown.foot.setFocus()
    return shown


def _in_sight(line: QWidget) -> bool:
    return line.visibleRegion().boundingRect().height() == line.height()


def test_what_the_keyboard_enters_an_area_by_comes_into_sight(page: _Page) -> None:
    assert not _in_sight(page.lines[-1])

    QTest.keyClick(page.foot, Qt.Key.Key_Tab, Qt.KeyboardModifier.ShiftModifier)

    assert page.lines[-1].hasFocus()
    assert _in_sight(page.lines[-1])


def test_what_a_mouse_is_pressing_does_not_move(
    page: _Page, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(QGuiApplication, "mouseButtons", lambda: Qt.MouseButton.LeftButton)

    page.lines[-1].setFocus(Qt.FocusReason.MouseFocusReason)

    assert page.area.verticalScrollBar().value() == 0


def test_an_area_that_is_not_shown_follows_nothing(page: _Page) -> None:
    page.area.hide()

    page.lines[-1].setFocus(Qt.FocusReason.OtherFocusReason)

    assert page.area.verticalScrollBar().value() == 0
