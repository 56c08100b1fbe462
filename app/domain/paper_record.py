"""A sitting that was held on paper, and entered afterwards."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime


@dataclass(frozen=True, slots=True, kw_only=True)
class PaperRecord:
    """When the oral was held, as far as the paper says, and why no laptop recorded it.

    It takes the timer's place: nothing was measured. `entered_at` is when the room said so.
    """

    began_at: datetime | None
    ended_at: datetime | None
    reason: str
    entered_at: datetime

    def __post_init__(self) -> None:
        if not self.reason.strip():
            raise ValueError("a sitting is held on paper for a reason")
        if self.began_at and self.ended_at and self.ended_at < self.began_at:
            raise ValueError("an oral does not end before it begins")
