"""What a file proves, in words: for `verify`, on the command line and in the window.

Owns the answer (`Verification`) and the way from a file's first bytes to the right reader.
It decides nothing about a session: whether a panel was the right one, or a sheet the last
revision, is known to the centre's store and not to a file.
"""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime
from enum import StrEnum

from app.domain.errors import IntegrityError, UserError
from app.domain.wording import Sentence, sentence
from app.trust.certificates import Certificate
from app.trust.digests import short_digest
from app.trust.encryption import claimed_kind, peek
from app.trust.enrolment import read_enrolment
from app.trust.formats import ENROLMENT, PANEL_SHEET, SCORE_SHEET
from app.trust.jws import typ_of
from app.trust.keystore import CentreKeys
from app.trust.payloads import PackageKind
from app.trust.results_packages import read_results_package
from app.trust.signing import Signer, read_panel_sheet, read_score_sheet


class FileKind(StrEnum):
    """What a file is, as far as its first bytes tell."""

    SCORE_SHEET = "score_sheet"
    PANEL_SHEET = "panel_sheet"
    ENROLMENT = "enrolment"
    ROOM_PACKAGE = "room_package"
    RESULTS_PACKAGE = "results_package"
    PDF = "pdf"
    UNKNOWN = "unknown"


class Trust(StrEnum):
    """Whether the answer rests on a centre's certificate that the reader trusts."""

    VERIFIED = "verified"
    UNVERIFIED = "unverified"


@dataclass(frozen=True, slots=True, kw_only=True)
class Finding:
    """One thing that was looked at. `code` is stable; `holds` says how it came out."""

    code: str
    holds: bool
    sentence: Sentence


@dataclass(frozen=True, slots=True, kw_only=True)
class Verification:
    """An answer that explains itself.

    `trust` says whether the signers' centre was checked against a certificate; an answer
    that holds but is `UNVERIFIED` must never be shown as a plain yes. `digest` is the
    SHA-256 of the signed payload, where there is one to show.
    """

    kind: FileKind
    trust: Trust
    findings: tuple[Finding, ...]
    digest: str | None = None
    signers: tuple[Signer, ...] = ()

    @property
    def holds(self) -> bool:
        """Whether everything that was looked at came out well."""
        return all(finding.holds for finding in self.findings)

    @property
    def proven(self) -> bool:
        """Whether all holds, on the word of a centre that the reader trusts."""
        return self.holds and self.trust is Trust.VERIFIED


_PACKAGES: dict[PackageKind | None, FileKind] = {
    PackageKind.ROOM: FileKind.ROOM_PACKAGE,
    PackageKind.RESULTS: FileKind.RESULTS_PACKAGE,
}


def file_kind(data: bytes) -> FileKind:
    """Tell what a file is; nothing of it is verified."""
    if data.startswith(b"%PDF-"):
        return FileKind.PDF
    if data.startswith(b"eyJ"):
        return _PACKAGES.get(claimed_kind(data), FileKind.UNKNOWN)
    kinds = {
        SCORE_SHEET.typ: FileKind.SCORE_SHEET,
        PANEL_SHEET.typ: FileKind.PANEL_SHEET,
        ENROLMENT.typ: FileKind.ENROLMENT,
    }
    return kinds.get(typ_of(data) or "", FileKind.UNKNOWN)


def verify_file(
    data: bytes,
    *,
    anchor: Certificate | None,
    at: datetime,
    keys: CentreKeys | None = None,
) -> Verification:
    """Verify a file and say what came out; refusals are findings, not errors.

    Args:
        data: the file.
        anchor: the centre's authority that the reader trusts, or `None`.
        at: when certificates must be valid.
        keys: the centre's keys, which open a results package.
    """
    kind = file_kind(data)
    try:
        return _verified(kind, data, anchor, at, keys)
    except (UserError, IntegrityError) as error:
        trust = Trust.UNVERIFIED if anchor is None else Trust.VERIFIED
        return Verification(kind=kind, trust=trust, findings=(_refused(error.code, error.what),))


def _verified(
    kind: FileKind,
    data: bytes,
    anchor: Certificate | None,
    at: datetime,
    keys: CentreKeys | None,
) -> Verification:
    match kind:
        case FileKind.SCORE_SHEET:
            score = read_score_sheet(data, anchor, at=at)
            return _sheet(kind, score.digest, score.signers, anchor)
        case FileKind.PANEL_SHEET:
            panel = read_panel_sheet(data, anchor, at=at)
            return _sheet(kind, panel.digest, panel.signers, anchor)
        case FileKind.ENROLMENT:
            return _enrolment(data, anchor, at)
        case FileKind.RESULTS_PACKAGE if keys is not None:
            return _results(data, keys, at)
        case FileKind.ROOM_PACKAGE | FileKind.RESULTS_PACKAGE:
            return _encrypted(kind, data)
        case _:
            return _unknown(kind)


def _sheet(
    kind: FileKind, digest: str, signers: tuple[Signer, ...], anchor: Certificate | None
) -> Verification:
    content = _found(
        "sheet.unchanged",
        sentence(
            "Le contenu est celui qui a été signé. Empreinte courte : {digest}.",
            digest=short_digest(digest),
        ),
    )
    signed = tuple(
        _found(
            "sheet.signed_by",
            sentence(
                "Signature de {name} (juré {juror}), dans « {room} », session « {session} ».",
                name=signer.name,
                juror=signer.juror,
                room=signer.room,
                session=signer.session,
            ),
        )
        for signer in signers
    )
    return Verification(
        kind=kind,
        trust=_trust(anchor),
        digest=digest,
        signers=signers,
        findings=(content, *signed, _authority(anchor)),
    )


def _enrolment(data: bytes, anchor: Certificate | None, at: datetime) -> Verification:
    claim = read_enrolment(data, anchor=anchor, at=at).claim
    # Never a plain yes: only the centre can check that the juror's card was used.
    return Verification(
        kind=FileKind.ENROLMENT,
        trust=Trust.UNVERIFIED,
        findings=(
            _found(
                "enrolment.signed",
                sentence(
                    "Inscription du juré {juror}, dans « {room} », session « {session} ».",
                    juror=claim.juror,
                    room=claim.room,
                    session=claim.session,
                ),
            ),
            _authority(anchor),
            _found("enrolment.unconfirmed", sentence("Inscription non confirmée par le centre.")),
        ),
    )


def _results(data: bytes, keys: CentreKeys, at: datetime) -> Verification:
    opened = read_results_package(data, keys, at=at)
    content = opened.content
    findings = [
        _found(
            "package.unchanged",
            sentence(
                "Remontée n° {sequence} de « {room} », session « {session} » : "
                "le contenu est celui que la salle a signé.",
                sequence=content.sequence,
                room=content.room,
                session=content.session,
            ),
        )
    ]
    signers: list[Signer] = []
    for kind, sheets in (
        (FileKind.SCORE_SHEET, content.score_sheets),
        (FileKind.PANEL_SHEET, content.panel_sheets),
    ):
        findings.extend(_within(jws, kind, keys.anchor, at, signers) for jws in sheets)
    findings.extend(
        _refused(
            "journal.broken",
            sentence(
                "Le journal d’un ordinateur de la salle est rompu à l’entrée {entry}.",
                entry=journal.broken_at,
            ),
        )
        for journal in content.journals
        if journal.broken_at is not None
    )
    return Verification(
        kind=FileKind.RESULTS_PACKAGE,
        trust=Trust.VERIFIED,
        digest=opened.reference.digest,
        signers=tuple({signer.serial: signer for signer in signers}.values()),
        findings=tuple(findings),
    )


def _within(
    jws: bytes, kind: FileKind, anchor: Certificate, at: datetime, signers: list[Signer]
) -> Finding:
    """Look at one sheet of a package, so that a bad one is told and hides no other."""
    try:
        if kind is FileKind.SCORE_SHEET:
            score = read_score_sheet(jws, anchor, at=at)
            signers.extend(score.signers)
            return _found(
                "sheet.unchanged",
                sentence(
                    "Grille individuelle {digest} : la signature tient.",
                    digest=short_digest(score.digest),
                ),
            )
        panel = read_panel_sheet(jws, anchor, at=at)
        signers.extend(panel.signers)
        return _found(
            "sheet.unchanged",
            sentence(
                "Grille harmonisée {digest} : {count} signatures tiennent.",
                digest=short_digest(panel.digest),
                count=len(panel.signers),
            ),
        )
    except IntegrityError as error:
        return _refused(error.code, error.what)


def _encrypted(kind: FileKind, data: bytes) -> Verification:
    peek(data)
    return Verification(
        kind=kind,
        trust=Trust.UNVERIFIED,
        findings=(_refused("package.encrypted", sentence("Fichier chiffré, non vérifié.")),),
    )


def _unknown(kind: FileKind) -> Verification:
    return Verification(
        kind=kind,
        trust=Trust.UNVERIFIED,
        findings=(
            _refused(
                "file.unknown", sentence("Ce fichier n’est pas un document de l’application.")
            ),
        ),
    )


def _authority(anchor: Certificate | None) -> Finding:
    if anchor is None:
        return _found(
            "authority.not_checked",
            sentence("Centre non vérifié : aucun certificat de centre n’a été donné."),
        )
    return _found(
        "authority.trusted",
        sentence("Le certificat du centre donné est bien celui sous lequel on a signé."),
    )


def _trust(anchor: Certificate | None) -> Trust:
    return Trust.UNVERIFIED if anchor is None else Trust.VERIFIED


def _found(code: str, what: Sentence) -> Finding:
    return Finding(code=code, holds=True, sentence=what)


def _refused(code: str, what: Sentence) -> Finding:
    return Finding(code=code, holds=False, sentence=what)
