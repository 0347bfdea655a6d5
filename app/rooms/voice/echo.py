"""Trying one's sound: a voice that hears itself alone. It needs no name and no place, and ends by itself."""

from __future__ import annotations

import asyncio
import secrets
from collections.abc import Callable
from typing import Final

from app.rooms.air import Said
from app.rooms.voice.messages import Ask, Tell, said

ECHO_TIMEOUT_S: Final = 12.0
ECHO_S: Final = 60.0
"""Long enough to say a sentence twice."""
ECHOES_MAX: Final = 100
"""How many may try their sound at the same time in one process: they take places of those who talk."""


class NoVoice(Exception):
    """There is no voice to be had here now. `args[0]`: why, as in `Tell.reason`."""


class Echoes:
    """All of them that were asked for in this process. `send` takes a wish to a media process."""

    def __init__(self, send: Callable[[Ask, Said], None], clock: Callable[[], int]) -> None:
        self._send, self._clock = send, clock
        self._asked: dict[str, asyncio.Future[str]] = {}
        self._under_way = 0

    async def ask(self, dialogue: str, sdp: str) -> str:
        """The answer to an offer. Raises `NoVoice`."""
        if self._under_way >= ECHOES_MAX:
            raise NoVoice("busy")
        self._under_way += 1
        loop = asyncio.get_running_loop()
        loop.call_later(ECHO_S, self._over)
        visit = secrets.token_urlsafe(16)
        answer = self._asked[visit] = loop.create_future()
        wish = Ask(process="", act="offer", visit=visit, sdp=sdp, own=True, on=True)
        try:
            self._send(wish, said(dialogue, f"echo-{visit}", self._clock(), 0, wish))
            async with asyncio.timeout(ECHO_TIMEOUT_S):
                found: str = await answer
                return found
        except TimeoutError:
            raise NoVoice("unavailable") from None
        finally:
            del self._asked[visit]
            bye = Ask(process="", act="bye", visit=visit)
            by = said(dialogue, f"echo-{visit}", self._clock(), 0, bye)
            loop.call_later(ECHO_S, self._send, bye, by)

    def _over(self) -> None:
        self._under_way -= 1

    def told(self, tell: Tell) -> bool:
        """How a visit stands; whether it is one of these."""
        answer = self._asked.get(tell.visit)
        if answer is None:
            return False
        if not answer.done() and tell.state == "answer":
            answer.set_result(tell.sdp)
        elif not answer.done() and tell.state == "down":
            answer.set_exception(NoVoice(tell.reason))
        return True
