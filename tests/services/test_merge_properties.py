"""Any permutation, repetition, splitting and interruption of merges gives the same centre."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from contextlib import contextmanager, suppress
from dataclasses import dataclass, replace
from typing import TYPE_CHECKING, Any, cast

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from app.domain.evidence import SheetStanding
from app.services.centre.merge.apply import apply_merge
from app.services.centre.merge.plan import plan_merge
from app.services.ports.machine import Cancelled
from app.services.ports.room_day import ReportKind
from tests.rounds import ROUNDS
from tests.services.centre_dump import dump
from tests.services.conftest import NAMES, Centres, StopsAt

if TYPE_CHECKING:
    from app.services.ports.centre_store import CentreStore

EXAMPLES = settings(
    max_examples=max(6, ROUNDS // 3),
    deadline=None,
    suppress_health_check=[HealthCheck.function_scoped_fixture, HealthCheck.too_slow],
)


def test_the_pool_holds_every_sort_of_file(centres: Centres) -> None:
    assert set(centres.pool.files) >= set(NAMES)
    with centres.fresh() as centre:
        centres.merge(centre, NAMES)
        found = {(sheet.standing, sheet.code) for sheet in centres.sheets(centre)}

    assert found >= {
        (SheetStanding.QUARANTINED, "sheet.conflict"),
        (SheetStanding.QUARANTINED, "sheet.stale_epoch"),
        (SheetStanding.TO_CONFIRM, "addition.unconfirmed"),
        (SheetStanding.WAITING, "panel_sheet.sheet_held"),
    }


_BATCHES = st.lists(
    st.lists(st.sampled_from(NAMES), min_size=1, max_size=4), min_size=1, max_size=4
)


@EXAMPLES
@given(_BATCHES)
def test_order_repetition_and_splitting_give_the_same_centre(
    centres: Centres, batches: list[list[str]]
) -> None:
    with centres.fresh() as centre:
        for batch in batches:
            centres.merge(centre, batch)
        merged = dump(centre, centres.session)

    assert merged == centres.at_once(frozenset(name for batch in batches for name in batch))


@EXAMPLES
@given(st.lists(st.sampled_from(NAMES), min_size=1, max_size=5, unique=True), st.randoms())
def test_a_plan_does_not_depend_on_the_order_of_its_files(
    centres: Centres, names: list[str], random: Any
) -> None:
    shuffled = [*names, names[0]]
    random.shuffle(shuffled)
    with centres.fresh() as centre:
        plan = plan_merge(centre, centres.session, centres.files(names))
        assert plan_merge(centre, centres.session, centres.files(shuffled)) == plan
        assert dump(centre, centres.session) == centres.at_once(frozenset())


class Interrupted(Exception):  # noqa: N818 - the power cut, the bug, the full disk
    """Stops a merge in the middle of its transaction."""


@dataclass
class Failing:
    """A store whose transaction breaks off at its n-th call."""

    store: Any
    left: int

    @contextmanager
    def transaction(self) -> Iterator[Any]:
        with self.store.transaction() as records:
            yield FailingRecords(self, records)


@dataclass
class FailingRecords:
    owner: Failing
    records: Any

    def __getattr__(self, name: str) -> Callable[..., Any]:
        self.owner.left -= 1
        if self.owner.left < 0:
            raise Interrupted
        return getattr(self.records, name)  # type: ignore[no-any-return]


@EXAMPLES
@given(
    st.lists(st.sampled_from(NAMES), min_size=1, max_size=4, unique=True),
    st.lists(st.sampled_from(NAMES), min_size=1, max_size=3),
    st.integers(0, 120),
)
def test_an_interrupted_merge_leaves_the_centre_as_it_was(
    centres: Centres, before: list[str], names: list[str], calls: int
) -> None:
    with centres.fresh() as centre:
        centres.merge(centre, before)
        plan = plan_merge(centre, centres.session, centres.files(names))
        with suppress(Interrupted):
            apply_merge(
                replace(centre, store=cast("CentreStore", Failing(centre.store, calls))), plan
            )
            return  # it went through before the fault: the other test says what it comes to
        assert dump(centre, centres.session) == centres.at_once(frozenset(before))
        apply_merge(centre, plan)
        assert dump(centre, centres.session) == centres.at_once(frozenset([*before, *names]))


@pytest.mark.parametrize("files", range(4))
def test_a_plan_that_is_stopped_keeps_nothing(centres: Centres, files: int) -> None:
    with centres.fresh() as centre:
        with pytest.raises(Cancelled):
            plan_merge(centre, centres.session, centres.files(NAMES[:3]), StopsAt(files))
        assert dump(centre, centres.session) == centres.at_once(frozenset())


@EXAMPLES
@given(st.permutations(["minuted", "minuted again", "rival minutes"]))
def test_reports_end_the_same_in_whichever_order_they_come(
    centres: Centres, names: list[str]
) -> None:
    with centres.fresh() as centre:
        for name in names:
            centres.merge(centre, [name])
        with centre.store.transaction() as records:
            reports = records.reports(centres.session)
        assert dump(centre, centres.session) == centres.at_once(frozenset(names))

    assert [(report.kind, report.revision, report.code) for report in reports] == [
        (ReportKind.INCIDENT, 1, ""),
        (ReportKind.MINUTES, 1, "report.conflict"),
        (ReportKind.MINUTES, 1, "report.conflict"),
        (ReportKind.MINUTES, 2, ""),
    ]


@EXAMPLES
@given(st.permutations(["first", "resigned", "second"]))
def test_the_same_payload_signed_again_is_never_held(centres: Centres, names: list[str]) -> None:
    with centres.fresh() as centre:
        for name in names:
            centres.merge(centre, [name])
        sheets = centres.sheets(centre)

    assert {sheet.code for sheet in sheets} == {""}
    assert len(sheets) == 4


@EXAMPLES
@given(st.lists(st.sampled_from(NAMES), max_size=4), st.permutations(["first", "rival"]))
def test_two_diverging_sheets_end_in_quarantine_whatever_else_came(
    centres: Centres, others: list[str], diverging: list[str]
) -> None:
    with centres.fresh() as centre:
        for name in [diverging[0], *others, diverging[1]]:
            centres.merge(centre, [name])
        held = [
            sheet
            for sheet in centres.sheets(centre)
            if (sheet.sitting, sheet.revision) == ("P01", 1) and sheet.juror is not None
        ]

    assert len(held) == 4
    assert {sheet.standing for sheet in held} == {SheetStanding.QUARANTINED}
