"""What a file proves: the values of an answer, and what a file is by its first bytes.

Owns the shape of the answer, for the command line and the window alike, and how findings add
up to one verdict. Which findings there are is said by `app.services.verify`, since required
signers come from a package or from the centre, never from the file.
"""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import datetime
from enum import StrEnum

import msgspec

from app.domain.wording import Sentence
from app.trust.encryption import claimed_kind
from app.trust.formats import (
    ADDITION,
    DECISION,
    ENROLMENT,
    ENROLMENT_LIST,
    INCIDENT_REPORT,
    MINUTES,
    PANEL_SHEET,
    RECEIPT,
    RESULTS_MANIFEST,
    ROOM_MANIFEST,
    SCORE_SHEET,
    VOID,
    WITNESS,
)
from app.trust.jws import typ_of
from app.trust.payloads import PackageKind


class FileKind(StrEnum):
    """What a file is, as far as its first bytes tell."""

    SCORE_SHEET = "score_sheet"
    PANEL_SHEET = "panel_sheet"
    INCIDENT_REPORT = "incident_report"
    MINUTES = "minutes"
    PDF = "pdf"
    ENROLMENT = "enrolment"
    WITNESS = "witness"
    VOID = "void"
    ADDITION = "addition"
    DECISION = "decision"
    ENROLMENT_LIST = "enrolment_list"
    RECEIPT_CONTENT = "receipt_content"
    ROOM_MANIFEST = "room_manifest"
    RESULTS_MANIFEST = "results_manifest"
    ROOM_PACKAGE = "room_package"
    RESULTS_PACKAGE = "results_package"
    SEALED_SHEETS = "sealed_sheets"
    RECEIPT = "receipt"
    LIVE_COPY = "live_copy"
    KEYSTORE = "keystore"
    RECOVERY_KIT = "recovery_kit"
    CERTIFICATE = "certificate"
    UNKNOWN = "unknown"


class Outcome(StrEnum):
    """How one thing that was looked at came out.

    `OPEN` is what could not be checked with what the reader gave: neither good nor bad.
    """

    HOLDS = "holds"
    OPEN = "open"
    FAILS = "fails"


class Verdict(StrEnum):
    """The answer as a whole; only `GENUINE` may ever be shown as a plain yes."""

    GENUINE = "genuine"
    REPLACED = "replaced"
    INCOMPLETE = "incomplete"
    REFUSED = "refused"


@dataclass(frozen=True, slots=True, kw_only=True)
class Finding:
    """One thing that was looked at; `code` is stable, `meaning` says what follows from it."""

    code: str
    outcome: Outcome
    sentence: Sentence
    meaning: Sentence | None = None

    @property
    def holds(self) -> bool:
        """Whether it came out well."""
        return self.outcome is Outcome.HOLDS


@dataclass(frozen=True, slots=True, kw_only=True)
class Fact:
    """A short fact about the document: a label, and its value in words."""

    label: Sentence
    value: Sentence


@dataclass(frozen=True, slots=True, kw_only=True)
class SignatureLine:
    """Who signed. `note` says what is known of the key; `serial` is its certificate's."""

    juror: str
    name: str
    capacity: Sentence | None
    signed_at: datetime | None
    serial: str
    outcome: Outcome
    note: Sentence


@dataclass(frozen=True, slots=True, kw_only=True)
class AuthorityLine:
    """Under whose authority: a centre or a room, and what it did."""

    room: bool
    title: str
    detail: Sentence
    outcome: Outcome


@dataclass(frozen=True, slots=True, kw_only=True)
class Contained:
    """One document inside a package, with its own verdict in one sentence."""

    kind: FileKind
    title: Sentence
    verdict: Verdict
    sentence: Sentence


@dataclass(frozen=True, slots=True, kw_only=True)
class Verification:
    """An answer that explains itself.

    `expected` is how many had to sign, `None` where nobody told. `silences` are what the
    answer does not say. `replaced_by` is the revision that took this one's place. `digest`
    is the SHA-256 of the signed payload, where there is one.
    """

    kind: FileKind
    headline: Sentence
    explanation: Sentence
    findings: tuple[Finding, ...]
    rests_on: Sentence
    facts: tuple[Fact, ...] = ()
    signatures: tuple[SignatureLine, ...] = ()
    expected: int | None = None
    authority: tuple[AuthorityLine, ...] = ()
    silences: tuple[Sentence, ...] = ()
    contained: tuple[Contained, ...] = ()
    replaced_by: int | None = None
    digest: str | None = None

    @property
    def verdict(self) -> Verdict:
        """The answer as a whole."""
        return verdict_of(self.findings, self.replaced_by)

    @property
    def proven(self) -> bool:
        """Whether it is a plain yes."""
        return self.verdict is Verdict.GENUINE


def verdict_of(findings: Iterable[Finding], replaced_by: int | None = None) -> Verdict:
    """Add findings up: one that fails refuses, one that is open leaves the answer incomplete."""
    outcomes = {finding.outcome for finding in findings}
    if Outcome.FAILS in outcomes or not outcomes:
        return Verdict.REFUSED
    if replaced_by is not None:
        return Verdict.REPLACED
    return Verdict.INCOMPLETE if Outcome.OPEN in outcomes else Verdict.GENUINE


_SIGNED = {
    SCORE_SHEET.typ: FileKind.SCORE_SHEET,
    PANEL_SHEET.typ: FileKind.PANEL_SHEET,
    INCIDENT_REPORT.typ: FileKind.INCIDENT_REPORT,
    MINUTES.typ: FileKind.MINUTES,
    ENROLMENT.typ: FileKind.ENROLMENT,
    WITNESS.typ: FileKind.WITNESS,
    VOID.typ: FileKind.VOID,
    ADDITION.typ: FileKind.ADDITION,
    DECISION.typ: FileKind.DECISION,
    ENROLMENT_LIST.typ: FileKind.ENROLMENT_LIST,
    RECEIPT.typ: FileKind.RECEIPT_CONTENT,
    ROOM_MANIFEST.typ: FileKind.ROOM_MANIFEST,
    RESULTS_MANIFEST.typ: FileKind.RESULTS_MANIFEST,
}
_ENCRYPTED: dict[PackageKind | None, FileKind] = {
    PackageKind.ROOM: FileKind.ROOM_PACKAGE,
    PackageKind.RESULTS: FileKind.RESULTS_PACKAGE,
    PackageKind.SEALED_SHEETS: FileKind.SEALED_SHEETS,
    PackageKind.RECEIPT: FileKind.RECEIPT,
    PackageKind.LIVE_COPY: FileKind.LIVE_COPY,
}
_TYPED = {
    "soutenance-keystore": FileKind.KEYSTORE,
    "soutenance-recovery-kit": FileKind.RECOVERY_KIT,
}
_TYPED_LIMIT = 1024 * 1024


class _Public(msgspec.Struct):
    type: str


class _Body(msgspec.Struct):
    public: _Public


class _Typed(msgspec.Struct):
    type: str = ""
    body: _Body | None = None


def file_kind(data: bytes) -> FileKind:
    """Tell what a file is; nothing of it is verified."""
    if data.startswith(b"%PDF-"):
        return FileKind.PDF
    if data.startswith((b"-----BEGIN CERTIFICATE", b"0\x82")):
        return FileKind.CERTIFICATE
    if data.startswith(b"eyJ"):
        return _ENCRYPTED.get(claimed_kind(data), FileKind.UNKNOWN)
    return _SIGNED.get(typ_of(data) or "") or _typed(data)


def _typed(data: bytes) -> FileKind:
    """Know the centre's own files, which name their type in the clear."""
    if len(data) > _TYPED_LIMIT:
        return FileKind.UNKNOWN
    try:
        found = msgspec.json.decode(data, type=_Typed)
    except (ValueError, RecursionError):
        return FileKind.UNKNOWN
    type_ = found.type or (found.body.public.type if found.body is not None else "")
    return _TYPED.get(type_, FileKind.UNKNOWN)
