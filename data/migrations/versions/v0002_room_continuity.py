"""What a room needs to go on: voids, additions, revisions, receipts, other laptops.

Enrolments lose the wrapped key, which no copied store may hold: who had enrolled does so
again with the card. Device and certificate number are read from the signed statement.
"""

from __future__ import annotations

import base64
import json
import re
from pathlib import Path
from typing import Any

from alembic import op
from sqlalchemy import text

revision = "0002"
down_revision = "0001"
branch_labels = None
depends_on = None

_TABLES = Path(__file__).with_suffix(".sql").read_text(encoding="utf-8").split(";\n")

_ENROLMENTS = """
CREATE TABLE room_enrolments (
    number INTEGER NOT NULL,
    session TEXT NOT NULL,
    juror TEXT NOT NULL,
    device TEXT NOT NULL,
    serial TEXT NOT NULL,
    statement BLOB NOT NULL,
    certificate BLOB NOT NULL,
    enrolled_at TEXT NOT NULL,
    CONSTRAINT pk_room_enrolments PRIMARY KEY (number),
    CONSTRAINT fk_room_enrolments_session_juror FOREIGN KEY(session, juror)
        REFERENCES jurors (session, id) DEFERRABLE INITIALLY DEFERRED,
    CONSTRAINT uq_room_enrolments_serial UNIQUE (serial)
)
 STRICT"""

_ENROLMENTS_BEFORE = """
CREATE TABLE room_enrolments (
    number INTEGER NOT NULL,
    session TEXT NOT NULL,
    juror TEXT NOT NULL,
    statement BLOB NOT NULL,
    certificate BLOB NOT NULL,
    wrapped_key BLOB NOT NULL,
    enrolled_at TEXT NOT NULL,
    CONSTRAINT pk_room_enrolments PRIMARY KEY (number),
    CONSTRAINT fk_room_enrolments_session_juror FOREIGN KEY(session, juror)
        REFERENCES jurors (session, id) DEFERRABLE INITIALLY DEFERRED
)
 STRICT"""


def upgrade() -> None:
    """Add the tables and columns."""
    for statement in filter(str.strip, _TABLES):
        op.execute(statement)
    rows = [{**row, **_device_and_serial(row["statement"])} for row in _enrolments()]
    op.execute("DROP TABLE room_enrolments")
    op.execute(_ENROLMENTS)
    _insert(
        "INSERT INTO room_enrolments VALUES (:number, :session, :juror, :device, :serial, "
        ":statement, :certificate, :enrolled_at)",
        rows,
    )


def downgrade() -> None:
    """Remove them; the wrapped keys are empty, as they are nowhere any more."""
    rows = _enrolments()
    op.execute("DROP TABLE room_enrolments")
    op.execute(_ENROLMENTS_BEFORE)
    _insert(
        "INSERT INTO room_enrolments VALUES (:number, :session, :juror, :statement, "
        ":certificate, x'', :enrolled_at)",
        rows,
    )
    for statement in reversed(_TABLES):
        if found := re.search(r"CREATE TABLE (\w+)", statement):
            op.drop_table(found[1])


def _enrolments() -> list[dict[str, Any]]:
    found = op.get_bind().execute(text("SELECT * FROM room_enrolments ORDER BY number"))
    return [dict(row) for row in found.mappings()]


def _insert(statement: str, rows: list[dict[str, Any]]) -> None:
    if rows:
        op.get_bind().execute(text(statement), rows)


def _device_and_serial(statement: bytes) -> dict[str, str]:
    payload = json.loads(statement)["payload"]
    claim = json.loads(base64.urlsafe_b64decode(payload + "=" * (-len(payload) % 4)))["claim"]
    return {"device": claim["device"], "serial": claim["serial"]}
