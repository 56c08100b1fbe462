"""Names of the files that people carry; nothing personal ever goes into them."""

from __future__ import annotations

import re
import unicodedata


def safe_name(text: str) -> str:
    """Keep what every file system takes: ASCII letters, digits and hyphens.

    Accents are dropped from their letters; « Salle 1 » becomes `Salle-1`.
    """
    plain = unicodedata.normalize("NFKD", text).encode("ascii", "ignore").decode()
    return re.sub(r"[^A-Za-z0-9]+", "-", plain).strip("-") or "salle"
