from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QGuiApplication, QScreen
from PySide6.QtWidgets import QApplication, QLineEdit, QMainWindow
from pytestqt.qtbot import QtBot

from data.screen_choices import ScreenChoicesFile
from tests.ui.offscreen_screens import AVAILABLE, OffscreenScreen, set_screens
from ui.second_screen.memory import ScreenMemory
from ui.second_screen.placement import (
    SecondScreenKind,
    SecondScreenPlacement,
    SecondScreenState,
    how_to_extend,
    state_words,
)
from ui.second_screen.window import SecondScreenWindow, without_focus

pytestmark = pytest.mark.skipif(not AVAILABLE, reason="the hook of the platform is Linux's")

LAPTOP = OffscreenScreen("Laptop", 0, 0, 1366, 768)
PROJECTOR = OffscreenScreen("Projector", 1366, 0, 1920, 1080)
MIRROR = OffscreenScreen("Mirror", 0, 0, 1366, 768)
SECOND = OffscreenScreen("Beamer", 3286, 0, 1280, 800)
OVERLAPPING = OffscreenScreen("Overlapping", 1000, 0, 1920, 1080)


@dataclass
class Desk:
    """An operator's window, the public window, and where it was said to be."""

    app: QApplication
    operator: QMainWindow
    public: SecondScreenWindow
    placement: SecondScreenPlacement
    choices: Path
    said: list[SecondScreenState]

    def plug(self, *screens: OffscreenScreen) -> None:
        set_screens(self.app, screens)
        self.app.processEvents()

    def covers_the_operator(self) -> bool:
        laptop = self.operator.screen().geometry()
        return self.public.isVisible() and self.public.geometry().intersects(laptop)

    def choose(self, name: str) -> None:
        """Take a screen by hand."""
        self.placement.choose(
            next(each.key for each in self.placement.screens() if each.name == name)
        )

    def shown_on(self) -> str:
        """The screen that the public window fills, empty where it is hidden."""
        return self.public.screen().name() if self.public.isVisible() else ""

    def restart(self) -> None:
        """Close the program and open it again: only what is on disk is left."""
        self.placement.close()
        self.placement.deleteLater()
        self.app.processEvents()
        self.placement = _placed(self.operator, self.public, self.choices)
        self.placement.start()


def _placed(operator: QMainWindow, public: SecondScreenWindow, file: Path) -> SecondScreenPlacement:
    return SecondScreenPlacement(operator, public, ScreenMemory(ScreenChoicesFile(file)))


@pytest.fixture
def desk(dressed: QApplication, qtbot: QtBot, tmp_path: Path) -> Iterator[Desk]:
    set_screens(dressed, [LAPTOP])
    operator = QMainWindow()
    operator.setCentralWidget(QLineEdit())
    operator.setGeometry(0, 0, 1366, 768)
    public = SecondScreenWindow()
    qtbot.addWidget(operator)
    qtbot.addWidget(public)
    operator.show()
    placement = _placed(operator, public, tmp_path / "screens.json")
    said: list[SecondScreenState] = []
    placement.state_changed.connect(said.append)
    placement.start()
    made = Desk(dressed, operator, public, placement, tmp_path / "screens.json", said)
    yield made
    made.placement.close()
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

    def look(_screen: QScreen) -> None:
        covered.append(desk.covers_the_operator())

    application.screenRemoved.connect(look)
    desk.plug(LAPTOP)
    application.screenRemoved.disconnect(look)  # the application outlives this desk
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
    assert "Win+P" in state_words(desk.placement.state(), "win32")


@pytest.mark.parametrize(
    ("system", "words"), [("win32", "Win+P"), ("darwin", "Cmd+F1"), ("linux", "Super+P")]
)
def test_how_to_extend_is_said_in_the_words_of_the_system(system: str, words: str) -> None:
    assert words in how_to_extend(system)
    mirrored = SecondScreenState(kind=SecondScreenKind.MIRRORED)
    assert "recopie" in state_words(mirrored, system)
    assert ("Win+P" in state_words(mirrored, system)) is (system == "win32")


def test_of_two_projectors_the_first_is_taken_until_somebody_chooses(desk: Desk) -> None:
    desk.plug(LAPTOP, PROJECTOR, SECOND)
    assert desk.shown_on() == "Projector"
    assert desk.placement.chosen_by_hand() is None

    desk.choose("Beamer")
    assert desk.shown_on() == "Beamer"
    assert desk.public.geometry().getRect() == (3286, 0, 1280, 800)
    assert desk.placement.chosen_by_hand() == desk.placement.target_key()

    desk.placement.choose(None)
    assert desk.shown_on() == "Projector"
    assert desk.placement.chosen_by_hand() is None


def test_a_screen_that_was_refused_gets_nothing_when_the_chosen_one_leaves(desk: Desk) -> None:
    desk.plug(LAPTOP, PROJECTOR, SECOND)
    desk.choose("Beamer")
    desk.plug(LAPTOP, PROJECTOR)
    assert desk.shown_on() == ""
    assert desk.placement.state().kind is SecondScreenKind.NOT_CHOSEN
    assert desk.placement.target_key() == ""


def test_a_choice_survives_unplugging(desk: Desk) -> None:
    desk.plug(LAPTOP, PROJECTOR, SECOND)
    desk.choose("Beamer")
    desk.plug(LAPTOP)
    assert desk.placement.state().kind is SecondScreenKind.ABSENT
    desk.plug(LAPTOP, PROJECTOR, SECOND)
    assert desk.shown_on() == "Beamer"


def test_a_choice_survives_a_restart_and_another_order_of_cables(desk: Desk) -> None:
    desk.plug(LAPTOP, PROJECTOR, SECOND)
    desk.choose("Beamer")
    desk.plug(LAPTOP)
    desk.restart()
    desk.plug(LAPTOP, PROJECTOR, OffscreenScreen("Beamer", 3286, 200, 1280, 800))
    assert desk.shown_on() == "Beamer"


def test_a_chosen_screen_that_comes_back_as_a_mirror_is_refused(desk: Desk) -> None:
    desk.plug(LAPTOP, SECOND)
    desk.choose("Beamer")
    desk.plug(LAPTOP, OffscreenScreen("Beamer", 0, 0, 1280, 800))
    assert not desk.covers_the_operator()
    assert desk.placement.state().kind is SecondScreenKind.MIRRORED


def test_screens_are_numbered_from_the_operators(desk: Desk) -> None:
    desk.plug(PROJECTOR, LAPTOP, OffscreenScreen("Mirror", 0, 0, 1366, 768))
    desk.operator.setGeometry(0, 0, 1366, 768)
    desk.app.processEvents()
    first, *others = desk.placement.screens()
    assert first.operator
    assert not first.free
    assert [screen.number for screen in (first, *others)] == [1, 2, 3]
    assert {screen.name: screen.free for screen in others}["Projector"]


def test_extending_a_mirror_shows_it(desk: Desk) -> None:
    desk.plug(LAPTOP, OffscreenScreen("Projector", 0, 0, 1366, 768))
    desk.plug(LAPTOP, PROJECTOR)
    assert desk.placement.state().kind is SecondScreenKind.SHOWN
    assert not desk.covers_the_operator()


def test_a_new_resolution_is_filled(desk: Desk) -> None:
    desk.plug(LAPTOP, PROJECTOR)
    desk.plug(LAPTOP, OffscreenScreen("Projector", 1366, 0, 1280, 720))
    assert desk.public.isVisible()
    assert desk.public.geometry().getRect() == (1366, 0, 1280, 720)


def test_without_a_window_manager_it_fills_the_screen_by_its_place(desk: Desk) -> None:
    desk.public.setWindowFlags(Qt.WindowType.Window | without_focus("xcb"))
    desk.plug(LAPTOP, PROJECTOR)
    assert desk.public.isVisible()
    assert not desk.public.isFullScreen()
    assert desk.public.geometry().getRect() == (1366, 0, 1920, 1080)


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


def test_a_closed_placement_lets_cables_move(desk: Desk) -> None:
    desk.plug(LAPTOP, PROJECTOR)
    desk.placement.close()
    desk.placement.close()
    desk.plug(LAPTOP)
    desk.plug(LAPTOP, PROJECTOR)
    assert not desk.public.isVisible()
    assert desk.placement.state().kind is SecondScreenKind.SHOWN  # and says nothing any more


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
