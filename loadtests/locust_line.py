"""One person of a load test: through the door, in, on the live line, and back when it is cut. Speaks docs/protocol.md.

Only for loadtests/locustfile.py: importing locust replaces the sockets of the whole process.
"""

from __future__ import annotations

import contextlib
import json
import random
import re
import secrets
import time
from typing import Any, Final

import gevent
from locust import HttpUser
from locust.exception import StopUser
from websockets.exceptions import ConnectionClosed, InvalidHandshake
from websockets.sync.client import ClientConnection, connect

TIMEOUT_S: Final = 30.0
RETRY_FIRST_S: Final = 2.0
RETRY_MAX_S: Final = 30.0
PICTURE_MAX_BYTES: Final = 8 * 1024 * 1024
SENTENCES: Final = (
    "Vier Stunden ohne Strom, und niemand ging ans Telefon.",
    "Ich wünsche mir, dass jemand zurückruft.",
    "Das war früher schneller, und man kannte die Leute.",
)
LINK: Final = re.compile(r"/j/(?P<dialogue>[\w-]+)#(?P<secret>\S+)$")
_SENT_AT: Final = re.compile(r"⏱(\d+)$")


class Person(HttpUser):
    """Somebody with a chair and a live line. `role_link` says by which option's link they come."""

    abstract = True
    role_link = "link"
    topics: tuple[str, ...] = ("stage", "stream", "people", "mood")

    def on_start(self) -> None:
        link = LINK.search(getattr(self.environment.parsed_options, self.role_link))
        if link is None:
            raise StopUser  # nobody of this kind was wanted
        self.dialogue, secret = link["dialogue"], link["secret"]
        self.client.headers["Origin"] = str(self.host)
        self.ask("door", {"secret": secret})
        entered = self.ask("enter", {"secret": secret, "name": f"Last {secrets.token_hex(3)}", "locale": "de"})
        self._token, self._location = entered["token"], entered["location"]
        self.step, self._waiting = "", dict[str, tuple[str, float]]()
        self.seen: list[str] = []
        self.socket: ClientConnection | None = None
        self._cut_at: float | None = None
        self._living = gevent.spawn(self._live)
        gevent.sleep(self.wait_time())

    def on_stop(self) -> None:
        living: Any = getattr(self, "_living", None)
        if living is not None:
            living.kill()
        if getattr(self, "socket", None) is not None:
            self.socket.close()

    def ask(self, what: str, body: dict[str, str]) -> dict[str, Any]:
        """Something asked at the door over HTTP."""
        answer = self.client.post(f"/api/dialogues/{self.dialogue}/{what}", json=body, name=what)
        if not answer.ok:
            raise StopUser
        found: dict[str, Any] = answer.json()
        return found

    # --- the live line ------------------------------------------------------------------------------------------------

    def _live(self) -> None:
        lost_at = time.monotonic()
        while True:
            try:
                self._visit()
            except (OSError, TimeoutError, ConnectionClosed, InvalidHandshake) as trouble:
                if self._cut_at is None:
                    self.tell("line lost", 0.0, error=trouble)
            if self.socket is not None:
                lost_at = time.monotonic()
            self.socket = None
            away_s = time.monotonic() - lost_at
            gevent.sleep(random.uniform(0, min(RETRY_MAX_S, max(RETRY_FIRST_S, away_s))))

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
            topics = dict.fromkeys(self.topics, 0)
            socket.send(json.dumps({"t": "join", "topics": topics, "locale": "de"}))
            for text in socket:
                frame = json.loads(text)
                if frame["t"] == "joined":
                    self._joined(socket, began, len(text))
                self._hear(socket, frame, len(text))

    def _joined(self, socket: ClientConnection, began: float, size: int) -> None:
        self.socket = socket
        if self._cut_at is not None:
            self.tell("back after a cut", time.monotonic() - self._cut_at, size)
            self._cut_at = None
        else:
            self.tell("join", time.monotonic() - began, size)

    def cut(self) -> None:
        """Lose the line, as a train in a tunnel does; it comes back by itself."""
        if self.socket is not None:
            self._cut_at = time.monotonic()
            self.socket.socket.shutdown(2)

    def _hear(self, socket: ClientConnection, frame: dict[str, Any], size: int) -> None:
        match frame:
            case {"t": "ping"}:
                socket.send('{"t":"pong"}')
            case {"t": "reply", "id": id, "ok": ok} if id in self._waiting:
                name, sent_at = self._waiting.pop(id)
                error = None if ok else RuntimeError(frame["error"]["code"])
                self.tell(name, time.monotonic() - sent_at, size, error=error)
            case {"t": "snapshot", "topic": "stage", "doc": doc}:
                self.step = doc["current"]
            case {"t": "delta", "topic": "stage", "ops": ops}:
                self.step = next((op[2] for op in ops if op[1] == ["current"]), self.step)
            case {"t": "delta", "topic": "stream", "ops": ops}:
                for op in ops:
                    self._see(op, size)

    def _see(self, op: list[Any], size: int) -> None:
        line = op[2] if op[0] == "=" and op[1][0] == "items" and isinstance(op[2], dict) else {}
        found = _SENT_AT.search(line.get("text") or "")
        if found and "corrected_at" not in line and "kind" not in line:
            self.seen = [*self.seen[-20:], line["id"]]
            self.tell("seen by another", time.monotonic() - int(found[1]) / 1_000_000, size)

    def tell(self, name: str, took_s: float, size: int = 0, error: Exception | None = None) -> None:
        """A line of the report."""
        self.environment.events.request.fire(
            request_type="WS", name=name, response_time=1_000 * took_s, response_length=size, exception=error
        )

    # --- wishes -------------------------------------------------------------------------------------------------------

    def wish(self, name: str, as_: str = "", **args: Any) -> None:
        """A command; when it is answered it stands in the report as `as_`."""
        if self.socket is None:
            return
        id = secrets.token_hex(12)
        self._waiting[id] = (as_ or name, time.monotonic())
        with contextlib.suppress(ConnectionClosed):
            self.socket.send(json.dumps({"t": "command", "id": id, "name": name, "args": args}))

    def say(self) -> None:
        """A contribution, with the time it was sent at its end: other people of this process measure by it."""
        if self.step:
            text = f"{random.choice(SENTENCES)} ⏱{int(time.monotonic() * 1_000_000)}"
            self.wish("contribute", contribution=secrets.token_hex(12), step=self.step, text=text)
