"""Expected against received: what has come back, what is missing, and why."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date, datetime
from enum import StrEnum

from app.domain.session import Sitting
from app.domain.sitting_state import nobody_came
from app.domain.wording import Sentence, sentence
from app.services.centre.open_centre import OpenCentre
from app.services.ports.centre_store import CentreTransaction, SheetKind


class SheetState(StrEnum):
    """What became of a sheet that the planning asks for."""

    RECEIVED = "received"
    ABSENT = "absent"
    LATE = "late"
    NOT_DUE = "not_due"


class CellState(StrEnum):
    """A room and a block, summed up."""

    NONE = "none"
    RECEIVED = "received"
    LATE = "late"
    NOT_DUE = "not_due"


@dataclass(frozen=True, slots=True, kw_only=True)
class ExpectedSheet:
    """One juror's sheet for one sitting; `reason` says why it is not here."""

    sitting: str
    subject: str
    juror: str
    juror_name: str
    block: int
    assessment: str
    room: str
    starts_at: datetime
    state: SheetState
    reason: Sentence | None


@dataclass(frozen=True, slots=True, kw_only=True)
class RoomBlockCell:
    """A room's sheets for one block; `due` is the day of the next sitting still to come.

    `received + absent + late + not_due == expected`, always.
    """

    room: str
    block: int
    expected: int
    received: int
    absent: int
    late: int
    not_due: int
    due: date | None
    state: CellState


@dataclass(frozen=True, slots=True, kw_only=True)
class RoomLine:
    """A room's cells, one for each block, and when its last results were merged."""

    room: str
    cells: tuple[RoomBlockCell, ...]
    last_received: datetime | None

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
    """Something that came back and was not accepted."""

    file_name: str
    code: str
    reason: str
    refused_at: datetime


@dataclass(frozen=True, slots=True, kw_only=True)
class Overview:
    """A session at a glance; every row and column adds up."""

    candidates: int
    blocks: tuple[tuple[int, str], ...]
    rooms: tuple[RoomLine, ...]
    sheets: tuple[ExpectedSheet, ...]
    refusals: tuple[RefusalLine, ...]
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


def overview(centre: OpenCentre, session_id: str) -> Overview:
    """Return the session as it stands now."""
    with centre.store.transaction() as records:
        session = records.session(session_id)
        referential = records.referential(session.referential_digest)
        planning = records.planning(session_id)
        sheets = _expected_sheets(centre, records, session_id)
        last: dict[str, datetime] = {
            package.room: package.merged_at for package in records.merged_packages(session_id)
        }
        refusals = records.refusals(session_id)
    blocks = tuple((block.number, block.title) for block in referential.blocks)
    days = sorted({sitting.starts_at.date() for sitting in planning.sittings})
    return Overview(
        candidates=len(planning.candidates),
        blocks=blocks,
        rooms=tuple(
            RoomLine(
                room=room,
                cells=tuple(_cell(room, number, sheets) for number, _ in blocks),
                last_received=last.get(room),
            )
            for room in planning.rooms
        ),
        sheets=sheets,
        refusals=tuple(
            RefusalLine(
                file_name=refusal.file_name,
                code=refusal.code,
                reason=refusal.sentence,
                refused_at=refusal.refused_at,
            )
            for refusal in refusals
        ),
        first_day=days[0] if days else None,
        last_day=days[-1] if days else None,
    )


def _expected_sheets(
    centre: OpenCentre, records: CentreTransaction, session_id: str
) -> tuple[ExpectedSheet, ...]:
    session = records.session(session_id)
    referential = records.referential(session.referential_digest)
    planning = records.planning(session_id)
    merged = {
        (sheet.sitting, sheet.juror)
        for sheet in records.sheets(session_id)
        if sheet.kind is SheetKind.SCORE
    }
    attendance = records.attendance(session_id)
    today = centre.local(centre.clock.now()).date()
    lines = []
    for sitting in sorted(planning.sittings, key=lambda item: (item.starts_at, item.id)):
        entries = tuple(entry for id_, entry in attendance if id_ == sitting.id)
        away = nobody_came(sitting, entries)
        for juror in sitting.jurors:
            state = _state((sitting.id, juror) in merged, away, sitting, today)
            lines.append(
                ExpectedSheet(
                    sitting=sitting.id,
                    subject=planning.subject_name(sitting),
                    juror=juror,
                    juror_name=planning.juror(juror).name,
                    block=referential.block_of(sitting.assessment).number,
                    assessment=sitting.assessment,
                    room=sitting.room,
                    starts_at=sitting.starts_at,
                    state=state,
                    reason=_reason(state),
                )
            )
    return tuple(lines)


def _state(merged: bool, away: bool, sitting: Sitting, today: date) -> SheetState:
    if merged:
        return SheetState.RECEIVED
    if away:
        return SheetState.ABSENT
    return SheetState.LATE if sitting.starts_at.date() < today else SheetState.NOT_DUE


def _reason(state: SheetState) -> Sentence | None:
    if state is SheetState.ABSENT:
        return sentence("Personne ne s’est présenté : aucune feuille n’est attendue.")
    if state is SheetState.LATE:
        return sentence("La date du passage est passée et rien n’est arrivé.")
    if state is SheetState.NOT_DUE:
        return sentence("Le passage est à venir, ou d’aujourd’hui.")
    return None


def _cell(room: str, block: int, sheets: Iterable[ExpectedSheet]) -> RoomBlockCell:
    own = [sheet for sheet in sheets if sheet.room == room and sheet.block == block]
    states = [sheet.state for sheet in own]
    late = states.count(SheetState.LATE)
    pending = [sheet.starts_at.date() for sheet in own if sheet.state is SheetState.NOT_DUE]
    if not own:
        state = CellState.NONE
    elif late:
        state = CellState.LATE
    else:
        state = CellState.NOT_DUE if pending else CellState.RECEIVED
    return RoomBlockCell(
        room=room,
        block=block,
        expected=len(own),
        received=states.count(SheetState.RECEIVED),
        absent=states.count(SheetState.ABSENT),
        late=late,
        not_due=len(pending),
        due=min(pending, default=None),
        state=state,
    )
