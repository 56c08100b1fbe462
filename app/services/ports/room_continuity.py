"""How a room's day went on: refusals, revisions, receipts, and the room's other laptops."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime

from app.domain.journal import JournalEntry


@dataclass(frozen=True, slots=True, kw_only=True)
class StoredRefusal:
    """A member who would not sign an agreed sheet, and why."""

    sitting: str
    juror: str
    reason: str
    refused_at: datetime


@dataclass(frozen=True, slots=True, kw_only=True)
class StoredReopening:
    """A signed sheet that the jury takes up again, as revision `revision`, and why."""

    sitting: str
    revision: int
    reason: str
    reopened_at: datetime


@dataclass(frozen=True, slots=True, kw_only=True)
class StoredFate:
    """What the centre's latest receipt says of one sheet; `fate` is a `SheetFate`'s value."""

    digest: str
    fate: str
    code: str


@dataclass(frozen=True, slots=True, kw_only=True)
class StoredReceipt:
    """A receipt of the centre that was read in this room."""

    sequence: int
    written_at: datetime
    read_at: datetime
    fates: tuple[StoredFate, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class ForeignJournal:
    """The journal of another laptop of the room, oldest entry first.

    A laptop whose store was put back goes on from an earlier entry: what it had handed over
    before stays as one `branch`, from 1, and what it hands over then is the next.
    """

    device: str
    branch: int = 1
    entries: tuple[JournalEntry, ...]
