"""What only a paper proves never counts before somebody confirms to have the original."""

from __future__ import annotations

from pathlib import Path

import pytest

from app.domain.errors import UserError
from app.domain.evidence import PaperProof, SheetStanding
from app.domain.journal import Action
from app.services.centre.deciding.papers import confirm_paper, paper_sheets, reject_paper
from app.services.centre.deciding.quarantine import quarantine
from app.services.centre.issuing.receipts import write_receipts
from app.services.centre.overview import ExpectedSheet, SheetState, overview
from app.services.centre.results import candidate_detail
from app.services.room.transfer.receipts import read_receipt_file
from app.trust.payloads import SheetFate
from tests.services.paper_sheets import (
    with_hand_signature,
    with_transcription,
)
from tests.services.test_merge import Returned, codes
from tests.services.world import OPERATOR

RECEIVED, TO_CONFIRM = SheetStanding.RECEIVED, SheetStanding.TO_CONFIRM
REJECTED = SheetStanding.REJECTED


@pytest.fixture
def alone(tmp_path: Path) -> Returned:
    return Returned(tmp_path)


def standings(alone: Returned) -> dict[str | None, tuple[SheetStanding, str]]:
    with alone.prepared.centre.store.transaction() as records:
        return {
            sheet.juror: (sheet.standing, sheet.code)
            for sheet in records.sheets(alone.prepared.session)
        }


def expected(alone: Returned) -> dict[str, ExpectedSheet]:
    seen = overview(alone.prepared.centre, alone.prepared.session)
    return {sheet.juror: sheet for sheet in seen.sheets if sheet.sitting == "P01"}


def received(alone: Returned) -> int:
    """How many panel sheets the candidate's results rest on."""
    detail = candidate_detail(alone.prepared.centre, alone.prepared.session, "2026-0402")
    return sum(len(block.sheets) for block in detail.blocks)


def test_a_sheet_that_one_key_signed_for_two_is_held(alone: Returned) -> None:
    file = with_hand_signature(alone, "J02")

    plan = alone.plan(file)
    assert (codes(plan), plan.to_confirm, len(plan.papers)) == (set(), 1, 1)
    alone.prepared.merge(file)

    assert standings(alone)[None] == (TO_CONFIRM, "sheet.on_paper")
    assert received(alone) == 0
    seen = overview(alone.prepared.centre, alone.prepared.session)
    assert (seen.papers, seen.to_confirm) == (1, 0)
    assert "Originaux papier à confirmer : 1." in [words.french() for words in seen.open_points]


def test_it_counts_once_somebody_has_the_original_and_no_longer_when_withdrawn(
    alone: Returned,
) -> None:
    centre, session = alone.prepared.centre, alone.prepared.session
    alone.prepared.merge(with_hand_signature(alone, "J02"))
    (held,) = paper_sheets(centre, session)
    assert (held.seen, held.reason) == (None, "")
    assert [words.french() for words in held.words] == ["Signature manuscrite de Karim Benali."]
    assert held.who == "Inès Aubertin · E1"

    confirm_paper(centre, session, held.digest, "Chemise bleue, pièce 3")

    assert standings(alone)[None] == (RECEIVED, "")
    assert received(alone) == 1
    (confirmed,) = paper_sheets(centre, session)
    assert confirmed.seen is not None
    assert (confirmed.seen.operator, confirmed.seen.reference) == (
        OPERATOR,
        "Chemise bleue, pièce 3",
    )
    detail = candidate_detail(centre, session, "2026-0402")
    (sheet,) = [sheet for block in detail.blocks for sheet in block.sheets]
    assert [words.french() for words in sheet.on_paper] == ["Signature manuscrite de Karim Benali."]
    with centre.store.transaction() as records:
        signed = [entry for entry in records.journal() if entry.action is Action.DECISION_SIGNED]
    assert dict(signed[-1].detail)["decision"] == "confirm"

    reject_paper(centre, session, held.digest, "Ce n’était pas sa signature")

    assert standings(alone)[None] == (REJECTED, "sheet.rejected")
    assert (received(alone), paper_sheets(centre, session)) == (0, ())
    confirm_paper(centre, session, held.digest, "Relu avec la salle")
    assert standings(alone)[None] == (RECEIVED, "")


def test_a_transcription_holds_the_panels_sheet_with_it(alone: Returned) -> None:
    centre, session = alone.prepared.centre, alone.prepared.session
    file = with_transcription(alone)
    assert codes(alone.plan(file)) == set()
    alone.prepared.merge(file)

    assert standings(alone) == {
        "J01": (RECEIVED, ""),
        "J02": (TO_CONFIRM, "sheet.on_paper"),
        None: (TO_CONFIRM, "sheet.on_paper"),
    }
    (held,) = paper_sheets(centre, session)
    assert [words.french() for words in held.words] == [
        "Saisie d’après papier par Hélène Marchetti, à la place de son auteur."
    ]
    assert held.reason == "Ordinateur hors service"
    lines = expected(alone)
    assert lines["J02"].state is SheetState.TO_CONFIRM
    assert lines["J02"].reason is not None
    assert lines["J02"].reason.french().startswith("Saisie d’après papier par Hélène Marchetti")

    confirm_paper(centre, session, held.digest, "Grille papier du 23, pièce 1")

    assert {item[0] for item in standings(alone).values()} == {RECEIVED}
    lines = expected(alone)
    assert lines["J02"].state is SheetState.RECEIVED
    assert lines["J02"].reason is not None
    assert lines["J01"].reason is None


def test_a_confirmation_needs_a_reference_and_a_sheet_on_paper(alone: Returned) -> None:
    centre, session = alone.prepared.centre, alone.prepared.session
    alone.prepared.merge(with_hand_signature(alone, "J02"))
    (held,) = paper_sheets(centre, session)
    with centre.store.transaction() as records:
        plain = next(sheet for sheet in records.sheets(session) if sheet.juror == "J01")

    for subject, reference, code in (
        (held.digest, "  ", "decision.no_reason"),
        (plain.digest, "Pièce 3", "paper.unknown"),
        ("ab" * 32, "Pièce 3", "paper.unknown"),
    ):
        with pytest.raises(UserError) as refused:
            confirm_paper(centre, session, subject, reference)
        assert refused.value.code == code
    assert standings(alone)[None][0] is TO_CONFIRM


def test_a_version_by_hand_in_quarantine_shows_what_is_on_paper(alone: Returned) -> None:
    centre, session = alone.prepared.centre, alone.prepared.session
    alone.prepared.merge(alone.file)
    alone.prepared.merge(with_hand_signature(alone, "J01"))

    (case,) = quarantine(centre, session)

    said = {words.french() for version in case.versions for words in version.on_paper}
    assert said == {"Signature manuscrite de Hélène Marchetti."}


def test_what_is_on_paper_is_kept_with_the_sheet(alone: Returned) -> None:
    alone.prepared.merge(with_transcription(alone))

    with alone.prepared.centre.store.transaction() as records:
        papers = {sheet.juror: sheet.paper for sheet in records.sheets(alone.prepared.session)}

    assert papers["J02"] == PaperProof(entered=True, transcribed_by="J01")
    assert papers["J01"] == papers[None] == PaperProof()


def test_the_room_is_told_that_its_paper_is_waited_for(alone: Returned) -> None:
    prepared = alone.prepared
    prepared.merge(with_hand_signature(alone, "J02"))

    (written,) = write_receipts(
        prepared.centre, prepared.session, prepared.world.folder / "stick", prepared.world.files
    )
    summary = read_receipt_file(alone.room, written.path.read_bytes())

    (line,) = [line for line in summary.lines if line.fate is SheetFate.TO_CONFIRM]
    assert line.reason is not None
    assert "original" in line.reason.french()
