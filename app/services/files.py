"""Names of the files that people carry; nothing personal ever goes into them."""

from __future__ import annotations

import re


def safe_name(text: str) -> str:
    """Keep what every file system takes: ASCII letters, digits and hyphens."""
    return re.sub(r"[^A-Za-z0-9]+", "-", text).strip("-") or "salle"
