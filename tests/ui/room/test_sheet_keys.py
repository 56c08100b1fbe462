"""The keys of a sheet as they reach the window: undo, redo, and the order of Tab."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QPlainTextEdit, QWidget

from tests.ui.room.driver import RoomDriver
from ui.room.keys_dialog import KeysDialog
from ui.widgets.label import Label

CTRL = Qt.KeyboardModifier.ControlModifier
SHIFT = Qt.KeyboardModifier.ShiftModifier


def _levels(driver: RoomDriver) -> list[int | None]:
    return [row.level for row in driver.view("P01", "J01").rows[:2]]


def test_ctrl_z_and_ctrl_y_undo_and_redo_ratings(sheet: RoomDriver) -> None:
    sheet.type("32")

    sheet.key(Qt.Key.Key_Z, CTRL)
    assert _levels(sheet) == [3, None]
    sheet.key(Qt.Key.Key_Z, CTRL)
    assert _levels(sheet) == [None, None]
    sheet.key(Qt.Key.Key_Y, CTRL)
    assert _levels(sheet) == [3, None]
    sheet.key(Qt.Key.Key_Z, CTRL | SHIFT)
    assert _levels(sheet) == [3, 2]
    sheet.key(Qt.Key.Key_Y, CTRL)
    assert _levels(sheet) == [3, 2]


def test_ctrl_z_takes_back_a_whole_comment(sheet: RoomDriver) -> None:
    sheet.type("c")
    sheet.type("Clair")
    sheet.rows()[0].flush()
    sheet.type(", à l’aise")
    sheet.key(Qt.Key.Key_Escape)
    assert sheet.view("P01", "J01").rows[0].comment == "Clair, à l’aise"

    sheet.key(Qt.Key.Key_Z, CTRL)
    assert sheet.view("P01", "J01").rows[0].comment == ""
    assert not sheet.rows()[0].comment.isVisible()
    sheet.key(Qt.Key.Key_Y, CTRL)
    assert sheet.view("P01", "J01").rows[0].comment == "Clair, à l’aise"
    assert sheet.rows()[0].comment.text() == "Clair, à l’aise"


def test_a_comment_taken_up_again_is_undone_alone(sheet: RoomDriver) -> None:
    for words in ("Clair", ", long"):
        sheet.type("c")
        sheet.rows()[0].comment.edit.moveCursor(
            sheet.rows()[0].comment.edit.textCursor().MoveOperation.End
        )
        sheet.type(words)
        sheet.key(Qt.Key.Key_Escape)

    sheet.key(Qt.Key.Key_Z, CTRL)

    assert sheet.view("P01", "J01").rows[0].comment == "Clair"


def test_ctrl_z_in_a_comment_takes_back_typing_and_no_rating(sheet: RoomDriver) -> None:
    sheet.type("3")
    sheet.type("c")
    sheet.type("Clair")

    sheet.key(Qt.Key.Key_Z, CTRL)

    assert sheet.rows()[1].comment.text() == ""
    assert _levels(sheet) == [3, None]


def test_the_comment_on_the_whole_is_undone_too(sheet: RoomDriver) -> None:
    page = sheet.window.sheet_page
    page.overall.edit.setFocus()
    sheet.type("Un oral maîtrisé")
    page.rows.go_to_first_missing()
    assert sheet.view("P01", "J01").overall_comment == "Un oral maîtrisé"

    sheet.key(Qt.Key.Key_Z, CTRL)

    assert sheet.view("P01", "J01").overall_comment == ""
    assert page.overall.text() == ""


def test_undo_is_forgotten_when_the_sheet_is_locked(sheet: RoomDriver) -> None:
    sheet.type("3")
    sheet.press("lock")
    sheet.unlock()

    sheet.key(Qt.Key.Key_Z, CTRL)

    assert _levels(sheet) == [3, None]


def _walk(driver: RoomDriver) -> list[QWidget]:
    """Press Tab from the first line until it comes round."""
    first = driver.rows()[0].scale
    first.setFocus()
    walked: list[QWidget] = [first]
    for _ in range(300):
        driver.key(Qt.Key.Key_Tab)
        reached = driver.window.focusWidget()
        if reached is first:
            return walked
        walked.append(reached)
    raise AssertionError("Tab does not come round")


def test_tab_walks_in_the_order_of_the_page(team_sheet: RoomDriver) -> None:
    team_sheet.type("3")
    team_sheet.rows()[0].scale.setFocus()
    page = team_sheet.window.sheet_page
    walked = _walk(team_sheet)
    lines = [row.scale for row in team_sheet.rows()]
    nav = [each for each in walked if page.nav.isAncestorOf(each)]

    assert [each for each in walked if each in lines] == lines
    assert walked[:3] == [
        lines[0],
        team_sheet.rows()[0].adjust_button,
        team_sheet.rows()[0].comment_button,
    ]
    after = walked[walked.index(team_sheet.rows()[-1].comment_button) + 1 :]
    names = [(each.parent() or each).objectName() or each.objectName() for each in after[:1]]
    assert names == ["overall_comment"]
    kept = [each.objectName() for each in after]
    assert kept[1:4] == ["comment_picker", "show_missing", "back_to_agenda"]
    order = [
        next(at for at, each in enumerate(walked) if each.objectName() == name)
        for name in ("back_to_agenda", "lock", "presence_2026-0431", "timer_main")
    ]
    assert order == sorted(order)
    assert walked.index(nav[0]) > order[-1]
    notes = walked.index(page.notes.field.edit)
    assert notes > walked.index(nav[-1])


def test_tab_goes_through_an_open_comment_and_its_menu(sheet: RoomDriver) -> None:
    sheet.type("c")
    row = sheet.rows()[0]
    assert isinstance(sheet.window.focusWidget(), QPlainTextEdit)

    sheet.key(Qt.Key.Key_Tab)
    assert sheet.window.focusWidget().objectName() == "comment_picker"
    sheet.key(Qt.Key.Key_Tab)

    assert sheet.window.focusWidget() is sheet.rows()[1].scale
    assert row.comment.isVisible()


def test_a_key_is_for_the_line_whose_button_has_the_keyboard(sheet: RoomDriver) -> None:
    first, second, *_ = sheet.rows()
    sheet.type("2")
    assert second.scale.hasFocus()

    sheet.key(Qt.Key.Key_Tab, SHIFT)
    assert first.comment_button.hasFocus()
    sheet.type("c")

    assert first.comment.isVisible()
    assert not second.comment.isVisible()


def test_the_keys_are_told(sheet: RoomDriver) -> None:
    sheet.key(Qt.Key.Key_F1)

    dialog = sheet.window.findChild(KeysDialog)
    assert dialog is not None
    told = {label.text() for label in dialog.findChildren(Label)}
    assert {"A", "C", "Ctrl+F", "Ctrl+Z, Ctrl+Y"} <= told
    dialog.close()
