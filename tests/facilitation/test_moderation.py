"""Rules of moderation, in words a moderator would sign."""

import pytest

from app.facilitation import dialogue as rules
from app.facilitation import limits
from app.facilitation.commands import (
    Announce,
    AnswerHiding,
    CloseDialogue,
    Contribute,
    Correct,
    ErasePerson,
    HandOver,
    Hide,
    ReadAnnouncement,
    Resonate,
    SetKind,
    SetSlowMode,
    Unhide,
    Withdraw,
)
from app.facilitation.core import ORGANISER_ACTOR, Rejected
from app.facilitation.events import (
    AnnouncementRead,
    Contributed,
    Hidden,
    HidingAnswered,
    LeadHandedOver,
    PersonErased,
    Redacted,
    SlowModeSet,
    Unhidden,
)
from app.facilitation.setup import Kind
from tests.facilitation import story as stories
from tests.facilitation.story import NOW, Story

LINE = "line-00000000000001"
OTHER = "line-00000000000002"
THIRD = "line-00000000000003"
NAMED = Contribute(LINE, "s2", "Frau Berta Muster hat am Telefon aufgelegt.")
PLEASE = "Bitte keine Namen Dritter. Mögen Sie es ohne den Namen schreiben?"
HIDE = Hide(LINE, "third_party", PLEASE)


def running() -> Story:
    """A running dialogue with two moderators: Ines, who came first, and Peer."""
    return stories.running().with_second_moderator()


def named() -> Story:
    """Uwe has named somebody who is not here."""
    return running().when(NAMED, by="uwe")


def hidden() -> Story:
    """Ines has hidden what Uwe wrote."""
    return named().when(HIDE, by="ines")


def test_only_the_independent_moderation_hides_and_shows_again():
    for name in ["uwe", "carla", "jost", "wall", ORGANISER_ACTOR]:
        named().refuses("not_allowed", HIDE, by=name)
        hidden().refuses("not_allowed", Unhide(LINE), by=name)
    named().when(HIDE, by="ines").then(Hidden(LINE, "third_party", PLEASE))
    hidden().when(Unhide(LINE), by="peer").then(Unhidden(LINE))


def test_nothing_is_hidden_without_words_to_its_author():
    named().refuses("empty_text", Hide(LINE, "insult", "  "), by="ines")
    too_long = "x" * (limits.HIDE_WORDS_MAX_CHARS + 1)
    named().refuses("text_too_long", Hide(LINE, "insult", too_long), by="ines")
    named().refuses("not_found", Hide(OTHER, "insult", PLEASE), by="ines")


def test_nobody_moderates_in_their_own_matter():
    own = Contribute(OTHER, "s2", "Von mir.")
    story = running().when(own, by="ines")
    story.refuses("own_contribution", Hide(OTHER, "other", PLEASE), by="ines")
    story.when(Hide(OTHER, "other", PLEASE), by="peer")
    story.refuses("own_contribution", Unhide(OTHER), by="ines")
    story.when(Withdraw(OTHER), by="ines")


def test_what_is_hidden_is_read_by_nobody_but_its_author_and_the_moderation():
    story = named().when(SetKind(LINE, Kind.STORY), by="uwe").when(HIDE, by="ines")
    item = rules.view(story.state, "stream")["items"][LINE]
    assert (item["text"], item["by"], item.get("kind"), item["hidden"]) == (None, None, None, "third_party")
    assert "Muster" in rules.view(story.state, "moderation")["hidings"][LINE]["text"]
    assert "Muster" in rules.view(story.state, "me:uwe")["contributions"][LINE]["text"]
    for topic in ["stream", "stage", "mood", "me:carla", "me:jost", "me:wall"]:
        assert "Muster" not in str(rules.view(story.state, topic))
    assert "Muster" not in str(rules.outline(story.state, len(story.log), story.now).steps)


def test_the_moderation_document_is_for_moderators():
    story = hidden()
    seeing = {name for name in story.state.participants if "moderation" in rules.topics(story.state, name)}
    assert seeing == {"ines", "peer"}


def test_the_author_of_a_hidden_answer_is_not_named_to_whom_it_answered():
    story = running().when(Contribute(OTHER, "s2", "Wer war das?"), by="carla")
    story.when(Contribute(LINE, "s2", "Frau Muster.", OTHER, "reply"), by="uwe").when(HIDE, by="ines")
    assert rules.view(story.state, "me:carla")["replies"][LINE]["by"] is None
    story.when(Unhide(LINE), by="ines")
    assert rules.view(story.state, "me:carla")["replies"][LINE]["by"] == "uwe"


def test_what_is_hidden_counts_in_no_picture_and_counts_again_when_it_is_shown():
    story = named().when(SetKind(LINE, Kind.FEAR), by="uwe").when(HIDE, by="ines")
    assert dict(story.state.contributions.kinds) == {}
    story.when(SetKind(LINE, Kind.JOY), by="uwe")
    assert dict(story.state.contributions.kinds) == {}
    story.when(Unhide(LINE), by="ines")
    assert dict(story.state.contributions.kinds) == {Kind.JOY: 1}
    story.when(CloseDialogue(story.state.current), by="ines")
    assert rules.view(story.state, "mood")["counts"] == {"joy": 1}
    assert rules.outline(story.state, 1, NOW).mood == ((Kind.JOY, 1),)


def test_the_author_reads_the_reason_and_can_answer_until_it_is_shown_again():
    story = hidden()
    mine = rules.view(story.state, "me:uwe")["hidings"][LINE]
    assert (mine["reason"], mine["words"]) == ("third_party", PLEASE)
    story.refuses("not_yours", AnswerHiding(LINE, "Ich auch nicht."), by="carla")
    story.when(AnswerHiding(LINE, "Daran habe ich nicht gedacht."), by="uwe").then(
        HidingAnswered(LINE, "Daran habe ich nicht gedacht.")
    )
    assert rules.view(story.state, "moderation")["hidings"][LINE]["answer"] == "Daran habe ich nicht gedacht."
    seq = len(story.log)
    story.when(AnswerHiding(LINE, "Stimmt."), by="uwe").then(HidingAnswered(LINE, "Stimmt."), Redacted((seq,)))
    story.when(Unhide(LINE), by="ines").refuses("moved_on", AnswerHiding(LINE, "Danke."), by="uwe")
    seq = next(one.seq for one in story.log if one.event == HidingAnswered(LINE, "Stimmt."))
    story.when(AnswerHiding(LINE, ""), by="uwe").then(HidingAnswered(LINE, None), Redacted((seq,)))
    story.refuses("not_found", AnswerHiding(OTHER, "Was?"), by="uwe")


def test_who_writes_anew_stays_hidden_until_the_moderation_has_read_it():
    story = hidden().when(Correct(LINE, "Am Telefon wurde aufgelegt."), by="uwe")
    before = rules.view(story.state, "moderation")["hidings"][LINE]
    assert before["rewritten_at"] == story.now and before["text"] == "Am Telefon wurde aufgelegt."
    assert rules.view(story.state, "stream")["items"][LINE]["text"] is None
    story.refuses("moved_on", Unhide(LINE), by="ines")  # what she had read is not what is there
    story.when(Unhide(LINE, read=before["corrected_at"]), by="ines").then(Unhidden(LINE))
    assert rules.view(story.state, "stream")["items"][LINE]["text"] == "Am Telefon wurde aufgelegt."
    assert rules.view(story.state, "me:uwe")["hidings"][LINE]["rewritten_at"] == before["corrected_at"]


def test_a_correction_before_it_was_hidden_is_no_rewriting():
    story = named().when(Correct(LINE, "Frau Muster legte auf."), by="uwe")
    story.when(Hide(LINE, "third_party", PLEASE, read=story.now), by="ines")
    assert rules.view(story.state, "moderation")["hidings"][LINE]["rewritten_at"] is None


def test_whoever_corrected_meanwhile_is_not_hidden_for_words_that_are_gone():
    story = named().when(Correct(LINE, "Am Telefon wurde aufgelegt."), by="uwe")
    story.refuses("moved_on", HIDE, by="ines")


def test_whoever_withdrew_meanwhile_is_not_hidden_and_not_shown_again():
    named().when(Withdraw(LINE), by="uwe").refuses("withdrawn_already", HIDE, by="ines")
    story = hidden().when(Withdraw(LINE), by="uwe").refuses("withdrawn_already", Unhide(LINE), by="ines")
    assert rules.view(story.state, "stream")["items"][LINE]["by"] is None


def test_two_moderators_do_not_step_on_each_other():
    story = hidden().when(HIDE, by="ines").then()
    story.refuses("moved_on", Hide(LINE, "insult", "Anders gesagt."), by="peer")
    story.when(Unhide(LINE), by="peer").when(Unhide(LINE), by="ines").then()
    story.refuses("not_found", Unhide("line-00000000000009"), by="ines")


def test_a_line_hidden_again_has_one_reason_and_remembers_the_others():
    story = hidden()
    seq = len(story.log)
    story.when(AnswerHiding(LINE, "Warum?"), by="uwe").when(Unhide(LINE), by="ines")
    story.when(Hide(LINE, "insult", "Bitte ohne Spott."), by="peer").then(
        Hidden(LINE, "insult", "Bitte ohne Spott."), Redacted((seq, seq + 1))
    )
    hiding = story.state.moderation.hidings[LINE]
    assert (hiding.reason, hiding.earlier, hiding.answer) == ("insult", ("third_party",), None)


def test_others_can_do_nothing_with_a_hidden_line_but_words_on_their_way_arrive():
    story = named().when(Resonate(LINE, "same"), by="carla").when(HIDE, by="ines")
    story.refuses("hidden_now", Resonate(LINE, "same"), by="jost")
    story.when(Resonate(LINE, None), by="carla")
    story.when(Contribute(OTHER, "s2", "Wann war das?", LINE, "ask_back"), by="jost")
    assert rules.view(story.state, "stream")["items"][OTHER]["reply_to"] == LINE


def test_hiding_is_possible_after_the_end():
    story = named().when(CloseDialogue("s2"), by="ines").when(HIDE, by="ines")
    story.when(AnswerHiding(LINE, "Gut so."), by="uwe").when(Unhide(LINE), by="peer")


def test_who_is_erased_leaves_neither_the_line_nor_what_was_said_about_it():
    story = hidden().when(AnswerHiding(LINE, "Schade."), by="uwe")
    seqs = [n for n, one in enumerate(story.log, 1) if isinstance(one.event, Contributed | Hidden | HidingAnswered)]
    story.when(ErasePerson("uwe"), by="uwe").then(PersonErased("uwe"), Redacted(tuple(seqs)))
    hiding = rules.view(story.state, "moderation")["hidings"][LINE]
    assert (hiding["text"], hiding["words"], hiding["answer"]) == (None, None, None)
    assert hiding["reason"] == "third_party", "that it was hidden, and why, is still counted"


def test_a_moderator_who_is_erased_takes_their_reasons_along():
    story = hidden()
    seq = len(story.log)
    story.when(ErasePerson("ines"), by="ines").then(PersonErased("ines"), Redacted((seq,)))
    assert rules.view(story.state, "me:uwe")["hidings"][LINE]["words"] is None
    assert rules.view(story.state, "stream")["items"][LINE]["text"] is None, "and it stays hidden"


# ── slow mode ──


def test_in_slow_mode_everybody_but_moderators_waits_and_is_told_how_long():
    story = running().when(SetSlowMode(30, was=0), by="ines").then(SlowModeSet(30))
    assert rules.view(story.state, "stage")["slow_s"] == 30
    story.when(Contribute(LINE, "s2", "Eins."), by="uwe")
    story.now += 9_000
    with pytest.raises(Rejected) as no:
        story.when(Contribute(OTHER, "s2", "Zwei."), by="uwe")
    assert (no.value.code, no.value.detail["seconds"]) == ("slow_mode", 20)
    story.now += 19_000
    story.when(Contribute(OTHER, "s2", "Zwei."), by="uwe")
    story.when(Contribute("line-00000000000011", "s2", "Eins."), by="peer")
    story.when(Contribute("line-00000000000012", "s2", "Zwei."), by="peer")


def test_slow_mode_has_a_limit_is_set_once_and_says_who_was_late():
    story = running().refuses("out_of_range", SetSlowMode(limits.SLOW_MODE_MAX_S + 1, was=0), by="ines")
    story.refuses("out_of_range", SetSlowMode(-1, was=0), by="ines")
    story.refuses("not_allowed", SetSlowMode(30, was=0), by="jost")
    story.when(SetSlowMode(30, was=0), by="ines").when(SetSlowMode(30, was=0), by="peer").then()
    story.refuses("moved_on", SetSlowMode(60, was=0), by="peer")
    story.when(SetSlowMode(0, was=30), by="peer").then(SlowModeSet(0))


# ── the lead ──


def test_who_came_first_leads_until_it_is_handed_over_or_taken_over():
    story = running()
    assert rules.view(story.state, "stage")["lead"] == "ines"
    story.when(HandOver("peer", after="ines"), by="ines").then(LeadHandedOver("peer"))
    assert rules.view(story.state, "stage")["lead"] == "peer"
    story.when(HandOver("ines", after="peer"), by="ines").then(LeadHandedOver("ines"))
    story.when(HandOver("ines", after="peer"), by="peer").then()
    story.refuses("moved_on", HandOver("peer", after="peer"), by="peer")


def test_only_moderators_lead_and_hand_over():
    for name in ["uwe", "jost", ORGANISER_ACTOR]:
        running().refuses("not_allowed", HandOver("peer", after="ines"), by=name)
    running().refuses("not_found", HandOver("jost", after="ines"), by="ines")


def test_who_is_erased_does_not_lead_any_more():
    story = running().when(ErasePerson("ines"), by="ines")
    assert rules.view(story.state, "stage")["lead"] == "peer"


def test_both_moderators_have_the_same_rights_whoever_leads():
    story = named().when(HandOver("peer", after="ines"), by="ines")
    story.when(HIDE, by="ines").when(Unhide(LINE), by="peer").when(Announce("a1", "Noch drei Minuten."), by="ines")


# ── announcements ──


def test_an_announcement_is_counted_once_per_reader_and_not_for_its_speaker():
    story = running().when(Announce("a1", "Noch drei Minuten."), by="ines")
    story.when(ReadAnnouncement("a1"), by="uwe").then(AnnouncementRead("a1"))
    story.when(ReadAnnouncement("a1"), by="uwe").then()
    story.when(ReadAnnouncement("a1"), by="ines").then()
    story.when(ReadAnnouncement("a1"), by="jost").when(ReadAnnouncement("a1"), by="peer")
    assert rules.view(story.state, "moderation")["announcements"]["a1"]["read"] == 3
    story.refuses("not_found", ReadAnnouncement("a2"), by="uwe")
    story.refuses("not_allowed", ReadAnnouncement("a1"), by="wall")


def test_the_desk_lists_the_newest_announcements(monkeypatch):
    monkeypatch.setattr(limits, "ANNOUNCEMENTS_SHOWN", 2)
    story = running()
    for n in range(3):
        story.when(Announce(f"a{n}", f"Ansage {n}."), by="ines")
    assert list(rules.view(story.state, "moderation")["announcements"]) == ["a1", "a2"]


def test_what_holds_comes_before_what_is_over_when_not_everything_fits(monkeypatch):
    monkeypatch.setattr(limits, "HIDINGS_SHOWN", 2)
    story = running()
    for n in range(3):
        story.when(Contribute(f"line-0000000000000{n}", "s2", f"Satz {n}"), by="uwe")
        story.when(Hide(f"line-0000000000000{n}", "other", PLEASE), by="ines")
    story.when(Unhide("line-00000000000002"), by="ines")
    document = rules.view(story.state, "moderation")
    assert list(document["hidings"]) == ["line-00000000000001", "line-00000000000000"]
    assert document["hidden"] == 2
