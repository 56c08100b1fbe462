"""Canonical JSON of frozen values: what is signed, digested and packed.

Owns the one way from a value to bytes and back. A value has exactly one form in bytes
(fields in their declared order, no spaces, UTF-8), and bytes that are not that form are
refused: unknown or repeated fields, floats and other spellings never pass.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import fields, is_dataclass
from datetime import datetime
from functools import cache
from typing import Any, TypeVar, get_args, get_type_hints

import msgspec

from app.domain.errors import IntegrityError
from app.domain.wording import sentence
from app.trust.digests import digest

FORMAT_VERSION = 1
"""The version that every signed payload names in its field `format`."""

SIZE_LIMIT = 1024 * 1024
LARGEST_INTEGER = 2**53 - 1
"""Integers beyond it are not the same number in every JSON reader (RFC 7493)."""

_LONG_NUMBER = re.compile(rb"[:,\[]-?\d{16}")
_encoder = msgspec.json.Encoder()
T = TypeVar("T")


class _Version(msgspec.Struct):
    format: int


def encode(value: object) -> bytes:
    """Return the canonical form of a value made of frozen dataclasses.

    Raises:
        ValueError: a moment without its offset from UTC: a bug of the caller.
    """
    if _naive_moment(value):
        raise ValueError("a moment without an offset from UTC cannot be written")
    return _encoder.encode(value)


def decode(data: bytes, type_: type[T], *, limit: int = SIZE_LIMIT) -> T:
    """Return the value whose canonical form these bytes are.

    Raises:
        IntegrityError: `wire.too_large`, `wire.malformed`, `wire.not_canonical`, or
            `wire.unknown_format` when the bytes name another version of the format.
    """
    if len(data) > limit:
        raise IntegrityError("wire.too_large", sentence("Ce contenu dépasse la taille admise."))
    wanted: Any = type_  # as a cache key, which a generic type is not to the type checker
    try:
        value: T = _decoder(wanted).decode(data)
    except (ValueError, RecursionError) as error:
        _refuse_other_version(data)
        raise IntegrityError(
            "wire.malformed", sentence("Ce contenu n’a pas la forme attendue.")
        ) from error
    _refuse_other_version(value)
    if _naive_moment(value) or _huge_integer(data, value) or _encoder.encode(value) != data:
        raise IntegrityError(
            "wire.not_canonical",
            sentence("Ce contenu n’est pas écrit comme l’application l’écrit."),
        )
    return value


def content_digest(value: object) -> str:
    """SHA-256, in hexadecimal, of a value's canonical form."""
    return digest(encode(value))


@cache
def _decoder(type_: type[Any]) -> msgspec.json.Decoder[Any]:
    return msgspec.json.Decoder(type_)


@cache
def _version_decoder() -> msgspec.json.Decoder[_Version]:
    return msgspec.json.Decoder(_Version)


def _refuse_other_version(source: object) -> None:
    """Tell a file of another version from a damaged one, where the version can be read."""
    version = getattr(source, "format", FORMAT_VERSION)
    if isinstance(source, bytes):
        try:
            version = _version_decoder().decode(source).format
        except (ValueError, RecursionError):
            return
    if version != FORMAT_VERSION:
        raise IntegrityError(
            "wire.unknown_format",
            sentence(
                "Ce contenu est écrit dans la version {version} du format, que cette version "
                "de l’application ne connaît pas.",
                version=str(version),
            ),
        )


@cache
def _dated_fields(type_: type[Any]) -> tuple[str, ...]:
    hints = get_type_hints(type_)
    return tuple(field.name for field in fields(type_) if _may_be_dated(hints[field.name]))


def _may_be_dated(hint: Any) -> bool:
    if hint is datetime:
        return True
    if isinstance(hint, type) and is_dataclass(hint):
        return bool(_dated_fields(hint))
    return any(_may_be_dated(argument) for argument in get_args(hint))


def _moments(value: object) -> Iterator[datetime]:
    """Yield the moments of a value; only fields that can hold one are looked at."""
    if isinstance(value, datetime):
        yield value
    elif isinstance(value, tuple):
        for item in value:
            yield from _moments(item)
    elif is_dataclass(value) and not isinstance(value, type):
        for name in _dated_fields(type(value)):
            yield from _moments(getattr(value, name))


def _naive_moment(value: object) -> bool:
    return any(moment.utcoffset() is None for moment in _moments(value))


def _huge_integer(data: bytes, value: object) -> bool:
    # The search over the bytes is a cheap sieve: digits inside a comment pass it too.
    return bool(_LONG_NUMBER.search(data)) and any(
        abs(number) > LARGEST_INTEGER for number in _integers(msgspec.to_builtins(value))
    )


def _integers(value: object) -> Iterator[int]:
    if isinstance(value, int):
        yield value
    elif isinstance(value, dict):
        for item in value.values():
            yield from _integers(item)
    elif isinstance(value, list | tuple):
        for item in value:
            yield from _integers(item)
