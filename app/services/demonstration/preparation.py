"""Preparing a demonstration session: a centre of its own, one session, one room's package."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path

from app.domain.referential import Referential
from app.domain.rules import (
    AgreementRule,
    BlockRule,
    RatingLevel,
    RatingScale,
    TieRule,
    TimingRule,
)
from app.domain.run_sheet import Phase, RunSheet
from app.domain.session import SessionKind
from app.services.centre.access.open_centre import Office, OpenCentre, create_centre
from app.services.centre.access.recovery import KitFiles, write_recovery_kit
from app.services.centre.issuing.room_packages import IssuedFiles, issue_room_packages
from app.services.centre.planning.importing import import_planning
from app.services.centre.planning.reading import read_planning
from app.services.centre.sessions import RulesChoice, create_session, decide_rules
from app.services.demonstration.planning import demonstration_tables
from app.services.ports.machine import NO_PROGRESS, Files, Progress
from app.trust.codes import grouped, new_code

CENTRE = "Centre de démonstration"
OPERATOR = "Agnès Rivoire"
TITLE = "Session de démonstration"
PIN = "280451"
"""The PIN that the played demonstration chooses for every juror."""


def _run_sheet(assessment: str, presentation: int, exchange: int) -> RunSheet:
    """Three phases; the oral begins in the first and may end in any of them."""
    return RunSheet(
        assessment=assessment,
        phases=(
            Phase(name="Présentation", minutes=presentation),
            Phase(name="Échanges", minutes=exchange, thresholds=(2,)),
            Phase(name="Délibération", minutes=None, counted=False, thresholds=()),
        ),
    )


DEMONSTRATION_RULES = RulesChoice(
    scale=RatingScale(
        levels=(
            RatingLevel(value=1, label="Non acquis"),
            RatingLevel(value=2, label="Partiellement acquis"),
            RatingLevel(value=3, label="Acquis"),
        )
    ),
    agreement=AgreementRule.LOWEST,
    tolerance=1,
    tie=TieRule.CHAIR,
    block=BlockRule(minimum_level=1, required_level=2, required_percent=80),
    run_sheets=(
        _run_sheet("E1", 20, 10),
        _run_sheet("E2", 20, 10),
        _run_sheet("E3a", 40, 20),
        _run_sheet("E4", 20, 10),
    ),
    timing=TimingRule(tolerance_seconds=60, kept_level=3, exceeded_level=1),
)
"""Rules for trying the product; a real session has none until its centre decides them."""


@dataclass(frozen=True, slots=True, kw_only=True)
class DemonstrationCard:
    """What a juror's card says."""

    juror: str
    name: str
    code: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Demonstration:
    """A prepared demonstration: everything a person needs to try the room and the centre."""

    centre: OpenCentre
    passphrase: str
    kit: KitFiles
    session: str
    issued: IssuedFiles
    cards: tuple[DemonstrationCard, ...]

    @property
    def package(self) -> Path:
        """The room package."""
        return self.issued.rooms[0].package.path

    @property
    def room_code(self) -> str:
        """The code that opens it, grouped as it is printed."""
        return grouped(self.issued.rooms[0].code)


def prepare_demonstration(
    office: Office,
    folder: Path,
    referential: Referential,
    files: Files,
    progress: Progress = NO_PROGRESS,
) -> Demonstration:
    """Make a fresh centre under `folder` and write its room package there; slow.

    Raises:
        UserError: the folder cannot be written.
        Cancelled: the person stopped it.
    """
    passphrase = grouped(new_code(office.random))
    centre = create_centre(office, folder / "centre", CENTRE, OPERATOR, passphrase)
    kit = write_recovery_kit(centre, files.make_folder(folder / "kit-de-secours"), files)
    session = create_session(centre, TITLE, referential, SessionKind.DEMONSTRATION)
    day = centre.local(centre.clock.now()).date()
    reading = read_planning(demonstration_tables(day), referential, office.zone)
    planning = import_planning(centre, session.id, reading)
    decide_rules(centre, session.id, DEMONSTRATION_RULES)
    issued = issue_room_packages(centre, session.id, folder, files, progress)
    with centre.store.transaction() as records:
        codes = {card.juror: card.code for card in records.cards(session.id)}
    return Demonstration(
        centre=centre,
        passphrase=passphrase,
        kit=kit,
        session=session.id,
        issued=issued,
        cards=tuple(
            DemonstrationCard(juror=juror.id, name=juror.name, code=grouped(codes[juror.id]))
            for juror in planning.jurors
        ),
    )
