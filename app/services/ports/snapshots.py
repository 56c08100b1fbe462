"""Copies of a store, as the services see them: what a restore and a takeover start from.

A copy has the store's own bytes, encrypted as they are: it is listed without a key and holds
nothing of a juror's keys, which are kept outside the store.
"""

from __future__ import annotations

from dataclasses import dataclass, field
from datetime import datetime
from typing import Protocol

from app.domain.errors import IntegrityError
from app.domain.wording import Sentence


@dataclass(frozen=True, slots=True, kw_only=True)
class Snapshot:
    """A copy kept beside its store; `taken_at` is in UTC, `size` in bytes.

    `name` tells it from the others of its store. When it was taken is what the clock said,
    so a list of snapshots is in the order of their making and not of that time.
    """

    name: str
    taken_at: datetime
    size: int


@dataclass(frozen=True, slots=True, kw_only=True)
class StoreCopy:
    """The bytes of a store at one moment, and its journal's head then."""

    content: bytes = field(repr=False)
    sequence: int
    head: str


class CopiedStore(Protocol):
    """What every open store can do, a room's and the centre's."""

    def copy(self) -> StoreCopy:
        """Return the store's bytes at one moment; locked only while they are read.

        Raises:
            UserError: they cannot be read.
        """
        ...

    def take_snapshot(self, at: datetime) -> Snapshot | None:
        """Keep a copy beside the store, checked; `None` when the journal has not moved since.

        The last ten stay, and the last of each of the last seven days that have one.

        Raises:
            UserError: it cannot be written; the earlier ones are intact.
            IntegrityError: the store's own pages or journal do not hold.
        """
        ...


class DamagedStoreError(IntegrityError):
    """A store whose pages or journal do not hold; nothing in it was changed.

    Attributes:
        snapshots: the copies beside it, latest first, none of them checked.
        last_good: the latest whose pages and journal hold, `None` when there is none.
    """

    def __init__(
        self,
        code: str,
        what: Sentence,
        snapshots: tuple[Snapshot, ...],
        last_good: Snapshot | None,
    ) -> None:
        super().__init__(code, what)
        self.snapshots = snapshots
        self.last_good = last_good
