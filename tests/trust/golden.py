"""Writes the golden files of tests/golden/trust: `python -m tests.trust.golden`.

They are written once for each version of a format. Signatures and nonces are random, so a
second run gives other bytes; what was written must open and verify for ever.
"""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path

from app.domain.incident import IncidentReport
from app.domain.interest import Link
from app.domain.minutes import Minutes
from app.domain.score_sheet import AgreedRating, CriterionRating, PanelSheet, ScoreSheet
from app.domain.session import RoomDossier
from app.trust import wire
from app.trust.certificates import certificate_bytes
from app.trust.decisions import sign_decision
from app.trust.enrolment_lists import write_enrolment_list
from app.trust.key_case import KeptKey, KeyCase, LastTry, seal_case
from app.trust.live_copy import LiveCopyLabel, write_live_copy
from app.trust.pins import wrap_key
from app.trust.receipts import write_receipt
from app.trust.recovery import RecoveryKit, new_recovery_kit
from app.trust.results_packages import write_results_package
from tests import builders
from tests.trust.deciding import a_decision, a_receipt, an_enrolment_list
from tests.trust.reporting import an_incident_report, some_minutes
from tests.trust.vouching import a_void, an_addition
from tests.trust.world import COST, DEVICE_SECRET, NOW, World, make_world, stream

FOLDER = Path(__file__).parents[1] / "golden" / "trust"
SEED = "golden"
PIN = "194627"


def payloads() -> dict[str, bytes]:
    """The bytes that are signed; these never differ from one run to the next."""
    return {name: wire.encode(value) for name, value in signed_values().items()}


def signed_values() -> dict[str, ScoreSheet | PanelSheet | RoomDossier | IncidentReport | Minutes]:
    """Values that fill every field of what is signed."""
    context = builders.a_context(
        sitting="S2",
        assessment="E2",
        team="T1",
        candidates=("N002", "N003"),
        attendance=(builders.an_attendance("N002"), builders.an_attendance("N003")),
        timer=builders.an_eventful_timer(),
        declarations=(
            builders.a_declaration(
                sitting="S2", candidate="N002", link=Link.OWN_TRAINER, reason="Seul intervenant"
            ),
        ),
        incidents=("45" * 32,),
        paper=builders.a_paper_record(),
    )
    member, other = builders.some_signers()
    signers = (member, replace(other, by_hand=True))
    adjustments = (builders.an_adjustment(),)
    rules = builders.some_rules(
        run_sheets=(builders.a_run_sheet("E2"),), timing=builders.a_timing_rule()
    )
    first, *others = builders.a_planning().candidates
    entitled = replace(first, accommodation=builders.an_accommodation(), by_vae=True)
    return {
        "score_sheet.json": builders.a_score_sheet(
            context=context,
            ratings=(
                CriterionRating(criterion="E2.1", candidate=None, level=3, comment="Très clair"),
                CriterionRating(criterion="E2.2", candidate="N002", level=None),
                CriterionRating(criterion="E2.2", candidate="N003", level=2),
            ),
            adjustments=adjustments,
            transcribed_by="J2",
            notes="Chiffres de 2025 sans source\nRéponse 3 à reprendre",
        ),
        "panel_sheet.json": builders.a_panel_sheet(
            context=context,
            ratings=(
                AgreedRating(criterion="E2.1", candidate=None, level=3),
                AgreedRating(criterion="E2.2", candidate="N002", level=None),
                AgreedRating(criterion="E2.2", candidate="N003", level=2, reason="Vu à l’oral"),
            ),
            adjustments=adjustments,
            dissents=(builders.a_dissent(criterion="E2.1", candidate=None),),
            members=tuple(
                replace(member, by_hand=not member.chair)
                for member in builders.a_panel_sheet().members
            ),
        ),
        "incident_report.json": builders.an_incident_report(members=signers),
        "minutes.json": builders.some_minutes(
            sittings=(
                builders.a_minutes_sitting(
                    paper=builders.a_paper_record(),
                    timer=builders.a_timer(late=builders.a_late_arrangement()),
                    refusals=(builders.a_refusal(),),
                ),
            ),
            changes=("46" * 32,),
            members=signers,
            revision=2,
            supersedes="47" * 32,
            revision_reason="Heure corrigée",
        ),
        "room_dossier.json": builders.a_dossier(
            session=builders.a_session(rules=rules),
            planning=builders.a_planning(candidates=(entitled, *others)),
        ),
    }


def recovery_kit(world: World) -> RecoveryKit:
    """The centre's recovery kit; its code is always the same."""
    return new_recovery_kit(world.keys, cost=COST, random=stream("recovery kit"))


def key_case(world: World) -> KeyCase:
    """A key that a wrong PIN was tried on, and a card that is void."""
    kept = KeptKey(
        juror="J1",
        serial=world.juror("J1").serial,
        wrapped=b"as in wrapped_key.json",
        failures=1,
        last_try=LastTry(ticks=1_000_000, boot="boot-1"),
    )
    return KeyCase(keys=(kept,), voided=("J2",))


def centre_documents(world: World) -> dict[str, bytes]:
    """What the centre signs about what came back."""
    return {
        "decision.jws": sign_decision(a_decision(), world.keys).jws,
        "receipt.jwe": write_receipt(a_receipt(), keys=world.keys, room=world.issued.keys),
        "enrolment_list.jws": write_enrolment_list(an_enrolment_list(), world.keys),
    }


def live_copy(world: World) -> bytes:
    """A live copy of what is no store: its pages are the store's business."""
    label = LiveCopyLabel(
        room="Salle 1", device="laptop-1", sequence=12, head="ab" * 32, copied_at=NOW
    )
    return write_live_copy(
        label,
        b"the bytes of a store",
        room=world.issued.keys,
        wrapped_secret=world.opened.wrapped_secret,
    )


def write() -> None:
    """Write every golden file."""
    world = make_world(SEED)
    void, addition = a_void(world), an_addition(world)
    incident, minutes = an_incident_report(world), some_minutes(world)
    results = write_results_package(
        replace(
            world.results_content,
            voids=(void,),
            additions=(addition,),
            incidents=(incident,),
            minutes=(minutes,),
        ),
        room=world.opened.keys,
        recipient=world.opened.decryption,
    )
    files = {
        **payloads(),
        "keystore.json": world.keystore,
        "recovery_kit.json": recovery_kit(world).data,
        "authority.der": certificate_bytes(world.keys.anchor),
        "score_sheet.jws": world.score_sheet.jws,
        "panel_sheet.jws": world.panel_sheet.jws,
        "enrolment.jws": world.enrolments["J1"].statement,
        "room_package.jwe": world.package.data,
        "void.jws": void,
        "addition.jws": addition,
        "incident_report.jws": incident,
        "minutes.jws": minutes,
        "results_package.jwe": results.data,
        **centre_documents(world),
        "live_copy.jwe": live_copy(world),
        "key_case.json": seal_case(
            key_case(world), world.opened.keys, DEVICE_SECRET, stream("key case")
        ),
        "wrapped_key.json": wrap_key(
            world.juror("J1"), PIN, DEVICE_SECRET, COST, stream("wrapped")
        ),
    }
    FOLDER.mkdir(parents=True, exist_ok=True)
    for name, data in files.items():
        (FOLDER / name).write_bytes(data)


if __name__ == "__main__":
    write()
