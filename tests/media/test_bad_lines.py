"""Loss, jitter and disorder on the way in (fault F21): speech goes on, and nothing is held back for what is missing."""

import asyncio
import random
import time

import pytest

from app.voice_frames import Whereabouts as At
from tests.media.rig import SPEECH, Rig

PACKETS = 200
LATE_S = 0.2
"""A busy machine is not so late half of the time; who waits for twenty lost packets of 20 ms is later."""


def stamped(number: int) -> bytes:
    return SPEECH + f"anna:{number}:{time.monotonic()}".encode()


@pytest.mark.parametrize("lost", [0.05, 0.3], ids=["five_percent", "a_third"])
async def test_what_is_lost_is_missing_and_nothing_else(voices: Rig, lost: float) -> None:
    anna, bert = await voices.joins("anna"), await voices.joins("bert")
    chance, sent = random.Random(7), []
    for number in range(PACKETS):
        packet = anna.headset.packet(stamped(number))
        if number < 2 or chance.random() > lost:
            sent.append(number)
            anna.headset.write(packet)
        await asyncio.sleep(0.004)
    await voices.settles()

    came = [int(one.payload.split(b":")[1]) for one in bert.came]
    assert came == sent
    gaps = [one.sequence - bert.came[0].sequence for one in bert.came]
    assert [gap & 0xFFFF for gap in gaps] == [number - sent[0] for number in sent]


async def test_disorder_is_passed_on_as_it_is_and_delays_nothing(voices: Rig) -> None:
    anna, bert = await voices.joins("anna"), await voices.joins("bert")
    chance, waiting = random.Random(7), list[tuple[float, bytes]]()
    anna.headset.say(stamped(-1))
    for number in range(PACKETS):
        waiting.append((number + chance.uniform(0, 5), anna.headset.packet(stamped(number))))
    for _, packet in sorted(waiting):
        anna.headset.write(packet)
        await asyncio.sleep(0.004)
    await voices.settles()

    assert len(bert.came) == PACKETS + 1
    by_number = {int(one.payload.split(b":")[1]): one for one in bert.came}
    first = by_number[-1]
    for number, one in by_number.items():
        assert (one.sequence - first.sequence) & 0xFFFF == number + 1
        assert (one.timestamp - first.timestamp) & 0xFFFFFFFF == (number + 1) * 960


async def test_delay_does_not_grow(voices: Rig) -> None:
    anna, bert = await voices.joins("anna"), await voices.joins("bert")
    arrived: list[float] = []
    for number in range(PACKETS):
        packet = anna.headset.packet(stamped(number))
        if number % 10 != 3:
            anna.headset.write(packet)
        before, begun = len(bert.came), time.monotonic()
        while number % 10 != 3 and len(bert.came) == before and time.monotonic() < begun + 5:
            await asyncio.sleep(0)
        arrived.append(time.monotonic() - begun)
        await asyncio.sleep(0.004)

    assert len(bert.came) == PACKETS * 9 // 10
    assert sorted(arrived[-50:])[25] < max(LATE_S, 4 * sorted(arrived[:50])[25])


async def test_a_speaker_who_lost_the_floor_for_long_is_heard_at_once_again(voices: Rig) -> None:
    """More than half of all numbers pass meanwhile: who counts them only when they are heard loses count."""
    anna, bert = (
        await voices.joins("anna", At(place="plenary", heard=True)),
        await voices.joins("bert", At(place="plenary")),
    )
    await anna.says(times=3)
    voices.place("anna", At(place="plenary"))
    for _ in range(40):
        anna.headset.sequence = (anna.headset.sequence + 1_000) & 0xFFFF
        anna.headset.timestamp = (anna.headset.timestamp + 960_000) & 0xFFFFFFFF
        anna.headset.sequence -= anna.headset.sequence % 32
        anna.headset.say(SPEECH + b"anna:unheard", level=90)
        anna.headset.sequence = (anna.headset.sequence + 30) & 0xFFFF
        anna.headset.say(SPEECH + b"anna:unheard", level=90)
        await asyncio.sleep(0.03)
    bert.forget()
    voices.place("anna", At(place="plenary", heard=True))
    await anna.says(times=5)
    await voices.settles()

    assert len(bert.came) == 5
