"""Pictures of what a room changes on the spot: `python -m tests.ui.room.change_pictures FOLDER`."""

from __future__ import annotations

import os
import sys
import tempfile
from pathlib import Path

os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")

from PySide6.QtWidgets import QApplication

from app.domain.panel_change import PanelCause
from tests.ui.room.driver import RoomDriver, a_driver, a_session
from tests.ui.room.pictures import Album
from tests.ui.room.test_changes_of_the_day import choose
from ui.look.theme import Theme, apply_look
from ui.room.room_menu import RoomAction
from ui.translation import install_translation
from ui.widgets.buttons import MenuButton
from ui.widgets.choice import CheckBox


def _menu(album: Album, driver: RoomDriver) -> None:
    driver.window.show_agenda()
    menu = driver.child(MenuButton, "room_actions").menu_shown()
    menu.popup(driver.window.mapToGlobal(driver.window.rect().center()))
    driver.settle()
    album.take(menu, "menu-changes")
    menu.hide()


def _panel(album: Album, driver: RoomDriver) -> None:
    window = driver.window
    driver.prepared.enrolled(driver.room, "P01")
    driver.prepared.conclude(driver.room, "P01", 3, 2)
    driver.act(RoomAction.PANEL)
    album.take(window, "panel-start")
    choose(driver, "cause", PanelCause.CHAIR.value)
    album.take(window, "panel-chair")
    choose(driver, "cause", PanelCause.LEFT.value)
    choose(driver, "leaving", "J02")
    driver.child(CheckBox, "panel_P04").setChecked(True)
    album.take(window, "panel-other-juries")
    driver.child(CheckBox, "panel_P02").setChecked(False)
    driver.child(CheckBox, "go_on").setChecked(True)
    driver.fill("reason", "Départ en urgence, à la demande de l’école de son enfant")
    driver.two_witnesses("J01")
    album.take(window, "panel-ready")
    driver.press("act")
    driver.wait("changed", lambda: window.page() is window.agenda_page)
    album.take(window, "agenda-panel")


def _sittings(album: Album, driver: RoomDriver) -> None:
    window = driver.window
    driver.act(RoomAction.MOVE)
    album.take(window, "move-start")
    driver.fill("starts_at", "10:40")
    driver.fill("reason", "Train supprimé")
    driver.two_witnesses("J01")
    album.take(window, "move-ready")
    driver.press("act")
    driver.wait("moved", lambda: window.page() is window.agenda_page)
    album.take(window, "agenda-moved")
    driver.act(RoomAction.ADD_SITTING)
    album.take(window, "add-sitting-start")
    choose(driver, "subject", "2026-0402")
    driver.fill("starts_at", "16:00")
    driver.fill("reason", "Alarme incendie au milieu de l’oral de ce matin")
    driver.two_witnesses("J01")
    album.take(window, "add-sitting-ready")
    driver.press("act")
    driver.wait("added", lambda: window.page() is window.agenda_page)
    album.take(window, "agenda-added-sitting")


def main(folder: Path) -> None:
    """Take every picture, in both schemes."""
    folder.mkdir(parents=True, exist_ok=True)
    app = QApplication([])
    install_translation(app, "fr")
    for theme, suffix in ((Theme.LIGHT, ""), (Theme.DARK, "-dark")):
        apply_look(app, theme)
        album = Album(folder, suffix)
        with tempfile.TemporaryDirectory() as place:
            centre, laptop = Path(place, "centre"), Path(place, "laptop")
            centre.mkdir()
            laptop.mkdir()
            driver = a_driver(a_session(centre), laptop)
            driver.start()
            driver.window.resize(1366, 768)
            for part in (_menu, _panel, _sittings):
                part(album, driver)
            driver.close()


if __name__ == "__main__":
    main(Path(sys.argv[1]))
