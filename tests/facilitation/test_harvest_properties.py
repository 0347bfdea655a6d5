"""What must hold for every harvest, whatever editors, authors and customers do, and in whatever order."""

from __future__ import annotations

import copy

from hypothesis import given as random
from hypothesis import settings
from hypothesis import strategies as st

from app.facilitation import dialogue as rules
from app.facilitation.commands import (
    AnswerGathering,
    AskDuty,
    Command,
    Contribute,
    CreateTheme,
    Duty,
    Gather,
    MergeThemes,
    OpenStep,
    RemoveTheme,
    RenameTheme,
    TakeDuty,
    UndoHarvest,
    Weigh,
    Withdraw,
)
from app.facilitation.core import Rejected
from app.facilitation.harvest import stand
from app.rooms.replica import Replica
from tests.facilitation.story import ROLES, Story
from tests.facilitation.test_harvest import HARVEST_SETUP
from tests.facilitation.test_properties import apply
from tests.facilitation.test_weighing import NOT_FROM_THE_LOG
from tests.facilitation.wishes import anything, line
from tests.facilitation.wishes import harvest as harvesting

LINES = [f"line-000000000000{n:02}" for n in range(8)]
POINTS = 3
THEMES = ["theme-0000000000000", "theme-0000000000001"]
moves = st.builds(OpenStep, st.sampled_from(["s4", "s4", "s3", "s2"]), st.sampled_from(["s3", "s3", "s4"]))
points = st.builds(Weigh, st.just("s4"), st.sampled_from(THEMES), st.integers(0, 3), st.sampled_from(["", "Weil."]))
some = st.lists(st.sampled_from(LINES), min_size=1, max_size=3).map(tuple)
two = st.sampled_from(THEMES)
edits = st.one_of(
    st.builds(Gather, two, some, st.booleans()),
    st.builds(RenameTheme, two, st.sampled_from(["Rechnung", "Scham", "Wärme"]), st.just("")),
    st.builds(MergeThemes, two, two),
    st.builds(UndoHarvest, st.just(1)),
)
answers = st.builds(AnswerGathering, two, line, st.booleans(), st.just("Nein, eher so."), st.booleans())
by = st.sampled_from(["ines", "uwe", "carla", "jost"])
often = st.sampled_from([edits, edits, answers, harvesting, points, points, moves, st.builds(Withdraw, line)])
wishes = st.lists(st.tuples(often.flatmap(lambda some: some), by), min_size=25, max_size=60)


def evening(wishes: list[tuple]) -> Story:
    """Eight lines by three people, of whom Carla forms themes beside Ines, and what they wished that was granted."""
    story = Story(HARVEST_SETUP).when(AskDuty("carla", Duty.EDITOR, True), by="ines")
    story.when(TakeDuty(Duty.EDITOR, True), by="carla").when(OpenStep("s2", "s1"), by="ines")
    for n, id in enumerate(LINES):
        story.when(Contribute(id, "s2", f"Satz {n}."), by=("uwe", "carla", "jost")[n % 3])
    for n, id in enumerate(THEMES):
        story.when(CreateTheme(id, f"Thema {n}", (LINES[n], LINES[n + 1])), by="ines")
    story.when(OpenStep("s3", "s2"), by="ines")
    for command, name in wishes:
        try:
            story.when(knowing(story, command, name), by=name)
        except Rejected:
            continue
    return story


def knowing(story: Story, command: Command, name: str) -> Command:
    """The same wish by somebody who looks at the newest document; every other time they look at an old one."""
    shown = rules.view(story.state, "editors")
    if isinstance(command, UndoHarvest) and command.seq % 2:
        return UndoHarvest(shown["undo"].get(name, 0))
    if not isinstance(command, RemoveTheme | RenameTheme) or command.theme not in shown["themes"]:
        return command
    theme = shown["themes"][command.theme]
    if isinstance(command, RemoveTheme):
        return RemoveTheme(command.theme, theme["seq"]) if command.seen % 2 else command
    return command if command.proposal else RenameTheme(command.theme, command.title, theme["title"] or "")


@random(wishes)
@settings(max_examples=80, deadline=None)
def test_every_gathered_line_is_in_the_trace_both_ways(wishes):
    state = evening(wishes).state
    from_themes = {(theme.id, item.id) for theme in state.harvest.standing for item in stand.lines_of(state, theme)}
    from_lines = {(theme.id, line) for line in LINES for theme in stand.themes_of(state, line)}
    assert from_themes == from_lines


@random(wishes)
@settings(max_examples=80, deadline=None)
def test_whatever_an_editor_did_last_can_be_undone_to_what_was_before(wishes):
    story = evening(wishes)
    for command, name in wishes:
        before = rules.view(story.state, "editors"), story.state.harvest.of
        try:
            story.when(command, by="ines")
            last = rules.view(story.state, "editors")["undo"].get("ines")
            if not story.told or last != len(story.log) or isinstance(command, UndoHarvest):
                continue
            story.when(UndoHarvest(last), by="ines")
        except Rejected:
            continue
        assert (rules.view(story.state, "editors"), story.state.harvest.of) == before, (command, name)


@random(wishes)
@settings(max_examples=80, deadline=None)
def test_all_points_together_are_never_more_than_people_times_points(wishes):
    state = evening(wishes).state
    for person in ("uwe", "carla"):
        own = state.harvest.weights_of("s4", person)
        assert sum(weight.points for weight in own.values()) <= POINTS
    assert not {"ines", "jost"} & set(state.harvest.weights.get("s4", ()))
    sums = stand.sums(state, "s4")
    assert sums is None or sum(sums.values()) <= POINTS * stand.people_who_weighed(state, "s4")


@random(wishes)
@settings(max_examples=60, deadline=None)
def test_nobody_sees_sums_or_reasons_in_any_topic_while_a_weighing_is_open(wishes):
    story = evening(wishes)
    if not stand.is_open(story.state, "s4"):
        return
    for name in ROLES:
        for topic in rules.topics(story.state, name) - NOT_FROM_THE_LOG:
            shown = rules.view(story.state, topic).get("weighing", {}).get("s4")
            assert shown is None or (shown["sums"], shown["reasons"], shown["more"]) == (None, {}, {})


@random(st.lists(st.tuples(anything | harvesting, by), max_size=40))
@settings(max_examples=60, deadline=None)
def test_two_processes_show_the_same_whatever_two_editors_did_at_once(wishes):
    """One process only follows the deltas of the log, the other folds it anew."""
    log = evening(wishes).log
    follower, late = Replica(), Replica()
    for recorded in log[:8]:
        follower.apply(recorded)
    docs = {topic: copy.deepcopy(rules.view(follower.state, topic)) for topic in ("harvest", "editors")}
    for recorded in log[8:]:
        for topic, _version, ops in follower.apply(recorded):
            for op in ops if topic in docs else ():
                apply(docs[topic], op)
    late.skip(log)
    assert docs == {topic: rules.view(late.state, topic) for topic in docs}
