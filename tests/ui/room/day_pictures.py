"""Pictures of incidents and of the day's minutes: `python -m tests.ui.room.day_pictures FOLDER`.

Real window, real store, light then dark; see `pictures`.
"""

from __future__ import annotations

import sys
import tempfile
from pathlib import Path

from tests.ui.room.pictures import Album  # first: it chooses the platform

# isort: split
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication

from app.domain.attendance import Presence
from app.services.room.attendance import record_attendance
from app.services.room.oral_timer import stop_timer
from tests.services.world import PIN
from tests.ui.room.driver import RoomDriver, a_driver, a_session
from ui.look.theme import Theme, apply_look
from ui.room.room_menu import RoomAction
from ui.translation import install_translation
from ui.widgets.buttons import MenuButton

_FACTS = (
    "L’alarme incendie sonne pendant la présentation. La salle est évacuée à 8 h 42, l’accès "
    "rendu à 8 h 49 ; le chronomètre était en pause entre les deux."
)


def _incidents(album: Album, driver: RoomDriver) -> None:
    window = driver.window
    window.resize(1366, 768)
    driver.act(RoomAction.INCIDENTS)
    album.take(window, "incidents-empty")
    driver.prepared.enrolled(driver.room, "P01")
    driver.open("P01")
    album.take(window, "incident-button")
    driver.everybody_present("P01")
    driver.press("timer_main")
    driver.world.clock.pass_seconds(600)
    driver.unlock()
    driver.key(Qt.Key.Key_F8)
    album.take(window, "incident-begun")
    driver.type(_FACTS)
    candidate = driver.room.dossier.planning.sitting("P01").candidates[0]
    driver.press(f"person_{candidate}")
    driver.fill("other_person", "Agent de sécurité du site")
    driver.press("add_person")
    driver.fill("incident_measures", "Oral repris où il en était, temps rendu en entier.")
    album.take(window, "incident-told")
    window.resize(1280, 680)
    album.take(window, "incident-told-small")
    window.resize(1366, 768)
    driver.press("act")
    album.take(window, "incident-sign")
    menu = driver.child(MenuButton, "hand_J02").menu_shown()
    next(each for each in menu.actions() if each.objectName() == "hand_paper").trigger()
    album.take(window, "incident-sign-by-hand")
    driver.type(PIN)
    driver.press("sign")
    driver.wait("signed", window.flows.ceremony.page.is_done)
    album.take(window, "incident-signed")
    driver.press("back_to_agenda")
    album.take(window, "incident-back")
    driver.act(RoomAction.INCIDENTS)
    album.take(window, "incidents")
    driver.press("incident_I1")
    album.take(window, "incident-after")
    driver.press("back_to_agenda")


def _minutes(album: Album, driver: RoomDriver) -> None:
    window = driver.window
    driver.act(RoomAction.MINUTES)
    album.take(window, "minutes-early")
    driver.press("back_to_agenda")
    stop_timer(driver.room, "P01")
    driver.prepared.seal_all(driver.room, "P01", 3, 3)
    driver.prepared.sign(driver.room, "P01")
    candidate = driver.room.dossier.planning.sitting("P02").candidates[0]
    record_attendance(driver.room, "P02", candidate, Presence.EXCUSED, identity_checked=False)
    driver.act(RoomAction.MINUTES)
    driver.type("Salle bruyante l’après-midi : travaux dans la cour.")
    album.take(window, "minutes")
    window.resize(1280, 680)
    album.take(window, "minutes-small")
    window.resize(1366, 768)
    driver.press("act")
    album.take(window, "minutes-sign")
    page = window.flows.ceremony.page
    for _ in range(2):
        driver.type(PIN)
        driver.press("sign")
        driver.wait("next", lambda: page.is_done() or not page.ask.pin.text())
    driver.wait("signed", page.is_done)
    album.take(window, "minutes-signed")
    driver.press("back_to_agenda")
    album.take(window, "minutes-after")
    window.show_agenda()
    album.take(window, "agenda-minutes")
    window.show_export()
    driver.settle()
    album.take(window, "export-minutes")


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
            _incidents(album, driver)
            _minutes(album, driver)
            driver.close()


if __name__ == "__main__":
    main(Path(sys.argv[1]))
