"""Writes the sample evening into a store, up to the middle of it, with its times moved to now.

Uses the rules like everybody else (decide, append), so what stands in the log could have happened. Works beside a
running server: it hears of the new rows as of anybody's.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from datetime import UTC, datetime
from itertools import count
from typing import Final
from zoneinfo import ZoneInfo

from app.facilitation import dialogue as rules
from app.facilitation.commands import Admit, Command, Configure, Extend, SetReading
from app.facilitation.core import ORGANISER_ACTOR, SYSTEM_ACTOR, Context, Role
from app.facilitation.setup import Setup
from app.facilitation.state import Dialogue
from app.persistence.organiser_ports import Organiser
from app.persistence.ports import Decided, LogTransaction, Person, Store
from app.sample.evening import PEOPLE, SETUP, STARTS_AFTER_S, SamplePerson
from app.sample.lines import Line, among, as_seen, command_of, told_by_the_house
from app.sample.script import SCRIPT
from app.web.identity import location
from app.web.links import DEFAULT_LINKS, arrival_url
from app.web.organiser import claim_url
from app.web.tokens import Purpose, Tokens

NOW_AFTER_S: Final = (18 * 60 + 52 - 17 * 60 - 15) * 60
"""How far the evening is when somebody opens it: 18:52, the step "Gemeinsam" open for some minutes."""
NAME: Final = "muster"
STALE_AFTER_MS: Final = 12 * 3_600_000
"""An evening that began longer ago is over; another one is written."""
TIME_LEFT_MS: Final = 5 * 60_000
MORE_MINUTES: Final = 20
ARRIVALS_EVERY_S: Final = 1
"""Everybody is in before the first of them does something, a minute after the doors opened."""


@dataclass(frozen=True, slots=True)
class Actor:
    """Somebody of the sample evening, in the store. `token`: their personal return secret."""

    key: str
    name: str
    role: Role
    participant: str
    token: str


@dataclass(frozen=True, slots=True)
class Sample:
    """The sample dialogue as it stands in the store. `links` by role, `documentation` and `organiser` among them."""

    dialogue: str
    title: str
    links: dict[str, str]
    actors: tuple[Actor, ...]
    base_url: str

    def personal_links(self) -> list[dict[str, str]]:
        """Everybody's return link: who opens it is that person."""
        return [
            {
                "name": actor.name,
                "role": actor.role.value,
                "participant": actor.participant,
                "url": arrival_url(self.base_url, self.dialogue, actor.token),
                "inside": self.base_url + location(self.dialogue, actor.participant),
            }
            for actor in self.actors
        ]


async def prepare(store: Store, tokens: Tokens, base_url: str, now: int) -> Sample:
    """The sample dialogue of today: the one that is under way, else a new one. `now`: Unix milliseconds."""
    dialogue = await _found_or_written(store, now)
    return await _sample(store, tokens, dialogue, base_url)


async def _found_or_written(store: Store, now: int) -> str:
    owners: Sequence[Organiser] = ()
    for n in count(1):
        dialogue = f"{NAME}-{n}"
        head = await store.log.head(dialogue)
        if head is None:
            await _write(store, dialogue, now, owners)
            return dialogue
        owners = await store.organisers.owners(dialogue) or owners
        if not head.deleted and await _goes_on(store, dialogue, now):
            return dialogue
    raise AssertionError("counting never ends")


async def _goes_on(store: Store, dialogue: str, now: int) -> bool:
    """Whether that evening is still under way; gives it more time if its clock has nearly run out."""
    async with store.log.transaction(dialogue) as turn:
        state = rules.fold(rules.EMPTY, await turn.newer(0))
        began = state.runs[state.described.steps[0].id].opened_at if state.setup else None
        if state.phase == "closed" or began is None or now - began > STALE_AFTER_MS:
            return False
        if state.clock and state.clock.ends_at - now < TIME_LEFT_MS:
            play = _Play(turn, state, turn.head.seq)
            await play.does(Extend(state.current, MORE_MINUTES), SYSTEM_ACTOR, Role.SYSTEM, now)
    return True


async def _write(store: Store, dialogue: str, now: int, owners: Sequence[Organiser]) -> None:
    doors = now - NOW_AFTER_S * 1_000
    await store.log.create(dialogue, doors)
    links = {role: await store.directory.add_link(dialogue, role, "", doors) for role in DEFAULT_LINKS}
    people = [
        await store.directory.admit(
            dialogue, one.role, one.name, "de", links[one.role].id, doors + n * ARRIVALS_EVERY_S * 1_000
        )
        for n, one in enumerate(PEOPLE)
    ]
    async with store.log.transaction(dialogue) as turn:
        await _play(_Play(turn, rules.EMPTY, 0), doors, people)
    for owner in owners:
        await store.organisers.own(owner.id, dialogue, now)


class _Play:
    """A turn with the log in which one command after the other is decided at its own time."""

    def __init__(self, turn: LogTransaction, state: Dialogue, seq: int) -> None:
        self._turn, self.state, self._seq = turn, state, seq

    async def does(self, command: Command, actor: str, role: Role, at: int) -> None:
        events = rules.decide(self.state, command, Context(at, actor, role))
        recorded = await self._turn.append([Decided(event, at, actor) for event in events], {})
        self.state = rules.fold(self.state, recorded)


async def _play(play: _Play, doors: int, people: Sequence[Person]) -> None:
    await play.does(Configure(setup_today(doors)), ORGANISER_ACTOR, Role.ORGANISER, doors)
    # whoever tries it out opens the documentation first, without having been let in
    await play.does(SetReading("public"), ORGANISER_ACTOR, Role.ORGANISER, doors)
    actors = dict(zip((one.key for one in PEOPLE), people, strict=True))
    participants = {key: person.participant for key, person in actors.items()}
    for person in people:
        await play.does(
            Admit(person.participant, person.role, person.ordinal), SYSTEM_ACTOR, Role.SYSTEM, person.created_at
        )
    for line in _until_now():
        command = command_of(as_seen(among(line, participants), play.state))
        actor = actors[line.who]
        who = (SYSTEM_ACTOR, Role.SYSTEM) if told_by_the_house(line) else (actor.participant, actor.role)
        await play.does(command, *who, doors + line.offset_s * 1_000)


def _until_now() -> Iterator[Line]:
    return (line for line in SCRIPT if line.offset_s < NOW_AFTER_S)


def setup_today(doors: int) -> Setup:
    """The sample evening's setup, as if its doors had opened at `doors` (Unix milliseconds)."""
    starts = datetime.fromtimestamp(doors / 1_000 + STARTS_AFTER_S, UTC).astimezone(ZoneInfo(SETUP.zone))
    return replace(SETUP, starts_at=starts.replace(tzinfo=None).isoformat(timespec="minutes"))


async def _sample(store: Store, tokens: Tokens, dialogue: str, base_url: str) -> Sample:
    people = await store.directory.people(dialogue)
    sample = {person.name: person for person in people if person.name is not None}
    links = {
        link.role.value: arrival_url(base_url, dialogue, tokens.issue(Purpose.LINK, dialogue, link.id))
        for link in await store.directory.links(dialogue)
        if link.revoked_at is None
    }
    links["documentation"] = f"{base_url}/doc/{dialogue}"
    links["organiser"] = await _organiser_link(store, tokens, dialogue, base_url)
    actors = tuple(_actor(one, sample[one.name], tokens) for one in PEOPLE if one.name in sample)
    order = ("organiser", "moderator", "participant", "representative", "projector", "documentation")
    ordered = {name: links[name] for name in order if name in links}
    return Sample(dialogue, SETUP.title, ordered, actors, base_url)


def _actor(one: SamplePerson, person: Person, tokens: Tokens) -> Actor:
    token = tokens.issue(Purpose.PERSON, person.dialogue, person.participant)
    return Actor(one.key, one.name, one.role, person.participant, token)


async def _organiser_link(store: Store, tokens: Tokens, dialogue: str, base_url: str) -> str:
    if not await store.organisers.any():
        return claim_url(base_url, tokens.issue(Purpose.CLAIM, "", dialogue))
    owned = await store.organisers.owners(dialogue)
    return f"{base_url}/organiser/d/{dialogue}" if owned else f"{base_url}/organiser"
