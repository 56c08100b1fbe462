"""Notes of the oral: kept at once, exported only if the juror says so beside the PIN."""

from __future__ import annotations

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest

from app.domain.errors import UserError
from app.domain.wording import sentence
from tests.services.world import PIN
from tests.ui.room.driver import RoomDriver
from ui.room.sheet import sheet_flow
from ui.widgets.choice import CheckBox


def _write(driver: RoomDriver, words: str) -> None:
    driver.window.sheet_page.notes.field.edit.setFocus()
    driver.type(words)
    driver.window.sheet_page.rows.go_to_first_missing()
    driver.settle()


def _ready(driver: RoomDriver) -> None:
    driver.everybody_present("P01")
    driver.prepared.run_oral(driver.room, "P01")
    driver.prepared.rate_all(driver.room, "P01", "J01", 3)
    driver.open("P01")
    driver.unlock()


def test_notes_are_kept_with_the_sitting(sheet: RoomDriver) -> None:
    _write(sheet, "Qui a construit le budget ?")

    view = sheet.view("P01", "J01")
    assert view.notes == "Qui a construit le budget ?"
    assert not view.notes_attached
    assert sheet.window.sheet_page.header.saved.text().startswith("Enregistré")
    sheet.press("lock")
    assert sheet.window.sheet_page.notes.field.text() == ""
    sheet.unlock()
    assert sheet.window.sheet_page.notes.field.text() == "Qui a construit le budget ?"


def test_notes_are_kept_when_typing_pauses(sheet: RoomDriver) -> None:
    sheet.window.sheet_page.notes.field.edit.setFocus()
    sheet.type("Budget")

    sheet.wait("kept", lambda: sheet.view("P01", "J01").notes == "Budget")


def test_digits_and_letters_in_the_notes_rate_nothing(sheet: RoomDriver) -> None:
    _write(sheet, "3 n c a 0")

    assert sheet.view("P01", "J01").rated == 0


def test_it_is_said_that_notes_are_not_exported(sheet: RoomDriver) -> None:
    notes = sheet.window.sheet_page.notes

    assert notes._fate.text() == "non exportées"
    assert notes.field.edit.accessibleName() == "Notes libres"
    assert notes.field.edit.accessibleDescription() == "non exportées"


def test_without_notes_nothing_is_asked_beside_the_pin(sheet: RoomDriver) -> None:
    _ready(sheet)
    sheet.press("seal")

    page = sheet.window.sheet_page
    assert page.seal_panel.isVisible()
    assert not page.seal_panel.attach.isVisible()


def test_notes_go_into_the_sheet_only_when_the_box_is_ticked(sheet: RoomDriver) -> None:
    _ready(sheet)
    _write(sheet, "Budget flou")
    sheet.press("seal")
    page = sheet.window.sheet_page
    box = sheet.child(CheckBox, "attach_notes")
    assert not box.isChecked()
    assert "communicables sur demande" in box.accessibleDescription()

    box.setFocus()
    sheet.key(Qt.Key.Key_Space)

    assert page.notes._fate.text() == "jointes"
    assert sheet.view("P01", "J01").notes_attached
    assert page.seal_panel.pin.isAncestorOf(sheet.window.focusWidget())
    box.setFocus()
    sheet.key(Qt.Key.Key_Space)
    assert page.notes._fate.text() == "non exportées"
    assert not sheet.view("P01", "J01").notes_attached


def test_a_sheet_is_sealed_with_the_box_ticked(sheet: RoomDriver) -> None:
    _ready(sheet)
    _write(sheet, "Budget flou")
    sheet.press("seal")
    QTest.mouseClick(sheet.child(CheckBox, "attach_notes"), Qt.MouseButton.LeftButton)
    sheet.type(PIN)
    sheet.wait("sealed", lambda: sheet.window.page() is sheet.window.turn_page)

    view = sheet.view("P01", "J01")
    assert view.sealed
    assert view.notes_attached


def test_notes_that_are_emptied_are_attached_no_more(sheet: RoomDriver) -> None:
    _write(sheet, "Budget")
    sheet.window.sheet_page.seal_panel.attach_chosen.emit(True)
    assert sheet.view("P01", "J01").notes_attached

    field = sheet.window.sheet_page.notes.field
    field.edit.setFocus()
    sheet.key(Qt.Key.Key_A, Qt.KeyboardModifier.ControlModifier)
    sheet.key(Qt.Key.Key_Delete)
    field.commit()

    assert not sheet.view("P01", "J01").notes_attached


def test_notes_that_the_store_refuses_are_said_so_in_place(
    sheet: RoomDriver, monkeypatch: pytest.MonkeyPatch
) -> None:
    def refuse(*_given: object, **_options: object) -> None:
        raise UserError("disk", sentence("Le disque est plein."), sentence("Libérez de la place."))

    monkeypatch.setattr(sheet_flow, "keep_notes", refuse)

    _write(sheet, "Budget")

    assert sheet.window.sheet_page.notes.field.error() == (
        "Le disque est plein. Libérez de la place."
    )
    monkeypatch.undo()
    _write(sheet, " flou")
    assert not sheet.window.sheet_page.notes.field.error()
