"""Rules of changing the agenda, also while the dialogue goes on."""

from dataclasses import replace

import pytest

from app.facilitation import dialogue as rules
from app.facilitation.commands import ChangeAgenda, CloseDialogue, Configure, Contribute, OpenStep
from app.facilitation.core import ORGANISER_ACTOR, Rejected
from app.facilitation.events import AgendaChanged, StepOpened
from app.facilitation.setup import Step
from tests.facilitation.story import SETUP, Story, given, running

FOYER, EXPERIENCE, HOW = SETUP.steps
PAUSE = Step("s4", "break", "Pause", minutes=10)
IDEA = Step("s5", "plenary", "Ideen", "Was wäre anders?", minutes=15)


def change(story: Story, *steps: Step | str) -> ChangeAgenda:
    """The wish for an agenda by somebody who has seen the present one."""
    return ChangeAgenda(steps, story.state.agenda_version)


def ids(story: Story) -> list[str]:
    return [step.id for step in story.state.described.steps]


@pytest.mark.parametrize("who", ["ines", ORGANISER_ACTOR])
def test_what_is_to_come_may_be_anything(who: str):
    story = running()
    story.when(change(story, "s1", "s2", PAUSE, IDEA), by=who).then(AgendaChanged((FOYER, EXPERIENCE, PAUSE, IDEA)))
    assert ids(story) == ["s1", "s2", "s4", "s5"]


@pytest.mark.parametrize("who", ["uwe", "jost", "wall"])
def test_only_those_who_lead_change_the_agenda(who: str):
    story = running()
    story.refuses("not_allowed", change(story, "s1", "s2", PAUSE), by=who)


def test_before_it_begins_everything_may_change_but_the_foyer_people_stand_in():
    story = given()
    story.when(change(story, "s1", "s3", IDEA, replace(EXPERIENCE, method="harvest")), by="ines")
    assert ids(story) == ["s1", "s3", "s5", "s2"]
    story.refuses("agenda_settled", change(story, replace(FOYER, id="s9"), "s3"), by="ines")


@pytest.mark.parametrize(
    "steps",
    [
        ("s1", "s3"),  # removed
        ("s1", PAUSE, "s2", "s3"),  # something put in before it
        ("s1", replace(EXPERIENCE, method="harvest"), "s3"),  # run by another method
        ("s1", replace(EXPERIENCE, points=5), "s3"),  # other rules while it runs
        (replace(FOYER, question="Ganz anders?"), "s2", "s3"),  # over, and answered
    ],
)
def test_what_was_opened_stays(steps: tuple[Step | str, ...]):
    story = running()
    story.refuses("agenda_settled", change(story, *steps), by="ines")


def test_what_was_opened_keeps_its_order():
    story = given((OpenStep("s2", "s1"), "ines"), (OpenStep("s3", "s2"), "ines"))
    story.refuses("agenda_settled", change(story, "s1", "s3", "s2"), by="ines")
    with pytest.raises(Rejected) as no:
        rules.decide(story.state, change(story, "s1", "s2"), _context(story))
    assert no.value.detail == {"step": "Wie war's?"}, "says which step it is about"


def _context(story: Story):
    from app.facilitation.core import Context, Role

    return Context(story.now, "ines", Role.MODERATOR)


def test_a_step_that_was_skipped_may_come_later_or_go():
    story = given((OpenStep("s3", "s1"), "ines"))
    story.when(change(story, "s1", "s3", "s2"), by="ines")
    assert ids(story) == ["s1", "s3", "s2"]
    skipped = given((OpenStep("s3", "s1"), "ines"))
    skipped.when(change(skipped, "s1", "s3", IDEA), by="ines")
    assert ids(skipped) == ["s1", "s3", "s5"]


def test_of_the_open_step_what_is_written_may_change_and_its_clock_goes_on():
    story = running()
    clock = story.state.clock
    written = replace(EXPERIENCE, title="Erzählen", question="Was war?", minutes=30, cue="Ruhig")
    story.when(change(story, "s1", written, "s3"), by="ines").then(AgendaChanged((FOYER, written, HOW)))
    assert story.state.clock == clock
    assert rules.view(story.state, "stage")["steps"]["s2"]["title"] == "Erzählen"


def test_lines_that_were_said_stay_where_they_were_said():
    story = running()
    story.when(Contribute("line-00000000000001", "s2", "Der Strom war weg."), by="uwe")
    story.when(change(story, "s1", replace(EXPERIENCE, question="Was war da?"), PAUSE), by="ines")
    assert story.state.contributions.items["line-00000000000001"].step == "s2"
    story.when(Contribute("line-00000000000002", "s2", "Und kalt."), by="uwe")


def test_of_two_who_change_it_at_once_the_second_is_told():
    story = running()
    first, second = change(story, "s1", "s2", PAUSE, "s3"), change(story, "s1", "s2", "s3", IDEA)
    story.when(first, by="ines")
    story.refuses("moved_on", second, by=ORGANISER_ACTOR)
    story.when(first, by="ines").then()  # doubled: changes nothing
    story.when(change(story, "s1", "s2", PAUSE, "s3", IDEA), by=ORGANISER_ACTOR)
    assert ids(story) == ["s1", "s2", "s4", "s3", "s5"]


def test_a_step_that_is_gone_meanwhile_cannot_stay():
    story = running()
    late = change(story, "s1", "s2", "s3", IDEA)
    story.when(change(story, "s1", "s2", PAUSE), by="ines")
    story.refuses("moved_on", late, by=ORGANISER_ACTOR)


def test_describing_the_dialogue_anew_notices_who_changed_it_meanwhile():
    story = given()
    seen = story.state.agenda_version
    story.when(change(story, "s1", "s3"), by="ines")
    anew = replace(SETUP, title="Anders")
    story.refuses("moved_on", Configure(anew, seen), by=ORGANISER_ACTOR)
    story.when(Configure(anew, story.state.agenda_version), by=ORGANISER_ACTOR)
    story.when(Configure(replace(anew, title="Ganz anders")), by=ORGANISER_ACTOR)


def test_an_agenda_is_checked_like_a_setup():
    story = running()
    story.refuses("setup_invalid", change(story, "s1", "s2", "s2"), by="ines")
    story.refuses("setup_invalid", change(story, "s1", "s2", replace(PAUSE, title=" ")), by="ines")


def test_when_it_is_over_the_agenda_is_settled():
    story = running().when(CloseDialogue("s2"), by="ines")
    story.refuses("already_closed", change(story, "s1", "s2", PAUSE), by="ines")


def test_a_new_step_can_be_opened():
    story = running()
    story.when(change(story, "s1", "s2", PAUSE, "s3"), by="ines")
    story.when(OpenStep("s4", "s2"), by="ines").then(StepOpened("s4", story.now + 600_000))


def test_moderators_are_told_the_version_they_change():
    story = running()
    story.when(change(story, "s1", "s2", replace(PAUSE, cue="Uhr stellen"), "s3"), by="ines")
    shown = rules.view(story.state, "moderators")
    assert shown["agenda_version"] == len(story.log) and shown["cues"]["s4"] == "Uhr stellen"
