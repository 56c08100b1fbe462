"""Choosing the session's rules: nothing is chosen for anybody."""

from __future__ import annotations

from dataclasses import replace

import pytest
from PySide6.QtWidgets import QApplication

from app.domain.rules import AgreementRule, TieRule
from app.domain.session import SessionKind
from app.services.centre.sessions import create_session, session_overview
from tests.builders import some_rules
from tests.services.world import OPERATOR, referential
from tests.ui.centre.conftest import Bench
from ui.centre.preparation.rules_draft import RulesDraft, RulesPart
from ui.widgets.field import ChoiceField, Field


@pytest.fixture
def at_rules(bench: Bench) -> Bench:
    centre = bench.world.centre()
    session = create_session(centre, "Session", referential(), SessionKind.REAL)
    bench.window.show_centre(centre)
    bench.window.open_session(session.id)
    bench.go("rules")
    return bench


def _choose(bench: Bench, name: str, value: object) -> None:
    field = bench.find(name)
    assert isinstance(field, ChoiceField)
    place = field.combo.findData(value)
    assert place >= 0
    field.combo.setCurrentIndex(place)
    field.combo.activated.emit(place)


def _choose_all(bench: Bench) -> None:
    bench.click("option_three")
    bench.click("option_median")
    bench.click("option_chair")
    _choose(bench, "tolerance", 1)
    _choose(bench, "minimum", 1)
    _choose(bench, "required", 2)
    percent = bench.find("percent")
    assert isinstance(percent, Field)
    percent.edit.setFocus()
    bench.qtbot.keyClicks(percent.edit, "80")


def test_nothing_is_chosen_before_anybody_chooses(at_rules: Bench) -> None:
    bench = at_rules
    page = bench.session.rules

    assert not bench.button("record_rules").isEnabled()
    assert page._draft == RulesDraft()
    assert "Il reste 6 choix à faire." in bench.words(page.footer)
    for name in ("scale", "agreement"):
        assert bench.find(name).value() is None  # type: ignore[attr-defined]


def test_rules_are_read_back_in_words_then_recorded(at_rules: Bench) -> None:
    bench = at_rules
    _choose_all(bench)

    reading = bench.words(bench.find("rules_reading"))
    assert "1 Non acquis, 2 Partiellement acquis, 3 Acquis" in reading
    assert "la note médiane est proposée" in reading
    assert "80" in reading
    bench.click("record_rules")

    centre = bench.window.centre
    assert centre is not None
    rules = session_overview(centre, bench.session._at.session).session.rules
    assert rules is not None
    assert (rules.agreement, rules.tie, rules.tolerance) == (
        AgreementRule.MEDIAN,
        TieRule.CHAIR,
        1,
    )
    assert (rules.block.required_percent, rules.decided_by) == (80, OPERATOR)
    assert f"Enregistré par {OPERATOR}" in bench.words(bench.find("rules_reading"))
    assert not bench.button("record_rules").isVisible()


@pytest.mark.parametrize("part", list(RulesPart))
def test_every_choice_is_needed(part: RulesPart) -> None:
    draft = RulesDraft.of(some_rules())
    assert draft.missing() == ()
    without = {
        RulesPart.SCALE: replace(draft, labels=None),
        RulesPart.LABELS: replace(draft, labels=("Acquis", "acquis ", "Oui")),
        RulesPart.AGREEMENT: replace(draft, agreement=None),
        RulesPart.TOLERANCE: replace(draft, tolerance=None),
        RulesPart.TIE: replace(draft, tie=None),
        RulesPart.MINIMUM: replace(draft, minimum=None),
        RulesPart.REQUIRED: replace(draft, required=None),
        RulesPart.PERCENT: replace(draft, percent=None),
    }[part]

    assert without.missing() == (part,)
    assert without.choice() is None


def test_a_tie_rule_is_asked_only_where_it_has_an_effect() -> None:
    draft = replace(RulesDraft.of(some_rules()), tie=None)

    assert draft.missing() == (RulesPart.TIE,)
    assert replace(draft, agreement=AgreementRule.LOWEST).missing() == ()
    assert replace(draft, agreement=AgreementRule.LOWEST).choice() is not None


def test_a_shorter_scale_undoes_the_choices_that_it_no_longer_holds() -> None:
    draft = replace(RulesDraft.of(some_rules()), tolerance=2, required=3)

    shorter = draft.with_labels(("Non acquis", "Acquis"))
    assert (shorter.tolerance, shorter.required, shorter.minimum) == (None, None, 1)


def test_the_words_of_a_level_are_the_centres_own(at_rules: Bench) -> None:
    bench = at_rules
    _choose_all(bench)
    label = bench.find("level_label_3")
    label.clear()  # type: ignore[attr-defined]
    bench.qtbot.keyClicks(label, "Maitrise")

    assert "3 Maitrise" in bench.words(bench.find("rules_reading"))
    bench.click("add_level")
    QApplication.processEvents()
    assert bench.find("level_label_4").hasFocus()
    assert not bench.button("record_rules").isEnabled()
    bench.click("remove_level_4")
    assert bench.button("record_rules").isEnabled()


def test_rules_change_until_a_package_goes_out(at_rules: Bench) -> None:
    bench = at_rules
    _choose_all(bench)
    bench.click("record_rules")
    bench.click("change_rules")
    bench.click("option_lowest")
    bench.click("record_rules")

    assert "la plus basse" in bench.words(bench.find("rules_reading"))


def test_rules_that_went_out_no_longer_change(at_session: Bench) -> None:
    bench = at_session
    bench.go("rules")

    assert not bench.button("change_rules").isVisible()
    assert "Ce règlement ne change plus." in bench.words(bench.find("rules_reading"))
