"""Writes the next migration: `python tools/migration.py "What it changes"`.

Compares `app/persistence/tables.py` with what the migrations so far make of an empty SQLite file. Read what it wrote
and shorten it: it is a draft.
"""

import sys
import tempfile
from pathlib import Path

from alembic import command
from alembic.script import ScriptDirectory

from app.persistence.migrate import configuration, migrate_sqlite
from app.persistence.sqlite import sqlite_engine


def main(words: str) -> None:
    with tempfile.TemporaryDirectory() as folder:
        file = Path(folder) / "empty.db"
        migrate_sqlite(file)
        engine = sqlite_engine(file, writing=True)
        with engine.begin() as connection:
            config = configuration(connection)
            number = len(list(ScriptDirectory.from_config(config).walk_revisions())) + 1
            command.revision(config, message=words, autogenerate=True, rev_id=f"{number:04d}")
        engine.dispose()


if __name__ == "__main__":
    if len(sys.argv) != 2:
        raise SystemExit(__doc__)
    main(sys.argv[1])
