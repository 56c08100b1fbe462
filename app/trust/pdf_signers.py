"""Who signs a PDF, and what a signature found in one says: values that know no library of PDFs."""

from __future__ import annotations

import dataclasses
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
