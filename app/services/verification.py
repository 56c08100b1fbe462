"""Telling whether a file that somebody holds is genuine, in words."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import replace
from datetime import datetime

from app.domain.errors import IntegrityError, UserError
from app.domain.wording import sentence
from app.trust.certificates import Certificate, certificate_bytes, certificate_from
from app.trust.digests import digest
from app.trust.pdf_signatures import embedded_jws, verify_pdf
from app.trust.pdf_signers import PdfSignatureStatus
from app.trust.verification import FileKind, Finding, Trust, Verification, file_kind, verify_file


def centre_certificate(data: bytes) -> Certificate:
    """Read a centre's certificate from a file, PEM or DER.

    Raises:
        UserError: the file holds no certificate.
    """
    try:
        return certificate_from(data)
    except IntegrityError as error:
        raise UserError(
            "certificate.unreadable",
            sentence("Ce fichier n’est pas un certificat de centre."),
            sentence("Choisissez « certificat-du-centre.cer », remis avec les dossiers de salle."),
        ) from error


def verify_document(data: bytes, anchor: Certificate | None, *, at: datetime) -> Verification:
    """Verify a signed sheet, its PDF copy or a package; never raises for what is in the file."""
    if file_kind(data) is FileKind.PDF:
        return _verify_copy(data, anchor, at)
    return verify_file(data, anchor=anchor, at=at)


def _verify_copy(data: bytes, anchor: Certificate | None, at: datetime) -> Verification:
    """Verify a PDF by the signed content that it carries, and by its own signatures.

    The content says who must have signed: a PDF cut back to an earlier revision has fewer
    signatures than it, and is found out.
    """
    try:
        jws = embedded_jws(data)
        statuses = () if anchor is None else verify_pdf(data, anchor, at=at)
    except IntegrityError as error:
        return _alone(anchor, Finding(code=error.code, holds=False, sentence=error.what))
    if jws is None:
        what = sentence("Ce PDF ne contient pas de feuille signée par Soutenance.")
        return _alone(anchor, Finding(code="pdf.no_content", holds=False, sentence=what))
    content = verify_file(jws, anchor=anchor, at=at)
    findings = [*content.findings, *(_signature(status) for status in statuses)]
    if anchor is not None:
        findings.extend(_missing_signatures(content, statuses))
    return replace(content, kind=FileKind.PDF, findings=tuple(findings))


def _signature(status: PdfSignatureStatus) -> Finding:
    if status.holds:
        return Finding(
            code="pdf.signed_by",
            holds=True,
            sentence=sentence("Le PDF porte la signature de {name}, intacte.", name=status.signer),
        )
    if not status.intact:
        what = sentence("Le PDF a été modifié après la signature de {name}.", name=status.signer)
    elif not status.trusted:
        what = sentence("La signature de {name} ne relève pas de ce centre.", name=status.signer)
    else:
        what = sentence(
            "Quelque chose a été ajouté après la signature de {name}.", name=status.signer
        )
    return Finding(code="pdf.signature", holds=False, sentence=what)


def _missing_signatures(
    content: Verification, statuses: Sequence[PdfSignatureStatus]
) -> Iterator[Finding]:
    signed = {status.certificate_sha256 for status in statuses}
    for signer in content.signers:
        if digest(certificate_bytes(signer.certificate)) not in signed:
            yield Finding(
                code="pdf.signature_missing",
                holds=False,
                sentence=sentence("Il manque au PDF la signature de {name}.", name=signer.name),
            )


def _alone(anchor: Certificate | None, finding: Finding) -> Verification:
    return Verification(
        kind=FileKind.PDF,
        trust=Trust.UNVERIFIED if anchor is None else Trust.VERIFIED,
        findings=(finding,),
    )
