"""What the centre issues, and what comes back.

Rows refer to their session and not to its planning: what came back is kept even where a
later planning no longer knows the sitting.
"""

from __future__ import annotations

from sqlalchemy import Column, LargeBinary, UniqueConstraint

from app.domain.attendance import Presence
from app.services.ports.centre_store import SheetKind
from data.tables.base import (
    Flag,
    belongs_to,
    check,
    integer,
    moment,
    number,
    one_of,
    sha256,
    table,
    text,
    zero_or_one,
)

centre_cards = table(
    "centre_cards",
    number(),
    text("session"),
    text("juror"),
    text("code"),
    Column("verifier", LargeBinary, nullable=False),
    Column("mac_key", LargeBinary, nullable=False),
    belongs_to("sessions", ["session"], ["id"]),
    UniqueConstraint("session", "code"),
)

centre_rooms = table(
    "centre_rooms",
    number(),
    text("session"),
    text("room"),
    Column("issued", LargeBinary, nullable=False),
    belongs_to("sessions", ["session"], ["id"]),
    UniqueConstraint("session", "room"),
)

centre_issued_packages = table(
    "centre_issued_packages",
    number(),
    text("session"),
    text("room"),
    integer("sequence"),
    text("digest"),
    moment("issued_at"),
    belongs_to("sessions", ["session"], ["id"]),
    UniqueConstraint("session", "room", "sequence"),
    UniqueConstraint("digest"),
    check("sequence", "sequence >= 1"),
    sha256("digest"),
)

centre_issued_sittings = table(
    "centre_issued_sittings",
    text("package", key=True),
    integer("position", key=True),
    text("sitting"),
    belongs_to("centre_issued_packages", ["package"], ["digest"]),
)

centre_sheets = table(
    "centre_sheets",
    number(),
    text("session"),
    text("kind"),
    text("sitting"),
    text("juror", nullable=True),
    integer("revision"),
    text("digest"),
    Column("jws", LargeBinary, nullable=False),
    Column("pdf", LargeBinary, nullable=True),
    moment("merged_at"),
    belongs_to("sessions", ["session"], ["id"]),
    UniqueConstraint("session", "digest"),
    one_of("kind", SheetKind),
    check("juror", "(juror IS NULL) = (kind = 'panel')"),
    check("revision", "revision >= 1"),
    sha256("digest"),
)

centre_attendance = table(
    "centre_attendance",
    text("session", key=True),
    text("sitting", key=True),
    text("candidate", key=True),
    text("presence"),
    Column("identity_checked", Flag, nullable=False),
    moment("at"),
    belongs_to("sessions", ["session"], ["id"]),
    one_of("presence", Presence),
    zero_or_one("identity_checked"),
)

centre_merged_packages = table(
    "centre_merged_packages",
    number(),
    text("session"),
    text("room"),
    integer("sequence"),
    text("digest"),
    text("file_name"),
    moment("merged_at"),
    integer("added"),
    integer("refused"),
    belongs_to("sessions", ["session"], ["id"]),
    UniqueConstraint("session", "digest"),
    check("added", "added >= 0"),
    check("refused", "refused >= 0"),
    sha256("digest"),
)

centre_refusals = table(
    "centre_refusals",
    number(),
    text("session"),
    text("file_name"),
    text("subject"),
    text("code"),
    text("sentence"),
    moment("refused_at"),
    belongs_to("sessions", ["session"], ["id"]),
    UniqueConstraint("session", "subject", "file_name", "code"),
)
