"""Wrapping loses nothing and overflows nowhere; the page says dates and durations in French."""

from __future__ import annotations

from datetime import date, datetime, timedelta, timezone

import pytest
from hypothesis import given
from hypothesis import strategies as st

from app.documents import french
from app.documents.typeface import (
    BODY,
    CAPTION,
    fitting,
    printable,
    shortened,
    text_width,
    wrapped,
)


@given(text=st.text(max_size=300), width=st.floats(min_value=30, max_value=500))
def test_wrapped_lines_fit_and_keep_every_character(text: str, width: float) -> None:
    lines = wrapped(text, BODY, width)

    assert all(text_width(line, BODY) <= width + 0.01 for line in lines)
    assert "".join(lines).replace(" ", "") == printable(text).replace("\n", "").replace(" ", "")


@given(st.text(max_size=200))
def test_printable_text_stays_as_it_is(text: str) -> None:
    once = printable(text)

    assert printable(once) == once
    assert all(
        character.isprintable() or character in "\n\u00a0\u202f" or character.isspace()
        for character in once
    )


def test_no_break_space_never_ends_a_line() -> None:
    lines = wrapped("Est-ce\u202f? " * 40, BODY, 90)

    assert not any(line.startswith("?") for line in lines)


def test_long_word_is_cut_after_its_hyphen() -> None:
    assert wrapped("Fontaine-Vanderplaetsen", BODY, 75)[0] == "Fontaine-"


def test_shortened_text_says_that_it_is() -> None:
    assert shortened("court", CAPTION, 200) == "court"
    assert shortened("Une session au titre interminable", CAPTION, 60).endswith("…")
    assert shortened("x", CAPTION, 0.1) == "…"


def test_fitting_shrinks_by_a_third_at_most() -> None:
    assert fitting("Long", CAPTION, 100) == CAPTION
    assert fitting("", CAPTION, 10) == CAPTION
    assert fitting("Vanderplaetsenovitch", CAPTION, 5).size == pytest.approx(CAPTION.size * 2 / 3)


@pytest.mark.parametrize(
    ("seconds", "words"),
    [
        (0, "0 min"),
        (45, "0 min 45 s"),
        (1_841, "30 min 41 s"),
        (1_800, "30 min"),
        (3_600, "1 h"),
        (3_720, "1 h 02 min"),
        (3_641, "1 h 41 s"),
    ],
)
def test_durations_in_words(seconds: int, words: str) -> None:
    assert french.duration(timedelta(seconds=seconds)).replace("\u00a0", " ") == words


def test_dates_in_words() -> None:
    assert french.long_date(date(2026, 11, 24)) == "mardi 24\u00a0novembre 2026"
    assert french.long_date(date(2026, 11, 1)) == "dimanche 1er\u00a0novembre 2026"
    moment = datetime(2026, 11, 24, 15, 29, 33, tzinfo=timezone(timedelta(hours=-3, minutes=-30)))
    assert french.evidence_time(moment) == "24/11/2026 à 15:29:33 (UTC-03:30)"
