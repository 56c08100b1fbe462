"""Who came to a sitting.

Absent, absent with a reason, and a rating of the lowest level are
three different things: none is ever turned into another.
"""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime
from enum import StrEnum


class Presence(StrEnum):
    """How a candidate came, or did not."""

    PRESENT = "present"
    LATE = "late"
    ABSENT = "absent"
    EXCUSED = "excused"


@dataclass(frozen=True, slots=True, kw_only=True)
class Attendance:
    """One candidate's presence at a sitting, recorded at `at` (with its offset from UTC)."""

    candidate: str
    presence: Presence
    identity_checked: bool
    at: datetime

    @property
    def is_here(self) -> bool:
        """Whether the candidate is assessed."""
        return self.presence in (Presence.PRESENT, Presence.LATE)
