"""`make evening`: the sample evening, held by bots through a real server in time-lapse, and its documentation compared.

44 people come in by their links, one socket each, and do what `app.sample.script` says, one after the other, each as
soon as the server has stored what came before. What the house does by itself (seats for a round, sitting down) is
waited for, with the server's clock put forward. Then the JSON documentation is fetched as anybody could, and compared
with `evening_expected.json`, all but times; the numbers the evening is told with are counted once more from it. Exit
code 0 only if both hold.
"""

from __future__ import annotations

import argparse
import asyncio
import json
import random
import sys
import time
from collections import Counter
from collections.abc import Iterator, Mapping
from dataclasses import replace
from datetime import UTC, date, datetime, timedelta
from pathlib import Path
from typing import Any, Final
from zoneinfo import ZoneInfo

import msgspec

from app.rehearsal.bot import Bot
from app.rehearsal.line import Address
from app.rehearsal.outbox import Frame
from app.rehearsal.record import Record
from app.sample import words
from app.sample.evening import DOORS_OPEN_AT, PEOPLE, SETUP, STARTS_AFTER_S
from app.sample.lines import CONFIDANT, SEEN, Line, among
from app.sample.results import POINTS
from app.sample.script import SCRIPT
from loadtests.house import Door, House
from tests.servers.resonanz import Resonanz

EXPECTED: Final = Path(__file__).with_name("evening_expected.json")
ARRIVE_TIMEOUT_S: Final = 30.0
REPLY_TIMEOUT_S: Final = 60.0
PLAYED_ON: Final = date.fromisoformat(DOORS_OPEN_AT[:10])
PASSING: Final = frozenset(
    {"at", "as_of", "kept_until", "starts_at", "planned_at", "opened_at", "closed_at", "corrected_at", "withdrawn_at"}
    | {"confirmed_at", "revised_at", "taken_in_at", "address", "seq"}
)
"""Members of the documentation that say when, or where: they differ each time. Whether they are there is compared."""
SEEN_IN: Final = {
    "confirm": ("me:{}", "contributions"),
    "hide": ("stream", "items"),
    "unhide": ("moderation", "hidings"),
}
"""Where somebody reads what they answer to: topic and member."""
GATHERED_AT: Final = [[3, 5, 9], [1, 3, 6], [1, 2, 6], [6, 7, 8], [1, 3, 4, 9], [4, 7, 8, 9]]
"""For each theme the tables its lines were said at."""
CLOTH: Final = {"text": 6, "stroke": 3, "arrow": 1, "heart": 3}
"""What lies on the cloth of table 9 beside the lines."""
MOVED_ON: Final = frozenset({"moved_on", "words_changed"})
"""Codes of refusals of an answer to something that is not the newest any more."""

Json = Any


class Failed(Exception):
    """The evening could not be held, or its documentation is not the expected one."""


# --- holding it -------------------------------------------------------------------------------------------------------


class Evening:
    """One evening on its way: who is who, and by how many days its dates are moved."""

    def __init__(self, server: Resonanz, door: Door, house: House, shift: timedelta) -> None:
        self.server, self.door, self.house, self.shift = server, door, house, shift
        self.record, self.bots = Record(), dict[str, Bot]()
        self.by_house = {"draw_tables": self._drawn, "sit_down": self._seated, "hand_in_case": self._hand_in}

    async def arrive(self) -> None:
        """Everybody comes in, in the order of their chairs, and stays."""
        for n, one in enumerate(PEOPLE):
            entered = await self.door.enter(one.name, one.role.value)
            person = replace(entered, also=("tables",))
            bot = self.bots[one.key] = Bot(person, [self.house.address], self.record, random.Random(n))
            bot.start()
        async with asyncio.timeout(ARRIVE_TIMEOUT_S):
            while not all(bot.furnished for bot in self.bots.values()):
                await self._news()

    async def does(self, line: Line) -> None:
        """One line of the script, until the server has stored it."""
        line = among(line, {key: bot.person.participant for key, bot in self.bots.items()})
        async with asyncio.timeout(REPLY_TIMEOUT_S):
            if line.command in self.by_house:
                await self.by_house[line.command](line)
                return
            frame = await self._asked(line)
            while not frame["ok"] and frame["error"]["code"] in MOVED_ON:  # read again, ask again
                await self._news()
                frame = await self._asked(line)
        if not frame["ok"]:
            raise Failed(f"{line.who}: {line.command} {dict(line.args)} was refused: {frame['error']}")

    async def _asked(self, line: Line) -> Frame:
        args = {name: await self._value(line, name, value) for name, value in line.args.items()}
        if args.get("named"):
            self.record.named.add(args["contribution"])
        return await self.bots[line.who].wish(line.command, args)

    async def _value(self, line: Line, name: str, value: Json) -> Json:
        """A date moves with the evening; what somebody answers to is what they see by now."""
        if name == "next_on":
            return (date.fromisoformat(value) + self.shift).isoformat()
        if value != SEEN:
            return value
        bot, id = self.bots[line.who], line.args["contribution"]
        topic, member = SEEN_IN[line.command]
        while (shown := bot.documents.docs[topic.format(bot.person.participant)][member].get(id)) is None:
            await self._news()
        return shown["seq"] if name == "seq" else shown.get("corrected_at")

    async def _news(self) -> None:
        """Until anybody hears something."""
        self.record.changed.clear()
        await self.record.changed.wait()

    async def _drawn(self, line: Line) -> None:
        """Until everybody sees which seats there are."""
        while any(tables["step"] != line.args["step"] for tables in self._tables()):
            await self._news()

    async def _seated(self, line: Line) -> None:
        """Until everybody sees that people sit, which is at once: by the server's clock it is time."""
        self.server.put_forward(max(tables["sits_at"] for tables in self._tables()))
        while any((tables["step"], tables["phase"]) != (line.args["step"], "seated") for tables in self._tables()):
            await self._news()

    def _tables(self) -> list[Json]:
        return [bot.documents.docs["tables"] for bot in self.bots.values()]

    async def _hand_in(self, line: Line) -> None:
        wish = {
            "case": line.args["case"],
            "words": words.CASE,
            "contact": words.CASE_CONTACT,
            "readers": [self.bots[CONFIDANT].person.participant],
            "consent": True,
        }
        await self.door.ask(self.bots[line.who].person, "cases", wish)

    async def leave(self) -> None:
        """Everybody closes their browser."""
        await asyncio.gather(*(bot.leave() for bot in self.bots.values()))


async def hold(server: Resonanz) -> dict[str, Json]:
    """The documentation of the evening, held on this server with a clock of its own. Raises `Failed`."""
    house = House(Address(server.port), server.origin)
    await house.claim(server.claim_token)
    setup, shift = _today()
    door = await house.make(setup)
    evening = Evening(server, door, house, shift)
    try:
        await evening.arrive()
        for line in SCRIPT:
            await evening.does(line)
        if evening.record.faults:
            raise Failed("\n".join(evening.record.faults))
        return await house.documentation(door.dialogue)
    finally:
        await evening.leave()
        await house.close()


def _today() -> tuple[dict[str, Json], timedelta]:
    """The sample's setup as if its doors had just opened, and by how many days that moves its dates."""
    now = datetime.fromtimestamp(time.time(), UTC).astimezone(ZoneInfo(SETUP.zone)).replace(tzinfo=None)
    setup: dict[str, Json] = msgspec.to_builtins(SETUP)
    shift = now.date() - PLAYED_ON
    starts = now + timedelta(seconds=STARTS_AFTER_S)
    until = (date.fromisoformat(SETUP.answers_until) + shift).isoformat()
    return {**setup, "starts_at": starts.isoformat(timespec="minutes"), "answers_until": until}, shift


# --- comparing it -----------------------------------------------------------------------------------------------------


def told(documentation: Json, shift: timedelta) -> Json:
    """`documentation` without what differs each time: of a moment only that there is one, a date as in the sample."""
    if isinstance(documentation, dict):
        return {name: _member(name, value, shift) for name, value in documentation.items()}
    if isinstance(documentation, list):
        return [told(value, shift) for value in documentation]
    return documentation


def _member(name: str, value: Json, shift: timedelta) -> Json:
    if name in PASSING:
        return value is not None
    if name in {"next_on", "until"} and value:
        return (date.fromisoformat(value) - shift).isoformat()
    return told(value, shift)


def differences(expected: Json, got: Json, where: str = "") -> Iterator[str]:
    """A sentence for every place where the two differ."""
    if isinstance(expected, dict) and isinstance(got, dict):
        for name in sorted(expected.keys() | got.keys()):
            if name not in got or name not in expected:
                yield f"{where}/{name}: {'missing' if name not in got else 'not expected'}"
            else:
                yield from differences(expected[name], got[name], f"{where}/{name}")
    elif isinstance(expected, list) and isinstance(got, list):
        if len(expected) != len(got):
            yield f"{where}: {len(expected)} expected, {len(got)} found"
        for n, (one, other) in enumerate(zip(expected, got, strict=False)):
            yield from differences(one, other, f"{where}/{n}")
    elif expected != got:
        yield f"{where}: expected {expected!r}, found {got!r}"


def facts(doc: Mapping[str, Json]) -> Iterator[tuple[str, Json, Json]]:
    """The numbers the evening is told with (sample dialogue, sections 3, 4, 5 and 8): what, expected, counted."""
    rounds = [one for one in doc["contributions"] if one["step"] in {"erleben", "empfinden", "gemeinsam"}]
    themes, gathered = doc["themes"], [n for theme in doc["themes"] for n in theme["contributions"]]
    answers = [one for theme in themes for one in theme["responses"]]
    yield "contributions of the three rounds", 25, len(rounds)
    yield "people who put them in", 25, len({one["person"] for one in rounds})
    yield "spoken and written down", 20, sum(one["spoken"] for one in rounds)
    yield "written without speaking", 5, sum(not one["spoken"] for one in rounds)
    yield "by the company", 3, sum(one["role"] == "representative" for one in rounds)
    yield "not confirmed by their speaker", 0, sum(bool(one["noted_by"]) and not one["confirmed_at"] for one in rounds)
    yield "times a contribution was put into a theme", 26, len(gathered)
    yield "answers to „Haben wir Sie richtig verstanden?“", 24, len(answers)
    yield "„Ja, so“", 22, sum(one["agrees"] is True for one in answers)
    yield "„Nein, eher so“", 2, sum(one["agrees"] is False for one in answers)
    yield "points", list(POINTS.values()), [theme["points"] for theme in themes]
    yield "in no theme, of the rounds", [23, 24], [one["n"] for one in rounds if one["n"] not in gathered]
    yield "hidden (name of a third person), written anew", ({"third_party": 1}, 1), (doc["hidden"], doc["rewritten"])
    yield "personal cases handed over in confidence", 1, doc["cases"]
    yield "answers", ["promised", "in_progress", "exists"], [one["status"] for one in doc["answers"]]
    yield "themes without an answer", [4, 5, 6], [one["theme"] for one in doc["open"] if one["theme"]]
    heard = {(one["scale"], one["role"]): one["counts"] for one in doc["ratings"]}
    yield "„Ich wurde gehört“", {"5": 19, "4": 11, "3": 3, "2": 1, "1": 0}, heard.get(("heard", "participant"))
    yield "read-back of the whole", 1, sum(not one["themes"] and not one["contributions"] for one in doc["read_backs"])
    yield from facts_of_tables(doc)
    everything = json.dumps(doc, ensure_ascii=False)
    for gone in ("Sauerstoff", "Brettinger", "zweimal abgebucht", "0151"):
        yield f"“{gone}” anywhere", False, gone in everything


def facts_of_tables(doc: Mapping[str, Json]) -> Iterator[tuple[str, Json, Json]]:
    """The same of who sat where, and what table 9 leaves."""
    yield "meetings of two people at a table, and how many again", (234, 0), (doc["meetings"], doc["met_again"])
    yield "tables in each round", [9, 9, 9], [len(one["tables"]) for one in doc["seatings"]]
    yield "„gehört an n Tischen“", GATHERED_AT, [one["tables"] for one in doc["themes"]]
    table9 = doc["tables"][-1]
    yield "things on the cloth of table 9", CLOTH, Counter(one["shape"] for one in table9["cloth"])
    yield "handed in by table 9", list(words.HANDED_IN[9]), table9["handed_in"]
    yield "said at table 9, by round", {"1": [5], "2": [14, 17], "3": [20, 23]}, table9["rounds"]


def judged(documentation: Mapping[str, Json], expected: Json) -> list[str]:
    """Every sentence about what does not hold."""
    wrong = [f"{what}: {want!r} expected, {got!r} counted" for what, want, got in facts(documentation) if want != got]
    _, shift = _today()
    return wrong + list(differences(expected, told(documentation, shift)))


async def main(write: bool) -> int:
    """Hold the evening and compare; with `write`, keep what came out as the expected documentation."""
    server = Resonanz(own_clock=True)
    try:
        server.start()
        began = time.monotonic()
        documentation = await hold(server)
        took = time.monotonic() - began
    except Failed as failed:
        print(failed, file=sys.stderr)
        return 1
    finally:
        server.close()
    if write:
        _, shift = _today()
        EXPECTED.write_text(json.dumps(told(documentation, shift), ensure_ascii=False, indent=1) + "\n", "utf-8")
    wrong = judged(documentation, json.loads(EXPECTED.read_text("utf-8")))
    print(
        "\n".join(wrong)
        or f"The evening was held by {len(PEOPLE)} people in {took:.1f} s: {len(SCRIPT)} acts, "
        f"{len(documentation['contributions'])} contributions, {len(documentation['themes'])} themes, "
        f"{len(documentation['answers'])} answers. Its documentation is the expected one."
    )
    return 1 if wrong else 0


if __name__ == "__main__":
    parser = argparse.ArgumentParser(prog="python -m loadtests.evening", description=__doc__)
    parser.add_argument("--write", action="store_true", help="keep what comes out as the expected documentation")
    sys.exit(asyncio.run(main(parser.parse_args().write)))
