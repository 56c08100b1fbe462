"""The measured time proposes « Le timing de la soutenance est respecté »; the juror rates it."""

from __future__ import annotations

from dataclasses import replace

import pytest
from PySide6.QtCore import Qt

from app.domain.rules import TimingRule
from app.services.room.scoring import ScoringView
from app.timing.timeliness import TimingProposal
from tests.services.world import PLAIN_RULES, Prepared, World
from tests.ui.room.driver import RoomDriver
from ui.room.sheet.criterion_row import CriterionRow
from ui.room.sheet.proposal_words import proposal_words
from ui.widgets.level_button import LevelButton


@pytest.fixture(scope="module")
def session(tmp_path_factory: pytest.TempPathFactory) -> Prepared:
    """A session whose rules propose a rating from the measured time."""
    rule = TimingRule(tolerance_seconds=60, kept_level=3, exceeded_level=1)
    rules = replace(PLAIN_RULES, timing=rule)
    return World(folder=tmp_path_factory.mktemp("timed"), rules=rules).prepared()


def _timing(driver: RoomDriver) -> CriterionRow:
    return next(row for row in driver.rows() if "timing" in row.words.text())


def _framed(row: CriterionRow) -> list[str]:
    return [each.objectName() for each in row.scale.findChildren(LevelButton) if each._candidate]


def _after_the_oral(driver: RoomDriver, minutes: float = 30) -> CriterionRow:
    """The oral is over; the sheet is opened again."""
    driver.prepared.run_oral(driver.room, "P01", minutes * 60)
    driver.open("P01")
    driver.unlock()
    row = _timing(driver)
    row.scale.setFocus()
    return row


def test_nothing_is_proposed_before_the_end_of_the_oral(sheet: RoomDriver) -> None:
    assert not _timing(sheet).proposal.isVisible()
    assert _framed(_timing(sheet)) == []


def test_the_time_frames_a_level_and_rates_nothing(sheet: RoomDriver) -> None:
    row = _after_the_oral(sheet)

    assert row.proposal.isVisible()
    assert row.proposal.text().startswith(
        "Proposé : 3 Acquis. 30 min mesurées pour 30 min allouées."
    )
    assert _framed(row) == ["level_3"]
    assert row.scale.value() is None
    assert not [each for each in sheet.view("P01", "J01").rows if each.rated]


def test_enter_takes_the_proposal(sheet: RoomDriver) -> None:
    row = _after_the_oral(sheet)

    sheet.key(Qt.Key.Key_Return)

    rated = [each for each in sheet.view("P01", "J01").rows if each.rated]
    assert [(each.key, each.level) for each in rated] == [(row.key, 3)]
    assert _framed(row) == []
    assert row.proposal.text() == "30 min mesurées pour 30 min allouées."


def test_another_rating_is_the_juror_s_to_give(sheet: RoomDriver) -> None:
    row = _after_the_oral(sheet)

    sheet.type("2")

    assert row.scale.value() == 2
    assert _framed(row) == []


def test_a_cleared_rating_is_proposed_again(sheet: RoomDriver) -> None:
    row = _after_the_oral(sheet)
    sheet.type("2")
    row.scale.setFocus()

    sheet.type("0")

    assert _framed(row) == ["level_3"]
    assert "Entrée" in row.proposal.text()


def test_an_oral_that_ran_over_proposes_the_other_level(sheet: RoomDriver) -> None:
    row = _after_the_oral(sheet, minutes=33)

    assert _framed(row) == ["level_1"]
    assert "33 min mesurées pour 30 min allouées" in row.proposal.text()


def test_a_short_oral_is_told_and_nothing_is_proposed(sheet: RoomDriver) -> None:
    row = _after_the_oral(sheet, minutes=12)

    assert _framed(row) == []
    assert row.proposal.text() == (
        "12 min mesurées pour 30 min allouées. Rien n’est proposé : notez vous-même."
    )
    sheet.key(Qt.Key.Key_Return)
    assert row.scale.value() is None


def test_only_the_criterion_that_time_informs_has_a_proposal(sheet: RoomDriver) -> None:
    row = _after_the_oral(sheet)

    assert [each for each in sheet.rows() if each.proposal.isVisible()] == [row]


def test_a_sealed_line_proposes_nothing(sheet: RoomDriver) -> None:
    row = _after_the_oral(sheet)
    view: ScoringView = sheet.view("P01", "J01")
    line = next(each for each in view.rows if each.key == row.key)

    row.show_row(line, sealed=True)

    assert _framed(row) == []
    assert "Entrée" not in row.proposal.text()


def test_a_proposal_that_is_withdrawn_leaves_no_words(sheet: RoomDriver) -> None:
    row = _after_the_oral(sheet)
    view: ScoringView = sheet.view("P01", "J01")
    line = next(each for each in view.rows if each.key == row.key)

    row.show_row(replace(line, proposal=None), sealed=False)

    assert not row.proposal.isVisible()
    assert _framed(row) == []


def test_seconds_are_told(sheet: RoomDriver) -> None:
    proposal = TimingProposal(measured=1_841_000, allowed=2_400_000, over=-559_000, level=None)

    _, words = proposal_words(proposal, sheet.room.dossier.rules.scale, waits=False)

    assert words == "30 min 41 s mesurées pour 40 min allouées."
