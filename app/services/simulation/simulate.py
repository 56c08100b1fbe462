"""Simulating a full session: a centre, its rooms, their days, the results and the receipts.

Everything goes through the services of real use: planning by import, packages, enrolment by
card, sealing, signing, export, merge, receipts. Nothing is written into a table from here. The
session is a demonstration session by its signed kind, so that it never mixes with a real one;
what people would type costs less to check than in real use (`cost`), since it protects nobody.
"""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass, field
from datetime import date, datetime, time, timedelta, tzinfo
from pathlib import Path
from random import Random

from app.domain.errors import UserError
from app.domain.referential import Referential
from app.domain.session import SessionKind
from app.domain.wording import sentence
from app.services.centre.access.open_centre import Office, OpenCentre, create_centre
from app.services.centre.access.recovery import write_recovery_kit
from app.services.centre.issuing.receipts import write_receipts
from app.services.centre.issuing.room_packages import IssuedRoomFiles, issue_room_packages
from app.services.centre.merge.apply import MergeOutcome, apply_merge
from app.services.centre.merge.plan import ReturnedFile, plan_merge
from app.services.centre.planning.importing import import_planning
from app.services.centre.planning.reading import read_planning
from app.services.centre.sessions import create_session, decide_rules
from app.services.demonstration.preparation import DEMONSTRATION_RULES
from app.services.demonstration.printed_codes import printed_codes
from app.services.ports.machine import NO_PROGRESS, Files, Progress, WrittenFile
from app.services.room.open_room import Laptop, close_room, open_package
from app.services.room.transfer.results_export import export_results
from app.services.simulation.clock import SimulatedClock
from app.services.simulation.judgement import Jurors, draw_jurors
from app.services.simulation.planning import simulated_planning
from app.services.simulation.room_day import RoomDay, RoomTally
from app.trust.codes import grouped, new_code
from app.trust.derivation import KdfCost

SIMULATION_COST = KdfCost(memory_kib=64, iterations=1, lanes=1)
"""What one guess at a simulated secret costs: next to nothing."""

LARGEST_SESSION = 9_999
"""As many candidates as their numbers have room for."""

CENTRE = "Centre de simulation"
OPERATOR = "Agnès Rivoire"
_PACKAGE_LIMIT = 512 * 1024 * 1024


@dataclass(frozen=True, slots=True, kw_only=True)
class SimulationOrder:
    """What to simulate; the same order gives the same people, ratings and absences.

    Keys and signatures are drawn afresh: they would prove nothing otherwise. `merge` is false
    where the results are left for somebody to merge.
    """

    candidates: int
    rooms: int
    seed: int
    first_day: date
    merge: bool = True


@dataclass(frozen=True, slots=True, kw_only=True)
class SimulationStage:
    """What the simulation is played on.

    `laptop_for` gives a room's laptop by the room's name, on the simulated clock.
    """

    office: Office
    clock: SimulatedClock
    laptop_for: Callable[[str], Laptop]
    files: Files
    referential: Referential
    folder: Path
    zone: tzinfo | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class SimulatedSession:
    """What came out: the centre stays open, for whoever simulates to close."""

    centre: OpenCentre
    passphrase: str
    session: str
    title: str
    results: tuple[WrittenFile, ...]
    outcome: MergeOutcome | None
    tally: RoomTally
    room_codes: dict[str, str] = field(repr=False)
    card_codes: dict[str, str] = field(repr=False)


def simulate(
    order: SimulationOrder, stage: SimulationStage, progress: Progress = NO_PROGRESS
) -> SimulatedSession:
    """Simulate a session; slow.

    Raises:
        UserError: `simulation.size`; the folder cannot be written, or holds a centre already.
        Cancelled: the person stopped it; what was made so far stays in the folder.
    """
    _check_size(order)
    random = Random(order.seed)  # noqa: S311 - a story to be told again, not a secret
    title = f"Session simulée n° {order.seed}"
    first_morning = datetime.combine(order.first_day, time(7, 0), tzinfo=stage.zone).astimezone()
    stage.clock.move_to(first_morning - timedelta(days=3))
    passphrase = grouped(new_code(stage.office.random))
    centre = create_centre(stage.office, stage.folder / "centre", CENTRE, OPERATOR, passphrase)
    write_recovery_kit(centre, stage.files.make_folder(stage.folder / "kit"), stage.files)
    session = create_session(centre, title, stage.referential, SessionKind.DEMONSTRATION)
    planned = simulated_planning(
        random, candidates=order.candidates, rooms=order.rooms, first_day=order.first_day
    )
    reading = read_planning(planned.tables, stage.referential, stage.zone)
    planning = import_planning(centre, session.id, reading)
    decide_rules(centre, session.id, DEMONSTRATION_RULES)
    issued = issue_room_packages(centre, session.id, stage.folder, stage.files)
    jurors = draw_jurors(
        random,
        [juror.id for juror in planning.jurors],
        [team.id for team in planning.teams] + [person.id for person in planning.candidates],
    )
    run = _Run(stage=stage, random=random, centre=centre, session=session.id, jurors=jurors)
    results = run.rooms(issued.rooms, first_morning, progress, total=len(planning.sittings))
    outcome = run.merge(results) if order.merge else None
    codes = printed_codes(centre, session.id)
    return SimulatedSession(
        centre=centre,
        passphrase=passphrase,
        session=session.id,
        title=title,
        results=results,
        outcome=outcome,
        tally=run.tally,
        room_codes=dict(codes.rooms),
        card_codes=dict(codes.cards),
    )


def _check_size(order: SimulationOrder) -> None:
    if not 1 <= order.rooms <= order.candidates <= LARGEST_SESSION:
        raise UserError(
            "simulation.size",
            sentence("Une session simulée a de 1 à {most} candidats.", most=LARGEST_SESSION),
            sentence("Donnez au moins un candidat par salle, et au moins une salle."),
        )


@dataclass(frozen=True, slots=True, kw_only=True)
class _Run:
    """One simulation under way."""

    stage: SimulationStage
    random: Random
    centre: OpenCentre
    session: str
    jurors: Jurors
    tally: RoomTally = field(default_factory=RoomTally)

    def rooms(
        self,
        issued: tuple[IssuedRoomFiles, ...],
        first_morning: datetime,
        progress: Progress,
        *,
        total: int,
    ) -> tuple[WrittenFile, ...]:
        """Play every room's sittings, and write its results after the last of them."""
        folder = self.stage.files.make_folder(self.stage.folder / "remontees")
        results = []
        latest = first_morning
        for room_files in issued:
            # Rooms sit at the same time: each begins again on the first morning.
            self.stage.clock.utc = first_morning
            results.append(self._room(room_files, folder, progress, total=total))
            latest = max(latest, self.stage.clock.utc)
        self.stage.clock.utc = latest
        return tuple(results)

    def _room(
        self, issued: IssuedRoomFiles, folder: Path, progress: Progress, *, total: int
    ) -> WrittenFile:
        stage = self.stage
        data = stage.files.read(issued.package.path, limit=_PACKAGE_LIMIT)
        room = open_package(stage.laptop_for(issued.room), data, issued.code)
        try:
            day = RoomDay(
                room=room,
                clock=stage.clock,
                random=self.random,
                cards=printed_codes(self.centre, self.session).cards,
                jurors=self.jurors,
            )
            for sitting in sorted(room.dossier.planning.sittings, key=lambda one: one.starts_at):
                progress.advance(self.tally.sittings, total)
                day.play(sitting, self.tally)
            return export_results(room, folder, stage.files).written
        finally:
            close_room(room)

    def merge(self, results: tuple[WrittenFile, ...]) -> MergeOutcome:
        """Merge what came back and write the receipts."""
        files = self.stage.files
        returned = [
            ReturnedFile(
                name=result.path.name, content=files.read(result.path, limit=_PACKAGE_LIMIT)
            )
            for result in results
        ]
        outcome = apply_merge(self.centre, plan_merge(self.centre, self.session, returned))
        receipts = files.make_folder(self.stage.folder / "accuses")
        write_receipts(self.centre, self.session, receipts, files)
        return outcome
