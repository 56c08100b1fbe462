"""What a merge would do, before anything is kept: additions, repeats, refusals, quarantine.

A plan is the merge itself, rehearsed in a transaction that is undone: so it says exactly what
applying it would do. It depends on which files came, never on their order.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator, Sequence
from collections.abc import Set as AbstractSet
from contextlib import contextmanager, suppress
from dataclasses import dataclass

from app.domain.evidence import SheetStanding
from app.domain.wording import Sentence
from app.services.centre.access.open_centre import OpenCentre
from app.services.centre.expected_sheets import SheetState, expected_sheets
from app.services.centre.merge.checks import CheckedFile, check_file
from app.services.centre.merge.evidence import add_evidence
from app.services.centre.merge.knowledge import centre_knowledge, session_people
from app.services.centre.merge.reports import CheckedReport
from app.services.centre.merge.sheets import CheckedSheet
from app.services.centre.people import People
from app.services.centre.report_words import report_standing_words, report_words
from app.services.centre.standing_words import standing_words
from app.services.ports.centre_evidence import MergedReport, MergedSheet
from app.services.ports.centre_store import CentreTransaction
from app.services.ports.machine import NO_PROGRESS, Progress
from app.services.ports.room_day import ReportKind
from app.trust.digests import digest

_STEPS = 100
"""Into how many steps of the progress each file is divided."""


@dataclass(frozen=True, slots=True, kw_only=True)
class ReturnedFile:
    """A file that came back, whatever it is; the name means nothing and is only shown."""

    name: str
    content: bytes


@dataclass(frozen=True, slots=True, kw_only=True)
class PlannedRefusal:
    """What is not accepted and why.

    `subject` is the digest of the sheet, also where only its copy is refused, or of the file
    when all of it is; `who` says what it is about in words.
    """

    file_name: str
    subject: str
    who: str
    code: str
    sentence: Sentence


@dataclass(frozen=True, slots=True, kw_only=True)
class PlannedQuarantine:
    """A sheet that would be kept and not counted, and why."""

    file_name: str
    subject: str
    who: str
    code: str
    sentence: Sentence


@dataclass(frozen=True, slots=True, kw_only=True)
class PlannedFile:
    """What one file brings; `refusal` is set when the whole file is refused.

    `minutes` is the latest version of a day's minutes in it (0 for none), `incidents` counts
    the incidents that it reports.
    """

    name: str
    digest: str
    room: str
    sequence: int
    added: int
    already: int
    refused: int
    minutes: int
    incidents: int
    refusal: PlannedRefusal | None


@dataclass(frozen=True, slots=True, kw_only=True)
class MergePlan:
    """What a merge would do; sheets counted are jurors' sheets and panel sheets alike.

    `sheets` are those that are new, `reports` the incident reports and minutes that are;
    `reports_held` tells which of these do not simply stand. `quarantined`, `waiting` and
    `to_confirm`, of which `papers` have an original to see, are about what would newly be so,
    were it there before or not. `received_before`, `received_after` and `expected` count
    jurors' sheets only, as the overview does. With `nothing_new` all that the
    files hold, and every refusal, is kept already.
    """

    session: str
    checked: tuple[CheckedFile, ...]
    files: tuple[PlannedFile, ...]
    sheets: tuple[CheckedSheet, ...]
    reports: tuple[CheckedReport, ...]
    reports_held: tuple[PlannedQuarantine, ...]
    already: int
    refusals: tuple[PlannedRefusal, ...]
    quarantined: tuple[PlannedQuarantine, ...]
    waiting: tuple[PlannedQuarantine, ...]
    to_confirm: int
    papers: tuple[PlannedQuarantine, ...]
    nothing_new: bool
    received_before: int
    received_after: int
    expected: int

    @property
    def additions(self) -> int:
        """How many sheets would be added."""
        return len(self.sheets)


class _Rehearsed(Exception):  # noqa: N818 - not an error: it undoes the rehearsal
    """Ends the transaction of a rehearsal."""


def plan_merge(
    centre: OpenCentre,
    session_id: str,
    files: Sequence[ReturnedFile],
    progress: Progress = NO_PROGRESS,
) -> MergePlan:
    """Read and verify every file, and tell what a merge would do; keeps nothing; slow.

    Raises:
        UserError: the session has no rules, so nothing was ever issued for it.
        Cancelled: the person stopped it.
    """
    with centre.store.transaction() as records:
        knowledge = centre_knowledge(centre, records, session_id)
    checked: list[CheckedFile] = []
    # The same bytes under two names are one file, whichever name came first.
    once = {digest(file.content): file for file in sorted(files, key=_name, reverse=True)}
    ordered = sorted(once.items())
    for rank, (_, file) in enumerate(ordered):
        part = _FileProgress(whole=progress, rank=rank, files=len(ordered))
        part.advance(0, 1)
        checked.append(check_file(knowledge, centre.keys, file.name, file.content, part))
    progress.advance(len(ordered) * _STEPS, len(ordered) * _STEPS)
    with _rehearsal(centre) as records:
        before = _snapshot(centre, records, session_id)
        add_evidence(centre, records, session_id, checked)
        after = _snapshot(centre, records, session_id)
        people = session_people(knowledge, records)
    return _plan(session_id, people, checked, before, after)


@dataclass(frozen=True, slots=True, kw_only=True)
class _FileProgress:
    """How far one file is, told as part of how far all are."""

    whole: Progress
    rank: int
    files: int

    def advance(self, done: int, total: int) -> None:
        self.whole.advance(self.rank * _STEPS + done * _STEPS // total, self.files * _STEPS)


@contextmanager
def _rehearsal(centre: OpenCentre) -> Iterator[CentreTransaction]:
    """Begin a transaction of which nothing is kept."""
    with suppress(_Rehearsed), centre.store.transaction() as records:
        yield records
        raise _Rehearsed


def _name(file: ReturnedFile) -> str:
    return file.name


@dataclass(frozen=True, slots=True, kw_only=True)
class _Snapshot:
    """How every sheet stands at one moment of the rehearsal."""

    sheets: tuple[MergedSheet, ...]
    reports: tuple[MergedReport, ...]
    others: tuple[object, ...]
    expected: int
    received: int

    @property
    def standings(self) -> dict[str, SheetStanding]:
        return {sheet.digest: sheet.standing for sheet in self.sheets}


def _snapshot(centre: OpenCentre, records: CentreTransaction, session_id: str) -> _Snapshot:
    expected = expected_sheets(centre, records, session_id)
    return _Snapshot(
        sheets=records.sheets(session_id),
        reports=records.reports(session_id),
        others=(
            records.enrolments(session_id),
            records.voids(session_id),
            records.additions(session_id),
            records.journals(session_id),
            records.attendance(session_id),
            records.merged_packages(session_id),
            records.refusals(session_id),
        ),
        expected=len(expected),
        received=sum(sheet.state is SheetState.RECEIVED for sheet in expected),
    )


def _plan(
    session_id: str,
    people: People,
    files: Sequence[CheckedFile],
    before: _Snapshot,
    after: _Snapshot,
) -> MergePlan:
    known = before.standings
    offered = {sheet.digest: sheet for file in files for sheet in file.sheets}
    fresh = [sheet for digest_, sheet in offered.items() if digest_ not in known]
    refusals = [refusal for file in files for refusal in _refusals(file)]
    newly: dict[SheetStanding, list[PlannedQuarantine]] = defaultdict(list)
    for sheet in after.sheets:
        if sheet.code and known.get(sheet.digest) is not sheet.standing:
            newly[sheet.standing].append(_held(people, sheet))
    return MergePlan(
        session=session_id,
        checked=tuple(files),
        files=tuple(_file(file, known.keys()) for file in files),
        sheets=tuple(sorted(fresh, key=lambda sheet: (sheet.kind.value, sheet.digest))),
        reports=_fresh_reports(files, before),
        reports_held=tuple(_reports_held(before, after)),
        already=len(offered.keys() & known),
        refusals=tuple(sorted(refusals, key=lambda refusal: (refusal.file_name, refusal.subject))),
        quarantined=tuple(newly[SheetStanding.QUARANTINED]),
        waiting=tuple(newly[SheetStanding.WAITING]),
        to_confirm=len(newly[SheetStanding.TO_CONFIRM]),
        papers=tuple(
            one for one in newly[SheetStanding.TO_CONFIRM] if one.code == "sheet.on_paper"
        ),
        nothing_new=_kept(before) == _kept(after),
        received_before=before.received,
        received_after=after.received,
        expected=after.expected,
    )


def _kept(snapshot: _Snapshot) -> tuple[object, ...]:
    return (snapshot.sheets, snapshot.reports, snapshot.others)


def _fresh_reports(files: Sequence[CheckedFile], before: _Snapshot) -> tuple[CheckedReport, ...]:
    known = {report.digest for report in before.reports}
    offered = {report.digest: report for file in files for report in file.reports}
    fresh = [report for digest_, report in offered.items() if digest_ not in known]
    return tuple(sorted(fresh, key=lambda report: (report.who, report.revision, report.digest)))


def _reports_held(before: _Snapshot, after: _Snapshot) -> Iterator[PlannedQuarantine]:
    known = {report.digest: report.standing for report in before.reports}
    for report in after.reports:
        if report.code and known.get(report.digest) is not report.standing:
            yield PlannedQuarantine(
                file_name=report.file_name,
                subject=report.digest,
                who=report_words(report.kind, report.subject, report.room).french(),
                code=report.code,
                sentence=report_standing_words(report.code),
            )


def _held(people: People, sheet: MergedSheet) -> PlannedQuarantine:
    return PlannedQuarantine(
        file_name=sheet.file_name,
        subject=sheet.digest,
        who=people.sheet_of(sheet.sitting, sheet.juror),
        code=sheet.code,
        sentence=standing_words(sheet.code),
    )


def _file(file: CheckedFile, known: AbstractSet[str]) -> PlannedFile:
    digests = {sheet.digest for sheet in file.sheets}
    refusals = _refusals(file)
    return PlannedFile(
        name=file.name,
        digest=file.digest,
        room=file.room,
        sequence=file.sequence,
        added=len(digests - known),
        already=len(digests & known),
        refused=len(refusals),
        minutes=max(_revisions(file, ReportKind.MINUTES), default=0),
        incidents=len({one.subject for one in file.reports if one.kind is ReportKind.INCIDENT}),
        refusal=refusals[0] if file.refusal is not None else None,
    )


def _revisions(file: CheckedFile, kind: ReportKind) -> list[int]:
    return [report.revision for report in file.reports if report.kind is kind]


def _refusals(file: CheckedFile) -> list[PlannedRefusal]:
    return [
        PlannedRefusal(
            file_name=file.name,
            subject=refusal.subject,
            who=refusal.who,
            code=refusal.code,
            sentence=refusal.sentence,
        )
        for refusal in file.refusals
    ]
