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
from hypothesis.stateful import RuleBasedStateMachine, initialize, invariant, precondition, rule
from msgspec.structs import replace

from app.facilitation import dialogue as rules
from app.facilitation import limits
from app.facilitation.commands import (
    AgreeToRecording,
    Configure,
    Contribute,
    DrawTables,
    ErasePerson,
    Hide,
    OpenStep,
    SetKind,
    SitDown,
)
from app.facilitation.contributions import public_item
from app.facilitation.core import ORGANISER_ACTOR, SYSTEM_ACTOR, Context, Op, Recorded, Rejected
from app.facilitation.documents import DOCUMENTS
from app.facilitation.duties import may_form_themes
from app.facilitation.events import (
    EVENT_TYPES,
    WORDS,
    Confirmed,
    Contributed,
    Corrected,
    Noted,
    RecordingAgreed,
    RecordingsDropped,
    RecordingStopped,
    Redacted,
)
from app.facilitation.people import KNOCKING, PEOPLE
from app.facilitation.recording import stay_of
from app.facilitation.setup import PAIRS_FIRST, Kind, Step
from app.facilitation.text import person_name, plain
from app.facilitation.voice import place_of
from app.rooms.replica import Replica, merged
from tests.facilitation.story import ACTORS, NOW, ROLES, SECOND, SETUP, Story
from tests.facilitation.wishes import GUESTS, MARK, a_step, anything, marked, person, who

EVENING = changed(
    SETUP,
    group_question="Wohnort",
    groups=("Stadt", "Umland"),
    case_desk="Kundenservice",
    recording=True,
    steps=(
        *SETUP.steps,
        Step("s4", "break", "Pause"),
        Step("s5", "closing_round", "Wie war's?"),
        Step("s6", "harvest", "Ernte"),
        Step("s7", "weighing", "Gewichten"),
        Step("t0", "pairs", "Zu zweit", "Wer sind Sie?", minutes=8),
        Step("t1", "world_cafe", "Runde 1", "Was ist da passiert?", minutes=20, host_cue="Kurz willkommen heißen"),
        Step("t2", "world_cafe", "Runde 2", questions=("Sorge?", "Mut?")),
        Step("t3", "table_harvest", "Ernte am Tisch", minutes=6),
        Step("t4", "world_cafe", "Runde 3", choice=True),
    ),
)
FED_BY_THE_DIRECTORY = {PEOPLE, KNOCKING}
"""Names are not known here."""
SHARED = [topic for topic in DOCUMENTS if ":" not in topic and topic not in FED_BY_THE_DIRECTORY]
TABLES = (0, 1, 2, *range(PAIRS_FIRST, PAIRS_FIRST + 4))
"""The tables that so few people can ever sit at."""
TOPICS = [*SHARED, *(f"me:{name}" for name in (*ROLES, SECOND, *GUESTS)), *(f"table:{n}" for n in TABLES)]


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


EARLY = 12
"""After so many events the description stays, so that there is time for everything else."""
GROUPS = [(), ("Stadt", "Umland"), ("Stadt", "Umland", "Bergdörfer")]
NAMES = {shape: name for name, shape in EVENT_TYPES.items()}


def words_in(event) -> tuple[str, ...]:
    """The fields of an event that hold words."""
    return WORDS.get(NAMES[type(event)], ())


def without_words(event):
    """What a tombstone leaves of an event."""
    return changed(event, **dict.fromkeys(words_in(event)))


descriptions = st.one_of(
    st.builds(lambda title: lambda setup: {"title": title}, st.text(min_size=1, max_size=20)),
    st.builds(lambda kinds: lambda setup: {"kinds": tuple(kinds)}, st.lists(st.sampled_from(Kind), unique=True)),
    st.builds(lambda size: lambda setup: {"capacity": size}, st.integers(1, 40)),
    st.builds(lambda groups: lambda setup: {"group_question": "Woher?", "groups": groups}, st.sampled_from(GROUPS)),
    st.builds(lambda last: lambda setup: {"steps": setup.steps[:last]}, st.integers(0, 9)),
    st.builds(lambda one: lambda setup: {"steps": (*setup.steps, one)}, a_step),
)
"""What an organiser changes in a description, given the one before."""


class AnyDialogue(RuleBasedStateMachine):
    """People do what they like; every topic is followed by deltas only and compared with its view after each event."""

    @initialize()
    def begin(self) -> None:
        self.story = Story(EVENING).with_second_moderator()
        self.docs = {topic: copy.deepcopy(rules.view(self.story.state, topic)) for topic in TOPICS}
        self.came: dict[str, int] = {}
        """When somebody last came to where they are, or left it."""

    @rule(command=anything, name=who)
    def somebody_asks(self, command, name) -> None:
        story = self.story
        story.now += 1
        try:
            events = rules.decide(story.state, command, Context(story.now, name, ACTORS[name]))
        except Rejected as no:
            if no.code.isidentifier():
                return
            raise
        if events:
            self._only_those_inside_do_anything(command, name)
        for event in events:
            self._happens(Recorded(len(story.log) + 1, story.now, name, event))

    @precondition(lambda self: len(self.story.log) < EARLY)
    @rule(described=descriptions)
    def the_organiser_describes_it_anew(self, described) -> None:
        """By chance alone the organiser would hardly ever be in time, nor right."""
        setup = self.story.state.described
        self.somebody_asks(Configure(changed(setup, **described(setup))), ORGANISER_ACTOR)

    @rule(drawn=marked, name=st.sampled_from(["uwe", "carla", "jost", "peer"]))
    def somebody_says_something_that_is_hidden(self, drawn, name) -> None:
        """By chance alone it would hardly ever come to that."""
        self.somebody_asks(Contribute(drawn[0], "s1", drawn[1]), name)
        self.somebody_asks(SetKind(drawn[0], Kind.STORY), name)
        known = self.story.state.contributions.items.get(drawn[0])
        self.somebody_asks(Hide(drawn[0], "insult", "Bitte nicht.", known and known.corrected_at), "ines")

    @rule(
        at=st.sampled_from(["t0", "t1", "t2", "t3", "t4"]),
        absent=st.sets(st.sampled_from(list(ROLES))),
        sits=st.booleans(),
    )
    def the_house_seats_people(self, at, absent, sits) -> None:
        """By chance alone it would hardly ever come to that."""
        self.somebody_asks(OpenStep(at, self.story.state.current), "ines")
        self.somebody_asks(DrawTables(at, tuple(set(ROLES) - absent), len(self.story.log)), SYSTEM_ACTOR)
        if sits:
            self.story.now += 60_000
            self.somebody_asks(SitDown(at), SYSTEM_ACTOR)

    @rule(but=st.none() | person)
    def everybody_agrees_to_a_recording(self, but) -> None:
        """By chance alone it would hardly ever come to that. One may keep their yes to themselves."""
        for name in {*ROLES, SECOND} - {but}:
            if (stay := stay_of(self.story.state, name)) is not None:
                self.somebody_asks(AgreeToRecording(stay.step, stay.place), name)

    def _only_those_inside_do_anything(self, command, name) -> None:
        """What somebody may do, they may not while they wait, after they had to leave, or once they were erased."""
        state = self.story.state
        person = state.participants.get(name)
        if person is None or command == ErasePerson(name):
            return  # their own words everybody may erase, always
        for outside in ({"waiting": True}, {"out": "removed"}, {"out": "banned"}, {"erased": True}):
            kept_out = replace(state, participants=state.participants.set(name, replace(person, **outside)))
            with pytest.raises(Rejected):
                rules.decide(kept_out, command, Context(self.story.now, name, ACTORS[name]))

    def _happens(self, recorded: Recorded) -> None:
        before = self.story.state
        self.story.state = rules.evolve(before, recorded)
        self.story.log.append(recorded)
        came = [name for name in ROLES if stay_of(before, name) != stay_of(self.story.state, name)]
        self.came |= dict.fromkeys(came, recorded.seq)
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
            assert ("door" in may) <= (role == "moderator")
            assert ("helpdesk" in may) <= (role == "moderator")
            self._sees_only_their_tables(name, may)
            if not self.story.state.participants[name].inside:
                assert may <= {"waiting", f"me:{name}"}

    def _sees_only_their_tables(self, name, may) -> None:
        state = self.story.state
        if may_form_themes(state, name):
            return
        seats = [sitting.seats.get(name) for sitting in (state.tables.now, state.tables.coming) if sitting]
        theirs = {f"table:{seat.table}" for seat in seats if seat}
        assert {topic for topic in may if topic.startswith("table:")} <= theirs
        assert "incoming" not in may

    @invariant()
    def everybody_who_sits_sits_at_one_table_only(self) -> None:
        if not hasattr(self, "story"):
            return
        for sitting in self.story.state.tables.sittings.values():
            at = [(person, table) for table, people in sitting.tables.items() for person in people]
            assert sorted(at) == sorted((person, seat.table) for person, seat in sitting.seats.items())
            assert all(host in sitting.tables[table] for table, host in sitting.hosts.items())
            assert not any(sitting.tables[table] for table in sitting.merged)

    @invariant()
    def what_is_said_at_a_table_is_in_no_stream(self) -> None:
        if not hasattr(self, "story"):
            return
        assert all(line.get("table") is None for line in self.docs["stream"]["items"].values())

    @invariant()
    def words_under_a_name_are_written_or_confirmed_by_that_person_or_wait(self) -> None:
        """Told from the log alone: who wrote the words that stand, and what each „Ja, so" was said to."""
        if not hasattr(self, "story"):
            return
        wrote: dict[str, str] = {}
        read: dict[str, str] = {}
        for one in self.story.log:
            if isinstance(one.event, Contributed | Noted | Corrected):
                wrote[one.event.contribution] = one.actor
                read.pop(one.event.contribution, None)
            elif isinstance(one.event, Confirmed):
                read[one.event.contribution] = one.actor
        shown = {**self.docs["stream"]["items"], **self.docs["incoming"]["items"]}
        for id, line in shown.items():
            waiting = line.get("noted_by") is not None and line.get("confirmed_at") is None
            assert line["text"] is None or line["by"] in {wrote[id], read.get(id)} or waiting

    @invariant()
    def the_words_of_a_hidden_line_are_for_its_author_and_the_moderation(self) -> None:
        """Every line says which it is, so that its words can be looked for in everything anybody may read."""
        if not hasattr(self, "story"):
            return
        state = self.story.state
        for id in state.moderation.hidden:
            item = state.contributions.items[id]
            readers = {name for name in state.participants if not state.is_moderator(name) and name != item.by}
            shown = {topic for name in readers for topic in rules.topics(state, name) if topic in self.docs}
            for document in [*(rules.view(state, topic) for topic in shown), rules.outline(state, 1, NOW)]:
                assert item.text is None or MARK.format(id) not in str(document)
            self._names_nobody(item)

    def _names_nobody(self, item) -> None:
        """Neither the stream, nor a page, nor the documentation says whose the line is."""
        shown = public_item(self.story.state, item)
        assert (shown["by"], shown["text"], shown.get("kind")) == (None, None, None)
        lines = [one for step in rules.outline(self.story.state, 1, NOW).steps for one in step.contributions]
        assert next(one for one in lines if one.id == item.id).by is None

    @invariant()
    def nobody_is_recorded_beside_somebody_who_has_not_agreed(self) -> None:
        """Told from the log alone: whose yes is newer than every stop, and than the last time they went elsewhere."""
        if not hasattr(self, "story"):
            return
        state = self.story.state
        said: dict[str, str] = {}
        for one in self.story.log:
            if isinstance(one.event, RecordingAgreed):
                if one.seq > self.came.get(one.actor, 0):
                    said[one.actor] = one.event.place
            elif isinstance(one.event, RecordingStopped):
                said = {name: place for name, place in said.items() if place != one.event.place}
            elif isinstance(one.event, RecordingsDropped) and one.event.participant is None:
                said = {}
        running = {name for name in (*ROLES, SECOND) if self.docs[f"me:{name}"]["recording"] == "running"}
        at = {name: one.place for name in state.participants if (one := place_of(state, name)) is not None}
        for name in running:
            assert state.phase == "running"
            assert all(said.get(other) == place for other, place in at.items() if place == at[name])

    @invariant()
    def tombstones_fold_to_the_same_end(self) -> None:
        if not hasattr(self, "story"):
            return
        log = self.story.log
        gone = {seq for recorded in log if isinstance(recorded.event, Redacted) for seq in recorded.event.seqs}
        redacted = [
            replace(recorded, event=without_words(recorded.event)) if recorded.seq in gone else recorded
            for recorded in log
        ]
        assert all(words_in(log[seq - 1].event) for seq in gone)
        again = rules.fold(rules.EMPTY, redacted)
        assert [rules.view(again, topic) for topic in TOPICS] == list(self.docs.values())


TestAnyDialogue = pytest.mark.slow(AnyDialogue.TestCase)
TestAnyDialogue.settings = settings(max_examples=60, stateful_step_count=40, deadline=None)


def test_every_topic_with_a_document_is_followed():
    """A topic that nobody compares here is a topic nobody has proved anything of."""
    shared = {topic for topic in TOPICS if ":" not in topic}
    assert shared | FED_BY_THE_DIRECTORY | {"me:{participant}", "table:{table}"} == set(DOCUMENTS)
    seen = {topic for part in rules.PARTS for topic in part.views}
    assert shared == seen


def random_log(asked: list[tuple]) -> list[Recorded]:
    """The log of a dialogue in which these people asked for these things."""
    story = Story(EVENING).with_second_moderator()
    for command, name in asked:
        try:
            story.when(command, by=name)
        except Rejected:
            continue
    return story.log


@random(st.lists(st.tuples(anything, who), max_size=40), st.data())
@settings(max_examples=80, deadline=None)
def test_from_every_cut_the_merged_deltas_lead_to_the_document(asked, data):
    log = random_log(asked)
    cut = data.draw(st.integers(7, len(log)))
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


@random(st.lists(st.tuples(anything, who), max_size=25))
@settings(max_examples=40, deadline=None)
def test_a_small_window_follows_its_deltas_too(asked):
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(limits, "STREAM_WINDOW_ITEMS", 2)
        patch.setattr(limits, "REPLIES_WINDOW_ITEMS", 1)
        patch.setattr(limits, "TABLE_LINES_SHOWN", 1)
        patch.setattr(limits, "INCOMING_SHOWN", 2)
        patch.setattr(limits, "TABLE_TOLD_SHOWN", 1)
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
