from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from app.timing.countdown import clock_text, milliseconds_to_next_text


@pytest.mark.parametrize(
    ("milliseconds", "text"),
    [
        (1_800_000, "30:00"),
        (3_600_000, "60:00"),
        (1_799_999, "30:00"),
        (1_000, "00:01"),
        (1, "00:01"),
        (0, "00:00"),
        (-999, "00:00"),
        (-1_000, "+0:01"),
        (-53_000, "+0:53"),
        (-61_000, "+1:01"),
    ],
)
def test_clock_text_reads_as_a_jury_reads_it(milliseconds: int, text: str) -> None:
    assert clock_text(milliseconds) == text


@given(st.integers(min_value=-7_200_000, max_value=7_200_000))
def test_text_changes_exactly_when_it_is_said_to(milliseconds: int) -> None:
    wait = milliseconds_to_next_text(milliseconds)
    assert 1 <= wait <= 1000
    assert clock_text(milliseconds - wait) != clock_text(milliseconds)
    assert clock_text(milliseconds - wait + 1) == clock_text(milliseconds)
