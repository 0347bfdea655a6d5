"""Rules of the agenda: who leads, what "next" does, how long still."""

from dataclasses import replace

import pytest
from msgspec import structs

from app.facilitation import dialogue as rules
from app.facilitation import limits
from app.facilitation.commands import (
    Announce,
    CloseDialogue,
    Configure,
    Contribute,
    ErasePerson,
    Extend,
    OpenStep,
    SetReading,
)
from app.facilitation.core import ORGANISER_ACTOR, Rejected
from app.facilitation.events import (
    WORDS,
    Announced,
    DialogueClosed,
    PersonErased,
    ReadingSet,
    Redacted,
    StepExtended,
    StepOpened,
)
from app.facilitation.setup import Step, checked
from tests.facilitation.story import NOW, SETUP, Story, given, running

MINUTE = 60_000


def test_next_opens_the_step_with_its_clock():
    story = given()
    story.when(OpenStep("s2", "s1"), by="ines").then(StepOpened("s2", story.now + 20 * MINUTE))
    assert (story.state.phase, story.state.current) == ("running", "s2")


def test_a_step_without_minutes_has_no_clock():
    running().when(OpenStep("s3", "s2"), by="ines").then(StepOpened("s3", None))


def test_a_doubled_next_changes_nothing_and_a_late_one_is_told():
    story = running()
    story.when(OpenStep("s2", "s1"), by="ines").then()
    story.refuses("moved_on", OpenStep("s3", "s1"), by="ines")


def test_only_those_who_lead_move_the_agenda():
    for name in ["uwe", "jost", "wall"]:
        story = running()
        for command in [OpenStep("s3", "s2"), Extend("s2", 2), Announce("a1", "Hallo"), CloseDialogue("s2")]:
            story.refuses("not_allowed", command, by=name)


def test_only_the_organiser_describes_the_dialogue_and_says_who_reads():
    for name in ["ines", "uwe"]:
        given().refuses("not_allowed", Configure(SETUP), by=name)
        given().refuses("not_allowed", SetReading("public"), by=name)
    given().when(SetReading("public"), by="organiser").then(ReadingSet("public"))


def test_what_was_promised_does_not_change_once_it_has_begun():
    running().refuses("already_started", Configure(replace(SETUP, title="Anders")), by="organiser")


def test_two_minutes_more_count_from_the_end_or_from_now_when_it_is_over():
    story = running()
    ends_at = story.state.clock.ends_at
    story.when(Extend("s2", 2), by="ines").then(StepExtended("s2", ends_at + 2 * MINUTE))
    story.now = ends_at + 10 * MINUTE
    story.when(Extend("s2", 2), by="ines").then(StepExtended("s2", story.now + 2 * MINUTE))
    story.refuses("out_of_range", Extend("s2", limits.EXTENSION_MAX_MINUTES + 1), by="ines")


def test_the_end_is_the_end():
    story = running().when(CloseDialogue("s2"), by="organiser").then(DialogueClosed())
    assert rules.view(story.state, "stage")["phase"] == "closed"
    story.when(CloseDialogue("s2"), by="ines").then()
    story.refuses("already_closed", OpenStep("s3", "s2"), by="ines")
    story.refuses("already_closed", Announce("a1", "Noch etwas"), by="ines")


def test_announcements_reach_everyone_and_have_an_id_of_their_own():
    story = running().when(Announce("a1", "Noch drei Minuten."), by="ines").then(Announced("a1", "Noch drei Minuten."))
    assert rules.view(story.state, "stage")["announcement"]["text"] == "Noch drei Minuten."
    story.refuses("id_taken", Announce("a1", "Noch eine."), by="ines")


@pytest.mark.parametrize("id", ["", "a b", "a\0", "x" * 41, "ä"])
def test_an_announcement_has_a_short_plain_id(id):
    """It stands in a document that everyone is sent, and in the log for good."""
    running().refuses("bad_arguments", Announce(id, "Noch drei Minuten."), by="ines")


def test_who_is_erased_leaves_no_announcement_behind():
    """All words of a person: a moderator's announcements too. What another one said is not said again."""
    story = given(
        (Announce("a0", "Vom Veranstalter."), ORGANISER_ACTOR), (Announce("a1", "Noch drei Minuten."), "ines")
    )
    said = len(story.log)
    before = story.state

    story.when(ErasePerson("ines"), by="ines").then(PersonErased("ines"), Redacted((said,)))

    assert rules.view(story.state, "stage")["announcement"] is None
    assert any(delta.topic == "stage" for delta in rules.deltas(before, story.log[-2], story.state))
    assert [one.text for one in rules.outline(story.state, 1, NOW).announcements] == ["Vom Veranstalter."]
    assert "announced" in WORDS, "the log forgets them too"
    buried = [structs.replace(one, event=Announced("a1", None)) if one.seq == said else one for one in story.log]
    assert rules.fold(rules.EMPTY, buried) == story.state


def test_cues_are_for_moderators_only():
    story = running()
    assert rules.view(story.state, "moderators")["cues"] == {"s2": "Zeit lassen"}
    assert "Zeit lassen" not in str(rules.view(story.state, "stage"))
    seeing = [name for name in story.state.participants if "moderators" in rules.topics(story.state, name)]
    assert seeing == ["ines"]


@pytest.mark.parametrize(
    ("change", "field", "problem"),
    [
        ({"title": "  "}, "title", "empty"),
        ({"title": "x" * 121}, "title", "too_long"),
        ({"starts_at": "gestern"}, "starts_at", "not_a_date"),
        ({"zone": "Halmtal/Oberhalm"}, "zone", "unknown"),
        ({"languages": ()}, "languages", "too_few"),
        ({"languages": ("fr",)}, "languages", "unknown"),
        ({"capacity": 1}, "capacity", "out_of_range"),
        ({"charter": ("Regel",) * 13}, "charter", "too_many"),
        ({"steps": SETUP.steps[:1]}, "steps", "too_few"),
        ({"steps": SETUP.steps[::-1]}, "steps", "foyer_first"),
        ({"steps": (SETUP.steps[0], SETUP.steps[1], SETUP.steps[1])}, "steps", "twice"),
        ({"steps": (SETUP.steps[0], Step("s2", "plenary", ""))}, "steps.1.title", "empty"),
        ({"steps": (SETUP.steps[0], Step("s2", "plenary", "X", minutes=0))}, "steps.1.minutes", "out_of_range"),
    ],
)
def test_a_setup_that_cannot_be_is_named_by_field_and_problem(change, field, problem):
    with pytest.raises(Rejected) as no:
        checked(replace(SETUP, **change))
    assert (no.value.code, no.value.detail["field"], no.value.detail["problem"]) == ("setup_invalid", field, problem)


def test_nothing_can_be_said_before_there_is_a_dialogue():
    story = Story()
    story.state = rules.EMPTY
    story.refuses("not_found", Contribute("line-00000000000001", "s1", "Hallo"), by="uwe")
