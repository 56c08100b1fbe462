"""Names of the files that people carry; nothing personal ever goes into them."""

from __future__ import annotations

import hashlib
import re
import unicodedata
from collections import Counter
from collections.abc import Iterable, Mapping

_MARK_CHARACTERS = 8


def safe_name(text: str) -> str:
    """Keep what every file system takes: ASCII letters, digits and hyphens.

    Accents are dropped from their letters; « Salle 1 » becomes `Salle-1`.
    """
    plain = unicodedata.normalize("NFKD", text).encode("ascii", "ignore").decode()
    return re.sub(r"[^A-Za-z0-9]+", "-", plain).strip("-") or "salle"


def distinct_names(texts: Iterable[str]) -> Mapping[str, str]:
    """Return a safe name for each text, and no two that a file system takes for one.

    Where several texts give the same safe name, whatever its case, each gets a mark of its
    own: it depends on that text alone, so that it stays the same the next time.
    """
    names = {text: safe_name(text) for text in texts}
    counts = Counter(name.casefold() for name in names.values())
    return {
        text: name if counts[name.casefold()] == 1 else f"{name}-{_mark(text)}"
        for text, name in names.items()
    }


def short_mark(*texts: str) -> str:
    """Return four characters that tell one series of texts from another of the same name."""
    return _mark("\n".join(texts))[:4]


def _mark(text: str) -> str:
    return hashlib.sha256(text.encode()).hexdigest()[:_MARK_CHARACTERS]
