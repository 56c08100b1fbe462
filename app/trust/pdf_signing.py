"""Making PAdES signatures with pyHanko; import it through `app.trust.pdf_signatures`."""

from __future__ import annotations

import asyncio
import io
from collections.abc import Sequence
from datetime import datetime

from asn1crypto import keys as asn1_keys
from asn1crypto import x509 as asn1_x509
from cryptography import x509
from cryptography.hazmat.primitives.serialization import (
    Encoding,
    NoEncryption,
    PrivateFormat,
)
from cryptography.x509.oid import NameOID
from pyhanko.pdf_utils import layout
from pyhanko.pdf_utils.content import PdfContent
from pyhanko.pdf_utils.incremental_writer import IncrementalPdfFileWriter
from pyhanko.pdf_utils.reader import PdfFileReader
from pyhanko.sign.fields import SigSeedSubFilter
from pyhanko.sign.signers import PdfSignatureMetadata, SimpleSigner
from pyhanko.sign.signers import PdfSigner as PadesSigner
from pyhanko.sign.signers.pdf_cms import PdfCMSSignedAttributes
from pyhanko.stamp import StaticStampStyle
from pyhanko_certvalidator.registry import CertificateStore, SimpleCertificateStore

from app.trust.pdf_signers import PdfSigner

BYTES_RESERVED = 8192
"""Hexadecimal digits kept for one signature: pyHanko's own estimate falls short with ECDSA."""

_DIGEST = "sha256"
_APPEARANCE_NAME = "/Appearance"


class _Revision(IncrementalPdfFileWriter):
    """A new revision that leaves the document's properties as their author wrote them.

    pyHanko would stamp the machine's clock and its own name into Info, and others into XMP:
    PDF/A wants the two to say the same, and a signed copy says when by its signatures.
    """

    def _update_meta(self) -> None:
        """Do nothing."""


class _ImportedAppearance(PdfContent):
    """The only page of a PDF, as the content of a stamp; its fonts come with it."""

    def __init__(self, pdf: bytes) -> None:
        super().__init__()
        self._pdf = pdf

    def render(self) -> bytes:
        """Import the page into the file that is signed, and return what paints it."""
        page = self._ensure_writer.import_page_as_xobject(PdfFileReader(io.BytesIO(self._pdf)))
        self.resources.xobject[_APPEARANCE_NAME] = page
        left, bottom, right, top = page.get_object()["/BBox"]
        self.box = layout.BoxConstraints(width=right - left, height=top - bottom)
        return f"{_APPEARANCE_NAME} Do".encode()


def add_signatures(
    pdf: bytes, signers: Sequence[PdfSigner], *, signed_at: datetime, reason: str
) -> bytes:
    """See `app.trust.pdf_signatures.sign_pdf`."""

    async def in_order() -> bytes:
        signed = pdf
        for signer in signers:
            signed = await _signed(signed, signer, signed_at, reason)
        return signed

    return asyncio.run(in_order())


async def _signed(pdf: bytes, signer: PdfSigner, signed_at: datetime, reason: str) -> bytes:
    session = _pades_signer(signer, reason).init_signing_session(
        _Revision(io.BytesIO(pdf)), existing_fields_only=True
    )
    # pyHanko reads the machine's clock here; the moment of signing is the caller's.
    session.system_time = signed_at
    document = session.prepare_tbs_document(validation_info=None, bytes_reserved=BYTES_RESERVED)
    output = io.BytesIO()
    prepared, _ = document.digest_tbs_document(output=output)
    await document.perform_signature(
        document_digest=prepared.document_digest,
        pdf_cms_signed_attrs=PdfCMSSignedAttributes(signing_time=signed_at),
    )
    return output.getvalue()


def _pades_signer(signer: PdfSigner, reason: str) -> PadesSigner:
    store: CertificateStore = SimpleCertificateStore.from_certs(  # type: ignore[no-untyped-call]
        [_asn1(issuer) for issuer in signer.issuers]
    )
    key = signer.key.private_bytes(Encoding.DER, PrivateFormat.PKCS8, NoEncryption())
    name = signer.certificate.subject.get_attributes_for_oid(NameOID.COMMON_NAME)[0].value
    return PadesSigner(
        PdfSignatureMetadata(
            field_name=signer.field,
            md_algorithm=_DIGEST,
            subfilter=SigSeedSubFilter.PADES,
            name=str(name),
            reason=reason,
        ),
        SimpleSigner(
            signing_cert=_asn1(signer.certificate),
            signing_key=asn1_keys.PrivateKeyInfo.load(key),
            cert_registry=store,
            embed_roots=False,
        ),
        stamp_style=StaticStampStyle(
            background=_ImportedAppearance(signer.appearance),
            background_layout=layout.SimpleBoxLayoutRule(
                x_align=layout.AxisAlignment.ALIGN_MID,
                y_align=layout.AxisAlignment.ALIGN_MID,
                margins=layout.Margins(0, 0, 0, 0),
            ),
            border_width=0,
        ),
    )


def _asn1(certificate: x509.Certificate) -> asn1_x509.Certificate:
    return asn1_x509.Certificate.load(certificate.public_bytes(Encoding.DER))
