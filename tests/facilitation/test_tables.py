"""The World Café in words a facilitator would sign: who sits where, and what a table is for its people."""

from __future__ import annotations

from dataclasses import replace
from itertools import combinations, pairwise

import pytest

from app.facilitation import dialogue as rules
from app.facilitation.commands import (
    AskForHelp,
    AskForMinutes,
    BeHost,
    ChooseHost,
    CloseDialogue,
    Contribute,
    CreateTheme,
    DrawTables,
    EndHelp,
    ErasePerson,
    Extend,
    GiveMinutes,
    HandIn,
    KeepPair,
    MergeTables,
    MoveOnCloth,
    MovePerson,
    Note,
    OpenStep,
    PutOnCloth,
    ReadAnnouncement,
    RemoveFromCloth,
    SitDown,
    SpeakLanguages,
    SwapPeople,
    TakeHelp,
    TakeSeat,
    TellTables,
    UndoSeating,
    VisitTable,
)
from app.facilitation.core import SYSTEM_ACTOR, Recorded
from app.facilitation.events import HelpTaken, HostChosen, LanguagesDeclared, PutOnTable, Redacted, TablesMerged
from app.facilitation.setup import Step
from app.facilitation.tables import readable, view
from app.facilitation.tables.things import SPOTS
from tests.facilitation.cafe import STEPS, Cafe

LINE = "line-0000000000000001"
SECOND_LINE = "line-0000000000000002"
THING = "thing-000000000000001"


# --- seats ------------------------------------------------------------------------------------------------------------


def test_everybody_present_gets_a_seat_at_a_table_of_four_or_five():
    cafe = Cafe(36, company=6).round("r1", without={"k3", "h1"})
    assert {len(people) for people in cafe.tables()} <= {4, 5}
    assert sorted(name for people in cafe.tables() for name in people) == sorted({*cafe.guests} - {"k3", "h1"})


def test_the_companys_people_sit_apart_and_the_moderator_at_no_table():
    cafe = Cafe(36, company=6).round("r1")
    assert all(sum(name.startswith("h") for name in people) <= 1 for people in cafe.tables())
    assert cafe.seat("ines") is None


def test_hosts_stay_and_everybody_else_meets_new_people():
    cafe = Cafe(25).round("r1")
    for people in cafe.tables():
        cafe.when(BeHost("r1"), by=people[0])
    hosts = {people[0]: cafe.table(people[0]) for people in cafe.tables()}
    met = {frozenset(pair) for people in cafe.tables() for pair in pairwise(people)}
    cafe.round("r2")
    assert {name: cafe.table(name) for name in hosts} == hosts
    assert all(cafe.seat(name)["reason"] == "host" for name in hosts)
    assert not any({*pair} <= {*people} for pair in met for people in cafe.tables())


def test_the_same_seed_seats_the_same_people_at_the_same_tables():
    assert Cafe(40).round("r1", seed=3).tables() == Cafe(40).round("r1", seed=3).tables()
    assert Cafe(40).round("r1", seed=3).tables() != Cafe(40).round("r1", seed=4).tables()


def test_seats_are_drawn_once_however_often_the_house_asks():
    cafe = Cafe(12).round("r1")
    before = cafe.tables()
    cafe.when(DrawTables("r1", tuple(cafe.guests), 99), by=SYSTEM_ACTOR).then()
    assert cafe.tables() == before


def test_nobody_but_the_house_draws():
    Cafe(12).refuses("not_allowed", DrawTables("r1", ("k1",), 1), by="ines")


def test_customers_sit_with_the_companys_people_in_pairs_and_nobody_alone():
    cafe = Cafe(12, company=3).round("zwei")
    assert sorted(map(len, cafe.tables())) == [2, 2, 2, 2, 2, 2, 3]
    assert sum(any(name.startswith("h") for name in people) for people in cafe.tables()) == 3


def test_a_break_between_rounds_keeps_the_memory_of_who_met():
    cafe = Cafe(25).round("r1").round("r2").when(OpenStep("pause", "r2"), by="ines").round("r3")
    assert all(cafe.seat(name)["reason"] == "new_faces" for name in cafe.guests)


def test_where_nobody_hosts_everybody_goes_to_a_table_where_they_have_not_sat():
    cafe = Cafe(40).round("r1")
    first = {name: cafe.table(name) for name in cafe.guests}
    cafe.round("r2")
    second = {name: cafe.table(name) for name in cafe.guests}
    cafe.when(OpenStep("pause", "r2"), by="ines").round("r3")
    assert all(len({first[name], second[name], cafe.table(name)}) == 3 for name in cafe.guests)


def test_the_clock_begins_when_the_table_sits():
    cafe = Cafe(12).round("r1").opens("r2")
    sits_at = view.tables(cafe.state)["sits_at"]
    assert sits_at == cafe.now + 30_000
    assert (cafe.state.clock.started_at, cafe.state.clock.ends_at) == (sits_at, sits_at + 20 * 60_000)


def test_during_the_goodbye_one_sits_where_one_sat_and_sees_where_one_goes():
    cafe = Cafe(25).round("r1")
    before = cafe.tables()
    cafe.opens("r2")
    shown = view.tables(cafe.state)
    assert (shown["phase"], cafe.tables()) == ("goodbye", before)
    going = view.me(cafe.state, "k1")["next"]
    assert "k1" in shown["next"][str(going["table"])]["people"]
    cafe.sits()
    assert (view.tables(cafe.state)["phase"], cafe.table("k1")) == ("seated", going["table"])


def test_nobody_sits_down_before_the_goodbye_is_over():
    cafe = Cafe(12).round("r1").opens("r2")
    cafe.when(SitDown("r2"), by=SYSTEM_ACTOR).then()


def test_a_round_that_was_left_during_the_goodbye_is_drawn_anew():
    cafe = Cafe(25).round("r1").opens("r2").when(OpenStep("pause", "r2"), by="ines")
    assert view.tables(cafe.state)["phase"] == "ended"
    assert cafe.round("r2", seed=9).state.tables.last.seed == 9


def test_whoever_comes_late_sits_at_once_where_they_are_missed_most():
    cafe = Cafe(13).round("r1", without={"k12"})
    cafe.tends(here=("k12",))
    assert cafe.seat("k12")["reason"] == "late"
    assert sorted(map(len, cafe.tables())) == [4, 4, 5]


def test_many_who_come_late_get_tables_of_their_own_when_all_are_full():
    cafe = Cafe(20).round("r1", without={f"k{n}" for n in range(10, 20)})
    cafe.tends(here=tuple(f"k{n}" for n in range(10, 20)))
    assert {len(people) for people in cafe.tables()} <= {4, 5, 6}
    assert sum(map(len, cafe.tables())) == 20


def test_whoever_comes_when_all_tables_are_full_is_one_too_many_until_three_get_a_table_of_their_own():
    late = [f"k{n}" for n in range(10, 34)]
    cafe = Cafe(34).round("r1", without={*late})
    for name in late[:2]:
        cafe.tends(here=(name,))
    assert sorted(map(len, cafe.tables())) == [6, 6]
    cafe.tends(here=(late[2],))
    assert sorted(map(len, cafe.tables())) == [3, 5, 5]
    assert sorted(cafe.at(2)) == sorted(late[:3]), "those who came late, and nobody who sat there from the beginning"
    for name in late[3:]:
        cafe.tends(here=(name,))
        assert max(map(len, cafe.tables())) <= 6 and all(cafe.seat(one) for one in late[: late.index(name) + 1])


def test_a_host_is_not_moved_to_another_table_because_somebody_comes_late():
    cafe = Cafe(13).round("r1", without={"k10", "k11", "k12"})
    cafe.tends(here=("k10",))
    cafe.when(ChooseHost("r1", cafe.table("k10"), "k10"), by="ines")
    at = cafe.table("k10")
    cafe.tends(here=("k11",)).tends(here=("k12",))
    assert cafe.table("k10") == at and sorted(map(len, cafe.tables())) == [3, 5, 5]


def test_whoever_must_not_sit_with_anybody_there_has_a_seat_all_the_same():
    cafe = Cafe(5).round("r1", without={"k4"})
    cafe.when(KeepPair("k0", "k4", "apart"), by="ines")
    cafe.tends(here=("k4",))
    assert cafe.at(cafe.table("k4")) == ["k4"]


def test_a_table_of_two_goes_to_another_one_and_its_cloth_comes_along():
    cafe = Cafe(20).round("r1")
    table = cafe.table("k0")
    others = [name for name in cafe.at(table) if name != "k0"]
    cafe.when(PutOnCloth("r1", THING, "text", ((500, 500),), "Verstehen ist Würde."), by="k0")
    cafe.when(Contribute(LINE, "r1", "Der Brief lag in der Brotdose."), by="k0")
    cafe.tends(gone=tuple(others[1:]))
    [merged] = [event for event in cafe.told if isinstance(event, TablesMerged)]
    assert merged.table == table
    assert cafe.seat("k0")["reason"] == "merged"
    assert THING in view.table(cafe.state, str(merged.into))["cloth"]
    assert LINE in view.table(cafe.state, str(merged.into))["lines"]
    assert cafe.state.contributions.items[LINE].table == table


def test_a_table_of_three_stays():
    cafe = Cafe(20).round("r1")
    cafe.tends(gone=(cafe.beside("k0"),))
    assert not any(isinstance(event, TablesMerged) for event in cafe.told)


def test_somebody_left_alone_in_a_pair_joins_another_one():
    cafe = Cafe(8).round("zwei")
    cafe.tends(gone=(cafe.beside("k0"),))
    assert len(cafe.at(cafe.table("k0"))) == 3


def test_whoever_is_asked_out_leaves_a_free_seat():
    cafe = Cafe(20).round("r1")
    table = cafe.table("k0")
    cafe.when(ErasePerson("k0"), by="k0")
    assert "k0" not in cafe.at(table)
    assert view.tables(cafe.state)["tables"][str(table)]["free"] >= 1


# --- moderators -------------------------------------------------------------------------------------------------------


def test_a_moderator_moves_somebody_and_takes_it_back():
    cafe = Cafe(20).round("r1")
    before = cafe.table("k0")
    to = next(table for table in range(4) if table != before)
    cafe.when(MovePerson("r1", "k0", to), by="ines")
    assert cafe.table("k0") == to
    cafe.when(UndoSeating("r1", len(cafe.log)), by="ines")
    assert cafe.table("k0") == before
    cafe.refuses("not_found", UndoSeating("r1", len(cafe.log)), by="ines")


def test_what_others_have_built_on_is_not_undone():
    cafe = Cafe(20).round("r1").with_second_moderator()
    to = next(table for table in range(4) if table != cafe.table("k0"))
    cafe.when(MovePerson("r1", "k0", to), by="ines")
    seq = len(cafe.log)
    cafe.tends(gone=("k0",))
    cafe.refuses("moved_on", UndoSeating("r1", seq), by="ines")


def test_two_people_exchange_their_seats():
    cafe = Cafe(20).round("r1")
    other = next(name for name in cafe.guests if cafe.table(name) != cafe.table("k0"))
    before = (cafe.table("k0"), cafe.table(other))
    cafe.when(SwapPeople("r1", "k0", other), by="ines")
    assert (cafe.table(other), cafe.table("k0")) == before


def test_a_moderator_is_told_who_meets_again_because_of_a_change():
    """Given k0 and the one beside them of the first round, when Ines moves k0 there in the second, she reads it and can
    take it back; whom she moves where k0 met nobody meets nobody."""
    cafe = Cafe(100).round("r1")
    one = cafe.beside("k0")
    cafe.round("r2")
    assert cafe.table(one) != cafe.table("k0")
    before = {tuple(sorted(two)) for two in combinations(cafe.at(cafe.table(one)), 2)}
    cafe.when(MovePerson("r2", "k0", cafe.table(one)), by="ines")
    (again,) = view.helpdesk(cafe.state)["met_again"].values()
    assert tuple(sorted(("k0", one))) in map(tuple, again) and not before & {*map(tuple, again)}
    cafe.when(UndoSeating("r2", len(cafe.log)), by="ines")
    assert view.helpdesk(cafe.state)["met_again"] == {}


def test_who_is_erased_meets_nobody_again():
    cafe = Cafe(100).round("r1")
    one = cafe.beside("k0")
    cafe.round("r2")
    cafe.when(MovePerson("r2", "k0", cafe.table(one)), by="ines")
    cafe.when(ErasePerson(one), by=one)
    assert not any(one in two for two in view.helpdesk(cafe.state)["met_again"]["ines"])


def test_a_merge_is_undone_with_everything_that_came_along():
    cafe = Cafe(12).round("r1")
    cafe.tends(gone=(cafe.at(0)[3], cafe.at(1)[3]))
    cafe.when(PutOnCloth("r1", THING, "heart", ((100, 100),)), by=cafe.at(0)[0])
    before = cafe.tables()
    cafe.when(MergeTables("r1", 0, 1), by="ines")
    assert view.tables(cafe.state)["tables"]["0"]["merged_into"] == 1
    assert THING in view.table(cafe.state, "1")["cloth"]
    cafe.when(UndoSeating("r1", len(cafe.log)), by="ines")
    assert sorted(map(sorted, cafe.tables())) == sorted(map(sorted, before))
    assert THING in view.table(cafe.state, "0")["cloth"]


def test_whoever_is_pinned_sits_at_that_table_in_every_round():
    cafe = Cafe(25).round("r1")
    to = next(table for table in range(5) if table != cafe.table("k0") and len(cafe.at(table)) < 6)
    cafe.when(MovePerson("r1", "k0", to, stay=True), by="ines").round("r2").round("r3")
    seat = cafe.seat("k0")
    assert seat is not None and (seat["table"], seat["reason"]) == (to, "fixed")


def test_two_who_must_not_meet_never_sit_together_not_even_by_hand():
    cafe = Cafe(20)
    cafe.when(KeepPair("k0", "k1", "apart"), by="ines").round("r1")
    assert cafe.table("k0") != cafe.table("k1")
    cafe.refuses("kept_apart", MovePerson("r1", "k0", cafe.table("k1")), by="ines")


def test_two_who_belong_together_sit_together():
    cafe = Cafe(20)
    cafe.when(KeepPair("k0", "k1", "together"), by="ines").round("r1").round("r2")
    assert cafe.table("k0") == cafe.table("k1")


def test_only_moderators_change_the_seats_of_others():
    cafe = Cafe(20).round("r1")
    cafe.refuses("not_allowed", MovePerson("r1", "k1", 0), by="k0")
    cafe.refuses("not_allowed", KeepPair("k1", "k2", "apart"), by="jost")


def test_nobody_sits_without_a_common_language():
    """Whoever says nothing can talk in any; whoever comes late understands somebody, too."""
    cafe = Cafe(30, company=3)
    for n in range(6):
        cafe.when(SpeakLanguages(("en",)), by=f"k{n}")
    for n in range(6, 24):
        cafe.when(SpeakLanguages(("de",)), by=f"k{n}")
    english, german = {f"k{n}" for n in range(6)}, {f"k{n}" for n in range(6, 24)}
    for step in ("zwei", "r1", "r2", "r3"):
        cafe.round(step, without={"k5"})
        assert not [people for people in cafe.tables() if english & {*people} and german & {*people}]
        cafe.tends(here=("k5",))
        assert not german & {*cafe.at(cafe.table("k5"))}


def test_which_languages_one_speaks_only_oneself_reads_and_takes_back():
    cafe = Cafe(8).when(SpeakLanguages(("en", "de", "en")), by="k0").then(LanguagesDeclared(("de", "en")))
    assert rules.view(cafe.state, "me:k0")["languages"] == ["de", "en"]
    cafe.refuses("not_found", SpeakLanguages(("fr",)), by="k1").refuses(
        "not_allowed", SpeakLanguages(("de",)), by="ines"
    )
    cafe.when(SpeakLanguages(()), by="k0").when(SpeakLanguages(("en",)), by="k1").when(ErasePerson("k1"), by="k1")
    assert not cafe.state.gathering.languages


def test_a_full_table_takes_nobody_more():
    cafe = Cafe(20).round("r1")
    others = [name for name in cafe.guests if cafe.table(name) != 0]
    for name in others[: 6 - len(cafe.at(0))]:
        cafe.when(MovePerson("r1", name, 0), by="ines")
    left = next(name for name in cafe.guests if cafe.table(name) != 0)
    cafe.refuses("table_full", MovePerson("r1", left, 0), by="ines")


def test_a_moderator_who_looks_in_is_seen_and_keeps_nothing_from_nobody():
    cafe = Cafe(20).round("r1")
    cafe.when(VisitTable("r1", 2), by="ines")
    assert view.table(cafe.state, "2")["visitors"] == ["ines"]
    cafe.when(VisitTable("r1", None), by="ines")
    assert view.table(cafe.state, "2")["visitors"] == []


def test_a_call_for_help_is_taken_by_one_moderator():
    cafe = Cafe(20).round("r1").with_second_moderator()
    table = cafe.table("k0")
    cafe.when(AskForHelp("r1", "technical"), by="k0")
    cafe.when(TakeHelp("r1", table), by="ines").then(HelpTaken("r1", table))
    cafe.refuses("moved_on", TakeHelp("r1", table), by="peer")
    cafe.when(EndHelp("r1", table), by=cafe.beside("k0"))
    assert view.helpdesk(cafe.state)["help"] == {}


def test_two_minutes_more_are_wished_by_a_table_and_given_to_it_or_to_all():
    cafe = Cafe(20).round("r1")
    table = cafe.table("k0")
    cafe.when(AskForMinutes("r1"), by="k0").when(AskForMinutes("r1"), by=cafe.beside("k0")).then()
    assert view.helpdesk(cafe.state)["more_minutes"] == [table]
    cafe.when(GiveMinutes("r1", table), by="ines")
    assert view.table(cafe.state, str(table))["ends_at"] == cafe.state.clock.ends_at + 120_000
    cafe.when(AskForMinutes("r1"), by="k0").when(Extend("r1", 2), by="ines")
    assert view.helpdesk(cafe.state)["more_minutes"] == []


def test_words_to_some_tables_are_read_there_and_counted():
    cafe = Cafe(20).round("r1")
    cafe.when(TellTables("r1", "t1", "Bitte lauter.", (1,)), by="ines")
    assert [one["text"] for one in view.table(cafe.state, "1")["said"].values()] == ["Bitte lauter."]
    assert view.table(cafe.state, "2")["said"] == {}
    cafe.when(ReadAnnouncement("t1"), by=cafe.at(1)[0])
    assert view.helpdesk(cafe.state)["told"]["t1"]["read"] == 1


# --- hosts and free choice --------------------------------------------------------------------------------------------


def test_a_table_chooses_its_host_and_nobody_elses():
    cafe = Cafe(20).round("r1")
    table, other = cafe.table("k0"), cafe.beside("k0")
    cafe.when(ChooseHost("r1", table, other), by="k0").then(HostChosen("r1", table, other))
    stranger = next(name for name in cafe.guests if cafe.table(name) != table)
    cafe.refuses("not_allowed", ChooseHost("r1", table, "k0"), by=stranger)
    cafe.refuses("not_found", ChooseHost("r1", table, stranger), by="k0")


def test_whoever_offered_to_host_before_the_first_round_hosts_in_it():
    cafe = Cafe(20).when(BeHost("s1"), by="k7").round("r1")
    assert cafe.seat("k7")["reason"] == "host"


CHOICE = (STEPS[0], Step("frei", "world_cafe", "Frei", "Wohin?", minutes=20, choice=True))


def test_where_tables_are_free_to_choose_a_full_one_is_closed_and_a_seat_waits():
    cafe = Cafe(10, steps=CHOICE).opens("frei")
    for n in range(5):
        cafe.when(TakeSeat("frei", 0), by=f"k{n}")
    cafe.refuses("table_full", TakeSeat("frei", 0), by="k5")
    cafe.sits().tends(here=("k5", "k6", "k7", "k8", "k9"))
    assert sorted(map(len, cafe.tables())) == [5, 5]


@pytest.mark.parametrize(
    ("chose", "sizes"), [([], [4, 4, 4]), ([0] * 5 + [1], [3, 4, 5]), ([0] * 5 + [1] * 2, [3, 4, 5])]
)
def test_whoever_does_not_choose_sits_with_others_and_never_alone_at_a_table_left_over(chose, sizes):
    cafe = Cafe(12, steps=CHOICE).opens("frei")
    for n, table in enumerate(chose):
        cafe.when(TakeSeat("frei", table), by=f"k{n}")
    cafe.sits().tends(here=tuple(cafe.guests))
    assert sorted(map(len, cafe.tables())) == sizes


def test_topic_tables_ask_each_their_own_question():
    steps = (STEPS[0], Step("themen", "world_cafe", "Themen", questions=("Rechnung?", "Wärme?")))
    cafe = Cafe(12, steps=steps).round("themen")
    assert [view.table(cafe.state, str(n))["question"] for n in range(3)] == ["Rechnung?", "Wärme?", "Rechnung?"]


# --- at a table -------------------------------------------------------------------------------------------------------


def test_what_is_said_at_a_table_is_for_those_who_sit_there_and_for_moderators_and_editors():
    cafe = Cafe(20).round("r1")
    cafe.when(Contribute(LINE, "r1", "Nur für uns."), by="k0")
    table = f"table:{cafe.table('k0')}"
    stranger = next(name for name in cafe.guests if cafe.table(name) != cafe.table("k0"))
    assert table in rules.topics(cafe.state, cafe.beside("k0")) & rules.topics(cafe.state, "ines")
    assert table not in rules.topics(cafe.state, stranger) | rules.topics(cafe.state, "wall")
    assert rules.view(cafe.state, "stream")["items"] == {}
    assert LINE in rules.view(cafe.state, "incoming")["items"]


def test_everybody_at_a_table_may_write_down_what_somebody_at_it_says_and_nobody_elses():
    cafe = Cafe(20).round("r1")
    cafe.when(Note(LINE, "r1", cafe.beside("k0"), "Die Rechnung kam am 23. Dezember."), by="k0")
    stranger = next(name for name in cafe.guests if cafe.table(name) != cafe.table("k0"))
    cafe.refuses("not_seated", Note(SECOND_LINE, "r1", stranger, "Fremde Worte."), by="k0")


def test_whoever_sits_at_no_table_writes_at_none():
    cafe = Cafe(20).round("r1", without={"k0"})
    cafe.refuses("not_seated", Contribute(LINE, "r1", "Wohin damit?"), by="k0")
    cafe.refuses("not_seated", Contribute(LINE, "r1", "Wohin damit?"), by="ines")


def test_words_on_their_way_when_the_round_ends_belong_to_the_table_they_were_meant_for():
    cafe = Cafe(25).round("r1")
    table = cafe.table("k0")
    cafe.opens("r2").when(Contribute(LINE, "r2", "Zu Ende geredet."), by="k0").sits()
    cafe.when(Contribute(SECOND_LINE, "r1", "Spät abgeschickt."), by="k0")
    lines = [cafe.state.contributions.items[id] for id in (LINE, SECOND_LINE)]
    assert [(line.step, line.table) for line in lines] == [("r1", table), ("r1", table)]


def test_anybody_at_the_table_moves_what_lies_on_the_cloth_and_only_its_author_takes_it_away():
    cafe = Cafe(20).round("r1")
    cafe.when(PutOnCloth("r1", THING, "arrow", ((100, 100), (300, 200))), by="k0")
    cafe.when(MoveOnCloth("r1", THING, (850, 100)), by=cafe.beside("k0"))
    [thing] = view.table(cafe.state, str(cafe.table("k0")))["cloth"].values()
    assert thing["points"] == [(850, 100), (1000, 200)]
    cafe.refuses("not_yours", RemoveFromCloth("r1", THING), by=cafe.beside("k0"))
    seq = next(one.seq for one in cafe.log if getattr(one.event, "item", "") == THING)
    cafe.when(RemoveFromCloth("r1", THING), by="k0")
    assert Redacted((seq,)) in cafe.told


def test_a_line_lies_on_the_cloth_where_there_is_room_and_anybody_there_moves_it():
    cafe = Cafe(20).round("r1").when(Contribute(LINE, "r1", "Verstehen ist Würde."), by="k0")
    table = str(cafe.table("k0"))
    first = view.table(cafe.state, table)["places"][LINE]
    other = next(name for name in cafe.guests if cafe.table(name) != cafe.table("k0"))
    cafe.refuses("not_allowed", MoveOnCloth("r1", LINE, (500, 500)), by=other)
    cafe.when(MoveOnCloth("r1", LINE, (500, 500)), by=cafe.beside("k0"))
    cafe.when(Contribute(SECOND_LINE, "r1", "Ein Dach."), by="k0")
    assert view.table(cafe.state, table)["places"] == {LINE: (500, 500), SECOND_LINE: first}


def test_a_line_lies_where_it_lies_for_whoever_reads_the_record_after_something_was_taken_away():
    """What is taken from the cloth is gone from the record, where it lay included."""
    cafe = Cafe(20).round("r1")
    table = str(cafe.table("k0"))
    for n, spot in enumerate(SPOTS[:-1]):
        cafe.when(PutOnCloth("r1", f"thing-{n:018}", "heart", (spot,)), by="k0")
    cafe.when(Contribute(LINE, "r1", "Verstehen ist Würde."), by="k0")
    laid = [one for one in cafe.log if isinstance(one.event, PutOnTable)]
    for one in laid:
        cafe.when(RemoveFromCloth("r1", one.event.item), by="k0")
    tombs = {one.seq: Recorded(one.seq, one.at, one.actor, replace(one.event, text=None, points=None)) for one in laid}
    record = [tombs.get(one.seq, one) for one in cafe.log]
    again = rules.fold(rules.EMPTY, record)
    assert view.table(again, table)["places"] == view.table(cafe.state, table)["places"] != {}


def test_where_the_cloth_is_full_of_lines_the_next_lies_over_the_one_that_lies_longest():
    cafe = Cafe(20).round("r1")
    table = str(cafe.table("k0"))
    ids = [f"line-{n:016}" for n in range(14)]
    for id in ids:
        cafe.when(Contribute(id, "r1", "Eine Zeile."), by="k0")
    places = view.table(cafe.state, table)["places"]
    assert len(set(places.values())) == len(set(map(places.get, ids[-8:]))) == 8


def test_the_cloth_stays_for_those_who_come_in_the_next_round():
    cafe = Cafe(25).round("r1")
    cafe.when(PutOnCloth("r1", THING, "text", ((500, 500),), "gute Frage"), by="k0").when(
        Contribute(LINE, "r1", "Aus Runde eins."), by="k0"
    )
    table = str(cafe.table("k0"))
    cafe.round("r2")
    shown = view.table(cafe.state, table)
    assert (THING in shown["cloth"], LINE in shown["lines"], shown["rounds"][LINE]) == (True, True, 1)


def test_a_table_hands_in_two_sentences_and_the_later_words_replace_the_earlier_ones():
    cafe = Cafe(20).round("r3").when(OpenStep("tisch", "r3"), by="ines")
    table = str(cafe.table("k0"))
    cafe.when(HandIn("tisch", 1, "Schickt Menschen."), by="k0")
    seq = len(cafe.log)
    cafe.when(HandIn("tisch", 1, "Schickt Menschen, nicht nur Papier."), by=cafe.beside("k0"))
    assert Redacted((seq,)) in cafe.told
    assert view.table(cafe.state, table)["handed_in"]["1"]["text"] == "Schickt Menschen, nicht nur Papier."
    assert view.incoming(cafe.state)["handed_in"][table]["1"]["text"] == "Schickt Menschen, nicht nur Papier."
    cafe.refuses("bad_arguments", HandIn("tisch", 3, "Drei."), by="k0")


def test_at_the_table_harvest_everybody_sits_where_the_last_round_left_them():
    cafe = Cafe(20).round("r3")
    before = cafe.tables()
    cafe.when(OpenStep("tisch", "r3"), by="ines")
    assert (cafe.tables(), view.tables(cafe.state)["phase"]) == (before, "seated")


def test_a_theme_says_at_which_tables_it_was_heard():
    cafe = Cafe(20).round("r1")
    other = next(name for name in cafe.guests if cafe.table(name) != cafe.table("k0"))
    cafe.when(Contribute(LINE, "r1", "Eins."), by="k0").when(Contribute(SECOND_LINE, "r1", "Zwei."), by=other)
    cafe.when(CreateTheme("theme-0000000000000", "Rechnung", (LINE, SECOND_LINE)), by="ines")
    [theme] = rules.view(cafe.state, "editors")["themes"].values()
    assert theme["tables"] == sorted({cafe.table("k0"), cafe.table(other)})


def test_whoever_is_erased_leaves_nothing_on_the_cloth_and_nothing_handed_in():
    cafe = Cafe(20).round("r1")
    table = str(cafe.table("k0"))
    cafe.when(PutOnCloth("r1", THING, "stroke", ((1, 1), (2, 2))), by="k0").when(HandIn("r1", 2, "Meins."), by="k0")
    cafe.when(ErasePerson("k0"), by="k0")
    shown = view.table(cafe.state, table)
    assert (shown["cloth"], shown["handed_in"]) == ({}, {})
    assert Redacted((len(cafe.log) - 3, len(cafe.log) - 2)) in cafe.told


def test_after_the_end_nothing_is_put_on_a_cloth_any_more():
    cafe = Cafe(20).round("r1").when(CloseDialogue("r1"), by="ines")
    cafe.refuses("already_closed", PutOnCloth("r1", THING, "heart", ((1, 1),)), by="k0")


def test_lines_of_a_table_are_read_by_those_who_sit_there_and_by_all_moderators():
    cafe = Cafe(36, company=6).round("r1")
    assert readable(cafe.state, "k1") == {cafe.table("k1")}
    assert readable(cafe.state, "ines") is None
    assert readable(cafe.state, "nobody") == frozenset()
