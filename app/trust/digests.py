"""Digests, whole for machines and short for people, and what a QR code on a sheet says."""

from __future__ import annotations

import hashlib
import re

from cryptography import x509
from cryptography.hazmat.primitives import hashes

from app.domain.errors import UserError
from app.domain.wording import sentence
from app.trust.codes import encode_bits, grouped

SHORT_CHARACTERS = 20
FINGERPRINT_CHARACTERS = 16
_QR = re.compile(r"SOUT1:([a-z+-]{1,64}):([0-9a-f]{64})")


def digest(data: bytes) -> str:
    """SHA-256, in hexadecimal."""
    return hashlib.sha256(data).hexdigest()


def short_digest(full: str) -> str:
    """Write the first 100 bits of a digest for people: five groups of four characters."""
    return grouped(encode_bits(bytes.fromhex(full), SHORT_CHARACTERS))


def fingerprint(certificate: x509.Certificate) -> str:
    """Write the first 80 bits of a certificate's SHA-256: four groups of four characters."""
    return grouped(encode_bits(certificate.fingerprint(hashes.SHA256()), FINGERPRINT_CHARACTERS))


def qr_text(typ: str, full: str) -> str:
    """Return the text of the QR code on a printed sheet: its type and its whole digest."""
    return f"SOUT1:{typ}:{full}"


def read_qr_text(text: str) -> tuple[str, str]:
    """Return type and digest from a scanned code.

    Raises:
        UserError: `digest.malformed`, when the code is not one of ours.
    """
    match = _QR.fullmatch(text.strip())
    if match is None:
        raise UserError(
            "digest.malformed",
            sentence("Ce code QR n’est pas celui d’une grille."),
            sentence("Lisez le code imprimé en bas d’une page de la grille."),
        )
    return match[1], match[2]
