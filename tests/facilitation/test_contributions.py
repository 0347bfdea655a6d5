"""Rules of contributions, as sentences."""

from app.facilitation import dialogue as rules
from app.facilitation import limits
from app.facilitation.commands import (
    CloseDialogue,
    Contribute,
    Correct,
    ErasePerson,
    OpenStep,
    Resonate,
    SetKind,
    Withdraw,
)
from app.facilitation.events import Contributed, Corrected, KindSet, PersonErased, Redacted, Resonated, Withdrawn
from app.facilitation.setup import Kind
from tests.facilitation.story import given, running, texts

LINE = "line-00000000000001"
OTHER = "line-00000000000002"
POWER_CUT = Contribute(LINE, "s2", "Im Februar war vier Stunden der Strom weg.")


def test_words_are_kept_as_they_were_written_without_blank_ends():
    running().when(Contribute(LINE, "s2", "  Vier Stunden\r\nohne Strom. "), by="uwe").then(
        Contributed(LINE, "s2", "Vier Stunden\nohne Strom.")
    )


def test_everyone_with_a_chair_may_write_and_the_projector_may_not():
    story = running()
    for n, name in enumerate(["uwe", "jost", "ines"]):
        story.when(Contribute(f"line-0000000000000{n}", "s2", "Ein Satz."), by=name)
    story.refuses("not_allowed", Contribute(OTHER, "s2", "Ein Satz."), by="wall")
    story.refuses("not_allowed", Contribute(OTHER, "s2", "Ein Satz."), by="organiser")


def test_words_for_a_step_that_just_ended_still_count_for_it():
    story = running().when(OpenStep("s3", "s2"), by="ines").when(POWER_CUT, by="uwe")
    assert story.state.contributions.items[LINE].step == "s2"


def test_nobody_writes_to_a_step_that_has_not_begun_or_does_not_exist():
    running().refuses("not_open", Contribute(LINE, "s3", "Zu früh."), by="uwe")
    running().refuses("not_found", Contribute(LINE, "s9", "Nirgends."), by="uwe")


def test_the_foyer_question_can_be_answered_before_the_start():
    assert texts(given((Contribute(LINE, "s1", "Kaffee."), "carla"))) == ["Kaffee."]


def test_empty_and_too_long_words_are_refused_with_the_limit():
    running().refuses("empty_text", Contribute(LINE, "s2", " \n\t "), by="uwe")
    running().refuses("text_too_long", Contribute(LINE, "s2", "x" * (limits.CONTRIBUTION_MAX_CHARS + 1)), by="uwe")


def test_an_id_is_used_once():
    running().when(POWER_CUT, by="uwe").refuses("id_taken", POWER_CUT, by="carla")


def test_a_reply_names_what_it_answers_and_why():
    story = running().when(POWER_CUT, by="uwe")
    story.refuses("wrong_relation", Contribute(OTHER, "s2", "Wann?", reply_to=LINE), by="jost")
    story.refuses("not_found", Contribute(OTHER, "s2", "Wann?", "line-nowhere-000000", "ask_back"), by="jost")
    story.when(Contribute(OTHER, "s2", "Wann?", LINE, "ask_back"), by="jost")
    assert rules.view(story.state, "me:uwe")["replies"][OTHER]["relation"] == "ask_back"


def test_the_author_alone_says_what_kind_it_is_and_only_an_offered_one():
    story = running().when(POWER_CUT, by="uwe")
    story.refuses("not_yours", SetKind(LINE, Kind.STORY), by="ines")
    story.when(SetKind(LINE, Kind.STORY), by="uwe").then(KindSet(LINE, Kind.STORY, False))
    story.when(SetKind(LINE, Kind.STORY), by="uwe").then()


def test_a_feeling_is_not_shown_beside_its_author_but_counts_in_the_picture():
    story = running().when(POWER_CUT, by="uwe").when(SetKind(LINE, Kind.FEAR), by="uwe")
    assert rules.view(story.state, "stream")["items"][LINE].get("kind") is None
    assert dict(story.state.contributions.kinds) == {Kind.FEAR: 1}
    assert rules.view(story.state, "me:uwe")["contributions"][LINE]["kind"] is Kind.FEAR


def test_a_feeling_is_shown_beside_the_name_if_its_author_wants_it():
    story = running().when(POWER_CUT, by="uwe").when(SetKind(LINE, Kind.FEAR, named=True), by="uwe")
    assert rules.view(story.state, "stream")["items"][LINE]["kind"] is Kind.FEAR


def test_corrected_words_replace_the_old_ones_in_the_log_too():
    story = running().when(POWER_CUT, by="uwe")
    seq = len(story.log)
    story.when(Correct(LINE, "Ein medizinisches Gerät."), by="uwe").then(
        Corrected(LINE, "Ein medizinisches Gerät."), Redacted((seq,))
    )
    item = rules.view(story.state, "stream")["items"][LINE]
    assert item["text"] == "Ein medizinisches Gerät." and item["corrected_at"] == story.now


def test_nobody_corrects_or_withdraws_the_words_of_another():
    story = running().when(POWER_CUT, by="uwe")
    for name in ["carla", "ines", "jost"]:
        story.refuses("not_yours", Correct(LINE, "Anders."), by=name)
        story.refuses("not_yours", Withdraw(LINE), by=name)


def test_withdrawn_words_are_gone_that_they_were_withdrawn_stays():
    story = running().when(POWER_CUT, by="uwe").when(SetKind(LINE, Kind.STORY), by="uwe")
    story.when(Withdraw(LINE), by="uwe").then(Withdrawn(LINE), Redacted((8,)))
    item = rules.view(story.state, "stream")["items"][LINE]
    assert (item["text"], item.get("kind"), item["withdrawn_at"]) == (None, None, story.now)
    assert not story.state.contributions.kinds
    story.when(Withdraw(LINE), by="uwe").then()
    story.refuses("withdrawn_already", Correct(LINE, "Doch."), by="uwe")


def test_after_the_end_words_can_be_withdrawn_but_not_changed():
    story = running().when(POWER_CUT, by="uwe").when(CloseDialogue("s2"), by="ines")
    story.refuses("already_closed", Correct(LINE, "Anders."), by="uwe")
    story.refuses("already_closed", Contribute(OTHER, "s2", "Noch etwas."), by="uwe")
    story.when(Withdraw(LINE), by="uwe")
    assert texts(story) == [None]


def test_resonance_is_told_to_the_author_in_words_and_to_nobody_else():
    story = running().when(POWER_CUT, by="uwe")
    story.refuses("own_contribution", Resonate(LINE, "same"), by="uwe")
    story.when(Resonate(LINE, "same"), by="carla").then(Resonated(LINE, "same"))
    assert rules.view(story.state, "me:uwe")["echoes"] == {LINE: {"same": "one"}}
    story.when(Resonate(LINE, "same"), by="ines").when(Resonate(LINE, "differs"), by="jost")
    assert rules.view(story.state, "me:uwe")["echoes"] == {LINE: {"same": "several", "differs": "one"}}
    assert "echo" not in str(rules.view(story.state, "stream"))
    story.when(Resonate(LINE, None), by="carla").when(Resonate(LINE, None), by="carla").then()
    assert rules.view(story.state, "me:carla")["stances"] == {}


def test_erasing_a_person_takes_all_their_words_and_stances():
    story = running().when(POWER_CUT, by="uwe").when(Correct(LINE, "Vier Stunden."), by="uwe")
    story.when(Contribute(OTHER, "s2", "Bei uns auch."), by="carla").when(Resonate(OTHER, "same"), by="uwe")
    story.refuses("not_allowed", ErasePerson("uwe"), by="carla")
    story.when(ErasePerson("uwe"), by="uwe").then(PersonErased("uwe"), Redacted((9,)))
    assert texts(story) == [None, "Bei uns auch."]
    assert rules.view(story.state, "me:carla")["echoes"] == {}
    assert rules.topics(story.state, "uwe") == frozenset()
    story.refuses("not_allowed", Contribute("line-00000000000003", "s2", "Noch da."), by="uwe")


def test_the_stream_holds_the_newest_lines_only(monkeypatch):
    monkeypatch.setattr(limits, "STREAM_WINDOW_ITEMS", 2)
    story = running()
    for n in range(5):
        story.when(Contribute(f"line-0000000000000{n}", "s2", f"Satz {n}"), by="uwe")
    stream = rules.view(story.state, "stream")
    assert [item["n"] for item in stream["items"].values()] == [4, 5]
    assert (stream["total"], stream["steps"]) == (5, {"s2": 5})
