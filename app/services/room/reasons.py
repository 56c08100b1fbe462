"""A reason that somebody must write: there, and short enough."""

from __future__ import annotations

from app.domain.errors import UserError
from app.domain.wording import sentence
from app.services.room.scoring import COMMENT_LIMIT


def checked_reason(reason: str) -> str:
    """Return the reason without the spaces around it.

    Raises:
        UserError: `reason.missing`, `reason.too_long`.
    """
    text = reason.strip()
    if not text:
        raise UserError(
            "reason.missing",
            sentence("Il manque le motif."),
            sentence("Écrivez en quelques mots pourquoi."),
        )
    if len(text) > COMMENT_LIMIT:
        raise UserError(
            "reason.too_long",
            sentence("Le motif compte {count} caractères.", count=len(text)),
            sentence("Raccourcissez-le à {limit} caractères.", limit=COMMENT_LIMIT),
        )
    return text
