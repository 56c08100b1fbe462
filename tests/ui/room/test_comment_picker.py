"""Comments kept to be used again: from the menu of a comment, for the whole day."""

from __future__ import annotations

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QAction
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QMenu

from app.domain.errors import UserError
from app.domain.wording import sentence
from app.services.room.enrolment import unlock_juror
from app.services.room.reusable_comments import keep_comment, reusable_comments
from tests.services.world import PIN
from tests.ui.room.driver import RoomDriver
from ui.room.sheet import sheet_flow
from ui.room.sheet.comment_picker import CommentPicker


def _keep(driver: RoomDriver, *texts: str) -> None:
    key = unlock_juror(driver.room, "J01", PIN)
    for text in texts:
        keep_comment(driver.room, key, text)
    driver.press("lock")
    driver.unlock()


def _menu(driver: RoomDriver) -> QMenu:
    """Open the menu of the first comment by the keyboard: C, Tab, Enter."""
    if not driver.rows()[0].comment.edit.hasFocus():
        driver.rows()[0].scale.setFocus()
        driver.type("c")
    driver.key(Qt.Key.Key_Tab)
    picker = driver.window.focusWidget()
    assert isinstance(picker, CommentPicker)
    driver.key(Qt.Key.Key_Return)
    assert picker.menu_shown().isVisible()
    return picker.menu_shown()


def _words(menu: QMenu) -> list[str]:
    return [action.text() for action in menu.actions() if not action.isSeparator()]


def _kept(driver: RoomDriver) -> tuple[str, ...]:
    return reusable_comments(driver.room, unlock_juror(driver.room, "J01", PIN))


def _action(menu: QMenu, name: str) -> QAction:
    return next(each for each in menu.actions() if each.objectName() == name)


def test_a_kept_comment_is_written_by_the_keyboard(sheet: RoomDriver) -> None:
    _keep(sheet, "Hypothèses à chiffrer.", "Très clair.")

    menu = _menu(sheet)
    assert _words(menu)[:2] == ["Hypothèses à chiffrer.", "Très clair."]
    QTest.keyClick(menu, Qt.Key.Key_Down)
    QTest.keyClick(menu, Qt.Key.Key_Down)
    QTest.keyClick(menu, Qt.Key.Key_Return)
    sheet.settle()

    assert sheet.rows()[0].comment.text() == "Très clair."
    assert sheet.view("P01", "J01").rows[0].comment == "Très clair."
    assert sheet.rows()[0].comment.edit.hasFocus()


def test_a_kept_comment_is_added_to_what_is_written(sheet: RoomDriver) -> None:
    _keep(sheet, "Très clair.")
    sheet.type("c")
    sheet.type("À l’aise.")

    _menu(sheet).actions()[0].trigger()

    assert sheet.view("P01", "J01").rows[0].comment == "À l’aise. Très clair."


def test_what_is_written_is_kept_for_the_next_line(sheet: RoomDriver) -> None:
    sheet.type("c")
    sheet.type("Budget flou")

    menu = _menu(sheet)
    assert _words(menu)[0] == "Aucun commentaire gardé"
    _action(menu, "keep_comment").trigger()

    assert _kept(sheet) == ("Budget flou",)
    menu.close()
    picker = sheet.window.sheet_page._overall_picker
    picker.click()
    assert _words(picker.menu_shown())[0] == "Budget flou"
    picker.menu_shown().actions()[0].trigger()
    assert sheet.view("P01", "J01").overall_comment == "Budget flou"
    picker.menu_shown().close()


def test_nothing_to_keep_is_greyed(sheet: RoomDriver) -> None:
    _keep(sheet, "Très clair.")
    sheet.type("c")
    assert not _action(_menu(sheet), "keep_comment").isEnabled()

    sheet.rows()[0].comment.edit.setFocus()
    sheet.type("Très clair.")
    assert not _action(_menu(sheet), "keep_comment").isEnabled()


def test_a_kept_comment_is_forgotten(sheet: RoomDriver) -> None:
    _keep(sheet, "Très clair.", "Confus & long")

    forgetting = _menu(sheet).findChild(QMenu, "forget_comment")
    assert forgetting is not None
    assert _words(forgetting) == ["Très clair.", "Confus && long"]
    forgetting.actions()[0].trigger()

    assert _kept(sheet) == ("Confus & long",)


def test_a_long_comment_is_shortened_in_the_menu_and_written_whole(sheet: RoomDriver) -> None:
    long = "Le plan de charge est tenu\net " + "vraiment " * 20 + "suivi."
    _keep(sheet, long)

    menu = _menu(sheet)
    assert len(_words(menu)[0]) <= 72
    assert "\n" not in _words(menu)[0]
    menu.actions()[0].trigger()

    assert sheet.view("P01", "J01").rows[0].comment == long


def test_what_cannot_be_kept_is_said(sheet: RoomDriver, monkeypatch: pytest.MonkeyPatch) -> None:
    def refuse(*_given: object) -> tuple[str, ...]:
        raise UserError("enough", sentence("La liste est pleine."), sentence("Retirez-en un."))

    monkeypatch.setattr(sheet_flow, "keep_comment", refuse)

    sheet.window.sheet_page.shelf.keep_wanted.emit("Clair")

    assert sheet.window.sheet_page.error.isVisible()


def test_locking_forgets_the_kept_comments_on_screen(sheet: RoomDriver) -> None:
    _keep(sheet, "Très clair.")

    sheet.press("lock")

    assert sheet.window.sheet_page.shelf.texts == ()
    sheet.window.sheet_page.shelf.keep_wanted.emit("Sans juré")
    assert _kept(sheet) == ("Très clair.",)
