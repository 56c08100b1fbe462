"""Papers to fill in by hand, for the sittings of `sheets` and for nobody in particular."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from datetime import timedelta

from app.documents.attendance_register import attendance_register_pdf
from app.documents.blank_grid import blank_grids_pdf
from app.documents.blank_panel_grid import blank_panel_grids_pdf
from app.documents.content import PrintedDigest
from app.documents.incident_form import incident_form_pdf
from app.documents.paper_content import (
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
from app.domain.attendance import Attendance, Presence
from app.domain.session import Candidate, RoomDossier, Sitting
from app.trust.digests import short_digest
from tests.documents import sheets

DIGEST = PrintedDigest(full=sheets.DIGEST, short=short_digest(sheets.DIGEST), qr_text="")
TEAM_OF_FOUR = sheets.TEAM.members


def a_paper_sitting(
    assessment: str = "E1",
    candidates: tuple[str, ...] = ("2026-0417",),
    size: int = 2,
    team: str | None = None,
) -> PaperSitting:
    """A sitting of the builders' dossier, as a paper knows it."""
    sitting = sheets.a_sitting(assessment, candidates, size, team)
    return of_dossier(sheets.a_dossier(sitting), sitting)


def of_dossier(dossier: RoomDossier, sitting: Sitting) -> PaperSitting:
    planning, assessment = dossier.planning, dossier.referential.assessment(sitting.assessment)
    block = dossier.referential.block_of(sitting.assessment)
    return PaperSitting(
        session=dossier.session,
        assessment=assessment,
        block=f"Bloc {block.number}, {block.title}",
        number=sitting.id,
        room=sitting.room,
        starts_at=sitting.starts_at,
        extra_minutes=0,
        team=None if sitting.team is None else planning.team(sitting.team).name,
        candidates=tuple(planning.candidate(id_) for id_ in sitting.candidates),
        seats=tuple(
            PaperSeat(juror=planning.juror(seat.juror), capacity=seat.capacity, chair=seat.chair)
            for seat in sitting.panel
        ),
    )


def a_team_sitting(size: int = 2) -> PaperSitting:
    return a_paper_sitting("E3a", TEAM_OF_FOUR, size, sheets.TEAM.id)


def in_a_kit(sitting: PaperSitting) -> PaperSitting:
    """The same, had nobody been planned."""
    return replace(
        sitting,
        number=sitting.assessment.code,
        room="",
        starts_at=None,
        extra_minutes=0,
        team=None if sitting.team is None else "",
        candidates=(None,) * len(sitting.candidates),
        seats=(PaperSeat(),) * len(sitting.seats),
    )


def grid(sitting: PaperSitting, seat: int = 0) -> BlankGrid:
    return BlankGrid(
        referential=sheets.referential(), sitting=sitting, seat=sitting.seats[seat], digest=DIGEST
    )


def grids_pdf(*sittings: PaperSitting) -> bytes:
    return blank_grids_pdf(
        [grid(sitting, seat) for sitting in sittings for seat in range(len(sitting.seats))],
        created_at=sheets.at(8, 0),
    )


def panel_grid(sitting: PaperSitting) -> BlankPanelGrid:
    return BlankPanelGrid(referential=sheets.referential(), sitting=sitting, digest=DIGEST)


def panel_grids_pdf(*sittings: PaperSitting) -> bytes:
    return blank_panel_grids_pdf(
        [panel_grid(sitting) for sitting in sittings], created_at=sheets.at(8, 0)
    )


def register(*sittings: RegisteredSitting, **changes: object) -> AttendanceRegister:
    session = sheets.e1().dossier.session
    content = AttendanceRegister(
        session=session,
        referential=sheets.referential(),
        number="FE-Salle-B204-2026-11-24",
        room="Salle B204",
        day=sheets.DAY.date(),
        sittings=sittings,
        empty_rows=2 if sittings else 8,
        digest=DIGEST,
    )
    return replace(content, **changes)  # type: ignore[arg-type]


def a_day() -> tuple[RegisteredSitting, ...]:
    """A candidate who came late, then a team of four, then a candidate before five jurors."""
    here = Attendance(
        candidate="2026-0417",
        presence=Presence.LATE,
        identity_checked=True,
        at=sheets.at(11, 37),
        arrived_at=sheets.at(11, 36),
    )
    later = timedelta(hours=1)
    team = a_team_sitting()
    five = a_paper_sitting("E5b", ("2026-0433",), 5)
    return (
        RegisteredSitting(sitting=a_paper_sitting(), attendance=(here,)),
        RegisteredSitting(sitting=replace(team, starts_at=sheets.at(11, 30) + later)),
        RegisteredSitting(sitting=replace(five, starts_at=sheets.at(11, 30) + 3 * later)),
    )


def register_pdf(content: AttendanceRegister) -> bytes:
    return attendance_register_pdf(content, created_at=sheets.at(8, 0))


def incident(room: str = "Salle B204") -> IncidentForm:
    return IncidentForm(
        session=sheets.e1().dossier.session,
        referential=sheets.referential(),
        number="PI-Salle-B204",
        room=room,
        digest=DIGEST,
    )


def kit(sitting: PaperSitting, copies: int = 2) -> RoomKit:
    blank = in_a_kit(sitting)
    return RoomKit(
        grid=grid(blank),
        panel_grid=panel_grid(blank),
        register=register(number=f"FE-{blank.number}", room="", day=None),
        incident=replace(incident(""), number="PI"),
        copies=copies,
        digest=DIGEST,
        created_at=sheets.at(8, 0),
    )


LONG = Candidate(
    id="2026-0499",
    given_name="Ana Conceição do Espírito Santo",
    family_name="Ördög-Łukasiewicz van den Bergh de Saint-Exupéry",
)

PAPERS: dict[str, Callable[[], bytes]] = {
    "blank_grid_e1": lambda: grids_pdf(a_paper_sitting()),
    "blank_grid_e3a_team": lambda: grids_pdf(a_team_sitting()),
    "blank_panel_grid_e1": lambda: panel_grids_pdf(a_paper_sitting()),
    "blank_panel_grid_e3a_six": lambda: panel_grids_pdf(a_team_sitting(6)),
    "attendance_register": lambda: register_pdf(register(*a_day())),
    "incident_form": lambda: incident_form_pdf(incident(), created_at=sheets.at(8, 0)),
    "room_kit_e1": lambda: room_kit_pdf(kit(a_paper_sitting())),
    "room_kit_e3a_team": lambda: room_kit_pdf(kit(a_team_sitting())),
}
