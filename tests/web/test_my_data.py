"""Taking one's own data along: everything, also of parts that came later."""

from __future__ import annotations

from hypothesis import given as random
from hypothesis import settings
from hypothesis import strategies as st
from msgspec import to_builtins

from app.facilitation.commands import (
    AnswerReadBack,
    Contribute,
    GiveAnswer,
    OpenStep,
    ReadBack,
    ReplyToAnswer,
    Resonate,
)
from app.facilitation.core import Recorded
from app.facilitation.dialogue import EMPTY, fold
from app.facilitation.events import EVENT_TYPES, Corrected, Hidden, Noted
from app.web.my_data import deeds
from tests.facilitation.story import ROLES
from tests.facilitation.test_properties import random_log
from tests.facilitation.wishes import GUESTS, anything, who
from tests.web.conftest import House

OWN, OTHERS = "line-00000000000001", "line-00000000000002"
UNDERSTOOD, ANSWER, REPLY = "understood-00000001", "answer-000000000001", "reply-0000000000001"


async def test_a_person_gets_all_they_said_and_did_and_nothing_of_others(house: House) -> None:
    organiser = await house.organiser()
    dialogue = await house.dialogue(organiser)
    people = {}
    for name, role in (
        ("ines", "moderator"),
        ("uwe", "participant"),
        ("carla", "participant"),
        ("jost", "representative"),
    ):
        people[name] = await house.enter(dialogue, await house.secret(organiser, dialogue, role), name)
    for command, name in (
        (OpenStep("s2", "s1"), "ines"),
        (Contribute(OWN, "s2", "=1+1 Vier Stunden ohne Strom."), "uwe"),
        (Contribute(OTHERS, "s2", "Das gehört Carla."), "carla"),
        (Resonate(OTHERS, "same"), "uwe"),
        (ReadBack(UNDERSTOOD, "Sie wollen Bescheid wissen."), "jost"),
        (AnswerReadBack(UNDERSTOOD, False, "Dass Sie sich melden."), "uwe"),
        (GiveAnswer(ANSWER, UNDERSTOOD, "promised", "Ab Mai.", people["jost"].participant, "2030-01-01"), "jost"),
        (ReplyToAnswer(ANSWER, REPLY, "Gut so."), "uwe"),
    ):
        await house.services.rooms.submit(dialogue, command, people[name].participant)

    data = (await people["uwe"].get("api/me/data")).json()

    assert [line["text"] for line in data["contributions"]] == ["=1+1 Vier Stunden ohne Strom."]
    assert [one["text"] for one in data["responses"]] == ["Dass Sie sich melden."]
    assert [(one["number"], one["text"]) for one in data["replies"]] == [(1, "Gut so.")]
    kinds = [deed["type"] for deed in data["log"]]
    assert kinds == ["admitted", "contributed", "resonated", "read_back_answered", "answer_replied"]
    assert "Das gehört Carla." not in str(data)

    table = await people["uwe"].get("api/me/data.csv?lang=de")
    lines = table.text.split("\r\n")
    assert lines[0] == '\ufeff"Was","Wann","Nummer","Worte"'
    assert any('"\'=1+1 Vier Stunden ohne Strom."' in line for line in lines)
    assert any(line.startswith('"Erwiderung auf eine Antwort"') and line.endswith('"A1","Gut so."') for line in lines)


@random(st.lists(st.tuples(anything, who), max_size=60))
@settings(max_examples=40, deadline=None)
def test_every_event_that_names_a_person_or_touches_their_lines_is_among_their_data(asked: list[tuple]) -> None:
    log = random_log(asked)
    lines = fold(EMPTY, log).contributions.by_author
    for me in (*ROLES, *GUESTS):
        given = {deed.seq: deed for deed in deeds(log, me, lines.get(me, ()))}
        for one in log:
            carried = to_builtins(one.event)
            if one.actor == me or f"'{me}'" in str(carried):
                assert given[one.seq].type == carried_name(one)
            if isinstance(one.event, Corrected | Noted | Hidden) and one.event.contribution in lines.get(me, ()):
                assert one.seq in given
        for seq, deed in given.items():
            others = {*ROLES, *GUESTS} - {me}
            for group in (member for member in deed.members.values() if isinstance(member, list)):
                assert log[seq - 1].actor == me or not others & {str(one) for one in group}
            assert deed.type != "resonated" or log[seq - 1].actor == me


def carried_name(recorded: Recorded) -> str:
    return next(name for name, shape in EVENT_TYPES.items() if shape is type(recorded.event))


async def test_what_waits_for_an_answer_is_read_in_the_words_it_was_said_in(house: House) -> None:
    organiser = await house.organiser()
    dialogue = await house.dialogue(organiser, answers_until="2030-04-22")
    jost = await house.enter(dialogue, await house.secret(organiser, dialogue, "representative"), "jost")
    answer = await jost.get("api/answers/material")
    assert answer.json() == {"themes": [], "ideas": [], "answers_until": "2030-04-22"}
    again = await jost.get("api/answers/material", headers={"If-None-Match": answer.headers["ETag"]})
    assert again.status_code == 304
