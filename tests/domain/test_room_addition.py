from __future__ import annotations

import pytest

from app.domain.room_addition import blank_slot_id, with_added, with_moved
from tests.builders import (
    a_moment,
    a_moved_sitting,
    a_planning,
    a_team_sitting,
    an_added_sitting,
)


def test_a_moved_sitting_keeps_all_but_its_time() -> None:
    planning = with_moved(a_planning(), a_moved_sitting())

    assert planning.sitting("S1").starts_at == a_moment(120)
    assert planning.sitting("S1").jurors == a_planning().sitting("S1").jurors
    assert planning.sitting("S2") == a_team_sitting()


def test_a_sitting_that_is_gone_does_not_move() -> None:
    planning = a_planning(sittings=(a_team_sitting(),))

    assert with_moved(planning, a_moved_sitting()) == planning


def test_a_team_may_come_again() -> None:
    slot = blank_slot_id("Salle 1", 1)

    once = with_added(a_planning(), an_added_sitting())

    assert once.sitting(slot) == a_team_sitting(slot, starts_at=a_moment(180))
    assert with_added(once, an_added_sitting()) == once


def test_nothing_is_added_for_people_whom_the_planning_lacks() -> None:
    first, *_ = a_planning().candidates
    without = a_planning(candidates=(first,))

    assert with_added(without, an_added_sitting()) == without
    assert with_added(a_planning(teams=()), an_added_sitting()) == a_planning(teams=())


def test_a_sitting_is_somebody_s() -> None:
    with pytest.raises(ValueError, match="somebody"):
        an_added_sitting(candidates=())
