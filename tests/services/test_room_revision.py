"""A member who will not sign, and a signed sheet that the jury takes up again."""

from __future__ import annotations

from pathlib import Path

import pytest

from app.domain.sitting_state import SittingState
from app.services.room.agenda import agenda
from app.services.room.enrolment import unlock_juror
from app.services.room.open_room import OpenRoom
from app.services.room.panel.jury_agreement import agree, comment_as_panel, deliberation_view
from app.services.room.panel.panel_signature import (
    prepare_panel_sheet,
    score_sheet_pdf,
    sign_panel_sheet,
)
from app.services.room.panel.refusal import refuse_to_sign, signature_refusals
from app.services.room.panel.revision import open_revision, reopen_deliberation
from app.services.room.transfer.results_export import export_results, export_summary
from app.trust.digests import short_digest
from app.trust.results_packages import read_results_package
from app.trust.signing import read_panel_sheet
from tests.builders import a_key
from tests.documents.reading import all_words, words
from tests.services.rooms import Site, actions, conclude, refused, run_oral, seal, sign
from tests.services.world import PIN


@pytest.fixture
def site(tmp_path: Path) -> Site:
    return Site(tmp_path)


@pytest.fixture
def room(site: Site) -> OpenRoom:
    """A room whose `S1` is sealed by both jurors."""
    opened = site.open()
    run_oral(opened, "S1", site.clock)
    seal(opened, "S1", "J1", 3)
    seal(opened, "S1", "J2", 3)
    return opened


def test_a_refusal_is_recorded_and_the_sheet_stays_open(room: OpenRoom) -> None:
    refuse_to_sign(room, "S1", "J2", "  La note du plan ne tient pas  ")

    (refusal,) = deliberation_view(room, "S1").refusals
    assert (refusal.juror_name, refusal.reason) == (
        "Luc Vertefeuille",
        "La note du plan ne tient pas",
    )
    assert signature_refusals(room, "S1") == (refusal,)
    assert agenda(room).row("S1").state is SittingState.TO_DELIBERATE
    agree(room, "S1", a_key("E1.1"), 2, "Après le désaccord")
    assert actions(room).count("signature_refused") == 1


def test_a_reason_stays_out_of_the_journal(room: OpenRoom) -> None:
    refuse_to_sign(room, "S1", "J2", "La note du plan ne tient pas")
    with room.store.transaction() as records:
        entry = records.journal()[-1]
    assert entry.detail == (("juror", "J2"),)


def test_refusals_leave_the_view_once_all_have_signed(site: Site, room: OpenRoom) -> None:
    refuse_to_sign(room, "S1", "J2", "Désaccord")
    # The clock goes back, as dead batteries make it do: the order is the journal's.
    site.clock.pass_seconds(-7_200)
    sign(room, "S1")
    assert signature_refusals(room, "S1") == ()
    with room.store.transaction() as records:
        assert len(records.refusals("S1")) == 1

    reopen_deliberation(room, "S1", "Erreur de saisie")
    refuse_to_sign(room, "S1", "J1", "Encore à voir")
    assert [item.reason for item in signature_refusals(room, "S1")] == ["Encore à voir"]


def test_a_refusal_needs_a_reason_a_member_and_a_sheet_to_sign(site: Site, room: OpenRoom) -> None:
    refused("reason.missing", lambda: refuse_to_sign(room, "S1", "J2", " \n"))
    refused("reason.too_long", lambda: refuse_to_sign(room, "S1", "J2", "x" * 2_001))
    refused("refusal.not_on_panel", lambda: refuse_to_sign(room, "S1", "J9", "Désaccord"))
    refused("deliberation.not_sealed", lambda: refuse_to_sign(room, "S2", "J2", "Désaccord"))
    sign(room, "S1")
    refused("panel_sheet.signed", lambda: refuse_to_sign(room, "S1", "J2", "Désaccord"))


def test_a_revision_supersedes_the_signed_sheet_and_says_why(site: Site, room: OpenRoom) -> None:
    first = sign(room, "S1")
    reopen_deliberation(room, "S1", " Note saisie à l’envers ")
    agree(room, "S1", a_key("E1.1"), 2, "Relu ensemble")
    review = prepare_panel_sheet(room, "S1").review
    assert (review.revision, review.replaces, review.revision_reason) == (
        2,
        short_digest(first),
        "Note saisie à l’envers",
    )
    second = sign(room, "S1")

    with room.store.transaction() as records:
        sheets = records.panel_sheets("S1")
    assert [(sheet.revision, sheet.digest) for sheet in sheets] == [(1, first), (2, second)]
    sheet = read_panel_sheet(sheets[1].jws, room.anchor).sheet
    assert (sheet.supersedes, sheet.revision_reason) == (first, "Note saisie à l’envers")
    printed = all_words(score_sheet_pdf(room, "S1"))
    assert words(f"Version 2, remplace {short_digest(first)}") in printed
    assert words("Note saisie à l’envers") in printed


def test_a_signed_sheet_is_closed_until_it_is_reopened_and_again_once_it_is_signed(
    room: OpenRoom,
) -> None:
    refused("revision.unsigned", lambda: reopen_deliberation(room, "S1", "Erreur"))
    sign(room, "S1")
    assert deliberation_view(room, "S1").signed
    assert open_revision(room, "S1") is None
    refused("reason.missing", lambda: reopen_deliberation(room, "S1", ""))
    refused("panel_sheet.signed", lambda: comment_as_panel(room, "S1", "Trop tard"))

    reopen_deliberation(room, "S1", "Erreur")
    assert not deliberation_view(room, "S1").signed
    reopening = open_revision(room, "S1")
    assert reopening is not None
    assert (reopening.revision, reopening.reason) == (2, "Erreur")
    refused("revision.open", lambda: reopen_deliberation(room, "S1", "Erreur"))

    sign(room, "S1")
    assert open_revision(room, "S1") is None
    refused("panel_sheet.signed", lambda: agree(room, "S1", a_key("E1.1"), 2, "Trop tard"))
    reopen_deliberation(room, "S1", "Encore une")
    assert prepare_panel_sheet(room, "S1").sheet.revision == 3


def test_a_revision_needs_every_member_again(room: OpenRoom) -> None:
    sign(room, "S1")
    reopen_deliberation(room, "S1", "Erreur")
    chair = unlock_juror(room, "J1", PIN)
    ready = prepare_panel_sheet(room, "S1")
    refused("panel_sheet.signature_missing", lambda: sign_panel_sheet(room, ready, [chair]))


def test_what_was_prepared_before_a_change_is_not_signed(room: OpenRoom) -> None:
    keys = [unlock_juror(room, juror, PIN) for juror in ("J1", "J2")]
    prepared = prepare_panel_sheet(room, "S1")
    comment_as_panel(room, "S1", "Un oral maîtrisé.")
    refused("panel_sheet.changed", lambda: sign_panel_sheet(room, prepared, keys))
    prepared = prepare_panel_sheet(room, "S1")
    sign(room, "S1")
    refused("panel_sheet.signed", lambda: sign_panel_sheet(room, prepared, keys))
    reopen_deliberation(room, "S1", "Erreur")
    refused("panel_sheet.changed", lambda: sign_panel_sheet(room, prepared, keys))


def test_the_agenda_marks_a_revised_sitting_and_takes_it_up_again(
    site: Site, room: OpenRoom
) -> None:
    sign(room, "S1")
    export_results(room, site.stick, site.files)
    assert not agenda(room).row("S1").revised
    assert agenda(room).row("S1").state is SittingState.EXPORTED

    reopen_deliberation(room, "S1", "Erreur")
    assert agenda(room).row("S1").revised
    assert agenda(room).row("S1").state is SittingState.TO_DELIBERATE
    assert agenda(room).now == "S1"
    waiting = {item.sitting: item.reason.french() for item in export_summary(room).waiting}
    assert (
        waiting["S1"] == "La délibération est rouverte\u00a0: la nouvelle version n’est pas signée."
    )

    sign(room, "S1")
    assert agenda(room).row("S1").state is SittingState.SIGNED
    assert agenda(room).row("S1").revised


def test_an_export_carries_every_revision_with_its_copy(site: Site) -> None:
    room = site.open()
    first = conclude(site, room)[""]
    reopen_deliberation(room, "S1", "Erreur")
    second = sign(room, "S1")
    written = export_results(room, site.stick, site.files).written
    content = read_results_package(written.path.read_bytes(), site.keys).content
    sheets = [read_panel_sheet(jws, room.anchor).digest for jws in content.panel_sheets]
    assert sheets == [first, second]
    assert {copy.sheet_digest for copy in content.copies} == {first, second}
