"""The journal: one row per entry, never changed; `hash` is the entry's own."""

from __future__ import annotations

from data.tables.base import check, integer, moment, sha256, table, text

journal = table(
    "journal",
    integer("sequence", key=True),
    moment("utc"),
    integer("ticks"),
    text("boot"),
    text("actor"),
    text("action"),
    text("subject"),
    text("detail"),
    text("previous"),
    text("hash"),
    check("sequence", "sequence >= 1"),
    check("detail", "json_valid(detail)"),
    sha256("previous"),
    sha256("hash"),
)
