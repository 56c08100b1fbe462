"""What a room added on the spot waits for the centre's answer."""

from __future__ import annotations

import pytest
from PySide6.QtCore import Qt

from app.services.centre.overview import Overview, SheetState, overview
from tests.services.world import Prepared
from tests.ui.centre.conftest import Bench
from tests.ui.centre.evidence import merge_substitute


def _seen(bench: Bench) -> Overview:
    centre = bench.window.centre
    assert centre is not None
    return overview(centre, bench.session._at.session)


@pytest.fixture
def at_confirmations(at_session: Bench, prepared: Prepared) -> Bench:
    merge_substitute(prepared)
    at_session.go("confirmations")
    return at_session


def test_nothing_to_confirm_says_what_would_be_here(at_session: Bench) -> None:
    at_session.go("confirmations")

    assert "Rien n’attend d’être confirmé" in at_session.words(at_session.session.confirmations)
    assert not at_session.shows("confirm_addition")


def test_an_addition_says_who_why_who_vouched_and_what_rests_on_it(
    at_confirmations: Bench,
) -> None:
    said = at_confirmations.words(at_confirmations.session.confirmations)

    assert "Rémi Aubry remplace" in said
    assert "Train supprimé" in said
    assert "Code imprimé de la surveillance" in said
    assert "feuilles en dépendent" in said or "feuille en dépend" in said


def test_an_addition_is_confirmed_with_a_reason_and_its_sheets_count(
    at_confirmations: Bench,
) -> None:
    bench = at_confirmations
    before = _seen(bench)
    assert before.to_confirm > 0
    assert not bench.button("confirm_addition").isEnabled()
    bench.type("confirmation_reason", "Joint par téléphone")
    bench.press_key("confirm_addition", Qt.Key.Key_Space)
    bench.rest()

    after = _seen(bench)
    assert after.to_confirm == 0
    assert after.received > before.received
    assert "ses feuilles comptent" in bench.words(bench.session.confirmations.told)


def test_an_addition_is_rejected_with_a_reason_and_its_sheets_do_not_count(
    at_confirmations: Bench,
) -> None:
    bench = at_confirmations
    bench.type("confirmation_reason", "Personne inconnue du centre")
    bench.click("reject_addition")
    bench.rest()

    after = _seen(bench)
    assert after.to_confirm == 0
    assert after.count(SheetState.RECEIVED) <= 1
    assert "Rien n’attend" in bench.words(bench.session.confirmations)
