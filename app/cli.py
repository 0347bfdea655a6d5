"""The command line: `resonanz serve | status | demo | rehearse | export | backup | verify-log | purge | …`.

What stands in the way is said in one sentence, with exit code 1; a stack trace is for our own mistakes only.
"""

from __future__ import annotations

import asyncio
import contextlib
import json
import sys
from collections.abc import AsyncIterator, Coroutine, Iterator
from contextlib import asynccontextmanager, contextmanager
from enum import StrEnum
from pathlib import Path
from typing import Annotated, Any, Final, NoReturn, TypeVar

import typer

from app import documentation
from app.persistence.ports import DialogueUnknown, Store, StoreUnavailable, StoreUnusable
from app.rehearsal.assignment import Progress
from app.rehearsal.verdict import Verdict
from app.rooms import keeping
from app.rooms.keeping import Due
from app.rooms.status import Process
from app.settings import Settings, SettingsError, load, table
from app.web import logs

T = TypeVar("T")
_COLUMN: Final = 34
app = typer.Typer(
    name="resonanz",
    help="Real-time online dialogue between a company and its customers.",
    no_args_is_help=True,
    add_completion=False,
    pretty_exceptions_enable=False,
)


class CannotWrite(Exception):
    """Why a file cannot be written, in one sentence."""


class CannotRehearse(Exception):
    """Why there was no rehearsal, in one sentence."""


class OrganiserUnknown(Exception):
    """Nobody signs in with that name."""


class Format(StrEnum):
    """What a documentation can be exported as."""

    HTML = "html"
    MD = "md"
    JSON = "json"
    CSV = "csv"


_FORMATS: Final[dict[Format, documentation.Format]] = {
    Format.HTML: "html",
    Format.MD: "md",
    Format.JSON: "json",
    Format.CSV: "csv",
}


class Language(StrEnum):
    """The language of a documentation."""

    DE = "de"
    EN = "en"


@contextmanager
def _sentences() -> Iterator[None]:
    """Turns what stands in the way into one sentence and exit code 1."""
    try:
        yield
    except (CannotWrite, SettingsError, StoreUnusable) as trouble:
        _fail(str(trouble))
    except StoreUnavailable as trouble:
        _fail(f"The database cannot be reached or written: {trouble}. Is it running, is RESONANZ_DATABASE_URL right?")
    except OrganiserUnknown as trouble:
        _fail(f"No organiser is called {trouble} here. `resonanz organiser list` prints all names.")
    except DialogueUnknown as trouble:
        _fail(f"There is no dialogue {trouble} here; it may have been deleted.")


def _say(words: str) -> None:
    print(words, flush=True)


def _fail(sentence: str) -> NoReturn:
    print(f"resonanz: {sentence}", file=sys.stderr)
    raise typer.Exit(1)


def _run(work: Coroutine[Any, Any, T]) -> T:
    with asyncio.Runner(loop_factory=_loop_factory()) as runner:
        return runner.run(work)


def _loop_factory() -> Any:
    try:
        import uvloop
    except ImportError:  # no wheel for this system: asyncio's own loop does, a little slower
        return None
    return uvloop.new_event_loop


@asynccontextmanager
async def _store(settings: Settings) -> AsyncIterator[Store]:
    from app.main import open_store

    store = await open_store(settings)
    try:
        yield store
    finally:
        await store.close()


Host = Annotated[str | None, typer.Option(help="Address to listen on; 0.0.0.0 for every address.")]
Port = Annotated[int | None, typer.Option(help="TCP port to listen on; 0 takes a free one.", min=0, max=65_535)]
Workers = Annotated[int | None, typer.Option(help="Processes; more than one needs PostgreSQL.", min=1, max=64)]
Demo = Annotated[
    bool, typer.Option("--demo", help="Prepare the sample dialogue, print its links, let its people live.")
]
Headless = Annotated[bool, typer.Option("--without-frontend", help="Serve the API and sockets only.")]


@app.command()
def serve(
    host: Host = None,
    port: Port = None,
    workers: Workers = None,
    demo: Demo = False,
    without_frontend: Headless = False,
) -> None:
    """Start the server. Every other setting comes from RESONANZ_… variables, see `resonanz settings`."""
    from app import rehearse, serving  # late, here and below: help and tables should not load a web framework

    with _sentences():
        settings = load(host=host, port=port, workers=workers).prepared()
        logs.configure(settings.log_format, settings.log_level)
        if not without_frontend:
            serving.check_frontend()
        rehearse.remove_leftovers(settings.data_dir)
        listener, settings = serving.bound(settings)
        with listener:
            if settings.workers > 1:
                serving.supervise(settings, listener, _say, demo=demo)
            else:
                _run(serving.serve(settings, listener, _say, demo=demo))


@app.command()
def media() -> None:
    """Start a media process, through which voice goes. `resonanz serve` starts one by itself; others, also on other
    machines, find the house by RESONANZ_MEDIA_URL and RESONANZ_MEDIA_SECRET."""
    from app import voice

    with _sentences():
        settings = load().prepared()
        logs.configure(settings.log_format, settings.log_level)
        _run(voice.run(settings))


StatusJson = Annotated[bool, typer.Option("--json", help="Print it as JSON, for scripts.")]


@app.command()
def status(as_json: StatusJson = False) -> None:
    """Print which processes serve which dialogue, on whatever machine, and how far behind the log each is.

    Asks the database, so that it answers from anywhere, also for a process that is frozen.
    Exit code 1 if one is silent.
    """
    from app.rooms.status import text

    with _sentences():
        settings = load().prepared()
        logs.configure(settings.log_format, "warning")
        found = _run(_status(settings))
        _say(_status_json(found) if as_json else text(found))
        if any(one.silent for one in found):
            raise typer.Exit(1)


async def _status(settings: Settings) -> list[Process]:
    from app.main import now_ms
    from app.rooms.status import status as of

    async with _store(settings) as store:
        return await of(store, now_ms())


def _status_json(found: list[Process]) -> str:
    import msgspec

    return json.dumps(msgspec.to_builtins(found), indent=2)


LinksPort = Annotated[int | None, typer.Option("--port", help="Port of the server the links should lead to.")]
AsJson = Annotated[bool, typer.Option("--json", help="Print the links as JSON, for scripts.")]


@app.command()
def demo(as_json: AsJson = False, port: LinksPort = None) -> None:
    """Prepare the sample dialogue and print its links.

    Works with or without a running server on the same database. A sample dialogue that is under way is used again.
    """
    from app import serving

    with _sentences():
        settings = load(port=port).prepared()
        logs.configure(settings.log_format, "warning")
        sample = _run(serving.prepare_sample(settings))
        if as_json:
            found = {"dialogue": sample.dialogue, "title": sample.title, "links": sample.links}
            print(json.dumps({**found, "people": sample.personal_links()}, ensure_ascii=False, indent=2))
        else:
            print(serving.links_table(sample))


RobotPeople = Annotated[int, typer.Option(help="How many programs are invited.", min=10, max=1_000)]
RobotMinutes = Annotated[float, typer.Option(help="Into how many minutes the agenda is pressed.", min=0.1, max=30)]
HouseUrl = Annotated[str, typer.Option("--url", help="A running house; without it one is started for the time.")]
AgendaOf = Annotated[str, typer.Option("--dialogue", help="Whose agenda; without it that of the sample evening.")]
VerdictJson = Annotated[bool, typer.Option("--json", help="Print the verdict with all figures as JSON, for scripts.")]
NOT_RUN: Final = 2


class VerdictLanguage(StrEnum):
    """The language of the verdict."""

    DE = "de"
    EN = "en"


@app.command()
def rehearse(
    people: RobotPeople = 100,
    minutes: RobotMinutes = 2.0,
    url: HouseUrl = "",
    dialogue: AgendaOf = "",
    as_json: VerdictJson = False,
    lang: Annotated[
        VerdictLanguage, typer.Option("--lang", "-l", help="Language of the verdict.")
    ] = VerdictLanguage.DE,
) -> None:
    """Let programs hold an evening and say whether house and machine bear it. Exit code 0: go, 1: no, 2: not known.

    Nothing real is touched: the programs have a dialogue of their own, which is thrown away. With --url the key of that
    house is needed (the same RESONANZ_DATA_DIR or RESONANZ_SECRET_KEY).
    """
    from app.rehearsal.telling import text

    try:
        verdict = _rehearsed(people, minutes, url.rstrip("/"), dialogue, progress=not as_json)
    except (SettingsError, StoreUnusable, StoreUnavailable, CannotRehearse) as trouble:
        print(f"resonanz: {trouble}", file=sys.stderr)
        raise typer.Exit(NOT_RUN) from None
    _say(_as_json(verdict) if as_json else text(verdict, lang.value))
    raise typer.Exit(verdict.exit_code)


def _rehearsed(people: int, minutes: float, url: str, dialogue: str, *, progress: bool) -> Verdict:
    from app import rehearse as work
    from app.rehearsal.house import Over
    from app.rehearsal.play import CannotRun

    settings = load().prepared()
    logs.configure(settings.log_format, "warning")
    tell = _tell if progress else None
    try:
        if url:
            return _run(work.rehearse(settings, url, people, minutes, dialogue, tell))
        with work.own_house(settings) as (own, address):
            return _run(work.rehearse(own, address, people, minutes, dialogue, tell))
    except CannotRun as trouble:
        raise CannotRehearse(str(trouble)) from trouble
    except Over:
        raise CannotRehearse("Somebody stopped this rehearsal.") from None


async def _tell(progress: Progress) -> None:
    if not sys.stderr.isatty():
        return
    here = f"{progress.here} of {progress.coming} here, {progress.acknowledged} contributions"
    print(f"\r{progress.passed_s:4.0f} s of {progress.total_s:.0f}: {here}  ", end="", file=sys.stderr, flush=True)


def _as_json(verdict: Verdict) -> str:
    import msgspec

    from app.rehearsal.verdict import limits

    found = {**msgspec.to_builtins(verdict), "exit_code": verdict.exit_code, "limits": limits()}
    return json.dumps(found, ensure_ascii=False, indent=2)


Dialogue = Annotated[str, typer.Argument(help="Id of the dialogue, as it stands in its links.")]
OutFile = Annotated[Path | None, typer.Option("--output", "-o", help="File to write; standard output without it.")]
FormatOption = Annotated[Format, typer.Option("--format", "-f", help="Format of the documentation.")]
LanguageOption = Annotated[Language, typer.Option("--lang", "-l", help="Language of the documentation.")]


@app.command()
def export(
    dialogue: Dialogue, format: FormatOption = Format.HTML, lang: LanguageOption = Language.DE, output: OutFile = None
) -> None:
    """Write the documentation of a dialogue, straight from the database; no server has to run."""
    with _sentences():
        settings = load().prepared()
        logs.configure(settings.log_format, "warning")
        document = _run(_export(settings, dialogue, _FORMATS[format], lang.value))
        if output is None:
            sys.stdout.buffer.write(document)
            return
        try:
            output.write_bytes(document)
        except OSError as error:
            raise CannotWrite(f"{output} cannot be written: {error.strerror}.") from None
        print(f"{output}: {len(document):,} bytes")


async def _export(settings: Settings, dialogue: str, format: documentation.Format, language: str) -> bytes:
    async with _store(settings) as store:
        found = await documentation.load(store, dialogue)
    address = f"{settings.base_url}/doc/{dialogue}"
    document = documentation.document(found.outline, found.people, language, address)
    return documentation.render(document, format)


CopyFile = Annotated[Path, typer.Argument(help="File to write; an older one is replaced once the new one is whole.")]


@app.command()
def backup(file: CopyFile) -> None:
    """Copy the embedded database (SQLite) into one file, whole and of one moment, while the server runs.

    Keep the secret beside it (`secret.key`, or RESONANZ_SECRET_KEY). PostgreSQL has its own tool: pg_dump.
    """
    from app.persistence.backup import back_up

    with _sentences():
        settings = load().prepared()
        try:
            size = back_up(settings.store_url, file)
        except OSError as error:
            raise CannotWrite(f"{file} cannot be written: {error.strerror}.") from None
        print(f"{file}: {size:,} bytes")


Which = Annotated[str | None, typer.Argument(help="Id of a dialogue; all dialogues without it.")]


@app.command("verify-log")
def verify_log(dialogue: Which = None) -> None:
    """Check that logs are complete and unchanged: dense numbers, hash chain, tombstones. Exit code 1 if not."""
    with _sentences():
        settings = load().prepared()
        logs.configure(settings.log_format, "warning")
        checked = _run(_verify(settings, dialogue))
        for id, faults in checked.items():
            print(f"{id}: {'sound' if not faults else ''}" + "".join(f"\n  {fault}" for fault in faults))
        broken = sum(1 for faults in checked.values() if faults)
        print(f"{len(checked)} checked, {broken} with faults")
        if broken:
            raise typer.Exit(1)


async def _verify(settings: Settings, dialogue: str | None) -> dict[str, list[str]]:
    async with _store(settings) as store:
        if dialogue is not None and await store.log.head(dialogue) is None:
            raise DialogueUnknown(dialogue)
        wanted = [dialogue] if dialogue is not None else await store.log.dialogues()
        return {id: list(await store.log.verify(id)) for id in wanted}


organiser = typer.Typer(name="organiser", help="Organisers' accounts: list them, help to a new password.")
app.add_typer(organiser)
OrganiserName = Annotated[str, typer.Argument(help="The name with which the organiser signs in.")]


@organiser.command("list")
def list_organisers() -> None:
    """Print the names of all organisers, as they sign in."""
    with _sentences():
        settings = load().prepared()
        logs.configure(settings.log_format, "warning")
        names = _run(_organisers(settings))
        _say(
            "\n".join(names)
            if names
            else "Nobody organises here yet; the first start prints the link to claim the house."
        )


async def _organisers(settings: Settings) -> list[str]:
    async with _store(settings) as store:
        return [one.name for one in await store.organisers.everybody()]


@organiser.command()
def reset(name: OrganiserName) -> None:
    """Print a link with which an organiser sets a new password, once, within 24 hours."""
    with _sentences():
        settings = load().prepared()
        logs.configure(settings.log_format, "warning")
        url = _run(_reset(settings, name))
        _say(
            f"This link sets a new password for {name}, once, within 24 hours. It ends all their sign-ins:\n\n  {url}\n"
        )


async def _reset(settings: Settings, name: str) -> str:
    from app.main import now_ms
    from app.web.secrets import reset_link

    async with _store(settings) as store:
        url = await reset_link(store, settings.base_url, name, now_ms())
    if url is None:
        raise OrganiserUnknown(name)
    return url


DryRun = Annotated[bool, typer.Option("--dry-run", help="Only say what is due, change nothing.")]


@app.command()
def purge(dry_run: DryRun = False) -> None:
    """Delete what has been kept as long as was promised: dialogues, and before that the addresses in them.

    A running server does it by itself every hour, unless RESONANZ_PURGE is off. Works beside one, too.
    """
    with _sentences():
        settings = load().prepared()
        logs.configure(settings.log_format, "warning")
        done = _run(_purge(settings, dry_run=dry_run))
        for dialogue, what in done:
            print(f"{dialogue}: {what.value}")
        print(f"{len(done)} due" if dry_run else f"{len(done)} done")


async def _purge(settings: Settings, *, dry_run: bool) -> list[tuple[str, Due]]:
    from app.main import now_ms

    async with _store(settings) as store:
        found = [(overdue.dialogue, overdue.what) async for overdue in keeping.due(store, now_ms())]
        return found if dry_run else [one for one in found if await keeping.settle(store, *one)]


@app.command()
def settings() -> None:
    """Print every setting with its default and meaning."""
    for name, default, meaning in table():
        print(f"{name:<{_COLUMN}}{default or '(empty)'}\n    {meaning}\n")


@app.command()
def openapi(output: OutFile = None) -> None:
    """Print the description of the HTTP API and the frames (OpenAPI 3.1), for generators."""
    text = openapi_json()
    if output is None:
        print(text, end="")
    else:
        output.write_text(text, encoding="utf-8")


def openapi_json() -> str:
    """What clients are promised, as JSON; needs no database and no settings of this machine. The same everywhere."""
    from app.main import create_app

    described = create_app(Settings.model_construct()).openapi()
    return json.dumps(described, ensure_ascii=False, indent=2, sort_keys=True) + "\n"


def main() -> None:
    """The program `resonanz`."""
    with contextlib.suppress(KeyboardInterrupt):
        app()


if __name__ == "__main__":
    main()
