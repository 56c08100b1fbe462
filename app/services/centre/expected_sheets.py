"""Which sheets a session asks for, one for each juror of each sitting, and how each stands."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from datetime import date, datetime
from enum import StrEnum

from app.domain.attendance import Attendance
from app.domain.evidence import Ruling, SheetStanding
from app.domain.judging import Rulings, waived_place
from app.domain.planning_change import with_change
from app.domain.session import Planning, Sitting
from app.domain.sitting_state import nobody_came
from app.domain.wording import Sentence, sentence
from app.services.centre.access.open_centre import OpenCentre
from app.services.centre.evidence import addition_claim, decisions_of
from app.services.centre.paper_words import joined, paper_words
from app.services.centre.people import people_of
from app.services.centre.standing_words import standing_words
from app.services.ports.centre_evidence import MergedSheet, MergedStatement
from app.services.ports.centre_store import CentreTransaction

_COUNTS = (SheetStanding.RECEIVED, SheetStanding.TO_CONFIRM)


class SheetState(StrEnum):
    """What became of a sheet that the planning asks for."""

    RECEIVED = "received"
    WAIVED = "waived"
    ABSENT = "absent"
    TO_CONFIRM = "to_confirm"
    QUARANTINED = "quarantined"
    LATE = "late"
    NOT_DUE = "not_due"

    @property
    def is_settled(self) -> bool:
        """Whether nothing more is waited for."""
        return self in (SheetState.RECEIVED, SheetState.WAIVED, SheetState.ABSENT)


@dataclass(frozen=True, slots=True, kw_only=True)
class ExpectedSheet:
    """One juror's sheet for one sitting; `reason` says why it does not count, or not yet."""

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


def session_planning(
    planning: Planning, additions: Sequence[MergedStatement], rulings: Rulings
) -> Planning:
    """Return the planning with what the rooms added, but for what the centre rejected."""
    for addition in additions:
        if rulings.verdicts.get(addition.digest) is Ruling.REJECT:
            continue
        for change in addition_claim(addition).changes:
            planning = with_change(planning, change)
    return planning


def expected_sheets(
    centre: OpenCentre, records: CentreTransaction, session_id: str
) -> tuple[ExpectedSheet, ...]:
    """Return them by time; a sitting whose panel sheet counts asks for its members' sheets."""
    session = records.session(session_id)
    referential = records.referential(session.referential_digest)
    rulings = decisions_of(centre, records, session_id).rulings
    planning = session_planning(
        records.planning(session_id), records.additions(session_id), rulings
    )
    people = people_of([planning])
    view = _View(
        sheets=_by_place(records.sheets(session_id)),
        waived=rulings.waived,
        attendance=_by_sitting(records.attendance(session_id)),
        today=centre.local(centre.clock.now()).date(),
        juror=people.juror,
    )
    lines = []
    for sitting in sorted(planning.sittings, key=lambda item: (item.starts_at, item.id)):
        subject = people.subject(sitting)
        block = referential.block_of(sitting.assessment).number
        for juror in view.jurors(sitting):
            state, reason = view.state(sitting, juror)
            lines.append(
                ExpectedSheet(
                    sitting=sitting.id,
                    subject=subject,
                    juror=juror,
                    juror_name=people.juror(juror),
                    block=block,
                    assessment=sitting.assessment,
                    room=sitting.room,
                    starts_at=sitting.starts_at,
                    state=state,
                    reason=reason,
                )
            )
    return tuple(lines)


@dataclass(frozen=True, slots=True, kw_only=True)
class _View:
    """What came back, by place."""

    sheets: Mapping[tuple[str, str | None], list[MergedSheet]]
    waived: frozenset[str]
    attendance: Mapping[str, list[Attendance]]
    today: date
    juror: Callable[[str], str]

    def jurors(self, sitting: Sitting) -> tuple[str, ...]:
        """Who sat there: as the panel's sheet says where one counts, else as planned."""
        panels = [
            sheet for sheet in self.sheets.get((sitting.id, None), ()) if sheet.standing in _COUNTS
        ]
        if panels:
            return tuple(juror for juror, _ in panels[-1].names)
        return sitting.jurors

    def state(self, sitting: Sitting, juror: str) -> tuple[SheetState, Sentence | None]:
        """Return how one sheet stands, and why; what needs a person comes first."""
        own = self.sheets.get((sitting.id, juror), ())
        for standing, state in (
            (SheetStanding.QUARANTINED, SheetState.QUARANTINED),
            (SheetStanding.RECEIVED, SheetState.RECEIVED),
            (SheetStanding.TO_CONFIRM, SheetState.TO_CONFIRM),
        ):
            for sheet in own:
                if sheet.standing is standing:
                    return state, self.note(sheet)
        if waived_place(sitting.id, juror) in self.waived:
            return SheetState.WAIVED, sentence("Le centre n’attend plus cette feuille.")
        if nobody_came(sitting, tuple(self.attendance.get(sitting.id, ()))):
            return SheetState.ABSENT, sentence(
                "Personne ne s’est présenté : aucune feuille n’est attendue."
            )
        if sitting.starts_at.date() < self.today:
            return SheetState.LATE, sentence("La date du passage est passée et rien n’est arrivé.")
        return SheetState.NOT_DUE, sentence("Le passage est à venir, ou d’aujourd’hui.")

    def note(self, sheet: MergedSheet) -> Sentence | None:
        """Say why a sheet does not count, and of any what is on paper."""
        said = [standing_words(sheet.code)] if sheet.code else []
        return joined((*paper_words(sheet.paper, self.juror), *said))


def _by_place(
    sheets: Sequence[MergedSheet],
) -> Mapping[tuple[str, str | None], list[MergedSheet]]:
    by_place: dict[tuple[str, str | None], list[MergedSheet]] = defaultdict(list)
    for sheet in sheets:
        by_place[sheet.sitting, sheet.juror].append(sheet)
    return by_place


def _by_sitting(
    attendance: Sequence[tuple[str, Attendance]],
) -> Mapping[str, list[Attendance]]:
    by_sitting: dict[str, list[Attendance]] = defaultdict(list)
    for sitting, entry in attendance:
        by_sitting[sitting].append(entry)
    return by_sitting
