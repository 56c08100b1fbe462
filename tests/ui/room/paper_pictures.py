"""Pictures of dissents, hand signing and paper: `python -m tests.ui.room.paper_pictures FOLDER`."""

from __future__ import annotations

import os
import sys
import tempfile
from datetime import timedelta
from pathlib import Path

os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QAbstractButton, QApplication

from app.domain.attendance import Presence
from app.services.room.attendance import record_attendance
from tests.services.world import PIN
from tests.ui.room.driver import RoomDriver, a_driver, a_session
from tests.ui.room.pictures import Album
from ui.look.theme import Theme, apply_look
from ui.room.deliberation.rules_dialog import RulesDialog
from ui.room.room_menu import RoomAction
from ui.translation import install_translation
from ui.widgets.buttons import Button


def _dissent(album: Album, driver: RoomDriver) -> None:
    room, window = driver.room, driver.window
    driver.prepared.enrolled(room, "P01")
    driver.prepared.run_oral(room, "P01")
    driver.seal_with("P01", "J01", "3" * 15)
    driver.seal_with("P01", "J02", "1" + "2" * 2 + "3" * 12)
    driver.open("P01")
    album.take(window, "deliberation-open")
    driver.key(Qt.Key.Key_D)
    album.take(window, "dissent-asked")
    driver.key(Qt.Key.Key_Tab)
    driver.type("Le budget tient à mon sens ; les charges sont données à l’oral.")
    driver.key(Qt.Key.Key_Return)
    album.take(window, "dissent-recorded")
    driver.press("whole_rule")
    dialog = window.deliberation_page.findChild(RulesDialog)
    assert dialog is not None
    album.take(dialog, "whole-rule")
    dialog.close()


def _by_hand(album: Album, driver: RoomDriver) -> None:
    window = driver.window
    driver.prepared.agree_all(driver.room, "P01")
    driver.open("P01")
    driver.press("review")
    album.take(window, "sign-review")
    driver.press("sign_by_hand")
    driver.child(QAbstractButton, "by_hand_J02").click()
    album.take(window, "sign-by-hand")
    driver.picker.saved = driver.world.folder / "stick" / "E1-P01-a-signer.pdf"
    driver.press("save_paper")
    driver.wait("the paper", driver.child(Button, "paper_signed").isEnabled)
    album.take(window, "sign-by-hand-printed")
    driver.press("paper_signed")
    album.take(window, "sign-by-hand-code")
    driver.type(PIN)
    driver.press("sign")
    driver.wait("signed", lambda: window.page() is window.signed_page)
    album.take(window, "signed-by-hand")


def _paper(album: Album, driver: RoomDriver) -> None:
    room, window = driver.room, driver.window
    driver.prepared.enrolled(room, "P02")
    clock = driver.world.clock
    evening = room.dossier.planning.sitting("P02").starts_at + timedelta(hours=8)
    clock.pass_seconds((evening - clock.utc).total_seconds())
    driver.act(RoomAction.PAPER)
    album.take(window, "paper-start")
    driver.fill("paper_began", "10:02")
    driver.fill("paper_ended", "10:33")
    driver.fill("paper_reason", "L’ordinateur de la salle s’est éteint")
    driver.press("act")
    album.take(window, "paper-sheets")
    for candidate in room.dossier.planning.sitting("P02").candidates:
        record_attendance(room, "P02", candidate, Presence.PRESENT, identity_checked=True)
    driver.press("own_J01")
    album.take(window, "paper-turn")
    driver.seal_with("P02", "J01", "3" * 15)
    driver.act(RoomAction.PAPER)
    driver.press("for_J02")
    album.take(window, "paper-for-another")
    driver.type(PIN)
    driver.press("open_transcription")
    driver.wait("the sheet opens", lambda: window.page() is window.sheet_page)
    driver.rate_all("3")
    album.take(window, "paper-sheet")
    driver.seal()
    driver.press("turn_action")
    album.take(window, "paper-deliberation")
    driver.press("review")
    album.take(window, "paper-review")
    driver.prepared.sign(room, "P02")
    driver.open("P02")
    album.take(window, "paper-signed")
    window.show_agenda()
    album.take(window, "paper-agenda")


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
            driver.start().resize(1366, 768)
            for part in (_dissent, _by_hand, _paper):
                part(album, driver)
            driver.close()


if __name__ == "__main__":
    main(Path(sys.argv[1]))
