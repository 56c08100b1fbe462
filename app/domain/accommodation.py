"""Extra time that a candidate is entitled to (aménagement, « tiers-temps »)."""

from __future__ import annotations

from dataclasses import dataclass

MOST_MINUTES = 240
"""The longest extra time that can be given in minutes."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Accommodation:
    """A share of the oral (1 to 100 per cent) or a number of minutes (1 to 240): one of the two.

    The reason for it is never carried: no file that a jury gets may hold it.
    """

    percent: int | None = None
    minutes: int | None = None

    def __post_init__(self) -> None:
        if (self.percent is None) == (self.minutes is None):
            raise ValueError("extra time is a percentage or a number of minutes, one of the two")
        if self.percent is not None and not 1 <= self.percent <= 100:
            raise ValueError(f"extra time is 1 to 100 per cent, not {self.percent}")
        if self.minutes is not None and not 1 <= self.minutes <= MOST_MINUTES:
            raise ValueError(f"extra time is 1 to {MOST_MINUTES} minutes, not {self.minutes}")

    def extra_minutes(self, oral_minutes: int) -> int:
        """Return the extra minutes for an oral of that length, rounded up to the minute."""
        if self.minutes is not None:
            return self.minutes
        return -(-oral_minutes * (self.percent or 0) // 100)
