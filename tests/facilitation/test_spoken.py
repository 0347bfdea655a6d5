"""Rules of the spoken word, as sentences."""

import pytest

from app.facilitation import dialogue as rules
from app.facilitation import limits
from app.facilitation.commands import (
    AskDuty,
    CloseDialogue,
    Confirm,
    Contribute,
    Correct,
    Duty,
    ErasePerson,
    Note,
    Resonate,
    SetKind,
    TakeDuty,
    Withdraw,
)
from app.facilitation.core import Recorded
from app.facilitation.events import Confirmed, Contributed, Corrected, Noted, PersonErased, Redacted, Withdrawn
from app.facilitation.setup import Kind
from tests.facilitation.story import Story, running, texts

LINE = "line-00000000000001"
OTHER = "line-00000000000002"
OXYGEN, DEVICE = "Meine Frau braucht ein Sauerstoffgerät.", "Meine Frau braucht ein medizinisches Gerät."
UWES = Note(LINE, "s2", "uwe", OXYGEN)


def with_a_scribe() -> Story:
    """Carla was asked to write along and said yes."""
    story = running().when(AskDuty("carla", Duty.SCRIBE), by="ines")
    return story.when(TakeDuty(Duty.SCRIBE, willing=True), by="carla")


def noted() -> Story:
    """Carla wrote down what Uwe said."""
    return with_a_scribe().when(UWES, by="carla")


def public(story: Story, id: str = LINE) -> dict:
    return rules.view(story.state, "stream")["items"][id]


def own(story: Story, name: str = "uwe", id: str = LINE) -> dict:
    return rules.view(story.state, f"me:{name}")["contributions"][id]


def test_what_was_noted_belongs_to_its_speaker_and_waits_for_them():
    story = with_a_scribe().when(UWES, by="carla").then(Noted(LINE, "s2", "uwe", OXYGEN))
    line = public(story)
    assert (line["by"], line["noted_by"], line["spoken"], line.get("confirmed_at")) == ("uwe", "carla", True, None)
    assert own(story)["noted_by"] == "carla"
    assert rules.view(story.state, "me:carla")["contributions"] == {}


def test_the_speaker_is_told_at_once():
    story = with_a_scribe()
    before = story.state
    story.when(UWES, by="carla")
    told = [delta.topic for delta in rules.deltas(before, story.log[-1], story.state)]
    assert told.count("me:uwe") == 1 and "stream" in told


def test_scribes_and_moderators_write_along_and_nobody_else():
    story = running()
    for name in ["carla", "jost", "wall"]:
        story.refuses("not_allowed", UWES, by=name)
    story.when(AskDuty("carla", Duty.SCRIBE), by="ines").refuses("not_allowed", UWES, by="carla")
    story.when(UWES, by="ines")
    noted().when(TakeDuty(Duty.SCRIBE, willing=False), by="carla").refuses(
        "not_allowed", Note(OTHER, "s2", "uwe", "Noch etwas."), by="carla"
    )


def test_several_write_along_at_once_for_anybody_with_a_chair():
    story = noted().when(Note(OTHER, "s2", "jost", "Um vier lief die Pumpe wieder."), by="ines")
    assert public(story, OTHER)["by"] == "jost"


def test_nobody_notes_for_themselves_that_is_said_and_written_by_oneself():
    story = with_a_scribe().refuses("own_words", Note(LINE, "s2", "carla", "Ich."), by="carla")
    story.when(Contribute(LINE, "s2", "Ich.", spoken=True), by="carla")
    story.then(Contributed(LINE, "s2", "Ich.", spoken=True))
    assert (public(story)["spoken"], public(story).get("noted_by")) == (True, None)
    story.refuses("nothing_to_confirm", Confirm(LINE, len(story.log)), by="carla")


@pytest.mark.parametrize("said_by", ["wall", "organiser", "niemand"])
def test_only_somebody_with_a_chair_has_said_something(said_by):
    with_a_scribe().refuses("not_found", Note(LINE, "s2", said_by, "Etwas."), by="carla")


def test_nothing_is_noted_for_who_is_erased():
    story = with_a_scribe().when(ErasePerson("uwe"), by="uwe")
    story.refuses("not_found", UWES, by="carla")


def test_what_is_noted_keeps_the_rules_of_what_is_written(monkeypatch):
    story = with_a_scribe()
    story.refuses("not_open", Note(LINE, "s3", "uwe", "Zu früh."), by="carla")
    story.refuses("empty_text", Note(LINE, "s2", "uwe", " \n"), by="carla")
    story.refuses("wrong_relation", Note(LINE, "s2", "uwe", "Wie?", relation="reply"), by="carla")
    monkeypatch.setattr(limits, "CONTRIBUTIONS_PER_PERSON", 1)
    story.when(UWES, by="carla").refuses("too_many_contributions", Note(OTHER, "s2", "uwe", "Mehr."), by="carla")
    story.when(Note(OTHER, "s2", "jost", "Anderes."), by="carla")
    story.when(CloseDialogue("s2"), by="ines").refuses("already_closed", Note("x" * 16, "s2", "ines", "Nach."), "carla")


def test_yes_like_that_is_said_by_the_speaker_alone():
    story = noted()
    seq = own(story)["seq"]
    for name in ["carla", "ines", "jost"]:
        story.refuses("not_yours", Confirm(LINE, seq), by=name)
    story.when(Confirm(LINE, seq), by="uwe").then(Confirmed(LINE))
    assert public(story)["confirmed_at"] == story.now == own(story)["confirmed_at"]
    story.when(Confirm(LINE, seq), by="uwe").then()


def test_no_rather_like_that_replaces_the_words_and_confirms_them():
    story = noted()
    seq = len(story.log)
    story.when(Correct(LINE, DEVICE), by="uwe").then(Corrected(LINE, DEVICE), Redacted((seq,)))
    line = public(story)
    assert (line["text"], line.get("corrected_at"), line.get("confirmed_at")) == (DEVICE, story.now, story.now)
    story.refuses("answered_already", Correct(LINE, OXYGEN), by="carla")


def test_the_same_words_as_an_answer_are_a_yes():
    noted().when(Correct(LINE, OXYGEN), by="uwe").then(Confirmed(LINE))


def test_a_scribe_mends_a_slip_until_the_speaker_has_answered():
    story = noted().when(Correct(LINE, DEVICE), by="carla")
    line = public(story)
    assert (line["text"], line.get("corrected_at"), line.get("confirmed_at")) == (DEVICE, None, None)
    story.when(Confirm(LINE, own(story)["seq"]), by="uwe")
    for command in [Correct(LINE, OXYGEN), Withdraw(LINE)]:
        story.refuses("answered_already", command, by="carla")


def test_only_the_scribe_who_noted_mends_or_takes_back():
    story = noted()
    for command in [Correct(LINE, DEVICE), Withdraw(LINE)]:
        story.refuses("not_yours", command, by="ines")


def test_nobody_confirms_words_they_have_not_read():
    """The scribe mends a slip in the same second: the yes was said to other words."""
    story = noted()
    read = own(story)["seq"]
    story.when(Correct(LINE, "Meine Frau raucht nachts."), by="carla")
    story.refuses("words_changed", Confirm(LINE, read), by="uwe")
    assert public(story).get("confirmed_at") is None


def test_a_note_for_the_wrong_person_is_taken_back_without_their_name():
    story = noted()
    seq = len(story.log)
    story.when(Withdraw(LINE), by="carla").then(Withdrawn(LINE), Redacted((seq,)))
    line = public(story)
    assert (line["text"], line["by"], line["withdrawn_by"]) == (None, None, "carla")
    story.refuses("withdrawn_already", Confirm(LINE, seq), by="uwe")
    told = rules.outline(story.state, 1, story.now).steps[1].contributions[0]
    assert (told.by, told.noted_by) == ("carla", None)


def test_after_the_end_one_still_answers_what_was_noted_last():
    story = noted().when(Note(OTHER, "s2", "uwe", "Und vier Stunden."), by="carla")
    story.when(CloseDialogue("s2"), by="ines")
    story.refuses("already_closed", Correct(LINE, DEVICE), by="carla")
    story.when(Confirm(LINE, own(story)["seq"]), by="uwe").when(Correct(OTHER, "Vier Stunden lang."), by="uwe")
    assert public(story, OTHER)["confirmed_at"] == story.now
    story.refuses("already_closed", Correct(OTHER, "Fünf."), by="uwe")


def test_the_speaker_is_the_author_in_everything_else():
    story = noted().refuses("not_yours", SetKind(LINE, Kind.STORY), by="carla")
    story.when(SetKind(LINE, Kind.STORY), by="uwe")
    story.refuses("own_contribution", Resonate(LINE, "same"), by="uwe")
    story.when(Resonate(LINE, "same"), by="carla")
    story.when(Contribute(OTHER, "s2", "Wann war das?", LINE, "ask_back"), by="jost")
    mine = rules.view(story.state, "me:uwe")
    assert mine["echoes"] == {LINE: {"same": "one"}} and list(mine["replies"]) == [OTHER]


def test_noted_words_are_erased_with_their_speaker_and_not_with_their_scribe():
    story = noted()
    seq = len(story.log)
    story.when(ErasePerson("carla"), by="carla").then(PersonErased("carla"))
    assert texts(story) == [OXYGEN]
    story.when(ErasePerson("uwe"), by="uwe").then(PersonErased("uwe"), Redacted((seq,)))
    assert texts(story) == [None]
    tombstone = Noted(LINE, "s2", "uwe", None)
    buried = [Recorded(one.seq, one.at, one.actor, tombstone) if one.seq == seq else one for one in story.log]
    assert rules.fold(rules.EMPTY, buried) == story.state
