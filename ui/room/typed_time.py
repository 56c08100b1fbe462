"""A time of day as people type it: 14:22, 14h22, 1422."""

from __future__ import annotations

import re
from datetime import time

_WRITTEN = re.compile(r"(\d{1,2})\s*[:hH.]\s*(\d{2})|(\d{1,2})(\d{2})")
_LAST_HOUR, _LAST_MINUTE = 23, 59


def typed_time(text: str) -> time | None:
    """Return the time that was typed, `None` where nothing was.

    Raises:
        ValueError: it is no time of day.
    """
    if not text.strip():
        return None
    found = _WRITTEN.fullmatch(text.strip())
    if found is None:
        raise ValueError(f"no time of day: {text}")
    hours, minutes = (int(part) for part in found.groups() if part is not None)
    if hours > _LAST_HOUR or minutes > _LAST_MINUTE:
        raise ValueError(f"no time of day: {text}")
    return time(hours, minutes)
