"""Names of files that people carry: safe everywhere, and no two rooms share one."""

from __future__ import annotations

import os
from pathlib import Path

from app.domain.wording import sentence
from app.services.centre.access.open_centre import OpenCentre
from app.services.centre.issuing.receipts import write_receipts
from app.services.files import distinct_names, safe_name, short_mark
from app.services.ports.centre_evidence import Refusal
from app.services.ports.centre_store import StoredRoom
from app.trust.digests import digest
from app.trust.receipts import read_receipt
from app.trust.rooms import issue_room, store_room
from data.files import SafeFiles
from tests.builders import a_moment
from tests.services.conftest import Centres


def test_a_name_keeps_what_every_file_system_takes() -> None:
    assert safe_name("Salle 1") == "Salle-1"
    assert safe_name("  Amphi Évariste/2 ") == "Amphi-Evariste-2"
    assert safe_name("階") == "salle"


def test_texts_that_give_one_name_are_told_apart_the_same_way_each_time() -> None:
    rooms = ["Salle 1", "Salle-1", "salle 1", "Salle 2"]
    names = distinct_names(rooms)

    assert names["Salle 2"] == "Salle-2"
    assert len({name.casefold() for name in names.values()}) == 4
    assert all(names[room].startswith(safe_name(room)) for room in rooms)
    assert names == distinct_names(reversed(rooms))
    assert distinct_names(["Salle 1"]) == {"Salle 1": "Salle-1"}


def test_rooms_of_one_safe_name_have_a_receipt_each(
    centres: Centres, merged: OpenCentre, tmp_path: Path
) -> None:
    twins = [
        issue_room(merged.keys, centres.session, room, random=os.urandom, now=a_moment(-1_440))
        for room in ("b 204", "B-204")
    ]
    with merged.store.transaction() as records:
        for issued in twins:
            room = issued.keys.room
            records.add_room(
                StoredRoom(session=centres.session, room=room, issued=store_room(issued))
            )
            records.add_refusal(a_refusal(centres.session, room), b"{}")

    written = write_receipts(merged, centres.session, tmp_path, SafeFiles())

    names = [file.path.name for file in written]
    assert "accuse-B204-1.accuse" in names
    assert len({name.casefold() for name in names}) == 3
    for issued in twins:
        (own,) = (file.path for file in written if safe_name(issued.keys.room) in file.path.name)
        assert read_receipt(own.read_bytes(), issued.keys).room == issued.keys.room


def a_refusal(session: str, room: str) -> Refusal:
    return Refusal(
        session=session,
        room=room,
        is_sheet=True,
        file_name="remontee.remontee",
        subject=digest(room.encode()),
        document=digest(room.encode()),
        who="",
        code="sheet.off_journal",
        sentence=sentence("La feuille ne se rattache pas au journal de la salle."),
        refused_at=a_moment(60),
    )


def test_rooms_of_one_name_do_not_write_over_each_others_results() -> None:
    marks = {
        short_mark("session-2026-11", "Salle A"),
        short_mark("session-2026-11", "Salle À"),
        short_mark("session-2027-03", "Salle A"),
    }

    assert len(marks) == 3
    assert {len(mark) for mark in marks} == {4}
