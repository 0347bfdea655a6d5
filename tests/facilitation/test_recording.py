"""Recording exists only where the organiser allowed it beforehand and everybody at a place agreed."""

from __future__ import annotations

from dataclasses import replace

import pytest

from app.facilitation import dialogue as rules
from app.facilitation import limits
from app.facilitation.commands import (
    Admit,
    AgreeToRecording,
    BeginRecording,
    CloseDialogue,
    Configure,
    DropRecording,
    DropRecordings,
    EndRecording,
    ErasePerson,
    MovePerson,
    OpenStep,
    PublishRecordings,
    RemovePerson,
    ShareRecordings,
    StandBy,
    StopRecording,
    VisitTable,
)
from app.facilitation.core import ORGANISER_ACTOR, SYSTEM_ACTOR, Role
from app.facilitation.events import (
    Configured,
    RecordingAgreed,
    RecordingBegun,
    RecordingEnded,
    RecordingsDropped,
    RecordingsPublished,
    RecordingsShared,
    RecordingStopped,
)
from app.facilitation.recording import recorded
from app.facilitation.setup import Step
from tests.facilitation.cafe import Cafe
from tests.facilitation.story import ACTORS, SETUP, Story

ALLOWED = replace(SETUP, recording=True)
HERE = ("ines", "uwe", "carla", "jost")
CIRCLE = AgreeToRecording("s2", "plenary")


def circle(setup=ALLOWED) -> Story:
    return Story(setup).when(OpenStep("s2", "s1"), by="ines")


def agreed(*people: str) -> Story:
    story = circle()
    for name in people:
        story.when(CIRCLE, by=name)
    return story


def cafe(people: int = 8) -> Cafe:
    """A café in whose first round everybody sits, with recording allowed."""
    made = Cafe(0)
    fresh = Cafe.__new__(Cafe)
    Story.__init__(fresh, replace(made.state.described, recording=True))
    fresh.guests = [f"k{n}" for n in range(people)]
    for ordinal, name in enumerate(fresh.guests, start=10):
        ACTORS[name] = Role.PARTICIPANT
        fresh.when(Admit(name, Role.PARTICIPANT, ordinal), by=SYSTEM_ACTOR)
    return fresh.round("r1")


def all_agree(story: Cafe, name: str, step: str = "r1") -> list[str]:
    """Everybody at that person's table says yes."""
    table = story.table(name)
    for one in story.at(table):
        story.when(AgreeToRecording(step, f"table:{table}"), by=one)
    return story.at(table)


def stands(story: Story, name: str) -> str:
    """How it stands with recording, as that person reads it."""
    return rules.view(story.state, f"me:{name}")["recording"]


# ── The organiser, beforehand ──


def test_by_default_there_is_no_recording() -> None:
    assert SETUP.recording is False
    circle(SETUP).refuses("no_recording", CIRCLE, by="uwe")


def test_the_organiser_allows_it_before_anybody_came_and_not_after() -> None:
    story = Story.__new__(Story)
    story.state, story.log, story.now = rules.EMPTY, [], 0
    story.when(Configure(SETUP), by=ORGANISER_ACTOR).when(Admit("ines", Role.MODERATOR, 0), by=SYSTEM_ACTOR)
    story.when(Configure(ALLOWED), by=ORGANISER_ACTOR).then(Configured(ALLOWED))
    story.when(Configure(SETUP), by=ORGANISER_ACTOR).when(Admit("uwe", Role.PARTICIPANT, 1), by=SYSTEM_ACTOR)

    story.refuses("recording_promised", Configure(ALLOWED), by=ORGANISER_ACTOR)


def test_the_organiser_may_forbid_it_until_it_starts() -> None:
    Story(ALLOWED).when(Configure(SETUP), by=ORGANISER_ACTOR).then(Configured(SETUP))
    circle().refuses("already_started", Configure(SETUP), by=ORGANISER_ACTOR)


# ── Everybody, at their place ──


def test_the_great_circle_is_recorded_when_everybody_in_it_has_agreed_and_not_before() -> None:
    story = circle()
    for name in HERE[:-1]:
        story.when(CIRCLE, by=name).then(RecordingAgreed("s2", "plenary"))
        assert recorded(story.state) == {}
        assert stands(story, name) == "agreed"

    story.when(CIRCLE, by=HERE[-1])
    assert {*recorded(story.state)} == {*HERE}
    assert {stands(story, name) for name in HERE} == {"running"}


def test_a_second_yes_changes_nothing() -> None:
    agreed("uwe").when(CIRCLE, by="uwe").then()


@pytest.mark.parametrize("name", HERE)
def test_anybody_may_stop_it_and_then_everybody_is_asked_anew(name) -> None:
    story = agreed(*HERE).when(StopRecording(), by=name).then(RecordingStopped("plenary"))
    assert {stands(story, one) for one in HERE} == {"off"}

    story.when(CIRCLE, by=name)
    assert recorded(story.state) == {}, "it goes on by itself for nobody"


def test_whoever_has_not_agreed_may_end_it_for_good_too() -> None:
    agreed("ines", "uwe").when(StopRecording(), by="carla").then(RecordingStopped("plenary"))
    circle().when(StopRecording(), by="carla").then()


def test_a_newcomer_who_has_not_agreed_interrupts_it() -> None:
    story = agreed(*HERE)
    ACTORS["neu"] = Role.PARTICIPANT
    story.when(Admit("neu", Role.PARTICIPANT, 9), by=SYSTEM_ACTOR)
    assert recorded(story.state) == {}
    assert stands(story, "uwe") == "agreed"

    story.when(CIRCLE, by="neu")
    assert {*recorded(story.state)} == {*HERE, "neu"}


def test_it_goes_on_when_the_newcomer_has_left_under_the_same_number() -> None:
    story = agreed(*HERE)
    before = recorded(story.state)
    ACTORS["neu"] = Role.PARTICIPANT
    story.when(Admit("neu", Role.PARTICIPANT, 9), by=SYSTEM_ACTOR).when(RemovePerson("neu", False), by="ines")

    assert recorded(story.state) == before


def test_a_yes_is_for_the_place_one_saw() -> None:
    story = circle()
    story.refuses("moved_on", AgreeToRecording("s1", "plenary"), by="uwe")
    story.refuses("moved_on", AgreeToRecording("s2", "table:3"), by="uwe")


def test_those_who_only_watch_and_the_house_agree_to_nothing() -> None:
    for name in ("wall", ORGANISER_ACTOR, SYSTEM_ACTOR):
        circle().refuses("not_allowed", CIRCLE, by=name)


def test_a_yes_ends_with_the_step() -> None:
    story = agreed(*HERE).when(OpenStep("s3", "s2"), by="ines")
    assert recorded(story.state) == {}
    assert stands(story, "uwe") == "off"


def test_nothing_is_recorded_when_it_is_over() -> None:
    story = agreed(*HERE).when(CloseDialogue("s2"), by="ines")
    assert recorded(story.state) == {}
    story.refuses("moved_on", CIRCLE, by="uwe")


def test_in_the_foyer_and_in_breaks_nobody_is_recorded() -> None:
    setup = replace(ALLOWED, steps=(*SETUP.steps, Step("s4", "break", "Pause")))
    story = Story(setup).when(StandBy(3), by="uwe")
    story.refuses("moved_on", AgreeToRecording("s1", "foyer-group:3"), by="uwe")
    story.when(OpenStep("s4", "s1"), by="ines").when(StandBy(3), by="uwe")
    story.refuses("moved_on", AgreeToRecording("s4", "foyer-group:3"), by="uwe")


# ── At tables ──


def test_a_table_is_recorded_alone() -> None:
    story = cafe()
    people = all_agree(story, "k0")

    assert {*recorded(story.state)} == {*people}
    assert len(people) < len(story.guests)


def test_a_visiting_moderator_interrupts_it_until_they_agree_or_go() -> None:
    story = cafe()
    people, table = all_agree(story, "k0"), story.table("k0")
    story.when(VisitTable("r1", table), by="ines")
    assert recorded(story.state) == {}

    story.when(AgreeToRecording("r1", f"table:{table}"), by="ines")
    assert {*recorded(story.state)} == {*people, "ines"}

    story.when(VisitTable("r1", None), by="ines")
    assert {*recorded(story.state)} == {*people}

    story.when(VisitTable("r1", table), by="ines")
    assert recorded(story.state) == {}, "whoever comes back is asked again"


def test_at_the_next_table_a_yes_has_to_be_given_anew() -> None:
    story = cafe()
    all_agree(story, "k0")
    story.opens("r2")
    assert "k0" in recorded(story.state), "while they say goodbye they still sit there"

    story.sits()
    assert recorded(story.state) == {}
    assert stands(story, "k0") == "off"


def test_somebody_who_comes_late_to_the_table_interrupts_it() -> None:
    story = cafe()
    table = story.table("k0")
    all_agree(story, "k0")
    other = next(name for name in story.guests if story.table(name) != table)
    story.when(MovePerson("r1", other, table, True), by="ines")
    assert recorded(story.state) == {}


# ── What there is, and how it goes away ──


def kept() -> Story:
    """Uwe's and Carla's voices were recorded in the Großer Kreis."""
    story = agreed(*HERE)
    for name in ("uwe", "carla"):
        story.when(BeginRecording(name, number(story, name), 5_000), by=SYSTEM_ACTOR)
    return story


def number(story: Story, name: str) -> int:
    return story.state.recording.agreed[name].n


def own(story: Story, name: str) -> dict:
    return rules.view(story.state, f"me:{name}")["recordings"]


def test_that_a_file_is_there_is_told_to_its_person_alone() -> None:
    story = agreed(*HERE)
    n = number(story, "uwe")
    story.when(BeginRecording("uwe", n, 5_000), by=SYSTEM_ACTOR)
    story.then(RecordingBegun("uwe", n, "s2", "plenary", 5_000))
    story.when(BeginRecording("uwe", n, 5_000), by=SYSTEM_ACTOR).then()
    assert own(story, "uwe") == {str(n): {"step": "s2", "place": "plenary", "began_at": 5_000, "ms": None}}

    story.when(EndRecording("uwe", n, 61_000), by=SYSTEM_ACTOR).then(RecordingEnded("uwe", n, 61_000))
    assert own(story, "uwe")[str(n)]["ms"] == 61_000
    assert own(story, "carla") == {}


def test_of_somebody_who_has_not_agreed_there_is_no_file() -> None:
    agreed("ines", "carla").refuses("not_found", BeginRecording("uwe", 7, 5_000), by=SYSTEM_ACTOR)
    agreed(*HERE).refuses("not_found", BeginRecording("uwe", 1, 5_000), by=SYSTEM_ACTOR)
    kept().refuses("not_allowed", BeginRecording("uwe", 7, 5_000), by="ines")


def test_what_was_recorded_may_be_told_when_the_stay_is_over() -> None:
    story = agreed(*HERE)
    n = number(story, "uwe")
    story.when(OpenStep("s3", "s2"), by="ines").when(BeginRecording("uwe", n, 5_000), by=SYSTEM_ACTOR)
    story.then(RecordingBegun("uwe", n, "s2", "plenary", 5_000))


def test_nobody_can_say_that_a_file_is_longer_than_it_may_be() -> None:
    story = kept()
    story.when(EndRecording("uwe", number(story, "uwe"), 10**12), by=SYSTEM_ACTOR)
    assert own(story, "uwe")[str(number(story, "uwe"))]["ms"] == limits.RECORDING_MAX_MS


def test_one_deletes_ones_own_recording_and_nobody_elses() -> None:
    story = kept()
    n = number(story, "uwe")
    story.refuses("not_found", DropRecording(n), by="carla")
    story.when(DropRecording(n), by="uwe").then(RecordingsDropped("uwe", n))
    assert own(story, "uwe") == {}
    assert recorded(story.state) == {}, "what is written into it just now ends with it"
    story.refuses("not_found", BeginRecording("uwe", n, 5_000), by=SYSTEM_ACTOR)


def test_the_organiser_deletes_all_of_them() -> None:
    story = kept().refuses("not_allowed", DropRecordings(), by="ines")
    story.when(DropRecordings(), by=ORGANISER_ACTOR).then(RecordingsDropped())
    assert (own(story, "uwe"), own(story, "carla"), recorded(story.state)) == ({}, {}, {})
    story.when(DropRecordings(), by=ORGANISER_ACTOR).then()


def test_with_a_person_their_recordings_go() -> None:
    story = kept().when(ErasePerson("uwe"), by="uwe")
    assert "uwe" not in story.state.recording.tapes
    assert "uwe" not in {*story.state.recording.agreed, *story.state.recording.past}
    assert own(story, "carla") != {}


def test_there_is_an_end_to_recordings(monkeypatch) -> None:
    monkeypatch.setattr(limits, "RECORDINGS_PER_PERSON", 1)
    story = kept().when(StopRecording(), by="jost")
    story.refuses("too_many_recordings", CIRCLE, by="uwe")
    story.when(CIRCLE, by="jost")


def test_for_the_documentation_both_say_so_and_only_afterwards() -> None:
    story = kept().refuses("not_open", ShareRecordings(True), by="uwe")
    story.refuses("not_open", PublishRecordings(True), by=ORGANISER_ACTOR)
    story.when(CloseDialogue("s2"), by="ines")
    assert not story.state.recording.published
    assert rules.view(story.state, "me:uwe")["recordings_shared"] is False

    story.when(ShareRecordings(True), by="uwe").then(RecordingsShared(True))
    story.when(PublishRecordings(True), by=ORGANISER_ACTOR).then(RecordingsPublished(True))
    story.when(ShareRecordings(False), by="uwe").then(RecordingsShared(False))
    story.refuses("not_allowed", PublishRecordings(True), by="ines")
