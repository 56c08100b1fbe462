"""Confirming to have the original of what only a paper proves."""

from __future__ import annotations

import pytest

from app.services.centre.deciding.papers import paper_sheets
from app.services.centre.merge.plan import ReturnedFile, plan_merge
from app.services.centre.overview import overview
from tests.services.paper_sheets import with_hand_signature
from tests.services.test_merge import Returned
from tests.services.world import OPERATOR, Prepared
from tests.ui.centre.conftest import Bench
from ui.centre.reception.merge_page import MergeView
from ui.widgets.choice import CheckBox


@pytest.fixture
def by_hand(prepared: Prepared) -> ReturnedFile:
    """What a room sends where one member signed the panel's sheet by hand."""
    return with_hand_signature(Returned(prepared.world.folder, prepared), "J02")


@pytest.fixture
def to_confirm(by_hand: ReturnedFile, prepared: Prepared, at_session: Bench) -> Bench:
    prepared.merge(by_hand)
    at_session.go("overview")
    at_session.go("confirmations")
    return at_session


def _tick(bench: Bench) -> None:
    box = bench.find("original_seen")
    assert isinstance(box, CheckBox)
    box.setChecked(True)


def _left(bench: Bench) -> int:
    centre = bench.window.centre
    assert centre is not None
    return overview(centre, bench.session._at.session).papers


def test_the_overview_counts_the_originals_to_see(to_confirm: Bench) -> None:
    to_confirm.go("overview")
    words = to_confirm.words(to_confirm.find("figure_to_confirm"))

    assert "1 original papier" in words


def test_a_sheet_says_what_is_on_paper_and_what_its_signatures_prove(to_confirm: Bench) -> None:
    words = to_confirm.words(to_confirm.find("paper"))

    assert "Signature manuscrite de Karim Benali." in words
    assert "seul l’original le prouve" in words
    assert "1 original papier à voir" in to_confirm.words(to_confirm.session.confirmations)


def test_the_original_is_confirmed_with_its_reference_only(to_confirm: Bench) -> None:
    bench = to_confirm
    assert not bench.button("confirm_addition").isEnabled()
    bench.type("paper_reference", "Chemise bleue, piece 3")
    assert not bench.button("confirm_addition").isEnabled()
    assert "sous les yeux" in bench.words(bench.session.confirmations.footer)

    _tick(bench)
    bench.click("confirm_addition")
    bench.rest()

    assert _left(bench) == 0
    assert "la feuille compte" in bench.words(bench.session.confirmations.told)
    words = bench.words(bench.find("paper"))
    assert f"Par {OPERATOR} le" in words
    assert "Chemise bleue, piece 3" in words
    assert not bench.shows("confirm_addition")


def test_a_confirmation_is_withdrawn_with_a_reason(to_confirm: Bench) -> None:
    bench = to_confirm
    bench.type("paper_reference", "Chemise bleue, piece 3")
    _tick(bench)
    bench.click("confirm_addition")
    bench.rest()
    assert bench.button("reject_addition").text() == "Retirer cette confirmation"

    bench.type("paper_reference", "Ce n'est pas sa signature")
    bench.click("reject_addition")
    bench.rest()

    centre = bench.window.centre
    assert centre is not None
    assert paper_sheets(centre, bench.session._at.session) == ()
    assert "écartée" in bench.words(bench.session.confirmations.told)


def test_a_sheet_on_paper_is_set_aside_without_its_original(to_confirm: Bench) -> None:
    bench = to_confirm
    bench.type("paper_reference", "Aucun papier n'est venu")
    assert bench.button("reject_addition").text() == "Écarter cette feuille"
    bench.click("reject_addition")
    bench.rest()

    assert _left(bench) == 0


def test_a_plan_says_what_will_wait_for_its_original(
    by_hand: ReturnedFile, prepared: Prepared, at_session: Bench
) -> None:
    plan = plan_merge(prepared.centre, prepared.session, [by_hand])
    page = at_session.session.merge
    page.show_view(MergeView(plan=plan, read_at=at_session.session._at.now()))
    at_session.session._stack.setCurrentWidget(page)

    words = at_session.words(page)

    assert "1 à confirmer sur papier" in words
    assert "dont le centre n’a pas encore confirmé l’original" in words


def test_a_version_in_quarantine_says_what_is_on_paper(
    prepared: Prepared, at_session: Bench
) -> None:
    sender = Returned(prepared.world.folder, prepared)
    prepared.merge(sender.file)
    prepared.merge(with_hand_signature(sender, "J01"))
    at_session.go("quarantine")
    at_session.rest()

    words = at_session.words(at_session.session.quarantine)

    assert "Signature manuscrite de Hélène Marchetti." in words
