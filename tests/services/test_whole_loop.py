"""The loop without windows: a session is prepared, run, signed, exported, merged."""

from __future__ import annotations

from pathlib import Path

from app.domain.award import Verdict
from app.domain.sitting_state import SittingState
from app.services.centre.overview import SheetState, overview
from app.services.centre.results import (
    candidate_detail,
    merged_results_pdf,
    panel_sheet_copy,
    session_results,
)
from app.services.room.agenda import agenda
from app.services.room.open_room import close_room, reopen_room
from app.services.verification import centre_basis, verify_document
from app.trust.verification import FileKind
from tests.services.world import World, returned


def test_a_session_goes_from_the_referential_to_a_merged_signed_result(tmp_path: Path) -> None:
    prepared = World(tmp_path).prepared()
    room = prepared.room()
    prepared.conclude(room, "P01", 3, 2)
    prepared.conclude(room, "P03", 3, 1)
    prepared.conclude(room, "P04", 2)
    assert [row.state for row in agenda(room).rows] == [
        SittingState.SIGNED,
        SittingState.UPCOMING,
        SittingState.SIGNED,
        SittingState.SIGNED,
    ]
    receipt = prepared.export(room)
    assert agenda(room).row("P01").state is SittingState.EXPORTED

    plan = prepared.plan(returned(receipt))
    assert plan.refusals == ()
    assert (plan.additions, plan.received_before, plan.received_after) == (11, 0, 8)
    assert prepared.merge(returned(receipt)).added == 11

    seen = overview(prepared.centre, prepared.session)
    assert (seen.received, seen.expected) == (8, 10)
    assert seen.count(SheetState.NOT_DUE) == 2
    rows = {row.candidate.id: row for row in session_results(prepared.centre, prepared.session)}
    assert rows["2026-0402"].results[0].verdict is Verdict.ACQUIRED
    assert rows["2026-0417"].results[0].verdict is Verdict.INCOMPLETE
    detail = candidate_detail(prepared.centre, prepared.session, "2026-0402")
    assert len(detail.blocks[0].sheets[0].lines) == 15
    assert merged_results_pdf(prepared.centre, prepared.session).startswith(b"%PDF-")

    copy = panel_sheet_copy(prepared.centre, prepared.session, detail.blocks[0].sheets[0].digest)
    checked = verify_document(copy, centre_basis(prepared.centre))
    assert checked.proven
    assert checked.kind is FileKind.PDF
    assert [line.juror for line in checked.signatures] == ["J01", "J02"]


def test_a_room_opens_again_where_it_was(tmp_path: Path) -> None:
    prepared = World(tmp_path).prepared()
    room = prepared.room()
    prepared.conclude(room, "P01", 3)
    close_room(room)
    again = reopen_room(prepared.world.laptop(), room.keys.store_id, prepared.room_code)
    assert again.dossier == room.dossier
    assert agenda(again).row("P01").state is SittingState.SIGNED
    close_room(again)
