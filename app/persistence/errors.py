"""What drivers report, in the words of `ports`. May not hide a mistake in our own SQL: that one stays loud."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager
from typing import Final

from sqlalchemy import exc

from app.persistence.ports import LogConflict, StoreUnavailable

# SQLSTATE classes that mean our own statement was wrong: data (22), syntax or access (42).
_OUR_MISTAKE: Final = ("22", "42")


@contextmanager
def translated() -> Iterator[None]:
    """Raise `LogConflict` where a key was taken, `StoreUnavailable` where the store did not serve."""
    try:
        yield
    except exc.IntegrityError as error:
        raise LogConflict(_said(error)) from error
    except (exc.ProgrammingError, exc.DataError):
        raise
    except exc.DBAPIError as error:
        if str(getattr(error.orig, "sqlstate", None) or "").startswith(_OUR_MISTAKE):
            raise
        raise StoreUnavailable(_said(error)) from error
    except exc.TimeoutError as error:
        raise StoreUnavailable("no connection to the database became free in time") from error
    except TimeoutError as error:
        raise StoreUnavailable("the database did not answer in time") from error
    except (exc.PendingRollbackError, exc.ResourceClosedError, OSError) as error:
        raise StoreUnavailable(f"the connection to the database was lost: {error}") from error


def _said(error: exc.DBAPIError) -> str:
    """The driver's sentence without the statement and its parameters, which hold people's words."""
    return str(error.orig).partition("\n")[0]
