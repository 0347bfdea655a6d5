"""Rules of the clock: it may stand, it never cuts."""

from app.facilitation import dialogue as rules
from app.facilitation.commands import CloseDialogue, Extend, OpenStep, PauseClock, ResumeClock
from app.facilitation.events import ClockPaused, ClockResumed, StepExtended
from tests.facilitation.story import running

MINUTE = 60_000


def test_a_clock_that_stood_for_a_while_ends_so_much_later():
    story = running()
    clock = story.state.clock
    story.when(PauseClock("s2"), by="ines").then(ClockPaused("s2"))
    paused_at = story.now
    assert rules.view(story.state, "stage")["clock"]["paused_at"] == paused_at
    story.now += 5 * MINUTE
    story.when(ResumeClock("s2"), by="ines").then(ClockResumed("s2", clock.ends_at + story.now - paused_at))
    shown = rules.view(story.state, "stage")["clock"]
    assert shown["paused_at"] is None
    assert shown["ends_at"] - shown["started_at"] == clock.ends_at - clock.started_at


def test_doubled_wishes_change_nothing():
    story = running()
    story.when(ResumeClock("s2"), by="ines").then()
    story.when(PauseClock("s2"), by="ines").when(PauseClock("s2"), by="ines").then()


def test_two_minutes_more_while_the_clock_stands_are_two_minutes_more_when_it_runs_on():
    story = running().when(PauseClock("s2"), by="ines")
    ends_at = story.state.clock.ends_at
    story.now += 60 * MINUTE
    story.when(Extend("s2", 2), by="ines").then(StepExtended("s2", ends_at + 2 * MINUTE))
    assert story.state.clock.paused_at is not None
    left = story.state.clock.ends_at - story.state.clock.paused_at
    story.when(ResumeClock("s2"), by="ines")
    assert story.state.clock.ends_at - story.now == left


def test_only_those_who_lead_stop_the_clock_and_only_of_the_open_step_that_has_one():
    for name in ["uwe", "jost", "wall"]:
        running().refuses("not_allowed", PauseClock("s2"), by=name)
    running().when(PauseClock("s2"), by="organiser")
    running().refuses("moved_on", PauseClock("s1"), by="ines")
    running().when(OpenStep("s3", "s2"), by="ines").refuses("no_clock", PauseClock("s3"), by="ines")
    running().when(CloseDialogue("s2"), by="ines").refuses("already_closed", PauseClock("s2"), by="ines")


def test_a_clock_that_has_run_out_cannot_be_stopped():
    story = running()
    story.now = story.state.clock.ends_at
    story.refuses("no_clock", PauseClock("s2"), by="ines")


def test_a_new_step_has_a_clock_that_runs():
    story = running().when(PauseClock("s2"), by="ines").when(OpenStep("s3", "s2"), by="ines")
    assert story.when(OpenStep("s2", "s3"), by="ines").state.clock.paused_at is None
