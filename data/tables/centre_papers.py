"""What a centre keeps of a room's reports, and of sheets that only a paper proves.

Apart from `data.tables.centre`, whose tables they refer to.
"""

from __future__ import annotations

from sqlalchemy import Column

from app.domain.evidence import SheetStanding
from app.services.ports.room_day import ReportKind
from data.tables.base import (
    Flag,
    belongs_to,
    check,
    integer,
    moment,
    one_of,
    sha256,
    table,
    text,
    zero_or_one,
)
from data.tables.centre import blob

centre_reports = table(
    "centre_reports",
    text("session", key=True),
    text("digest", key=True),
    text("kind"),
    text("room"),
    text("subject"),
    integer("revision"),
    text("supersedes", nullable=True),
    text("journal_head"),
    moment("made_at"),
    text("by_hand"),
    text("file_name"),
    moment("merged_at"),
    text("standing"),
    text("code"),
    belongs_to("sessions", ["session"], ["id"]),
    one_of("kind", ReportKind),
    one_of("standing", SheetStanding),
    check("revision", "revision >= 1"),
    check("by_hand", "json_valid(by_hand)"),
    sha256("digest"),
    sha256("journal_head"),
)

centre_report_signings = table(
    "centre_report_signings",
    text("session", key=True),
    text("report", key=True),
    text("document", key=True),
    text("serials"),
    blob("jws"),
    belongs_to("centre_reports", ["session", "report"], ["session", "digest"]),
    check("serials", "json_valid(serials)"),
    sha256("document"),
)

centre_report_copies = table(
    "centre_report_copies",
    text("session", key=True),
    text("report", key=True),
    blob("pdf"),
    belongs_to("centre_reports", ["session", "report"], ["session", "digest"]),
)

centre_sheet_papers = table(
    "centre_sheet_papers",
    text("session", key=True),
    text("sheet", key=True),
    Column("entered", Flag, nullable=False),
    text("transcribed_by", nullable=True),
    text("by_hand"),
    belongs_to("centre_sheets", ["session", "sheet"], ["session", "digest"]),
    zero_or_one("entered"),
    check("by_hand", "json_valid(by_hand)"),
)
