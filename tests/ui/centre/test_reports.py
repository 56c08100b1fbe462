"""What rooms' minutes and incident reports tell, where the office reads it."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QTableView

from app.domain.attendance import Presence
from app.services.centre.merge.plan import ReturnedFile
from app.services.centre.reports import session_reports
from app.services.room.attendance import record_attendance
from app.services.room.open_room import close_room
from app.trust.results_packages import SignedCopy, read_results_package, write_results_package
from tests.builders import a_refusal, an_incident
from tests.services.day_reports import (
    SignedReport,
    an_incident_of,
    attendance_of,
    held_of,
    members_of,
    minutes_of,
    signed,
)
from tests.services.templates import sent_after
from tests.services.world import Prepared
from tests.ui.centre.conftest import Bench


def hold_and_report(prepared: Prepared, rivals: int = 0) -> Path:
    """A room holds `P01`, nobody comes to `P02`, `P03` stays unsigned; return what it sends."""
    room = prepared.room()
    prepared.conclude(room, "P01", 3, 2)
    record_attendance(room, "P02", "2026-0417", Presence.ABSENT, identity_checked=False)
    written = prepared.export(room).written.path
    content = read_results_package(written.read_bytes(), prepared.centre.keys).content
    head = content.journals[0].entries[-1].hash
    planned = room.dossier.planning
    minutes = minutes_of(
        room,
        journal_head=head,
        members=members_of(room, "J02"),
        sittings=(
            held_of(planned.sitting("P01"), panel_sheets=("03" * 32,)),
            held_of(planned.sitting("P02"), attendance=attendance_of(room, "P02")),
            held_of(
                planned.sitting("P03"),
                score_sheets=("04" * 32,),
                refusals=(a_refusal(juror="J02"),),
            ),
        ),
    )
    incident = an_incident_of(
        room, journal_head=head, incident=an_incident(sitting="P01", persons=())
    )
    all_minutes = [
        signed(room, replace(minutes, observations=f"Contenu {rank}" if rank else ""))
        for rank in range(rivals + 1)
    ]
    reports: list[SignedReport] = [signed(room, incident), *all_minutes]
    data = write_results_package(
        replace(
            content,
            incidents=(reports[0].document.jws,),
            minutes=tuple(one.document.jws for one in all_minutes),
            copies=(
                *content.copies,
                *(
                    SignedCopy(sheet_digest=one.document.payload_digest, pdf=one.pdf)
                    for one in reports
                ),
            ),
        ),
        room=room.keys,
        recipient=room.decryption,
    ).data
    written.write_bytes(data)
    close_room(room)
    return written


def hold_with_rivals(prepared: Prepared) -> Path:
    """The same, with two contents of the day's minutes."""
    return hold_and_report(prepared, rivals=1)


def merge_reports(prepared: Prepared, *, rivals: bool = False) -> None:
    path = sent_after(hold_with_rivals if rivals else hold_and_report, prepared)
    prepared.merge(ReturnedFile(name=path.name, content=path.read_bytes()))


@pytest.fixture
def reported(merged_reports: Prepared, at_session: Bench) -> Bench:
    del merged_reports
    at_session.click("see_reports")
    at_session.rest()
    return at_session


@pytest.fixture
def merged_reports(prepared: Prepared) -> Prepared:
    merge_reports(prepared)
    return prepared


def test_a_rooms_reports_are_summed_up_in_one_line(reported: Bench) -> None:
    page = reported.session.reports
    assert reported.session.current_page() is page
    words = reported.words(page)

    assert "PV\u00a0: reçu, version 1 · incidents\u00a0: 1 rapport" in words
    assert "PV d’incident n°\u00a01 · B204, version 1" in words
    assert "Signature manuscrite de Karim Benali, original à joindre" in words


def test_what_matters_to_the_office_is_told_at_a_glance(reported: Bench) -> None:
    words = reported.words(reported.find("day_facts"))

    assert "Karim Benali refuse de signer la grille harmonisée." in words
    assert "Désaccord sur le premier critère" in words
    assert "Passage tenu, grille harmonisée non signée à la fin du jour." in words
    assert "Personne n’est venu." in words
    assert "évacuation" in words
    assert words.index("refuse de signer") < words.index("Personne n’est venu")


def test_a_reports_signed_copy_is_saved(reported: Bench, tmp_path: Path) -> None:
    bench = reported
    target = tmp_path / "pv.pdf"
    bench.picker.saves.append(target)
    centre = bench.window.centre
    assert centre is not None
    line = session_reports(centre, bench.session._at.session)[-1]

    bench.click(f"save_{line.digest[:8]}")
    bench.rest()

    assert target.read_bytes().startswith(b"%PDF")
    assert bench.picker.proposed == [f"pv-{line.digest[:8]}.pdf"]
    assert "écrit et relu" in bench.words(bench.session.reports.told)


def test_the_candidates_page_tells_what_the_room_reports(
    merged_reports: Prepared, at_session: Bench
) -> None:
    bench = at_session
    bench.go("results")
    bench.rest()
    bench.session.results.opened.emit("2026-0417")
    bench.rest()
    assert "Personne n’est venu." in bench.words(bench.find("candidate_facts"))
    bench.session.candidate.stepped.emit(-1)
    bench.rest()


def test_one_of_two_contents_is_kept_with_a_reason(prepared: Prepared, at_session: Bench) -> None:
    bench = at_session
    merge_reports(prepared, rivals=True)
    bench.click("see_reports")
    bench.rest()
    page = bench.session.reports
    assert "2 en quarantaine" in bench.words(page)
    centre = bench.window.centre
    assert centre is not None
    held = [line for line in session_reports(centre, prepared.session) if line.reason]

    bench.click(f"keep_{held[0].digest[:8]}")
    bench.type("keep_report_reason", "Relu avec la salle")
    bench.click("keep_report_act")
    bench.rest()

    assert "PV retenu" in bench.words(page.told)
    assert "PV\u00a0: reçu, version 1" in bench.words(page)


def test_a_room_that_sent_none_says_so(at_session: Bench) -> None:
    bench = at_session
    bench.click("see_reports")
    bench.rest()

    words = bench.words(bench.session.reports)
    assert "aucun PV reçu" in words
    assert "Aucun PV de cette salle" in words
    bench.click("reports_back")
    assert bench.session.current_page() is bench.session.overview


def test_the_overview_says_in_a_rooms_cell_what_it_reports(
    merged_reports: Prepared, at_session: Bench
) -> None:
    del merged_reports
    at_session.go("overview")
    view = at_session.find("room_matrix")
    assert isinstance(view, QTableView)
    cell = view.model().index(0, 0)

    assert cell.data().endswith("· PV")
    told = cell.data(Qt.ItemDataRole.ToolTipRole)
    assert "PV\u00a0: reçu, version 1, incidents\u00a0: 1 rapport" in told
