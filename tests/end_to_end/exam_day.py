"""A day of ten sittings in one room, and how its juries hold each of them."""

from __future__ import annotations

import subprocess
from collections.abc import Iterator, Mapping, Sequence
from contextlib import ExitStack, contextmanager
from dataclasses import dataclass, field, replace
from pathlib import Path
from time import monotonic

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QWidget

from app.services.demonstration.preparation import DEMONSTRATION_RULES
from app.services.ports.machine import Drive
from app.services.room.open_room import OpenRoom
from app.trust.payloads import WitnessKind
from tests.end_to_end.jury_laptop import PINS, JuryLaptop
from tests.end_to_end.plans import Plan
from tests.faults.volumes import vfat
from tests.services.world import FakeDevice, Prepared, World
from tests.ui.room.driver import FakeDrives, FakePicker, a_drive
from ui.demonstration.hands import Hands
from ui.room.continuity.copy_status import CopyKind
from ui.room.deliberation.deliberation_row import AgreementRow
from ui.room.deliberation.dissent_box import DissentForm
from ui.room.documents.report_sign_page import ReportSignPage
from ui.room.incidents.incident_page import IncidentPage
from ui.room.opening.open_room_window import OpenRoomWindow
from ui.room.room_menu import RoomAction
from ui.widgets.field import ChoiceField

STICK = "KINGSTON"
SPARE = "reserve:B204:1"
"""The card of a substitute."""

LINA, HUGO, AMINATA, NOE = "2026-0431", "2026-0432", "2026-0433", "2026-0440"
_ALONE = (
    ("2026-0501", "Aubertin", "Inès"),
    ("2026-0502", "Carlier", "Jonas"),
    ("2026-0503", "Meunier", "Salomé"),
    ("2026-0504", "Okafor", "Daniel"),
    ("2026-0505", "Renard", "Elsa"),
    ("2026-0506", "Vasseur", "Tom"),
    ("2026-0507", "Nguyen", "Linh"),
    ("2026-0508", "Peltier", "Maud"),
)
_TEAM = ((LINA, "Bouchard", "Lina"), (HUGO, "Ferrand", "Hugo"), (AMINATA, "Diallo", "Aminata"))
_PAIR = ("J01", "J01", "J02")

PLAN = Plan(
    candidates=[(*each, "") for each in (*_ALONE, *_TEAM, (NOE, "Perrin", "Noé"))],
    teams=(("G7", "Atelier Vercors", f"{LINA} {HUGO} {AMINATA}"),),
    jurors=(
        ("J01", "Marchetti", "Hélène"),
        ("J02", "Benali", "Karim"),
        ("J03", "Delattre", "Sophie"),
        ("J04", "Cherif", "Nadia"),
    ),
    sittings=(
        ("P01", "08:30", "E1", "2026-0501", *_PAIR),
        ("P02", "09:15", "E1", "2026-0502", *_PAIR),
        ("P03", "10:00", "E1", "2026-0503", *_PAIR),
        ("P04", "10:45", "E1", "2026-0504", *_PAIR),
        ("P05", "11:30", "E3a", "G7", "J03", "J03", "J02"),
        ("P06", "13:30", "E1", "2026-0505", *_PAIR),
        ("P07", "14:15", "E1", "2026-0506", *_PAIR),
        ("P08", "15:00", "E1", "2026-0507", *_PAIR),
        ("P09", "15:45", "E5b", NOE, "J01", "J01 J03", "J02 J04"),
        ("P10", "16:15", "E1", "2026-0508", *_PAIR),
    ),
    rules=DEMONSTRATION_RULES,
)

LEVELS = {"E1": "3" * 15, "E3a": "3" * 18, "E5b": "3" * 5}
"""A sheet that is rated alike on every line; of a team, where all three are here."""


@dataclass
class RoomDay:
    """What one laptop's jury does, sitting after sitting; the agenda brings each up."""

    laptop: JuryLaptop
    said: dict[str, str] = field(default_factory=dict)

    def take_up(self, sitting: str) -> None:
        """Take up what the agenda brings up next."""
        self.laptop.window.show_agenda()
        self.laptop.settle()
        self.laptop.take_up()
        assert self.laptop.window.flows.sitting.sitting == sitting

    def seat(self, presence: Mapping[str, str]) -> None:
        """Note who came."""
        for candidate, entry in presence.items():
            self.laptop.presence(candidate, entry)

    def oral(self, minutes: int) -> None:
        """Time the oral, nobody rating meanwhile."""
        self.laptop.start_oral()
        self.laptop.pass_time(minutes)
        self.laptop.end_oral()

    def seal(self, sheets: Mapping[str, str]) -> None:
        """Have each juror rate and seal in turn."""
        for juror, levels in sheets.items():
            self.laptop.pass_to(juror)
            self.laptop.rate(levels)
            self.laptop.seal_as(juror)

    def sign(self, panel: Sequence[str], agreed: Sequence[tuple[str, str, str]] = ()) -> None:
        """Settle the lines on which they differ, review, and sign."""
        self.laptop.deliberate()
        for criterion, digit, why in agreed:
            self.laptop.agree(criterion, digit, why)
        self.laptop.review()
        self.laptop.sign_all(panel)

    def hold(self, sitting: str, candidate: str, minutes: int = 30) -> None:
        """Hold a plain sitting of one candidate before the panel of the planning."""
        panel = self.laptop.room.dossier.planning.sitting(sitting)
        self.take_up(sitting)
        self.seat({candidate: "present_checked"})
        self.oral(minutes)
        self.seal(dict.fromkeys(panel.jurors, LEVELS[panel.assessment]))
        self.sign(panel.jurors)

    def pass_until(self, clock: str) -> None:
        """Let time pass until the room's clock says « 09:22 »."""
        now = self.laptop.room.local(self.laptop.world.clock.now())
        hour, minute = map(int, clock.split(":"))
        then = now.replace(hour=hour, minute=minute, second=0)
        self.laptop.pass_time(seconds=round((then - now).total_seconds()))

    def incident(self, facts: str, persons: Sequence[str]) -> IncidentPage:
        """Write an incident down with F8, over whatever is shown."""
        self.laptop.key(Qt.Key.Key_F8)
        page = self.laptop.window.page()
        assert isinstance(page, IncidentPage)
        self.laptop.type(facts)
        for person in persons:
            self.laptop.press(f"person_{person}")
        self.laptop.wait("it is saved", lambda: bool(page.saved.text()))
        return page

    def sign_report(self) -> None:
        """Have everybody who is asked sign the report that is open, with their PIN."""
        laptop = self.laptop
        laptop.press("act")
        page = laptop.window.page()
        assert isinstance(page, ReportSignPage)
        while not page.is_done():
            turn = page._turn
            assert turn is not None
            laptop.type(PINS[turn])
            laptop.press("sign")
            laptop.wait(
                "the next",
                lambda turn=turn: page.is_done() or page._turn not in (turn, None),  # type: ignore[misc]
            )
        laptop.press("back_to_agenda")

    def abstain(self, juror: str, candidate: str, reason: str) -> None:
        """Declare a link that may sway, on the page of turns."""
        laptop = self.laptop
        laptop.press_row(f"juror_{juror}")
        laptop.press("declare_link")
        combo = laptop.child(ChoiceField, f"link_{candidate}").combo
        combo.setCurrentIndex(combo.findText("Lien qui peut influencer, je me déporte"))
        laptop.settle()
        laptop.fill(f"link_reason_{candidate}", reason)
        laptop.press("interest_keep")

    def bind_substitute(self, given: str, family: str, reason: str) -> str:
        """Have a spare card take the seat of who abstains, in this sitting; return its number."""
        laptop = self.laptop
        laptop.press("recusal_substitute")
        laptop.fill("given_name", given)
        laptop.fill("family_name", family)
        laptop.fill("reason", reason)
        laptop.witness(1, WitnessKind.JUROR, "J01", PINS["J01"])
        laptop.witness(2, WitnessKind.SUPERVISOR, "", laptop.supervisor_code)
        laptop.press("act")
        laptop.wait("bound", lambda: laptop.window.page() is laptop.window.agenda_page)
        laptop.room = laptop.window._room
        return laptop.room.dossier.spare_cards[0]

    def replace_who_abstains(self, sitting: str, candidate: str, reason: str) -> None:
        """The second juror abstains: a substitute sits in this sitting alone, up to the seals."""
        laptop = self.laptop
        open_from_agenda(laptop, sitting)
        self.seat({candidate: "present_checked"})
        self.abstain("J02", candidate, reason)
        assert self.bind_substitute("Nadège", "Roussel", reason) == SPARE
        open_from_agenda(laptop, sitting)
        self.oral(30)
        self.seal(dict.fromkeys(("J01", SPARE), LEVELS["E1"]))

    def dissent(self, juror: str, words: str) -> None:
        """Have a member disagree with the line that has the keyboard."""
        laptop = self.laptop
        laptop.key(Qt.Key.Key_D)
        form = laptop.window.deliberation_page.findChild(DissentForm)
        assert form is not None
        form.member.combo.setCurrentIndex(form.member.combo.findData(juror))
        form.text.edit.setFocus()
        laptop.type(words)
        laptop.key(Qt.Key.Key_Return)

    def correct(self, criterion: str, digit: str, reason: str, why: str) -> None:
        """Reopen the sheet that was just signed, change a line, and sign again."""
        laptop = self.laptop
        panel = laptop.room.dossier.planning.sitting(laptop.window.flows.sitting.sitting or "")
        laptop.press("correct")
        laptop.type(reason)
        laptop.press("correction_confirm")
        row = next(
            each
            for each in laptop.window.deliberation_page.findChildren(AgreementRow)
            if each.key.criterion == criterion
        )
        level = row.scale.findChild(QWidget, f"level_{digit}")
        assert level is not None
        QTest.mouseClick(level, Qt.MouseButton.LeftButton)
        laptop.settle()
        laptop.type(why)
        laptop.key(Qt.Key.Key_Return)
        laptop.review()
        laptop.sign_all(panel.jurors)

    def keep_copy(self) -> None:
        """Choose the plugged stick for the live copy."""
        laptop = self.laptop
        laptop.window.care.drives.look()
        laptop.wait("the stick is seen", lambda: bool(laptop.window.care.drives.plugged))
        laptop.act(RoomAction.COPY)
        laptop.press(f"drive_{STICK}")
        self._copied()

    def _copied(self) -> None:
        copy = self.laptop.window.care.copy
        self.laptop.wait("copied", lambda: copy.status().kind is CopyKind.CURRENT)

    def copy_again(self) -> None:
        """Let the live copy catch up with what happened."""
        copy = self.laptop.window.care.copy
        (drive,) = self.laptop.drives.plugged
        (file,) = drive.root.glob("*.secours")
        before = file.read_bytes()
        copy._looks = 0
        copy.look()
        self.laptop.wait("written again", lambda: file.read_bytes() != before)
        self._copied()

    def export(self, point: Path) -> Path:
        """Export the day to the plugged stick, and return the file that is there afterwards."""
        laptop = self.laptop
        laptop.window.show_agenda()
        laptop.press("export_results")
        laptop.wait("the stick is listed", self._lists_stick)
        laptop.press(f"drive_{STICK}")
        laptop.press("export")
        laptop.wait("read back", lambda: laptop.window.export_page._done)
        (path,) = point.glob("*.remontee")
        return path

    def read_receipt(self) -> None:
        """Have the stick back from the office, and read the receipt that is offered."""
        laptop = self.laptop
        laptop.window.show_agenda()
        plugged, laptop.drives.plugged = laptop.drives.plugged, ()
        for sticks in ((), plugged):
            laptop.drives.plugged = sticks
            laptop.window.care.drives.look()
            laptop.wait("seen", lambda sticks=sticks: laptop.window.care.drives.plugged == sticks)  # type: ignore[misc]
        notice = laptop.window.agenda_page.receipt
        laptop.wait("the receipt is offered", notice.isVisible)
        before = notice.accessibleName()
        laptop.settle()
        assert notice.action_button is not None
        QTest.mouseClick(notice.action_button, Qt.MouseButton.LeftButton)
        laptop.wait("the receipt is read", lambda: notice.accessibleName() != before)

    def _lists_stick(self) -> bool:
        page = self.laptop.window.export_page
        return page.findChild(QWidget, f"drive_{STICK}") is not None


def open_from_agenda(laptop: JuryLaptop, sitting: str) -> None:
    """Open a line of the agenda, whatever the agenda would do next."""
    laptop.window.show_agenda()
    laptop.settle()
    laptop.window.agenda_page.select(sitting)
    QTest.keyClick(laptop.window.agenda_page.table, Qt.Key.Key_Return)
    laptop.settle()
    assert laptop.window.flows.sitting.sitting == sitting


@contextmanager
def a_stick(folder: Path) -> Iterator[Path]:
    """A real vfat stick; where nobody may mount one, a folder, so that the day is held anyhow."""
    with ExitStack() as undo:
        try:
            point = undo.enter_context(vfat(folder)).point
        except pytest.skip.Exception:
            point = folder / "no-stick"
            point.mkdir()
        yield point


def drawn(pdf: bytes, name: Path) -> list[Path]:
    """Draw every page of a PDF as a picture beside `name`."""
    file = name.with_suffix(".pdf")
    file.write_bytes(pdf)
    subprocess.run(["pdftoppm", "-r", "80", "-png", str(file), str(name)], check=True)
    return sorted(name.parent.glob(f"{name.name}-*.png"))


def plug(laptop: JuryLaptop, point: Path) -> Drive:
    """Plug a stick in."""
    stick = a_drive(point, STICK)
    laptop.drives.plugged = (stick,)
    laptop.window.care.drives.look()
    return stick


def take_over(prepared: Prepared, folder: Path, copy: Path) -> tuple[JuryLaptop, float]:
    """Go on from a live copy on a spare laptop; return it, and seconds until it is ready."""
    folder.mkdir()
    device = FakeDevice(folder.name, folder.name.ljust(32, "x").encode())
    clock = replace(prepared.world.clock, boot="boot-of-the-spare")
    world = World(folder=folder, clock=clock, device=device)
    picker = FakePicker(file=copy)
    began = monotonic()
    opening = OpenRoomWindow(world.laptop(), world.files, picker)
    rooms: list[OpenRoom] = []
    opening.opened.connect(rooms.append)
    opening.show()
    QTest.mouseClick(_in(opening, "take_over"), Qt.MouseButton.LeftButton)
    QTest.keyClicks(opening.page.code.edit, prepared.room_code)
    QTest.mouseClick(opening.page.open, Qt.MouseButton.LeftButton)
    Hands().wait("the room is taken over", lambda: bool(rooms))
    opening.close()
    laptop = JuryLaptop(
        replace(prepared, world=world), opened=rooms[0], drives=FakeDrives(), picker=picker
    )
    laptop.start()
    return laptop, monotonic() - began


def _in(window: OpenRoomWindow, name: str) -> QWidget:
    found = window.findChild(QWidget, name)
    assert found is not None
    return found
