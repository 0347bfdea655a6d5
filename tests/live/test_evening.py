"""The sample evening, held by 44 people through a real server: what it leaves behind is what was expected."""

import json
from collections.abc import Iterator

import pytest

from loadtests.evening import EXPECTED, hold, judged
from tests.servers.resonanz import Resonanz


@pytest.fixture
def server() -> Iterator[Resonanz]:
    started = Resonanz(own_clock=True)
    try:
        started.start()
        yield started
    finally:
        started.close()


async def test_the_evening_held_through_a_server_is_documented_as_expected(server: Resonanz) -> None:
    documentation = await hold(server)

    assert judged(documentation, json.loads(EXPECTED.read_text(encoding="utf-8"))) == []


def test_a_difference_in_the_documentation_is_told() -> None:
    expected = json.loads(EXPECTED.read_text(encoding="utf-8"))
    changed = {**expected, "cases": 2, "title": "Ein anderer Abend"}

    told = judged(changed, expected)

    assert "personal cases handed over in confidence: 1 expected, 2 counted" in told
    assert "/title: expected 'Gut versorgt, gut verstanden', found 'Ein anderer Abend'" in told
