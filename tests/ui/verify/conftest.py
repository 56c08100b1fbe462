"""Documents made once, and a window of its own for each test."""

from __future__ import annotations

from collections.abc import Iterator

import pytest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from tests.services.verified_documents import Documents
from tests.ui.verify.bench import Bench, ChosenPaths, a_bench
from ui.verify.opening import centre_verify_window, room_verify_window


@pytest.fixture(scope="session")
def documents(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Documents]:
    made = Documents(tmp_path_factory.mktemp("documents"))
    yield made
    made.close()


@pytest.fixture
def bench(documents: Documents, qtbot: QtBot, dressed: QApplication) -> Iterator[Bench]:
    made = a_bench(documents)
    qtbot.addWidget(made.window)
    made.window.show()
    yield made
    made.window.close()


@pytest.fixture
def in_room(documents: Documents, qtbot: QtBot, dressed: QApplication) -> Iterator[Bench]:
    picker = ChosenPaths()
    window = room_verify_window(documents.room, documents.files, picker)
    qtbot.addWidget(window)
    window.show()
    yield Bench(window=window, picker=picker)
    window.close()


@pytest.fixture
def in_centre(documents: Documents, qtbot: QtBot, dressed: QApplication) -> Iterator[Bench]:
    picker = ChosenPaths()
    window = centre_verify_window(documents.centre, documents.files, picker)
    qtbot.addWidget(window)
    window.show()
    yield Bench(window=window, picker=picker)
    window.close()
