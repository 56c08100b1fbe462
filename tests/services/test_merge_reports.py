"""Incident reports and minutes that come back: each verified, kept once, judged, and told."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from pathlib import Path
from typing import Any

import pytest

from app.domain.attendance import Presence
from app.domain.errors import UserError
from app.domain.evidence import SheetStanding
from app.domain.incident import IncidentReport, ReportSigner
from app.domain.journal import Action
from app.domain.minutes import Minutes
from app.domain.score_sheet import PackageReference
from app.domain.session import Capacity, SessionKind
from app.services.centre.deciding.revocations import known_enrolments, revoke
from app.services.centre.issuing.receipts import write_receipts
from app.services.centre.merge.knowledge import centre_knowledge
from app.services.centre.merge.plan import ReturnedFile
from app.services.centre.merge.planned import PlannedSittings
from app.services.centre.merge.refusals import Refused
from app.services.centre.merge.reports import ReportBench
from app.services.centre.overview import overview
from app.services.centre.reports import (
    by_room,
    reject_report,
    report_copy,
    session_reports,
    settle_report,
)
from app.services.ports.centre_evidence import MergedReport
from app.services.ports.room_day import ReportKind
from app.services.room.attendance import record_attendance
from app.services.room.on_the_spot.substitution import bind_spare_card
from app.services.room.transfer.receipts import read_receipt_file
from app.services.room.transfer.received import merged_digests
from app.trust.results_packages import (
    SignedCopy,
    SittingAttendance,
    attendance_digest,
    read_results_package,
)
from tests.services.day_reports import (
    SignedReport,
    a_copy,
    an_incident_of,
    attendance_of,
    held_of,
    keys_of,
    members_of,
    minutes_of,
    signed,
)
from tests.services.test_merge import Returned, codes
from tests.services.test_merge_refusals import unsigned
from tests.services.vouching import SPARE, Vouching, a_substitution
from tests.services.world import returned

RECEIVED, SUPERSEDED = SheetStanding.RECEIVED, SheetStanding.SUPERSEDED
QUARANTINED, REJECTED = SheetStanding.QUARANTINED, SheetStanding.REJECTED


@pytest.fixture(scope="module")
def sender(tmp_path_factory: pytest.TempPathFactory) -> Returned:
    return Returned(tmp_path_factory.mktemp("sender"))


@pytest.fixture
def alone(tmp_path: Path) -> Returned:
    """A room of its own, for what is merged or signed further."""
    return Returned(tmp_path)


def with_reports(sender: Returned, *reports: SignedReport, **changes: object) -> ReturnedFile:
    """What the room sends with those reports, and their copies, beside its sheets."""
    incidents = [one for one in reports if isinstance(one.report, IncidentReport)]
    minutes = [one for one in reports if isinstance(one.report, Minutes)]
    copies = {one.document.payload_digest: one.pdf for one in reports}
    return sender.sent(
        **{
            "incidents": tuple(one.document.jws for one in incidents),
            "minutes": tuple(one.document.jws for one in minutes),
            "copies": (
                *sender.content.copies,
                *(SignedCopy(sheet_digest=named, pdf=pdf) for named, pdf in copies.items()),
            ),
            **changes,
        }
    )


def head(sender: Returned) -> str:
    """The last entry of the journal that the room sent."""
    return sender.content.journals[0].entries[-1].hash


def an_incident(sender: Returned, **changes: Any) -> SignedReport:
    return signed(
        sender.room, an_incident_of(sender.room, **{"journal_head": head(sender), **changes})
    )


def some_minutes(sender: Returned, **changes: Any) -> SignedReport:
    return signed(sender.room, minutes_of(sender.room, **{"journal_head": head(sender), **changes}))


def revised(sender: Returned, earlier: SignedReport, **changes: Any) -> SignedReport:
    report = earlier.report
    assert isinstance(report, Minutes)
    return signed(
        sender.room,
        replace(
            report,
            **{
                "revision": report.revision + 1,
                "supersedes": earlier.document.payload_digest,
                "revision_reason": "Une heure était fausse",
                **changes,
            },
        ),
    )


def kept(sender: Returned) -> tuple[MergedReport, ...]:
    with sender.prepared.centre.store.transaction() as records:
        return records.reports(sender.prepared.session)


def standings(sender: Returned) -> list[tuple[int, SheetStanding, str]]:
    return [(report.revision, report.standing, report.code) for report in kept(sender)]


# taken in


def test_reports_are_planned_then_kept_with_their_copies(alone: Returned) -> None:
    incident, minutes = an_incident(alone), some_minutes(alone)
    file = with_reports(alone, incident, minutes)

    plan = alone.plan(file)
    assert not plan.refusals
    assert not plan.reports_held
    assert [report.who for report in plan.reports] == [
        "PV d’incident n° 1 · B204",
        f"PV d’épreuve du {minutes.report.made_at:%d/%m/%Y} · B204",
    ]
    assert kept(alone) == ()

    outcome = alone.prepared.merge(file)

    assert (outcome.added, outcome.reports) == (3, 2)
    centre, session = alone.prepared.centre, alone.prepared.session
    assert [
        (line.kind, line.revision, line.has_copy) for line in session_reports(centre, session)
    ] == [
        (ReportKind.INCIDENT, 1, True),
        (ReportKind.MINUTES, 1, True),
    ]
    for one in (incident, minutes):
        assert report_copy(centre, session, one.document.payload_digest) == one.pdf
    (room,) = by_room(session_reports(centre, session))
    assert (room.room, len(room.minutes), len(room.incidents), room.held) == ("B204", 1, 1, ())
    assert room.minutes[0].signers == ("Hélène Marchetti", "Karim Benali")
    with centre.store.transaction() as records:
        merged = [entry for entry in records.journal() if entry.action is Action.RESULTS_MERGED]
    assert dict(merged[-1].detail)["reports"] == "2"


def test_the_same_file_twice_changes_nothing(alone: Returned) -> None:
    file = with_reports(alone, an_incident(alone), some_minutes(alone))
    alone.prepared.merge(file)
    before = kept(alone)

    plan = alone.plan(file)
    assert (plan.nothing_new, plan.reports) == (True, ())
    assert alone.prepared.merge(file).reports == 0
    assert kept(alone) == before


def test_a_plan_that_brings_a_report_only_brings_something(alone: Returned) -> None:
    alone.prepared.merge(alone.file)

    plan = alone.plan(with_reports(alone, some_minutes(alone)))

    assert (plan.nothing_new, plan.additions, len(plan.reports)) == (False, 0, 1)


def test_who_signs_by_hand_is_named_and_their_paper_waited_for(alone: Returned) -> None:
    minutes = some_minutes(alone, members=members_of(alone.room, "J02"))
    alone.prepared.merge(with_reports(alone, minutes))

    (line,) = session_reports(alone.prepared.centre, alone.prepared.session)

    assert (line.signers, line.by_hand) == (("Hélène Marchetti",), ("Karim Benali",))
    assert line.has_copy


def test_the_same_report_signed_again_is_the_same_report(alone: Returned) -> None:
    minutes = minutes_of(alone.room, journal_head=head(alone))
    once, again = signed(alone.room, minutes), signed(alone.room, minutes)
    for one in (once, again, once):
        alone.prepared.merge(with_reports(alone, one))

    (report,) = kept(alone)
    assert report.standing is RECEIVED
    assert len(report.signings) == 2
    session = alone.prepared.session
    assert report_copy(alone.prepared.centre, session, report.digest) == min(once.pdf, again.pdf)


# revisions


def test_a_revision_supersedes_what_it_names(alone: Returned) -> None:
    first = some_minutes(alone)
    second = revised(alone, first)
    alone.prepared.merge(with_reports(alone, first, second))

    assert standings(alone) == [(1, SUPERSEDED, ""), (2, RECEIVED, "")]
    (room,) = by_room(session_reports(alone.prepared.centre, alone.prepared.session))
    assert [line.revision for line in room.minutes] == [2]


def test_a_revision_of_nothing_known_is_held_until_it_comes(alone: Returned) -> None:
    first = some_minutes(alone)
    second = revised(alone, first)
    alone.prepared.merge(with_reports(alone, second))
    assert standings(alone) == [(2, QUARANTINED, "report.unproven_revision")]

    alone.prepared.merge(with_reports(alone, first))

    assert standings(alone) == [(1, SUPERSEDED, ""), (2, RECEIVED, "")]


def test_two_reports_for_one_revision_are_held_until_one_is_kept(alone: Returned) -> None:
    one = some_minutes(alone)
    other = some_minutes(alone, observations="Une autre version")
    file = with_reports(alone, one, other)

    (first, second) = alone.plan(file).reports_held
    assert {first.code, second.code} == {"report.conflict"}
    assert first.sentence.french().startswith("Deux contenus différents")
    alone.prepared.merge(file)
    assert {item[1] for item in standings(alone)} == {QUARANTINED}
    centre, session = alone.prepared.centre, alone.prepared.session
    (room,) = by_room(session_reports(centre, session))
    assert (room.minutes, len(room.held)) == ((), 2)
    assert room.held[0].reason is not None

    settle_report(centre, session, one.document.payload_digest, "Relu avec la salle")

    assert {(report.digest, report.standing) for report in kept(alone)} == {
        (one.document.payload_digest, RECEIVED),
        (other.document.payload_digest, REJECTED),
    }
    with pytest.raises(UserError) as settled:
        settle_report(centre, session, one.document.payload_digest, "Encore")
    assert settled.value.code == "reports.changed"


def test_rejecting_one_of_two_frees_the_other(alone: Returned) -> None:
    one, other = some_minutes(alone), some_minutes(alone, observations="Une autre version")
    alone.prepared.merge(with_reports(alone, one, other))
    centre, session = alone.prepared.centre, alone.prepared.session

    reject_report(centre, session, other.document.payload_digest, "Brouillon")

    found = {report.digest: report.standing for report in kept(alone)}
    assert found[one.document.payload_digest] is RECEIVED
    with pytest.raises(UserError):
        reject_report(centre, session, "ab" * 32, "Inconnu")


def test_a_report_signed_with_a_revoked_key_is_held(alone: Returned) -> None:
    alone.prepared.merge(with_reports(alone, some_minutes(alone)))
    centre, session = alone.prepared.centre, alone.prepared.session
    enrolment = next(one for one in known_enrolments(centre, session) if one.juror == "J02")

    revoke(centre, session, enrolment.serial, "Carte volée")

    assert standings(alone) == [(1, QUARANTINED, "report.revoked_key")]


def test_one_bad_report_is_refused_and_the_rest_goes_on(alone: Returned) -> None:
    good = some_minutes(alone)
    file = with_reports(alone, good, incidents=(b"{}", an_incident(alone).document.jws))

    plan = alone.plan(file)

    (refusal,) = plan.refusals
    assert refusal.who == "PV d’incident n° 1 de remontee.remontee"
    assert (plan.additions, len(plan.reports), plan.files[0].refused) == (3, 2, 1)


# refused, each with its own reason


REFUSED: dict[str, Callable[[Returned], dict[str, Any]]] = {
    "report.other_session": lambda _: {"session_kind": SessionKind.DEMONSTRATION},
    "report.unknown_package": lambda _: {"package": PackageReference(digest="00" * 32, sequence=1)},
    "report.off_journal": lambda _: {"journal_head": "77" * 32},
}


@pytest.mark.parametrize("code", REFUSED)
@pytest.mark.parametrize("make", [an_incident, some_minutes])
def test_a_report_from_elsewhere_is_refused(
    sender: Returned, code: str, make: Callable[..., SignedReport]
) -> None:
    report = make(sender, **REFUSED[code](sender))

    plan = sender.plan(with_reports(sender, report))

    (refusal,) = plan.refusals
    assert (refusal.code, plan.additions, plan.reports) == (code, 3, ())
    assert refusal.subject == report.document.payload_digest
    assert refusal.who.startswith("PV d’")
    assert refusal.who.endswith("· B204")


def outsider(sender: Returned) -> tuple[ReportSigner, ...]:
    """The panel, and somebody by hand who sits nowhere."""
    stranger = ReportSigner(juror="J99", capacity=Capacity.PROFESSIONAL, chair=False, by_hand=True)
    return (*members_of(sender.room), stranger)


def promoted(sender: Returned) -> tuple[ReportSigner, ...]:
    """The panel, with a chair who never chairs."""
    first, second = members_of(sender.room)
    return (first, replace(second, chair=True))


@pytest.mark.parametrize("members", [outsider, promoted])
@pytest.mark.parametrize("make", [an_incident, some_minutes])
def test_who_does_not_sit_so_in_the_room_signs_no_report(
    sender: Returned, make: Callable[..., SignedReport], members: Callable[[Returned], Any]
) -> None:
    report = make(sender, members=members(sender))

    assert codes(sender.plan(with_reports(sender, report))) == {"report.not_on_panel"}


def test_a_substitute_whom_the_room_seated_signs_its_reports(alone: Returned) -> None:
    prepared = alone.prepared
    room = bind_spare_card(
        alone.room, a_substitution(sittings=("P02",)), Vouching(prepared).both(1)
    )
    alone.content = read_results_package(
        returned(prepared.export(room)).content, prepared.centre.keys
    ).content
    members = (*members_of(room), *members_of(room, SPARE, sitting="P02")[1:])
    assert [(member.juror, member.by_hand) for member in members[2:]] == [(SPARE, True)]
    minutes = some_minutes(alone, members=members)

    assert codes(alone.plan(with_reports(alone, minutes))) == set()
    assert "report.not_on_panel" in codes(alone.plan(with_reports(alone, minutes, additions=())))


def test_who_sits_there_in_a_later_package_only_signs_no_earlier_report(sender: Returned) -> None:
    minutes = some_minutes(sender)
    assert isinstance(minutes.report, Minutes)
    centre = sender.prepared.centre
    with centre.store.transaction() as records:
        knowledge = centre_knowledge(centre, records, sender.prepared.session)
    (issued,) = knowledge.issued["B204"]
    empty = replace(issued, planning=replace(issued.planning, sittings=()))
    later = replace(issued, package=PackageReference(digest="12" * 32, sequence=2))
    bench = ReportBench(
        knowledge=replace(knowledge, issued={"B204": (empty, later)}),
        room="B204",
        planned=PlannedSittings((), (), knowledge.referential),
        additions=(),
        serials={key.juror: {key.serial} for key in keys_of(sender.room, "J01", "J02")},
        heads={head(sender)},
    )

    with pytest.raises(Refused) as refused:
        bench.minutes(minutes.document.jws)

    assert refused.value.code == "report.not_on_panel"


def test_a_report_without_its_signers_enrolments_is_refused(sender: Returned) -> None:
    file = with_reports(
        sender, some_minutes(sender), enrolments=(), score_sheets=(), panel_sheets=()
    )

    assert codes(sender.plan(file)) == {"report.not_enrolled"}


def test_an_incident_of_another_room_or_without_a_number_is_refused(sender: Returned) -> None:
    incident = an_incident_of(sender.room).incident
    unknown = an_incident(sender, incident=replace(incident, sitting="P99"))
    named = an_incident(sender, incident=replace(incident, id="Ixx"))

    assert codes(sender.plan(with_reports(sender, unknown))) == {"report.unknown_sitting"}
    assert codes(sender.plan(with_reports(sender, named))) == {"report.unnumbered"}


def test_an_incident_of_no_sitting_is_the_rooms(sender: Returned) -> None:
    incident = replace(an_incident_of(sender.room).incident, sitting=None)

    plan = sender.plan(with_reports(sender, an_incident(sender, incident=incident)))

    assert (plan.refusals, len(plan.reports)) == ((), 1)


def test_minutes_of_sittings_that_were_not_planned_so_are_refused(sender: Returned) -> None:
    planned = sender.room.dossier.planning.sitting("P01")
    held = held_of(planned)
    cases = {
        "report.unknown_sitting": (replace(held, sitting="P99"),),
        "report.other_subject": (replace(held, candidates=("2026-0417",)),),
        "report.same_sitting": (held, held),
    }
    for code, sittings in cases.items():
        minutes = some_minutes(sender, sittings=sittings)
        assert codes(sender.plan(with_reports(sender, minutes))) == {code}


def test_a_report_of_another_room_is_refused(sender: Returned) -> None:
    """The keys are this room's, so the reader says it before the merge does."""
    for code, changes in (
        ("report.other_room", {"room": "A101"}),
        ("report.other_session", {"session": "autre"}),
    ):
        minutes = some_minutes(sender, **changes)
        assert codes(sender.plan(with_reports(sender, minutes))) == {code}


def test_a_report_of_one_room_does_not_pass_in_the_file_of_another(sender: Returned) -> None:
    centre = sender.prepared.centre
    with centre.store.transaction() as records:
        knowledge = centre_knowledge(centre, records, sender.prepared.session)
    bench = ReportBench(
        knowledge=knowledge,
        room="A101",
        planned=PlannedSittings((), (), knowledge.referential),
        additions=(),
        serials={},
        heads=set(),
    )

    with pytest.raises(Refused) as refused:
        bench.minutes(some_minutes(sender).document.jws)

    assert refused.value.code == "report.other_room"


def test_a_report_whose_signature_is_gone_is_refused(sender: Returned) -> None:
    minutes, incident = some_minutes(sender), an_incident(sender)
    file = with_reports(
        sender,
        minutes=(unsigned(minutes.document.jws),),
        incidents=(unsigned(incident.document.jws),),
    )

    plan = sender.plan(file)

    assert codes(plan) == {"jws.signature"}
    assert plan.reports == ()


# copies


@pytest.mark.parametrize(
    ("change", "code"),
    [
        (lambda pdf: pdf + b"\n%% 20/20", "signed_copy.signature"),
        (lambda _: b"not a PDF", "pdf.unreadable"),
    ],
)
@pytest.mark.parametrize("make", [an_incident, some_minutes])
def test_a_bad_copy_is_refused_and_its_report_stays(
    sender: Returned,
    make: Callable[..., SignedReport],
    change: Callable[[bytes], bytes],
    code: str,
) -> None:
    report = make(sender)
    plan = sender.plan(with_reports(sender, replace(report, pdf=change(report.pdf))))

    (refusal,) = plan.refusals
    assert refusal.code == code
    assert refusal.who.startswith("copie PDF du PV d’")
    assert [one.pdf for one in plan.reports] == [None]


def test_a_copy_that_names_or_carries_another_report_is_refused(sender: Returned) -> None:
    one, other = some_minutes(sender), some_minutes(sender, observations="Autre")
    room = sender.room
    misnamed = a_copy(room, one.document, keys_of(room, "J01", "J02"), short="0" * 20)

    for pdf in (other.pdf, misnamed):
        plan = sender.plan(with_reports(sender, replace(one, pdf=pdf)))
        assert codes(plan) == {"signed_copy.differs"}


def test_a_copy_that_one_member_signed_is_refused(sender: Returned) -> None:
    minutes = some_minutes(sender)
    half = a_copy(sender.room, minutes.document, keys_of(sender.room, "J01"))

    assert codes(sender.plan(with_reports(sender, replace(minutes, pdf=half)))) == {
        "signed_copy.signature"
    }


def test_a_refused_copy_is_told_until_a_good_one_comes(alone: Returned) -> None:
    minutes = some_minutes(alone)
    alone.prepared.merge(with_reports(alone, replace(minutes, pdf=b"%PDF-1.7")))
    centre, session = alone.prepared.centre, alone.prepared.session
    assert len(overview(centre, session).refusals) == 1
    with pytest.raises(UserError) as missing:
        report_copy(centre, session, minutes.document.payload_digest)
    assert missing.value.code == "reports.no_copy"

    alone.prepared.merge(with_reports(alone, minutes))

    assert overview(centre, session).refusals == ()


# what the room is told


def test_the_receipt_names_reports_and_absences_that_minutes_tell(alone: Returned) -> None:
    prepared, room = alone.prepared, alone.room
    record_attendance(room, "P02", "2026-0417", Presence.ABSENT, identity_checked=False)
    absent = attendance_of(room, "P02")
    planned = room.dossier.planning
    minutes = some_minutes(
        alone,
        sittings=(
            held_of(planned.sitting("P01"), panel_sheets=("03" * 32,)),
            held_of(planned.sitting("P02"), attendance=absent),
        ),
    )
    unknown = some_minutes(alone, journal_head="77" * 32, observations="Ailleurs")
    alone.content = replace(
        read_results_package(returned(prepared.export(room)).content, prepared.centre.keys).content,
        attendance=(),
    )
    prepared.merge(with_reports(alone, minutes))
    assert codes(alone.plan(with_reports(alone, unknown))) == {"report.off_journal"}
    prepared.merge(with_reports(alone, unknown))

    (written,) = write_receipts(
        prepared.centre, prepared.session, prepared.world.folder / "stick", prepared.world.files
    )
    summary = read_receipt_file(room, written.path.read_bytes())

    with room.store.transaction() as records:
        merged = merged_digests(records)
    assert minutes.document.payload_digest in merged
    assert attendance_digest(SittingAttendance(sitting="P02", entries=absent)) in merged
    assert summary.refused == 1
    refused = [line for line in summary.lines if line.code == "report.off_journal"]
    assert len(refused) == 1


def test_a_receipt_names_an_absence_once(alone: Returned) -> None:
    prepared, room = alone.prepared, alone.room
    record_attendance(room, "P02", "2026-0417", Presence.ABSENT, identity_checked=False)
    planned = room.dossier.planning
    minutes = some_minutes(
        alone,
        sittings=(held_of(planned.sitting("P02"), attendance=attendance_of(room, "P02")),),
    )
    file = returned(prepared.export(room))
    alone.content = read_results_package(file.content, prepared.centre.keys).content
    prepared.merge(with_reports(alone, minutes))

    (written,) = write_receipts(
        prepared.centre, prepared.session, prepared.world.folder / "stick", prepared.world.files
    )

    assert read_receipt_file(room, written.path.read_bytes()).absences == 1
