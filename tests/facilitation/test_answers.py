"""The company answers, as sentences an organiser would sign."""

from __future__ import annotations

from dataclasses import replace as changed

import pytest
from msgspec.structs import replace

from app.facilitation import dialogue as rules
from app.facilitation import limits
from app.facilitation.answers import unanswered
from app.facilitation.commands import (
    AnswerReadBack,
    CloseDialogue,
    Contribute,
    CreateTheme,
    ErasePerson,
    GiveAnswer,
    OpenStep,
    ReadBack,
    ReplyToAnswer,
    SetKind,
    TakeBackReply,
)
from app.facilitation.core import Role
from app.facilitation.events import (
    Answered,
    ReadBackAnswered,
    ReadBackGiven,
    Redacted,
    ReplyTakenBack,
)
from app.facilitation.setup import Kind
from tests.facilitation.story import SETUP, Story

OUTAGE, LETTER, SISTER = "line-00000000000001", "line-00000000000002", "line-00000000000003"
UNDERSTOOD, PHONE, REPLY = "understood-00000001", "answer-000000000001", "reply-0000000000001"
NETWORK = "theme-000000000001"
LATER, SOONER, PAST = "2027-04-22", "2027-03-30", "2026-12-31"
"""The story plays in January 2027 (`NOW`)."""

WHOLE = ReadBack(UNDERSTOOD, "Ich habe verstanden, dass ein Brief von uns Angst machen kann.")
ABOUT_OUTAGE = ReadBack(UNDERSTOOD, "Bei einer Störung wollen Sie wissen, dass wir es wissen.", (), (OUTAGE,))
TODAY = "2027-01-15"


def evening(answers_until: str = "2027-04-22") -> Story:
    """Uwe told of an outage, Carla of a letter, Jost of the company of his sister."""
    story = Story(changed(SETUP, answers_until=answers_until))
    story.when(OpenStep("s2", "s1"), by="ines")
    for line, who in ((OUTAGE, "uwe"), (LETTER, "carla"), (SISTER, "jost")):
        story.when(Contribute(line, "s2", f"Was {who} erzählt."), by=who)
    return story


def with_theme(story: Story, *lines: str, theme: str = NETWORK, title: str = "Bescheid wissen") -> Story:
    """A theme formed by the moderation."""
    return story.when(CreateTheme(theme, title, lines), by="ines")


def answer(status="promised", text="Ab Mai rufen wir zurück.", **more) -> GiveAnswer:
    """An answer of Jost's, complete as the rules want it."""
    given = {"responsible": "jost", "next_on": LATER, **more}
    return GiveAnswer(more.pop("id", PHONE), UNDERSTOOD, status, text, **given)


def shown(story: Story) -> dict:
    return dict(rules.view(story.state, "answers"))


# --- what we understood -------------------------------------------------------------------------------------------


def test_only_the_company_says_what_the_company_understood():
    evening().when(WHOLE, by="jost").then(ReadBackGiven(UNDERSTOOD, WHOLE.text))
    for name in ("uwe", "ines", "wall", "organiser"):
        evening().refuses("not_allowed", WHOLE, by=name)


def test_a_read_back_of_the_evening_concerns_every_customer_and_nobody_else():
    story = evening().when(WHOLE, by="jost")
    story.when(AnswerReadBack(UNDERSTOOD, agrees=True), by="uwe").then(ReadBackAnswered(UNDERSTOOD, True))
    story.refuses("not_allowed", AnswerReadBack(UNDERSTOOD, agrees=True), by="ines")
    story.refuses("not_allowed", AnswerReadBack(UNDERSTOOD, agrees=True), by="jost")


def test_a_read_back_of_some_lines_is_confirmed_by_their_authors_alone():
    story = evening().when(ABOUT_OUTAGE, by="jost")
    story.refuses("not_concerned", AnswerReadBack(UNDERSTOOD, agrees=True), by="carla")
    story.when(AnswerReadBack(UNDERSTOOD, agrees=True), by="uwe")
    assert shown(story)["read_backs"][UNDERSTOOD]["agreed"] == "one"


def test_a_read_back_of_a_theme_concerns_everybody_whose_line_stands_in_it():
    story = with_theme(evening(), OUTAGE, LETTER)
    story.when(ReadBack(UNDERSTOOD, "Sie wollen Bescheid wissen.", (NETWORK,)), by="jost")
    for name in ("uwe", "carla"):
        story.when(AnswerReadBack(UNDERSTOOD, agrees=True), by=name)
    assert shown(story)["read_backs"][UNDERSTOOD]["agreed"] == "several"


def test_agreement_is_told_in_words_never_as_a_number():
    story = evening().when(WHOLE, by="jost").when(AnswerReadBack(UNDERSTOOD, agrees=True), by="uwe")
    assert shown(story)["read_backs"][UNDERSTOOD]["agreed"] == "one"
    story.when(AnswerReadBack(UNDERSTOOD, agrees=True), by="carla")
    assert shown(story)["read_backs"][UNDERSTOOD]["agreed"] == "several"


def test_whoever_misses_something_says_what_it_is():
    story = evening().when(WHOLE, by="jost")
    story.refuses("empty_text", AnswerReadBack(UNDERSTOOD, agrees=False), by="uwe")
    story.when(AnswerReadBack(UNDERSTOOD, False, "Dass Sie sich melden, bevor wir es tun müssen."), by="uwe")
    missing = shown(story)["read_backs"][UNDERSTOOD]["missing"]
    assert missing["uwe"]["text"] == "Dass Sie sich melden, bevor wir es tun müssen."


def test_the_company_takes_it_in_by_a_new_wording_and_the_old_words_are_erased():
    story = evening().when(WHOLE, by="jost")
    story.when(AnswerReadBack(UNDERSTOOD, False, "Dass Sie sich melden."), by="uwe")
    old = story.state.answers.read_backs[UNDERSTOOD].seq
    new = "Ich habe verstanden, dass wir uns zuerst melden müssen."
    story.when(ReadBack(UNDERSTOOD, new, takes_in="uwe"), by="jost").then(
        ReadBackGiven(UNDERSTOOD, new, takes_in="uwe"), Redacted((old,))
    )
    said = shown(story)["read_backs"][UNDERSTOOD]
    assert (said["text"], said["revised_at"]) == (new, story.now)
    assert said["missing"]["uwe"]["taken_in_at"] == story.now


def test_who_was_taken_in_says_ja_so_and_their_words_stay_beside_it():
    story = evening().when(WHOLE, by="jost")
    story.when(AnswerReadBack(UNDERSTOOD, False, "Dass Sie sich melden."), by="uwe")
    story.when(ReadBack(UNDERSTOOD, "Wir melden uns zuerst.", takes_in="uwe"), by="jost")
    story.when(AnswerReadBack(UNDERSTOOD, agrees=True), by="uwe").then(ReadBackAnswered(UNDERSTOOD, True))
    said = shown(story)["read_backs"][UNDERSTOOD]
    assert (said["agreed"], said["missing"]["uwe"]["text"]) == ("one", "Dass Sie sich melden.")


def test_a_ja_so_to_former_words_does_not_count_for_the_new_ones():
    story = evening().when(WHOLE, by="jost").when(AnswerReadBack(UNDERSTOOD, agrees=True), by="uwe")
    story.when(ReadBack(UNDERSTOOD, "Etwas ganz anderes."), by="jost")
    assert shown(story)["read_backs"][UNDERSTOOD]["agreed"] is None
    story.when(AnswerReadBack(UNDERSTOOD, agrees=True), by="uwe").then(ReadBackAnswered(UNDERSTOOD, True))


def test_what_one_said_to_a_read_back_can_be_taken_back_and_its_words_are_erased():
    story = evening().when(WHOLE, by="jost").when(AnswerReadBack(UNDERSTOOD, False, "Es fehlt was."), by="uwe")
    seq = story.log[-1].seq
    story.when(AnswerReadBack(UNDERSTOOD, None), by="uwe").then(ReadBackAnswered(UNDERSTOOD, None), Redacted((seq,)))
    assert shown(story)["read_backs"][UNDERSTOOD]["missing"] == {}


def test_nobody_reads_back_lines_or_themes_that_are_not_there():
    story = evening()
    story.refuses("not_found", ReadBack(UNDERSTOOD, "Hm.", (), ("line-nowhere-0000000",)), by="jost")
    story.refuses("not_found", ReadBack(UNDERSTOOD, "Hm.", (NETWORK,)), by="jost")


def test_a_new_wording_is_about_the_same():
    evening().when(ABOUT_OUTAGE, by="jost").refuses("id_taken", ReadBack(UNDERSTOOD, "Anderes.", (), ()), by="jost")


# --- what will become of it ---------------------------------------------------------------------------------------


def test_first_what_was_understood_and_only_then_an_answer():
    evening().refuses("read_back_first", answer(), by="jost")
    evening().when(ABOUT_OUTAGE, by="jost").when(answer(), by="jost").then(
        Answered(PHONE, UNDERSTOOD, "promised", "Ab Mai rufen wir zurück.", "jost", LATER)
    )


def test_the_moderation_cannot_answer_for_the_company():
    story = evening().when(ABOUT_OUTAGE, by="jost")
    for name in ("ines", "uwe", "wall", "organiser", "system"):
        story.refuses("not_allowed", answer(), by=name)


@pytest.mark.parametrize("status", ["open", "promised", "in_progress", "done", "exists", "partly", "no"])
def test_every_answer_has_somebody_responsible_and_a_day_that_is_not_over(status):
    story = evening().when(ABOUT_OUTAGE, by="jost")
    story.refuses("responsible_unknown", answer(status, responsible="uwe", reason="Darum."), by="jost")
    story.refuses("responsible_unknown", answer(status, responsible="nobody", reason="Darum."), by="jost")
    story.refuses("date_past", answer(status, next_on=PAST, reason="Darum."), by="jost")
    story.refuses("bad_arguments", answer(status, next_on="bald", reason="Darum."), by="jost")
    story.when(answer(status, next_on=TODAY, reason="Darum."), by="jost")


def test_today_is_the_day_where_the_dialogue_takes_place():
    story = evening().when(ABOUT_OUTAGE, by="jost")
    story.now = 1_800_054_600_000  # 15 January 2027, 23:10 in London, already the 16th in Berlin
    story.refuses("date_past", answer(next_on="2027-01-15"), by="jost")
    story.when(answer(next_on="2027-01-16"), by="jost")


def test_a_no_has_a_reason():
    story = evening().when(ABOUT_OUTAGE, by="jost")
    story.refuses("reason_needed", answer("no", "Wir bauen nicht."), by="jost")
    story.when(answer("no", "Wir bauen nicht.", reason="3,1 Kilometer über den Sattel."), by="jost")


def test_answer_by_a_later_day_than_was_promised_needs_a_reason_and_an_earlier_one_does_not():
    story = evening(answers_until="2027-04-22").when(ABOUT_OUTAGE, by="jost")
    story.refuses("reason_needed", answer("open", "", next_on="2027-05-12"), by="jost")
    story.when(answer("open", "", next_on="2027-04-22"), by="jost")
    story.refuses("reason_needed", answer("open", "", next_on="2027-05-12"), by="jost")
    story.when(answer("open", "", next_on="2027-05-12", reason="Der Datenschutz."), by="jost")


def test_a_newer_answer_keeps_what_was_promised_before_also_after_the_end():
    story = evening().when(ABOUT_OUTAGE, by="jost").when(answer("promised", next_on=SOONER), by="jost")
    first = story.now
    story.when(CloseDialogue("s2"), by="ines").when(answer("done", "Es ist so weit."), by="jost")
    fate = shown(story)["fates"][PHONE]
    assert (fate["n"], fate["status"]) == (1, "done")
    assert fate["earlier"] == [{"status": "promised", "at": first, "next_on": SOONER}]
    story.when(answer("done", "Es ist so weit."), by="jost").then()


def test_answers_are_numbered_in_the_order_they_were_first_given():
    story = evening().when(ABOUT_OUTAGE, by="jost").when(answer(), by="jost")
    story.when(GiveAnswer("answer-000000000002", UNDERSTOOD, "partly", "Teils.", "jost", LATER), by="jost")
    story.when(answer("done"), by="jost")
    assert sorted(fate["n"] for fate in shown(story)["fates"].values()) == [1, 2]


def test_every_theme_and_every_idea_without_a_theme_waits_for_an_answer():
    story = with_theme(evening(), OUTAGE)
    story.when(SetKind(LETTER, Kind.IDEA), by="carla")
    waiting = unanswered(story.state)
    assert ([theme.id for theme in waiting.themes], [line.id for line in waiting.ideas]) == ([NETWORK], [LETTER])
    story.when(ReadBack(UNDERSTOOD, "Verstanden.", (NETWORK,), (LETTER,)), by="jost").when(answer(), by="jost")
    waiting = unanswered(story.state)
    assert (waiting.themes, waiting.ideas) == ((), ())
    assert shown(story)["themes"][NETWORK]["answered"]


def test_too_many_answers_are_refused_with_the_limit(monkeypatch):
    monkeypatch.setattr(limits, "READ_BACKS_MAX", 1)
    monkeypatch.setattr(limits, "ANSWER_MAX_VERSIONS", 2)
    story = evening().when(WHOLE, by="jost")
    story.refuses("too_many_answers", ReadBack("understood-00000002", "Noch etwas."), by="jost")
    story.when(answer("promised"), by="jost").when(answer("in_progress"), by="jost")
    story.refuses("too_many_answers", answer("done"), by="jost")


# --- what people say to it ----------------------------------------------------------------------------------------


def test_every_customer_may_contradict_and_the_company_answers_to_that():
    story = evening().when(ABOUT_OUTAGE, by="jost").when(answer("no", "Nein.", reason="Darum."), by="jost")
    story.when(CloseDialogue("s2"), by="ines")
    story.when(ReplyToAnswer(PHONE, REPLY, "Verstanden, nicht einverstanden."), by="carla")
    story.when(ReplyToAnswer(PHONE, "reply-0000000000002", "Mit 90 Häusern sind es 28 Cent."), by="jost")
    assert [one["by"] for one in shown(story)["fates"][PHONE]["replies"].values()] == ["carla", "jost"]
    assert REPLY in rules.view(story.state, "me:carla")["own_replies"]
    story.refuses("not_allowed", ReplyToAnswer(PHONE, "reply-0000000000003", "Ich auch."), by="ines")


def test_only_who_said_it_takes_a_reply_back_and_its_words_are_erased():
    story = evening().when(ABOUT_OUTAGE, by="jost").when(answer(), by="jost")
    story.when(ReplyToAnswer(PHONE, REPLY, "Danke."), by="uwe")
    seq = story.log[-1].seq
    story.refuses("not_yours", TakeBackReply(PHONE, REPLY), by="jost")
    story.when(TakeBackReply(PHONE, REPLY), by="uwe").then(ReplyTakenBack(PHONE, REPLY), Redacted((seq,)))
    assert shown(story)["fates"][PHONE]["replies"] == {}


# --- my page ------------------------------------------------------------------------------------------------------


def test_every_line_leads_its_author_to_the_themes_and_read_backs_it_is_in():
    story = with_theme(evening(), OUTAGE)
    story.when(ReadBack(UNDERSTOOD, "Sie wollen Bescheid wissen.", (NETWORK,)), by="jost")
    assert rules.view(story.state, "me:uwe")["traces"] == {OUTAGE: {"themes": [NETWORK], "read_backs": [UNDERSTOOD]}}
    assert rules.view(story.state, "me:carla")["traces"] == {}


def test_a_line_goes_with_its_theme_when_themes_are_merged():
    story = with_theme(evening(), OUTAGE)
    story.when(ReadBack(UNDERSTOOD, "Sie wollen Bescheid wissen.", (NETWORK,)), by="jost")
    into = "theme-000000000002"
    with_theme(story, OUTAGE, LETTER, theme=into, title="Zusammen")
    harvest = story.state.harvest
    gone = replace(harvest.themes[NETWORK], removed_at=story.now, merged_into=into, contributions=())
    story.state = replace(story.state, harvest=replace(harvest, themes=harvest.themes.set(NETWORK, gone)))
    assert rules.view(story.state, "me:carla")["traces"][LETTER] == {"themes": [into], "read_backs": [UNDERSTOOD]}
    story.when(AnswerReadBack(UNDERSTOOD, agrees=True), by="carla")


# --- erasing ------------------------------------------------------------------------------------------------------


def test_whoever_is_erased_leaves_no_words_here_and_the_company_promises_stay_as_facts():
    story = evening().when(WHOLE, by="jost").when(answer("promised"), by="jost").when(answer("done"), by="jost")
    story.when(AnswerReadBack(UNDERSTOOD, False, "Da fehlt was."), by="uwe")
    story.when(ReplyToAnswer(PHONE, REPLY, "Danke."), by="uwe")
    for name in ("uwe", "jost"):
        words = {recorded.seq for recorded in story.log if recorded.actor == name and _has_words(recorded.event)}
        story.when(ErasePerson(name), by=name)
        assert words <= set(story.told[-1].seqs)
    doc = shown(story)
    assert doc["read_backs"][UNDERSTOOD]["text"] is None
    assert doc["read_backs"][UNDERSTOOD]["missing"] == {}
    assert (doc["fates"][PHONE]["text"], doc["fates"][PHONE]["status"]) == (None, "done")
    assert doc["fates"][PHONE]["replies"] == {}


def _has_words(event: object) -> bool:
    return getattr(event, "text", None) is not None


def test_an_answer_to_words_that_were_erased_waits_for_new_ones():
    story = evening().when(WHOLE, by="jost").when(ErasePerson("jost"), by="organiser")
    assert story.state.participants["jost"].role is Role.REPRESENTATIVE
    story.refuses("not_allowed", answer(), by="jost")
