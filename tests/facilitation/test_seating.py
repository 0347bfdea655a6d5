"""Who sits where at the tables of a World Café, in words a facilitator would sign."""

from __future__ import annotations

from itertools import combinations
from random import Random
from time import process_time

import pytest
from hypothesis import given as random
from hypothesis import settings
from hypothesis import strategies as st

from app.facilitation.seating import Drawing, Guest, Home, Wishes, draw, merge_small, seat_late, table_sizes
from app.facilitation.seating.sizes import never_twice

Met = dict[str, dict[str, int]]


SEED_7 = (("p0006", "p0001", "p0005", "p0004"), ("p0003", "p0000", "p0007", "p0002"))


def people(number: int) -> list[Guest]:
    return [Guest(f"p{at:04}") for at in range(number)]


def remember(met: Met, drawing: Drawing) -> int:
    """Keep who met whom; how many pairs had met before."""
    again = 0
    for table in drawing.tables:
        for one, other in combinations(table, 2):
            again += other in met.setdefault(one, {})
            met[one][other] = met[one].get(other, 0) + 1
            met.setdefault(other, {})[one] = met[one][other]
    return again


def evening(
    number: int, rounds: int, *, absent: float = 0.0, seed: int = 1, hosted: bool = True
) -> tuple[list[Drawing], int]:
    """All rounds with hosts who stay, if there are any, and travellers, some absent; how many pairs met twice."""
    chance, met, drawings, again = Random(seed), Met(), list[Drawing](), 0
    hosts, been = dict[str, int](), dict[str, set[int]]()
    homes: dict[str, Home] = {}
    for turn in range(rounds):
        here = [guest for guest in people(number) if guest.id in hosts or chance.random() >= absent * (turn > 0)]
        drawing = draw(
            here, seed + turn, met=met, wishes=Wishes(hosts, been=been), rounds=rounds, homes=homes, turn=turn
        )
        if not turn:
            homes = {id: Home(at, place + (not hosted)) for id, (at, place) in drawing.homes().items()}
            hosts = {table[0]: at for at, table in enumerate(drawing.tables)} if hosted else {}
        again += remember(met, drawing)
        drawings.append(drawing)
        for person, seat in drawing.seats.items():
            been.setdefault(person, set()).add(seat.table)
    return drawings, again


@pytest.mark.parametrize("number", [8, *range(12, 60), 99, 250, 999, 1000])
def test_tables_are_of_four_or_five(number: int) -> None:
    """Given 8 or at least 12 people present, tables have four or five seats, and there is a seat for everybody."""
    for rounds in range(2, 7):
        sizes = table_sizes(number, rounds)
        assert sum(sizes) == number
        assert set(sizes) <= {4, 5}


def test_eleven_people_sit_at_two_tables_of_four_and_one_of_three() -> None:
    assert table_sizes(11) == [4, 4, 3]


@pytest.mark.parametrize("number", [60, 100, 250, 1000])
def test_who_goes_for_a_while_brings_nobody_together_twice(number: int) -> None:
    """Given one in twenty is absent each round, even so nobody meets twice in six rounds."""
    _, again = evening(number, 6, absent=0.05)
    assert again == 0


def came_back(drawings: list[Drawing]) -> list[str]:
    """Travellers who were sent to a table where they had sat."""
    been, back = set[tuple[str, int]](), list[str]()
    for drawing in drawings:
        seats = {person: seat for person, seat in drawing.seats.items() if seat.reason != "host"}
        back += [person for person, seat in seats.items() if (person, seat.table) in been]
        been |= {(person, seat.table) for person, seat in drawing.seats.items()}
    return back


@pytest.mark.parametrize("number", [*range(28, 48), 60, 101, 250, 1_000])
@pytest.mark.parametrize("hosted", [True, False])
def test_a_traveller_goes_to_a_different_table_each_round(number: int, hosted: bool) -> None:
    """Given three rounds, with hosts or without: nobody comes back to a table, and nobody meets twice."""
    drawings, again = evening(number, 3, hosted=hosted)
    assert came_back(drawings) == []
    assert again == 0


@pytest.mark.parametrize("number", [60, 100, 250, 1_000])
def test_nor_if_one_in_twenty_goes_for_a_while(number: int) -> None:
    drawings, again = evening(number, 5, absent=0.05, hosted=False)
    assert (came_back(drawings), again) == ([], 0)


@settings(deadline=None, max_examples=15)
@random(st.integers(8, 60), st.integers(2, 4), st.integers(0, 2**32))
def test_new_faces_are_worth_more_than_a_new_table(number: int, rounds: int, seed: int) -> None:
    """Given so few that somebody must come back: nobody meets again whom they would not have met anyway."""
    drawings, _ = evening(number, rounds, seed=seed, hosted=False)
    met = Met()
    for drawing in drawings:
        again = remember(met, drawing)
        assert again == 0 or not never_twice(len(drawing.tables), max(map(len, drawing.tables)), rounds)


@settings(deadline=None, max_examples=40)
@random(st.integers(8, 300), st.integers(2, 6), st.sampled_from([0.0, 0.05, 0.3]), st.integers(0, 2**32))
def test_everybody_present_has_one_seat_and_hosts_stay(number: int, rounds: int, absent: float, seed: int) -> None:
    """Whoever is absent or comes back: one seat for everybody who is there, no table above five, hosts where they were.

    Whom somebody meets again is named at their seat, and nobody else is.
    """
    drawings, _ = evening(number, rounds, absent=absent, seed=seed)
    met = Met()
    for drawing in drawings:
        seated = [person for table in drawing.tables for person in table]
        assert sorted(seated) == sorted(drawing.seats) and len(set(seated)) == len(seated)
        assert all(len(table) <= 5 for table in drawing.tables)
        for person, seat in drawing.seats.items():
            table = drawing.tables[seat.table]
            assert person in table
            assert set(seat.again) == {other for other in table if other in met.get(person, {})}
            assert seat.reason != "host" or seat.table == drawings[0].seats[person].table
            assert (seat.reason == "again") <= bool(seat.again)
        remember(met, drawing)


def test_the_same_seed_gives_the_same_tables() -> None:
    """Given the seed in the record, anybody can draw again; another seed gives other tables."""
    assert draw(people(100), 7) == draw(people(100), 7)
    assert draw(people(100), 7).tables != draw(people(100), 8).tables


def test_this_drawing_stays_as_it_is_for_ever() -> None:
    """Given the record of an old evening, a later version of the rules must not tell of other tables."""
    assert draw(people(8), 7).tables == SEED_7


def test_the_company_is_spread_and_groups_are_mixed() -> None:
    """Given ten of the company and four groups among a hundred: never two of the company, never three of a group."""
    guests = [Guest(f"p{at:04}", group="ABCD"[at % 4], staff=at % 10 == 0) for at in range(100)]
    met = Met()
    for turn in range(3):
        drawing = draw(guests, turn, met=met)
        known = {guest.id: guest for guest in guests}
        for table in drawing.tables:
            assert sum(known[person].staff for person in table) <= 1
            groups = [known[person].group for person in table]
            assert max(groups.count(group) for group in groups) <= 2
        assert remember(met, drawing) == 0


def test_nobody_sits_without_a_common_language() -> None:
    """Given some speak only English, some only German, some both: at every table one language is common to all."""
    spoken = [{"de"}] * 6 + [{"de", "en"}] * 3 + [{"en"}]
    guests = [Guest(f"p{at:04}", languages=frozenset(spoken[at % 10])) for at in range(200)]
    known = {guest.id: guest.languages for guest in guests}
    met = Met()
    for turn in range(3):
        drawing = draw(guests, turn, met=met)
        assert all(frozenset.intersection(*(known[person] for person in table)) for table in drawing.tables)
        remember(met, drawing)


def test_a_language_without_a_table_of_its_own_sits_where_there_is_room() -> None:
    """Given fewer tables than languages, everybody has a seat, and the drawing says what it could not do."""
    spoken = ["de", "en", "fr", "it", "de", "en", "fr", "it"]
    guests = [Guest(f"p{at}", languages=frozenset({language})) for at, language in enumerate(spoken)]
    drawing = draw(guests, 1)
    assert len(drawing.seats) == 8
    assert drawing.cost > 0


def test_a_household_is_apart_an_interpreter_beside_and_who_was_put_somewhere_stays() -> None:
    """Given pairs that must not, pairs that must sit together and a person moderation put at a table: it is so."""
    wishes = Wishes(fixed={"p0000": 3}, together=frozenset({("p0001", "p0002")}), apart=frozenset({("p0003", "p0004")}))
    for seed in range(30):
        seats = draw(people(20), seed, wishes=wishes).seats
        assert seats["p0000"].table == 3 and seats["p0000"].reason == "fixed"
        assert seats["p0001"].table == seats["p0002"].table
        assert seats["p0003"].table != seats["p0004"].table


def all_wishes() -> tuple[list[Guest], Wishes]:
    spoken = [{"de"}] * 6 + [{"de", "en"}] * 3 + [{"en"}]
    guests = [Guest(f"p{at:04}", "ABCD"[at % 4], frozenset(spoken[at % 10]), staff=at % 17 == 0) for at in range(1000)]
    apart = frozenset((f"p{at:04}", f"p{at + 1:04}") for at in range(0, 100, 2))
    return guests, Wishes(apart=apart, together=frozenset((f"p{at:04}", f"p{at + 4:04}") for at in range(500, 520, 8)))


@pytest.mark.parametrize(("wished", "ms"), [(False, 20), (True, 100)])
def test_a_thousand_people_are_drawn_at_once(wished: bool, ms: int) -> None:
    """Given 1,000 people who met twice already: at most 20 ms of one core without wishes, 100 ms with all of them.

    The best of some drawings counts: what else the machine does at the time is not the drawing's.
    """
    guests, wishes = all_wishes() if wished else (people(1000), Wishes())
    met = Met()
    for turn in range(2):
        remember(met, draw(guests, turn, met=met, wishes=wishes))
    needed = []
    for seed in range(5):
        began = process_time()
        draw(guests, seed, met=met, wishes=wishes)
        needed.append(1000 * (process_time() - began))
    assert min(needed) <= ms


def tables_of(*sizes: int) -> dict[int, list[Guest]]:
    """Tables with so many people, by number."""
    guests = iter(people(sum(sizes)))
    return {number: [next(guests) for _ in range(size)] for number, size in enumerate(sizes)}


def test_who_comes_late_sits_where_they_are_missed_most() -> None:
    """Given tables of 5, 3 and 4 people, the latecomer goes to the three; with a conflict there, to the four."""
    late = Guest("late")
    assert seat_late(late, tables_of(5, 3, 4), {}, Wishes()) == 1
    assert seat_late(late, tables_of(5, 3, 4), {}, Wishes(apart=frozenset({("p0006", "late")}))) == 2


def test_who_comes_late_meets_new_people_where_tables_are_equal() -> None:
    met = {"late": {"p0000": 1}, "p0000": {"late": 1}}
    assert seat_late(Guest("late"), tables_of(4, 4), met, Wishes()) == 1


def test_who_comes_late_understands_somebody_and_a_full_table_is_the_last_choice() -> None:
    """Given a smaller table that speaks another language, they sit at the larger one; five everywhere: at a sixth."""
    german, english = frozenset({"de"}), frozenset({"en"})
    tables = {0: [Guest(f"d{at}", languages=german) for at in range(3)], 1: [Guest("e0", languages=english)] * 4}
    assert seat_late(Guest("late", languages=english), tables, {}, Wishes()) == 1
    assert seat_late(Guest("late"), tables_of(5, 5), {}, Wishes()) == 0
    assert seat_late(Guest("late"), {}, {}, Wishes()) is None


def test_a_table_of_two_is_merged_where_the_fewest_have_met() -> None:
    """Given two people are left, they go to a table with room for both where they know nobody; three stay."""
    tables = tables_of(2, 3, 3, 5)
    met = {"p0000": {"p0002": 1}, "p0002": {"p0000": 1}}
    assert merge_small(0, tables, met, Wishes()) == (2, 2)
    assert merge_small(1, tables, met, Wishes()) is None
    assert merge_small(0, tables_of(2), {}, Wishes()) is None


def test_merging_keeps_to_four_or_five_where_it_can() -> None:
    """Given no table has room for both, each finds one with room for one; else both are a fifth and a sixth; else each
    is a sixth. Seven sit together only where there is no other table."""
    assert merge_small(0, tables_of(2, 5, 4, 4), {}, Wishes()) == (2, 3)
    assert merge_small(0, tables_of(2, 5, 4), {}, Wishes()) == (2, 2)
    assert merge_small(0, tables_of(2, 5, 5, 5), {}, Wishes()) == (1, 2)
    assert merge_small(0, tables_of(2, 5), {}, Wishes()) == (1, 1)


# --- topic tables -----------------------------------------------------------------------------------------------------


def had_twice(number: int, topics: int, rounds: int, absent: float = 0.0) -> list[int]:
    """How many travellers have a topic they had before, round by round; hosts stay with theirs."""
    asked, had, counted = tuple(f"topic {n}" for n in range(topics)), dict[str, set[str]](), list[int]()
    chance, met, hosts, homes = Random(1), Met(), dict[str, int](), dict[str, Home]()
    for turn in range(rounds):
        here = [guest for guest in people(number) if guest.id in hosts or chance.random() >= absent * (turn > 0)]
        wishes = Wishes(hosts, topics=asked, had=had)
        drawing = draw(here, turn, met=met, wishes=wishes, rounds=rounds, homes=homes, turn=turn)
        counted.append(sum(wishes.had_topic(person, seat.table) for person, seat in drawing.seats.items()))
        homes = homes or drawing.homes()
        hosts = hosts or {table[0]: at for at, table in enumerate(drawing.tables)}
        remember(met, drawing)
        for at, table in enumerate(drawing.tables):
            for person in table:
                had.setdefault(person, set()).add(asked[at % topics])
    return counted


@pytest.mark.parametrize(("number", "topics"), [(16, 4), (40, 4), (60, 4), (100, 5), (100, 20), (1000, 4), (1000, 200)])
def test_a_traveller_has_no_topic_twice_while_there_is_another(number: int, topics: int) -> None:
    """Given at least as many topics as rounds, spread evenly over the tables: in three rounds three topics each."""
    assert had_twice(number, topics, 3) == [0, 0, 0]


@pytest.mark.parametrize("topics", [4, 10])
def test_not_even_if_one_in_ten_is_absent_each_round(topics: int) -> None:
    assert had_twice(1000, topics, 3, absent=0.1) == [0, 0, 0]


def test_where_there_are_fewer_topics_than_rounds_everybody_is_seated_all_the_same() -> None:
    """Given two topics and three rounds, the third round must repeat; the second does not."""
    counted = had_twice(1000, 2, 3)
    assert counted[:2] == [0, 0] and counted[2] > 0


def test_who_comes_late_goes_to_a_topic_that_is_new_to_them() -> None:
    wishes = Wishes(topics=("a", "b"), had={"late": {"a"}})
    assert seat_late(Guest("late"), tables_of(4, 4), {}, wishes) == 1


# --- fives or fours ---------------------------------------------------------------------------------------------------


def test_an_organiser_may_have_tables_of_four() -> None:
    """Given 1,000 people, fives are 200 tables and fours 250; 40 people sit at nine tables or at ten; latecomers then
    find a fifth seat everywhere."""
    assert table_sizes(1000, 3) == [5] * 200
    assert table_sizes(1000, 3, 4) == [4] * 250
    assert table_sizes(40, 3) == [5] * 4 + [4] * 5 and table_sizes(40, 3, 4) == [4] * 10
    assert [len(table) for table in draw(people(1000), 7, seats=4).tables] == [4] * 250


@pytest.mark.parametrize("number", [8, *range(12, 60), 99, 250, 999, 1000])
def test_with_fours_too_tables_are_of_four_or_five(number: int) -> None:
    for rounds in range(2, 7):
        sizes = table_sizes(number, rounds, 4)
        assert sum(sizes) == number and set(sizes) <= {4, 5}
        assert len(sizes) >= len(table_sizes(number, rounds))
