"""A damaged centre says what happened, and a snapshot takes its place in two clicks."""

from __future__ import annotations

from pathlib import Path

import pytest

from app.services.centre.access.open_centre import close_centre
from app.services.centre.access.operators import add_operator, operators
from app.services.centre.access.snapshots import snapshots, take_snapshot
from tests.faults.laptops import damage
from tests.services.world import OPERATOR, PASSPHRASE, World
from tests.ui.centre.conftest import Bench


def _open(bench: Bench) -> None:
    bench.picker.folders = [bench.world.folder / "centre"]
    bench.click("way_open")
    bench.type("operator", OPERATOR)
    bench.type("passphrase", PASSPHRASE)
    bench.click("submit")
    bench.rest()


@pytest.fixture
def damaged(world: World) -> Path:
    """A centre of two snapshots whose store is damaged."""
    centre = world.centre()
    assert take_snapshot(centre) is not None
    world.clock.pass_seconds(3_600)
    add_operator(centre, "Lucie Ferrand", PASSPHRASE)
    assert take_snapshot(centre) is not None
    folder = centre.folder
    close_centre(centre)
    damage(folder / "centre.db")
    return folder


@pytest.mark.usefixtures("damaged")
def test_a_damaged_centre_says_what_happened_and_what_is_safe(bench: Bench) -> None:
    _open(bench)

    page = bench.window.entry.restore
    assert page.isVisible()
    assert bench.window.centre is None
    said = bench.words(page)
    assert "Rien n’est effacé." in said
    assert "Dernier instantané sain" in said
    assert "mis de côté, jamais effacé" in bench.words(page.footer)


@pytest.mark.usefixtures("damaged")
def test_the_last_good_snapshot_takes_two_clicks(bench: Bench) -> None:
    _open(bench)
    bench.click("restore_latest")
    assert bench.shows("confirm_restore")
    assert not bench.sessions_shown()
    bench.click("restore_latest")
    bench.rest()

    assert bench.sessions_shown()
    centre = bench.window.centre
    assert centre is not None
    assert operators(centre) == (OPERATOR, "Lucie Ferrand")


@pytest.mark.usefixtures("damaged")
def test_one_may_think_again_before_the_second_click(bench: Bench) -> None:
    _open(bench)
    bench.click("restore_latest")
    bench.click("give_up_restore")

    assert not bench.shows("give_up_restore")
    bench.click("back", bench.window.entry.restore)
    assert bench.window.entry.opening.isVisible()
    assert bench.window.centre is None


def test_an_older_snapshot_may_be_taken(bench: Bench, damaged: Path) -> None:
    office = bench.world.office()
    oldest = snapshots(office, damaged)[-1]
    _open(bench)
    bench.click("older")
    bench.click(f"take_{oldest.name}")
    assert "Instantané choisi" in bench.words(bench.window.entry.restore)
    bench.click("restore_latest")
    bench.rest()

    assert bench.sessions_shown()


def test_without_a_snapshot_the_page_says_where_to_look(bench: Bench, world: World) -> None:
    centre = world.centre()
    folder = centre.folder
    close_centre(centre)
    damage(folder / "centre.db")
    for one in snapshots(world.office(), folder):
        next(folder.rglob(f"*{one.name}*")).unlink()
    _open(bench)

    said = bench.words(bench.window.entry.restore)
    assert "Aucun instantané ne peut être repris" in said
    assert not bench.shows("restore_latest")


def test_snapshots_are_taken_while_the_centre_is_open(bench: Bench, world: World) -> None:
    centre = world.centre()
    bench.window.show_centre(centre)

    bench.qtbot.waitUntil(lambda: len(snapshots(world.office(), centre.folder)) > 0)
