"""The organiser by HTTP, and guests without a browser: what a test needs prepared before it looks at a screen."""

from __future__ import annotations

import asyncio
import json
import secrets
from dataclasses import dataclass, field
from datetime import datetime, timedelta
from typing import Any, Self
from urllib.parse import urlsplit
from zoneinfo import ZoneInfo

from playwright.async_api import APIRequestContext, Playwright
from websockets.asyncio.client import ClientConnection, connect

from tests.servers.resonanz import Resonanz

ORGANISER, PASSWORD = "Olga Orga", "vier lange gute Wörter"
ZONE = "Europe/Berlin"
PATIENCE_S = 60.0
ROLES = ("participant", "representative", "moderator", "projector")
KINDS = ["story", "need", "challenge", "wish", "idea", "question", "fear", "worry", "hope", "joy"]

Json = dict[str, Any]


def in_minutes(minutes: int) -> str:
    """A local start time so many minutes from now, to the next whole minute."""
    return (datetime.now(ZoneInfo(ZONE)) + timedelta(minutes=minutes)).strftime("%Y-%m-%dT%H:%M")


def setup(**changes: Any) -> Json:
    """A dialogue as an organiser writes it: an arrival, two rounds, one with a clock."""
    return {
        "title": "Gut versorgt, gut verstanden",
        "welcome": "Wir möchten hören, was Ihnen wichtig ist.",
        "company": "Halmtal Energie",
        "company_people": "",
        "collective": "Kundinnen und Kunden",
        "starts_at": in_minutes(12),
        "minutes": 90,
        "zone": ZONE,
        "languages": ["de", "en"],
        "address": "sie",
        "charter": [
            "Sie sprechen in Ihren eigenen Worten. Niemand von Halmtal Energie kann sie ändern.",
            "Aufgehoben wird, was jemand aufschreibt.",
        ],
        "kinds": KINDS,
        "capacity": 42,
        "moderation": ["Ines Falkenried"],
        "steps": [
            {"id": "s1", "method": "foyer", "title": "Ankommen", "question": "Was war heute das Erste mit Strom?"},
            {
                "id": "s2",
                "method": "plenary",
                "title": "Erleben",
                "question": "Wann wurden wir für Sie plötzlich wichtig?",
                "text": "Erzählen Sie von einem Moment.\nAlle hören zu.",
                "minutes": 20,
                "cue": "Nach Geschichten fragen, nicht nach Meinungen.",
            },
            {"id": "s3", "method": "plenary", "title": "Ausblick", "question": "Was soll in zwei Jahren anders sein?"},
        ],
        **changes,
    }


@dataclass
class Held:
    """A dialogue that is prepared: the secrets of its links by role."""

    id: str
    url: str
    links: dict[str, Json] = field(default_factory=dict)

    def link(self, role: str = "participant") -> str:
        return str(self.links[role]["url"])

    def secret(self, role: str) -> str:
        return urlsplit(self.link(role)).fragment


class Host:
    """The organiser of the test server, signed in."""

    def __init__(self, server: Resonanz, http: APIRequestContext) -> None:
        self.server = server
        self._http = http
        self.guests_here: list[Guest] = []

    @classmethod
    async def of(cls, server: Resonanz, driver: Playwright) -> Self:
        """The first one claims the house."""
        headers = {"Origin": server.origin, "Accept-Language": "de"}
        host = cls(server, await driver.request.new_context(base_url=server.origin, extra_http_headers=headers))
        wish = {"token": server.claim_token, "name": ORGANISER, "password": PASSWORD}
        await host.ask("POST", "/api/organiser/claim", wish)
        return host

    async def ask(self, method: str, path: str, data: Json | None = None) -> Any:
        """A request that must succeed; its JSON."""
        answer = await self._http.fetch(path, method=method, data=data)
        body = await answer.text()
        assert answer.ok, (method, path, answer.status, body)
        return json.loads(body) if body else None

    async def invitation(self) -> str:
        """The secret of a link that makes one more organiser of this house."""
        made = await self.ask("POST", "/api/organiser/invitations")
        return str(made["url"].partition("#join=")[2])

    async def dialogue(self, **changes: Any) -> Held:
        made = await self.ask("POST", "/api/organiser/dialogues", {"setup": setup(**changes)})
        return await self.held(made["id"])

    async def held(self, dialogue: str) -> Held:
        found = await self.ask("GET", f"/api/organiser/dialogues/{dialogue}")
        links = {link["role"]: link for link in found["links"] if not link["revoked"]}
        for role in ROLES:
            if role not in links:
                path = f"/api/organiser/dialogues/{dialogue}/links"
                links[role] = await self.ask("POST", path, {"role": role, "label": ""})
        return Held(dialogue, self.server.origin, links)

    async def command(self, held: Held, name: str, **args: Any) -> None:
        await self.ask("POST", f"/api/organiser/dialogues/{held.id}/commands", {"name": name, "args": args})

    async def open_step(self, held: Held, step: str, after: str) -> None:
        await self.command(held, "open_step", step=step, after=after)

    async def announce(self, held: Held, text: str) -> None:
        await self.command(held, "announce", announcement=new_id(), text=text)

    async def close_dialogue(self, held: Held, after: str) -> None:
        await self.command(held, "close_dialogue", after=after)

    async def reading(self, held: Held, who: str) -> None:
        await self.ask("PUT", f"/api/organiser/dialogues/{held.id}/reading", {"who": who})

    async def revoke(self, held: Held, role: str) -> None:
        await self.ask("DELETE", f"/api/organiser/dialogues/{held.id}/links/{held.links[role]['id']}")

    async def guest(self, held: Held, name: str, role: str = "participant") -> Guest:
        """Somebody who sits in the circle without a browser, until the end of the test."""
        wish = {"secret": held.secret(role), "name": name, "locale": "de"}
        entered = await self.ask("POST", f"/api/dialogues/{held.id}/enter", wish)
        self.guests_here.append(await Guest.come(self.server, held, entered))
        return self.guests_here[-1]

    async def guests(self, held: Held, names: list[str]) -> list[Guest]:
        return [await self.guest(held, name) for name in names]

    async def all_leave(self) -> None:
        while self.guests_here:
            await self.guests_here.pop().leave()

    async def close(self) -> None:
        await self._http.dispose()


class Guest:
    """A person as a program, by docs/protocol.md: present, and able to say something."""

    def __init__(self, line: ClientConnection, entered: Json) -> None:
        self.participant = str(entered["participant"])
        self.token = str(entered["token"])
        self._line = line
        self._replies: dict[str, asyncio.Future[Json]] = {}
        self._listening = asyncio.create_task(self._listen())

    @classmethod
    async def come(cls, server: Resonanz, held: Held, entered: Json) -> Self:
        url = f"ws://127.0.0.1:{server.port}/d/{held.id}/{entered['participant']}/ws"
        bearer = {"Authorization": f"Bearer {entered['token']}"}
        line = await connect(
            url, additional_headers=bearer, compression=None, ping_interval=None, open_timeout=PATIENCE_S
        )
        await line.send(json.dumps({"t": "join", "epoch": None, "topics": {}, "locale": "de"}))
        return cls(line, entered)

    async def wish(self, name: str, **args: Any) -> None:
        """A command that is accepted."""
        id = new_id()
        self._replies[id] = asyncio.get_running_loop().create_future()
        await self._line.send(json.dumps({"t": "command", "id": id, "name": name, "args": args}))
        reply = await asyncio.wait_for(self._replies[id], PATIENCE_S)
        del self._replies[id]
        assert reply["ok"], reply

    async def say(self, text: str, step: str, reply_to: str | None = None, relation: str | None = None) -> str:
        """The id of what was said."""
        id = new_id()
        await self.wish("contribute", contribution=id, step=step, text=text, reply_to=reply_to, relation=relation)
        return id

    async def _listen(self) -> None:
        async for frame in self._line:
            met = json.loads(frame)
            if met["t"] == "ping":
                await self._line.send('{"t":"pong"}')
            elif met["t"] == "reply" and met["id"] in self._replies:
                self._replies[met["id"]].set_result(met)

    async def leave(self) -> None:
        self._listening.cancel()
        await self._line.close()


def new_id() -> str:
    return secrets.token_urlsafe(16)
