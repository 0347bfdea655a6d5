"""A tone as real Opus packets of 20 ms, for servers that decode."""

from __future__ import annotations

import math
import struct

import av

RATE_HZ = 48_000
FRAME = RATE_HZ // 50
PITCH_HZ = 440


def opus(seconds: float) -> list[bytes]:
    """The tone's packets."""
    encoder = av.CodecContext.create("libopus", "w")
    encoder.sample_rate, encoder.layout, encoder.format = RATE_HZ, "mono", "s16"  # type: ignore[attr-defined]
    encoder.open()
    packets: list[bytes] = []
    for number in range(round(seconds * 50)):
        frame = av.AudioFrame(format="s16", layout="mono", samples=FRAME)
        frame.sample_rate, frame.pts = RATE_HZ, number * FRAME
        turns = (2 * math.pi * PITCH_HZ * (number * FRAME + at) / RATE_HZ for at in range(FRAME))
        frame.planes[0].update(struct.pack(f"{FRAME}h", *(round(9_000 * math.sin(turn)) for turn in turns)))
        packets += [bytes(packet) for packet in encoder.encode(frame)]  # type: ignore[attr-defined]
    return packets
