"""A sheet after a write, worked out from what was shown: the same as read again from the store."""

from __future__ import annotations

from collections.abc import Callable, Iterator

import pytest

from app.domain.score_sheet import RatingKey
from app.services.room.adjusting import adjust_rating, remove_adjustment
from app.services.room.enrolment import unlock_juror
from app.services.room.notes import keep_notes
from app.services.room.open_room import OpenRoom, close_room
from app.services.room.scoring import (
    ScoringView,
    adjusted_view,
    clear_rating,
    cleared_view,
    commented_view,
    noted_view,
    rated_view,
    record_comment,
    record_rating,
    scoring_view,
    unadjusted_view,
)
from app.trust.enrolment import JurorKey
from tests.services.world import PIN, Prepared, World

TEAM = "P03"


@pytest.fixture(scope="module")
def prepared(tmp_path_factory: pytest.TempPathFactory) -> Prepared:
    return World(tmp_path_factory.mktemp("centre")).prepared()


@pytest.fixture(scope="module")
def room(prepared: Prepared) -> Iterator[OpenRoom]:
    opened = prepared.room()
    yield opened
    close_room(opened)


@pytest.fixture(scope="module")
def juror(prepared: Prepared, room: OpenRoom) -> JurorKey:
    prepared.enrolled(room, TEAM)
    return unlock_juror(room, room.dossier.planning.sitting(TEAM).jurors[0], PIN)


@pytest.fixture
def view(room: OpenRoom, juror: JurorKey) -> ScoringView:
    """A team's sheet: one line rated and commented, for the group and for a member."""
    for row in (scoring_view(room, TEAM, juror).rows[place] for place in (0, -1)):
        record_rating(room, TEAM, juror, row.key, 2)
        record_comment(room, TEAM, juror, row.key, "Clair.")
    return scoring_view(room, TEAM, juror)


@pytest.mark.parametrize("place", [0, 1, -1])
@pytest.mark.parametrize("level", [3, None])
def test_after_a_rating(
    room: OpenRoom, juror: JurorKey, view: ScoringView, place: int, level: int | None
) -> None:
    key = view.rows[place].key
    record_rating(room, TEAM, juror, key, level)
    assert rated_view(view, key, level) == scoring_view(room, TEAM, juror)


@pytest.mark.parametrize("place", [0, 1, -1])
def test_after_a_rating_was_removed(
    room: OpenRoom, juror: JurorKey, view: ScoringView, place: int
) -> None:
    key = view.rows[place].key
    clear_rating(room, TEAM, juror, key)
    assert cleared_view(view, key) == scoring_view(room, TEAM, juror)


def _a_line(view: ScoringView) -> RatingKey | None:
    return view.rows[0].key


def _the_whole(view: ScoringView) -> RatingKey | None:
    del view
    return None


@pytest.mark.parametrize("where", [_a_line, _the_whole])
@pytest.mark.parametrize("comment", [" À l’aise. \n", ""])
def test_after_a_comment(
    room: OpenRoom,
    juror: JurorKey,
    view: ScoringView,
    where: Callable[[ScoringView], RatingKey | None],
    comment: str,
) -> None:
    key = where(view)
    record_comment(room, TEAM, juror, key, comment)
    assert commented_view(view, key, comment) == scoring_view(room, TEAM, juror)


def test_after_adjustments_in_whatever_order(
    room: OpenRoom, juror: JurorKey, view: ScoringView
) -> None:
    key, (first, second, _) = view.rows[1].key, (each.candidate for each in view.members)
    for candidate, level in ((second, 1), (first, None), (second, 2)):
        adjust_rating(room, TEAM, juror, key, candidate, level=level, reason=" Peu présent ")
        view = adjusted_view(view, key, candidate, level=level, reason=" Peu présent ")
        assert view == scoring_view(room, TEAM, juror)
    remove_adjustment(room, TEAM, juror, key, first)
    assert unadjusted_view(view, key, first) == scoring_view(room, TEAM, juror)


@pytest.mark.parametrize("attached", [True, False])
def test_after_notes(room: OpenRoom, juror: JurorKey, view: ScoringView, *, attached: bool) -> None:
    keep_notes(room, TEAM, juror, " Plan clair.\n", attached=attached)
    assert noted_view(view, " Plan clair.\n", attached=attached) == scoring_view(room, TEAM, juror)


def test_groups_that_do_not_hold_the_line_are_the_same_values(view: ScoringView) -> None:
    after = rated_view(view, view.rows[0].key, 1)
    assert after.groups[0] is not view.groups[0]
    assert all(new is old for new, old in zip(after.groups[1:], view.groups[1:], strict=True))
