"""What the centre makes of a room's file that somebody tampered with.

The documents of the tables all come in one file beside the good ones, so that none hides
another, and what is merged must be what the good file alone gives.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Callable
from dataclasses import dataclass, replace

import pytest

from app.domain.evidence import SheetStanding
from app.domain.panel_change import PanelCause
from app.domain.room_addition import MovedSitting
from app.domain.score_sheet import PackageReference, ScoreSheet
from app.services.centre.merge.plan import ReturnedFile
from app.trust.digests import digest
from app.trust.formats import (
    ADDITION,
    INCIDENT_REPORT,
    MINUTES,
    PANEL_SHEET,
    SCORE_SHEET,
    VOID,
)
from app.trust.signing import read_score_sheet
from app.trust.witnesses import read_addition, read_void
from tests.builders import a_moment
from tests.tamper.envelopes import another_payload, tampered, unsecured, with_protected
from tests.tamper.forgeries import (
    a_change,
    a_panel_change,
    a_void,
    all_by_hand,
    alone,
    an_addition,
    by_hand_but_the_chair,
    changed_in_another_session,
    entered_by_another,
    left,
    of_another_session,
    of_the_other_by_the_chair,
    off_the_panel,
    off_the_panel_on_paper,
    one_more_sitting,
    own_panel,
    own_panel_sheet,
    own_sheet,
    restated,
    sheet_of,
    signed,
    somebody_new,
    stolen,
    vouched_for_by_who_leaves,
    with_one_witness,
    without_a_mac,
)
from tests.tamper.reports import an_incident_report, reports_table, some_minutes
from tests.tamper.returned import Returned
from tests.trust.world import another_world

# The table: in which part, what was done, and the code of the refusal.

Made = Callable[[Returned], bytes]
SHEETS: dict[str, tuple[Made, str]] = {
    "signature stripped": (
        lambda it: tampered(own_sheet(it), lambda e: e["signatures"].clear()),
        "jws.no_signature",
    ),
    "signature duplicated": (
        lambda it: tampered(own_sheet(it), lambda e: e["signatures"].append(e["signatures"][0])),
        "jws.duplicate_signer",
    ),
    "alg none": (lambda it: tampered(own_sheet(it), unsecured), "jws.algorithm"),
    "extra outer member": (
        lambda it: tampered(own_sheet(it), lambda e: e.update(extra=1)),
        "jws.unknown_member",
    ),
    "payload altered": (lambda it: tampered(own_sheet(it), another_payload), "jws.signature"),
    "typ of a panel sheet": (
        lambda it: tampered(own_sheet(it), with_protected(typ=PANEL_SHEET.typ)),
        "jws.wrong_type",
    ),
    "cut short": (lambda it: own_sheet(it)[:-9], "jws.malformed"),
    "a panel sheet": (own_panel_sheet, "jws.wrong_type"),
    "an enrolment": (lambda it: it.content.enrolments[0], "jws.wrong_type"),
    "of a juror of another centre": (
        lambda it: signed(sheet_of(it), SCORE_SHEET, another_world().juror("J1")),
        "certificate.untrusted",
    ),
    "by a key of another session": (
        lambda it: signed(sheet_of(it), SCORE_SHEET, of_another_session(it).key),
        "sheet.other_session",
    ),
    "entered from paper by who does not sit there": (
        lambda it: it.signed_again(own_sheet(it), off_the_panel_on_paper, it.keys["J01"]),
        "sheet.not_on_panel",
    ),
    "entered from paper, signed by its own juror": (
        lambda it: signed(entered_by_another(it), SCORE_SHEET, it.keys["J01"]),
        "sheet.other_transcriber",
    ),
    "entered by another, without a paper": (
        lambda it: signed(replace(sheet_of(it), transcribed_by="J02"), SCORE_SHEET, it.keys["J02"]),
        "sheet.transcription",
    ),
    "by another juror of the room": (
        lambda it: signed(sheet_of(it), SCORE_SHEET, it.keys["J02"]),
        "sheet.other_juror",
    ),
    "of a juror not assigned": (
        lambda it: it.signed_again(own_sheet(it), off_the_panel),
        "sheet.not_on_panel",
    ),
    "by a key made with the stolen room key": (
        lambda it: signed(sheet_of(it), SCORE_SHEET, stolen(it).key),
        "sheet.not_enrolled",
    ),
    "off every journal": (
        lambda it: it.signed_again(
            own_sheet(it),
            lambda sheet: replace(sheet, context=replace(sheet.context, journal_head="ab" * 32)),
        ),
        "sheet.off_journal",
    ),
}
PANEL_SHEETS: dict[str, tuple[Made, str]] = {
    "one signature stripped": (
        lambda it: tampered(own_panel_sheet(it), lambda e: e["signatures"].pop()),
        "sheet.missing_signer",
    ),
    "signature duplicated": (
        lambda it: tampered(
            own_panel_sheet(it), lambda e: e["signatures"].append(e["signatures"][0])
        ),
        "jws.duplicate_signer",
    ),
    "signatures exchanged": (
        lambda it: tampered(
            own_panel_sheet(it),
            lambda e: e["signatures"][1].update(signature=e["signatures"][0]["signature"]),
        ),
        "jws.signature",
    ),
    "a score sheet": (own_sheet, "jws.wrong_type"),
    "by the chair alone": (
        lambda it: signed(alone(it), PANEL_SHEET, it.keys["J01"]),
        "panel_sheet.other_panel",
    ),
    "by hand for everybody": (
        lambda it: signed(all_by_hand(own_panel(it)), PANEL_SHEET, it.keys["J01"]),
        "sheet.all_by_hand",
    ),
    "by hand, and with a key": (
        lambda it: signed(by_hand_but_the_chair(it), PANEL_SHEET, it.keys["J01"], it.keys["J02"]),
        "sheet.both_signatures",
    ),
    "with a signature from outside": (
        lambda it: signed(alone(it), PANEL_SHEET, it.keys["J01"], it.keys["J02"]),
        "sheet.foreign_signer",
    ),
}
ENROLMENTS: dict[str, tuple[Made, str]] = {
    "with the stolen room key": (lambda it: stolen(it).statement, "enrolment.bad_mac"),
    "of another session": (
        lambda it: of_another_session(it).statement,
        "enrolment.other_session",
    ),
    "of another centre": (
        lambda it: another_world().enrolments["J1"].statement,
        "certificate.untrusted",
    ),
    "payload altered": (
        lambda it: tampered(it.content.enrolments[0], another_payload),
        "jws.signature",
    ),
    "garbage": (lambda it: b"{}", "jws.malformed"),
}
VOIDS: dict[str, tuple[Made, str]] = {
    "payload altered": (
        lambda it: tampered(it.content.voids[0], another_payload),
        "jws.signature",
    ),
    "by one witness": (
        lambda it: restated(
            it, "voids", VOID, witnesses=read_void(it.content.voids[0], None).witnesses[:1]
        ),
        "witnesses.count",
    ),
    "by one witness twice": (
        lambda it: restated(
            it, "voids", VOID, witnesses=read_void(it.content.voids[0], None).witnesses[:1] * 2
        ),
        "witnesses.same",
    ),
    "by witnesses without their codes": (
        lambda it: without_a_mac(it, "voids", VOID),
        "witnesses.bad_mac",
    ),
    "of another room": (
        lambda it: restated(
            it,
            "voids",
            VOID,
            claim=replace(read_void(it.content.voids[0], None).claim, room="B205"),
        ),
        "witnesses.other_room",
    ),
    "off every journal": (lambda it: a_void(it, journal_head="ab" * 32), "statement.off_journal"),
    "under an unknown package": (
        lambda it: a_void(it, package=PackageReference(digest="ab" * 32, sequence=1)),
        "statement.unknown_package",
    ),
    "of the chair's key in the name of another": (
        lambda it: a_void(it, serials=(it.keys["J01"].serial,)),
        "void.other_juror",
    ),
    "an addition": (lambda it: it.content.additions[0], "jws.wrong_type"),
}
ADDITIONS: dict[str, tuple[Made, str]] = {
    "payload altered": (
        lambda it: tampered(it.content.additions[0], another_payload),
        "jws.signature",
    ),
    "by witnesses without their codes": (
        lambda it: without_a_mac(it, "additions", ADDITION),
        "witnesses.bad_mac",
    ),
    "of somebody without a spare card": (
        lambda it: an_addition(it, substitute=somebody_new(it)),
        "addition.not_in_reserve",
    ),
    "a void": (lambda it: it.content.voids[0], "jws.wrong_type"),
    "a panel change altered": (
        lambda it: tampered(a_panel_change(it), another_payload),
        "jws.signature",
    ),
    "a panel change by one witness": (with_one_witness, "witnesses.count"),
    "a panel change vouched for by who leaves": (
        vouched_for_by_who_leaves,
        "witnesses.concerned",
    ),
    "a panel change of another session": (changed_in_another_session, "statement.other_room"),
    "a panel change of another room": (
        lambda it: restated(
            it,
            "additions",
            ADDITION,
            claim=replace(
                read_addition(it.content.additions[0], None).claim,
                room="B205",
                substitute=None,
                panel=left(),
            ),
        ),
        "witnesses.other_room",
    ),
    "a panel change for a sitting of another room": (
        lambda it: a_panel_change(it, sittings=("P01", "P77")),
        "addition.other_sitting",
    ),
    "a panel change of somebody who does not sit there": (
        lambda it: a_panel_change(it, juror="J04"),
        "addition.other_sitting",
    ),
    "the chair for somebody who does not sit there": (
        lambda it: a_panel_change(it, juror=None, cause=PanelCause.CHAIR, chair="J03"),
        "addition.other_sitting",
    ),
    "two changes at once": (
        lambda it: restated(
            it,
            "additions",
            ADDITION,
            claim=replace(read_addition(it.content.additions[0], None).claim, panel=left()),
        ),
        "witnesses.nothing_added",
    ),
    "a move of a sitting of another room": (
        lambda it: a_change(it, moved=MovedSitting(sitting="P77", starts_at=a_moment())),
        "addition.other_sitting",
    ),
    "one more sitting on a planned place": (
        lambda it: a_change(it, added=one_more_sitting(sitting="P02")),
        "addition.not_in_reserve",
    ),
    "one more sitting in another room": (
        lambda it: a_change(it, added=one_more_sitting(room="B205")),
        "addition.not_in_reserve",
    ),
    "one more sitting of somebody unknown": (
        lambda it: a_change(it, added=one_more_sitting(candidates=("2026-9999",))),
        "addition.unknown_subject",
    ),
    "one more sitting of two without a team": (
        lambda it: a_change(it, added=one_more_sitting(candidates=("2026-0402", "2026-0417"))),
        "addition.unknown_subject",
    ),
    "one more sitting of half a team": (
        lambda it: a_change(
            it,
            added=one_more_sitting(assessment="E3a", team="G7", candidates=("2026-0431",)),
        ),
        "addition.unknown_subject",
    ),
    "one more sitting of no assessment": (
        lambda it: a_change(it, added=one_more_sitting(assessment="E9")),
        "addition.unplannable",
    ),
    "one more sitting without a chair": (
        lambda it: a_change(it, added=one_more_sitting(panel=one_more_sitting().panel[1:])),
        "addition.unplannable",
    ),
}
PARTS = {
    "incidents": reports_table(INCIDENT_REPORT, an_incident_report),
    "minutes": reports_table(MINUTES, some_minutes),
    "score_sheets": SHEETS,
    "panel_sheets": PANEL_SHEETS,
    "enrolments": ENROLMENTS,
    "voids": VOIDS,
    "additions": ADDITIONS,
}


@dataclass(frozen=True, kw_only=True)
class Merged:
    """What a centre kept of the good file alone, and of the file with every bad document."""

    documents: dict[tuple[str, str], bytes]
    good: dict[str, object]
    tampered: dict[str, object]
    codes: dict[str, list[str]]
    refused: dict[str, bytes | None]
    added: int


@pytest.fixture(scope="module")
def merged(returned: Returned) -> Merged:
    documents = {
        (part, what): make(returned)
        for part, table in PARTS.items()
        for what, (make, _) in table.items()
    }
    additional: dict[str, list[bytes]] = defaultdict(list)
    for (part, _), content in documents.items():
        additional[part].append(content)
    with returned.centre() as centre:
        returned.merge(centre, returned.sent())
        good = returned.kept(centre)
    codes: dict[str, list[str]] = defaultdict(list)
    with returned.centre() as centre:
        outcome = returned.merge(centre, returned.beside(additional))
        kept = returned.kept(centre)
        with centre.store.transaction() as records:
            refused = {}
            for refusal in records.refusals(returned.session):
                codes[refusal.document].append(refusal.code)
                refused[refusal.document] = records.refused_document(
                    returned.session, refusal.document
                )
    return Merged(
        documents=documents,
        good=good,
        tampered=kept,
        codes=codes,
        refused=refused,
        added=outcome.added,
    )


@pytest.mark.parametrize(
    ("part", "what"), [(part, what) for part, table in PARTS.items() for what in table]
)
def test_a_bad_document_is_refused_with_its_own_reason_and_kept(
    merged: Merged, part: str, what: str
) -> None:
    content = merged.documents[part, what]

    assert PARTS[part][what][1] in merged.codes[digest(content)]
    assert merged.refused[digest(content)] == content


def test_the_good_documents_beside_them_are_merged_and_nothing_else_changes(
    merged: Merged,
) -> None:
    assert merged.added == 3
    assert merged.tampered == merged.good
    assert sum(map(len, merged.codes.values())) == len(merged.documents)


# What holds by itself, and is set aside for a person.


def standings(returned: Returned, *files: ReturnedFile) -> dict[str, tuple[SheetStanding, str]]:
    with returned.centre() as centre:
        returned.merge(centre, *files)
        with centre.store.transaction() as records:
            return {
                sheet.digest: (sheet.standing, sheet.code)
                for sheet in records.sheets(returned.session)
            }


def test_what_a_voided_key_signed_later_is_set_aside_and_what_it_signed_before_is_not(
    returned: Returned,
) -> None:
    head = returned.content.journals[0].entries[-1].hash

    def later(sheet: ScoreSheet) -> ScoreSheet:
        return replace(sheet, context=replace(sheet.context, journal_head=head))

    forged = returned.signed_again(returned.unfinished, later)
    own = read_score_sheet(returned.unfinished, returned.room.anchor).digest
    after = read_score_sheet(forged, returned.room.anchor).digest

    before_void = standings(returned, returned.beside({"score_sheets": [returned.unfinished]}))
    found = standings(returned, returned.beside({"score_sheets": [forged]}))

    assert before_void[own] == (SheetStanding.RECEIVED, "")
    assert found[after] == (SheetStanding.QUARANTINED, "sheet.voided_key")
    assert [standing for standing, _ in found.values()].count(SheetStanding.RECEIVED) == 3


def test_two_contents_of_one_juror_are_both_set_aside(returned: Returned) -> None:
    forged = returned.signed_again(
        returned.content.score_sheets[0], lambda sheet: replace(sheet, overall_comment="Autre")
    )

    found = standings(returned, returned.beside({"score_sheets": [forged]}))

    assert sorted(code for _, code in found.values()) == [
        "",
        "panel_sheet.sheet_held",
        "sheet.conflict",
        "sheet.conflict",
    ]


# What a paper proves, and no key.


def test_a_sheet_that_one_key_signed_for_two_waits_for_a_person(returned: Returned) -> None:
    forged = signed(by_hand_but_the_chair(returned), PANEL_SHEET, returned.keys["J01"])

    found = standings(returned, returned.sent(panel_sheets=(forged,), copies=()))

    assert sorted(found.values()) == [
        (SheetStanding.RECEIVED, ""),
        (SheetStanding.RECEIVED, ""),
        (SheetStanding.TO_CONFIRM, "sheet.on_paper"),
    ]


def test_beside_the_sheet_of_all_keys_it_is_another_content(returned: Returned) -> None:
    forged = signed(by_hand_but_the_chair(returned), PANEL_SHEET, returned.keys["J01"])

    found = standings(returned, returned.beside({"panel_sheets": [forged]}))

    assert [code for _, code in found.values()].count("sheet.conflict") == 2


def test_what_another_member_says_to_have_entered_waits_for_a_person(returned: Returned) -> None:
    forged = signed(of_the_other_by_the_chair(returned), SCORE_SHEET, returned.keys["J01"])
    named = read_score_sheet(forged, returned.room.anchor, on_paper=True).digest

    found = standings(returned, returned.sent(score_sheets=(forged,), panel_sheets=(), copies=()))

    assert found == {named: (SheetStanding.TO_CONFIRM, "sheet.on_paper")}
