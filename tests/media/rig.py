"""A media process's voices inside the test, and the headsets and browsers that join them. The house is the test."""

import asyncio
from collections.abc import AsyncIterator, Callable
from contextlib import asynccontextmanager
from dataclasses import dataclass, field
from pathlib import Path

from app import voice_frames as frames
from app.media.port import Port
from app.media.process import addresses_of
from app.media.recorder import Recorder
from app.media.voices import TICK_S, Voices
from app.recordings import Recordings
from app.rehearsal.headset import Headset, Heard
from app.voice_frames import FromMedia, Whereabouts

DIALOGUE = "d"
WAIT_S = 60
QUIET_TURNS = 40
AT_TABLE = Whereabouts(place="table:7", heard=True)
SPEECH = b"\x78"
"""First byte of an Opus packet of 20 ms; what follows is whatever the test likes."""


@dataclass
class Person:
    """Somebody with a headset, and whose packets came to them."""

    name: str
    visit: str
    headset: Headset
    came: list[Heard] = field(default_factory=list)

    async def says(self, times: int = 5, level: int = 30, every_s: float = 0.005) -> None:
        """So many packets of speech, each different, that bear the name."""
        for number in range(times):
            self.headset.say(SPEECH + f"{self.name}:{number}".encode(), level)
            await asyncio.sleep(every_s)

    @property
    def heard(self) -> set[str]:
        """Whom they heard."""
        return {one.payload[1:].decode().partition(":")[0] for one in self.came}

    def forget(self) -> None:
        """Begin to listen anew."""
        self.came.clear()


class Rig:
    """The voices of one process, and what they told."""

    def __init__(self, port: Port, most: int = 100, host: str = "127.0.0.1", folder: Path | None = None) -> None:
        self.port = port
        self.told: list[FromMedia] = []
        self.recorder = Recorder(Recordings(folder), 0) if folder is not None else None
        self.voices = Voices(port, addresses_of(host), most, self.told.append, self.recorder)
        self._count = 0
        self._people: list[Person] = []

    def place(self, name: str, now: Whereabouts | None) -> None:
        """What the house says of somebody."""
        self.voices.hear(frames.Place(DIALOGUE, name, now))

    def offer(self, name: str, sdp: str, *, own: bool = False) -> tuple[str, FromMedia]:
        """The house passes an offer on; the visit, and the answer."""
        self._count += 1
        visit = f"visit-{self._count}"
        self.voices.hear(frames.Offer(DIALOGUE, name, visit, sdp, own))
        return visit, next(one for one in reversed(self.told) if getattr(one, "visit", None) == visit)

    async def joins(self, name: str, now: Whereabouts | None = AT_TABLE, *, own: bool = False) -> Person:
        """Somebody with a headset comes, and is through."""
        if now is not None:
            self.place(name, now)
        came: list[Heard] = []
        headset = Headset(came.append)
        visit, answer = self.offer(name, headset.offer(), own=own)
        assert isinstance(answer, frames.Answer)
        person = Person(name, visit, headset, came)
        self._people.append(person)
        await headset.connect(answer.sdp)
        await self.until(lambda: any(isinstance(one, frames.Up) and one.visit == visit for one in self.told))
        return person

    async def until(self, condition: Callable[[], object]) -> None:
        """Wait until it is so; a limit says where it hung."""
        async with asyncio.timeout(WAIT_S):
            while not condition():
                await asyncio.sleep(0.005)

    async def settles(self) -> None:
        """All packets that are on their way have come: for many turns of the loop, each of which takes one packet from
        every socket, nobody got anything. A pause alone tells nothing where the machine was busy with others."""
        before, quiet = self._count_packets(), 0
        while quiet < QUIET_TURNS:
            await asyncio.sleep(0.001)
            now = self._count_packets()
            before, quiet = now, quiet + 1 if now == before else 0

    def _count_packets(self) -> int:
        """Everything that was sent, passed on, dropped or heard."""
        heard = sum(len(person.came) + person.headset.packets for person in self._people)
        return self.voices.forwarded + self.port.sent + sum(self.port.dropped.values()) + heard

    def of(self, kind: type[FromMedia]) -> list[FromMedia]:
        """What was told, of one kind."""
        return [one for one in self.told if isinstance(one, kind)]

    async def leave(self) -> None:
        """Everybody takes the headset off."""
        for person in self._people:
            await person.headset.close(quietly=True)


@asynccontextmanager
async def rig(most: int = 100, host: str = "127.0.0.1", folder: Path | None = None) -> AsyncIterator[Rig]:
    """A rig that ticks; `folder`: where it records."""
    port = Port.open(host, 0)
    made = Rig(port, most, host, folder)

    async def ticks() -> None:
        while True:
            await asyncio.sleep(TICK_S)
            made.voices.tick()

    ticking = asyncio.create_task(ticks())
    try:
        yield made
    finally:
        ticking.cancel()
        await made.leave()
        await made.voices.close()
        port.close()
