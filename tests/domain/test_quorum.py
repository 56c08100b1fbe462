from __future__ import annotations

from app.domain.quorum import quorum
from app.domain.referential import CountRange
from app.domain.session import Capacity
from tests.builders import a_panel, an_assessment


def test_a_planned_panel_may_sit() -> None:
    found = quorum(an_assessment(), a_panel())

    assert (found.seated, found.minimum, found.maximum) == (2, 2, 2)
    assert found.met


def test_who_leaves_takes_a_capacity_along() -> None:
    found = quorum(an_assessment(), a_panel()[:1])

    assert found.missing == (Capacity.BLOCK_TRAINER,)
    assert not found.enough
    assert not found.met


def test_one_of_each_capacity_is_needed_whatever_the_number() -> None:
    trainers = [seat for seat in a_panel() if seat.capacity is Capacity.BLOCK_TRAINER]
    found = quorum(an_assessment(panel=None), trainers * 2)

    assert found.size_fits
    assert found.missing == (Capacity.PROFESSIONAL,)
    assert not found.met


def test_too_many_do_not_fit_either() -> None:
    found = quorum(an_assessment(panel=CountRange(minimum=1, maximum=1)), a_panel())

    assert found.enough
    assert not found.size_fits


def test_any_number_fits_where_the_source_gives_none() -> None:
    assert quorum(an_assessment(panel=None), a_panel()).met


def test_too_many_is_not_too_few() -> None:
    found = quorum(an_assessment(), (*a_panel(), *a_panel()))

    assert not found.met
    assert not found.falls_short
    assert quorum(an_assessment(), a_panel()[:1]).falls_short
    assert quorum(an_assessment(panel=None), a_panel()[:1]).falls_short
