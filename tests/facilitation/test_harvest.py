"""Rules of the harvest, as a facilitator would sign them: forming themes, asking authors, what is public when."""

from __future__ import annotations

from dataclasses import replace

import pytest

from app.facilitation import dialogue as rules
from app.facilitation import limits
from app.facilitation.commands import (
    AnswerGathering,
    AskDuty,
    CloseDialogue,
    Contribute,
    Correct,
    CreateTheme,
    Duty,
    ErasePerson,
    Gather,
    Hide,
    MergeThemes,
    OpenStep,
    RemoveTheme,
    RenameTheme,
    SplitTheme,
    TakeDuty,
    TakeWordsBack,
    UndoHarvest,
    Unhide,
    Withdraw,
)
from app.facilitation.events import (
    Gathered,
    GatheringAnswered,
    HarvestUndone,
    PersonErased,
    Redacted,
    ThemeCreated,
    ThemeRemoved,
    ThemeRenamed,
    ThemeSplit,
    Ungathered,
    Withdrawn,
    WordsTakenBack,
)
from app.facilitation.harvest import stand
from app.facilitation.setup import Step
from tests.facilitation.story import SETUP, Story

BILL, SHAME, POWER, HEAT = (f"line-00000000000{n:03}" for n in range(1, 5))
T1, T2, T3 = (f"theme-0000000000{n:03}" for n in range(1, 4))
FEARLESS = "Eine Rechnung, die niemand fürchten muss"
HARVEST_SETUP = replace(
    SETUP,
    steps=(
        *SETUP.steps[:2],
        Step("s3", "harvest", "Ernte", "Haben wir Sie richtig verstanden?"),
        Step("s4", "weighing", "Gewichten", "Drei Punkte", points=3),
        Step("s5", "plenary", "Wie es weitergeht"),
    ),
)


def talked() -> Story:
    """An evening on which four things were said in the first round: two by Uwe, one by Carla, one by Jost."""
    story = Story(HARVEST_SETUP).when(OpenStep("s2", "s1"), by="ines")
    for line, by in ((BILL, "uwe"), (SHAME, "carla"), (POWER, "uwe"), (HEAT, "jost")):
        story.when(Contribute(line, "s2", f"Worte von {by} in {line}."), by=by)
    return story


def editing() -> Story:
    """Carla has taken the duty to form themes beside Ines; there is one theme with two lines."""
    story = talked().when(AskDuty("carla", Duty.EDITOR, True), by="ines")
    story.when(TakeDuty(Duty.EDITOR, True), by="carla")
    return story.when(CreateTheme(T1, FEARLESS, (BILL, SHAME)), by="ines")


def harvesting() -> Story:
    """The harvest is open before the eyes of all."""
    return editing().when(OpenStep("s3", "s2"), by="ines")


def under(story: Story, theme: str = T1) -> list[str]:
    """The lines that editors see under a heading."""
    return list(rules.view(story.state, "editors")["themes"][theme]["order"])


# --- who forms themes, and when -------------------------------------------------------------------------------------


def test_moderators_and_whoever_took_the_duty_form_themes():
    story = editing()
    story.when(CreateTheme(T2, "Jemand geht ran", (POWER,)), by="carla").then(
        ThemeCreated(T2, "Jemand geht ran", (POWER,))
    )


def test_who_was_only_asked_does_not_form_themes_yet():
    story = talked().when(AskDuty("carla", Duty.EDITOR, True), by="ines")
    story.refuses("not_allowed", CreateTheme(T1, FEARLESS), by="carla")


@pytest.mark.parametrize("name", ["jost", "uwe", "wall"])
def test_neither_the_company_nor_customers_nor_the_projector_form_themes(name):
    story = editing()
    for command in (
        CreateTheme(T2, "Unser Blick"),
        RenameTheme(T1, "Unser Blick", FEARLESS),
        Gather(T1, (HEAT,)),
        Gather(T1, (BILL,), into=False),
        MergeThemes(T1, T1),
        SplitTheme(T1, T2, "Unser Blick", (BILL,)),
        RemoveTheme(T1, 9),
        UndoHarvest(9),
    ):
        story.refuses("not_allowed", command, by=name)


def test_the_company_cannot_be_given_the_duty_to_form_themes():
    talked().refuses("duty_not_theirs", AskDuty("jost", Duty.EDITOR, True), by="ines")


def test_editors_begin_in_the_first_round_but_not_in_the_foyer_and_not_after_the_end():
    Story(HARVEST_SETUP).refuses("not_open", CreateTheme(T1, FEARLESS), by="ines")
    ended = editing().when(CloseDialogue("s2"), by="ines")
    ended.refuses("already_closed", Gather(T1, (POWER,)), by="ines")


# --- what a theme is ------------------------------------------------------------------------------------------------


def test_a_contribution_may_belong_to_several_themes_and_is_found_both_ways():
    story = editing().when(CreateTheme(T2, "Niemand fällt durchs Netz", (SHAME,)), by="ines")
    assert [theme.id for theme in stand.themes_of(story.state, SHAME)] == [T1, T2]
    assert SHAME in under(story, T1) and SHAME in under(story, T2)


def test_a_heading_is_one_clean_line_and_has_a_limit():
    story = editing()
    story.refuses("empty_text", CreateTheme(T2, " \n "), by="ines")
    story.refuses("text_too_long", CreateTheme(T2, "x" * (limits.THEME_TITLE_MAX_CHARS + 1)), by="ines")
    story.when(CreateTheme(T2, " Womit heizen\n wir? "), by="ines").then(ThemeCreated(T2, "Womit heizen wir?"))


def test_a_theme_has_an_id_of_its_own_and_is_made_of_what_was_said():
    story = editing()
    story.refuses("id_taken", CreateTheme(T1, "Noch eins"), by="carla")
    story.refuses("bad_arguments", CreateTheme("t", "Kurz"), by="carla")
    story.refuses("not_found", CreateTheme(T2, "Nichts", ("line-nowhere-00000",)), by="carla")


def test_gathering_what_is_there_already_changes_nothing():
    story = editing().when(Gather(T1, (BILL, POWER, POWER)), by="ines").then(Gathered(T1, (POWER,)))
    story.when(Gather(T1, (BILL, POWER)), by="carla").then()
    story.when(Gather(T1, (BILL, HEAT), into=False), by="carla").then(Ungathered(T1, (BILL,)))


def test_the_whole_wall_has_room_for_so_many_themes_and_lines(monkeypatch):
    monkeypatch.setattr(limits, "THEMES_MAX", 2)
    monkeypatch.setattr(limits, "GATHERED_MAX", 2)
    monkeypatch.setattr(limits, "GATHERED_TOTAL_MAX", 3)
    story = editing()
    story.refuses("too_many_gathered", Gather(T1, (POWER,)), by="ines")
    story.refuses("too_many_gathered", CreateTheme(T2, "Zu viel", (POWER, HEAT)), by="ines")
    story.when(CreateTheme(T2, "Passt", (POWER,)), by="ines")
    story.refuses("too_many_themes", CreateTheme(T3, "Eins zu viel"), by="ines")
    story.refuses("too_many_gathered", MergeThemes(T2, T1), by="ines")


def test_words_taken_back_leave_their_themes_by_themselves():
    story = editing().when(Withdraw(BILL), by="uwe")
    assert under(story) == [SHAME]
    assert stand.themes_of(story.state, BILL) == []
    story.when(CreateTheme(T2, "Auch noch", (BILL, POWER)), by="ines").then(ThemeCreated(T2, "Auch noch", (POWER,)))
    story.when(ErasePerson("carla"), by="carla")
    assert under(story) == []


def test_hidden_lines_are_under_no_heading_until_they_are_shown_again():
    story = editing().when(Hide(BILL, "third_party", "Bitte ohne den Namen."), by="ines")
    assert under(story) == [SHAME] and BILL not in rules.view(story.state, "editors")["lines"]
    story.when(Unhide(BILL), by="ines")
    assert under(story) == [BILL, SHAME]


def test_corrected_words_stand_corrected_under_the_heading():
    story = editing().when(Correct(BILL, "Ein medizinisches Gerät."), by="uwe")
    assert rules.view(story.state, "editors")["lines"][BILL]["text"] == "Ein medizinisches Gerät."


def test_long_words_are_shown_by_their_beginning_so_that_the_picture_stays_bounded():
    story = editing().when(Correct(BILL, "wort " * 200), by="uwe")
    shown = rules.view(story.state, "editors")["lines"][BILL]
    assert len(shown["text"]) == limits.GATHERED_LINE_CHARS and shown["cut"]


# --- several editors at once ----------------------------------------------------------------------------------------


def test_two_editors_renaming_at_once_do_not_overwrite_each_other():
    story = editing().when(RenameTheme(T1, "Briefe ohne Angst", FEARLESS), by="carla")
    story.refuses("moved_on", RenameTheme(T1, "Rechnungen", FEARLESS), by="ines")
    story.when(RenameTheme(T1, "Briefe ohne Angst", FEARLESS), by="ines").then()
    shown = rules.view(story.state, "editors")["themes"][T1]
    assert (shown["title"], shown["earlier"][0]["title"]) == ("Briefe ohne Angst", FEARLESS)
    assert shown["titled_by"] == "carla" and shown["earlier"][0]["by"] == "ines"


def test_two_editors_gathering_at_once_both_succeed():
    story = editing().when(Gather(T1, (POWER,)), by="carla").when(Gather(T1, (HEAT,)), by="ines")
    assert under(story) == [BILL, SHAME, POWER, HEAT]


def test_what_another_has_removed_meanwhile_is_not_filled_any_more():
    story = editing().when(CreateTheme(T2, "Andere"), by="carla").when(MergeThemes(T2, T1), by="carla")
    story.refuses("moved_on", Gather(T2, (POWER,)), by="ines")
    story.refuses("moved_on", MergeThemes(T1, T2), by="ines")


def test_a_theme_somebody_is_filling_is_not_removed_under_their_hands():
    story = editing()
    seen = rules.view(story.state, "editors")["themes"][T1]["seq"]
    story.when(Gather(T1, (POWER,)), by="carla").refuses("moved_on", RemoveTheme(T1, seen), by="ines")
    story.when(RemoveTheme(T1, len(story.log)), by="ines").then(ThemeRemoved(T1))
    assert rules.view(story.state, "editors")["themes"] == {}


def test_merging_keeps_every_line_once():
    story = editing().when(CreateTheme(T2, "Scham", (SHAME, POWER)), by="carla")
    story.when(MergeThemes(T2, T1), by="ines").then(ThemeRemoved(T2, T1))
    assert under(story) == [BILL, SHAME, POWER]
    story.refuses("bad_arguments", MergeThemes(T1, T1), by="ines")


def test_splitting_moves_lines_into_a_theme_of_their_own():
    story = editing().when(SplitTheme(T1, T2, "Scham", (SHAME,)), by="ines")
    story.then(ThemeSplit(T1, T2, "Scham", (SHAME,)))
    assert (under(story, T1), under(story, T2)) == ([BILL], [SHAME])
    story.refuses("bad_arguments", SplitTheme(T1, T3, "Leer", ()), by="ines")


def test_a_line_another_editor_took_out_cannot_be_split_off():
    story = editing().when(Gather(T1, (SHAME,), into=False), by="carla")
    story.refuses("moved_on", SplitTheme(T1, T2, "Scham", (SHAME,)), by="ines")


# --- undoing --------------------------------------------------------------------------------------------------------


def undo_of(story: Story, by: str) -> UndoHarvest:
    return UndoHarvest(rules.view(story.state, "editors")["undo"][by])


@pytest.mark.parametrize(
    "change",
    [
        CreateTheme(T3, "Neu", (HEAT,)),
        RenameTheme(T1, "Anders", FEARLESS),
        Gather(T1, (HEAT,)),
        Gather(T1, (BILL,), into=False),
        MergeThemes(T2, T1),
        SplitTheme(T1, T3, "Ab", (BILL,)),
        RemoveTheme(T2, 14),
    ],
    ids=lambda change: type(change).__name__,
)
def test_after_undoing_everything_is_as_before(change):
    story = editing().when(CreateTheme(T2, "Scham", (SHAME, POWER)), by="ines")
    before, trace = rules.view(story.state, "editors"), story.state.harvest.of
    change = replace(change, seen=before["themes"][T2]["seq"]) if isinstance(change, RemoveTheme) else change
    story.when(change, by="ines")
    seq = len(story.log)
    story.when(undo_of(story, "ines"), by="ines").then(HarvestUndone(seq))
    assert rules.view(story.state, "editors") == before
    assert story.state.harvest.of == trace


def test_several_changes_are_undone_one_after_the_other():
    story = editing()
    before = rules.view(story.state, "editors")["themes"]
    story.when(Gather(T1, (POWER,)), by="ines").when(RenameTheme(T1, "Anders", FEARLESS), by="ines")
    story.when(undo_of(story, "ines"), by="ines").when(undo_of(story, "ines"), by="ines")
    assert rules.view(story.state, "editors")["themes"] == before


def test_nobody_undoes_what_another_did_or_what_another_built_on():
    story = editing().when(Gather(T1, (POWER,)), by="carla")
    story.refuses("moved_on", undo_of(story, "ines"), by="ines")
    story.when(undo_of(story, "carla"), by="carla").when(undo_of(story, "ines"), by="ines")
    story.refuses("not_found", UndoHarvest(len(story.log)), by="carla")


def test_a_theme_its_author_has_answered_to_is_not_undone():
    story = talked().when(OpenStep("s3", "s2"), by="ines").when(CreateTheme(T1, FEARLESS, (BILL,)), by="ines")
    story.when(AnswerGathering(T1, BILL, agrees=True), by="uwe")
    story.refuses("moved_on", undo_of(story, "ines"), by="ines")


# --- what everybody sees --------------------------------------------------------------------------------------------


def test_nobody_but_editors_sees_half_made_headings_before_the_harvest():
    story = editing()
    assert rules.view(story.state, "harvest")["themes"] == {} and FEARLESS not in str(
        rules.view(story.state, "harvest")
    )
    may_see = {
        name for name in ("ines", "uwe", "carla", "jost", "wall") if "editors" in rules.topics(story.state, name)
    }
    assert may_see == {"ines", "carla"}


def test_with_the_harvest_everybody_sees_the_themes_and_the_words_under_them():
    shown = rules.view(harvesting().state, "harvest")
    assert shown["open"] and shown["themes"][T1]["title"] == FEARLESS
    assert shown["lines"][SHAME]["by"] == "carla" and shown["lines"][SHAME]["text"].startswith("Worte von carla")


def test_who_lays_the_duty_down_sees_no_drafts_any_more():
    story = editing().when(TakeDuty(Duty.EDITOR, False), by="carla")
    assert "editors" not in rules.topics(story.state, "carla")


# --- „Haben wir Sie richtig verstanden?" ----------------------------------------------------------------------------


def answer_of(story: Story, line: str, theme: str = T1):
    return rules.view(story.state, "harvest")["answers"][line][theme]


def test_the_author_alone_says_whether_they_were_understood():
    story = harvesting()
    for name in ("carla", "ines", "jost"):
        story.refuses("not_yours", AnswerGathering(T1, BILL, agrees=True), by=name)
    story.when(AnswerGathering(T1, BILL, agrees=True), by="uwe").then(GatheringAnswered(T1, BILL, True))
    story.when(AnswerGathering(T1, BILL, agrees=True), by="uwe").then()
    assert answer_of(story, BILL)["agrees"]


def test_nobody_is_asked_before_the_harvest_or_about_a_theme_their_line_is_not_in():
    editing().refuses("not_open", AnswerGathering(T1, BILL, agrees=True), by="uwe")
    harvesting().refuses("moved_on", AnswerGathering(T1, POWER, agrees=True), by="uwe")
    harvesting().refuses("not_found", AnswerGathering(T2, BILL, agrees=True), by="uwe")


def test_nein_eher_so_comes_with_words_or_leaves_or_proposes_a_heading():
    story = harvesting()
    story.refuses("empty_text", AnswerGathering(T1, SHAME, agrees=False, text="  "), by="carla")
    words = "Es ging mir nicht um die Rechnung. Es ging mir um die Scham."
    story.when(AnswerGathering(T1, SHAME, agrees=False, text=words), by="carla")
    assert answer_of(story, SHAME)["text"] == words and under(story) == [BILL, SHAME]
    story.when(CreateTheme(T2, "Niemand fällt durchs Netz", (SHAME,)), by="ines")
    assert answer_of(story, SHAME)["then"] == [T1]  # and by now it stands in another one, too


def test_the_author_can_take_the_line_out_at_once():
    story = harvesting().when(AnswerGathering(T1, SHAME, agrees=False, leave=True), by="carla")
    assert under(story) == [BILL]
    assert answer_of(story, SHAME)["left"]
    story.refuses("moved_on", AnswerGathering(T1, SHAME, agrees=True), by="carla")
    story.refuses("moved_on", UndoHarvest(12), by="ines")


def test_a_proposed_heading_can_be_taken_over_and_says_whose_it_was():
    story = harvesting()
    wish = AnswerGathering(T1, BILL, agrees=False, heading="Womit heizen wir in zehn Jahren?")
    story.when(wish, by="uwe")
    story.refuses("moved_on", RenameTheme(T1, "Womit?", FEARLESS, SHAME), by="ines")
    story.when(RenameTheme(T1, "Womit heizen wir in zehn Jahren?", FEARLESS, BILL), by="ines").then(
        ThemeRenamed(T1, "Womit heizen wir in zehn Jahren?", "uwe")
    )
    assert rules.view(story.state, "harvest")["themes"][T1]["proposed_by"] == "uwe"


def test_when_the_heading_has_changed_the_author_may_answer_anew():
    story = harvesting().when(AnswerGathering(T1, BILL, agrees=True), by="uwe")
    story.when(RenameTheme(T1, "Anders", FEARLESS), by="ines")
    assert answer_of(story, BILL)["to"] != rules.view(story.state, "harvest")["themes"][T1]["heading"]
    story.when(AnswerGathering(T1, BILL, agrees=True), by="uwe")
    assert answer_of(story, BILL)["to"] == rules.view(story.state, "harvest")["themes"][T1]["heading"]


def test_an_answer_can_be_changed_and_the_old_words_are_erased():
    story = harvesting().when(AnswerGathering(T1, BILL, agrees=False, text="Nein, anders."), by="uwe")
    seq = len(story.log)
    story.when(AnswerGathering(T1, BILL, agrees=True), by="uwe").then(
        GatheringAnswered(T1, BILL, True), Redacted((seq,))
    )


def test_when_weighing_opens_it_is_too_late_to_change_ones_answer_but_not_to_erase_the_words():
    story = harvesting().when(AnswerGathering(T1, BILL, agrees=False, text="Nein, anders."), by="uwe")
    seq = len(story.log)
    story.when(OpenStep("s4", "s3"), by="ines")
    story.refuses("weighing_began", AnswerGathering(T1, BILL, agrees=True), by="uwe")
    story.refuses("not_yours", TakeWordsBack(T1, BILL), by="carla")
    story.when(CloseDialogue("s4"), by="ines").when(TakeWordsBack(T1, BILL), by="uwe")
    story.then(WordsTakenBack(T1, BILL), Redacted((seq,)))
    assert answer_of(story, BILL)["text"] is None
    story.when(TakeWordsBack(T1, BILL), by="uwe").then()


# --- erasing --------------------------------------------------------------------------------------------------------


def test_erasing_oneself_takes_headings_answers_and_proposals_along():
    story = harvesting().when(AnswerGathering(T1, BILL, agrees=False, heading="Uwes Wort"), by="uwe")
    said = len(story.log)
    story.when(RenameTheme(T1, "Uwes Wort", FEARLESS, BILL), by="ines")
    renamed = len(story.log)
    story.when(ErasePerson("uwe"), by="uwe").then(PersonErased("uwe"), Redacted((8, 10, said, renamed)))
    shown = rules.view(story.state, "harvest")
    assert "Uwes Wort" not in str(shown)
    assert shown["themes"][T1]["title"] is None and shown["themes"][T1]["order"] == [SHAME]


def test_a_heading_whose_writer_is_gone_can_be_written_anew_even_after_the_end():
    story = editing().when(CreateTheme(T2, "Von Carla", (POWER,)), by="carla")
    story.when(ErasePerson("carla"), by="carla").when(CloseDialogue("s2"), by="ines")
    story.when(RenameTheme(T2, "Jemand geht ran", ""), by="ines")
    assert rules.view(story.state, "editors")["themes"][T2]["title"] == "Jemand geht ran"
    story.refuses("already_closed", RenameTheme(T2, "Noch einmal", "Jemand geht ran"), by="ines")


def test_a_withdrawn_line_is_shown_nowhere_and_neither_is_what_its_author_said_of_it():
    story = harvesting().when(AnswerGathering(T1, BILL, agrees=False, text="Nein."), by="uwe")
    story.when(Withdraw(BILL), by="uwe").then(Withdrawn(BILL), Redacted((8,)))
    shown = rules.view(story.state, "harvest")
    assert BILL not in shown["lines"] and BILL not in shown["answers"]
