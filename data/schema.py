"""Which version of the tables a store has, and bringing it to this program's.

Alembic does the work and is imported only when there is some: it takes a quarter of a
second, and nearly every start finds the tables up to date.
"""

from __future__ import annotations

from pathlib import Path

from sqlalchemy import Connection, inspect, text

from app.domain.errors import UserError
from app.domain.wording import sentence

HEAD = "0006"
"""The revision that this program writes; the last file of `migrations/versions`."""

MIGRATIONS = Path(__file__).parent / "migrations"
"""Alembic loads its scripts as files, so a frozen program carries this folder as it is."""


def upgrade(connection: Connection) -> None:
    """Bring the tables to `HEAD`, inside the caller's transaction.

    Raises:
        UserError: `store.newer`, a later version of the program wrote this store.
    """
    found = _revision(connection)
    if found == HEAD:
        return
    from alembic import command  # noqa: PLC0415 - slow, see above
    from alembic.config import Config  # noqa: PLC0415
    from alembic.script import ScriptDirectory  # noqa: PLC0415

    config = Config()
    config.set_main_option("script_location", str(MIGRATIONS).replace("%", "%%"))
    config.attributes["connection"] = connection
    steps = ScriptDirectory.from_config(config).walk_revisions()
    if found is not None and found not in {step.revision for step in steps}:
        raise UserError(
            "store.newer",
            sentence("Ces données viennent d’une version plus récente de Soutenance."),
            sentence("Installez cette version, ou une plus récente, puis recommencez."),
        )
    command.upgrade(config, HEAD)


def _revision(connection: Connection) -> str | None:
    if not inspect(connection).has_table("alembic_version"):
        return None
    revision: str | None = connection.execute(
        text("SELECT version_num FROM alembic_version")
    ).scalar()
    return revision
