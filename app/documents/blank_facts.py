"""The head of a paper grid: for whom, what, where and when, and what the day will tell."""

from __future__ import annotations

from datetime import timedelta

from app.documents import french
from app.documents.flow import Cell, Flow
from app.documents.form_parts import (
    ON_DEMAND,
    Choice,
    Field,
    lay_choices,
    lay_entries,
    lay_fields,
    lead_width,
)
from app.documents.french import COLON, NBSP
from app.documents.paper_content import PaperSeat, PaperSitting
from app.documents.typeface import BODY, SMALL_STRONG
from app.domain.rules import RatingScale
from app.domain.session import Candidate

_PRESENCES = (
    Choice("à l’heure"),
    Choice("en retard"),
    Choice("absence"),
    Choice("absence excusée"),
    Choice("identité vérifiée"),
)
_NAME_WIDE = 120.0
_LONGEST_LEAD = 180.0
"""A name that is wider than that stands above its boxes, which then still fit one line."""


def paper_subject(sitting: PaperSitting) -> str:
    """The name of the candidate or team, empty when it is not known."""
    if sitting.team is not None:
        return sitting.team
    (candidate,) = sitting.candidates
    return "" if candidate is None else candidate.name


def lay_sitting(flow: Flow, sitting: PaperSitting) -> None:
    """Lay what is known of the sitting, with room to write what is not."""
    assessment = sitting.assessment
    flow.facts(
        (
            Cell(caption="Épreuve", text=f"{assessment.code}, {assessment.title}", share=5),
            Cell(caption="Bloc", text=sitting.block, share=5),
        ),
        BODY,
    )
    lay_fields(flow, (*_where(sitting), Field("Oral prévu", 3, _planned(sitting))))
    if None in sitting.candidates:
        alone = sitting.team is None
        who = Field("Candidat" if alone else "Groupe", 6)
        lay_fields(flow, (who, Field("Numéro de candidat", 4)) if alone else (who,))


def _where(sitting: PaperSitting) -> tuple[Field, ...]:
    if sitting.starts_at is None:
        return Field("Salle", 3), Field("Jour et heure", 3)
    day = french.long_date(sitting.starts_at.date())
    return (Field("Salle et jour", 5, f"{sitting.room}, {day}"),)


def _planned(sitting: PaperSitting) -> str:
    minutes = timedelta(minutes=sitting.assessment.oral_minutes or 0)
    length = french.duration(minutes)
    if sitting.extra_minutes:
        extra = french.duration(timedelta(minutes=sitting.extra_minutes))
        length = f"{length} + {extra} d’aménagement"
    if sitting.starts_at is None:
        return f"{length}, plus l’aménagement éventuel"
    zone = sitting.starts_at.tzinfo
    return f"{french.clock(sitting.starts_at, zone)}, {length}"


def lay_presence(flow: Flow, sitting: PaperSitting) -> None:
    """Lay who came, one line per candidate, and the times of the oral."""
    flow.down(5)
    leads = [
        _present(sitting, candidate, rank) for rank, candidate in enumerate(sitting.candidates, 1)
    ]
    names = sitting.team is not None and None in sitting.candidates
    short = [width for width in map(lead_width, leads) if width <= _LONGEST_LEAD]
    after = max(short, default=_LONGEST_LEAD) + (_NAME_WIDE if names else 0.0)
    for lead in leads:
        above = lead_width(lead) > _LONGEST_LEAD
        if above:
            flow.ensure(3 * SMALL_STRONG.leading)
            flow.paragraph(lead, SMALL_STRONG)
        lay_choices(flow, "" if above else lead, _PRESENCES, after=after, name_line=names)
    lay_fields(
        flow,
        (
            Field("Début de l’oral", 2),
            Field("Fin de l’oral", 2),
            Field("Arrivée, si retard", 2),
            Field("Pauses et temps ajouté, avec leur motif", 6),
        ),
    )


def _present(sitting: PaperSitting, candidate: Candidate | None, rank: int) -> str:
    if candidate is None:
        return f"Présence{COLON}" if sitting.team is None else f"Membre {rank}{COLON}"
    return f"{candidate.name} (n°{NBSP}{candidate.id}){COLON}"


def seat_words(seat: PaperSeat) -> str:
    """« présidence, professionnel »; empty when nobody knows who will sit there."""
    return "" if seat.capacity is None else french.capacity(seat.capacity, chair=seat.chair)


def paper_scale(scale: RatingScale) -> str:
    """« 1 Non acquis · 2 Acquis · NO Non observé »: what is written or ticked, in words."""
    levels = (f"{level.value} {level.label}" for level in scale.levels)
    return " · ".join((*levels, "NO Non observé"))


def lay_member_notes(flow: Flow) -> None:
    """Lay room to rate one member apart from the team, with the reason that it needs."""
    lay_entries(
        flow,
        "Note propre à un membre, au lieu de celle du groupe",
        (
            Field(f"Critère n°{NBSP}", 1),
            Field("Membre", 3),
            Field("Note", 1),
            Field("Motif", 6),
        ),
        note=f"motif {ON_DEMAND}",
    )
