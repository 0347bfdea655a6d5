"""The judge itself: every kind of broken promise is found. A judge who never says no proves nothing."""

from __future__ import annotations

import random
from dataclasses import replace

import msgspec
import pytest

from app.rehearsal.bot import Bot
from app.rehearsal.judge import Stored, Verdict, judge
from app.rehearsal.line import Address
from app.rehearsal.person import Person
from app.rehearsal.record import Record, Sent
from loadtests.house import CUE

ME = Person("d1", "p1", "token")
LOG = [Stored(n, f"line-{n}", "p1", seq=10 + n) for n in range(1, 4)]


def item(n: int, id: str = "", kind: str | None = None) -> dict:
    return {"id": id or f"line-{n}", "n": n, "step": "s2", "by": "p1", "text": "…", "kind": kind}


class Evening:
    """Three lines by one person, all sent, acknowledged and seen: nothing is wrong until a test makes it so."""

    def __init__(self) -> None:
        self.record = Record(clock=lambda: 0.0)
        self.bot = Bot(ME, [Address(1)], self.record, random.Random(1), secrets=[CUE.encode()])
        self.hears(t="snapshot", topic="stream", version=1, doc={"items": {}, "total": 0})
        for n in range(1, 4):
            self.sends(n)
            self.sees(n)

    def sends(self, n: int, acknowledged: bool = True) -> None:
        sent = Sent(f"line-{n}", "p1", "s2", "…", n, at=float(n))
        self.record.sends(sent)
        if acknowledged:
            sent.acknowledged_at, sent.seq = n + 0.5, 10 + n

    def sees(self, n: int, version: int | None = None, **members: object) -> None:
        line = item(n) | members
        version = version or 10 + n
        have = self.bot.documents.versions["stream"]
        self.hears(t="delta", topic="stream", **{"from": have}, to=version, ops=[["=", ["items", line["id"]], line]])

    def hears(self, **frame: object) -> None:
        self.bot._hear(msgspec.json.encode(frame))

    def judged(self, log: list[Stored] | None = None) -> Verdict:
        docs = dict.fromkeys(ME.topics) | self.bot.documents.docs
        return judge(self.record, [self.bot], LOG if log is None else log, {"p1": docs})


def test_an_evening_as_promised_is_sound():
    verdict = Evening().judged()
    assert verdict.sound and (verdict.sent, verdict.acknowledged, verdict.stored) == (3, 3, 3)


def test_an_acknowledged_line_that_is_not_stored_is_lost():
    assert Evening().judged(LOG[:2]).lost == 1


def test_a_line_nobody_was_shown_is_lost():
    assert Evening().judged([*LOG, Stored(4, "line-4", "p2")]).lost == 1


def test_a_line_stored_twice_is_doubled():
    assert Evening().judged([*LOG, Stored(4, "line-1", "p1", 14)]).doubled == 1


def test_a_line_shown_under_two_numbers_is_doubled():
    evening = Evening()
    evening.sees(4, id="line-1")
    assert evening.judged().doubled == 1


def test_a_line_shown_too_early_is_out_of_order():
    evening = Evening()
    evening.sees(5)
    assert evening.judged().out_of_order == 1


def test_lines_stored_against_the_order_people_experienced_are_out_of_order():
    swapped = [replace(LOG[0], n=1), Stored(2, "line-3", "p1", 13), Stored(3, "line-2", "p1", 12)]
    evening = Evening()
    evening.record.shown_as.clear()
    assert evening.judged(swapped).out_of_order == 1


def test_what_was_shown_must_be_stored():
    evening = Evening()
    evening.sees(4)
    assert "line-4 was shown as B4" in str(evening.judged())


def test_an_answer_with_another_place_in_the_log_is_found():
    assert "acknowledged at 13 but stands at 99" in str(Evening().judged([*LOG[:2], replace(LOG[2], seq=99)]))


@pytest.mark.parametrize(
    "frame",
    [
        {"t": "snapshot", "topic": "me:p2", "version": 1, "doc": {}},
        {"t": "snapshot", "topic": "moderators", "version": 1, "doc": {"cues": {}}},
        {"t": "snapshot", "topic": "stage", "version": 1, "doc": {"steps": {"s2": {"cue": CUE}}}},
        {"t": "joined", "participant": "p2", "ordinal": 1, "epoch": "e", "role": "participant", "topics": [], "now": 1},
        {"t": "delta", "topic": "me:p2", "from": 0, "to": 9, "ops": []},
    ],
)
def test_what_is_not_for_this_person_is_found(frame):
    evening = Evening()
    evening.hears(**frame)
    assert evening.judged().to_the_wrong_person == 1


def test_a_feeling_beside_a_name_is_found_unless_the_author_wants_it():
    evening = Evening()
    evening.sees(3, version=20, kind="fear")
    assert evening.judged().to_the_wrong_person == 1
    wanted = Evening()
    wanted.record.named.add("line-3")
    wanted.sees(3, version=20, kind="fear")
    assert wanted.judged().sound


def test_another_document_than_the_servers_is_found():
    evening = Evening()
    docs = {**dict.fromkeys(ME.topics), "stream": {"items": {}, "total": 4}}
    assert judge(evening.record, [evening.bot], LOG, {"p1": docs}).different_documents == 1


def test_who_comes_back_late_may_find_the_newest_lines_only():
    evening = Evening()
    newest = {f"line-{n}": item(n) for n in range(300, 303)}
    evening.hears(t="snapshot", topic="stream", version=400, doc={"items": newest, "total": 302})
    log = [Stored(n, f"line-{n}", "p2" if n > 3 else "p1") for n in range(1, 303)]
    assert evening.judged(log).sound
    assert evening.bot.leapt == set(range(4, 300))


# --- tables -----------------------------------------------------------------------------------------------------------

AT_TABLE = [*LOG, Stored(4, "line-4", "p2", 14, table=3)]


class AtTable(Evening):
    """The same person sits at table 3, where somebody says a fourth line at place 14 in the log."""

    def __init__(self) -> None:
        super().__init__()
        self.sits(3, version=12)

    def sits(self, table: int, version: int) -> None:
        """It is given that table unasked, and is told why it sits there."""
        seat = {"table": table, "reason": "new_faces", "again": []}
        self.shown(table, version=version)
        self.hears(t="snapshot", topic="me:p1", version=version, doc={"seat": seat, "next": None})

    def shown(self, table: int, *lines: str, version: int) -> None:
        shown = {id: item(int(id[-1]), id) | {"by": "p2", "table": 3} for id in lines}
        self.hears(t="snapshot", topic=f"table:{table}", version=version, doc={"lines": shown, "cloth": {}})

    def told(self, n: int) -> None:
        ops = [["=", ["lines", f"line-{n}"], item(n) | {"by": "p2", "table": 3}]]
        self.hears(t="delta", topic="table:3", **{"from": 12}, to=14, ops=ops)


def test_a_table_that_hears_its_lines_and_no_others_is_sound():
    evening = AtTable()
    evening.told(4)
    assert evening.judged(AT_TABLE).sound


def test_a_line_that_its_table_was_never_shown_is_lost():
    evening = AtTable()
    evening.hears(t="delta", topic="table:3", **{"from": 12}, to=15, ops=[])
    assert evening.judged(AT_TABLE).lost == 1


def test_who_sits_elsewhere_need_not_see_a_line_of_a_table():
    assert AtTable().judged(AT_TABLE).sound
    assert Evening().judged(AT_TABLE).sound


def test_lines_of_tables_may_leave_out_numbers_before_everybody_and_nothing_else_may():
    evening = AtTable()
    evening.told(4)
    evening.sends(5)
    evening.sees(5)
    assert evening.judged([*AT_TABLE, Stored(5, "line-5", "p1", 15)]).sound
    assert evening.judged([*LOG, Stored(4, "line-4", "p2", 14), Stored(5, "line-5", "p1", 15)]).out_of_order == 1


def test_the_line_of_a_table_at_which_one_never_sat_is_for_others():
    evening = AtTable()
    evening.hears(t="snapshot", topic="table:7", version=14, doc={"lines": {"line-4": item(4)}, "cloth": {}})
    assert evening.judged([*LOG, Stored(4, "line-4", "p2", 14, table=7)]).to_the_wrong_person == 1


def test_what_is_said_at_a_table_after_one_left_it_is_for_others():
    evening = AtTable()
    evening.sits(5, version=14)
    evening.told(4)
    assert evening.judged(AT_TABLE).sound, "it was on its way"
    evening = AtTable()
    evening.sits(5, version=13)
    evening.told(4)
    assert evening.judged(AT_TABLE).to_the_wrong_person == 1


def test_who_comes_back_to_a_table_is_shown_what_was_said_there_meanwhile():
    evening = AtTable()
    evening.sits(5, version=13)
    evening.shown(3, "line-4", version=14)
    assert evening.judged(AT_TABLE).to_the_wrong_person == 1
    evening.sits(3, version=15)
    assert evening.judged(AT_TABLE).sound


def test_a_line_of_a_table_before_everybody_is_for_others():
    evening = Evening()
    evening.sees(4)
    evening.bot.sitting.heard["line-4"] = {3}
    assert evening.judged(AT_TABLE).to_the_wrong_person == 1


def test_a_line_on_another_table_than_its_own_is_found_unless_its_cloth_was_carried_there():
    log = [*LOG, Stored(4, "line-4", "p2", 14, table=8)]
    evening = AtTable()
    evening.told(4)
    assert evening.judged(log).to_the_wrong_person == 1
    evening.record.merged.add((8, 3))
    assert evening.judged(log).sound


def test_a_line_that_went_away_with_its_cloth_is_not_missed_by_those_who_sit_there_later():
    evening = AtTable()
    evening.shown(3, version=20)
    assert evening.judged(AT_TABLE).lost == 1
    evening = AtTable()
    evening.record.merged.add((3, 8))
    evening.shown(3, version=20)
    assert evening.judged(AT_TABLE).sound
    evening.hears(t="delta", topic="table:3", **{"from": 20}, to=22, ops=[])
    assert evening.judged([*AT_TABLE, Stored(5, "line-5", "p2", 21, table=3)]).lost == 1, "what is said there since"


def test_another_picture_of_ones_table_is_found():
    evening = AtTable()
    docs = {**dict.fromkeys(ME.topics), **evening.bot.documents.docs}
    other = {**docs, "table:3": {"lines": {"line-9": item(9)}, "cloth": {}}}
    assert judge(evening.record, [evening.bot], LOG, {"p1": docs}).sound
    assert judge(evening.record, [evening.bot], LOG, {"p1": other}).different_documents == 1
