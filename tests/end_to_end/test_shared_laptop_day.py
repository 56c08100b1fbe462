"""A day of ten sittings on one laptop that the jury shares, from the first to the receipt."""

from __future__ import annotations

import io
from collections.abc import Iterator
from contextlib import ExitStack
from dataclasses import dataclass
from pathlib import Path

import pytest
from cryptography.x509 import Certificate
from pypdf import PdfReader
from PySide6.QtCore import Qt
from PySide6.QtGui import QImage
from PySide6.QtWidgets import QApplication

from app.domain.attendance import LateChoice
from app.domain.interest import Stand
from app.domain.minutes import SittingOutcome
from app.domain.score_sheet import PanelSheet
from app.domain.sitting_state import SittingState
from app.services.centre.expected_sheets import SheetState
from app.services.centre.overview import Overview
from app.services.room.agenda import agenda
from app.services.room.transfer.receipts import (
    ReceiptSheetKind,
    ReceiptSummary,
    latest_receipt,
)
from app.trust.reports import read_incident_report, read_minutes
from app.trust.results_packages import ResultsContent, read_results_package
from app.trust.signing import read_panel_sheet
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
    drawn,
    open_from_agenda,
    plug,
    take_over,
)
from tests.end_to_end.jury_laptop import JuryLaptop, open_laptop
from tests.end_to_end.office import merge_and_acknowledge
from tests.end_to_end.read_words import shown_words
from ui.room.room_menu import RoomAction
from ui.room.transfer.fates import receipt_counts

pytestmark = pytest.mark.timeout(600)

PICTURES = Path(__file__).parent.parent.parent / "build" / "exam_day"
PAIR = ("J01", "J02")
FOUR = ("J01", "J03", "J02", "J04")
ALARM = "Alarme incendie, salle évacuée puis reprise."
WHY = "Alternance suivie l’an dernier"
SHY = "Le matériel n’a pas été essayé devant nous"
OBSERVED = "Vidéoprojecteur changé à midi."
CORRECTED = "Une note a été recopiée de travers"


def _morning(day: RoomDay) -> None:
    """A plain sitting, one whose candidate is late, one to which nobody comes, a team of two."""
    day.hold("P01", "2026-0501")
    day.pass_until("09:22")
    day.take_up("P02")
    day.seat({"2026-0502": "late_checked"})
    day.said["late"] = shown_words(day.laptop.window)
    day.oral(23)
    day.seal(dict.fromkeys(PAIR, LEVELS["E1"]))
    day.sign(PAIR)
    day.take_up("P03")
    day.seat({"2026-0503": "absent_unchecked"})
    _interrupted(day)
    day.take_up("P05")
    day.seat({LINA: "present_checked", HUGO: "present_checked", AMINATA: "absent_unchecked"})
    day.oral(60)
    day.seal(dict.fromkeys(("J03", "J02"), LEVELS["E3a"][:-2]))
    day.sign(("J03", "J02"))


def _interrupted(day: RoomDay) -> None:
    """An alarm five minutes into an oral: written down at once, signed at the end."""
    laptop = day.laptop
    day.take_up("P04")
    day.seat({"2026-0504": "present_checked"})
    laptop.pass_to("J01")
    laptop.start_oral()
    laptop.rate("33")
    laptop.pass_time(5)
    day.incident(ALARM, ["2026-0504"])
    laptop.key(Qt.Key.Key_Escape)
    laptop.pass_time(25)
    laptop.end_oral()
    laptop.rate(LEVELS["E1"][2:])
    laptop.seal_as("J01")
    day.seal({"J02": LEVELS["E1"]})
    laptop.act(RoomAction.INCIDENTS)
    laptop.press("incident_I1")
    day.sign_report()
    laptop.key(Qt.Key.Key_Escape)
    open_from_agenda(laptop, "P04")
    laptop.review()
    laptop.sign_all(PAIR)


def _die(day: RoomDay) -> None:
    """The laptop stops ten minutes into an oral; its copy is on the stick."""
    laptop = day.laptop
    day.replace_who_abstains("P06", "2026-0505", WHY)
    day.sign(("J01", SPARE))
    day.take_up("P07")
    day.seat({"2026-0506": "present_checked"})
    laptop.pass_to("J01")
    laptop.start_oral()
    laptop.rate("333")
    laptop.pass_time(10)
    day.copy_again()
    laptop.close()


def _go_on(day: RoomDay) -> None:
    """The oral is still timed on the spare laptop, and the day goes on there."""
    laptop = day.laptop
    assert laptop.window.agenda_page.now.timer.countdown.text() == "08:30"
    day.take_up("P07")
    laptop.pass_to("J01")
    day.said["taken over"] = "".join(
        str(row.scale.value()) for row in laptop.rows() if row.scale.value() is not None
    )
    laptop.pass_time(18, 30)
    laptop.end_oral()
    laptop.rate(LEVELS["E1"][3:])
    laptop.seal_as("J01")
    day.seal({"J02": LEVELS["E1"]})
    day.sign(PAIR)


def _evening(day: RoomDay) -> None:
    """A signed sheet is corrected; four jurors; the last sitting."""
    day.take_up("P08")
    day.seat({"2026-0507": "present_checked"})
    day.oral(30)
    day.seal({"J01": LEVELS["E1"], "J02": "2" + LEVELS["E1"][1:]})
    day.sign(PAIR, [("E1-01", "2", "")])
    day.correct("E1-01", "3", CORRECTED, "Les deux jurés l’ont observé")
    day.take_up("P09")
    day.seat({NOE: "present_checked"})
    day.oral(10)
    apart = {"J02": "2" + LEVELS["E5b"][1:]}
    day.seal({**dict.fromkeys(FOUR, LEVELS["E5b"]), **apart})
    day.laptop.deliberate()
    day.dissent("J02", SHY)
    day.laptop.agree("E5b-01", "3", "Les tests étaient faits avant l’entrée du jury")
    day.laptop.review()
    day.laptop.sign_all(FOUR)
    day.hold("P10", "2026-0508")
    day.laptop.act(RoomAction.MINUTES)
    day.laptop.type(OBSERVED)
    day.sign_report()


@dataclass(frozen=True)
class HeldDay:
    """The day once it is merged: what lies on the stick, and what the centre has.

    `ready_after` are the seconds that the spare laptop took to open the room.
    """

    day: RoomDay
    stick: Path
    content: ResultsContent
    anchor: Certificate
    at_centre: Overview
    states: dict[str, dict[str, SittingState]]
    receipt: ReceiptSummary
    ready_after: float


@pytest.fixture(scope="module")
def held(tmp_path_factory: pytest.TempPathFactory, dressed: QApplication) -> Iterator[HeldDay]:
    folder = tmp_path_factory.mktemp("shared")
    prepared = PLAN.prepared(folder / "centre")
    prepared.world.clock.pass_seconds(25 * 60)
    with ExitStack() as undo:
        stick = undo.enter_context(a_stick(folder))
        first = open_laptop(prepared, folder / "laptop")
        plug(first, stick)
        day = RoomDay(laptop=first)
        day.keep_copy()
        _morning(day)
        _die(day)
        (copy,) = stick.glob("*.secours")
        prepared.world.clock.pass_seconds(90)
        laptop, ready_after = take_over(prepared, folder / "spare", copy)
        undo.callback(laptop.close)
        day.laptop = laptop
        _go_on(day)
        _evening(day)
        plug(laptop, stick)
        exported = day.export(stick)
        states = {"exported": _states(laptop)}
        at_centre = merge_and_acknowledge(prepared, [exported], stick)
        day.read_receipt()
        states["acknowledged"] = _states(laptop)
        receipt = latest_receipt(laptop.room)
        assert receipt is not None
        yield HeldDay(
            day=day,
            stick=stick,
            content=read_results_package(exported.read_bytes(), prepared.centre.keys).content,
            anchor=prepared.centre.keys.anchor,
            at_centre=at_centre,
            states=states,
            receipt=receipt,
            ready_after=ready_after,
        )


def _states(laptop: JuryLaptop) -> dict[str, SittingState]:
    return {row.sitting: row.state for row in agenda(laptop.room).rows}


def _panel_sheets(held: HeldDay) -> list[PanelSheet]:
    return [read_panel_sheet(jws, held.anchor).sheet for jws in held.content.panel_sheets]


def test_the_spare_laptop_is_ready_within_two_minutes_with_every_rating(held: HeldDay) -> None:
    assert held.ready_after < 120
    assert held.day.said["taken over"] == "333"


def test_exported_is_not_received_until_the_receipt_is_read(held: HeldDay) -> None:
    before, after = held.states["exported"], held.states["acknowledged"]
    assert set(before.values()) == {SittingState.EXPORTED}
    # Who sat with a spare card in P06 waits for the office to confirm.
    waits = {"P06": SittingState.EXPORTED}
    assert after == dict.fromkeys(before, SittingState.RECEIVED) | waits


def test_the_receipt_names_the_reports_too(held: HeldDay) -> None:
    told = [(line.kind, line.incident) for line in held.receipt.lines]
    assert (ReceiptSheetKind.MINUTES, "") in told
    assert (ReceiptSheetKind.INCIDENT, "1") in told
    assert ReceiptSheetKind.UNKNOWN not in dict(told)
    assert (held.receipt.reports, held.receipt.absences) == (2, 1)
    assert "2 PV reçus" in receipt_counts(held.receipt)


def test_the_centre_misses_no_sheet_of_the_day(held: HeldDay) -> None:
    office = held.at_centre
    assert office.count(SheetState.RECEIVED) == 8 * 2 + 4 - 1
    assert office.count(SheetState.TO_CONFIRM) == office.to_confirm == 1
    assert office.count(SheetState.ABSENT) == 2
    assert not office.refusals
    assert office.quarantined == 0
    (room,) = office.rooms
    assert (room.minutes, room.incidents) == (1, 1)


def test_a_late_candidate_keeps_the_planned_end_and_every_sheet_says_so(held: HeldDay) -> None:
    (sheet,) = (sheet for sheet in _panel_sheets(held) if sheet.context.sitting == "P02")
    late = sheet.context.timer.late
    assert late is not None
    assert (late.delay_minutes, late.choice) == (7, LateChoice.KEEPS_END)
    assert "de 7 min" in held.day.said["late"].replace("\u00a0", " ")


def test_the_incident_is_signed_and_its_sitting_s_sheet_names_it(held: HeldDay) -> None:
    (jws,) = held.content.incidents
    told = read_incident_report(jws, held.anchor)
    assert (told.report.incident.facts, told.report.incident.sitting) == (ALARM, "P04")
    (sheet,) = (sheet for sheet in _panel_sheets(held) if sheet.context.sitting == "P04")
    assert sheet.context.incidents == (told.digest,)


def test_who_abstained_is_replaced_and_both_are_in_the_signed_sheet(held: HeldDay) -> None:
    (sheet,) = (sheet for sheet in _panel_sheets(held) if sheet.context.sitting == "P06")
    assert [member.juror for member in sheet.members] == ["J01", SPARE]
    (declared,) = (each for each in sheet.context.declarations if each.juror == "J02")
    assert (declared.stand, declared.reason) == (Stand.RECUSES, WHY)


def test_a_dissent_is_signed_with_the_rating_that_stands(held: HeldDay) -> None:
    (sheet,) = (sheet for sheet in _panel_sheets(held) if sheet.context.sitting == "P09")
    (dissent,) = sheet.dissents
    assert (dissent.criterion, dissent.juror, dissent.text) == ("E5b-01", "J02", SHY)
    assert sheet.ratings[0].level == 3


def test_the_minutes_tell_the_whole_day(held: HeldDay) -> None:
    (jws,) = held.content.minutes
    minutes = read_minutes(jws, held.anchor).minutes
    assert [sitting.sitting for sitting in minutes.sittings] == [f"P{n:02d}" for n in range(1, 11)]
    outcomes = {sitting.sitting: sitting.outcome for sitting in minutes.sittings}
    assert outcomes.pop("P03") is SittingOutcome.NOBODY_CAME
    assert set(outcomes.values()) == {SittingOutcome.SIGNED}
    assert minutes.observations == OBSERVED
    assert len(minutes.incidents) == len(minutes.changes) == 1


def test_each_signed_sheet_and_each_revision_is_in_the_package(held: HeldDay) -> None:
    sheets = _panel_sheets(held)
    by_sitting = {(sheet.context.sitting, sheet.revision) for sheet in sheets}
    once = {(f"P{place:02d}", 1) for place in (1, 2, 4, 5, 6, 7, 8, 9, 10)}
    assert by_sitting == once | {("P08", 2)}
    (first, second) = (sheet for sheet in sheets if sheet.context.sitting == "P08")
    assert (second.supersedes is not None, second.revision_reason) == (True, CORRECTED)
    assert (first.ratings[0].level, second.ratings[0].level) == (2, 3)


def test_who_was_away_has_no_rating(held: HeldDay) -> None:
    (team,) = (sheet for sheet in _panel_sheets(held) if sheet.context.sitting == "P05")
    assert AMINATA in team.context.candidates
    assert AMINATA not in {rating.candidate for rating in team.ratings}


def test_every_signed_pdf_can_be_drawn_on_every_page(held: HeldDay) -> None:
    PICTURES.mkdir(parents=True, exist_ok=True)
    for old in PICTURES.iterdir():
        old.unlink()
    for copy in held.content.copies:
        pages = drawn(copy.pdf, PICTURES / copy.sheet_digest[:8])
        assert len(pages) == len(PdfReader(io.BytesIO(copy.pdf)).pages)
        assert all(_has_ink(page) for page in pages)


def test_nothing_but_encrypted_files_is_on_the_stick(held: HeldDay) -> None:
    left = sorted(path.suffix for path in held.stick.rglob("*") if path.is_file())
    assert left == [".accuse", ".remontee", ".secours"]
    for path in held.stick.rglob("*.*"):
        assert b"Aubertin" not in path.read_bytes()


def _has_ink(picture: Path) -> bool:
    image = QImage(str(picture))
    colours = {image.pixel(x, y) for x in range(0, image.width(), 5) for y in range(60, 900, 3)}
    return len(colours) > 8
