"""Showing a référentiel to a script or on a terminal, and what no assessment covers.

Owns the shape of `soutenance referential show`. It must not read files or change a value.
"""

from __future__ import annotations

from collections.abc import Iterator

from app.domain.referential import (
    Assessment,
    Block,
    CountRange,
    Criterion,
    CriterionGroup,
    CriterionScope,
    FieldStatus,
    OpenPoint,
    Referential,
)
from app.domain.wording import Sentence, sentence

_GROUPS = {
    CriterionGroup.PRODUCTION: sentence("Production"),
    CriterionGroup.ORAL: sentence("Oral"),
    CriterionGroup.GROUP_WORK: sentence("Travail de groupe"),
}
_STATUSES = {
    FieldStatus.EXPLICIT: sentence("imprimé"),
    FieldStatus.INFERRED: sentence("déduit"),
    FieldStatus.MISSING: sentence("absent"),
    FieldStatus.CONTRADICTORY: sentence("contradictoire"),
}
_UNSAID = sentence("non précisé")


def uncovered_competences(referential: Referential) -> tuple[str, ...]:
    """Return the codes of the competences that no assessment lists, in the source's order."""
    covered = {code for assessment in referential.assessments() for code in assessment.competences}
    return tuple(
        competence.code
        for block in referential.blocks
        for activity in block.activities
        for competence in activity.competences
        if competence.code not in covered
    )


def referential_json(referential: Referential) -> dict[str, object]:
    """Return a référentiel as JSON values, for scripts.

    What the source does not say is None and a list that is empty in the source is empty. A
    point that is open on a block is given with each of its assessments.
    """
    return {
        "title": referential.title,
        "level": referential.level,
        "source": {"file": referential.source.file, "sha256": referential.source.sha256},
        "blocks": [_block_json(block) for block in referential.blocks],
    }


def _block_json(block: Block) -> dict[str, object]:
    return {
        "number": block.number,
        "title": block.title,
        "activities": [
            {
                "code": activity.code,
                "title": activity.title,
                "competences": [
                    {"code": competence.code, "text": competence.text}
                    for competence in activity.competences
                ],
            }
            for activity in block.activities
        ],
        "assessments": [_assessment_json(block, assessment) for assessment in block.assessments],
    }


def _assessment_json(block: Block, assessment: Assessment) -> dict[str, object]:
    return {
        "code": assessment.code,
        "title": assessment.title,
        "competences": list(assessment.competences),
        "oral_minutes": assessment.oral_minutes,
        "panel": _range_json(assessment.panel),
        "team": _range_json(assessment.team),
        "tutor_assessment": assessment.tutor_assessment,
        "criteria": [_criterion_json(criterion) for criterion in assessment.criteria],
        "open_points": [
            {"field": point.field, "status": point.status.value, "note": point.note}
            for point in _open_points(block, assessment)
        ],
    }


def _criterion_json(criterion: Criterion) -> dict[str, object]:
    return {
        "code": criterion.code,
        "group": criterion.group.value,
        "scope": criterion.scope.value,
        "enabled": criterion.enabled,
        "text": criterion.text,
        "source": [
            {"lines": [piece.first, piece.last], "text": piece.text} for piece in criterion.source
        ],
    }


def _range_json(count: CountRange | None) -> dict[str, int] | None:
    return None if count is None else {"min": count.minimum, "max": count.maximum}


def _open_points(block: Block, assessment: Assessment) -> tuple[OpenPoint, ...]:
    return (*assessment.open_points, *block.open_points)


def referential_outline(referential: Referential) -> str:
    """Return a référentiel as a tree in French, for a terminal; it ends with a new line."""
    lines = [
        f"{referential.title}, {referential.certifier}",
        str(sentence("Niveau {level}", level=referential.level)),
        str(
            sentence(
                "Source\u00a0: {file}, SHA-256 {sha256}",
                file=referential.source.file,
                sha256=referential.source.sha256,
            )
        ),
    ]
    for block in referential.blocks:
        lines += ["", *_block_outline(block)]
    uncovered = uncovered_competences(referential)
    if uncovered:
        told = sentence(
            "Compétences qu’aucune épreuve ne couvre\u00a0: {codes}", codes=", ".join(uncovered)
        )
        lines += ["", str(told)]
    return "\n".join(lines) + "\n"


def _block_outline(block: Block) -> Iterator[str]:
    yield str(sentence("Bloc {number}\u00a0: {title}", number=block.number, title=block.title))
    for activity in block.activities:
        yield f"  {activity.code}  {activity.title}"
        for competence in activity.competences:
            yield f"    {competence.code}  {competence.text}"
    for assessment in block.assessments:
        yield ""
        yield from _assessment_outline(assessment)
    for point in block.open_points:
        yield f"  {_told(point)}"


def _assessment_outline(assessment: Assessment) -> Iterator[str]:
    yield str(
        sentence("  Épreuve {code}\u00a0: {title}", code=assessment.code, title=assessment.title)
    )
    facts = (
        (sentence("Modalités"), " ".join(f"{assessment.production} {assessment.oral}".split("\n"))),
        (sentence("Compétences"), ", ".join(assessment.competences) or _UNSAID),
        (sentence("Oral"), _minutes(assessment.oral_minutes)),
        (sentence("Jury"), _persons(assessment.panel)),
        (sentence("Groupe"), _team(assessment)),
        (sentence("Évaluation par le tuteur"), _yes(assessment.tutor_assessment)),
    )
    for name, value in facts:
        yield f"    {name}\u00a0: {value}"
    for group in CriterionGroup:
        criteria = [criterion for criterion in assessment.criteria if criterion.group is group]
        if criteria:
            yield f"    {_GROUPS[group]}"
        for criterion in criteria:
            yield f"      {criterion.code}  {criterion.text}{_marks(criterion)}"
    for point in assessment.open_points:
        yield f"    {_told(point)}"


def _marks(criterion: Criterion) -> str:
    marks = []
    if criterion.scope is CriterionScope.COLLECTIVE:
        marks.append(str(sentence("collectif")))
    if not criterion.enabled:
        marks.append(str(sentence("désactivé")))
    return f" [{', '.join(marks)}]" if marks else ""


def _minutes(minutes: int | None) -> Sentence:
    return sentence("{minutes}\u00a0min", minutes=minutes) if minutes else _UNSAID


def _persons(count: CountRange | None) -> Sentence:
    if count is None:
        return _UNSAID
    if count.minimum == count.maximum:
        return sentence("{count}\u00a0personnes", count=count.minimum)
    return sentence(
        "{minimum} à {maximum}\u00a0personnes", minimum=count.minimum, maximum=count.maximum
    )


def _team(assessment: Assessment) -> Sentence:
    """Tell a team's size; no team and no open point about it means individual work."""
    unsaid = any(point.field == "team" for point in assessment.open_points)
    if assessment.team is None and not unsaid:
        return sentence("épreuve individuelle")
    return _persons(assessment.team)


def _yes(answer: bool | None) -> Sentence:
    if answer is None:
        return _UNSAID
    return sentence("oui") if answer else sentence("non")


def _told(point: OpenPoint) -> str:
    return f"({_STATUSES[point.status]}, {point.field}) {point.note}"
