"""What each sheet is worth, from a set: order and repetition have nothing to say."""

from __future__ import annotations

from dataclasses import replace
from datetime import datetime
from itertools import count
from random import Random

import pytest
from hypothesis import given
from hypothesis import strategies as st

from app.domain.evidence import (
    Evidence,
    Judgement,
    Place,
    Ruling,
    RulingEvidence,
    SheetEvidence,
    SheetStanding,
    VoidEvidence,
)
from app.domain.journal import Action, JournalEntry
from app.domain.journal_tree import JournalTree
from app.domain.judging import in_force, judge, waived_place
from tests.builders import a_moment
from tests.domain.test_journal_tree import entry

RECEIVED, SUPERSEDED = SheetStanding.RECEIVED, SheetStanding.SUPERSEDED
TO_CONFIRM, WAITING = SheetStanding.TO_CONFIRM, SheetStanding.WAITING
QUARANTINED, REJECTED = SheetStanding.QUARANTINED, SheetStanding.REJECTED


def a_sheet(digest: str, juror: str | None = "J1", **changes: object) -> SheetEvidence:
    plain = SheetEvidence(
        digest=digest,
        room="B204",
        place=Place(sitting="S1", juror=juror),
        revision=1,
        supersedes=None,
        journal_head="h",
        signings=(("k1",),),
    )
    return replace(plain, **changes)  # type: ignore[arg-type]


def a_panel(digest: str = "p", **changes: object) -> SheetEvidence:
    return a_sheet(digest, None, **{"names": (("J1", "a"), ("J2", "b")), **changes})


A = a_sheet("a")
B = a_sheet("b", "J2", signings=(("k2",),))
P = a_panel(signings=(("k1", "k2"),))


_numbers = count()


def a_ruling(ruling: Ruling, subject: str, at: datetime | None = None) -> RulingEvidence:
    number = next(_numbers)
    return RulingEvidence(
        digest=f"{number:04}", ruling=ruling, subject=subject, decided_at=at or a_moment(number)
    )


def standings(
    *sheets: SheetEvidence,
    rulings: tuple[RulingEvidence, ...] = (),
    voids: tuple[VoidEvidence, ...] = (),
    journal: tuple[JournalEntry, ...] = (),
) -> dict[str, tuple[SheetStanding, str]]:
    tree = {"B204": JournalTree({item.hash: item for item in journal})} if journal else {}
    found = judge(Evidence(sheets=sheets, rulings=rulings, voids=voids, journals=tree))
    return {digest: (item.standing, item.code) for digest, item in found.items()}


def test_sheets_that_nothing_questions_are_received() -> None:
    assert standings(A, B, P) == dict.fromkeys("abp", (RECEIVED, ""))


def test_two_payloads_for_one_place_and_revision_are_both_held() -> None:
    assert standings(A, replace(A, digest="c")) == {
        "a": (QUARANTINED, "sheet.conflict"),
        "c": (QUARANTINED, "sheet.conflict"),
    }


def test_accepting_one_of_two_counts_it_and_the_other_stays_held() -> None:
    accepted = a_ruling(Ruling.ACCEPT, "a")
    rejected = a_ruling(Ruling.REJECT, "c")
    both = (A, replace(A, digest="c"))

    assert standings(*both, rulings=(accepted,)) == {
        "a": (RECEIVED, ""),
        "c": (QUARANTINED, "sheet.conflict"),
    }
    assert standings(*both, rulings=(accepted, rejected)) == {
        "a": (RECEIVED, ""),
        "c": (REJECTED, "sheet.rejected"),
    }


def test_accepting_two_of_one_place_settles_nothing() -> None:
    rulings = (a_ruling(Ruling.ACCEPT, "a"), a_ruling(Ruling.ACCEPT, "c"))

    found = standings(A, replace(A, digest="c"), rulings=rulings)

    assert set(found.values()) == {(QUARANTINED, "sheet.conflict")}


def test_rejecting_one_of_two_frees_the_other() -> None:
    found = standings(A, replace(A, digest="c"), rulings=(a_ruling(Ruling.REJECT, "c"),))

    assert found["a"] == (RECEIVED, "")


def test_a_revision_supersedes_what_it_names() -> None:
    second = replace(A, digest="a2", revision=2, supersedes="a")
    third = replace(A, digest="a3", revision=3, supersedes="a2")

    assert standings(A, second, third) == {
        "a": (SUPERSEDED, ""),
        "a2": (SUPERSEDED, ""),
        "a3": (RECEIVED, ""),
    }


@pytest.mark.parametrize(
    "revision",
    [
        replace(A, digest="x", revision=2, supersedes="unknown"),
        replace(A, digest="x", revision=2, supersedes=None),
        replace(A, digest="x", revision=3, supersedes="a"),
        replace(A, digest="x", revision=2, supersedes="b"),
        replace(A, digest="x", revision=1, supersedes="a"),
    ],
)
def test_a_revision_that_names_nothing_known_is_held_and_supersedes_nothing(
    revision: SheetEvidence,
) -> None:
    found = standings(A, B, revision)

    assert found["x"] == (QUARANTINED, "sheet.unproven_revision")
    assert found["a"][0] is not SUPERSEDED


def test_a_revision_of_a_rejected_sheet_is_held() -> None:
    second = replace(A, digest="a2", revision=2, supersedes="a")

    found = standings(A, second, rulings=(a_ruling(Ruling.REJECT, "a"),))

    assert found == {
        "a": (REJECTED, "sheet.rejected"),
        "a2": (QUARANTINED, "sheet.unproven_revision"),
    }


def test_an_accepted_revision_supersedes_although_its_chain_is_cut() -> None:
    third = replace(A, digest="a3", revision=3, supersedes="a2")

    found = standings(A, third, rulings=(a_ruling(Ruling.ACCEPT, "a3"),))

    assert found == {"a": (SUPERSEDED, ""), "a3": (RECEIVED, "")}


def test_what_rests_on_an_addition_is_to_be_confirmed() -> None:
    resting = replace(A, rests_on=("added", "added too"))
    one = (a_ruling(Ruling.CONFIRM, "added"),)
    both = (*one, a_ruling(Ruling.CONFIRM, "added too"))

    assert standings(resting)["a"] == (TO_CONFIRM, "addition.unconfirmed")
    assert standings(resting, rulings=one)["a"] == (TO_CONFIRM, "addition.unconfirmed")
    assert standings(resting, rulings=both)["a"] == (RECEIVED, "")
    assert standings(resting, rulings=(*both, a_ruling(Ruling.REJECT, "added")))["a"] == (
        REJECTED,
        "addition.rejected",
    )


def test_a_panel_sheet_waits_for_the_sheets_that_it_names() -> None:
    assert standings(P)["p"] == (WAITING, "panel_sheet.sheet_missing")
    assert standings(P, A)["p"] == (WAITING, "panel_sheet.sheet_missing")
    assert standings(P, A, B)["p"] == (RECEIVED, "")


def test_a_panel_sheet_waits_while_a_sheet_that_it_names_is_held() -> None:
    rival = replace(B, digest="c")

    assert standings(P, A, B, rival)["p"] == (WAITING, "panel_sheet.sheet_held")


def test_a_panel_sheet_counts_although_a_sheet_that_it_names_is_no_longer_waited_for() -> None:
    waived = (a_ruling(Ruling.WAIVE, waived_place("S1", "J2")),)

    assert standings(P, A, rulings=waived)["p"] == (RECEIVED, "")
    assert standings(P, B, rulings=waived)["p"] == (WAITING, "panel_sheet.sheet_missing")


def test_a_panel_sheet_is_to_be_confirmed_with_a_sheet_that_it_names() -> None:
    found = standings(P, A, replace(B, rests_on=("added",)))

    assert found["p"] == (TO_CONFIRM, "addition.unconfirmed")


def test_a_panel_sheet_that_names_another_s_sheet_is_held() -> None:
    swapped = replace(P, names=(("J1", "b"), ("J2", "a")))

    assert standings(swapped, A, B)["p"] == (QUARANTINED, "panel_sheet.other_sheet")


def test_a_revision_that_waits_supersedes_nothing_yet() -> None:
    second = replace(P, digest="p2", revision=2, supersedes="p", names=(("J1", "a"), ("J2", "c")))

    found = standings(A, B, P, second)

    assert (found["p"], found["p2"][0]) == ((RECEIVED, ""), WAITING)


def test_a_revoked_key_holds_all_that_it_signed_until_accepted() -> None:
    revoked = a_ruling(Ruling.REVOKE, "k2")

    found = standings(A, B, P, rulings=(revoked,))
    assert found == {
        "a": (RECEIVED, ""),
        "b": (QUARANTINED, "sheet.revoked_key"),
        "p": (QUARANTINED, "sheet.revoked_key"),
    }
    accepted = (revoked, a_ruling(Ruling.ACCEPT, "b"), a_ruling(Ruling.ACCEPT, "p"))
    assert standings(A, B, P, rulings=accepted)["p"] == (RECEIVED, "")


def test_one_set_of_signatures_that_holds_is_enough() -> None:
    twice = replace(A, signings=(("k1",), ("k9",)))

    assert standings(twice, rulings=(a_ruling(Ruling.REVOKE, "k9"),))["a"] == (RECEIVED, "")


OPENED = entry(None, Action.PACKAGE_OPENED)
SEALED = entry(OPENED, Action.SHEET_SEALED, digest="a" * 64)
VOIDED = entry(SEALED, Action.ENROLMENT_VOIDED)
SEALED_LATE = entry(VOIDED, Action.SHEET_SEALED, digest="b" * 64)
JOURNAL = (OPENED, SEALED, VOIDED, SEALED_LATE)


def test_what_a_key_signed_before_it_was_void_counts_and_what_followed_is_held() -> None:
    before = replace(A, digest="a" * 64)
    after = replace(A, digest="b" * 64, place=Place(sitting="S2", juror="J1"))
    void = VoidEvidence(room="B204", serials=frozenset({"k1"}), journal_head=SEALED.hash)
    elsewhere = replace(void, room="B205", journal_head=OPENED.hash)

    assert standings(before, after, voids=(void, elsewhere), journal=JOURNAL) == {
        "a" * 64: (RECEIVED, ""),
        "b" * 64: (QUARANTINED, "sheet.voided_key"),
    }


def test_a_void_whose_journal_never_came_holds_all_that_the_key_signed() -> None:
    void = VoidEvidence(room="B204", serials=frozenset({"k1"}), journal_head="gone")

    assert standings(A, voids=(void,))["a"] == (QUARANTINED, "sheet.voided_key")


LEFT_BEHIND = entry(SEALED, Action.SHEET_SEALED, digest="b" * 64)
TAKEN = entry(SEALED, Action.TAKEN_OVER)
RESUMED = entry(TAKEN, Action.SHEET_SEALED, digest="c" * 64)


def test_what_a_laptop_made_after_another_took_over_is_held() -> None:
    sheets = tuple(
        replace(A, digest=digest * 64, place=Place(sitting=digest, juror="J1"), journal_head=head)
        for digest, head in (
            ("a", OPENED.hash),
            ("b", SEALED.hash),  # its head is the fork; its entry tells when it was made
            ("c", TAKEN.hash),
            ("d", LEFT_BEHIND.hash),  # no entry tells; its head is on the branch left behind
            ("e", RESUMED.hash),
        )
    )

    found = standings(*sheets, journal=(OPENED, SEALED, LEFT_BEHIND, TAKEN, RESUMED))

    held = (QUARANTINED, "sheet.stale_epoch")
    received = (RECEIVED, "")
    assert [found[digest * 64] for digest in "abcde"] == [received, held, received, held, received]


def test_a_room_without_a_takeover_has_nothing_stale() -> None:
    assert standings(A, journal=JOURNAL)["a"] == (RECEIVED, "")


def test_the_latest_of_contradicting_rulings_wins_and_ties_go_by_digest() -> None:
    moment = a_moment()
    accept = RulingEvidence(digest="1", ruling=Ruling.ACCEPT, subject="a", decided_at=moment)
    reject = RulingEvidence(digest="2", ruling=Ruling.REJECT, subject="a", decided_at=moment)
    later = replace(accept, digest="0", decided_at=a_moment(1))

    assert in_force((reject, accept)).verdicts == {"a": Ruling.REJECT}
    assert in_force((later, reject, accept)).verdicts == {"a": Ruling.ACCEPT}


def test_what_a_paper_proves_counts_once_somebody_confirms_to_have_seen_it() -> None:
    held = replace(A, on_paper=True)
    confirmed = a_ruling(Ruling.CONFIRM, "a")

    assert standings(held)["a"] == (TO_CONFIRM, "sheet.on_paper")
    assert standings(held, rulings=(confirmed,))["a"] == (RECEIVED, "")
    accepted = a_ruling(Ruling.ACCEPT, "a")
    assert standings(held, rulings=(accepted,))["a"] == (TO_CONFIRM, "sheet.on_paper")


def test_a_paper_is_refused_and_confirmed_again() -> None:
    held = replace(A, on_paper=True)
    confirmed, refused = a_ruling(Ruling.CONFIRM, "a"), a_ruling(Ruling.REJECT, "a")
    again = a_ruling(Ruling.CONFIRM, "a")

    assert standings(held, rulings=(confirmed, refused))["a"] == (REJECTED, "sheet.rejected")
    assert standings(held, rulings=(confirmed, refused, again))["a"] == (RECEIVED, "")


def test_accepting_a_version_and_confirming_its_paper_are_two_answers() -> None:
    both = (replace(A, on_paper=True), replace(A, digest="c"))
    accepted, confirmed = a_ruling(Ruling.ACCEPT, "a"), a_ruling(Ruling.CONFIRM, "a")

    for rulings in ((accepted, confirmed), (confirmed, accepted)):
        assert standings(*both, rulings=rulings)["a"] == (RECEIVED, "")
    assert standings(*both, rulings=(confirmed,))["a"] == (QUARANTINED, "sheet.conflict")


def test_a_panel_sheet_waits_with_the_paper_of_a_sheet_that_it_names() -> None:
    held = replace(B, on_paper=True)

    assert standings(A, held, P)["p"] == (TO_CONFIRM, "sheet.on_paper")
    confirmed = a_ruling(Ruling.CONFIRM, "b")
    assert standings(A, held, P, rulings=(confirmed,))["p"] == (RECEIVED, "")


def test_a_paper_that_nobody_confirmed_supersedes_nothing() -> None:
    revised = replace(A, digest="a2", revision=2, supersedes="a", on_paper=True)

    assert standings(A, revised) == {
        "a": (RECEIVED, ""),
        "a2": (TO_CONFIRM, "sheet.on_paper"),
    }


# A small world in which everything can happen to a few sheets.
_DIGESTS = st.sampled_from("abcdef")
_SHEETS = st.builds(
    SheetEvidence,
    digest=_DIGESTS,
    room=st.just("B204"),
    place=st.builds(Place, sitting=st.just("S1"), juror=st.sampled_from(["J1", "J2", None])),
    revision=st.integers(1, 2),
    supersedes=st.none() | _DIGESTS,
    journal_head=st.sampled_from([SEALED.hash, LEFT_BEHIND.hash, TAKEN.hash]),
    signings=st.just((("k1",),)) | st.just((("k1",), ("k2",))),
    names=st.just(()) | st.just((("J1", "a"), ("J2", "b"))),
    rests_on=st.just(()) | st.just(("added",)),
    on_paper=st.booleans(),
)
_RULINGS = st.builds(
    RulingEvidence,
    digest=st.uuids().map(str),
    ruling=st.sampled_from(Ruling),
    subject=_DIGESTS | st.sampled_from(["added", "k1", "S1/J1"]),
    decided_at=st.integers(0, 3).map(a_moment),
)
_VOIDS = st.builds(
    VoidEvidence,
    room=st.just("B204"),
    serials=st.just(frozenset({"k1"})),
    journal_head=st.just(SEALED.hash),
)
_WORLDS = st.tuples(
    st.lists(_SHEETS, max_size=6, unique_by=lambda sheet: sheet.digest),
    st.lists(_RULINGS, max_size=4),
    st.lists(_VOIDS, max_size=1),
)
_TREE = JournalTree({item.hash: item for item in (OPENED, SEALED, LEFT_BEHIND, TAKEN, RESUMED)})


@given(_WORLDS, st.randoms(use_true_random=False))
def test_order_and_repetition_never_matter(
    world: tuple[list[SheetEvidence], list[RulingEvidence], list[VoidEvidence]],
    random: Random,
) -> None:
    sheets, rulings, voids = world
    straight = Evidence(
        sheets=tuple(sheets),
        rulings=tuple(rulings),
        voids=tuple(voids),
        journals={"B204": _TREE},
    )
    shuffled = list(sheets)
    again = [*rulings, *rulings]
    random.shuffle(shuffled)
    random.shuffle(again)
    turned = replace(straight, sheets=tuple(shuffled), rulings=tuple(again), voids=(*voids, *voids))

    assert judge(straight) == judge(turned)


@given(_WORLDS)
def test_two_payloads_of_one_place_never_both_count(
    world: tuple[list[SheetEvidence], list[RulingEvidence], list[VoidEvidence]],
) -> None:
    sheets, rulings, voids = world
    found = judge(
        Evidence(
            sheets=tuple(sheets),
            rulings=tuple(rulings),
            voids=tuple(voids),
            journals={"B204": _TREE},
        )
    )

    counted = [
        (sheet.place, sheet.revision)
        for sheet in sheets
        if found[sheet.digest].standing in (RECEIVED, TO_CONFIRM, SUPERSEDED, WAITING)
    ]
    assert len(counted) == len(set(counted))


@given(_WORLDS, _SHEETS)
def test_a_diverging_sheet_ends_in_quarantine_whatever_else_came(
    world: tuple[list[SheetEvidence], list[RulingEvidence], list[VoidEvidence]],
    sheet: SheetEvidence,
) -> None:
    others = [other for other in world[0] if other.digest != sheet.digest]
    rival = replace(sheet, digest="rival")
    found = judge(
        Evidence(sheets=(*others, sheet, rival), voids=tuple(world[2]), journals={"B204": _TREE})
    )

    assert found[sheet.digest].standing is QUARANTINED
    assert found["rival"].standing is QUARANTINED


def test_a_judgement_that_simply_counts_has_no_code() -> None:
    assert judge(Evidence(sheets=(A,)))["a"] == Judgement(standing=RECEIVED)
