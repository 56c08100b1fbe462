"""The signed contents that only trust itself writes: manifests and enrolment claims.

Their bytes are made by `wire`; score and panel sheets are the domain's own values.
"""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime
from enum import StrEnum

from app.domain.score_sheet import PackageReference
from app.domain.session import SessionKind


class PackageKind(StrEnum):
    """Where a package goes: out to a room, or back to the centre."""

    ROOM = "room"
    RESULTS = "results"


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
