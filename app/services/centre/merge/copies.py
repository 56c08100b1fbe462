"""Opening the PDF copies that came with panel sheets and reports, before any of them is kept.

The JWS binds, but the copy is what people read, print and pass on: one that says something
else must not be archived as the signed sheet. Every copy is checked in full while a merge is
planned, its PAdES signatures too: a sample would let a forged one through, and the plan is
where a person sees what is refused and can still ask the room again. That is what takes the
time of a plan (measured: 17 s for 300 copies of two signatures, 1.3 s without the signatures,
where a sheet takes half a millisecond), so the plan's progress moves with each copy, and the
plan may be stopped before each. What a copy is worth follows from its file alone, as for sheets.

A refused copy takes nothing from its sheet or report, which stands without it.
"""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass

from app.domain.errors import IntegrityError
from app.domain.wording import sentence
from app.services.centre.merge.refusals import Refused
from app.trust.certificates import Certificate, certificate_bytes
from app.trust.digests import digest, short_digest
from app.trust.pdf_signatures import embedded_jws, named_digests, verify_pdf
from app.trust.reports import read_incident_report, read_minutes
from app.trust.results_packages import SignedCopy
from app.trust.signing import Signer, read_panel_sheet

ReadSigners = Callable[[bytes, Certificate], Sequence[Signer]]
"""Verifies a document and returns who signed it with a key."""


def panel_signers(jws: bytes, anchor: Certificate) -> Sequence[Signer]:
    """Read a panel sheet's; whether it is proven by paper is not a copy's matter."""
    return read_panel_sheet(jws, anchor, on_paper=True).signers


def incident_signers(jws: bytes, anchor: Certificate) -> Sequence[Signer]:
    """Read an incident report's."""
    return read_incident_report(jws, anchor).signers


def minutes_signers(jws: bytes, anchor: Certificate) -> Sequence[Signer]:
    """Read those of a day's minutes."""
    return read_minutes(jws, anchor).signers


@dataclass(frozen=True, slots=True, kw_only=True)
class Original:
    """What a copy may be of: its verified JWS, several where it was signed again.

    `who` names the copy in words.
    """

    who: str
    read: ReadSigners
    documents: tuple[bytes, ...]


def check_copy(
    copy: SignedCopy,
    sheets: Sequence[bytes],
    anchor: Certificate,
    read: ReadSigners = panel_signers,
) -> None:
    """Check that a copy is one of a signed document, whole, and signed by all who signed that.

    Args:
        copy: a PDF, from anywhere.
        sheets: its sheet's JWS as they came beside it, each verified; several where the same
            payload was signed again.
        anchor: the centre's authority.
        read: tells who signed the document.

    Raises:
        Refused: `signed_copy.differs`, its source or its printed digest is another;
            `signed_copy.signature`, a member's signature is missing or does not hold; or
            `pdf.*`, it cannot be read.
    """
    try:
        source = embedded_jws(copy.pdf)
        named = set(named_digests(copy.pdf))
        if source is None or source not in sheets or named != {short_digest(copy.sheet_digest)}:
            raise Refused(
                "signed_copy.differs",
                sentence(
                    "Cette copie PDF ne contient pas le document signé qu’elle accompagne. Ce "
                    "document reste, sans copie."
                ),
            )
        _check_signatures(copy.pdf, read(source, anchor), anchor)
    except IntegrityError as error:
        raise Refused(error.code, error.what) from error


def _check_signatures(pdf: bytes, signers: Sequence[Signer], anchor: Certificate) -> None:
    """Ask for one signature of each member, by the certificate that signed the sheet.

    Dates are not compared, as for sheets: a room's clock may be wrong.
    """
    certificates = [signer.certificate for signer in signers]
    when_all_are_valid = max(each.not_valid_before_utc for each in (anchor, *certificates))
    statuses = verify_pdf(pdf, anchor, at=when_all_are_valid)
    wanted = sorted(digest(certificate_bytes(certificate)) for certificate in certificates)
    signed = sorted(status.certificate_sha256 for status in statuses)
    if signed != wanted or not all(status.holds for status in statuses):
        raise Refused(
            "signed_copy.signature",
            sentence(
                "Les signatures de cette copie PDF ne sont pas, intactes, celles de tout le "
                "jury. Le document reste, sans copie."
            ),
        )
