"""Expected against received: what has come back, what is missing, and why."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from datetime import date, datetime
from enum import StrEnum

from app.domain.evidence import SheetStanding
from app.domain.wording import Sentence
from app.services.centre.access.open_centre import OpenCentre
from app.services.centre.expected_sheets import ExpectedSheet, SheetState, expected_sheets
from app.services.centre.open_points import held_back, open_points
from app.services.centre.room_changes import told_changes
from app.services.centre.room_notices import room_notices
from app.services.ports.centre_evidence import MergedReport, MergedSheet, Refusal
from app.services.ports.room_day import ReportKind

__all__ = [
    "CellState",
    "ExpectedSheet",
    "Overview",
    "RefusalLine",
    "RoomBlockCell",
    "RoomLine",
    "SheetState",
    "overview",
]


class CellState(StrEnum):
    """A room and a block, summed up; `HELD` is for a person to settle."""

    NONE = "none"
    RECEIVED = "received"
    HELD = "held"
    LATE = "late"
    NOT_DUE = "not_due"


@dataclass(frozen=True, slots=True, kw_only=True)
class RoomBlockCell:
    """A room's sheets for one block; `due` is the day of the next sitting still to come.

    `received + waived + absent + to_confirm + quarantined + late + not_due == expected`,
    always.
    """

    room: str
    block: int
    expected: int
    received: int
    waived: int
    absent: int
    to_confirm: int
    quarantined: int
    late: int
    not_due: int
    due: date | None
    state: CellState


@dataclass(frozen=True, slots=True, kw_only=True)
class RoomLine:
    """A room's cells, one for each block, and when its last results were merged.

    `minutes` is the latest version of a day's minutes that stands, 0 for none; `incidents`
    counts the incident reports that stand.
    """

    room: str
    cells: tuple[RoomBlockCell, ...]
    last_received: datetime | None
    minutes: int
    incidents: int

    @property
    def expected(self) -> int:
        """How many sheets the room owes in all."""
        return sum(cell.expected for cell in self.cells)

    @property
    def received(self) -> int:
        """How many of them are merged."""
        return sum(cell.received for cell in self.cells)


@dataclass(frozen=True, slots=True, kw_only=True)
class RefusalLine:
    """Something that came back and was not accepted, and is not here in another way either.

    `document` names the refused bytes, which are kept; `who` says what they seem to be.
    """

    file_name: str
    who: str
    code: str
    reason: Sentence
    document: str
    refused_at: datetime


@dataclass(frozen=True, slots=True, kw_only=True)
class Overview:
    """A session at a glance; every row and column adds up.

    `quarantined` counts the cases to settle, `to_confirm` the additions to decide on, and
    `papers` the originals that somebody has to see;
    `count` counts jurors' sheets. `open_points` says what keeps the deliberation closed.
    `notices` tell of what a person should know and need not settle, `told` of what rooms
    changed on the spot without asking.
    """

    candidates: int
    blocks: tuple[tuple[int, str], ...]
    rooms: tuple[RoomLine, ...]
    sheets: tuple[ExpectedSheet, ...]
    refusals: tuple[RefusalLine, ...]
    quarantined: int
    to_confirm: int
    papers: int
    open_points: tuple[Sentence, ...]
    notices: tuple[Sentence, ...]
    told: tuple[Sentence, ...]
    first_day: date | None
    last_day: date | None

    def count(self, *states: SheetState) -> int:
        """How many expected sheets are in one of these states."""
        return sum(sheet.state in states for sheet in self.sheets)

    @property
    def expected(self) -> int:
        """How many sheets the planning asks for."""
        return len(self.sheets)

    @property
    def received(self) -> int:
        """How many of them are merged."""
        return self.count(SheetState.RECEIVED)

    @property
    def deliberation_open(self) -> bool:
        """Whether nothing is open any more."""
        return not self.open_points


def overview(centre: OpenCentre, session_id: str) -> Overview:
    """Return the session as it stands now."""
    with centre.store.transaction() as records:
        session = records.session(session_id)
        referential = records.referential(session.referential_digest)
        planning = records.planning(session_id)
        expected = expected_sheets(centre, records, session_id)
        held = held_back(centre, records, session_id)
        notices = room_notices(centre, records, session_id)
        told = told_changes(records, session_id)
        last: dict[str, datetime] = {
            package.room: package.merged_at for package in records.merged_packages(session_id)
        }
        reports = [
            report
            for report in records.reports(session_id)
            if report.standing is SheetStanding.RECEIVED
        ]
        refusals = _still_refused(
            (*records.sheets(session_id), *records.reports(session_id)),
            records.refusals(session_id),
        )
    blocks = tuple((block.number, block.title) for block in referential.blocks)
    days = sorted({sheet.starts_at.date() for sheet in expected})
    rooms = sorted({*planning.rooms, *(sheet.room for sheet in expected)})
    own: dict[tuple[str, int], list[ExpectedSheet]] = defaultdict(list)
    for sheet in expected:
        own[sheet.room, sheet.block].append(sheet)
    return Overview(
        candidates=len(planning.candidates),
        blocks=blocks,
        rooms=tuple(
            RoomLine(
                room=room,
                cells=tuple(_cell(room, number, own[room, number]) for number, _ in blocks),
                last_received=last.get(room),
                minutes=max(_minutes(room, reports), default=0),
                incidents=sum(
                    (report.room, report.kind) == (room, ReportKind.INCIDENT) for report in reports
                ),
            )
            for room in rooms
        ),
        sheets=expected,
        refusals=refusals,
        quarantined=held.cases,
        to_confirm=held.additions,
        papers=held.papers,
        open_points=open_points(expected, held),
        notices=notices,
        told=told,
        first_day=days[0] if days else None,
        last_day=days[-1] if days else None,
    )


def _minutes(room: str, reports: Iterable[MergedReport]) -> Iterator[int]:
    for report in reports:
        if (report.room, report.kind) == (room, ReportKind.MINUTES):
            yield report.revision


def _still_refused(
    kept: Sequence[MergedSheet | MergedReport], refusals: Iterable[Refusal]
) -> tuple[RefusalLine, ...]:
    here = {document.digest for document in kept}
    copied = {document.digest for document in kept if document.has_copy}
    return tuple(
        RefusalLine(
            file_name=refusal.file_name,
            who=refusal.who,
            code=refusal.code,
            reason=refusal.sentence,
            document=refusal.document,
            refused_at=refusal.refused_at,
        )
        for refusal in refusals
        if refusal.subject not in (here if refusal.is_sheet else copied)
    )


def _cell(room: str, block: int, own: Sequence[ExpectedSheet]) -> RoomBlockCell:
    states = [sheet.state for sheet in own]
    pending = [sheet.starts_at.date() for sheet in own if sheet.state is SheetState.NOT_DUE]
    return RoomBlockCell(
        room=room,
        block=block,
        expected=len(own),
        received=states.count(SheetState.RECEIVED),
        waived=states.count(SheetState.WAIVED),
        absent=states.count(SheetState.ABSENT),
        to_confirm=states.count(SheetState.TO_CONFIRM),
        quarantined=states.count(SheetState.QUARANTINED),
        late=states.count(SheetState.LATE),
        not_due=len(pending),
        due=min(pending, default=None),
        state=_cell_state(states),
    )


def _cell_state(states: list[SheetState]) -> CellState:
    """What needs a person comes first."""
    if not states:
        return CellState.NONE
    if SheetState.QUARANTINED in states or SheetState.TO_CONFIRM in states:
        return CellState.HELD
    if SheetState.LATE in states:
        return CellState.LATE
    return CellState.NOT_DUE if SheetState.NOT_DUE in states else CellState.RECEIVED
