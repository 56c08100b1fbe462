"""What a room keeps on its laptop, as the services see it.

Everything written inside one transaction is durable on disk when the transaction ends, or
was never written.
"""

from __future__ import annotations

from collections.abc import Mapping
from contextlib import AbstractContextManager
from dataclasses import dataclass
from datetime import datetime
from typing import Protocol

from app.domain.attendance import Attendance
from app.domain.journal import JournalEntry
from app.domain.score_sheet import AgreedRating, DraftSheet, PackageReference, RatingKey
from app.domain.session import RoomDossier
from app.domain.timer_record import TimerEvent
from app.services.ports.known_room import KnownRoom


@dataclass(frozen=True, slots=True, kw_only=True)
class StoredDossier:
    """The content of the room package that this room works under.

    `credentials` is opaque here: room key, certificates and verifiers, as `app.trust` wrote
    them.
    """

    dossier: RoomDossier
    package: PackageReference
    credentials: bytes


@dataclass(frozen=True, slots=True, kw_only=True)
class StoredEnrolment:
    """A juror enrolled on this laptop: the statement for the centre, and the wrapped key."""

    juror: str
    statement: bytes
    certificate: bytes
    wrapped_key: bytes
    enrolled_at: datetime


@dataclass(frozen=True, slots=True, kw_only=True)
class StoredScoreSheet:
    """A juror's sealed sheet; `digest` is the SHA-256 of its payload, in hexadecimal."""

    sitting: str
    juror: str
    revision: int
    digest: str
    jws: bytes
    sealed_at: datetime


@dataclass(frozen=True, slots=True, kw_only=True)
class StoredPanelSheet:
    """The agreed sheet of a sitting, signed, with its readable copy."""

    sitting: str
    revision: int
    digest: str
    jws: bytes
    pdf: bytes
    signed_at: datetime


@dataclass(frozen=True, slots=True, kw_only=True)
class StoredExport:
    """One results package that left the room; `sheets` are the digests inside it."""

    sequence: int
    digest: str
    destination: str
    exported_at: datetime
    sheets: tuple[str, ...]


class RoomTransaction(Protocol):
    """Reads and writes inside one durable transaction."""

    def dossier(self) -> StoredDossier:
        """Return the dossier; raises `KeyError` when the store is new."""
        ...

    def put_dossier(self, stored: StoredDossier) -> None:
        """Keep the dossier; the référentiel and the planning become rows."""
        ...

    def attendance(self, sitting: str) -> tuple[Attendance, ...]:
        """Return what is recorded, in the order of the sitting's candidates."""
        ...

    def put_attendance(self, sitting: str, attendance: Attendance) -> None:
        """Record or replace one candidate's attendance."""
        ...

    def timer_events(self, sitting: str) -> tuple[TimerEvent, ...]:
        """Return the timer's events, oldest first."""
        ...

    def add_timer_event(self, sitting: str, event: TimerEvent) -> None:
        """Append an event."""
        ...

    def draft(self, sitting: str, juror: str) -> DraftSheet:
        """Return a juror's unsealed sheet; an empty one when nothing is rated."""
        ...

    def put_level(self, sitting: str, juror: str, key: RatingKey, level: int | None) -> None:
        """Record or replace a rating; `None` is « non observé »."""
        ...

    def clear_level(self, sitting: str, juror: str, key: RatingKey) -> None:
        """Remove a rating; its comment stays."""
        ...

    def put_comment(self, sitting: str, juror: str, key: RatingKey, comment: str) -> None:
        """Record or replace a comment; an empty one removes it."""
        ...

    def put_overall_comment(self, sitting: str, juror: str, comment: str) -> None:
        """Record or replace the comment on the whole."""
        ...

    def enrolments(self) -> tuple[StoredEnrolment, ...]:
        """Return every enrolment made on this laptop, oldest first."""
        ...

    def add_enrolment(self, enrolment: StoredEnrolment) -> None:
        """Keep an enrolment."""
        ...

    def score_sheets(self, sitting: str | None = None) -> tuple[StoredScoreSheet, ...]:
        """Return the sealed sheets of one sitting, or of all, oldest first."""
        ...

    def add_score_sheet(self, sheet: StoredScoreSheet) -> None:
        """Keep a sealed sheet; it is never replaced."""
        ...

    def agreed(self, sitting: str) -> Mapping[RatingKey, AgreedRating]:
        """Return what the jury has agreed on so far."""
        ...

    def put_agreed(self, sitting: str, rating: AgreedRating) -> None:
        """Record or replace an agreed rating."""
        ...

    def clear_agreed(self, sitting: str, key: RatingKey) -> None:
        """Remove an agreed rating."""
        ...

    def panel_comment(self, sitting: str) -> str:
        """Return the jury's comment on the whole, empty when there is none."""
        ...

    def put_panel_comment(self, sitting: str, comment: str) -> None:
        """Record or replace the jury's comment on the whole."""
        ...

    def panel_sheets(self, sitting: str | None = None) -> tuple[StoredPanelSheet, ...]:
        """Return the signed panel sheets of one sitting, or of all, oldest first."""
        ...

    def add_panel_sheet(self, sheet: StoredPanelSheet) -> None:
        """Keep a signed panel sheet; it is never replaced."""
        ...

    def exports(self) -> tuple[StoredExport, ...]:
        """Return the exports, oldest first."""
        ...

    def add_export(self, export: StoredExport) -> None:
        """Record an export."""
        ...

    def journal_head(self) -> tuple[int, str]:
        """Return the last entry's sequence and hash: `(0, EMPTY_HEAD)` for an empty journal."""
        ...

    def journal(self) -> tuple[JournalEntry, ...]:
        """Return every entry, oldest first."""
        ...

    def append_journal(self, entry: JournalEntry) -> None:
        """Append an entry that follows from the head."""
        ...


class RoomStore(Protocol):
    """One room's encrypted store."""

    def transaction(self) -> AbstractContextManager[RoomTransaction]:
        """Begin; durable at the end of the block, rolled back when it raises."""
        ...

    def close(self) -> None:
        """Let go of the files."""
        ...


class RoomStores(Protocol):
    """The room stores of this laptop."""

    def known(self) -> tuple[KnownRoom, ...]:
        """List them, latest first."""
        ...

    def create(self, room: KnownRoom, key: bytes) -> RoomStore:
        """Make a store encrypted under `key` (32 bytes).

        Raises:
            UserError: the folder cannot hold it.
        """
        ...

    def open(self, id_: str, key: bytes) -> RoomStore:
        """Open a store.

        Raises:
            UserError: another process has it open.
            IntegrityError: it is damaged.
        """
        ...
