"""What must hold for every dialogue, whatever people do: random commands by random people, hypothesis as the devil.

Snapshot at k plus deltas after k equals the document at the end, for every topic and every cut; nobody may see a topic
that is not theirs; `evolve` never breaks; a log with tombstones folds to the same end.
"""

from __future__ import annotations

import copy
from dataclasses import replace as changed

import pytest
from hypothesis import given as random
from hypothesis import settings
from hypothesis import strategies as st
from hypothesis.stateful import RuleBasedStateMachine, initialize, invariant, rule

from app.facilitation import dialogue as rules
from app.facilitation import limits
from app.facilitation.commands import (
    Announce,
    AnswerGathering,
    AnswerReadBack,
    AskDuty,
    CloseDialogue,
    Contribute,
    Correct,
    CreateTheme,
    Duty,
    ErasePerson,
    Extend,
    Gather,
    GiveAnswer,
    HandInCase,
    MergeThemes,
    OpenStep,
    ReadBack,
    ReadCase,
    RemoveTheme,
    RenameTheme,
    ReplyToAnswer,
    Resonate,
    SetKind,
    SetReading,
    SettleCase,
    SplitTheme,
    SuggestCase,
    TakeBackReply,
    TakeDuty,
    TakeWordsBack,
    UndoHarvest,
    Weigh,
    Withdraw,
)
from app.facilitation.core import Context, Op, Recorded, Rejected
from app.facilitation.events import EVENT_TYPES, WORDS, Event, Redacted
from app.facilitation.setup import Kind
from app.facilitation.text import person_name, plain
from app.rooms.replica import Replica, merged
from tests.facilitation.story import ACTORS, ROLES, SETUP, Story

SHARED = ["stage", "stream", "mood", "moderators", "duties", "harvest", "editors", "answers"]
TOPICS = [*SHARED, *(f"me:{name}" for name in ROLES)]

NAMES = {of_type: name for name, of_type in EVENT_TYPES.items()}
who = st.sampled_from(list(ACTORS))
words = st.text(max_size=30)
step = st.sampled_from(["s1", "s2", "s3", "s4", "s5", "s9"])
line = st.sampled_from([f"line-000000000000{n:02}" for n in range(8)])
said = st.sampled_from([f"understood-{n:08}" for n in range(3)])
given_answer = st.sampled_from([f"answer-{n:012}" for n in range(3)])
reply = st.sampled_from([f"reply-{n:012}" for n in range(4)])
case = st.sampled_from([f"case-{n:012}" for n in range(3)])
person = st.sampled_from(list(ROLES))
status = st.sampled_from(["open", "promised", "no"])
day = st.sampled_from(["2027-03-01", "2027-05-01", "2020-01-01"])
answers = st.one_of(
    st.builds(
        ReadBack,
        said,
        words,
        st.sampled_from([(), ("theme-0000000000000",)]),
        st.sampled_from([(), ("line-00000000000000",)]),
        st.none() | person,
    ),
    st.builds(AnswerReadBack, said, st.sampled_from([True, False, None]), words),
    st.builds(GiveAnswer, given_answer, said, status, words, person, day, words),
    st.builds(ReplyToAnswer, given_answer, reply, words),
    st.builds(TakeBackReply, given_answer, reply),
    st.builds(SuggestCase, case, person),
    st.builds(SettleCase, case),
    st.builds(HandInCase, case),
    st.builds(ReadCase, case),
    st.builds(AskDuty, person, st.just(Duty.CONFIDANT), st.booleans()),
    st.builds(TakeDuty, st.just(Duty.CONFIDANT), st.booleans()),
)
lines = st.lists(line, max_size=3).map(tuple)
theme = st.sampled_from([f"theme-00000000000{n:02}" for n in range(4)])
heading = st.sampled_from(["Rechnung", "Scham", "Wärme"])
seqs = st.integers(7, 60)
harvesting = st.one_of(
    st.builds(CreateTheme, theme, heading, lines),
    st.builds(RenameTheme, theme, heading, heading, st.just("") | line),
    st.builds(Gather, theme, lines, st.booleans()),
    st.builds(MergeThemes, theme, theme),
    st.builds(SplitTheme, theme, theme, heading, lines),
    st.builds(RemoveTheme, theme, seqs),
    st.builds(UndoHarvest, seqs),
    st.builds(AnswerGathering, theme, line, st.booleans(), words, st.booleans(), words),
    st.builds(TakeWordsBack, theme, line) | st.builds(TakeWordsBack, theme, st.just(""), step),
    st.builds(Weigh, step, theme, st.integers(-1, 4), words),
)
commands = st.one_of(
    answers,
    harvesting,
    st.builds(Contribute, line, step, words, st.none() | line, st.sampled_from([None, "reply", "ask_back"])),
    st.builds(SetKind, line, st.none() | st.sampled_from(Kind), st.booleans()),
    st.builds(Correct, line, words),
    st.builds(Withdraw, line),
    st.builds(Resonate, line, st.sampled_from(["same", "differs", None])),
    st.builds(OpenStep, step, step),
    st.builds(Extend, step, st.integers(-1, 99)),
    st.builds(Announce, st.sampled_from(["a1", "a2"]), words),
    st.builds(SetReading, st.sampled_from(["public", "nobody", "participants"])),
    st.builds(ErasePerson, st.sampled_from(list(ROLES))),
    st.builds(CloseDialogue, step),
)


def apply(doc: dict, op: Op) -> None:
    """What a browser does with one operation; void if its parent is not there."""
    for name in op.path[:-1]:
        doc = doc.get(name) if isinstance(doc, dict) else None
    if not isinstance(doc, dict):
        return
    if op.gone:
        doc.pop(op.path[-1], None)
    else:
        doc[op.path[-1]] = copy.deepcopy(op.value)


def tombstone(event: Event) -> Event:
    """What is left of an event whose words were erased. Only events that hold words are ever asked to lose them."""
    return changed(event, **dict.fromkeys(WORDS[NAMES[type(event)]]))


class AnyDialogue(RuleBasedStateMachine):
    """People do what they like; every topic is followed by deltas only and compared with its view after each event."""

    @initialize()
    def begin(self) -> None:
        self.story = Story(changed(SETUP, case_desk="Kundenservice"))
        self.docs = {topic: copy.deepcopy(rules.view(self.story.state, topic)) for topic in TOPICS}

    @rule(command=commands, name=who)
    def somebody_asks(self, command, name) -> None:
        story = self.story
        story.now += 1
        try:
            events = rules.decide(story.state, command, Context(story.now, name, ACTORS[name]))
        except Rejected as no:
            if no.code.isidentifier():
                return
            raise
        for event in events:
            self._happens(Recorded(len(story.log) + 1, story.now, name, event))

    def _happens(self, recorded: Recorded) -> None:
        before = self.story.state
        self.story.state = rules.evolve(before, recorded)
        self.story.log.append(recorded)
        for delta in rules.deltas(before, recorded, self.story.state):
            assert delta.topic in self.docs
            apply(self.docs[delta.topic], delta.op)

    @invariant()
    def deltas_lead_to_the_document(self) -> None:
        for topic, doc in getattr(self, "docs", {}).items():
            assert doc == rules.view(self.story.state, topic)

    @invariant()
    def nobody_may_see_what_is_not_theirs(self) -> None:
        if not hasattr(self, "story"):
            return
        for name, role in ROLES.items():
            may = rules.topics(self.story.state, name)
            assert not {topic for topic in may if topic.startswith("me:")} - {f"me:{name}"}
            assert ("moderators" in may) <= (role == "moderator")
            assert ("editors" in may) <= (role == "moderator")

    @invariant()
    def tombstones_fold_to_the_same_end(self) -> None:
        if not hasattr(self, "story"):
            return
        log = self.story.log
        gone = {seq for recorded in log if isinstance(recorded.event, Redacted) for seq in recorded.event.seqs}
        redacted = [
            changed(recorded, event=tombstone(recorded.event)) if recorded.seq in gone else recorded for recorded in log
        ]
        again = rules.fold(rules.EMPTY, redacted)
        assert [rules.view(again, topic) for topic in TOPICS] == list(self.docs.values())


TestAnyDialogue = pytest.mark.slow(AnyDialogue.TestCase)
TestAnyDialogue.settings = settings(max_examples=60, stateful_step_count=40, deadline=None)


def random_log(asked: list[tuple]) -> list[Recorded]:
    """The log of a dialogue in which these people asked for these things."""
    story = Story(changed(SETUP, case_desk="Kundenservice"))
    for command, name in asked:
        try:
            story.when(command, by=name)
        except Rejected:
            continue
    return story.log


@random(st.lists(st.tuples(commands, who), max_size=40), st.data())
@settings(max_examples=80, deadline=None)
def test_from_every_cut_the_merged_deltas_lead_to_the_document(asked, data):
    log = random_log(asked)
    cut = data.draw(st.integers(6, len(log)))
    replica = Replica()
    for recorded in log[:cut]:
        replica.apply(recorded)
    docs = {topic: copy.deepcopy(rules.view(replica.state, topic)) for topic in TOPICS}
    changes: dict[str, list[list[Op]]] = {}
    for recorded in log[cut:]:
        for topic, _version, ops in replica.apply(recorded):
            changes.setdefault(topic, []).append(ops)
    for topic, ops in changes.items():
        for op in merged(ops):
            apply(docs[topic], op)
    assert docs == {topic: rules.view(replica.state, topic) for topic in TOPICS}


@random(st.lists(st.tuples(commands, who), max_size=25))
@settings(max_examples=40, deadline=None)
def test_a_small_window_follows_its_deltas_too(asked):
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(limits, "STREAM_WINDOW_ITEMS", 2)
        patch.setattr(limits, "REPLIES_WINDOW_ITEMS", 1)
        machine = AnyDialogue()
        machine.begin()
        for command, name in asked:
            machine.somebody_asks(command, name)
            machine.deltas_lead_to_the_document()


@random(st.text())
def test_cleaned_text_holds_no_control_or_bidi_characters(text):
    cleaned = plain(text)
    assert not set(cleaned) & {"\u202e", "\u2066", "\u200b", "\x00", "\x1b", "\r", "\ufeff"}
    assert plain(cleaned) == cleaned


def test_a_name_cannot_turn_a_line_around():
    assert person_name("  Ines\u202e\n Falkenried\x07 ", 60) == "Ines Falkenried"
