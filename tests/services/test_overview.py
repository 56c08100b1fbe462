"""Everything that is expected is somewhere, and what is open is said."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from datetime import timedelta

import pytest

from app.services.centre.access.open_centre import OpenCentre
from app.services.centre.deciding.waivers import waive
from app.services.centre.overview import CellState, Overview, SheetState, overview
from app.services.centre.results import candidate_detail
from tests.services.conftest import NAMES, Centres


def adds_up(seen: Overview) -> bool:
    cells = [cell for line in seen.rooms for cell in line.cells]
    whole = all(
        cell.expected
        == cell.received
        + cell.waived
        + cell.absent
        + cell.to_confirm
        + cell.quarantined
        + cell.late
        + cell.not_due
        for cell in cells
    )
    return whole and sum(cell.expected for cell in cells) == seen.expected == len(seen.sheets)


def told(words: Sequence[object]) -> list[str]:
    return [str(item) for item in words]


@pytest.mark.parametrize("name", [*NAMES, "off journal"])
def test_rows_and_columns_add_up_whatever_came(centres: Centres, name: str) -> None:
    with centres.fresh() as centre:
        centres.merge(centre, [name])
        seen = overview(centre, centres.session)

    assert adds_up(seen)
    assert seen.received == sum(line.received for line in seen.rooms)
    assert seen.expected == sum(line.expected for line in seen.rooms)


def test_a_session_opens_once_nothing_is_open(centres: Centres) -> None:
    session = centres.session
    with centres.fresh() as centre:
        assert told(overview(centre, session).open_points) == [
            "Feuilles individuelles attendues\u00a0: 10."
        ]
        centres.merge(centre, ["second"])
        for sheet in overview(centre, session).sheets:
            if sheet.state is SheetState.NOT_DUE:
                waive(centre, session, sheet.sitting, sheet.juror, "Session écourtée")
        seen = overview(centre, session)

    assert seen.deliberation_open
    assert adds_up(seen)
    assert {sheet.state for sheet in seen.sheets} == {SheetState.RECEIVED, SheetState.WAIVED}
    assert all(state.is_settled for state in {sheet.state for sheet in seen.sheets})


def test_cases_and_additions_keep_a_session_closed(centres: Centres) -> None:
    with centres.fresh() as centre:
        centres.merge(centre, ["first", "rival", "added"])
        seen = overview(centre, centres.session)

    assert told(seen.open_points) == [
        "Feuilles individuelles attendues\u00a0: 8.",
        "Cas en quarantaine\u00a0: 3.",
        "Ajouts de salle à confirmer\u00a0: 2.",
    ]
    assert (seen.quarantined, seen.to_confirm) == (3, 2)
    (line,) = seen.rooms
    assert line.cells[0].state is CellState.HELD


def test_a_panel_sheet_that_is_missing_or_waits_keeps_a_session_closed(
    centres: Centres,
) -> None:
    with centres.fresh() as centre:
        centres.merge(centre, ["without panel"])
        missing = told(overview(centre, centres.session).open_points)
        block = told(candidate_detail(centre, centres.session, "2026-0402").blocks[0].open_points)
    with centres.fresh() as centre:
        centres.merge(centre, ["partly"])
        waiting = told(overview(centre, centres.session).open_points)

    assert missing[-1] == "Grilles harmonisées attendues\u00a0: 1."
    assert block == [missing[-1]]
    assert waiting[-1].startswith("Grilles harmonisées qui attendent une feuille individuelle")


def test_what_is_late_and_what_is_absent_are_told_apart(centres: Centres) -> None:
    clock = centres.pool.prepared.world.clock
    with centres.fresh() as centre:
        centres.merge(centre, ["stale"])
        clock.utc += timedelta(days=3)
        try:
            seen = overview(centre, centres.session)
        finally:
            clock.utc -= timedelta(days=3)

    states = {sheet.sitting: sheet.state for sheet in seen.sheets}
    assert states["P02"] is SheetState.ABSENT
    assert states["P04"] is SheetState.LATE
    assert adds_up(seen)
    assert CellState.LATE in {cell.state for line in seen.rooms for cell in line.cells}
    assert all(sheet.reason for sheet in seen.sheets if sheet.state is not SheetState.RECEIVED)


def test_a_block_tells_of_an_addition_to_confirm(centres: Centres) -> None:
    with centres.fresh() as centre:
        centres.merge(centre, ["seated"])
        detail = candidate_detail(centre, centres.session, "2026-0417")

    assert told(detail.blocks[0].open_points) == [
        "Une feuille de ce bloc attend que le centre la confirme.",
        "Grilles harmonisées attendues\u00a0: 1.",
    ]


def test_a_journal_that_went_back_is_told(centres: Centres, merged: OpenCentre) -> None:
    centres.merge(merged, ["rewound"])

    (notice,) = told(overview(merged, centres.session).notices)

    assert notice.startswith("Journal repris en arrière, salle «\u00a0B204\u00a0»")


def test_a_journal_that_began_again_is_told(centres: Centres, merged: OpenCentre) -> None:
    centres.merge(merged, ["begun again"])

    (notice,) = told(overview(merged, centres.session).notices)

    assert notice.startswith("Journal recommencé")


def test_a_takeover_and_several_laptops_are_no_notice(centres: Centres) -> None:
    with centres.fresh() as centre:
        centres.merge(centre, ["first", "stale", "resumed", "rival"])

        assert overview(centre, centres.session).notices == ()


def test_a_telephone_code_that_served_twice_is_told(centres: Centres) -> None:
    with centres.fresh() as centre:
        centres.merge(centre, ["added"])
        assert overview(centre, centres.session).notices == ()
        centres.merge(centre, ["seated", "voided"])
        seen = overview(centre, centres.session)

    assert told(seen.notices) == [
        "Le code n° 1 donné par téléphone à la salle «\u00a0B204\u00a0» a servi plusieurs fois."
    ]
    assert replace(seen, notices=()).deliberation_open is False
