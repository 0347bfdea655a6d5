"""Being together: circles in the Foyer, breaks that keep nothing, declared groups, the Stimmungsbild, how it was."""

from __future__ import annotations

import json
from contextlib import suppress
from dataclasses import replace as changed

import pytest
from hypothesis import given as random
from hypothesis import settings
from hypothesis import strategies as st

from app.facilitation import dialogue as rules
from app.facilitation import limits
from app.facilitation.commands import (
    Admit,
    CloseDialogue,
    Configure,
    Contribute,
    Correct,
    DeclareGroup,
    ErasePerson,
    OpenStep,
    Rate,
    SetKind,
    StandBy,
    Withdraw,
)
from app.facilitation.core import ORGANISER_ACTOR, SYSTEM_ACTOR, Context, Rejected, Role
from app.facilitation.events import Contributed, Corrected, GroupDeclared, Rated, Redacted, StoodBy
from app.facilitation.gathering import results
from app.facilitation.gathering.words import TOPIC, SmallTalk
from app.facilitation.setup import Kind, Step
from tests.facilitation.story import ACTORS, ROLES, SETUP, Story, texts

EVENING = changed(
    SETUP,
    group_question="Wohnort",
    groups=("Stadt", "Umland", "Bergdörfer"),
    steps=(*SETUP.steps, Step("s4", "break", "Pause"), Step("s5", "closing_round", "Wie war's?")),
)
PEOPLE = [f"guest{n}" for n in range(24)]


def line(n: int) -> str:
    return f"line-000000000000{n:03}"


@pytest.fixture(autouse=True)
def guests():
    """Two dozen more customers, besides those every story has."""
    ACTORS.update(dict.fromkeys(PEOPLE, Role.PARTICIPANT))
    yield
    for name in PEOPLE:
        del ACTORS[name]


def evening(people: int = 0) -> Story:
    """In the Foyer, with so many more customers."""
    story = Story(EVENING)
    for n, name in enumerate(PEOPLE[:people]):
        story.when(Admit(name, Role.PARTICIPANT, len(ROLES) + n), by=SYSTEM_ACTOR)
    return story


def at_step(step: str, people: int = 0) -> Story:
    return evening(people).when(OpenStep(step, "s1"), by="ines")


def gathering(story: Story) -> dict:
    return dict(rules.view(story.state, "gathering"))


def mood(story: Story) -> dict:
    return dict(rules.view(story.state, "mood"))


def feels(story: Story, name: str, kind: Kind | None, n: int) -> Story:
    """Somebody says something and what it is to them."""
    if line(n) not in story.state.contributions.items:
        story.when(Contribute(line(n), "s2", f"Satz {n}"), by=name)
    return story.when(SetKind(line(n), kind), by=name)


def say(story: Story, name: str, text: str) -> object:
    context = Context(story.now, name, ACTORS[name])
    return rules.say_in_passing(story.state, TOPIC, SmallTalk(text), context)


# --- circles ------------------------------------------------------------------------------------------------------


def test_people_drift_between_circles_and_everyone_sees_who_stands_where():
    story = evening().when(StandBy(1), by="uwe").then(StoodBy(1)).when(StandBy(1), by="jost")
    assert gathering(story)["spots"] == {"uwe": 1, "jost": 1}
    story.when(StandBy(2), by="uwe").when(StandBy(0), by="jost")
    assert gathering(story)["spots"] == {"uwe": 2}
    assert dict(story.state.gathering.circles) == {2: ("uwe",)}


def test_standing_where_one_stands_changes_nothing():
    evening().when(StandBy(0), by="uwe").then().when(StandBy(3), by="uwe").when(StandBy(3), by="uwe").then()


def test_a_circle_has_room_for_six_and_the_next_is_free():
    story = evening(7)
    for name in PEOPLE[:6]:
        story.when(StandBy(1), by=name)
    story.refuses("circle_full", StandBy(1), by=PEOPLE[6]).when(StandBy(2), by=PEOPLE[6])
    story.when(StandBy(2), by=PEOPLE[0]).when(StandBy(1), by="uwe")


def test_there_is_no_circle_out_of_reach():
    evening().refuses("out_of_range", StandBy(limits.SPOTS_MAX + 1), by="uwe").refuses(
        "out_of_range", StandBy(-1), by="uwe"
    )


def test_who_has_no_chair_stands_nowhere():
    evening().refuses("not_allowed", StandBy(1), by="wall")


def test_where_one_stands_ends_with_the_step():
    story = evening().when(StandBy(1), by="uwe").when(OpenStep("s2", "s1"), by="ines")
    assert gathering(story)["spots"] == {}
    story.refuses("moved_on", StandBy(1), by="uwe").when(OpenStep("s4", "s2"), by="ines").when(StandBy(1), by="uwe")
    story.when(CloseDialogue("s4"), by="ines")
    assert gathering(story)["spots"] == {}
    story.refuses("already_closed", StandBy(1), by="uwe")


def test_whoever_is_erased_stands_nowhere():
    story = evening().when(StandBy(1), by="uwe").when(ErasePerson("uwe"), by="uwe")
    assert gathering(story)["spots"] == {}
    assert not story.state.gathering.circles


# --- in passing ---------------------------------------------------------------------------------------------------


def test_what_is_said_in_a_circle_is_heard_by_those_who_stand_there_now_and_is_no_event():
    story = evening().when(StandBy(1), by="uwe").when(StandBy(1), by="carla").when(StandBy(2), by="jost")
    before = len(story.log)
    assert say(story, "uwe", "  Sind Sie auch aus\u202e Halmstedt? ") == {"text": "Sind Sie auch aus Halmstedt?"}
    assert rules.hearers(story.state, TOPIC, "uwe") == ("uwe", "carla")
    story.when(StandBy(2), by="carla")
    assert rules.hearers(story.state, TOPIC, "uwe") == ("uwe",)
    assert len(story.log) == before + 1


@pytest.mark.parametrize(
    ("code", "name", "text"),
    [
        ("not_allowed", "carla", "Ich stehe noch allein."),
        ("not_allowed", "wall", "Ich bin eine Leinwand."),
        ("not_allowed", "guest9", "Mich gibt es hier nicht."),
        ("empty_text", "uwe", " \u200b "),
        ("text_too_long", "uwe", "x" * (limits.SMALL_TALK_MAX_CHARS + 1)),
    ],
)
def test_nobody_says_in_passing_what_is_not_theirs(code: str, name: str, text: str):
    story = evening().when(StandBy(1), by="uwe")
    with pytest.raises(Rejected) as no:
        say(story, name, text)
    assert no.value.code == code


def test_outside_of_foyer_and_break_nothing_is_said_in_passing():
    story = evening().when(StandBy(1), by="uwe").when(OpenStep("s2", "s1"), by="ines")
    with pytest.raises(Rejected, match="moved_on"):
        say(story, "uwe", "Noch jemand da?")
    assert rules.hearers(story.state, TOPIC, "uwe") == ()


def test_a_break_keeps_nothing_but_words_for_the_question_before():
    story = at_step("s2").when(OpenStep("s4", "s2"), by="ines")
    story.refuses("break_keeps_nothing", Contribute(line(1), "s4", "Darf ich etwas aufschreiben?"), by="uwe")
    story.when(Contribute(line(1), "s2", "Das war noch unterwegs."), by="uwe")
    assert texts(story) == ["Das war noch unterwegs."]


# --- declared groups ----------------------------------------------------------------------------------------------


def test_a_group_is_declared_changed_and_taken_back():
    story = evening().when(DeclareGroup(1), by="uwe").then(GroupDeclared("Umland")).when(DeclareGroup(1), by="uwe")
    story.then().when(DeclareGroup(0), by="uwe").when(DeclareGroup(None), by="uwe").then(GroupDeclared(None))
    assert rules.view(story.state, "me:uwe")["group"] is None


def test_only_customers_belong_to_the_groups_and_only_to_those_offered():
    story = evening().refuses("not_allowed", DeclareGroup(0), by="jost").refuses("not_found", DeclareGroup(3), by="uwe")
    story.refuses("not_allowed", DeclareGroup(0), by="ines").refuses("not_found", DeclareGroup(-1), by="uwe")


def test_a_group_keeps_its_meaning_when_the_setup_changes():
    story = evening().when(DeclareGroup(0), by="uwe")
    other = changed(EVENING, groups=("Bergdörfer", "Stadt"))
    story.when(Configure(other), by=ORGANISER_ACTOR)
    assert rules.view(story.state, "me:uwe")["group"] == 1
    story.when(Configure(changed(other, groups=("Bergdörfer",))), by=ORGANISER_ACTOR)
    assert rules.view(story.state, "me:uwe")["group"] is None


def test_a_group_stands_in_no_document_but_ones_own():
    story = evening().when(DeclareGroup(2), by="uwe")
    told = list(rules.deltas(story.state, story.log[-1], story.state))
    assert {delta.topic for delta in told} == {"me:uwe"}
    for topic in rules.topics(story.state, "carla") - {"people"}:
        told = json.dumps(rules.view(story.state, topic), default=str)
        assert topic == "stage" or "Bergdörfer" not in told


# --- the Stimmungsbild --------------------------------------------------------------------------------------------


def test_the_picture_moves_when_five_people_have_chosen_and_not_before():
    story = at_step("s2", people=6)
    for n, name in enumerate(PEOPLE[:4]):
        feels(story, name, Kind.WORRY, n)
        assert mood(story)["counts"] == {}
    feels(story, PEOPLE[3], Kind.HOPE, 40)  # the same person again is no fifth one
    assert mood(story)["counts"] == {}
    feels(story, PEOPLE[4], Kind.JOY, 4)
    assert mood(story)["counts"] == {"worry": 4, "hope": 1, "joy": 1}
    feels(story, PEOPLE[5], Kind.FEAR, 5)
    assert mood(story)["counts"] == {"worry": 4, "hope": 1, "joy": 1}


def test_where_many_have_chosen_it_moves_in_larger_steps(monkeypatch):
    monkeypatch.setattr(limits, "MOOD_STEP_PERCENT", 50)
    story = at_step("s2", people=20)
    for n, name in enumerate(PEOPLE[:20]):
        feels(story, name, Kind.WORRY, n)
    assert mood(story)["counts"] == {"worry": 19}, "steps at 5, 10, 19 (half of 19 are 9)"


def test_at_the_end_the_picture_is_complete():
    story = at_step("s2", people=2)
    feels(story, PEOPLE[0], Kind.FEAR, 0)
    story.when(CloseDialogue("s2"), by="ines")
    assert mood(story)["counts"] == {"fear": 1}


def test_whoever_is_erased_leaves_the_picture_with_its_next_step():
    story = at_step("s2", people=8)
    for n, name in enumerate(PEOPLE[:5]):
        feels(story, name, Kind.WORRY, n)
    story.when(ErasePerson(PEOPLE[0]), by=PEOPLE[0])
    assert mood(story)["counts"] == {"worry": 5}, "a difference of one would say what theirs was"
    story.when(CloseDialogue("s2"), by="ines")
    assert mood(story)["counts"] == {"worry": 4}


def by_group(stadt: int, umland: int, none: int = 0) -> Story:
    """So many people of each group have chosen: worry in the Stadt, hope elsewhere."""
    story = at_step("s2", people=stadt + umland + none)
    for n, name in enumerate(PEOPLE[: stadt + umland + none]):
        group = 0 if n < stadt else 1 if n < stadt + umland else None
        if group is not None:
            story.when(DeclareGroup(group), by=name)
    for n, name in enumerate(PEOPLE[: stadt + umland + none]):
        feels(story, name, Kind.WORRY if n < stadt else Kind.HOPE, n)
    return story.when(CloseDialogue("s2"), by="ines")


@pytest.mark.parametrize(
    ("stadt", "umland", "none", "shown"),
    [
        (5, 5, 0, {"Stadt": {"worry": 5}, "Umland": {"hope": 5}}),
        (5, 4, 0, {}),  # the four could be had by subtraction
        (5, 0, 0, {"Stadt": {"worry": 5}}),
        (4, 0, 6, {}),
        (6, 4, 1, {"Stadt": {"worry": 6}}),
        (7, 5, 3, {"Stadt": {"worry": 7}}),  # the smaller group joins the three others
        (5, 5, 5, {"Stadt": {"worry": 5}, "Umland": {"hope": 5}}),
    ],
)
def test_a_group_is_shown_from_five_people_on_and_if_the_others_are_as_many(stadt, umland, none, shown, monkeypatch):
    monkeypatch.setattr(limits, "MOOD_STEP_MIN_PEOPLE", 99)
    assert mood(by_group(stadt, umland, none))["groups"] == shown


def test_a_group_goes_when_the_others_become_a_few():
    story = at_step("s2", people=10)
    for n, name in enumerate(PEOPLE[:10]):
        story.when(DeclareGroup(0 if n < 9 else 1), by=name)
    for n, name in enumerate(PEOPLE[:5]):
        feels(story, name, Kind.WORRY, n)
    assert mood(story)["groups"] == {"Stadt": {"worry": 5}}
    for n, name in enumerate(PEOPLE[5:10], start=5):
        feels(story, name, Kind.JOY, n)
    assert mood(story)["groups"] == {}, "the one of the Umland could be had by subtraction"


def test_groups_move_on_only_by_five_people_each():
    story = at_step("s2", people=20)
    for n, name in enumerate(PEOPLE[:20]):
        story.when(DeclareGroup(0 if n < 10 else 1), by=name)
    for n, name in enumerate([*PEOPLE[:5], *PEOPLE[10:15]]):
        feels(story, name, Kind.WORRY, n)
    first = mood(story)["groups"]
    assert first == {"Stadt": {"worry": 5}, "Umland": {"worry": 5}}
    for n, name in enumerate([*PEOPLE[5:9], PEOPLE[15]], start=20):
        feels(story, name, Kind.JOY, n)
    assert mood(story)["counts"] == {"worry": 10, "joy": 5}
    assert mood(story)["groups"] == first, "one person of the Umland would be seen"
    for n, name in enumerate([*PEOPLE[16:20], PEOPLE[9]], start=30):
        feels(story, name, Kind.JOY, n)
    assert mood(story)["groups"] == {"Stadt": {"worry": 5, "joy": 5}, "Umland": {"worry": 5, "joy": 5}}


names = st.sampled_from(PEOPLE[:14])
wishes = st.lists(
    st.one_of(
        st.tuples(st.just("kind"), names, st.none() | st.sampled_from([Kind.FEAR, Kind.HOPE, Kind.JOY])),
        st.tuples(st.just("group"), names, st.none() | st.integers(0, 2)),
        st.tuples(st.just("withdraw"), names, st.none()),
        st.tuples(st.just("erase"), names, st.none()),
    ),
    min_size=20,
    max_size=120,
)


def does(story: Story, what: str, name: str, value: object) -> None:
    """One of the wishes above, if the rules allow it."""
    n = PEOPLE.index(name)
    with suppress(Rejected):
        match what:
            case "kind":
                feels(story, name, value, n)
            case "group":
                story.when(DeclareGroup(value), by=name)
            case "withdraw":
                story.when(Withdraw(line(n)), by=name)
            case "erase":
                story.when(ErasePerson(name), by=name)


@random(wishes)
@settings(max_examples=60, deadline=None)
def test_every_step_of_the_picture_is_made_by_five_people(asked):
    """Between two pictures anybody can compare lie the changes of at least five; a shown group has at least five."""
    story, since = at_step("s2", people=14), set()
    for what, name, value in asked:
        before, kinds = mood(story), story.state.contributions.kinds
        does(story, what, name, value)
        if story.state.contributions.kinds is not kinds:
            since.add(name)
        after = mood(story)
        if after["counts"] != before["counts"]:
            assert len(since) >= 5
        if story.state.gathering.mood.shown is story.state.contributions.kinds:
            since.clear()
        if after["groups"] != before["groups"]:
            known = story.state.gathering
            people = {g: [p for p in known.mood.own if known.groups.get(p) == g] for g in after["groups"]}
            others = len(known.mood.own) - sum(map(len, people.values()))
            assert all(len(of) >= 5 for of in people.values())
            assert not people or others == 0 or others >= 5


# --- how it was ---------------------------------------------------------------------------------------------------


def test_one_sentence_each_and_a_second_one_replaces_the_first():
    story = at_step("s5").when(Contribute(line(1), "s5", "Ich gehe mit einer Frage."), by="uwe")
    story.then(Contributed(line(1), "s5", "Ich gehe mit einer Frage."))
    seq = story.log[-1].seq
    story.when(Contribute(line(2), "s5", "Ich gehe mit Hoffnung."), by="uwe")
    story.then(Corrected(line(1), "Ich gehe mit Hoffnung."), Redacted((seq,)))
    story.when(Contribute(line(3), "s5", "Ich gehe mit Hoffnung."), by="uwe").then()
    story.when(Contribute(line(4), "s5", "Ich hatte Angst. Das war unnötig."), by="jost")
    assert texts(story) == ["Ich gehe mit Hoffnung.", "Ich hatte Angst. Das war unnötig."]


def test_whoever_took_their_sentence_back_may_say_another():
    story = at_step("s5").when(Contribute(line(1), "s5", "Ach."), by="uwe").when(Withdraw(line(1)), by="uwe")
    story.when(Contribute(line(2), "s5", "Doch."), by="uwe").when(Correct(line(2), "Doch!"), by="uwe")
    assert texts(story) == [None, "Doch!"]


def test_a_closing_round_is_listened_to():
    story = at_step("s5").when(Contribute(line(1), "s5", "Schön."), by="uwe")
    story.refuses("wrong_relation", Contribute(line(2), "s5", "Warum?", line(1), "ask_back"), by="carla")
    long = "x" * (limits.CLOSING_SENTENCE_MAX_CHARS + 1)
    story.refuses("text_too_long", Contribute(line(2), "s5", long), by="carla")


def test_how_it_was_is_asked_of_those_it_concerns():
    story = at_step("s5").when(Rate("s5", "heard", 4), by="uwe").then(Rated("s5", "heard", 4))
    story.when(Rate("s5", "heard", 4), by="uwe").then().when(Rate("s5", "learned", 5), by="jost")
    story.refuses("not_allowed", Rate("s5", "heard", 5), by="jost")
    story.refuses("not_allowed", Rate("s5", "learned", 5), by="ines")
    story.refuses("out_of_range", Rate("s5", "heard", 6), by="uwe")
    story.refuses("not_found", Rate("s2", "heard", 3), by="uwe")
    story.when(Rate("s5", "heard", None), by="uwe")
    assert gathering(story)["rated"] == {"s5": 1}
    assert rules.view(story.state, "me:uwe")["ratings"] == {}
    story.when(CloseDialogue("s5"), by="ines").refuses("already_closed", Rate("s5", "heard", 3), by="uwe")


def test_before_it_was_opened_nobody_says_how_it_was():
    evening().refuses("not_open", Rate("s5", "heard", 3), by="uwe")


def test_everyone_sees_how_many_have_answered_and_only_oneself_what():
    story = at_step("s5").when(Rate("s5", "heard", 3), by="uwe").when(Rate("s5", "learned", 3), by="uwe")
    assert gathering(story)["rated"] == {"s5": 1}
    assert rules.view(story.state, "me:uwe")["ratings"] == {"s5": {"heard": 3, "learned": 3}}
    assert rules.view(story.state, "me:carla")["ratings"] == {}
    for topic in rules.topics(story.state, "ines") - {"people", "knocking"}:
        assert '"heard"' not in json.dumps(rules.view(story.state, topic), default=str)


def test_results_are_counts_by_role_and_never_of_fewer_than_five():
    story = at_step("s5", people=5).when(Rate("s5", "learned", 5), by="jost")
    for n, name in enumerate(PEOPLE[:4]):
        story.when(Rate("s5", "heard", n + 2), by=name)
    told = {(one.scale, one.role): one for one in results.ratings(story.state, "s5")}
    assert told["heard", Role.PARTICIPANT].counts == ()
    assert told["heard", Role.PARTICIPANT].given == 4
    story.when(Rate("s5", "heard", 5), by=PEOPLE[4])
    told = {(one.scale, one.role): one for one in results.ratings(story.state, "s5")}
    assert told["heard", Role.PARTICIPANT].counts == (0, 1, 1, 1, 2)
    assert told["heard", Role.PARTICIPANT].asked == 7
    assert told["learned", Role.REPRESENTATIVE].counts == ()
    assert ("heard", Role.REPRESENTATIVE) not in told


def test_whoever_is_erased_has_answered_nothing():
    story = at_step("s5").when(Rate("s5", "heard", 3), by="uwe").when(ErasePerson("uwe"), by="uwe")
    assert gathering(story)["rated"] == {"s5": 0}
    assert not list(story.state.gathering.ratings["s5"])
