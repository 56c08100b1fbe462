"""Pictures of the room's rarer pages: `python -m tests.ui.room.rare_pictures FOLDER`."""

from __future__ import annotations

import os
import sys
import tempfile
from pathlib import Path

os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")

from PySide6.QtWidgets import QApplication

from app.domain.session import SessionKind
from app.services.room.enrolment import enrol_juror
from app.trust.payloads import WitnessKind
from tests.services.world import PIN
from tests.ui.room.driver import RoomDriver, a_drive, a_driver, a_session
from tests.ui.room.pictures import Album
from ui.look.theme import Theme, apply_look
from ui.room.opening.open_room_window import OpenRoomWindow
from ui.room.room_menu import RoomAction
from ui.translation import install_translation
from ui.widgets.buttons import MenuButton


def _wrong_pin(album: Album, driver: RoomDriver) -> None:
    driver.prepared.enrolled(driver.room, "P01")
    driver.open("P01")
    for _ in range(4):
        driver.type("111222")
        driver.wait("refused", driver.window.turn_page.panel._error.isVisible)
        if not driver.window.turn_page.panel.pin.isEnabled():
            break
    album.take(driver.window, "pin-wait")
    driver.world.clock.pass_seconds(600)
    driver.wait("over", driver.window.turn_page.panel.pin.isEnabled)


def _copy(album: Album, driver: RoomDriver) -> None:
    stick = driver.world.files.make_folder(driver.world.folder / "KINGSTON")
    driver.drives.plugged = (a_drive(stick),)
    driver.window.care.drives.look()
    driver.act(RoomAction.COPY)
    album.take(driver.window, "copy-none")
    driver.wait("a stick", lambda: bool(driver.window.care.copy._drives))
    driver.press("drive_KINGSTON")
    driver.wait("copied", lambda: driver.window.care.copy.status().written_at is not None)
    driver.window.care.copy.look()
    album.take(driver.window, "copy-current")
    driver.window.show_agenda()
    album.take(driver.window, "agenda-copy")
    driver.drives.plugged = ()
    driver.window.care.drives.look()
    driver.prepared.run_oral(driver.room, "P01")
    driver.world.clock.pass_seconds(42)
    driver.window.care.copy._looks = 0
    driver.window.care.copy.look()
    driver.wait("gone", lambda: bool(driver.window.care.copy.status().what))
    driver.window.care.copy.look()
    album.take(driver.window, "agenda-copy-gone")
    driver.act(RoomAction.COPY)
    album.take(driver.window, "copy-gone")
    driver.drives.plugged = (a_drive(stick),)
    driver.window.care.drives.look()


def _menu(album: Album, driver: RoomDriver) -> None:
    driver.window.show_agenda()
    menu = driver.child(MenuButton, "room_actions").menu_shown()
    menu.popup(driver.window.mapToGlobal(driver.window.rect().center()))
    driver.settle()
    album.take(menu, "menu")
    menu.hide()


def _void(album: Album, driver: RoomDriver) -> None:
    driver.prepared.enrolled(driver.room, "P03")
    driver.act(RoomAction.VOID)
    album.take(driver.window, "void-start")
    driver.press("enrolled_J02")
    driver.type("Carte oubliée dans le train")
    driver.witness(1, WitnessKind.JUROR, "J01", PIN)
    driver.witness(2, WitnessKind.SUPERVISOR, "", "0" * 12)
    album.take(driver.window, "void-ready")
    driver.press("act")
    driver.wait("refused", driver.window.actions_of_room.voiding.page.error.isVisible)
    album.take(driver.window, "void-refused")
    driver.two_witnesses("J01")
    driver.press("act")
    driver.wait("voided", driver.window.actions_of_room.voiding.page.is_done)
    album.take(driver.window, "void-done")
    driver.open("P01")
    driver.window.turn_page.juror_chosen.emit("J02")
    album.take(driver.window, "turn-voided")


def _additions(album: Album, driver: RoomDriver) -> None:
    driver.press("turn_action")
    driver.fill("given_name", "Karim")
    driver.fill("family_name", "Benali")
    driver.fill("reason", "Carte perdue, même personne")
    driver.two_witnesses("J01")
    album.take(driver.window, "substitute")
    driver.press("act")
    driver.wait("bound", lambda: driver.window.page() is driver.window.agenda_page)
    album.take(driver.window, "agenda-substitute")
    driver.act(RoomAction.WALK_IN)
    album.take(driver.window, "walk-in-start")
    driver.fill("given_name", "Zoé")
    driver.fill("family_name", "Lambert")
    driver.fill("number", "2026-0499")
    driver.fill("reason", "Convocation envoyée à une autre salle")
    driver.two_witnesses("J01")
    album.take(driver.window, "walk-in")
    driver.press("act")
    driver.wait("added", lambda: driver.window.page() is driver.window.agenda_page)
    album.take(driver.window, "agenda-walk-in")


def _signing(album: Album, driver: RoomDriver) -> None:
    window = driver.window
    driver.room = window._room
    spare = driver.room.dossier.spare_cards[0]
    enrol_juror(driver.room, spare, driver.prepared.codes[spare], PIN)
    driver.prepared.seal_all(driver.room, "P01", 3, 2)
    driver.prepared.agree_all(driver.room, "P01")
    driver.open("P01")
    driver.press("review")
    driver.press("refuse")
    driver.type("Le budget n’a pas été discuté")
    album.take(window, "sign-refusal")
    driver.press("refusal_confirm")
    album.take(window, "deliberation-refusal")
    driver.prepared.sign(driver.room, "P01")
    driver.open("P01")
    driver.press("correct")
    driver.type("Une note a été recopiée de travers")
    album.take(window, "signed-correction")
    driver.press("correction_confirm")
    album.take(window, "deliberation-revision")
    driver.press("review")
    album.take(window, "sign-revision")
    driver.prepared.sign(driver.room, "P01")
    window.show_agenda()
    album.take(window, "agenda-revised")
    driver.open("P01")
    album.take(window, "signed-revised")


def _transfer(album: Album, driver: RoomDriver) -> None:
    driver.act(RoomAction.HAND_OVER)
    driver.settle()
    album.take(driver.window, "hand-over")
    driver.press("act")
    driver.wait("written", driver.window.actions_of_room.hand_over.page.is_done)
    album.take(driver.window, "hand-over-done")
    driver.act(RoomAction.GATHER)
    album.take(driver.window, "gather")
    driver.act(RoomAction.RECEIPT)
    album.take(driver.window, "receipt-none")
    driver.act(RoomAction.PURGE)
    album.take(driver.window, "purge-blocked")
    _papers(album, driver)
    driver.act(RoomAction.REISSUE)
    album.take(driver.window, "reissue")
    driver.act(RoomAction.JOURNAL)
    driver.settle()
    album.take(driver.window, "journal")
    driver.world.clock.utc = driver.world.clock.utc.replace(year=2027)
    driver.window.show_agenda()
    driver.window.care.clock.look()
    album.take(driver.window, "agenda-clock")


def _papers(album: Album, driver: RoomDriver) -> None:
    driver.act(RoomAction.PAPERS)
    driver.settle()
    album.take(driver.window, "papers")
    driver.picker.folder = driver.world.files.make_folder(driver.world.folder / "A imprimer")
    driver.press("other_folder")
    album.take(driver.window, "papers-ready")
    driver.press("act")
    driver.wait("written", driver.window.actions_of_room.papers.page.is_done)
    album.take(driver.window, "papers-done")


def _opening(album: Album, driver: RoomDriver) -> None:
    laptop = driver.world.laptop()
    (store,) = (driver.world.folder / "laptop" / "rooms").glob("*/room.db")
    content = bytearray(store.read_bytes())
    content[9_000:9_200] = bytes(200)
    store.write_bytes(bytes(content))
    window = OpenRoomWindow(laptop, driver.world.files, driver.picker)
    window.show()
    album.take(window, "open-known-takeover")
    window.page._known[0].activated.emit()
    window.page.code.edit.setText(driver.prepared.room_code)
    window.page._code_changed()
    window.page.open.click()
    driver.wait("damage", window.page.restore.isVisible)
    album.take(window, "open-damaged")
    rooms: list[object] = []
    window.opened.connect(rooms.append)
    window.page.restore.button.click()
    driver.wait("restored", lambda: bool(rooms))
    window.close()
    (room,) = rooms
    driver.room = room  # type: ignore[assignment]
    driver.window = driver.make_window()
    driver.start()
    driver.wait("told", driver.window.agenda_page.news.isVisible)
    album.take(driver.window, "agenda-restored")
    driver.close()


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
            driver = a_driver(a_session(centre, kind=SessionKind.REAL), laptop)
            driver.start()
            for part in (_wrong_pin, _copy, _menu, _void, _additions, _signing, _transfer):
                part(album, driver)
            driver.close()
            _opening(album, driver)


if __name__ == "__main__":
    main(Path(sys.argv[1]))
