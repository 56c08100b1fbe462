"""What the centre keeps, as the services see it.

Everything written inside one transaction is durable on disk when the transaction ends, or
was never written.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from contextlib import AbstractContextManager
from dataclasses import dataclass
from datetime import datetime
from pathlib import Path
from typing import Protocol

from app.domain.attendance import Attendance
from app.domain.evidence import Judgement, SheetStanding
from app.domain.journal import JournalEntry
from app.domain.referential import Referential
from app.domain.session import ExamSession, Planning
from app.services.ports.centre_evidence import (
    MergedEnrolment,
    MergedEntry,
    MergedJournal,
    MergedPackage,
    MergedReport,
    MergedSheet,
    MergedStatement,
    Refusal,
    SheetDocument,
    StoredDecision,
    WrittenReceipt,
)
from app.services.ports.snapshots import CopiedStore, Snapshot


@dataclass(frozen=True, slots=True, kw_only=True)
class StoredCard:
    """A juror's activation code, printed on the card, with what is derived from it.

    `verifier` is opaque here, as `app.trust` wrote it.
    """

    session: str
    juror: str
    code: str
    verifier: bytes
    mac_key: bytes


@dataclass(frozen=True, slots=True, kw_only=True)
class StoredRoom:
    """A room's key, secret and code, the same in every package that is issued to it.

    `issued` is opaque here, as `app.trust` wrote it.
    """

    session: str
    room: str
    issued: bytes


@dataclass(frozen=True, slots=True, kw_only=True)
class IssuedPackage:
    """A room package that was written; `digest` is its manifest's.

    `planning` is the room's planning as it went out, in its canonical form: what comes back
    under this digest is judged by it, whatever the session's planning has become.
    """

    session: str
    room: str
    sequence: int
    digest: str
    sittings: tuple[str, ...]
    planning: bytes
    issued_at: datetime


class CentreTransaction(Protocol):
    """Reads and writes inside one durable transaction."""

    def referential(self, digest: str) -> Referential:
        """Return a référentiel; raises `KeyError` when unknown."""
        ...

    def put_referential(self, digest: str, referential: Referential) -> None:
        """Keep a référentiel as rows; keeping the same one twice changes nothing."""
        ...

    def sessions(self) -> tuple[ExamSession, ...]:
        """Return every session, latest first."""
        ...

    def session(self, id_: str) -> ExamSession:
        """Return a session; raises `KeyError` when unknown."""
        ...

    def put_session(self, session: ExamSession) -> None:
        """Keep a session or replace it, rules included."""
        ...

    def planning(self, session: str) -> Planning:
        """Return a session's planning, empty when nothing was imported."""
        ...

    def put_planning(self, session: str, planning: Planning) -> None:
        """Replace a session's planning."""
        ...

    def cards(self, session: str) -> tuple[StoredCard, ...]:
        """Return the jurors' cards."""
        ...

    def add_card(self, card: StoredCard) -> None:
        """Keep a card."""
        ...

    def rooms(self, session: str) -> tuple[StoredRoom, ...]:
        """Return the rooms that were given a key."""
        ...

    def add_room(self, room: StoredRoom) -> None:
        """Keep a room's secret and key."""
        ...

    def issued_packages(self, session: str) -> tuple[IssuedPackage, ...]:
        """Return the room packages that were written, oldest first."""
        ...

    def add_issued_package(self, package: IssuedPackage) -> None:
        """Record a room package."""
        ...

    def sheets(self, session: str) -> tuple[MergedSheet, ...]:
        """Return every verified sheet, without its bytes, sorted by place, revision, digest."""
        ...

    def sheet_document(self, session: str, digest: str) -> SheetDocument:
        """Return a sheet's bytes; raises `KeyError` when unknown.

        Of several sets of signatures over the same payload it is the smallest in bytes.
        """
        ...

    def panel_documents(self, session: str, standing: SheetStanding) -> Mapping[str, bytes]:
        """Return the signed bytes of the panel sheets of one standing, by digest."""
        ...

    def add_sheets(self, sheets: Sequence[tuple[MergedSheet, SheetDocument]]) -> None:
        """Keep verified sheets; the same payload signed again adds its signatures.

        Of what came twice the smallest file name and the smallest copy stay, so that what is
        kept does not depend on what came first. `signings` of each holds the one set of
        serials of its document; standings are written by `put_standing`.
        """
        ...

    def put_standing(self, session: str, digest: str, judgement: Judgement) -> None:
        """Write what a merge made of a sheet."""
        ...

    def reports(self, session: str) -> tuple[MergedReport, ...]:
        """Return every verified report, without its bytes, by room, kind, subject, revision."""
        ...

    def report_document(self, session: str, digest: str) -> SheetDocument:
        """Return a report's bytes; otherwise as `sheet_document`."""
        ...

    def add_report(self, report: MergedReport, document: SheetDocument) -> None:
        """Keep a verified report, once; what comes twice is kept as in `add_sheets`."""
        ...

    def put_report_standing(self, session: str, digest: str, judgement: Judgement) -> None:
        """Write what a merge made of a report."""
        ...

    def attendance(self, session: str) -> tuple[tuple[str, Attendance], ...]:
        """Return `(sitting, attendance)` pairs as the rooms sent them."""
        ...

    def put_attendance(self, session: str, sitting: str, attendance: Attendance) -> None:
        """Record or replace one candidate's attendance."""
        ...

    def enrolments(self, session: str) -> tuple[MergedEnrolment, ...]:
        """Return the enrolments made with a card, sorted by juror, room and serial."""
        ...

    def add_enrolment(self, enrolment: MergedEnrolment) -> None:
        """Keep an enrolment; of one serial the smallest statement stays."""
        ...

    def voids(self, session: str) -> tuple[MergedStatement, ...]:
        """Return the voided enrolments, sorted by time and digest."""
        ...

    def add_void(self, void: MergedStatement) -> None:
        """Keep a void; of one digest the smallest statement stays."""
        ...

    def additions(self, session: str) -> tuple[MergedStatement, ...]:
        """Return what the rooms added to their planning, sorted by time and digest."""
        ...

    def add_addition(self, addition: MergedStatement) -> None:
        """Keep an addition; of one digest the smallest statement stays."""
        ...

    def journals(self, session: str) -> tuple[MergedJournal, ...]:
        """Return the journals that were carried, sorted by room, device, length and head."""
        ...

    def journal_entries(self, session: str, room: str) -> tuple[MergedEntry, ...]:
        """Return the entries of a room's journals, each once, sorted by sequence and hash."""
        ...

    def branching_rooms(self, session: str) -> frozenset[str]:
        """Return the rooms in whose journals an entry is followed by two."""
        ...

    def add_journal(self, journal: MergedJournal, entries: Sequence[MergedEntry]) -> None:
        """Keep a journal and its entries; what is there already stays as it is."""
        ...

    def decisions(self, session: str) -> tuple[StoredDecision, ...]:
        """Return the centre's decisions, sorted by time and digest."""
        ...

    def add_decision(self, decision: StoredDecision) -> None:
        """Keep a decision; the same digest twice changes nothing."""
        ...

    def merged_packages(self, session: str) -> tuple[MergedPackage, ...]:
        """Return the results packages that were merged, oldest first."""
        ...

    def add_merged_package(self, package: MergedPackage) -> None:
        """Record a merged results package; of one digest the smallest file name stays."""
        ...

    def refusals(self, session: str) -> tuple[Refusal, ...]:
        """Return what was refused, oldest first."""
        ...

    def add_refusal(self, refusal: Refusal, document: bytes | None) -> None:
        """Record a refusal and keep what was refused, each once.

        `document` is `None` where it is too large to be kept.
        """
        ...

    def refused_document(self, session: str, document: str) -> bytes | None:
        """Return the refused bytes with that SHA-256, or `None` where they are not kept."""
        ...

    def receipts(self, session: str) -> tuple[WrittenReceipt, ...]:
        """Return the receipts that were written, sorted by room and sequence."""
        ...

    def add_receipt(self, receipt: WrittenReceipt) -> None:
        """Record a receipt."""
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


class CentreStore(CopiedStore, Protocol):
    """The centre's encrypted store."""

    def transaction(self) -> AbstractContextManager[CentreTransaction]:
        """Begin; durable at the end of the block, rolled back when it raises."""
        ...

    def close(self) -> None:
        """Let go of the files."""
        ...


class CentreStores(Protocol):
    """The centre's folder: its keystore and its store, which open together."""

    def keystore(self, folder: Path) -> bytes:
        """Return the keystore's bytes.

        Raises:
            UserError: the folder holds no centre.
        """
        ...

    def replace_keystore(self, folder: Path, keystore: bytes) -> None:
        """Put a keystore in the place of the folder's, or where it is missing; read it back.

        Raises:
            UserError: it cannot be written; the one that was there is intact.
        """
        ...

    def create(self, folder: Path, keystore: bytes, key: bytes) -> CentreStore:
        """Make the folder's keystore and its store, encrypted under `key` (32 bytes).

        Raises:
            UserError: the folder already holds a centre, or cannot hold one.
        """
        ...

    def open(self, folder: Path, key: bytes) -> CentreStore:
        """Open the folder's store.

        Raises:
            UserError: another process has it open.
            IntegrityError: it is damaged.
        """
        ...

    def snapshots(self, folder: Path) -> tuple[Snapshot, ...]:
        """List the centre's snapshots without a key, latest first."""
        ...

    def count_restore(self, folder: Path) -> int:
        """Count one more restore of that folder, outside its store, and return how many.

        Raises:
            UserError: it cannot be written.
        """
        ...

    def restoring(
        self, folder: Path, name: str, key: bytes, at: datetime
    ) -> AbstractContextManager[CentreTransaction]:
        """Prepare a snapshot; at the end of the block it takes the store's place.

        The store is set aside under a name that tells `at`, never deleted. When the block
        raises, or the machine stops at any moment, the store or the snapshot is in place.

        Raises:
            UserError: the store is open, or `snapshot.missing`, or it cannot be written.
            IntegrityError: the snapshot's pages or journal do not hold.
        """
        ...
