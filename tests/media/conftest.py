"""The voices of one media process, in the test's own loop."""

from collections.abc import AsyncIterator

import pytest

from tests.media.rig import Rig, rig


@pytest.fixture
async def voices() -> AsyncIterator[Rig]:
    async with rig() as made:
        yield made
        assert set(made.port.dropped) <= {"misshapen"}, "packets were dropped that nobody sent on purpose"
