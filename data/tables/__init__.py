"""The store's tables, by subject.

One schema serves both places, so that there is one chain of migrations: a room's store
leaves the `centre_…` tables empty, a centre's the `room_…` tables.
"""

from data.tables import centre, centre_papers, exam_day, journal, planning, referential, room
from data.tables.base import METADATA

__all__ = [
    "METADATA",
    "centre",
    "centre_papers",
    "exam_day",
    "journal",
    "planning",
    "referential",
    "room",
]
