"""The comments that a juror keeps to use again, for the whole day and on this laptop.

They are a help for typing and no evidence: the journal does not tell of them, and they leave
the room only inside a comment.
"""

from __future__ import annotations

from app.domain.errors import UserError
from app.domain.wording import sentence
from app.services.room.open_room import OpenRoom
from app.services.room.scoring import COMMENT_LIMIT
from app.trust.enrolment import JurorKey

KEPT_COMMENTS = 40
"""How many a juror keeps: what a menu still shows."""


def reusable_comments(room: OpenRoom, juror: JurorKey) -> tuple[str, ...]:
    """Return the juror's own, in the order in which they were kept."""
    with room.store.transaction() as records:
        return records.reusable_comments(juror.juror)


def keep_comment(room: OpenRoom, juror: JurorKey, comment: str) -> tuple[str, ...]:
    """Keep a comment, and return them all; one that is kept already, or empty, changes nothing.

    Raises:
        UserError: it is too long, or enough are kept.
    """
    text = comment.strip()
    if len(text) > COMMENT_LIMIT:
        raise UserError(
            "comment.too_long",
            sentence("Le commentaire compte {count} caractères.", count=len(text)),
            sentence("Raccourcissez-le à {limit} caractères.", limit=COMMENT_LIMIT),
        )
    with room.store.transaction() as records:
        kept = records.reusable_comments(juror.juror)
        if not text or text in kept:
            return kept
        if len(kept) >= KEPT_COMMENTS:
            raise UserError(
                "comments.enough",
                sentence("Vous gardez déjà {count} commentaires.", count=len(kept)),
                sentence("Retirez-en un de la liste, puis gardez celui-ci."),
            )
        kept = (*kept, text)
        records.put_reusable_comments(juror.juror, kept)
        return kept


def forget_comment(room: OpenRoom, juror: JurorKey, comment: str) -> tuple[str, ...]:
    """Forget a kept comment, and return those that are left."""
    with room.store.transaction() as records:
        left = tuple(text for text in records.reusable_comments(juror.juror) if text != comment)
        records.put_reusable_comments(juror.juror, left)
        return left
