"""Agreeing line by line, then signing with every member's PIN."""

from __future__ import annotations

from PySide6.QtCore import Qt

from app.services.room.panel.jury_agreement import DeliberationView, deliberation_view
from app.services.room.panel.panel_signature import score_sheet_pdf
from tests.services.world import PIN
from tests.ui.room.driver import RoomDriver
from ui.room.deliberation.deliberation_row import departing
from ui.widgets.buttons import Button
from ui.widgets.label import Label


def _view(driver: RoomDriver) -> DeliberationView:
    return deliberation_view(driver.room, "P01")


def _to_signing(driver: RoomDriver) -> None:
    driver.prepared.agree_all(driver.room, "P01")
    driver.open("P01")
    driver.press("review")


def test_the_largest_gap_comes_first_and_agreements_are_folded(deliberation: RoomDriver) -> None:
    table = deliberation.window.deliberation_page.table

    assert table.current == _view(deliberation).rows[0].comparison.key
    assert len(table._rows) == 3
    table.unfold()
    assert len(table._rows) == 15


def test_a_gap_beyond_the_tolerance_asks_a_reason_and_says_so(deliberation: RoomDriver) -> None:
    page = deliberation.window.deliberation_page
    row = page.table.row(_view(deliberation).rows[0].comparison.key)

    deliberation.type("2")
    assert row._status.text() == "Motif à écrire"
    assert _view(deliberation).progress.without_reason

    deliberation.type("Vu ensemble")
    deliberation.key(Qt.Key.Key_Return)
    agreed = _view(deliberation).rows[0].agreed
    assert agreed is not None
    assert (agreed.level, agreed.reason) == (2, "Vu ensemble")
    assert not _view(deliberation).progress.without_reason
    assert row._status.text() == "Tranché, motif donné"


def test_enter_takes_the_proposal_and_goes_to_the_next_gap(deliberation: RoomDriver) -> None:
    table = deliberation.window.deliberation_page.table
    rows = _view(deliberation).rows
    deliberation.key(Qt.Key.Key_Down)
    assert table.current == rows[1].comparison.key

    deliberation.key(Qt.Key.Key_Return)

    agreed = _view(deliberation).rows[1].agreed
    assert agreed is not None
    assert agreed.level == 2


def test_departing_from_the_proposal_asks_a_reason(deliberation: RoomDriver) -> None:
    deliberation.key(Qt.Key.Key_Down)
    deliberation.type("3")

    key = _view(deliberation).rows[1].comparison.key
    assert [each.key for each in _view(deliberation).progress.without_reason] == [key]
    row = deliberation.window.deliberation_page.table.row(key)
    assert row.reason.edit.hasFocus()
    assert "3 au lieu de 2" in row.reason.edit.accessibleDescription()


def test_signing_waits_for_the_last_gap(deliberation: RoomDriver) -> None:
    assert not deliberation.child(Button, "review").isEnabled()

    deliberation.type("2")
    deliberation.type("Vu ensemble")
    deliberation.key(Qt.Key.Key_Return)
    deliberation.key(Qt.Key.Key_Return)
    deliberation.key(Qt.Key.Key_Return)

    review = deliberation.child(Button, "review")
    assert review.isEnabled()
    assert review.hasFocus()


def test_the_rule_is_said_in_words(deliberation: RoomDriver) -> None:
    words = deliberation.window.deliberation_page.rule.accessibleName()

    assert "la note la plus basse est proposée" in words
    assert "le jury s’accorde et donne son motif" in words


def test_the_jurys_comment_on_the_whole_is_saved(deliberation: RoomDriver) -> None:
    field = deliberation.window.deliberation_page.overall
    field.edit.setPlainText("Avis unanime.")
    field.commit()

    assert _view(deliberation).panel_comment == "Avis unanime."


def test_what_departs_from_the_median_is_marked_only_among_three_or_more() -> None:
    assert departing((3, 1)) == (False, False)
    assert departing((2, 1, 3, 2, 3)) == (False, True, True, False, True)
    assert departing((3, 3, None)) == (False, False, True)
    assert departing((None, None, None)) == (False, False, False)


def test_the_sheet_is_signed_only_with_every_pin(deliberation: RoomDriver) -> None:
    _to_signing(deliberation)
    window = deliberation.window
    page = window.sign_page
    assert not deliberation.child(Button, "sign").isEnabled()

    deliberation.type(PIN)
    deliberation.press("sign")
    deliberation.wait("the second signer", lambda: page._turn == "J02")
    assert not _view(deliberation).signed

    deliberation.type(PIN)
    deliberation.press("sign")
    deliberation.wait("signed", lambda: window.page() is window.signed_page)
    assert _view(deliberation).signed
    assert score_sheet_pdf(deliberation.room, "P01").startswith(b"%PDF")


def test_a_wrong_pin_signs_nothing_and_is_said_in_place(deliberation: RoomDriver) -> None:
    _to_signing(deliberation)
    page = deliberation.window.sign_page
    deliberation.type("110022")
    deliberation.press("sign")

    deliberation.wait("refused", page._error.isVisible)
    assert page._turn == "J01"
    assert page.pin.text() == ""
    assert not _view(deliberation).signed


def test_the_digest_is_shown_before_any_pin(deliberation: RoomDriver) -> None:
    _to_signing(deliberation)

    assert len(deliberation.child(Label, "short_digest").text()) == 24


def test_going_back_drops_the_keys_already_given(deliberation: RoomDriver) -> None:
    _to_signing(deliberation)
    deliberation.type(PIN)
    deliberation.press("sign")
    deliberation.wait("the second signer", lambda: deliberation.window.sign_page._turn == "J02")

    deliberation.press("back_to_deliberation")
    assert deliberation.window.flows.signing._keys == {}
    deliberation.press("review")
    assert deliberation.window.sign_page._turn == "J01"


def test_the_signed_pdf_can_be_kept(deliberation: RoomDriver) -> None:
    deliberation.prepared.agree_all(deliberation.room, "P01")
    deliberation.prepared.sign(deliberation.room, "P01")
    deliberation.open("P01")
    target = deliberation.world.folder / "stick" / "grille.pdf"
    deliberation.picker.saved = target

    deliberation.press("save_pdf")
    deliberation.wait("saved", deliberation.window.signed_page.saved.isVisible)
    assert target.read_bytes() == score_sheet_pdf(deliberation.room, "P01")
