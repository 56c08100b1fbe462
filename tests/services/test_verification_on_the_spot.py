"""Substitutes, walk-in candidates, voided keys and rival sheets, as `verify` tells them."""

from __future__ import annotations

import io
import zipfile
from dataclasses import replace
from pathlib import Path

import pytest

from app.services.centre.deciding.confirmations import confirm_addition, pending_additions
from app.services.centre.issuing.receipts import write_receipts
from app.services.room.on_the_spot.substitution import bind_spare_card
from app.services.room.on_the_spot.voiding import void_enrolment
from app.services.room.on_the_spot.walk_in import add_walk_in
from app.services.room.open_room import OpenRoom, close_room
from app.services.verification import (
    centre_basis,
    certificate_basis,
    room_basis,
    verify_document,
    with_room_package,
)
from app.services.verify.report import report_lines
from app.trust.encryption import decrypt_for_room, decrypt_with_room_key
from app.trust.payloads import PackageKind
from app.trust.results_packages import DeviceJournal
from app.trust.rooms import room_package_key
from app.trust.verification import FileKind, Outcome, Verdict, Verification
from app.trust.witnesses import read_void
from tests.services.returned_pool import laptop, repacked
from tests.services.templates import prepared_copy
from tests.services.vouching import SLOT, Vouching, a_substitution, a_walk_in
from tests.services.world import Prepared, World, returned


@pytest.fixture
def prepared(tmp_path: Path) -> Prepared:
    return prepared_copy(World(tmp_path))


def codes(answer: Verification, *outcomes: Outcome) -> list[str]:
    wanted = outcomes or tuple(Outcome)
    return [each.code for each in answer.findings if each.outcome in wanted]


def copy_of(room: OpenRoom, sitting: str) -> bytes:
    with room.store.transaction() as records:
        return records.panel_sheets(sitting)[-1].pdf


def said(answer: Verification) -> str:
    return "\n".join(report_lines("fichier", answer))


def test_a_substitute_is_told_by_the_room_and_confirmed_by_the_centre(prepared: Prepared) -> None:
    room = bind_spare_card(prepared.room(), a_substitution(), Vouching(prepared).both())
    prepared.conclude(room, "P01", 3, 2)
    pdf = copy_of(room, "P01")
    here = verify_document(pdf, room_basis(room))

    assert "addition.to_confirm" in codes(here, Outcome.OPEN)
    assert not codes(here, Outcome.FAILS)
    assert "Rémi Aubry" in said(here)

    export = prepared.export(room)
    results = export.written.path.read_bytes()
    before = verify_document(results, centre_basis(prepared.centre))
    assert before.verdict is Verdict.INCOMPLETE
    assert not codes(before, Outcome.FAILS)

    prepared.merge(returned(export))
    waiting = verify_document(pdf, centre_basis(prepared.centre))
    assert "centre.to_confirm" in codes(waiting, Outcome.OPEN)
    (addition,) = pending_additions(prepared.centre, prepared.session)
    confirm_addition(prepared.centre, prepared.session, addition.digest, "Vu avec la salle")
    assert verify_document(pdf, centre_basis(prepared.centre)).proven

    with room.store.transaction() as records:
        statement = records.additions()[0].statement
    told = verify_document(statement, room_basis(room))
    assert told.kind is FileKind.ADDITION
    assert "Rémi Aubry remplace Karim Benali" in said(told)
    assert "witnesses.not_checked" in codes(told, Outcome.OPEN)
    close_room(room)


def test_the_package_alone_leaves_a_substitute_to_be_confirmed(prepared: Prepared) -> None:
    room = bind_spare_card(prepared.room(), a_substitution(), Vouching(prepared).both())
    prepared.conclude(room, "P01", 3, 2)
    now = prepared.world.clock.now().utc
    basis = certificate_basis(prepared.centre.keys.anchor, at=now, room_code=prepared.room_code)
    answer = verify_document(copy_of(room, "P01"), with_room_package(basis, prepared.package))

    assert "addition.to_confirm" in codes(answer, Outcome.OPEN)
    assert not codes(answer, Outcome.FAILS)
    close_room(room)


def test_a_walk_in_candidate_s_sheet_waits_for_the_centre(prepared: Prepared) -> None:
    room = add_walk_in(prepared.room(), a_walk_in(), Vouching(prepared).both())
    prepared.conclude(room, SLOT, 3, 2)
    here = verify_document(copy_of(room, SLOT), room_basis(room))
    with room.store.transaction() as records:
        statement = records.additions()[0].statement
        jws = records.score_sheets(SLOT)[0].jws

    assert "Malo Kervella" in said(here)
    assert "addition.to_confirm" in codes(here, Outcome.OPEN)
    assert "passage ajouté pour Malo Kervella" in said(verify_document(statement, room_basis(room)))
    basis = certificate_basis(
        prepared.centre.keys.anchor, at=prepared.world.clock.now().utc, room_code=prepared.room_code
    )
    package = with_room_package(basis, prepared.package)
    assert "addition.to_confirm" in codes(verify_document(jws, package), Outcome.OPEN)
    close_room(room)


def test_a_voided_key_is_named_and_what_it_signed_before_stays(prepared: Prepared) -> None:
    room = prepared.room()
    prepared.conclude(room, "P01", 3, 2)
    pdf = copy_of(room, "P01")
    void_enrolment(room, "J02", "Carte perdue", Vouching(prepared).both())
    here = verify_document(pdf, room_basis(room))
    with room.store.transaction() as records:
        statement = records.voids()[0].statement

    assert "enrolment.voided" in codes(here, Outcome.OPEN)
    assert "inscription annulée" in said(here)
    assert "devant deux témoins" in said(verify_document(statement, room_basis(room)))

    prepared.merge(returned(prepared.export(room)))
    answer = verify_document(pdf, centre_basis(prepared.centre))
    assert answer.proven
    assert "enrolment.voided_later" in codes(answer, Outcome.HOLDS)
    close_room(room)


def test_two_sheets_for_one_place_are_told_to_be_in_quarantine(prepared: Prepared) -> None:
    first = prepared.room()
    prepared.conclude(first, "P01", 3, 2)
    other = laptop(prepared, "laptop-2")
    second = other.room()
    other.conclude(second, "P01", 2, 3)
    pdf = copy_of(first, "P01")
    prepared.merge(returned(prepared.export(first)), returned(other.export(second)))
    answer = verify_document(pdf, centre_basis(prepared.centre))

    assert answer.verdict is Verdict.INCOMPLETE
    assert "centre.quarantined" in codes(answer, Outcome.OPEN)
    assert "quarantaine" in answer.headline.french()
    close_room(first)
    close_room(second)


def test_a_bad_document_in_a_package_is_told_and_hides_no_other(prepared: Prepared) -> None:
    room = prepared.room()
    prepared.conclude(room, "P01", 3, 2)
    file = returned(prepared.export(room))

    def without_one(journals: tuple[DeviceJournal, ...]) -> tuple[DeviceJournal, ...]:
        entries = journals[0].entries
        return (replace(journals[0], entries=(*entries[:3], *entries[4:])),)

    spoilt = repacked(
        prepared,
        room,
        file,
        score_sheets=lambda sheets: (b"{}", *sheets),
        voids=lambda _none: (b"{}",),
        journals=without_one,
    )
    answer = verify_document(spoilt.content, centre_basis(prepared.centre))

    assert codes(answer, Outcome.FAILS) == [
        "journal.broken",
        "jws.malformed",
        "package.bad_content",
    ]
    assert [each.verdict for each in answer.contained] == [
        Verdict.REFUSED,
        *[Verdict.GENUINE] * 4,
    ]
    assert "Grille individuelle n° 1 du fichier" in said(answer)
    assert "Les autres documents tiennent" in said(answer)
    close_room(room)


def test_parts_taken_out_of_their_envelopes_say_what_they_are(
    prepared: Prepared, tmp_path: Path
) -> None:
    vouching = Vouching(prepared)
    room = prepared.room()
    prepared.conclude(room, "P01", 3, 2)
    witnesses = (vouching.juror("J01"), vouching.supervisor())
    void_enrolment(room, "J02", "Carte perdue", witnesses)
    with room.store.transaction() as records:
        void = read_void(records.voids()[0].statement, room.anchor)
    prepared.merge(returned(prepared.export(room)))
    (receipt,) = write_receipts(prepared.centre, prepared.session, tmp_path, prepared.world.files)
    secret = room.keys.secret
    content = decrypt_for_room(receipt.path.read_bytes(), secret, kind=PackageKind.RECEIPT)
    plain = decrypt_with_room_key(prepared.package, room_package_key(secret))
    manifest = zipfile.ZipFile(io.BytesIO(plain)).read("manifest.jws")
    basis = room_basis(room)
    found = {
        kind: verify_document(data, basis)
        for kind, data in (
            (FileKind.WITNESS, void.witnesses[0].proof),
            (FileKind.RECEIPT_CONTENT, content),
            (FileKind.ROOM_MANIFEST, manifest),
        )
    }

    assert {kind: answer.kind for kind, answer in found.items()} == {kind: kind for kind in found}
    assert not any(codes(answer, Outcome.FAILS) for answer in found.values())
    assert "atteste une déclaration" in said(found[FileKind.WITNESS])
    assert "fusionnées 3" in said(found[FileKind.RECEIPT_CONTENT])
    assert "manifest.alone" in codes(found[FileKind.ROOM_MANIFEST], Outcome.OPEN)
    close_room(room)
