"""Printing and signing by hand: who is ticked, the paper, then the codes of the others."""

from __future__ import annotations

from dataclasses import replace

import pytest
from PySide6.QtWidgets import QAbstractButton

from app.services.room.sitting import sitting_view
from tests.documents.reading import page_texts, words
from tests.services.world import PIN
from tests.ui.room.driver import FullDrive, RoomDriver
from tests.ui.room.test_dissent import said
from ui.widgets.buttons import Button
from ui.widgets.label import Label


@pytest.fixture
def signing(deliberation: RoomDriver) -> RoomDriver:
    deliberation.prepared.agree_all(deliberation.room, "P01")
    deliberation.open("P01")
    deliberation.press("review")
    return deliberation


def tick(driver: RoomDriver, juror: str) -> None:
    driver.child(QAbstractButton, f"by_hand_{juror}").click()
    driver.settle()


def turn(driver: RoomDriver) -> str | None:
    return driver.window.sign_page._turn


def digest(driver: RoomDriver) -> str:
    return driver.child(Label, "short_digest").text()


def test_a_member_signs_the_paper_and_the_other_with_a_code(signing: RoomDriver) -> None:
    before = digest(signing)
    paper = signing.world.folder / "stick" / "a-signer.pdf"
    signing.picker.saved = paper
    signing.press("sign_by_hand")
    tick(signing, "J02")
    assert digest(signing) != before
    assert turn(signing) is None
    assert "original à joindre" in said(signing.window.sign_page.review)
    assert not signing.child(Button, "paper_signed").isEnabled()

    signing.press("save_paper")
    signing.wait("the paper", signing.child(Button, "paper_signed").isEnabled)
    assert words(digest(signing)) in words(page_texts(paper.read_bytes())[0])
    signing.press("paper_signed")
    assert turn(signing) == "J01"
    assert signing.window.sign_page._count.text() == "1 sur 2"

    signing.type(PIN)
    signing.press("sign")
    signing.wait("signed", lambda: signing.window.page() is signing.window.signed_page)
    signed = sitting_view(signing.room, "P01").signed
    assert signed is not None
    assert signed.by_hand == {"J02"}
    assert "signature manuscrite, original à joindre" in said(signing.window.signed_page)


def test_somebody_keeps_signing_with_a_code(signing: RoomDriver) -> None:
    signing.press("sign_by_hand")
    tick(signing, "J02")
    tick(signing, "J01")
    hand = signing.window.sign_page.hand
    assert hand.by_hand() == ("J02",)
    assert "Au moins un membre" in hand._error.text()


def test_another_choice_asks_every_code_again(signing: RoomDriver) -> None:
    signing.type(PIN)
    signing.press("sign")
    page = signing.window.sign_page
    signing.wait("the second signer", lambda: page._turn == "J02")
    signing.press("sign_by_hand")
    tick(signing, "J02")
    assert signing.window.flows.signing._keys == {}
    signing.press("no_hand")
    assert page._turn == "J01"
    assert "original à joindre" not in said(page.review)


def test_the_whole_sheet_can_be_read_before_it_is_signed(signing: RoomDriver) -> None:
    draft = signing.world.folder / "stick" / "relire.pdf"
    signing.press("save_draft")  # nobody chose where
    signing.picker.saved = draft
    signing.press("save_draft")
    signing.wait("the draft", signing.window.sign_page.review._saved.isVisible)
    assert all("Non signé" in page for page in page_texts(draft.read_bytes()))
    assert not sitting_view(signing.room, "P01").signed


def test_a_paper_that_cannot_be_written_is_not_told_signed(signing: RoomDriver) -> None:
    signing.picker.saved = signing.world.folder / "stick" / "a-signer.pdf"
    flow = signing.window.flows.signing
    flow._desk = replace(flow._desk, files=FullDrive())
    signing.press("sign_by_hand")
    tick(signing, "J02")
    signing.press("save_paper")
    signing.wait("refused", signing.window.sign_page.error.isVisible)
    assert not signing.child(Button, "paper_signed").isEnabled()


def test_facts_of_the_sitting_are_read_before_signing(signing: RoomDriver) -> None:
    said_here = said(signing.window.sign_page.review)
    for fact in ("Présence", "à l’heure, identité", "Liens d’intérêt", "Incidents", "aucun"):
        assert fact in said_here
