"""Pictures of every page of the room: `python -m tests.ui.room.pictures FOLDER`.

Real window, real store; only the clock is injected. Two runs: light, then dark.
"""

from __future__ import annotations

import os
import sys
import tempfile
from pathlib import Path

os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")

from PySide6.QtWidgets import QApplication, QWidget

from app.domain.session import SessionKind
from tests.services.world import PIN
from tests.ui.room.driver import RoomDriver, a_drive, a_driver, a_session
from ui.look.theme import Theme, apply_look
from ui.room.opening.open_room_window import OpenRoomWindow
from ui.translation import install_translation


class Album:
    """Saves what a window shows."""

    def __init__(self, folder: Path, suffix: str) -> None:
        self._folder = folder
        self._suffix = suffix

    def take(self, window: QWidget, name: str) -> None:
        for _ in range(4):
            QApplication.processEvents()
        window.grab().save(str(self._folder / f"room-{name}{self._suffix}.png"))


def _oral(album: Album, driver: RoomDriver) -> None:
    window = driver.window
    album.take(window, "agenda-morning")
    driver.open("P02")
    album.take(window, "turn-enrol")
    driver.presence("2026-0417", "present_checked")
    driver.press("timer_main")
    driver.world.clock.pass_seconds(521)
    window.oral.show_now()
    driver.enrol("J01")
    album.take(window, "sheet-empty")
    for digit in "332321":
        driver.type(digit)
    driver.type("c")
    driver.type("Hypothèses claires, mais les charges sociales ne sont pas chiffrées.")
    driver.press("timer_main")
    album.take(window, "sheet-pause-asked")
    driver.type("Le vidéoprojecteur s’est éteint")
    driver.press("pause_confirm")
    album.take(window, "sheet-paused")
    driver.press("timer_main")
    driver.world.clock.pass_seconds(1_100)
    window.oral.show_now()
    window.sheet_page.start()
    album.take(window, "sheet-warning")
    album.take(window.public.window, "public-warning")
    driver.world.clock.pass_seconds(220)
    window.oral.show_now()
    driver.press("timer_end")
    album.take(window, "sheet-stop-asked")
    driver.press("stop_confirm")
    driver.rate_all("3")
    album.take(window, "sheet-complete")
    driver.press("seal")
    album.take(window, "sheet-seal")
    driver.type(PIN)
    driver.wait("sealed", lambda: window.page() is window.turn_page)
    album.take(window, "turn-second")
    driver.enrol("J02")
    for digit in "131333231333333":
        driver.type(digit)
    album.take(window, "sheet-second")
    driver.press("lock")
    driver.type("111")
    album.take(window, "turn-pin")
    driver.type("111")
    driver.wait("refused", window.turn_page.panel._error.isVisible)
    album.take(window, "turn-wrong-pin")
    driver.unlock()
    driver.seal()
    album.take(window, "turn-sealed")
    album.take(window.public.window, "public-deliberating")


def _deliberation(album: Album, driver: RoomDriver) -> None:
    window = driver.window
    driver.press("turn_action")
    album.take(window, "deliberation-start")
    driver.type("2")
    album.take(window, "deliberation-reason")
    driver.type("Budget bien construit, mais les charges sociales manquent.")
    driver.press("unanimous")
    album.take(window, "deliberation-unfolded")
    driver.press("unanimous")
    driver.close()
    driver.room = driver.prepared.room()
    driver.prepared.agree_all(driver.room, "P02")
    driver.window = driver.make_window()
    window = driver.start()
    driver.open("P02")
    album.take(window, "deliberation-done")
    driver.press("review")
    album.take(window, "sign-first")
    driver.type(PIN)
    driver.press("sign")
    driver.wait("next signer", lambda: window.sign_page.pin.text() == "")
    album.take(window, "sign-second")
    driver.type(PIN)
    driver.press("sign")
    driver.wait("signed", lambda: window.page() is window.signed_page)
    album.take(window, "signed")


def _team(album: Album, driver: RoomDriver) -> None:
    window = driver.window
    driver.open("P03")
    album.take(window, "team-handover")
    driver.presence("2026-0431", "present_checked")
    driver.presence("2026-0432", "late_checked")
    driver.presence("2026-0433", "excused_unchecked")
    driver.press("timer_main")
    driver.world.clock.pass_seconds(2_362)
    window.oral.show_now()
    driver.enrol("J03")
    for digit in "33333332323":
        driver.type(digit)
    album.take(window, "team-sheet")
    window.resize(1280, 680)
    album.take(window, "team-sheet-small")
    window.resize(1366, 768)
    window.show_agenda()
    album.take(window, "agenda-running")
    driver.open("P03")
    driver.world.clock.pass_seconds(1_300)
    window.oral.show_now()
    driver.press("timer_end")
    album.take(window, "team-stop-asked")
    album.take(window.public.window, "public-overtime")
    driver.press("stop_confirm")


def _export(album: Album, driver: RoomDriver) -> None:
    window = driver.window
    driver.open("P01")
    driver.presence("2026-0402", "excused_unchecked")
    album.take(window, "nobody-came")
    window.show_agenda()
    album.take(window, "agenda-afternoon")
    window.show_export()
    driver.settle()
    album.take(window, "export-no-drive")
    stick = driver.world.files.make_folder(driver.world.folder / "KINGSTON")
    driver.drives.plugged = (
        a_drive(stick),
        a_drive(driver.world.folder / "other", "EXAM-SECOURS", read_only=True),
    )
    driver.press("reread_drives")
    driver.wait("a drive", window.export_page.export.isEnabled)
    album.take(window, "export-ready")
    driver.press("export")
    driver.wait("written", lambda: "retirer" in window.export_page.outcome.sentence.words())
    album.take(window, "export-done")
    driver.drives.plugged = (a_drive(driver.world.folder / "gone"),)
    window.show_export()
    driver.wait("seen", lambda: window.care.drives.plugged == driver.drives.plugged)
    album.take(window, "export-another-stick")


def _large_panel(album: Album, driver: RoomDriver) -> None:
    window = driver.window
    driver.prepared.enrolled(driver.room, "P04")
    driver.prepared.run_oral(driver.room, "P04", 612)
    driver.prepared.seal_all(driver.room, "P04", 3, 2, 3, 1)
    driver.open("P04")
    album.take(window, "deliberation-four")
    window.resize(1280, 680)
    album.take(window, "deliberation-four-small")
    window.resize(1366, 768)


def _opening(album: Album, driver: RoomDriver) -> None:
    laptop = driver.world.laptop()
    window = OpenRoomWindow(laptop, driver.world.files, driver.picker)
    window.show()
    album.take(window, "open-known")
    window.choose_package(driver.prepared.issued.rooms[0].package.path)
    album.take(window, "open-code")
    window.close()


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
            driver = a_driver(a_session(centre, kind=SessionKind.DEMONSTRATION), laptop)
            driver.start()
            _oral(album, driver)
            _deliberation(album, driver)
            _team(album, driver)
            _export(album, driver)
            _large_panel(album, driver)
            driver.close()
            _opening(album, driver)


if __name__ == "__main__":
    main(Path(sys.argv[1]))
