"""Opening and creating a centre."""

from __future__ import annotations

from pathlib import Path

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QLineEdit

from app.services.centre.access.open_centre import close_centre
from tests.services.world import OPERATOR, PASSPHRASE
from tests.ui.centre.conftest import Bench
from ui.widgets.field import Field


def _field(bench: Bench, name: str) -> Field:
    field = bench.find(name)
    assert isinstance(field, Field)
    return field


def test_a_centre_is_created_with_its_keys_and_its_store(bench: Bench, tmp_path: Path) -> None:
    bench.picker.folders = [tmp_path / "centre"]
    bench.click("way_create")
    bench.type("centre_name", "Centre AIPF Lyon")
    bench.type("operator", OPERATOR)
    bench.type("passphrase", PASSPHRASE)
    bench.type("passphrase_again", PASSPHRASE)
    bench.click("submit")
    bench.rest()

    assert not bench.sessions_shown()
    centre = bench.window.centre
    assert centre is not None
    assert (centre.name, centre.operator) == ("Centre AIPF Lyon", OPERATOR)
    assert (tmp_path / "centre" / "keystore.json").is_file()


def test_creating_says_that_a_kit_will_be_needed(bench: Bench, tmp_path: Path) -> None:
    bench.picker.folders = [tmp_path]
    bench.click("way_create")

    said = bench.words(bench.find("opening_form"))
    assert "oubliée ne se retrouve pas" in said
    assert "clé USB vide" in said


def test_two_different_passphrases_create_nothing(bench: Bench, tmp_path: Path) -> None:
    bench.picker.folders = [tmp_path / "centre"]
    bench.click("way_create")
    bench.type("centre_name", "Centre")
    bench.type("operator", OPERATOR)
    bench.type("passphrase", PASSPHRASE)
    bench.type("passphrase_again", PASSPHRASE + "x")
    bench.click("submit")

    assert "diffèrent" in _field(bench, "passphrase_again").error()
    assert not (tmp_path / "centre").exists()


def test_a_short_passphrase_is_refused_beside_its_field(bench: Bench, tmp_path: Path) -> None:
    bench.picker.folders = [tmp_path / "centre"]
    bench.click("way_create")
    bench.type("centre_name", "Centre")
    bench.type("operator", OPERATOR)
    bench.type("passphrase", "court")
    bench.type("passphrase_again", "court")
    bench.click("submit")
    bench.rest()

    assert "trop courte" in _field(bench, "passphrase").error()
    assert bench.window.centre is None


def test_a_wrong_passphrase_is_said_in_place_and_may_be_typed_again(bench: Bench) -> None:
    close_centre(bench.world.centre())
    bench.picker.folders = [bench.world.folder / "centre"]
    bench.click("way_open")
    bench.type("operator", OPERATOR)
    bench.type("passphrase", "une autre phrase")
    bench.click("submit")
    bench.rest()

    field = _field(bench, "passphrase")
    assert "n’ouvre pas" in field.error()
    assert bench.window.centre is None

    field.edit.clear()
    bench.type("passphrase", PASSPHRASE)
    assert field.error() == ""
    bench.qtbot.keyClick(field.edit, Qt.Key.Key_Return)
    bench.rest()
    assert bench.sessions_shown()


def test_what_was_typed_is_not_kept_once_the_centre_is_open(bench: Bench) -> None:
    close_centre(bench.world.centre())
    bench.picker.folders = [bench.world.folder / "centre"]
    bench.click("way_open")
    bench.type("operator", OPERATOR)
    bench.type("passphrase", PASSPHRASE)
    bench.click("submit")
    bench.rest()

    fields = bench.window.entry.opening.findChildren(QLineEdit)
    assert PASSPHRASE not in [field.text() for field in fields]


def test_a_folder_without_a_centre_is_refused_in_the_page(bench: Bench, tmp_path: Path) -> None:
    bench.picker.folders = [tmp_path]
    bench.click("way_open")

    refusal = bench.window.entry.opening.refusal
    assert refusal.isVisible()
    assert "ne contient pas de centre" in refusal.accessibleName()


def test_the_button_waits_for_every_field_and_says_so(bench: Bench, tmp_path: Path) -> None:
    bench.picker.folders = [tmp_path]
    bench.click("way_create")

    assert not bench.button("submit").isEnabled()
    assert "Remplissez chaque champ." in bench.words(bench.window.entry.opening.footer)


def test_closing_the_centre_asks_for_the_passphrase_again(at_session: Bench) -> None:
    bench = at_session
    bench.click("change_session")
    bench.click("close_centre")

    assert bench.window.centre is None
    assert bench.window.entry.opening.isVisible()
