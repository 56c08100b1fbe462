"""Undoing is a value: what was done, what was undone."""

from __future__ import annotations

from tests.builders import a_key
from ui.room.sheet.rating_history import RatingChange, RatingHistory, RatingState


def _change(before: int | None, after: int | None) -> RatingChange:
    return RatingChange(
        key=a_key(),
        before=RatingState(rated=before is not None, level=before),
        after=RatingState(rated=after is not None, level=after),
    )


def test_the_last_change_is_undone_first() -> None:
    history = RatingHistory().with_change(_change(None, 1)).with_change(_change(1, 3))

    step = history.undo()

    assert step is not None
    assert step[0] == _change(1, 3)
    assert step[1].done == (_change(None, 1),)


def test_an_undone_change_can_be_made_again() -> None:
    history = RatingHistory().with_change(_change(None, 1))
    undone = history.undo()
    assert undone is not None

    step = undone[1].redo()

    assert step == (_change(None, 1), history)


def test_a_new_change_forgets_what_was_undone() -> None:
    undone = RatingHistory().with_change(_change(None, 1)).undo()
    assert undone is not None

    assert undone[1].with_change(_change(None, 2)).redo() is None


def test_a_change_that_changes_nothing_is_not_kept() -> None:
    assert RatingHistory().with_change(_change(2, 2)).undo() is None


def test_only_the_last_hundred_are_kept() -> None:
    history = RatingHistory()
    for _ in range(150):
        history = history.with_change(_change(None, 1))

    assert len(history.done) == 100
