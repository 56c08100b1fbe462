"""Every passphrase is lost: the kit and its code open the centre."""

from __future__ import annotations

from pathlib import Path

import pytest
from PySide6.QtCore import Qt

from app.services.centre.access.open_centre import close_centre
from app.services.centre.access.operators import operators
from app.services.centre.access.recovery import write_recovery_kit
from app.trust.recovery import new_recovery_kit
from tests.services.world import COST, World
from tests.ui.centre.conftest import Bench

NEW = "cinq autres mots sans lien"


class Kit:
    """A kit of the world's centre, which is closed again, and its code."""

    def __init__(self, world: World, folder: Path) -> None:
        centre = world.centre()
        folder.mkdir()
        write_recovery_kit(centre, folder, world.files)
        made = new_recovery_kit(centre.keys, cost=COST, random=centre.office.random)
        close_centre(centre)
        self.centre = world.folder / "centre"
        self.path = folder / "kit.secours-centre"
        self.path.write_bytes(made.data)
        self.code = made.code


@pytest.fixture
def kit(world: World, tmp_path: Path) -> Kit:
    return Kit(world, tmp_path / "cle")


def _fill(bench: Bench, kit: Kit, code: str) -> None:
    bench.click("lost_passphrase_choice")
    bench.picker.folders = [kit.centre]
    bench.click("choose_recover_folder")
    bench.picker.files = [(kit.path,)]
    bench.click("choose_recover_kit")
    bench.type("recover_code", code)
    bench.type("recover_operator", "Lucie Ferrand")
    bench.type("recover_passphrase", NEW)
    bench.type("recover_passphrase_again", NEW)


def test_the_kit_and_its_code_open_the_centre_to_a_new_passphrase(bench: Bench, kit: Kit) -> None:
    _fill(bench, kit, kit.code)
    bench.click("recover")
    bench.rest()

    assert bench.sessions_shown()
    centre = bench.window.centre
    assert centre is not None
    assert operators(centre) == ("Lucie Ferrand",)
    assert bench.field("recover_code").text() == ""


def test_enter_in_the_last_field_is_enough(bench: Bench, kit: Kit) -> None:
    _fill(bench, kit, kit.code)
    field = bench.field("recover_passphrase_again")
    bench.qtbot.keyClick(field.edit, Qt.Key.Key_Return)
    bench.rest()

    assert bench.sessions_shown()


def test_a_wrong_code_is_said_beside_it_and_nothing_typed_is_lost(bench: Bench, kit: Kit) -> None:
    _fill(bench, kit, "0" * len(kit.code))
    bench.click("recover")
    bench.rest()

    assert bench.field("recover_code").error()
    assert bench.window.centre is None
    assert bench.field("recover_operator").text() == "Lucie Ferrand"
    assert bench.field("recover_passphrase").edit.text() == NEW


def test_a_file_that_is_no_kit_is_refused_in_the_page(
    bench: Bench, kit: Kit, tmp_path: Path
) -> None:
    kit.path = tmp_path / "autre.secours-centre"
    kit.path.write_bytes(b"rien")
    _fill(bench, kit, kit.code)
    bench.click("recover")
    bench.rest()

    assert bench.window.entry.recover.refusal.isVisible()


def test_two_different_passphrases_recover_nothing(bench: Bench, kit: Kit) -> None:
    _fill(bench, kit, kit.code)
    bench.type("recover_passphrase_again", "x")
    bench.click("recover")

    assert "diffèrent" in bench.field("recover_passphrase_again").error()


def test_the_button_names_what_is_missing_and_the_way_back_is_open(bench: Bench) -> None:
    bench.click("lost_passphrase_choice")
    page = bench.window.entry.recover

    assert not bench.button("recover").isEnabled()
    assert "Il manque le dossier du centre." in bench.words(page.footer)
    bench.picker.folders, bench.picker.files = [None], [()]
    bench.click("choose_recover_folder")
    bench.click("choose_recover_kit")
    assert "Il manque le dossier du centre." in bench.words(page.footer)
    bench.click("back", page)
    assert bench.window.entry.opening.isVisible()


def test_the_folder_that_was_chosen_to_be_opened_is_kept(bench: Bench, kit: Kit) -> None:
    bench.picker.folders = [kit.centre]
    bench.click("way_open")
    bench.click("lost_passphrase")

    assert "Il manque le fichier du kit." in bench.words(bench.window.entry.recover.footer)
