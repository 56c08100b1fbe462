"""A day of ten sittings where each juror has a laptop, and the president's gathers the sheets."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from contextlib import ExitStack
from dataclasses import dataclass, field
from pathlib import Path

import pytest
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
    RoomDay,
    open_from_agenda,
    plug,
)
from tests.end_to_end.jury_laptop import JuryLaptop, open_laptop
from tests.end_to_end.office import merge_and_acknowledge
from tests.faults.volumes import vfat

pytestmark = pytest.mark.timeout(600)

PAIR = ("J01", "J02")
FOUR = ("J01", "J03", "J02", "J04")
CORRECTED = "Une note a été recopiée de travers"


@dataclass
class Table:
    """The jury's laptops, each its juror's, and the stick that goes from one to another."""

    laptops: Mapping[str, JuryLaptop]
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


def _sit(table: Table) -> None:
    """Ten sittings; nobody signs before the evening."""
    here = "present_checked"
    for sitting, candidate in (("P01", "2026-0501"), ("P04", "2026-0504"), ("P06", "2026-0505")):
        table.hold(sitting, PAIR, {candidate: here}, 30, dict.fromkeys(PAIR, LEVELS["E1"]))
    table.hold("P02", PAIR, {"2026-0502": "late_checked"}, 23, dict.fromkeys(PAIR, LEVELS["E1"]))
    table.absent("P03", PAIR, "2026-0503")
    team = {LINA: here, HUGO: here, AMINATA: "absent_unchecked"}
    table.hold("P05", ("J03", "J02"), team, 60, dict.fromkeys(("J03", "J02"), LEVELS["E3a"][:-2]))
    for sitting, candidate in (("P07", "2026-0506"), ("P10", "2026-0508")):
        table.hold(sitting, PAIR, {candidate: here}, 30, dict.fromkeys(PAIR, LEVELS["E1"]))
    apart = {"J01": LEVELS["E1"], "J02": "2" + LEVELS["E1"][1:]}
    table.hold("P08", PAIR, {"2026-0507": here}, 30, apart)
    table.hold("P09", FOUR, {NOE: here}, 10, dict.fromkeys(FOUR, LEVELS["E5b"]))


def _conclude(table: Table) -> None:
    """Each president gathers, and the members sign there, with their cards the first time."""
    table.gather("J01")
    for sitting in ("P01", "P02", "P04", "P06", "P07", "P10"):
        table.sign(sitting, PAIR)
    table.sign("P08", PAIR, ("E1-01", "2", ""))
    RoomDay(laptop=table.laptops["J01"]).correct("E1-01", "3", CORRECTED, "Vu par les deux jurés")
    table.sign("P09", FOUR)
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
        stick = undo.enter_context(vfat(folder)).point
        laptops = {juror: open_laptop(prepared, folder / juror) for juror in sorted(FOUR)}
        for laptop in laptops.values():
            undo.callback(laptop.close)
        table = Table(laptops=laptops, stick=stick)
        _sit(table)
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
        "8 feuilles scellées",
        "1 feuille scellée",
        "1 feuille scellée",
        "1 feuille scellée",
        "2 feuilles scellées",
        "1 feuille scellée",
    ]


def test_the_centre_misses_no_sheet_of_either_package(held: HeldDay) -> None:
    office = held.at_centre
    assert office.count(SheetState.RECEIVED) == 8 * 2 + 4
    assert office.count(SheetState.ABSENT) == office.expected - office.received == 2
    assert not office.refusals
    assert office.quarantined == office.to_confirm == 0


def test_only_the_laptop_that_times_lights_the_room(held: HeldDay) -> None:
    lit = {juror for juror, laptop in held.table.laptops.items() if any(laptop.sights)}
    assert lit == {"J01", "J03"}
