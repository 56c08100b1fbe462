"""A centre is not made before its recovery kit is."""

from __future__ import annotations

from pathlib import Path

import pytest
from PySide6.QtCore import Qt

from app.services.centre.access.open_centre import close_centre
from tests.services.world import OPERATOR, PASSPHRASE
from tests.ui.centre.conftest import Bench


@pytest.fixture
def stick(tmp_path: Path) -> Path:
    folder = tmp_path / "cle"
    folder.mkdir()
    return folder


@pytest.fixture
def at_kit(bench: Bench, tmp_path: Path) -> Bench:
    """A centre was just created in the window."""
    bench.picker.folders = [tmp_path / "nouveau"]
    bench.click("way_create")
    bench.type("centre_name", "Centre AIPF Lyon")
    bench.type("operator", OPERATOR)
    bench.type("passphrase", PASSPHRASE)
    bench.type("passphrase_again", PASSPHRASE)
    bench.click("submit")
    bench.rest()
    return bench


def test_creating_a_centre_leads_to_its_kit_and_says_why(at_kit: Bench) -> None:
    bench = at_kit

    assert bench.window.entry.kit.isVisible()
    assert not bench.sessions_shown()
    said = bench.words(bench.window.entry.kit)
    assert "Sans lui, personne ne peut rouvrir le centre" in said
    assert "Seul, ce fichier n’ouvre rien." in said
    assert not bench.shows("kit_later")


def test_the_kit_is_written_read_back_and_what_to_do_with_each_part_is_said(
    at_kit: Bench, stick: Path
) -> None:
    bench = at_kit
    bench.picker.folders = [stick]
    bench.press_key("write_kit", Qt.Key.Key_Space)
    bench.rest()

    (kit,) = stick.rglob("*.secours-centre")
    (sheet,) = stick.rglob("*.pdf")
    said = bench.words(bench.window.entry.kit)
    assert "Le kit est écrit, relu et ouvert avec son code" in said
    assert kit.name in said
    assert sheet.name in said
    assert "ne se gardent jamais ensemble" in said
    bench.press_key("kit_done", Qt.Key.Key_Space)
    assert bench.sessions_shown()
    assert not bench.shows("no_kit")


def test_a_folder_that_cannot_be_written_is_said_and_may_be_chosen_again(
    at_kit: Bench, stick: Path
) -> None:
    bench = at_kit
    bench.picker.folders = [stick / "nulle-part", stick]
    bench.click("write_kit")
    bench.rest()
    assert bench.window.entry.kit.refusal.isVisible()

    bench.click("write_kit")
    bench.rest()
    assert not bench.window.entry.kit.refusal.isVisible()
    assert bench.shows("kit_done")


def test_giving_up_on_the_folder_stays_on_the_kit(at_kit: Bench) -> None:
    bench = at_kit
    bench.picker.folders = [None]
    bench.click("write_kit")

    assert bench.window.entry.kit.isVisible()


def test_a_centre_that_was_left_without_a_kit_is_asked_for_it_again(bench: Bench) -> None:
    close_centre(bench.world.new_centre())
    bench.picker.folders = [bench.world.folder / "centre"]
    bench.click("way_open")
    bench.type("operator", OPERATOR)
    bench.type("passphrase", PASSPHRASE)
    bench.click("submit")
    bench.rest()

    assert bench.window.entry.kit.isVisible()
    bench.click("close_centre_kit")
    assert bench.window.centre is None
    assert bench.window.entry.opening.isVisible()


def test_no_session_can_be_created_without_a_kit(bench: Bench, stick: Path) -> None:
    bench.window.show_centre(bench.world.new_centre())
    bench.type("session_title", "Session de novembre 2026")
    bench.click("option_real")

    assert not bench.button("create_session").isEnabled()
    assert "Il manque le kit de secours." in bench.words(bench.window.sessions.footer)
    bench.click("notice_action", bench.find("no_kit"))
    assert bench.window.entry.kit.isVisible()
    bench.picker.folders = [stick]
    bench.click("write_kit")
    bench.rest()
    bench.click("kit_done")
    assert bench.sessions_shown()
