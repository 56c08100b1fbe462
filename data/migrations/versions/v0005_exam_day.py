"""What a room records of its day: times of attendance, links, lateness, paper, incidents.

Whoever was recorded late came when that was recorded, as far as anybody knows. An earlier
version says of a candidate who left only that they were there.
"""

from __future__ import annotations

import re
from pathlib import Path

from alembic import op

revision = "0005"
down_revision = "0004"
branch_labels = None
depends_on = None

_TABLES = Path(__file__).with_suffix(".sql").read_text(encoding="utf-8").split(";\n")

_ROOM = """
CREATE TABLE room_attendance (
    sitting TEXT NOT NULL,
    candidate TEXT NOT NULL,
    session TEXT NOT NULL,
    presence TEXT NOT NULL,
    identity_checked INTEGER NOT NULL,
    at TEXT NOT NULL,{times}
    CONSTRAINT pk_room_attendance PRIMARY KEY (sitting, candidate),
    CONSTRAINT fk_room_attendance_session_sitting FOREIGN KEY(session, sitting)
        REFERENCES sittings (session, id) DEFERRABLE INITIALLY DEFERRED,
    CONSTRAINT fk_room_attendance_session_candidate FOREIGN KEY(session, candidate)
        REFERENCES candidates (session, id) DEFERRABLE INITIALLY DEFERRED,
    CONSTRAINT ck_room_attendance_presence
        CHECK (presence IN ('present', 'late', 'absent', 'excused')),
    CONSTRAINT ck_room_attendance_identity_checked CHECK (identity_checked IN (0, 1))
)
 STRICT"""

_CENTRE = """
CREATE TABLE centre_attendance (
    session TEXT NOT NULL,
    sitting TEXT NOT NULL,
    candidate TEXT NOT NULL,
    presence TEXT NOT NULL,
    identity_checked INTEGER NOT NULL,
    at TEXT NOT NULL,{times}
    CONSTRAINT pk_centre_attendance PRIMARY KEY (session, sitting, candidate),
    CONSTRAINT fk_centre_attendance_session FOREIGN KEY(session)
        REFERENCES sessions (id) DEFERRABLE INITIALLY DEFERRED,
    CONSTRAINT ck_centre_attendance_presence
        CHECK (presence IN ('present', 'late', 'absent', 'excused')),
    CONSTRAINT ck_centre_attendance_identity_checked CHECK (identity_checked IN (0, 1))
)
 STRICT"""

_TIMES = """
    arrived_at TEXT,
    left_at TEXT,
    reason TEXT NOT NULL,"""

_COLUMNS = "session, sitting, candidate, presence, identity_checked, at"

_ATTENDANCE = (("room_attendance", _ROOM), ("centre_attendance", _CENTRE))


def upgrade() -> None:
    """Add the tables, and make both of attendance anew."""
    for statement in filter(str.strip, _TABLES):
        op.execute(statement)
    for name, declaration in _ATTENDANCE:
        op.execute(f"ALTER TABLE {name} RENAME TO attendance_before")
        op.execute(declaration.format(times=_TIMES))
        op.execute(
            f"INSERT INTO {name} ({_COLUMNS}, arrived_at, left_at, reason) SELECT {_COLUMNS}, "  # noqa: S608 - our own names
            "CASE presence WHEN 'late' THEN at END, NULL, '' FROM attendance_before"
        )
        op.execute("DROP TABLE attendance_before")


def downgrade() -> None:
    """Remove them; what an earlier version cannot say of attendance is dropped."""
    for name, declaration in _ATTENDANCE:
        op.execute(f"ALTER TABLE {name} RENAME TO attendance_after")
        op.execute(declaration.format(times=""))
        op.execute(f"INSERT INTO {name} ({_COLUMNS}) SELECT {_COLUMNS} FROM attendance_after")  # noqa: S608 - our own names
        op.execute("DROP TABLE attendance_after")
    for statement in reversed(_TABLES):
        if found := re.search(r"CREATE TABLE (\w+)", statement):
            op.drop_table(found[1])
