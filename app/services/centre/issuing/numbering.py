"""The numbers of what goes out to a room: packages and receipts.

A room refuses a number that it has seen, so none may ever stand for two things. A store that
was restored from a snapshot has forgotten what went out after that snapshot: from then on it
counts in a range of its own, `RANGE` further with each restore of the centre. No clock has a
part in it, and the numbers stay short enough to be said over the telephone.
"""

from __future__ import annotations

from collections.abc import Iterable

from app.services.centre.access.snapshots import last_restore
from app.services.ports.centre_store import CentreTransaction

RANGE = 10_000
"""More than anybody issues to one room between two restores."""


def next_number(records: CentreTransaction, used: Iterable[int]) -> int:
    """Return a number above those that this store has used, and above all that it forgot."""
    return max((last_restore(records.journal()) * RANGE, *used)) + 1
