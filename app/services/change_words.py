"""What a room changed in its planning, in words, but for people: those are named by callers."""

from __future__ import annotations

from collections.abc import Callable

from app.domain.panel_change import PanelCause, PanelChange
from app.domain.room_addition import AddedSitting, MovedSitting
from app.domain.wording import Sentence, sentence


def change_words(
    change: PanelChange | MovedSitting | AddedSitting, juror: Callable[[str], str]
) -> Sentence:
    """Say what changed; `juror` gives the name of an identifier."""
    if isinstance(change, MovedSitting):
        return sentence(
            "passage {sitting} déplacé à {hour}",
            sitting=change.sitting,
            hour=f"{change.starts_at:%H:%M}",
        )
    if isinstance(change, AddedSitting):
        return sentence("passage ajouté, épreuve {assessment}", assessment=change.assessment)
    sittings = ", ".join(change.sittings)
    if change.juror is None:
        return sentence(
            "{chair} préside désormais (passages {sittings})",
            chair=juror(change.chair),
            sittings=sittings,
        )
    if change.cause is PanelCause.RECUSED:
        return sentence(
            "déport de {juror} (passages {sittings})",
            juror=juror(change.juror),
            sittings=sittings,
        )
    return sentence(
        "{juror} quitte le jury (passages {sittings})",
        juror=juror(change.juror),
        sittings=sittings,
    )
