"""A room's store of an earlier version opens with everything but the keys it must not hold."""

from __future__ import annotations

from collections.abc import Iterator

import pytest
from alembic import command
from alembic.config import Config
from sqlalchemy import Connection, create_engine, text

from app.trust.certificates import certificate_bytes
from data.schema import MIGRATIONS
from tests.trust.world import a_world


@pytest.fixture
def connection() -> Iterator[Connection]:
    engine = create_engine("sqlite://")
    with engine.connect() as opened:
        yield opened
    engine.dispose()


@pytest.fixture
def config(connection: Connection) -> Config:
    config = Config()
    config.set_main_option("script_location", str(MIGRATIONS))
    config.attributes["connection"] = connection
    return config


def enrolments(connection: Connection) -> list[dict[str, object]]:
    rows = connection.execute(text("SELECT * FROM room_enrolments ORDER BY number"))
    return [dict(row) for row in rows.mappings()]


def test_an_enrolment_loses_its_key_and_gains_its_device_and_serial(
    connection: Connection, config: Config
) -> None:
    enrolment = a_world().enrolments["J1"]
    before = {
        "number": 1,
        "session": "session-2026-11",
        "juror": "J1",
        "statement": enrolment.statement,
        "certificate": certificate_bytes(enrolment.key.certificate),
        "enrolled_at": "2026-11-23T08:30:00+01:00",
    }
    command.upgrade(config, "0001")
    connection.execute(
        text(
            "INSERT INTO room_enrolments VALUES (:number, :session, :juror, :statement, "
            ":certificate, x'c0ffee', :enrolled_at)"
        ),
        before,
    )

    command.upgrade(config, "0002")
    assert enrolments(connection) == [
        {**before, "device": "laptop-1", "serial": enrolment.key.serial}
    ]

    command.downgrade(config, "0001")
    assert enrolments(connection) == [{**before, "wrapped_key": b""}]


def test_a_timer_keeps_its_events_and_loses_what_an_earlier_version_cannot_say(
    connection: Connection, config: Config
) -> None:
    def events() -> list[tuple[object, ...]]:
        rows = connection.execute(text("SELECT * FROM room_timer_events ORDER BY number"))
        return [tuple(row) for row in rows]

    start = (1, "session-2026-11", "S1", "start", "2026-11-23T08:00:00+00:00", 1, "boot-1", "")
    command.upgrade(config, "0003")
    connection.execute(text(f"INSERT INTO room_timer_events VALUES {start}"))  # noqa: S608

    command.upgrade(config, "0004")
    assert events() == [(*start, 0)]

    added = (2, *start[1:3], "add", *start[4:7], "Alarme", 2)
    connection.execute(text(f"INSERT INTO room_timer_events VALUES {added}"))  # noqa: S608
    command.downgrade(config, "0003")
    assert events() == [start]


@pytest.mark.parametrize("table", ["room_attendance", "centre_attendance"])
def test_attendance_keeps_what_was_recorded_and_gains_an_arrival(
    connection: Connection, config: Config, table: str
) -> None:
    columns = "session, sitting, candidate, presence, identity_checked, at"
    at = "2026-11-23T08:55:00+01:00"

    def recorded(more: str = "") -> list[tuple[object, ...]]:
        rows = connection.execute(text(f"SELECT {columns}{more} FROM {table} ORDER BY candidate"))  # noqa: S608
        return [tuple(row) for row in rows]

    late = ("session-2026-11", "S1", "N001", "late", 1, at)
    absent = ("session-2026-11", "S1", "N002", "excused", 0, at)
    command.upgrade(config, "0004")
    for row in (late, absent):
        connection.execute(text(f"INSERT INTO {table} ({columns}) VALUES {row}"))  # noqa: S608

    command.upgrade(config, "0005")
    assert recorded(", arrived_at, left_at, reason") == [
        (*late, at, None, ""),
        (*absent, None, None, ""),
    ]

    command.downgrade(config, "0004")
    assert recorded() == [late, absent]
