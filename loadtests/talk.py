"""What a bot does when it is its turn: say something, answer, tell that words meet its life, say what a line is.

Only what the rules allow this person: a final no to a contribution counts as a fault.
"""

from __future__ import annotations

import random
from collections.abc import Awaitable, Callable, Mapping
from dataclasses import dataclass
from typing import Any, Final

from app.rehearsal.assignment import Step
from app.rehearsal.at_table import AtTable
from app.rehearsal.bot import Bot
from app.rehearsal.leading import AT_TABLES
from app.rehearsal.record import FEELINGS

KINDS: Final = ("story", "need", "challenge", "wish", "idea", "question", "matter", *sorted(FEELINGS))
SENTENCES: Final = (
    "Vier Stunden ohne Strom, und niemand ging ans Telefon.",
    "Ich wünsche mir, dass jemand zurückruft.",
    "Bei uns im Haus weiß keiner, wer zuständig ist.",
    "Das war früher schneller, und man kannte die Leute.",
    "Und was kostet das am Ende?",
)
RECENT_LINES: Final = 20
"""How far back a bot looks for something to answer or to change."""

Item = Mapping[str, Any]
Turn = Callable[[Bot], Awaitable[None]]


@dataclass(frozen=True, slots=True)
class Habits:
    """What bots do, as shares of all their turns; the rest are new lines."""

    replies: float = 0.15
    stances: float = 0.12
    kinds: float = 0.10
    corrections: float = 0.03
    withdrawals: float = 0.02

    def choose(self, dice: float) -> str:
        """What `dice` (0 to 1) means."""
        for name in ("replies", "stances", "kinds", "corrections", "withdrawals"):
            dice -= getattr(self, name)
            if dice < 0:
                return name
        return "lines"


LINES_ONLY: Final = Habits(0, 0, 0, 0, 0)


async def take_turn(bot: Bot, habits: Habits, step: str) -> None:
    """One turn of `bot`; returns when the server has answered."""
    choice = habits.choose(bot.chance.random())
    text = f"{bot.chance.choice(SENTENCES)} ({bot.person.participant[:8]}, {bot.sent + 1})"
    line = None if choice == "lines" else _line_for(bot, own=choice not in {"replies", "stances"})
    if line is None:
        await bot.contribute(step, text)
    elif choice == "replies":
        await bot.contribute(step, text, reply_to=line["id"])
    elif choice == "stances":
        stance = bot.chance.choice(["same", "differs", None])
        await bot.wish("resonate", {"contribution": line["id"], "stance": stance})
    elif choice == "kinds":
        await _say_kind(bot, line)
    elif choice == "corrections":
        await bot.wish("correct", {"contribution": line["id"], "text": text + " – berichtigt"})
    else:
        await bot.wish("withdraw", {"contribution": line["id"]})


def _line_for(bot: Bot, *, own: bool) -> Item | None:
    recent = bot.lines[-RECENT_LINES:]
    fitting = [line for line in recent if line["text"] and (line["by"] == bot.person.participant) is own]
    return bot.chance.choice(fitting) if fitting else None


async def _say_kind(bot: Bot, line: Item) -> None:
    named = bot.chance.random() < 0.3
    if named:
        bot.record.named.add(line["id"])  # before anybody can be shown it
    await bot.wish("set_kind", {"contribution": line["id"], "kind": bot.chance.choice(KINDS), "named": named})


def at_tables(chance: random.Random) -> Turn:
    """Turns of people who sit at the tables of a World Café: they write, note, draw, as in a rehearsal."""
    acts = AtTable(KINDS, chance, _wish)

    async def turn(bot: Bot) -> None:
        step = bot.documents.docs["stage"]["steps"].get(bot.step)
        if step is not None and step["method"] in AT_TABLES and bot.person.role != "moderator":
            await acts.turn(bot, Step(bot.step, step["method"], "", None, floor=False, points=0))

    return turn


async def _wish(bot: Bot, name: str, **args: object) -> bool:
    """What was no more possible by the time it arrived is nothing bad."""
    return bool((await bot.wish(name, args))["ok"])
