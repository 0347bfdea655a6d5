"""Robots with headsets: they ask for a voice, come back when it is lost, speak where they may be heard, and count.

What they say is made up, what carries it is not: ICE, DTLS and SRTP of their own, one packet in 60 ms of each speaker,
with the time it was said in it. Loss is what every receiver of speech sees: numbers missing between those that came.
"""

from __future__ import annotations

import asyncio
import math
import random
import secrets
import struct
import time
from collections.abc import Iterator, Sequence
from typing import Any, Final

from app.rehearsal import measures
from app.rehearsal.assignment import Step
from app.rehearsal.bot import Bot
from app.rehearsal.headset import Headset, Heard, NoVoice
from app.rehearsal.outbox import Frame
from app.rehearsal.verdict import Voices

PACKET_MS: Final = 60
PHASES: Final = 3
"""Speakers do not all send in the same moment."""
SAMPLED: Final = 25
"""Of so many packets each robot opens one, to see when it was said."""
ANSWER_MAX_S: Final = 90.0
"""A thousand who come at once wait half a minute for their turn."""
UP_MAX_S: Final = 20.0
EXPOSED_MIN_S: Final = 3.0
"""Whoever was within hearing of somebody for so long and heard nothing is deaf."""
AT_TABLES: Final = frozenset({"world_cafe", "table_harvest", "pairs"})
APART: Final = frozenset({"foyer", "break"})
"""There people stand in circles of their own; robots wander too fast to talk."""
COME_BACK: Final = frozenset({"lost", "stopping", "unavailable", "busy", "not_set_up"})
CIRCLE: Final = "circle"
_OPUS: Final = b"\x7b\x03"
_STAMP: Final = struct.Struct("!d")
_FILLING: Final = bytes(240 - len(_OPUS) - _STAMP.size)
"""32 kbit/s."""


class Lost(Exception):
    """The voice is over, or never came; `args[0]`: why."""


class Voice:
    """One robot's voice."""

    def __init__(self, bot: Bot, chance: random.Random) -> None:
        self.bot = bot
        self.up = False
        self.ups = 0
        self.packets = self.missed = 0
        self.delays_s: list[float] = []
        self.waited_s: float | None = None
        self.exposed_s = 0.0
        self._chance = chance
        self._headset: Headset | None = None
        self._visit = ""
        self._answer: asyncio.Future[str] | None = None
        self._stands = asyncio.Event()
        self._over: asyncio.Future[None] | None = None
        bot.voice = self.told
        self._living = asyncio.get_running_loop().create_task(self._live(), name=f"voice {bot.person.participant}")

    # --- coming and coming back -----------------------------------------------------------------------------------

    async def _live(self) -> None:
        failures, asked_at = 0, time.monotonic()
        while True:
            try:
                await self._come()
                self.waited_s = time.monotonic() - asked_at if self.waited_s is None else self.waited_s
                failures = 0
                assert self._over is not None
                await self._over
            except (Lost, NoVoice, OSError, TimeoutError) as trouble:
                if isinstance(trouble, Lost) and trouble.args[0] not in COME_BACK:
                    return
                failures += 1
            finally:
                await self._take_off()
            await asyncio.sleep(self.bot.patience.pause(self._chance, failures))

    async def _come(self) -> None:
        """Ask, and return once the voice stands. Raises `Lost`, `NoVoice`, `TimeoutError`."""
        loop = asyncio.get_running_loop()
        self._visit, self._answer, self._over = secrets.token_urlsafe(12), loop.create_future(), loop.create_future()
        self._stands.clear()
        self._headset = Headset(self._heard, every=SAMPLED)
        self.bot.say({"t": "offer", "visit": self._visit, "sdp": self._headset.offer(), "on": True})
        answer = await asyncio.wait_for(self._answer, ANSWER_MAX_S)
        await self._headset.connect(answer)
        await asyncio.wait_for(self._stands.wait(), UP_MAX_S)
        self.up = True
        self.ups += 1

    async def _take_off(self) -> None:
        self.up = False
        if self._headset is not None:
            self.packets, self.missed = self.packets + self._headset.packets, self.missed + self._headset.missed
            await self._headset.close()
            self._headset = None

    async def close(self) -> None:
        """Say no more."""
        self._living.cancel()
        await asyncio.gather(self._living, return_exceptions=True)

    def told(self, frame: Frame) -> None:
        """What the house says of voice; `joined`: the bot's line is new."""
        kind = frame["t"]
        if kind == "joined" and self.up:
            self.bot.say({"t": "microphone", "visit": self._visit, "on": True})
        elif kind == "joined":
            self._lost("lost")  # an answer on its way would not find us
        elif frame.get("visit") != self._visit:
            return
        elif kind == "answer" and self._answer is not None and not self._answer.done():
            self._answer.set_result(frame["sdp"])
        elif kind == "voice" and frame["state"] == "up":
            self._stands.set()
        elif kind == "voice" and frame["state"] == "down":
            self._lost(frame.get("reason") or "")

    def _lost(self, why: str) -> None:
        for awaited in (self._answer, self._over):
            if awaited is not None and not awaited.done():
                awaited.set_exception(Lost(why))
                awaited.exception()  # whoever does not wait for it any more need not be told

    # --- speaking and hearing -------------------------------------------------------------------------------------

    def _heard(self, heard: Heard) -> None:
        self.delays_s.append(time.monotonic() - _STAMP.unpack_from(heard.payload, len(_OPUS))[0])

    def speak(self) -> None:
        """One packet of speech."""
        if self.up and self._headset is not None:
            self._headset.say(_OPUS + _STAMP.pack(time.monotonic()) + _FILLING, ms=PACKET_MS)

    @property
    def came(self) -> tuple[int, int]:
        """Packets that came, and those that are missing between them."""
        headset = self._headset
        if headset is None:
            return self.packets, self.missed
        return self.packets + headset.packets, self.missed + headset.missed


class Talking:
    """All robots with a headset. They are at most `most`; who comes first, has one."""

    def __init__(self, most: int, steps: Sequence[Step], chance: random.Random) -> None:
        self.voices: dict[str, Voice] = {}
        self._most, self._chance = most, chance
        self._methods = {step.id: step.method for step in steps}
        self._speakers: list[Voice] = []
        self._speaking: asyncio.Task[None] | None = None

    def begin(self) -> None:
        """From now on they speak."""
        self._speaking = asyncio.get_running_loop().create_task(self._speak(), name="speech")

    def equip(self, bot: Bot) -> None:
        """Give this robot a headset, if there is one left."""
        if len(self.voices) < self._most:
            self.voices[bot.person.participant] = Voice(bot, self._chance)

    async def _speak(self) -> None:
        step_s = PACKET_MS / PHASES / 1_000
        begun, n = time.monotonic(), 0
        while True:
            if n % (PHASES * 5) == 0:
                self._look(5 * PACKET_MS / 1_000)
            for voice in self._speakers[n % PHASES :: PHASES]:
                voice.speak()
            n += 1
            await asyncio.sleep(max(0.0, begun + n * step_s - time.monotonic()))

    def _look(self, passed_s: float) -> None:
        """Who may speak now, and who ought to hear somebody."""
        self._speakers = []
        for place, people in self._places().items():
            speaker = _in_circle(people) if place == CIRCLE else people[0]
            if speaker is not None:
                self._speakers.append(speaker)
                for voice in people:
                    voice.exposed_s += passed_s if voice is not speaker else 0.0

    def _places(self) -> dict[str, list[Voice]]:
        """Who is within hearing of whom, as far as robots see it."""
        found: dict[str, list[Voice]] = {}
        for voice in self.voices.values():
            if voice.up and voice.bot.joined and (place := self._place(voice.bot)):
                found.setdefault(place, []).append(voice)
        return found

    def _place(self, bot: Bot) -> str:
        method = self._methods.get(bot.step, "foyer")
        if method in APART:
            return ""
        return _table(bot) if method in AT_TABLES else CIRCLE

    @property
    def whole(self) -> bool:
        """Whether everybody with a line has the voice they are to have."""
        return all(voice.up for voice in self.voices.values() if voice.bot.joined)

    def figures(self, here: Sequence[Bot]) -> Voices:
        """What they found; who is not `here` is not missed."""
        mine = [voice for bot in here if (voice := self.voices.get(bot.person.participant)) is not None]
        came = [voice.came for voice in self.voices.values()]
        packets, missed = sum(count for count, _ in came), sum(lost for _, lost in came)
        delays = [delay for voice in self.voices.values() for delay in voice.delays_s]
        return Voices(
            wanted=len(mine),
            up=sum(voice.up for voice in mine),
            deaf=sum(voice.exposed_s >= EXPOSED_MIN_S and not voice.came[0] for voice in mine),
            again=sum(max(0, voice.ups - 1) for voice in self.voices.values()),
            packets=packets,
            lost_percent=math.ceil(1_000 * missed / max(1, packets + missed)) / 10,
            joined=measures.times(list(self._waited()), 0.95),
            delay=measures.times(delays, 0.99),
        )

    def _waited(self) -> Iterator[float]:
        for voice in self.voices.values():
            if voice.waited_s is not None:
                yield voice.waited_s

    async def close(self) -> None:
        """Everybody takes the headset off."""
        if self._speaking is not None:
            self._speaking.cancel()
            await asyncio.gather(self._speaking, return_exceptions=True)
        await asyncio.gather(*(voice.close() for voice in self.voices.values()))


def _table(bot: Bot) -> str:
    """The table this robot sits at, as `tables` shows it to everybody."""
    tables: dict[str, Any] = bot.documents.docs.get("tables", {}).get("tables", {})
    me = bot.person.participant
    return next((f"table {number}" for number, one in tables.items() if me in one["people"]), "")


def _in_circle(people: Sequence[Voice]) -> Voice | None:
    """Who has the word, else the moderation."""
    turn = people[0].bot.documents.docs.get("floor", {}).get("turn")
    if turn is not None and turn["ended_at"] is None:
        return next((voice for voice in people if voice.bot.person.participant == turn["participant"]), None)
    return next((voice for voice in people if voice.bot.person.role == "moderator"), None)
