from __future__ import annotations

import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path

import pytest
from alembic import command
from alembic.autogenerate import compare_metadata
from alembic.config import Config
from alembic.migration import MigrationContext
from alembic.script import ScriptDirectory
from sqlalchemy import Connection, create_engine, text

from app.domain.errors import UserError
from data.engine import create_store, open_store
from data.schema import HEAD, MIGRATIONS, upgrade
from data.tables import METADATA

KEY = bytes(range(32))


@pytest.fixture
def connection() -> Iterator[Connection]:
    engine = create_engine("sqlite://")
    with engine.connect() as opened:
        yield opened
    engine.dispose()


def declarations(connection: Connection) -> dict[str, str]:
    rows = connection.execute(
        text(
            "SELECT name, sql FROM sqlite_schema "
            "WHERE sql IS NOT NULL AND name <> 'alembic_version'"
        )
    )
    return {name: " ".join(sql.split()) for name, sql in rows}


def configuration(connection: Connection) -> Config:
    config = Config()
    config.set_main_option("script_location", str(MIGRATIONS))
    config.attributes["connection"] = connection
    return config


def test_the_head_is_the_last_step() -> None:
    config = Config()
    config.set_main_option("script_location", str(MIGRATIONS))

    assert ScriptDirectory.from_config(config).get_heads() == [HEAD]


def test_the_steps_lead_to_the_models(connection: Connection) -> None:
    upgrade(connection)

    context = MigrationContext.configure(connection, opts={"compare_type": True})
    assert compare_metadata(context, METADATA) == []


def test_the_steps_declare_what_the_models_declare_checks_included(
    connection: Connection,
) -> None:
    upgrade(connection)
    modelled = create_engine("sqlite://")
    METADATA.create_all(modelled)

    with modelled.connect() as other:
        assert declarations(connection) == declarations(other)
    modelled.dispose()


def test_each_step_goes_up_and_comes_back(connection: Connection) -> None:
    config = configuration(connection)
    for script in reversed(list(ScriptDirectory.from_config(config).walk_revisions())):
        command.upgrade(config, script.revision)
        after = declarations(connection)
        command.downgrade(config, "-1")
        command.upgrade(config, script.revision)
        assert declarations(connection) == after

    command.downgrade(config, "base")
    assert declarations(connection) == {}


def test_every_table_is_strict() -> None:
    assert all(table.kwargs.get("sqlite_strict") for table in METADATA.tables.values())


def test_a_store_of_a_later_version_is_refused_untouched(tmp_path: Path) -> None:
    path = tmp_path / "room.db"
    store = create_store(path, KEY, lambda _: False)
    with store.transaction() as opened:
        opened.execute(text("UPDATE alembic_version SET version_num = '9999'"))
    store.close()
    before = path.read_bytes()

    with pytest.raises(UserError) as error:
        open_store(path, KEY, lambda _: False)

    assert error.value.code == "store.newer"
    assert path.read_bytes() == before


def test_opening_an_up_to_date_store_does_not_import_alembic(tmp_path: Path) -> None:
    path = tmp_path / "room.db"
    create_store(path, KEY, lambda _: False).close()
    script = (
        "import sys; from pathlib import Path; from data.engine import open_store\n"
        "open_store(Path(sys.argv[1]), bytes(range(32)), lambda _: False).close()\n"
        "sys.exit('alembic' in sys.modules)"
    )

    done = subprocess.run(
        [sys.executable, "-c", script, str(path)], cwd=MIGRATIONS.parents[1], check=False
    )

    assert done.returncode == 0
