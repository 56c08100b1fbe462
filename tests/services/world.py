"""A real session on real stores: a centre, one room, two candidates, a team and four jurors.

Only time, cost and the device's secret are injected.
"""

from __future__ import annotations

import os
from collections.abc import Callable, Mapping
from dataclasses import dataclass, field, replace
from datetime import UTC, date, datetime, timedelta, timezone
from functools import cache
from pathlib import Path

from app.domain.attendance import Presence
from app.domain.referential import Referential
from app.domain.score_sheet import RatingKey
from app.domain.session import SessionKind
from app.domain.timer_record import Instant
from app.services.centre.access.open_centre import Office, OpenCentre, create_centre
from app.services.centre.access.recovery import write_recovery_kit
from app.services.centre.issuing.room_packages import IssuedFiles, issue_room_packages
from app.services.centre.merge.apply import MergeOutcome, apply_merge
from app.services.centre.merge.plan import MergePlan, ReturnedFile, plan_merge
from app.services.centre.planning.importing import import_planning
from app.services.centre.planning.reading import read_planning
from app.services.centre.planning.tables import PlanningTable
from app.services.centre.sessions import RulesChoice, create_session, decide_rules
from app.services.demonstration.planning import demonstration_tables
from app.services.demonstration.preparation import DEMONSTRATION_RULES
from app.services.room.attendance import record_attendance
from app.services.room.enrolment import enrol_juror, is_enrolled, unlock_juror
from app.services.room.open_room import Laptop, OpenRoom, open_package
from app.services.room.oral_timer import start_timer, stop_timer
from app.services.room.panel.jury_agreement import agree, deliberation_view
from app.services.room.panel.panel_signature import prepare_panel_sheet, sign_panel_sheet
from app.services.room.scoring import record_rating, scoring_view
from app.services.room.sealing import seal_sheet
from app.services.room.transfer.results_export import ExportReceipt, export_results
from app.trust.derivation import KdfCost
from data.centre_store import CentreFolders
from data.files import SafeFiles
from data.key_cases import FolderKeyCases
from data.referential_file import shipped_referential
from data.room_store import RoomFolders

COST = KdfCost(memory_kib=8, iterations=1, lanes=1)
ZONE = timezone(timedelta(hours=1))
PASSPHRASE = "quatre mots sans lien"
OPERATOR = "Agnès Rivoire"
PIN = "280451"


@dataclass
class FakeClock:
    """A clock that stands still until it is told to move."""

    utc: datetime = datetime(2026, 11, 23, 7, 0, tzinfo=UTC)
    ticks: int = 1_000_000
    boot: str = "boot-1"
    slept: int = 0

    def now(self) -> Instant:
        return Instant(utc=self.utc, ticks=self.ticks, boot=self.boot)

    def awake(self) -> int:
        return self.ticks - self.slept

    def pass_seconds(self, seconds: float) -> None:
        self.utc += timedelta(seconds=seconds)
        self.ticks += round(seconds * 1000)

    def sleep(self, seconds: float) -> None:
        """The laptop sleeps: both clocks of an instant go on, the one of its waking stands."""
        self.pass_seconds(seconds)
        self.slept += round(seconds * 1000)


@dataclass
class FakeDevice:
    """A laptop's secret and name."""

    name: str = "laptop-1"
    secret: bytes = b"d" * 32

    def device_secret(self) -> bytes:
        return self.secret

    def device_id(self) -> str:
        return self.name


@cache
def referential() -> Referential:
    return shipped_referential()


PLAIN_RULES = replace(DEMONSTRATION_RULES, run_sheets=(), timing=None)
"""The demonstration's rules, with orals of one phase, whose time proposes nothing."""


def plain_tables(day: date) -> dict[PlanningTable, bytes]:
    """The demonstration's planning without anybody's extra time."""
    tables = dict(demonstration_tables(day))
    told = tables[PlanningTable.CANDIDATES].decode("utf-8-sig")
    return {**tables, PlanningTable.CANDIDATES: told.replace("tiers-temps", "").encode()}


@dataclass
class World:
    """A centre whose session is ready, and the room of its packages."""

    folder: Path
    clock: FakeClock = field(default_factory=FakeClock)
    device: FakeDevice = field(default_factory=FakeDevice)
    files: SafeFiles = field(default_factory=SafeFiles)
    kind: SessionKind = SessionKind.REAL
    rules: RulesChoice = PLAIN_RULES
    tables: Callable[[date], Mapping[PlanningTable, bytes]] = plain_tables

    def office(self) -> Office:
        return Office(
            stores=CentreFolders(), clock=self.clock, random=os.urandom, cost=COST, zone=ZONE
        )

    def laptop(self) -> Laptop:
        return Laptop(
            stores=RoomFolders(self.folder / "laptop"),
            key_cases=FolderKeyCases(self.folder / "laptop"),
            clock=self.clock,
            random=os.urandom,
            device=self.device,
            cost=COST,
            outbox=self.files.make_folder(
                self.files.make_folder(self.folder / "laptop") / "outbox"
            ),
            zone=ZONE,
        )

    def new_centre(self) -> OpenCentre:
        """A centre that has no recovery kit yet, so that no session can be created."""
        return create_centre(
            self.office(), self.folder / "centre", "Centre AIPF Lyon", OPERATOR, PASSPHRASE
        )

    def centre(self) -> OpenCentre:
        """A centre whose recovery kit is written."""
        centre = self.new_centre()
        write_recovery_kit(centre, self.files.make_folder(self.folder / "safe"), self.files)
        return centre

    def prepared(self) -> Prepared:
        centre = self.centre()
        session = create_session(centre, "Session de novembre 2026", referential(), self.kind)
        tables = self.tables(centre.local(self.clock.now()).date())
        import_planning(centre, session.id, read_planning(tables, referential(), ZONE))
        decide_rules(centre, session.id, self.rules)
        stick = self.files.make_folder(self.folder / "stick")
        issued = issue_room_packages(centre, session.id, stick, self.files)
        with centre.store.transaction() as records:
            codes = {card.juror: card.code for card in records.cards(session.id)}
        return Prepared(world=self, centre=centre, session=session.id, issued=issued, codes=codes)


@dataclass
class Prepared:
    """A session whose room packages are written."""

    world: World
    centre: OpenCentre
    session: str
    issued: IssuedFiles
    codes: dict[str, str]

    @property
    def package(self) -> bytes:
        return self.issued.rooms[0].package.path.read_bytes()

    @property
    def room_code(self) -> str:
        return self.issued.rooms[0].code

    def room(self) -> OpenRoom:
        return open_package(self.world.laptop(), self.package, self.room_code)

    def enrolled(self, room: OpenRoom, sitting: str) -> None:
        for juror in room.dossier.planning.sitting(sitting).jurors:
            if not is_enrolled(room, juror):
                enrol_juror(room, juror, self.codes[juror], PIN)

    def run_oral(self, room: OpenRoom, sitting: str, seconds: float = 1_800) -> None:
        for candidate in room.dossier.planning.sitting(sitting).candidates:
            record_attendance(room, sitting, candidate, Presence.PRESENT, identity_checked=True)
        start_timer(room, sitting)
        self.world.clock.pass_seconds(seconds)
        stop_timer(room, sitting)

    def rate_all(self, room: OpenRoom, sitting: str, juror: str, level: int | None) -> None:
        key = unlock_juror(room, juror, PIN)
        for row in scoring_view(room, sitting, key).rows:
            record_rating(room, sitting, key, row.key, level)

    def seal_all(self, room: OpenRoom, sitting: str, *levels: int | None) -> None:
        """Rate everything alike, each juror at the next of `levels`, and seal."""
        jurors = room.dossier.planning.sitting(sitting).jurors
        for rank, juror in enumerate(jurors):
            self.rate_all(room, sitting, juror, levels[rank % len(levels)])
            seal_sheet(room, sitting, juror, PIN)

    def agree_all(self, room: OpenRoom, sitting: str) -> None:
        for row in deliberation_view(room, sitting).rows:
            comparison = row.comparison
            if comparison.unanimous:
                continue
            level = comparison.proposal if comparison.has_proposal else 2
            reason = "Vu ensemble" if comparison.needs_reason(level) else ""
            agree(room, sitting, comparison.key, level, reason)

    def sign(self, room: OpenRoom, sitting: str) -> None:
        jurors = room.dossier.planning.sitting(sitting).jurors
        prepared = prepare_panel_sheet(room, sitting)
        sign_panel_sheet(room, prepared, [unlock_juror(room, juror, PIN) for juror in jurors])

    def conclude(self, room: OpenRoom, sitting: str, *levels: int | None) -> None:
        """Run a sitting from its attendance to its signed sheet."""
        self.enrolled(room, sitting)
        self.run_oral(room, sitting)
        self.seal_all(room, sitting, *levels)
        self.agree_all(room, sitting)
        self.sign(room, sitting)

    def export(self, room: OpenRoom) -> ExportReceipt:
        return export_results(room, self.world.folder / "stick", self.world.files)

    def plan(self, *files: ReturnedFile) -> MergePlan:
        return plan_merge(self.centre, self.session, files)

    def merge(self, *files: ReturnedFile) -> MergeOutcome:
        return apply_merge(self.centre, self.plan(*files))


def returned(receipt: ExportReceipt) -> ReturnedFile:
    """The file of an export, as the centre gets it."""
    path = receipt.written.path
    return ReturnedFile(name=path.name, content=path.read_bytes())


def first_key(room: OpenRoom, sitting: str, juror: str) -> RatingKey:
    """The key of the first row on a juror's sheet."""
    return scoring_view(room, sitting, unlock_juror(room, juror, PIN)).rows[0].key
