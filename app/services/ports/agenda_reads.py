"""What is read of a whole day at once, in as many queries for one sitting as for five hundred.

No sheet and no PDF is read for it: what tells one sheet from another is its digest.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import datetime
from typing import Protocol

from app.domain.attendance import Attendance
from app.domain.timer_record import TimerEvent
from app.services.ports.room_day import ReportKind


@dataclass(frozen=True, slots=True, kw_only=True)
class SheetHead:
    """A sealed or signed sheet without its content; `juror` is empty for a panel's sheet."""

    sitting: str
    juror: str
    revision: int
    digest: str


@dataclass(frozen=True, slots=True, kw_only=True)
class ExportHead:
    """An export without what it held."""

    sequence: int
    destination: str
    exported_at: datetime


@dataclass(frozen=True, slots=True, kw_only=True)
class ReportHead:
    """A signed report without its content; `exported` when an export holds it."""

    kind: ReportKind
    exported: bool


@dataclass(frozen=True, slots=True, kw_only=True)
class ReceiptHead:
    """The centre's newest receipt.

    `merged` are the digests that it calls merged; `others` counts the rest by their fate, a
    `SheetFate`'s value.
    """

    sequence: int
    written_at: datetime
    read_at: datetime
    merged: frozenset[str]
    others: Mapping[str, int]


class AgendaReads(Protocol):
    """Reads of one sitting, or of all when none is named; a sitting without any is left out."""

    def attendances(self, sitting: str | None = None) -> Mapping[str, tuple[Attendance, ...]]:
        """Return what is recorded by sitting, in the order of its candidates."""
        ...

    def timer_histories(self, sitting: str | None = None) -> Mapping[str, tuple[TimerEvent, ...]]:
        """Return the timers' events by sitting, oldest first."""
        ...

    def score_sheet_heads(self, sitting: str | None = None) -> tuple[SheetHead, ...]:
        """Return the sealed sheets, oldest first."""
        ...

    def panel_sheet_heads(self, sitting: str | None = None) -> tuple[SheetHead, ...]:
        """Return the signed panel sheets, oldest first."""
        ...

    def open_orals(self) -> tuple[str, ...]:
        """Return the sittings whose timer was started here and not stopped."""
        ...

    def export_heads(self) -> tuple[ExportHead, ...]:
        """Return the exports, oldest first."""
        ...

    def last_exports(self) -> Mapping[str, int]:
        """Return the sequence of the last export that holds it, by digest."""
        ...

    def report_heads(self) -> tuple[ReportHead, ...]:
        """Return the signed reports, oldest first."""
        ...

    def receipt_head(self) -> ReceiptHead | None:
        """Return the newest receipt, `None` before the first was read."""
        ...
