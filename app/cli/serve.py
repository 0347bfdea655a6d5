"""`resonanz serve | media | status | demo`: what runs, and what it says of itself."""

from __future__ import annotations

import json
from typing import Annotated

import typer

from app.cli.talk import open_store, quiet_settings, run, say, sentences
from app.rooms.status import Process
from app.settings import Settings, load
from app.web import logs

app = typer.Typer()
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

    with sentences():
        settings = load(host=host, port=port, workers=workers).prepared()
        logs.configure(settings.log_format, settings.log_level)
        if not without_frontend:
            serving.check_frontend()
        rehearse.remove_leftovers(settings.data_dir)
        listener, settings = serving.bound(settings)
        with listener:
            if settings.workers > 1:
                serving.supervise(settings, listener, say, demo=demo)
            else:
                run(serving.serve(settings, listener, say, demo=demo))


@app.command()
def media() -> None:
    """Start a media process, through which voice goes. `resonanz serve` starts one by itself; others, also on other
    machines, find the house by RESONANZ_MEDIA_URL and RESONANZ_MEDIA_SECRET."""
    from app import voice

    with sentences():
        settings = load().prepared()
        logs.configure(settings.log_format, settings.log_level)
        run(voice.run(settings))


StatusJson = Annotated[bool, typer.Option("--json", help="Print it as JSON, for scripts.")]


@app.command()
def status(as_json: StatusJson = False) -> None:
    """Print which processes serve which dialogue, on whatever machine, and how far behind the log each is.

    Asks the database, so that it answers from anywhere, also for a process that is frozen.
    Exit code 1 if one is silent.
    """
    from app.rooms.status import text

    with sentences():
        settings = quiet_settings()
        found = run(_status(settings))
        say(_status_json(found) if as_json else text(found))
        if any(one.silent for one in found):
            raise typer.Exit(1)


async def _status(settings: Settings) -> list[Process]:
    from app.main import now_ms
    from app.rooms.status import status as of

    async with open_store(settings) as store:
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

    with sentences():
        settings = load(port=port).prepared()
        logs.configure(settings.log_format, "warning")
        sample = run(serving.prepare_sample(settings))
        if as_json:
            found = {"dialogue": sample.dialogue, "title": sample.title, "links": sample.links}
            print(json.dumps({**found, "people": sample.personal_links()}, ensure_ascii=False, indent=2))
        else:
            print(serving.links_table(sample))
