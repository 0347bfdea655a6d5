"""What a bot asked for and has no final answer to yet; sent again with its old id after a reconnect or a "not now"."""

from __future__ import annotations

import asyncio
import random
from collections.abc import Callable, Mapping
from dataclasses import dataclass
from typing import Any, Final

import msgspec

AGAIN_S: Final = 0.25
"""A temporary refusal is answered by asking again after about so long."""
_encode: Final = msgspec.json.Encoder().encode

Frame = dict[str, Any]


@dataclass(slots=True)
class Wish:
    """A command on its way, as bytes, with the reply somebody waits for."""

    text: bytes
    reply: asyncio.Future[Frame]
    temporary: int = 0


class Outbox:
    """`send`: puts a command on the line, if there is one."""

    def __init__(self, owner: str, chance: random.Random, send: Callable[[bytes], None]) -> None:
        self.refusals: set[str] = set()
        """The codes of every no after which it was told to ask again."""
        self._owner, self._chance, self._send = owner[:16], chance, send
        self._wishes: dict[str, Wish] = {}
        self._later: set[asyncio.TimerHandle] = set()

    def __len__(self) -> int:
        return len(self._wishes)

    def wish(self, name: str, args: Mapping[str, Any]) -> asyncio.Future[Frame]:
        """Send a command, now or when there is a line again; its final reply."""
        id = f"{self._owner}-{self._chance.getrandbits(64):016x}"
        text = _encode({"t": "command", "id": id, "name": name, "args": dict(args)})
        wish = self._wishes[id] = Wish(text, asyncio.get_running_loop().create_future())
        self._send(text)
        return wish.reply

    def send_all(self) -> None:
        """After a reconnect: nobody knows what of it had come."""
        for wish in self._wishes.values():
            self._send(wish.text)

    def replied(self, frame: Frame) -> None:
        """A reply came; a temporary no is asked again a little later."""
        wish = self._wishes.get(frame["id"])
        if wish is None:
            return  # the answer to the first of two sendings came after a reconnect had sent it again
        if not frame["ok"] and frame["error"]["temporary"]:
            self.refusals.add(frame["error"]["code"])
            wish.temporary += 1
            self._later.add(asyncio.get_running_loop().call_later(self._again_s(wish), self._again, frame["id"]))
            return
        del self._wishes[frame["id"]]
        if not wish.reply.done():
            wish.reply.set_result(frame)

    def close(self) -> None:
        """Ask for nothing again."""
        for timer in self._later:
            timer.cancel()

    def _again_s(self, wish: Wish) -> float:
        return self._chance.uniform(0.5, 1.5) * AGAIN_S * min(wish.temporary, 8)

    def _again(self, id: str) -> None:
        if id in self._wishes:
            self._send(self._wishes[id].text)
