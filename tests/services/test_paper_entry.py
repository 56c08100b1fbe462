"""A sitting held on paper: said with its reason, entered by its jurors or in their place."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from datetime import datetime, timedelta
from pathlib import Path

import pytest

from app.domain.attendance import Presence
from app.domain.score_sheet import ScoreSheet
from app.domain.sitting_state import SittingState
from app.services.room.adjusting import adjust_rating
from app.services.room.agenda import agenda
from app.services.room.attendance import record_attendance
from app.services.room.draft_sheets import Transcription
from app.services.room.enrolment import unlock_juror
from app.services.room.open_room import OpenRoom, close_room
from app.services.room.oral_timer import start_timer, stop_timer
from app.services.room.panel.jury_agreement import deliberation_view
from app.services.room.panel.panel_signature import prepare_panel_sheet, score_sheet_pdf
from app.services.room.paper_entry import (
    PaperSitting,
    clock_on,
    hold_on_paper,
    not_on_paper,
    open_transcription,
    paper_sittings,
)
from app.services.room.scoring import record_comment, record_rating, scoring_view
from app.services.room.sealing import seal_sheet
from app.services.room.sitting import sitting_view
from app.trust.signing import read_score_sheet
from tests.documents.reading import all_words, words
from tests.services.rooms import Site, actions, enrolled, refused, seal, sign
from tests.services.world import PIN

WHY = "L’ordinateur s’est éteint"


@pytest.fixture
def site(tmp_path: Path) -> Site:
    return Site(tmp_path)


@pytest.fixture
def room(site: Site) -> Iterator[OpenRoom]:
    """A room in the evening of its day, its jurors' keys made, nothing recorded."""
    opened = site.open()
    enrolled(opened, "J1", "J2")
    last = max(sitting.starts_at for sitting in opened.dossier.planning.sittings)
    site.clock.pass_seconds((last + timedelta(hours=6) - site.clock.utc).total_seconds())
    yield opened
    close_room(opened)


def at(room: OpenRoom, clock: str, sitting: str = "S1") -> datetime:
    moment = clock_on(room.dossier.planning.sitting(sitting), clock)
    assert moment is not None
    return moment


def on_paper(room: OpenRoom, sitting: str = "S1") -> None:
    hold_on_paper(room, sitting, began_at=None, ended_at=None, reason=WHY)
    for candidate in room.dossier.planning.sitting(sitting).candidates:
        record_attendance(room, sitting, candidate, Presence.PRESENT, identity_checked=True)


def transcribe(room: OpenRoom, sitting: str, juror: str, writer: str, level: int) -> None:
    opened = open_transcription(room, sitting, juror, writer, PIN)
    for row in scoring_view(room, sitting, opened).rows:
        record_rating(room, sitting, opened, row.key, level)
    seal_sheet(room, sitting, juror, PIN, transcribed_by=writer)


def sealed(room: OpenRoom, juror: str, sitting: str = "S1") -> ScoreSheet:
    with room.store.transaction() as records:
        (jws,) = (each.jws for each in records.score_sheets(sitting) if each.juror == juror)
    return read_score_sheet(jws, room.anchor, on_paper=True).sheet


def listed(room: OpenRoom, sitting: str = "S1") -> PaperSitting:
    (found,) = (each for each in paper_sittings(room) if each.sitting == sitting)
    return found


def test_paper_stands_in_the_timers_place(room: OpenRoom) -> None:
    began, over = at(room, "09:05"), at(room, "9h35")
    record = hold_on_paper(room, "S1", began_at=began, ended_at=over, reason=f" {WHY} ")
    assert (record.began_at, record.ended_at, record.reason) == (began, over, WHY)
    view = sitting_view(room, "S1")
    assert (view.state, view.paper, view.oral_over) == (SittingState.TO_SEAL, record, True)
    assert agenda(room).row("S1").paper == record
    assert actions(room)[-1] == "paper_entered"
    assert WHY not in str(actions(room))


def test_each_juror_enters_their_own_with_their_pin(room: OpenRoom) -> None:
    on_paper(room)
    seal(room, "S1", "J1", 3)
    seal(room, "S1", "J2", 2)
    sheet = sealed(room, "J1")
    assert sheet.transcribed_by is None
    assert sheet.context.paper is not None
    sign(room, "S1")
    printed = all_words(score_sheet_pdf(room, "S1"))
    assert words("Saisie d’après papier") in printed
    assert words("heures non relevées, d’après papier") in printed


def test_a_member_enters_what_another_wrote_and_the_sheet_names_both(room: OpenRoom) -> None:
    on_paper(room)
    seal(room, "S1", "J1", 3)
    transcribe(room, "S1", "J2", "J1", 3)
    sheet = sealed(room, "J2")
    assert (sheet.juror, sheet.transcribed_by) == ("J2", "J1")
    with room.store.transaction() as records:
        entries = records.journal()
    ratings = [e for e in entries if dict(e.detail).get("juror") == "J2"]
    assert {entry.actor for entry in ratings} == {"J1"}
    assert deliberation_view(room, "S1").transcribed == {"J2": "J1"}
    quoted = prepare_panel_sheet(room, "S1").review.quoted
    assert [bool(each.transcribed_by) for each in quoted] == [False, True]
    sign(room, "S1")
    assert words("Grille de papier, saisie par") in all_words(score_sheet_pdf(room, "S1"))


def test_a_transcription_takes_comments_and_adjustments_too(room: OpenRoom) -> None:
    on_paper(room, "S2")
    seal(room, "S2", "J1", 3)
    opened = open_transcription(room, "S2", "J2", "J1", PIN)
    view = scoring_view(room, "S2", opened)
    assert view.writer_name
    for row in view.rows:
        record_rating(room, "S2", opened, row.key, 2)
    team = next(row.key for row in view.rows if row.key.candidate is None)
    record_comment(room, "S2", opened, team, "Lu sur le papier.")
    member = room.dossier.planning.sitting("S2").candidates[0]
    adjust_rating(room, "S2", opened, team, member, level=3, reason="Lu aussi.")
    seal_sheet(room, "S2", "J2", PIN, transcribed_by="J1")
    sheet = sealed(room, "J2", "S2")
    assert "Lu sur le papier." in [rating.comment for rating in sheet.ratings]
    assert [each.reason for each in sheet.adjustments] == ["Lu aussi."]


def test_nobody_enters_anothers_before_their_own_nor_over_what_was_begun(room: OpenRoom) -> None:
    on_paper(room)
    refuse = _opening(room)
    refuse("paper.writer_unsealed", "J2", "J1")
    seal(room, "S1", "J1", 3)
    refuse("paper.not_on_panel", "J1", "J1")
    refuse("paper.not_on_panel", "J9", "J1")
    key = unlock_juror(room, "J2", PIN)
    row = scoring_view(room, "S1", key).rows[0]
    record_rating(room, "S1", key, row.key, 1)
    refuse("paper.begun", "J2", "J1")
    (own,) = (each for each in listed(room).sheets if each.juror.id == "J2")
    assert (own.begun, own.enrolled, own.sealed) == (True, True, False)


def test_a_sitting_that_is_not_on_paper_is_entered_by_nobody_else(room: OpenRoom) -> None:
    _opening(room)("paper.not_on_paper", "J2", "J1")
    refused("paper.not_on_paper", lambda: seal_sheet(room, "S1", "J2", PIN, transcribed_by="J1"))


def _opening(room: OpenRoom) -> Callable[[str, str, str], object]:
    return lambda code, juror, writer: refused(
        code, lambda: open_transcription(room, "S1", juror, writer, PIN)
    )


def test_who_may_enter_a_sheet_is_listed(room: OpenRoom) -> None:
    assert [each.sitting for each in paper_sittings(room)] == ["S1", "S2"]
    on_paper(room)
    assert listed(room).changeable
    assert all(not each.writers for each in listed(room).sheets)
    seal(room, "S1", "J1", 3)
    assert not listed(room).changeable
    writers = {each.juror.id: [w.id for w in each.writers] for each in listed(room).sheets}
    assert writers == {"J1": [], "J2": ["J1"]}
    transcribe(room, "S1", "J2", "J1", 3)
    start_timer(room, "S2")
    assert paper_sittings(room) == ()


def test_a_sheet_sealed_without_paper_keeps_its_sitting_off_it(room: OpenRoom, site: Site) -> None:
    record_attendance(room, "S1", "N001", Presence.PRESENT, identity_checked=True)
    start_timer(room, "S1")
    site.clock.pass_seconds(1_800)
    stop_timer(room, "S1")
    assert "S1" in [each.sitting for each in paper_sittings(room)]
    seal(room, "S1", "J1", 3)
    assert "S1" not in [each.sitting for each in paper_sittings(room)]
    refused("paper.sealed", lambda: _hold(room))


def _hold(room: OpenRoom, **times: datetime | None) -> None:
    given = {"began_at": None, "ended_at": None, **times}
    hold_on_paper(room, "S1", reason=WHY, **given)


def test_what_cannot_be_is_refused(room: OpenRoom, site: Site) -> None:
    began, over = at(room, "10:00"), at(room, "09:00")
    refused("paper.times", lambda: _hold(room, began_at=began, ended_at=over))
    later = site.clock.utc + timedelta(minutes=1)
    refused("paper.future", lambda: _hold(room, ended_at=later))
    refused(
        "reason.missing",
        lambda: hold_on_paper(room, "S1", began_at=None, ended_at=None, reason=" "),
    )
    start_timer(room, "S1")
    refused("paper.under_way", lambda: _hold(room))


def test_what_was_said_by_mistake_is_taken_back_until_a_sheet_is_sealed(room: OpenRoom) -> None:
    not_on_paper(room, "S1")
    on_paper(room)
    not_on_paper(room, "S1")
    assert sitting_view(room, "S1").state is SittingState.UPCOMING
    assert actions(room).count("paper_entered") == 2
    on_paper(room)
    seal(room, "S1", "J1", 3)
    refused("paper.sealed", lambda: not_on_paper(room, "S1"))


@pytest.mark.parametrize("text", ["25:00", "9:75", "neuf heures", "9"])
def test_what_is_no_time_is_said_so(room: OpenRoom, text: str) -> None:
    refused("paper.clock", lambda: clock_on(room.dossier.planning.sitting("S1"), text))


def test_a_time_is_read_as_people_write_it(room: OpenRoom) -> None:
    sitting = room.dossier.planning.sitting("S1")
    for text in ("14:05", "14h05", " 14 h 05 ", "14.05"):
        moment = clock_on(sitting, text)
        assert moment is not None
        assert (f"{moment:%H:%M}", moment.tzinfo) == ("14:05", sitting.starts_at.tzinfo)
    assert clock_on(sitting, "  ") is None


def test_a_transcription_is_no_key(room: OpenRoom) -> None:
    on_paper(room)
    seal(room, "S1", "J1", 3)
    opened = open_transcription(room, "S1", "J2", "J1", PIN)
    assert isinstance(opened, Transcription)
    assert (opened.juror, opened.writer.juror) == ("J2", "J1")
