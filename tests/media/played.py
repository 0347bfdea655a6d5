"""A recording as FFmpeg plays it."""

import array
import io
import math
from collections.abc import Sequence
from itertools import pairwise

import av

from app.media.rtp import CLOCK_HZ


def played(data: bytes) -> tuple[float, list[float]]:
    """How long it sounds (seconds), and how loud each twentieth of a second is."""
    samples = array.array("f")
    with av.open(io.BytesIO(data)) as file:
        resampler = av.AudioResampler("flt", "mono", CLOCK_HZ)
        for frame in file.decode(audio=0):
            for one in resampler.resample(frame):
                samples.frombytes(bytes(one.planes[0])[: one.samples * 4])
    step = CLOCK_HZ // 20
    loud = [math.sqrt(sum(x * x for x in samples[at : at + step]) / step) for at in range(0, len(samples) - step, step)]
    return len(samples) / CLOCK_HZ, loud


def pitch_hz(data: bytes) -> float:
    """Of a tone, by counting how often it goes through zero."""
    samples = array.array("f")
    with av.open(io.BytesIO(data)) as file:
        for frame in file.decode(audio=0):
            samples.frombytes(bytes(frame.planes[0])[: frame.samples * 4])
    middle = samples[CLOCK_HZ // 5 : CLOCK_HZ * 4 // 5]
    crossed = sum(1 for a, b in pairwise(middle) if a < 0 <= b)
    return crossed * CLOCK_HZ / len(middle)


def loudest_pitch_hz(data: bytes, pitches_hz: Sequence[int]) -> int:
    """Which of these a voice has (Goertzel's way, over all of it)."""
    samples = array.array("f")
    with av.open(io.BytesIO(data)) as file:
        for frame in file.decode(audio=0):
            samples.frombytes(bytes(frame.planes[0])[: frame.samples * 4])

    def power(hz: int) -> float:
        turn = 2 * math.cos(2 * math.pi * hz / CLOCK_HZ)
        before = last = 0.0
        for sample in samples:
            before, last = last, sample + turn * last - before
        return before * before + last * last - turn * before * last

    return max(pitches_hz, key=power)
