"""A sitting to which nobody came leaves the room and arrives, though no sheet tells of it."""

from __future__ import annotations

from pathlib import Path

import pytest

from app.domain.attendance import Presence
from app.domain.sitting_state import SittingState
from app.services.centre.issuing.receipts import write_receipts
from app.services.room.agenda import agenda
from app.services.room.attendance import record_attendance
from app.services.room.open_room import OpenRoom
from app.services.room.transfer.purge import purge_blockers, purge_room
from app.services.room.transfer.receipts import (
    ReceiptSheetKind,
    latest_receipt,
    read_receipt_file,
)
from app.services.room.transfer.results_export import export_results, export_summary
from app.trust.payloads import SheetFate
from app.trust.results_packages import SittingAttendance, attendance_digest
from tests.services.rooms import Site, refused
from tests.services.world import World, returned


@pytest.fixture
def site(tmp_path: Path) -> Site:
    return Site(tmp_path)


@pytest.fixture
def room(site: Site) -> OpenRoom:
    return site.open()


def absent(room: OpenRoom, sitting: str, presence: Presence = Presence.ABSENT) -> str:
    """Record that nobody came; return what names it."""
    entries = tuple(
        record_attendance(room, sitting, candidate, presence, identity_checked=False)
        for candidate in room.dossier.planning.sitting(sitting).candidates
    )
    return attendance_digest(SittingAttendance(sitting=sitting, entries=entries))


def state(room: OpenRoom, sitting: str = "S1") -> SittingState:
    return agenda(room).row(sitting).state


def test_an_absence_is_to_export_until_an_export_holds_it(site: Site, room: OpenRoom) -> None:
    absent(room, "S1")
    assert [row.sitting for row in agenda(room).to_export] == ["S1"]

    done = export_results(room, site.stick, site.files)

    row = agenda(room).row("S1")
    assert (row.state, row.nobody_came) == (SittingState.EXPORTED, True)
    assert row.exported_at == room.local(site.clock.now())
    assert agenda(room).to_export == ()
    assert (done.summary.absent, done.summary.sheets) == (1, 0)


def test_an_absence_that_is_corrected_has_left_no_more(site: Site, room: OpenRoom) -> None:
    absent(room, "S1")
    export_results(room, site.stick, site.files)
    site.clock.pass_seconds(60)

    absent(room, "S1", Presence.EXCUSED)
    assert state(room) is SittingState.UPCOMING
    assert [row.sitting for row in agenda(room).to_export] == ["S1"]

    record_attendance(room, "S1", "N001", Presence.LATE, identity_checked=True)
    assert (state(room), agenda(room).to_export) == (SittingState.UPCOMING, ())


def test_an_absence_recorded_after_the_export_is_not_in_it(site: Site, room: OpenRoom) -> None:
    absent(room, "S1")
    export_results(room, site.stick, site.files)
    absent(room, "S2")

    assert [row.sitting for row in agenda(room).to_export] == ["S2"]


def test_an_absence_is_received_on_the_centres_word_alone(site: Site, room: OpenRoom) -> None:
    named = absent(room, "S1")
    export_results(room, site.stick, site.files)

    summary = read_receipt_file(room, site.receipt({named: SheetFate.MERGED}))

    assert state(room) is SittingState.RECEIVED
    (line,) = summary.lines
    assert (line.kind, line.subject) == (ReceiptSheetKind.ABSENCE, "Zoé Quatremaille")
    assert (summary.merged, summary.absences, summary.unlisted) == (0, 1, 0)
    assert latest_receipt(room) == summary
    assert export_summary(room).received == 1


def test_a_room_waits_for_its_absences_before_it_is_erased(site: Site, room: OpenRoom) -> None:
    named = absent(room, "S1")
    assert purge_blockers(room) == ("09:00\u00a0: Zoé Quatremaille (E1)",)
    refused("purge.not_merged", lambda: purge_room(room))
    export_results(room, site.stick, site.files)
    read_receipt_file(room, site.receipt({named: SheetFate.MERGED}))

    assert purge_blockers(room) == ()


def test_the_centre_names_the_absences_that_it_merged(tmp_path: Path) -> None:
    world = World(tmp_path)
    prepared = world.prepared()
    room = prepared.room()
    absent(room, "P01")
    prepared.merge(returned(prepared.export(room)))

    (written,) = write_receipts(prepared.centre, prepared.session, tmp_path / "stick", world.files)
    read_receipt_file(room, written.path.read_bytes())

    assert state(room, "P01") is SittingState.RECEIVED
    assert [row.state for row in agenda(room).rows if row.sitting != "P01"] == (
        [SittingState.UPCOMING] * (len(agenda(room).rows) - 1)
    )


def test_a_corrected_absence_is_not_what_the_centre_received(tmp_path: Path) -> None:
    world = World(tmp_path)
    prepared = world.prepared()
    room = prepared.room()
    absent(room, "P01")
    prepared.merge(returned(prepared.export(room)))
    (written,) = write_receipts(prepared.centre, prepared.session, tmp_path / "stick", world.files)
    world.clock.pass_seconds(60)
    absent(room, "P01", Presence.EXCUSED)

    read_receipt_file(room, written.path.read_bytes())

    assert [row.sitting for row in agenda(room).to_export] == ["P01"]
