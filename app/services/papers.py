"""The papers of a session that are filled in by hand: which there are, and what each is made from.

They come from the planning alone, with whatever attendance is recorded; none is signed, kept
or read again. Centre and room print the same ones.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import date, datetime
from enum import StrEnum

from app.documents.attendance_register import attendance_register_pdf
from app.documents.blank_grid import blank_grids_pdf
from app.documents.blank_panel_grid import blank_panel_grids_pdf
from app.documents.content import PrintedDigest
from app.documents.french import NBSP
from app.documents.incident_form import incident_form_pdf
from app.documents.paper_content import (
    FORM_VERSION,
    AttendanceRegister,
    BlankGrid,
    BlankPanelGrid,
    IncidentForm,
    PaperSeat,
    PaperSitting,
    RegisteredSitting,
    RoomKit,
)
from app.documents.room_kit import room_kit_pdf
from app.domain.attendance import Attendance
from app.domain.referential import Referential
from app.domain.session import Candidate, ExamSession, Planning, Sitting
from app.trust.digests import short_digest
from app.trust.wire import content_digest

NO_ATTENDANCE: Mapping[str, tuple[Attendance, ...]] = {}
"""Nobody has come yet."""

_UNPLANNED_ROWS = 2


class PaperKind(StrEnum):
    """A kind of paper; the value begins its file's name."""

    REGISTER = "emargement"
    GRIDS = "grilles-individuelles"
    PANEL_GRIDS = "grilles-harmonisees"
    INCIDENT = "incident"
    KIT = "kit-papier"


@dataclass(frozen=True, slots=True, kw_only=True)
class Paper:
    """A file to print; `pdf` makes its bytes, which takes a while.

    `documents` is how many it holds, each on papers of its own.
    """

    kind: PaperKind
    file_name: str
    documents: int
    pdf: Callable[[], bytes]


@dataclass(frozen=True, slots=True, kw_only=True)
class PaperMaker:
    """Makes the papers of a session, as it was planned at `created_at`."""

    session: ExamSession
    referential: Referential
    planning: Planning
    created_at: datetime

    def of_day(
        self,
        room: str,
        day: date,
        name: str,
        attendance: Mapping[str, tuple[Attendance, ...]] = NO_ATTENDANCE,
    ) -> tuple[Paper, ...]:
        """Return what one room prints for one day.

        Args:
            room: the room's name.
            day: a day of its planning.
            name: the room, as file names say it.
            attendance: what is recorded, by sitting.
        """
        sittings = self._sittings(room, day)
        wanted: tuple[tuple[PaperKind, int, Callable[[], bytes]], ...] = (
            (PaperKind.REGISTER, 1, lambda: self._register_pdf(room, day, name, attendance)),
            (
                PaperKind.GRIDS,
                sum(len(sitting.panel) for sitting in sittings),
                lambda: self._grids_pdf(sittings),
            ),
            (PaperKind.PANEL_GRIDS, len(sittings), lambda: self._panel_grids_pdf(sittings)),
            (PaperKind.INCIDENT, 1, lambda: self._incident_pdf(name, room)),
        )
        return tuple(
            Paper(kind=kind, file_name=f"{kind}-{name}-{day}.pdf", documents=documents, pdf=pdf)
            for kind, documents, pdf in wanted
        )

    def kits(self) -> tuple[Paper, ...]:
        """Return a kit for each assessment that is planned, without a name in it."""
        planned = {sitting.assessment for sitting in self.planning.sittings}
        return tuple(
            self._kit_paper(assessment.code)
            for assessment in self.referential.assessments()
            if assessment.code in planned
        )

    def days(self, room: str) -> tuple[date, ...]:
        """Return the days on which a room has sittings."""
        return tuple(
            sorted(
                {
                    sitting.starts_at.date()
                    for sitting in self.planning.sittings
                    if sitting.room == room
                }
            )
        )

    def _sittings(self, room: str, day: date) -> list[Sitting]:
        return sorted(
            (
                sitting
                for sitting in self.planning.sittings
                if sitting.room == room and sitting.starts_at.date() == day
            ),
            key=lambda sitting: sitting.starts_at,
        )

    def _register_pdf(
        self,
        room: str,
        day: date,
        name: str,
        attendance: Mapping[str, tuple[Attendance, ...]],
    ) -> bytes:
        register = self._register(
            tuple(
                RegisteredSitting(
                    sitting=self._known(sitting), attendance=attendance.get(sitting.id, ())
                )
                for sitting in self._sittings(room, day)
            ),
            number=f"FE-{name}-{day}",
            room=room,
            day=day,
            empty_rows=_UNPLANNED_ROWS,
        )
        return attendance_register_pdf(register, created_at=self.created_at)

    def _grids_pdf(self, sittings: Sequence[Sitting]) -> bytes:
        known = map(self._known, sittings)
        grids = [self._grid(sitting, seat) for sitting in known for seat in sitting.seats]
        return blank_grids_pdf(grids, created_at=self.created_at)

    def _panel_grids_pdf(self, sittings: Sequence[Sitting]) -> bytes:
        grids = [self._panel_grid(self._known(sitting)) for sitting in sittings]
        return blank_panel_grids_pdf(grids, created_at=self.created_at)

    def _incident_pdf(self, name: str, room: str) -> bytes:
        return incident_form_pdf(self._incident(f"PI-{name}", room), created_at=self.created_at)

    def _kit_paper(self, assessment: str) -> Paper:
        kit = self._kit(assessment)
        seats = len(kit.grid.sitting.seats)
        return Paper(
            kind=PaperKind.KIT,
            file_name=f"{PaperKind.KIT}-{assessment}.pdf",
            documents=3 + kit.copies * (seats + 1),
            pdf=lambda: room_kit_pdf(kit),
        )

    def _kit(self, assessment: str) -> RoomKit:
        sittings = [each for each in self.planning.sittings if each.assessment == assessment]
        seats = max(len(sitting.panel) for sitting in sittings)
        members = max(len(sitting.candidates) for sitting in sittings)
        copies = _busiest_day(sittings)
        unknown = replace(
            self._known(sittings[0]),
            number=assessment,
            room="",
            starts_at=None,
            extra_minutes=0,
            team="" if any(sitting.team is not None for sitting in sittings) else None,
            candidates=(None,) * members,
            seats=(PaperSeat(),) * seats,
        )
        return RoomKit(
            grid=self._grid(unknown, unknown.seats[0]),
            panel_grid=self._panel_grid(unknown),
            register=self._register(
                (), number=f"FE-{assessment}", room="", day=None, empty_rows=copies * members
            ),
            incident=self._incident("PI", ""),
            copies=copies,
            digest=_printed("soutenance-room-kit", unknown, copies),
            created_at=self.created_at,
        )

    def _known(self, sitting: Sitting) -> PaperSitting:
        planning = self.planning
        assessment = self.referential.assessment(sitting.assessment)
        block = self.referential.block_of(sitting.assessment)
        candidates = tuple(planning.candidate(id_) for id_ in sitting.candidates)
        granted = (person.accommodation for person in candidates)
        minutes = assessment.oral_minutes or 0
        return PaperSitting(
            session=self.session,
            assessment=assessment,
            block=f"Bloc{NBSP}{block.number}, {block.title}",
            number=sitting.id,
            room=sitting.room,
            starts_at=sitting.starts_at,
            extra_minutes=max((each.extra_minutes(minutes) for each in granted if each), default=0),
            team=None if sitting.team is None else planning.team(sitting.team).name,
            candidates=candidates,
            seats=tuple(
                PaperSeat(
                    juror=planning.juror(seat.juror), capacity=seat.capacity, chair=seat.chair
                )
                for seat in sitting.panel
            ),
        )

    def _grid(self, sitting: PaperSitting, seat: PaperSeat) -> BlankGrid:
        return BlankGrid(
            referential=self.referential,
            sitting=sitting,
            seat=seat,
            digest=_printed("soutenance-blank-grid", sitting, seat),
        )

    def _panel_grid(self, sitting: PaperSitting) -> BlankPanelGrid:
        return BlankPanelGrid(
            referential=self.referential,
            sitting=sitting,
            digest=_printed("soutenance-blank-panel-grid", sitting),
        )

    def _register(
        self,
        sittings: tuple[RegisteredSitting, ...],
        *,
        number: str,
        room: str,
        day: date | None,
        empty_rows: int,
    ) -> AttendanceRegister:
        shown = tuple(replace(each, sitting=_without_extra_time(each.sitting)) for each in sittings)
        return AttendanceRegister(
            session=self.session,
            referential=self.referential,
            number=number,
            room=room,
            day=day,
            sittings=shown,
            empty_rows=empty_rows,
            digest=_printed("soutenance-attendance-register", self.session, room, day, shown),
        )

    def _incident(self, number: str, room: str) -> IncidentForm:
        return IncidentForm(
            session=self.session,
            referential=self.referential,
            number=number,
            room=room,
            digest=_printed("soutenance-incident-form", self.session, room),
        )


def _printed(kind: str, *content: object) -> PrintedDigest:
    """Return the digest of what a form prints; no QR code, since nothing signed answers to it."""
    full = content_digest((kind, FORM_VERSION, *content))
    return PrintedDigest(full=full, short=short_digest(full), qr_text="")


def _without_extra_time(sitting: PaperSitting) -> PaperSitting:
    """Candidates read the register: neither it nor its digest depends on anybody's extra time."""
    return replace(
        sitting,
        extra_minutes=0,
        candidates=tuple(map(_without_accommodation, sitting.candidates)),
    )


def _without_accommodation(person: Candidate | None) -> Candidate | None:
    return person if person is None else replace(person, accommodation=None)


def _busiest_day(sittings: Sequence[Sitting]) -> int:
    """Return the most sittings that one room has on one day."""
    days = [(sitting.room, sitting.starts_at.date()) for sitting in sittings]
    return max(days.count(day) for day in set(days))
