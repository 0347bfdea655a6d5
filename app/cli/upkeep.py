"""`resonanz backup | verify-log | purge`: what keeps a house in order."""

from __future__ import annotations

from functools import partial
from pathlib import Path
from typing import Annotated

import typer

from app.cli.talk import CannotWrite, open_store, quiet_settings, run, sentences
from app.facilitation import dialogue as rules
from app.facilitation.state import Dialogue
from app.persistence.ports import DialogueUnknown, Store
from app.rooms import keeping
from app.rooms.keeping import Due
from app.rooms.recorded import RecordedFiles
from app.settings import Settings, load

app = typer.Typer()
CopyFile = Annotated[Path, typer.Argument(help="File to write; an older one is replaced once the new one is whole.")]


@app.command()
def backup(file: CopyFile) -> None:
    """Copy the embedded database (SQLite) into one file, whole and of one moment, while the server runs.

    Keep the secret beside it (`secret.key`, or RESONANZ_SECRET_KEY). PostgreSQL has its own tool: pg_dump.
    """
    from app.persistence.backup import back_up

    with sentences():
        settings = load().prepared()
        try:
            size = back_up(settings.store_url, file)
        except OSError as error:
            raise CannotWrite.because(file, error) from None
        print(f"{file}: {size:,} bytes")


Which = Annotated[str | None, typer.Argument(help="Id of a dialogue; all dialogues without it.")]


@app.command("verify-log")
def verify_log(dialogue: Which = None) -> None:
    """Check that logs are complete and unchanged: dense numbers, hash chain, tombstones. Exit code 1 if not."""
    with sentences():
        settings = quiet_settings()
        checked = run(_verify(settings, dialogue))
        for id, faults in checked.items():
            print(f"{id}: {'sound' if not faults else ''}" + "".join(f"\n  {fault}" for fault in faults))
        broken = sum(1 for faults in checked.values() if faults)
        print(f"{len(checked)} checked, {broken} with faults")
        if broken:
            raise typer.Exit(1)


async def _verify(settings: Settings, dialogue: str | None) -> dict[str, list[str]]:
    async with open_store(settings) as store:
        if dialogue is not None and await store.log.head(dialogue) is None:
            raise DialogueUnknown(dialogue)
        wanted = [dialogue] if dialogue is not None else await store.log.dialogues()
        return {id: list(await store.log.verify(id)) for id in wanted}


DryRun = Annotated[bool, typer.Option("--dry-run", help="Only say what is due, change nothing.")]


@app.command()
def purge(dry_run: DryRun = False) -> None:
    """Delete what has been kept as long as was promised: dialogues, and before that the addresses in them; and
    recordings of voice that no dialogue knows of.

    A running server does it by itself every hour, unless RESONANZ_PURGE is off. Works beside one, too.
    """
    with sentences():
        settings = quiet_settings()
        done = run(_purge(settings, dry_run=dry_run))
        for dialogue, what in done:
            print(f"{dialogue}: {what.value}")
        print(f"{len(done)} due" if dry_run else f"{len(done)} done")


async def _purge(settings: Settings, *, dry_run: bool) -> list[tuple[str, Due]]:
    from app.main import now_ms, recordings_of

    async with open_store(settings) as store:
        found = [(overdue.dialogue, overdue.what) async for overdue in keeping.due(store, now_ms())]
        if dry_run:
            return found
        done = [one for one in found if await keeping.settle(store, *one)]
        await RecordedFiles(recordings_of(settings)).sweep(partial(_state, store))
    return done


async def _state(store: Store, dialogue: str) -> Dialogue | None:
    head = await store.log.head(dialogue)
    return None if head is None or head.deleted else rules.fold(rules.EMPTY, await store.log.read(dialogue))
