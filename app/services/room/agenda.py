"""The day's agenda of a room: every sitting with its state, and what to do now."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace
from datetime import datetime

from app.domain.panel_change import PanelCause, PanelChange
from app.domain.paper_record import PaperRecord
from app.domain.quorum import quorum
from app.domain.room_addition import MovedSitting
from app.domain.run_sheet import last_counted
from app.domain.session import Capacity, PanelSeat, Planning, RoomDossier, SessionKind, Sitting
from app.domain.sitting_state import SittingProgress, SittingState, nobody_came, sitting_state
from app.domain.timer_record import TimerRecord
from app.services.ports.agenda_reads import ReceiptHead
from app.services.ports.room_store import RoomTransaction
from app.services.room.day_reading import DayReading, part_of, parts, read_day
from app.services.room.open_room import OpenRoom
from app.timing.elapsed import began, ended
from app.trust.digests import fingerprint
from app.trust.payloads import SheetFate


@dataclass(frozen=True, slots=True, kw_only=True)
class JurorLabel:
    """A juror as a list shows one."""

    id: str
    name: str
    capacity: Capacity
    chair: bool


@dataclass(frozen=True, slots=True, kw_only=True)
class AgendaRow:
    """One sitting; `detail` is the candidate's number, or the names of a team's members.

    `numbers` are the numbers of its candidates.

    `began_at` is when the time that counts began: an installation before it is not meant.
    `phase` names the one that is under way, of several; it is empty otherwise. Of its
    `extra_minutes`, for an accommodation, only the jury is told.

    With `paper` the sitting was held on paper, and its sheets are entered from it.

    `revised` is the mark « révisé »: the signed sheet was taken up again, signed anew or not.
    `exported_at` is when the last export that holds all of it was written: of the sheets as
    they are now, or of the absence where nobody came. `moved` is the mark « déplacé »: the room
    gave it another time, `recused` the mark « déport »: a juror abstained. `short` means that
    its panel went on with too few.
    """

    sitting: str
    starts_at: datetime
    began_at: datetime | None
    ended_at: datetime | None
    subject: str
    detail: str
    numbers: tuple[str, ...]
    assessment: str
    assessment_title: str
    oral_minutes: int
    extra_minutes: int
    phase: str
    jurors: tuple[JurorLabel, ...]
    state: SittingState
    nobody_came: bool
    paper: PaperRecord | None
    sealed: int
    revised: bool
    exported_at: datetime | None
    moved: bool = False
    recused: bool = False
    short: bool = False


@dataclass(frozen=True, slots=True, kw_only=True)
class ReceiptTotals:
    """What the centre's newest receipt does not call merged, in sheets."""

    sequence: int
    written_at: datetime
    to_confirm: int
    quarantined: int
    refused: int


@dataclass(frozen=True, slots=True, kw_only=True)
class Agenda:
    """A room's sittings in the order of their times.

    `now` is the sitting to take up: the one running, else the first to conclude, else the
    next to come; `None` when the day is done. `centre_fingerprint` is compared with the
    printed instruction sheet: it tells that the package comes from the right centre.
    `reports_to_export` counts the signed reports that no export holds.
    """

    room: str
    session: str
    certification: str
    kind: SessionKind
    package_sequence: int
    centre_fingerprint: str
    rows: tuple[AgendaRow, ...]
    now: str | None
    exported_at: datetime | None
    receipt: ReceiptTotals | None
    reports_to_export: int

    def row(self, sitting: str) -> AgendaRow:
        """Return a sitting's row; raises `KeyError` when unknown."""
        return {row.sitting: row for row in self.rows}[sitting]

    @property
    def to_conclude(self) -> tuple[AgendaRow, ...]:
        """The sittings whose oral is over and whose sheet is not signed."""
        states = (SittingState.TO_SEAL, SittingState.TO_DELIBERATE)
        return tuple(row for row in self.rows if row.state in states)

    @property
    def to_export(self) -> tuple[AgendaRow, ...]:
        """The sittings that are signed, or that nobody came to, and not exported yet."""
        return tuple(
            row
            for row in self.rows
            if row.state is SittingState.SIGNED
            or (row.nobody_came and row.state is SittingState.UPCOMING)
        )


def agenda(room: OpenRoom) -> Agenda:
    """Return the agenda as it stands."""
    dossier = room.dossier
    with room.store.transaction() as records:
        day = read_day(records)
        reports = records.report_heads()
    rows = _marked(room, day_rows(dossier, day))
    return Agenda(
        room=dossier.room,
        session=dossier.session.title,
        certification=dossier.referential.title,
        kind=dossier.session.kind,
        package_sequence=room.package.sequence,
        centre_fingerprint=fingerprint(room.anchor),
        rows=rows,
        now=_now(rows),
        exported_at=day.exports[-1].exported_at if day.exports else None,
        receipt=None if day.receipt is None else _totals(day.receipt),
        reports_to_export=sum(not report.exported for report in reports),
    )


def _marked(room: OpenRoom, rows: tuple[AgendaRow, ...]) -> tuple[AgendaRow, ...]:
    """Mark what the room changed on the spot."""
    if not room.changes:
        return rows
    moved = {change.sitting for change in room.changes if isinstance(change, MovedSitting)}
    panels = [change for change in room.changes if isinstance(change, PanelChange)]
    reduced = {id_ for change in panels if change.below_quorum for id_ in change.sittings}
    recused = {
        id_ for change in panels if change.cause is PanelCause.RECUSED for id_ in change.sittings
    }
    return tuple(
        replace(
            row,
            moved=row.sitting in moved,
            recused=row.sitting in recused,
            short=row.sitting in reduced and _falls_short(room.dossier, row.sitting),
        )
        for row in rows
    )


def _falls_short(dossier: RoomDossier, id_: str) -> bool:
    sitting = dossier.planning.sitting(id_)
    assessment = dossier.referential.assessment(sitting.assessment)
    return quorum(assessment, sitting.panel).falls_short


def day_rows(dossier: RoomDossier, day: DayReading) -> tuple[AgendaRow, ...]:
    """Return the sittings in the order of their times, as the store was read."""
    # A jury sits for many candidates: its labels are made once.
    juries: dict[tuple[PanelSeat, ...], tuple[JurorLabel, ...]] = {}
    rows = []
    for part in parts(dossier.planning):
        (sitting,) = part.sittings
        if sitting.panel not in juries:
            juries[sitting.panel] = juror_labels(part, sitting)
        rows.append(_row(dossier, day, part, juries[sitting.panel]))
    return tuple(rows)


def sitting_progress(room: OpenRoom, records: RoomTransaction, sitting: Sitting) -> SittingProgress:
    """Gather what the store knows about one sitting."""
    day = read_day(records, sitting.id)
    return day.progress(room.dossier, part_of(room.dossier.planning, sitting))


def juror_labels(planning: Planning, sitting: Sitting) -> tuple[JurorLabel, ...]:
    """Return a sitting's jurors, the chair first."""
    labels = (
        JurorLabel(
            id=seat.juror,
            name=planning.juror(seat.juror).name,
            capacity=seat.capacity,
            chair=seat.chair,
        )
        for seat in sitting.panel
    )
    return tuple(sorted(labels, key=lambda label: not label.chair))


def _totals(receipt: ReceiptHead) -> ReceiptTotals:
    return ReceiptTotals(
        sequence=receipt.sequence,
        written_at=receipt.written_at,
        to_confirm=receipt.others.get(SheetFate.TO_CONFIRM, 0),
        quarantined=receipt.others.get(SheetFate.QUARANTINED, 0),
        refused=receipt.others.get(SheetFate.REFUSED, 0),
    )


def _row(
    dossier: RoomDossier, day: DayReading, part: Planning, jurors: tuple[JurorLabel, ...]
) -> AgendaRow:
    (sitting,) = part.sittings
    assessment = dossier.referential.assessment(sitting.assessment)
    progress = day.progress(dossier, part)
    timer = progress.timer
    first, last = began(timer), ended(timer)
    return AgendaRow(
        sitting=sitting.id,
        starts_at=sitting.starts_at,
        began_at=None if first is None else first.utc,
        ended_at=None if last is None else last.utc,
        subject=part.subject_name(sitting),
        detail=_detail(part, sitting),
        numbers=sitting.candidates,
        assessment=assessment.code,
        assessment_title=assessment.title,
        oral_minutes=timer.planned_minutes,
        extra_minutes=timer.extra_minutes,
        phase=_phase(timer),
        jurors=jurors,
        state=sitting_state(sitting, progress),
        nobody_came=nobody_came(sitting, progress.attendance),
        paper=day.papers.get(sitting.id),
        sealed=len(progress.sealed_by),
        revised=day.revised(sitting),
        exported_at=day.exported_at(sitting),
    )


def _phase(timer: TimerRecord) -> str:
    under_way = timer.started and not timer.settled
    return timer.phases[timer.phase].name if under_way and last_counted(timer.phases) else ""


def _detail(planning: Planning, sitting: Sitting) -> str:
    if sitting.team is None:
        return sitting.candidates[0]
    return ", ".join(planning.candidate(id_).name for id_ in sitting.candidates)


def _now(rows: Sequence[AgendaRow]) -> str | None:
    order = (
        SittingState.RUNNING,
        SittingState.TO_DELIBERATE,
        SittingState.TO_SEAL,
        SittingState.UPCOMING,
    )
    for state in order:
        for row in rows:
            if row.state is state and not row.nobody_came:
                return row.sitting
    return None
