"""What a room's store knows of its sittings, read at once and told one by one.

Owns that the agenda of a long day costs as many queries as that of a short one, and that a
sitting's own page and the agenda follow one rule. It records nothing.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, replace
from datetime import datetime

from app.domain.attendance import Attendance, LateArrangement
from app.domain.paper_record import PaperRecord
from app.domain.session import Planning, RoomDossier, Sitting
from app.domain.sitting_state import SittingProgress, nobody_came
from app.domain.timer_record import TimerEvent
from app.services.ports.agenda_reads import ExportHead, ReceiptHead, SheetHead
from app.services.ports.room_store import RoomTransaction
from app.services.room.oral_timer import timer_of
from app.trust.results_packages import SittingAttendance, attendance_digest


@dataclass(frozen=True, slots=True, kw_only=True)
class DayReading:
    """The store at one moment; mappings are by sitting, and lack those without anything.

    `reopened` are the revisions that sittings were reopened as; `last_exports` is by digest.
    """

    attendance: Mapping[str, tuple[Attendance, ...]]
    timers: Mapping[str, tuple[TimerEvent, ...]]
    late: Mapping[str, LateArrangement]
    papers: Mapping[str, PaperRecord]
    score_sheets: Mapping[str, tuple[SheetHead, ...]]
    panel_sheets: Mapping[str, tuple[SheetHead, ...]]
    reopened: Mapping[str, int]
    exports: tuple[ExportHead, ...]
    last_exports: Mapping[str, int]
    receipt: ReceiptHead | None

    def progress(self, dossier: RoomDossier, part: Planning) -> SittingProgress:
        """Return where a sitting stands; `part` is the planning's part that it names."""
        (sitting,) = part.sittings
        attendance = self.attendance.get(sitting.id, ())
        panel = self.panel_sheets.get(sitting.id, ())
        latest = self.latest(sitting)
        return SittingProgress(
            attendance=attendance,
            timer=timer_of(
                dossier,
                sitting,
                part.candidates,
                events=self.timers.get(sitting.id, ()),
                attendance=attendance,
                late=self.late.get(sitting.id),
            ),
            sealed_by=tuple(
                dict.fromkeys(sheet.juror for sheet in self.score_sheets.get(sitting.id, ()))
            ),
            signed=bool(panel),
            on_paper=sitting.id in self.papers,
            exported=bool(latest) and self.last_exports.keys() >= latest,
            received=bool(latest) and self.merged >= latest,
            reopened=bool(panel) and self.reopened.get(sitting.id, 0) > panel[-1].revision,
        )

    def latest(self, sitting: Sitting) -> frozenset[str]:
        """Return the digests that conclude a sitting; none while it is not concluded.

        They are those of the jury's sheet and of each member's, or, where nobody came, that of
        the attendance itself: it is all that there is to export.
        """
        panel = self.panel_sheets.get(sitting.id, ())
        if panel:
            sheets = {sheet.juror: sheet for sheet in self.score_sheets.get(sitting.id, ())}
            return frozenset({panel[-1].digest, *(sheet.digest for sheet in sheets.values())})
        attendance = self.attendance.get(sitting.id, ())
        if not nobody_came(sitting, attendance):
            return frozenset()
        return frozenset(
            {attendance_digest(SittingAttendance(sitting=sitting.id, entries=attendance))}
        )

    def exported_at(self, sitting: Sitting) -> datetime | None:
        """Return when the last export that holds all of it was written, `None` without one."""
        sequence = min((self.last_exports.get(each, 0) for each in self.latest(sitting)), default=0)
        return self.exports[sequence - 1].exported_at if sequence else None

    def is_concluded(self, sitting: Sitting) -> bool:
        """Tell whether an export holds the sitting: it was signed once, or nobody came."""
        return bool(self.latest(sitting))

    @property
    def merged(self) -> frozenset[str]:
        """What the centre's newest receipt calls merged: « reçu », and nothing else is."""
        return frozenset() if self.receipt is None else self.receipt.merged

    def revised(self, sitting: Sitting) -> bool:
        """Tell whether the signed sheet was taken up again, signed anew or not."""
        return sitting.id in self.reopened


def read_day(records: RoomTransaction, sitting: str | None = None) -> DayReading:
    """Read what is known of one sitting, or of all."""
    return DayReading(
        attendance=records.attendances(sitting),
        timers=records.timer_histories(sitting),
        late=records.late_arrangements(),
        papers=records.paper_records(),
        score_sheets=_by_sitting(records.score_sheet_heads(sitting)),
        panel_sheets=_by_sitting(records.panel_sheet_heads(sitting)),
        reopened={each.sitting: each.revision for each in records.reopenings(sitting)},
        exports=records.export_heads(),
        last_exports=records.last_exports(),
        receipt=records.receipt_head(),
    )


def parts(planning: Planning) -> Iterator[Planning]:
    """Yield, for each sitting in the order of the day, the part of the planning it names.

    To find a name in a long planning five hundred times costs more than to read the store.
    """
    candidates = {person.id: person for person in planning.candidates}
    jurors = {person.id: person for person in planning.jurors}
    teams = {team.id: team for team in planning.teams}
    for sitting in sorted(planning.sittings, key=lambda each: each.starts_at):
        yield Planning(
            candidates=tuple(candidates[id_] for id_ in sitting.candidates),
            jurors=tuple(jurors[id_] for id_ in sitting.jurors),
            teams=() if sitting.team is None else (teams[sitting.team],),
            sittings=(sitting,),
        )


def part_of(planning: Planning, sitting: Sitting) -> Planning:
    """Return the part of the planning that one sitting names."""
    return next(parts(replace(planning, sittings=(sitting,))))


def _by_sitting(heads: Iterable[SheetHead]) -> dict[str, tuple[SheetHead, ...]]:
    found: dict[str, list[SheetHead]] = defaultdict(list)
    for head in heads:
        found[head.sitting].append(head)
    return {sitting: tuple(sheets) for sitting, sheets in found.items()}
