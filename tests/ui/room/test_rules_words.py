"""The rules in words: one truth with what the domain does with them."""

from __future__ import annotations

import pytest
from PySide6.QtWidgets import QApplication

from app.domain.rules import AgreementRule, TieRule
from tests.builders import some_rules
from ui.rules_words import agreement_words, block_words, gap_words, scale_words

pytestmark = pytest.mark.usefixtures("dressed")


@pytest.mark.parametrize(
    ("agreement", "words"),
    [
        (AgreementRule.LOWEST, "la note la plus basse est proposée"),
        (AgreementRule.HIGHEST, "la note la plus haute est proposée"),
        (AgreementRule.MEDIAN, "la note médiane est proposée"),
        (AgreementRule.CONSENSUS, "le jury s’accorde sur une note"),
    ],
)
def test_what_is_proposed_is_named(agreement: AgreementRule, words: str) -> None:
    assert words in agreement_words(some_rules(agreement=agreement))


@pytest.mark.parametrize(
    ("tie", "words"),
    [
        (TieRule.LOWER, "entre deux notes, la plus basse"),
        (TieRule.HIGHER, "entre deux notes, la plus haute"),
        (TieRule.CHAIR, "celle de la présidence (Hélène Marchetti)"),
    ],
)
def test_the_median_says_how_it_ties(tie: TieRule, words: str) -> None:
    assert words in agreement_words(some_rules(tie=tie), "Hélène Marchetti")


def test_no_tolerance_proposes_nothing() -> None:
    words = agreement_words(some_rules(tolerance=0))

    assert "proposée" not in words
    assert words.startswith("Au moindre écart, le jury s’accorde et donne son motif.")


def test_a_tolerance_as_wide_as_the_scale_leaves_no_larger_gap() -> None:
    words = agreement_words(some_rules(tolerance=2))

    assert "Écart de 2 niveaux au plus" in words
    assert "Écart plus grand" not in words


def test_the_block_rule_names_its_levels(dressed: QApplication) -> None:
    words = block_words(some_rules())

    assert "75" in words
    assert "Partiellement acquis" in words


def test_levels_and_gaps_are_written_out() -> None:
    assert scale_words(some_rules()) == "1 Non acquis, 2 Partiellement acquis, 3 Acquis"
    assert (gap_words(1), gap_words(2)) == ("1 niveau", "2 niveaux")
