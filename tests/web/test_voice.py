"""Voice behind a real uvicorn: who may be a media process, the way of an offer, the echo test, relays."""

from __future__ import annotations

import asyncio
import base64
import hashlib
import hmac
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from pathlib import Path

import pytest
from websockets.asyncio.client import ClientConnection, connect
from websockets.exceptions import InvalidStatus

from app import voice_frames as media
from app.settings import Settings, SettingsError, load
from app.web.relays import RELAY_LIFE_S, Relays
from tests.web.conftest import SECRET, TIMEOUT_S, House, Inside, Live, in_memory

RELAY = {"turn_urls": ["turns:turn.example.org:443?transport=tcp"], "turn_secret": "nur die beiden kennen es"}


@asynccontextmanager
async def dialled(house: House, secret: str | None = None) -> AsyncIterator[ClientConnection]:
    """The line of a media process."""
    address = f"ws://127.0.0.1:{house.settings.port}{media.PATH}"
    shown = {"Authorization": f"Bearer {house.settings.media_key if secret is None else secret}"}
    async with connect(address, additional_headers=shown, compression=None, proxy=None) as line:
        yield line


async def heard(line: ClientConnection) -> media.ToMedia:
    async with asyncio.timeout(TIMEOUT_S):
        return media.to_media(await line.recv())


async def said(line: ClientConnection, frame: media.FromMedia) -> None:
    await line.send(media.encode(frame))


@pytest.fixture
async def uwe(server: House) -> Inside:
    organiser = await server.organiser()
    dialogue = await server.dialogue(organiser)
    return await server.enter(dialogue, await server.secret(organiser, dialogue, "participant"), "Uwe")


@pytest.mark.parametrize("secret", ["", "geraten", SECRET], ids=["none", "guessed", "the house's own key"])
async def test_only_who_shows_the_secret_is_a_media_process(server: House, secret: str) -> None:
    with pytest.raises(InvalidStatus) as refused:
        async with dialled(server, secret):
            pass

    assert refused.value.response.status_code == 403


async def test_an_offer_goes_to_the_media_process_and_its_answer_comes_back(server: House, uwe: Inside) -> None:
    async with dialled(server) as line:
        await said(line, media.Hello("m1", 100))
        live = await Live.open(server, uwe, "stage")
        await live.send(t="offer", visit="visit-1", sdp="v=0 offer", on=True)

        places, offer = await heard(line), await heard(line)
        assert isinstance(places, media.Places)
        assert offer == media.Offer(uwe.dialogue, uwe.participant, "visit-1", "v=0 offer")
        await said(line, media.Answer(uwe.dialogue, "visit-1", "v=0 answer"))
        await said(line, media.Up(dialogue=uwe.dialogue, visit="visit-1", person=uwe.participant))

        assert await live.until("answer") == {"t": "answer", "visit": "visit-1", "sdp": "v=0 answer"}
        assert (await live.until("voice"))["state"] == "up"
        shown = (await uwe.web.get("/metrics")).text
        assert "resonanz_media_processes 1.0" in shown
        assert "resonanz_voices 1.0" in shown
        await live.socket.close()


async def test_one_tries_ones_sound_inside_and_by_the_link_alone(server: House, uwe: Inside) -> None:
    organiser = await server.organiser()
    secret = await server.secret(organiser, uwe.dialogue, "participant")
    async with dialled(server) as line:
        await said(line, media.Hello("m1", 100))
        stranger = server.browser()
        at_door = f"/api/dialogues/{uwe.dialogue}/echo"
        for asked in (
            uwe.web.post(f"{uwe.path}api/echo", json={"sdp": "v=0"}),
            stranger.post(at_door, json={"sdp": "v=0", "secret": secret}),
        ):
            answer = asyncio.create_task(asked)
            offer = await heard(line)
            assert isinstance(offer, media.Offer) and offer.own
            await said(line, media.Answer(uwe.dialogue, offer.visit, "v=0 answer"))
            assert (await answer).json() == {"sdp": "v=0 answer"}

        refused = await stranger.post(at_door, json={"sdp": "v=0", "secret": "falsch"})
        assert refused.json()["error"]["code"] == "link_unknown"


async def test_where_nobody_may_talk_nothing_of_it_is_offered(settings: Settings) -> None:
    async with in_memory(settings.model_copy(update={"voice": False})) as house:
        organiser = await house.organiser()
        dialogue = await house.dialogue(organiser)
        uwe = await house.enter(dialogue, await house.secret(organiser, dialogue, "participant"))

        assert (await uwe.get("api/voice")).json()["offered"] is False
        refused = await uwe.web.post(f"{uwe.path}api/echo", json={"sdp": "v=0"})
        assert (refused.status_code, refused.json()["error"]["code"]) == (404, "no_voice")


async def test_a_relay_is_told_with_a_credential_that_it_can_check(settings: Settings) -> None:
    async with in_memory(settings.model_copy(update=RELAY)) as house:
        organiser = await house.organiser()
        dialogue = await house.dialogue(organiser)
        secret = await house.secret(organiser, dialogue, "participant")
        uwe = await house.enter(dialogue, secret)
        wall = await house.enter(dialogue, await house.secret(organiser, dialogue, "projector"))

        ways = (await uwe.get("api/voice")).json()
        [server] = ways["ice_servers"]
        at_door = await house.browser().post(f"/api/dialogues/{dialogue}/voice", json={"secret": secret})

        expected = hmac.digest(RELAY["turn_secret"].encode(), server["username"].encode(), hashlib.sha1)  # type: ignore[attr-defined]
        assert server["credential"] == base64.b64encode(expected).decode()
        assert server["urls"] == RELAY["turn_urls"]
        assert uwe.participant not in server["username"]
        assert at_door.json()["ice_servers"][0]["urls"] == RELAY["turn_urls"]
        at_wall = (await wall.get("api/voice")).json()
        assert (at_wall["offered"], at_wall["ice_servers"]) == (False, [])


def test_a_credential_dies_and_is_never_the_same() -> None:
    relays = Relays(("turn:a",), "geheim")
    one, other = relays.credential(1_000), relays.credential(1_000)

    assert one.until == 1_000 + RELAY_LIFE_S == int(one.username.split(":")[0])
    assert (one.username, one.password) != (other.username, other.password)


@pytest.mark.parametrize(
    "given",
    [{"turn_urls": ["turns:a"]}, {"turn_urls": ["https://a"], "turn_secret": "x"}],
    ids=["no secret", "no relay"],
)
def test_relays_that_cannot_work_are_said_at_the_start(given: dict[str, object], tmp_path: Path) -> None:
    with pytest.raises(SettingsError, match="TURN"):
        load(data_dir=tmp_path, **given)
