"""Janus from Debian's packages with its VideoRoom, as a peer of our forwarding: the same headsets, the same task.

One process with `event_loops = 8`, ICE-lite, no candidates but its own; one speaks, all others listen.
"""

from __future__ import annotations

import asyncio
import itertools
import json
import re
import shutil
import socket
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from typing import Any, Final

from websockets.asyncio.client import ClientConnection, connect

from app.rehearsal.headset import Headset
from loadtests.figures import Cores, Figure, Meter, milliseconds, percent
from loadtests.voice.crowd import Crowd
from loadtests.voice.house import MediaHouse
from loadtests.voice.lines import Lines
from tests.servers.debian import JANUS, Found
from tests.servers.process import Missing, ServerProcess, short_folder
from tests.servers.resonanz import free_port

ROOM: Final = 1_234
AT_ONCE: Final = 12
ANSWER_MAX_S: Final = 20.0
WARM_UP_S: Final = 1.5
SETTLE_S: Final = 0.5
PACKET_MS: Final = 60
PLUGIN: Final = "janus.plugin.videoroom"
_MAIN: Final = """general: {{
  configs_folder = "{folder}"; plugins_folder = "{folder}/plugins"; transports_folder = "{folder}/transports";
  events_folder = "{folder}/none"; loggers_folder = "{folder}/none"; debug_level = 2; session_timeout = 0;
  event_loops = 8; }}
media: {{ rtp_port_range = "33000-45000"; }}
nat: {{ ice_lite = true; }}
"""
_SOCKET: Final = 'general: {{ json = "plain"; ws = true; ws_port = {port}; ws_ip = "127.0.0.1"; }}\n'
_ROOM: Final = 'room-{room}: {{ publishers = 5; audiocodec = "opus"; audiolevel_event = false; }}\n'


class Janus:
    """The API of one Janus, over one WebSocket."""

    def __init__(self, line: ClientConnection) -> None:
        self._line = line
        self._numbers = itertools.count(1)
        self._awaited: dict[str, asyncio.Future[dict[str, Any]]] = {}
        self._events: dict[int, asyncio.Queue[dict[str, Any]]] = {}
        self._up: dict[int, asyncio.Event] = {}
        self._session = 0
        self._reads = asyncio.create_task(self._read())

    async def begin(self) -> None:
        """A session for all."""
        self._session = (await self._ask(janus="create"))["data"]["id"]

    async def _read(self) -> None:
        async for text in self._line:
            said = json.loads(text)
            if said["janus"] in {"success", "error"} and (awaited := self._awaited.pop(said["transaction"], None)):
                awaited.set_result(said)
            elif said["janus"] == "event":
                self._events[said["sender"]].put_nowait(said)
            elif said["janus"] == "webrtcup":
                self._up[said["sender"]].set()

    async def _ask(self, **wish: Any) -> dict[str, Any]:
        number = str(next(self._numbers))
        answer = self._awaited[number] = asyncio.get_running_loop().create_future()
        session = {"session_id": self._session} if self._session else {}
        await self._line.send(json.dumps({"transaction": number, **session, **wish}))
        return await asyncio.wait_for(answer, ANSWER_MAX_S)

    async def _handle(self) -> int:
        handle: int = (await self._ask(janus="attach", plugin=PLUGIN))["data"]["id"]
        self._events[handle], self._up[handle] = asyncio.Queue(), asyncio.Event()
        return handle

    async def _says(self, handle: int, body: dict[str, Any], sdp: str = "", kind: str = "offer") -> dict[str, Any]:
        jsep = {"jsep": {"type": kind, "sdp": sdp}} if sdp else {}
        number = str(next(self._numbers))
        wish = {"janus": "message", "session_id": self._session, "handle_id": handle, "body": body, **jsep}
        await self._line.send(json.dumps({"transaction": number, **wish}))
        return await asyncio.wait_for(self._events[handle].get(), ANSWER_MAX_S)

    async def speaks(self, headset: Headset) -> int:
        """The headset talks; its number in the room."""
        handle = await self._handle()
        joined = await self._says(handle, {"request": "join", "ptype": "publisher", "room": ROOM})
        told = await self._says(handle, {"request": "publish", "audiocodec": "opus"}, headset.offer())
        await headset.connect(told["jsep"]["sdp"])
        await asyncio.wait_for(self._up[handle].wait(), ANSWER_MAX_S)
        number: int = joined["plugindata"]["data"]["id"]
        return number

    async def listens(self, headset: Headset, speaker: int) -> None:
        """The headset hears that speaker."""
        handle = await self._handle()
        streams = [{"feed": speaker}]
        told = await self._says(handle, {"request": "join", "ptype": "subscriber", "room": ROOM, "streams": streams})
        offer = told["jsep"]["sdp"]
        mid = re.search(r"(?m)^a=mid:(\S+)", offer)
        assert mid, offer
        await self._says(handle, {"request": "start"}, headset.answer(mid[1]), "answer")
        await headset.connect(offer)

    async def close(self) -> None:
        """Read no more."""
        self._reads.cancel()
        await asyncio.gather(self._reads, return_exceptions=True)


@asynccontextmanager
async def running(found: Found, cores: Cores) -> AsyncIterator[tuple[Janus, int]]:
    """A Janus of its own; its API and process."""
    folder, port = short_folder("janus"), free_port()
    libraries = next((found.unpacked or found.program.parents[2]).glob("usr/lib/*-linux-gnu/janus"))
    for kind, plugin in (("plugins", "libjanus_videoroom.so"), ("transports", "libjanus_websockets.so")):
        (folder / kind).mkdir()
        (folder / kind / plugin).symlink_to(libraries / kind / plugin)
    (folder / "janus.jcfg").write_text(_MAIN.format(folder=folder))
    (folder / "janus.transport.websockets.jcfg").write_text(_SOCKET.format(port=port))
    (folder / "janus.plugin.videoroom.jcfg").write_text(_ROOM.format(room=ROOM))

    def accepts() -> bool:
        with socket.socket() as probe:
            return probe.connect_ex(("127.0.0.1", port)) == 0

    words = [*cores.before, str(found.program), "--configs-folder", str(folder)]
    process = ServerProcess(words, folder / "log", accepts, env=found.environment)
    try:
        process.start()
        async with connect(f"ws://127.0.0.1:{port}", subprotocols=["janus-protocol"], max_size=None) as line:  # type: ignore[list-item]
            janus = Janus(line)
            await janus.begin()
            yield janus, process.pid
            await janus.close()
    finally:
        process.kill()
        shutil.rmtree(folder, ignore_errors=True)


async def measure(people: int, seconds: float, cores: Cores) -> list[Figure]:
    """One speaks to all others, in packets of 60 ms."""
    found = JANUS.find()
    if isinstance(found, Missing):
        return [Figure("Janus VideoRoom", "–", f"{found.reason}; `python tools/servers.py janus`")]
    async with running(found, cores) as (janus, pid):
        lines = Lines()
        crowd = Crowd(MediaHouse(), lines)
        speaker = Headset(slots=0, line=lines.open)
        number = await janus.speaks(speaker)
        room = asyncio.Semaphore(AT_ONCE)

        async def one(headset: Headset) -> None:
            async with room:
                await janus.listens(headset, number)

        listeners = [Headset(crowd.heard, slots=1, every=crowd.sampled, line=lines.open) for _ in range(people - 1)]
        await asyncio.gather(*(one(headset) for headset in listeners))
        crowd.headsets = [speaker, *listeners]
        await crowd.speak([0], PACKET_MS, WARM_UP_S)
        await asyncio.sleep(SETTLE_S)
        crowd.begin()
        meter = Meter(pid)
        said = await crowd.speak([0], PACKET_MS, seconds)
        cpu_s, share = meter.cpu_s, meter.share
        await asyncio.sleep(SETTLE_S)
        due, came = said * (people - 1), crowd.packets
        await crowd.leave()
    what = f"Janus VideoRoom, event_loops = 8: 1 of {people:,} speaking, {PACKET_MS} ms packets"
    late = milliseconds(sorted(crowd.delays_s))
    return [
        Figure(what, percent(share), f"{1e6 * cpu_s / max(1, came):.1f} µs per forwarded packet, all included"),
        Figure("the same: added latency p50 / p99 / max", late, f"lost {due - came:,} of {due:,}"),
    ]
