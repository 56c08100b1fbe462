"""One laptop for each juror: who times, and what must be the same before anybody signs."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest

from app.domain.attendance import Presence
from app.domain.sitting_state import SittingState
from app.services.room.attendance import record_attendance
from app.services.room.enrolment import unlock_juror
from app.services.room.open_room import OpenRoom, close_room
from app.services.room.oral_timer import start_timer, stop_timer, time_elsewhere, timer_record
from app.services.room.panel.panel_signature import prepare_panel_sheet, score_sheet_pdf
from app.services.room.scoring import scoring_view
from app.services.room.sitting import sitting_view
from app.services.room.transfer.gathering import gather_sheets
from app.services.room.transfer.handing_over import hand_over_sheets
from app.trust.signing import read_score_sheet
from tests.services.rooms import Site, enrolled, refused, seal, sign
from tests.services.world import PIN

TEAM = "S2"


@pytest.fixture
def site(tmp_path: Path) -> Site:
    return Site(tmp_path)


@pytest.fixture
def chair(site: Site) -> Iterator[OpenRoom]:
    opened = site.open("laptop-1")
    yield opened
    close_room(opened)


@pytest.fixture
def other(site: Site) -> Iterator[OpenRoom]:
    opened = site.open("laptop-2")
    yield opened
    close_room(opened)


def note(room: OpenRoom, *away: str, presence: Presence = Presence.ABSENT) -> None:
    for candidate in room.dossier.planning.sitting(TEAM).candidates:
        how = presence if candidate in away else Presence.PRESENT
        record_attendance(room, TEAM, candidate, how, identity_checked=candidate not in away)


def time(site: Site, room: OpenRoom) -> None:
    start_timer(room, TEAM)
    site.clock.pass_seconds(1_900)
    stop_timer(room, TEAM)


def handed(site: Site, room: OpenRoom) -> bytes:
    return hand_over_sheets(room, site.stick, site.files).path.read_bytes()


def test_a_laptop_that_does_not_time_seals_once_it_says_so(
    site: Site, chair: OpenRoom, other: OpenRoom
) -> None:
    note(other)
    refused("sheet.oral_not_over", lambda: seal(other, TEAM, "J2", 3))
    time_elsewhere(other, TEAM)
    seal(other, TEAM, "J2", 3)
    with other.store.transaction() as records:
        (stored,) = records.score_sheets(TEAM)
    context = read_score_sheet(stored.jws, other.anchor).sheet.context
    assert context.timer.over_elsewhere
    assert scoring_view(other, TEAM, unlock_juror(other, "J2", PIN)).sealed


@pytest.mark.parametrize("at_chair", [True, False], ids=["timed by the chair", "timed beside"])
def test_the_panel_sheet_has_the_timer_of_the_laptop_that_timed(
    site: Site, chair: OpenRoom, other: OpenRoom, *, at_chair: bool
) -> None:
    timing, waiting = (chair, other) if at_chair else (other, chair)
    for room in (chair, other):
        note(room)
    time(site, timing)
    time_elsewhere(waiting, TEAM)
    seal(chair, TEAM, "J1", 3)
    seal(other, TEAM, "J2", 3)
    assert gather_sheets(chair, handed(site, other)).added == 1

    prepared = prepare_panel_sheet(chair, TEAM)

    assert prepared.sheet.context.timer == timer_record(timing, TEAM)
    review = prepared.review
    assert (review.measured_ms, review.allowed_minutes) == (1_900_000, 30)
    assert review.oral is not None
    assert (review.oral[1] - review.oral[0]).total_seconds() == 1_900
    sign(chair, TEAM)
    assert sitting_view(chair, TEAM).state is SittingState.SIGNED
    assert score_sheet_pdf(chair, TEAM).startswith(b"%PDF-")


def test_an_oral_that_no_laptop_timed_is_signed_as_such(
    site: Site, chair: OpenRoom, other: OpenRoom
) -> None:
    for room, juror in ((chair, "J1"), (other, "J2")):
        note(room)
        time_elsewhere(room, TEAM)
        seal(room, TEAM, juror, 3)
    gather_sheets(chair, handed(site, other))
    prepared = prepare_panel_sheet(chair, TEAM)
    assert prepared.sheet.context.timer.over_elsewhere
    assert (prepared.review.oral, prepared.review.measured_ms) == (None, None)
    sitting = chair.dossier.planning.sitting(TEAM)
    assert prepared.review.starts_at == sitting.starts_at
    sign(chair, TEAM)


@pytest.mark.parametrize(("here", "there"), [((), ("N003",)), (("N002", "N003"), ("N002",))])
def test_laptops_that_disagree_on_who_was_there_are_told_before_anybody_signs(
    site: Site,
    chair: OpenRoom,
    other: OpenRoom,
    here: tuple[str, ...],
    there: tuple[str, ...],
) -> None:
    for room, away, juror in ((chair, here, "J1"), (other, there, "J2")):
        note(room, *away)
        time(site, room)
        seal(room, TEAM, juror, 3)

    gathered = gather_sheets(chair, handed(site, other))

    (part,) = gathered.refused
    assert (gathered.added, part.code) == (0, "gathering.attendance_differs")
    assert "Luc Vertefeuille" in part.subject.french()
    assert chair.dossier.planning.candidate("N003").name in part.what.french()
    assert chair.dossier.planning.candidate("N002").name not in part.what.french()
    refused("deliberation.not_sealed", lambda: prepare_panel_sheet(chair, TEAM))

    # The way out that is told: the other juror rates again where the attendance is right.
    enrolled(chair, "J2")
    seal(chair, TEAM, "J2", 2)
    sign(chair, TEAM)


def test_how_somebody_was_away_or_late_divides_no_jury(
    site: Site, chair: OpenRoom, other: OpenRoom
) -> None:
    note(chair, "N003")
    note(other, "N003", presence=Presence.EXCUSED)
    record_attendance(other, TEAM, "N002", Presence.LATE, identity_checked=True)
    for room, juror in ((chair, "J1"), (other, "J2")):
        time(site, room)
        seal(room, TEAM, juror, 3)
    assert gather_sheets(chair, handed(site, other)).added == 1
    sign(chair, TEAM)


def test_sheets_of_a_sitting_that_nobody_sealed_here_wait_whatever_the_attendance(
    site: Site, chair: OpenRoom, other: OpenRoom
) -> None:
    note(other, "N003")
    time(site, other)
    seal(other, TEAM, "J2", 3)
    gathered = gather_sheets(chair, handed(site, other))
    assert (gathered.waiting, gathered.refused) == ((TEAM,), ())
