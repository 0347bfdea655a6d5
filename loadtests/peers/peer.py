"""The servers the product is measured beside: how each is fetched, started and spoken to."""

from __future__ import annotations

import http.client
import shutil
import sys
from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Final

from loadtests.crowd import masked, upgrade
from tests.servers.process import ServerProcess, short_folder
from tests.servers.resonanz import free_port
from tools.frontend import ROOT, FrontendError, node, npm

HERE: Final = Path(__file__).resolve().parent
HOME: Final = ROOT / ".cache" / "peers"
"""Where they are fetched to."""
BUN: Final = HOME / "node_modules" / "@oven" / "bun-linux-x64" / "bin" / "bun"
READY_TIMEOUT_S: Final = 2.0
ENGINE_IO: Final = "/socket.io/?EIO=4&transport=websocket"


@dataclass(frozen=True, slots=True)
class Peer:
    """One server. `program`: what runs `script`; `path`: where it is asked for a WebSocket."""

    name: str
    program: Path
    script: str
    path: str = "/ws"

    @property
    def here(self) -> bool:
        """Whether its program can be had on this machine."""
        return self.program.exists()

    @property
    def request(self) -> bytes:
        """The handshake of a client."""
        return upgrade(self.path)

    @property
    def hello(self) -> bytes:
        """What a client says first; Socket.IO has a handshake of its own."""
        return masked(b"40") if self.path == ENGINE_IO else b""

    def says(self, words: str) -> bytes:
        """The frame of a client that says `words`."""
        return masked(f'42["say","{words}"]'.encode() if self.path == ENGINE_IO else words.encode())


PEERS: Final = (
    Peer("Bun 1.4.5, native publish", BUN, "bun.js"),
    Peer("ws 8.23.0 on Node", node(), "ws.mjs"),
    Peer("Socket.IO 4.8.4 on Node", node(), "socketio.mjs", ENGINE_IO),
    Peer("websockets.broadcast", Path(sys.executable), "broadcast.py"),
    Peer("FastAPI, send_text in a loop", Path(sys.executable), "sendtext.py"),
)


def fetch() -> None:
    """Install the pinned packages, if that has not been done. Without the registry only what is there is measured."""
    HOME.mkdir(parents=True, exist_ok=True)
    wanted = (HERE / "package.json").read_bytes()
    stamp = HOME / "fetched.json"
    if stamp.exists() and stamp.read_bytes() == wanted:
        return
    for name in ("package.json", "package-lock.json", ".npmrc"):
        shutil.copy(HERE / name, HOME / name)
    print("Fetching the servers to measure beside …", flush=True)
    try:
        npm("ci", "--ignore-scripts", "--loglevel=error", folder=HOME)
    except FrontendError as error:
        print(f"{error} They are left out.", flush=True)
        return
    stamp.write_bytes(wanted)


class PeerServer:
    """A peer as a running process."""

    def __init__(self, peer: Peer, before: Sequence[str]) -> None:
        self.port = free_port()
        self._folder = short_folder("peer")
        script = self._script(peer)
        command = [*before, str(peer.program), str(script), str(self.port)]
        self._process = ServerProcess(command, self._folder / "log", self._ready)

    def _script(self, peer: Peer) -> Path:
        """Node looks for packages beside the script, so it runs where they were fetched to."""
        return Path(shutil.copy(HERE / "servers" / peer.script, HOME))

    @property
    def pid(self) -> int:
        return self._process.pid

    def _ready(self) -> bool:
        connection = http.client.HTTPConnection("127.0.0.1", self.port, timeout=READY_TIMEOUT_S)
        try:
            connection.request("GET", "/")
            return connection.getresponse().status == 200
        except (OSError, http.client.HTTPException):
            return False
        finally:
            connection.close()

    def start(self) -> None:
        self._process.start()

    def close(self) -> None:
        self._process.kill()
        shutil.rmtree(self._folder, ignore_errors=True)
