"""Each room is told what became of every sheet, and others who is a confirmed juror."""

from __future__ import annotations

from pathlib import Path

import pytest

from app.domain.errors import UserError
from app.domain.journal import Action
from app.services.centre.access.open_centre import OpenCentre
from app.services.centre.deciding.enrolment_lists import ENROLMENT_LIST_FILE, write_enrolment_list
from app.services.centre.deciding.quarantine import quarantine, settle
from app.services.centre.issuing.receipts import write_receipts
from app.services.centre.overview import overview
from app.services.ports.machine import Cancelled
from app.trust.enrolment_lists import read_enrolment_list
from app.trust.payloads import EnrolmentStanding, Receipt, SheetFate
from app.trust.receipts import read_receipt
from app.trust.rooms import stored_room
from data.files import SafeFiles
from tests.services.conftest import Centres, StopsAt


def receipt_of(centres: Centres, centre: OpenCentre, folder: Path) -> Receipt:
    (written,) = write_receipts(centre, centres.session, folder, SafeFiles())
    with centre.store.transaction() as records:
        (room,) = records.rooms(centres.session)
    return read_receipt(written.path.read_bytes(), stored_room(room.issued).keys)


def fates(receipt: Receipt) -> dict[str, tuple[SheetFate, str]]:
    return {line.digest: (line.fate, line.code) for line in receipt.lines}


def test_a_merged_sheet_is_received_the_superseded_one_too(
    centres: Centres, merged: OpenCentre, tmp_path: Path
) -> None:
    centres.merge(merged, ["second"])

    receipt = receipt_of(centres, merged, tmp_path)

    assert {line.fate for line in receipt.lines} == {SheetFate.MERGED}
    assert set(fates(receipt)) == {sheet.digest for sheet in centres.sheets(merged)}
    assert (receipt.room, receipt.sequence) == ("B204", 1)


def test_receipts_are_numbered_by_room_and_journalled(
    centres: Centres, merged: OpenCentre, tmp_path: Path
) -> None:
    first = write_receipts(merged, centres.session, tmp_path, SafeFiles())
    second = write_receipts(merged, centres.session, tmp_path, SafeFiles())

    assert [file.path.name for file in (*first, *second)] == [
        "accuse-B204-1.accuse",
        "accuse-B204-2.accuse",
    ]
    with merged.store.transaction() as records:
        written = [e for e in records.journal() if e.action is Action.RECEIPTS_WRITTEN]
        assert [item.sequence for item in records.receipts(centres.session)] == [1, 2]
    assert [dict(entry.detail)["sequence"] for entry in written] == ["1", "2"]


def test_what_is_held_or_waits_is_not_received(centres: Centres, tmp_path: Path) -> None:
    with centres.fresh() as centre:
        centres.merge(centre, ["first", "rival", "added"])
        found = [line.fate for line in receipt_of(centres, centre, tmp_path).lines]
        case = quarantine(centre, centres.session)[0]
        settle(centre, centres.session, case.id, None, "Aucune des deux ne vaut.")
        after = fates(receipt_of(centres, centre, tmp_path))

    assert found.count(SheetFate.QUARANTINED) == 6
    assert found.count(SheetFate.TO_CONFIRM) == 3
    rejected = {version.digest for version in case.versions}
    assert {after[digest] for digest in rejected} == {(SheetFate.REFUSED, "sheet.rejected")}


def test_a_refused_sheet_is_told_and_forgotten_once_it_holds(
    centres: Centres, tmp_path: Path
) -> None:
    with centres.fresh() as centre:
        centres.merge(centre, ["off journal"])
        refused = fates(receipt_of(centres, centre, tmp_path))
        assert len(overview(centre, centres.session).refusals) == 3
        centres.merge(centre, ["first"])
        held = fates(receipt_of(centres, centre, tmp_path))
        assert overview(centre, centres.session).refusals == ()

    assert set(refused.values()) == {(SheetFate.REFUSED, "sheet.off_journal")}
    assert set(held.values()) == {(SheetFate.MERGED, "")}
    assert set(refused) == set(held)


def test_before_any_sheet_came_there_is_nothing_to_receipt(
    centres: Centres, tmp_path: Path
) -> None:
    with centres.fresh() as centre, pytest.raises(UserError) as caught:
        write_receipts(centre, centres.session, tmp_path, SafeFiles())
    assert caught.value.code == "receipts.nothing"


def test_stopping_writes_no_further_receipt(
    centres: Centres, merged: OpenCentre, tmp_path: Path
) -> None:
    with pytest.raises(Cancelled):
        write_receipts(merged, centres.session, tmp_path, SafeFiles(), StopsAt(0))
    assert list(tmp_path.iterdir()) == []


def test_the_list_of_enrolments_says_what_each_key_is_worth(
    centres: Centres, tmp_path: Path
) -> None:
    with centres.fresh() as centre:
        centres.merge(centre, ["voided"])
        written = write_enrolment_list(centre, centres.session, tmp_path, SafeFiles())
        listed = read_enrolment_list(written.path.read_bytes(), centre.keys.anchor)
        with centre.store.transaction() as records:
            actions = [entry.action for entry in records.journal()]

    assert written.path.name == ENROLMENT_LIST_FILE
    assert {item.juror: item.standing for item in listed.enrolments} == {
        "J01": EnrolmentStanding.CONFIRMED,
        "J02": EnrolmentStanding.VOIDED,
    }
    assert listed.session == centres.session
    assert actions[-1] is Action.ENROLMENTS_LISTED
