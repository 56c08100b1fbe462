"""What the merge accepts and refuses, and that order and repetition change nothing."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from itertools import permutations
from pathlib import Path

import pytest

from app.domain.attendance import Presence
from app.domain.errors import UserError
from app.domain.score_sheet import PackageReference, ScoreSheet
from app.domain.session import SessionKind
from app.services.centre.merge.apply import apply_merge
from app.services.centre.merge.plan import MergePlan, ReturnedFile
from app.services.centre.overview import SheetState, overview
from app.services.centre.results import session_results
from app.services.centre.sessions import create_session, decide_rules
from app.services.demonstration.preparation import DEMONSTRATION_RULES
from app.services.room.attendance import record_attendance
from app.services.room.enrolment import unlock_juror
from app.services.room.open_room import OpenRoom
from app.trust.enrolment import JurorKey
from app.trust.results_packages import (
    DeviceJournal,
    ResultsContent,
    read_results_package,
    write_results_package,
)
from app.trust.signing import read_panel_sheet, read_score_sheet, seal_score_sheet, sign_panel_sheet
from tests.services.templates import prepared_copy
from tests.services.world import PIN, Prepared, World, referential, returned


class Returned:
    """A room that has signed one sitting, and ways to tamper with what it sends."""

    def __init__(self, folder: Path, prepared: Prepared | None = None) -> None:
        self.prepared: Prepared = prepared or prepared_copy(World(folder))
        self.room: OpenRoom = self.prepared.room()
        self.prepared.conclude(self.room, "P01", 3, 2)
        self.file = returned(self.prepared.export(self.room))
        self.content = read_results_package(self.file.content, self.prepared.centre.keys).content

    def plan(self, *files: ReturnedFile) -> MergePlan:
        return self.prepared.plan(*(files or (self.file,)))

    def sent(self, **changes: object) -> ReturnedFile:
        """What the room would send with that content, properly packed and signed by it."""
        content: ResultsContent = replace(self.content, **changes)  # type: ignore[arg-type]
        data = write_results_package(
            content, room=self.room.keys, recipient=self.room.decryption
        ).data
        return ReturnedFile(name="remontee.remontee", content=data)

    def key(self, juror: str) -> JurorKey:
        return unlock_juror(self.room, juror, PIN)

    def score_sheet(self, change: Callable[[ScoreSheet], ScoreSheet]) -> bytes:
        """The chair's sheet, changed and signed again by the chair's own key."""
        sheet = read_score_sheet(self.content.score_sheets[0], self.room.anchor).sheet
        return seal_score_sheet(change(sheet), self.key(sheet.juror)).jws


@pytest.fixture(scope="module")
def returned_once(tmp_path_factory: pytest.TempPathFactory) -> Returned:
    return Returned(tmp_path_factory.mktemp("returned"))


def codes(plan: MergePlan) -> set[str]:
    return {refusal.code for refusal in plan.refusals}


def test_a_plan_writes_nothing(returned_once: Returned) -> None:
    plan = returned_once.plan()
    assert (plan.additions, plan.received_before, plan.received_after) == (3, 0, 2)
    seen = overview(returned_once.prepared.centre, returned_once.prepared.session)
    assert seen.received == 0


@pytest.mark.parametrize("place", [0.1, 0.5, 0.9])
def test_one_altered_byte_refuses_the_whole_file_with_a_reason(
    returned_once: Returned, place: float
) -> None:
    data = bytearray(returned_once.file.content)
    data[int(len(data) * place)] ^= 1
    plan = returned_once.plan(ReturnedFile(name="abîmée", content=bytes(data)))
    assert plan.additions == 0
    (refusal,) = plan.refusals
    assert refusal.sentence.french()
    assert plan.files[0].refusal == refusal


@pytest.mark.parametrize("content", [b"", b"PK\x03\x04", b"%PDF-1.7", b"{}", bytes(range(256))])
def test_a_file_that_is_no_results_package_is_refused(
    returned_once: Returned, content: bytes
) -> None:
    plan = returned_once.plan(ReturnedFile(name="autre", content=content), returned_once.file)
    assert len(plan.refusals) == 1
    assert plan.additions == 3


def test_a_room_package_is_no_results_package(returned_once: Returned) -> None:
    package = ReturnedFile(name="salle", content=returned_once.prepared.package)
    assert codes(returned_once.plan(package)) == {"package.other_kind"}


@pytest.mark.parametrize(
    ("changes", "code"),
    [
        ({"session_kind": SessionKind.DEMONSTRATION}, "results.other_kind"),
        ({"package": PackageReference(digest="00" * 32, sequence=1)}, "results.unknown_package"),
    ],
)
def test_a_package_from_elsewhere_is_refused_whole(
    returned_once: Returned, changes: dict[str, object], code: str
) -> None:
    plan = returned_once.plan(returned_once.sent(**changes))
    assert (codes(plan), plan.additions) == ({code}, 0)


def test_a_journal_with_an_entry_removed_refuses_the_whole_file(returned_once: Returned) -> None:
    (journal,) = returned_once.content.journals
    cut = DeviceJournal(device=journal.device, entries=journal.entries[:3] + journal.entries[4:])
    assert codes(returned_once.plan(returned_once.sent(journals=(cut,)))) == {
        "results.journal_broken"
    }


def test_a_journal_cut_short_leaves_sheets_that_hang_on_nothing(returned_once: Returned) -> None:
    (journal,) = returned_once.content.journals
    short = DeviceJournal(device=journal.device, entries=journal.entries[:3])
    plan = returned_once.plan(returned_once.sent(journals=(short,)))
    assert codes(plan) == {"sheet.off_journal"}
    assert plan.additions == 0


def test_a_sheet_without_its_enrolment_is_refused_and_the_other_is_not(
    returned_once: Returned,
) -> None:
    first = returned_once.content.enrolments[:1]
    plan = returned_once.plan(returned_once.sent(enrolments=first))
    assert codes(plan) == {"sheet.not_enrolled"}
    assert plan.additions == 1


def test_an_enrolment_that_is_garbage_is_refused_beside_the_good_ones(
    returned_once: Returned,
) -> None:
    enrolments = (*returned_once.content.enrolments, b"{}")
    plan = returned_once.plan(returned_once.sent(enrolments=enrolments))
    assert plan.additions == 3
    assert len(plan.refusals) == 1


def test_a_panel_sheet_whose_individual_sheet_is_missing_waits(
    returned_once: Returned,
) -> None:
    plan = returned_once.plan(
        returned_once.sent(score_sheets=returned_once.content.score_sheets[:1])
    )
    assert codes(plan) == set()
    assert [item.code for item in plan.waiting] == ["panel_sheet.sheet_missing"]
    assert plan.additions == 2


def _moved(sheet: ScoreSheet) -> ScoreSheet:
    return replace(sheet, context=replace(sheet.context, sitting="P99"))


def _of_another(sheet: ScoreSheet) -> ScoreSheet:
    return replace(sheet, context=replace(sheet.context, candidates=("2026-0417",)))


def _under_other_rules(sheet: ScoreSheet) -> ScoreSheet:
    return replace(sheet, context=replace(sheet.context, rules_digest="00" * 32))


def _under_an_unknown_package(sheet: ScoreSheet) -> ScoreSheet:
    package = PackageReference(digest="00" * 32, sequence=7)
    return replace(sheet, context=replace(sheet.context, package=package))


def _off_the_panel(sheet: ScoreSheet) -> ScoreSheet:
    return replace(
        sheet,
        context=replace(
            sheet.context,
            sitting="P03",
            assessment="E3a",
            team="G7",
            candidates=("2026-0431", "2026-0432", "2026-0433"),
        ),
    )


def _short_of_a_criterion(sheet: ScoreSheet) -> ScoreSheet:
    return replace(sheet, ratings=sheet.ratings[1:])


def _above_the_scale(sheet: ScoreSheet) -> ScoreSheet:
    return replace(sheet, ratings=(replace(sheet.ratings[0], level=9), *sheet.ratings[1:]))


def _as_a_demonstration(sheet: ScoreSheet) -> ScoreSheet:
    return replace(sheet, context=replace(sheet.context, session_kind=SessionKind.DEMONSTRATION))


@pytest.mark.parametrize(
    ("change", "code"),
    [
        (_moved, "sheet.unknown_sitting"),
        (_of_another, "sheet.other_subject"),
        (_under_other_rules, "sheet.other_rules"),
        (_under_an_unknown_package, "sheet.unknown_package"),
        (_off_the_panel, "sheet.not_on_panel"),
        (_as_a_demonstration, "sheet.other_session"),
        (_short_of_a_criterion, "sheet.other_criteria"),
        (_above_the_scale, "sheet.off_scale"),
    ],
)
def test_a_sheet_that_a_juror_signed_for_something_else_is_refused(
    returned_once: Returned, change: Callable[[ScoreSheet], ScoreSheet], code: str
) -> None:
    sheets = (returned_once.score_sheet(change), returned_once.content.score_sheets[1])
    plan = returned_once.plan(returned_once.sent(score_sheets=sheets, panel_sheets=()))
    assert codes(plan) == {code}
    assert plan.additions == 1


def test_a_panel_that_is_not_the_planned_one_is_refused(returned_once: Returned) -> None:
    sheet = read_panel_sheet(returned_once.content.panel_sheets[0], returned_once.room.anchor).sheet
    alone = replace(sheet, members=sheet.members[:1])
    jws = sign_panel_sheet(alone, [returned_once.key("J01")]).jws
    plan = returned_once.plan(returned_once.sent(panel_sheets=(jws,)))
    assert codes(plan) == {"panel_sheet.other_panel"}


def test_two_contents_for_one_sheet_are_both_held_back(returned_once: Returned) -> None:
    def other_comment(sheet: ScoreSheet) -> ScoreSheet:
        return replace(sheet, overall_comment="Une autre version")

    other = returned_once.score_sheet(other_comment)
    sheets = (*returned_once.content.score_sheets, other)
    plan = returned_once.plan(returned_once.sent(score_sheets=sheets, panel_sheets=()))
    assert [item.code for item in plan.quarantined] == ["sheet.conflict"] * 2
    assert codes(plan) == set()
    assert (plan.additions, plan.received_after) == (3, 1)


def test_merging_twice_in_any_order_gives_the_same_centre(tmp_path: Path) -> None:
    prepared = World(tmp_path).prepared()
    room = prepared.room()
    prepared.conclude(room, "P01", 3, 2)
    first = returned(prepared.export(room))
    record_attendance(room, "P02", "2026-0417", Presence.ABSENT, identity_checked=False)
    second = returned(prepared.export(room))
    bad = ReturnedFile(name="abîmée", content=second.content[:-9])
    plans = [prepared.plan(*order) for order in permutations((first, second, bad, first))]
    assert all(plan == plans[0] for plan in plans)
    assert prepared.merge(second, bad).added == 3
    results = session_results(prepared.centre, prepared.session)
    again = prepared.merge(first, second)
    assert (again.added, again.already) == (0, 3)
    assert session_results(prepared.centre, prepared.session) == results
    seen = overview(prepared.centre, prepared.session)
    assert seen.count(SheetState.ABSENT) == 2
    assert seen.received == 2
    (refusal,) = seen.refusals
    assert refusal.file_name == "abîmée"


def test_the_latest_attendance_stays_whichever_package_comes_first(tmp_path: Path) -> None:
    prepared = World(tmp_path).prepared()
    room = prepared.room()
    record_attendance(room, "P02", "2026-0417", Presence.ABSENT, identity_checked=False)
    early = returned(prepared.export(room))
    prepared.world.clock.pass_seconds(300)
    record_attendance(room, "P02", "2026-0417", Presence.EXCUSED, identity_checked=False)
    late = returned(prepared.export(room))
    prepared.merge(late)
    prepared.merge(early)
    with prepared.centre.store.transaction() as records:
        ((sitting, entry),) = records.attendance(prepared.session)
    assert (sitting, entry.presence) == ("P02", Presence.EXCUSED)


def test_a_plan_that_is_applied_twice_adds_nothing_twice(tmp_path: Path) -> None:
    twice = Returned(tmp_path)
    plan = twice.plan()
    assert apply_merge(twice.prepared.centre, plan).added == 3
    assert apply_merge(twice.prepared.centre, plan).added == 0
    seen = overview(twice.prepared.centre, twice.prepared.session)
    assert seen.received == 2


def test_a_sheet_that_is_garbage_is_refused_beside_the_good_ones(returned_once: Returned) -> None:
    sheets = (*returned_once.content.score_sheets, b"{}")
    plan = returned_once.plan(returned_once.sent(score_sheets=sheets))
    assert plan.additions == 3
    assert codes(plan) == {"jws.malformed"}


def test_a_different_sheet_for_a_place_that_is_filled_is_held_back(tmp_path: Path) -> None:
    again = Returned(tmp_path)
    again.prepared.merge(again.file)

    def other_comment(sheet: ScoreSheet) -> ScoreSheet:
        return replace(sheet, overall_comment="Une autre version")

    plan = again.plan(again.sent(score_sheets=(again.score_sheet(other_comment),), panel_sheets=()))
    assert {item.code for item in plan.quarantined} == {"sheet.conflict"}
    assert len(plan.quarantined) == 2  # the one that was received is in question too
    assert [item.code for item in plan.waiting] == ["panel_sheet.sheet_held"]
    assert (plan.additions, plan.received_before, plan.received_after) == (1, 2, 1)


def test_results_of_one_session_are_not_taken_into_another(returned_once: Returned) -> None:
    centre = returned_once.prepared.centre
    other = create_session(centre, "Session de mars 2027", referential(), SessionKind.REAL)
    with pytest.raises(UserError) as caught:
        _plan_for(returned_once, other.id)
    assert caught.value.code == "merge.no_rules"
    decide_rules(centre, other.id, DEMONSTRATION_RULES)
    assert codes(_plan_for(returned_once, other.id)) == {"results.other_session"}


def _plan_for(source: Returned, session: str) -> MergePlan:
    return replace_session(source.prepared, session).plan(source.file)


def replace_session(prepared: Prepared, session: str) -> Prepared:
    return Prepared(
        world=prepared.world,
        centre=prepared.centre,
        session=session,
        issued=prepared.issued,
        codes=prepared.codes,
    )


def test_what_was_held_stays_received_when_the_planning_changes_afterwards(tmp_path: Path) -> None:
    """A re-issue never touches a sitting that has started: its sheets name the jury that sat."""
    again = Returned(tmp_path)
    prepared = again.prepared
    with prepared.centre.store.transaction() as records:
        planning = records.planning(prepared.session)
        first = planning.sitting("P01")
        seats = (replace(first.panel[0], juror="J03"), *first.panel[1:])
        moved = replace(first, panel=seats, candidates=("2026-0417",))
        others = tuple(sitting for sitting in planning.sittings if sitting.id != "P01")
        records.put_planning(prepared.session, replace(planning, sittings=(moved, *others)))
    prepared.merge(again.file)

    seen = overview(prepared.centre, prepared.session)
    states = {sheet.juror: sheet.state for sheet in seen.sheets if sheet.sitting == "P01"}
    assert states == {"J01": SheetState.RECEIVED, "J02": SheetState.RECEIVED}


def test_a_package_that_a_draft_issued_is_held_against_the_present_planning(
    tmp_path: Path,
) -> None:
    again = Returned(tmp_path)
    store = again.prepared.centre.store._store  # type: ignore[attr-defined]
    with store.transaction() as connection:
        connection.exec_driver_sql("DELETE FROM centre_issued_plannings")

    assert again.prepared.merge(again.file).added == 3


def test_files_that_bring_nothing_new_say_so(tmp_path: Path) -> None:
    again = Returned(tmp_path)
    broken = ReturnedFile(name="abîmée", content=again.file.content[:-9])
    assert not again.plan(again.file).nothing_new
    again.prepared.merge(again.file)

    assert again.plan(again.file).nothing_new
    assert not again.plan(again.file, broken).nothing_new
    again.prepared.merge(broken)
    assert again.plan(again.file, broken).nothing_new
