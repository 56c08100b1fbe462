"""Checking PAdES signatures with pyHanko; import it through `app.trust.pdf_signatures`.

The file comes from anywhere: whatever a damaged one makes pyHanko raise ends here.
"""

from __future__ import annotations

import asyncio
import io
import logging
import re
import zlib
from collections.abc import Iterator
from contextlib import contextmanager
from datetime import datetime

from asn1crypto import x509 as asn1_x509
from cryptography import x509
from cryptography.hazmat.primitives.serialization import Encoding
from pyhanko.pdf_utils.misc import PdfError
from pyhanko.pdf_utils.reader import PdfFileReader
from pyhanko.sign.diff_analysis import ModificationLevel
from pyhanko.sign.validation import EmbeddedPdfSignature, async_validate_pdf_signature
from pyhanko.sign.validation.status import PdfSignatureStatus as PadesStatus
from pyhanko.sign.validation.status import SignatureCoverageLevel
from pyhanko_certvalidator import ValidationContext
from pyhanko_certvalidator.errors import PathError, ValidationError

from app.domain.errors import IntegrityError
from app.domain.wording import sentence
from app.trust.pdf_signers import LaterChanges, PdfSignatureStatus

_SOURCE_SUFFIX = ".jws.json"
_PRINTED = re.compile(r"empreinte ([0-9A-Z]{4}(?:-[0-9A-Z]{4}){4})")

# pyHanko trusts the types that it meets in a file; asn1crypto and zlib likewise. What a
# damaged file raises is therefore any error of data, and never one of the machine (OSError).
_DAMAGE = (
    PdfError,
    PathError,
    ValidationError,
    ValueError,
    LookupError,
    TypeError,
    AttributeError,
    ArithmeticError,
    AssertionError,
    RecursionError,
    NotImplementedError,
    zlib.error,
)


# What they find wrong in a file is in our answer; their logs would print tracebacks beside it.
for _library in ("pyhanko", "pyhanko_certvalidator"):
    logging.getLogger(_library).addHandler(logging.NullHandler())
    logging.getLogger(_library).propagate = False


@contextmanager
def _reading() -> Iterator[None]:
    try:
        yield
    except _DAMAGE as error:
        raise IntegrityError(
            "pdf.unreadable",
            sentence("Ce PDF est endommagé ou n’en est pas un ; rien n’a pu y être vérifié."),
        ) from error


def check_signatures(
    pdf: bytes, anchor: x509.Certificate | None, *, at: datetime
) -> tuple[PdfSignatureStatus, ...]:
    """See `app.trust.pdf_signatures.verify_pdf`."""
    with _reading():
        signatures = tuple(PdfFileReader(io.BytesIO(pdf)).embedded_regular_signatures)
        ends = [_end_of_range(signature) for signature in signatures]

    async def one_by_one() -> tuple[PdfSignatureStatus, ...]:
        return tuple(
            [
                await _status(signature, anchor, at, last=end == max(ends))
                for signature, end in zip(signatures, ends, strict=True)
            ]
        )

    return asyncio.run(one_by_one())


def _end_of_range(signature: EmbeddedPdfSignature) -> int:
    *_, start, length = signature.byte_range
    return int(start) + int(length)


async def _status(
    signature: EmbeddedPdfSignature, anchor: x509.Certificate | None, at: datetime, *, last: bool
) -> PdfSignatureStatus:
    context = ValidationContext(
        trust_roots=_roots(anchor),
        moment=at,
        allow_fetching=False,
        revocation_mode="soft-fail",
    )
    try:
        status = await async_validate_pdf_signature(signature, context)
    except _DAMAGE:
        return _broken(signature)
    whole = status.coverage is SignatureCoverageLevel.ENTIRE_FILE
    certificate = status.signing_cert
    return PdfSignatureStatus(
        field=signature.field_name,
        signer=_common_name(certificate),
        certificate_sha256=certificate.sha256.hex(),
        signed_at=status.signer_reported_dt,
        intact=bool(status.intact and status.valid),
        trusted=bool(status.trusted),
        covers_whole_file=whole,
        later_changes=_later_changes(status, whole=whole, last=last),
    )


def _roots(anchor: x509.Certificate | None) -> list[asn1_x509.Certificate]:
    # An empty list, never `None`, which would have pyHanko trust the system's own roots.
    if anchor is None:
        return []
    return [asn1_x509.Certificate.load(anchor.public_bytes(Encoding.DER))]


def _broken(signature: EmbeddedPdfSignature) -> PdfSignatureStatus:
    return PdfSignatureStatus(
        field=str(signature.field_name),
        signer="",
        certificate_sha256="",
        signed_at=None,
        intact=False,
        trusted=False,
        covers_whole_file=False,
        later_changes=LaterChanges.OTHER,
    )


def _later_changes(status: PadesStatus, *, whole: bool, last: bool) -> LaterChanges:
    if whole:
        return LaterChanges.NONE
    covered = status.coverage is SignatureCoverageLevel.ENTIRE_REVISION
    level = status.modification_level
    if last or not covered or level is None or level > ModificationLevel.FORM_FILLING:
        return LaterChanges.OTHER
    return LaterChanges.SIGNATURES


def _common_name(certificate: asn1_x509.Certificate) -> str:
    name = certificate.subject.native.get("common_name", "")
    return name if isinstance(name, str) else ""


def attached_jws(pdf: bytes) -> bytes | None:
    """See `app.trust.pdf_signatures.embedded_jws`."""
    with _reading():
        named = PdfFileReader(io.BytesIO(pdf)).root.get("/AF", ())
        # Only an index, not an iterator, follows references.
        specifications = [named[place] for place in range(len(named))]
        found = [
            bytes(specification["/EF"]["/F"].data)
            for specification in specifications
            if str(specification["/UF"]).endswith(_SOURCE_SUFFIX)
        ]
    if len(found) > 1:
        raise IntegrityError(
            "pdf.several_sources",
            sentence("Ce PDF contient plusieurs grilles signées : aucune ne peut être retenue."),
        )
    return found[0] if found else None


def printed_digests(pdf: bytes) -> tuple[str, ...]:
    """See `app.trust.pdf_signatures.named_digests`."""
    with _reading():
        reader = PdfFileReader(io.BytesIO(pdf))
        # Only an index, unlike `get`, follows references.
        information = reader.trailer["/Info"] if "/Info" in reader.trailer_view else {}
        subject = str(information["/Subject"]) if "/Subject" in information else ""
        root = reader.root
        packet = bytes(root["/Metadata"].data) if "/Metadata" in root else b""
    return tuple(_PRINTED.findall(subject) + _PRINTED.findall(packet.decode("utf-8", "replace")))
