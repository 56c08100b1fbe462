"""What a centre keeps as evidence: enrolments, voids, journals, decisions, quarantine.

What drafts of the program merged is dropped: it lacks what judging rests on, and the files
that the rooms sent merge again with the same result.
"""

from __future__ import annotations

import re
from pathlib import Path

from alembic import op

revision = "0003"
down_revision = "0002"
branch_labels = None
depends_on = None

_REPLACED = ("centre_sheets", "centre_merged_packages", "centre_refusals")


def _statements(script: Path) -> list[str]:
    return [part for part in script.read_text(encoding="utf-8").split(";\n") if part.strip()]


_HERE = Path(__file__)
_STATEMENTS = _statements(_HERE.with_suffix(".sql"))
_BEFORE = _statements(_HERE.with_name("v0001_initial.sql"))


def upgrade() -> None:
    """Make the tables of the evidence in the place of the three that held too little."""
    for name in _REPLACED:
        op.drop_table(name)
    for statement in _STATEMENTS:
        op.execute(statement)


def downgrade() -> None:
    """Remove them, the last first, and make the three again, empty."""
    for statement in reversed(_STATEMENTS):
        if found := re.search(r"CREATE TABLE (\w+)", statement):
            op.drop_table(found[1])
    for statement in _BEFORE:
        if re.search(rf"CREATE TABLE ({'|'.join(_REPLACED)}) ", statement):
            op.execute(statement)
