"""The memory over the events of a series, in words a facilitator would sign."""

from __future__ import annotations

from itertools import combinations

import pytest

from app.facilitation.commands import ErasePerson, MovePerson, OpenStep, RememberMeetings, UndoSeating
from app.facilitation.core import SYSTEM_ACTOR
from app.facilitation.events import MeetingsRemembered, TablesDrawn
from app.facilitation.seating import Guest, Home, Wishes, draw, draw_pairs
from app.facilitation.tables import memory
from app.facilitation.tables.series import pairs_of, sat_together
from tests.facilitation.cafe import Cafe

Pairs = set[tuple[str, str]]


def remembers(cafe: Cafe, pairs: Pairs) -> Cafe:
    """The house tells who met before."""
    return cafe.when(RememberMeetings(tuple(sorted(pairs))), by=SYSTEM_ACTOR)


def meeting(tables: list[list[str]]) -> Pairs:
    """Everybody who sits together, two by two."""
    return pairs_of(tables)


def spring_evening(people: int) -> Pairs:
    """Whoever met in the three rounds of an evening before, and in its pairs."""
    return pairs_of(sat_together(Cafe(people).round("zwei").round("r1").round("r2").round("r3").log))


@pytest.mark.parametrize("people", [24, 40])
def test_whoever_met_in_an_earlier_dialogue_sits_with_others_now(people: int) -> None:
    """Given the same people met in spring: in pairs and in the first round nobody meets again, this evening or from
    then; in three rounds nobody meets twice this evening, and fewer meet again from then than without the memory."""
    spring = spring_evening(people)
    cafe, forgetful = remembers(Cafe(people), spring), Cafe(people)
    counted = {}
    for name, one in (("with", cafe), ("without", forgetful)):
        tables = [one.round(step, seed=99).tables() for step in ("zwei", "r1", "r2", "r3")]
        met = [meeting(of) for of in tables]
        counted[name] = sum(len(pairs & spring) for pairs in met)
        if name == "with":
            assert not met[0] & spring
            assert all(not one & other for one, other in combinations(met[1:], 2))
    assert counted["with"] < counted["without"]


def test_a_thousand_regulars_meet_nobody_again() -> None:
    """Given 1,000 people who had an evening before: nobody meets anybody again, this evening or from then."""
    spring = spring_evening(1000)
    cafe = remembers(Cafe(1000), spring)
    tonight: Pairs = set()
    for step in ("r1", "r2", "r3"):
        met = meeting(cafe.round(step, seed=len(cafe.log)).tables())
        assert not met & spring and not met & tonight
        tonight |= met


def test_the_same_seed_gives_the_same_tables_from_what_the_log_says() -> None:
    """Given who met is in the log before the seats, whoever has the log draws the same again without asking anybody."""
    spring = spring_evening(24)
    first, second = remembers(Cafe(24), spring).round("r1"), remembers(Cafe(24), spring).round("r1")
    told = next(recorded.event for recorded in first.log if isinstance(recorded.event, MeetingsRemembered))
    assert {(one, other) for one, others in told.met for other in others} == spring
    assert first.tables() == second.tables()
    drawn = next(recorded.event for recorded in first.log if isinstance(recorded.event, TablesDrawn))
    guests = [memory.guest(first.state, name) for name in first.guests]
    assert draw(guests, drawn.seed, wishes=memory.wishes(first.state, "r1"), rounds=3).tables == drawn.tables


def test_a_seat_says_how_many_one_knows_and_nobody_by_name() -> None:
    """Given everybody knows everybody, the seat says so; it names nobody, who may go by another name this time."""
    cafe = Cafe(8)
    everybody = set(combinations(sorted(cafe.guests), 2))
    seat = remembers(cafe, everybody).round("r1").seat("k0")
    assert seat == {"table": cafe.table("k0"), "reason": "new_faces", "again": [], "known": 3}


def test_who_comes_late_or_is_moved_is_told_too_and_sits_with_strangers_if_there_are_any() -> None:
    """Given two tables of four, a latecomer goes where fewer know them from before."""
    cafe = Cafe(9).round("r1", without={"k8"})
    here = cafe.at(0)
    remembers(cafe, {("k8", one) if one > "k8" else (one, "k8") for one in here})
    assert cafe.tends(here=("k8",)).table("k8") == 1
    assert cafe.seat("k8")["known"] == 0
    cafe.when(MovePerson("r1", "k8", 0), by="ines")
    assert cafe.seat("k8")["known"] == len(here)
    cafe.when(UndoSeating("r1", len(cafe.log)), by="ines")
    assert cafe.seat("k8")["known"] == 0


def test_only_what_is_new_is_written_down() -> None:
    """Given the house tells everything it knows each time, the log grows by what nobody knew, and what is gone."""
    cafe = remembers(Cafe(8), {("k0", "k1")}).then(MeetingsRemembered((("k0", ("k1",)),)))
    remembers(cafe, {("k0", "k1")}).then()
    remembers(cafe, {("k0", "k1"), ("k0", "k2")}).then(MeetingsRemembered((("k0", ("k2",)),)))
    remembers(cafe, {("k0", "k2")}).then(MeetingsRemembered((), (("k0", ("k1",)),)))
    assert dict(cafe.state.tables.earlier) == {"k0": frozenset({"k2"}), "k2": frozenset({"k0"})}


def test_only_the_house_may_say_who_met_and_only_of_people_who_are_here() -> None:
    cafe = Cafe(8).refuses("not_allowed", RememberMeetings((("k0", "k1"),)), by="ines")
    cafe.when(RememberMeetings((("k0", "k1"), ("k0", "stranger"), ("k2", "k2"))), by=SYSTEM_ACTOR)
    cafe.then(MeetingsRemembered((("k0", ("k1",)),)))


def test_whoever_is_erased_vanishes_from_the_memory() -> None:
    """Given Anna and Ben knew each other and Anna is erased: Ben knows nobody, and she is not remembered anew."""
    cafe = remembers(Cafe(8), {("k0", "k1"), ("k1", "k2")}).when(ErasePerson("k1"), by="k1")
    assert not cafe.state.tables.earlier
    remembers(cafe, {("k0", "k1")}).then()


def test_a_round_in_which_nobody_sat_down_is_no_meeting() -> None:
    """Given the moderator went on before people sat, they did not meet."""
    cafe = Cafe(12).opens("r1").when(OpenStep("s1", "r1"), by="ines")
    assert sat_together(cafe.log) == []
    cafe.round("r2").tends(gone=("k0",)).tends(here=("k0",))
    assert pairs_of(sat_together(cafe.log)) == {
        (min(one, other), max(one, other))
        for one, others in memory.met(memory.earlier(cafe.state, "")).items()
        for other in others
    }


def test_this_evening_comes_first() -> None:
    """Given where the closed rule lets nobody meet twice, the memory of earlier evenings does not spoil it: five
    tables of four, three rounds, everybody knows half of the others from before."""
    guests = [Guest(f"p{n:02}") for n in range(20)]
    known = {one.id: {other.id for m, other in enumerate(guests) if (n + m) % 2} for n, one in enumerate(guests)}
    met: dict[str, dict[str, int]] = {}
    homes: dict[str, Home] = {}
    hosts: dict[str, int] = {}
    for turn in range(3):
        wishes = Wishes(hosts, earlier=known)
        drawing = draw(guests, turn, met=met, wishes=wishes, rounds=3, homes=homes, turn=turn)
        homes = homes or drawing.homes()
        hosts = hosts or {table[0]: at for at, table in enumerate(drawing.tables)}
        for table in drawing.tables:
            for one, other in combinations(table, 2):
                assert other not in met.get(one, {}), f"round {turn + 1}: {one} and {other} meet again"
                met.setdefault(one, {})[other] = met.setdefault(other, {})[one] = 1


def test_pairs_know_the_series_too() -> None:
    guests = [Guest(f"p{n}") for n in range(8)]
    first = draw_pairs(guests, 1)
    known = {one: {other for other in table if other != one} for table in first.tables for one in table}
    assert not meeting([list(of) for of in first.tables]) & meeting(
        [list(of) for of in draw_pairs(guests, 1, wishes=Wishes(earlier=known)).tables]
    )
