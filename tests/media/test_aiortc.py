"""Two whole aiortc peers, with their own ICE, codecs and jitter buffers: what one says the other plays."""

import asyncio
import math
import struct
from collections.abc import AsyncIterator
from fractions import Fraction

import av
import pytest
from aiortc import AudioStreamTrack, MediaStreamTrack, RTCConfiguration, RTCPeerConnection, RTCSessionDescription

from app import voice_frames as frames
from app.media.process import addresses_of
from app.voice_frames import Whereabouts as At
from tests.media.rig import AT_TABLE, Rig, rig

RATE_HZ = 48_000
FRAME = RATE_HZ // 50
PITCHES = {"anna": 440, "bert": 1_000}


class Tone(AudioStreamTrack):
    """A microphone that hears one tone."""

    def __init__(self, pitch_hz: int) -> None:
        super().__init__()
        self._pitch_hz = pitch_hz
        self._at = 0
        self._begun = 0.0

    async def recv(self) -> av.AudioFrame:
        now = asyncio.get_running_loop().time()
        self._begun = self._begun or now
        await asyncio.sleep(self._begun + self._at / RATE_HZ - now)
        frame = av.AudioFrame(format="s16", layout="mono", samples=FRAME)
        frame.pts, frame.sample_rate, frame.time_base = self._at, RATE_HZ, Fraction(1, RATE_HZ)
        turns = (2 * math.pi * self._pitch_hz * (self._at + at) / RATE_HZ for at in range(FRAME))
        frame.planes[0].update(struct.pack(f"{FRAME}h", *(round(9_000 * math.sin(turn)) for turn in turns)))
        self._at += FRAME
        return frame


class Whole:
    """One peer; what it plays last, per receive slot."""

    def __init__(self, name: str) -> None:
        self.name = name
        self.played: dict[str, tuple[int, ...]] = {}
        self.peer = RTCPeerConnection(RTCConfiguration(iceServers=[]))
        self._tasks: list[asyncio.Task[None]] = []
        self.peer.on("track", lambda track: self._tasks.append(asyncio.create_task(self._play(track))))

    async def join(self, voices: Rig) -> None:
        self.peer.addTransceiver(Tone(PITCHES[self.name]), direction="sendonly")
        for _ in range(2):
            self.peer.addTransceiver("audio", direction="recvonly")
        await self.peer.setLocalDescription(await self.peer.createOffer())
        voices.place(self.name, AT_TABLE)
        _, answer = voices.offer(self.name, self.peer.localDescription.sdp)
        assert isinstance(answer, frames.Answer)
        await self.peer.setRemoteDescription(RTCSessionDescription(_everywhere(answer.sdp), "answer"))

    async def _play(self, track: MediaStreamTrack) -> None:
        while True:
            frame = await track.recv()
            assert isinstance(frame, av.AudioFrame)
            samples = bytes(frame.planes[0])[: frame.samples * 2 * len(frame.layout.channels)]
            self.played[track.id] = struct.unpack(f"{len(samples) // 2}h", samples)[:: len(frame.layout.channels)]

    def hears(self) -> set[str]:
        """Whose tone is in what it played last."""
        return {
            name
            for name, pitch_hz in PITCHES.items()
            if any(_loudness(played, pitch_hz) > 1_000 for played in self.played.values())
        }

    async def leave(self) -> None:
        for task in self._tasks:
            task.cancel()
        await self.peer.close()


def _everywhere(sdp: str) -> str:
    """aiortc takes the candidates of a bundle from its last line, where browsers take those of its first."""
    candidates = "".join(f"{line}\r\n" for line in sdp.splitlines() if line.startswith(("a=candidate", "a=end-of")))
    return sdp.replace("a=sendonly\r\n", f"a=sendonly\r\n{candidates}")


def _loudness(samples: tuple[int, ...], pitch_hz: int) -> float:
    turns = [2 * math.pi * pitch_hz * at / RATE_HZ for at in range(len(samples))]
    real = sum(sample * math.cos(turn) for sample, turn in zip(samples, turns, strict=True))
    other = sum(sample * math.sin(turn) for sample, turn in zip(samples, turns, strict=True))
    return math.hypot(real, other) * 2 / max(1, len(samples))


@pytest.fixture
async def voices() -> AsyncIterator[Rig]:
    """At every address of the machine: aiortc knows no loopback."""
    if addresses_of("") == ("127.0.0.1",):
        pytest.skip("this machine has no address but loopback")
    async with rig(host="") as made:
        yield made


@pytest.fixture
async def pair(voices: Rig) -> AsyncIterator[tuple[Whole, Whole]]:
    anna, bert = Whole("anna"), Whole("bert")
    await anna.join(voices)
    await bert.join(voices)
    yield anna, bert
    await anna.leave()
    await bert.leave()


async def test_two_aiortc_peers_hear_each_other(voices: Rig, pair: tuple[Whole, Whole]) -> None:
    anna, bert = pair

    await voices.until(lambda: anna.hears() == {"bert"} and bert.hears() == {"anna"})

    voices.place("bert", At(place="table:8", heard=True))
    before = voices.voices.forwarded
    await asyncio.sleep(0.3)  # fifteen packets of each
    assert voices.voices.forwarded == before

    voices.place("bert", AT_TABLE)
    await voices.until(lambda: anna.hears() == {"bert"} and bert.hears() == {"anna"})
