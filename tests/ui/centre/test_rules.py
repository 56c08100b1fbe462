"""Choosing the session's rules: nothing is chosen for anybody."""

from __future__ import annotations

from dataclasses import replace
from typing import Any

import pytest
from PySide6.QtWidgets import QApplication, QLabel, QLineEdit

from app.domain.rules import AgreementRule, SessionRules, TieRule
from app.domain.session import SessionKind
from app.domain.settling import MinutesDecision
from app.services.centre.sessions import create_session, session_overview
from app.services.centre.settling import settle_open_point
from tests.builders import a_run_sheet, a_timing_rule, some_rules
from tests.services.world import OPERATOR, referential
from tests.ui.centre.conftest import Bench
from ui.centre.preparation.rules_draft import RulesDraft, RulesPart
from ui.centre.preparation.run_sheet_draft import PhaseDraft, RunSheetDraft
from ui.centre.preparation.timing_draft import TimingDraft
from ui.widgets.field import ChoiceField, Field

ASSESSMENTS = tuple(referential().assessments())


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
    bench.click("option_timing_nothing")


def _rules(bench: Bench) -> SessionRules:
    centre = bench.window.centre
    assert centre is not None
    rules = session_overview(centre, bench.session._at.session).session.rules
    assert rules is not None
    return rules


def test_nothing_is_chosen_before_anybody_chooses(at_rules: Bench) -> None:
    bench = at_rules
    page = bench.session.rules

    assert not bench.button("record_rules").isEnabled()
    assert page._draft == RulesDraft.empty(ASSESSMENTS)
    assert "Il reste 7 choix à faire." in bench.words(page.footer)
    for name in ("scale", "agreement", "timing_options"):
        assert bench.find(name).value() is None  # type: ignore[attr-defined]


def test_rules_are_read_back_in_words_then_recorded(at_rules: Bench) -> None:
    bench = at_rules
    _choose_all(bench)

    reading = bench.words(bench.find("rules_reading"))
    assert "1 Non acquis, 2 Partiellement acquis, 3 Acquis" in reading
    assert "la note médiane est proposée" in reading
    assert "80" in reading
    bench.click("record_rules")

    rules = _rules(bench)
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
    draft = RulesDraft.of(some_rules(timing=a_timing_rule()), ASSESSMENTS)
    timing, first = draft.timing, draft.run_sheets[0]
    assert timing is not None
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
        RulesPart.TIMING: replace(draft, timing=TimingDraft()),
        RulesPart.TIMING_TOLERANCE: replace(draft, timing=replace(timing, tolerance=None)),
        RulesPart.TIMING_KEPT: replace(draft, timing=replace(timing, kept=None)),
        RulesPart.TIMING_EXCEEDED: replace(draft, timing=replace(timing, exceeded=None)),
        RulesPart.RUN_SHEETS: draft.with_run_sheet(replace(first, phases=(PhaseDraft(),))),
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


def test_a_shorter_scale_undoes_the_rating_that_the_time_proposed() -> None:
    draft = RulesDraft.of(some_rules(timing=a_timing_rule()), ASSESSMENTS)

    timing = draft.with_labels(("Non acquis", "Acquis")).timing
    assert timing is not None
    assert (timing.kept, timing.exceeded, timing.tolerance) == (None, 1, 60)


def test_rules_that_were_decided_are_taken_up_whole() -> None:
    rules = some_rules(timing=a_timing_rule(), run_sheets=(a_run_sheet("E1"),))
    choice = RulesDraft.of(rules, ASSESSMENTS).choice()

    assert choice is not None
    assert (choice.timing, choice.run_sheets) == (rules.timing, rules.run_sheets)


def test_no_timing_is_asked_where_no_criterion_is_about_it() -> None:
    untimed = [item for item in ASSESSMENTS if item.code == "E4"]
    draft = RulesDraft.of(some_rules(timing=a_timing_rule()), untimed)

    choice = draft.choice()
    assert choice is not None
    assert choice.timing is None


@pytest.mark.parametrize(
    ("phase", "fault"),
    [
        ({"minutes": "30"}, None),
        ({"minutes": "30", "thresholds": "10 5;1"}, None),
        ({"minutes": "20"}, "run_sheet.total"),
        ({"minutes": "30", "name": " "}, "run_sheet.name"),
        ({"minutes": ""}, "run_sheet.minutes"),
        ({"minutes": "0"}, "run_sheet.minutes"),
        ({"minutes": "30", "thresholds": "1, 5"}, "run_sheet.thresholds"),
        ({"minutes": "30", "thresholds": "30"}, "run_sheet.thresholds"),
        ({"minutes": "30", "thresholds": "cinq"}, "run_sheet.number"),
        ({"minutes": "30", "counted": False}, "run_sheet.order"),
    ],
)
def test_what_is_wrong_with_a_phase_is_named(phase: dict[str, Any], fault: str | None) -> None:
    draft = RunSheetDraft(
        assessment="E1", total=30, phases=(PhaseDraft(**{"name": "Exposé", **phase}),)
    )
    assert draft.fault() == fault


def _type(bench: Bench, name: str, text: str) -> None:
    field = bench.find(name)
    assert isinstance(field, QLineEdit)
    field.selectAll()
    bench.qtbot.keyClicks(field, text)


def test_an_oral_is_divided_until_the_referentials_duration_is_reached(at_rules: Bench) -> None:
    bench = at_rules
    _choose_all(bench)
    bench.click("unfold_E1")
    assert "de 30\u00a0min" in bench.words(bench.find("run_sheet_E1"))
    bench.click("divide_E1")
    assert not bench.button("record_rules").isEnabled()
    assert "Il reste 1 choix à faire." in bench.words(bench.session.rules.footer)

    total = bench.find("total_E1")
    assert isinstance(total, QLabel)
    _type(bench, "minutes_E1_2", "20")
    assert "20\u00a0min réparties sur 30\u00a0: il en reste 10." in total.text()
    _type(bench, "minutes_E1_3", "15")
    assert "il y en a 5 de trop" in total.text()
    _type(bench, "minutes_E1_3", "10")
    assert "la durée du référentiel est tenue" in total.text()
    bench.click("record_rules")

    rules = _rules(bench)
    (sheet,) = rules.run_sheets
    assert [(one.name, one.minutes, one.counted) for one in sheet.phases] == [
        ("Installation", None, False),
        ("Présentation", 20, True),
        ("Échanges", 10, True),
        ("Délibération", None, False),
    ]
    assert sheet.phases[1].thresholds == (5, 1)
    reading = bench.words(bench.find("rules_reading"))
    assert "Présentation 20\u00a0min, Échanges 10\u00a0min" in reading


def test_phases_are_added_moved_taken_away_and_given_up(at_rules: Bench) -> None:
    bench = at_rules
    bench.click("unfold_E5b")
    bench.click("divide_E5b")
    bench.click("add_phase_E5b")
    assert bench.find("phase_E5b_5").hasFocus()
    bench.qtbot.keyClicks(bench.find("phase_E5b_5"), "Reprise")
    bench.click("up_E5b_5")
    assert bench.find("phase_E5b_4").text() == "Reprise"  # type: ignore[attr-defined]
    bench.click("counted_E5b_4")
    bench.click("remove_E5b_1")
    assert bench.find("phase_E5b_3").text() == "Reprise"  # type: ignore[attr-defined]
    (draft,) = [one for one in bench.session.rules._draft.run_sheets if one.assessment == "E5b"]
    assert [one.counted for one in draft.phases] == [True, True, False, False]

    bench.click("undivide_E5b")
    assert not bench.session.rules._draft.run_sheets[-1].divided
    assert bench.shows("divide_E5b")


def test_only_assessments_that_can_be_sat_have_a_run_sheet(at_rules: Bench) -> None:
    codes = [draft.assessment for draft in at_rules.session.rules._draft.run_sheets]
    assert codes == ["E1", "E2", "E3a", "E4", "E5b"]


def test_the_time_proposes_a_rating_only_where_the_centre_says_so(at_rules: Bench) -> None:
    bench = at_rules
    _choose_all(bench)
    assert "aucune note n’est proposée" in bench.words(bench.find("rules_reading"))
    assert not bench.shows("timing_kept")
    bench.click("option_timing_rating")
    assert not bench.button("record_rules").isEnabled()
    tolerance = bench.find("timing_tolerance")
    assert isinstance(tolerance, Field)
    bench.qtbot.keyClicks(tolerance.edit, "60")
    _choose(bench, "timing_kept", 3)
    _choose(bench, "timing_exceeded", 1)
    said = bench.words(bench.find("rules_reading"))
    assert "Jusqu’à 60\u00a0s de dépassement" in said
    bench.click("record_rules")
    assert _rules(bench).timing == a_timing_rule()

    bench.click("change_rules")
    bench.click("option_timing_nothing")
    bench.click("record_rules")
    assert _rules(bench).timing is None


def test_what_is_typed_outlives_a_point_settled_meanwhile(at_rules: Bench) -> None:
    bench = at_rules
    bench.click("option_three")
    bench.click("unfold_E1")
    bench.click("divide_E1")
    centre = bench.window.centre
    assert centre is not None
    settle_open_point(centre, bench.session._at.session, "E3c", MinutesDecision(minutes=20))
    bench.go("referential")
    bench.go("rules")

    draft = bench.session.rules._draft
    assert draft.labels is not None
    assert [(one.assessment, len(one.phases)) for one in draft.run_sheets] == [
        ("E1", 4),
        ("E2", 0),
        ("E3a", 0),
        ("E3c", 0),
        ("E4", 0),
        ("E5b", 0),
    ]


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
