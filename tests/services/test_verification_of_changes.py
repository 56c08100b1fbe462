"""Panels that changed and sittings that were added, as `verify` tells them."""

from __future__ import annotations

from pathlib import Path

import pytest

from app.domain.panel_change import PanelCause
from app.services.centre.deciding.confirmations import confirm_addition, pending_additions
from app.services.room.on_the_spot.adding_sitting import add_sitting
from app.services.room.on_the_spot.panel_changes import change_panel
from app.services.room.open_room import OpenRoom, close_room
from app.services.verification import (
    centre_basis,
    certificate_basis,
    room_basis,
    verify_document,
    with_room_package,
)
from app.trust.verification import FileKind, Outcome, Verification
from tests.services.templates import prepared_copy
from tests.services.vouching import SLOT, Vouching, a_panel_change, a_second_oral
from tests.services.world import Prepared, World, returned


@pytest.fixture
def prepared(tmp_path: Path) -> Prepared:
    return prepared_copy(World(tmp_path))


def fails(answer: Verification) -> list[str]:
    return [each.code for each in answer.findings if each.outcome is Outcome.FAILS]


def copy_of(room: OpenRoom, sitting: str) -> bytes:
    with room.store.transaction() as records:
        return records.panel_sheets(sitting)[-1].pdf


def test_a_panel_that_changed_is_the_one_expected_in_the_room_and_at_the_centre(
    prepared: Prepared,
) -> None:
    handed = a_panel_change(cause=PanelCause.CHAIR, juror=None, below_quorum=False)
    room = change_panel(prepared.room(), handed, Vouching(prepared).both())
    prepared.conclude(room, "P02", 3, 2)
    pdf = copy_of(room, "P02")
    export = prepared.export(room)
    with room.store.transaction() as records:
        statement = records.additions()[0].statement

    assert fails(verify_document(pdf, room_basis(room))) == []
    results = export.written.path.read_bytes()
    assert fails(verify_document(results, centre_basis(prepared.centre))) == []
    prepared.merge(returned(export))
    assert verify_document(pdf, centre_basis(prepared.centre)).proven
    assert verify_document(statement, centre_basis(prepared.centre)).kind is FileKind.ADDITION
    close_room(room)


@pytest.mark.parametrize("cause", [PanelCause.CHAIR, PanelCause.LEFT])
def test_the_package_alone_leaves_a_changed_panel_open(
    prepared: Prepared, cause: PanelCause
) -> None:
    change = (
        a_panel_change(cause=cause, juror=None, below_quorum=False)
        if cause is PanelCause.CHAIR
        else a_panel_change(cause=cause)
    )
    room = change_panel(prepared.room(), change, Vouching(prepared).both())
    prepared.conclude(room, "P02", 3, 2)
    with room.store.transaction() as records:
        sheets = [sheet.jws for sheet in records.score_sheets("P02")]
    now = prepared.world.clock.now().utc
    basis = certificate_basis(prepared.centre.keys.anchor, at=now, room_code=prepared.room_code)
    basis = with_room_package(basis, prepared.package)

    told = verify_document(copy_of(room, "P02"), basis)
    assert fails(told) == []
    assert "panel.changed" in [each.code for each in told.findings]
    assert [fails(verify_document(sheet, basis)) for sheet in sheets] == [[]] * len(sheets)
    close_room(room)


def test_what_waits_for_the_centre_is_proven_once_it_has_confirmed(prepared: Prepared) -> None:
    vouching = Vouching(prepared)
    room = change_panel(prepared.room(), a_panel_change(), vouching.both(1))
    prepared.run_oral(room, "P01")
    room = add_sitting(room, a_second_oral(), vouching.both(2))
    prepared.conclude(room, "P02", 3)
    prepared.conclude(room, SLOT, 3, 2)
    copies = [copy_of(room, sitting) for sitting in ("P02", SLOT)]
    export = prepared.export(room)
    basis = room_basis(room)
    assert [fails(verify_document(pdf, basis)) for pdf in copies] == [[], []]
    close_room(room)

    results = export.written.path.read_bytes()
    assert fails(verify_document(results, centre_basis(prepared.centre))) == []
    prepared.merge(returned(export))
    assert [verify_document(pdf, centre_basis(prepared.centre)).proven for pdf in copies] == [
        False,
        False,
    ]
    for found in pending_additions(prepared.centre, prepared.session):
        confirm_addition(prepared.centre, prepared.session, found.digest, "Convenu")
    assert [verify_document(pdf, centre_basis(prepared.centre)).proven for pdf in copies] == [
        True,
        True,
    ]
