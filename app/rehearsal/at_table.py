"""What a robot does at a table: talks, writes down for others, draws on the cloth, helps itself and its table.

Only what the rules allow such a person, and only once it knows where it sits: whoever speaks at no table is told so.
"""

from __future__ import annotations

import random
from collections.abc import Awaitable, Callable, Mapping, Sequence
from typing import Any, Final

from app.rehearsal.assignment import Step
from app.rehearsal.bot import Bot
from app.rehearsal.record import FEELINGS
from app.rehearsal.words import HANDED_IN, ON_CLOTH, SENTENCES

CLOTH_SIZE: Final = 1_000
STROKE_POINTS: Final = (12, 60)
"""A stroke of a hand, as a browser sends it once the pen is up."""
NIB: Final = 24
"""How far a pen comes between two points of a stroke, at most, along either edge."""
RECENT_LINES: Final = 20
SHARES: Final = (
    ("say", 0.22),
    ("answer", 0.05),
    ("note", 0.06),
    ("resonate", 0.05),
    ("kind", 0.04),
    ("stroke", 0.24),
    ("heart", 0.09),
    ("arrow", 0.06),
    ("text", 0.07),
    ("move", 0.08),
    ("take", 0.02),
    ("host", 0.01),
    ("help", 0.005),
    ("minutes", 0.005),
)
Item = Mapping[str, Any]
Wish = Callable[..., Awaitable[bool]]


class AtTable:
    """Takes turns of robots who sit. `kinds`: what lines can be; `wish(bot, name, **args)` asks for something;
    `counted` hears of every line."""

    def __init__(
        self, kinds: Sequence[str], chance: random.Random, wish: Wish, counted: Callable[[], None] = lambda: None
    ) -> None:
        self._kinds, self._chance, self._wish, self._counted = kinds, chance, wish, counted

    async def turn(self, bot: Bot, step: Step) -> None:
        """One turn of `bot`. Where tables are free to choose, one without a seat takes one first."""
        tables = bot.documents.docs.get("tables", {})
        if tables.get("step") != step.id:
            return  # nobody knows yet where to sit
        if bot.sitting.table is None:
            await self._chooses(bot, step, tables)
        elif step.method == "table_harvest" and self._chance.random() < 0.4:
            await self._hands_in(bot, step)
        else:
            await self._one_of(bot, step)

    async def _one_of(self, bot: Bot, step: Step) -> None:
        act = self._chance.choices(*zip(*SHARES, strict=True))[0]
        if step.method == "pairs" and act in {"stroke", "heart", "arrow", "text", "move", "take", "host"}:
            act = "say"  # two people have no cloth between them
        await getattr(self, f"_{act}")(bot, step)

    async def _chooses(self, bot: Bot, step: Step, tables: Item) -> None:
        if not tables["choice"]:
            return
        shown = tables["next"] or tables["tables"]
        free = [int(number) for number, table in shown.items() if table["free"] and table["merged_into"] is None]
        if free:
            await self._wish(bot, "take_seat", step=step.id, table=self._chance.choice(free))

    # --- words ----------------------------------------------------------------------------------------------------

    def _words(self, bot: Bot) -> str:
        return f"{self._chance.choice(SENTENCES)} ({bot.ordinal}, {bot.sent + 1})"

    def _line(self, bot: Bot, *, own: bool) -> Item | None:
        found = [
            line
            for line in bot.sitting.lines[-RECENT_LINES:]
            if line["text"] and line["by"] and (line["by"] == bot.person.participant) is own
        ]
        return self._chance.choice(found) if found else None

    async def _say(self, bot: Bot, step: Step, reply_to: str | None = None) -> None:
        self._counted()
        await bot.contribute(step.id, self._words(bot), reply_to)

    async def _answer(self, bot: Bot, step: Step) -> None:
        line = self._line(bot, own=False)
        await self._say(bot, step, line["id"] if line else None)

    async def _note(self, bot: Bot, step: Step) -> None:
        """Somebody at the table speaks; this one writes it down for them."""
        others = [other for other in bot.sitting.people if other != bot.person.participant]
        if others:
            self._counted()
            await bot.note(step.id, self._words(bot), self._chance.choice(others))

    async def _resonate(self, bot: Bot, _step: Step) -> None:
        if line := self._line(bot, own=False):
            await self._wish(bot, "resonate", contribution=line["id"], stance=self._chance.choice(("same", "differs")))

    async def _kind(self, bot: Bot, _step: Step) -> None:
        line = self._line(bot, own=True)
        if line is None or not self._kinds:
            return
        kind = self._chance.choice(self._kinds)
        named = kind in FEELINGS and self._chance.random() < 0.3
        if named:
            bot.record.named.add(line["id"])  # before anybody can be shown it
        await self._wish(bot, "set_kind", contribution=line["id"], kind=kind, named=named)

    async def _hands_in(self, bot: Bot, step: Step) -> None:
        text = f"{self._chance.choice(HANDED_IN)} ({bot.ordinal})"
        await self._wish(bot, "hand_in", step=step.id, sentence=self._chance.choice((1, 2)), text=text)

    # --- the cloth ------------------------------------------------------------------------------------------------

    def _spot(self) -> tuple[int, int]:
        return self._chance.randint(0, CLOTH_SIZE), self._chance.randint(0, CLOTH_SIZE)

    def _drawn(self) -> list[tuple[int, int]]:
        """Where a pen went, from somewhere on."""
        x, y = self._spot()
        points = []
        for _ in range(self._chance.randint(*STROKE_POINTS)):
            points.append((x, y))
            x, y = (min(CLOTH_SIZE, max(0, at + self._chance.randint(-NIB, NIB))) for at in (x, y))
        return points

    async def _puts(self, bot: Bot, step: Step, shape: str, points: list[tuple[int, int]], text: str = "") -> None:
        item = f"{self._chance.getrandbits(96):024x}"
        bot.record.things[item] = bot.record.clock()
        await self._wish(bot, "put_on_cloth", step=step.id, item=item, shape=shape, points=points, text=text)

    async def _stroke(self, bot: Bot, step: Step) -> None:
        await self._puts(bot, step, "stroke", self._drawn())

    async def _heart(self, bot: Bot, step: Step) -> None:
        await self._puts(bot, step, "heart", [self._spot()])

    async def _arrow(self, bot: Bot, step: Step) -> None:
        await self._puts(bot, step, "arrow", [self._spot(), self._spot()])

    async def _text(self, bot: Bot, step: Step) -> None:
        await self._puts(bot, step, "text", [self._spot()], self._chance.choice(ON_CLOTH))

    async def _move(self, bot: Bot, step: Step) -> None:
        """Anybody at a table moves what lies there."""
        if things := [*bot.sitting.there.get("cloth", ())]:
            await self._wish(bot, "move_on_cloth", step=step.id, item=self._chance.choice(things), to=self._spot())

    async def _take(self, bot: Bot, step: Step) -> None:
        own: list[str] = bot.documents.docs.get(f"me:{bot.person.participant}", {}).get("cloth", [])
        if own:
            await self._wish(bot, "remove_from_cloth", step=step.id, item=own[-1])

    # --- the table ------------------------------------------------------------------------------------------------

    async def _host(self, bot: Bot, step: Step) -> None:
        await self._wish(bot, "be_host", step=step.id, willing=self._chance.random() < 0.8)

    async def _help(self, bot: Bot, step: Step) -> None:
        reason = self._chance.choice(("content", "conduct", "technical", "other"))
        await self._wish(bot, "ask_for_help", step=step.id, reason=reason)

    async def _minutes(self, bot: Bot, step: Step) -> None:
        await self._wish(bot, "ask_for_minutes", step=step.id)
