"""Ctrl+F finds a line by words of its criterion or its member, whatever accents and capitals."""

from __future__ import annotations

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QLineEdit

from tests.ui.room.driver import RoomDriver
from ui.plain_words import plain
from ui.room.sheet.criterion_search import found_rows
from ui.room.sheet.search_bar import SearchBar

CTRL = Qt.KeyboardModifier.ControlModifier


def _ask(driver: RoomDriver) -> SearchBar:
    driver.key(Qt.Key.Key_F, CTRL)
    bar = driver.window.sheet_page.search
    assert bar.field.edit.hasFocus()
    return bar


@pytest.mark.parametrize(
    ("typed", "meant"),
    [
        ("DÉLAI", "delai"),
        ("  mise en œuvre ", "mise en oeuvre"),
        ("l’oral", "l'oral"),
        ("", ""),
    ],
)
def test_words_are_compared_without_accents_capitals_and_typography(typed: str, meant: str) -> None:
    assert plain(typed) == meant


def test_every_word_must_be_there_in_any_order(team_sheet: RoomDriver) -> None:
    view = team_sheet.view("P03", "J03")

    found = found_rows(view, "fluides hugo")

    assert [(row.text, row.candidate_name) for row in found] == [
        ("Les échanges sont fluides et constructifs", "Hugo Ferrand")
    ]
    assert found_rows(view, "fluides vacances") == ()
    assert found_rows(view, "  ") == ()


def test_enter_goes_to_the_line(team_sheet: RoomDriver) -> None:
    bar = _ask(team_sheet)

    team_sheet.type("TIMING")
    team_sheet.key(Qt.Key.Key_Return)

    key = team_sheet.focused_row()
    assert key is not None
    assert "timing" in team_sheet.row(key).words.text()
    assert team_sheet.row(key).scale.hasFocus()
    assert not bar.isVisible()


def test_enter_unfolds_the_line_that_is_found(team_sheet: RoomDriver) -> None:
    page = team_sheet.window.sheet_page
    card = page.rows.card(0)
    for _ in card.rows:
        team_sheet.type("3")
    team_sheet.wait("folded", card.rows[0].isHidden)

    _ask(team_sheet)
    team_sheet.type(card.rows[2].words.text().upper()[:40])
    team_sheet.key(Qt.Key.Key_Return)

    assert team_sheet.focused_row() == card.rows[2].key
    assert card.rows[2].isVisible()


def test_arrows_choose_among_the_lines_that_are_found(team_sheet: RoomDriver) -> None:
    bar = _ask(team_sheet)
    team_sheet.type("fluides")
    assert bar.field._hint.text() == "1 sur 3"
    assert bar._words.text() == "Lina Bouchard, Les échanges sont fluides et constructifs"

    team_sheet.key(Qt.Key.Key_Down)
    team_sheet.key(Qt.Key.Key_Down)
    team_sheet.key(Qt.Key.Key_Up)
    assert bar.field._hint.text() == "2 sur 3"
    assert bar.field.edit.accessibleDescription().startswith("Hugo Ferrand")
    team_sheet.key(Qt.Key.Key_Return)

    key = team_sheet.focused_row()
    assert key is not None
    assert key.candidate == "2026-0432"


def test_nothing_found_is_said_and_enter_stays(sheet: RoomDriver) -> None:
    bar = _ask(sheet)

    sheet.type("xyz")
    sheet.key(Qt.Key.Key_Return)
    sheet.key(Qt.Key.Key_Down)

    assert bar._words.text() == "Aucune ligne ne contient ces mots"
    assert bar.isVisible()


def test_escape_goes_back_to_the_line_where_the_keyboard_was(sheet: RoomDriver) -> None:
    sheet.key(Qt.Key.Key_Down)
    before = sheet.focused_row()
    bar = _ask(sheet)
    sheet.type("timing")

    sheet.key(Qt.Key.Key_Escape)

    assert not bar.isVisible()
    assert sheet.focused_row() == before
    assert sheet.row(sheet.rows()[1].key).scale.hasFocus()


def test_digits_typed_in_the_search_rate_nothing(sheet: RoomDriver) -> None:
    _ask(sheet)

    sheet.type("3")

    assert sheet.view("P01", "J01").rated == 0


def test_locking_leaves_nothing_in_the_search(sheet: RoomDriver) -> None:
    _ask(sheet)
    sheet.type("timing")

    sheet.press("lock")

    page = sheet.window.sheet_page
    assert not page.search.isVisibleTo(page)
    assert page.search.findChild(QLineEdit).text() == ""  # type: ignore[union-attr]
    assert page.search._words.text() == ""


def test_there_is_no_search_while_the_pin_is_asked(sheet: RoomDriver) -> None:
    page = sheet.window.sheet_page
    page.seal_panel.ask("Hélène Marchetti")

    sheet.key(Qt.Key.Key_F, CTRL)

    assert not page.search.isVisible()
