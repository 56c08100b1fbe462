"""A member who signs the printed sheet: named in what the others sign, and never the only one."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest

from app.services.room.enrolment import unlock_juror
from app.services.room.open_room import OpenRoom, close_room
from app.services.room.panel.hand_signing import prepare_by_hand, unsigned_pdf
from app.services.room.panel.jury_agreement import agree, deliberation_view
from app.services.room.panel.panel_signature import (
    PreparedPanelSheet,
    prepare_panel_sheet,
    score_sheet_pdf,
    sign_panel_sheet,
)
from app.services.room.sitting import sitting_view
from app.trust.signing import read_panel_sheet
from tests.documents.reading import all_words, attachments, page_texts, words
from tests.services.rooms import Site, actions, refused, run_oral, seal
from tests.services.world import PIN


@pytest.fixture
def room(tmp_path: Path) -> Iterator[OpenRoom]:
    """A room whose `S1` is agreed on by its two jurors."""
    site = Site(tmp_path)
    opened = site.open()
    run_oral(opened, "S1", site.clock)
    seal(opened, "S1", "J1", 3)
    seal(opened, "S1", "J2", 3)
    for row in deliberation_view(opened, "S1").rows:
        agree(opened, "S1", row.comparison.key, 3)
    yield opened
    close_room(opened)


def sign_with(room: OpenRoom, prepared: PreparedPanelSheet, *jurors: str) -> None:
    sign_panel_sheet(room, prepared, [unlock_juror(room, juror, PIN) for juror in jurors])


def test_one_key_signs_for_a_panel_whose_other_member_signs_the_paper(room: OpenRoom) -> None:
    prepared = prepare_by_hand(room, "S1", {"J2"})
    assert prepared.review.by_hand == {"J2"}

    sign_with(room, prepared, "J1")

    with room.store.transaction() as records:
        (stored,) = records.panel_sheets("S1")
    sheet = read_panel_sheet(stored.jws, room.anchor, on_paper=True).sheet
    assert [(each.juror, each.by_hand) for each in sheet.members] == [("J1", False), ("J2", True)]
    assert actions(room)[-2:] == ["panel_sheet_signed", "signed_by_hand"]
    refused("sheet.on_paper", lambda: read_panel_sheet(stored.jws, room.anchor))
    signed = sitting_view(room, "S1").signed
    assert signed is not None
    assert signed.by_hand == {"J2"}


def test_the_signed_copy_says_whose_signature_is_on_paper(room: OpenRoom) -> None:
    sign_with(room, prepare_by_hand(room, "S1", {"J2"}), "J1")
    printed = all_words(score_sheet_pdf(room, "S1"))
    assert printed.count(words("Signature manuscrite, original à joindre")) == 1
    assert attachments(score_sheet_pdf(room, "S1"))


def test_the_paper_has_the_digest_of_what_the_others_sign(room: OpenRoom) -> None:
    prepared = prepare_by_hand(room, "S1", {"J2"})
    paper = unsigned_pdf(room, prepared)
    assert all(words("À signer à la main") in words(page) for page in page_texts(paper))
    assert words(prepared.review.short_digest) in all_words(paper)
    assert not attachments(paper)
    sign_with(room, prepared, "J1")
    assert words(prepared.review.short_digest) in all_words(score_sheet_pdf(room, "S1"))


def test_a_draft_says_on_every_page_that_it_is_not_signed(room: OpenRoom) -> None:
    draft = unsigned_pdf(room, prepare_panel_sheet(room, "S1"))
    assert all(words("Non signé") in words(page) for page in page_texts(draft))
    assert words("Signatures du jury") not in all_words(draft)
    assert not attachments(draft)
    assert "panel_sheet_signed" not in actions(room)


def test_somebody_signs_with_a_key_and_only_members_sign(room: OpenRoom) -> None:
    refused("by_hand.nobody_left", lambda: prepare_by_hand(room, "S1", {"J1", "J2"}))
    refused("by_hand.not_on_panel", lambda: prepare_by_hand(room, "S1", {"J9"}))
    prepared = prepare_by_hand(room, "S1", {"J2"})
    refused("panel_sheet.signature_missing", lambda: sign_with(room, prepared, "J2"))
    assert "signed_by_hand" not in actions(room)
