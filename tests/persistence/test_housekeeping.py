"""What every store promises about the house as a whole, on both engines."""

from __future__ import annotations

import asyncio
from collections.abc import Awaitable, Callable

from app.persistence.house_ports import HouseTexts
from app.persistence.store import SqlStore
from tests.persistence.logs import NOW


async def test_a_chore_is_one_process_turn_at_a_time(
    url: str, store: SqlStore, opened: Callable[..., Awaitable[SqlStore]]
) -> None:
    other = await opened(url)
    both = (store.housekeeping, other.housekeeping) * 3

    first = await asyncio.gather(*(house.take_turn("purge", NOW, NOW + 10) for house in both))
    meanwhile = [await house.take_turn("purge", NOW + 9, NOW + 19) for house in both]
    later = await asyncio.gather(*(house.take_turn("purge", NOW + 10, NOW + 20) for house in both))

    assert (sum(first), sum(meanwhile), sum(later)) == (1, 0, 1)
    assert await store.housekeeping.take_turn("another", NOW, NOW + 10)


async def test_the_texts_of_the_house_are_kept_as_versions(store: SqlStore) -> None:
    assert await store.housekeeping.texts() is None
    first = HouseTexts("Halmtal Energie\nHalmtal", "", "Datenschutz: Ada", "", "")
    second = HouseTexts("Halmtal Energie GmbH", "Halmtal", "Ada", "Mehr", "More")

    versions = [await store.housekeeping.save_texts(one, "orga", NOW) for one in (first, first, second)]

    assert versions == [1, 1, 2]
    assert await store.housekeeping.texts() == second
