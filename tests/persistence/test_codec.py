"""Events to payloads and back."""

from __future__ import annotations

import json
from dataclasses import replace

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from app.facilitation.core import Role
from app.facilitation.events import (
    EVENT_TYPES,
    WORDS,
    Admitted,
    Announced,
    Configured,
    Contributed,
    Corrected,
    Event,
    Redacted,
)
from app.facilitation.setup import Kind, Setup, Step
from app.persistence import codec

# Lone surrogates are no text and cannot be UTF-8; they are refused at the door.
texts = st.text(st.characters(exclude_categories=["Cs"]), max_size=40)
ids = st.text("abcdefghijklmnopqrstuvwxyz0123456789-_", min_size=1, max_size=16)
seqs = st.integers(1, 2**53)
steps = st.builds(Step, ids, st.sampled_from(["foyer", "plenary"]), texts, texts, texts, st.none() | seqs, texts)
setups = st.builds(
    Setup,
    title=texts,
    company=texts,
    starts_at=texts,
    zone=texts,
    steps=st.lists(steps, max_size=3).map(tuple),
    welcome=texts,
    minutes=st.none() | seqs,
    languages=st.lists(texts, max_size=2).map(tuple),
    address=st.sampled_from(["sie", "du"]),
    charter=st.lists(texts, max_size=3).map(tuple),
    kinds=st.lists(st.sampled_from(Kind), max_size=3).map(tuple),
    moderation=st.lists(texts, max_size=2).map(tuple),
)
events = st.one_of(
    *(st.builds(of_type) for name, of_type in EVENT_TYPES.items() if name not in {"configured", "redacted"}),
    st.builds(Configured, setups),
    st.builds(Redacted, st.lists(seqs, max_size=5).map(tuple)),
    st.builds(Contributed, ids, ids, texts, st.none() | ids, st.sampled_from([None, "reply", "ask_back"])),
    st.builds(Admitted, ids, st.sampled_from(Role), st.integers(0, 1000)),
)


@given(events)
@settings(deadline=None)
def test_every_event_survives_the_way_there_and_back(event: Event) -> None:
    name, payload = codec.name_of(event), codec.encode(event)
    assert codec.decode(name, payload) == event
    assert codec.encode(codec.decode(name, payload)) == payload


@given(events)
@settings(deadline=None)
def test_payloads_are_canonical_json(event: Event) -> None:
    """No spaces, members in order of their names, nothing escaped that need not be: any language can rebuild it."""
    payload = codec.encode(event)
    rebuilt = json.dumps(json.loads(payload), ensure_ascii=False, sort_keys=True, separators=(",", ":"))
    assert payload == rebuilt.encode()


@given(events)
@settings(deadline=None)
def test_a_tombstone_holds_no_words_and_everything_else(event: Event) -> None:
    name, payload = codec.name_of(event), codec.encode(event)
    stone = codec.tombstone(name, payload)
    assert codec.is_tombstone(name, stone)
    kept = {member: value for member, value in json.loads(payload).items() if member not in WORDS.get(name, ())}
    emptied = json.loads(stone)
    assert {member: value for member, value in emptied.items() if member not in WORDS.get(name, ())} == kept
    assert all(emptied[member] is None for member in WORDS.get(name, ()))
    assert codec.is_tombstone(name, payload) == (payload == stone)
    codec.decode(name, stone)


def test_what_newer_code_added_is_ignored_and_what_it_left_out_has_its_default() -> None:
    payload = b'{"contribution":"c","step":"s1","text":"Hallo","mood":"sunny"}'
    assert codec.decode("contributed", payload) == Contributed("c", "s1", "Hallo", None, None)
    assert codec.tombstone("contributed", payload) == b'{"contribution":"c","mood":"sunny","step":"s1","text":null}'


@pytest.mark.parametrize(
    ("name", "payload"),
    [
        ("unheard_of", b"{}"),
        ("corrected", b'{"contribution":"c"}'),
        ("corrected", b'{"contribution":7,"text":"x"}'),
        ("corrected", b'{"contribution":"c","text":"x"'),
        ("corrected", b'{"contribution":"c","text":"\xff"}'),
        ("corrected", b"[]"),
        ("kind_set", b'{"contribution":"c","kind":"rant","named":false}'),
        ("step_opened", b'{"step":"s1","ends_at":"soon"}'),
        ("resonated", b'{"contribution":"c","stance":"whatever"}'),
    ],
)
def test_what_cannot_be_read_is_said_not_guessed(name: str, payload: bytes) -> None:
    with pytest.raises(codec.EventUnreadable):
        codec.decode(name, payload)


def test_every_event_has_one_name_for_ever() -> None:
    """A new event gets a new line here; no line is ever changed or removed."""
    assert {name: codec.name_of(of_type.__new__(of_type)) for name, of_type in EVENT_TYPES.items()} == {
        name: name
        for name in (
            *("configured", "reading_set", "admitted", "person_erased", "step_opened", "step_extended"),
            *("people_muted", "speech_measured", "to_all_begun", "to_all_ended", "languages_declared"),
            *("dialogue_closed", "announced", "contributed", "kind_set", "corrected", "withdrawn", "resonated"),
            "redacted",
            *("agenda_changed", "duty_asked", "duty_taken", "duty_ended"),
            *("noted", "confirmed", "hand_raised", "hand_lowered"),
            *("floor_granted", "floor_yielded", "list_run", "clock_paused"),
            *("clock_resumed", "hidden", "unhidden", "hiding_answered"),
            *("slow_mode_set", "lead_handed_over", "announcement_read", "theme_created"),
            *("theme_renamed", "gathered", "ungathered", "theme_split"),
            *("theme_removed", "harvest_undone", "gathering_answered", "words_taken_back"),
            *("weighed", "read_back_given", "read_back_answered", "answered"),
            *("answer_replied", "reply_taken_back", "case_suggested", "case_settled"),
            *("case_handed_in", "case_read", "group_declared", "stood_by"),
            *("rated", "lobby_set", "lock_set", "people_let_in"),
            *("people_turned_away", "person_removed", "person_allowed_again"),
            *("tables_drawn", "tables_sat", "seats_changed", "tables_merged", "seating_undone"),
            "meetings_remembered",
            *("person_pinned", "pair_kept", "host_offered", "host_chosen"),
            *("help_asked", "help_taken", "help_ended", "minutes_wished", "minutes_given"),
            *("put_on_table", "moved_on_table", "taken_from_table", "sentence_handed_in"),
            *("table_visited", "tables_told"),
            *("person_muted", "person_unmuted", "sound_told", "turn_measured"),
            *("recording_agreed", "recording_stopped", "recording_begun", "recording_ended"),
            *("recordings_dropped", "recordings_shared", "recordings_published"),
        )
    }


@pytest.mark.parametrize(
    "event", [Announced("a", "Hallo"), Contributed("c", "s1", "Hallo"), Corrected("c", "Hallo")], ids=codec.name_of
)
def test_words_are_members_that_may_be_null(event: Announced | Contributed | Corrected) -> None:
    name = codec.name_of(event)
    stone = codec.decode(name, codec.tombstone(name, codec.encode(event)))
    assert stone == replace(event, text=None)


def test_all_events_with_words_are_known_here() -> None:
    assert set(WORDS) == {
        *("announced", "answer_replied", "answered", "contributed", "corrected"),
        *("gathering_answered", "hidden", "hiding_answered", "noted", "read_back_answered"),
        *("read_back_given", "theme_created", "theme_renamed", "theme_split", "weighed"),
        *("put_on_table", "sentence_handed_in", "tables_told"),
    }


def test_the_bytes_of_an_event_never_change() -> None:
    """Digests are taken over them as written. A new member with a default changes what is written from now on,
    and this line with it; anything else needs a new event."""
    event = Contributed("c-1", "s1", "Grüße, „mehr Licht“ \u0000\u2028", "c-0", "ask_back")
    assert (
        codec.encode(event)
        == (
            '{"contribution":"c-1","relation":"ask_back","reply_to":"c-0","spoken":false,"step":"s1",'
            '"table":null,"text":"Grüße, „mehr Licht“ \\u0000\u2028"}'
        ).encode()
    )
    link = codec.chained(codec.NO_CHAIN, "d", 1, 2, "a", "contributed", codec.digest_of(bytes(16), b"{}"))
    assert link.hex() == "0cb63a7cd3108213230f1103028a9c39389834780f41c24e5633951fe911b1dd"


def test_the_chain_keeps_its_members_apart() -> None:
    digest = codec.digest_of(bytes(16), b"{}")
    first = codec.chained(codec.NO_CHAIN, "d", 1, 2, "ab", "c", digest)
    second = codec.chained(codec.NO_CHAIN, "d", 1, 2, "a", "bc", digest)
    assert first != second
