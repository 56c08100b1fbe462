"""What a jury records in its room.

`session` stands in these tables for the sake of their foreign keys: a room's store holds one
session. In a rating `candidate` is empty for the whole team (`TEAM`), because SQLite does
not compare NULLs in a key.
"""

from __future__ import annotations

from sqlalchemy import Column, LargeBinary, UniqueConstraint

from app.domain.attendance import Presence
from app.domain.timer_record import TimerEventKind
from app.trust.payloads import SheetFate
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

TEAM = ""
"""The candidate of a collective rating."""

room_dossier = table(
    "room_dossier",
    integer("one", key=True),
    text("session"),
    text("room"),
    text("package_digest"),
    integer("package_sequence"),
    Column("credentials", LargeBinary, nullable=False),
    belongs_to("sessions", ["session"], ["id"]),
    check("one", "one = 1"),
)

room_spare_cards = table(
    "room_spare_cards",
    integer("position", key=True),
    text("id"),
    UniqueConstraint("id"),
)

room_blank_slots = table(
    "room_blank_slots",
    integer("position", key=True),
    text("id"),
    UniqueConstraint("id"),
)

room_attendance = table(
    "room_attendance",
    text("sitting", key=True),
    text("candidate", key=True),
    text("session"),
    text("presence"),
    Column("identity_checked", Flag, nullable=False),
    moment("at"),
    moment("arrived_at", nullable=True),
    moment("left_at", nullable=True),
    text("reason"),
    belongs_to("sittings", ["session", "sitting"], ["session", "id"]),
    belongs_to("candidates", ["session", "candidate"], ["session", "id"]),
    one_of("presence", Presence),
    zero_or_one("identity_checked"),
)

room_timer_events = table(
    "room_timer_events",
    number(),
    text("session"),
    text("sitting"),
    text("kind"),
    moment("utc"),
    integer("ticks"),
    text("boot"),
    text("reason"),
    integer("minutes"),
    belongs_to("sittings", ["session", "sitting"], ["session", "id"]),
    one_of("kind", TimerEventKind),
    check("minutes", "minutes >= 0"),
)

room_ratings = table(
    "room_ratings",
    text("sitting", key=True),
    text("juror", key=True),
    text("criterion", key=True),
    text("candidate", key=True),
    text("session"),
    integer("level", nullable=True),
    belongs_to("sittings", ["session", "sitting"], ["session", "id"]),
    belongs_to("jurors", ["session", "juror"], ["session", "id"]),
    check("level", "level BETWEEN 1 AND 9"),
)

room_comments = table(
    "room_comments",
    text("sitting", key=True),
    text("juror", key=True),
    text("criterion", key=True),
    text("candidate", key=True),
    text("session"),
    text("comment"),
    belongs_to("sittings", ["session", "sitting"], ["session", "id"]),
    belongs_to("jurors", ["session", "juror"], ["session", "id"]),
    check("comment", "comment <> ''"),
)

room_overall_comments = table(
    "room_overall_comments",
    text("sitting", key=True),
    text("juror", key=True),
    text("session"),
    text("comment"),
    belongs_to("sittings", ["session", "sitting"], ["session", "id"]),
    belongs_to("jurors", ["session", "juror"], ["session", "id"]),
)

room_adjustments = table(
    "room_adjustments",
    text("sitting", key=True),
    text("juror", key=True),
    text("criterion", key=True),
    text("candidate", key=True),
    text("session"),
    integer("level", nullable=True),
    text("reason"),
    belongs_to("sittings", ["session", "sitting"], ["session", "id"]),
    belongs_to("jurors", ["session", "juror"], ["session", "id"]),
    belongs_to("candidates", ["session", "candidate"], ["session", "id"]),
    check("level", "level BETWEEN 1 AND 9"),
    check("reason", "reason <> ''"),
)

room_notes = table(
    "room_notes",
    text("sitting", key=True),
    text("juror", key=True),
    text("session"),
    text("notes"),
    Column("attached", Flag, nullable=False),
    belongs_to("sittings", ["session", "sitting"], ["session", "id"]),
    belongs_to("jurors", ["session", "juror"], ["session", "id"]),
    zero_or_one("attached"),
)

room_reusable_comments = table(
    "room_reusable_comments",
    text("juror", key=True),
    integer("position", key=True),
    text("session"),
    text("comment"),
    belongs_to("jurors", ["session", "juror"], ["session", "id"]),
    check("comment", "comment <> ''"),
)

room_enrolments = table(
    "room_enrolments",
    number(),
    text("session"),
    text("juror"),
    text("device"),
    text("serial"),
    Column("statement", LargeBinary, nullable=False),
    Column("certificate", LargeBinary, nullable=False),
    moment("enrolled_at"),
    belongs_to("jurors", ["session", "juror"], ["session", "id"]),
    UniqueConstraint("serial"),
)

room_voids = table(
    "room_voids",
    number(),
    Column("statement", LargeBinary, nullable=False),
    moment("made_at"),
)

room_additions = table(
    "room_additions",
    number(),
    Column("statement", LargeBinary, nullable=False),
    moment("made_at"),
)

room_score_sheets = table(
    "room_score_sheets",
    number(),
    text("session"),
    text("sitting"),
    text("juror"),
    integer("revision"),
    text("digest"),
    Column("jws", LargeBinary, nullable=False),
    moment("sealed_at"),
    belongs_to("sittings", ["session", "sitting"], ["session", "id"]),
    belongs_to("jurors", ["session", "juror"], ["session", "id"]),
    UniqueConstraint("sitting", "juror", "revision"),
    UniqueConstraint("digest"),
    check("revision", "revision >= 1"),
    sha256("digest"),
)

room_agreed_ratings = table(
    "room_agreed_ratings",
    text("sitting", key=True),
    text("criterion", key=True),
    text("candidate", key=True),
    text("session"),
    integer("level", nullable=True),
    text("reason"),
    belongs_to("sittings", ["session", "sitting"], ["session", "id"]),
    check("level", "level BETWEEN 1 AND 9"),
)

room_panel_comments = table(
    "room_panel_comments",
    text("sitting", key=True),
    text("session"),
    text("comment"),
    belongs_to("sittings", ["session", "sitting"], ["session", "id"]),
)

room_panel_sheets = table(
    "room_panel_sheets",
    number(),
    text("session"),
    text("sitting"),
    integer("revision"),
    text("digest"),
    Column("jws", LargeBinary, nullable=False),
    Column("pdf", LargeBinary, nullable=False),
    moment("signed_at"),
    belongs_to("sittings", ["session", "sitting"], ["session", "id"]),
    UniqueConstraint("sitting", "revision"),
    UniqueConstraint("digest"),
    check("revision", "revision >= 1"),
    sha256("digest"),
)

room_refusals = table(
    "room_refusals",
    number(),
    text("session"),
    text("sitting"),
    text("juror"),
    text("reason"),
    moment("refused_at"),
    belongs_to("sittings", ["session", "sitting"], ["session", "id"]),
    belongs_to("jurors", ["session", "juror"], ["session", "id"]),
)

room_reopenings = table(
    "room_reopenings",
    number(),
    text("session"),
    text("sitting"),
    integer("revision"),
    text("reason"),
    moment("reopened_at"),
    belongs_to("sittings", ["session", "sitting"], ["session", "id"]),
    UniqueConstraint("sitting", "revision"),
    check("revision", "revision >= 2"),
)

room_receipts = table(
    "room_receipts",
    integer("sequence", key=True),
    moment("written_at"),
    moment("read_at"),
    check("sequence", "sequence >= 1"),
)

room_receipt_fates = table(
    "room_receipt_fates",
    integer("receipt", key=True),
    integer("position", key=True),
    text("digest"),
    text("fate"),
    text("code"),
    belongs_to("room_receipts", ["receipt"], ["sequence"]),
    one_of("fate", SheetFate),
    sha256("digest"),
)

room_foreign_journals = table(
    "room_foreign_journals",
    text("device", key=True),
    integer("branch", key=True),
    integer("sequence", key=True),
    moment("utc"),
    integer("ticks"),
    text("boot"),
    text("actor"),
    text("action"),
    text("subject"),
    text("detail"),
    text("previous"),
    check("branch", "branch >= 1"),
    check("sequence", "sequence >= 1"),
    check("detail", "json_valid(detail)"),
    sha256("previous"),
)

room_exports = table(
    "room_exports",
    integer("sequence", key=True),
    text("digest"),
    text("destination"),
    moment("exported_at"),
    check("sequence", "sequence >= 1"),
    sha256("digest"),
)

room_export_sheets = table(
    "room_export_sheets",
    integer("export", key=True),
    integer("position", key=True),
    text("digest"),
    belongs_to("room_exports", ["export"], ["sequence"]),
    sha256("digest"),
)
