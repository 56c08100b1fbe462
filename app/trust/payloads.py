"""The signed contents that only trust itself writes: manifests, claims, receipts, decisions.

Their bytes are made by `wire`; score and panel sheets are the domain's own values.
"""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime
from enum import StrEnum

from app.domain.panel_change import PanelChange
from app.domain.planning_change import PlanningChange
from app.domain.room_addition import (
    AddedSitting,
    MovedSitting,
    SubstituteJuror,
    WalkInCandidate,
)
from app.domain.score_sheet import PackageReference
from app.domain.session import SessionKind


class PackageKind(StrEnum):
    """What an encrypted file is, and so where it goes.

    The first two are packages with a signed manifest; the others travel under a room's
    secret between its laptops, or from the centre.
    """

    ROOM = "room"
    RESULTS = "results"
    SEALED_SHEETS = "sealed_sheets"
    RECEIPT = "receipt"
    LIVE_COPY = "live_copy"


@dataclass(frozen=True, slots=True, kw_only=True)
class ManifestEntry:
    """One file of a package: its name, its size in bytes and its SHA-256 in hexadecimal."""

    name: str
    size: int
    sha256: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Manifest:
    """What a package holds, for which room of which session, and which issue of it this is.

    `package` names the room package that results were made under; `None` in a room package.
    Entries are sorted by name.
    """

    format: int
    kind: PackageKind
    session: str
    session_kind: SessionKind
    room: str
    sequence: int
    package: PackageReference | None
    created_at: datetime
    entries: tuple[ManifestEntry, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class EnrolmentClaim:
    """That a juror's key was made in a room, on a device, under a room package.

    `serial` is the certificate's, in hexadecimal; `public_key` a DER SubjectPublicKeyInfo.
    """

    format: int
    session: str
    package: PackageReference
    juror: str
    room: str
    device: str
    serial: str
    public_key: bytes
    enrolled_at: datetime


@dataclass(frozen=True, slots=True, kw_only=True)
class EnrolmentStatement:
    """A claim, with the HMAC-SHA256 that only the holder of the juror's card can make."""

    format: int
    claim: EnrolmentClaim
    mac: bytes


class WitnessKind(StrEnum):
    """Who vouches for something done on the spot in a room."""

    JUROR = "juror"
    SUPERVISOR = "supervisor"
    CENTRE = "centre"


@dataclass(frozen=True, slots=True, kw_only=True)
class WitnessStatement:
    """What a juror signs to vouch for a claim, whose canonical form has that SHA-256."""

    format: int
    claim: str
    juror: str
    vouched_at: datetime


@dataclass(frozen=True, slots=True, kw_only=True)
class Witness:
    """One of the two who vouch for a claim.

    `who` is a juror's identifier, or that of a printed code (`app.trust.witnesses`). `proof`
    is a signed `WitnessStatement` for a juror, and an HMAC-SHA256 of the claim's canonical
    form, under the key of the code, for the two others.
    """

    kind: WitnessKind
    who: str
    proof: bytes


@dataclass(frozen=True, slots=True, kw_only=True)
class VoidClaim:
    """That a juror's keys of one room are void from `journal_head` on; what precedes stays."""

    format: int
    session: str
    package: PackageReference
    room: str
    device: str
    juror: str
    serials: tuple[str, ...]
    reason: str
    journal_head: str
    voided_at: datetime


@dataclass(frozen=True, slots=True, kw_only=True)
class VoidStatement:
    """A claim and its two witnesses; the room signs it."""

    format: int
    claim: VoidClaim
    witnesses: tuple[Witness, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class AdditionClaim:
    """What a room changed in its planning on the spot; exactly one of the five is set."""

    format: int
    session: str
    package: PackageReference
    room: str
    device: str
    substitute: SubstituteJuror | None
    walk_in: WalkInCandidate | None
    panel: PanelChange | None = None
    moved: MovedSitting | None = None
    added: AddedSitting | None = None
    reason: str
    journal_head: str
    added_at: datetime

    @property
    def changes(self) -> tuple[PlanningChange, ...]:
        """What is set; one change, as readers make sure."""
        five = (self.substitute, self.walk_in, self.panel, self.moved, self.added)
        return tuple(change for change in five if change is not None)


@dataclass(frozen=True, slots=True, kw_only=True)
class AdditionStatement:
    """A claim and its two witnesses; the room signs it."""

    format: int
    claim: AdditionClaim
    witnesses: tuple[Witness, ...]


class SheetFate(StrEnum):
    """What became of a sheet at the centre; only a merged one is « reçu »."""

    MERGED = "merged"
    TO_CONFIRM = "to_confirm"
    QUARANTINED = "quarantined"
    REFUSED = "refused"


@dataclass(frozen=True, slots=True, kw_only=True)
class ReceiptLine:
    """One sheet, by its digest; `code` says why where it is not merged."""

    digest: str
    fate: SheetFate
    code: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Receipt:
    """What the centre holds of a room, sheet by sheet; `sequence` grows with each one written."""

    format: int
    session: str
    session_kind: SessionKind
    room: str
    sequence: int
    lines: tuple[ReceiptLine, ...]
    written_at: datetime


class DecisionKind(StrEnum):
    """What an operator may decide about what came back; none of it edits a sheet."""

    ACCEPT = "accept"
    REJECT = "reject"
    CONFIRM = "confirm"
    WAIVE = "waive"
    REVOKE = "revoke"


@dataclass(frozen=True, slots=True, kw_only=True)
class CentreDecision:
    """One decision of the centre, with its reason.

    `subject` is a sheet's digest (accept, reject), an addition statement's digest (confirm,
    reject), `sitting/juror` (waive), or a certificate's number in hexadecimal (revoke).
    """

    format: int
    session: str
    kind: DecisionKind
    subject: str
    reason: str
    operator: str
    decided_at: datetime


class EnrolmentStanding(StrEnum):
    """What the centre says of a juror's certificate."""

    CONFIRMED = "confirmed"
    TO_CONFIRM = "to_confirm"
    VOIDED = "voided"
    REVOKED = "revoked"


@dataclass(frozen=True, slots=True, kw_only=True)
class ListedEnrolment:
    """One certificate of a juror, by its number in hexadecimal."""

    juror: str
    room: str
    device: str
    serial: str
    standing: EnrolmentStanding


@dataclass(frozen=True, slots=True, kw_only=True)
class EnrolmentList:
    """Every enrolment that the centre knows of a session: what `verify` may rest on."""

    format: int
    session: str
    enrolments: tuple[ListedEnrolment, ...]
    listed_at: datetime
