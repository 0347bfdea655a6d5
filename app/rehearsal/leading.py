"""The moderation of a rehearsal: opens one step after the other, gives the word, notes what was said, forms themes."""

from __future__ import annotations

import asyncio
import contextlib
import random
from collections.abc import Callable, Iterable, Mapping, Sequence
from typing import Any, Final, NamedTuple

from app.rehearsal.acts import Acting
from app.rehearsal.assignment import Step
from app.rehearsal.bot import Bot
from app.rehearsal.coming import lengths
from app.rehearsal.meeting import Meetings
from app.rehearsal.words import SENTENCES

LOOK_S: Final = 0.5
"""How often the moderation looks at the list of speakers."""
TURN_S: Final = 2.0
THEMES: Final = (
    "Wer zuständig ist",
    "Wenn es ausfällt",
    "Was es kostet",
    "Verständliche Briefe",
    "Menschen am Telefon",
)
LINES_PER_THEME: Final = 8
MINUTES_WITHOUT_CLOCK: Final = 10
SEATS: Final = 5
SEATS_AT_MOST: Final = 6
PAIR: Final = 2
TRIES: Final = 4
"""So many changes of seats the moderation tries and takes back as long as somebody meets again because of them."""
DESK_TIMEOUT_S: Final = 5.0
FEWEST_TABLES: Final = 3
"""With fewer tables there is nothing to put together."""
AT_TABLES: Final = frozenset({"pairs", "world_cafe", "table_harvest"})


class PutTogether(NamedTuple):
    """Which table goes where; `moves`: who goes somewhere else before that."""

    table: int
    into: int
    moves: tuple[tuple[str, int], ...]


def put_together(tables: Mapping[int, Sequence[str]]) -> PutTogether | None:
    """What a moderator does with the smallest table, if the others have room; None: nothing needs doing."""
    sizes = {table: len(people) for table, people in tables.items()}
    if len(sizes) < FEWEST_TABLES:
        return None
    table, into, *others = sorted(sizes, key=lambda one: (sizes[one], one))
    if sizes[into] + PAIR > SEATS_AT_MOST or sizes[table] >= SEATS:
        return None
    moves = []
    for person in tables[table][PAIR:]:
        to = min(others, key=lambda one: (sizes[one], one))
        if sizes[to] >= SEATS_AT_MOST:
            return None
        sizes[to] += 1
        moves.append((person, to))
    return PutTogether(table, into, tuple(moves))


class Leading:
    """Leads robots through an agenda. `bot`: the moderator; `speakers` by participant; `company` reads back.

    `begins` hears of every step before it is opened; `meetings`: who sat with whom.
    """

    def __init__(
        self,
        bot: Bot,
        acting: Acting,
        speakers: Mapping[str, Bot],
        company: Sequence[Bot],
        chance: random.Random,
        begins: Callable[[str], None],
    ):
        self.bot, self._acting, self._chance = bot, acting, chance
        self._speakers, self._company = speakers, company
        self._steps = acting.assignment.steps
        self._turn, self._turn_since = 0, 0.0
        self._themed = False
        self._begins, self.meetings = begins, Meetings()
        self._swapped_in = self._put_together_in = ""

    @property
    def current(self) -> Step:
        """The step that is open, as the moderator sees it."""
        return next((step for step in self._steps if step.id == self.bot.step), self._steps[0])

    async def lead(self, seconds: float) -> None:
        """Through the whole agenda after the foyer, in so many seconds."""
        steps = self._steps[1:]
        weights = tuple(float(step.minutes or MINUTES_WITHOUT_CLOCK) for step in steps)
        shares = lengths(weights, seconds, tuple(step.settles_s for step in steps))
        for before, step, length_s in zip(self._steps, steps, shares, strict=False):
            await self._open(before, step)
            with contextlib.suppress(TimeoutError):
                async with asyncio.timeout(length_s):
                    await self._during(step)

    async def _open(self, before: Step, step: Step) -> None:
        if step.method in {"harvest", "weighing"} and not self._themed and before.method != "foyer":
            await self._form_themes()
        self._begins(step.id)
        if step.settles_s:
            self.bot.record.draws.add(step.id)
        self.bot.record.moves[step.id] = self.bot.record.clock()
        await self._acting.wish(self.bot, "open_step", step=step.id, after=before.id)
        if step.method == "read_back":
            await self._read_back()

    async def _during(self, step: Step) -> None:
        """Look at the list of speakers until the step's time is over."""
        while True:
            if step.floor:
                await self._look_at_floor(step)
            elif step.method in AT_TABLES:
                await self._look_at_tables(step)
            await asyncio.sleep(LOOK_S)

    async def _look_at_floor(self, step: Step) -> None:
        floor = self.bot.documents.docs.get("floor", {})
        turn, now = floor.get("turn"), self.bot.record.clock()
        if turn is not None and turn["ended_at"] is None:
            if turn["n"] != self._turn:
                self._turn, self._turn_since = turn["n"], now
            elif now - self._turn_since >= TURN_S:
                await self._end(turn, step)
        elif floor.get("hands"):
            first = min(floor["hands"].items(), key=lambda hand: (hand[1]["rank"], hand[1]["seq"]))[0]
            await self._acting.wish(self.bot, "grant_floor", participant=first, after=turn["n"] if turn else 0)

    async def _end(self, turn: Mapping[str, Any], step: Step) -> None:
        """The speaker stops; what they said stands in the moderation's words until they say „Ja, so"."""
        speaker = self._speakers.get(turn["participant"])
        if speaker is None or not speaker.joined:
            await self._acting.wish(self.bot, "yield_floor", turn=turn["n"])
            return
        await self._acting.wish(speaker, "yield_floor", turn=turn["n"])
        if step.method != "closing_round":
            await self._acting.wish(
                self.bot, "note", contribution=self._new_id(), step=step.id, said_by=turn["participant"],
                text=self._chance.choice(SENTENCES), reply_to=None, relation=None,
            )  # fmt: skip

    # --- tables ---------------------------------------------------------------------------------------------------

    async def _look_at_tables(self, step: Step) -> None:
        """One thing at a time: end the help one is at, go where help is wanted, give minutes, exchange two people, put
        a small table to another one."""
        if step.method == "world_cafe":
            self.meetings.look(self.bot.documents.docs.get("tables", {}))
        desk, me = self.bot.documents.docs.get("helpdesk", {}), self.bot.person.participant
        here = desk.get("visits", {}).get(me)
        calls = sorted(desk.get("help", {}).items(), key=lambda call: call[1]["at"])
        if here is not None:
            await self._acting.wish(self.bot, "end_help", step=step.id, table=here)
            await self._acting.wish(self.bot, "visit_table", step=step.id, table=None)
        elif waiting := [int(table) for table, call in calls if call["by"] is None]:
            if await self._acting.wish(self.bot, "take_help", step=step.id, table=waiting[0]):
                await self._acting.wish(self.bot, "visit_table", step=step.id, table=waiting[0])
        elif wished := desk.get("more_minutes"):
            await self._acting.wish(self.bot, "give_minutes", step=step.id, table=wished[0], minutes=2)
        elif self._swapped_in != step.id:
            await self._exchange(step)
        elif step.method == "world_cafe" and self._put_together_in != step.id:
            await self._put_together(step)

    async def _exchange(self, step: Step) -> None:
        """Once a round two people exchange their seats."""
        shown = self.bot.documents.docs.get("tables", {})
        seated = [table["people"] for table in shown.get("tables", {}).values() if len(table["people"]) > 1]
        if shown.get("step") != step.id or shown["phase"] != "seated" or len(seated) < 2:
            return
        self._swapped_in = step.id
        pairs = (self._chance.sample(seated, 2) for _ in range(TRIES))
        await self._meeting_nobody_again(
            step, "swap_people", ({"one": one[-1], "other": other[-1]} for one, other in pairs)
        )
        text = "Noch drei Minuten. Was soll auf der Decke bleiben?"
        await self._acting.wish(self.bot, "tell_tables", step=step.id, announcement=self._new_id(), text=text)

    async def _put_together(self, step: Step) -> None:
        """Once a round the smallest table is told, and goes to another one: two of it together with its cloth, whoever
        else sits there before that, one by one."""
        shown = self.bot.documents.docs.get("tables", {})
        if shown.get("step") != step.id or shown["phase"] != "seated":
            return
        self._put_together_in = step.id
        plan = put_together({int(table): one["people"] for table, one in shown["tables"].items() if one["people"]})
        if plan is None:
            return
        text = "Ihr seid nur noch wenige. Wir legen zwei Tische zusammen, eure Decke kommt mit."
        told = {"announcement": self._new_id(), "text": text, "tables": [plan.table, plan.into]}
        await self._acting.wish(self.bot, "tell_tables", step=step.id, **told)
        for person, table in plan.moves:
            tables = (table, *self._roomy(1, plan))[:TRIES]
            moves = ({"participant": person, "table": to, "stay": False} for to in tables)
            await self._meeting_nobody_again(step, "move_person", moves)
        merges = ({"table": plan.table, "into": into} for into in (plan.into, *self._roomy(PAIR, plan))[:TRIES])
        await self._meeting_nobody_again(step, "merge_tables", merges)

    def _roomy(self, more: int, plan: PutTogether) -> list[int]:
        """The other tables with room for so many more, the smallest first."""
        shown = self.bot.documents.docs["tables"]["tables"]
        sizes = {int(table): len(one["people"]) for table, one in shown.items() if one["people"]}
        roomy = [table for table in sizes if sizes[table] + more <= SEATS_AT_MOST]
        return sorted({*roomy} - {plan.table, plan.into}, key=lambda table: (sizes[table], table))

    async def _meeting_nobody_again(self, step: Step, change: str, ways: Iterable[Mapping[str, object]]) -> None:
        """Change seats in the first of these ways by which nobody meets again, as the desk shows; else in the last."""
        undo = 0
        for way in ways:
            if undo:
                await self._acting.wish(self.bot, "undo_seating", step=step.id, seq=undo)
            before, undo = self._desk("undo"), 0
            if await self._acting.wish(self.bot, change, step=step.id, **way):
                undo = await self._told_of_change(before)
                if not undo or not self._desk("met_again"):
                    return

    async def _told_of_change(self, before: int | None) -> int:
        """The number of one's own last change of seats, once the desk shows another one than before; 0: it does not."""
        await self.bot.record.within(lambda: self._desk("undo") not in {None, before}, DESK_TIMEOUT_S)
        seq: int | None = self._desk("undo")
        return seq if seq is not None and seq != before else 0

    def _desk(self, member: str) -> Any:
        return self.bot.documents.docs.get("helpdesk", {}).get(member, {}).get(self.bot.person.participant)

    # --- harvest --------------------------------------------------------------------------------------------------

    async def _form_themes(self) -> None:
        incoming = self.bot.documents.docs.get("incoming", {}).get("items", {})
        lines = [line["id"] for line in (*self.bot.lines, *incoming.values()) if line["text"] and line["by"]]
        self._chance.shuffle(lines)
        for n, title in enumerate(THEMES):
            gathered = lines[n * LINES_PER_THEME :][:LINES_PER_THEME]
            if gathered or n == 0:
                await self._acting.wish(
                    self.bot, "create_theme", theme=self._new_id(), title=title, contributions=gathered
                )
        self._themed = True

    async def _read_back(self) -> None:
        text = " ".join(SENTENCES[:4])
        await self._acting.wish(
            self._company[0], "read_back", read_back=self._new_id(), text=text, themes=[], contributions=[]
        )

    def _new_id(self) -> str:
        return f"robot-{self._chance.getrandbits(80):020x}"

    async def close(self) -> None:
        """End the evening."""
        await self._acting.wish(self.bot, "close_dialogue", after=self.bot.step)
