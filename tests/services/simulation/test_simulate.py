"""A simulated session goes from planning to receipts, and the same order tells the same story."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from datetime import date
from pathlib import Path

import pytest

from app.bootstrap.simulation import run_simulation
from app.domain.errors import UserError
from app.domain.evidence import SheetStanding
from app.domain.session import SessionKind
from app.services.centre.access.open_centre import OpenCentre, close_centre
from app.services.centre.merge.apply import apply_merge
from app.services.centre.merge.plan import ReturnedFile, plan_merge
from app.services.centre.overview import SheetState, overview
from app.services.ports.centre_evidence import SheetKind
from app.services.simulation.simulate import SimulatedSession, SimulationOrder
from app.trust.signing import read_score_sheet

ORDER = SimulationOrder(candidates=3, rooms=1, seed=6, first_day=date(2026, 11, 23))


@pytest.fixture(scope="module")
def merged(tmp_path_factory: pytest.TempPathFactory) -> Iterator[SimulatedSession]:
    simulated = run_simulation(ORDER, tmp_path_factory.mktemp("merged") / "out")
    yield simulated
    close_centre(simulated.centre)


@pytest.fixture(scope="module")
def unmerged(tmp_path_factory: pytest.TempPathFactory) -> Iterator[SimulatedSession]:
    order = replace(ORDER, merge=False)
    simulated = run_simulation(order, tmp_path_factory.mktemp("unmerged") / "out")
    yield simulated
    close_centre(simulated.centre)


Ratings = dict[tuple[str, str], list[int | None]]


def ratings(centre: OpenCentre, session: str) -> Ratings:
    """The levels of every juror's sheet, by sitting and juror."""
    found: Ratings = {}
    with centre.store.transaction() as records:
        for sheet in records.sheets(session):
            if sheet.kind is SheetKind.SCORE:
                jws = records.sheet_document(session, sheet.digest).jws
                content = read_score_sheet(jws, centre.keys.anchor).sheet
                found[sheet.sitting, content.juror] = [one.level for one in content.ratings]
    return found


def test_every_expected_sheet_is_received_or_accounted_for(merged: SimulatedSession) -> None:
    view = overview(merged.centre, merged.session)

    accounted = view.count(SheetState.RECEIVED, SheetState.ABSENT)
    assert view.expected == accounted > 0
    assert view.deliberation_open
    assert merged.outcome is not None
    assert merged.outcome.refused == merged.outcome.quarantined == 0


def test_jurors_mostly_agree_and_sometimes_differ(merged: SimulatedSession) -> None:
    levels = ratings(merged.centre, merged.session)
    sittings = {sitting for sitting, _ in levels}
    lines = [
        line
        for sitting in sittings
        for line in zip(*(rated for (of, _), rated in levels.items() if of == sitting), strict=True)
    ]
    differing = sum(len(set(line)) > 1 for line in lines)

    assert 0 < differing < len(lines) * 0.8


def test_revisions_supersede_what_they_correct(merged: SimulatedSession) -> None:
    with merged.centre.store.transaction() as records:
        panels = [
            sheet for sheet in records.sheets(merged.session) if sheet.kind is SheetKind.PANEL
        ]
    superseded = [sheet for sheet in panels if sheet.standing is SheetStanding.SUPERSEDED]
    received = [sheet for sheet in panels if sheet.standing is SheetStanding.RECEIVED]

    assert len(superseded) == merged.tally.revisions > 0
    assert len(received) == merged.tally.signed


def test_the_same_order_gives_the_same_ratings(
    merged: SimulatedSession, unmerged: SimulatedSession
) -> None:
    files = [
        ReturnedFile(name=file.path.name, content=file.path.read_bytes())
        for file in unmerged.results
    ]
    assert unmerged.outcome is None
    apply_merge(unmerged.centre, plan_merge(unmerged.centre, unmerged.session, files))

    assert ratings(unmerged.centre, unmerged.session) == ratings(merged.centre, merged.session)
    assert unmerged.tally == merged.tally


def test_session_is_a_demonstration_by_its_signed_kind(merged: SimulatedSession) -> None:
    with merged.centre.store.transaction() as records:
        assert records.session(merged.session).kind is SessionKind.DEMONSTRATION


def test_packages_results_receipts_and_kit_are_in_the_folder(merged: SimulatedSession) -> None:
    folder = merged.centre.folder.parent
    for pattern in (
        "dossiers/*.dossier",
        "remontees/*.remontee",
        "accuses/*.accuse",
        "kit/*.secours-centre",
        "a-imprimer/*.pdf",
    ):
        assert list(folder.glob(pattern)), pattern


@pytest.mark.parametrize(("candidates", "rooms"), [(0, 0), (1, 2), (10_000, 1)])
def test_an_impossible_order_is_refused_before_anything_is_made(
    candidates: int, rooms: int, tmp_path: Path
) -> None:
    order = replace(ORDER, candidates=candidates, rooms=rooms)

    with pytest.raises(UserError) as caught:
        run_simulation(order, tmp_path / "out")

    assert caught.value.code == "simulation.size"
    assert not list((tmp_path / "out").iterdir())
