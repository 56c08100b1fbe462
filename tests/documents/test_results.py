"""A result says the rule's verdict and what it rests on."""

from __future__ import annotations

from dataclasses import replace

import pytest

from app.documents.content import CandidateResult, ResultsDocument
from app.documents.results import results_pdf
from app.domain.award import BlockResult, LevelCount, Verdict
from app.domain.rules import BlockRule
from tests.builders import some_rules
from tests.documents import sheets
from tests.documents.reading import all_words, words


def _printed(result: BlockResult, minimum: int = 1) -> str:
    dossier = sheets.e1().dossier
    rule = BlockRule(minimum_level=minimum, required_level=3, required_percent=75)
    return all_words(
        results_pdf(
            ResultsDocument(
                session=replace(dossier.session, rules=some_rules(block=rule)),
                referential=dossier.referential,
                results=(CandidateResult(candidate=sheets.CANDIDATES[0], blocks=(result,)),),
                created_at=sheets.at(18, 0),
            )
        )
    )


def _result(verdict: Verdict, **changes: object) -> BlockResult:
    default = BlockResult(
        block=1,
        verdict=verdict,
        absent=(),
        missing=(),
        counts=(LevelCount(level=3, count=12), LevelCount(level=None, count=3)),
        observed=12,
        reached=12,
        below_minimum=(),
    )
    return replace(default, **changes)  # type: ignore[arg-type]


def test_acquired_block_counts_its_criteria() -> None:
    text = _printed(_result(Verdict.ACQUIRED))

    assert words("Acquis de droit") in text
    assert words("12 critères sur 12 à « Acquis » ou plus") in text
    assert words("12 acquis · 3 non observé") in text


def test_absence_is_named_and_is_no_zero() -> None:
    text = _printed(
        _result(Verdict.INCOMPLETE, absent=("E3a",), missing=("E3b",), observed=0, reached=0)
    )

    assert words("absence : E3a · 1 grille attendue : E3b") in text


def test_block_below_the_minimum_names_the_criteria_and_the_rule() -> None:
    refused = _result(Verdict.NOT_ACQUIRED, below_minimum=("E1-03", "E1-07"), reached=10)
    text = _printed(refused, minimum=2)

    assert words("Non acquis de droit") in text
    assert words("sous « Partiellement acquis » : E1-03, E1-07") in text
    assert words("75 % au moins des critères observés atteignent « Acquis »") in text
    assert words("et qu’aucun n’est sous « Partiellement acquis »") in text


@pytest.mark.parametrize(
    ("missing", "said"),
    [
        (("E1",), "1 grille attendue : E1"),
        (("E3a", "E3c"), "2 grilles attendues : E3a, E3c"),
        ((), "aucun critère observé"),
    ],
)
def test_incomplete_block_says_what_is_awaited(missing: tuple[str, ...], said: str) -> None:
    text = _printed(_result(Verdict.INCOMPLETE, missing=missing, observed=0, counts=()))

    assert words("Incomplet") in text
    assert words(said) in text
