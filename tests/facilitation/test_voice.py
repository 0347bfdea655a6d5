"""Where voices belong and who may not be heard, in words a facilitator would sign."""

from __future__ import annotations

from dataclasses import replace

import pytest

from app.facilitation import dialogue as rules
from app.facilitation import limits
from app.facilitation.commands import (
    ErasePerson,
    GrantFloor,
    MeasureSpeech,
    MeasureTurn,
    Mute,
    MuteOthers,
    OpenStep,
    RaiseHand,
    RemovePerson,
    SpeakToAll,
    StandBy,
    TellSound,
    Unmute,
    VisitTable,
    YieldFloor,
)
from app.facilitation.core import SYSTEM_ACTOR, Context, Rejected, Role
from app.facilitation.events import (
    PeopleMuted,
    PersonMuted,
    PersonUnmuted,
    SoundTold,
    SpeechMeasured,
    ToAllBegun,
    ToAllEnded,
    TurnMeasured,
)
from app.facilitation.floor.live import LiveText
from app.facilitation.setup import Step
from app.facilitation.voice import VoicePlace, place_of, places
from app.facilitation.voice.places import stirs
from tests.facilitation.cafe import Cafe
from tests.facilitation.story import ACTORS, SETUP, Story

SECOND = 1_000
EVENING = replace(
    SETUP,
    capacity=100,
    steps=(
        Step("s1", "foyer", "Ankommen"),
        Step("s2", "plenary", "Erleben", turn_s=90),
        Step("s3", "plenary", "Stille", floor=False),
        Step("s4", "break", "Pause"),
    ),
)
SMALL = replace(EVENING, capacity=limits.FREE_TALK_MAX_CHAIRS)


def circle(setup=EVENING) -> Story:
    return Story(setup).when(OpenStep("s2", "s1"), by="ines")


def heard(story: Story) -> set[str]:
    """Who is heard in the Großer Kreis if they speak."""
    found = places(story.state, story.state.participants)
    return {name for name, place in found.items() if place.place == "plenary" and place.heard and not place.muted}


def test_in_the_great_circle_the_floor_decides_and_the_moderation_is_always_heard() -> None:
    story = circle()
    assert heard(story) == {"ines"}

    story.when(RaiseHand("s2"), by="uwe").when(GrantFloor("uwe", 0), by="ines")
    assert heard(story) == {"ines", "uwe"}

    story.when(YieldFloor(1), by="uwe")
    assert heard(story) == {"ines"}


@pytest.mark.parametrize(("setup", "free"), [(SMALL, True), (EVENING, False)], ids=["few chairs", "many chairs"])
def test_without_a_list_of_speakers_few_talk_freely_and_many_do_not(setup, free) -> None:
    story = circle(setup).when(OpenStep("s3", "s2"), by="ines")

    assert ("uwe" in heard(story)) is free
    assert "ines" in heard(story)


def test_where_there_is_a_list_of_speakers_few_keep_to_it_too() -> None:
    assert heard(circle(SMALL)) == {"ines"}


@pytest.mark.parametrize("step", ["s1", "s4"], ids=["foyer", "break"])
def test_where_people_stand_together_a_voice_reaches_those_who_stand_with_it(step) -> None:
    story = Story(EVENING)
    if step != "s1":
        story.when(OpenStep(step, "s1"), by="ines")
    story.when(StandBy(3), by="uwe").when(StandBy(3), by="carla")

    assert place_of(story.state, "uwe") == VoicePlace("foyer-group:3", heard=True, muted=False)
    assert place_of(story.state, "carla") == place_of(story.state, "uwe")
    assert place_of(story.state, "jost") == VoicePlace("", heard=False, muted=False)


def test_at_a_table_everybody_is_heard_by_those_who_sit_there() -> None:
    cafe = Cafe(8).round("r1")
    found = places(cafe.state, cafe.guests)

    assert all(place.heard for place in found.values())
    assert {place.place for place in found.values()} == {f"table:{cafe.table(name)}" for name in cafe.guests}


def test_a_moderator_is_heard_where_they_visit_and_nowhere_else() -> None:
    cafe = Cafe(8).round("r1")
    assert place_of(cafe.state, "ines") == VoicePlace("", heard=False, muted=False)
    before = cafe.state
    table = cafe.table("k0")

    cafe.when(VisitTable("r1", table), by="ines")

    assert place_of(cafe.state, "ines") == VoicePlace(f"table:{table}", heard=True, muted=False)
    assert stirs(before, cafe.state)


def test_during_the_goodbye_one_is_heard_where_one_still_sits() -> None:
    cafe = Cafe(8).round("r1")
    sat = cafe.table("k0")

    cafe.opens("r2")

    found = place_of(cafe.state, "k0")
    assert found is not None
    assert found.place == f"table:{sat}"


def test_strangers_projectors_and_those_who_had_to_leave_have_no_voice() -> None:
    story = circle().when(RemovePerson("uwe", ban=False), by="ines")

    assert [place_of(story.state, name) for name in ("nobody", "wall", "uwe")] == [None, None, None]


def test_a_moderator_mutes_with_a_reason_and_only_the_muted_and_the_moderation_know() -> None:
    story = circle().when(GrantFloor("uwe", 0), by="ines").when(Mute("uwe", "noise"), by="ines")

    story.then(PersonMuted("uwe", "noise"))
    assert heard(story) == {"ines"}
    assert rules.view(story.state, "muting") == {"muted": {"uwe": "noise"}, "without": 0, "spoken": {}}
    assert rules.view(story.state, "me:uwe")["muted"] == "noise"
    assert rules.view(story.state, "me:carla")["muted"] is None
    assert "muting" not in rules.topics(story.state, "carla")


def test_after_noise_one_comes_back_by_oneself_after_conduct_a_moderator_has_to_say_so() -> None:
    story = circle().when(Mute("uwe", "noise"), by="ines").when(Unmute("uwe"), by="uwe").then(PersonUnmuted("uwe"))

    story.when(Mute("uwe", "conduct"), by="ines").refuses("not_allowed", Unmute("uwe"), by="uwe")
    story.when(Unmute("uwe"), by="ines").then(PersonUnmuted("uwe"))
    story.when(Unmute("uwe"), by="ines").then()


@pytest.mark.parametrize("by", ["carla", "jost"])
def test_only_moderators_mute_and_nobody_opens_anothers_microphone(by) -> None:
    story = circle().refuses("not_allowed", Mute("uwe", "noise"), by=by)
    story.when(Mute("uwe", "noise"), by="ines").refuses("not_allowed", Unmute("uwe"), by=by)


def test_it_becomes_quiet_for_all_but_who_has_the_word_and_the_moderation_and_each_may_speak_again() -> None:
    story = circle(SMALL).with_second_moderator().when(OpenStep("s3", "s2"), by="ines")
    assert heard(story) == {"ines", "peer", "uwe", "carla", "jost"}

    story.when(MuteOthers("s3"), by="ines").then(PeopleMuted(("carla", "jost", "uwe"), "quiet"))

    assert heard(story) == {"ines", "peer"}
    assert rules.view(story.state, "me:uwe")["muted"] == "quiet"
    assert heard(story.when(Unmute("uwe"), by="uwe")) == {"ines", "peer", "uwe"}
    story.when(MuteOthers("s3"), by="peer").then(PeopleMuted(("uwe",), "quiet"))


def test_whoever_has_the_word_keeps_it_when_it_becomes_quiet() -> None:
    story = circle().when(GrantFloor("uwe", 0), by="ines").when(MuteOthers("s2"), by="ines")

    assert heard(story) == {"ines", "uwe"}
    assert "uwe" not in story.state.voice.muted


def test_what_was_muted_for_conduct_stays_so_when_it_becomes_quiet() -> None:
    story = circle().when(Mute("uwe", "conduct"), by="ines").when(MuteOthers("s2"), by="ines")

    story.refuses("not_allowed", Unmute("uwe"), by="uwe")


def test_one_table_becomes_quiet_and_the_others_go_on() -> None:
    cafe = Cafe(8).round("r1")
    sits = cafe.at(0)

    cafe.when(MuteOthers("r1", 0), by="ines").then(PeopleMuted(tuple(sorted(sits)), "quiet"))

    found = places(cafe.state, cafe.guests)
    assert {name for name, place in found.items() if place.muted} == set(sits)


@pytest.mark.parametrize(
    ("code", "command", "by"),
    [
        ("not_allowed", MuteOthers("s2"), "carla"),
        ("moved_on", MuteOthers("s1"), "ines"),
        ("not_found", MuteOthers("s2", 3), "ines"),
        ("not_allowed", SpeakToAll("s2", on=True), "carla"),
        ("moved_on", SpeakToAll("s1", on=True), "ines"),
        ("not_allowed", SpeakToAll("s2", on=True, participant="uwe"), "ines"),
    ],
)
def test_quiet_and_speaking_to_all_are_the_moderations_and_of_this_step(code, command, by) -> None:
    circle().refuses(code, command, by=by)


# --- speaking to all --------------------------------------------------------------------------------------------------


def test_a_moderator_speaks_to_all_tables_and_everybody_sees_it() -> None:
    cafe = Cafe(8).round("r1").when(SpeakToAll("r1", on=True), by="ines").then(ToAllBegun("ines"))

    assert place_of(cafe.state, "ines") == VoicePlace("", heard=False, muted=False, announces=True)
    assert rules.view(cafe.state, "voice") == {"to_all": {"ines": cafe.now}}
    assert "voice" in rules.topics(cafe.state, "k0")
    cafe.when(SpeakToAll("r1", on=True), by="ines").then()

    cafe.when(SpeakToAll("r1", on=False), by="ines").then(ToAllEnded("ines"))
    assert place_of(cafe.state, "ines") == VoicePlace("", heard=False, muted=False)


def test_who_stands_alone_in_the_foyer_hears_it_too_and_at_a_table_one_still_hears_the_table() -> None:
    story = Story(EVENING).when(SpeakToAll("s1", on=True), by="ines")
    found = place_of(story.state, "ines")
    assert found is not None
    assert found.announces

    cafe = Cafe(8).round("r1").when(VisitTable("r1", 0), by="ines").when(SpeakToAll("r1", on=True), by="ines")
    assert place_of(cafe.state, "ines") == VoicePlace("table:0", heard=True, muted=False, announces=True)


@pytest.mark.parametrize("end", [OpenStep("r2", "r1"), VisitTable("r1", 1)], ids=["next step", "to a table"])
def test_speaking_to_all_is_never_forgotten_to_be_on(end) -> None:
    cafe = Cafe(8).round("r1").when(SpeakToAll("r1", on=True), by="ines").when(end, by="ines")

    assert rules.view(cafe.state, "voice") == {"to_all": {}}


def test_another_moderator_ends_what_one_forgot() -> None:
    story = circle().with_second_moderator().when(SpeakToAll("s2", on=True), by="peer")

    story.when(SpeakToAll("s2", on=False, participant="peer"), by="ines").then(ToAllEnded("peer"))


def test_moderators_and_strangers_are_not_muted() -> None:
    story = circle().with_second_moderator()
    story.refuses("not_allowed", Mute("peer", "noise"), by="ines").refuses("not_found", Mute("nobody", "noise"), "ines")


def test_whom_the_network_lets_no_voice_through_is_counted_once_and_not_any_more_once_heard() -> None:
    story = circle().when(TellSound("blocked"), by="uwe").then(SoundTold("blocked"))
    story.when(TellSound("blocked"), by="uwe").then()
    assert rules.view(story.state, "muting")["without"] == 1

    story.when(TellSound("relayed"), by="uwe").then(SoundTold("relayed")).when(TellSound("blocked"), by="uwe").then()
    assert rules.view(story.state, "muting")["without"] == 0


def test_of_the_erased_nothing_is_known() -> None:
    story = circle().when(Mute("uwe", "noise"), by="ines").when(TellSound("blocked"), by="uwe")

    story.when(ErasePerson("uwe"), by="uwe")

    assert rules.view(story.state, "muting") == {"muted": {}, "without": 0, "spoken": {}}


@pytest.mark.parametrize(
    ("command", "by", "stirred"),
    [
        (GrantFloor("uwe", 0), "ines", True),
        (Mute("uwe", "noise"), "ines", True),
        (OpenStep("s3", "s2"), "ines", True),
        (RaiseHand("s2"), "uwe", False),
    ],
    ids=["floor", "mute", "step", "hand"],
)
def test_places_are_asked_anew_only_when_they_may_have_changed(command, by, stirred) -> None:
    story = circle()
    before = story.state

    assert stirs(before, story.when(command, by).state) is stirred


# --- speaking time ----------------------------------------------------------------------------------------------------


def ended_turn(who: str = "uwe") -> Story:
    """Somebody had the word for 61 s."""
    story = circle().when(RaiseHand("s2"), by=who).when(GrantFloor(who, 0), by="ines")
    story.now += 60 * SECOND
    return story.when(YieldFloor(1), by=who)


def test_what_voice_measured_counts_instead_of_the_time_with_the_word() -> None:
    story = ended_turn()
    assert story.state.floor.spoken["uwe"].ms == 61 * SECOND

    story.when(MeasureTurn(1, 20 * SECOND), by=SYSTEM_ACTOR).then(TurnMeasured(1, "uwe", 20 * SECOND))

    assert story.state.floor.spoken["uwe"].ms == 20 * SECOND


def test_a_turn_is_measured_once_and_never_longer_than_it_was() -> None:
    story = ended_turn().when(MeasureTurn(1, 900 * SECOND), by=SYSTEM_ACTOR).then(TurnMeasured(1, "uwe", 61 * SECOND))

    story.when(MeasureTurn(1, 1), by=SYSTEM_ACTOR).then()
    assert story.state.floor.spoken["uwe"].ms == 61 * SECOND


def test_of_people_at_work_nothing_is_measured() -> None:
    ended_turn("jost").when(MeasureTurn(1, 20 * SECOND), by=SYSTEM_ACTOR).then()


def test_only_the_house_measures() -> None:
    ended_turn().refuses("not_allowed", MeasureTurn(1, 1), by="uwe").refuses("not_allowed", MeasureTurn(1, 1), "ines")


def test_of_tables_it_is_told_how_long_customers_spoke_and_of_people_only_to_themselves_that_they_were_heard() -> None:
    cafe = Cafe(8).round("r1")
    table = cafe.table("k0")
    other = next(name for name in cafe.guests if cafe.table(name) != table)

    cafe.when(MeasureSpeech("r1", ((table, 61_500),), ("k0",)), by=SYSTEM_ACTOR)

    cafe.then(SpeechMeasured(((table, 61_500),), ("k0",)))
    assert rules.view(cafe.state, "muting")["spoken"] == {str(table): 61}
    assert rules.view(cafe.state, f"table:{table}")["heard"] is True
    assert rules.view(cafe.state, f"table:{cafe.table(other)}")["heard"] is False
    assert rules.view(cafe.state, "me:k0")["heard_in"] == "r1"
    cafe.when(MeasureSpeech("r1", ((table, 1_000),), ("k0",)), by=SYSTEM_ACTOR)
    cafe.then(SpeechMeasured(((table, 1_000),), ()))
    assert rules.view(cafe.state, "muting")["spoken"] == {str(table): 62}


def test_every_step_counts_anew() -> None:
    cafe = Cafe(8).round("r1").when(MeasureSpeech("r1", ((0, 61_500),), ("k0",)), by=SYSTEM_ACTOR)

    cafe.opens("r2")

    assert rules.view(cafe.state, "muting")["spoken"] == {}
    assert rules.view(cafe.state, "me:k0")["heard_in"] == "r1"


def test_nothing_is_measured_of_people_at_work_nor_where_nobody_sits_nor_of_a_step_that_is_over() -> None:
    cafe = Cafe(8, company=1).round("r1")

    cafe.when(MeasureSpeech("r1", ((99, 1_000), (0, 0)), ("h0", "ines", "nobody")), by=SYSTEM_ACTOR).then()
    cafe.refuses("moved_on", MeasureSpeech("r0", (), ("k0",)), by=SYSTEM_ACTOR)
    cafe.refuses("not_allowed", MeasureSpeech("r1", (), ("k0",)), by="ines")


# --- words read while they are written --------------------------------------------------------------------------------


def passed(story: Story, said: LiveText, by: str) -> object:
    return rules.say_in_passing(story.state, "floor", said, Context(story.now, by, ACTORS[by]))


def test_who_has_the_word_is_read_while_they_write_and_so_is_who_writes_along() -> None:
    story = circle().when(GrantFloor("uwe", 0), by="ines")

    assert passed(story, LiveText("Es war kalt", 1), "uwe") == {"text": "Es war kalt", "turn": 1}
    assert passed(story, LiveText("Es war", 1), "ines") == {"text": "Es war", "turn": 1}
    assert rules.hearers(story.state, "floor", "uwe") is None


@pytest.mark.parametrize(("by", "turn", "code"), [("carla", 1, "not_allowed"), ("uwe", 0, "moved_on")])
def test_nobody_else_and_no_earlier_turn_is_read(by, turn, code) -> None:
    story = circle().when(GrantFloor("uwe", 0), by="ines")

    with pytest.raises(Rejected, match=code):
        passed(story, LiveText("Es war kalt", turn), by)


def test_of_long_words_the_end_is_read() -> None:
    story = circle().when(GrantFloor("uwe", 0), by="ines")
    text = "a" * limits.LIVE_TEXT_MAX_CHARS + "Ende"

    found = passed(story, LiveText(text, 1), "uwe")

    assert isinstance(found, dict)
    assert len(found["text"]) == limits.LIVE_TEXT_MAX_CHARS
    assert found["text"].endswith("Ende")


def test_roles_are_as_the_log_gives_them() -> None:
    assert Role.PROJECTOR not in {ACTORS[name] for name in places(circle().state, ACTORS)}
