"""How every command talks: one sentence and exit code 1 for what stands in the way, the store opened and closed.

A stack trace is for our own mistakes only.
"""

from __future__ import annotations

import asyncio
import sys
from collections.abc import AsyncIterator, Coroutine, Iterator
from contextlib import asynccontextmanager, contextmanager
from pathlib import Path
from typing import Annotated, Any, NoReturn, TypeVar

import typer

from app.persistence.ports import DialogueUnknown, Store, StoreUnavailable, StoreUnusable
from app.settings import Settings, SettingsError, load
from app.web import logs

T = TypeVar("T")
OutFile = Annotated[Path | None, typer.Option("--output", "-o", help="File to write; standard output without it.")]


class CannotWrite(Exception):
    """Why a file cannot be written, in one sentence."""

    @classmethod
    def because(cls, file: Path, error: OSError) -> CannotWrite:
        """The sentence for what the system said."""
        return cls(f"{file} cannot be written: {error.strerror}.")


class OrganiserUnknown(Exception):
    """Nobody signs in with that name."""


@contextmanager
def sentences() -> Iterator[None]:
    """Turn what stands in the way into one sentence and exit code 1."""
    try:
        yield
    except (CannotWrite, SettingsError, StoreUnusable) as trouble:
        fail(str(trouble))
    except StoreUnavailable as trouble:
        fail(f"The database cannot be reached or written: {trouble}. Is it running, is RESONANZ_DATABASE_URL right?")
    except OrganiserUnknown as trouble:
        fail(f"No organiser is called {trouble} here. `resonanz organiser list` prints all names.")
    except DialogueUnknown as trouble:
        fail(f"There is no dialogue {trouble} here; it may have been deleted.")


def say(words: str) -> None:
    """Print it at once."""
    print(words, flush=True)


def fail(sentence: str) -> NoReturn:
    """Say what stands in the way, and end."""
    print(f"resonanz: {sentence}", file=sys.stderr)
    raise typer.Exit(1)


def run(work: Coroutine[Any, Any, T]) -> T:
    """Run something that waits, in the quickest loop there is."""
    with asyncio.Runner(loop_factory=_loop_factory()) as runner:
        return runner.run(work)


def _loop_factory() -> Any:
    try:
        import uvloop
    except ImportError:  # no wheel for this system: asyncio's own loop does, a little slower
        return None
    return uvloop.new_event_loop


@asynccontextmanager
async def open_store(settings: Settings) -> AsyncIterator[Store]:
    """The store these settings name, for the time of the block."""
    from app import main  # late: help and tables should not load a web framework

    store = await main.open_store(settings)
    try:
        yield store
    finally:
        await store.close()


def quiet_settings() -> Settings:
    """The settings of a command that is no server: only warnings are logged."""
    settings = load().prepared()
    logs.configure(settings.log_format, "warning")
    return settings
