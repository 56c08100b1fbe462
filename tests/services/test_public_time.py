from __future__ import annotations

from dataclasses import replace

import pytest

from app.domain.accommodation import Accommodation
from app.services.room.public_time import digits_from_start
from tests.builders import a_planning


def test_digits_show_from_the_start_where_nobody_has_extra_time() -> None:
    assert digits_from_start(a_planning())


@pytest.mark.parametrize("extra", [Accommodation(percent=33), Accommodation(minutes=10)])
def test_one_accommodated_candidate_silences_the_whole_room(extra: Accommodation) -> None:
    planning = a_planning()
    first, *others = planning.candidates
    planning = replace(planning, candidates=(*others, replace(first, accommodation=extra)))
    assert not digits_from_start(planning)
