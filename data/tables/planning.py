"""Sessions, their rules and their planning; a room's store holds one session's part.

What only some have (a timing rule, a run sheet, an accommodation, VAE) has a table of its own.
"""

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

timing_rules = table(
    "timing_rules",
    text("session", key=True),
    integer("tolerance_seconds"),
    integer("kept_level"),
    integer("exceeded_level"),
    belongs_to("session_rules", ["session"], ["session"]),
    check("tolerance_seconds", "tolerance_seconds >= 0"),
    check("levels", "kept_level BETWEEN 1 AND 9 AND exceeded_level BETWEEN 1 AND 9"),
)

run_sheet_phases = table(
    "run_sheet_phases",
    text("session", key=True),
    integer("sheet", key=True),
    integer("position", key=True),
    text("assessment"),
    text("name"),
    integer("minutes", nullable=True),
    Column("counted", Flag, nullable=False),
    text("thresholds"),
    belongs_to("session_rules", ["session"], ["session"]),
    check("minutes", "minutes >= 1"),
    zero_or_one("counted"),
    check("thresholds", "json_valid(thresholds)"),
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

accommodations = table(
    "accommodations",
    text("session", key=True),
    text("candidate", key=True),
    integer("percent", nullable=True),
    integer("minutes", nullable=True),
    belongs_to("candidates", ["session", "candidate"], ["session", "id"]),
    check("one_of_two", "(percent IS NULL) <> (minutes IS NULL)"),
    check("percent", "percent BETWEEN 1 AND 100"),
    check("minutes", "minutes BETWEEN 1 AND 240"),
)

vae_candidates = table(
    "vae_candidates",
    text("session", key=True),
    text("candidate", key=True),
    belongs_to("candidates", ["session", "candidate"], ["session", "id"]),
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
