"""What a refused document says of itself, to name it to a person; nothing may rest on it.

No signature is looked at. What comes out is a digest to look the document up by, and values of
the strict types: callers compare them with what they know, and never show a text from them.
"""

from __future__ import annotations

import msgspec
from joserfc.util import urlsafe_b64decode

from app.domain.errors import IntegrityError
from app.domain.score_sheet import PanelSheet, ScoreSheet
from app.trust import wire
from app.trust.digests import digest
from app.trust.formats import PANEL_SHEET, SCORE_SHEET


class _Envelope(msgspec.Struct, frozen=True):
    payload: str


def claimed_digest(document: bytes) -> str:
    """Return the digest by which a sheet would be known; that of the bytes if it is no JWS."""
    payload = _payload(document)
    return digest(document if payload is None else payload)


def claimed_sheet(document: bytes) -> ScoreSheet | PanelSheet | None:
    """Return the sheet that a document says it is; `None` where it does not even say that."""
    payload = _payload(document)
    if payload is None:
        return None
    for format_ in (SCORE_SHEET, PANEL_SHEET):
        try:
            return wire.decode(payload, format_.type_, limit=format_.limit)
        except IntegrityError:
            continue
    return None


def _payload(document: bytes) -> bytes | None:
    try:
        envelope = msgspec.json.decode(document, type=_Envelope)
        return urlsafe_b64decode(envelope.payload.encode("ascii"))
    except (ValueError, RecursionError):
        return None
