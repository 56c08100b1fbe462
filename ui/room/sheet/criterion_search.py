"""Finding a line of a sheet by words of its criterion or of its member: accents and case aside."""

from __future__ import annotations

from app.services.room.scoring import ScoringRow, ScoringView
from ui.plain_words import plain


def found_rows(view: ScoringView, words: str) -> tuple[ScoringRow, ...]:
    """Return the rows that hold every word, in any order; none for no words."""
    asked = plain(words).split()
    if not asked:
        return ()
    return tuple(row for row in view.rows if all(word in plain(_searched(row)) for word in asked))


def _searched(row: ScoringRow) -> str:
    return f"{row.text} {row.candidate_name or ''}"
