"""Receiving results: a plan that writes nothing, then all or nothing."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path

import pytest

from app.domain.session import SessionKind
from app.services.centre.overview import overview
from app.services.centre.sessions import create_session
from tests.services.world import Prepared, World, referential
from tests.ui.centre.conftest import Bench
from tests.ui.centre.evidence import second_laptop, substitute_export


@dataclass
class Sent:
    """What a room exported, and the same with one byte altered."""

    good: Path
    altered: Path


@pytest.fixture
def sent(prepared: Prepared) -> Sent:
    room = prepared.room()
    prepared.conclude(room, "P01", 3, 2)
    good = prepared.export(room).written.path
    altered = good.with_name("abime.remontee")
    content = bytearray(good.read_bytes())
    content[len(content) // 2] ^= 1
    altered.write_bytes(content)
    return Sent(good=good, altered=altered)


@pytest.fixture
def at_reception(at_session: Bench, sent: Sent) -> Bench:
    at_session.go("reception")
    return at_session


def _read(bench: Bench, *paths: Path) -> None:
    bench.picker.files = [paths]
    bench.click("choose_files")
    bench.rest()


def _received(bench: Bench) -> int:
    centre = bench.window.centre
    assert centre is not None
    return overview(centre, bench.session._at.session).received


def test_a_plan_says_how_many_and_writes_nothing_until_it_is_confirmed(
    at_reception: Bench, sent: Sent
) -> None:
    bench = at_reception
    _read(bench, sent.good)

    assert bench.session.merge.isVisible()
    assert bench.button("confirm_merge").text() == "Ajouter 3 feuilles"
    assert "0 → 2 sur 10" in bench.words(bench.session.merge.footer)
    assert _received(bench) == 0
    bench.click("confirm_merge")
    bench.rest()
    assert _received(bench) == 2
    assert "3 feuilles ajoutées" in bench.words(bench.find("outcome"))
    assert bench.session.reception.isVisible()


def test_closing_the_plan_writes_nothing(at_reception: Bench, sent: Sent) -> None:
    bench = at_reception
    _read(bench, sent.good)
    bench.click("leave_plan")

    assert bench.session.reception.isVisible()
    assert _received(bench) == 0


def test_an_altered_file_is_refused_with_its_reason_and_stops_no_other(
    at_reception: Bench, sent: Sent
) -> None:
    bench = at_reception
    _read(bench, sent.altered, sent.good)

    said = bench.words(bench.session.merge)
    assert "abime.remontee" in said
    assert "modifié ou abîmé" in said
    assert bench.button("confirm_merge").text() == "Ajouter 3 feuilles"
    bench.click("confirm_merge")
    bench.rest()
    view = bench.session.reception._table.model
    assert view.index(0, 0).data() == "abime.remontee"
    assert "modifié ou abîmé" in view.index(0, 1).data()


def test_a_folder_is_searched_for_what_rooms_sent(at_reception: Bench, sent: Sent) -> None:
    bench = at_reception
    bench.picker.folders = [sent.good.parent]
    bench.click("choose_folder")
    bench.rest()

    assert bench.session.merge.isVisible()


def test_a_folder_without_results_says_so_in_the_page(at_reception: Bench, tmp_path: Path) -> None:
    bench = at_reception
    empty = tmp_path / "vide"
    empty.mkdir()
    bench.picker.folders = [empty]
    bench.click("choose_folder")
    bench.rest()

    assert "aucune remontée" in bench.session.reception.refusal.accessibleName()


def test_dropped_files_are_read_like_chosen_ones(at_reception: Bench, sent: Sent) -> None:
    bench = at_reception
    bench.session.reception.dropped.emit([sent.good])
    bench.rest()

    assert bench.session.merge.isVisible()


def test_files_may_be_added_to_a_plan(at_reception: Bench, sent: Sent) -> None:
    bench = at_reception
    _read(bench, sent.altered)
    assert bench.button("confirm_merge").text() == "Garder la trace du refus"
    bench.picker.files = [(sent.good,)]
    bench.click("more_files")
    bench.rest()

    assert "2 fichiers lus" in bench.words(bench.session.merge.header)


def test_receiving_the_same_again_has_nothing_to_add(at_reception: Bench, sent: Sent) -> None:
    bench = at_reception
    _read(bench, sent.good)
    bench.click("confirm_merge")
    bench.rest()
    _read(bench, sent.good)

    assert not bench.button("confirm_merge").isEnabled()
    assert "Tout est déjà là." in bench.words(bench.session.merge.footer)


def test_a_plan_waits_for_its_answer_while_other_pages_are_seen(
    at_reception: Bench, sent: Sent
) -> None:
    bench = at_reception
    _read(bench, sent.good)
    bench.go("overview")
    bench.go("reception")

    assert bench.session.merge.isVisible()


def test_nothing_can_be_received_before_a_package_went_out(bench: Bench, tmp_path: Path) -> None:
    centre = World(tmp_path / "autre").centre()
    session = create_session(centre, "Session", referential(), SessionKind.REAL)
    bench.window.show_centre(centre)
    bench.window.open_session(session.id)
    bench.go("reception")

    assert not bench.button("choose_files").isEnabled()
    assert "Aucun dossier n’est encore parti." in bench.words(bench.session.reception.footer)


def test_a_plan_shows_what_would_be_held_and_the_outcome_leads_there(
    at_reception: Bench, sent: Sent, prepared: Prepared
) -> None:
    bench = at_reception
    other = second_laptop(prepared)
    room = other.room()
    other.conclude(room, "P01", 2, 3)
    _read(bench, sent.good, other.export(room).written.path)

    assert "3" in bench.find("quarantined").accessibleName()
    said = bench.words(bench.find("looks"))
    assert "Deux contenus différents" in said
    assert "2 versions" in said
    bench.click("see_more", bench.find("looks"))
    assert "montre les versions côte à côte" in bench.words(bench.find("looks"))
    bench.click("confirm_merge")
    bench.rest()
    assert "6 feuilles sont en quarantaine." in bench.words(bench.find("outcome"))
    bench.click("notice_action", bench.find("outcome"))
    bench.rest()
    assert bench.session.quarantine.isVisible()


def test_a_substitute_waits_for_confirmation_and_the_outcome_leads_there(
    at_session: Bench, prepared: Prepared
) -> None:
    bench = at_session
    bench.go("reception")
    _read(bench, substitute_export(prepared))

    assert "à confirmer" in bench.words(bench.find("looks"))
    bench.click("confirm_merge")
    bench.rest()
    bench.click("notice_action", bench.find("outcome"))
    assert bench.session.confirmations.isVisible()
