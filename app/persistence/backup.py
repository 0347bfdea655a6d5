"""A copy of the embedded database while it is in use: whole, of one moment, in one file."""

from __future__ import annotations

import os
import sqlite3
from contextlib import closing
from pathlib import Path

from sqlalchemy.engine import make_url

from app.persistence.ports import StoreUnavailable, StoreUnusable


def back_up(url: str, target: Path) -> int:
    """Copy the SQLite database of `url` into the file `target`; its size in bytes. It replaces an older one.

    Raises `StoreUnusable` for a database that is no file of ours, `StoreUnavailable`, `OSError` for the target.
    """
    address = make_url(url)
    if address.get_backend_name() != "sqlite" or not address.database:
        raise StoreUnusable("This house keeps its words in PostgreSQL: back it up with pg_dump, see docs/operators.md.")
    source, unfinished = Path(address.database), target.with_name(f"{target.name}.part")
    if not source.exists():
        raise StoreUnusable(f"There is no database {source}; is RESONANZ_DATA_DIR right?")
    unfinished.unlink(missing_ok=True)
    os.close(os.open(unfinished, os.O_CREAT | os.O_EXCL | os.O_WRONLY, 0o600))  # words of people are in it
    try:
        _copy(source, unfinished)
        unfinished.replace(target)
    finally:
        unfinished.unlink(missing_ok=True)
    return target.stat().st_size


def _copy(source: Path, target: Path) -> None:
    try:
        with closing(sqlite3.connect(source)) as ours, closing(sqlite3.connect(target)) as copy:
            ours.backup(copy)  # in one go, as of one moment: writers are not kept waiting
    except sqlite3.Error as error:
        raise StoreUnavailable(str(error)) from error
