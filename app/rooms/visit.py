"""One admitted WebSocket from its first frame to its last: what its peer asks, and what it is answered."""

from __future__ import annotations

import asyncio
from collections.abc import Callable
from functools import partial
from typing import Any, Final

import structlog

from app.facilitation.commands import Command
from app.facilitation.core import Rejected
from app.persistence.ports import StoreUnavailable
from app.rooms import frames, protocol
from app.rooms.air import Air
from app.rooms.closing import CloseCode
from app.rooms.connection import Connection
from app.rooms.room import Room
from app.rooms.voice import Voices
from app.rooms.wire import Wire

JOIN_TIMEOUT_S: Final = 10.0

_log = structlog.get_logger(__name__)
Ask = Callable[[Room, Command, str, str | None], asyncio.Future[int]]


class Visit:
    """A connection in its room. `ask`: how a wish becomes part of the log."""

    def __init__(self, room: Room, connection: Connection, ask: Ask, air: Air, voices: Voices) -> None:
        self._room, self._connection = room, connection
        self._ask, self._air, self._voices = ask, air, voices

    async def run(self, wire: Wire) -> None:
        """Until the peer is gone. Never raises for what the peer does."""
        loop, connection = asyncio.get_running_loop(), self._connection
        try:
            async with asyncio.timeout(JOIN_TIMEOUT_S) as joining:
                while (data := await wire.receive()) is not None:
                    if connection.ended:
                        continue  # what was on its way while we said goodbye
                    act = connection.protocol.receive(data, loop.time())
                    if connection.protocol.joined:
                        joining.reschedule(None)
                    await self._act(act)
        except TimeoutError:
            connection.end(CloseCode.RESYNC, retry_ms=1_000)
        except StoreUnavailable:  # a picture could not be read now
            connection.end(CloseCode.RESYNC, retry_ms=1_000)

    async def _act(self, act: protocol.Act | None) -> None:
        room, connection = self._room, self._connection
        match act:
            case protocol.Joins(epoch, topics, locale):
                connection.locale = locale or connection.locale
                await room.join(connection, epoch, topics)
            case protocol.Watches(topics):
                await room.watch(connection, topics)
            case protocol.Leaves(names):
                room.unwatch(connection, names)
            case protocol.Wishes():
                self._wish(act)
            case protocol.Passes(topic, said):
                self._pass(topic, said)
            case protocol.Calls(frame):
                self._call(frame)
            case protocol.Hushes() | protocol.Refuses():
                self._refuse(act)
            case protocol.Ends(code):
                connection.end(code, retry_ms=1_000)
            case None:
                pass

    def _wish(self, wish: protocol.Wishes) -> None:
        """Ask, and go on reading: with a thousand who speak, a task for each wish costs as much as deciding it."""
        try:
            answer = self._ask(self._room, wish.command, self._connection.participant, wish.id)
        except Exception as trouble:
            self._connection.send(frames.encode(self._refused(wish, trouble)))
        else:
            answer.add_done_callback(partial(self._answered, wish))

    def _answered(self, wish: protocol.Wishes, answer: asyncio.Future[int]) -> None:
        if answer.cancelled():
            return  # the house is closing: nobody decided anything
        trouble = answer.exception()
        reply = self._refused(wish, trouble) if trouble else frames.Accepted(wish.id, answer.result())
        self._connection.send(frames.encode(reply))

    def _refused(self, wish: protocol.Wishes, trouble: BaseException) -> frames.Refused:
        room, connection = self._room, self._connection
        if isinstance(trouble, Rejected):
            return frames.Refused(wish.id, room.error(connection, trouble.code, trouble.detail))
        if isinstance(trouble, StoreUnavailable):
            return frames.Refused(wish.id, room.error(connection, "unavailable"))
        _log.error("command_failed", command=type(wish.command).__name__, exc_info=trouble)
        return frames.Refused(wish.id, room.error(connection, "internal"))

    def _pass(self, topic: str, said: Any) -> None:
        room, connection = self._room, self._connection
        try:
            self._air.say(room.pass_on(connection, topic, said))
        except Rejected as no:
            connection.send(frames.encode(frames.NotPassed(topic, room.error(connection, no.code, no.detail))))
        except Exception:
            _log.exception("passing_failed", topic=topic)
            connection.send(frames.encode(frames.NotPassed(topic, room.error(connection, "internal"))))

    def _call(self, frame: frames.VoiceOffer | frames.Microphone | frames.HangUp) -> None:
        match frame:
            case frames.VoiceOffer():
                self._voices.offer(self._room, self._connection, frame)
            case frames.Microphone():
                self._voices.microphone(self._room, self._connection, frame)
            case frames.HangUp():
                self._voices.hang_up(self._room, self._connection, frame)

    def _refuse(self, act: protocol.Hushes | protocol.Refuses) -> None:
        error = self._room.error(self._connection, act.code)
        if isinstance(act, protocol.Hushes):
            self._connection.send(frames.encode(frames.NotPassed(act.topic, error)))
        else:
            self._connection.send(frames.encode(frames.Refused(act.id, error)))
