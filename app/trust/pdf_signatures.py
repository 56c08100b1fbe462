"""PAdES signatures on the readable copy of a sheet: made, checked, and the JWS taken out.

What binds is the JWS; these signatures let any PDF reader show who signed the copy. Level
B-B (ETSI EN 319 142-1), offline: no time stamp, no revocation, nothing is ever fetched.

pyHanko does the work and is imported on the first call only: it costs 0.6 s, a third of it
for aiohttp, which it imports and which is never used. Its functions are coroutines, run to
their end on a loop of our own: the pair of sockets by which a loop wakes itself is the only
one that is opened.
"""

from __future__ import annotations

import dataclasses
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime
from enum import StrEnum

from cryptography import x509
from cryptography.hazmat.primitives.asymmetric import ec


@dataclass(frozen=True, slots=True, kw_only=True)
class PdfSigner:
    """One member's key, and the box it signs in.

    `issuers` are embedded beside the certificate, so that the centre's certificate alone
    verifies the file. `field` names an empty signature field of the document, `appearance`
    is the one-page PDF of the same size that is shown there.
    """

    key: ec.EllipticCurvePrivateKey = dataclasses.field(repr=False)
    certificate: x509.Certificate
    issuers: tuple[x509.Certificate, ...]
    field: str
    appearance: bytes = dataclasses.field(repr=False)


class LaterChanges(StrEnum):
    """What was added to the file after a signature."""

    NONE = "none"
    SIGNATURES = "signatures"
    OTHER = "other"


@dataclass(frozen=True, slots=True, kw_only=True)
class PdfSignatureStatus:
    """What one signature of a file says, in the order in which they were made.

    `intact`: the bytes that it covers are those that were signed, by the key of that
    certificate. `trusted`: the certificate leads to the anchor and was valid at the moment
    asked for. `signer` is the certificate's common name and `signed_at` the signer's own
    clock; both are claims until `intact` and `trusted` hold.
    """

    field: str
    signer: str
    certificate_sha256: str
    signed_at: datetime | None
    intact: bool
    trusted: bool
    covers_whole_file: bool
    later_changes: LaterChanges

    @property
    def holds(self) -> bool:
        """Whether the signature stands and nothing but signatures was added since."""
        return self.intact and self.trusted and self.later_changes is not LaterChanges.OTHER


def sign_pdf(
    pdf: bytes, signers: Sequence[PdfSigner], *, signed_at: datetime, reason: str
) -> bytes:
    """Add one visible signature per signer, in order, each in its own revision of the file.

    Raises:
        ValueError: a field is missing or already signed: a bug, as is a PDF that is not ours.
    """
    from app.trust.pdf_signing import add_signatures  # noqa: PLC0415  imports pyHanko

    return add_signatures(pdf, signers, signed_at=signed_at, reason=reason)


def verify_pdf(
    pdf: bytes, anchor: x509.Certificate, *, at: datetime
) -> tuple[PdfSignatureStatus, ...]:
    """Check every signature against one anchor; a file without signatures gives none.

    A file cut back to an earlier revision still verifies: who had to sign is the caller's to
    know, never the file's to say.

    Args:
        pdf: the file, from anywhere.
        anchor: the centre's certificate; no other root is trusted.
        at: the moment at which certificates must be valid.

    Raises:
        IntegrityError: `pdf.unreadable`, the file cannot be read as a PDF.
    """
    from app.trust.pdf_validation import check_signatures  # noqa: PLC0415  imports pyHanko

    return check_signatures(pdf, anchor, at=at)


def embedded_jws(pdf: bytes) -> bytes | None:
    """Return the JWS that a readable copy carries as its source, `None` when there is none.

    The attachment is worth what `verify_pdf` says of the file, and its own signatures.

    Raises:
        IntegrityError: `pdf.unreadable`, the file cannot be read as a PDF;
            `pdf.several_sources`, it names more than one.
    """
    from app.trust.pdf_validation import attached_jws  # noqa: PLC0415  imports pyHanko

    return attached_jws(pdf)
