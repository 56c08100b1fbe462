"""The PDF copies of panel sheets: each is opened before it is kept, and a bad one is refused."""

from __future__ import annotations

from dataclasses import dataclass, field, replace
from pathlib import Path

import pytest

from app.domain.errors import UserError
from app.domain.journal import Action
from app.services.centre.merge.plan import MergePlan, ReturnedFile, plan_merge
from app.services.centre.overview import overview
from app.services.centre.results import candidate_detail, panel_sheet_copy
from app.services.ports.machine import Cancelled
from app.trust.digests import digest
from app.trust.results_packages import read_results_package
from app.trust.signing import read_panel_sheet, sign_panel_sheet
from tests.services.returned_pool import revise
from tests.services.test_merge import Returned, codes
from tests.services.test_merge_refusals import unsigned
from tests.services.world import returned


@pytest.fixture(scope="module")
def sender(tmp_path_factory: pytest.TempPathFactory) -> Returned:
    return Returned(tmp_path_factory.mktemp("sender"))


@pytest.fixture
def alone(tmp_path: Path) -> Returned:
    """A room of its own, for what is merged or signed further."""
    return Returned(tmp_path)


def with_pdf(sender: Returned, pdf: bytes) -> ReturnedFile:
    """The file with another PDF as the copy of its panel sheet."""
    (own,) = sender.content.copies
    return sender.sent(copies=(replace(own, pdf=pdf),))


def kept_pdf(sender: Returned) -> bytes | None:
    prepared = sender.prepared
    with prepared.centre.store.transaction() as records:
        return records.sheet_document(prepared.session, sender.content.copies[0].sheet_digest).pdf


def copies_of(plan: MergePlan) -> list[bytes | None]:
    return [sheet.pdf for sheet in plan.sheets if sheet.evidence.place.juror is None]


def test_the_copy_of_a_signed_sheet_is_kept_as_the_room_made_it(sender: Returned) -> None:
    plan = sender.plan()

    assert plan.refusals == ()
    assert copies_of(plan) == [sender.content.copies[0].pdf]


def a_pdf_with_a_byte_more(sender: Returned) -> bytes:
    return sender.content.copies[0].pdf + b"\n%% 20/20"


def a_pdf_cut_back(sender: Returned) -> bytes:
    pdf = sender.content.copies[0].pdf
    return pdf[: pdf.index(b"%%EOF") + 6]


@pytest.mark.parametrize(
    ("make", "code"),
    [
        (lambda _: b"not a PDF", "pdf.unreadable"),
        (lambda _: b"", "pdf.unreadable"),
        (a_pdf_with_a_byte_more, "signed_copy.signature"),
        (a_pdf_cut_back, "signed_copy.signature"),
    ],
)
def test_a_bad_copy_is_refused_and_its_sheet_still_counts(
    sender: Returned, make: object, code: str
) -> None:
    assert callable(make)
    pdf = make(sender)
    plan = sender.plan(with_pdf(sender, pdf))

    (refusal,) = plan.refusals
    assert refusal.code == code
    assert refusal.who == "copie PDF de Inès Aubertin · E1"
    assert refusal.subject == sender.content.copies[0].sheet_digest
    assert (plan.additions, plan.files[0].refused) == (3, 1)
    assert copies_of(plan) == [None]


def test_the_copy_of_another_revision_does_not_pass_for_this_one(alone: Returned) -> None:
    prepared = alone.prepared
    revise(prepared, alone.room, "P01")
    content = read_results_package(
        returned(prepared.export(alone.room)).content, prepared.centre.keys
    ).content
    first, second = content.copies
    traded = (replace(first, pdf=second.pdf), replace(second, pdf=first.pdf))
    alone.content = content

    assert codes(alone.plan(alone.sent(copies=traded))) == {"signed_copy.differs"}
    assert codes(alone.plan(alone.sent())) == set()


def test_a_refused_copy_is_never_kept_as_the_copy_and_is_told_until_a_good_one_comes(
    alone: Returned,
) -> None:
    prepared = alone.prepared
    lying = a_pdf_with_a_byte_more(alone)
    outcome = prepared.merge(with_pdf(alone, lying))

    assert (outcome.added, outcome.refused) == (3, 1)
    assert kept_pdf(alone) is None
    (line,) = overview(prepared.centre, prepared.session).refusals
    assert line.code == "signed_copy.signature"
    with prepared.centre.store.transaction() as records:
        assert records.refused_document(prepared.session, digest(lying)) == lying
        merged = [entry for entry in records.journal() if entry.action is Action.RESULTS_MERGED]
    assert dict(merged[-1].detail)["refused"] == "1"
    detail = candidate_detail(prepared.centre, prepared.session, "2026-0402")
    assert [sheet.has_copy for block in detail.blocks for sheet in block.sheets] == [False]
    with pytest.raises(UserError) as missing:
        panel_sheet_copy(prepared.centre, prepared.session, alone.content.copies[0].sheet_digest)
    assert missing.value.code == "results.no_copy"

    prepared.merge(alone.file)

    assert kept_pdf(alone) == alone.content.copies[0].pdf
    assert overview(prepared.centre, prepared.session).refusals == ()


def test_a_bad_copy_does_not_take_the_place_of_a_good_one(alone: Returned) -> None:
    alone.prepared.merge(alone.file)
    alone.prepared.merge(with_pdf(alone, b"%PDF-1.7 smaller"))

    assert kept_pdf(alone) == alone.content.copies[0].pdf
    assert overview(alone.prepared.centre, alone.prepared.session).refusals == ()


def test_a_copy_that_goes_with_no_panel_sheet_is_not_kept(sender: Returned) -> None:
    (own,) = sender.content.copies
    score = next(sheet.digest for sheet in sender.plan().sheets if sheet.evidence.place.juror)
    strays = (replace(own, sheet_digest="ab" * 32), replace(own, sheet_digest=score))

    plan = sender.plan(sender.sent(copies=(own, *strays)))

    assert plan.refusals == ()
    assert sum(sheet.pdf is not None for sheet in plan.sheets) == 1


def test_a_copy_goes_with_its_refused_sheet_without_a_word_of_its_own(sender: Returned) -> None:
    forged = unsigned(sender.content.panel_sheets[0])

    assert codes(sender.plan(sender.sent(panel_sheets=(forged,)))) == {"jws.signature"}


def test_a_forged_twin_of_a_sheet_does_not_take_its_copy_away(sender: Returned) -> None:
    (own,) = sender.content.panel_sheets

    plan = sender.plan(sender.sent(panel_sheets=(own, unsigned(own))))

    assert codes(plan) == {"jws.signature"}
    assert copies_of(plan) == [sender.content.copies[0].pdf]


def test_a_copy_is_that_of_the_signatures_beside_it(alone: Returned) -> None:
    """The same payload signed again: the PDF holds the other signatures, which did not come."""
    (own,) = alone.content.panel_sheets
    sheet = read_panel_sheet(own, alone.room.anchor).sheet
    again = sign_panel_sheet(sheet, [alone.key("J01"), alone.key("J02")]).jws

    assert codes(alone.plan(alone.sent(panel_sheets=(again,)))) == {"signed_copy.differs"}
    assert codes(alone.plan(alone.sent(panel_sheets=(again, own)))) == set()


@dataclass
class Told:
    """What a plan says of its progress, and where a person stops it."""

    left: int = 100
    steps: list[tuple[int, int]] = field(default_factory=list)

    def advance(self, done: int, total: int) -> None:
        self.steps.append((done, total))
        self.left -= 1
        if self.left < 0:
            raise Cancelled


def test_progress_moves_with_each_copy_and_a_plan_stops_before_any(alone: Returned) -> None:
    prepared = alone.prepared
    for sitting in ("P02", "P03"):
        prepared.conclude(alone.room, sitting, 3, 2)
    file = returned(prepared.export(alone.room))
    told = Told()

    plan_merge(prepared.centre, prepared.session, [file], told)

    assert told.steps == [(0, 100), (0, 100), (33, 100), (66, 100), (100, 100)]
    for left in range(len(told.steps)):
        with pytest.raises(Cancelled):
            plan_merge(prepared.centre, prepared.session, [file], Told(left=left))
