"""Words as they are compared in a search: accents, capitals and typography aside."""

from __future__ import annotations

import unicodedata

_LIGATURES = str.maketrans({"œ": "oe", "æ": "ae", "’": "'"})


def plain(words: str) -> str:
    """Return words without accents, capitals, ligatures or typographic apostrophes."""
    bare = unicodedata.normalize("NFKD", words.casefold())
    kept = "".join(letter for letter in bare if not unicodedata.combining(letter))
    return " ".join(kept.translate(_LIGATURES).split())
