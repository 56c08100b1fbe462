"""The day's list: states, what to do now, what blocks the export."""

from __future__ import annotations

from PySide6.QtCore import Qt

from tests.ui.room.driver import RoomDriver
from ui.room.agenda.agenda_model import AgendaModel
from ui.widgets.buttons import Button


def _states(driver: RoomDriver) -> list[str]:
    model = driver.window.agenda_page.model
    return [str(model.index(place, AgendaModel.STATE).data()) for place in range(model.rowCount())]


def test_each_sitting_shows_its_state(driver: RoomDriver) -> None:
    driver.prepared.conclude(driver.room, "P01", 3, 2)
    driver.prepared.enrolled(driver.room, "P02")
    driver.prepared.run_oral(driver.room, "P02")
    driver.window.show_agenda()

    assert _states(driver) == ["Signé", "À sceller", "À venir", "À venir"]


def test_an_absence_is_neither_a_zero_nor_to_come(driver: RoomDriver) -> None:
    driver.open("P01")
    driver.presence("2026-0402", "absent_unchecked")
    driver.window.show_agenda()

    assert _states(driver)[0] == "Absence"
    assert driver.child(Button, "now_action").text() == "Ouvrir le passage"
    assert driver.window.agenda_page.now._title.text() == "Camille Lefèvre-N’Guessan"


def test_now_names_the_running_oral_and_counts_down(driver: RoomDriver) -> None:
    driver.open("P02")
    driver.press("timer_main")
    driver.window.show_agenda()
    driver.world.clock.pass_seconds(60)
    driver.window.oral.show_now()

    now = driver.window.agenda_page.now
    assert now.button.text() == "Reprendre la notation"
    assert now.timer.countdown.text() == "29:00"


def test_enter_opens_the_chosen_sitting(driver: RoomDriver) -> None:
    table = driver.window.agenda_page.table
    table.setFocus()
    driver.key(Qt.Key.Key_Down)
    driver.key(Qt.Key.Key_Return)

    assert driver.window.turn_page.header._title.text() == "Camille Lefèvre-N’Guessan"


def test_what_blocks_the_export_is_listed_beside(driver: RoomDriver) -> None:
    for sitting in ("P01", "P02"):
        driver.prepared.enrolled(driver.room, sitting)
        driver.prepared.run_oral(driver.room, sitting)
    driver.window.show_agenda()

    card = driver.window.agenda_page.to_conclude
    assert card.isVisible()
    assert [row.accessibleName() for row in card._rows] == [
        "Camille Lefèvre-N’Guessan, 0 feuille scellée sur 2"
    ]


def test_f1_lists_the_keys(driver: RoomDriver) -> None:
    driver.key(Qt.Key.Key_F1)

    dialog = driver.window.findChild(Button, "close_keys")
    assert dialog is not None
    dialog.click()
