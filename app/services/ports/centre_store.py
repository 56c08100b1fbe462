"""What the centre keeps, as the services see it.

Everything written inside one transaction is durable on disk when the transaction ends, or
was never written.
"""

from __future__ import annotations

from contextlib import AbstractContextManager
from dataclasses import dataclass
from datetime import datetime
from enum import StrEnum
from pathlib import Path
from typing import Protocol

from app.domain.attendance import Attendance
from app.domain.journal import JournalEntry
from app.domain.referential import Referential
from app.domain.session import ExamSession, Planning


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
    """A room package that was written; `digest` is its manifest's."""

    session: str
    room: str
    sequence: int
    digest: str
    sittings: tuple[str, ...]
    issued_at: datetime


class SheetKind(StrEnum):
    """One juror's sheet, or the panel's."""

    SCORE = "score"
    PANEL = "panel"


@dataclass(frozen=True, slots=True, kw_only=True)
class MergedSheet:
    """A verified sheet; `juror` is `None` for a panel sheet, `pdf` its readable copy."""

    session: str
    kind: SheetKind
    sitting: str
    juror: str | None
    revision: int
    digest: str
    jws: bytes
    pdf: bytes | None
    merged_at: datetime


@dataclass(frozen=True, slots=True, kw_only=True)
class MergedPackage:
    """A results package that was merged; `digest` is the SHA-256 of the file."""

    session: str
    room: str
    sequence: int
    digest: str
    file_name: str
    merged_at: datetime
    added: int
    refused: int


@dataclass(frozen=True, slots=True, kw_only=True)
class Refusal:
    """Something that came back and was not accepted, with its reason.

    `subject` is a sheet's digest, or the file's when the whole package is refused;
    `sentence` is the French template's filled text.
    """

    session: str
    file_name: str
    subject: str
    code: str
    sentence: str
    refused_at: datetime


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
        """Return every merged sheet, oldest first."""
        ...

    def add_sheet(self, sheet: MergedSheet) -> None:
        """Keep a merged sheet; it is never replaced."""
        ...

    def attendance(self, session: str) -> tuple[tuple[str, Attendance], ...]:
        """Return `(sitting, attendance)` pairs as the rooms sent them."""
        ...

    def put_attendance(self, session: str, sitting: str, attendance: Attendance) -> None:
        """Record or replace one candidate's attendance."""
        ...

    def merged_packages(self, session: str) -> tuple[MergedPackage, ...]:
        """Return the results packages that were merged, oldest first."""
        ...

    def add_merged_package(self, package: MergedPackage) -> None:
        """Record a merged results package; the same digest twice changes nothing."""
        ...

    def refusals(self, session: str) -> tuple[Refusal, ...]:
        """Return what was refused, oldest first."""
        ...

    def add_refusal(self, refusal: Refusal) -> None:
        """Record a refusal; the same subject, file name and code twice changes nothing."""
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


class CentreStore(Protocol):
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
