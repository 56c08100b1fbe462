"""One application for every window test, dressed once: dressing it again leaks."""

from __future__ import annotations

from collections.abc import Iterator

import pytest
from PySide6.QtWidgets import QApplication, QLineEdit, QVBoxLayout, QWidget
from pytestqt.qtbot import QtBot

from ui.look.theme import Theme, apply_look
from ui.translation import install_translation


@pytest.fixture(scope="session")
def dressed(qapp: QApplication) -> QApplication:
    apply_look(qapp, Theme.LIGHT)
    install_translation(qapp, "fr")
    return qapp


@pytest.fixture(autouse=True)
def _look(dressed: QApplication) -> Iterator[None]:
    yield
    assert not dressed.overrideCursor()


@pytest.fixture
def dark(dressed: QApplication) -> Iterator[QApplication]:
    apply_look(dressed, Theme.DARK)
    yield dressed
    apply_look(dressed, Theme.LIGHT)


class Stage:
    """Shows widgets under a parent that stays alive, with another field to go to."""

    def __init__(self, qtbot: QtBot) -> None:
        self._qtbot = qtbot
        self._pages: list[QWidget] = []
        self.elsewhere = QLineEdit()

    def put(self, widget: QWidget) -> QWidget:
        page = QWidget()
        column = QVBoxLayout(page)
        column.addWidget(widget)
        self.elsewhere = QLineEdit()
        column.addWidget(self.elsewhere)
        self._qtbot.addWidget(page)
        self._pages.append(page)
        page.resize(900, 300)
        self.elsewhere.setFocus()
        page.show()
        return page


@pytest.fixture
def stage(qtbot: QtBot) -> Stage:
    return Stage(qtbot)
