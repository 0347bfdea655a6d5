"""The HTTP side of a house, as organisers and people arriving use it: claim, make a dialogue, hand out links, enter."""

from __future__ import annotations

import asyncio
from collections.abc import Mapping, Sequence
from typing import Any, Final
from urllib.parse import urlsplit

import httpx2

from app.facilitation.core import Recorded
from app.facilitation.events import Contributed, Noted
from app.rehearsal.judge import Stored
from app.rehearsal.line import Address
from app.rehearsal.person import Person

CUE: Final = "Regie-Hinweis-nur-fuer-die-Moderation"
"""Stands in the cue of every step: whoever sees it without being a moderator was sent what is not theirs."""
PASSWORD: Final = "kein-geheimnis-nur-last"
REQUEST_TIMEOUT_S: Final = 30.0
ENTER_AT_ONCE: Final = 8

Json = dict[str, Any]


def setup(capacity: int, steps: int = 2) -> Json:
    """A dialogue to be filled by bots."""
    foyer = {"id": "s1", "method": "foyer", "title": "Ankommen", "question": "Wie geht es?", "cue": CUE}
    rounds = [
        {"id": f"s{n}", "method": "plenary", "title": f"Runde {n}", "question": "Was bewegt uns?", "cue": CUE}
        for n in range(2, steps + 1)
    ]
    return {
        "title": "Probe unter Last",
        "company": "Halmtal Energie",
        "collective": "Kundinnen und Kunden",
        "starts_at": "2027-03-11T17:30",
        "zone": "Europe/Berlin",
        "languages": ["de", "en"],
        "capacity": capacity,
        "steps": [foyer, *rounds],
    }


def stored_in(log: Sequence[Recorded]) -> list[Stored]:
    """Every contribution of a dialogue's log, in its order."""
    lines = [recorded for recorded in log if isinstance(recorded.event, Contributed | Noted)]
    return [_stored(n, recorded, recorded.event) for n, recorded in enumerate(lines, start=1)]


def _stored(n: int, recorded: Recorded, line: Contributed | Noted) -> Stored:
    by = line.said_by if isinstance(line, Noted) else recorded.actor
    return Stored(n, line.contribution, by, recorded.seq, line.table)


class Door:
    """One dialogue as seen from outside: its links' secrets by role."""

    def __init__(self, client: httpx2.AsyncClient, dialogue: str, secrets: Mapping[str, str]) -> None:
        self.dialogue = dialogue
        self._client = client
        self._secrets = secrets

    async def enter(self, name: str, role: str = "participant") -> Person:
        """A new person."""
        wish = {"secret": self._secrets[role], "name": name, "locale": "de"}
        answer = await self._client.post(f"/api/dialogues/{self.dialogue}/enter", json=wish)
        entered = answer.raise_for_status().json()
        self._client.cookies.clear()  # a thousand people in one browser would send a thousand cookies
        return Person(self.dialogue, entered["participant"], entered["token"], entered["role"])

    async def enter_many(self, people: int) -> list[Person]:
        """So many participants, a few at a time, in the order of their chairs."""
        turn = asyncio.Semaphore(ENTER_AT_ONCE)

        async def one(n: int) -> Person:
            async with turn:
                return await self.enter(f"Gast {n + 1}")

        return list(await asyncio.gather(*(one(n) for n in range(people))))

    async def ask(self, person: Person, path: str, wish: Json) -> None:
        """What is asked over HTTP, from inside: `path` below `api/`."""
        url = f"/d/{person.dialogue}/{person.participant}/api/{path}"
        answer = await self._client.post(url, json=wish, headers={"Authorization": f"Bearer {person.token}"})
        answer.raise_for_status()

    async def pages(self, reader: Person, step: str) -> list[Stored]:
        """Every contribution of `step` as the server keeps it, oldest first."""
        path = f"/d/{reader.dialogue}/{reader.participant}/api/steps/{step}/contributions"
        found: list[Stored] = []
        more, headers = True, {"Authorization": f"Bearer {reader.token}"}
        while more:
            query = {"limit": "100", **({"before": str(found[-1].n)} if found else {})}
            page = (await self._client.get(path, params=query, headers=headers)).raise_for_status().json()
            found += [Stored(item["n"], item["id"], item["by"], table=item["table"]) for item in page["items"]]
            more = page["more"]
        return found[::-1]


class House:
    """The organiser of a house at `address`; `origin`: what its pages are called from."""

    def __init__(self, address: Address, origin: str | None = None) -> None:
        self.address = address
        headers = {"Origin": origin or f"http://localhost:{address.port}", "Accept-Language": "de"}
        self._client = self._new_client(headers)
        self._doors = self._new_client(headers)

    def _new_client(self, headers: Mapping[str, str]) -> httpx2.AsyncClient:
        url = f"http://{self.address.authority}"
        return httpx2.AsyncClient(base_url=url, headers=headers, timeout=REQUEST_TIMEOUT_S, trust_env=False)

    async def claim(self, token: str, name: str = "Olga") -> None:
        """Become the first organiser by the link the server printed."""
        wish = {"token": token, "name": name, "password": PASSWORD}
        (await self._client.post("/api/organiser/claim", json=wish)).raise_for_status()

    async def sign_in(self, name: str = "Olga", password: str = PASSWORD) -> None:
        """Sign in as an organiser who exists."""
        wish = {"name": name, "password": password}
        (await self._client.post("/api/organiser/sign-in", json=wish)).raise_for_status()

    async def make_dialogue(self, capacity: int, steps: int = 2) -> Door:
        """A new dialogue to be filled by bots, with links for every role."""
        return await self.make(setup(capacity, steps))

    async def make(self, setup: Json) -> Door:
        """A new dialogue with links for every role."""
        new = {"setup": setup}
        made = (await self._client.post("/api/organiser/dialogues", json=new)).raise_for_status().json()
        overview = (await self._client.get(f"/api/organiser/dialogues/{made['id']}")).raise_for_status().json()
        return Door(self._doors, made["id"], _secrets(overview["links"]))

    async def documentation(self, dialogue: str, language: str = "de") -> Json:
        """The documentation as JSON, as its organiser may read it."""
        answer = await self._client.get(f"/doc/{dialogue}/export.json", params={"lang": language})
        documentation: Json = answer.raise_for_status().json()
        return documentation

    async def command(self, dialogue: str, name: str, **args: object) -> int:
        """Lead from outside; the seq the command became part of."""
        path = f"/api/organiser/dialogues/{dialogue}/commands"
        answer = (await self._client.post(path, json={"name": name, "args": args})).raise_for_status()
        seq: int = answer.json()["seq"]
        return seq

    async def close(self) -> None:
        await self._client.aclose()
        await self._doors.aclose()


def _secrets(links: Sequence[Mapping[str, Any]]) -> dict[str, str]:
    return {link["role"]: urlsplit(link["url"]).fragment for link in links if not link["revoked"]}
