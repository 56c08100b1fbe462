"""A member who signs and disagrees with one line: kept by name, printed, and no rating changes."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path

import pytest

from app.domain.score_sheet import Dissent, RatingKey
from app.services.room.enrolment import unlock_juror
from app.services.room.open_room import OpenRoom, close_room
from app.services.room.panel.dissent import record_dissent, withdraw_dissent
from app.services.room.panel.jury_agreement import DeliberationRow, deliberation_view
from app.services.room.panel.panel_signature import (
    prepare_panel_sheet,
    score_sheet_pdf,
    sign_panel_sheet,
)
from app.services.room.panel.revision import reopen_deliberation
from app.trust.signing import read_panel_sheet
from tests.builders import a_key
from tests.documents.reading import all_words, words
from tests.services.rooms import Site, actions, refused, run_oral, seal, sign
from tests.services.world import PIN

KEY = a_key("E1.1")
WHY = "Le plan d’action n’a pas d’échéance."


@pytest.fixture
def site(tmp_path: Path) -> Site:
    return Site(tmp_path)


@pytest.fixture
def room(site: Site) -> Iterator[OpenRoom]:
    """A room whose `S1` is sealed by both jurors, alike."""
    opened = site.open()
    run_oral(opened, "S1", site.clock)
    seal(opened, "S1", "J1", 3)
    seal(opened, "S1", "J2", 3)
    yield opened
    close_room(opened)


def line(room: OpenRoom, key: RatingKey = KEY) -> DeliberationRow:
    rows = deliberation_view(room, "S1").rows
    return next(row for row in rows if row.comparison.key == key)


def test_a_dissent_stands_by_name_under_a_rating_that_it_does_not_change(room: OpenRoom) -> None:
    before = line(room)
    record_dissent(room, "S1", "J2", KEY, f"  {WHY} ")
    after = line(room)
    assert after == replace(before, dissents=(("J2", WHY),))
    assert WHY not in str(actions(room))
    assert actions(room)[-1] == "dissent_recorded"


def test_a_dissent_is_changed_and_withdrawn_and_each_is_journalled(room: OpenRoom) -> None:
    record_dissent(room, "S1", "J2", KEY, WHY)
    record_dissent(room, "S1", "J2", KEY, "Trop généreux.")
    assert line(room).dissents == (("J2", "Trop généreux."),)
    withdraw_dissent(room, "S1", "J2", KEY)
    withdraw_dissent(room, "S1", "J2", KEY)
    assert line(room).dissents == ()
    assert actions(room).count("dissent_recorded") == 3


def test_what_cannot_be_recorded_is_refused_with_its_reason(room: OpenRoom) -> None:
    other = a_key("E9.9")
    refused("reason.missing", lambda: record_dissent(room, "S1", "J2", KEY, "  "))
    refused("dissent.not_on_panel", lambda: record_dissent(room, "S1", "J9", KEY, WHY))
    refused("dissent.not_on_sheet", lambda: record_dissent(room, "S1", "J2", other, WHY))
    refused("deliberation.not_sealed", lambda: record_dissent(room, "S2", "J2", KEY, WHY))


def test_a_signed_sheet_carries_and_prints_it(room: OpenRoom) -> None:
    record_dissent(room, "S1", "J2", KEY, WHY)
    review = prepare_panel_sheet(room, "S1").review
    assert [(each.juror_name, each.dissent) for each in review.dissents] == [
        ("Luc Vertefeuille", WHY)
    ]
    sign(room, "S1")
    with room.store.transaction() as records:
        (stored,) = records.panel_sheets("S1")
    assert read_panel_sheet(stored.jws, room.anchor).sheet.dissents == (
        Dissent(criterion=KEY.criterion, candidate=KEY.candidate, juror="J2", text=WHY),
    )
    printed = all_words(score_sheet_pdf(room, "S1"))
    assert words(f"Désaccord de Luc Vertefeuille : « {WHY} »") in printed
    refused("panel_sheet.signed", lambda: withdraw_dissent(room, "S1", "J2", KEY))
    reopen_deliberation(room, "S1", "Relecture")
    withdraw_dissent(room, "S1", "J2", KEY)
    assert line(room).dissents == ()


def test_a_dissent_after_the_review_is_read_before_anybody_signs(room: OpenRoom) -> None:
    prepared = prepare_panel_sheet(room, "S1")
    record_dissent(room, "S1", "J2", KEY, WHY)
    keys = [unlock_juror(room, juror, PIN) for juror in ("J1", "J2")]
    refused("panel_sheet.changed", lambda: sign_panel_sheet(room, prepared, keys))
