"""By how much a sitting began late because nobody whom it expected was there in time.

By usage a late candidate keeps the planned end; what the jury decides otherwise is an
`attendance.LateArrangement`. Nothing is decided here.
"""

from __future__ import annotations

from collections.abc import Iterable
from datetime import datetime

from app.domain.attendance import Attendance, Presence
from app.domain.session import Sitting

_MINUTE = 60


def late_minutes(entry: Attendance, starts_at: datetime) -> int:
    """Return by how many whole minutes somebody came late; 0 for whoever did not.

    A minute that has begun does not count: it is in the candidate's favour.
    """
    if entry.presence is not Presence.LATE or entry.arrived_at is None:
        return 0
    return max(int((entry.arrived_at - starts_at).total_seconds()) // _MINUTE, 0)


def common_delay(sitting: Sitting, attendance: Iterable[Attendance]) -> int:
    """Return by how many minutes the first of those who came was late.

    It is 0 while somebody's presence is not known, where nobody came, and where a member of
    the team was there in time: the others' lateness then changes nothing.
    """
    known = {entry.candidate: entry for entry in attendance}
    if any(candidate not in known for candidate in sitting.candidates):
        return 0
    here = (known[candidate] for candidate in sitting.candidates)
    delays = (late_minutes(entry, sitting.starts_at) for entry in here if entry.is_here)
    return min(delays, default=0)
