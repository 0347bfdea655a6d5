"""The command line: `resonanz serve | status | demo | rehearse | export | backup | verify-log | purge | …`.

One module for each group of commands; `talk` is how all of them speak.
"""

from __future__ import annotations

import contextlib

import typer

from app.cli import describe, export, mix, organisers, rehearse, serve, upkeep
from app.cli.describe import openapi_json

app = typer.Typer(
    name="resonanz",
    help="Real-time online dialogue between a company and its customers.",
    no_args_is_help=True,
    add_completion=False,
    pretty_exceptions_enable=False,
)
for group in (serve, rehearse, export, upkeep, mix):
    app.add_typer(group.app)
app.add_typer(organisers.app)
app.add_typer(describe.app)


def main() -> None:
    """The program `resonanz`."""
    with contextlib.suppress(KeyboardInterrupt):
        app()


__all__ = ["app", "main", "openapi_json"]
