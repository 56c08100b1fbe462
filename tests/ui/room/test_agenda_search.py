"""Ctrl+F finds a sitting of the day, by the keyboard alone; what to do now stays in sight."""

from __future__ import annotations

import pytest
from PySide6.QtCore import Qt

from tests.ui.room.driver import RoomDriver
from ui.room.agenda.agenda_page import AgendaPage

CTRL = Qt.KeyboardModifier.ControlModifier


def _page(driver: RoomDriver) -> AgendaPage:
    return driver.window.agenda_page


def _ask(driver: RoomDriver, words: str) -> list[str]:
    """Search, and return the names that are left."""
    driver.key(Qt.Key.Key_F, CTRL)
    driver.type(words)
    return _shown(driver)


def _shown(driver: RoomDriver) -> list[str]:
    model = _page(driver).model
    return [model.row(place).subject for place in range(model.rowCount())]


def _everybody(driver: RoomDriver) -> list[str]:
    planning = driver.room.dossier.planning
    order = sorted(planning.sittings, key=lambda sitting: sitting.starts_at)
    return [planning.subject_name(sitting) for sitting in order]


def test_a_name_is_found_whatever_accents_and_capitals(driver: RoomDriver) -> None:
    assert _ask(driver, "lefevre CAMILLE") == ["Camille Lefèvre-N’Guessan"]
    assert _page(driver).search.count.text() == "1 passage sur 4"


@pytest.mark.parametrize(
    "words", ["2026-0402", "Aubertin", "inès e1"], ids=["number", "name", "name and assessment"]
)
def test_a_candidate_is_found_by(driver: RoomDriver, words: str) -> None:
    assert _ask(driver, words) == ["Inès Aubertin"]


def test_a_group_is_found_by_its_name_a_members_name_or_number(driver: RoomDriver) -> None:
    planning = driver.room.dossier.planning
    (team,) = planning.teams
    for words in (team.name, planning.candidate(team.members[1]).name, team.members[2]):
        assert _ask(driver, words) == [team.name]
        driver.key(Qt.Key.Key_Escape)


def test_a_state_is_found_by_its_words(driver: RoomDriver) -> None:
    driver.prepared.enrolled(driver.room, "P02")
    driver.prepared.run_oral(driver.room, "P02")
    driver.window.show_agenda()

    assert _ask(driver, "a sceller") == ["Camille Lefèvre-N’Guessan"]
    driver.key(Qt.Key.Key_Escape)
    assert len(_ask(driver, "à venir")) == 3


def test_escape_clears_and_gives_the_list_back(driver: RoomDriver) -> None:
    _ask(driver, "aubertin")
    assert _page(driver).search.isVisible()

    driver.key(Qt.Key.Key_Escape)

    assert _shown(driver) == _everybody(driver)
    assert not _page(driver).search.isVisible()
    assert _page(driver).table.hasFocus()


def test_escape_clears_from_the_list_too(driver: RoomDriver) -> None:
    _ask(driver, "2026")
    driver.key(Qt.Key.Key_Down)
    assert _page(driver).table.hasFocus()

    driver.key(Qt.Key.Key_Escape)

    assert _shown(driver) == _everybody(driver)


def test_enter_opens_the_one_that_is_found(driver: RoomDriver) -> None:
    _ask(driver, "lefevre")
    driver.key(Qt.Key.Key_Return)

    assert driver.window.turn_page.header._title.text() == "Camille Lefèvre-N’Guessan"
    driver.window.show_agenda()
    assert _shown(driver) == _everybody(driver)


def test_enter_goes_to_the_list_when_several_are_found(driver: RoomDriver) -> None:
    found = _ask(driver, "e1")
    assert len(found) > 1

    driver.key(Qt.Key.Key_Return)
    assert _page(driver).table.hasFocus()
    driver.key(Qt.Key.Key_Down)
    driver.key(Qt.Key.Key_Return)
    assert driver.window.turn_page.header._title.text() == found[1]


def test_nothing_found_is_said_and_enter_stays(driver: RoomDriver) -> None:
    assert _ask(driver, "xyz") == []
    driver.key(Qt.Key.Key_Return)

    assert _page(driver).search.count.text() == "Aucun passage ne contient ces mots"
    assert _page(driver).search.field.hasFocus()


def test_what_to_do_now_is_not_searched(driver: RoomDriver) -> None:
    before = _page(driver).now._title.text()
    _ask(driver, "xyz")

    assert _page(driver).now._title.text() == before
    assert _page(driver).now.button.isVisible()


def test_a_day_that_goes_on_keeps_to_the_search(driver: RoomDriver) -> None:
    _ask(driver, "aubertin")
    driver.window._navigation._refresh_agenda()

    assert _shown(driver) == ["Inès Aubertin"]


def test_the_button_does_what_the_keys_do(driver: RoomDriver) -> None:
    driver.press("find_sitting")

    assert _page(driver).search.field.hasFocus()
