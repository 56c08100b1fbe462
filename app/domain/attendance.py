"""Who came to a sitting, when, and what lateness changes.

Absent, absent with a reason, and a rating of the lowest level are
three different things: none is ever turned into another.
"""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime
from enum import StrEnum

REASON_LIMIT = 300
"""The longest reason, in characters, of an absence, of lateness or of what the jury decided."""


class Presence(StrEnum):
    """How a candidate came, or did not."""

    PRESENT = "present"
    LATE = "late"
    ABSENT = "absent"
    EXCUSED = "excused"


@dataclass(frozen=True, slots=True, kw_only=True)
class Attendance:
    """One candidate's presence at a sitting, recorded at `at` (with its offset from UTC).

    `arrived_at` is there for whoever came late, and may be for whoever came on time;
    `left_at` completes the attendance sheet. Nobody who stayed away has either.
    """

    candidate: str
    presence: Presence
    identity_checked: bool
    at: datetime
    arrived_at: datetime | None = None
    left_at: datetime | None = None
    reason: str = ""

    def __post_init__(self) -> None:
        if self.presence is Presence.LATE and self.arrived_at is None:
            raise ValueError("who came late came at some time")
        if not self.is_here and (self.arrived_at or self.left_at):
            raise ValueError("who stayed away neither came nor left")
        if self.arrived_at and self.left_at and self.left_at < self.arrived_at:
            raise ValueError("nobody leaves before coming")
        if len(self.reason) > REASON_LIMIT:
            raise ValueError(f"a reason has {REASON_LIMIT} characters at most")

    @property
    def is_here(self) -> bool:
        """Whether the candidate is assessed."""
        return self.presence in (Presence.PRESENT, Presence.LATE)

    @property
    def lacks_reason(self) -> bool:
        """Whether an absence counts as excused, and nobody has written yet by what."""
        return self.presence is Presence.EXCUSED and not self.reason.strip()


class LateChoice(StrEnum):
    """What the jury does about lateness."""

    KEEPS_END = "keeps_end"
    FULL_TIME = "full_time"


@dataclass(frozen=True, slots=True, kw_only=True)
class LateArrangement:
    """What a jury decided when everybody whom it expected came late, by `delay_minutes`.

    By usage the planned end stays, and the oral is shorter by the delay. The whole time takes
    a reason. A team of which somebody was there in time has no such arrangement.
    """

    choice: LateChoice
    delay_minutes: int
    reason: str
    decided_at: datetime

    def __post_init__(self) -> None:
        if self.delay_minutes < 1:
            raise ValueError(f"lateness is a minute at least, not {self.delay_minutes}")
        if self.choice is LateChoice.FULL_TIME and not self.reason.strip():
            raise ValueError("leaving the planned end has a reason")
        if len(self.reason) > REASON_LIMIT:
            raise ValueError(f"a reason has {REASON_LIMIT} characters at most")

    @property
    def lost_minutes(self) -> int:
        """By how many minutes the oral is shorter."""
        return self.delay_minutes if self.choice is LateChoice.KEEPS_END else 0
