"""The live connection behind a real uvicorn: who gets in, and what nobody gets through."""

from __future__ import annotations

import asyncio
import json
from dataclasses import replace

import pytest
from websockets.asyncio.client import ClientConnection
from websockets.exceptions import ConnectionClosed, InvalidStatus

from tests.web.conftest import TIMEOUT_S, House, Inside, Live, dial


@pytest.fixture
async def uwe(server: House) -> Inside:
    organiser = await server.organiser()
    dialogue = await server.dialogue(organiser)
    return await server.enter(dialogue, await server.secret(organiser, dialogue, "participant"), "Uwe")


async def moderator(server: House, dialogue: str) -> Inside:
    organiser = await server.organiser()
    return await server.enter(dialogue, await server.secret(organiser, dialogue, "moderator"), "Ines")


async def close_code(socket: ClientConnection) -> int:
    async with asyncio.timeout(TIMEOUT_S):
        try:
            while True:
                await socket.recv()
        except ConnectionClosed as closed:
            assert closed.rcvd is not None
            return int(closed.rcvd.code)


async def test_a_browser_with_cookie_and_origin_is_let_in_and_heard(server: House, uwe: Inside) -> None:
    live = await Live.open(server, uwe, "stream")

    reply = await live.wish("contribute", contribution="c" * 20, step="s1", text="Guten Abend.")

    assert reply["ok"] is True
    await live.socket.close()


async def test_a_bot_needs_its_token_and_nothing_else(server: House, uwe: Inside) -> None:
    live = await Live.open(server, uwe, origin=None, cookie=None, bearer=uwe.token)

    assert live.socket.subprotocol is None
    await live.socket.close()


REFUSED = {
    "no cookie": ({"cookie": None}, 401),
    "another origin": ({"origin": "https://evil.example"}, 403),
    "an origin that only begins like ours": ({"origin": "http://localhost:1.evil.example"}, 403),
    "no origin": ({"origin": None}, 403),
    "the null origin": ({"origin": "null"}, 403),
    "a forged cookie": ({"cookie": "forged.AAAA"}, 401),
    "a forged token": ({"origin": None, "cookie": None, "bearer": "forged.AAAA"}, 401),
}


@pytest.mark.parametrize("how", REFUSED)
async def test_nobody_else_is_let_in(server: House, uwe: Inside, how: str) -> None:
    options, status = REFUSED[how]

    with pytest.raises(InvalidStatus) as refused:
        await dial(server, uwe, **options)  # type: ignore[arg-type]

    assert refused.value.response.status_code == status
    assert "frame-ancestors 'none'" in refused.value.response.headers["Content-Security-Policy"]


async def test_the_return_token_is_no_cookie_and_the_cookie_no_token(server: House, uwe: Inside) -> None:
    cookie = next(one.value for one in uwe.web.cookies.jar if one.name == "resonanz_person")
    assert cookie is not None and cookie != uwe.token

    for options in ({"cookie": uwe.token}, {"origin": None, "cookie": None, "bearer": cookie}):
        with pytest.raises(InvalidStatus) as refused:
            await dial(server, uwe, **options)  # type: ignore[arg-type]
        assert refused.value.response.status_code == 401


async def test_a_frame_above_64_kib_ends_that_connection_only(server: House, uwe: Inside) -> None:
    carla = await Live.open(server, await moderator(server, uwe.dialogue))
    live = await Live.open(server, uwe)

    await live.send(t="command", id="big", name="contribute", args={"text": "x" * 65_536})

    assert await close_code(live.socket) == 1009
    assert (await carla.wish("announce", announcement="a1", text="Noch da?"))["ok"] is True
    await carla.socket.close()


async def test_frames_are_never_compressed_whatever_a_client_offers(server: House, uwe: Inside) -> None:
    """Else a few bytes become gigabytes before anybody has looked at them (threat T5)."""
    socket = await dial(server, uwe, compression="deflate")
    assert socket.response is not None
    assert socket.response.headers.get("Sec-WebSocket-Extensions") is None
    await socket.close()


@pytest.mark.parametrize("junk", ["", "{", "[]", '{"t":"nothing"}', '{"t":"command"}', '"' + "[" * 30_000])
async def test_what_is_no_frame_closes_with_a_code_of_ours(server: House, uwe: Inside, junk: str) -> None:
    live = await Live.open(server, uwe)

    await live.socket.send(junk)

    assert (await live.until("goodbye"))["reason"] == "bad_frame"
    assert await close_code(live.socket) == 4500


async def test_bytes_that_are_no_text_close_only_this_connection(server: House, uwe: Inside) -> None:
    live = await Live.open(server, uwe)

    await live.socket.send(b"\xff\xfe\x00")

    assert await close_code(live.socket) == 4500


async def test_whoever_erases_themselves_is_shown_out(server: House, uwe: Inside) -> None:
    live = await Live.open(server, uwe, "stream")

    assert (await uwe.web.delete(f"{uwe.path}api/me")).status_code == 204

    assert await close_code(live.socket) == 4502
    with pytest.raises(InvalidStatus):
        await dial(server, uwe, origin=None, cookie=None, bearer=uwe.token)


async def test_a_revoked_moderator_is_shown_out_at_once(server: House, uwe: Inside) -> None:
    organiser = await server.organiser()
    link = (await server.links(organiser, uwe.dialogue))["moderator"]
    live = await Live.open(server, await server.enter(uwe.dialogue, link["url"].split("#")[1], "Mallory"))

    await organiser.delete(f"/api/organiser/dialogues/{uwe.dialogue}/links/{link['id']}")

    assert await close_code(live.socket) == 4502


async def test_a_link_revoked_in_another_process_shows_out_within_the_recheck(server: House, uwe: Inside) -> None:
    server.services.site = replace(server.services.site, recheck_s=0.05)
    link = (await server.links(await server.organiser(), uwe.dialogue))["moderator"]
    mallory = await Live.open(server, await server.enter(uwe.dialogue, link["url"].split("#")[1], "Mallory"))

    await server.services.store.directory.revoke_link(uwe.dialogue, link["id"], 1)

    assert await close_code(mallory.socket) == 4502


async def test_deleting_the_dialogue_closes_everything(server: House, uwe: Inside) -> None:
    organiser = await server.organiser()
    live = await Live.open(server, uwe)

    title = {"title": "Gut versorgt, gut verstanden"}
    await organiser.request("DELETE", f"/api/organiser/dialogues/{uwe.dialogue}", json=title)

    assert await close_code(live.socket) == 4504


async def test_a_new_name_reaches_everyone(server: House, uwe: Inside) -> None:
    ines = await Live.open(server, await moderator(server, uwe.dialogue), "people")
    await ines.until("snapshot")

    await uwe.web.patch(f"{uwe.path}api/me", json={"name": "Uwe S."})

    ops = (await ines.until("delta"))["ops"]
    assert ops == [["=", ["items", uwe.participant], {"name": "Uwe S.", "role": "participant", "ordinal": 0}]]
    await ines.socket.close()


async def test_refusals_speak_the_language_and_address_of_the_dialogue(server: House) -> None:
    organiser = await server.organiser()
    dialogue = await server.dialogue(organiser, address="du")
    uwe = await server.enter(dialogue, await server.secret(organiser, dialogue, "participant"), "Uwe")
    live = await Live.open(server, uwe)

    reply = await live.wish("contribute", contribution="c" * 20, step="s1", text=" ")

    assert reply["error"]["code"] == "empty_text"
    assert reply["error"]["message"]
    await live.socket.close()


async def test_stopping_the_server_says_goodbye_with_a_time_to_come_back(server: House, uwe: Inside) -> None:
    live = await Live.open(server, uwe)

    server.app.state.server.should_exit = True

    goodbye = await live.until("goodbye")
    assert goodbye["reason"] == "shutdown" and goodbye["retry_ms"] >= 0
    assert await close_code(live.socket) == 4000


async def test_a_stopping_server_lets_nobody_new_in_and_is_not_ready(server: House, uwe: Inside) -> None:
    await server.services.rooms.drain()

    ready = await server.browser().get("/readyz")
    with pytest.raises(InvalidStatus) as refused:
        await dial(server, uwe)

    assert (ready.status_code, ready.json()["error"]["code"]) == (503, "shutting_down")
    assert refused.value.response.status_code == 503
    assert json.loads(refused.value.response.body or b"{}")["error"]["temporary"] is True
    assert (await server.browser().get("/healthz")).status_code == 200


async def test_a_peer_that_never_reads_does_not_keep_its_neighbour_waiting(server: House, uwe: Inside) -> None:
    deaf = await dial(server, uwe)
    await deaf.send(json.dumps({"t": "join", "epoch": None, "topics": {"stream": 0}, "locale": "de"}))
    deaf.transport.pause_reading()
    ines = await Live.open(server, await moderator(server, uwe.dialogue))

    replies = [
        await ines.wish("contribute", contribution=f"contribution-{n:04}", step="s1", text="Wort " * 300)
        for n in range(15)
    ]

    assert all(reply["ok"] for reply in replies)
    deaf.transport.abort()
    await ines.socket.close()
