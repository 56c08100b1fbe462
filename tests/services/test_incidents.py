"""An incident is written down at once, completed later, and signed by who is here."""

from __future__ import annotations

from dataclasses import replace
from datetime import timedelta
from pathlib import Path

import pytest

from app.domain.incident import Incident, IncidentCategory, InvolvedPerson, PersonRole
from app.services.room.enrolment import unlock_juror
from app.services.room.incidents import (
    MOST_PERSONS,
    TEXT_LIMIT,
    IncidentEntry,
    IncidentStanding,
    conclude_incident,
    entry_of,
    incident_view,
    incidents,
    new_entry,
    people_around,
    person_name,
    record_incident,
)
from app.services.room.open_room import OpenRoom, close_room
from app.services.room.reports.ceremony import Hand, sign_report
from app.services.room.reports.incident_reports import incident_signers, prepare_incident_report
from app.services.room.transfer.results_export import export_results
from app.trust.pdf_signatures import verify_pdf
from app.trust.reports import read_incident_report
from app.trust.results_packages import read_results_package
from app.trust.signing import read_score_sheet
from tests.documents.reading import all_words, attachments, words
from tests.services.rooms import Site, actions, conclude, enrolled, refused, run_oral, seal
from tests.services.world import PIN

FACTS = "Alarme incendie, la salle est évacuée."


@pytest.fixture
def site(tmp_path: Path) -> Site:
    return Site(tmp_path)


@pytest.fixture
def room(site: Site) -> OpenRoom:
    return site.open()


def an_entry(room: OpenRoom, **changes: object) -> IncidentEntry:
    entry = replace(new_entry(room, "S1"), facts=FACTS, category=IncidentCategory.EVACUATION)
    return replace(entry, **changes)  # type: ignore[arg-type]


def recorded(room: OpenRoom, **changes: object) -> Incident:
    return record_incident(room, an_entry(room, **changes))


def signed(room: OpenRoom, incident: str, hands: dict[str, Hand] | None = None) -> bytes:
    prepared = prepare_incident_report(room, incident, hands or {})
    keys = [unlock_juror(room, juror, PIN) for juror in prepared.with_key]
    return sign_report(room, prepared, keys).jws


def test_what_is_written_is_in_the_store_at_once(site: Site, room: OpenRoom) -> None:
    begun = record_incident(room, new_entry(room, "S1"))
    record_incident(room, an_entry(room), begun.id)

    close_room(room)
    (view,) = incidents(site.open())
    assert (view.incident.facts, view.subject) == (FACTS, "Zoé Quatremaille")
    assert view.standing is IncidentStanding.TO_SIGN
    assert view.incident.recorded_at == begun.recorded_at


def test_a_new_one_begins_now_and_records_nothing(room: OpenRoom) -> None:
    entry = new_entry(room, "S1")

    assert entry.happened_at.second == 0
    assert incidents(room) == ()


def test_without_facts_there_is_nothing_to_sign(room: OpenRoom) -> None:
    enrolled(room, "J1")
    begun = record_incident(room, new_entry(room))

    assert incident_view(room, begun.id).standing is IncidentStanding.UNWRITTEN
    refused("incident.no_facts", lambda: prepare_incident_report(room, begun.id, {}))


def test_incidents_stand_in_the_order_in_which_they_happened(room: OpenRoom) -> None:
    later = recorded(room)
    earlier = recorded(room, happened_at=later.happened_at - timedelta(minutes=30))

    assert [view.incident.id for view in incidents(room)] == [earlier.id, later.id]


def test_the_journal_names_it_and_repeats_nothing(room: OpenRoom) -> None:
    begun = recorded(room)
    record_incident(room, an_entry(room, measures="Oral repris à 9 h 20."), begun.id)
    conclude_incident(room, begun.id)
    conclude_incident(room, begun.id)
    record_incident(room, an_entry(room, measures="Oral repris à 9 h 20."), begun.id)

    assert actions(room).count("incident_recorded") == 2
    with room.store.transaction() as records:
        assert FACTS not in str(records.journal())


def test_texts_and_persons_have_limits(room: OpenRoom) -> None:
    other = InvolvedPerson(role=PersonRole.OTHER, name="Agent de sécurité")

    refused("incident.too_long", lambda: recorded(room, facts="x" * (TEXT_LIMIT + 1)))
    refused(
        "incident.too_many_persons", lambda: recorded(room, persons=(other,) * (MOST_PERSONS + 1))
    )
    assert incidents(room) == ()


def test_persons_are_those_of_the_sitting_or_the_room_s_jurors(room: OpenRoom) -> None:
    assert [label.name for label in people_around(room, "S1")] == [
        "Zoé Quatremaille",
        "Maïa Tournebride",
        "Luc Vertefeuille",
    ]
    assert [label.name for label in people_around(room, None)] == [
        "Maïa Tournebride",
        "Luc Vertefeuille",
    ]
    someone = InvolvedPerson(role=PersonRole.OTHER, name="Agent de sécurité")
    assert person_name(room.dossier.planning, someone) == "Agent de sécurité"


def test_the_members_who_are_here_sign_it_the_others_by_hand(room: OpenRoom) -> None:
    enrolled(room, "J1")
    incident = recorded(room)

    assert [choice.has_key for choice in incident_signers(room, incident.id)] == [True, False]
    read = read_incident_report(signed(room, incident.id), room.anchor)
    assert [member.by_hand for member in read.report.members] == [False, True]
    assert read.report.incident == incident
    assert incident_view(room, incident.id).standing is IncidentStanding.SIGNED
    assert actions(room)[-1] == "incident_signed"
    refused("incident.signed", lambda: prepare_incident_report(room, incident.id, {}))


def test_somebody_who_is_away_is_left_out(room: OpenRoom) -> None:
    enrolled(room, "J1", "J2")
    jws = signed(room, recorded(room).id, {"J2": Hand.NOT})

    assert [m.juror for m in read_incident_report(jws, room.anchor).report.members] == ["J1"]


def test_one_key_at_least_signs(room: OpenRoom) -> None:
    incident = recorded(room)

    refused("report.no_key", lambda: prepare_incident_report(room, incident.id, {}))
    enrolled(room, "J1")
    refused("report.no_key", lambda: prepare_incident_report(room, incident.id, {"J1": Hand.PAPER}))


def test_a_change_after_the_signature_is_a_revision(room: OpenRoom) -> None:
    enrolled(room, "J1", "J2")
    incident = recorded(room)
    first = read_incident_report(signed(room, incident.id), room.anchor)
    told = replace(entry_of(incident), statement="J’ai quitté la salle par la porte nord.")
    record_incident(room, told, incident.id)

    assert incident_view(room, incident.id).standing is IncidentStanding.CHANGED
    second = read_incident_report(signed(room, incident.id), room.anchor)
    assert (second.report.revision, second.report.supersedes) == (2, first.digest)


def test_what_changed_since_it_was_shown_is_not_signed(room: OpenRoom) -> None:
    enrolled(room, "J1", "J2")
    incident = recorded(room)
    prepared = prepare_incident_report(room, incident.id, {})
    keys = [unlock_juror(room, juror, PIN) for juror in prepared.with_key]
    refused("report.signature_missing", lambda: sign_report(room, prepared, keys[:1]))
    record_incident(room, an_entry(room, measures="Rien."), incident.id)

    refused("report.changed", lambda: sign_report(room, prepared, keys))
    record_incident(room, an_entry(room), incident.id)
    sign_report(room, prepared, keys)
    refused("report.signed", lambda: sign_report(room, prepared, keys))


def test_the_copy_says_it_all_and_is_signed_by_each_key(room: OpenRoom) -> None:
    enrolled(room, "J1")
    other = InvolvedPerson(role=PersonRole.OTHER, name="Agent de sécurité")
    incident = recorded(room, persons=(people_around(room, "S1")[0].person, other))
    signed(room, incident.id)
    report = incident_view(room, incident.id).report
    assert report is not None
    text = all_words(report.pdf)

    for said in (
        FACTS,
        "Rien n’a encore été recueilli.",
        "Zoé Quatremaille, candidat n° N001",
        "Agent de sécurité",
        "Signature manuscrite, original à joindre",
    ):
        assert words(said) in text
    assert [*attachments(report.pdf).values()] == [[report.jws]]
    at = room.local(room.clock.now())
    assert [each.intact for each in verify_pdf(report.pdf, room.anchor, at=at)] == [True]


def test_a_sheet_made_afterwards_names_the_report(site: Site, room: OpenRoom) -> None:
    enrolled(room, "J1", "J2")
    run_oral(room, "S1", site.clock)
    digest = read_incident_report(signed(room, recorded(room).id), room.anchor).digest
    seal(room, "S1", "J1", 3)

    with room.store.transaction() as records:
        (sheet,) = records.score_sheets("S1")
    assert read_score_sheet(sheet.jws, room.anchor).sheet.context.incidents == (digest,)


def test_reports_travel_with_the_results(site: Site, room: OpenRoom) -> None:
    conclude(site, room)
    jws = signed(room, recorded(room).id)
    done = export_results(room, site.stick, site.files)
    content = read_results_package(done.written.path.read_bytes(), site.keys).content

    assert content.incidents == (jws,)
