"""`resonanz export`: the documentation of a dialogue, straight from the database."""

from __future__ import annotations

import sys
from enum import StrEnum
from typing import Annotated, Final

import typer

from app import documentation
from app.cli.language import Language
from app.cli.talk import CannotWrite, OutFile, open_store, quiet_settings, run, sentences
from app.settings import Settings

app = typer.Typer()


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

Dialogue = Annotated[str, typer.Argument(help="Id of the dialogue, as it stands in its links.")]
FormatOption = Annotated[Format, typer.Option("--format", "-f", help="Format of the documentation.")]
LanguageOption = Annotated[Language, typer.Option("--lang", "-l", help="Language of the documentation.")]


@app.command()
def export(
    dialogue: Dialogue, format: FormatOption = Format.HTML, lang: LanguageOption = Language.DE, output: OutFile = None
) -> None:
    """Write the documentation of a dialogue, straight from the database; no server has to run."""
    with sentences():
        settings = quiet_settings()
        document = run(_export(settings, dialogue, _FORMATS[format], lang.value))
        if output is None:
            sys.stdout.buffer.write(document)
            return
        try:
            output.write_bytes(document)
        except OSError as error:
            raise CannotWrite.because(output, error) from None
        print(f"{output}: {len(document):,} bytes")


async def _export(settings: Settings, dialogue: str, format: documentation.Format, language: str) -> bytes:
    async with open_store(settings) as store:
        found = await documentation.load(store, dialogue)
    address = f"{settings.base_url}/doc/{dialogue}"
    document = documentation.document(found.outline, found.people, language, address)
    return documentation.render(document, format)
