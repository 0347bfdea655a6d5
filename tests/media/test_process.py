"""The line between a media process and the house: a real WebSocket; the house is the test."""

import asyncio
from collections.abc import AsyncIterator
from contextlib import suppress

import pytest
from websockets.asyncio.server import Server, ServerConnection, serve

from app import voice_frames as frames
from app.media import process
from app.media.port import Port, PortTaken
from app.media.process import MediaProcess, Setup, addresses_of, opened
from app.rehearsal.headset import Headset
from app.voice_frames import FromMedia
from tests.media.rig import AT_TABLE, SPEECH, WAIT_S

SECRET = "a secret of this test"


class House:
    """A worker's side of the line."""

    def __init__(self) -> None:
        self.told: list[FromMedia] = []
        self.lines: list[ServerConnection] = []
        self.secrets: list[str | None] = []
        self.port = 0
        self._server: Server | None = None

    async def open(self) -> None:
        self._server = await serve(self._line, "127.0.0.1", self.port)
        self.port = next(iter(self._server.sockets)).getsockname()[1]

    async def close(self) -> None:
        assert self._server is not None
        self._server.close()
        await self._server.wait_closed()

    async def _line(self, line: ServerConnection) -> None:
        assert line.request is not None
        if line.request.path != frames.PATH:
            await line.close()
            return
        self.secrets.append(line.request.headers.get("Authorization"))
        self.lines.append(line)
        async for text in line:
            self.told.append(frames.from_media(text))

    async def says(self, frame: frames.ToMedia | str) -> None:
        await self.lines[-1].send(frame if isinstance(frame, str) else frames.encode(frame))

    async def told_of(self, kind: type, times: int = 1) -> list[FromMedia]:
        async with asyncio.timeout(WAIT_S):
            while len(found := [one for one in self.told if isinstance(one, kind)]) < times:
                await asyncio.sleep(0.005)
        return found


@pytest.fixture
async def house() -> AsyncIterator[House]:
    made = House()
    await made.open()
    yield made
    await made.close()


@pytest.fixture
async def media(house: House) -> AsyncIterator[MediaProcess]:
    setup = Setup(house=f"ws://127.0.0.1:{house.port}", secret=SECRET, host="127.0.0.1", port=0, most=7)
    async with opened(setup) as made:
        work = asyncio.create_task(made.run())
        yield made
        work.cancel()
        with suppress(asyncio.CancelledError):
            await work


async def joined(house: House, person: str, visit: str) -> Headset:
    headset = Headset()
    await house.says(frames.Place("d", person, AT_TABLE))
    await house.says(frames.Offer("d", person, visit, headset.offer()))
    async with asyncio.timeout(WAIT_S):
        while not (answers := [one for one in house.told if isinstance(one, frames.Answer) and one.visit == visit]):
            await asyncio.sleep(0.005)
    await headset.connect(answers[0].sdp)
    return headset


async def test_it_shows_its_secret_and_says_who_it_is(house: House, media: MediaProcess) -> None:
    [hello] = await house.told_of(frames.Hello)

    assert hello == frames.Hello(media.name, free=7)
    assert house.secrets == [f"Bearer {SECRET}"]


async def test_an_offer_is_answered_and_voice_goes_through(house: House, media: MediaProcess) -> None:
    await house.told_of(frames.Hello)
    anna = await joined(house, "anna", "v1")
    await house.told_of(frames.Up)
    for _ in range(5):
        anna.say(SPEECH + b"anna")

    assert (await house.told_of(frames.Speaking))[0] == frames.Speaking("d", ["anna"])
    await anna.close()
    assert await house.told_of(frames.Down) == [frames.Down("d", "v1", "closed")]


async def test_its_load_is_its_heartbeat(house: House, media: MediaProcess, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(frames, "LOAD_EVERY_S", 0.05)
    monkeypatch.setattr(frames, "SPOKE_EVERY_S", 0.05)

    [load, *_] = await house.told_of(frames.Load)

    assert isinstance(load, frames.Load)
    assert load.peers == 0 and 0 <= load.cpu <= 4


async def test_what_it_does_not_understand_ends_nothing(house: House, media: MediaProcess) -> None:
    await house.told_of(frames.Hello)
    await house.says('{"t":"from_the_future"}')
    await house.says("noise")

    anna = await joined(house, "anna", "v1")

    await house.told_of(frames.Up)
    assert len(house.lines) == 1
    await anna.close()


async def test_voice_goes_on_while_the_house_is_away_and_is_told_anew(house: House, media: MediaProcess) -> None:
    await house.told_of(frames.Hello)
    anna = await joined(house, "anna", "v1")
    await house.told_of(frames.Up)
    bert = await joined(house, "bert", "v2")
    await house.told_of(frames.Up, times=2)
    await house.close()

    for _ in range(5):
        anna.say(SPEECH + b"anna")
        await asyncio.sleep(0.01)
    async with asyncio.timeout(WAIT_S):
        while bert.packets < 5:
            await asyncio.sleep(0.005)

    house.told.clear()
    await house.open()
    await house.told_of(frames.Up, times=2)
    assert isinstance(house.told[0], frames.Hello) and house.told[0].free == 5
    await anna.close()
    await bert.close()


async def test_without_a_house_voice_ends_after_a_while(
    house: House, media: MediaProcess, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(process, "WITHOUT_HOUSE_MAX_S", 0.3)
    await house.told_of(frames.Hello)
    anna = await joined(house, "anna", "v1")
    await house.told_of(frames.Up)
    await house.close()

    async with asyncio.timeout(WAIT_S):
        while media.voices.count:
            await asyncio.sleep(0.02)
    await anna.close(quietly=True)
    await house.open()


async def test_a_port_that_is_taken_is_said() -> None:
    port = Port.open("127.0.0.1", 0)

    with pytest.raises(PortTaken, match="in use"):
        Port.open("127.0.0.1", port.number)
    port.close()


async def test_every_address_means_both_families(house: House) -> None:
    port = Port.open("", 0)

    assert port.number > 0
    assert addresses_of("")
    assert addresses_of("192.0.2.1") == ("192.0.2.1",)
    port.close()
