"""The few bytes of RTP and RTCP a forwarder reads and writes (RFC 3550, 6464, 7587). Pure; a payload is never decoded.

Sequence numbers and timestamps are counted modulo 2^16 and 2^32.
"""

from __future__ import annotations

import struct
from dataclasses import dataclass, field
from typing import Final, NamedTuple

CLOCK_HZ: Final = 48_000
"""Opus counts time at 48 kHz whatever its bandwidth."""
SILENT_LEVEL: Final = 127
HEADER: Final = struct.Struct("!BBHII")
VERSION: Final = 0x80
_PADDING: Final = 0x20
_EXTENSION: Final = 0x10
_ONE_BYTE_EXTENSIONS: Final = 0xBEDE
_DTX_MAX_BYTES: Final = 8
_UNTOLD_LEVEL: Final = 40
_SENDER_REPORT: Final = 200
_RECEIVER_REPORT: Final = 201
_DESCRIPTION: Final = 202
_NTP_EPOCH_S: Final = 2_208_988_800
_OPUS_MS: Final = (10, 20, 40, 60) * 3 + (10, 20) * 2 + (2.5, 5, 10, 20) * 4
"""Frame duration by the configuration in an Opus packet's first byte (RFC 6716, table 2)."""


class Packet(NamedTuple):
    """One packet of speech. `level`: 0 loudest … 127 silent, in -dBov."""

    sequence: int
    timestamp: int
    marker: int
    level: int
    payload: bytes


def read(data: bytes, level_id: int | None) -> Packet | None:
    """The (unprotected) packet in `data`; `level_id`: which header extension tells the level. None: broken."""
    if len(data) < HEADER.size:
        return None
    flags, kind, sequence, timestamp, _ = HEADER.unpack_from(data)
    begin, end = HEADER.size + 4 * (flags & 0x0F), len(data)
    level = None
    if flags & _EXTENSION:
        if begin + 4 > end:
            return None
        profile, words = struct.unpack_from("!HH", data, begin)
        extensions, begin = begin + 4, begin + 4 + 4 * words
        if profile == _ONE_BYTE_EXTENSIONS and begin <= end and level_id is not None:
            level = _level(data, extensions, begin, level_id)
    if flags & _PADDING:
        end -= data[-1]
    if begin >= end:
        return None
    if level is None:
        level = SILENT_LEVEL if end - begin <= _DTX_MAX_BYTES else _UNTOLD_LEVEL
    return Packet(sequence, timestamp, kind & 0x80, level, data[begin:end])


def _level(data: bytes, at: int, end: int, level_id: int) -> int | None:
    while at < end:
        here = data[at]
        if here >> 4 == level_id and at + 1 < end:
            return data[at + 1] & 0x7F
        if here >> 4 == 15:
            return None
        at += 2 + (here & 0x0F) if here else 1
    return None


def duration_ms(payload: bytes) -> float:
    """How long the Opus packet sounds, by its first bytes (RFC 6716, section 3.1)."""
    kind = payload[0] & 3
    frames = 1 if kind == 0 else 2 if kind < 3 else payload[1] & 0x3F if len(payload) > 1 else 1
    return min(120.0, frames * _OPUS_MS[payload[0] >> 3])


def newer(a: int, b: int) -> bool:
    """Whether sequence number `a` comes after `b`."""
    return 0 < (a - b) & 0xFFFF < 0x8000


@dataclass(slots=True)
class Reception:
    """What a receiver report says of one sender (RFC 3550, section 6.4.1 and appendix A)."""

    first: int
    cycles: int = 0
    highest: int = -1
    received: int = 0
    jitter: float = 0.0
    last_report: int = 0
    """Middle of the NTP time in the sender's last report, and when that came (seconds, monotonic)."""
    reported_at: float = 0.0
    _transit: float | None = None
    _expected_before: int = 0
    _received_before: int = 0

    def count(self, sequence: int, timestamp: int, now: float) -> None:
        """A packet came at `now` (seconds)."""
        self.received += 1
        if self.highest < 0 or newer(sequence, self.highest):
            if self.highest >= 0 and sequence < self.highest:
                self.cycles += 1
            self.highest = sequence
        transit = now * CLOCK_HZ - timestamp
        if self._transit is not None:
            change = abs(transit - self._transit)
            if change < CLOCK_HZ:  # more is a clock that wrapped, or a pause
                self.jitter += (change - self.jitter) / 16
        self._transit = transit

    def block(self, ssrc: int, now: float) -> bytes:
        """The report block on sender `ssrc`."""
        extended = (self.cycles << 16) + self.highest
        expected = extended - self.first + 1
        lost = max(0, min(0x7FFFFF, expected - self.received))
        fraction = self._fraction(expected)
        delay = round((now - self.reported_at) * 65_536) if self.last_report else 0
        return struct.pack(
            "!IIIIII",
            ssrc,
            fraction << 24 | lost,
            extended & 0xFFFFFFFF,
            round(self.jitter),
            self.last_report,
            delay & 0xFFFFFFFF,
        )

    def _fraction(self, expected: int) -> int:
        of = expected - self._expected_before
        lost = of - (self.received - self._received_before)
        self._expected_before, self._received_before = expected, self.received
        return 0 if of <= 0 or lost <= 0 else min(255, (lost << 8) // of)


class Sent(NamedTuple):
    """What a sender report says of one receive slot."""

    ssrc: int
    timestamp: int
    packets: int
    octets: int


@dataclass(slots=True)
class Report:
    """A compound RTCP packet: what we sent, what we received, and one name for all (RFC 3550, section 6.1)."""

    name: bytes
    own_ssrc: int
    sent: list[Sent] = field(default_factory=list)
    blocks: list[bytes] = field(default_factory=list)

    def encode(self, unix_s: float) -> bytes:
        """Its bytes; receiver blocks stand in the first report."""
        parts = []
        blocks = b"".join(self.blocks)
        count = len(self.blocks)
        if not self.sent:
            parts.append(_rtcp(count, _RECEIVER_REPORT, struct.pack("!I", self.own_ssrc) + blocks))
        ntp = round((unix_s + _NTP_EPOCH_S) * 2**32) & 0xFFFFFFFFFFFFFFFF
        for one in self.sent:
            told = struct.pack(
                "!IQIII", one.ssrc, ntp, one.timestamp, one.packets & 0xFFFFFFFF, one.octets & 0xFFFFFFFF
            )
            parts.append(_rtcp(count, _SENDER_REPORT, told + blocks))
            count, blocks = 0, b""
        ssrc = self.sent[0].ssrc if self.sent else self.own_ssrc
        name = struct.pack("!IBB", ssrc, 1, len(self.name)) + self.name
        return b"".join(parts) + _rtcp(1, _DESCRIPTION, name + bytes(4 - len(name) % 4))


def _rtcp(count: int, kind: int, body: bytes) -> bytes:
    return struct.pack("!BBH", VERSION | count, kind, len(body) // 4) + body


def sender_report_ntp(data: bytes, ssrc: int) -> int | None:
    """The middle of the NTP time in a report by sender `ssrc`, which its next receiver report names."""
    if len(data) >= 28 and data[1] == _SENDER_REPORT and int.from_bytes(data[4:8]) == ssrc:
        return int.from_bytes(data[10:14])
    return None


def is_rtcp(data: bytes) -> bool:
    """Whether `data` is RTCP, where both share a port (RFC 5761)."""
    return len(data) > 1 and 192 <= data[1] <= 223
