"""How one speaker's packets become many listeners' own: each listener has a few receive slots, negotiated once.

Whoever begins to be heard by a listener takes a free slot of theirs; sequence numbers and timestamps go on there where
the last speaker's ended, so that a browser hears one stream that now and then pauses. Only the difference is kept, and
only when the speaker changes: a packet costs each listener one header. Pure but for `send`; times in seconds of one
monotonic clock.
"""

from __future__ import annotations

from collections import deque
from collections.abc import Callable, Iterable
from collections.abc import Set as AbstractSet
from typing import Final

from app.media.rtp import CLOCK_HZ, HEADER, VERSION, Packet, Sent, newer

SLOTS: Final = 7
"""Four at the table, a visitor, an announcer, a spare."""
REORDERED_MAX: Final = 64
"""A packet that comes after more than so many newer ones is of no use to anybody."""
FRAME: Final = CLOCK_HZ // 50

Send = Callable[[bytes], None]
"""Takes a plain RTP packet: protects it and sends it, or drops it. Never raises, never waits."""


def _nowhere(packet: bytes) -> None:
    """Before the listener's line is open."""


class Slot:
    """One receive slot of one listener, with the SSRC and payload type negotiated for it."""

    __slots__ = ("_since", "first", "kind", "last", "octets", "packets", "send", "shift", "source", "ssrc", "stamp")

    def __init__(self, ssrc: int, payload_type: int, last: int) -> None:
        self.ssrc = ssrc
        self.kind = payload_type
        self.send: Send = _nowhere
        self.source: Source | None = None
        self.first = 0
        """Sequence number of the speaker's first packet that belongs here; older ones that come late do not."""
        self.shift = (0, 0)
        """What is added to the speaker's sequence number and timestamp."""
        self.last = last
        self.stamp = 0
        """Sequence number and timestamp of the newest packet of the speakers before."""
        self.packets = self.octets = 0
        self._since = (0, 0)

    def take(self, source: Source) -> None:
        """From now on `source` is heard here."""
        stamp = round(source.at * CLOCK_HZ)
        # The last speaker's clock may run ahead: going back would make a browser drop what comes as too late.
        if not 0 < (stamp - self.stamp) & 0xFFFFFFFF < 0x80000000:
            stamp = self.stamp + FRAME
        self.source = source
        self.first = source.newest
        self.shift = self.last + 1 - source.newest, stamp - source.stamp
        self._since = source.packets, source.octets

    def leave(self) -> None:
        """Nobody is heard here any longer."""
        source = self.source
        assert source is not None, "only a taken slot is left"
        self.last = source.newest + self.shift[0] & 0xFFFF
        self.stamp = source.stamp + self.shift[1] & 0xFFFFFFFF
        self.packets, self.octets = self._sent(source)
        self.source = None

    def sent(self, now: float) -> Sent | None:
        """What a sender report says of this slot; None while nobody is heard in it."""
        source = self.source
        if source is None:
            return None
        stamp = source.stamp + self.shift[1] + round((now - source.at) * CLOCK_HZ)
        return Sent(self.ssrc, stamp & 0xFFFFFFFF, *self._sent(source))

    def _sent(self, source: Source) -> tuple[int, int]:
        packets, octets = self._since
        return self.packets + source.packets - packets, self.octets + source.octets - octets


class Source:
    """One speaker's stream. `newest`, `stamp`, `at`: sequence number, timestamp and arrival of its newest packet."""

    def __init__(self) -> None:
        self.newest = -1
        self.stamp = 0
        self.at = 0.0
        self.packets = self.octets = 0
        self._late = False
        self._slots: dict[Listener, Slot] = {}

    @property
    def listeners(self) -> Iterable[Listener]:
        """Who hears it."""
        return self._slots.keys()

    def note(self, packet: Packet, now: float) -> bool:
        """A packet came; False: too late for anybody. Before anybody takes the source, and before `forward`."""
        self._late = self.newest >= 0 and not newer(packet.sequence, self.newest)
        if self._late:
            return self.newest - packet.sequence & 0xFFFF <= REORDERED_MAX
        self.newest, self.stamp, self.at = packet.sequence, packet.timestamp, now
        return True

    def forward(self, packet: Packet) -> int:
        """Send the packet noted last to all who hear it; returns to how many."""
        sequence, timestamp, marker, _, payload = packet
        self.packets += 1
        self.octets += len(payload)
        pack, late = HEADER.pack, self._late
        for slot in self._slots.values():
            # The numbers before `first` were another speaker's in this slot: one number must never protect two packets.
            if late and newer(slot.first, sequence):
                continue
            by, later = slot.shift
            header = pack(
                VERSION, slot.kind | marker, sequence + by & 0xFFFF, timestamp + later & 0xFFFFFFFF, slot.ssrc
            )
            slot.send(header + payload)
        return len(self._slots)

    def taken(self, by: Listener, slot: Slot) -> None:
        """For `Listener` alone."""
        self._slots[by] = slot

    def left(self, by: Listener) -> None:
        """For `Listener` alone."""
        del self._slots[by]


class Listener:
    """The receive slots of one person, and who is heard in which."""

    def __init__(self, slots: Iterable[Slot]) -> None:
        self.slots = tuple(slots)
        self._free = deque(self.slots)
        self._taken: dict[Source, Slot] = {}

    def open(self, send: Send) -> None:
        """From now on packets go out by `send`."""
        for slot in self.slots:
            slot.send = send

    def hear(self, source: Source) -> bool:
        """Give `source` the slot that has been free longest; False: none is."""
        if source in self._taken:
            return True
        if not self._free:
            return False
        slot = self._taken[source] = self._free.popleft()
        slot.take(source)
        source.taken(self, slot)
        return True

    def unhear(self, source: Source) -> None:
        """Free the slot of `source`, if it has one."""
        slot = self._taken.pop(source, None)
        if slot is not None:
            slot.leave()
            source.left(self)
            self._free.append(slot)

    @property
    def sources(self) -> AbstractSet[Source]:
        """Who is heard."""
        return self._taken.keys()

    def close(self) -> None:
        """Hear nobody any longer."""
        for source in list(self._taken):
            self.unhear(source)
