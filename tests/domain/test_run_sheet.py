from __future__ import annotations

import pytest

from app.domain.run_sheet import (
    Phase,
    RunSheet,
    last_counted,
    plain_run_sheet,
    run_sheet_fault,
)
from tests.builders import a_phase, a_run_sheet


def fault(*phases: Phase, minutes: int = 30) -> str | None:
    return run_sheet_fault(RunSheet(assessment="E1", phases=phases), minutes)


def test_a_run_sheet_divides_the_duration_of_the_referential() -> None:
    assert run_sheet_fault(a_run_sheet(), 30) is None
    assert run_sheet_fault(a_run_sheet(), 31) == "run_sheet.total"


@pytest.mark.parametrize(("minutes", "thresholds"), [(30, (5, 1)), (5, (1,)), (1, ())])
def test_an_assessment_without_a_run_sheet_has_one_phase(
    minutes: int, thresholds: tuple[int, ...]
) -> None:
    sheet = plain_run_sheet("E1", minutes)

    assert [phase.name for phase in sheet.phases] == ["Soutenance"]
    assert sheet.phases[0].thresholds == thresholds
    assert run_sheet_fault(sheet, minutes) is None


@pytest.mark.parametrize("names", [("Échanges", "Échanges "), ("Échanges", " ")])
def test_each_phase_has_a_name_of_its_own(names: tuple[str, str]) -> None:
    assert fault(*(a_phase(name, 15) for name in names)) == "run_sheet.name"


def test_only_a_phase_that_is_not_counted_may_be_without_limit() -> None:
    assert fault(a_phase("Installation", None, thresholds=())) == "run_sheet.minutes"
    assert fault(a_phase(minutes=0, counted=False, thresholds=())) == "run_sheet.minutes"


@pytest.mark.parametrize("thresholds", [(30,), (31, 1), (1, 5), (5, 5), (5, 0), (-1,)])
def test_thresholds_go_down_from_under_the_length_of_their_phase(
    thresholds: tuple[int, ...],
) -> None:
    assert fault(a_phase(minutes=30, thresholds=thresholds)) == "run_sheet.thresholds"


def test_a_phase_without_limit_has_no_threshold() -> None:
    unlimited = a_phase("Installation", None, counted=False, thresholds=(1,))

    assert fault(unlimited, a_phase(minutes=30)) == "run_sheet.thresholds"


def test_counted_phases_stand_together() -> None:
    apart = a_phase("Pause", 5, counted=False, thresholds=())

    assert fault(a_phase("Un", 15), apart, a_phase("Deux", 15)) == "run_sheet.order"
    assert fault(apart) == "run_sheet.order"


def test_the_oral_ends_in_the_last_counted_phase() -> None:
    assert last_counted(a_run_sheet().phases) == 2
    with pytest.raises(ValueError, match="empty"):
        last_counted(())
