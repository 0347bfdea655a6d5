"""What practitioners say of a World Café, sentence by sentence, where no other test does."""

from __future__ import annotations

from collections import Counter
from dataclasses import replace

from app.facilitation.commands import ChooseHost, Configure, Contribute, DeclareGroup, PutOnCloth, TakeSeat
from app.facilitation.core import ORGANISER_ACTOR
from app.facilitation.events import TablesMerged
from app.facilitation.setup import Step
from app.facilitation.tables import view
from tests.facilitation.cafe import STEPS, Cafe

LINE = "line-0000000000000001"
THING = "thing-000000000000001"
TOPICS = ("Rechnung?", "Wärme?", "Beratung?", "Zukunft?", "Störung?")


def described(cafe: Cafe, **changes: object) -> Cafe:
    """The organiser describes the evening otherwise before it begins."""
    return cafe.when(Configure(replace(cafe.state.described, **changes)), by=ORGANISER_ACTOR)  # type: ignore[arg-type]


def hosted(cafe: Cafe) -> set[str]:
    """Who hosts; in the first round every table chooses somebody."""
    sitting = cafe.state.tables.last
    for table, people in sitting.tables.items():
        if sitting.round == 1 and people:
            cafe.when(ChooseHost(sitting.step, table, people[0]), by=people[0])
    return {*cafe.state.tables.last.hosts.values()}


# --- who sits where ---------------------------------------------------------------------------------------------------


def test_travellers_go_to_another_table_each_round_and_each_to_one_they_have_not_been_at() -> None:
    """„Travellers: each goes to a different table." Given 40 people and a host at each table, in three rounds nobody
    who travels comes to a table twice, and those who sat together scatter."""
    cafe, been = Cafe(40), {name: set[int]() for name in Cafe(40).guests}
    for step in ("r1", "r2", "r3"):
        before = cafe.tables() if step != "r1" else []
        cafe.round(step)
        hosts = hosted(cafe)
        for name in set(cafe.guests) - hosts:
            assert cafe.table(name) not in been[name]
            been[name].add(cafe.table(name))
        for people in before:
            assert len({cafe.table(name) for name in people}) == len(people)


def test_a_host_a_moderator_sets_stays_too() -> None:
    """„Hosts stay (volunteer, chosen by the table, or set)." The moderator sets one, who is there in the next round."""
    cafe = Cafe(20).round("r1")
    table = cafe.table("k3")
    cafe.when(ChooseHost("r1", table, "k3"), by="ines").round("r2")
    assert cafe.seat("k3") == {"table": table, "reason": "host", "again": [], "known": 0}


def test_tables_are_mixed_by_what_people_said_of_themselves() -> None:
    """„Mixed by declared group." Given three groups of eight at five tables, never three of one sit together."""
    cafe = described(Cafe(24), group_question="Wohnort", groups=("Stadt", "Umland", "Dorf"))
    for n, name in enumerate(cafe.guests):
        cafe.when(DeclareGroup(n % 3), by=name)
    for step in ("r1", "r2"):
        cafe.round(step)
        for people in cafe.tables():
            groups = Counter(cafe.state.gathering.groups[name] for name in people)
            assert max(groups.values()) <= 2


def test_nobody_has_the_same_topic_twice_while_there_is_another() -> None:
    """„Topic tables: not the same topic twice." Given five topics and three rounds, whoever travels has three of them;
    a host keeps theirs; a latecomer of the third round who had two gets one of the others."""
    rounds = tuple(Step(f"t{n}", "world_cafe", "Themen", minutes=20, questions=TOPICS) for n in (1, 2, 3))
    cafe, had = Cafe(24, steps=(STEPS[0], *rounds)), {name: list[str]() for name in Cafe(24).guests}
    for step in ("t1", "t2", "t3"):
        cafe.round(step, without={"k23"} if step == "t3" else set())
        if step == "t3":
            cafe.tends(here=("k23",))
        hosts = hosted(cafe)
        for name in cafe.guests:
            had[name].append(TOPICS[cafe.table(name) % 5])
    assert all(len(set(topics)) == (1 if name in hosts else 3) for name, topics in had.items())


def test_in_fours_whoever_comes_late_is_a_fifth() -> None:
    """„Tables of 4–5." Given the organiser wants fours: 40 people sit at ten tables, who comes later finds a fifth
    seat, and never more than five sit at one."""
    cafe = described(Cafe(45), table_seats=4).round("r1", without={f"k{n}" for n in range(40, 45)})
    assert [len(people) for people in cafe.tables()] == [4] * 10
    cafe.tends(here=tuple(f"k{n}" for n in range(40, 45)))
    assert sorted(map(len, cafe.tables())) == [4] * 5 + [5] * 5


def test_two_who_are_left_find_seats_where_four_sit_and_their_cloth_goes_with_one_of_them() -> None:
    """„Never above 5–6." Given tables of five, of which one falls to two and two to four: each of the two is a fifth,
    nobody a sixth; the cloth lies where the host of the two sits now, and both read why they sit there."""
    cafe = Cafe(15).round("r1")
    here = {table: cafe.at(table) for table in range(3)}
    stay = here[0][:2]
    cafe.when(ChooseHost("r1", 0, stay[1]), by="ines")
    cafe.when(PutOnCloth("r1", THING, "text", ((500, 500),), "Das bleibt"), by=stay[0])
    cafe.tends(gone=(*here[0][2:], here[1][4], here[2][4]))
    assert sorted(map(len, cafe.tables())) == [5, 5]
    merged = next(event for event in cafe.told if isinstance(event, TablesMerged))
    assert {cafe.table(name) for name in stay} == {1, 2}
    assert merged.into == cafe.table(stay[1])
    assert THING in view.table(cafe.state, str(merged.into))["cloth"]
    assert all(cafe.seat(name)["reason"] == "merged" for name in stay)


def test_whoever_chose_a_table_reads_that_they_chose_it() -> None:
    """„Every seat's reason available." Where tables are free to choose, too."""
    steps = (STEPS[0], Step("frei", "world_cafe", "Frei", "Wohin?", minutes=20, choice=True))
    cafe = Cafe(10, steps=steps).opens("frei").when(TakeSeat("frei", 1), by="k0")
    assert view.me(cafe.state, "k0")["next"] == {"table": 1, "reason": "chosen", "again": [], "known": 0}


# --- at a table -------------------------------------------------------------------------------------------------------


def test_whoever_comes_to_a_table_finds_the_hosts_cue_and_what_earlier_rounds_left() -> None:
    """„The host sees a short cue and what earlier rounds left." Lines stay at their table with their round."""
    cafe = Cafe(20).round("r1")
    table = cafe.table("k0")
    assert view.table(cafe.state, str(table))["cue"] == "Kurz willkommen heißen"
    cafe.when(Contribute(LINE, "r1", "Hier hat mir jemand geholfen."), by="k0").round("r2").round("r3")
    left = view.table(cafe.state, str(table))
    assert left["lines"][LINE]["text"] == "Hier hat mir jemand geholfen."
    assert left["rounds"][LINE] == 1


def test_no_mark_on_the_cloth_says_who_made_it_but_they_know() -> None:
    """„Tablecloth: author known to oneself and the record, not displayed at every mark.\""""
    cafe = Cafe(20).round("r1")
    cafe.when(PutOnCloth("r1", THING, "heart", ((500, 500),)), by="k0")
    shown = view.table(cafe.state, str(cafe.table("k0")))["cloth"][THING]
    assert set(shown) == {"shape", "points", "text", "round"}
    assert view.me(cafe.state, "k0")["cloth"] == [THING]
    assert cafe.log[-1].actor == "k0"
