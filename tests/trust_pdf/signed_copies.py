"""A panel sheet signed by its two members, as the ceremony makes it."""

from __future__ import annotations

from functools import cache

from app.documents.panel_sheet import panel_sheet_pdf
from app.documents.signature_stamp import signature_field, signature_stamp_pdf
from app.trust.pdf_signatures import sign_pdf
from app.trust.pdf_signers import PdfSigner
from tests.documents import sheets
from tests.trust_pdf.certificates import Chain, the_chain

SIGNED_AT = sheets.at(12, 24, 7)


def signers(chain: Chain) -> tuple[PdfSigner, ...]:
    document = sheets.e1()
    return tuple(
        PdfSigner(
            key=juror.key,
            certificate=juror.certificate,
            issuers=(chain.room.certificate,),
            field=signature_field(seat),
            appearance=signature_stamp_pdf(
                name=document.dossier.planning.juror(member.juror).name,
                capacity=member.capacity,
                chair=member.chair,
                signed_at=SIGNED_AT,
                short_digest=document.digest.short,
            ),
        )
        for seat, (juror, member) in enumerate(
            zip(chain.jurors, document.sheet.members, strict=True)
        )
    )


@cache
def unsigned() -> bytes:
    return panel_sheet_pdf(sheets.e1(), jws=sheets.JWS)


@cache
def signed_by(count: int) -> bytes:
    made = signers(the_chain())[:count]
    return sign_pdf(unsigned(), made, signed_at=SIGNED_AT, reason="Grille harmonisée")


def signed() -> bytes:
    return signed_by(2)
