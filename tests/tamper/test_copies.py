"""Tampering with a signed PDF: what it shows, what it carries, and who signed it.

The reader has the centre's certificate and nothing else. A code in the first column is what
the answer's headline tells; further reasons may follow.
"""

from __future__ import annotations

import io
import random
import re
from collections.abc import Callable
from functools import cache

import pytest
from pyhanko.pdf_utils import generic
from pyhanko.pdf_utils.incremental_writer import IncrementalPdfFileWriter

from app.services.centre.merge.copies import check_copy
from app.services.centre.merge.refusals import Refused
from app.trust.results_packages import SignedCopy
from app.trust.verification import Verdict
from tests.tamper.copies import (
    a_copy,
    another_sheet,
    failures,
    printed,
    the_copy,
    the_sheet,
    verified,
)
from tests.trust.world import a_world

Act = Callable[[], bytes]


def own_jws() -> bytes:
    return a_world().panel_sheet.jws


def own_digest() -> str:
    return a_world().panel_sheet.payload_digest


# What is added to the file without any key, as a revision of its own.


def revised(change: Callable[[IncrementalPdfFileWriter], None]) -> bytes:
    writer = IncrementalPdfFileWriter(io.BytesIO(the_copy()))
    change(writer)
    output = io.BytesIO()
    writer.write(output)  # type: ignore[no-untyped-call]
    return output.getvalue()


def attached(jws: bytes) -> bytes:
    """Another source in the place of the one that was attached."""

    def change(writer: IncrementalPdfFileWriter) -> None:
        files = writer.root["/AF"][0]["/EF"]
        files["/F"] = files["/UF"] = writer.add_object(generic.StreamObject(stream_data=jws))
        writer.update_container(files)

    return revised(change)


def without_attachment() -> bytes:
    def change(writer: IncrementalPdfFileWriter) -> None:
        writer.root["/AF"] = generic.ArrayObject()
        writer.update_root()  # type: ignore[no-untyped-call]

    return revised(change)


def with_two_attachments() -> bytes:
    def change(writer: IncrementalPdfFileWriter) -> None:
        files = writer.root["/AF"]
        files.append(files.raw_get(0))
        writer.update_container(files)

    return revised(change)


def painted_over() -> bytes:
    def change(writer: IncrementalPdfFileWriter) -> None:
        black = writer.add_object(generic.StreamObject(stream_data=b"0 0 300 300 re f"))
        writer.add_stream_to_page(0, black)  # type: ignore[no-untyped-call]

    return revised(change)


def annotated() -> bytes:
    def change(writer: IncrementalPdfFileWriter) -> None:
        page = writer.root["/Pages"]["/Kids"][0]
        note = generic.StreamObject(stream_data=b"20/20")
        page["/Annots"].append(writer.add_object(note))
        writer.update_container(page["/Annots"])

    return revised(change)


def other_properties() -> bytes:
    """The digest that the properties name, changed after signing."""

    def change(writer: IncrementalPdfFileWriter) -> None:
        short = printed(another_sheet()[0], another_sheet()[1].payload_digest).digest.short
        writer.trailer["/Info"]["/Subject"] = generic.pdf_string(f"empreinte {short}")
        writer.update_container(writer.trailer["/Info"])

    return revised(change)


# What is cut off or flipped.


def signed_by_the_first(count: int) -> bytes:
    """The file as it was when so many had signed: it is the beginning of the whole one."""
    ends = [match.end() for match in re.finditer(rb"%%EOF\n?", the_copy())]
    return the_copy()[: ends[count]]


def flipped(mark: bytes, offset: int = 0) -> bytes:
    changed = bytearray(the_copy())
    changed[changed.index(mark) + len(mark) + offset] ^= 0x01
    return bytes(changed)


def flipped_signature(place: int) -> bytes:
    contents = [match.start(1) for match in re.finditer(rb"/Contents <([0-9A-F]+)>", the_copy())]
    changed = bytearray(the_copy())
    at = contents[place] + 3_200  # in the signature's own value
    changed[at] = ord("1") if changed[at] != ord("1") else ord("2")
    return bytes(changed)


# What the two members' own keys could sign, though the application never would.


def other_pages() -> bytes:
    """The pages of another sheet, under its own digest, around the sheet."""
    sheet, signed = another_sheet()
    return a_copy(printed(sheet, signed.payload_digest), own_jws())


def pages_of_a_stranger() -> bytes:
    """The sheet's own pages around another sheet that the same two signed."""
    return a_copy(printed(the_sheet(), own_digest()), another_sheet()[1].jws)


MATRIX: dict[str, tuple[Act, str]] = {
    "attachment replaced by garbage": (lambda: attached(b"forged"), "pdf.attachment"),
    "attachment replaced by another sheet of the jury": (
        lambda: attached(another_sheet()[1].jws),
        "pdf.added_after",
    ),
    "attachment replaced by a member's own sheet": (
        lambda: attached(a_world().score_sheet.jws),
        "pdf.added_after",
    ),
    "attachment replaced by a decision": (
        lambda: attached(a_world().enrolments["J1"].statement),
        "pdf.attachment",
    ),
    "attachment taken out": (without_attachment, "pdf.no_content"),
    "attachment twice": (with_two_attachments, "pdf.several_sources"),
    "painted over": (painted_over, "pdf.added_after"),
    "annotated": (annotated, "pdf.added_after"),
    "properties changed": (other_properties, "pdf.added_after"),
    "bytes after the end": (lambda: the_copy() + b"\n%% 20/20", "pdf.added_after"),
    "cut back to one signature": (lambda: signed_by_the_first(1), "pdf.cut_back"),
    "cut back to none": (lambda: signed_by_the_first(0), "pdf.cut_back"),
    "signed by the chair alone": (lambda: the_copy(("J1",)), "pdf.cut_back"),
    "signed by all but the chair": (lambda: the_copy(("J2",)), "pdf.cut_back"),
    "byte of the page flipped": (lambda: flipped(b"stream\n", 40), "pdf.altered"),
    "byte of the properties flipped": (lambda: flipped(b"/Creator ("), "pdf.altered"),
    "first signature flipped": (lambda: flipped_signature(0), "pdf.altered"),
    "second signature flipped": (lambda: flipped_signature(1), "pdf.altered"),
    "pages of another sheet": (other_pages, "pdf.other_content"),
    "another sheet behind its pages": (pages_of_a_stranger, "pdf.other_content"),
}


@cache
def made(what: str) -> bytes:
    return MATRIX[what][0]()


def test_a_copy_as_it_was_made_fails_in_nothing() -> None:
    assert failures(the_copy()) == []


@pytest.mark.parametrize("what", MATRIX)
def test_a_copy_tampered_with_is_refused_with_its_own_reason(what: str) -> None:
    answer = verified(made(what))

    assert answer.verdict is Verdict.REFUSED
    assert failures(made(what))[0] == MATRIX[what][1]
    assert answer.headline.french()


@pytest.mark.parametrize("what", MATRIX)
def test_a_centre_never_keeps_a_copy_tampered_with(what: str) -> None:
    copy = SignedCopy(sheet_digest=own_digest(), pdf=made(what))

    with pytest.raises(Refused):
        check_copy(copy, [own_jws()], a_world().keys.anchor)


def test_a_centre_keeps_a_copy_as_it_was_made() -> None:
    copy = SignedCopy(sheet_digest=own_digest(), pdf=the_copy())

    check_copy(copy, [own_jws()], a_world().keys.anchor)


def test_pages_that_lie_under_the_right_digest_are_found_against_the_kept_copy_only() -> None:
    """The members' own keys signed them, so nothing in the file says that they lie."""
    sheet, _ = another_sheet()
    lying = a_copy(printed(sheet, own_digest()), own_jws())

    assert failures(lying) == []
    assert failures(lying, kept=the_copy()) == ["pdf.not_kept"]
    assert failures(the_copy(), kept=the_copy()) == []


@pytest.mark.parametrize("seed", range(12))
def test_a_copy_with_flipped_bytes_is_refused_or_says_the_same(seed: int) -> None:
    dice = random.Random(seed)
    changed = bytearray(the_copy())
    for _ in range(dice.randint(1, 6)):
        changed[dice.randrange(len(changed))] ^= dice.randint(1, 255)

    answer = verified(bytes(changed))

    assert answer.verdict is Verdict.REFUSED or answer == verified(the_copy())
