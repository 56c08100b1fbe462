"""The readable copy of what members sign: one electronic signature in each one's field.

Whoever signs by hand keeps an empty field's place: seats are counted as the document lays them.
"""

from __future__ import annotations

from collections.abc import Sequence
from datetime import datetime
from typing import Protocol

from app.documents.signature_stamp import signature_field, signature_stamp_pdf
from app.domain.session import Capacity
from app.services.room.open_room import OpenRoom
from app.trust.enrolment import JurorKey
from app.trust.pdf_signatures import sign_pdf
from app.trust.pdf_signers import PdfSigner


class SeatedMember(Protocol):
    """A member whom a document names, with a key or by hand."""

    @property
    def juror(self) -> str:
        """Who it is."""
        ...

    @property
    def capacity(self) -> Capacity:
        """In which capacity."""
        ...

    @property
    def chair(self) -> bool:
        """Whether they chair."""
        ...

    @property
    def by_hand(self) -> bool:
        """Whether they sign the paper."""
        ...


def signed_copy(
    room: OpenRoom,
    pdf: bytes,
    members: Sequence[SeatedMember],
    keys: Sequence[JurorKey],
    *,
    signed_at: datetime,
    short_digest: str,
    reason: str,
) -> bytes:
    """Sign a PDF in the field of each member who has a key.

    Args:
        room: whose certificates stand behind the keys.
        pdf: it has a field for each of them, named by `signature_field`.
        members: in the order in which the document names them.
        keys: of those who do not sign by hand, in any order.
        signed_at: printed in each stamp, in its own offset.
        short_digest: printed in each stamp.
        reason: what is signed, in French.
    """
    by_juror = {key.juror: key for key in keys}
    signers = []
    for seat, member in enumerate(members):
        if member.by_hand:
            continue
        key = by_juror[member.juror]
        signers.append(
            PdfSigner(
                key=key.key,
                certificate=key.certificate,
                issuers=(key.room_certificate, room.anchor),
                field=signature_field(seat),
                appearance=signature_stamp_pdf(
                    name=room.dossier.planning.juror(member.juror).name,
                    capacity=member.capacity,
                    chair=member.chair,
                    signed_at=signed_at,
                    short_digest=short_digest,
                ),
            )
        )
    return sign_pdf(pdf, signers, signed_at=signed_at, reason=reason)
