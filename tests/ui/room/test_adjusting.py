"""A member's own rating beside the team's: both ratings, a reason, changed and taken back."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QWidget

from tests.ui.room.driver import RoomDriver
from ui.room.sheet.adjustment_box import AdjustmentBox, AdjustmentLine
from ui.room.sheet.adjustment_form import AdjustmentForm
from ui.room.sheet.criterion_row import CriterionRow
from ui.widgets.buttons import IconButton, LinkButton

HUGO = "2026-0432"
CTRL = Qt.KeyboardModifier.ControlModifier


def _row(driver: RoomDriver) -> CriterionRow:
    return driver.rows()[0]


def _box(driver: RoomDriver) -> AdjustmentBox:
    box = _row(driver).adjustments
    assert box is not None
    return box


def _form(driver: RoomDriver) -> AdjustmentForm:
    form = _box(driver).form
    assert form is not None
    return form


def _rate_and_ask(driver: RoomDriver) -> AdjustmentForm:
    driver.type("3")
    driver.key(Qt.Key.Key_Up)
    driver.type("a")
    return _form(driver)


def _adjust(driver: RoomDriver, level: str = "2", reason: str = "Sans part au budget") -> None:
    """By the keyboard: A, the second member, Tab, a digit, the reason, Enter."""
    form = _rate_and_ask(driver)
    assert form.member.combo.hasFocus()
    driver.key(Qt.Key.Key_Down)
    driver.key(Qt.Key.Key_Tab)
    assert form.scale.hasFocus()
    driver.type(level)
    assert form.reason.edit.hasFocus()
    driver.type(reason)
    driver.key(Qt.Key.Key_Return)


def _on_disk(driver: RoomDriver) -> list[tuple[str, int | None, str]]:
    row = driver.view("P03", "J03").rows[0]
    return [(each.candidate, each.level, each.reason) for each in row.adjustments]


def _lines(driver: RoomDriver) -> list[AdjustmentLine]:
    return [each for each in _box(driver).findChildren(AdjustmentLine) if each.isVisible()]


def test_an_adjustment_is_given_by_the_keyboard_and_shows_both_ratings(
    team_sheet: RoomDriver,
) -> None:
    _adjust(team_sheet)

    assert _on_disk(team_sheet) == [(HUGO, 2, "Sans part au budget")]
    (line,) = _lines(team_sheet)
    assert line.words.text() == (
        "Hugo Ferrand, 2 Partiellement acquis au lieu de 3 Acquis pour le groupe"
    )
    assert line.reason.text() == "Motif : Sans part au budget"
    assert not _form(team_sheet).isVisible()
    assert _row(team_sheet).scale.hasFocus()
    assert team_sheet.window.sheet_page.header.saved.text().startswith("Enregistré")


def test_the_reason_is_mandatory(team_sheet: RoomDriver) -> None:
    form = _rate_and_ask(team_sheet)
    form.scale.setFocus()
    team_sheet.type("1")
    team_sheet.key(Qt.Key.Key_Return)

    assert form._error.text() == "Il manque le motif. Écrivez en quelques mots pourquoi."
    assert form.isVisible()
    assert _on_disk(team_sheet) == []
    team_sheet.type("Absent")
    assert not form._error.isVisible()


def test_the_level_is_mandatory(team_sheet: RoomDriver) -> None:
    form = _rate_and_ask(team_sheet)
    form.reason.setFocus()
    team_sheet.type("Absent")
    team_sheet.key(Qt.Key.Key_Return)

    assert form._error.text() == "Choisissez la note de cette personne."
    assert form.scale.hasFocus()
    assert _on_disk(team_sheet) == []


def test_the_team_s_own_rating_is_refused_in_the_form(team_sheet: RoomDriver) -> None:
    _adjust(team_sheet, level="3")

    assert "déjà la note du groupe" in _form(team_sheet)._error.text()
    assert _form(team_sheet).isVisible()
    assert _on_disk(team_sheet) == []


def test_not_observed_is_an_adjustment_too(team_sheet: RoomDriver) -> None:
    _adjust(team_sheet, level="n")

    assert _on_disk(team_sheet) == [(HUGO, None, "Sans part au budget")]
    assert "Non observé" in _lines(team_sheet)[0].words.text()


def test_escape_gives_up_and_goes_back_to_the_line(team_sheet: RoomDriver) -> None:
    _rate_and_ask(team_sheet)

    team_sheet.key(Qt.Key.Key_Escape)

    assert not _form(team_sheet).isVisible()
    assert not _box(team_sheet).isVisible()
    assert _row(team_sheet).scale.hasFocus()


def test_arrows_in_the_form_do_not_leave_the_line(team_sheet: RoomDriver) -> None:
    form = _rate_and_ask(team_sheet)
    form.scale.setFocus()

    team_sheet.key(Qt.Key.Key_Down)
    team_sheet.type("c")

    assert form.scale.hasFocus()
    assert not _row(team_sheet).comment.isVisible()


def test_an_adjustment_is_changed(team_sheet: RoomDriver) -> None:
    _adjust(team_sheet)

    team_sheet.press("adjust_edit")
    form = _form(team_sheet)
    assert form.member.value() == HUGO
    assert not form.member.combo.isEnabled()
    assert form.scale.value() == 2
    assert form.reason.text() == "Sans part au budget"
    team_sheet.type("1")
    team_sheet.press("adjust_confirm")

    assert _on_disk(team_sheet) == [(HUGO, 1, "Sans part au budget")]
    assert len(_lines(team_sheet)) == 1


def test_an_adjustment_changed_for_the_same_one_closes_the_form(team_sheet: RoomDriver) -> None:
    _adjust(team_sheet)

    team_sheet.press("adjust_edit")
    team_sheet.press("adjust_confirm")

    assert not _form(team_sheet).isVisible()
    assert _on_disk(team_sheet) == [(HUGO, 2, "Sans part au budget")]


def test_an_adjustment_is_taken_back(team_sheet: RoomDriver) -> None:
    _adjust(team_sheet)

    team_sheet.press("adjust_remove")

    assert _on_disk(team_sheet) == []
    assert not _box(team_sheet).isVisible()
    assert _row(team_sheet).scale.hasFocus()


def test_giving_changing_and_taking_back_are_undone_and_made_again(
    team_sheet: RoomDriver,
) -> None:
    _adjust(team_sheet)
    team_sheet.press("adjust_remove")

    team_sheet.key(Qt.Key.Key_Z, CTRL)
    assert _on_disk(team_sheet) == [(HUGO, 2, "Sans part au budget")]
    team_sheet.key(Qt.Key.Key_Z, CTRL)
    assert _on_disk(team_sheet) == []
    team_sheet.key(Qt.Key.Key_Y, CTRL)
    assert _on_disk(team_sheet) == [(HUGO, 2, "Sans part au budget")]
    assert len(_lines(team_sheet)) == 1


def test_an_undo_that_the_sheet_refuses_is_said(team_sheet: RoomDriver) -> None:
    _adjust(team_sheet)
    team_sheet.press("adjust_remove")
    team_sheet.type("2")
    page = team_sheet.window.sheet_page
    history = page.parent() and team_sheet.window.flows.sheet._history
    assert history

    team_sheet.window.flows.sheet._history = history.undo()[1]  # type: ignore[index]
    team_sheet.key(Qt.Key.Key_Z, CTRL)

    assert page.error.isVisible()
    assert _on_disk(team_sheet) == []


def test_only_a_rated_line_of_the_team_can_be_adjusted(team_sheet: RoomDriver) -> None:
    button = _row(team_sheet).findChild(IconButton, "adjust_button")
    assert button is not None
    assert not button.isEnabled()
    team_sheet.type("a")
    assert _box(team_sheet).form is None

    team_sheet.type("3")
    assert button.isEnabled()

    member = next(row for row in team_sheet.rows() if row.key.candidate is not None)
    assert member.adjustments is None
    member.scale.setFocus()
    team_sheet.type("a")
    assert not team_sheet.window.sheet_page.findChildren(AdjustmentForm)


def test_somebody_who_is_away_is_not_offered(team_sheet: RoomDriver) -> None:
    team_sheet.presence("2026-0433", "excused_unchecked")
    _row(team_sheet).scale.setFocus()

    form = _rate_and_ask(team_sheet)

    offered = [form.member.combo.itemText(at) for at in range(form.member.combo.count())]
    assert offered == ["Lina Bouchard", "Hugo Ferrand"]


def test_once_everybody_has_one_no_more_is_offered(team_sheet: RoomDriver) -> None:
    team_sheet.type("3")
    for _ in range(3):
        _row(team_sheet).scale.setFocus()
        team_sheet.type("a")
        _form(team_sheet).scale.setFocus()
        team_sheet.type("1Absent")
        team_sheet.key(Qt.Key.Key_Return)

    assert len(_lines(team_sheet)) == 3
    assert not team_sheet.child(IconButton, "adjust_button").isEnabled()


def test_an_adjustment_that_says_what_the_team_has_is_asked_about_before_sealing(
    team_sheet: RoomDriver,
) -> None:
    _adjust(team_sheet)
    team_sheet.type("2")
    team_sheet.window.sheet_page.rows.go_to_first_missing()
    while team_sheet.view("P03", "J03").missing:
        team_sheet.type("3")

    link = team_sheet.child(LinkButton, "show_missing")
    assert link.text() == "Revoir l’ajustement qui ne change rien"
    assert "comme le groupe" in _lines(team_sheet)[0].words.text()
    team_sheet.press("show_missing")
    assert team_sheet.focused_row() == _row(team_sheet).key


def test_a_team_rating_that_is_cleared_leaves_the_adjustment_and_says_so(
    team_sheet: RoomDriver,
) -> None:
    _adjust(team_sheet)

    team_sheet.type("0")

    assert "n’est pas encore noté" in _lines(team_sheet)[0].words.text()


def test_locking_leaves_no_adjustment_on_the_page(team_sheet: RoomDriver) -> None:
    _adjust(team_sheet)

    team_sheet.press("lock")

    assert not team_sheet.window.sheet_page.findChildren(AdjustmentLine)


def test_scales_are_aligned_whether_a_line_can_be_adjusted_or_not(team_sheet: RoomDriver) -> None:
    def left(row: CriterionRow) -> int:
        return row.scale.mapTo(team_sheet.window, row.scale.rect().topLeft()).x()

    rows = team_sheet.rows()
    assert {left(row) for row in rows} == {left(rows[0])}
    assert all(isinstance(row, QWidget) for row in rows)
