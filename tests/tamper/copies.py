"""The signed PDF of the trust world's panel sheet, with keys that the centre knows.

Its parts may be those of two sheets: what the page says, what is attached, who signs.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace
from functools import cache

from app.documents.content import PanelSheetDocument, PrintedDigest, SealedSheet
from app.documents.panel_sheet import panel_sheet_pdf
from app.documents.signature_stamp import signature_field, signature_stamp_pdf
from app.domain.score_sheet import PanelSheet
from app.services.verification import VerificationBasis, certificate_basis, verify_document
from app.trust.digests import qr_text, short_digest
from app.trust.enrolment import JurorKey
from app.trust.formats import PANEL_SHEET
from app.trust.pdf_signatures import sign_pdf
from app.trust.pdf_signers import PdfSigner
from app.trust.signing import SignedDocument, read_panel_sheet
from app.trust.signing import sign_panel_sheet as sign_jws
from app.trust.verification import Outcome, Verification
from tests import builders
from tests.trust.world import a_world

SIGNED_AT = builders.a_moment(60)
MEMBERS = ("J1", "J2")


def keys_of(*jurors: str) -> list[JurorKey]:
    return [a_world().juror(juror) for juror in jurors]


@cache
def the_sheet() -> PanelSheet:
    """What the two members agreed on."""
    return read_panel_sheet(a_world().panel_sheet.jws, a_world().keys.anchor).sheet


@cache
def another_sheet() -> tuple[PanelSheet, SignedDocument]:
    """Another sheet that the same two signed: with other ratings."""
    first, *others = the_sheet().ratings
    changed = replace(first, level=1, reason="Vu ensemble")
    sheet = replace(the_sheet(), ratings=(changed, *others))
    return sheet, sign_jws(sheet, keys_of(*MEMBERS))


def printed(sheet: PanelSheet, digest: str) -> PanelSheetDocument:
    """What the pages say, under the digest that they print."""
    context = sheet.context
    own = tuple(
        SealedSheet(
            sheet=builders.a_score_sheet(context=context, juror=member.juror),
            short_digest=short_digest(member.sheet_digest),
        )
        for member in sheet.members
    )
    return PanelSheetDocument(
        dossier=builders.a_dossier(),
        sheet=sheet,
        score_sheets=own,
        digest=PrintedDigest(
            full=digest, short=short_digest(digest), qr_text=qr_text(PANEL_SHEET.typ, digest)
        ),
        measured=None,
        created_at=SIGNED_AT,
    )


def a_copy(document: PanelSheetDocument, jws: bytes, signers: Sequence[str] = MEMBERS) -> bytes:
    """A PDF with that on its pages and that attached to it, signed by these, in order."""
    seats = [member.juror for member in document.sheet.members]
    pdf_signers = [
        PdfSigner(
            key=key.key,
            certificate=key.certificate,
            issuers=(key.room_certificate,),
            field=signature_field(seats.index(key.juror)),
            appearance=signature_stamp_pdf(
                name=document.dossier.planning.juror(key.juror).name,
                capacity=document.sheet.members[seats.index(key.juror)].capacity,
                chair=key.juror == seats[0],
                signed_at=SIGNED_AT,
                short_digest=document.digest.short,
            ),
        )
        for key in keys_of(*signers)
    ]
    pdf = panel_sheet_pdf(document, jws=jws)
    return sign_pdf(pdf, pdf_signers, signed_at=SIGNED_AT, reason="Grille harmonisée")


@cache
def the_copy(signers: Sequence[str] = MEMBERS) -> bytes:
    """The copy as the ceremony makes it, or with fewer signatures."""
    signed = a_world().panel_sheet
    return a_copy(printed(the_sheet(), signed.payload_digest), signed.jws, signers)


@dataclass(frozen=True, slots=True, kw_only=True)
class KeepsACopy(VerificationBasis):
    """The basis of somebody who keeps one PDF of this sheet, and knows nothing else."""

    kept: bytes

    def copy(self, session: str, digest: str) -> bytes:
        return self.kept


def verified(pdf: bytes, kept: bytes | None = None) -> Verification:
    """What is told to whoever has the centre's certificate, and perhaps a copy."""
    anchor = a_world().keys.anchor
    if kept is None:
        return verify_document(pdf, certificate_basis(anchor, at=SIGNED_AT))
    return verify_document(pdf, KeepsACopy(anchor=anchor, at=SIGNED_AT, kept=kept))


def failures(pdf: bytes, kept: bytes | None = None) -> list[str]:
    """The codes of what fails in a copy; the first is what the headline tells."""
    findings = verified(pdf, kept).findings
    return [item.code for item in findings if item.outcome is Outcome.FAILS]
