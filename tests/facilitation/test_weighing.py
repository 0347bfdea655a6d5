"""Rules of weighing, as a facilitator would sign them."""

from __future__ import annotations

import pytest

from app.facilitation import dialogue as rules
from app.facilitation.commands import (
    CloseDialogue,
    CreateTheme,
    ErasePerson,
    Gather,
    MergeThemes,
    OpenStep,
    RenameTheme,
    TakeWordsBack,
    UndoHarvest,
    Weigh,
)
from app.facilitation.events import Redacted, Weighed, WordsTakenBack
from app.facilitation.harvest import stand
from tests.facilitation.story import Story
from tests.facilitation.test_harvest import FEARLESS, POWER, T1, T2, T3, harvesting

NOT_FROM_THE_LOG = {"people", "knocking"}
"""Topics that are fed from the directory."""
EVERYBODY = ("ines", "uwe", "carla", "jost", "wall")


def weighing() -> Story:
    """Two themes lie there, and everybody has three points."""
    return (
        harvesting().when(CreateTheme(T2, "Jemand geht ran", (POWER,)), by="ines").when(OpenStep("s4", "s3"), by="ines")
    )


def weighed() -> Story:
    """Uwe has put two points and a reason on the first theme, Carla one on each."""
    story = weighing().when(Weigh("s4", T1, 2, "Angst vor einem Brief darf es nicht geben."), by="uwe")
    return story.when(Weigh("s4", T1, 1), by="carla").when(Weigh("s4", T2, 1), by="carla")


def sums_seen(story: Story, name: str) -> list[object]:
    """Every sum that stands in any document that person may watch."""
    documents = [rules.view(story.state, topic) for topic in rules.topics(story.state, name) - NOT_FROM_THE_LOG]
    return [shown["sums"] for document in documents for shown in document.get("weighing", {}).values()]


def test_customers_lay_down_their_points_and_take_them_back():
    story = weighing().when(Weigh("s4", T1, 2), by="uwe").then(Weighed("s4", T1, 2))
    story.when(Weigh("s4", T1, 2), by="uwe").then()
    assert rules.view(story.state, "me:uwe")["weights"] == {"s4": {T1: {"points": 2, "reason": None}}}
    story.when(Weigh("s4", T1, 0), by="uwe")
    assert rules.view(story.state, "me:uwe")["weights"] == {}


def test_nobody_has_more_points_than_everybody_has():
    story = weighing().when(Weigh("s4", T1, 2), by="uwe")
    story.refuses("too_many_points", Weigh("s4", T2, 2), by="uwe")
    story.refuses("out_of_range", Weigh("s4", T2, 4), by="uwe").refuses("out_of_range", Weigh("s4", T2, -1), by="uwe")
    story.when(Weigh("s4", T2, 1), by="uwe")


@pytest.mark.parametrize("name", ["jost", "ines", "wall"])
def test_neither_the_company_nor_the_moderation_weighs(name):
    weighing().refuses("not_allowed", Weigh("s4", T1, 1), by=name)


def test_points_count_only_while_the_step_is_open():
    harvesting().refuses("not_open", Weigh("s4", T1, 1), by="uwe")
    harvesting().refuses("not_found", Weigh("s3", T1, 1), by="uwe")
    weighed().when(OpenStep("s5", "s4"), by="ines").refuses("moved_on", Weigh("s4", T1, 1), by="uwe")
    weighed().when(CloseDialogue("s4"), by="ines").refuses("moved_on", Weigh("s4", T1, 1), by="uwe")


def test_while_it_is_open_nobody_knows_more_than_how_many_have_weighed():
    story = weighed()
    for name in EVERYBODY:
        assert set(sums_seen(story, name)) == {None}
        documents = [rules.view(story.state, topic) for topic in rules.topics(story.state, name) - NOT_FROM_THE_LOG]
        assert name == "uwe" or "Angst vor einem Brief" not in str(documents)
    assert rules.view(story.state, "harvest")["weighing"]["s4"]["weighed"] == 2
    assert stand.sums(story.state, "s4") is None


def test_afterwards_everybody_sees_the_same_sums_in_the_order_of_the_themes():
    story = weighed().when(OpenStep("s5", "s4"), by="ines")
    for name in EVERYBODY:
        assert all(seen == {T1: 3, T2: 1} for seen in sums_seen(story, name))
    shown = rules.view(story.state, "harvest")
    assert [theme["n"] for theme in shown["themes"].values()] == [1, 2]
    assert shown["weighing"]["s4"]["reasons"] == {
        T1: [{"by": "uwe", "text": "Angst vor einem Brief darf es nicht geben."}]
    }


def test_reopening_hides_the_sums_again_and_the_points_are_still_there():
    story = weighed().when(OpenStep("s5", "s4"), by="ines").when(OpenStep("s4", "s5"), by="ines")
    assert set(sums_seen(story, "ines")) == {None}
    assert rules.view(story.state, "me:carla")["weights"]["s4"][T2]["points"] == 1


def test_what_bears_points_is_not_changed_any_more():
    story = weighed()
    for command in (
        CreateTheme(T3, "Zu spät"),
        RenameTheme(T1, "Zu spät", FEARLESS),
        Gather(T1, (POWER,)),
        MergeThemes(T2, T1),
        UndoHarvest(1),
    ):
        story.refuses("weighing_began", command, by="ines")


def test_as_long_as_nobody_has_put_a_point_themes_can_still_be_mended():
    story = weighing().when(RenameTheme(T1, "Noch schnell", FEARLESS), by="ines")
    story.when(Weigh("s4", T1, 1), by="uwe").when(Weigh("s4", T1, 0), by="uwe")
    story.when(RenameTheme(T1, "Noch einmal", "Noch schnell"), by="ines")


def test_a_reason_can_be_changed_and_erased_and_leaves_no_word_behind():
    story = weighing().when(Weigh("s4", T1, 1, "Weil."), by="uwe")
    first = len(story.log)
    story.when(Weigh("s4", T1, 1, "Weil es eilt."), by="uwe").then(
        Weighed("s4", T1, 1, "Weil es eilt."), Redacted((first,))
    )
    second = first + 1
    story.when(OpenStep("s5", "s4"), by="ines").when(TakeWordsBack(T1, step="s4"), by="uwe")
    story.then(WordsTakenBack(T1, None, "s4"), Redacted((second,)))
    assert rules.view(story.state, "harvest")["weighing"]["s4"]["reasons"] == {}
    assert rules.view(story.state, "harvest")["weighing"]["s4"]["sums"][T1] == 1


def test_whoever_erases_themselves_takes_their_reasons_along_but_not_the_points_of_all():
    story = weighed().when(OpenStep("s5", "s4"), by="ines").when(ErasePerson("uwe"), by="uwe")
    shown = rules.view(story.state, "harvest")["weighing"]["s4"]
    assert (shown["sums"], shown["reasons"]) == ({T1: 3, T2: 1}, {})


def test_the_sum_of_all_points_is_never_more_than_people_times_points():
    story = weighed().when(OpenStep("s5", "s4"), by="ines")
    given = stand.sums(story.state, "s4") or {}
    assert sum(given.values()) <= stand.people_who_weighed(story.state, "s4") * 3
