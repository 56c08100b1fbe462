"""Links between a juror and a candidate: what is declared, and who abstains (déport).

Acquaintance alone is no ground for abstaining; a link that may influence is (Conseil d'État,
7 June 2017, n° 382986). A candidate's own trainer may sit as « intervenant du bloc » with a
recorded reason, and never where the candidate comes by VAE.
"""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import datetime
from enum import StrEnum

from app.domain.session import Candidate


class Link(StrEnum):
    """How a juror knows a candidate."""

    NONE = "none"
    ACQUAINTANCE = "acquaintance"
    OWN_TRAINER = "own_trainer"
    INFLUENCING = "influencing"


class Stand(StrEnum):
    """What the juror does."""

    SITS = "sits"
    RECUSES = "recuses"


@dataclass(frozen=True, slots=True, kw_only=True)
class InterestDeclaration:
    """What a juror declares about a candidate of a sitting; the latest one counts.

    It says nothing of the panel: whoever abstains leaves it by a `PanelChange`.
    """

    sitting: str
    juror: str
    candidate: str
    link: Link
    stand: Stand
    reason: str
    declared_at: datetime

    def __post_init__(self) -> None:
        if must_recuse(self.link) and self.stand is Stand.SITS:
            raise ValueError("nobody sits with a link that may influence")
        if needs_reason(self.link, self.stand) and not self.reason.strip():
            raise ValueError("abstaining, or sitting for one's own trainee, has a reason")


def must_recuse(link: Link) -> bool:
    """Whether this link leaves no choice."""
    return link is Link.INFLUENCING


def needs_reason(link: Link, stand: Stand) -> bool:
    """Whether a reason is asked for: to abstain, and to sit for one's own trainee."""
    return stand is Stand.RECUSES or link is Link.OWN_TRAINER


def may_sit(candidate: Candidate, link: Link) -> bool:
    """Whether a juror with that link may assess the candidate at all."""
    return not must_recuse(link) and not (candidate.by_vae and link is Link.OWN_TRAINER)


def latest_declarations(
    declarations: Iterable[InterestDeclaration],
) -> tuple[InterestDeclaration, ...]:
    """Return the latest one of each juror about each candidate of each sitting, sorted so."""
    found: dict[tuple[str, str, str], InterestDeclaration] = {}
    for each in sorted(declarations, key=lambda item: item.declared_at):
        found[each.sitting, each.juror, each.candidate] = each
    return tuple(found[key] for key in sorted(found))
