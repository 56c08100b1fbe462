"""Extra time as a centre writes it in a table: « 33 % », « 10 min », « tiers-temps »."""

from __future__ import annotations

import re

from app.domain.accommodation import Accommodation

_THIRD = frozenset({"tiers-temps", "tiers temps", "1/3"})
_WRITTEN = re.compile(r"(\d{1,3})\s*(%|min|minutes?)", re.IGNORECASE)


def read_accommodation(cell: str) -> Accommodation | None:
    """Return what a cell grants; an empty one grants nothing.

    A third is 33 per cent: extra minutes are rounded up, so no oral of an hour or less loses
    one by it.

    Raises:
        ValueError: it is neither, or out of bounds.
    """
    if not cell:
        return None
    if cell.casefold() in _THIRD:
        return Accommodation(percent=33)
    written = _WRITTEN.fullmatch(cell)
    if written is None:
        raise ValueError(cell)
    amount = int(written[1])
    return Accommodation(percent=amount) if written[2] == "%" else Accommodation(minutes=amount)
