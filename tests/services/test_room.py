"""What a room refuses, and that a refusal changes nothing."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from pathlib import Path

import pytest

from app.domain.attendance import Presence
from app.domain.errors import IntegrityError, UserError
from app.domain.score_sheet import RatingKey
from app.domain.sitting_state import SittingState
from app.services.room.agenda import agenda
from app.services.room.attendance import record_attendance
from app.services.room.enrolment import enrol_juror, unlock_juror
from app.services.room.open_room import OpenRoom, close_room, known_rooms, open_package, reopen_room
from app.services.room.oral_timer import (
    pause_timer,
    resume_timer,
    start_timer,
    stop_timer,
    timer_record,
)
from app.services.room.panel.jury_agreement import agree, comment_as_panel, deliberation_view
from app.services.room.panel.panel_signature import (
    prepare_panel_sheet,
    score_sheet_pdf,
    sign_panel_sheet,
)
from app.services.room.scoring import (
    clear_rating,
    record_comment,
    record_rating,
    scoring_view,
)
from app.services.room.sealing import seal_sheet
from app.services.room.sitting import sitting_view
from app.services.room.transfer.results_export import export_summary
from app.timing.elapsed import measured
from tests.services.templates import prepared_copy
from tests.services.world import PIN, FakeDevice, Prepared, World, first_key


@pytest.fixture
def prepared(tmp_path: Path) -> Prepared:
    return prepared_copy(World(tmp_path))


@pytest.fixture
def room(prepared: Prepared) -> OpenRoom:
    return prepared.room()


def refused(code: str, act: Callable[[], object]) -> UserError:
    """Run something that must be refused for that reason."""
    with pytest.raises(UserError) as caught:
        act()
    assert caught.value.code == code
    return caught.value


def test_a_wrong_room_code_opens_nothing(prepared: Prepared) -> None:
    laptop = prepared.world.laptop()
    refused("package.wrong_code", lambda: open_package(laptop, prepared.package, "0" * 12))
    assert known_rooms(laptop) == ()


def test_an_altered_package_is_refused_and_leaves_no_room(prepared: Prepared) -> None:
    laptop = prepared.world.laptop()
    data = bytearray(prepared.package)
    data[len(data) // 2] ^= 1
    with pytest.raises((UserError, IntegrityError)):
        open_package(laptop, bytes(data), prepared.room_code)
    assert known_rooms(laptop) == ()


def test_the_same_package_opens_the_same_room_again(prepared: Prepared, room: OpenRoom) -> None:
    record_attendance(room, "P01", "2026-0402", Presence.PRESENT, identity_checked=True)
    close_room(room)
    again = prepared.room()
    assert sitting_view(again, "P01").attendance_recorded
    assert len(known_rooms(prepared.world.laptop())) == 1


def test_a_room_is_reopened_by_its_code_and_by_nothing_else(
    prepared: Prepared, room: OpenRoom
) -> None:
    close_room(room)
    laptop = prepared.world.laptop()
    refused("room.wrong_code", lambda: reopen_room(laptop, room.keys.store_id, "0" * 12))
    refused("room.unknown", lambda: reopen_room(laptop, "ffff", prepared.room_code))


def test_a_room_whose_opening_was_cut_short_asks_for_its_package_again(
    prepared: Prepared, room: OpenRoom
) -> None:
    laptop = prepared.world.laptop()
    unfinished = laptop.stores.create(
        replace(known_rooms(laptop)[0], id="0123456789abcdef"), room.keys.store_key
    )
    unfinished.close()
    refused("room.unfinished", lambda: reopen_room(laptop, "0123456789abcdef", prepared.room_code))


def test_a_juror_enrols_once_with_the_right_card(prepared: Prepared, room: OpenRoom) -> None:
    refused("enrolment.wrong_code", lambda: enrol_juror(room, "J01", prepared.codes["J02"], PIN))
    refused("pin.trivial", lambda: enrol_juror(room, "J01", prepared.codes["J01"], "000000"))
    enrol_juror(room, "J01", prepared.codes["J01"], PIN)
    refused("enrolment.already", lambda: enrol_juror(room, "J01", prepared.codes["J01"], PIN))


def test_a_pin_opens_only_its_own_jurors_key(prepared: Prepared, room: OpenRoom) -> None:
    refused("enrolment.missing", lambda: unlock_juror(room, "J01", PIN))
    enrol_juror(room, "J01", prepared.codes["J01"], PIN)
    refused("pin.wrong", lambda: unlock_juror(room, "J01", "864209"))
    assert unlock_juror(room, "J01", PIN).juror == "J01"


def test_a_key_copied_to_another_laptop_does_not_open(prepared: Prepared, room: OpenRoom) -> None:
    enrol_juror(room, "J01", prepared.codes["J01"], PIN)
    thief = FakeDevice(name="laptop-2", secret=b"e" * 32)
    elsewhere = replace(room, laptop=replace(room.laptop, device=thief))
    refused("enrolment.unreadable", lambda: unlock_juror(elsewhere, "J01", PIN))


def test_a_juror_without_a_card_in_the_package_cannot_enrol(
    prepared: Prepared, room: OpenRoom
) -> None:
    bare = replace(room, verifiers=())
    refused("enrolment.no_card", lambda: enrol_juror(bare, "J01", prepared.codes["J01"], PIN))


def test_the_timer_takes_only_what_its_state_allows(room: OpenRoom) -> None:
    refused("timer.wrong_moment", lambda: pause_timer(room, "P01", "Alarme"))
    refused("timer.wrong_moment", lambda: stop_timer(room, "P01"))
    start_timer(room, "P01")
    refused("timer.wrong_moment", lambda: start_timer(room, "P01"))
    refused("timer.wrong_moment", lambda: resume_timer(room, "P01"))
    refused("timer.reason_missing", lambda: pause_timer(room, "P01", "  "))
    refused("timer.other_running", lambda: start_timer(room, "P02"))
    stop_timer(room, "P01")
    refused("timer.wrong_moment", lambda: stop_timer(room, "P01"))
    assert start_timer(room, "P02").running


def test_a_pause_is_kept_with_its_reason_and_costs_no_time(
    prepared: Prepared, room: OpenRoom
) -> None:
    clock = prepared.world.clock
    start_timer(room, "P01")
    clock.pass_seconds(600)
    pause_timer(room, "P01", " Alarme incendie ")
    clock.pass_seconds(300)
    resume_timer(room, "P01")
    clock.pass_seconds(1_200)
    stop_timer(room, "P01")
    record = timer_record(room, "P01")
    assert record.events[1].reason == "Alarme incendie"
    assert measured(record) == 1_800_000


def test_a_running_timer_goes_on_after_the_room_is_closed_and_opened(
    prepared: Prepared, room: OpenRoom
) -> None:
    start_timer(room, "P01")
    close_room(room)
    prepared.world.clock.pass_seconds(90)
    again = prepared.room()
    assert timer_record(again, "P01").running
    prepared.world.clock.pass_seconds(10)
    assert measured(stop_timer(again, "P01")) == 100_000


def test_only_a_member_of_the_panel_sees_a_sheet(prepared: Prepared, room: OpenRoom) -> None:
    stranger = enrol_juror(room, "J04", prepared.codes["J04"], PIN)
    refused("rating.not_on_panel", lambda: scoring_view(room, "P01", stranger))
    refused("sheet.not_on_panel", lambda: seal_sheet(room, "P01", "J04", PIN))


def test_a_rating_is_on_the_scale_and_on_the_sheet(prepared: Prepared, room: OpenRoom) -> None:
    juror = enrol_juror(room, "J01", prepared.codes["J01"], PIN)
    key = first_key(room, "P01", "J01")
    refused("rating.not_on_scale", lambda: record_rating(room, "P01", juror, key, 4))
    foreign = RatingKey(criterion="E2-01", candidate=None)
    refused("rating.not_on_sheet", lambda: record_rating(room, "P01", juror, foreign, 2))
    assert scoring_view(room, "P01", juror).rated == 0


def test_ratings_and_comments_are_read_back_as_written(prepared: Prepared, room: OpenRoom) -> None:
    juror = enrol_juror(room, "J01", prepared.codes["J01"], PIN)
    key = first_key(room, "P01", "J01")
    record_rating(room, "P01", juror, key, 2)
    record_rating(room, "P01", juror, key, None)
    record_comment(room, "P01", juror, key, " Plan net ")
    record_comment(room, "P01", juror, None, "Bon oral")
    view = scoring_view(room, "P01", juror)
    assert (view.rows[0].rated, view.rows[0].level) == (True, None)
    assert (view.rows[0].comment, view.overall_comment) == ("Plan net", "Bon oral")
    clear_rating(room, "P01", juror, key)
    assert scoring_view(room, "P01", juror).rated == 0
    assert scoring_view(room, "P01", juror).rows[0].comment == "Plan net"
    refused("comment.too_long", lambda: record_comment(room, "P01", juror, key, "x" * 2_001))


def test_sealing_says_what_is_missing(prepared: Prepared, room: OpenRoom) -> None:
    enrol_juror(room, "J01", prepared.codes["J01"], PIN)
    refused("sheet.attendance_missing", lambda: seal_sheet(room, "P01", "J01", PIN))
    record_attendance(room, "P01", "2026-0402", Presence.PRESENT, identity_checked=True)
    refused("sheet.oral_not_over", lambda: seal_sheet(room, "P01", "J01", PIN))
    start_timer(room, "P01")
    stop_timer(room, "P01")
    error = refused("sheet.incomplete", lambda: seal_sheet(room, "P01", "J01", PIN))
    assert "15" in error.what.french()


def test_sealed_sheet_rejects_a_new_rating(prepared: Prepared, room: OpenRoom) -> None:
    prepared.enrolled(room, "P01")
    prepared.run_oral(room, "P01")
    key = first_key(room, "P01", "J01")
    prepared.seal_all(room, "P01", 3)
    juror = unlock_juror(room, "J01", PIN)
    refused("sheet.sealed", lambda: record_rating(room, "P01", juror, key, 1))
    refused("sheet.sealed", lambda: clear_rating(room, "P01", juror, key))
    refused("sheet.sealed", lambda: record_comment(room, "P01", juror, None, "Trop tard"))
    refused("sheet.sealed", lambda: seal_sheet(room, "P01", "J01", PIN))
    refused(
        "attendance.sealed",
        lambda: record_attendance(
            room, "P01", "2026-0402", Presence.ABSENT, identity_checked=False
        ),
    )
    assert scoring_view(room, "P01", juror).sealed


def test_no_sheet_is_shown_to_the_jury_before_all_are_sealed(
    prepared: Prepared, room: OpenRoom
) -> None:
    prepared.enrolled(room, "P01")
    prepared.run_oral(room, "P01")
    prepared.rate_all(room, "P01", "J01", 3)
    seal_sheet(room, "P01", "J01", PIN)
    refused("deliberation.not_sealed", lambda: deliberation_view(room, "P01"))
    assert agenda(room).row("P01").sealed == 1


def test_a_gap_beyond_the_tolerance_is_signed_only_with_a_reason(
    prepared: Prepared, room: OpenRoom
) -> None:
    prepared.enrolled(room, "P01")
    prepared.run_oral(room, "P01")
    prepared.seal_all(room, "P01", 3, 1)
    view = deliberation_view(room, "P01")
    assert len(view.beyond_tolerance) == 15
    refused("deliberation.incomplete", lambda: prepare_panel_sheet(room, "P01"))
    for row in view.rows:
        agree(room, "P01", row.comparison.key, 2)
    assert len(deliberation_view(room, "P01").progress.without_reason) == 15
    refused("deliberation.incomplete", lambda: prepare_panel_sheet(room, "P01"))
    for row in view.rows:
        agree(room, "P01", row.comparison.key, 2, "Charges oubliées")
    review = prepare_panel_sheet(room, "P01").review
    assert len(review.reasoned) == 15
    assert {count.level: count.count for count in review.counts} == {1: 0, 2: 15, 3: 0, None: 0}


def test_what_the_jury_agrees_on_is_on_the_scale_and_short_enough(
    prepared: Prepared, room: OpenRoom
) -> None:
    prepared.enrolled(room, "P01")
    prepared.run_oral(room, "P01")
    prepared.seal_all(room, "P01", 3)
    key = first_key(room, "P01", "J01")
    refused("rating.not_on_scale", lambda: agree(room, "P01", key, 9))
    refused("reason.too_long", lambda: agree(room, "P01", key, 3, "x" * 2_001))
    refused("comment.too_long", lambda: comment_as_panel(room, "P01", "x" * 2_001))
    comment_as_panel(room, "P01", "Un oral maîtrisé.")
    assert prepare_panel_sheet(room, "P01").sheet.overall_comment == "Un oral maîtrisé."


def test_a_panel_sheet_needs_every_signature_and_is_signed_once(
    prepared: Prepared, room: OpenRoom
) -> None:
    prepared.enrolled(room, "P01")
    prepared.run_oral(room, "P01")
    prepared.seal_all(room, "P01", 3)
    first = unlock_juror(room, "J01", PIN)
    second = unlock_juror(room, "J02", PIN)
    ready = prepare_panel_sheet(room, "P01")
    refused("panel_sheet.unsigned", lambda: score_sheet_pdf(room, "P01"))
    refused("panel_sheet.signature_missing", lambda: sign_panel_sheet(room, ready, [first]))
    sign_panel_sheet(room, ready, [second, first])
    assert score_sheet_pdf(room, "P01").startswith(b"%PDF-")
    key = first_key(room, "P01", "J01")
    refused("panel_sheet.signed", lambda: agree(room, "P01", key, 1, "Trop tard"))
    refused("panel_sheet.signed", lambda: comment_as_panel(room, "P01", "Trop tard"))
    refused("panel_sheet.signed", lambda: prepare_panel_sheet(room, "P01"))
    refused("panel_sheet.signed", lambda: sign_panel_sheet(room, ready, [first, second]))


def test_a_deliberation_that_changed_since_the_review_is_not_signed(
    prepared: Prepared, room: OpenRoom
) -> None:
    prepared.enrolled(room, "P01")
    prepared.run_oral(room, "P01")
    prepared.seal_all(room, "P01", 3)
    ready = prepare_panel_sheet(room, "P01")
    agree(room, "P01", first_key(room, "P01", "J01"), 2, "Après discussion")
    keys = [unlock_juror(room, juror, PIN) for juror in ("J01", "J02")]
    refused("panel_sheet.changed", lambda: sign_panel_sheet(room, ready, keys))


def test_a_candidate_who_did_not_come_is_exported_as_absent_and_never_rated(
    prepared: Prepared, room: OpenRoom
) -> None:
    refused("export.empty", lambda: prepared.export(room))
    record_attendance(room, "P01", "2026-0402", Presence.ABSENT, identity_checked=False)
    row = agenda(room).row("P01")
    assert (row.nobody_came, row.state) == (True, SittingState.UPCOMING)
    summary = export_summary(room)
    assert (summary.signed, summary.absent, summary.sheets) == (0, 1, 0)
    assert "P01" not in {waiting.sitting for waiting in summary.waiting}
    assert prepared.export(room).summary.absent == 1


def test_a_late_member_is_rated_and_an_absent_one_is_not(
    prepared: Prepared, room: OpenRoom
) -> None:
    for candidate, presence in (
        ("2026-0431", Presence.LATE),
        ("2026-0432", Presence.PRESENT),
        ("2026-0433", Presence.EXCUSED),
    ):
        record_attendance(room, "P03", candidate, presence, identity_checked=True)
    juror = enrol_juror(room, "J03", prepared.codes["J03"], PIN)
    names = {row.candidate_name for row in scoring_view(room, "P03", juror).rows}
    assert names == {None, "Lina Bouchard", "Hugo Ferrand"}


def test_an_export_says_what_it_leaves_out_and_why(prepared: Prepared, room: OpenRoom) -> None:
    prepared.conclude(room, "P01", 3)
    start_timer(room, "P02")
    summary = export_summary(room)
    reasons = {waiting.sitting: waiting.reason.french() for waiting in summary.waiting}
    assert reasons["P02"] == "L’oral est en cours."
    assert reasons["P03"] == "L’oral n’a pas encore eu lieu."
    stop_timer(room, "P02")
    assert {w.sitting: w.reason.french() for w in export_summary(room).waiting}["P02"] == (
        "Feuilles scellées : 0 sur 2."
    )


def test_an_export_that_fails_is_not_recorded_and_can_be_tried_again(
    prepared: Prepared, room: OpenRoom
) -> None:
    prepared.conclude(room, "P01", 3)
    stick = prepared.world.folder / "stick"
    stick.rename(prepared.world.folder / "pulled")
    with pytest.raises(UserError):
        prepared.export(room)
    assert agenda(room).row("P01").state is SittingState.SIGNED
    (prepared.world.folder / "pulled").rename(stick)
    assert prepared.export(room).summary.sequence == 1
    assert prepared.export(room).summary.sequence == 2


def test_the_agenda_says_what_to_take_up_now(prepared: Prepared, room: OpenRoom) -> None:
    assert agenda(room).now == "P01"
    prepared.enrolled(room, "P01")
    prepared.run_oral(room, "P01")
    assert [row.sitting for row in agenda(room).to_conclude] == ["P01"]
    start_timer(room, "P02")
    assert agenda(room).now == "P02"
    stop_timer(room, "P02")
    prepared.seal_all(room, "P01", 3)
    assert agenda(room).now == "P01"
