"""Speech for fake microphones that can be told apart: each voice has its own pitch and its own rhythm of syllables."""

import math
import random
import struct
import wave
from collections.abc import Sequence
from dataclasses import dataclass
from operator import mul
from pathlib import Path

RATE_HZ = 48_000
ENVELOPE_HZ = 50
LONG_S = 4.0


@dataclass(frozen=True)
class Voice:
    """`envelope`: loudness, 0 … 1, `ENVELOPE_HZ` times a second, `LONG_S` long and then from the beginning."""

    pitch_hz: int
    envelope: tuple[float, ...]

    @classmethod
    def of(cls, pitch_hz: int) -> "Voice":
        chance, loud, values = random.Random(pitch_hz), True, []
        while len(values) < LONG_S * ENVELOPE_HZ:
            values += chance.randint(6, 20) * [chance.uniform(0.4, 1.0) if loud else 0.0]
            loud = not loud
        return cls(pitch_hz, tuple(values[: round(LONG_S * ENVELOPE_HZ)]))

    def write(self, path: Path) -> Path:
        """As a WAV file for a fake microphone."""
        step = RATE_HZ // ENVELOPE_HZ
        samples = (
            round(12_000 * self.envelope[at // step] * math.sin(2 * math.pi * self.pitch_hz * at / RATE_HZ))
            for at in range(step * len(self.envelope))
        )
        with wave.open(str(path), "wb") as file:
            file.setnchannels(1)
            file.setsampwidth(2)
            file.setframerate(RATE_HZ)
            file.writeframes(b"".join(struct.pack("<h", sample) for sample in samples))
        return path

    def likeness(self, times_s: Sequence[float], heard: Sequence[float]) -> float:
        """The greatest correlation of the loudness heard at these times with this voice, wherever it began."""
        length = len(self.envelope)
        places = [round(at * ENVELOPE_HZ) % length for at in times_s]
        twice = (*self.envelope, *self.envelope)
        mean = sum(heard) / len(heard)
        centred = [one - mean for one in heard]
        return max(_correlation(centred, [twice[place + shift] for place in places]) for shift in range(length))


def _correlation(centred: Sequence[float], other: Sequence[float]) -> float:
    """`centred`: less its own mean."""
    covariance = sum(map(mul, centred, other))
    spread = sum(map(mul, centred, centred)) * (sum(map(mul, other, other)) - sum(other) ** 2 / len(other))
    return covariance / math.sqrt(spread) if spread > 0 else 0.0
