"""What the centre issues, and what comes back.

Rows refer to their session and not to its planning: what came back is kept even where a
later planning no longer knows the sitting.
"""

from __future__ import annotations

from sqlalchemy import Column, Index, LargeBinary, UniqueConstraint

from app.domain.attendance import Presence
from app.domain.evidence import SheetStanding
from app.services.ports.centre_evidence import SheetKind
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


def blob(name: str) -> Column[bytes]:
    """Declare a column of bytes."""
    return Column(name, LargeBinary, nullable=False)


centre_cards = table(
    "centre_cards",
    number(),
    text("session"),
    text("juror"),
    text("code"),
    blob("verifier"),
    blob("mac_key"),
    belongs_to("sessions", ["session"], ["id"]),
    UniqueConstraint("session", "code"),
)

centre_rooms = table(
    "centre_rooms",
    number(),
    text("session"),
    text("room"),
    blob("issued"),
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

centre_issued_plannings = table(
    "centre_issued_plannings",
    text("package", key=True),
    blob("planning"),
    belongs_to("centre_issued_packages", ["package"], ["digest"]),
)

centre_sheets = table(
    "centre_sheets",
    text("session", key=True),
    text("digest", key=True),
    text("kind"),
    text("room"),
    text("sitting"),
    text("juror", nullable=True),
    integer("revision"),
    text("supersedes", nullable=True),
    text("package"),
    integer("package_sequence"),
    text("journal_head"),
    moment("made_at"),
    text("names"),
    text("rests_on"),
    text("file_name"),
    moment("merged_at"),
    text("standing"),
    text("code"),
    belongs_to("sessions", ["session"], ["id"]),
    one_of("kind", SheetKind),
    one_of("standing", SheetStanding),
    check("juror", "(juror IS NULL) = (kind = 'panel')"),
    check("revision", "revision >= 1"),
    check("package_sequence", "package_sequence >= 1"),
    check("names", "json_valid(names)"),
    check("rests_on", "json_valid(rests_on)"),
    sha256("digest"),
    sha256("package"),
    sha256("journal_head"),
)

centre_sheet_signings = table(
    "centre_sheet_signings",
    text("session", key=True),
    text("sheet", key=True),
    text("document", key=True),
    text("serials"),
    blob("jws"),
    belongs_to("centre_sheets", ["session", "sheet"], ["session", "digest"]),
    check("serials", "json_valid(serials)"),
    sha256("document"),
)

centre_sheet_copies = table(
    "centre_sheet_copies",
    text("session", key=True),
    text("sheet", key=True),
    blob("pdf"),
    belongs_to("centre_sheets", ["session", "sheet"], ["session", "digest"]),
)

centre_attendance = table(
    "centre_attendance",
    text("session", key=True),
    text("sitting", key=True),
    text("candidate", key=True),
    text("presence"),
    Column("identity_checked", Flag, nullable=False),
    moment("at"),
    moment("arrived_at", nullable=True),
    moment("left_at", nullable=True),
    text("reason"),
    belongs_to("sessions", ["session"], ["id"]),
    one_of("presence", Presence),
    zero_or_one("identity_checked"),
)

centre_enrolments = table(
    "centre_enrolments",
    text("session", key=True),
    text("serial", key=True),
    text("juror"),
    text("room"),
    text("device"),
    moment("enrolled_at"),
    blob("statement"),
    belongs_to("sessions", ["session"], ["id"]),
)

centre_voids = table(
    "centre_voids",
    text("session", key=True),
    text("digest", key=True),
    text("room"),
    moment("made_at"),
    blob("claim"),
    blob("statement"),
    belongs_to("sessions", ["session"], ["id"]),
    sha256("digest"),
)

centre_additions = table(
    "centre_additions",
    text("session", key=True),
    text("digest", key=True),
    text("room"),
    moment("made_at"),
    blob("claim"),
    blob("statement"),
    belongs_to("sessions", ["session"], ["id"]),
    sha256("digest"),
)

centre_journals = table(
    "centre_journals",
    text("session", key=True),
    text("room", key=True),
    text("device", key=True),
    text("head", key=True),
    text("root"),
    integer("length"),
    belongs_to("sessions", ["session"], ["id"]),
    check("length", "length >= 1"),
    sha256("head"),
    sha256("root"),
)

centre_journal_entries = table(
    "centre_journal_entries",
    text("session", key=True),
    text("room", key=True),
    text("hash", key=True),
    integer("sequence"),
    moment("utc"),
    integer("ticks"),
    text("boot"),
    text("actor"),
    text("action"),
    text("subject"),
    text("detail"),
    text("previous"),
    belongs_to("sessions", ["session"], ["id"]),
    check("sequence", "sequence >= 1"),
    check("detail", "json_valid(detail)"),
    sha256("hash"),
    sha256("previous"),
    Index("ix_centre_journal_entries_previous", "session", "room", "previous"),
)

centre_decisions = table(
    "centre_decisions",
    text("session", key=True),
    text("digest", key=True),
    moment("decided_at"),
    blob("decision"),
    belongs_to("sessions", ["session"], ["id"]),
    sha256("digest"),
)

centre_merged_packages = table(
    "centre_merged_packages",
    text("session", key=True),
    text("digest", key=True),
    text("room"),
    integer("sequence"),
    text("file_name"),
    moment("merged_at"),
    integer("sheets"),
    integer("refused"),
    belongs_to("sessions", ["session"], ["id"]),
    check("sheets", "sheets >= 0"),
    check("refused", "refused >= 0"),
    sha256("digest"),
)

centre_refusals = table(
    "centre_refusals",
    text("session", key=True),
    text("document", key=True),
    text("file_name", key=True),
    text("code", key=True),
    text("room"),
    Column("is_sheet", Flag, nullable=False),
    text("subject"),
    text("who"),
    text("sentence"),
    moment("refused_at"),
    belongs_to("sessions", ["session"], ["id"]),
    check("sentence", "json_valid(sentence)"),
    zero_or_one("is_sheet"),
    sha256("document"),
    sha256("subject"),
)

centre_refused_documents = table(
    "centre_refused_documents",
    text("session", key=True),
    text("document", key=True),
    blob("content"),
    belongs_to("sessions", ["session"], ["id"]),
    sha256("document"),
)

centre_receipts = table(
    "centre_receipts",
    text("session", key=True),
    text("room", key=True),
    integer("sequence", key=True),
    text("digest"),
    moment("written_at"),
    belongs_to("sessions", ["session"], ["id"]),
    check("sequence", "sequence >= 1"),
    sha256("digest"),
)
