"""One laptop of the exam room, and what people do in front of it, in the jury's words.

Everything is a key, a click or the passing of time; nothing is asked of a service. What the
room's screen paints is noted each time it changes.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from dataclasses import dataclass, field, replace
from pathlib import Path

from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QWidget

from app.services.room.open_room import OpenRoom
from tests.end_to_end.read_words import painted_words
from tests.services.world import FakeDevice, Prepared, World
from tests.ui.room.driver import FakePicker, RoomDriver
from ui.demonstration.hands import Hands
from ui.room.opening.open_room_window import OpenRoomWindow
from ui.room.room_menu import RoomAction
from ui.room.room_window import RoomWindow
from ui.room.sheet.comment_picker import CommentPicker
from ui.room.sheet.criterion_row import CriterionRow
from ui.widgets.label import Label

PINS = {
    "J01": "280451",
    "J02": "730164",
    "J03": "519027",
    "J04": "604938",
    "J05": "842605",
    "reserve:B204:1": "615208",
}
"""Each juror chose another one."""


@dataclass
class JuryLaptop(RoomDriver):
    """A room's window on a laptop, and its second screen.

    Attributes:
        sights: all that the room's screen painted, each time it was another thing.
    """

    sights: list[tuple[str, ...]] = field(default_factory=list)
    _with_key: set[str] = field(default_factory=set)

    def start(self) -> RoomWindow:
        self.window.public.window.repainted.connect(self._look)
        return super().start()

    # hands

    def press(self, name: str) -> None:
        self._turn_to()
        super().press(name)

    def key(self, key: Qt.Key, modifier: Qt.KeyboardModifier | None = None) -> None:
        self._turn_to()
        super().key(key, modifier)

    def type(self, text: str) -> None:
        self._turn_to()
        super().type(text)

    def _turn_to(self) -> None:
        """Have the keyboard on this laptop: each has its own, where a test has one for all."""
        if not self.window.isActiveWindow():
            self.window.activateWindow()
            QTest.qWaitForWindowActive(self.window, 2_000)

    # the room's screen

    def room_reads(self) -> tuple[str, ...]:
        """Return what is painted on the room's screen now; nothing where it is not lit."""
        public = self.window.public.window
        return painted_words(public) if public.isVisible() else ()

    def _look(self) -> None:
        sight = self.room_reads()
        if sight not in self.sights[-1:]:
            self.sights.append(sight)

    # time

    def pass_time(self, minutes: int = 0, seconds: int = 0) -> tuple[str, ...]:
        """Let time pass for everybody, and return what the room reads then."""
        self.world.clock.pass_seconds(60 * minutes + seconds)
        self.window.oral.show_now()
        self.settle()
        return self.room_reads()

    def start_oral(self) -> tuple[str, ...]:
        self.key(Qt.Key.Key_F5)
        return self.room_reads()

    def pause(self, reason: str) -> tuple[str, ...]:
        self.key(Qt.Key.Key_F5)
        self.type(reason)
        self.key(Qt.Key.Key_Return)
        return self.room_reads()

    def resume(self) -> tuple[str, ...]:
        self.key(Qt.Key.Key_F5)
        return self.room_reads()

    def next_phase(self, *, early: bool = False) -> tuple[str, ...]:
        """Go to the next phase; it is asked again where more than a minute is left."""
        self.key(Qt.Key.Key_F9)
        if early:
            self.press("next_confirm")
        return self.room_reads()

    def add_time(self, minutes: int, reason: str) -> tuple[str, ...]:
        self.key(Qt.Key.Key_F7)
        self.type(str(minutes))
        self.key(Qt.Key.Key_Return)
        self.type(reason)
        self.key(Qt.Key.Key_Return)
        return self.room_reads()

    def end_oral(self) -> tuple[str, ...]:
        self.key(Qt.Key.Key_F6)
        self.press("stop_confirm")
        return self.room_reads()

    def time_elsewhere(self) -> None:
        """Say that the president's laptop times this oral."""
        self.press("timer_elsewhere")
        self.press("elsewhere_confirm")

    # who has the laptop

    def take_up(self) -> None:
        """Open the sitting that the agenda brings up."""
        self.press("now_action")

    def sit_down(self, juror: str) -> None:
        """Open a juror's own sheet: with the card the first time, then with the PIN."""
        self.declare_no_link()
        self.type(self._proof(juror))
        self.wait("the sheet opens", lambda: self.window.page() is self.window.sheet_page)

    def try_pin_of(self, juror: str) -> str:
        """Type somebody else's PIN where a sheet is opened, and return what is said of it."""
        self.declare_no_link()
        self.type(PINS[juror])
        error = self.window.turn_page.findChild(Label, "pin_error")
        assert error is not None
        self.wait("the PIN is refused", error.isVisible)
        return error.text()

    def pass_to(self, juror: str) -> None:
        """Give the laptop to a member of the jury, named on the page of turns if not asked."""
        if self.window.page() is self.window.sheet_page:
            self.press("lock")
        if self.room.dossier.planning.juror(juror).name not in self._asked_to_sit():
            self.press_row(f"juror_{juror}")
        self.sit_down(juror)

    def _asked_to_sit(self) -> str:
        title = self.window.turn_page.findChild(Label, "turn")
        assert title is not None
        return title.text()

    def press_row(self, name: str) -> None:
        QTest.mouseClick(self.child(QWidget, name), Qt.MouseButton.LeftButton)
        self.settle()

    def leave_untouched(self) -> None:
        """Let two minutes pass in which nobody touches the laptop."""
        timer = self.window._idle._timer
        kept = timer.interval()
        timer.setInterval(1)
        timer.start()
        self.wait("it locks itself", lambda: self.window.page() is self.window.turn_page)
        timer.setInterval(kept)

    # a sheet

    def line(self, criterion: str, candidate: str | None = None) -> CriterionRow:
        """Return a line of the open sheet; that of the only candidate is the candidate's."""
        found = [
            row
            for row in self.rows()
            if row.key.criterion == criterion and candidate in (None, row.key.candidate)
        ]
        assert found, f"no line {criterion}"
        return found[0]

    def rate(self, digits: str) -> None:
        """Type one digit after the other: each rates a line and goes on."""
        self.window.sheet_page.rows.go_to_first_missing()
        self.type(digits)

    def rate_line(self, criterion: str, digit: str, candidate: str | None = None) -> None:
        level = self.line(criterion, candidate).scale.findChild(QWidget, f"level_{digit}")
        assert level is not None
        QTest.mouseClick(level, Qt.MouseButton.LeftButton)
        self.settle()

    def comment(self, criterion: str, words: str) -> None:
        row = self.line(criterion)
        QTest.mouseClick(row.comment_button, Qt.MouseButton.LeftButton)
        self.type(words)
        self.key(Qt.Key.Key_Escape)

    def keep_comment(self, criterion: str) -> None:
        """Keep what is written on a line, to use it again."""
        with self._picker(criterion) as picker:
            menu = picker.menu_shown()
            next(each for each in menu.actions() if each.objectName() == "keep_comment").trigger()

    def comment_again(self, criterion: str, words: str) -> None:
        """Write a kept comment on another line."""
        QTest.mouseClick(self.line(criterion).comment_button, Qt.MouseButton.LeftButton)
        with self._picker(criterion) as picker:
            next(each for each in picker.menu_shown().actions() if each.text() == words).trigger()
        self.key(Qt.Key.Key_Escape)

    @contextmanager
    def _picker(self, criterion: str) -> Iterator[CommentPicker]:
        picker = self.line(criterion).findChild(CommentPicker)
        assert picker is not None
        QTest.mouseClick(picker, Qt.MouseButton.LeftButton)
        self.settle()
        yield picker
        picker.menu_shown().close()
        self.settle()

    def comment_whole(self, words: str) -> None:
        self.window.sheet_page.overall.edit.setFocus()
        self.type(words)
        self.window.sheet_page.rows.go_to_first_missing()
        self.settle()

    def note(self, words: str) -> None:
        """Write in the notes of the oral, then go back to the lines."""
        self.window.sheet_page.notes.field.edit.setFocus()
        self.type(words)
        self.window.sheet_page.rows.go_to_first_missing()
        self.settle()

    def adjust(self, criterion: str, place: int, digit: str, reason: str) -> None:
        """Rate one member, the one at `place` of those who are here, beside the team."""
        row = self.line(criterion)
        QTest.mouseClick(row.adjust_button, Qt.MouseButton.LeftButton)
        for _ in range(place):
            self.key(Qt.Key.Key_Down)
        self.key(Qt.Key.Key_Tab)
        self.type(digit + reason)
        self.key(Qt.Key.Key_Return)

    def seal_as(self, juror: str, *, notes: bool = False) -> None:
        self.press("seal")
        if notes:
            self.press("attach_notes")
        self.type(PINS[juror])
        self.wait("the sheet is sealed", lambda: self.window.page() is self.window.turn_page)

    # the jury together

    def deliberate(self) -> None:
        """Open the deliberation from the page on which the last juror sealed."""
        self.press("turn_action")
        assert self.window.page() is self.window.deliberation_page

    def agree(self, criterion: str, digit: str = "", reason: str = "") -> None:
        """Settle the line that has the keyboard: with a digit, or by taking the proposal."""
        key = self.window.deliberation_page.table.current
        assert key is not None
        assert key.criterion == criterion
        if digit:
            self.type(digit)
        else:
            self.key(Qt.Key.Key_Return)
        if reason:
            self.type(reason)
            self.key(Qt.Key.Key_Return)

    def comment_as_jury(self, words: str) -> None:
        self.fill("panel_comment", words)

    def review(self) -> None:
        self.press("review")
        assert self.window.page() is self.window.sign_page

    def sign_all(self, jurors: Sequence[str]) -> None:
        """Have every member sign in turn: with the PIN chosen here, or first with the card."""
        for juror in jurors:
            self.wait(f"{juror} is asked", lambda juror=juror: self._asked(juror))  # type: ignore[misc]
            self.type(self._proof(juror))
            self.press("sign")
        self.wait("signed", lambda: self.window.page() is self.window.signed_page)

    def _asked(self, juror: str) -> bool:
        page = self.window.sign_page
        boxes = page.card.code.edit if juror not in self._with_key else page.pin
        name = self.room.dossier.planning.juror(juror).name
        return boxes.hasFocus() and name in page.pin.accessibleName()

    def _proof(self, juror: str) -> str:
        """What a juror types: the PIN, after the card's code and once more the first time."""
        pin = PINS[juror]
        if juror in self._with_key:
            return pin
        self._with_key.add(juror)
        return self.prepared.codes[juror] + pin + pin

    def save_signed(self, path: Path) -> bytes:
        """Save the signed PDF, and return it."""
        self.picker.saved = path
        self.press("save_pdf")
        self.wait("saved", self.window.signed_page.saved.isVisible)
        return path.read_bytes()

    # files

    def export_to(self, folder: Path) -> Path:
        """Export the day to a folder, and return the file that is there afterwards."""
        self.window.show_agenda()
        self.press("export_results")
        self.picker.folder = folder
        self.press("other_folder")
        self.press("export")
        self.wait("read back", lambda: self.window.export_page._done)
        (path,) = folder.glob("*.remontee")
        return path

    def hand_over_to(self, folder: Path) -> Path:
        """Write what this laptop has for the others, and return the file."""
        self.picker.folder = folder
        self.act(RoomAction.HAND_OVER)
        self.press("other_folder")
        self.press("act")
        self.wait("written", self.window.actions_of_room.hand_over.page.is_done)
        (path,) = folder.glob("*.feuilles")
        return path

    def gather(self, path: Path) -> str:
        """Take in what another laptop wrote, and return what is said of it."""
        self.picker.file = path
        self.act(RoomAction.GATHER)
        self.press("choose_file")
        page = self.window.actions_of_room.gathering.page
        self.wait("read", page.is_done)
        return page.outcome.sentence.text()


def open_laptop(prepared: Prepared, folder: Path) -> JuryLaptop:
    """Open the room's package with its code, in the window that asks for both.

    The laptop keeps everything in that folder, whose name is its own; its clock is the one
    that tests move.
    """
    folder.mkdir()
    device = FakeDevice(folder.name, folder.name.ljust(32, "x").encode())
    world = World(folder=folder, clock=prepared.world.clock, device=device)
    picker = FakePicker(file=prepared.issued.rooms[0].package.path)
    opening = OpenRoomWindow(world.laptop(), world.files, picker)
    rooms: list[OpenRoom] = []
    opening.opened.connect(rooms.append)
    opening.show()
    QTest.mouseClick(opening.page.choose, Qt.MouseButton.LeftButton)
    QTest.keyClicks(opening.page.code.edit, prepared.room_code)
    QTest.mouseClick(opening.page.open, Qt.MouseButton.LeftButton)
    Hands().wait("the room opens", lambda: bool(rooms))
    opening.close()
    laptop = JuryLaptop(replace(prepared, world=world), opened=rooms[0])
    laptop.start()
    return laptop
