"""What came back from the rooms and what the centre decided of it: evidence, never replaced.

Every value here says what was verified. Only a sheet's `standing` and `code` are derived:
they follow from all the evidence together and are written again by each merge.
"""

from __future__ import annotations

from dataclasses import dataclass, field
from datetime import datetime
from enum import StrEnum

from app.domain.evidence import PaperProof, SheetStanding
from app.domain.journal import JournalEntry
from app.domain.wording import Sentence
from app.services.ports.room_day import ReportKind


class SheetKind(StrEnum):
    """One juror's sheet, or the panel's."""

    SCORE = "score"
    PANEL = "panel"


@dataclass(frozen=True, slots=True, kw_only=True)
class MergedSheet:
    """A verified sheet, without its bytes; `juror` is `None` for a panel sheet.

    `digest` is the SHA-256 of the signed payload. `package` and `package_sequence` say under
    which room package it was made. `signings` holds the serials of each set of signatures
    that came with it, `names` the `(juror, digest)` that a panel sheet harmonises, `rests_on`
    the digests of the room's additions without which nobody would be planned so. `paper` is
    what no key proves of it. `standing` and `code` are what the merge made of it.
    """

    session: str
    kind: SheetKind
    room: str
    sitting: str
    juror: str | None
    revision: int
    supersedes: str | None
    digest: str
    package: str
    package_sequence: int
    journal_head: str
    made_at: datetime
    signings: tuple[tuple[str, ...], ...]
    names: tuple[tuple[str, str], ...]
    rests_on: tuple[str, ...]
    file_name: str
    merged_at: datetime
    has_copy: bool = False
    paper: PaperProof = field(default_factory=PaperProof)
    standing: SheetStanding = SheetStanding.RECEIVED
    code: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class MergedReport:
    """A verified incident report or a room's minutes, without its bytes.

    `subject` is the incident's identifier, which counts within the room, or the day (ISO
    8601). `by_hand` are the jurors whom it names as signing on its paper. The rest is as in a
    `MergedSheet`.
    """

    session: str
    kind: ReportKind
    room: str
    subject: str
    revision: int
    supersedes: str | None
    digest: str
    journal_head: str
    made_at: datetime
    signings: tuple[tuple[str, ...], ...]
    by_hand: tuple[str, ...]
    file_name: str
    merged_at: datetime
    has_copy: bool = False
    standing: SheetStanding = SheetStanding.RECEIVED
    code: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class SheetDocument:
    """A sheet's or a report's signed bytes, and its readable copy where one came."""

    jws: bytes
    pdf: bytes | None


@dataclass(frozen=True, slots=True, kw_only=True)
class MergedEnrolment:
    """An enrolment made with the juror's card; `serial` is the certificate's, in hexadecimal."""

    session: str
    serial: str
    juror: str
    room: str
    device: str
    enrolled_at: datetime
    statement: bytes


@dataclass(frozen=True, slots=True, kw_only=True)
class MergedStatement:
    """A void or an addition that two vouched for, as the room signed it.

    `digest` is the SHA-256 of the signed payload; `claim` is opaque here, in the canonical
    form of `app.trust`.
    """

    session: str
    digest: str
    room: str
    made_at: datetime
    claim: bytes
    statement: bytes


@dataclass(frozen=True, slots=True, kw_only=True)
class MergedJournal:
    """A laptop's journal as one file carried it: from `root` to `head`, whole."""

    session: str
    room: str
    device: str
    root: str
    head: str
    length: int


@dataclass(frozen=True, slots=True, kw_only=True)
class MergedEntry:
    """One entry of a room's journals with its own hash; the entries of a room form a tree."""

    hash: str
    entry: JournalEntry


@dataclass(frozen=True, slots=True, kw_only=True)
class StoredDecision:
    """A decision of the centre as it signed it; `digest` is the SHA-256 of its payload."""

    session: str
    digest: str
    decided_at: datetime
    decision: bytes


@dataclass(frozen=True, slots=True, kw_only=True)
class MergedPackage:
    """A results package that was merged; `digest` is the SHA-256 of the file.

    `sheets` counts those that hold, `refused` what does not, whatever came before.
    """

    session: str
    room: str
    sequence: int
    digest: str
    file_name: str
    merged_at: datetime
    sheets: int
    refused: int


@dataclass(frozen=True, slots=True, kw_only=True)
class Refusal:
    """Something that came back and was not accepted, with its reason.

    `subject` is the digest by which a room knows the sheet or report (of its payload,
    unverified), for which `is_sheet` is set, or the file's. `document` is the SHA-256 of the
    refused bytes, which are kept under it. `room` is empty where the file itself is refused.
    `who` says what it seems to be about.
    """

    session: str
    room: str
    is_sheet: bool
    file_name: str
    subject: str
    document: str
    who: str
    code: str
    sentence: Sentence
    refused_at: datetime


@dataclass(frozen=True, slots=True, kw_only=True)
class WrittenReceipt:
    """A receipt that was written for a room; `digest` is the SHA-256 of its payload."""

    session: str
    room: str
    sequence: int
    digest: str
    written_at: datetime
