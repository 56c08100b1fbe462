from __future__ import annotations

from dataclasses import replace
from typing import Any

from hypothesis import given
from hypothesis import strategies as st

from app.domain.journal import EMPTY_HEAD, Action, first_break
from tests.builders import a_journal, an_entry, an_instant


def test_a_whole_journal_has_no_break() -> None:
    assert first_break(a_journal(5)) is None
    assert first_break(()) is None


def test_a_removed_entry_is_found_at_the_next_one() -> None:
    entries = a_journal(5)
    assert first_break((*entries[:2], *entries[3:])) == 4


def test_a_journal_that_does_not_begin_at_one_is_broken() -> None:
    assert first_break(a_journal(3)[1:]) == 2


@given(st.integers(0, 3), st.sampled_from(["actor", "subject", "action", "at", "detail"]))
def test_any_change_to_an_entry_breaks_the_next_one(rank: int, field: str) -> None:
    entries = list(a_journal(5))
    changed: Any = {
        "actor": "J9",
        "subject": "S9",
        "action": Action.SHEET_SEALED,
        "at": an_instant(12_345),
        "detail": (("criterion", "E9.9"),),
    }[field]
    entries[rank] = replace(entries[rank], **{field: changed})
    assert first_break(entries) == rank + 2


def test_a_hash_is_the_same_for_the_same_entry_and_starts_from_nothing() -> None:
    assert an_entry().hash == an_entry().hash
    assert an_entry().previous == EMPTY_HEAD
