"""The minutes tell the day from its records, say what lacks, and are signed by who sat."""

from __future__ import annotations

from dataclasses import replace
from datetime import date
from pathlib import Path

import pytest

from app.domain.attendance import Presence
from app.domain.minutes import Minutes, SittingOutcome
from app.services.ports.room_day import StoredReport
from app.services.room.agenda import agenda
from app.services.room.attendance import record_attendance
from app.services.room.enrolment import unlock_juror
from app.services.room.incidents import TEXT_LIMIT, new_entry, record_incident
from app.services.room.minutes import MinutesView, minutes_days, minutes_view
from app.services.room.open_room import OpenRoom
from app.services.room.panel.refusal import refuse_to_sign
from app.services.room.panel.revision import reopen_deliberation
from app.services.room.reports.ceremony import Hand, sign_report
from app.services.room.reports.day_minutes import minutes_signers, prepare_minutes
from app.services.room.reports.incident_reports import prepare_incident_report
from app.services.room.transfer.results_export import export_results, export_summary
from app.trust.digests import short_digest
from app.trust.pdf_signatures import verify_pdf
from app.trust.reports import read_minutes
from app.trust.results_packages import read_results_package
from tests.builders import DAY
from tests.documents.reading import all_words, attachments, words
from tests.services.rooms import Site, actions, conclude, enrolled, refused, run_oral, seal
from tests.services.world import PIN

DAY_OF_SITTINGS = DAY.date()


@pytest.fixture
def site(tmp_path: Path) -> Site:
    made = Site(tmp_path)
    made.clock.utc = DAY
    return made


@pytest.fixture
def room(site: Site) -> OpenRoom:
    return site.open()


def view(room: OpenRoom) -> MinutesView:
    return minutes_view(room, DAY_OF_SITTINGS)


def gaps(room: OpenRoom) -> list[str]:
    return [gap.french().replace("\u00a0", " ") for gap in view(room).gaps]


def signed(room: OpenRoom, observations: str = "", reason: str = "", **hands: Hand) -> StoredReport:
    prepared = prepare_minutes(room, DAY_OF_SITTINGS, observations, reason, hands)
    keys = [unlock_juror(room, juror, PIN) for juror in prepared.with_key]
    return sign_report(room, prepared, keys)


def read(room: OpenRoom, report: StoredReport) -> Minutes:
    return read_minutes(report.jws, room.anchor).minutes


def test_the_room_s_days_are_those_of_its_sittings(room: OpenRoom) -> None:
    assert minutes_days(room) == (DAY_OF_SITTINGS,)
    assert minutes_view(room, date(2020, 1, 1)).facts.sittings == ()


def test_a_day_on_which_nothing_was_done_says_so(room: OpenRoom) -> None:
    assert [each.outcome for each in view(room).facts.sittings] == [SittingOutcome.NOT_HELD] * 2
    assert gaps(room) == [
        "Zoé Quatremaille : l’oral n’a pas eu lieu.",
        "Équipe Horizon : l’oral n’a pas eu lieu.",
    ]


def test_minutes_name_every_sheet_by_its_digest(site: Site, room: OpenRoom) -> None:
    digests = conclude(site, room)
    first = view(room).facts.sittings[0]

    assert first.outcome is SittingOutcome.SIGNED
    assert set(first.score_sheets) == {digests["J1"], digests["J2"]}
    assert first.panel_sheets == (digests[""],)
    assert first.timer.stopped
    assert [entry.presence for entry in first.attendance] == [Presence.PRESENT]


def test_what_lacks_is_said_and_blocks_nothing(site: Site, room: OpenRoom) -> None:
    run_oral(room, "S1", site.clock)
    seal(room, "S1", "J1", 3)
    seal(room, "S1", "J2", 3)
    refuse_to_sign(room, "S1", "J2", "La note du plan ne tient pas")
    record_attendance(room, "S2", "N002", Presence.EXCUSED, identity_checked=False)
    record_attendance(room, "S2", "N003", Presence.ABSENT, identity_checked=False)
    record_incident(room, new_entry(room, "S1"))

    assert gaps(room) == [
        "Zoé Quatremaille : la grille n’est pas signée.",
        "Noël Brindavoine : le motif de l’absence excusée n’est pas écrit.",
        "Incident n° 1 : le PV n’est pas signé.",
    ]
    minutes = read(room, signed(room))
    assert [each.outcome for each in minutes.sittings] == [
        SittingOutcome.OPEN,
        SittingOutcome.NOBODY_CAME,
    ]
    (refusal,) = minutes.sittings[0].refusals
    assert (refusal.juror, refusal.reason) == ("J2", "La note du plan ne tient pas")


def test_a_candidate_whom_nobody_noted_is_named(site: Site, room: OpenRoom) -> None:
    run_oral(room, "S1", site.clock)
    record_attendance(room, "S2", "N002", Presence.PRESENT, identity_checked=True)
    with room.store.transaction() as records:
        events = records.timer_events("S1")
        for event in events:
            records.add_timer_event("S2", event)

    assert "Inès D’Aubrac : la présence n’est pas notée." in gaps(room)


def test_whoever_sat_signs_the_chairs_first(site: Site, room: OpenRoom) -> None:
    conclude(site, room)
    choices = minutes_signers(room, view(room))

    assert [(each.seat.juror, each.seat.chair, each.has_key) for each in choices] == [
        ("J1", True, True),
        ("J2", False, True),
    ]
    minutes = read(room, signed(room, J2=Hand.NOT))
    assert [(each.juror, each.by_hand) for each in minutes.members] == [("J1", False), ("J2", True)]


def test_a_chair_at_least_signs_with_a_key(room: OpenRoom) -> None:
    refused("report.no_key", lambda: prepare_minutes(room, DAY_OF_SITTINGS, "", "", {}))
    enrolled(room, "J1", "J2")
    refused(
        "minutes.no_chair",
        lambda: prepare_minutes(room, DAY_OF_SITTINGS, "", "", {"J1": Hand.PAPER}),
    )


def test_without_the_chair_s_key_another_member_s_is_enough(room: OpenRoom) -> None:
    enrolled(room, "J2")

    assert [each.by_hand for each in read(room, signed(room)).members] == [True, False]


def test_the_same_day_is_not_signed_twice(site: Site, room: OpenRoom) -> None:
    conclude(site, room)
    signed(room)

    refused("minutes.signed", lambda: prepare_minutes(room, DAY_OF_SITTINGS, "", "", {}))
    assert actions(room)[-1] == "minutes_signed"
    assert not view(room).changed


def test_a_later_version_has_a_reason_and_names_the_first(site: Site, room: OpenRoom) -> None:
    conclude(site, room)
    first = signed(room)
    reopen_deliberation(room, "S1", "Erreur de report")
    record_attendance(room, "S2", "N002", Presence.ABSENT, identity_checked=False)

    assert view(room).changed
    refused("reason.missing", lambda: prepare_minutes(room, DAY_OF_SITTINGS, "", " ", {}))
    second = read(room, signed(room, reason="Absence notée ensuite"))
    assert (second.revision, second.supersedes) == (2, first.digest)
    assert second.revision_reason == "Absence notée ensuite"


def test_an_observation_alone_is_a_change(site: Site, room: OpenRoom) -> None:
    conclude(site, room)
    signed(room)
    told = signed(room, observations="Salle bruyante l’après-midi.", reason="Observation omise")

    assert read(room, told).observations == "Salle bruyante l’après-midi."
    refused(
        "minutes.too_long",
        lambda: prepare_minutes(room, DAY_OF_SITTINGS, "x" * (TEXT_LIMIT + 1), "Trop", {}),
    )


def test_what_changed_since_it_was_shown_is_not_signed(site: Site, room: OpenRoom) -> None:
    conclude(site, room)
    prepared = prepare_minutes(room, DAY_OF_SITTINGS, "", "", {})
    keys = [unlock_juror(room, juror, PIN) for juror in prepared.with_key]
    record_attendance(room, "S2", "N002", Presence.ABSENT, identity_checked=False)

    refused("report.changed", lambda: sign_report(room, prepared, keys))


def test_incident_reports_are_named_every_version(site: Site, room: OpenRoom) -> None:
    conclude(site, room)
    entry = replace(new_entry(room, "S1"), facts="Alarme incendie.")
    incident = record_incident(room, entry).id
    prepared = prepare_incident_report(room, incident, {})
    keys = [unlock_juror(room, juror, PIN) for juror in prepared.with_key]
    report = sign_report(room, prepared, keys)

    minutes = signed(room)
    assert read(room, minutes).incidents == (report.digest,)
    assert short_digest(report.digest) in all_words(minutes.pdf)


def test_the_copy_is_signed_and_travels_with_the_results(site: Site, room: OpenRoom) -> None:
    digests = conclude(site, room)
    report = signed(room, observations="Rien à signaler.", J2=Hand.PAPER)
    text = all_words(report.pdf)

    for said in ("Zoé Quatremaille", "Rien à signaler.", short_digest(digests[""])):
        assert words(said) in text
    assert [*attachments(report.pdf).values()] == [[report.jws]]
    at = room.local(room.clock.now())
    assert [each.holds for each in verify_pdf(report.pdf, room.anchor, at=at)] == [True]
    done = export_results(room, site.stick, site.files)
    content = read_results_package(done.written.path.read_bytes(), site.keys).content
    assert content.minutes == (report.jws,)
    assert report.digest in {copy.sheet_digest for copy in content.copies}


def test_signed_minutes_are_to_export_until_an_export_holds_them(
    site: Site, room: OpenRoom
) -> None:
    conclude(site, room)
    export_results(room, site.stick, site.files)
    assert agenda(room).reports_to_export == 0
    signed(room)

    assert agenda(room).reports_to_export == 1
    assert (export_summary(room).minutes, export_summary(room).incidents) == (1, 0)
    export_results(room, site.stick, site.files)
    assert agenda(room).reports_to_export == 0


def test_minutes_of_a_day_without_any_sheet_can_be_exported(site: Site, room: OpenRoom) -> None:
    refused("export.empty", lambda: export_results(room, site.stick, site.files))
    enrolled(room, "J1")
    report = signed(room)
    done = export_results(room, site.stick, site.files)

    content = read_results_package(done.written.path.read_bytes(), site.keys).content
    assert (content.minutes, content.panel_sheets) == ((report.jws,), ())
