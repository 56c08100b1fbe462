"""Members rated beside their team, and an oral timed elsewhere, as the jury deliberates."""

from __future__ import annotations

import pytest
from PySide6.QtCore import Qt

from app.domain.attendance import Presence
from app.domain.score_sheet import RatingKey
from app.services.room.adjusting import adjust_rating
from app.services.room.attendance import record_attendance
from app.services.room.enrolment import unlock_juror
from app.services.room.oral_timer import time_elsewhere
from app.services.room.panel.jury_agreement import (
    DeliberationRow,
    agreed_adjustments,
    deliberation_view,
)
from app.services.room.scoring import scoring_view
from app.services.room.sealing import seal_sheet
from tests.services.world import PIN
from tests.ui.room.driver import RoomDriver
from ui.room.deliberation.deliberation_row import AgreementRow
from ui.room.deliberation.deliberation_table import CriterionHead
from ui.widgets.buttons import Button
from ui.widgets.card import FactStrip
from ui.widgets.label import Label

TEAM, MEMBER = "P03", "2026-0431"
WHY = "N’a pas pris part au dossier"


@pytest.fixture
def team(driver: RoomDriver) -> RoomDriver:
    """A team's sheets are sealed, alike but for one member whom the chair rates beside it."""
    room, prepared = driver.room, driver.prepared
    prepared.enrolled(room, TEAM)
    for candidate in room.dossier.planning.sitting(TEAM).candidates:
        record_attendance(room, TEAM, candidate, Presence.PRESENT, identity_checked=True)
    time_elsewhere(room, TEAM)
    jurors = room.dossier.planning.sitting(TEAM).jurors
    for juror in jurors:
        prepared.rate_all(room, TEAM, juror, 3)
    key = unlock_juror(room, jurors[0], PIN)
    line = next(row.key for row in scoring_view(room, TEAM, key).rows if row.key.candidate is None)
    adjust_rating(room, TEAM, key, line, MEMBER, level=2, reason=WHY)
    for juror in jurors:
        seal_sheet(room, TEAM, juror, PIN)
    driver.open(TEAM)
    return driver


def member(driver: RoomDriver) -> DeliberationRow:
    (row,) = deliberation_view(driver.room, TEAM).member_rows
    return row


def shown(driver: RoomDriver) -> AgreementRow:
    return driver.window.deliberation_page.table.row(member(driver).comparison.key)


def test_a_member_is_a_line_of_its_own_with_the_teams_rating_beside(team: RoomDriver) -> None:
    row = shown(team)
    name = team.room.dossier.planning.candidate(MEMBER).name
    assert name in row.words.text()
    assert "Note du groupe : 3" in row._note.words()
    assert "Proposé : 2" in row._note.words()
    assert row.reason.isVisible()
    assert row.reason.text() == WHY
    assert not team.child(Button, "review").isEnabled()
    assert team.window.deliberation_page.table.current == RatingKey(
        criterion=row.key.criterion, candidate=MEMBER
    )


def test_enter_takes_what_is_proposed_with_the_jurors_words(team: RoomDriver) -> None:
    team.key(Qt.Key.Key_Return)
    (adjustment,) = agreed_adjustments(deliberation_view(team.room, TEAM))
    assert (adjustment.level, adjustment.reason) == (2, WHY)
    assert shown(team)._status.text() == "Tranché, motif donné"
    assert team.child(Button, "review").hasFocus()


def test_the_teams_rating_leaves_no_reason_behind(team: RoomDriver) -> None:
    team.type("3")
    view = deliberation_view(team.room, TEAM)
    assert agreed_adjustments(view) == ()
    agreed = member(team).agreed
    assert agreed is not None
    assert agreed.reason == ""
    assert not shown(team).reason.isVisible()
    assert shown(team)._status.text() == "Tranché"


def test_a_rating_of_their_own_without_a_reason_is_asked_for_one(team: RoomDriver) -> None:
    shown(team).reason.set_text("")
    team.type("1")
    row = shown(team)
    assert row._status.text() == "Motif à écrire"
    assert row.reason.edit.hasFocus()
    assert "motif obligatoire" in row.reason.edit.accessibleDescription()
    assert not team.child(Button, "review").isEnabled()
    team.type("Relu ensemble")
    team.key(Qt.Key.Key_Return)
    assert team.child(Button, "review").isEnabled()


def test_an_oral_timed_elsewhere_is_said_and_reviewed_as_such(team: RoomDriver) -> None:
    page = team.window.deliberation_page
    assert "chronométré sur un autre ordinateur" in page._time.text()
    team.key(Qt.Key.Key_Return)
    team.press("review")
    (facts,) = team.window.sign_page.review.findChildren(FactStrip)
    words = [label.text() for label in facts.findChildren(Label)]
    assert "non chronométré" in words
    texts = [label.text() for label in team.window.sign_page.review.findChildren(Label)]
    assert WHY in texts


def test_the_jury_gives_another_rating_to_a_member_with_a(team: RoomDriver) -> None:
    table = team.window.deliberation_page.table
    table.unfold()
    lines = deliberation_view(team.room, TEAM).unanimous
    line = [each for each in lines if not each.candidate_name][-1]
    row = table.row(line.comparison.key)
    table.go_to(line.comparison.key)
    team.key(Qt.Key.Key_A)
    form = row.members.form
    assert form is not None
    team.key(Qt.Key.Key_Escape)
    assert not row.members.isVisible()
    assert row.scale.hasFocus()
    row.member_button.click()
    form.scale.setFocus()
    team.type("2")
    team.type("Relu ensemble")
    team.key(Qt.Key.Key_Return)

    lines = deliberation_view(team.room, TEAM).member_rows
    added = next(each for each in lines if each.comparison.team_key == line.comparison.key)
    assert added.agreed is not None
    assert (added.agreed.level, added.agreed.reason) == (2, "Relu ensemble")
    assert table.current == added.comparison.key


def test_members_stand_under_the_criterion_that_each_is_rated_on(team: RoomDriver) -> None:
    table = team.window.deliberation_page.table
    table.unfold()
    view = deliberation_view(team.room, TEAM)
    own = [row for row in view.unanimous if row.candidate_name]
    heads = [
        label.words()
        for head in table.findChildren(CriterionHead)
        for label in head.findChildren(Label)
    ]
    assert {row.text for row in own} <= set(heads)
    for row in own:
        assert table.row(row.comparison.key).words.words() == row.candidate_name
        assert row.text in table.row(row.comparison.key).scale.accessibleName()
