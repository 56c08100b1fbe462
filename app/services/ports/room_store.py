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
from app.domain.score_sheet import (
    Adjustment,
    AgreedRating,
    DraftSheet,
    PackageReference,
    RatingKey,
)
from app.domain.session import RoomDossier
from app.domain.timer_record import TimerEvent
from app.services.ports.agenda_reads import AgendaReads
from app.services.ports.known_room import KnownRoom
from app.services.ports.room_continuity import (
    ForeignJournal,
    StoredReceipt,
    StoredRefusal,
    StoredReopening,
)
from app.services.ports.room_day import DayRecords
from app.services.ports.snapshots import CopiedStore, Snapshot


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
    """A juror's enrolment, here or on another laptop of the room: the statement for the centre.

    The key itself is never in this store, which is copied: see `KeyCases`. `serial` is the
    certificate's number in hexadecimal.
    """

    juror: str
    device: str
    serial: str
    statement: bytes
    certificate: bytes
    enrolled_at: datetime


@dataclass(frozen=True, slots=True, kw_only=True)
class StoredStatement:
    """A void or an addition as the room signed it (JWS bytes), oldest first in the store."""

    statement: bytes
    made_at: datetime


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
    """One results package that left the room, with the digests of what is inside it.

    `sheets` are score and panel sheets, `reports` incident reports and minutes.
    """

    sequence: int
    digest: str
    destination: str
    exported_at: datetime
    sheets: tuple[str, ...]
    reports: tuple[str, ...] = ()


class RoomTransaction(AgendaReads, DayRecords, Protocol):
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

    def put_adjustment(self, sitting: str, juror: str, adjustment: Adjustment) -> None:
        """Record or replace a member's own rating of a collective criterion."""
        ...

    def clear_adjustment(self, sitting: str, juror: str, key: RatingKey) -> None:
        """Remove it; `key` names the member."""
        ...

    def put_notes(self, sitting: str, juror: str, text: str, *, attached: bool) -> None:
        """Record or replace a juror's notes, and whether sealing puts them into the sheet."""
        ...

    def reusable_comments(self, juror: str) -> tuple[str, ...]:
        """Return the comments that a juror keeps to use again, in their order."""
        ...

    def put_reusable_comments(self, juror: str, comments: tuple[str, ...]) -> None:
        """Replace them."""
        ...

    def enrolments(self) -> tuple[StoredEnrolment, ...]:
        """Return every enrolment of the room that this laptop knows, oldest first."""
        ...

    def add_enrolment(self, enrolment: StoredEnrolment) -> None:
        """Keep an enrolment."""
        ...

    def voids(self) -> tuple[StoredStatement, ...]:
        """Return the voided enrolments, oldest first."""
        ...

    def add_void(self, void: StoredStatement) -> None:
        """Keep a void; it is never replaced."""
        ...

    def additions(self) -> tuple[StoredStatement, ...]:
        """Return what the room added to its planning, oldest first."""
        ...

    def add_addition(self, addition: StoredStatement) -> None:
        """Keep an addition; it is never replaced."""
        ...

    def score_sheets(self, sitting: str | None = None) -> tuple[StoredScoreSheet, ...]:
        """Return the sealed sheets of one sitting, or of all, oldest first."""
        ...

    def is_sealed(self, sitting: str, juror: str) -> bool:
        """Tell whether the juror has sealed a sheet of that sitting."""
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

    def refusals(self, sitting: str | None = None) -> tuple[StoredRefusal, ...]:
        """Return who would not sign, of one sitting or of all, oldest first."""
        ...

    def add_refusal(self, refusal: StoredRefusal) -> None:
        """Record that a member would not sign."""
        ...

    def reopenings(self, sitting: str | None = None) -> tuple[StoredReopening, ...]:
        """Return the signed sheets taken up again, of one sitting or of all, oldest first."""
        ...

    def add_reopening(self, reopening: StoredReopening) -> None:
        """Record that the jury takes up a signed sheet again."""
        ...

    def receipts(self) -> tuple[StoredReceipt, ...]:
        """Return the centre's receipts, in the order of their sequences."""
        ...

    def add_receipt(self, receipt: StoredReceipt) -> None:
        """Keep a receipt; the same sequence twice changes nothing."""
        ...

    def foreign_journals(self) -> tuple[ForeignJournal, ...]:
        """Return the journals of the room's other laptops, sorted by device and branch."""
        ...

    def put_foreign_journal(self, journal: ForeignJournal) -> None:
        """Keep or replace one branch of another laptop's journal."""
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

    def last_journal_entry(self) -> JournalEntry | None:
        """Return the head's entry, `None` for an empty journal."""
        ...

    def journal(self) -> tuple[JournalEntry, ...]:
        """Return every entry, oldest first."""
        ...

    def append_journal(self, entry: JournalEntry) -> None:
        """Append an entry that follows from the head."""
        ...


class RoomStore(CopiedStore, Protocol):
    """One room's encrypted store."""

    def transaction(self) -> AbstractContextManager[RoomTransaction]:
        """Begin; durable at the end of the block, rolled back when it raises."""
        ...

    def close(self) -> None:
        """Let go of the files."""
        ...


class KeyCases(Protocol):
    """Where jurors' wrapped keys and wrong PINs are kept: beside the stores, copied with none.

    The bytes are opaque here, as `app.trust` encrypted them; `id_` is a known room's.
    """

    def read(self, id_: str) -> bytes | None:
        """Return a room's key case, or `None` when no juror has enrolled on this laptop."""
        ...

    def write(self, id_: str, content: bytes) -> None:
        """Keep or replace it; durable when this returns.

        Raises:
            UserError: it cannot be written.
        """
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

    def snapshots(self, id_: str) -> tuple[Snapshot, ...]:
        """List a room's snapshots without a key, latest first."""
        ...

    def restoring(
        self, id_: str, name: str, key: bytes, at: datetime
    ) -> AbstractContextManager[RoomTransaction]:
        """Prepare a snapshot; at the end of the block it takes the store's place.

        The store is set aside under a name that tells `at`, never deleted. When the block
        raises, or the machine stops at any moment, the store or the snapshot is in place.

        Raises:
            UserError: the store is open, or `snapshot.missing`, or it cannot be written.
            IntegrityError: the snapshot's pages or journal do not hold.
        """
        ...

    def adopting(
        self, room: KnownRoom, content: bytes, key: bytes, at: datetime
    ) -> AbstractContextManager[RoomTransaction]:
        """Prepare a store from a copy's bytes, as `restoring` does, and make the room known.

        Raises:
            UserError: a store of that room is open, or it cannot be written.
            IntegrityError: the copy's pages or journal do not hold.
        """
        ...

    def erase(self, id_: str) -> None:
        """Erase all that is kept of a room: store, snapshots, keys, card. It must be closed.

        Raises:
            UserError: it is open, or something of it cannot be erased.
        """
        ...
