"""PAdES signatures on the readable copy of a sheet: made, checked, and the JWS taken out.

What binds is the JWS; these signatures let any PDF reader show who signed the copy. Level
B-B (ETSI EN 319 142-1), offline: no time stamp, no revocation, nothing is ever fetched.

pyHanko does the work and is imported on the first call only: it costs 0.6 s, a third of it
for aiohttp, which it imports and which is never used. Its functions are coroutines, run to
their end on a loop of our own: the pair of sockets by which a loop wakes itself is the only
one that is opened.
"""

from __future__ import annotations

from collections.abc import Sequence
from datetime import datetime

from cryptography import x509

from app.trust.pdf_signers import PdfSignatureStatus, PdfSigner


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
    pdf: bytes, anchor: x509.Certificate | None, *, at: datetime
) -> tuple[PdfSignatureStatus, ...]:
    """Check every signature against one anchor; a file without signatures gives none.

    A file cut back to an earlier revision still verifies: who had to sign is the caller's to
    know, never the file's to say.

    Args:
        pdf: the file, from anywhere.
        anchor: the centre's certificate; no other root is trusted. With `None` no signature
            is trusted, and each still says whether it is intact.
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


def named_digests(pdf: bytes) -> tuple[str, ...]:
    """Return the short digests that the copy gives itself, in Info and in XMP.

    Ours name the digest of the JWS that they carry, in both: another one, or none, is a copy
    that says something else than its source.

    Raises:
        IntegrityError: `pdf.unreadable`, the file cannot be read as a PDF.
    """
    from app.trust.pdf_validation import printed_digests  # noqa: PLC0415  imports pyHanko

    return printed_digests(pdf)
