"""The protocol of one connection: whatever a peer sends, the worst that follows is that its own connection closes."""

from __future__ import annotations

import json

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from app.facilitation.commands import Contribute
from app.rooms.buckets import Bucket
from app.rooms.closing import CloseCode
from app.rooms.protocol import COMMAND_BURST, Ends, Joins, Leaves, Protocol, Refuses, Watches, Wishes, person_bucket

JOIN = json.dumps({"t": "join", "topics": {"stage": 0}})

json_values = st.recursive(
    st.none() | st.booleans() | st.integers() | st.floats() | st.text(),
    lambda inner: st.lists(inner, max_size=4) | st.dictionaries(st.text(), inner, max_size=4),
    max_leaves=20,
)
types = st.sampled_from(["join", "subscribe", "unsubscribe", "command", "pong", "signal", "x"])
names = st.sampled_from(["contribute", "set_kind", "open_step", "announce", "configure", "admit", ""])
frames = st.fixed_dictionaries(
    {"t": types},
    optional={"epoch": json_values, "topics": json_values, "id": json_values, "name": names, "args": json_values},
).map(json.dumps)


def joined() -> Protocol:
    peer = Protocol(0.0, person_bucket(0.0))
    assert isinstance(peer.receive(JOIN, 0.0), Joins)
    return peer


@given(st.lists(st.text() | st.binary() | frames | json_values.map(json.dumps), max_size=20))
@settings(max_examples=300, deadline=None)
def test_nothing_a_peer_sends_raises(sent):
    peer = joined()
    for n, data in enumerate(sent):
        act = peer.receive(data, float(n))
        assert act is None or isinstance(act, Watches | Leaves | Wishes | Refuses | Ends)


@pytest.mark.parametrize("data", [b"\x00", "", "{", "[]", '"x"', '{"t":"nothing"}', "[" * 50_000, '{"t":"join"}'])
def test_what_is_no_frame_ends_the_connection_with_its_code(data):
    assert joined().receive(data, 0.0) == Ends(CloseCode.BAD_FRAME)


def test_join_comes_first():
    peer = Protocol(0.0, person_bucket(0.0))
    assert peer.receive('{"t":"pong"}', 0.0) == Ends(CloseCode.BAD_FRAME)


def test_versions_are_natural_numbers_and_topics_few():
    for topics in ({"stage": -1}, {"stage": 2**60}, {f"t{n}": 0 for n in range(65)}, {"x" * 81: 0}):
        frame = json.dumps({"t": "subscribe", "topics": topics})
        assert joined().receive(frame, 0.0) == Ends(CloseCode.BAD_FRAME)


def command(name: str, args: object, id: str = "c1") -> str:
    return json.dumps({"t": "command", "id": id, "name": name, "args": args})


def test_a_command_becomes_a_wish():
    args = {"contribution": "line-00000000000001", "step": "s2", "text": "Ein Satz.", "later": "ignored"}
    wish = joined().receive(command("contribute", args), 0.0)
    assert wish == Wishes("c1", Contribute("line-00000000000001", "s2", "Ein Satz."))


@pytest.mark.parametrize("name", ["", "nothing", "configure", "admit", "erase_person", "set_reading", "__init__"])
def test_only_public_commands_are_known(name):
    assert joined().receive(command(name, {}), 0.0) == Refuses("c1", "unknown_command")


@pytest.mark.parametrize("id", ["", "x" * 41, "c\u0000", "c 1", "c\n", "ä", "\u202e1"])
def test_a_command_id_is_visible_ascii(id):
    """PostgreSQL keeps no zero bytes: one such id would fail the whole batch, with the neighbours' commands in it."""
    assert joined().receive(command("contribute", {}, id), 0.0) == Ends(CloseCode.BAD_FRAME)


@pytest.mark.parametrize("args", [{}, {"step": 3}, {"contribution": "x", "step": "s2", "text": None}])
def test_bad_arguments_are_refused_by_name(args):
    assert joined().receive(command("contribute", args), 0.0) == Refuses("c1", "bad_arguments")


def test_too_many_commands_are_refused_until_the_bucket_fills_again():
    peer = joined()
    wish = command("withdraw", {"contribution": "x"})
    answers = [peer.receive(wish, 0.0) for _ in range(COMMAND_BURST + 1)]
    assert answers[-1] == Refuses("c1", "too_fast") and Refuses("c1", "too_fast") not in answers[:-1]
    assert isinstance(peer.receive(wish, 1.0), Wishes)


def test_one_person_has_one_bucket_over_all_tabs():
    person = person_bucket(0.0)
    tabs = [Protocol(0.0, person), Protocol(0.0, person)]
    for tab in tabs:
        tab.receive(JOIN, 0.0)
    wish = command("withdraw", {"contribution": "x"})
    answers = [tab.receive(wish, 0.0) for _ in range(COMMAND_BURST) for tab in tabs]
    assert sum(isinstance(answer, Wishes) for answer in answers) == COMMAND_BURST


def test_a_flood_of_frames_ends_the_connection():
    peer = joined()
    acts = [peer.receive('{"t":"pong"}', 0.0) for _ in range(200)]
    assert Ends(CloseCode.TOO_MANY) in acts


def test_a_bucket_never_holds_more_than_its_burst_and_survives_a_clock_that_stands():
    bucket = Bucket(2, 1.0, 0.0)
    assert [bucket.take(1000.0) for _ in range(3)] == [True, True, False]
    assert [bucket.take(999.0), bucket.take(1001.0)] == [False, True]
