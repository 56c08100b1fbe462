"""What a room records around its sittings; see `data.tables.room`, whose words hold here.

Declarations and dissents refer to no juror's row: whoever abstained is on no panel any more,
and a newer package may leave them out.
"""

from __future__ import annotations

from sqlalchemy import Column, LargeBinary, UniqueConstraint

from app.domain.attendance import LateChoice
from app.domain.incident import IncidentCategory, PersonRole
from app.domain.interest import Link, Stand
from app.services.ports.room_day import ReportKind
from data.tables.base import (
    belongs_to,
    check,
    integer,
    moment,
    number,
    one_of,
    sha256,
    table,
    text,
)

room_declarations = table(
    "room_declarations",
    text("sitting", key=True),
    text("juror", key=True),
    text("candidate", key=True),
    text("session"),
    text("link"),
    text("stand"),
    text("reason"),
    moment("declared_at"),
    belongs_to("sittings", ["session", "sitting"], ["session", "id"]),
    one_of("link", Link),
    one_of("stand", Stand),
)

room_late_arrangements = table(
    "room_late_arrangements",
    text("sitting", key=True),
    text("session"),
    text("choice"),
    integer("delay_minutes"),
    text("reason"),
    moment("decided_at"),
    belongs_to("sittings", ["session", "sitting"], ["session", "id"]),
    one_of("choice", LateChoice),
    check("delay_minutes", "delay_minutes >= 1"),
)

room_paper_records = table(
    "room_paper_records",
    text("sitting", key=True),
    text("session"),
    moment("began_at", nullable=True),
    moment("ended_at", nullable=True),
    text("reason"),
    moment("entered_at"),
    belongs_to("sittings", ["session", "sitting"], ["session", "id"]),
    check("reason", "reason <> ''"),
)

room_dissents = table(
    "room_dissents",
    text("sitting", key=True),
    text("criterion", key=True),
    text("candidate", key=True),
    text("juror", key=True),
    text("session"),
    text("text"),
    belongs_to("sittings", ["session", "sitting"], ["session", "id"]),
    check("text", "text <> ''"),
)

room_incidents = table(
    "room_incidents",
    text("id", key=True),
    integer("position"),
    text("session"),
    text("sitting", nullable=True),
    text("category"),
    moment("happened_at"),
    text("facts"),
    text("measures"),
    text("statement"),
    text("follow_up"),
    moment("recorded_at"),
    text("recorded_by"),
    belongs_to("sittings", ["session", "sitting"], ["session", "id"]),
    one_of("category", IncidentCategory),
    UniqueConstraint("position"),
)

room_incident_persons = table(
    "room_incident_persons",
    text("incident", key=True),
    integer("position", key=True),
    text("role"),
    text("person"),
    text("name"),
    belongs_to("room_incidents", ["incident"], ["id"]),
    one_of("role", PersonRole),
)

room_reports = table(
    "room_reports",
    number(),
    text("kind"),
    text("subject"),
    integer("revision"),
    text("digest"),
    Column("jws", LargeBinary, nullable=False),
    Column("pdf", LargeBinary, nullable=False),
    moment("signed_at"),
    UniqueConstraint("kind", "subject", "revision"),
    UniqueConstraint("digest"),
    one_of("kind", ReportKind),
    check("revision", "revision >= 1"),
    sha256("digest"),
)

room_export_reports = table(
    "room_export_reports",
    integer("export", key=True),
    integer("position", key=True),
    text("digest"),
    belongs_to("room_exports", ["export"], ["sequence"]),
    sha256("digest"),
)
