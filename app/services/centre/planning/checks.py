"""What the référentiel and the clock ask of sittings: sizes, capacities, nobody in two places."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from datetime import timedelta
from itertools import pairwise

from app.domain.quorum import quorum
from app.domain.referential import Assessment, Referential
from app.domain.session import Candidate, Capacity, Sitting
from app.domain.wording import Sentence, sentence
from app.services.centre.planning.tables import CellProblem, Row


@dataclass(frozen=True, slots=True, kw_only=True)
class SittingRow:
    """A sitting and the line that it was read from."""

    row: Row
    sitting: Sitting


def check_sittings(
    rows: Sequence[SittingRow], referential: Referential, candidates: Mapping[str, Candidate]
) -> Iterator[CellProblem]:
    """Yield every sitting that the référentiel does not allow or that clashes with another.

    A sitting lasts as long as its oral, extra time included.
    """
    for item in rows:
        assessment = referential.assessment(item.sitting.assessment)
        yield from _check_subject(item, assessment)
        yield from _check_panel(item, assessment)
    yield from _clashes(rows, referential, candidates)


def _check_subject(item: SittingRow, assessment: Assessment) -> Iterator[CellProblem]:
    team = assessment.team
    size = len(item.sitting.candidates)
    column = "candidat ou groupe"
    if team is not None and item.sitting.team is None:
        yield item.row.problem(
            column, sentence("L’épreuve {code} se passe en groupe.", code=assessment.code)
        )
    elif team is not None and not team.minimum <= size <= team.maximum:
        yield item.row.problem(
            column,
            sentence(
                "Le groupe compte {size} membres ; l’épreuve {code} en veut {minimum} à {maximum}.",
                size=size,
                code=assessment.code,
                minimum=team.minimum,
                maximum=team.maximum,
            ),
        )
    elif team is None and item.sitting.team is not None:
        yield item.row.problem(
            column,
            sentence(
                "Le référentiel ne prévoit pas de groupe pour l’épreuve {code}.",
                code=assessment.code,
            ),
        )


def _check_panel(item: SittingRow, assessment: Assessment) -> Iterator[CellProblem]:
    found = quorum(assessment, item.sitting.panel)
    if not found.size_fits:
        yield item.row.problem(
            "professionnels",
            sentence(
                "Le jury compte {size} membres ; l’épreuve {code} en veut {wanted}.",
                size=found.seated,
                code=assessment.code,
                wanted=(
                    str(found.minimum)
                    if found.minimum == found.maximum
                    else f"{found.minimum} à {found.maximum}"
                ),
            ),
        )
    if Capacity.BLOCK_TRAINER in found.missing:
        yield item.row.problem("intervenants", sentence("Le jury n’a aucun intervenant du bloc."))
    if Capacity.PROFESSIONAL in found.missing:
        yield item.row.problem("professionnels", sentence("Le jury n’a aucun professionnel."))


def _clashes(
    rows: Sequence[SittingRow], referential: Referential, candidates: Mapping[str, Candidate]
) -> Iterator[CellProblem]:
    places: dict[tuple[str, str], list[SittingRow]] = defaultdict(list)
    for item in rows:
        sitting = item.sitting
        places["salle", sitting.room].append(item)
        for juror in sitting.jurors:
            places["présidence", juror].append(item)
        for candidate in sitting.candidates:
            places["candidat ou groupe", candidate].append(item)
    for (column, id_), items in places.items():
        ordered = sorted(items, key=lambda item: item.sitting.starts_at)
        for earlier, later in pairwise(ordered):
            minutes = referential.assessment(earlier.sitting.assessment).oral_minutes or 0
            extra = _extra_minutes(earlier.sitting, minutes, candidates)
            left = later.sitting.starts_at - earlier.sitting.starts_at
            if left < timedelta(minutes=minutes + extra):
                by_extra = left >= timedelta(minutes=minutes)
                yield later.row.problem(column, _taken(id_, earlier, extra if by_extra else 0))


def _taken(id_: str, by: SittingRow, extra: int) -> Sentence:
    """Say who is taken, and by how much extra time where that alone makes the clash."""
    if extra:
        return sentence(
            "« {id} » est encore pris par le passage {other}, à la ligne {line}\u00a0: "
            "son aménagement ajoute {extra} min.",
            id=id_,
            other=by.sitting.id,
            line=by.row.line,
            extra=extra,
        )
    return sentence(
        "« {id} » est déjà pris par le passage {other}, à la ligne {line}.",
        id=id_,
        other=by.sitting.id,
        line=by.row.line,
    )


def _extra_minutes(sitting: Sitting, minutes: int, candidates: Mapping[str, Candidate]) -> int:
    """Return the longest extra time of those who sit together."""
    granted = [candidates[id_].accommodation for id_ in sitting.candidates if id_ in candidates]
    return max((each.extra_minutes(minutes) for each in granted if each is not None), default=0)
