"""What is recorded around a sitting stands on its sheets and leaves with the results."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path

import pytest

from app.domain.attendance import LateArrangement, LateChoice, Presence
from app.domain.journal import Action
from app.domain.panel_change import PanelCause, PanelChange
from app.domain.planning_change import PlanningChange
from app.domain.room_addition import AddedSitting, MovedSitting
from app.services.ports.room_day import ReportKind, StoredReport
from app.services.room.attendance import record_attendance
from app.services.room.enrolment import unlock_juror
from app.services.room.on_the_spot.adding import add_change
from app.services.room.open_room import OpenRoom, close_room
from app.services.room.oral_timer import timer_record
from app.services.room.panel.panel_signature import prepare_panel_sheet, sign_panel_sheet
from app.services.room.sealed_sheets import read_sealed_sheets
from app.services.room.sealing import sheet_to_seal
from app.trust.enrolment import JurorKey
from app.trust.reports import sign_incident_report, sign_minutes
from app.trust.results_packages import read_results_package
from tests.builders import (
    a_declaration,
    a_dissent,
    a_moment,
    a_paper_record,
    an_incident,
    an_incident_report,
    some_minutes,
)
from tests.services.templates import prepared_copy
from tests.services.vouching import SLOT, Vouching, journal, refused
from tests.services.world import PIN, Prepared, World


@pytest.fixture
def prepared(tmp_path: Path) -> Prepared:
    return prepared_copy(World(tmp_path))


@pytest.fixture
def room(prepared: Prepared) -> Iterator[OpenRoom]:
    room = prepared.room()
    yield room
    close_room(room)


def key_of(room: OpenRoom, juror: str) -> JurorKey:
    return unlock_juror(room, juror, PIN)


def a_signed_incident(room: OpenRoom) -> StoredReport:
    chair = room.dossier.planning.sitting("P01").seat("J01")
    (signer,) = (
        replace(member, juror="J01", capacity=chair.capacity, chair=chair.chair)
        for member in an_incident_report().members[:1]
    )
    report = an_incident_report(
        session=room.keys.session,
        package=room.package,
        room=room.keys.room,
        incident=an_incident(sitting="P01", persons=()),
        members=(signer,),
    )
    document = sign_incident_report(report, [key_of(room, "J01")])
    return StoredReport(
        kind=ReportKind.INCIDENT,
        subject=report.incident.id,
        revision=1,
        digest=document.payload_digest,
        jws=document.jws,
        pdf=b"%PDF incident",
        signed_at=report.made_at,
    )


def some_signed_minutes(room: OpenRoom) -> StoredReport:
    (signer,) = (replace(member, juror="J01") for member in some_minutes().members[:1])
    minutes = some_minutes(
        session=room.keys.session, package=room.package, room=room.keys.room, members=(signer,)
    )
    document = sign_minutes(minutes, [key_of(room, "J01")])
    return StoredReport(
        kind=ReportKind.MINUTES,
        subject=minutes.day.isoformat(),
        revision=1,
        digest=document.payload_digest,
        jws=document.jws,
        pdf=b"%PDF minutes",
        signed_at=minutes.made_at,
    )


def test_who_is_late_came_when_that_was_recorded_unless_somebody_knows_better(
    prepared: Prepared, room: OpenRoom
) -> None:
    now = record_attendance(room, "P01", "2026-0417", Presence.LATE, identity_checked=True)
    earlier = record_attendance(
        room,
        "P01",
        "2026-0417",
        Presence.LATE,
        identity_checked=True,
        arrived_at=a_moment(-10),
        reason=" Train ",
    )

    assert now.arrived_at == now.at == room.local(prepared.world.clock.now())
    assert (earlier.arrived_at, earlier.reason) == (a_moment(-10), "Train")
    assert "Train" not in str(journal(room)[-1])


def test_sheets_carry_links_incidents_lateness_and_dissents(
    prepared: Prepared, room: OpenRoom
) -> None:
    prepared.enrolled(room, "P01")
    incident, link = a_signed_incident(room), a_declaration(sitting="P01", juror="J02")
    late = LateArrangement(
        choice=LateChoice.KEEPS_END, delay_minutes=7, reason="", decided_at=a_moment()
    )
    dissent = a_dissent(juror="J02")
    prepared.run_oral(room, "P01")
    with room.store.transaction() as records:
        records.add_report(incident)
        records.put_declaration(link)
        records.put_late_arrangement("P01", late)
        records.put_dissent("P01", dissent)
    assert timer_record(room, "P01").lost_minutes == 7
    prepared.seal_all(room, "P01", 3, 3)
    prepared.agree_all(room, "P01")

    with room.store.transaction() as records:
        sealed = [item.sheet.context for item in read_sealed_sheets(room, records, "P01")]
    agreed = prepare_panel_sheet(room, "P01").sheet
    for context in (*sealed, agreed.context):
        assert context.incidents == (incident.digest,)
        assert context.declarations == (link,)
        assert (context.timer.late, context.paper) == (late, None)
    assert agreed.dissents == (dissent,)


def test_a_dissent_after_the_review_is_reviewed_before_anybody_signs(
    prepared: Prepared, room: OpenRoom
) -> None:
    prepared.enrolled(room, "P01")
    prepared.run_oral(room, "P01")
    prepared.seal_all(room, "P01", 3, 3)
    prepared.agree_all(room, "P01")
    reviewed = prepare_panel_sheet(room, "P01")
    with room.store.transaction() as records:
        records.put_dissent("P01", a_dissent(juror="J02"))

    keys = [key_of(room, juror) for juror in ("J01", "J02")]
    refused("panel_sheet.changed", lambda: sign_panel_sheet(room, reviewed, keys))


def test_a_sitting_that_was_held_on_paper_is_sealed_without_a_timer(
    prepared: Prepared, room: OpenRoom
) -> None:
    prepared.enrolled(room, "P01")
    prepared.rate_all(room, "P01", "J01", 2)
    candidate = room.dossier.planning.sitting("P01").candidates[0]
    record_attendance(room, "P01", candidate, Presence.PRESENT, identity_checked=True)
    with room.store.transaction() as records:
        records.put_paper_record("P01", a_paper_record())

        sheet = sheet_to_seal(room, records, "P01", "J01", transcribed_by="J02")

    assert (sheet.juror, sheet.signer) == ("J01", "J02")
    assert sheet.context.paper == a_paper_record()
    assert not sheet.context.timer.started


def test_reports_leave_with_the_results(prepared: Prepared, room: OpenRoom) -> None:
    prepared.conclude(room, "P01", 3)
    incident, minutes = a_signed_incident(room), some_signed_minutes(room)
    with room.store.transaction() as records:
        records.add_report(incident)
        records.add_report(minutes)

    receipt = prepared.export(room)

    content = read_results_package(receipt.written.path.read_bytes(), prepared.centre.keys).content
    assert (content.incidents, content.minutes) == ((incident.jws,), (minutes.jws,))
    assert {copy.sheet_digest for copy in content.copies} >= {incident.digest, minutes.digest}
    with room.store.transaction() as records:
        assert records.exports()[-1].reports == (incident.digest, minutes.digest)


@pytest.mark.parametrize(
    ("change", "action", "subject"),
    [
        (
            PanelChange(
                cause=PanelCause.LEFT,
                juror="J02",
                chair="J01",
                sittings=("P01",),
                below_quorum=True,
            ),
            Action.JUROR_LEFT,
            "J02",
        ),
        (
            PanelChange(
                cause=PanelCause.RECUSED,
                juror="J02",
                chair="J01",
                sittings=("P01",),
                below_quorum=True,
            ),
            Action.JUROR_RECUSED,
            "J02",
        ),
        (
            PanelChange(
                cause=PanelCause.CHAIR,
                juror=None,
                chair="J02",
                sittings=("P01",),
                below_quorum=False,
            ),
            Action.CHAIR_CHANGED,
            "J02",
        ),
        (MovedSitting(sitting="P01", starts_at=a_moment(300)), Action.SITTING_MOVED, "P01"),
    ],
)
def test_a_change_for_which_two_vouch_is_journalled_and_changes_the_planning(
    prepared: Prepared, room: OpenRoom, change: PlanningChange, action: Action, subject: str
) -> None:
    before = room.dossier.planning.sitting("P01")

    after = add_change(room, change, "Motif", Vouching(prepared).both())

    assert after.dossier.planning.sitting("P01") != before
    entry = journal(after)[-1]
    assert (entry.action, entry.subject) == (action, subject)


def test_a_sitting_is_added_for_a_candidate_who_comes_again(
    prepared: Prepared, room: OpenRoom
) -> None:
    first = room.dossier.planning.sitting("P01")
    again = AddedSitting(
        sitting=SLOT,
        room=first.room,
        assessment=first.assessment,
        starts_at=a_moment(400),
        candidates=first.candidates,
        team=first.team,
        panel=first.panel,
    )

    after = add_change(room, again, "Incident au premier oral", Vouching(prepared).both())

    assert after.dossier.planning.sitting(SLOT) == replace(first, id=SLOT, starts_at=a_moment(400))
