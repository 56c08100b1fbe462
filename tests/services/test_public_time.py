from __future__ import annotations

from dataclasses import replace

import pytest

from app.domain.accommodation import Accommodation
from app.services.room.public_time import digits_from_start
from tests.builders import a_late_arrangement, a_planning, a_timer


def test_digits_show_from_the_start_where_nobody_has_extra_time() -> None:
    assert digits_from_start(a_planning(), a_timer())


def test_an_oral_that_lateness_shortened_shows_no_digits_that_would_tell() -> None:
    assert not digits_from_start(a_planning(), a_timer(late=a_late_arrangement()))


@pytest.mark.parametrize("extra", [Accommodation(percent=33), Accommodation(minutes=10)])
def test_one_accommodated_candidate_silences_the_whole_room(extra: Accommodation) -> None:
    planning = a_planning()
    first, *others = planning.candidates
    planning = replace(planning, candidates=(*others, replace(first, accommodation=extra)))
    assert not digits_from_start(planning, a_timer())
