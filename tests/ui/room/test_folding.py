"""A finished group folds when the keyboard goes on, and nothing moves under a rating."""

from __future__ import annotations

from PySide6.QtCore import QPoint, Qt
from PySide6.QtTest import QTest

from tests.ui.room.driver import RoomDriver
from ui.room.sheet.criterion_row import CriterionRow
from ui.room.sheet.group_card import GroupCard
from ui.widgets.buttons import MenuButton


def _first_card(driver: RoomDriver) -> GroupCard:
    return driver.window.sheet_page.rows.card(0)


def _finish_first_group(driver: RoomDriver) -> GroupCard:
    card = _first_card(driver)
    for _ in card.rows:
        driver.type("3")
    driver.wait("folded", card.rows[0].isHidden)
    return card


def _in_sight(driver: RoomDriver, row: CriterionRow) -> bool:
    area = driver.window.sheet_page._scroll.viewport()
    top = row.mapTo(area, QPoint(0, 0)).y()
    return top >= 0 and top + row.height() <= area.height()


def test_a_finished_group_folds_when_the_keyboard_goes_on(sheet: RoomDriver) -> None:
    card = _finish_first_group(sheet)

    assert all(row.isHidden() for row in card.rows)
    assert card.folded.accessibleName() == f"{len(card.rows)} critères notés, repliés"
    current = sheet.focused_row()
    assert current is not None
    assert sheet.row(current).scale.hasFocus()
    assert _in_sight(sheet, sheet.row(current))


def test_no_line_moves_while_a_group_is_being_rated(sheet: RoomDriver) -> None:
    card = _first_card(sheet)
    places = [row.y() for row in card.rows]

    for _ in card.rows[1:]:
        sheet.type("3")
        QTest.qWait(60)
        assert [row.y() for row in card.rows] == places


def test_an_arrow_unfolds_the_line_that_it_goes_to(sheet: RoomDriver) -> None:
    card = _finish_first_group(sheet)

    sheet.key(Qt.Key.Key_Up)

    assert sheet.focused_row() == card.rows[-1].key
    assert not any(row.isHidden() for row in card.rows)
    assert _in_sight(sheet, card.rows[-1])


def test_undo_unfolds_what_it_changes(sheet: RoomDriver) -> None:
    card = _finish_first_group(sheet)

    sheet.key(Qt.Key.Key_Z, Qt.KeyboardModifier.ControlModifier)

    assert sheet.focused_row() == card.rows[-1].key
    assert card.rows[-1].isVisible()
    assert card.rows[-1].scale.value() is None


def test_a_group_unfolded_by_hand_stays_so(sheet: RoomDriver) -> None:
    card = _finish_first_group(sheet)
    card.folded.setFocus()
    sheet.key(Qt.Key.Key_Space)
    assert not card.rows[0].isHidden()

    sheet.window.sheet_page.rows.fold_finished()
    assert not card.rows[0].isHidden()

    sheet.key(Qt.Key.Key_Space)
    assert card.rows[0].isHidden()


def test_a_key_on_a_line_that_was_folded_by_hand_shows_it_first(sheet: RoomDriver) -> None:
    card = _finish_first_group(sheet)
    sheet.key(Qt.Key.Key_Up)
    sheet.window.sheet_page.rows.setFocus()
    card.folded.setFocus()
    sheet.key(Qt.Key.Key_Space)
    assert card.rows[-1].isHidden()

    sheet.key(Qt.Key.Key_C)

    assert card.rows[-1].isVisible()
    assert card.rows[-1].comment.edit.hasFocus()


def test_finished_groups_are_folded_when_the_sheet_opens_again(sheet: RoomDriver) -> None:
    _finish_first_group(sheet)
    sheet.press("lock")

    sheet.unlock()

    card = _first_card(sheet)
    assert card.rows[0].isHidden()
    assert sheet.window.sheet_page.rows.card(1).rows[0].isVisible()


def test_a_line_with_another_rating_for_a_member_stays_in_sight(team_sheet: RoomDriver) -> None:
    card = _first_card(team_sheet)
    team_sheet.type("3")
    team_sheet.key(Qt.Key.Key_Up)
    team_sheet.type("a")
    card.rows[0].adjustments.form.scale.setFocus()  # type: ignore[union-attr]
    team_sheet.type("1Sans part au dossier")
    team_sheet.key(Qt.Key.Key_Return)
    team_sheet.key(Qt.Key.Key_Down)
    for _ in card.rows[1:]:
        team_sheet.type("3")
    team_sheet.wait("folded", card.rows[1].isHidden)

    assert card.rows[0].isVisible()
    assert card.folded.accessibleName() == f"{len(card.rows) - 1} critères notés, repliés"


def test_the_heads_of_folded_criteria_fold_with_their_members(team_sheet: RoomDriver) -> None:
    rows = team_sheet.window.sheet_page.rows
    card = next(each for each in rows._cards if each.by_member)
    rows.go_to(card.rows[0].key)
    for _ in card.rows:
        team_sheet.type("3")
    team_sheet.wait("folded", card.rows[0].isHidden)

    assert all(head.isHidden() for head in card._heads.values())
    assert card.folded.accessibleName().startswith(f"{len(card._heads)} critères")


def test_who_is_away_is_named_beside_what_is_rated_by_member(team_sheet: RoomDriver) -> None:
    team_sheet.presence("2026-0432", "excused_unchecked")
    card = next(each for each in team_sheet.window.sheet_page.rows._cards if each.by_member)

    assert card._head.subtitle.text() == (
        "une note par membre. Hugo Ferrand, en absence excusée, n’en reçoit pas"
    )
    team_sheet.presence("2026-0433", "absent_unchecked")
    card = next(each for each in team_sheet.window.sheet_page.rows._cards if each.by_member)
    assert card._head.subtitle.text() == (
        "une note par membre. N’en reçoivent pas : "
        "Hugo Ferrand (absence excusée), Aminata Diallo (absence)"
    )
    assert team_sheet.child(MenuButton, "presence_2026-0433").isVisible()


def test_one_absence_is_named_with_its_word(team_sheet: RoomDriver) -> None:
    team_sheet.presence("2026-0433", "absent_unchecked")

    card = next(each for each in team_sheet.window.sheet_page.rows._cards if each.by_member)
    assert "Aminata Diallo, en absence, n’en reçoit pas" in card._head.subtitle.text()
