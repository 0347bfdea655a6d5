"""`resonanz organiser list | reset`: organisers' accounts."""

from __future__ import annotations

from typing import Annotated

import typer

from app.cli.talk import OrganiserUnknown, open_store, quiet_settings, run, say, sentences
from app.settings import Settings

app = typer.Typer(name="organiser", help="Organisers' accounts: list them, help to a new password.")
OrganiserName = Annotated[str, typer.Argument(help="The name with which the organiser signs in.")]


@app.command("list")
def list_organisers() -> None:
    """Print the names of all organisers, as they sign in."""
    with sentences():
        settings = quiet_settings()
        names = run(_organisers(settings))
        say(
            "\n".join(names)
            if names
            else "Nobody organises here yet; the first start prints the link to claim the house."
        )


async def _organisers(settings: Settings) -> list[str]:
    async with open_store(settings) as store:
        return [one.name for one in await store.organisers.everybody()]


@app.command()
def reset(name: OrganiserName) -> None:
    """Print a link with which an organiser sets a new password, once, within 24 hours."""
    with sentences():
        settings = quiet_settings()
        url = run(_reset(settings, name))
        say(
            f"This link sets a new password for {name}, once, within 24 hours. It ends all their sign-ins:\n\n  {url}\n"
        )


async def _reset(settings: Settings, name: str) -> str:
    from app.main import now_ms
    from app.web.secrets import reset_link

    async with open_store(settings) as store:
        url = await reset_link(store, settings.base_url, name, now_ms())
    if url is None:
        raise OrganiserUnknown(name)
    return url
