"""A centre, a room and its jurors, with real keys made from a fixed stream of bytes.

Making it takes a fraction of a second, and it never changes: one is shared by all tests.
"""

from __future__ import annotations

import hashlib
from collections.abc import Mapping
from dataclasses import dataclass, replace
from functools import cache

from app.domain.session import SessionKind
from app.trust.bundles import WrittenPackage
from app.trust.derivation import KdfCost, RandomSource
from app.trust.enrolment import Activation, Enrolment, JurorKey, activation, enrol
from app.trust.keystore import CentreKeys, create_keystore
from app.trust.results_packages import (
    DeviceJournal,
    ResultsContent,
    SignedCopy,
    SittingAttendance,
    write_results_package,
)
from app.trust.room_packages import (
    OpenedRoomPackage,
    RoomPackageContent,
    read_room_package,
    write_room_package,
)
from app.trust.rooms import IssuedRoom, issue_room
from app.trust.signing import SignedDocument, seal_score_sheet, sign_panel_sheet
from tests import builders

COST = KdfCost(memory_kib=8, iterations=1, lanes=1)
NOW = builders.a_moment()
OPERATOR = "Exam Office"
PASSPHRASE = "quatre mots sans lien"
CARD_CODES = {"J1": "0123456789ab", "J2": "zyxwvtsrqpnm", "J3": "hjkmnpqrstvw"}
DEVICE_SECRET = b"d" * 32
PDF = b"%PDF-1.7\nnot a real one\n"


def stream(seed: str) -> RandomSource:
    """Return a source of bytes that are always the same for a seed."""
    count = 0

    def draw(length: int) -> bytes:
        nonlocal count
        count += 1
        return hashlib.shake_256(f"{seed} {count}".encode()).digest(length)

    return draw


@dataclass(frozen=True, kw_only=True)
class World:
    """What a centre and one of its rooms have made up to the first export."""

    keystore: bytes
    keys: CentreKeys
    issued: IssuedRoom
    cards: Mapping[str, Activation]
    package: WrittenPackage
    opened: OpenedRoomPackage
    enrolments: Mapping[str, Enrolment]
    score_sheet: SignedDocument
    panel_sheet: SignedDocument
    results_content: ResultsContent
    results: WrittenPackage

    @property
    def mac_keys(self) -> dict[str, bytes]:
        return {juror: card.mac_key for juror, card in self.cards.items()}

    def juror(self, id_: str) -> JurorKey:
        return self.enrolments[id_].key


def a_content(cards: Mapping[str, Activation], sequence: int = 1) -> RoomPackageContent:
    return RoomPackageContent(
        dossier=builders.a_dossier(),
        verifiers=tuple(card.for_package for card in cards.values()),
        sequence=sequence,
        created_at=NOW,
    )


def a_results_content(
    opened: OpenedRoomPackage,
    score_sheet: SignedDocument,
    panel_sheet: SignedDocument,
    enrolments: Mapping[str, Enrolment],
) -> ResultsContent:
    return ResultsContent(
        session=opened.keys.session,
        session_kind=SessionKind.REAL,
        room=opened.keys.room,
        package=opened.reference,
        sequence=1,
        created_at=builders.a_moment(600),
        score_sheets=(score_sheet.jws,),
        panel_sheets=(panel_sheet.jws,),
        enrolments=tuple(enrolment.statement for enrolment in enrolments.values()),
        attendance=(SittingAttendance(sitting="S1", entries=(builders.an_attendance(),)),),
        journals=(DeviceJournal(device="laptop-1", entries=builders.a_journal(3)),),
        copies=(SignedCopy(sheet_digest=panel_sheet.payload_digest, pdf=PDF),),
    )


def make_world(seed: str = "world") -> World:
    """Make a centre, send a package to a room, score one sitting and export it."""
    random = stream(seed)
    keystore, keys = create_keystore(
        "Centre d’essai", OPERATOR, PASSPHRASE, cost=COST, random=random, now=NOW
    )
    session = builders.a_session().id
    issued = issue_room(keys, session, "Salle 1", random=random, now=NOW)
    cards = {juror: activation(CARD_CODES[juror], session, juror, COST) for juror in ("J1", "J2")}
    package = write_room_package(a_content(cards), keys=keys, room=issued, cost=COST, random=random)
    opened = read_room_package(package.data, issued.code)
    enrolments = {
        juror.id: enrol(
            CARD_CODES[juror.id],
            juror,
            package=opened.reference,
            verifier=opened.verifier(juror.id),
            room=opened.keys,
            device="laptop-1",
            random=random,
            now=builders.a_moment(-30),
        )
        for juror in opened.dossier.planning.jurors
    }
    context = builders.a_context(package=opened.reference)
    score_sheet = seal_score_sheet(builders.a_score_sheet(context=context), enrolments["J1"].key)
    panel_sheet = sign_panel_sheet(
        builders.a_panel_sheet(context=context), [enrolments["J1"].key, enrolments["J2"].key]
    )
    content = a_results_content(opened, score_sheet, panel_sheet, enrolments)
    return World(
        keystore=keystore,
        keys=keys,
        issued=issued,
        cards=cards,
        package=package,
        opened=opened,
        enrolments=enrolments,
        score_sheet=score_sheet,
        panel_sheet=panel_sheet,
        results_content=content,
        results=write_results_package(content, room=opened.keys, recipient=opened.decryption),
    )


@cache
def a_world() -> World:
    """Return the world that tests share."""
    return make_world()


@cache
def another_world() -> World:
    """Return another centre with the same names, whose keys are its own."""
    return make_world("another")


def renamed(world: World, **changes: str) -> ResultsContent:
    """Return the world's results under another session or room."""
    return replace(world.results_content, **changes)  # type: ignore[arg-type]  # str fields only
