"""What a centre keeps of a room's reports, and which of its sheets rest on a paper.

An earlier version took in no report and refused every such sheet, so there is nothing to keep.
"""

from __future__ import annotations

import re
from pathlib import Path

from alembic import op

revision = "0006"
down_revision = "0005"
branch_labels = None
depends_on = None

_TABLES = Path(__file__).with_suffix(".sql").read_text(encoding="utf-8").split(";\n")


def upgrade() -> None:
    """Add the tables."""
    for statement in filter(str.strip, _TABLES):
        op.execute(statement)


def downgrade() -> None:
    """Remove them."""
    for statement in reversed(_TABLES):
        if found := re.search(r"CREATE TABLE (\w+)", statement):
            op.drop_table(found[1])
