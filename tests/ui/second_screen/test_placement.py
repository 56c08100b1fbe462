from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QApplication, QLineEdit, QMainWindow
from pytestqt.qtbot import QtBot

from tests.ui.offscreen_screens import AVAILABLE, OffscreenScreen, set_screens
from ui.second_screen.placement import (
    SecondScreenKind,
    SecondScreenPlacement,
    SecondScreenState,
    state_words,
)
from ui.second_screen.window import SecondScreenWindow

pytestmark = pytest.mark.skipif(not AVAILABLE, reason="the hook of the platform is Linux's")

LAPTOP = OffscreenScreen("Laptop", 0, 0, 1366, 768)
PROJECTOR = OffscreenScreen("Projector", 1366, 0, 1920, 1080)
MIRROR = OffscreenScreen("Mirror", 0, 0, 1366, 768)
OVERLAPPING = OffscreenScreen("Overlapping", 1000, 0, 1920, 1080)


@dataclass
class Desk:
    """An operator's window, the public window, and where it was said to be."""

    app: QApplication
    operator: QMainWindow
    public: SecondScreenWindow
    placement: SecondScreenPlacement
    said: list[SecondScreenState]

    def plug(self, *screens: OffscreenScreen) -> None:
        set_screens(self.app, screens)
        self.app.processEvents()

    def covers_the_operator(self) -> bool:
        laptop = self.operator.screen().geometry()
        return self.public.isVisible() and self.public.geometry().intersects(laptop)


@pytest.fixture
def desk(dressed: QApplication, qtbot: QtBot) -> Iterator[Desk]:
    set_screens(dressed, [LAPTOP])
    operator = QMainWindow()
    operator.setCentralWidget(QLineEdit())
    operator.setGeometry(0, 0, 1366, 768)
    public = SecondScreenWindow()
    qtbot.addWidget(operator)
    qtbot.addWidget(public)
    operator.show()
    placement = SecondScreenPlacement(operator, public)
    said: list[SecondScreenState] = []
    placement.state_changed.connect(said.append)
    placement.start()
    yield Desk(dressed, operator, public, placement, said)
    placement.hide()
    set_screens(dressed, [LAPTOP, PROJECTOR])


def test_one_screen_shows_nothing(desk: Desk) -> None:
    assert not desk.public.isVisible()
    assert desk.placement.state().kind is SecondScreenKind.ABSENT


def test_plugging_a_projector_fills_it(desk: Desk) -> None:
    desk.plug(LAPTOP, PROJECTOR)
    assert desk.public.isVisible()
    assert desk.public.screen().name() == "Projector"
    assert desk.public.geometry().getRect() == (1366, 0, 1920, 1080)
    assert desk.said == [SecondScreenState(kind=SecondScreenKind.SHOWN, screen_name="Projector")]


def test_unplugging_hides_before_anything_covers_the_scoring(desk: Desk) -> None:
    desk.plug(LAPTOP, PROJECTOR)
    covered: list[bool] = []
    application = QGuiApplication.instance()
    assert isinstance(application, QGuiApplication)
    application.screenRemoved.connect(lambda _screen: covered.append(desk.covers_the_operator()))
    desk.plug(LAPTOP)
    assert covered == [False]
    assert not desk.public.isVisible()
    assert desk.placement.state().kind is SecondScreenKind.ABSENT


def test_replugging_shows_it_again_by_itself(desk: Desk) -> None:
    desk.plug(LAPTOP, PROJECTOR)
    desk.plug(LAPTOP)
    desk.plug(LAPTOP, PROJECTOR)
    assert desk.public.isVisible()
    assert desk.public.screen().name() == "Projector"
    kinds = [state.kind for state in desk.said]
    assert kinds == [SecondScreenKind.SHOWN, SecondScreenKind.ABSENT, SecondScreenKind.SHOWN]


@pytest.mark.parametrize("screen", [MIRROR, OVERLAPPING])
def test_a_mirrored_display_is_refused_and_said(desk: Desk, screen: OffscreenScreen) -> None:
    desk.plug(LAPTOP, screen)
    assert not desk.public.isVisible()
    assert desk.placement.state().kind is SecondScreenKind.MIRRORED
    assert "Win+P" in state_words(desk.placement.state())


def test_extending_a_mirror_shows_it(desk: Desk) -> None:
    desk.plug(LAPTOP, OffscreenScreen("Projector", 0, 0, 1366, 768))
    desk.plug(LAPTOP, PROJECTOR)
    assert desk.placement.state().kind is SecondScreenKind.SHOWN
    assert not desk.covers_the_operator()


def test_the_operator_may_hide_and_show_it(desk: Desk) -> None:
    desk.plug(LAPTOP, PROJECTOR)
    desk.placement.hide()
    assert not desk.public.isVisible()
    assert desk.placement.state().kind is SecondScreenKind.HIDDEN_BY_OPERATOR
    desk.plug(LAPTOP)
    desk.plug(LAPTOP, PROJECTOR)
    assert not desk.public.isVisible()
    desk.placement.show()
    assert desk.public.isVisible()


def test_moving_the_scoring_to_the_projector_swaps_the_screens(desk: Desk) -> None:
    desk.plug(LAPTOP, PROJECTOR)
    desk.operator.setGeometry(1466, 100, 1366, 768)
    desk.app.processEvents()
    assert desk.operator.screen().name() == "Projector"
    assert desk.public.screen().name() == "Laptop"
    assert not desk.covers_the_operator()


def test_the_public_window_never_takes_the_focus(desk: Desk, qtbot: QtBot) -> None:
    desk.operator.activateWindow()
    field = desk.operator.centralWidget()
    assert field is not None
    field.setFocus()
    desk.plug(LAPTOP, PROJECTOR)
    assert desk.public.windowFlags() & Qt.WindowType.WindowDoesNotAcceptFocus
    assert desk.public.testAttribute(Qt.WidgetAttribute.WA_ShowWithoutActivating)
    # The offscreen platform activates whatever is shown; the flags are what systems heed.
    assert desk.operator.focusWidget() is field
    assert desk.public.focusWidget() is None


def test_every_state_has_its_words() -> None:
    words = {state_words(SecondScreenState(kind=kind)) for kind in SecondScreenKind}
    assert len(words) == len(SecondScreenKind)
    assert "Écran 2\u00a0: affiché" in words
