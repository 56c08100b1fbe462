"""The package that comes back from a room: what was signed there, and the evidence around it.

Sheets come out as bytes, unread: the merge verifies each, so that a bad one hides no other.
"""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import dataclass
from datetime import datetime

from app.domain.attendance import Attendance
from app.domain.errors import IntegrityError, UserError
from app.domain.journal import JournalEntry, first_break
from app.domain.score_sheet import PackageReference
from app.domain.session import SessionKind
from app.domain.wording import sentence
from app.trust import wire
from app.trust.archive import ArchiveLimits
from app.trust.bundles import (
    Bundle,
    WrittenPackage,
    listed,
    unpack,
    verify_bundle,
    write_bundle,
)
from app.trust.certificates import Certificate, holder_of, session_of
from app.trust.encryption import (
    certificate_id,
    decrypt_with_centre_key,
    encrypt_to_centre,
    peek,
)
from app.trust.formats import RESULTS_MANIFEST
from app.trust.jws import signing_key
from app.trust.keystore import CentreKeys
from app.trust.payloads import Manifest, PackageKind
from app.trust.rooms import RoomKeys
from app.trust.wire import FORMAT_VERSION

_ATTENDANCE = "attendance.json"
_SCORE_SHEETS = "score-sheets"
_PANEL_SHEETS = "panel-sheets"
_ENROLMENTS = "enrolments"
_VOIDS = "voids"
_ADDITIONS = "additions"
_INCIDENTS = "incidents"
_MINUTES = "minutes"
_JOURNALS = "journals"
_COPIES = "copies"
_NAMES = re.compile(
    r"manifest\.jws|attendance\.json"
    r"|(score-sheets|panel-sheets|enrolments|voids|additions|incidents|minutes)/[0-9]{5}\.jws"
    r"|journals/[0-9]{5}\.json"
    r"|copies/[0-9a-f]{64}\.pdf"
)
_MEBIBYTE = 1024 * 1024
_LIMITS = ArchiveLimits(entries=20_000, entry_size=64 * _MEBIBYTE, total_size=512 * _MEBIBYTE)


@dataclass(frozen=True, slots=True, kw_only=True)
class SittingAttendance:
    """Who came to one sitting."""

    sitting: str
    entries: tuple[Attendance, ...]


def attendance_digest(attendance: SittingAttendance) -> str:
    """Return what names an attendance where no sheet does: at a sitting to which nobody came.

    An export is recorded with it and a receipt may name it. Corrected, it has another digest:
    what left or was received is then not what stands now.
    """
    return wire.content_digest(attendance)


@dataclass(frozen=True, slots=True, kw_only=True)
class DeviceJournal:
    """The journal of one laptop of the room, oldest entry first."""

    device: str
    entries: tuple[JournalEntry, ...]

    @property
    def broken_at(self) -> int | None:
        """The sequence of the first entry that does not follow; `None` when the chain holds."""
        return first_break(self.entries)


@dataclass(frozen=True, slots=True, kw_only=True)
class SignedCopy:
    """The signed PDF of a panel sheet or of a report, which `sheet_digest` names."""

    sheet_digest: str
    pdf: bytes


@dataclass(frozen=True, slots=True, kw_only=True)
class ResultsContent:
    """What a room hands back.

    `package` is the room package it worked under, `sequence` counts the room's exports from
    1. Sheets, enrolment statements, voids, additions, incident reports and minutes are JWS
    bytes. Copies come back sorted by their digest, everything else in the order in which it
    was given.
    """

    session: str
    session_kind: SessionKind
    room: str
    package: PackageReference
    sequence: int
    created_at: datetime
    score_sheets: tuple[bytes, ...] = ()
    panel_sheets: tuple[bytes, ...] = ()
    enrolments: tuple[bytes, ...] = ()
    voids: tuple[bytes, ...] = ()
    additions: tuple[bytes, ...] = ()
    incidents: tuple[bytes, ...] = ()
    minutes: tuple[bytes, ...] = ()
    attendance: tuple[SittingAttendance, ...] = ()
    journals: tuple[DeviceJournal, ...] = ()
    copies: tuple[SignedCopy, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class OpenedResults:
    """A results package whose manifest a room of this centre signed, and that names its content.

    Nothing is said of the sheets in it. `reference` names this package in receipts.
    """

    content: ResultsContent
    reference: PackageReference
    room_certificate: Certificate


@dataclass(frozen=True, slots=True, kw_only=True)
class _AttendanceList:
    format: int
    sittings: tuple[SittingAttendance, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class _Journal:
    format: int
    device: str
    entries: tuple[JournalEntry, ...]


def write_results_package(
    content: ResultsContent, *, room: RoomKeys, recipient: Certificate
) -> WrittenPackage:
    """Write a room's results, encrypted so that only the centre opens them.

    Raises:
        ValueError: the content is that of another room or session: a bug of the caller.
        UserError: `package.too_large`.
        IntegrityError: `package.entries`, for more than a reader takes.
    """
    if (content.session, content.room) != (room.session, room.room):
        raise ValueError("the results and the keys are those of two rooms")
    entries = _entries(content)
    manifest = Manifest(
        format=FORMAT_VERSION,
        kind=PackageKind.RESULTS,
        session=content.session,
        session_kind=content.session_kind,
        room=content.room,
        sequence=content.sequence,
        package=content.package,
        created_at=content.created_at,
        entries=listed(entries),
    )
    signer = signing_key(room.key, room.certificate)
    bundle, reference = write_bundle(
        manifest, RESULTS_MANIFEST, entries, signer, allowed=_NAMES, limits=_LIMITS
    )
    return WrittenPackage(data=encrypt_to_centre(bundle, recipient), reference=reference)


def read_results_package(
    data: bytes, keys: CentreKeys, *, at: datetime | None = None
) -> OpenedResults:
    """Open a results package at the centre.

    A journal whose chain is broken is not refused here, so that the evidence is kept: see
    `DeviceJournal.broken_at`.

    Args:
        data: the file.
        keys: the centre's.
        at: when the room's certificate must be valid; `None` compares no date.

    Raises:
        UserError: `package.not_a_package`, `package.other_kind`, `package.too_large`,
            `package.other_recipient`.
        IntegrityError: `package.truncated`, `package.altered`, `package.entries`,
            `package.manifest`, `package.inconsistent`, `jws.*`, `certificate.*`, `wire.*`.
    """
    glimpse = peek(data)
    if glimpse.kind is not PackageKind.RESULTS:
        raise UserError(
            "package.other_kind",
            sentence("Ce fichier est un dossier de salle, pas une remontée."),
            sentence("Choisissez le fichier que la salle a écrit à l’intention du centre."),
        )
    if glimpse.recipient != certificate_id(keys.decryption.certificate):
        raise UserError(
            "package.other_recipient",
            sentence("Cette remontée est destinée à un autre centre."),
            sentence("Ouvrez-la dans le centre qui a écrit le dossier de la salle."),
        )
    plain = decrypt_with_centre_key(data, keys.decryption.key)
    signed, entries = unpack(plain, _NAMES, _LIMITS)
    bundle = verify_bundle(
        signed, entries, PackageKind.RESULTS, RESULTS_MANIFEST, keys.anchor, at=at
    )
    return _opened(bundle)


def _entries(content: ResultsContent) -> dict[str, bytes]:
    attendance = _AttendanceList(format=FORMAT_VERSION, sittings=content.attendance)
    journals = [
        wire.encode(_Journal(format=FORMAT_VERSION, device=journal.device, entries=journal.entries))
        for journal in content.journals
    ]
    return {
        _ATTENDANCE: wire.encode(attendance),
        **_numbered(_SCORE_SHEETS, "jws", content.score_sheets),
        **_numbered(_PANEL_SHEETS, "jws", content.panel_sheets),
        **_numbered(_ENROLMENTS, "jws", content.enrolments),
        **_numbered(_VOIDS, "jws", content.voids),
        **_numbered(_ADDITIONS, "jws", content.additions),
        **_numbered(_INCIDENTS, "jws", content.incidents),
        **_numbered(_MINUTES, "jws", content.minutes),
        **_numbered(_JOURNALS, "json", journals),
        **{f"{_COPIES}/{copy.sheet_digest}.pdf": copy.pdf for copy in content.copies},
    }


def _numbered(
    folder: str, suffix: str, contents: tuple[bytes, ...] | list[bytes]
) -> dict[str, bytes]:
    # Numbers, because a file's name must say nothing about anybody.
    return {
        f"{folder}/{number:05}.{suffix}": content
        for number, content in enumerate(contents, start=1)
    }


def _opened(bundle: Bundle) -> OpenedResults:
    manifest = bundle.manifest
    room_certificate = bundle.chain.leaf
    attendance = bundle.entries.get(_ATTENDANCE)
    if (
        attendance is None
        or manifest.package is None
        or manifest.session != session_of(room_certificate)
        or manifest.room != holder_of(room_certificate)
    ):
        raise IntegrityError(
            "package.inconsistent",
            sentence("Cette remontée n’est pas signée par la salle qu’elle désigne."),
        )
    sittings = wire.decode(attendance, _AttendanceList, limit=_LIMITS.entry_size).sittings
    content = ResultsContent(
        session=manifest.session,
        session_kind=manifest.session_kind,
        room=manifest.room,
        package=manifest.package,
        sequence=manifest.sequence,
        created_at=manifest.created_at,
        score_sheets=_folder(bundle.entries, _SCORE_SHEETS),
        panel_sheets=_folder(bundle.entries, _PANEL_SHEETS),
        enrolments=_folder(bundle.entries, _ENROLMENTS),
        voids=_folder(bundle.entries, _VOIDS),
        additions=_folder(bundle.entries, _ADDITIONS),
        incidents=_folder(bundle.entries, _INCIDENTS),
        minutes=_folder(bundle.entries, _MINUTES),
        attendance=sittings,
        journals=tuple(_journal(data) for data in _folder(bundle.entries, _JOURNALS)),
        copies=tuple(
            SignedCopy(sheet_digest=name[len(_COPIES) + 1 : -len(".pdf")], pdf=pdf)
            for name, pdf in sorted(bundle.entries.items())
            if name.startswith(f"{_COPIES}/")
        ),
    )
    return OpenedResults(
        content=content, reference=bundle.reference, room_certificate=room_certificate
    )


def _folder(entries: Mapping[str, bytes], folder: str) -> tuple[bytes, ...]:
    return tuple(
        content for name, content in sorted(entries.items()) if name.startswith(f"{folder}/")
    )


def _journal(data: bytes) -> DeviceJournal:
    journal = wire.decode(data, _Journal, limit=_LIMITS.entry_size)
    return DeviceJournal(device=journal.device, entries=journal.entries)
