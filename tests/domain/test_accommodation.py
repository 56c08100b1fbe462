from __future__ import annotations

import pytest

from app.domain.accommodation import Accommodation


@pytest.mark.parametrize(
    ("percent", "oral", "extra"),
    [(33, 30, 10), (33, 10, 4), (100, 60, 60), (1, 1, 1), (50, 30, 15)],
)
def test_a_share_is_rounded_up_to_the_minute(percent: int, oral: int, extra: int) -> None:
    assert Accommodation(percent=percent).extra_minutes(oral) == extra


def test_minutes_are_given_whatever_the_oral_lasts() -> None:
    assert Accommodation(minutes=15).extra_minutes(10) == 15


@pytest.mark.parametrize(
    ("percent", "minutes"),
    [(None, None), (33, 10), (0, None), (101, None), (None, 0), (None, 241)],
)
def test_extra_time_is_a_share_or_minutes_within_reason(
    percent: int | None, minutes: int | None
) -> None:
    with pytest.raises(ValueError, match="extra time"):
        Accommodation(percent=percent, minutes=minutes)
