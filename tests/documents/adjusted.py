"""The team's sitting, two of its members rated beside it, with notes that a juror attached."""

from __future__ import annotations

from dataclasses import replace

from app.documents.content import PanelSheetDocument
from app.domain.score_sheet import Adjustment, RatingKey
from tests.documents import sheets

_, LATE, _, MEMBER = sheets.TEAM.members
WHY = "Aucune part prise au dossier ; n’a pas su répondre sur l’étude de marché."
ALSO_WHY = "Présence à une séance de travail sur quatre, d’après le groupe."
AGREED = "Le jury l’a vérifié pendant les échanges."
GIVEN_UP = "En retard, et peu de réponses."
NOTES = "Plan annoncé et suivi.\nBudget : masse salariale du deuxième semestre ?"


def team_lines() -> tuple[RatingKey, RatingKey]:
    """The first two lines of the team."""
    keys = [item.key for item in sheets.e3a().sheet.ratings if item.candidate is None]
    return keys[0], keys[1]


def e3a() -> PanelSheetDocument:
    """One member whom both jurors and the jury rate beside the team, one who gets it again."""
    document = sheets.e3a()
    first, second = team_lines()
    apart = _adjustment(first, MEMBER, 1, WHY)
    chair = (apart, _adjustment(second, LATE, None, GIVEN_UP))
    other = (replace(apart, level=None, reason=ALSO_WHY),)
    sealed = tuple(
        replace(item, sheet=replace(item.sheet, adjustments=own, notes=notes))
        for item, own, notes in zip(document.score_sheets, (chair, other), (NOTES, ""), strict=True)
    )
    agreed = (replace(apart, level=1, reason=AGREED),)
    sheet = replace(document.sheet, adjustments=agreed)
    return replace(document, sheet=sheet, score_sheets=sealed)


def _adjustment(key: RatingKey, candidate: str, level: int | None, reason: str) -> Adjustment:
    return Adjustment(criterion=key.criterion, candidate=candidate, level=level, reason=reason)
