"""Personal cases, as far as the rules know of them: that there are some."""

from __future__ import annotations

from dataclasses import replace as changed

import msgspec

from app.facilitation import dialogue as rules
from app.facilitation.commands import (
    AskDuty,
    CloseDialogue,
    Duty,
    ErasePerson,
    HandInCase,
    OpenStep,
    ReadBack,
    ReadCase,
    SettleCase,
    SuggestCase,
    TakeDuty,
)
from app.facilitation.events import CaseHandedIn, CaseRead, CaseSettled, CaseSuggested
from app.facilitation.keeping import ADDRESSES_KEPT_DAYS, kept_of
from tests.facilitation.story import SETUP, Story
from tests.facilitation.test_answers import UNDERSTOOD, answer

CASE, OTHER = "case-00000000000001", "case-00000000000002"
DAY_MS = 86_400_000
KEPT_MS = ADDRESSES_KEPT_DAYS * DAY_MS
END_OF_22ND_OF_APRIL = 1_808_431_200_000


def evening() -> Story:
    """A dialogue with a customer service; Jost reads what is handed over."""
    story = Story(changed(SETUP, case_desk="Kundenservice"))
    story.when(OpenStep("s2", "s1"), by="ines")
    return story.when(AskDuty("jost", Duty.CONFIDANT), by="ines").when(
        TakeDuty(Duty.CONFIDANT, willing=True), by="jost"
    )


def test_the_company_and_the_moderation_may_offer_it_and_only_the_customer_sees_that():
    for name in ("jost", "ines"):
        story = evening().when(SuggestCase(CASE, "uwe"), by=name).then(CaseSuggested(CASE, "uwe"))
        assert list(rules.view(story.state, "me:uwe")["suggestions"]) == [CASE]
        for topic in ("answers", "stage", "duties", "moderators", "me:carla", "me:jost", "me:ines"):
            assert CASE.encode() not in msgspec.json.encode(rules.view(story.state, topic))
    evening().refuses("not_allowed", SuggestCase(CASE, "uwe"), by="carla")


def test_only_customers_are_asked_and_not_twice_at_the_same_time():
    story = evening()
    story.refuses("not_found", SuggestCase(CASE, "ines"), by="jost")
    story.when(SuggestCase(CASE, "uwe"), by="jost").when(SuggestCase(OTHER, "uwe"), by="ines").then()


def test_without_a_desk_nobody_is_asked():
    Story().refuses("no_case_desk", SuggestCase(CASE, "uwe"), by="jost")


def test_whether_somebody_said_yes_or_no_is_told_to_nobody():
    story = evening().when(SuggestCase(CASE, "uwe"), by="jost")
    story.refuses("not_yours", SettleCase(CASE), by="carla")
    story.when(SettleCase(CASE), by="uwe").then(CaseSettled(CASE))
    assert rules.view(story.state, "me:uwe")["suggestions"] == {}
    assert rules.view(story.state, "answers")["cases"] == 0


def test_the_house_alone_says_that_a_case_was_handed_over_and_everybody_sees_only_how_many():
    story = evening()
    for name in ("uwe", "jost", "ines", "organiser"):
        story.refuses("not_allowed", HandInCase(CASE), by=name)
    story.when(HandInCase(CASE), by="system").then(CaseHandedIn(CASE))
    story.when(HandInCase(CASE), by="system").then()
    assert rules.view(story.state, "answers")["cases"] == 1


def test_only_a_confidant_opens_a_case_and_the_log_knows_when():
    story = evening().when(HandInCase(CASE), by="system")
    story.refuses("not_allowed", ReadCase(CASE), by="ines")
    story.refuses("not_allowed", ReadCase(CASE), by="uwe")
    story.refuses("not_found", ReadCase(OTHER), by="jost")
    story.when(ReadCase(CASE), by="jost").then(CaseRead(CASE))
    assert story.state.answers.cases[CASE]["jost"] == story.now


def test_whoever_laid_the_duty_down_opens_nothing_more():
    story = evening().when(HandInCase(CASE), by="system").when(TakeDuty(Duty.CONFIDANT, willing=False), by="jost")
    story.refuses("not_allowed", ReadCase(CASE), by="jost")


def test_whoever_is_erased_is_asked_nothing_any_more():
    story = evening().when(SuggestCase(CASE, "uwe"), by="jost").when(ErasePerson("uwe"), by="uwe")
    assert not story.state.answers.suggestions


def test_cases_and_addresses_end_thirty_days_after_the_last_answer():
    story = evening().when(CloseDialogue("s2"), by="ines")
    assert kept_of(story.state, story.now).addresses_until == story.now + KEPT_MS
    story.when(ReadBack(UNDERSTOOD, "Verstanden."), by="jost").when(answer("done", next_on="2027-06-30"), by="jost")
    assert kept_of(story.state, story.now).addresses_until == story.now + KEPT_MS
    story.when(answer("in_progress", next_on="2027-04-22"), by="jost")
    assert kept_of(story.state, story.now).addresses_until == END_OF_22ND_OF_APRIL + KEPT_MS
