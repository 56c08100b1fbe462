from __future__ import annotations

import dataclasses
import json

from app.domain.referential import CountRange
from app.services.referential import (
    referential_json,
    referential_outline,
    uncovered_competences,
)
from data.referential_file import shipped_referential

_SHIPPED = shipped_referential()


def test_competences_in_no_range_are_told() -> None:
    assert uncovered_competences(_SHIPPED) == ("C3.6", "C3.7")


def test_json_has_exactly_the_keys_that_scripts_rely_on() -> None:
    shown = json.loads(json.dumps(referential_json(_SHIPPED)))
    block = shown["blocks"][1]
    assessment = block["assessments"][0]

    assert list(shown) == ["title", "level", "source", "blocks"]
    assert list(shown["source"]) == ["file", "sha256"]
    assert list(block) == ["number", "title", "activities", "assessments"]
    assert list(block["activities"][0]) == ["code", "title", "competences"]
    assert list(block["activities"][0]["competences"][0]) == ["code", "text"]
    assert list(assessment) == [
        "code",
        "title",
        "competences",
        "oral_minutes",
        "panel",
        "team",
        "tutor_assessment",
        "criteria",
        "open_points",
    ]
    assert list(assessment["criteria"][0]) == [
        "code",
        "group",
        "scope",
        "enabled",
        "text",
        "source",
    ]
    assert list(assessment["open_points"][0]) == ["field", "status", "note"]


def test_json_gives_words_lines_and_ranges_as_they_are() -> None:
    shown = json.loads(json.dumps(referential_json(_SHIPPED)))
    assessment = shown["blocks"][1]["assessments"][0]

    assert assessment["competences"] == ["C2.1", "C2.2", "C2.3", "C2.4"]
    assert (assessment["panel"], assessment["team"]) == (
        {"min": 2, "max": 2},
        {"min": 2, "max": 3},
    )
    assert assessment["criteria"][4]["source"] == [
        {"lines": [271, 272], "text": "-Les indicateurs et de\ncriteres d’évaluation de la"},
        {"lines": [277, 278], "text": "performance marketing\nsont opérationnels"},
    ]


def test_json_has_null_and_empty_lists_where_the_source_is_silent() -> None:
    shown = json.loads(json.dumps(referential_json(_SHIPPED)))
    role_play = shown["blocks"][2]["assessments"][1]

    assert role_play["code"] == "E3b"
    for field in ("oral_minutes", "panel", "team", "tutor_assessment"):
        assert role_play[field] is None
    assert role_play["competences"] == role_play["criteria"] == []


def test_json_gives_the_points_of_a_block_with_its_assessments() -> None:
    shown = json.loads(json.dumps(referential_json(_SHIPPED)))
    fields = [point["field"] for point in shown["blocks"][3]["assessments"][0]["open_points"]]

    assert fields[-2:] == ["rules", "activities"]


def test_outline_shows_every_criterion_with_its_marks() -> None:
    outline = referential_outline(_SHIPPED)
    criteria = [c for assessment in _SHIPPED.assessments() for c in assessment.criteria]

    assert all(f"{criterion.code}  {criterion.text}" in outline for criterion in criteria)
    assert outline.count("[collectif, désactivé]") == 2
    assert "Compétences qu’aucune épreuve ne couvre\u00a0: C3.6, C3.7" in outline


def test_outline_tells_silence_apart_from_individual_work() -> None:
    outline = referential_outline(_SHIPPED)
    role_play = outline.split("Épreuve E3b")[1].split("Épreuve E3c")[0]
    last = outline.split("Épreuve E5b")[1]

    assert "Oral\u00a0: non précisé" in role_play
    assert "Groupe\u00a0: épreuve individuelle" in role_play
    assert "Groupe\u00a0: non précisé" in last
    assert "Jury\u00a0: 4 à 6\u00a0personnes" in last


def test_outline_of_a_referential_without_gaps_ends_with_its_last_block() -> None:
    block = _SHIPPED.blocks[0]
    every_code = tuple(c.code for activity in block.activities for c in activity.competences)
    assessment = dataclasses.replace(
        block.assessments[0],
        competences=every_code,
        tutor_assessment=False,
        panel=CountRange(minimum=3, maximum=3),
    )
    whole = dataclasses.replace(
        _SHIPPED, blocks=(dataclasses.replace(block, assessments=(assessment,)),)
    )
    outline = referential_outline(whole)

    assert "aucune épreuve ne couvre" not in outline
    assert "Jury\u00a0: 3\u00a0personnes" in outline
    assert "Évaluation par le tuteur\u00a0: non" in outline
