"""One exam room on several real laptops, its packages issued with real keys, without a centre.

The dossier is the builders': `S1` is one candidate's, `S2` a team's, before `J1` (chair) and
`J2`. Only time, cost and the devices are injected.
"""

from __future__ import annotations

import os
import shutil
from collections.abc import Callable
from dataclasses import dataclass, field, replace
from datetime import timedelta
from functools import cache
from pathlib import Path

import pytest

from app.domain.attendance import Presence
from app.domain.errors import IntegrityError, UserError
from app.domain.session import Juror, Planning, RoomDossier
from app.services.room.attendance import record_attendance
from app.services.room.enrolment import enrol_juror, is_enrolled, unlock_juror
from app.services.room.open_room import Laptop, OpenRoom, open_package
from app.services.room.oral_timer import start_timer, stop_timer
from app.services.room.panel.jury_agreement import agree, deliberation_view
from app.services.room.panel.panel_signature import prepare_panel_sheet, sign_panel_sheet
from app.services.room.scoring import record_rating, scoring_view
from app.services.room.sealing import seal_sheet
from app.trust.enrolment import Activation, activation
from app.trust.keystore import CentreKeys
from app.trust.payloads import Receipt, ReceiptLine, SheetFate
from app.trust.receipts import write_receipt
from app.trust.room_packages import RoomPackageContent, write_room_package
from app.trust.rooms import IssuedRoom, issue_room
from data.files import SafeFiles
from data.key_cases import FolderKeyCases
from data.room_store import RoomFolders
from tests.builders import a_dossier, a_moment, a_planning
from tests.services.world import COST, PIN, ZONE, FakeClock, FakeDevice
from tests.trust.world import a_world, another_world

J3 = Juror(id="J3", given_name="Nour", family_name="Castelmaure")
CODES = {"J1": "0123456789ab", "J2": "zyxwvtsrqpnm", "J3": "hjkmnpqrstvw"}


@cache
def _card(session: str, juror: str) -> Activation:
    return activation(CODES[juror], session, juror, COST)


@dataclass(repr=False)
class Site:
    """A centre's keys, one room of it, and the folder under which each laptop has its own."""

    folder: Path
    keys: CentreKeys = field(default_factory=lambda: a_world().keys)
    clock: FakeClock = field(default_factory=FakeClock)
    files: SafeFiles = field(default_factory=SafeFiles)
    dossier: RoomDossier = field(default_factory=a_dossier)
    issued: IssuedRoom = field(init=False)

    def __post_init__(self) -> None:
        self.issued = self.issue(self.keys)
        self.stick = self.files.make_folder(self.folder / "stick")

    def issue(self, keys: CentreKeys) -> IssuedRoom:
        session, room = self.dossier.session.id, self.dossier.room
        return issue_room(keys, session, room, random=os.urandom, now=a_moment(-1_440))

    def package(
        self,
        sequence: int = 1,
        dossier: RoomDossier | None = None,
        *,
        keys: CentreKeys | None = None,
        issued: IssuedRoom | None = None,
    ) -> bytes:
        """A room package with a card for each juror of its planning."""
        dossier = dossier or self.dossier
        cards = [_card(dossier.session.id, juror.id) for juror in dossier.planning.jurors]
        content = RoomPackageContent(
            dossier=dossier,
            verifiers=tuple(card.for_package for card in cards),
            sequence=sequence,
            created_at=a_moment(-600 + sequence),
        )
        return write_room_package(
            content,
            keys=keys or self.keys,
            room=issued or self.issued,
            cost=COST,
            random=os.urandom,
        ).data

    def planned(self, planning: Planning) -> RoomDossier:
        """The room's dossier with another planning."""
        return replace(self.dossier, planning=planning)

    def laptop(self, name: str = "laptop-1") -> Laptop:
        base = self.files.make_folder(self.folder / name)
        return Laptop(
            stores=RoomFolders(base),
            key_cases=FolderKeyCases(base),
            clock=self.clock,
            random=os.urandom,
            device=FakeDevice(name=name, secret=name.ljust(32, "x").encode()),
            cost=COST,
            outbox=self.files.make_folder(base / "outbox"),
            zone=ZONE,
        )

    def copied(self, name: str, copy: str) -> str:
        """Copy a laptop whose room is closed: opening a copy is quicker than making a store."""
        shutil.copytree(self.folder / name, self.folder / copy)
        return copy

    def open(self, name: str = "laptop-1", package: bytes | None = None) -> OpenRoom:
        return open_package(self.laptop(name), package or self.package(), self.issued.code)

    def receipt(
        self,
        fates: dict[str, SheetFate],
        sequence: int = 1,
        code: str = "",
        *,
        keys: CentreKeys | None = None,
    ) -> bytes:
        """The centre's receipt; `code` stands at every sheet that is not merged."""
        receipt = Receipt(
            format=1,
            session=self.dossier.session.id,
            session_kind=self.dossier.session.kind,
            room=self.dossier.room,
            sequence=sequence,
            lines=tuple(
                ReceiptLine(digest=digest, fate=fate, code="" if fate is SheetFate.MERGED else code)
                for digest, fate in fates.items()
            ),
            written_at=a_moment(600) + timedelta(minutes=sequence),
        )
        return write_receipt(receipt, keys=keys or self.keys, room=self.issued.keys)


def three_jurors() -> RoomDossier:
    """The builders' dossier with a third card, for a juror who sits nowhere yet."""
    planning = a_planning()
    return a_dossier(planning=replace(planning, jurors=(*planning.jurors, J3)))


def enrolled(room: OpenRoom, *jurors: str) -> None:
    for juror in jurors:
        if not is_enrolled(room, juror):
            enrol_juror(room, juror, CODES[juror], PIN)


def run_oral(room: OpenRoom, sitting: str, clock: FakeClock) -> None:
    for candidate in room.dossier.planning.sitting(sitting).candidates:
        record_attendance(room, sitting, candidate, Presence.PRESENT, identity_checked=True)
    start_timer(room, sitting)
    clock.pass_seconds(1_800)
    stop_timer(room, sitting)


def seal(room: OpenRoom, sitting: str, juror: str, level: int) -> str:
    """Rate everything alike and seal; return the sheet's digest."""
    enrolled(room, juror)
    key = unlock_juror(room, juror, PIN)
    for row in scoring_view(room, sitting, key).rows:
        record_rating(room, sitting, key, row.key, level)
    return seal_sheet(room, sitting, juror, PIN).digest


def sign(room: OpenRoom, sitting: str) -> str:
    """Agree on what the rules propose, else on 2, and sign with every member's key."""
    for row in deliberation_view(room, sitting).rows:
        level = row.comparison.proposal if row.comparison.has_proposal else 2
        reason = "Vu ensemble" if row.comparison.needs_reason(level) else ""
        agree(room, sitting, row.comparison.key, level, reason)
    members = room.dossier.planning.sitting(sitting).jurors
    enrolled(room, *members)
    keys = [unlock_juror(room, juror, PIN) for juror in members]
    return sign_panel_sheet(room, prepare_panel_sheet(room, sitting), keys).digest


def conclude(site: Site, room: OpenRoom, sitting: str = "S1") -> dict[str, str]:
    """Take a sitting to its signed sheet; the digests of its sheets, the panel's under `""`."""
    run_oral(room, sitting, site.clock)
    members = room.dossier.planning.sitting(sitting).jurors
    digests = {juror: seal(room, sitting, juror, 3) for juror in members}
    return {**digests, "": sign(room, sitting)}


def actions(room: OpenRoom) -> list[str]:
    """What the room's journal tells, oldest first."""
    with room.store.transaction() as records:
        return [entry.action.value for entry in records.journal()]


def refused(code: str, act: Callable[[], object]) -> UserError | IntegrityError:
    """Run something that must be refused for that reason."""
    with pytest.raises((UserError, IntegrityError)) as caught:
        act()
    error = caught.value
    assert isinstance(error, UserError | IntegrityError)
    assert error.code == code
    return error


def other_centre() -> CentreKeys:
    """The keys of another centre that has the same names."""
    return another_world().keys
