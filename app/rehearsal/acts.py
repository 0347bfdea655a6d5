"""What a robot does when it is its turn, by the method of the open step: only what the rules allow such a person.

A wish that is refused because the world moved on in between is nothing bad; it is counted.
"""

from __future__ import annotations

import random
from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Any, Final

from app.rehearsal.assignment import Assignment, Step
from app.rehearsal.at_table import AtTable
from app.rehearsal.bot import Bot
from app.rehearsal.record import FEELINGS
from app.rehearsal.words import REASONS, SENTENCES

RECENT_LINES: Final = 20
SPOTS: Final = 150
Item = Mapping[str, Any]


@dataclass(slots=True)
class Counts:
    """Wishes of all robots, and the refusals that were final, by code."""

    wishes: int = 0
    refused: dict[str, int] = field(default_factory=dict)


class Acting:
    """Takes turns for robots. `steps` by id."""

    def __init__(self, assignment: Assignment, chance: random.Random) -> None:
        self.assignment = assignment
        self.counts = Counts()
        self._chance = chance
        self._steps = {step.id: step for step in assignment.steps}
        self._closed_with: set[str] = set()
        self._at_table = AtTable(assignment.kinds, chance, self.wish, self._counted)

    def _counted(self) -> None:
        self.counts.wishes += 1

    async def wish(self, bot: Bot, name: str, **args: object) -> bool:
        """Ask for something; whether it was granted."""
        self._counted()
        frame = await bot.wish(name, args)
        if not frame["ok"]:
            code = frame["error"]["code"]
            self.counts.refused[code] = self.counts.refused.get(code, 0) + 1
        return bool(frame["ok"])

    async def turn(self, bot: Bot) -> None:
        """One turn of `bot`, in the step it sees open."""
        step = self._steps.get(bot.step)
        if step is None or await self._confirms(bot):
            return
        match step.method:
            case "break":
                await self._wanders(bot)
            case "pairs" | "world_cafe" | "table_harvest":
                await self._at_table.turn(bot, step)
            case "foyer":
                await (self._wanders(bot) if self._chance.random() < 0.5 else self._arrives(bot, step))
            case "harvest" if await self._answers_gathering(bot):
                return
            case "weighing" if await self._weighs(bot, step):
                return
            case "read_back" if await self._answers_read_back(bot):
                return
            case "closing_round":
                await self._closes(bot, step)
            case _:
                await self._talks(bot, step)

    # --- arriving, breaks -----------------------------------------------------------------------------------------

    async def _wanders(self, bot: Bot) -> None:
        await self.wish(bot, "stand_by", spot=self._chance.randint(1, SPOTS))

    async def _arrives(self, bot: Bot, step: Step) -> None:
        if self.assignment.groups and self._chance.random() < 0.5 and bot.person.role == "participant":
            await self.wish(bot, "declare_group", group=self._chance.randrange(self.assignment.groups))
        else:
            await self._says(bot, step)

    # --- talking --------------------------------------------------------------------------------------------------

    async def _talks(self, bot: Bot, step: Step) -> None:
        dice = self._chance.random()
        others = [line for line in bot.lines[-RECENT_LINES:] if line["text"] and line["by"] != bot.person.participant]
        if dice < 0.55 or not others:
            await self._says(bot, step)
        elif dice < 0.62:
            await self._says(bot, step, reply_to=self._chance.choice(others)["id"])
        elif dice < 0.80:
            stance = self._chance.choice(("same", "differs"))
            await self.wish(bot, "resonate", contribution=self._chance.choice(others)["id"], stance=stance)
        elif dice < 0.90 and step.floor:
            await self.wish(bot, "raise_hand", step=step.id, way=self._chance.choice(("voice", "text")))
        else:
            await self._names_kind(bot)

    async def _says(self, bot: Bot, step: Step, reply_to: str | None = None) -> None:
        self._counted()
        text = f"{self._chance.choice(SENTENCES)} ({bot.ordinal}, {bot.sent + 1})"
        await bot.contribute(step.id, text, reply_to)

    async def _names_kind(self, bot: Bot) -> None:
        own = [line for line in bot.lines[-RECENT_LINES:] if line["by"] == bot.person.participant]
        if not own or not self.assignment.kinds:
            return
        kind, line = self._chance.choice(self.assignment.kinds), self._chance.choice(own)["id"]
        named = kind in FEELINGS and self._chance.random() < 0.3
        if named:
            bot.record.named.add(line)  # before anybody can be shown it
        await self.wish(bot, "set_kind", contribution=line, kind=kind, named=named)

    async def _confirms(self, bot: Bot) -> bool:
        """„Ja, so" to words that were noted for it."""
        for id, line in _me(bot).get("contributions", {}).items():
            if line["noted_by"] and line["confirmed_at"] is None and line["text"]:
                await self.wish(bot, "confirm", contribution=id, seq=line["seq"])
                return True
        return False

    # --- harvest, weighing, read-back -----------------------------------------------------------------------------

    async def _answers_gathering(self, bot: Bot) -> bool:
        harvest = _doc(bot, "harvest")
        lines, answers = harvest.get("lines", {}), harvest.get("answers", {})
        for theme, shown in harvest.get("themes", {}).items():
            for id in shown["order"]:
                if lines.get(id, {}).get("by") == bot.person.participant and theme not in answers.get(id, {}):
                    agrees = self._chance.random() < 0.9
                    text = "" if agrees else "Mir ging es eher um die Leute als um die Technik."
                    await self.wish(
                        bot, "answer_gathering", theme=theme, contribution=id, agrees=agrees, text=text, leave=False
                    )
                    return True
        return False

    async def _weighs(self, bot: Bot, step: Step) -> bool:
        themes = [*_doc(bot, "harvest").get("themes", {})]
        if not themes or bot.person.role != "participant":
            return False
        given = _me(bot).get("weights", {}).get(step.id, {})
        left = step.points - sum(weight["points"] for weight in given.values())
        free = [theme for theme in themes if theme not in given]
        if left <= 0 or not free:
            return False
        wish = {"theme": self._chance.choice(free), "points": self._chance.randint(1, left)}
        return await self.wish(bot, "weigh", step=step.id, reason=self._chance.choice(REASONS), **wish)

    async def _answers_read_back(self, bot: Bot) -> bool:
        said = [*_doc(bot, "answers").get("read_backs", {})]
        if not said or bot.person.role != "participant" or said[-1] in _me(bot).get("responses", {}):
            return False
        agrees = self._chance.random() < 0.9
        text = "" if agrees else "Dass wir so lange gewartet haben, fehlt noch."
        return await self.wish(bot, "answer_read_back", read_back=said[-1], agrees=agrees, text=text)

    async def _closes(self, bot: Bot, step: Step) -> None:
        if bot.person.participant not in self._closed_with:
            self._closed_with.add(bot.person.participant)
            await self._says(bot, step)
        elif bot.person.role == "participant":
            scale = self._chance.choice(("heard", "learned"))
            await self.wish(bot, "rate", step=step.id, scale=scale, value=self._chance.randint(2, 5))


def _doc(bot: Bot, topic: str) -> Item:
    found: Item = bot.documents.docs.get(topic, {})
    return found


def _me(bot: Bot) -> Item:
    return _doc(bot, f"me:{bot.person.participant}")
