"""A real room window on a real store, and the gestures of the people in front of it."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass, field, replace
from pathlib import Path
from typing import TypeVar

from PySide6.QtCore import QDeadlineTimer, QEvent, Qt
from PySide6.QtGui import QKeyEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QWidget
from shiboken6 import isValid

from app.domain.errors import UserError
from app.domain.score_sheet import RatingKey
from app.domain.session import SessionKind
from app.domain.wording import sentence
from app.services.demonstration.planning import demonstration_tables
from app.services.demonstration.preparation import DEMONSTRATION_RULES
from app.services.ports.machine import NO_PROGRESS, Drive, Progress, WrittenFile
from app.services.ports.screens import ScreenChoice
from app.services.room.enrolment import unlock_juror
from app.services.room.open_room import OpenRoom
from app.services.room.scoring import ScoringView, record_rating, scoring_view
from app.services.room.sealing import seal_sheet
from app.trust.payloads import WitnessKind
from app.trust.witnesses import supervisor_id
from data.files import SafeFiles
from tests.builders import a_run_sheet
from tests.services.world import PIN, Prepared, World
from ui.room.room_menu import RoomAction
from ui.room.room_window import RoomWindow
from ui.room.sheet.criterion_row import CriterionRow
from ui.widgets.buttons import MenuButton
from ui.widgets.field import ChoiceField

W = TypeVar("W", bound=QWidget)
_PATIENCE_MS = 10_000


@dataclass
class FakePicker:
    """Answers in a person's place."""

    folder: Path | None = None
    file: Path | None = None
    saved: Path | None = None

    def choose_file(self, parent: QWidget, title: str, filters: str) -> Path | None:
        return self.file

    def choose_files(self, parent: QWidget, title: str, filters: str) -> tuple[Path, ...]:
        return (self.file,) if self.file is not None else ()

    def choose_folder(self, parent: QWidget, title: str) -> Path | None:
        return self.folder

    def save_file(self, parent: QWidget, title: str, name: str, filters: str) -> Path | None:
        return self.saved


@dataclass
class FakeDrives:
    """Sticks that a test plugs in and pulls out."""

    plugged: tuple[Drive, ...] = ()

    def removable(self) -> tuple[Drive, ...]:
        return self.plugged


@dataclass
class FakeAwake:
    """Remembers whether the laptop is kept awake; a system may refuse it."""

    held: bool = False
    refuses: bool = False

    def hold(self) -> bool:
        self.held = not self.refuses
        return self.held

    def release(self) -> None:
        self.held = False


@dataclass
class FakeScreens:
    """Remembers what was chosen for each screen, as long as the test lasts."""

    kept: dict[str, ScreenChoice] = field(default_factory=dict)

    def read(self, key: str) -> ScreenChoice | None:
        return self.kept.get(key)

    def write(self, key: str, choice: ScreenChoice) -> None:
        self.kept[key] = choice


class FullDrive(SafeFiles):
    """Writes nowhere: the drive is full."""

    def write(self, path: Path, content: bytes, progress: Progress = NO_PROGRESS) -> WrittenFile:
        raise UserError(
            "files.full",
            sentence("La clé est pleine."),
            sentence("Libérez de la place, ou choisissez une autre clé."),
        )


def a_drive(root: Path, label: str = "KINGSTON", *, read_only: bool = False) -> Drive:
    return Drive(
        root=root, label=label, free=12_400_000_000, total=14_900_000_000, read_only=read_only
    )


@dataclass
class RoomDriver:
    """Opens the window and plays the jury."""

    prepared: Prepared
    picker: FakePicker = field(default_factory=FakePicker)
    drives: FakeDrives = field(default_factory=FakeDrives)
    awake: FakeAwake = field(default_factory=FakeAwake)
    screens: FakeScreens = field(default_factory=FakeScreens)
    opened: OpenRoom | None = None  # the room's package is opened without it

    def __post_init__(self) -> None:
        self.world: World = self.prepared.world
        self.room: OpenRoom = self.opened or self.prepared.room()
        self.window = self.make_window()

    def make_window(self) -> RoomWindow:
        return RoomWindow(
            self.room,
            self.world.files,
            self.drives,
            self.picker,
            self.awake,
            screens=self.screens,
            idle_ms=120_000,
        )

    def start(self) -> RoomWindow:
        self.window.start()
        self.window.activateWindow()
        QTest.qWaitForWindowActive(self.window, 2_000)
        self.settle()
        return self.window

    def settle(self) -> None:
        """Let layouts and queued signals be done."""
        for _ in range(3):
            QApplication.processEvents()

    def wait(self, what: str, until: Callable[[], bool]) -> None:
        deadline = QDeadlineTimer(_PATIENCE_MS)
        while not until():
            assert not deadline.hasExpired(), what
            QTest.qWait(5)
        self.settle()

    def child(self, kind: type[W], name: str) -> W:
        """Find a control of the page that is shown."""
        page = self.window.page()
        assert page is not None
        found = [each for each in page.findChildren(kind, name) if each.isVisibleTo(page)]
        assert found, f"no {name}"
        return found[0]

    def press(self, name: str) -> None:
        """Click a button of the page that is shown."""
        self.settle()
        button = self.child(QWidget, name)
        assert button.isEnabled(), f"{name} is greyed"
        QTest.mouseClick(button, Qt.MouseButton.LeftButton)
        self.settle()

    def type(self, text: str) -> None:
        """Type on the keyboard, wherever the focus is."""
        for character in text:
            target = self.window.focusWidget()
            assert target is not None
            key = ord(character.upper()) if character.isascii() else 0
            for kind in (QEvent.Type.KeyPress, QEvent.Type.KeyRelease):
                # QTest.keyClicks aborts on an accented letter.
                event = QKeyEvent(kind, key, Qt.KeyboardModifier.NoModifier, character)
                QApplication.sendEvent(target, event)
        self.settle()

    def key(self, key: Qt.Key, modifier: Qt.KeyboardModifier | None = None) -> None:
        """Press one key, wherever the focus is."""
        QTest.keyClick(self.window.focusWidget(), key, modifier or Qt.KeyboardModifier.NoModifier)
        self.settle()

    def act(self, action: RoomAction) -> None:
        """Choose an entry of the room's menu, from the agenda."""
        self.window.show_agenda()
        menu = self.child(MenuButton, "room_actions").menu_shown()
        next(each for each in menu.actions() if each.objectName() == action.value).trigger()
        self.settle()

    def fill(self, field: str, text: str) -> None:
        """Replace what a labelled field of the page holds, key by key."""
        control = self.child(QWidget, field)
        (control.focusProxy() or control).setFocus()
        self.key(Qt.Key.Key_A, Qt.KeyboardModifier.ControlModifier)
        self.type(text)

    def witness(self, rank: int, kind: WitnessKind, who: str, secret: str) -> None:
        """Choose one of the two witnesses, and type the PIN or the code."""
        fields = self.child(ChoiceField, f"witness_{rank}")
        fields.combo.setCurrentIndex(fields.combo.findData(f"{kind.value}:{who}"))
        self.settle()
        page = self.window.page()
        assert page is not None
        name = "pin" if kind is WitnessKind.JUROR else "code"
        found = page.findChild(QWidget, f"witness_{name}_{rank}")
        assert found is not None
        target = found.focusProxy() or found
        target.setFocus()
        for _ in range(20):
            self.key(Qt.Key.Key_Backspace)
        self.type(secret)

    def two_witnesses(self, juror: str) -> None:
        """Have another juror's PIN and the supervisor's printed code vouch."""
        self.witness(1, WitnessKind.JUROR, juror, PIN)
        self.witness(2, WitnessKind.SUPERVISOR, "", self.supervisor_code)

    @property
    def supervisor_code(self) -> str:
        """The code printed on the supervisor's sheet."""
        return self.prepared.codes[supervisor_id(self.room.dossier.room)]

    def open(self, sitting: str, *, asked: bool = False) -> None:
        """Go to a sitting; whose turn it is has no link, unless a test wants that `asked`."""
        self.window.open_sitting(sitting)
        self.settle()
        if not asked:
            self.declare_no_link()

    def presence(self, candidate: str, choice: str) -> None:
        """Choose an entry of a candidate's menu, such as `present_checked`."""
        menu = self.child(MenuButton, f"presence_{candidate}").menu_shown()
        action = next(each for each in menu.actions() if each.objectName() == choice)
        action.trigger()
        self.settle()

    def everybody_present(self, sitting: str) -> None:
        for candidate in self.room.dossier.planning.sitting(sitting).candidates:
            self.presence(candidate, "present_checked")

    def declare_no_link(self) -> None:
        """Say, with one key, that whose turn it is has no link, if that is asked."""
        if self.window.turn_page.panel.no_link.isVisible():
            self.key(Qt.Key.Key_Return)

    def enrol(self, juror: str) -> None:
        """Type a card's code, then the PIN twice."""
        self.declare_no_link()
        self.type(self.prepared.codes[juror])
        self.type(PIN)
        self.type(PIN)
        self.wait("the sheet opens", lambda: self.window.page() is self.window.sheet_page)

    def unlock(self) -> None:
        self.declare_no_link()
        self.type(PIN)
        self.wait("the sheet opens", lambda: self.window.page() is self.window.sheet_page)

    def rows(self) -> list[CriterionRow]:
        return self.window.sheet_page.findChildren(CriterionRow)

    def row(self, key: RatingKey) -> CriterionRow:
        return self.window.sheet_page.rows.row(key)

    def focused_row(self) -> RatingKey | None:
        return self.window.sheet_page.rows.current

    def run_oral(self, minutes: float = 30) -> None:
        """Start and end the oral from the timer card of the page that is shown."""
        self.press("timer_main")
        self.world.clock.pass_seconds(minutes * 60)
        self.press("timer_end")
        self.press("stop_confirm")

    def rate_all(self, digit: str) -> None:
        for _ in self.rows():
            self.type(digit)

    def seal(self) -> None:
        self.press("seal")
        self.type(PIN)
        self.wait("the sheet is sealed", lambda: self.window.page() is self.window.turn_page)

    def seal_with(self, sitting: str, juror: str, levels: str) -> None:
        """Rate and seal a sheet through the services, one digit a line."""
        key = unlock_juror(self.room, juror, PIN)
        rows = scoring_view(self.room, sitting, key).rows
        for row, level in zip(rows, levels, strict=True):
            record_rating(self.room, sitting, key, row.key, int(level))
        seal_sheet(self.room, sitting, juror, PIN)

    def view(self, sitting: str, juror: str) -> ScoringView:
        """Read a sheet from the disk, past the window."""
        return scoring_view(self.room, sitting, unlock_juror(self.room, juror, PIN))

    def reopen(self) -> RoomWindow:
        """Close the window and its store, and open the room again."""
        self.close()
        self.room = self.prepared.room()
        self.window = self.make_window()
        return self.start()

    def close(self) -> None:
        if isValid(self.window):
            self.window.close()
        self.settle()


def a_session(folder: Path, *, kind: SessionKind = SessionKind.REAL) -> Prepared:
    """A centre's session with its packages written: worth making once for many rooms."""
    return World(folder=folder, kind=kind).prepared()


def a_phased_session(folder: Path) -> Prepared:
    """E1 begins with an installation, then lasts 20 and 10 minutes; P02 has a third more."""
    rules = replace(DEMONSTRATION_RULES, run_sheets=(a_run_sheet("E1"),))
    return World(folder=folder, rules=rules, tables=demonstration_tables).prepared()


def a_driver(session: Prepared, folder: Path) -> RoomDriver:
    """A laptop of its own, on which nothing was opened yet."""
    world = World(folder=folder, kind=session.world.kind)
    world.files.make_folder(folder / "stick")
    return RoomDriver(replace(session, world=world))
