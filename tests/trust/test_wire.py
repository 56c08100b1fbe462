from __future__ import annotations

import json
from dataclasses import dataclass, replace
from datetime import UTC, datetime, timedelta, timezone

import pytest
from hypothesis import given
from hypothesis import strategies as st

from app.domain.errors import IntegrityError
from app.domain.score_sheet import CriterionRating, PanelSheet, ScoreSheet
from app.domain.session import RoomDossier
from app.trust import wire
from tests import builders


@dataclass(frozen=True, slots=True, kw_only=True)
class Note:
    """A small value with every kind of field that payloads have."""

    text: str
    count: int = 0
    when: datetime | None = None
    parts: tuple[tuple[str, str], ...] = ()


def refusal(data: bytes, type_: type[object] = Note) -> str:
    with pytest.raises(IntegrityError) as caught:
        wire.decode(data, type_)
    return caught.value.code


offsets = st.integers(-14 * 60, 14 * 60).map(lambda minutes: timezone(timedelta(minutes=minutes)))
notes = st.builds(
    Note,
    text=st.text(),
    count=st.integers(-wire.LARGEST_INTEGER, wire.LARGEST_INTEGER),
    when=st.none()
    | st.datetimes(
        min_value=datetime(1, 1, 3),  # noqa: DTZ001  # the zone is drawn apart
        max_value=datetime(9999, 12, 29),  # noqa: DTZ001
        timezones=offsets,
    ),
    parts=st.lists(st.tuples(st.text(), st.text())).map(tuple),
)


@given(notes)
def test_a_value_comes_back_and_has_one_form(note: Note) -> None:
    data = wire.encode(note)

    assert wire.decode(data, Note) == note
    assert wire.encode(wire.decode(data, Note)) == data


@given(
    st.lists(
        st.builds(
            CriterionRating,
            criterion=st.text(),
            candidate=st.none() | st.text(),
            level=st.none() | st.integers(0, 9),
            comment=st.text(),
        )
    )
)
def test_a_sheet_with_any_ratings_comes_back(ratings: list[CriterionRating]) -> None:
    sheet = builders.a_score_sheet(ratings=tuple(ratings))

    assert wire.decode(wire.encode(sheet), ScoreSheet) == sheet


def test_the_domain_s_signed_values_come_back() -> None:
    assert (
        wire.decode(wire.encode(builders.a_panel_sheet()), PanelSheet) == builders.a_panel_sheet()
    )
    assert wire.decode(wire.encode(builders.a_dossier()), RoomDossier) == builders.a_dossier()


@given(st.binary(max_size=200) | st.text(max_size=200).map(lambda text: text.encode()))
def test_any_bytes_are_read_or_refused(data: bytes) -> None:
    with pytest.raises(IntegrityError):
        wire.decode(data, ScoreSheet)


@given(
    st.recursive(
        st.none() | st.booleans() | st.floats() | st.integers() | st.text(),
        lambda inner: (
            st.lists(inner)
            | st.dictionaries(st.sampled_from(["text", "count", "when", "parts", "x"]), inner)
        ),
        max_leaves=8,
    )
)
def test_any_json_is_canonical_or_refused(value: object) -> None:
    data = json.dumps(value).encode()
    try:
        note = wire.decode(data, Note)
    except IntegrityError:
        return
    assert wire.encode(note) == data


CANONICAL = b'{"text":"a","count":1,"when":null,"parts":[]}'


@pytest.mark.parametrize(
    "data",
    [
        CANONICAL.replace(b"}", b',"more":1}'),
        CANONICAL.replace(b'"count":1', b'"count":2,"count":1'),
        CANONICAL.replace(b":1", b": 1"),
        CANONICAL + b"\n",
        CANONICAL.replace(b'"text":"a","count":1', b'"count":1,"text":"a"'),
        CANONICAL.replace(b'"a"', b'"\\u0061"'),
        CANONICAL.replace(b"null", b'"2026-01-01T00:00:00+00:00"'),
        CANONICAL.replace(b"null", b'"2026-01-01T00:00:00"'),
        CANONICAL.replace(b":1", b":9007199254740992"),
        CANONICAL.replace(b":1", b":-9007199254740992"),
        b'{"text":"a"}',
    ],
)
def test_another_spelling_of_the_same_value_is_refused(data: bytes) -> None:
    assert refusal(data) == "wire.not_canonical"


@pytest.mark.parametrize(
    "data",
    [
        b"",
        CANONICAL.replace(b":1", b":1.0"),
        CANONICAL.replace(b":1", b":1.5"),
        CANONICAL.replace(b":1", b":NaN"),
        CANONICAL.replace(b":1", b":" + b"9" * 5000),
        CANONICAL.replace(b"[]", b"[" * 100_000),
        CANONICAL.replace(b'"a"', b'"\\ud800"'),
        CANONICAL.replace(b'"a"', b'"\xff"'),
        CANONICAL.replace(b'"a"', b"null"),
        b"\xef\xbb\xbf" + CANONICAL,
        CANONICAL[:-1],
    ],
)
def test_what_is_not_the_value_at_all_is_refused(data: bytes) -> None:
    assert refusal(data) == "wire.malformed"


def test_long_numbers_inside_a_text_are_only_text() -> None:
    note = Note(text="voir [1234567890123456789", parts=((":9999999999999999999", ""),))

    assert wire.decode(wire.encode(note), Note) == note


def test_a_large_content_is_refused_before_it_is_read() -> None:
    data = wire.encode(Note(text="a" * 100))

    with pytest.raises(IntegrityError) as caught:
        wire.decode(data, Note, limit=50)

    assert caught.value.code == "wire.too_large"


def test_another_version_is_told_from_damage() -> None:
    sheet = wire.encode(replace(builders.a_score_sheet(), format=2))

    assert refusal(sheet, ScoreSheet) == "wire.unknown_format"
    assert refusal(b'{"format":7,"other":{}}', ScoreSheet) == "wire.unknown_format"
    assert refusal(b'{"format":1,"other":{}}', ScoreSheet) == "wire.malformed"


def test_a_moment_without_offset_is_a_bug() -> None:
    with pytest.raises(ValueError, match="offset"):
        wire.encode(Note(text="a", when=datetime(2026, 1, 1)))  # noqa: DTZ001  # what is tested


def test_equal_values_have_equal_digests() -> None:
    note = Note(text="a", when=datetime(2026, 1, 1, tzinfo=UTC))

    assert wire.content_digest(note) == wire.content_digest(replace(note))
    assert wire.content_digest(note) != wire.content_digest(replace(note, count=1))
