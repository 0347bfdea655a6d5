"""What holds in every World Café, whoever comes, goes and is moved: a seat for everybody, and nobody twice.

The drawing for 8 to 1,000 people and two to six rounds; and whole evenings at random, in which the house does what it
is due to do (`app.rooms.seating`): nobody who is there is ever left without a seat, or without a reason to wait.
"""

from __future__ import annotations

from itertools import combinations
from random import Random
from typing import Final

import pytest
from hypothesis import given as random
from hypothesis import settings
from hypothesis import strategies as st
from hypothesis.stateful import RuleBasedStateMachine, initialize, invariant, precondition, rule

from app.facilitation import limits
from app.facilitation.commands import (
    ChooseHost,
    KeepPair,
    MergeTables,
    MovePerson,
    OpenStep,
    RemovePerson,
    SwapPeople,
    TakeSeat,
    UndoSeating,
)
from app.facilitation.core import SYSTEM_ACTOR, Rejected
from app.facilitation.seating import Drawing, Guest, Home, Wishes, draw, table_sizes
from app.facilitation.seating.sizes import never_twice
from app.facilitation.setup import Step
from app.facilitation.tables.stand import TOO_FEW
from app.rooms.seating import SEAT_KEPT_MS, Seating
from tests.facilitation.cafe import STEPS, Cafe
from tests.facilitation.test_seating import Met, evening, people, remember

AGAIN_AT_MOST: Final = {
    2: [((8, 15), 8), ((17, 19), 3)],
    3: [((8, 15), 22), ((17, 19), 9)],
    4: [((8, 15), 42), ((17, 19), 19), ((26, 27), 2)],
    5: [((8, 15), 60), ((16, 19), 34), ((26, 27), 9), ((36, 39), 4)],
    6: [((8, 15), 82), ((16, 19), 60), ((20, 27), 26), ((36, 43), 11)],
}
"""By rounds: with so many people so many meetings are with somebody one has met; with all others none. As in
docs/performance.md."""
SOME: Final = (*range(8, 46), 60, 101, 250, 1_000)


# --- the drawing ------------------------------------------------------------------------------------------------------


@pytest.mark.parametrize("rounds", range(2, 7))
def test_nobody_meets_twice_where_the_closed_rule_promises_it_and_seldom_elsewhere(rounds: int) -> None:
    """Given hosts stay and nobody is absent: none at all where it is promised, else no more than is written down."""
    for number in SOME:
        sizes = table_sizes(number, rounds)
        promised = never_twice(len(sizes), sizes[0], rounds)
        allowed = max((most for (low, high), most in AGAIN_AT_MOST[rounds] if low <= number <= high), default=0)
        drawings, again = evening(number, rounds)
        assert again <= (0 if promised else allowed), f"{number} people"
        assert all(len(drawing.seats) == number for drawing in drawings)


def could_be_apart(drawing: Drawing, together: list[tuple[str, str]], apart: frozenset[tuple[str, str]]) -> bool:
    """Whether at two tables fewer than these would sit with somebody they must not meet, if those who need not stay
    where they are sat otherwise."""
    here, kept = drawing.seats.keys(), {id for id, seat in drawing.seats.items() if seat.reason in {"host", "fixed"}}
    pairs = [pair for pair in apart if {*pair} <= here]
    stay = {*drawing.tables[0]} & kept
    ways = combinations(sorted(here - kept), len(drawing.tables[0]) - len(stay))
    most = min(sum(len({*pair} & {*stay, *chosen}) != 1 for pair in pairs) for chosen in ways)
    return most < len(together)


wished = st.tuples(st.integers(12, 90), st.integers(2, 6), st.integers(0, 2**20), st.sampled_from([0.0, 0.1, 0.4]))


@settings(deadline=None, max_examples=25)
@random(wished)
def test_hosts_stay_who_was_put_somewhere_is_there_and_who_must_not_meet_does_not(given: tuple) -> None:
    """Given a third of all have somebody they must not meet, some have a table, hosts stay, and others are absent."""
    number, rounds, seed, absent = given
    chance = Random(seed)
    everybody = [guest.id for guest in people(number)]
    chance.shuffle(everybody)
    shy = number // 3 // 2 * 2
    apart = frozenset(zip(everybody[:shy:2], everybody[1:shy:2], strict=True))
    guests = [Guest(id, "ABC"[n % 3], staff=n % 12 == 0) for n, id in enumerate(everybody)]
    met, hosts, homes = Met(), dict[str, int](), dict[str, Home]()
    fixed: dict[str, int] = {}
    for turn in range(rounds):
        here = [guest for guest in guests if guest.id in hosts or chance.random() >= absent]
        if turn and not fixed:
            free = [guest.id for guest in here if guest.id not in hosts and guest.id not in everybody[:shy]]
            fixed = {free[0]: 0, free[-1]: 1}
        wishes = Wishes(hosts, fixed, apart=apart)
        drawing = draw(here, seed + turn, met=met, wishes=wishes, rounds=rounds, homes=homes, turn=turn)
        at = {person: seat.table for person, seat in drawing.seats.items()}
        assert sorted(at) == sorted(guest.id for guest in here)
        standing = len(drawing.tables)
        assert all(at[host] == table for host, table in hosts.items() if table < standing)
        assert all(at[person] == table for person, table in fixed.items() if person in at and table < standing)
        together = [pair for pair in apart if pair[0] in at and at[pair[0]] == at.get(pair[1])]
        # so few came that there is one table, or two and no better way
        assert not together or standing == 1 or (standing == 2 and not could_be_apart(drawing, together, apart))
        assert sorted(map(len, drawing.tables), reverse=True) == table_sizes(len(here), rounds)
        if not turn:
            homes = drawing.homes()
            hosts = {table[0]: number for number, table in enumerate(drawing.tables)}
        remember(met, drawing)


# --- whole evenings ---------------------------------------------------------------------------------------------------

CHOICE = (*STEPS, Step("wahl", "world_cafe", "Runde 4", "Und nun?", minutes=20, choice=True))
ROUNDS: Final = ("zwei", "r1", "r2", "pause", "r3", "tisch", "wahl")
anybody = st.integers(0, 40)
number = st.integers(0, 9)


class AnyCafe(RuleBasedStateMachine):
    """People come, go, are moved and merged; after each of it the house does what is due, as it does every second."""

    @initialize(count=st.integers(8, 32), company=st.integers(0, 6), here=st.floats(0.5, 1.0), seed=st.integers(0, 99))
    def begin(self, count: int, company: int, here: float, seed: int) -> None:
        self.cafe = Cafe(count, company=company, steps=CHOICE)
        self.house = Seating()
        chance = Random(seed)
        self.here = {name for name in self.cafe.guests if chance.random() < here}
        self.seq = 0

    def name(self, n: int) -> str:
        return self.cafe.guests[n % len(self.cafe.guests)]

    def _asks(self, command, by: str = "ines") -> bool:
        try:
            self.cafe.when(command, by=by)
        except Rejected:
            return False
        return True

    def _house_does_what_is_due(self) -> None:
        """Until nothing is due any more, which must be soon."""
        state = self.cafe.state
        for _ in range(8):
            bits = sum(1 << self.cafe.state.participants[name].ordinal for name in self.here)
            wish = self.house.due(self.cafe.state, bits, self.cafe.now, sure=True)
            if wish is None:
                return
            self.cafe.when(wish, by=SYSTEM_ACTOR)
            if self.cafe.state is state and not self.cafe.told:
                continue
            state = self.cafe.state
        raise AssertionError("the house never comes to rest")

    # --- what happens -------------------------------------------------------------------------------------------------

    @rule(step=st.sampled_from(ROUNDS))
    def a_step_is_opened(self, step: str) -> None:
        self._asks(OpenStep(step, self.cafe.state.current))

    @rule(seconds=st.sampled_from([1, 10, 31, 61]))
    def time_passes(self, seconds: int) -> None:
        self.cafe.now += seconds * 1_000

    @rule(who=st.sets(anybody, min_size=1, max_size=6))
    def some_lose_their_line(self, who: set[int]) -> None:
        self.here -= {self.name(n) for n in who}

    @rule()
    def whoever_is_away_stays_away(self) -> None:
        self._house_does_what_is_due()
        self.cafe.now += SEAT_KEPT_MS + 1

    @rule(who=st.sets(anybody, min_size=1, max_size=6))
    def some_come_late_or_come_back(self, who: set[int]) -> None:
        self.here |= {self.name(n) for n in who if self.cafe.state.participants[self.name(n)].inside}

    @rule(who=anybody)
    def somebody_is_asked_out(self, who: int) -> None:
        self._asks(RemovePerson(self.name(who), False))
        self.here.discard(self.name(who))

    @precondition(lambda self: self.cafe.state.tables.last is not None)
    @rule(who=anybody, other=anybody, table=number, into=number, stay=st.booleans(), which=st.integers(0, 5))
    def a_moderator_changes_seats(self, who: int, other: int, table: int, into: int, stay: bool, which: int) -> None:
        step, one, two = self.cafe.state.current, self.name(who), self.name(other)
        wishes = [
            MovePerson(step, one, table, stay),
            SwapPeople(step, one, two),
            MergeTables(step, table, into),
            KeepPair(one, two, "apart"),
            KeepPair(one, two, None),
            UndoSeating(step, self.seq),
        ]
        if self._asks(wishes[which]) and self.cafe.told:
            self.seq = self.cafe.log[-len(self.cafe.told)].seq

    @precondition(lambda self: self.cafe.state.tables.last is not None)
    @rule(who=anybody, table=st.none() | number, hosts=st.booleans())
    def somebody_takes_a_seat_or_becomes_host(self, who: int, table: int | None, hosts: bool) -> None:
        name, step = self.name(who), self.cafe.state.current
        if hosts:
            self._asks(ChooseHost(step, table or 0, name))
        elif name in self.here:
            self._asks(TakeSeat(step, table), by=name)

    # --- what holds ---------------------------------------------------------------------------------------------------

    @invariant()
    def everybody_who_is_there_sits_once_or_knows_why_they_wait(self) -> None:
        if not hasattr(self, "cafe"):
            return
        self._house_does_what_is_due()
        last, step = self.cafe.state.tables.last, self.cafe.state.setup.step(self.cafe.state.current)
        if last is None or step is None or step.method not in {"pairs", "world_cafe", "table_harvest"}:
            return
        at = [person for table in last.tables.values() for person in table]
        assert len(at) == len(set(at)) and set(at) == set(last.seats)
        waiting = self.here - set(at)
        assert not waiting or (last.choice and not last.seated), f"{waiting} have no seat"
        assert all(last.seats[name].reason for name in at)

    @invariant()
    def no_table_is_too_small_where_another_could_take_its_people_nor_too_large(self) -> None:
        last = getattr(self, "cafe", None) and self.cafe.state.tables.last
        if not last:
            return
        sizes = [len(people) for people in last.tables.values() if people]
        assert all(size <= limits.TABLE_MAX_SEATS + 1 for size in sizes) or len(sizes) == 1
        apart = [wish for wish in self.cafe.state.tables.pairs.values() if wish == "apart"]
        settled = last.step == self.cafe.state.current and last.seated and not last.choice
        if settled and len(sizes) > 1 and not apart:
            assert min(sizes) >= TOO_FEW[last.pairs]

    @invariant()
    def nobody_is_put_where_somebody_sits_whom_they_must_not_meet(self) -> None:
        """Whoever sat together before it was said may still do so."""
        last = getattr(self, "cafe", None) and self.cafe.state.tables.last
        if not last:
            return
        assert all(host in last.tables[table] for table, host in last.hosts.items())
        assert not any(last.tables[table] for table in last.merged)


TestAnyCafe = AnyCafe.TestCase
TestAnyCafe.settings = settings(max_examples=25, stateful_step_count=25, deadline=None)
