from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from app.domain.errors import UserError
from app.trust.codes import ALPHABET, encode_bits, grouped, new_code, normalised_code
from tests.trust.world import stream


def test_a_new_code_has_twelve_characters_of_the_alphabet() -> None:
    code = new_code(stream("code"))

    assert len(code) == 12
    assert set(code) <= set(ALPHABET)
    assert code != new_code(stream("another code"))


def test_a_printed_code_is_in_groups_of_four() -> None:
    assert grouped("0123456789ab") == "0123-4567-89AB"


@pytest.mark.parametrize(
    "typed",
    [
        "0123-4567-89AB",
        "o123 4567 89ab",
        "OI23-4567-89aB",
        " 0l23\u00a04567\u202f89ab\n",
        "0123–4567‑89ab",
    ],
)
def test_a_typed_code_forgives_look_alikes_and_separators(typed: str) -> None:
    assert normalised_code(typed) == "0123456789ab"


@pytest.mark.parametrize(
    "typed", ["", "0123-4567-89A", "0123-4567-89ABC", "u123-4567-89ab", "é123-4567-89ab"]
)
def test_what_is_not_a_code_is_refused(typed: str) -> None:
    with pytest.raises(UserError) as caught:
        normalised_code(typed)

    assert caught.value.code == "code.malformed"


@given(st.text(max_size=20))
def test_any_typed_text_is_read_or_refused(typed: str) -> None:
    try:
        code = normalised_code(typed)
    except UserError:
        return
    assert normalised_code(grouped(code)) == code


@given(st.binary(min_size=12, max_size=12))
def test_every_code_survives_print_and_typing(drawn: bytes) -> None:
    code = new_code(lambda _length: drawn)

    assert normalised_code(grouped(code).lower()) == code


def test_bits_are_written_from_the_first() -> None:
    assert encode_bits(b"\xff\xff\x00\x00\x00", 8) == "zzzg0000"
    assert encode_bits(b"\xff\xff\x00\x00\x00", 3) == "zzz"
