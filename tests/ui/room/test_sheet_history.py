"""Undoing is a value: what was done, what was undone."""

from __future__ import annotations

from tests.builders import a_key
from ui.room.sheet.sheet_history import (
    AdjustmentState,
    CommentState,
    RatingState,
    SheetChange,
    SheetHistory,
)


def _change(before: int | None, after: int | None) -> SheetChange:
    return SheetChange(
        before=RatingState(key=a_key(), rated=before is not None, level=before),
        after=RatingState(key=a_key(), rated=after is not None, level=after),
    )


def _comment(before: str, after: str, criterion: str = "E1.1") -> SheetChange:
    key = a_key(criterion)
    return SheetChange(
        before=CommentState(key=key, text=before), after=CommentState(key=key, text=after)
    )


def test_the_last_change_is_undone_first() -> None:
    history = SheetHistory().with_change(_change(None, 1)).with_change(_change(1, 3))

    step = history.undo()

    assert step is not None
    assert step[0] == _change(1, 3)
    assert step[1].done == (_change(None, 1),)


def test_an_undone_change_can_be_made_again() -> None:
    history = SheetHistory().with_change(_change(None, 1))
    undone = history.undo()
    assert undone is not None

    step = undone[1].redo()

    assert step == (_change(None, 1), history)


def test_a_new_change_forgets_what_was_undone() -> None:
    undone = SheetHistory().with_change(_change(None, 1)).undo()
    assert undone is not None

    assert undone[1].with_change(_change(None, 2)).redo() is None


def test_a_change_that_changes_nothing_is_not_kept() -> None:
    assert SheetHistory().with_change(_change(2, 2)).undo() is None


def test_nothing_is_made_again_where_nothing_was_undone() -> None:
    assert SheetHistory().with_change(_change(None, 1)).redo() is None


def test_only_the_last_hundred_are_kept() -> None:
    history = SheetHistory()
    for _ in range(150):
        history = history.with_change(_change(None, 1))

    assert len(history.done) == 100


def test_a_comment_written_in_pieces_is_one_change() -> None:
    history = SheetHistory().with_change(_comment("", "Clair"))

    history = history.with_change(_comment("Clair", "Clair, à l’aise"))

    assert history.done == (_comment("", "Clair, à l’aise"),)


def test_a_comment_that_is_taken_up_again_is_another_change() -> None:
    history = SheetHistory().with_change(_comment("", "Clair")).settled()

    history = history.with_change(_comment("Clair", "Clair, à l’aise"))

    assert history.done == (_comment("", "Clair"), _comment("Clair", "Clair, à l’aise"))


def test_comments_of_two_lines_are_two_changes() -> None:
    history = SheetHistory().with_change(_comment("", "Clair"))

    history = history.with_change(_comment("", "Vague", "E1.2"))

    assert len(history.done) == 2


def test_what_follows_an_undone_comment_is_not_joined_to_it() -> None:
    history = SheetHistory().with_change(_comment("", "Un")).settled()
    history = history.with_change(_comment("Un", "Un deux"))
    undone = history.undo()
    assert undone is not None

    again = undone[1].with_change(_comment("Un", "Un trois"))

    assert len(again.done) == 2


def test_an_adjustment_is_undone_like_a_rating() -> None:
    key = a_key(candidate=None)
    none = AdjustmentState(key=key, candidate="N002")
    given = AdjustmentState(key=key, candidate="N002", level=1, reason="Absent au dossier")

    step = SheetHistory().with_change(SheetChange(before=none, after=given)).undo()

    assert step is not None
    assert step[0].before == none
