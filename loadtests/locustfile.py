"""Load-testing one's own house with locust: people who arrive by the shared link, stay, write and read.

    locust -f loadtests/locustfile.py --headless --users 100 --spawn-rate 5 --run-time 2m \\
        --link 'https://dialog.example.org/j/abc#secret'

Needs an environment of its own (requirements/load.txt): importing locust replaces the sockets of the whole process, so
nothing else may import this file. How to read the figures: docs/load-testing.md.
"""

from __future__ import annotations

import contextlib
import json
import random
import re
import secrets
import time
from argparse import ArgumentParser
from typing import Any, Final
from urllib.parse import urlsplit

import gevent
from locust import HttpUser, events, task
from locust.env import Environment
from locust.exception import StopUser
from websockets.exceptions import ConnectionClosed, InvalidHandshake
from websockets.sync.client import ClientConnection, connect

TIMEOUT_S: Final = 30.0
RETRY_MAX_S: Final = 30.0
PICTURE_MAX_BYTES: Final = 8 * 1024 * 1024
SENTENCES: Final = (
    "Vier Stunden ohne Strom, und niemand ging ans Telefon.",
    "Ich wünsche mir, dass jemand zurückruft.",
    "Das war früher schneller, und man kannte die Leute.",
)
_LINK: Final = re.compile(r"/j/(?P<dialogue>[\w-]+)#(?P<secret>\S+)$")
_SENT_AT: Final = re.compile(r"⏱(\d+)$")


@events.init_command_line_parser.add_listener
def _options(parser: ArgumentParser) -> None:
    parser.add_argument("--link", default="", help="the shared link of the dialogue, secret and all")
    parser.add_argument("--pause", type=float, default=30.0, help="seconds between two contributions of one person")


@events.init.add_listener
def _checked(environment: Environment, **_: object) -> None:
    link = environment.parsed_options.link if environment.parsed_options else ""
    if not _LINK.search(link):
        raise SystemExit("Give the shared link of a dialogue: --link 'https://host/j/<dialogue>#<secret>'")
    parts = urlsplit(link)
    environment.host = f"{parts.scheme}://{parts.netloc}"


class Participant(HttpUser):
    """One person: through the door, in, and there until the end; comes back when the line is cut."""

    def wait_time(self) -> float:
        """Seconds until this person writes again: nobody keeps step."""
        pause: float = self.environment.parsed_options.pause
        return pause * random.uniform(0.5, 1.5)

    def on_start(self) -> None:
        link = _LINK.search(self.environment.parsed_options.link)
        assert link is not None
        self._dialogue, secret = link["dialogue"], link["secret"]
        self.client.headers["Origin"] = str(self.host)
        self._ask("door", {"secret": secret})
        entered = self._ask("enter", {"secret": secret, "name": f"Last {secrets.token_hex(3)}", "locale": "de"})
        self._token, self._location = entered["token"], entered["location"]
        self._step, self._waiting = "", dict[str, tuple[str, float]]()
        self._socket: ClientConnection | None = None
        self._living = gevent.spawn(self._live)
        gevent.sleep(self.wait_time())

    def on_stop(self) -> None:
        self._living.kill()
        if self._socket is not None:
            self._socket.close()

    def _ask(self, what: str, body: dict[str, str]) -> dict[str, Any]:
        path = f"/api/dialogues/{self._dialogue}/{what}"
        answer = self.client.post(path, json=body, name=what)
        if not answer.ok:
            raise StopUser
        found: dict[str, Any] = answer.json()
        return found

    # --- the live line --------------------------------------------------------------------------------------------

    def _live(self) -> None:
        failures = 0
        while True:
            try:
                self._visit()
                failures = 0
            except (OSError, TimeoutError, ConnectionClosed, InvalidHandshake) as trouble:
                self._tell("line lost", 0.0, error=trouble)
                failures += 1
            self._socket = None
            gevent.sleep(random.uniform(0, min(RETRY_MAX_S, 2.0**failures)))

    def _visit(self) -> None:
        url = f"{str(self.host).replace('http', 'ws', 1)}{self._location}ws"
        began = time.monotonic()
        with connect(
            url,
            additional_headers={"Authorization": f"Bearer {self._token}"},
            compression=None,
            max_size=PICTURE_MAX_BYTES,
            open_timeout=TIMEOUT_S,
            ping_interval=None,
        ) as socket:
            topics = dict.fromkeys(("stage", "stream", "people", "mood"), 0)
            socket.send(json.dumps({"t": "join", "topics": topics, "locale": "de"}))
            for text in socket:
                frame = json.loads(text)
                if frame["t"] == "joined":
                    self._socket = socket
                    self._tell("join", time.monotonic() - began, len(text))
                self._hear(socket, frame, len(text))

    def _hear(self, socket: ClientConnection, frame: dict[str, Any], size: int) -> None:
        match frame:
            case {"t": "ping"}:
                socket.send('{"t":"pong"}')
            case {"t": "reply", "id": id, "ok": ok} if id in self._waiting:
                name, sent_at = self._waiting.pop(id)
                error = None if ok else RuntimeError(frame["error"]["code"])
                self._tell(name, time.monotonic() - sent_at, size, error=error)
            case {"t": "snapshot", "topic": "stage", "doc": doc}:
                self._step = doc["current"]
            case {"t": "delta", "topic": "stage", "ops": ops}:
                self._step = next((op[2] for op in ops if op[1] == ["current"]), self._step)
            case {"t": "delta", "topic": "stream", "ops": ops}:
                for op in ops:
                    self._see(op, size)

    def _see(self, op: list[Any], size: int) -> None:
        line = op[2] if op[0] == "=" and op[1][0] == "items" else {}
        found = _SENT_AT.search(line.get("text") or "")
        if found and line["corrected_at"] is None and line["kind"] is None:
            self._tell("seen by another", time.monotonic() - int(found[1]) / 1_000_000, size)

    def _tell(self, name: str, took_s: float, size: int = 0, error: Exception | None = None) -> None:
        self.environment.events.request.fire(
            request_type="WS", name=name, response_time=1_000 * took_s, response_length=size, exception=error
        )

    # --- what one does --------------------------------------------------------------------------------------------

    @task
    def contribute(self) -> None:
        """Say something, with the time it was sent at its end: other people of this process measure by it."""
        if self._socket is None or not self._step:
            return
        id, now = secrets.token_hex(12), time.monotonic()
        text = f"{random.choice(SENTENCES)} ⏱{int(now * 1_000_000)}"
        args = {"contribution": id, "step": self._step, "text": text}
        self._waiting[id] = ("contribute", now)
        with contextlib.suppress(ConnectionClosed):
            self._socket.send(json.dumps({"t": "command", "id": id, "name": "contribute", "args": args}))
