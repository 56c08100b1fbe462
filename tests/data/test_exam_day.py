"""What a room records around its sittings stays, through a reissue and a correction."""

from __future__ import annotations

from dataclasses import replace
from types import MappingProxyType

import pytest
from sqlalchemy.exc import DBAPIError

from app.domain.attendance import Presence
from app.domain.incident import incident_id
from app.domain.interest import Link, Stand
from app.domain.score_sheet import DraftSheet
from app.services.ports.room_day import ReportKind, StoredReport
from app.services.ports.room_store import RoomStore, StoredExport
from tests.builders import (
    a_declaration,
    a_dissent,
    a_late_arrangement,
    a_moment,
    a_paper_record,
    a_planning,
    a_team_sitting,
    an_attendance,
    an_incident,
)
from tests.data.conftest import a_stored_dossier


def a_report(kind: ReportKind, revision: int, digest: str) -> StoredReport:
    return StoredReport(
        kind=kind,
        subject="I1" if kind is ReportKind.INCIDENT else "2026-11-23",
        revision=revision,
        digest=digest * 32,
        jws=b"signed",
        pdf=b"%PDF",
        signed_at=a_moment(60),
    )


def test_attendance_keeps_its_times_and_its_reason(store: RoomStore) -> None:
    late = an_attendance(presence=Presence.LATE, arrived_at=a_moment(7), left_at=a_moment(37))
    excused = an_attendance("N002", presence=Presence.EXCUSED, reason="Certificat médical")
    with store.transaction() as records:
        records.put_attendance("S1", late)
        records.put_attendance("S2", excused)

        assert records.attendance("S1") == (late,)
        assert records.attendance("S2") == (excused,)


def test_a_declaration_is_corrected_and_found_by_its_sitting(store: RoomStore) -> None:
    recused = a_declaration(link=Link.INFLUENCING, stand=Stand.RECUSES, reason="Parenté")
    other = a_declaration(sitting="S2", candidate="N002", juror="gone")
    with store.transaction() as records:
        for declaration in (a_declaration(), other, recused):
            records.put_declaration(declaration)

        assert records.declarations("S1") == (recused,)
        assert records.declarations() == (recused, other)


def test_lateness_and_paper_are_said_once_for_a_sitting(store: RoomStore) -> None:
    arrangement, paper = a_late_arrangement(), a_paper_record(began_at=None)
    with store.transaction() as records:
        records.put_late_arrangement("S1", a_late_arrangement(delay_minutes=3))
        records.put_late_arrangement("S1", arrangement)
        records.put_paper_record("S1", a_paper_record())
        records.put_paper_record("S1", paper)

        assert records.late_arrangement("S1") == arrangement
        assert records.paper_record("S1") == paper
        assert records.late_arrangement("S2") is None
        assert records.paper_record("S2") is None
        assert records.paper_records() == {"S1": paper}

        records.clear_paper_record("S1")
        assert records.paper_record("S1") is None
        assert records.paper_records() == {}


def test_dissents_stand_by_line_and_member(store: RoomStore) -> None:
    team = a_dissent(criterion="E2.1", candidate=None)
    member = a_dissent(criterion="E2.2", candidate="N002", text="Trop sévère.")
    with store.transaction() as records:
        for dissent in (member, replace(team, text="Trop généreux."), team):
            records.put_dissent("S2", dissent)
        assert records.dissents("S2") == (team, member)

        records.clear_dissent("S2", "J2", team.key)
        assert records.dissents("S2") == (member,)

        records.clear_dissent("S2", "J2", member.key)
        assert records.dissents("S2") == ()
        assert records.draft("S2", "J2") == DraftSheet(levels=MappingProxyType({}))


def test_an_incident_is_completed_in_its_place(store: RoomStore) -> None:
    draft = an_incident(facts="", persons=())
    second = an_incident(id=incident_id(2), sitting=None, persons=())
    completed = an_incident()
    with store.transaction() as records:
        for incident in (draft, second, completed):
            records.put_incident(incident)

        assert records.incidents() == (completed, second)


def test_reports_stay_in_the_order_in_which_they_were_signed(store: RoomStore) -> None:
    first = a_report(ReportKind.INCIDENT, 1, "01")
    minutes = a_report(ReportKind.MINUTES, 1, "02")
    revised = a_report(ReportKind.INCIDENT, 2, "03")
    with store.transaction() as records:
        for report in (first, minutes, revised):
            records.add_report(report)

        assert records.reports() == (first, minutes, revised)
        assert records.reports(ReportKind.MINUTES) == (minutes,)

    again = replace(revised, digest="04" * 32)
    with pytest.raises(DBAPIError, match="UNIQUE"), store.transaction() as records:
        records.add_report(again)


def test_an_export_names_the_reports_inside_it(store: RoomStore) -> None:
    export = StoredExport(
        sequence=1,
        digest="05" * 32,
        destination="KEY",
        exported_at=a_moment(500),
        sheets=("01" * 32, "02" * 32),
        reports=("03" * 32,),
    )
    empty = replace(export, sequence=2, sheets=(), reports=())
    with store.transaction() as records:
        records.add_export(export)
        records.add_export(empty)

        assert records.exports() == (export, empty)


def test_a_reissue_leaves_the_day_as_it_was(store: RoomStore) -> None:
    with store.transaction() as records:
        records.put_declaration(a_declaration(juror="gone"))
        records.put_incident(an_incident())
        records.put_paper_record("S1", a_paper_record())
        records.put_dissent("S1", a_dissent(juror="gone"))

    with store.transaction() as records:
        records.put_dossier(a_stored_dossier())

    with store.transaction() as records:
        assert records.declarations() == (a_declaration(juror="gone"),)
        assert records.incidents() == (an_incident(),)
        assert records.paper_record("S1") == a_paper_record()
        assert records.dissents("S1") == (a_dissent(juror="gone"),)


def test_a_sitting_of_which_something_is_said_cannot_go(store: RoomStore) -> None:
    stored = a_stored_dossier()
    without = replace(stored.dossier, planning=a_planning(sittings=(a_team_sitting(),)))
    with store.transaction() as records:
        records.put_incident(an_incident())

    with pytest.raises(DBAPIError, match="FOREIGN KEY"), store.transaction() as records:
        records.put_dossier(replace(stored, dossier=without))


def test_who_comes_by_vae_is_known_in_the_room(store: RoomStore) -> None:
    stored = a_stored_dossier()
    first, *others = stored.dossier.planning.candidates
    planning = a_planning(candidates=(replace(first, by_vae=True), *others))
    with store.transaction() as records:
        records.put_dossier(replace(stored, dossier=replace(stored.dossier, planning=planning)))

        assert records.dossier().dossier.planning == planning
