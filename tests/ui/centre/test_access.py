"""Who opens the centre."""

from __future__ import annotations

from pathlib import Path

import pytest
from PySide6.QtCore import Qt

from app.services.centre.access.open_centre import close_centre, open_centre
from app.services.centre.access.operators import add_operator, operators
from tests.services.world import OPERATOR, PASSPHRASE
from tests.ui.centre.conftest import Bench

OTHER = "cinq autres mots sans lien"


@pytest.fixture
def at_access(bench: Bench) -> Bench:
    centre = bench.world.centre()
    add_operator(centre, "Lucie Ferrand", PASSPHRASE)
    bench.window.show_centre(centre)
    bench.click("access")
    return bench


def _operators(bench: Bench) -> tuple[str, ...]:
    centre = bench.window.centre
    assert centre is not None
    return operators(centre)


def _reopened(bench: Bench, operator: str, passphrase: str) -> None:
    centre = bench.window.centre
    assert centre is not None
    bench.click("back_to_sessions")
    bench.click("close_centre")
    close_centre(open_centre(bench.world.office(), centre.folder, operator, passphrase))


def test_the_page_says_who_opens_the_centre_and_who_one_is(at_access: Bench) -> None:
    said = at_access.words(at_access.find("operators"))

    assert OPERATOR in said
    assert "Lucie Ferrand" in said
    assert "vous" in said


def test_a_person_is_added_with_a_passphrase_of_their_own(at_access: Bench) -> None:
    bench = at_access
    bench.type("new_operator", "Marc Petit")
    bench.type("new_operator_passphrase", OTHER)
    bench.type("new_operator_passphrase_again", OTHER)
    bench.click("add_operator")
    bench.rest()

    assert "Marc Petit" in _operators(bench)
    assert "« Marc Petit » ouvre" in bench.words(bench.window.access.told).replace("\u00a0", " ")
    assert bench.field("new_operator_passphrase").edit.text() == ""
    _reopened(bench, "Marc Petit", OTHER)


def test_a_name_that_is_taken_is_refused_beside_it(at_access: Bench) -> None:
    bench = at_access
    bench.type("new_operator", "Lucie Ferrand")
    bench.type("new_operator_passphrase", OTHER)
    bench.type("new_operator_passphrase_again", OTHER)
    bench.click("add_operator")
    bench.rest()

    assert bench.field("new_operator").error()
    assert bench.field("new_operator_passphrase").edit.text() == OTHER


def test_a_short_passphrase_is_refused_beside_it(at_access: Bench) -> None:
    bench = at_access
    bench.type("new_operator", "Marc Petit")
    bench.type("new_operator_passphrase", "court")
    bench.type("new_operator_passphrase_again", "court")
    bench.click("add_operator")
    bench.rest()

    assert "trop courte" in bench.field("new_operator_passphrase").error()


def test_removing_takes_two_clicks_and_the_first_changes_nothing(at_access: Bench) -> None:
    bench = at_access
    bench.click("remove_1")
    assert "Lucie Ferrand" in bench.words(bench.find("removal"))
    bench.click("keep_operator")
    assert not bench.shows("removal")
    assert "Lucie Ferrand" in _operators(bench)

    bench.click("remove_1")
    bench.click("notice_action", bench.find("removal"))
    bench.rest()
    assert _operators(bench) == (OPERATOR,)


def test_one_changes_ones_passphrase_with_the_keyboard(at_access: Bench) -> None:
    bench = at_access
    bench.type("current", PASSPHRASE)
    bench.type("next", OTHER)
    bench.type("next_again", OTHER)
    bench.qtbot.keyClick(bench.field("next_again").edit, Qt.Key.Key_Return)
    bench.rest()

    assert "Votre phrase de passe est changée." in bench.words(bench.window.access.told)
    _reopened(bench, OPERATOR, OTHER)


def test_a_wrong_current_passphrase_is_said_beside_it(at_access: Bench) -> None:
    bench = at_access
    bench.type("current", "une autre phrase")
    bench.type("next", OTHER)
    bench.type("next_again", OTHER)
    bench.click("change_passphrase")
    bench.rest()

    assert bench.field("current").error()
    assert bench.field("next").edit.text() == OTHER


def test_a_new_kit_may_be_written_and_given_up(at_access: Bench, tmp_path: Path) -> None:
    bench = at_access
    bench.click("new_kit")
    assert "Les kits écrits avant ouvrent toujours le centre." in bench.words(
        bench.window.entry.kit
    )
    bench.click("kit_later")
    assert bench.sessions_shown()
    bench.click("access")
    bench.click("new_kit")
    folder = tmp_path / "autre-cle"
    folder.mkdir()
    bench.picker.folders = [folder]
    bench.click("write_kit")
    bench.rest()
    assert list(folder.rglob("*.secours-centre"))


def test_what_was_typed_is_forgotten_when_the_page_is_left(at_access: Bench) -> None:
    bench = at_access
    bench.type("current", PASSPHRASE)
    bench.click("back_to_sessions")

    assert bench.field("current").edit.text() == ""
