"""A juror's window that rates until it is killed, as a process of its own.

It says each rating through its standard output only once the window has painted « Enregistré
à … » for it: what was *shown* must survive. Run by `test_shown_ratings_survive_kill`.
"""

from __future__ import annotations

import os
import sys
from pathlib import Path

os.environ["QT_QPA_PLATFORM"] = "offscreen"

from PySide6.QtWidgets import QApplication

from app.services.room.open_room import open_package
from tests.services.world import PIN, World
from tests.ui.room.driver import FakeAwake, FakeDrives, FakePicker, FakeScreens
from ui.demonstration.hands import Hands
from ui.look.theme import Theme, apply_look
from ui.room.room_window import RoomWindow
from ui.room.sheet.criterion_row import CriterionRow
from ui.widgets.saved_label import SavedLabel

WINDOW = "room_window"
SITTING = "P01"


def rate_for_ever(folder: Path, code: str) -> None:
    """Open the room, unlock the chair's sheet, then rate line after line until killed."""
    application = QApplication([])
    apply_look(application, Theme.LIGHT)
    world = World(folder)
    package = next((folder / "stick" / "dossiers").glob("*.dossier")).read_bytes()
    room = open_package(world.laptop(), package, code)
    window = RoomWindow(
        room, world.files, FakeDrives(), FakePicker(), FakeAwake(), screens=FakeScreens()
    )
    window.start()
    hands = Hands()
    window.open_sitting(SITTING)
    if hands.sees(WINDOW, "no_link"):
        hands.press(WINDOW, "no_link")
    hands.type(WINDOW, PIN)
    hands.wait("the sheet opens", lambda: hands.sees(WINDOW, "seal"))
    rows = window.sheet_page.findChildren(CriterionRow)
    saved = window.sheet_page.findChildren(SavedLabel)[0]
    print("open", flush=True)  # noqa: T201
    turn = 0
    while True:
        row = rows[turn % len(rows)]
        digit = "123"[(turn // len(rows)) % 3]
        row.scale.setFocus()
        hands.type(WINDOW, digit)
        saved.repaint()
        print(f"{row.key.criterion} {digit}", flush=True)  # noqa: T201
        turn += 1


if __name__ == "__main__":
    rate_for_ever(Path(sys.argv[1]), sys.argv[2])
