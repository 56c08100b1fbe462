"""« Identifier » says which screen is which, and disturbs nobody."""

from __future__ import annotations

from collections.abc import Iterator

import pytest
from PySide6.QtCore import QObject, QRect, Qt
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QApplication

from tests.ui.offscreen_screens import AVAILABLE, OffscreenScreen, set_screens
from ui.second_screen.identify import IDENTIFY_MS, ScreenNumber, ScreenNumbers
from ui.second_screen.screens import plugged_screens

pytestmark = pytest.mark.skipif(not AVAILABLE, reason="the hook of the platform is Linux's")

LAPTOP = OffscreenScreen("Laptop", 0, 0, 1366, 768)
PROJECTOR = OffscreenScreen("Projector", 1366, 0, 1920, 1080)


@pytest.fixture
def numbers(dressed: QApplication) -> Iterator[ScreenNumbers]:
    owner = QObject()
    made = ScreenNumbers(owner)
    yield made
    made.hide()
    set_screens(dressed, [LAPTOP, PROJECTOR])


def _identify(numbers: ScreenNumbers) -> dict[str, ScreenNumber]:
    screens = QGuiApplication.screens()
    operator = next(screen for screen in screens if screen.name() == "Laptop")
    numbers.show(plugged_screens(screens, operator))
    return {card.number: card for card in numbers.cards}


def test_each_screen_has_its_number_and_its_name(
    numbers: ScreenNumbers, dressed: QApplication
) -> None:
    set_screens(dressed, [LAPTOP, PROJECTOR, OffscreenScreen("Beamer", 3286, 0, 1280, 800)])
    cards = _identify(numbers)
    assert {number: card.accessibleName() for number, card in cards.items()} == {
        "1": "Écran 1\u00a0: Laptop",
        "2": "Écran 2\u00a0: Projector",
        "3": "Écran 3\u00a0: Beamer",
    }
    for card in cards.values():
        assert card.isVisible()
        assert card.screen().geometry().contains(card.geometry())
    assert QRect(1366, 0, 1920, 1080).contains(cards["2"].geometry())


def test_mirrored_screens_are_told_to_be_the_same(
    numbers: ScreenNumbers, dressed: QApplication
) -> None:
    set_screens(dressed, [LAPTOP, OffscreenScreen("Mirror", 0, 0, 1366, 768)])
    (card,) = _identify(numbers).values()
    assert set(card.number.split(" = ")) == {"1", "2"}


def test_the_numbers_never_take_the_focus_nor_the_mouse(numbers: ScreenNumbers) -> None:
    for card in _identify(numbers).values():
        assert card.windowFlags() & Qt.WindowType.WindowDoesNotAcceptFocus
        assert card.windowFlags() & Qt.WindowType.WindowTransparentForInput
        assert card.testAttribute(Qt.WidgetAttribute.WA_ShowWithoutActivating)
        assert card.focusPolicy() is Qt.FocusPolicy.NoFocus


def test_the_numbers_leave_by_themselves(numbers: ScreenNumbers) -> None:
    _identify(numbers)
    assert numbers._end.interval() == IDENTIFY_MS
    numbers._end.timeout.emit()
    assert not numbers.cards


def test_asking_twice_numbers_once(numbers: ScreenNumbers) -> None:
    first = _identify(numbers)
    assert len(_identify(numbers)) == len(first)
    assert len([each for each in QApplication.topLevelWidgets() if each.isVisible()]) >= 2
