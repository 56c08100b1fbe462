"""Rating a sheet with the keyboard and the mouse, undoing, commenting, sealing, locking."""

from __future__ import annotations

from dataclasses import replace

import pytest
from PySide6.QtCore import QEvent, Qt
from PySide6.QtGui import QKeyEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QWidget

from app.domain.session import SessionKind
from app.services.room.enrolment import unlock_juror
from app.services.room.scoring import COMMENT_LIMIT, clear_rating
from app.services.room.sitting import sitting_view
from tests.services.world import PIN
from tests.ui.room.driver import RoomDriver
from ui.room.sheet.criterion_row import CriterionRow
from ui.room.sheet.sheet_page import SheetPage
from ui.widgets.buttons import Button, LinkButton


def test_a_digit_rates_and_goes_to_the_next_line(sheet: RoomDriver) -> None:
    first, second = sheet.rows()[:2]

    sheet.type("2")

    assert first.scale.value() == 2
    assert sheet.view("P01", "J01").rows[0].level == 2
    assert sheet.focused_row() == second.key


@pytest.mark.parametrize(("character", "level"), [("&", 1), ("é", 2), ('"', 3)])
def test_the_unshifted_row_of_a_french_keyboard_rates(
    sheet: RoomDriver, character: str, level: int
) -> None:
    sheet.type(character)

    assert sheet.view("P01", "J01").rows[0].level == level


def test_zero_clears_a_rating_on_disk_too(sheet: RoomDriver) -> None:
    sheet.type("3")
    sheet.key(Qt.Key.Key_Up)
    sheet.type("0")

    assert sheet.rows()[0].scale.value() is None
    assert not sheet.view("P01", "J01").rows[0].rated


def test_not_observed_is_a_rating(sheet: RoomDriver) -> None:
    sheet.type("n")

    row = sheet.view("P01", "J01").rows[0]
    assert row.rated
    assert row.level is None


def test_arrows_walk_the_lines_without_rating(sheet: RoomDriver) -> None:
    rows = sheet.rows()

    sheet.key(Qt.Key.Key_Down)
    sheet.key(Qt.Key.Key_Down)
    sheet.key(Qt.Key.Key_Up)

    assert sheet.focused_row() == rows[1].key
    assert sheet.view("P01", "J01").rated == 0


def test_a_click_rates_too(sheet: RoomDriver) -> None:
    level = sheet.rows()[3].scale.findChild(QWidget, "level_1")
    assert level is not None

    QTest.mouseClick(level, Qt.MouseButton.LeftButton)

    assert sheet.view("P01", "J01").rows[3].level == 1


def test_after_the_last_line_the_keyboard_goes_to_the_one_left_out(sheet: RoomDriver) -> None:
    rows = sheet.rows()
    sheet.key(Qt.Key.Key_Down)

    for _ in rows[1:]:
        sheet.type("3")

    assert sheet.focused_row() == rows[0].key


def test_undo_and_redo_change_the_disk(sheet: RoomDriver) -> None:
    sheet.type("3")
    sheet.key(Qt.Key.Key_Up)
    sheet.type("1")

    sheet.window.sheet_page.undo_wanted.emit()
    assert sheet.view("P01", "J01").rows[0].level == 3
    sheet.window.sheet_page.undo_wanted.emit()
    assert not sheet.view("P01", "J01").rows[0].rated
    sheet.window.sheet_page.redo_wanted.emit()
    assert sheet.view("P01", "J01").rows[0].level == 3


def test_saved_is_said_with_the_time_at_which_it_became_durable(sheet: RoomDriver) -> None:
    sheet.world.clock.pass_seconds(7)

    sheet.type("3")

    assert sheet.window.sheet_page.header.saved.text() == "Enregistré à 08:00:07"


def test_a_comment_is_saved_when_the_juror_goes_on(sheet: RoomDriver) -> None:
    sheet.type("c")
    sheet.type("Très clair, à l’aise")
    sheet.key(Qt.Key.Key_Escape)

    assert sheet.view("P01", "J01").rows[0].comment == "Très clair, à l’aise"


def test_a_comment_is_saved_when_typing_pauses(sheet: RoomDriver) -> None:
    sheet.type("c")
    sheet.type("Clair")

    sheet.wait("saved", lambda: sheet.view("P01", "J01").rows[0].comment == "Clair")


def test_a_comment_that_grows_too_long_is_kept_up_to_its_limit_and_said(sheet: RoomDriver) -> None:
    row = sheet.rows()[0]
    row.open_comment()
    row.comment.edit.setPlainText("x" * (COMMENT_LIMIT + 1))
    row.flush()

    assert str(COMMENT_LIMIT) in row.comment.error()
    assert len(sheet.view("P01", "J01").rows[0].comment) == COMMENT_LIMIT


def test_the_comment_on_the_whole_is_saved(sheet: RoomDriver) -> None:
    field = sheet.window.sheet_page.overall
    field.edit.setPlainText("Un oral maîtrisé.")
    field.commit()

    assert sheet.view("P01", "J01").overall_comment == "Un oral maîtrisé."


def test_sealing_says_what_is_missing_and_leads_there(sheet: RoomDriver) -> None:
    seal = sheet.child(Button, "seal")
    link = sheet.child(LinkButton, "show_missing")
    assert not seal.isEnabled()
    assert link.text() == "Noter la présence"

    sheet.everybody_present("P01")
    assert link.text() == "Voir les 15 notes qui manquent"
    sheet.key(Qt.Key.Key_Down)
    sheet.press("show_missing")
    assert sheet.focused_row() == sheet.rows()[0].key

    sheet.rate_all("3")
    assert link.text() == "L’oral n’a pas commencé"
    sheet.run_oral()
    assert seal.isEnabled()
    assert not link.isVisible()


def test_a_wrong_pin_leaves_the_sheet_open_and_says_so_in_place(sheet: RoomDriver) -> None:
    sheet.everybody_present("P01")
    sheet.run_oral()
    sheet.rate_all("3")
    sheet.press("seal")
    panel = sheet.window.sheet_page.seal_panel

    sheet.type("110022")
    sheet.wait("refused", panel._error.isVisible)

    assert "pas le bon" in panel._error.text()
    assert sheet.window.page() is sheet.window.sheet_page
    sheet.type(PIN)
    sheet.wait("sealed", lambda: sheet.window.page() is sheet.window.turn_page)


def test_a_sealed_sheet_is_read_only(sheet: RoomDriver) -> None:
    view = replace(sheet.view("P01", "J01"), sealed=True)
    page = SheetPage(SessionKind.REAL)
    page.show_sitting(sitting_view(sheet.room, "P01"))
    page.show_view(view)
    row = page.findChildren(CriterionRow)[0]

    QTest.keyClick(row.scale, Qt.Key.Key_3)

    assert row.scale.value() is None
    assert row.comment.edit.isReadOnly()
    assert not page.footer.seal.isVisibleTo(page)
    page.deleteLater()


def test_a_rating_refused_by_the_store_is_not_shown_as_given(sheet: RoomDriver) -> None:
    sheet.prepared.run_oral(sheet.room, "P01")
    sheet.seal_with("P01", "J01", "3" * 15)

    sheet.type("1")

    assert sheet.window.sheet_page.error.isVisible()
    assert sheet.rows()[0].scale.value() == 3
    assert sheet.window.sheet_page.header.saved.text() == "Non enregistré"


def test_locking_leaves_nothing_of_the_sheet(sheet: RoomDriver) -> None:
    sheet.type("c")
    sheet.type("Secret")
    sheet.press("lock")

    window = sheet.window
    assert window.page() is window.turn_page
    assert not sheet.rows()
    assert not window.flows.sheet.is_open
    assert "Secret" not in {
        each.toPlainText() for each in window.findChildren(type(window.sheet_page.overall.edit))
    }
    assert sheet.view("P01", "J01").rows[0].comment == "Secret"


def test_leaving_for_the_agenda_locks_the_sheet(sheet: RoomDriver) -> None:
    sheet.press("back_to_agenda")

    assert not sheet.rows()
    assert not sheet.window.flows.sheet.is_open


def test_a_sheet_that_nobody_touches_is_locked(sheet: RoomDriver) -> None:
    sheet.window._idle._timer.setInterval(1)
    sheet.window._idle.watch(sheet.window.windowHandle())

    sheet.wait("locked", lambda: sheet.window.page() is sheet.window.turn_page)
    assert not sheet.rows()


def test_a_gesture_puts_the_lock_off(sheet: RoomDriver) -> None:
    timer = sheet.window._idle._timer
    timer.setTimerType(Qt.TimerType.PreciseTimer)
    timer.start()
    QTest.qWait(30)
    before = timer.remainingTime()
    handle = sheet.window.windowHandle()
    assert handle is not None

    gesture = QKeyEvent(QEvent.Type.KeyPress, Qt.Key.Key_Shift, Qt.KeyboardModifier.NoModifier)
    QApplication.sendEvent(handle, gesture)

    assert timer.remainingTime() > before


def test_ratings_are_there_when_the_room_is_opened_again(sheet: RoomDriver) -> None:
    sheet.type("321")
    sheet.reopen()
    sheet.open("P01")
    sheet.unlock()

    assert [row.scale.value() for row in sheet.rows()[:4]] == [3, 2, 1, None]
    assert sheet.focused_row() == sheet.rows()[3].key


def test_a_change_of_presence_changes_the_lines(driver: RoomDriver) -> None:
    driver.prepared.enrolled(driver.room, "P03")
    driver.open("P03")
    driver.unlock()
    everybody = len(driver.rows())

    driver.presence("2026-0433", "excused_unchecked")

    assert len(driver.rows()) == everybody - 2


def test_a_team_is_rated_once_then_member_by_member(driver: RoomDriver) -> None:
    driver.prepared.enrolled(driver.room, "P03")
    driver.open("P03")
    driver.unlock()

    names = [row.words.text() for row in driver.rows()]

    assert names.count("Lina Bouchard") == 2
    assert len([name for name in names if "contributions" in name]) == 1


def test_a_rating_cleared_elsewhere_is_seen_when_the_sheet_opens(sheet: RoomDriver) -> None:
    sheet.type("3")
    key = unlock_juror(sheet.room, "J01", PIN)
    sheet.press("lock")
    clear_rating(sheet.room, "P01", key, sheet.view("P01", "J01").rows[0].key)

    sheet.unlock()

    assert sheet.rows()[0].scale.value() is None
