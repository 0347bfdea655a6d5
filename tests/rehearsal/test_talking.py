"""Robots with headsets against a real house with a real media process; and what they count, by packets of their own."""

from __future__ import annotations

import asyncio
import json
from collections.abc import Iterator
from typing import Any

import pytest

from app.rehearsal.headset import Headset
from tests.servers.resonanz import Resonanz

pytestmark = pytest.mark.patient

QUICKLY = ("--people", "12", "--voice", "5", "--minutes", "0.2", "--json")


@pytest.fixture
def house() -> Iterator[Resonanz]:
    server = Resonanz(settings={"MEDIA_BESIDE": "true"})
    server.start()
    yield server
    server.close()


async def test_an_operator_rehearses_voice(house: Resonanz) -> None:
    said = await asyncio.to_thread(house.output, "rehearse", "--url", house.origin, *QUICKLY)
    verdict: dict[str, Any] = json.loads(said)
    voices = verdict["figures"]["voices"]

    assert not any(verdict["figures"]["faults"].values()), verdict["notes"]
    # how quick it was, and whether this machine dropped a packet, is not what is asked here
    assert (voices["wanted"], voices["up"], voices["deaf"]) == (5, 5, 0), (voices, verdict["reasons"])
    assert voices["packets"] > 50 and voices["delay"]["count"] > 0, (voices, verdict["notes"])


def packet(number: int, slot: int = 1) -> bytes:
    return b"\x80\x6f" + number.to_bytes(2) + bytes(4) + slot.to_bytes(4) + bytes(20)


@pytest.mark.parametrize(
    ("numbers", "missed"),
    [
        ([5, 6, 7], 0),
        ([5, 6, 9, 10], 2),
        ([5, 7, 6, 8], 0),
        ([65_534, 65_535, 0, 2], 1),
    ],
    ids=["all", "two_lost", "late", "around"],
)
def test_a_headset_counts_what_is_missing(numbers: list[int], missed: int) -> None:
    headset = Headset()
    for number in numbers:
        headset.came(packet(number))

    assert (headset.packets, headset.missed) == (len(numbers), missed)
