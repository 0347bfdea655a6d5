"""Opus in Ogg, from packets as they come (RFC 3533, RFC 6716, RFC 7845). Pure bytes; a payload is never decoded.

Time is counted in samples at 48 kHz. Where nothing was sent, packets say so that hold no sound: two bytes for up to
120 ms, which a decoder fills in (RFC 7845, section 4.1); so a file is as long as the time it was recorded in.
"""

from __future__ import annotations

import struct
import zlib
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from typing import Final

from app.media.rtp import CLOCK_HZ, duration_ms

PRE_SKIP: Final = 312
"""Samples at the beginning that only prepare a decoder (6.5 ms, as every Opus encoder delays its sound)."""
SEGMENTS_MAX: Final = 255
LONGEST: Final = 120 * CLOCK_HZ // 1_000
"""What one packet may last."""
FIRST: Final = 0x02
LAST: Final = 0x04
"""Page flags: begins, ends the stream."""
VENDOR: Final = b"Resonanz"
BEGAN: Final = "BEGAN"
"""The comment that says when a recording began, Unix milliseconds: what was said together can be put together."""
HEADER: Final = struct.Struct("<4sBBqIIIB")
_CAPTURE: Final = b"OggS"
_CRC_AT: Final = 22
_REVERSED: Final = bytes(int(f"{byte:08b}"[::-1], 2) for byte in range(256))
_ONES: Final = 0xFFFFFFFF
_CODE: Final = 0x03
_MANY: Final = 0x03


def crc(data: bytes) -> int:
    """The checksum of a page. Ogg's polynomial is zlib's with all bits in the other order, and no inversions."""
    backwards = zlib.crc32(data.translate(_REVERSED), _ONES) ^ _ONES
    return int.from_bytes(backwards.to_bytes(4, "little").translate(_REVERSED), "big")


def page(serial: int, number: int, granule: int, packets: Sequence[bytes], flags: int = 0) -> bytes:
    """One page of whole packets, which must fit (`segments`)."""
    lacing = b"".join(bytes([255]) * (len(one) // 255) + bytes([len(one) % 255]) for one in packets)
    head = HEADER.pack(_CAPTURE, 0, flags, granule, serial, number, 0, len(lacing))
    return summed(head + lacing + b"".join(packets))


def summed(data: bytes) -> bytes:
    """The page `data` with its checksum."""
    blank = data[:_CRC_AT] + bytes(4) + data[_CRC_AT + 4 :]
    return data[:_CRC_AT] + crc(blank).to_bytes(4, "little") + data[_CRC_AT + 4 :]


def segments(packet: bytes) -> int:
    """How many lacing values a packet takes of the 255 of a page."""
    return len(packet) // 255 + 1


def head(serial: int, began_ms: int) -> bytes:
    """The two pages before any sound: mono, and when it began. Nothing that says whose voice it is."""
    identity = b"OpusHead" + struct.pack("<BBHIhB", 1, 1, PRE_SKIP, CLOCK_HZ, 0, 0)
    said = f"{BEGAN}={began_ms}".encode()
    comments = struct.pack("<I", len(VENDOR)) + VENDOR + struct.pack("<II", 1, len(said)) + said
    return page(serial, 0, 0, [identity], FIRST) + page(serial, 1, 0, [b"OpusTags" + comments])


def samples(packet: bytes) -> int:
    """How long an Opus packet lasts."""
    return round(duration_ms(packet) * CLOCK_HZ / 1_000)


def silence(after: bytes, gap: int) -> Iterator[bytes]:
    """Packets without sound that last `gap`, as far as the grain allows; of the kind of the packet before them."""
    kind = after[0] & ~_CODE & 0xFF
    for one in (kind, _shortest(kind)):
        frame = samples(bytes([one]))
        while gap >= frame:
            count = min(gap, LONGEST) // frame
            yield bytes([one]) if count == 1 else bytes([one | _MANY, count])
            gap -= count * frame


def _shortest(kind: int) -> int:
    """The same mode and bandwidth with the shortest frames (RFC 6716, table 2)."""
    config = kind >> 3
    return (config & ~(1 if 12 <= config < 16 else 3)) << 3 | kind & 0x04


@dataclass(frozen=True, slots=True)
class Page:
    """What a page says of itself. `size`: in bytes; `packets`: those that end in it."""

    flags: int
    granule: int
    serial: int
    number: int
    packets: tuple[bytes, ...]
    size: int


def pages(data: bytes) -> Iterator[tuple[int, Page]]:
    """Every whole and sound page from the beginning, with where it begins; ends at the first that is not."""
    at = 0
    while (found := _page(data, at)) is not None:
        yield at, found
        at += found.size


def _page(data: bytes, at: int) -> Page | None:
    if at + HEADER.size > len(data):
        return None
    capture, _, flags, granule, serial, number, _, count = HEADER.unpack_from(data, at)
    lacing = data[at + HEADER.size : at + HEADER.size + count]
    size = HEADER.size + count + sum(lacing)
    whole = data[at : at + size]
    if capture != _CAPTURE or len(lacing) < count or len(whole) < size or summed(whole) != whole:
        return None
    return Page(flags, granule, serial, number, tuple(_packets(lacing, whole[HEADER.size + count :])), size)


def _packets(lacing: Iterable[int], body: bytes) -> Iterator[bytes]:
    begin = end = 0
    for value in lacing:
        end += value
        if value < 255:
            yield body[begin:end]
            begin = end


def began_ms(tags: bytes) -> int | None:
    """When the recording with that comment packet began, Unix milliseconds."""
    _, found, rest = tags.partition(f"{BEGAN}=".encode())
    return int(rest) if found and rest.isdigit() else None
