"""The centre's word on each sheet, and erasing a room once all of it is merged."""

from __future__ import annotations

from pathlib import Path

import pytest

from app.domain.errors import UserError
from app.domain.sitting_state import SittingState
from app.services.room.agenda import agenda
from app.services.room.open_room import OpenRoom, known_rooms
from app.services.room.panel.revision import reopen_deliberation
from app.services.room.transfer.handing_over import hand_over_sheets
from app.services.room.transfer.purge import purge_blockers, purge_room
from app.services.room.transfer.receipts import (
    ReceiptSheetKind,
    latest_receipt,
    read_receipt_file,
)
from app.services.room.transfer.results_export import export_results
from app.trust.digests import short_digest
from app.trust.payloads import SheetFate
from tests.services.rooms import (
    Site,
    actions,
    conclude,
    other_centre,
    refused,
    run_oral,
    seal,
    sign,
)

MERGED, QUARANTINED = SheetFate.MERGED, SheetFate.QUARANTINED


@pytest.fixture
def site(tmp_path: Path) -> Site:
    return Site(tmp_path)


@pytest.fixture
def room(site: Site) -> OpenRoom:
    return site.open()


def all_merged(digests: dict[str, str]) -> dict[str, SheetFate]:
    return dict.fromkeys(digests.values(), MERGED)


def test_a_sitting_is_received_only_when_all_its_sheets_are_merged(
    site: Site, room: OpenRoom
) -> None:
    digests = conclude(site, room)
    export_results(room, site.stick, site.files)
    assert latest_receipt(room) is None
    assert agenda(room).row("S1").state is SittingState.EXPORTED

    partly = {**all_merged(digests), digests["J2"]: QUARANTINED}
    read_receipt_file(room, site.receipt(partly, 1, "sheet.voided_key"))
    assert agenda(room).row("S1").state is SittingState.EXPORTED

    read_receipt_file(room, site.receipt(all_merged(digests), 2))
    assert agenda(room).row("S1").state is SittingState.RECEIVED
    assert agenda(room).to_export == ()


def test_the_newest_receipt_counts_in_whatever_order_they_are_read(
    site: Site, room: OpenRoom
) -> None:
    digests = conclude(site, room)
    conflict = {**all_merged(digests), digests[""]: QUARANTINED}
    read_receipt_file(room, site.receipt(conflict, 2, "sheet.conflict"))
    assert read_receipt_file(room, site.receipt(all_merged(digests), 1)).sequence == 1
    latest = latest_receipt(room)
    assert latest is not None
    assert latest.sequence == 2
    assert agenda(room).row("S1").state is SittingState.SIGNED


def test_a_revision_is_received_only_once_it_is_merged_itself(site: Site, room: OpenRoom) -> None:
    digests = conclude(site, room)
    read_receipt_file(room, site.receipt(all_merged(digests), 1))
    assert agenda(room).row("S1").state is SittingState.RECEIVED
    reopen_deliberation(room, "S1", "Erreur")
    assert agenda(room).row("S1").state is SittingState.TO_DELIBERATE
    revised = sign(room, "S1")
    assert agenda(room).row("S1").state is SittingState.SIGNED
    read_receipt_file(room, site.receipt(all_merged({**digests, "2": revised}), 2))
    assert agenda(room).row("S1").state is SittingState.RECEIVED


@pytest.mark.parametrize(
    ("fate", "code", "reason"),
    [
        (QUARANTINED, "sheet.conflict", "deux contenus différents"),
        (QUARANTINED, "sheet.voided_key", "annulation de la clé"),
        (QUARANTINED, "sheet.revoked_key", "révoqué la clé"),
        (QUARANTINED, "sheet.stale_epoch", "ancien ordinateur"),
        (SheetFate.TO_CONFIRM, "sheet.unproven_revision", "n’est pas arrivée"),
        (SheetFate.TO_CONFIRM, "addition.unconfirmed", "ajout fait en salle"),
        (SheetFate.TO_CONFIRM, "paper.awaited", "confirmer (paper.awaited)"),
        (SheetFate.REFUSED, "panel_sheet.sheet_missing", "Il manque au centre"),
        (SheetFate.REFUSED, "jws.bad_signature", "jws.bad_signature"),
    ],
)
def test_what_is_not_merged_says_why_in_words(
    site: Site, room: OpenRoom, fate: SheetFate, code: str, reason: str
) -> None:
    digests = conclude(site, room)
    fates = {**all_merged(digests), digests["J2"]: fate}
    summary = read_receipt_file(room, site.receipt(fates, 1, code))
    counts = (summary.merged, summary.to_confirm, summary.quarantined, summary.refused)
    assert counts == (
        2,
        int(fate is SheetFate.TO_CONFIRM),
        int(fate is QUARANTINED),
        int(fate is SheetFate.REFUSED),
    )
    first, second, panel = summary.lines
    assert (first.kind, first.juror_name, first.reason) == (
        ReceiptSheetKind.SCORE_SHEET,
        "Maïa Tournebride",
        None,
    )
    assert second.reason is not None
    assert reason in second.reason.french()
    assert (panel.kind, panel.subject) == (ReceiptSheetKind.PANEL_SHEET, "Zoé Quatremaille")
    assert latest_receipt(room) == summary


def test_sheets_that_one_side_does_not_know_are_told(site: Site, room: OpenRoom) -> None:
    digests = conclude(site, room)
    unknown = "5e" * 32
    summary = read_receipt_file(room, site.receipt({digests["J1"]: MERGED, unknown: MERGED}))
    assert summary.unlisted == 2
    assert (summary.lines[1].kind, summary.lines[1].subject) == (
        ReceiptSheetKind.UNKNOWN,
        short_digest(unknown),
    )


def test_a_receipt_read_twice_changes_nothing(site: Site, room: OpenRoom) -> None:
    digests = conclude(site, room)
    receipt = site.receipt(all_merged(digests))
    summary = read_receipt_file(room, receipt)
    assert read_receipt_file(room, receipt) == summary
    assert actions(room).count("receipt_read") == 1


def test_another_content_under_a_known_number_is_refused(site: Site, room: OpenRoom) -> None:
    digests = conclude(site, room)
    read_receipt_file(room, site.receipt({}, 1))
    other = site.receipt(all_merged(digests), 1)
    refused("receipt.conflict", lambda: read_receipt_file(room, other))
    assert agenda(room).row("S1").state is SittingState.SIGNED


def test_a_receipt_that_does_not_hold_changes_nothing(
    site: Site, room: OpenRoom, tmp_path: Path
) -> None:
    digests = conclude(site, room)
    neighbour = Site(site.files.make_folder(tmp_path / "neighbour"))
    for code, data in (
        ("package.other_room", neighbour.receipt(all_merged(digests))),
        ("certificate.untrusted", site.receipt(all_merged(digests), keys=other_centre())),
        ("package.truncated", site.receipt(all_merged(digests))[:-3]),
        ("package.other_kind", site.package(2)),
    ):
        refused(code, lambda data=data: read_receipt_file(room, data))  # type: ignore[misc]
    assert latest_receipt(room) is None
    assert "receipt_read" not in actions(room)


def test_a_room_is_erased_once_every_sheet_is_merged(site: Site, room: OpenRoom) -> None:
    digests = conclude(site, room)
    laptop = room.laptop
    export_results(room, site.stick, site.files)
    hand_over_sheets(room, site.stick, site.files)
    (laptop.outbox / "remontee-ailleurs-1.remontee").write_bytes(b"another room's")
    assert purge_blockers(room) == ("09:00\u00a0: Zoé Quatremaille (E1)",)
    refused("purge.not_merged", lambda: purge_room(room))
    assert agenda(room).row("S1").state is SittingState.EXPORTED

    read_receipt_file(room, site.receipt(all_merged(digests)))
    assert purge_blockers(room) == ()
    purge_room(room)

    assert known_rooms(laptop) == ()
    assert list((site.folder / "laptop-1" / "rooms").iterdir()) == []
    assert [path.name for path in laptop.outbox.iterdir()] == ["remontee-ailleurs-1.remontee"]
    assert len(list(site.stick.iterdir())) == 2
    assert actions(site.open()) == ["package_opened"]


def test_an_unsigned_sealed_sheet_keeps_a_room_from_being_erased(
    site: Site, room: OpenRoom
) -> None:
    assert purge_blockers(room) == ()
    run_oral(room, "S2", site.clock)
    sealed = seal(room, "S2", "J1", 3)
    assert purge_blockers(room) == ("10:00\u00a0: Équipe Horizon (E2)",)
    read_receipt_file(room, site.receipt({sealed: QUARANTINED}, 1, "sheet.conflict"))
    refused("purge.not_merged", lambda: purge_room(room))


def test_a_file_of_the_same_name_but_another_room_is_left(site: Site, room: OpenRoom) -> None:
    digests = conclude(site, room)
    written = export_results(room, site.stick, site.files).local
    written.path.write_bytes(b"the same name in another session")
    read_receipt_file(room, site.receipt(all_merged(digests)))
    outbox = room.laptop.outbox
    purge_room(room)
    assert [path.name for path in outbox.iterdir()] == [written.path.name]


def test_a_copy_that_cannot_be_erased_is_told_and_the_room_stays(
    site: Site, room: OpenRoom, monkeypatch: pytest.MonkeyPatch
) -> None:
    digests = conclude(site, room)
    export_results(room, site.stick, site.files)
    read_receipt_file(room, site.receipt(all_merged(digests)))

    def in_use(path: Path, *, missing_ok: bool = False) -> None:
        raise PermissionError(path, missing_ok)

    with monkeypatch.context() as patch:
        patch.setattr(Path, "unlink", in_use)
        with pytest.raises(UserError) as caught:
            purge_room(room)
    assert caught.value.code == "purge.file_in_use"
    purge_room(room)
    assert known_rooms(room.laptop) == ()
