"""One application for every window test, dressed once: dressing it again leaks."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtWidgets import QApplication, QLineEdit, QVBoxLayout, QWidget
from pytestqt.qtbot import QtBot

from tests.ui.catalogue import CATALOGUES, compile_catalogue
from ui import translation
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


@pytest.fixture(scope="session")
def english_catalogue(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The English catalogue, compiled as a package holds it; its folder is returned."""
    catalogue = tmp_path_factory.mktemp("english") / "i18n" / "en.ts"
    catalogue.parent.mkdir()
    catalogue.write_bytes((CATALOGUES / "en.ts").read_bytes())
    return compile_catalogue(catalogue).parents[1]


@pytest.fixture
def in_english(
    dressed: QApplication, english_catalogue: Path, monkeypatch: pytest.MonkeyPatch
) -> Iterator[None]:
    """Open the windows of this test in English."""
    with monkeypatch.context() as patch:
        patch.setattr(translation, "resource", english_catalogue.joinpath)
        install_translation(dressed, "en")
    yield
    install_translation(dressed, "fr")


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
