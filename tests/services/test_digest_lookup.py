"""What a piece of paper prints leads to the sheet that the store keeps."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest

from app.domain.errors import UserError
from app.services.digest_lookup import find_by_digest, read_printed
from app.services.room.panel.revision import reopen_deliberation
from app.services.verification import room_basis, verify_document
from app.services.verify.basis import KeptAs
from app.trust.digests import qr_text, short_digest
from app.trust.formats import PANEL_SHEET, SCORE_SHEET
from app.trust.verification import FileKind, Verdict
from tests.services.verified_documents import Documents
from tests.services.world import World


@pytest.fixture(scope="module")
def documents(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Documents]:
    made = Documents(tmp_path_factory.mktemp("documents"))
    yield made
    made.close()


@pytest.mark.parametrize("place", ["room", "centre"])
def test_short_whole_and_scanned_digests_find_the_same_sheet(
    documents: Documents, place: str
) -> None:
    source = documents.room if place == "room" else documents.centre
    full = documents.digest
    short = short_digest(full)
    texts = (
        short,
        short.lower().replace("-", " ").replace("0", "o"),
        full.upper(),
        f" {qr_text(PANEL_SHEET.typ, full)}\n",
    )
    for text in texts:
        found = find_by_digest(text, source)
        assert found is not None
        assert (found.kind, found.digest, found.short) == (FileKind.PANEL_SHEET, full, short)
        assert (found.subject, found.assessment, found.room) == ("Inès Aubertin", "E1", "B204")
        assert found.juror_name is None
        assert found.is_latest


def test_a_juror_s_sheet_is_found_under_its_own_digest_and_type(documents: Documents) -> None:
    with documents.room.store.transaction() as records:
        digest = records.score_sheets("P01")[0].digest

    found = find_by_digest(qr_text(SCORE_SHEET.typ, digest), documents.centre)
    assert found is not None
    assert found.juror_name == "Hélène Marchetti"
    assert "retient" in found.words.french()
    assert find_by_digest(qr_text(PANEL_SHEET.typ, digest), documents.centre) is None


def test_a_digest_that_nobody_keeps_finds_nothing(documents: Documents) -> None:
    assert find_by_digest("0" * 20, documents.room) is None
    assert find_by_digest("f" * 64, documents.centre) is None


@pytest.mark.parametrize("text", ["", "K7Q4-M2XD-91TB", "SOUT1:x", "bonjour", "f" * 63, "u" * 20])
def test_what_is_no_digest_says_what_to_copy(text: str) -> None:
    with pytest.raises(UserError) as refused:
        read_printed(text)
    assert refused.value.code == "digest.malformed"


def test_an_earlier_version_is_found_and_named_as_replaced(tmp_path: Path) -> None:
    prepared = World(tmp_path).prepared()
    room = prepared.room()
    prepared.conclude(room, "P01", 3, 2)
    reopen_deliberation(room, "P01", "Une note était mal recopiée")
    prepared.world.clock.pass_seconds(60)
    prepared.sign(room, "P01")
    with room.store.transaction() as records:
        first, second = records.panel_sheets("P01")

    found = find_by_digest(short_digest(first.digest), room)
    assert found is not None
    assert (found.revision, found.latest, found.kept_as) == (1, 2, KeptAs.REPLACED)
    assert not found.is_latest
    assert "remplacée par la version 2" in found.words.french()
    latest = find_by_digest(second.digest, room)
    assert latest is not None
    assert latest.is_latest
    answer = verify_document(first.pdf, room_basis(room))
    assert (answer.verdict, answer.replaced_by) == (Verdict.REPLACED, 2)
    assert "version 2" in answer.headline.french()
