"""Sessions, their rules and their planning; a room's store holds one session's part."""

from __future__ import annotations

from sqlalchemy import Column, Index, UniqueConstraint

from app.domain.rules import AgreementRule, TieRule
from app.domain.session import Capacity, SessionKind
from data.tables.base import (
    Flag,
    belongs_to,
    check,
    integer,
    moment,
    number,
    one_of,
    table,
    text,
    zero_or_one,
)

sessions = table(
    "sessions",
    number(),
    text("id"),
    text("title"),
    text("kind"),
    text("centre"),
    text("referential"),
    belongs_to("referentials", ["referential"], ["digest"]),
    UniqueConstraint("id"),
    one_of("kind", SessionKind),
)

session_rules = table(
    "session_rules",
    text("session", key=True),
    text("agreement"),
    integer("tolerance"),
    text("tie"),
    integer("minimum_level"),
    integer("required_level"),
    integer("required_percent"),
    text("decided_by"),
    moment("decided_at"),
    belongs_to("sessions", ["session"], ["id"]),
    one_of("agreement", AgreementRule),
    one_of("tie", TieRule),
    check("tolerance", "tolerance >= 0"),
    check("required_percent", "required_percent BETWEEN 0 AND 100"),
)

rating_levels = table(
    "rating_levels",
    text("session", key=True),
    integer("value", key=True),
    text("label"),
    belongs_to("session_rules", ["session"], ["session"]),
    check("value", "value BETWEEN 1 AND 9"),
)

candidates = table(
    "candidates",
    text("session", key=True),
    text("id", key=True),
    integer("position"),
    text("given_name"),
    text("family_name"),
    belongs_to("sessions", ["session"], ["id"]),
)

teams = table(
    "teams",
    text("session", key=True),
    text("id", key=True),
    integer("position"),
    text("name"),
    belongs_to("sessions", ["session"], ["id"]),
)

team_members = table(
    "team_members",
    text("session", key=True),
    text("team", key=True),
    integer("position", key=True),
    text("candidate"),
    belongs_to("teams", ["session", "team"], ["session", "id"]),
    belongs_to("candidates", ["session", "candidate"], ["session", "id"]),
    Index(None, "session", "candidate"),
)

jurors = table(
    "jurors",
    text("session", key=True),
    text("id", key=True),
    integer("position"),
    text("given_name"),
    text("family_name"),
    belongs_to("sessions", ["session"], ["id"]),
)

sittings = table(
    "sittings",
    text("session", key=True),
    text("id", key=True),
    integer("position"),
    text("room"),
    text("assessment"),
    moment("starts_at"),
    text("team", nullable=True),
    belongs_to("sessions", ["session"], ["id"]),
    belongs_to("teams", ["session", "team"], ["session", "id"]),
    Index(None, "session", "team"),
)

sitting_candidates = table(
    "sitting_candidates",
    text("session", key=True),
    text("sitting", key=True),
    integer("position", key=True),
    text("candidate"),
    belongs_to("sittings", ["session", "sitting"], ["session", "id"]),
    belongs_to("candidates", ["session", "candidate"], ["session", "id"]),
    Index(None, "session", "candidate"),
)

panel_seats = table(
    "panel_seats",
    text("session", key=True),
    text("sitting", key=True),
    integer("position", key=True),
    text("juror"),
    text("capacity"),
    Column("chair", Flag, nullable=False),
    belongs_to("sittings", ["session", "sitting"], ["session", "id"]),
    belongs_to("jurors", ["session", "juror"], ["session", "id"]),
    Index(None, "session", "juror"),
    one_of("capacity", Capacity),
    zero_or_one("chair"),
)
