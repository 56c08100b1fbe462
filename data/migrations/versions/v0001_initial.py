"""The first tables, as `v0001_initial.sql` declares them."""

from __future__ import annotations

import re
from pathlib import Path

from alembic import op

revision = "0001"
down_revision = None
branch_labels = None
depends_on = None

_STATEMENTS = Path(__file__).with_suffix(".sql").read_text(encoding="utf-8").split(";\n")


def upgrade() -> None:
    """Make the tables."""
    for statement in filter(str.strip, _STATEMENTS):
        op.execute(statement)


def downgrade() -> None:
    """Remove them, the last first."""
    for statement in reversed(_STATEMENTS):
        if found := re.search(r"CREATE TABLE (\w+)", statement):
            op.drop_table(found[1])
