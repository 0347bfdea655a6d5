"""The door: who waits, who comes in, who must leave. Ines moderates; Uwe and Carla are customers, Jost is staff."""

from __future__ import annotations

from dataclasses import replace

import pytest

from app.facilitation import dialogue as rules
from app.facilitation import limits
from app.facilitation.commands import (
    Admit,
    AllowAgain,
    AskDuty,
    CloseDialogue,
    Contribute,
    Duty,
    ErasePerson,
    GrantFloor,
    LetIn,
    Note,
    OpenStep,
    RaiseHand,
    RemovePerson,
    SetLobby,
    SetLock,
    StandBy,
    SuggestCase,
    TurnAway,
)
from app.facilitation.core import ORGANISER_ACTOR, SYSTEM_ACTOR, Role
from app.facilitation.events import (
    Admitted,
    LobbySet,
    LockSet,
    PeopleLetIn,
    PeopleTurnedAway,
    PersonAllowedAgain,
    PersonRemoved,
)
from tests.facilitation.story import SETUP, Story, given, running

NEW = Admit("neu", Role.PARTICIPANT, 5, shared=True)
WORDS = Contribute("line-0000000000000001", "s1", "Guten Abend")


def at_the_door(*names: str) -> Story:
    """A dialogue with a lobby, in which these people wait."""
    story = given((SetLobby(True), "ines"))
    for ordinal, name in enumerate(names, 5):
        story.when(Admit(name, Role.PARTICIPANT, ordinal, shared=True), by=SYSTEM_ACTOR)
    return story


def test_a_lobby_is_opened_once() -> None:
    given().when(SetLobby(True), by="ines").then(LobbySet(True)).when(SetLobby(True), by="ines").then()


@pytest.mark.parametrize("who", ["uwe", "jost", "wall", ORGANISER_ACTOR])
@pytest.mark.parametrize(
    "wish",
    [SetLobby(True), SetLock(True), LetIn(), TurnAway(("neu",)), RemovePerson("carla"), AllowAgain("carla")],
)
def test_only_moderators_decide_at_the_door(who: str, wish: SetLobby) -> None:
    at_the_door("neu").refuses("not_allowed", wish, by=who)


@pytest.mark.parametrize(
    ("lobby", "admit", "waits"),
    [
        (False, NEW, False),
        (True, NEW, True),
        (True, replace(NEW, shared=False), False),
        (True, replace(NEW, role=Role.REPRESENTATIVE), True),
        (True, replace(NEW, role=Role.MODERATOR), False),
        (True, replace(NEW, role=Role.PROJECTOR), False),
        (False, replace(NEW, doubtful=True), True),
        (True, replace(NEW, shared=False, doubtful=True), True),
    ],
)
def test_who_waits_in_a_lobby(lobby: bool, admit: Admit, waits: bool) -> None:
    story = given((SetLobby(True), "ines")) if lobby else given()
    story.when(admit, by=SYSTEM_ACTOR).then(Admitted("neu", admit.role, 5, waits))


def test_whoever_waits_sees_and_does_nothing() -> None:
    story = at_the_door("neu")
    assert rules.topics(story.state, "neu") == {"waiting", "me:neu"}
    assert rules.view(story.state, "waiting")["title"] == SETUP.title
    assert "steps" not in rules.view(story.state, "waiting")
    assert rules.outline(story.state, 1, 1).people == rules.outline(given().state, 1, 1).people


def test_moderators_see_who_waits_and_let_them_in() -> None:
    story = at_the_door("eins", "zwei")
    assert list(rules.view(story.state, "door")["waiting"]) == ["eins", "zwei"]
    assert {"door", "knocking"} <= rules.topics(story.state, "ines")
    assert not {"door", "knocking"} & (rules.topics(story.state, "uwe") | rules.topics(story.state, "jost"))

    story.when(LetIn(("zwei", "niemand")), by="ines").then(PeopleLetIn(("zwei",)))

    assert "stage" in rules.topics(story.state, "zwei")
    assert rules.topics(story.state, "eins") == {"waiting", "me:eins"}
    story.when(LetIn(("zwei",)), by="ines").then()


def test_there_are_no_more_let_in_than_chairs_and_those_who_came_first_come_first() -> None:
    story = Story(replace(SETUP, capacity=6))  # four of them are taken by the people of the story
    story.when(SetLobby(True), by="ines")
    for ordinal, name in enumerate(["a", "b", "c"], 5):
        story.when(Admit(name, Role.PARTICIPANT, ordinal, shared=True), by=SYSTEM_ACTOR)
    story.when(Admit("jule", Role.REPRESENTATIVE, 8, shared=True), by=SYSTEM_ACTOR)

    story.refuses("dialogue_full", LetIn(("a", "b", "c")), by="ines")
    story.when(LetIn(), by="ines").then(PeopleLetIn(("a", "b", "jule")))
    story.refuses("dialogue_full", LetIn(), by="ines")
    story.when(RemovePerson("a"), by="ines").refuses("dialogue_full", LetIn(), by="ines")
    story.when(RemovePerson("b"), by="ines").when(LetIn(), by="ines").then(PeopleLetIn(("c",)))


def test_a_lobby_holds_only_so_many() -> None:
    story = at_the_door(*(f"gast {n}" for n in range(limits.WAITING_MAX_PEOPLE)))
    story.refuses("dialogue_full", replace(NEW, ordinal=999), by=SYSTEM_ACTOR)
    story.when(TurnAway(("gast 7",)), by="ines").when(replace(NEW, ordinal=999), by=SYSTEM_ACTOR)


def test_the_last_chair_is_given_once() -> None:
    story = Story(replace(SETUP, capacity=5))
    story.when(replace(NEW, shared=False), by=SYSTEM_ACTOR)
    story.refuses("dialogue_full", Admit("noch eine", Role.PARTICIPANT, 6), by=SYSTEM_ACTOR)
    story.when(Admit("mona", Role.MODERATOR, 7), by=SYSTEM_ACTOR).then(Admitted("mona", Role.MODERATOR, 7))
    story.when(ErasePerson("neu"), by=SYSTEM_ACTOR)
    story.refuses("dialogue_full", Admit("noch eine", Role.PARTICIPANT, 6), by=SYSTEM_ACTOR)
    story.when(RemovePerson("uwe"), by="ines")
    story.when(Admit("noch eine", Role.PARTICIPANT, 6), by=SYSTEM_ACTOR)


def test_a_locked_door_keeps_out_new_people_only() -> None:
    story = given((SetLock(True), "ines")).then(LockSet(True))
    story.refuses("door_locked", NEW, by=SYSTEM_ACTOR)
    story.refuses("door_locked", replace(NEW, role=Role.REPRESENTATIVE, shared=False), by=SYSTEM_ACTOR)
    story.when(Admit("uwe", Role.PARTICIPANT, 1, shared=True), by=SYSTEM_ACTOR).then()
    story.when(replace(NEW, role=Role.MODERATOR), by=SYSTEM_ACTOR)
    story.when(SetLock(False), by="ines").when(replace(NEW, participant="noch wer"), by=SYSTEM_ACTOR)


def test_whoever_was_turned_away_may_knock_again() -> None:
    story = at_the_door("neu").when(TurnAway(("neu", "uwe")), by="ines").then(PeopleTurnedAway(("neu",)))
    assert rules.topics(story.state, "neu") == frozenset()
    assert rules.view(story.state, "door")["out"]["neu"]["how"] == "turned_away"
    story.when(NEW, by=SYSTEM_ACTOR).then(Admitted("neu", Role.PARTICIPANT, 5, waiting=True))
    assert rules.view(story.state, "door")["waiting"]["neu"]["again"] is False


def test_whoever_was_asked_out_is_out_and_waits_when_they_knock_again() -> None:
    story = running().when(WORDS, by="uwe").when(RemovePerson("uwe"), by="ines").then(PersonRemoved("uwe", False))
    assert rules.topics(story.state, "uwe") == frozenset()
    story.refuses("not_allowed", replace(WORDS, contribution="line-0000000000000002"), by="uwe")
    assert story.state.contributions.total == 1, "what was said stays"

    story.when(Admit("uwe", Role.PARTICIPANT, 1), by=SYSTEM_ACTOR)  # no lobby, and yet
    assert rules.view(story.state, "door")["waiting"]["uwe"]["again"] is True
    story.when(LetIn(("uwe",)), by="ines").when(replace(WORDS, contribution="line-0000000000000002"), by="uwe")


def test_whoever_was_asked_out_is_waited_for_nowhere() -> None:
    story = given((StandBy(1), "uwe"), (StandBy(1), "carla"), (RemovePerson("carla"), "ines"))
    assert rules.view(story.state, "gathering")["spots"] == {"uwe": 1}
    story = running().when(RaiseHand("s2"), by="uwe").when(GrantFloor("uwe", 0), by="ines")
    story.when(RaiseHand("s2"), by="carla").when(RemovePerson("carla"), by="ines")
    story.refuses("not_found", GrantFloor("carla", 1), by="ines")
    story.when(RemovePerson("uwe"), by="ines")
    floor = rules.view(story.state, "floor")
    assert floor["hands"] == {}
    assert floor["turn"]["ended_at"] == story.now


def test_nothing_is_asked_of_people_who_are_not_here() -> None:
    story = Story(replace(SETUP, case_desk="Kundenservice")).when(OpenStep("s2", "s1"), by="ines")
    story.when(RemovePerson("uwe"), by="ines").when(RemovePerson("jost"), by="ines")
    story.refuses("not_found", AskDuty("uwe", Duty.SCRIBE), by="ines")
    story.refuses("not_found", AskDuty("jost", Duty.CONFIDANT), by="ines")
    story.refuses("not_found", SuggestCase("case-0000000000001", "uwe"), by="ines")
    story.refuses("not_found", Note("line-0000000000000003", "s2", "uwe", "Nicht mehr da."), by="ines")


def test_a_ban_holds_until_it_is_taken_back() -> None:
    story = given((RemovePerson("uwe", ban=True), "ines")).then(PersonRemoved("uwe", True))
    story.refuses("banned", Admit("uwe", Role.PARTICIPANT, 1), by=SYSTEM_ACTOR)
    story.when(RemovePerson("uwe"), by="ines").then()
    story.when(AllowAgain("uwe"), by="ines").then(PersonAllowedAgain("uwe"))
    story.when(WORDS, by="uwe").when(AllowAgain("uwe"), by="ines").then()


def test_nobody_asks_out_who_leads() -> None:
    given().refuses("not_allowed", RemovePerson("ines"), by="ines").refuses("not_allowed", RemovePerson("wall"), "ines")
    given().refuses("not_found", RemovePerson("niemand"), by="ines")


def test_whoever_is_out_may_still_erase_what_is_theirs() -> None:
    story = given((WORDS, "uwe"), (RemovePerson("uwe", ban=True), "ines")).when(ErasePerson("uwe"), by="uwe")
    assert rules.view(story.state, "door")["out"] == {}
    story.refuses("not_found", AllowAgain("uwe"), by="ines")


def test_the_documentation_counts_without_names() -> None:
    story = at_the_door("neu", "alt").when(TurnAway(("neu", "alt")), by="ines")
    story.when(RemovePerson("uwe"), by="ines").when(RemovePerson("uwe", ban=True), by="ines")
    story.when(RemovePerson("carla", ban=True), by="ines").when(AllowAgain("carla"), by="ines")
    kept_out = rules.outline(story.state, 1, 1).kept_out
    assert (kept_out.turned_away, kept_out.removed, kept_out.banned) == (2, 2, 2)


def test_after_the_end_the_door_stays_as_it_is() -> None:
    story = at_the_door("neu").when(CloseDialogue("s1"), by="ines")
    for wish in (SetLobby(False), SetLock(True), LetIn()):
        story.refuses("already_closed", wish, by="ines")
    story.refuses("already_closed", replace(NEW, participant="spät"), by=SYSTEM_ACTOR)
    story.when(RemovePerson("uwe"), by="ines").refuses(
        "already_closed", Admit("uwe", Role.PARTICIPANT, 1), SYSTEM_ACTOR
    )
