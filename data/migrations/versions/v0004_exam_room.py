"""What an oral and a sheet gained: phases, added and extra time, adjustments, notes.

Timer events are kept, without added minutes. What the program read of a référentiel before
says of no criterion that the measured time informs it.
"""

from __future__ import annotations

import re
from pathlib import Path

from alembic import op

revision = "0004"
down_revision = "0003"
branch_labels = None
depends_on = None

_TABLES = Path(__file__).with_suffix(".sql").read_text(encoding="utf-8").split(";\n")

_TIMER_EVENTS = """
CREATE TABLE room_timer_events (
    number INTEGER NOT NULL,
    session TEXT NOT NULL,
    sitting TEXT NOT NULL,
    kind TEXT NOT NULL,
    utc TEXT NOT NULL,
    ticks INTEGER NOT NULL,
    boot TEXT NOT NULL,
    reason TEXT NOT NULL,
    minutes INTEGER NOT NULL,
    CONSTRAINT pk_room_timer_events PRIMARY KEY (number),
    CONSTRAINT fk_room_timer_events_session_sitting FOREIGN KEY(session, sitting)
        REFERENCES sittings (session, id) DEFERRABLE INITIALLY DEFERRED,
    CONSTRAINT ck_room_timer_events_kind
        CHECK (kind IN ('start', 'pause', 'resume', 'stop', 'next', 'add', 'elsewhere')),
    CONSTRAINT ck_room_timer_events_minutes CHECK (minutes >= 0)
)
 STRICT"""

_TIMER_EVENTS_BEFORE = """
CREATE TABLE room_timer_events (
    number INTEGER NOT NULL,
    session TEXT NOT NULL,
    sitting TEXT NOT NULL,
    kind TEXT NOT NULL,
    utc TEXT NOT NULL,
    ticks INTEGER NOT NULL,
    boot TEXT NOT NULL,
    reason TEXT NOT NULL,
    CONSTRAINT pk_room_timer_events PRIMARY KEY (number),
    CONSTRAINT fk_room_timer_events_session_sitting FOREIGN KEY(session, sitting)
        REFERENCES sittings (session, id) DEFERRABLE INITIALLY DEFERRED,
    CONSTRAINT ck_room_timer_events_kind CHECK (kind IN ('start', 'pause', 'resume', 'stop'))
)
 STRICT"""

_KEEP = """
INSERT INTO room_timer_events
SELECT number, session, sitting, kind, utc, ticks, boot, reason, 0
FROM timer_events_before ORDER BY number"""

_KEEP_BEFORE = """
INSERT INTO room_timer_events
SELECT number, session, sitting, kind, utc, ticks, boot, reason
FROM timer_events_after
WHERE kind IN ('start', 'pause', 'resume', 'stop') ORDER BY number"""


def upgrade() -> None:
    """Add the tables, and make the timer's events anew."""
    for statement in filter(str.strip, _TABLES):
        op.execute(statement)
    op.execute("ALTER TABLE room_timer_events RENAME TO timer_events_before")
    op.execute(_TIMER_EVENTS)
    op.execute(_KEEP)
    op.execute("DROP TABLE timer_events_before")


def downgrade() -> None:
    """Remove them; what an earlier version cannot say about a timer is dropped."""
    op.execute("ALTER TABLE room_timer_events RENAME TO timer_events_after")
    op.execute(_TIMER_EVENTS_BEFORE)
    op.execute(_KEEP_BEFORE)
    op.execute("DROP TABLE timer_events_after")
    for statement in reversed(_TABLES):
        if found := re.search(r"CREATE TABLE (\w+)", statement):
            op.drop_table(found[1])
