"""A day of ten sittings where each juror has a laptop, and the president's gathers the sheets."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from contextlib import ExitStack
from dataclasses import dataclass, field
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication

from app.domain.sitting_state import SittingState
from app.services.centre.expected_sheets import SheetState
from app.services.centre.overview import Overview
from app.services.room.agenda import agenda
from tests.end_to_end.exam_day import (
    AMINATA,
    HUGO,
    LEVELS,
    LINA,
    NOE,
    PLAN,
    SPARE,
    RoomDay,
    a_stick,
    open_from_agenda,
    plug,
    take_over,
)
from tests.end_to_end.jury_laptop import JuryLaptop, open_laptop
from tests.end_to_end.office import merge_and_acknowledge
from tests.services.world import Prepared
from ui.room.room_menu import RoomAction

pytestmark = pytest.mark.timeout(600)

PAIR = ("J01", "J02")
FOUR = ("J01", "J03", "J02", "J04")
HERE = "present_checked"
ALARM = "Alarme incendie, salle évacuée puis reprise."
WHY = "Alternance suivie l’an dernier"
CORRECTED = "Une note a été recopiée de travers"


@dataclass
class Table:
    """The jury's laptops, each its juror's, and the stick that goes from one to another."""

    prepared: Prepared
    laptops: dict[str, JuryLaptop]
    stick: Path
    told: list[str] = field(default_factory=list)

    def hold(
        self,
        sitting: str,
        panel: Sequence[str],
        presence: Mapping[str, str],
        minutes: int,
        sheets: Mapping[str, str],
    ) -> None:
        """Each notes who came, rates and seals; the president's laptop alone times."""
        chair = self.laptops[panel[0]]
        for juror in panel:
            laptop = self.laptops[juror]
            open_from_agenda(laptop, sitting)
            for candidate, entry in presence.items():
                laptop.presence(candidate, entry)
            if laptop is not chair:
                laptop.time_elsewhere()
        chair.start_oral()
        chair.pass_time(minutes)
        chair.end_oral()
        for juror in panel:
            laptop = self.laptops[juror]
            laptop.pass_to(juror)
            laptop.rate(sheets[juror])
            laptop.seal_as(juror)

    def absent(self, sitting: str, panel: Sequence[str], candidate: str) -> None:
        """Each notes that nobody came."""
        for juror in panel:
            open_from_agenda(self.laptops[juror], sitting)
            self.laptops[juror].presence(candidate, "absent_unchecked")

    def lose(self, juror: str) -> None:
        """A juror's laptop stops; they go on with a spare one, from the copy on its stick."""
        lost = self.laptops[juror]
        folder = lost.world.files.make_folder(self.stick / f"copy-{juror}")
        plug(lost, folder)
        RoomDay(laptop=lost).keep_copy()
        lost.close()
        (copy,) = folder.glob("*.secours")
        spare = self.prepared.world.folder.with_name(f"{juror}-spare")
        self.laptops[juror], _ = take_over(self.prepared, spare, copy)

    def close(self) -> None:
        """Close every laptop's window."""
        for laptop in self.laptops.values():
            laptop.close()

    def gather(self, chair: str) -> None:
        """Take every other laptop's sheets to the president's on the stick."""
        for juror, laptop in self.laptops.items():
            if juror == chair:
                continue
            folder = self.laptops[chair].world.files.make_folder(self.stick / f"{chair}-{juror}")
            self.told.append(self.laptops[chair].gather(laptop.hand_over_to(folder)))

    def sign(self, sitting: str, panel: Sequence[str], *agreed: tuple[str, str, str]) -> None:
        """Deliberate on the president's laptop, which every member signs."""
        chair = self.laptops[panel[0]]
        open_from_agenda(chair, sitting)
        for criterion, digit, why in agreed:
            chair.agree(criterion, digit, why)
        chair.review()
        chair.sign_all(panel)


def _morning(table: Table) -> None:
    """A plain sitting, a late candidate, nobody at all, an alarm, a team of two."""
    first = RoomDay(laptop=table.laptops["J01"])
    table.hold("P01", PAIR, {"2026-0501": HERE}, 30, dict.fromkeys(PAIR, LEVELS["E1"]))
    first.pass_until("09:22")
    table.hold("P02", PAIR, {"2026-0502": "late_checked"}, 23, dict.fromkeys(PAIR, LEVELS["E1"]))
    table.absent("P03", PAIR, "2026-0503")
    first.incident(ALARM, [])
    first.laptop.key(Qt.Key.Key_Escape)
    table.hold("P04", PAIR, {"2026-0504": HERE}, 30, dict.fromkeys(PAIR, LEVELS["E1"]))
    team = {LINA: HERE, HUGO: HERE, AMINATA: "absent_unchecked"}
    table.hold("P05", ("J03", "J02"), team, 60, dict.fromkeys(("J03", "J02"), LEVELS["E3a"][:-2]))


def _afternoon(table: Table) -> None:
    """A juror abstains; their laptop dies later; who had it goes on with a spare one."""
    first = RoomDay(laptop=table.laptops["J01"])
    first.replace_who_abstains("P06", "2026-0505", WHY)
    table.hold("P07", PAIR, {"2026-0506": HERE}, 30, dict.fromkeys(PAIR, LEVELS["E1"]))
    table.lose("J02")
    apart = {"J01": LEVELS["E1"], "J02": "2" + LEVELS["E1"][1:]}
    table.hold("P08", PAIR, {"2026-0507": HERE}, 30, apart)
    table.hold("P09", FOUR, {NOE: HERE}, 10, dict.fromkeys(FOUR, LEVELS["E5b"]))
    table.hold("P10", PAIR, {"2026-0508": HERE}, 30, dict.fromkeys(PAIR, LEVELS["E1"]))


def _conclude(table: Table) -> None:
    """Each president gathers, and the members sign there, with their cards the first time."""
    laptop = table.laptops["J01"]
    table.gather("J01")
    table.sign("P01", PAIR)
    laptop.act(RoomAction.INCIDENTS)
    laptop.press("incident_I1")
    RoomDay(laptop=laptop).sign_report()
    laptop.key(Qt.Key.Key_Escape)
    for sitting in ("P02", "P04", "P07", "P10"):
        table.sign(sitting, PAIR)
    table.sign("P06", ("J01", SPARE))
    table.sign("P08", PAIR, ("E1-01", "2", ""))
    RoomDay(laptop=laptop).correct("E1-01", "3", CORRECTED, "Vu par les deux jurés")
    table.sign("P09", FOUR)
    laptop.act(RoomAction.MINUTES)
    RoomDay(laptop=laptop).sign_report()
    table.gather("J03")
    table.sign("P05", ("J03", "J02"))


@dataclass(frozen=True)
class HeldDay:
    """The day once it is merged: what each laptop shows, and what the centre has."""

    table: Table
    at_centre: Overview
    states: dict[str, dict[str, SittingState]]


@pytest.fixture(scope="module")
def held(tmp_path_factory: pytest.TempPathFactory, dressed: QApplication) -> Iterator[HeldDay]:
    folder = tmp_path_factory.mktemp("own")
    prepared = PLAN.prepared(folder / "centre")
    prepared.world.clock.pass_seconds(25 * 60)
    with ExitStack() as undo:
        stick = undo.enter_context(a_stick(folder))
        laptops = {juror: open_laptop(prepared, folder / juror) for juror in sorted(FOUR)}
        table = Table(prepared=prepared, laptops=laptops, stick=stick)
        undo.callback(table.close)
        _morning(table)
        _afternoon(table)
        _conclude(table)
        exported = []
        for juror in ("J01", "J03"):
            plug(laptops[juror], prepared.world.files.make_folder(stick / juror))
            exported.append(RoomDay(laptop=laptops[juror]).export(stick / juror))
        at_centre = merge_and_acknowledge(prepared, exported, stick)
        yield HeldDay(
            table=table,
            at_centre=at_centre,
            states={
                juror: {row.sitting: row.state for row in agenda(laptop.room).rows}
                for juror, laptop in laptops.items()
            },
        )


def test_both_presidents_have_every_sheet_of_their_sittings(held: HeldDay) -> None:
    first, third = held.states["J01"], held.states["J03"]
    assert {first[sitting] for sitting in first if sitting != "P05"} == {SittingState.EXPORTED}
    assert third["P05"] is SittingState.EXPORTED


def test_what_arrives_is_said_once_and_only_what_is_new(held: HeldDay) -> None:
    assert [told.removeprefix("Arrivé ici\u00a0: ") for told in held.table.told] == [
        "7 feuilles scellées",
        "1 feuille scellée",
        "1 feuille scellée",
        "1 feuille scellée, 1 juré remplaçant",
        "2 feuilles scellées",
        "1 feuille scellée",
    ]


def test_the_centre_misses_no_sheet_of_either_package(held: HeldDay) -> None:
    office = held.at_centre
    assert office.count(SheetState.RECEIVED) == 8 * 2 + 4 - 1
    assert office.count(SheetState.TO_CONFIRM) == office.to_confirm == 1
    assert office.count(SheetState.ABSENT) == 2
    assert not office.refusals
    assert office.quarantined == 0
    (room,) = office.rooms
    assert (room.minutes, room.incidents) == (1, 1)


def test_only_the_laptop_that_times_lights_the_room(held: HeldDay) -> None:
    lit = {juror for juror, laptop in held.table.laptops.items() if any(laptop.sights)}
    assert lit == {"J01", "J03"}
