from __future__ import annotations

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QAccessible
from PySide6.QtWidgets import QAbstractButton, QWidget
from pytestqt.qtbot import QtBot

from tests.ui.catalogue import french_left
from ui.launcher import FoundPackage, LauncherWindow, Place, RecentSession
from ui.look.theme import Theme
from ui.widgets.buttons import Button, ButtonKind, MenuButton

RECENT = (
    RecentSession(key="b204", place=Place.ROOM, title="Salle B204", detail="novembre 2026"),
    RecentSession(
        key="lyon",
        place=Place.CENTRE,
        title="Centre AIPF Lyon",
        detail="novembre 2026",
        status="Fermé",
        status_icon="lock",
    ),
)
FOUND = FoundPackage(title="Un dossier de salle est sur la clé", detail="Salle B204")


@pytest.fixture
def launcher(qtbot: QtBot) -> LauncherWindow:
    window = LauncherWindow(RECENT, theme=Theme.SYSTEM, language="fr", version="0.1.0")
    qtbot.addWidget(window)
    window.show()
    return window


def _child(window: QWidget, name: str) -> QWidget:
    found = window.findChild(QWidget, name)
    assert isinstance(found, QWidget)
    return found


@pytest.mark.parametrize(
    ("button", "signal"),
    [
        ("open_room", "room_chosen"),
        ("open_centre", "centre_chosen"),
        ("open_demonstration", "demonstration_chosen"),
        ("open_verification", "verify_chosen"),
    ],
)
def test_each_place_is_one_press_away(
    launcher: LauncherWindow, qtbot: QtBot, button: str, signal: str
) -> None:
    with qtbot.waitSignal(getattr(launcher, signal)):
        qtbot.keyClick(_child(launcher, button), Qt.Key.Key_Return)


def test_a_recent_session_comes_back_by_its_key(launcher: LauncherWindow, qtbot: QtBot) -> None:
    with qtbot.waitSignal(launcher.recent_chosen) as said:
        qtbot.mouseClick(_child(launcher, "recent_lyon"), Qt.MouseButton.LeftButton)
    assert said.args == ["lyon"]


def test_the_two_places_are_equal_until_a_stick_is_there(launcher: LauncherWindow) -> None:
    def primary() -> list[str]:
        buttons = launcher.findChildren(Button)
        return [button.text() for button in buttons if button.kind is ButtonKind.PRIMARY]

    assert primary() == []
    launcher.set_found(FOUND)
    assert primary() == ["Ouvrir ce dossier"]
    launcher.set_found(None)
    assert primary() == []


def test_the_package_on_a_stick_is_one_press_away(qtbot: QtBot) -> None:
    window = LauncherWindow((), theme=Theme.DARK, language="fr", version="0.1.0", found=FOUND)
    qtbot.addWidget(window)
    window.show()
    assert window.findChild(QWidget, "recent") is None
    with qtbot.waitSignal(window.found_chosen):
        qtbot.mouseClick(_child(window, "notice_action"), Qt.MouseButton.LeftButton)


def test_theme_and_language_are_in_the_menu(launcher: LauncherWindow, qtbot: QtBot) -> None:
    menu = launcher.findChild(MenuButton, "settings")
    assert menu is not None
    actions = {action.text(): action for action in menu.menu_shown().actions()}
    assert actions["Thème du système"].isChecked()
    assert actions["Français"].isChecked()
    with qtbot.waitSignal(launcher.theme_chosen) as theme:
        actions["Thème sombre"].trigger()
    assert theme.args == [Theme.DARK]
    with qtbot.waitSignal(launcher.language_chosen) as language:
        actions["English"].trigger()
    assert language.args == ["en"]


def test_every_control_has_a_name_and_can_be_reached(launcher: LauncherWindow) -> None:
    launcher.set_found(FOUND)
    for button in launcher.findChildren(QAbstractButton):
        interface = QAccessible.queryAccessibleInterface(button)
        assert interface.text(QAccessible.Text.Name)
        assert button.focusPolicy() & Qt.FocusPolicy.TabFocus


@pytest.mark.usefixtures("in_english")
def test_in_english_the_launcher_shows_no_french(qtbot: QtBot) -> None:
    window = LauncherWindow((), theme=Theme.SYSTEM, language="en", version="0.1.0")
    qtbot.addWidget(window)
    window.show()
    assert french_left(window) == ["Soutenance"]  # the product's name
