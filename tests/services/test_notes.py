"""A juror's notes and kept comments: what stays in the room, and what is sealed."""

from __future__ import annotations

from collections.abc import Iterator

import pytest

from app.services.room.enrolment import unlock_juror
from app.services.room.notes import NOTES_LIMIT, keep_notes
from app.services.room.open_room import OpenRoom, close_room
from app.services.room.reusable_comments import (
    KEPT_COMMENTS,
    forget_comment,
    keep_comment,
    reusable_comments,
)
from app.services.room.scoring import COMMENT_LIMIT, scoring_view
from app.trust.enrolment import JurorKey
from app.trust.signing import read_score_sheet
from tests.services.rooms import Site, actions, enrolled, refused, run_oral, seal
from tests.services.world import PIN

NOTES = "Plan annoncé, puis suivi.\n"


@pytest.fixture(scope="module")
def site(tmp_path_factory: pytest.TempPathFactory) -> Site:
    return Site(tmp_path_factory.mktemp("site"))


@pytest.fixture(scope="module")
def room(site: Site) -> Iterator[OpenRoom]:
    opened = site.open()
    yield opened
    close_room(opened)


@pytest.fixture(scope="module")
def juror(room: OpenRoom) -> JurorKey:
    enrolled(room, "J1", "J2")
    return unlock_juror(room, "J1", PIN)


def sealed_notes(site: Site, room: OpenRoom, sitting: str, juror: str) -> str:
    run_oral(room, sitting, site.clock)
    seal(room, sitting, juror, 3)
    with room.store.transaction() as records:
        stored = records.score_sheets(sitting)[-1]
    return read_score_sheet(stored.jws, room.anchor).sheet.notes


def test_notes_stay_in_the_room_unless_they_are_attached(
    site: Site, room: OpenRoom, juror: JurorKey
) -> None:
    keep_notes(room, "S1", juror, NOTES, attached=True)
    keep_notes(room, "S1", juror, NOTES, attached=False)
    view = scoring_view(room, "S1", juror)
    assert (view.notes, view.notes_attached) == (NOTES, False)
    assert actions(room)[-1] == "notes_kept"
    assert sealed_notes(site, room, "S1", "J1") == ""
    assert scoring_view(room, "S1", juror).notes == NOTES
    refused("sheet.sealed", lambda: keep_notes(room, "S1", juror, "Après", attached=True))


def test_attached_notes_are_sealed_with_the_sheet(
    site: Site, room: OpenRoom, juror: JurorKey
) -> None:
    keep_notes(room, "S2", juror, NOTES, attached=True)
    other = unlock_juror(room, "J2", PIN)
    assert scoring_view(room, "S2", other).notes == ""
    assert sealed_notes(site, room, "S2", "J1") == NOTES.strip()


def test_notes_have_a_limit(room: OpenRoom, juror: JurorKey) -> None:
    text = "x" * (NOTES_LIMIT + 1)
    refused("notes.too_long", lambda: keep_notes(room, "S2", juror, text, attached=False))


def test_kept_comments_are_each_jurors_own_and_last_all_day(
    room: OpenRoom, juror: JurorKey
) -> None:
    assert reusable_comments(room, juror) == ()
    keep_comment(room, juror, " Voix posée. ")
    keep_comment(room, juror, "Réponses précises.")
    before = actions(room)
    assert keep_comment(room, juror, "Voix posée.") == ("Voix posée.", "Réponses précises.")
    assert keep_comment(room, juror, "  ") == reusable_comments(room, juror)
    assert reusable_comments(room, unlock_juror(room, "J2", PIN)) == ()
    assert forget_comment(room, juror, "Voix posée.") == ("Réponses précises.",)
    assert reusable_comments(room, juror) == ("Réponses précises.",)
    assert actions(room) == before


def test_a_menu_of_comments_stays_a_menu(room: OpenRoom) -> None:
    other = unlock_juror(room, "J2", PIN)
    for number in range(KEPT_COMMENTS):
        keep_comment(room, other, f"Commentaire {number}")
    refused("comments.enough", lambda: keep_comment(room, other, "Un de plus"))
    refused("comment.too_long", lambda: keep_comment(room, other, "x" * (COMMENT_LIMIT + 1)))
    assert len(reusable_comments(room, other)) == KEPT_COMMENTS
