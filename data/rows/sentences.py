"""A sentence as the store keeps it, so that it can be shown in another language later."""

from __future__ import annotations

import json
from typing import Any

from app.domain.wording import Sentence


def sentence_text(sentence: Sentence) -> str:
    """Return its template and the values of its gaps, as JSON."""
    return json.dumps(_packed(sentence), ensure_ascii=False)


def read_sentence(text: str) -> Sentence:
    """Read what `sentence_text` wrote."""
    return _unpacked(json.loads(text))


def _packed(sentence: Sentence) -> list[Any]:
    values = [
        [name, _packed(value) if isinstance(value, Sentence) else value]
        for name, value in sentence.values
    ]
    return [sentence.template, values]


def _unpacked(packed: list[Any]) -> Sentence:
    template, values = packed
    return Sentence(
        template,
        tuple(
            (name, _unpacked(value) if isinstance(value, list) else value) for name, value in values
        ),
    )
