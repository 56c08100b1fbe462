"""The jury gives one member another rating than the team's, whether or not a juror had done so."""

from __future__ import annotations

from dataclasses import replace

from app.domain.errors import UserError
from app.domain.score_sheet import RatingKey
from app.domain.wording import sentence
from app.services.room.open_room import OpenRoom
from app.services.room.panel.jury_agreement import agree, deliberation_view
from app.services.room.reasons import checked_reason


def rate_member(
    room: OpenRoom,
    sitting_id: str,
    key: RatingKey,
    candidate: str,
    *,
    level: int | None,
    reason: str,
) -> RatingKey:
    """Agree on a member's rating beside the team; return the line that the jury then has.

    `key` is the team's line, a `level` of `None` « non observé ». To give the member the team's
    rating again, the jury agrees on it on that line.

    Raises:
        UserError: no reason or one too long, the line is not the team's, the member is not
            here, or it is the rating that the jury agreed on for the team; further as `agree`.
    """
    text = checked_reason(reason)
    view = deliberation_view(room, sitting_id)
    row = next((each for each in view.rows if each.comparison.key == key), None)
    if row is None or key.candidate is not None:
        raise UserError(
            "adjustment.not_collective",
            sentence("Ce critère est déjà noté pour chaque membre du groupe."),
            sentence("Donnez la note sur la ligne de cette personne."),
        )
    if candidate not in {member.candidate for member in view.members}:
        raise UserError(
            "adjustment.not_here",
            sentence("Cette personne n’est pas dans le groupe présent."),
            sentence("Choisissez un membre présent."),
        )
    if row.agreed is not None and row.agreed.level == level:
        raise UserError(
            "adjustment.same_level",
            sentence("C’est déjà la note du groupe."),
            sentence("Choisissez une autre note, ou laissez à cette personne celle du groupe."),
        )
    own = replace(key, candidate=candidate)
    agree(room, sitting_id, own, level, text)
    return own
