"""A member rated beside the team: from two jurors' sheets to the centre's results."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import dataclass, replace
from pathlib import Path

import pytest

from app.domain.attendance import Presence
from app.domain.score_sheet import Adjustment, PanelSheet, RatingKey, ScoreSheet
from app.services.centre.deciding.quarantine import quarantine
from app.services.centre.merge.plan import MergePlan, ReturnedFile
from app.services.centre.results import TeamRating, candidate_detail
from app.services.room.adjusting import adjust_rating
from app.services.room.enrolment import unlock_juror
from app.services.room.notes import keep_notes
from app.services.room.open_room import OpenRoom, close_room
from app.services.room.panel.jury_agreement import agree, agreed_adjustments, deliberation_view
from app.services.room.panel.member_rating import rate_member
from app.services.room.panel.panel_signature import prepare_panel_sheet, sign_panel_sheet
from app.services.room.scoring import scoring_view
from app.services.room.sealing import seal_sheet
from app.trust.results_packages import ResultsContent, read_results_package, write_results_package
from app.trust.signing import read_panel_sheet, read_score_sheet, seal_score_sheet
from app.trust.signing import sign_panel_sheet as sign_jws
from tests.services.rooms import refused
from tests.services.world import PIN, Prepared, World, returned

TEAM = "P03"
MEMBER, OTHER, THIRD = "2026-0431", "2026-0432", "2026-0433"
WHY = "N’a pas pris part au dossier"
AGREED = "Le jury l’a vérifié pendant les échanges."


@dataclass
class Deliberation:
    """A team's sitting: both jurors give the team 3, one of them a member 1, and all is sealed."""

    prepared: Prepared
    room: OpenRoom
    line: RatingKey
    individual: RatingKey

    @property
    def own(self) -> RatingKey:
        return replace(self.line, candidate=MEMBER)

    def settle(self, level: int | None, reason: str = AGREED) -> None:
        agree(self.room, TEAM, self.own, level, reason)

    def sign(self) -> None:
        self.prepared.sign(self.room, TEAM)


def sealed(folder: Path) -> Deliberation:
    prepared = World(folder).prepared()
    room = prepared.room()
    prepared.enrolled(room, TEAM)
    prepared.run_oral(room, TEAM)
    jurors = room.dossier.planning.sitting(TEAM).jurors
    for juror in jurors:
        prepared.rate_all(room, TEAM, juror, 3)
    key = unlock_juror(room, jurors[0], PIN)
    rows = scoring_view(room, TEAM, key).rows
    line = next(row.key for row in rows if row.key.candidate is None)
    adjust_rating(room, TEAM, key, line, MEMBER, level=1, reason=WHY)
    keep_notes(room, TEAM, key, "Parle peu.", attached=True)
    for juror in jurors:
        seal_sheet(room, TEAM, juror, PIN)
    individual = next(row.key for row in rows if row.key.candidate is not None)
    return Deliberation(prepared=prepared, room=room, line=line, individual=individual)


@pytest.fixture
def jury(tmp_path: Path) -> Iterator[Deliberation]:
    deliberation = sealed(tmp_path)
    yield deliberation
    close_room(deliberation.room)


def test_the_jury_settles_a_member_like_any_other_line(jury: Deliberation) -> None:
    view = deliberation_view(jury.room, TEAM)
    (row,) = view.member_rows
    chair = view.jurors[0]
    name = jury.room.dossier.planning.candidate(MEMBER).name
    assert (row.comparison.key, row.is_of_member, row.candidate_name) == (jury.own, True, name)
    assert dict(row.comparison.levels) == {chair.id: 1, view.jurors[1].id: 3}
    assert row.comments == ((chair.id, WHY),)
    assert row.team is not None
    assert row.team.level == 3
    assert view.progress.undecided == (row.comparison,)
    refused("deliberation.incomplete", lambda: prepare_panel_sheet(jury.room, TEAM))


def test_a_rating_that_is_not_the_teams_asks_for_a_reason(jury: Deliberation) -> None:
    jury.settle(1, reason="")
    assert deliberation_view(jury.room, TEAM).member_rows[0].needs_reason
    refused("deliberation.incomplete", lambda: prepare_panel_sheet(jury.room, TEAM))
    jury.settle(1)
    prepared = prepare_panel_sheet(jury.room, TEAM)
    assert prepared.sheet.adjustments == (
        Adjustment(criterion=jury.line.criterion, candidate=MEMBER, level=1, reason=AGREED),
    )
    (reasoned,) = prepared.review.reasoned
    assert (reasoned.agreed, reasoned.reason) == (1, AGREED)


def test_a_member_may_get_the_teams_rating_again_without_a_word(jury: Deliberation) -> None:
    jury.settle(3, reason="")
    view = deliberation_view(jury.room, TEAM)
    assert view.progress.complete
    assert agreed_adjustments(view) == ()
    prepared = prepare_panel_sheet(jury.room, TEAM)
    assert (prepared.sheet.adjustments, prepared.review.reasoned) == ((), ())


def test_what_is_settled_after_the_review_is_not_signed_unread(jury: Deliberation) -> None:
    jury.settle(1)
    prepared = prepare_panel_sheet(jury.room, TEAM)
    jury.settle(2)
    jurors = jury.room.dossier.planning.sitting(TEAM).jurors
    keys = [unlock_juror(jury.room, juror, PIN) for juror in jurors]
    refused("panel_sheet.changed", lambda: sign_panel_sheet(jury.room, prepared, keys))


def test_the_member_has_the_rating_of_their_own_at_the_centre(jury: Deliberation) -> None:
    jury.settle(1)
    jury.sign()
    file = returned(jury.prepared.export(jury.room))
    assert jury.prepared.plan(file).refusals == ()
    jury.prepared.merge(file)

    def line_of(candidate: str) -> tuple[int | None, str, TeamRating | None]:
        detail = candidate_detail(jury.prepared.centre, jury.prepared.session, candidate)
        lines = [line for block in detail.blocks for each in block.sheets for line in each.lines]
        return next(
            (line.level, line.reason, line.team)
            for line in lines
            if line.criterion == jury.line.criterion
        )

    label = jury.room.dossier.rules.scale.label(3)
    assert line_of(MEMBER) == (1, AGREED, TeamRating(level=3, label=label))
    assert line_of(OTHER) == (3, "", None)


# what the merge refuses


@dataclass
class Sender:
    """A signed team sheet, and ways to send others in its place."""

    jury: Deliberation
    content: ResultsContent

    @property
    def score_sheet(self) -> ScoreSheet:
        sheets = (
            read_score_sheet(jws, self.jury.room.anchor).sheet for jws in self.content.score_sheets
        )
        return next(sheet for sheet in sheets if sheet.adjustments)

    @property
    def panel_sheet(self) -> PanelSheet:
        return read_panel_sheet(self.content.panel_sheets[0], self.jury.room.anchor).sheet

    def sealed(self, sheet: ScoreSheet) -> bytes:
        return seal_score_sheet(sheet, unlock_juror(self.jury.room, sheet.juror, PIN)).jws

    def file(self, **changes: object) -> ReturnedFile:
        room = self.jury.room
        content: ResultsContent = replace(self.content, **changes)  # type: ignore[arg-type]
        data = write_results_package(content, room=room.keys, recipient=room.decryption).data
        return ReturnedFile(name="remontee.remontee", content=data)

    def plan(self, **changes: object) -> MergePlan:
        return self.jury.prepared.plan(self.file(**changes))


@pytest.fixture(scope="module")
def sender(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Sender]:
    jury = sealed(tmp_path_factory.mktemp("sender"))
    jury.settle(1)
    jury.sign()
    file = returned(jury.prepared.export(jury.room))
    content = read_results_package(file.content, jury.prepared.centre.keys).content
    yield Sender(jury=jury, content=content)
    close_room(jury.room)


def _of_an_individual_line(sender: Sender, given: Adjustment) -> tuple[Adjustment, ...]:
    return (replace(given, criterion=sender.jury.individual.criterion),)


def _of_an_unknown_line(sender: Sender, given: Adjustment) -> tuple[Adjustment, ...]:
    del sender
    return (given, replace(given, criterion="E1-1"))


def _of_a_stranger(sender: Sender, given: Adjustment) -> tuple[Adjustment, ...]:
    del sender
    return (replace(given, candidate="2026-0412"),)


def _twice(sender: Sender, given: Adjustment) -> tuple[Adjustment, ...]:
    del sender
    return (given, replace(given, level=2))


def _as_the_team(sender: Sender, given: Adjustment) -> tuple[Adjustment, ...]:
    del sender
    return (replace(given, level=3),)


def _off_the_scale(sender: Sender, given: Adjustment) -> tuple[Adjustment, ...]:
    del sender
    return (replace(given, level=9),)


Change = Callable[[Sender, Adjustment], tuple[Adjustment, ...]]

_REFUSED = [
    (_of_an_individual_line, "sheet.other_adjustments"),
    (_of_an_unknown_line, "sheet.other_adjustments"),
    (_of_a_stranger, "sheet.other_adjustments"),
    (_twice, "sheet.other_adjustments"),
    (_as_the_team, "sheet.idle_adjustment"),
    (_off_the_scale, "sheet.off_scale"),
]


@pytest.mark.parametrize(("change", "code"), _REFUSED)
def test_a_jurors_sheet_with_an_adjustment_that_cannot_be_is_refused(
    sender: Sender, change: Change, code: str
) -> None:
    sheet = sender.score_sheet
    forged = replace(sheet, adjustments=change(sender, sheet.adjustments[0]))
    plan = sender.plan(score_sheets=(sender.sealed(forged),), panel_sheets=())
    assert [refusal.code for refusal in plan.refusals] == [code]


@pytest.mark.parametrize(("change", "code"), _REFUSED)
def test_a_panel_sheet_with_an_adjustment_that_cannot_be_is_refused(
    sender: Sender, change: Change, code: str
) -> None:
    sheet = sender.panel_sheet
    forged = replace(sheet, adjustments=change(sender, sheet.adjustments[0]))
    keys = [unlock_juror(sender.jury.room, member.juror, PIN) for member in sheet.members]
    plan = sender.plan(panel_sheets=(sign_jws(forged, keys).jws,), copies=())
    assert [refusal.code for refusal in plan.refusals] == [code]


def test_an_absent_member_cannot_be_rated_beside_the_team(sender: Sender) -> None:
    sheet = sender.score_sheet
    context = replace(
        sheet.context,
        attendance=tuple(
            replace(entry, presence=Presence.ABSENT) if entry.candidate == MEMBER else entry
            for entry in sheet.context.attendance
        ),
    )
    without = tuple(rating for rating in sheet.ratings if rating.candidate != MEMBER)
    forged = replace(sheet, context=context, ratings=without)
    plan = sender.plan(score_sheets=(sender.sealed(forged),), panel_sheets=())
    assert [refusal.code for refusal in plan.refusals] == ["sheet.other_adjustments"]


def test_versions_are_compared_member_by_member(tmp_path: Path) -> None:
    jury = sealed(tmp_path)
    jury.settle(1)
    jury.sign()
    file = returned(jury.prepared.export(jury.room))
    content = read_results_package(file.content, jury.prepared.centre.keys).content
    sender = Sender(jury=jury, content=content)
    rival = sender.sealed(replace(sender.score_sheet, adjustments=(), notes=""))
    jury.prepared.merge(file, sender.file(score_sheets=(rival,), panel_sheets=(), copies=()))

    (case,) = quarantine(jury.prepared.centre, jury.prepared.session)

    (line,) = [line for line in case.lines if line.differs]
    first, second = zip(line.levels, line.words, strict=True)
    assert {first, second} == {(1, WHY), (3, "")}
    assert line.candidate_name == jury.room.dossier.planning.candidate(MEMBER).name
    team = [other for other in case.lines if other.text == line.text and other is not line]
    assert [other.candidate_name for other in team] == [None]
    assert case.lines.index(line) == case.lines.index(team[0]) + 1
    assert [words.french() for words in case.also_differs] == ["Les notes jointes diffèrent."]
    close_room(jury.room)


def test_the_jury_rates_a_member_whom_no_juror_had_rated_beside_the_team(
    jury: Deliberation,
) -> None:
    key = rate_member(jury.room, TEAM, jury.line, OTHER, level=2, reason=f" {AGREED} ")
    view = deliberation_view(jury.room, TEAM)
    (row,) = (each for each in view.member_rows if each.comparison.key == key)
    assert (row.comparison.unanimous, row.needs_reason) == (True, True)
    jury.settle(3, reason="")
    (adjustment,) = prepare_panel_sheet(jury.room, TEAM).sheet.adjustments
    assert (adjustment.candidate, adjustment.level, adjustment.reason) == (OTHER, 2, AGREED)
    jury.sign()
    file = returned(jury.prepared.export(jury.room))
    assert jury.prepared.plan(file).refusals == ()


def test_a_member_gets_the_teams_rating_again_without_a_trace_on_the_sheet(
    jury: Deliberation,
) -> None:
    key = rate_member(jury.room, TEAM, jury.line, OTHER, level=2, reason=AGREED)
    agree(jury.room, TEAM, key, 3)
    jury.settle(3, reason="")
    assert prepare_panel_sheet(jury.room, TEAM).sheet.adjustments == ()


def test_a_member_is_rated_beside_the_team_only_where_the_team_is(jury: Deliberation) -> None:
    def rate(key: RatingKey, candidate: str, level: int, reason: str = AGREED) -> RatingKey:
        return rate_member(jury.room, TEAM, key, candidate, level=level, reason=reason)

    refused("reason.missing", lambda: rate(jury.line, OTHER, 2, " "))
    refused("adjustment.not_collective", lambda: rate(jury.individual, OTHER, 2))
    refused("adjustment.not_collective", lambda: rate(replace(jury.line, criterion="X"), OTHER, 2))
    refused("adjustment.not_here", lambda: rate(jury.line, "2026-0402", 2))
    refused("adjustment.same_level", lambda: rate(jury.line, OTHER, 3))
