"""One recording as it grows: packets go in as they came, pages of Ogg come out in their order. Pure.

Positions are samples at 48 kHz since the recording began. A packet that comes late is put where it belongs as long as
its page is not out; whoever sends a wrong clock cannot make a file longer than the time that has passed.
"""

from __future__ import annotations

from collections.abc import Iterator
from typing import Final

from app.media import ogg
from app.media.rtp import CLOCK_HZ

PAGE: Final = CLOCK_HZ
"""A page holds a second at most: so much is lost when a machine stops (RFC 7845, section 4)."""
LATE: Final = CLOCK_HZ // 5
"""So long a packet may be late."""
AHEAD: Final = CLOCK_HZ
BEHIND: Final = 5 * CLOCK_HZ
"""So far a sender's clock may be from ours, and packets be held up on their way; else it began anew, or is wrong."""
OVERLAP: Final = CLOCK_HZ * 25 // 10_000
"""Of a packet that begins before the last one ended: more than the grain of time in Opus, and it is left out."""
WAITING_MAX: Final = 2_000
_WRAP: Final = 1 << 32


class Track:
    """What has been said since `began_ms`. `end`: how far the pages that are out reach, with the pre-skip."""

    def __init__(self, serial: int, began_ms: int) -> None:
        self.serial = serial
        self.began_ms = began_ms
        self.end = 0
        self.number = 2
        self._waiting: dict[int, bytes] = {}
        self._before = b"\x08"
        self._base: int | None = None

    @classmethod
    def resumed(cls, last: ogg.Page, began_ms: int) -> Track:
        """One that goes on after the page `last`."""
        track = cls(last.serial, began_ms)
        track.end, track.number = last.granule, last.number + 1
        if last.packets:
            track._before = last.packets[-1]
        return track

    @property
    def ms(self) -> int:
        """How long the recording is that is out."""
        return max(0, self.end - ogg.PRE_SKIP) * 1_000 // CLOCK_HZ

    def add(self, payload: bytes, timestamp: int, at: int) -> None:
        """A packet came at position `at`, which its sender calls `timestamp` (RTP)."""
        if not 0 < ogg.samples(payload) <= ogg.LONGEST:
            return
        position = self._position(timestamp, at)
        if position >= self.end - OVERLAP and len(self._waiting) < WAITING_MAX:
            self._waiting.setdefault(position, payload)

    def _position(self, timestamp: int, at: int) -> int:
        if self._base is not None:
            # Nearest to when it came, as timestamps count modulo 2^32.
            position = at + (self._base + timestamp - at + _WRAP // 2) % _WRAP - _WRAP // 2
            if -BEHIND <= position - at <= AHEAD:
                return position
        self._base = at - timestamp
        return at

    def flush(self, now: int) -> bytes:
        """The pages that are full at position `now`."""
        ready = sorted(position for position in self._waiting if position <= now - LATE)
        if not ready or ready[-1] - self.end < PAGE - LATE:
            return b""
        # The last packet stays: a page that ends the stream needs one.
        return b"".join(self._pages(ready[:-1], 0))

    def close(self) -> bytes:
        """What has not been written yet, and the end of the stream."""
        return b"".join(self._pages(sorted(self._waiting), ogg.LAST))

    def _pages(self, positions: list[int], flags: int) -> Iterator[bytes]:
        packets: list[bytes] = []
        room = ogg.SEGMENTS_MAX
        begun = self.end
        for packet in self._in_order(positions):
            if room < ogg.segments(packet) or (packets and self.end - begun >= PAGE):
                yield self._page(packets, 0)
                packets, room, begun = [], ogg.SEGMENTS_MAX, self.end
            packets.append(packet)
            room -= ogg.segments(packet)
            self.end += ogg.samples(packet)
        if packets:
            yield self._page(packets, flags)

    def _in_order(self, positions: list[int]) -> Iterator[bytes]:
        """The packets at these positions, with silence between them."""
        for position in positions:
            packet = self._waiting.pop(position)
            if position < self.end - OVERLAP:
                continue
            yield from ogg.silence(self._before, position - self.end)
            self._before = packet
            yield packet

    def _page(self, packets: list[bytes], flags: int) -> bytes:
        made = ogg.page(self.serial, self.number, self.end, packets, flags)
        self.number += 1
        return made
