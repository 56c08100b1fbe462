"""Verifying a signed PDF: its source, its own signatures, and that both say the same.

The source (a JWS) says who must have signed. So a PDF cut back to an earlier revision, which
verifies by itself, has fewer signatures than its source and is found out.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from enum import StrEnum

from app.domain.errors import IntegrityError
from app.domain.wording import sentence
from app.services.verify.answers import concluded, fails, holds, refused
from app.services.verify.basis import VerificationBasis
from app.services.verify.reports import read_report, verify_report
from app.services.verify.sheets import read_sheet, verify_sheet
from app.trust.certificates import certificate_bytes
from app.trust.digests import digest, short_digest
from app.trust.pdf_signatures import embedded_jws, named_digests, verify_pdf
from app.trust.pdf_signers import LaterChanges, PdfSignatureStatus
from app.trust.signing import Signer
from app.trust.verification import FileKind, Finding, SignatureLine, Verification, file_kind

# What a good answer leaves to the eye; said wherever the digests were compared.
_LIMIT = sentence(
    "Que chaque mot affiché a été relu : la machine compare l’empreinte imprimée et la feuille "
    "signée jointe au PDF, qui seule fait foi. En cas de doute, demandez-la au centre."
)

_SHEETS = (FileKind.SCORE_SHEET, FileKind.PANEL_SHEET)
_REPORTS = (FileKind.INCIDENT_REPORT, FileKind.MINUTES)


@dataclass(frozen=True, slots=True, kw_only=True)
class _Source:
    """What a copy carries, once its signatures hold: a sheet or a report."""

    session: str
    digest: str
    signers: tuple[Signer, ...]
    answer: Verification


def _source(jws: bytes, kind: FileKind, basis: VerificationBasis) -> _Source:
    if kind in _REPORTS:
        report = read_report(jws, kind, basis)
        return _Source(
            session=report.report.session,
            digest=report.digest,
            signers=report.signers,
            answer=verify_report(jws, basis, kind),
        )
    sheet = read_sheet(jws, kind, basis)
    return _Source(
        session=sheet.context.session,
        digest=sheet.digest,
        signers=sheet.signers,
        answer=verify_sheet(jws, kind, basis),
    )


def verify_copy(pdf: bytes, basis: VerificationBasis) -> Verification:
    """Verify a PDF; raises `IntegrityError` where it cannot even be read."""
    jws = embedded_jws(pdf)
    statuses = verify_pdf(pdf, basis.anchor, at=basis.at)
    if jws is None:
        raise IntegrityError(
            "pdf.no_content", sentence("Ce PDF ne contient pas de feuille signée par Soutenance.")
        )
    kind = file_kind(jws)
    if kind not in (*_SHEETS, *_REPORTS):
        raise IntegrityError(
            "pdf.attachment",
            sentence(
                "La pièce jointe de ce PDF n’est pas une feuille signée : elle a été changée."
            ),
        )
    own = _own_findings(statuses, basis)
    try:
        carried = _source(jws, kind, basis)
    except IntegrityError as error:
        return _with_refused_source(error, own, basis)
    source = carried.answer
    findings = (
        *own,
        *_signers_findings(carried.signers, statuses),
        _same_content(pdf, carried.digest),
        *_kept_copy(pdf, carried.session, carried.digest, basis),
        *(_of_source(finding) for finding in source.findings),
    )
    return concluded(
        replace(
            source,
            kind=FileKind.PDF,
            findings=_worst_first(findings),
            signatures=_dated(source.signatures, carried.signers, statuses, basis),
            silences=(_LIMIT, *source.silences),
        )
    )


def _of_source(finding: Finding) -> Finding:
    """Say of the attached sheet what its own answer says of « le contenu »."""
    if finding.code != "content.unchanged":
        return finding
    what = sentence("La feuille jointe est, au caractère près, celle qui a été signée.")
    return replace(finding, sentence=what)


def _with_refused_source(
    error: IntegrityError, own: tuple[Finding, ...], basis: VerificationBasis
) -> Verification:
    """Tell what is wrong with the source, and with the PDF around it."""
    findings = (*own, fails(error.code, error.what))
    answer = refused(FileKind.PDF, error, basis)
    return concluded(replace(answer, findings=_worst_first(findings)))


def _worst_first(findings: Sequence[Finding]) -> tuple[Finding, ...]:
    """Put what fails first, each reason once: the first is the one that the headline tells."""
    once = tuple(dict.fromkeys(findings))
    return tuple(sorted(once, key=lambda finding: _RANK[finding.outcome.value]))


_RANK = {"fails": 0, "holds": 1, "open": 1}


class _Mark(StrEnum):
    INTACT = "pdf.signed_by"
    ALTERED = "pdf.altered"
    UNTRUSTED = "pdf.signature_untrusted"
    ADDED_AFTER = "pdf.added_after"


def _own_findings(
    statuses: Sequence[PdfSignatureStatus], basis: VerificationBasis
) -> tuple[Finding, ...]:
    """Say how the PDF's signatures came out, one finding for those that came out alike."""
    names: dict[_Mark, list[str]] = {}
    for status in statuses:
        names.setdefault(_mark(status, basis), []).append(status.signer or status.field)
    return tuple(_said(mark, ", ".join(who)) for mark, who in names.items())


def _mark(status: PdfSignatureStatus, basis: VerificationBasis) -> _Mark:
    if not status.intact:
        return _Mark.ALTERED
    if basis.anchor is not None and not status.trusted:
        return _Mark.UNTRUSTED
    if status.later_changes is LaterChanges.OTHER:
        return _Mark.ADDED_AFTER
    return _Mark.INTACT


def _said(mark: _Mark, names: str) -> Finding:
    what = {
        _Mark.INTACT: sentence("Signature intacte dans le PDF : {name}.", name=names),
        _Mark.ALTERED: sentence("Le PDF a été modifié après cette signature : {name}.", name=names),
        _Mark.UNTRUSTED: sentence(
            "Cette signature du PDF ne relève pas du centre : {name}.", name=names
        ),
        _Mark.ADDED_AFTER: sentence(
            "Quelque chose a été ajouté après cette signature : {name}.", name=names
        ),
    }[mark]
    return holds(mark.value, what) if mark is _Mark.INTACT else fails(mark.value, what)


def _signers_findings(
    signers: Sequence[Signer], statuses: Sequence[PdfSignatureStatus]
) -> Iterator[Finding]:
    """Compare who signed the PDF with who signed its source, by their certificates."""
    wanted = {digest(certificate_bytes(signer.certificate)): signer for signer in signers}
    signed = {status.certificate_sha256 for status in statuses}
    for certificate, signer in wanted.items():
        if certificate not in signed:
            yield fails(
                "pdf.cut_back",
                sentence(
                    "Signature absente du PDF : {name}. C’est un état d’avant la fin des "
                    "signatures, ou elle a été retirée.",
                    name=signer.name,
                ),
            )
    for status in statuses:
        if status.intact and status.certificate_sha256 not in wanted:
            yield fails(
                "pdf.other_signers",
                sentence(
                    "{name} a signé le PDF sans avoir signé la feuille qu’il contient.",
                    name=status.signer,
                ),
            )


def _same_content(pdf: bytes, full: str) -> Finding:
    short = short_digest(full)
    named = named_digests(pdf)
    if not named or any(one != short for one in named):
        return fails(
            "pdf.other_content",
            sentence(
                "Le PDF et la feuille qu’il contient ne disent pas la même chose : l’empreinte "
                "imprimée n’est pas {digest}.",
                digest=short,
            ),
        )
    return holds(
        "pdf.same_content",
        sentence("Le texte affiché et la feuille signée portent la même empreinte."),
    )


def _kept_copy(pdf: bytes, session: str, full: str, basis: VerificationBasis) -> Iterator[Finding]:
    kept = basis.copy(session, full)
    if kept is None:
        return
    if kept == pdf:
        yield holds("pdf.kept", sentence("Ce fichier est l’exemplaire qui est conservé ici."))
    else:
        yield fails(
            "pdf.not_kept",
            sentence("Ce fichier n’est pas l’exemplaire de cette feuille qui est conservé ici."),
        )


def _dated(
    lines: Sequence[SignatureLine],
    signers: Sequence[Signer],
    statuses: Sequence[PdfSignatureStatus],
    basis: VerificationBasis,
) -> tuple[SignatureLine, ...]:
    """Give each line the moment at which its signer says to have signed the PDF."""
    moments = {status.certificate_sha256: status.signed_at for status in statuses}
    dated = []
    for line, signer in zip(lines, signers, strict=True):
        moment = moments.get(digest(certificate_bytes(signer.certificate)))
        dated.append(line if moment is None else replace(line, signed_at=basis.local(moment)))
    return tuple(dated)
