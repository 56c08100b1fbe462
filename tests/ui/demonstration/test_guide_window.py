"""The guide hands out a demonstration's codes, and only those."""

from __future__ import annotations

import pytest
from PySide6.QtWidgets import QAbstractButton, QLabel
from pytestqt.qtbot import QtBot

from app.domain.session import SessionKind
from app.services.demonstration.preparation import Demonstration, prepare_demonstration
from tests.services.world import World, referential
from ui.demonstration.guide_window import GuideWindow


@pytest.fixture(scope="module")
def demonstration(tmp_path_factory: pytest.TempPathFactory) -> Demonstration:
    world = World(tmp_path_factory.mktemp("demonstration"))
    return prepare_demonstration(world.office(), world.folder, referential(), world.files)


@pytest.fixture
def guide(qtbot: QtBot, dressed: None, demonstration: Demonstration) -> GuideWindow:
    window = GuideWindow()
    qtbot.addWidget(window)
    window.show()
    window.show_preparing()
    window.show_demonstration(demonstration)
    return window


def _texts(window: GuideWindow) -> str:
    return "\n".join(label.text() for label in window.findChildren(QLabel))


def test_every_code_that_a_jury_needs_is_on_the_page(
    guide: GuideWindow, demonstration: Demonstration
) -> None:
    shown = _texts(guide)
    assert demonstration.room_code in shown
    assert demonstration.passphrase in shown
    assert all(card.code in shown and card.name in shown for card in demonstration.cards)


def test_the_room_is_the_one_filled_action_and_has_the_keyboard(
    qtbot: QtBot, guide: GuideWindow
) -> None:
    button = guide.findChild(QAbstractButton, "open_room")
    assert button is not None
    with qtbot.waitSignal(guide.room_wanted):
        button.click()
    centre = guide.findChild(QAbstractButton, "open_centre")
    assert centre is not None
    with qtbot.waitSignal(guide.centre_wanted):
        centre.click()


def test_a_refusal_is_said_in_the_page(guide: GuideWindow) -> None:
    guide.show_refusal("La clé est pleine.", "Choisissez un autre dossier.")
    assert "La clé est pleine." in _texts(guide)


def test_closing_the_guide_ends_the_demonstration(qtbot: QtBot, guide: GuideWindow) -> None:
    with qtbot.waitSignal(guide.closed):
        guide.close()


def test_a_demonstration_is_signed_as_one(demonstration: Demonstration) -> None:
    with demonstration.centre.store.transaction() as records:
        assert records.session(demonstration.session).kind is SessionKind.DEMONSTRATION
