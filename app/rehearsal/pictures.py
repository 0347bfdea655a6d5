"""What somebody new is shown, fetched by fresh connections, to be compared with what robots have."""

from __future__ import annotations

import asyncio
from collections.abc import Awaitable, Callable, Mapping, Sequence
from typing import Final

from app.rehearsal.bot import Bot
from app.rehearsal.documents import Document
from app.rehearsal.record import Record

LOOK_S: Final = 1.0
"""So long a robot may be behind the pictures. Else they may be older than what it has, and are fetched again."""
Pictures = Mapping[str, Mapping[str, Document]]
"""Participant → topic → document."""


async def fresh(bots: Sequence[Bot], record: Record, timeout_s: float) -> Pictures:
    """The documents of all of `bots`, each from the process after its own; without those that are not shown in time."""
    telling = Record(changed=record.changed)
    new = [Bot(bot.person, bot.addresses, telling, bot.chance, bot.home + 1, bot.patience) for bot in bots]
    for bot in new:
        bot.start()
    try:
        await record.within(lambda: all(map(_whole, new)), timeout_s)
        return {bot.person.participant: bot.documents.docs for bot in new if _whole(bot)}
    finally:
        await asyncio.gather(*(bot.leave() for bot in new))


def _whole(bot: Bot) -> bool:
    return bot.furnished and not bot.sitting.missing()


async def compared(
    bots: Sequence[Bot], record: Record, fetch: Callable[[], Awaitable[Pictures]], timeout_s: float
) -> Pictures:
    """Pictures that all of `bots` show, too; the last ones, if there are none such in time.

    A process may be a moment behind the log: its pictures are older than what was shown elsewhere meanwhile. That is no
    difference, as long as it catches up.
    """
    until = record.clock() + timeout_s
    while True:
        pictures = await fetch()
        left_s = until - record.clock()
        if await record.within(lambda: _same(bots, pictures), min(LOOK_S, left_s)) or left_s <= LOOK_S:  # noqa: B023
            return pictures


def _same(bots: Sequence[Bot], pictures: Pictures) -> bool:
    shown = ((bot, pictures.get(bot.person.participant)) for bot in bots)
    return all(picture is not None and bot.shows(picture) for bot, picture in shown)
