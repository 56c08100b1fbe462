"""A member rated apart from the team, from the juror's sheet to the seal."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace

import pytest

from app.domain.attendance import Presence
from app.domain.score_sheet import Adjustment, RatingKey
from app.services.room.adjusting import adjust_rating, remove_adjustment
from app.services.room.attendance import record_attendance
from app.services.room.enrolment import unlock_juror
from app.services.room.open_room import OpenRoom, close_room
from app.services.room.oral_timer import start_timer, stop_timer
from app.services.room.scoring import COMMENT_LIMIT, record_rating, scoring_view
from app.services.room.sealing import seal_sheet
from app.trust.enrolment import JurorKey
from app.trust.signing import read_score_sheet
from tests.services.rooms import Site, actions, enrolled, refused, run_oral
from tests.services.world import PIN

TEAM = "S2"
LINE = RatingKey(criterion="E2.1", candidate=None)
WHY = "N’a pas pris part au dossier"


@pytest.fixture
def site(tmp_path_factory: pytest.TempPathFactory) -> Site:
    return Site(tmp_path_factory.mktemp("site"))


@pytest.fixture
def room(site: Site) -> Iterator[OpenRoom]:
    opened = site.open()
    yield opened
    close_room(opened)


@pytest.fixture
def juror(room: OpenRoom) -> JurorKey:
    enrolled(room, "J1")
    return unlock_juror(room, "J1", PIN)


def rate(room: OpenRoom, juror: JurorKey, level: int) -> None:
    for row in scoring_view(room, TEAM, juror).rows:
        record_rating(room, TEAM, juror, row.key, level)


def adjustments(room: OpenRoom, juror: JurorKey) -> list[tuple[str, int | None]]:
    rows = scoring_view(room, TEAM, juror).rows
    return [(each.candidate, each.level) for row in rows for each in row.adjustments]


def test_a_member_is_rated_apart_from_the_team(room: OpenRoom, juror: JurorKey) -> None:
    rate(room, juror, 3)
    adjust_rating(room, TEAM, juror, LINE, "N003", level=None, reason=WHY)
    adjust_rating(room, TEAM, juror, LINE, "N002", level=1, reason=f" {WHY} ")
    adjust_rating(room, TEAM, juror, LINE, "N003", level=2, reason=WHY)
    assert adjustments(room, juror) == [("N002", 1), ("N003", 2)]
    view = scoring_view(room, TEAM, juror)
    row = next(row for row in view.rows if row.key == LINE)
    assert row.level == 3
    assert row.adjustments[0].reason == WHY
    assert row.adjustments[0].candidate_name == view.members[0].name
    assert actions(room)[-3:] == ["rating_adjusted"] * 3


def test_a_removed_adjustment_gives_the_member_the_teams_rating_again(
    room: OpenRoom, juror: JurorKey
) -> None:
    adjust_rating(room, TEAM, juror, LINE, "N003", level=1, reason=WHY)
    remove_adjustment(room, TEAM, juror, LINE, "N003")
    assert adjustments(room, juror) == []
    assert actions(room)[-1] == "adjustment_removed"


@pytest.mark.parametrize(
    ("code", "change"),
    [
        ("reason.missing", {"reason": "  "}),
        ("reason.too_long", {"reason": "x" * (COMMENT_LIMIT + 1)}),
        ("rating.not_on_scale", {"level": 4}),
        ("rating.not_on_sheet", {"key": replace(LINE, criterion="E1.1")}),
        (
            "adjustment.not_collective",
            {"key": RatingKey(criterion="E2.2", candidate="N002"), "candidate": "N002"},
        ),
        ("adjustment.not_here", {"candidate": "N001"}),
        ("adjustment.not_here", {"candidate": "N002"}),
        ("adjustment.same_level", {"level": 3}),
    ],
)
def test_an_adjustment_that_says_nothing_or_cannot_be_is_refused(
    room: OpenRoom, juror: JurorKey, code: str, change: dict[str, object]
) -> None:
    rate(room, juror, 3)
    if change.get("candidate") == "N002" and "key" not in change:
        record_attendance(room, TEAM, "N002", Presence.ABSENT, identity_checked=False)
    asked = {"key": LINE, "candidate": "N003", "level": 1, "reason": WHY, **change}
    refused(code, lambda: adjust_rating(room, TEAM, juror, **asked))  # type: ignore[arg-type]
    assert adjustments(room, juror) == []


def test_sealing_asks_to_settle_what_became_the_teams_own_rating(
    site: Site, room: OpenRoom, juror: JurorKey
) -> None:
    rate(room, juror, 3)
    run_oral(room, TEAM, site.clock)
    adjust_rating(room, TEAM, juror, LINE, "N003", level=1, reason=WHY)
    record_rating(room, TEAM, juror, LINE, 1)
    assert [each.candidate for each in scoring_view(room, TEAM, juror).idle_adjustments] == ["N003"]
    error = refused("sheet.idle_adjustment", lambda: seal_sheet(room, TEAM, "J1", PIN))
    name = room.dossier.planning.candidate("N003").name
    assert name in error.what.french()
    record_rating(room, TEAM, juror, LINE, 2)
    seal_sheet(room, TEAM, "J1", PIN)


def test_the_sealed_sheet_has_the_adjustments_of_those_who_are_here(
    site: Site, room: OpenRoom, juror: JurorKey
) -> None:
    rate(room, juror, 3)
    for candidate in ("N003", "N002"):
        adjust_rating(room, TEAM, juror, LINE, candidate, level=1, reason=WHY)
    record_attendance(room, TEAM, "N002", Presence.EXCUSED, identity_checked=False)
    record_attendance(room, TEAM, "N003", Presence.LATE, identity_checked=True)
    assert adjustments(room, juror) == [("N003", 1)]
    assert [each.is_here for each in scoring_view(room, TEAM, juror).members] == [False, True]
    start_timer(room, TEAM)
    site.clock.pass_seconds(1_800)
    stop_timer(room, TEAM)
    sealed = seal_sheet(room, TEAM, "J1", PIN)
    assert read_score_sheet(sealed.jws, room.anchor).sheet.adjustments == (
        Adjustment(criterion="E2.1", candidate="N003", level=1, reason=WHY),
    )
    refused(
        "sheet.sealed",
        lambda: adjust_rating(room, TEAM, juror, LINE, "N003", level=2, reason=WHY),
    )
    refused("sheet.sealed", lambda: remove_adjustment(room, TEAM, juror, LINE, "N003"))


def test_a_candidate_heard_alone_has_no_members(room: OpenRoom, juror: JurorKey) -> None:
    view = scoring_view(room, "S1", juror)
    assert view.members == ()
    refused(
        "adjustment.not_collective",
        lambda: adjust_rating(room, "S1", juror, view.rows[0].key, "N001", level=1, reason=WHY),
    )
