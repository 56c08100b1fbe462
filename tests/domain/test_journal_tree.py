from __future__ import annotations

from app.domain.journal import EMPTY_HEAD, Action, JournalEntry
from app.domain.journal_tree import JournalTree, chain_hashes
from tests.builders import a_journal, an_entry

SHEET = "5" * 64
OTHER = "6" * 64


def entry(after: JournalEntry | None, action: Action, **detail: str) -> JournalEntry:
    """The entry that follows another with that action and detail."""
    return an_entry(
        1 if after is None else after.sequence + 1,
        EMPTY_HEAD if after is None else after.hash,
        action=action,
        detail=tuple(sorted(detail.items())),
    )


def tree(*entries: JournalEntry) -> JournalTree:
    return JournalTree({item.hash: item for item in entries})


def test_a_chain_is_hashed_entry_by_entry() -> None:
    entries = a_journal(3)

    assert chain_hashes(entries) == tuple(item.hash for item in entries)
    assert chain_hashes(()) == ()


def test_a_chain_with_an_entry_missing_or_renumbered_has_no_hashes() -> None:
    first, second, third = a_journal(3)

    assert chain_hashes((first, third)) is None
    assert chain_hashes((second, third)) is None
    assert chain_hashes((first, an_entry(3, first.hash))) is None


def test_a_sheet_is_made_before_what_follows_it() -> None:
    opened = entry(None, Action.PACKAGE_OPENED)
    sealed = entry(opened, Action.SHEET_SEALED, digest=SHEET)
    void = entry(sealed, Action.ENROLMENT_VOIDED)
    late = entry(void, Action.PANEL_SHEET_SIGNED, digest=OTHER, signers="J1 J2")
    journal = tree(opened, sealed, void, late)

    assert journal.made_before(sealed.hash) == {SHEET}
    assert journal.made_before(opened.hash) == frozenset()
    assert journal.made_before(late.hash) == {SHEET, OTHER}
    assert journal.made_before("7" * 64) == frozenset()
    assert journal.made() == {SHEET: {sealed.hash}, OTHER: {late.hash}}


def test_a_digest_in_another_entry_makes_no_sheet() -> None:
    exported = entry(None, Action.RESULTS_EXPORTED, digest=SHEET)

    assert tree(exported).made() == {}
    assert tree(exported).made_before(exported.hash) == frozenset()


def test_a_gathered_sheet_was_made_before_it_was_gathered() -> None:
    sealed = entry(None, Action.SHEET_SEALED, digest=SHEET)
    later = entry(sealed, Action.SHEET_SEALED, digest=OTHER)
    opened = entry(None, Action.PACKAGE_OPENED)
    gathered = entry(opened, Action.SHEETS_GATHERED, their_head=sealed.hash, digest="8" * 64)
    again = entry(gathered, Action.SHEETS_GATHERED, their_head=sealed.hash)
    journal = tree(sealed, later, opened, gathered, again)

    assert journal.made_before(opened.hash) == frozenset()
    assert journal.made_before(again.hash) == {SHEET}


def test_what_follows_the_fork_of_a_takeover_by_another_way_is_stale() -> None:
    fork = entry(None, Action.PACKAGE_OPENED)
    old = entry(fork, Action.SHEET_SEALED, digest=SHEET)
    older = entry(old, Action.RATING_RECORDED)
    taken = entry(fork, Action.TAKEN_OVER)
    new = entry(taken, Action.SHEET_SEALED, digest=OTHER)
    journal = tree(fork, old, older, taken, new)

    assert journal.stale() == {old.hash, older.hash}
    assert journal.forks() == ()


def test_two_takeovers_of_one_copy_make_each_other_stale() -> None:
    fork = entry(None, Action.PACKAGE_OPENED)
    first = entry(fork, Action.TAKEN_OVER, device="b")
    second = entry(fork, Action.TAKEN_OVER, device="c")

    assert tree(fork, first, second).stale() == {first.hash, second.hash}


def test_a_takeover_that_nothing_contradicts_makes_nothing_stale() -> None:
    fork = entry(None, Action.PACKAGE_OPENED)
    taken = entry(fork, Action.TAKEN_OVER)
    again = entry(taken, Action.TAKEN_OVER)

    assert tree(fork, taken, again).stale() == frozenset()


def test_a_journal_that_goes_on_twice_without_saying_so_is_a_fork() -> None:
    opened = entry(None, Action.PACKAGE_OPENED)
    one = entry(opened, Action.RATING_RECORDED, level="1")
    two = entry(opened, Action.RATING_RECORDED, level="2")

    assert tree(opened, one, two).forks() == (opened.hash,)


def test_a_restored_snapshot_is_no_fork_nor_are_two_laptops() -> None:
    opened = entry(None, Action.PACKAGE_OPENED)
    lost = entry(opened, Action.RATING_RECORDED)
    restored = entry(opened, Action.SNAPSHOT_RESTORED)
    other = entry(None, Action.PACKAGE_OPENED, device="b")

    assert tree(opened, lost, restored, other).forks() == ()
