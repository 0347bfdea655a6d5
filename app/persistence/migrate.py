"""Brings a database to the schema of this code, however many processes start at once.

May not be called from the event loop's thread: alembic is synchronous and keeps its context in globals.
To write a new revision: see CONTRIBUTING, "add a migration".
"""

from __future__ import annotations

import asyncio
import threading
from pathlib import Path
from typing import Final

from alembic import command
from alembic.config import Config
from alembic.migration import MigrationContext
from alembic.script import ScriptDirectory
from sqlalchemy import URL, Connection, NullPool, text
from sqlalchemy.ext.asyncio import create_async_engine

from app.persistence.errors import translated
from app.persistence.ports import StoreUnusable
from app.persistence.postgres import IDLE_LIMIT, PostgresLimits
from app.persistence.sqlite import sqlite_engine

MIGRATION_TIMEOUT_S: Final = 600.0
_ADVISORY_KEY: Final = 0x7265736F6E616E7A
"""Which of PostgreSQL's advisory locks is ours: "resonanz" in ASCII."""
_ONE_AT_A_TIME: Final = threading.Lock()


def migrate_sqlite(path: Path) -> None:
    """Bring the file to the newest schema, creating it if need be; another process's migration is waited for.

    A file that is up to date is only read, so that it opens on a full or write-protected disk too.
    """
    if path.exists() and _is_newest(path):
        return
    engine = sqlite_engine(path, writing=True)
    try:
        with translated(), _ONE_AT_A_TIME, engine.begin() as connection:
            upgrade(connection)
    finally:
        engine.dispose()


def _is_newest(path: Path) -> bool:
    engine = sqlite_engine(path, writing=False)
    try:
        with translated(), _ONE_AT_A_TIME, engine.connect() as connection:
            return not is_behind(connection)
    finally:
        engine.dispose()


def migrate_postgres(url: URL, limits: PostgresLimits) -> None:
    """Bring the database to the newest schema, under an advisory lock."""
    with translated(), _ONE_AT_A_TIME:
        asyncio.run(asyncio.wait_for(_migrate_postgres(url, limits), MIGRATION_TIMEOUT_S))


async def _migrate_postgres(url: URL, limits: PostgresLimits) -> None:
    engine = create_async_engine(url, poolclass=NullPool, hide_parameters=True, connect_args=limits.connect_args)
    try:
        async with engine.begin() as connection:
            # The limits of a writer's turn are not for this: statements are long, and alembic thinks in between.
            for limit in ("statement_timeout", IDLE_LIMIT):
                await connection.execute(text(f"SET LOCAL {limit} = {MIGRATION_TIMEOUT_S * 1000:.0f}"))
            if not await connection.run_sync(is_behind):
                return
            # Held by the transaction, not the connection: works through a transaction pooler too.
            await connection.execute(text(f"SELECT pg_advisory_xact_lock({_ADVISORY_KEY})"))
            await connection.run_sync(upgrade)
    finally:
        await engine.dispose()


def is_behind(connection: Connection) -> bool:
    """Whether migrations are missing. Raises `StoreUnusable` for a database newer than this code."""
    scripts = ScriptDirectory.from_config(configuration(connection))
    current = set(MigrationContext.configure(connection).get_current_heads())
    unknown = current - {script.revision for script in scripts.walk_revisions()}
    if unknown:
        raise StoreUnusable(
            f"The database was written by a newer version of Resonanz (schema {', '.join(sorted(unknown))}), "
            "which this version cannot read. Start the newer version, or restore a backup made before the upgrade."
        )
    return current != set(scripts.get_heads())


def upgrade(connection: Connection) -> None:
    """Run every migration that is missing, in the open transaction."""
    if is_behind(connection):  # asked again: another process may have done it while we waited for the lock
        command.upgrade(configuration(connection), "head")


def configuration(connection: Connection) -> Config:
    """alembic's configuration: our scripts, from wherever the package is installed, on this connection."""
    config = Config()
    config.set_main_option("script_location", str(Path(__file__).parent / "migrations").replace("%", "%%"))
    config.attributes["connection"] = connection
    return config
