"""The pictures robots are compared with: older ones are no difference, others are."""

from __future__ import annotations

import random

from app.rehearsal.bot import Bot
from app.rehearsal.line import Address
from app.rehearsal.person import Person
from app.rehearsal.pictures import Pictures, compared
from app.rehearsal.record import Record

ME = Person("d1", "p1", "token")
EMPTY: dict[str, dict] = {topic: {} for topic in ME.topics}


def bot_that_has(stream: dict) -> Bot:
    bot = Bot(ME, [Address(1)], Record(), random.Random(1))
    bot.documents.docs = {**EMPTY, "stream": stream}
    return bot


def picture(stream: dict) -> Pictures:
    return {"p1": {**EMPTY, "stream": stream}}


async def compare(bot: Bot, *answers: Pictures, timeout_s: float = 60.0) -> tuple[Pictures, int]:
    asked = 0

    async def fetch() -> Pictures:
        nonlocal asked
        asked += 1
        return answers[min(asked, len(answers)) - 1]

    return await compared([bot], bot.record, fetch, timeout_s), asked


async def test_a_picture_of_a_process_that_was_behind_is_fetched_again(monkeypatch):
    """A line was taken back while one process had not read of it yet: whoever was there already is right."""
    monkeypatch.setattr("app.rehearsal.pictures.LOOK_S", 0.0)
    behind, now = picture({"line": "Vier Stunden"}), picture({"line": None})
    assert await compare(bot_that_has({"line": None}), behind, behind, now) == (now, 3)


async def test_a_robot_that_is_behind_is_waited_for():
    bot, now = bot_that_has({"line": "Vier Stunden"}), picture({"line": None})

    async def fetch() -> Pictures:
        bot.documents.docs["stream"] = {"line": None}
        bot.record.changed.set()
        return now

    assert await compared([bot], bot.record, fetch, 60.0) == now


async def test_a_difference_that_stays_is_left_to_the_judge(monkeypatch):
    monkeypatch.setattr("app.rehearsal.pictures.LOOK_S", 0.0)
    other = picture({"line": "Fünf Stunden"})
    assert await compare(bot_that_has({"line": "Vier Stunden"}), other, timeout_s=0.0) == (other, 1)


async def test_somebody_who_is_shown_nothing_new_is_asked_for_again(monkeypatch):
    monkeypatch.setattr("app.rehearsal.pictures.LOOK_S", 0.0)
    now = picture({})
    assert await compare(bot_that_has({}), {}, now) == (now, 2)
