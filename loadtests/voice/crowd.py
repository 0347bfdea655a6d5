"""A crowd of headsets in one process: joined a few at a time, then speaking and listening by the clock."""

from __future__ import annotations

import asyncio
import struct
import time
from collections.abc import Sequence
from dataclasses import dataclass, field
from typing import Final

from app.rehearsal.headset import Headset, Heard
from loadtests.voice.house import MediaHouse
from loadtests.voice.lines import Lines

AT_ONCE: Final = 12
SAMPLED: Final = 50
"""Of so many packets one is opened, to see when it was sent: opening all would cost more than sending them."""
_STAMP: Final = struct.Struct("!d")
_OPUS: Final = {20: b"\x78", 60: b"\x7b\x03"}
_BYTES: Final = {20: 80, 60: 240}
"""32 kbit/s."""


@dataclass
class Crowd:
    """Headsets by number; `delays_s`: from being said to being heard, sampled."""

    house: MediaHouse
    lines: Lines
    sampled: int = SAMPLED
    headsets: list[Headset] = field(default_factory=list)
    delays_s: list[float] = field(default_factory=list)

    async def join(self, count: int) -> None:
        """So many more come in."""
        room = asyncio.Semaphore(AT_ONCE)

        async def one(number: int) -> None:
            async with room:
                headset = self.headsets[number]
                await self.house.connect(f"p{number}", headset)

        first = len(self.headsets)
        self.headsets += [Headset(self.heard, every=self.sampled, line=self.lines.open) for _ in range(count)]
        await asyncio.gather(*(one(number) for number in range(first, first + count)))

    def heard(self, heard: Heard) -> None:
        """A headset opened a packet."""
        self.delays_s.append(time.monotonic() - _STAMP.unpack_from(heard.payload, 2)[0])

    @property
    def packets(self) -> int:
        """All that came to anybody."""
        return sum(headset.packets for headset in self.headsets)

    def begin(self) -> None:
        """Count from now on."""
        self.delays_s.clear()
        for headset in self.headsets:
            headset.packets = 0

    async def speak(self, speakers: Sequence[int], ms: int, seconds: float) -> int:
        """They speak in packets of `ms`, evenly spread over it; how many packets that were."""
        head, filling = _OPUS[ms].ljust(2, b"\x01"), bytes(_BYTES[ms] - 2 - _STAMP.size)
        begun, said = time.monotonic(), 0
        step_s = ms / 1_000 / len(speakers)
        while (now := time.monotonic()) < begun + seconds:
            while said * step_s <= now - begun:
                speaker = self.headsets[speakers[said % len(speakers)]]
                speaker.say(head + _STAMP.pack(time.monotonic()) + filling, ms=ms)
                said += 1
            await asyncio.sleep(max(0.0005, begun + said * step_s - time.monotonic()))
        return said

    async def leave(self) -> None:
        """All take their headsets off."""
        for headset in self.headsets:
            await headset.close()
        self.headsets.clear()
        self.lines.close()
