"""A référentiel as rows, under the digest of its canonical form.

Rows are never changed: another wording has another digest. `position` keeps the order of the
source. A piece of the source hangs on a path such as `criterion/E1.1`, because nearly
everything in a référentiel has pieces.
"""

from __future__ import annotations

from sqlalchemy import Column, UniqueConstraint

from app.domain.referential import CriterionGroup, CriterionScope, FieldStatus
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

referentials = table(
    "referentials",
    text("digest", key=True),
    text("title"),
    text("certifier"),
    integer("level"),
    text("source_file"),
    text("source_sha256"),
    sha256("digest"),
    sha256("source_sha256"),
)

blocks = table(
    "blocks",
    text("referential", key=True),
    integer("number", key=True),
    integer("position"),
    text("title"),
    belongs_to("referentials", ["referential"], ["digest"]),
    UniqueConstraint("referential", "position"),
)

activities = table(
    "activities",
    text("referential", key=True),
    text("code", key=True),
    integer("block"),
    integer("position"),
    text("title"),
    belongs_to("blocks", ["referential", "block"], ["referential", "number"]),
    UniqueConstraint("referential", "block", "position"),
)

competences = table(
    "competences",
    text("referential", key=True),
    text("code", key=True),
    text("activity"),
    integer("position"),
    text("text"),
    text("note"),
    belongs_to("activities", ["referential", "activity"], ["referential", "code"]),
    UniqueConstraint("referential", "activity", "position"),
)

assessments = table(
    "assessments",
    text("referential", key=True),
    text("code", key=True),
    integer("block"),
    integer("position"),
    text("title"),
    text("production"),
    text("oral"),
    integer("oral_minutes", nullable=True),
    integer("panel_minimum", nullable=True),
    integer("panel_maximum", nullable=True),
    integer("team_minimum", nullable=True),
    integer("team_maximum", nullable=True),
    Column("tutor_assessment", Flag, nullable=True),
    belongs_to("blocks", ["referential", "block"], ["referential", "number"]),
    UniqueConstraint("referential", "block", "position"),
    check("panel", "(panel_minimum IS NULL) = (panel_maximum IS NULL)"),
    check("team", "(team_minimum IS NULL) = (team_maximum IS NULL)"),
    zero_or_one("tutor_assessment"),
)

assessment_competences = table(
    "assessment_competences",
    text("referential", key=True),
    text("assessment", key=True),
    integer("position", key=True),
    text("competence"),
    belongs_to("assessments", ["referential", "assessment"], ["referential", "code"]),
    belongs_to("competences", ["referential", "competence"], ["referential", "code"]),
)

criteria = table(
    "criteria",
    text("referential", key=True),
    text("code", key=True),
    text("assessment"),
    integer("position"),
    text("part"),
    text("scope"),
    text("text"),
    Column("enabled", Flag, nullable=False),
    text("note"),
    belongs_to("assessments", ["referential", "assessment"], ["referential", "code"]),
    UniqueConstraint("referential", "assessment", "position"),
    one_of("part", CriterionGroup),
    one_of("scope", CriterionScope),
    zero_or_one("enabled"),
)

timed_criteria = table(
    "timed_criteria",
    text("referential", key=True),
    text("criterion", key=True),
    belongs_to("criteria", ["referential", "criterion"], ["referential", "code"]),
)

open_points = table(
    "open_points",
    text("referential", key=True),
    text("owner", key=True),
    integer("position", key=True),
    text("field"),
    text("status"),
    text("note"),
    text("decided_by", nullable=True),
    moment("decided_at", nullable=True),
    belongs_to("referentials", ["referential"], ["digest"]),
    one_of("status", FieldStatus),
)

source_pieces = table(
    "source_pieces",
    text("referential", key=True),
    text("owner", key=True),
    integer("position", key=True),
    integer("first"),
    integer("last"),
    text("text"),
    belongs_to("referentials", ["referential"], ["digest"]),
    check("lines", "1 <= first AND first <= last"),
)

corrections = table(
    "corrections",
    text("referential", key=True),
    integer("position", key=True),
    integer("line"),
    text("printed"),
    text("read"),
    belongs_to("referentials", ["referential"], ["digest"]),
)
