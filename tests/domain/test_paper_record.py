from __future__ import annotations

from typing import Any

import pytest

from tests.builders import a_moment, a_paper_record


@pytest.mark.parametrize("changes", [{}, {"began_at": None}, {"ended_at": None}])
def test_a_paper_tells_the_times_that_it_has(changes: dict[str, Any]) -> None:
    assert a_paper_record(**changes).reason == "Ordinateur hors service"


@pytest.mark.parametrize(
    ("changes", "why"), [({"reason": " "}, "reason"), ({"ended_at": a_moment(4)}, "begins")]
)
def test_what_cannot_be_is_no_paper_record(changes: dict[str, Any], why: str) -> None:
    with pytest.raises(ValueError, match=why):
        a_paper_record(**changes)
