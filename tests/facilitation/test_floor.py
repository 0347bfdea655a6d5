"""Rules of the floor, in words a facilitator would sign. Ines moderates, Jost is of the company."""

from __future__ import annotations

import json
from dataclasses import replace
from pathlib import Path

import pytest
from hypothesis import given as random
from hypothesis import settings
from hypothesis import strategies as st

from app.facilitation import dialogue as rules
from app.facilitation import limits
from app.facilitation.commands import (
    Admit,
    CloseDialogue,
    ErasePerson,
    GrantFloor,
    LeaveFloor,
    LowerHand,
    OpenStep,
    RaiseHand,
    RunList,
    RunOn,
    YieldFloor,
)
from app.facilitation.core import SYSTEM_ACTOR, Context, Recorded, Rejected, Role
from app.facilitation.events import FloorGranted, FloorYielded, HandLowered, HandRaised, ListRun, PersonErased
from app.facilitation.floor.order import RANK_LAST, Waiting, ordered, rank, speaking_list
from app.facilitation.setup import Step
from app.facilitation.state import Spoken
from tests.facilitation.story import ACTORS, ROLES, SETUP, Story

SECOND = 1_000
CASES = json.loads((Path(__file__).parent / "speakers.json").read_text(encoding="utf-8"))
EVENING = replace(
    SETUP,
    steps=(
        Step("s1", "foyer", "Ankommen"),
        Step("s2", "plenary", "Erleben", turn_s=90),
        Step("s3", "plenary", "Empfinden", turn_s=None),
        Step("s4", "plenary", "Stille", floor=False),
        Step("s5", "weighing", "Gewichten"),
    ),
)
HAND = RaiseHand("s2")


def circle(*, by_itself: bool = False) -> Story:
    """The Großer Kreis is open."""
    story = Story(EVENING).when(OpenStep("s2", "s1"), by="ines")
    return story.when(RunList(True), by="ines") if by_itself else story


def speaker(story: Story) -> str | None:
    speaking = story.state.floor.speaking
    return speaking.participant if speaking else None


def after(story: Story, seconds: float) -> Story:
    story.now += int(seconds * SECOND)
    return story


# --- raising a hand ---------------------------------------------------------------------------------------------------


def test_everyone_with_a_chair_may_wish_to_speak_the_company_and_the_moderation_too():
    story = circle()
    for name in ["uwe", "jost", "ines"]:
        story.when(HAND, by=name).then(HandRaised("voice"))
    assert speaking_list(story.state) == ["uwe", "jost", "ines"]
    for name in ["wall", "organiser", SYSTEM_ACTOR]:
        story.refuses("not_allowed", HAND, by=name)


def test_there_is_no_list_in_the_foyer_nor_where_the_organiser_or_the_method_wants_none():
    Story(EVENING).refuses("no_floor", RaiseHand("s1"), by="uwe")
    for step in ["s4", "s5"]:
        circle().when(OpenStep(step, "s2"), by="ines").refuses("no_floor", RaiseHand(step), by="uwe")


def test_a_wish_belongs_to_the_question_its_sender_saw():
    circle().when(OpenStep("s3", "s2"), by="ines").refuses("moved_on", HAND, by="uwe")


def test_a_doubled_wish_changes_nothing_and_another_way_of_speaking_costs_no_place():
    story = circle().when(HAND, by="uwe").when(HAND, by="carla")
    story.when(HAND, by="uwe").then()
    story.when(RaiseHand("s2", "text"), by="uwe").then(HandRaised("text"))
    assert speaking_list(story.state) == ["uwe", "carla"]
    assert story.state.floor.hands["uwe"].way == "text"


def test_the_list_is_bounded_and_says_so(monkeypatch):
    monkeypatch.setattr(limits, "HANDS_MAX", 1)
    circle().when(HAND, by="uwe").refuses("too_many_hands", HAND, by="carla")


def test_a_wish_is_taken_back_by_oneself_or_the_moderation_and_by_nobody_else():
    story = circle().when(HAND, by="uwe").when(HAND, by="carla")
    story.refuses("not_yours", LowerHand("uwe"), by="carla")
    story.when(LowerHand("uwe"), by="uwe").then(HandLowered("uwe"))
    story.when(LowerHand("uwe"), by="uwe").then()
    story.when(LowerHand("carla"), by="ines").then(HandLowered("carla"))


# --- the order --------------------------------------------------------------------------------------------------------


@pytest.mark.parametrize("case", CASES, ids=[case["case"] for case in CASES])
def test_the_order_of_the_list(case):
    hands = [Waiting(who, hand["rank"], hand["seq"]) for who, hand in case["hands"].items()]
    assert ordered(hands) == case["order"]


def test_times_count_in_steps_of_half_a_minute_and_only_of_customers():
    assert rank(None, Role.PARTICIPANT) == 0
    assert rank(Spoken(1, 29_999), Role.PARTICIPANT) == 1
    assert rank(Spoken(1, 30_000), Role.PARTICIPANT) == 2
    assert rank(Spoken(1, 10**12), Role.PARTICIPANT) < RANK_LAST
    assert rank(Spoken(1), Role.REPRESENTATIVE) == rank(Spoken(1), Role.MODERATOR) == RANK_LAST


def test_who_has_not_spoken_comes_before_who_has_and_then_who_had_less():
    story = circle()
    for name, seconds in [("uwe", 100), ("carla", 10)]:
        story.when(GrantFloor(name, story.state.floor.last), by="ines")
        after(story, seconds).when(YieldFloor(story.state.floor.last), by=name)
    story.when(HAND, by="uwe").when(HAND, by="carla").when(HAND, by="jost")
    assert speaking_list(story.state) == ["jost", "carla", "uwe"]


def test_nothing_about_people_at_work_is_measured_but_that_they_spoke():
    story = circle().when(GrantFloor("jost", 0), by="ines")
    after(story, 300).when(YieldFloor(1), by="jost").when(GrantFloor("jost", 1), by="ines")
    after(story, 300).when(YieldFloor(2), by="jost")
    assert story.state.floor.spoken["jost"] == Spoken(turns=1, ms=0)


def test_nobodys_time_is_shown_to_others():
    story = circle().when(GrantFloor("uwe", 0), by="ines")
    after(story, 71).when(YieldFloor(1), by="uwe").when(HAND, by="uwe")
    shown = rules.view(story.state, "floor")["hands"]["uwe"]
    assert shown == {"at": story.now, "seq": len(story.log), "way": "voice", "rank": 3}


# --- giving and ending ------------------------------------------------------------------------------------------------


def test_the_moderation_gives_the_word_and_a_turn_has_a_soft_end():
    story = circle().when(RaiseHand("s2", "text"), by="uwe").when(GrantFloor("uwe", 0), by="ines")
    story.then(FloorGranted("uwe", 1, "text", False, story.now + 90 * SECOND, "list"))
    assert speaking_list(story.state) == [] and speaker(story) == "uwe"


def test_a_turn_without_a_limit_never_hears_a_word():
    story = circle().when(OpenStep("s3", "s2"), by="ines").when(GrantFloor("uwe", 0), by="ines")
    assert story.state.floor.turn.soft_ends_at is None


def test_out_of_order_or_without_a_hand_everyone_sees_that_it_was_the_moderation():
    story = circle().when(HAND, by="uwe").when(HAND, by="carla").when(GrantFloor("carla", 0), by="ines")
    assert story.state.floor.turn.given == "moderation"
    assert story.when(GrantFloor("jost", 1), by="ines").state.floor.turn.given == "moderation"
    assert story.when(GrantFloor("uwe", 2), by="ines").state.floor.turn.given == "list"


def test_giving_the_word_ends_the_turn_of_whoever_has_it():
    story = circle().when(GrantFloor("uwe", 0), by="ines").when(GrantFloor("carla", 1), by="ines")
    assert story.told[0] == FloorYielded(1) and speaker(story) == "carla"


def test_two_moderators_at_once_give_one_word():
    story = circle().when(GrantFloor("uwe", 0), by="ines")
    story.when(GrantFloor("uwe", 0), by="ines").then()
    story.refuses("moved_on", GrantFloor("carla", 0), by="ines")


def test_only_the_moderation_gives_the_word_and_only_to_people_with_a_chair():
    story = circle()
    for name in ["uwe", "jost", "organiser"]:
        story.refuses("not_allowed", GrantFloor("uwe", 0), by=name)
    for nobody in ["wall", "niemand"]:
        story.refuses("not_found", GrantFloor(nobody, 0), by="ines")


def test_the_moderation_may_always_speak_itself():
    story = circle().when(HAND, by="uwe").when(GrantFloor("ines", 0), by="ines")
    assert speaker(story) == "ines"


def test_a_turn_ends_by_its_speaker_or_the_moderation_and_a_late_end_changes_nothing():
    story = circle().when(GrantFloor("uwe", 0), by="ines")
    story.refuses("not_yours", YieldFloor(1), by="carla")
    story.when(YieldFloor(1), by="uwe").then(FloorYielded(1))
    story.when(YieldFloor(1), by="ines").then()
    story.when(GrantFloor("carla", 1), by="ines").when(YieldFloor(1), by="ines").then()
    assert speaker(story) == "carla"


def test_while_one_speaks_ones_own_wish_is_fulfilled_already():
    circle().when(GrantFloor("uwe", 0), by="ines").when(HAND, by="uwe").then()


# --- the list runs by itself ------------------------------------------------------------------------------------------


def test_by_itself_the_first_hand_on_an_empty_floor_gets_the_word():
    story = circle(by_itself=True).when(RaiseHand("s2", "text"), by="uwe")
    story.then(HandRaised("text"), FloorGranted("uwe", 1, "text", False, story.now + 90 * SECOND))
    assert story.when(HAND, by="carla").told == [HandRaised("voice")]


def test_by_itself_the_end_of_a_turn_gives_the_word_to_the_next():
    story = circle(by_itself=True)
    for name in ["uwe", "carla", "jost"]:
        story.when(HAND, by=name)
    story.when(YieldFloor(1), by="uwe")
    assert speaker(story) == "carla"
    story.when(YieldFloor(2), by="carla").when(YieldFloor(3), by="jost")
    assert speaker(story) is None


def test_letting_the_list_run_begins_with_whoever_waits_and_a_doubled_wish_changes_nothing():
    story = circle().when(HAND, by="uwe").when(RunList(True), by="ines")
    assert story.told[0] == ListRun(True) and speaker(story) == "uwe"
    story.when(RunList(True), by="ines").then()
    story.when(HAND, by="carla").when(RunList(False), by="ines").when(YieldFloor(1), by="uwe").then(FloorYielded(1))
    story.refuses("not_allowed", RunList(True), by="uwe")


def test_the_house_ends_the_turn_of_who_is_gone_only_while_the_list_runs_by_itself_and_once():
    story = circle(by_itself=True).when(HAND, by="uwe").when(HAND, by="carla")
    story.refuses("not_allowed", RunOn(1), by="ines")
    story.when(RunOn(1), by=SYSTEM_ACTOR)
    assert story.told[0] == FloorYielded(1) and speaker(story) == "carla"
    story.when(RunOn(1), by=SYSTEM_ACTOR).then()
    story.when(RunList(False), by="ines").when(RunOn(2), by=SYSTEM_ACTOR).then()


# --- a direct reply ---------------------------------------------------------------------------------------------------


def test_a_direct_reply_comes_before_the_list_is_short_and_returns_to_it():
    story = circle(by_itself=True).when(HAND, by="uwe").when(HAND, by="carla")
    story.when(RaiseHand("s2", direct=True), by="jost").then(HandRaised("voice", direct=True))
    story.when(YieldFloor(1), by="uwe")
    assert story.told[1] == FloorGranted("jost", 2, "voice", True, story.now + 45 * SECOND)
    story.when(YieldFloor(2), by="jost")
    assert speaker(story) == "carla"


def test_a_turn_gets_one_direct_reply_and_a_direct_reply_none():
    story = circle().when(GrantFloor("uwe", 0), by="ines")
    story.when(RaiseHand("s2", direct=True), by="jost").refuses(
        "direct_taken", RaiseHand("s2", direct=True), by="carla"
    )
    story.when(GrantFloor("jost", 1), by="ines")
    assert story.state.floor.turn.direct
    story.refuses("no_turn", RaiseHand("s2", direct=True), by="carla")


def test_one_replies_directly_to_a_turn_that_runs_or_has_just_ended_and_not_to_oneself():
    story = circle()
    story.refuses("no_turn", RaiseHand("s2", direct=True), by="carla")
    story.when(GrantFloor("uwe", 0), by="ines").refuses("no_turn", RaiseHand("s2", direct=True), by="uwe")
    story.when(YieldFloor(1), by="uwe")
    after(story, limits.DIRECT_REPLY_WITHIN_S - 1).when(RaiseHand("s2", direct=True), by="carla")
    story.when(LowerHand("carla", direct=True), by="carla").then(HandLowered("carla", direct=True))
    after(story, 1).refuses("no_turn", RaiseHand("s2", direct=True), by="carla")


def test_by_itself_a_direct_reply_to_what_has_just_been_said_has_the_word_at_once():
    story = circle(by_itself=True).when(HAND, by="uwe").when(YieldFloor(1), by="uwe")
    assert speaker(story) is None
    story.when(RaiseHand("s2", direct=True), by="carla")
    assert speaker(story) == "carla" and story.state.floor.turn.direct


def test_a_direct_reply_keeps_ones_place_on_the_list_and_its_time_counts():
    story = circle().when(GrantFloor("uwe", 0), by="ines").when(HAND, by="carla")
    story.when(RaiseHand("s2", direct=True), by="carla").when(GrantFloor("carla", 1), by="ines")
    assert story.state.floor.turn.direct and "carla" in story.state.floor.hands
    after(story, 39).when(YieldFloor(2), by="carla")
    assert story.state.floor.spoken["carla"] == Spoken(1, 40 * SECOND)


def test_a_wish_to_reply_goes_when_somebody_else_has_begun():
    story = circle().when(GrantFloor("uwe", 0), by="ines").when(RaiseHand("s2", direct=True), by="jost")
    assert story.when(GrantFloor("carla", 1), by="ines").state.floor.direct is None


# --- steps, erasure, the end ------------------------------------------------------------------------------------------


def test_a_new_question_has_its_own_wishes_and_nobody_is_cut():
    story = circle().when(HAND, by="carla").when(GrantFloor("uwe", 0), by="ines")
    story.when(RaiseHand("s2", direct=True), by="jost").when(OpenStep("s3", "s2"), by="ines")
    assert speaker(story) == "uwe" and not story.state.floor.hands and story.state.floor.direct is None
    story.refuses("no_turn", RaiseHand("s3", direct=True), by="jost")
    after(story, 9).when(YieldFloor(1), by="uwe")
    assert story.state.floor.spoken["uwe"].ms == 13 * SECOND, "a turn that went on counts whole"


def test_where_nobody_has_the_floor_and_at_the_end_every_turn_is_over():
    for last in [OpenStep("s4", "s2"), CloseDialogue("s2")]:
        story = circle().when(HAND, by="carla").when(GrantFloor("uwe", 0), by="ines").when(last, by="ines")
        assert speaker(story) is None and not story.state.floor.hands
    story.refuses("already_closed", HAND, by="uwe")
    story.refuses("already_closed", GrantFloor("uwe", 1), by="ines")
    story.refuses("already_closed", RunList(True), by="ines")


def test_who_is_erased_leaves_list_and_floor():
    story = circle().when(HAND, by="carla").when(GrantFloor("uwe", 0), by="ines").when(ErasePerson("uwe"), by="uwe")
    story.then(PersonErased("uwe"))
    assert speaker(story) is None and "uwe" not in story.state.floor.spoken
    story.when(ErasePerson("carla"), by="carla")
    assert not story.state.floor.hands


def test_the_list_that_runs_by_itself_goes_on_without_the_erased():
    story = circle(by_itself=True).when(HAND, by="uwe").when(HAND, by="carla").when(ErasePerson("uwe"), by="uwe")
    story.when(RunOn(1), by=SYSTEM_ACTOR)
    assert speaker(story) == "carla"


def test_who_is_shown_out_leaves_list_and_floor_and_the_list_goes_on():
    story = circle(by_itself=True).when(HAND, by="uwe").when(HAND, by="carla").when(LeaveFloor("uwe"), by=SYSTEM_ACTOR)
    assert story.told[0] == FloorYielded(1) and speaker(story) == "carla"
    story.when(HAND, by="jost").when(LeaveFloor("jost"), by=SYSTEM_ACTOR).then(HandLowered("jost"))
    story.refuses("not_allowed", LeaveFloor("carla"), by="ines")


# --- whatever people do -----------------------------------------------------------------------------------------------

who = st.sampled_from(list(ACTORS))
person = st.sampled_from([*ROLES, "niemand"])
steps = st.sampled_from(["s1", "s2", "s3", "s4"])
wishes = st.one_of(
    st.builds(RaiseHand, steps, st.sampled_from(["voice", "text"]), st.booleans()),
    st.builds(RaiseHand, st.just("s2")),
    st.builds(LowerHand, person, st.booleans()),
    st.builds(GrantFloor, person, st.integers(0, 4)),
    st.builds(YieldFloor, st.integers(0, 4)),
    st.builds(RunOn, st.integers(0, 4)),
    st.builds(LeaveFloor, person),
    st.builds(RunList, st.booleans()),
    st.builds(OpenStep, steps, steps),
    st.builds(ErasePerson, person),
)


@random(st.lists(st.tuples(wishes, who, st.integers(0, 100_000)), max_size=60))
@settings(max_examples=150, deadline=None)
def test_whatever_people_do_the_floor_is_fair_and_held_by_one(asked):
    story = circle()
    for wish, name, pause in asked:
        before = story.state
        story.now += pause
        _ask(story, wish, name)
        _list_is_the_hands_by_the_rule(story)
        _time_never_shrinks(before, story)
        for recorded in story.log[-len(story.told) :] if story.told else []:
            if isinstance(recorded.event, FloorGranted):
                _had_a_hand_or_was_given_the_word(before, wish, name, recorded)


def _ask(story: Story, wish, name: str) -> None:
    story.told = []
    try:
        events = rules.decide(story.state, wish, Context(story.now, name, ACTORS[name]))
    except Rejected:
        return
    for event in events:
        recorded = Recorded(len(story.log) + 1, story.now, name, event)
        turns = story.state.floor.speaking
        if isinstance(event, FloorGranted):
            assert turns is None, "at most one turn runs"
            assert event.turn == story.state.floor.last + 1
        story.state = rules.evolve(story.state, recorded)
        story.log.append(recorded)
        story.told.append(event)


def _list_is_the_hands_by_the_rule(story: Story) -> None:
    floor, order = story.state.floor, speaking_list(story.state)
    assert sorted(order) == sorted(floor.hands)
    keys = [
        (rank(floor.spoken.get(name), story.state.participants[name].role), floor.hands[name].seq) for name in order
    ]
    assert keys == sorted(keys)
    assert not any(story.state.participants[name].erased for name in order)


def _time_never_shrinks(before, story: Story) -> None:
    for name, had in before.floor.spoken.items():
        if not story.state.participants[name].erased:
            has = story.state.floor.spoken[name]
            assert has.ms >= had.ms and has.turns >= had.turns


def _had_a_hand_or_was_given_the_word(before, wish, name: str, recorded: Recorded) -> None:
    granted = recorded.event
    given = isinstance(wish, GrantFloor) and ROLES[name] is Role.MODERATOR and wish.participant == granted.participant
    raised = isinstance(wish, RaiseHand) and granted.participant == name
    waited = granted.participant in before.floor.hands or (
        before.floor.direct is not None and before.floor.direct.participant == granted.participant
    )
    assert given or raised or waited


def test_a_thousand_people_may_come_and_the_list_stays_bounded():
    story = Story(replace(EVENING, capacity=limits.CAPACITY_MAX_CHAIRS)).when(OpenStep("s2", "s1"), by="ines")
    for n in range(limits.HANDS_MAX + 1):
        name = f"gast{n}"
        story.when(Admit(name, Role.PARTICIPANT, 10 + n), by=SYSTEM_ACTOR)
        ACTORS[name] = Role.PARTICIPANT
        if n < limits.HANDS_MAX:
            story.when(HAND, by=name)
        else:
            story.refuses("too_many_hands", HAND, by=name)
        del ACTORS[name]
    assert len(rules.view(story.state, "floor")["hands"]) == limits.HANDS_MAX
