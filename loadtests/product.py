"""The whole product with a light crowd in it: everybody has entered and watches what a browser watches."""

from __future__ import annotations

import asyncio
import json
import secrets
from collections.abc import AsyncIterator, Awaitable, Callable, Sequence
from contextlib import asynccontextmanager
from dataclasses import dataclass
from typing import Final

from app.rehearsal.line import Address
from app.rehearsal.person import Person
from loadtests.crowd import Crowd, masked, upgrade, words
from loadtests.figures import Cores, Meter
from loadtests.house import Door, House
from tests.servers.resonanz import Resonanz

STEP: Final = "s2"
OPENED_BETWEEN_LOOKS: Final = 50
"""So many come in one after the other before the crowd reads what has arrived."""

NewDatabase = Callable[[], Awaitable[str]]
"""Gives the URL of an empty database, "" for SQLite."""


@dataclass(slots=True)
class FullHouse:
    """A server, the crowd in its one dialogue, and how the crowd speaks."""

    servers: Sequence[Resonanz]
    door: Door
    people: Sequence[Person]
    crowd: Crowd
    empty_bytes: int
    """What the server took before anybody had connected."""
    watching: bool = True
    """Whether anybody is shown what is said."""
    said: int = 0
    entered: int = 0

    @property
    def server(self) -> Resonanz:
        return self.servers[0]

    @property
    def pid(self) -> int:
        return self.server.pid

    def says(self, _who: int, number: int) -> bytes:
        """The frame of a contribution by that person."""
        self.said += 1
        id = f"line-{self.said:020}"
        args = {"contribution": id, "step": STEP, "text": words(number)}
        frame = {"t": "command", "id": id, "name": "contribute", "args": args}
        return masked(json.dumps(frame, ensure_ascii=False).encode())

    def stay(self) -> None:
        """Everybody says that they are still here; the crowd reads no pings."""
        self.crowd.all_say(masked(b'{"t":"pong"}'))

    def enter(self, person: Person) -> None:
        """One of them connects, to each process in turn, and asks for what a browser asks for."""
        topics = dict.fromkeys(person.topics if self.watching else (), 0)
        join = {"t": "join", "topics": topics, "locale": "de"}
        headers = (f"Authorization: Bearer {person.token}",)
        self.entered += 1
        port = self.servers[self.entered % len(self.servers)].port
        self.crowd.open(upgrade(person.path, headers), masked(json.dumps(join).encode()), port)


@asynccontextmanager
async def full_house(
    people: int,
    tracked: int,
    cores: Cores,
    database: NewDatabase,
    redis_url: str = "",
    workers: int = 1,
    *,
    watching: bool = True,
) -> AsyncIterator[FullHouse]:
    """A fresh server on its core, with `people` in one dialogue whose first round is open; or several of one house.

    `watching`: they are shown what is said; otherwise they only say it.
    """
    url, key = await database(), secrets.token_urlsafe(48)
    servers = [
        Resonanz(database_url=url, redis_url=redis_url, secret_key=key, before=cores.before) for _ in range(workers)
    ]
    server = servers[0]
    organiser: House | None = None
    try:
        for one in servers:
            one.start()
        organiser = House(Address(server.port), server.origin)
        await organiser.claim(server.claim_token)
        door = await organiser.make_dialogue(capacity=people)
        await organiser.command(door.dialogue, "open_step", step=STEP, after="s1")
        invited = await door.enter_many(people)
        house = FullHouse(servers, door, invited, Crowd(server.port, tracked), Meter(server.pid).memory_bytes, watching)
        await asyncio.to_thread(come_in, house)
        yield house
        house.crowd.close()
    finally:
        if organiser is not None:
            await organiser.close()
        for one in servers:
            one.close()


def come_in(house: FullHouse) -> None:
    """Everybody connects; returns when all have their first picture."""
    for number, person in enumerate(house.people, start=1):
        house.enter(person)
        if number % OPENED_BETWEEN_LOOKS == 0:
            house.crowd.settle()
    house.crowd.settle()
