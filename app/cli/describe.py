"""`resonanz settings | openapi`: what the house promises, printed for people and for generators."""

from __future__ import annotations

import json
from typing import Final

import typer

from app.cli.talk import OutFile
from app.settings import Settings, table

_COLUMN: Final = 34
app = typer.Typer()


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
