"""What is refused is kept, and named as far as something vouches for the name."""

from __future__ import annotations

import base64
import json
from collections.abc import Callable
from dataclasses import replace
from pathlib import Path

import pytest

from app.domain.score_sheet import ScoreSheet
from app.services.centre.merge import evidence as merge_evidence
from app.services.centre.merge.plan import PlannedRefusal, ReturnedFile
from app.trust.digests import digest
from app.trust.signing import (
    read_panel_sheet,
    read_score_sheet,
    seal_score_sheet,
    sign_panel_sheet,
)
from tests.services.conftest import Centres
from tests.services.test_merge import Returned


@pytest.fixture(scope="module")
def sender(tmp_path_factory: pytest.TempPathFactory) -> Returned:
    return Returned(tmp_path_factory.mktemp("sender"))


def unsigned(jws: bytes) -> bytes:
    """The same payload with a signature of something else."""
    envelope = json.loads(jws)
    envelope["signatures"][0]["signature"] = base64.urlsafe_b64encode(b"s" * 64).decode()[:86]
    return json.dumps(envelope, separators=(",", ":")).encode()


def refusal_of(sender: Returned, *sheets: bytes) -> PlannedRefusal:
    (refusal,) = sender.plan(sender.sent(score_sheets=sheets, panel_sheets=())).refusals
    return refusal


def test_a_sheet_whose_signature_holds_is_named_plainly(sender: Returned) -> None:
    sheet = sender.score_sheet(
        lambda plain: replace(plain, context=replace(plain.context, rules_digest="0" * 64))
    )

    refusal = refusal_of(sender, sheet)

    assert refusal.who == "Inès Aubertin · E1 · Hélène Marchetti"


def test_a_sheet_that_nothing_proves_is_told_by_what_it_says_of_itself(
    sender: Returned,
) -> None:
    first = sender.content.score_sheets[0]

    refusal = refusal_of(sender, unsigned(first))

    assert refusal.who == "se dit de Inès Aubertin · E1 · Hélène Marchetti"
    assert refusal.subject == read_score_sheet(first, sender.room.anchor).digest


def test_a_panel_sheet_that_nothing_proves_is_named_without_a_juror(sender: Returned) -> None:
    forged = unsigned(sender.content.panel_sheets[0])

    (refusal,) = sender.plan(sender.sent(panel_sheets=(forged,))).refusals

    assert refusal.who == "se dit de Inès Aubertin · E1"


@pytest.mark.parametrize(
    "change",
    [
        lambda plain: replace(plain, juror="<b>J1</b>"),
        lambda plain: replace(plain, context=replace(plain.context, sitting="P99")),
    ],
)
def test_no_text_of_an_unproven_sheet_is_ever_shown(
    sender: Returned, change: Callable[[ScoreSheet], ScoreSheet]
) -> None:
    plain = read_score_sheet(sender.content.score_sheets[0], sender.room.anchor).sheet
    changed = change(plain)
    forged = seal_score_sheet(changed, replace(sender.key("J01"), juror=changed.juror)).jws

    refusal = refusal_of(sender, unsigned(forged))

    assert refusal.who == "feuille n° 1 de remontee.remontee"


def test_what_is_refused_is_kept_byte_for_byte(tmp_path: Path) -> None:
    sender = Returned(tmp_path)
    forged = unsigned(sender.content.score_sheets[0])
    broken = ReturnedFile(name="abîmée.remontee", content=sender.file.content[:-9])
    prepared = sender.prepared

    prepared.merge(sender.sent(score_sheets=(forged,), panel_sheets=()), broken)

    with prepared.centre.store.transaction() as records:
        kept = {
            refusal.code: records.refused_document(prepared.session, refusal.document)
            for refusal in records.refusals(prepared.session)
        }
    assert kept == {"jws.signature": forged, "package.truncated": broken.content}


def test_a_refused_file_that_is_too_large_is_only_named(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(merge_evidence, "KEPT_FILE", 8)
    sender = Returned(tmp_path)
    prepared = sender.prepared
    large = ReturnedFile(name="grand", content=b"not a package")

    prepared.merge(large)

    with prepared.centre.store.transaction() as records:
        (refusal,) = records.refusals(prepared.session)
        assert refusal.document == digest(large.content)
        assert records.refused_document(prepared.session, refusal.document) is None


def test_refusals_keep_their_sentence_to_be_translated(centres: Centres) -> None:
    with centres.fresh() as centre:
        centres.merge(centre, ["off journal", "cut short"])
        with centre.store.transaction() as records:
            refusals = records.refusals(centres.session)

    assert {refusal.room for refusal in refusals} == {"", "B204"}
    assert {refusal.code for refusal in refusals} == {"sheet.off_journal", "package.truncated"}
    told = {refusal.sentence.template for refusal in refusals}
    assert "La feuille ne se rattache pas au journal de la salle." in told


def test_a_panel_that_the_planning_never_had_is_refused(sender: Returned) -> None:
    sheet = read_panel_sheet(sender.content.panel_sheets[0], sender.room.anchor).sheet
    turned = replace(sheet, members=sheet.members[::-1])
    jws = sign_panel_sheet(turned, [sender.key("J02"), sender.key("J01")]).jws

    (refusal,) = sender.plan(sender.sent(panel_sheets=(jws,))).refusals
    assert refusal.code == "panel_sheet.other_panel"
