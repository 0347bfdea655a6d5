"""The verdict as given/when/then, and how robots come."""

from __future__ import annotations

import random
from dataclasses import replace
from typing import Any

import pytest

from app.rehearsal.coming import company, invited, lengths, plan
from app.rehearsal.meeting import Meetings
from app.rehearsal.telling import told
from app.rehearsal.verdict import (
    ACKNOWLEDGED_P99_MAX_MS,
    AT_TABLE_P99_MAX_MS,
    JOIN_P95_MAX_MS,
    MOVED_P95_MAX_MS,
    PLACED_P95_MAX_MS,
    ROBOTS_DELAY_P99_MAX_MS,
    SAT_P95_MAX_MS,
    SEEN_P99_MAX_MS,
    VOICE_DELAY_P99_MAX_MS,
    VOICE_JOIN_P95_MAX_MS,
    Figures,
    Machine,
    Part,
    Times,
    Verdict,
    Voices,
    limits,
    verdict,
)

QUICK = Times(20.0, 80.0, 50)
EASY = Machine(cores=4, server_percent=20, busiest_percent=30, processes=1, robots_percent=10, robots_delay_p99_ms=5)
GOOD = Figures(
    minutes=2, expected=100, never=10, came=90, sent=40, acknowledged=40,
    joined=QUICK, stored=QUICK, seen=QUICK, moved=QUICK, faults={"lost": 0}, machine=EASY,
)  # fmt: skip


class Story:
    def __init__(self, **changes: Any) -> None:
        self.verdict: Verdict = verdict(replace(GOOD, **changes))

    def then(self, outcome: str, *reasons: str, exit_code: int, advice: str = "") -> None:
        assert self.verdict.outcome == outcome
        assert [reason.id for reason in self.verdict.reasons] == list(reasons)
        assert self.verdict.exit_code == exit_code
        assert not advice or advice in self.verdict.advice


def given(**changes: Any) -> Story:
    return Story(**changes)


def slow(limit: int) -> Times:
    return Times(20.0, float(limit + 1), 50)


def just_in_time(limit: int) -> Times:
    return Times(20.0, float(limit), 50)


def machine(**changes: Any) -> Machine:
    return replace(EASY, **changes)


LATE = machine(robots_delay_p99_ms=ROBOTS_DELAY_P99_MAX_MS + 1)


def test_everything_well_is_go() -> None:
    given().then("go", exit_code=0)


def test_limits_may_be_reached_not_passed() -> None:
    given(
        joined=just_in_time(JOIN_P95_MAX_MS),
        stored=just_in_time(ACKNOWLEDGED_P99_MAX_MS),
        seen=just_in_time(SEEN_P99_MAX_MS),
        moved=just_in_time(MOVED_P95_MAX_MS),
    ).then("go", exit_code=0)


@pytest.mark.parametrize("fault", ["lost", "doubled", "out_of_order", "to_the_wrong_person", "different_documents"])
def test_a_single_fault_is_no_go_however_fast(fault: str) -> None:
    given(faults={fault: 1}).then("no_go", "faults", exit_code=1, advice="report")


def test_a_fault_is_no_go_even_if_the_robots_were_late() -> None:
    given(faults={"lost": 1}, machine=LATE).then("no_go", "faults", "robots_late", exit_code=1)


@pytest.mark.parametrize(
    ("figure", "limit", "reason"),
    [
        ("joined", JOIN_P95_MAX_MS, "join_slow"),
        ("stored", ACKNOWLEDGED_P99_MAX_MS, "stored_slow"),
        ("seen", SEEN_P99_MAX_MS, "seen_slow"),
        ("moved", MOVED_P95_MAX_MS, "moved_slow"),
        ("placed", PLACED_P95_MAX_MS, "placed_slow"),
        ("sat", SAT_P95_MAX_MS, "sat_slow"),
        ("at_table", AT_TABLE_P99_MAX_MS, "at_table_slow"),
        ("drawn", AT_TABLE_P99_MAX_MS, "drawn_slow"),
    ],
)
def test_each_time_has_its_limit(figure: str, limit: int, reason: str) -> None:
    given(**{figure: slow(limit)}).then("no_go", reason, exit_code=1)
    given(**{figure: slow(limit)}, machine=LATE).then(
        "unknown", reason, "robots_late", exit_code=2, advice="robots_elsewhere"
    )


def test_late_robots_that_saw_nothing_slow_are_believed() -> None:
    given(machine=LATE).then("go", exit_code=0)


def test_who_never_got_in_counts() -> None:
    given(missing=2).then("no_go", "missing", exit_code=1, advice="fewer_at_once")


def test_what_was_sent_must_be_confirmed() -> None:
    given(acknowledged=39).then("no_go", "unheard", exit_code=1, advice="report")


def test_a_silent_evening_proves_nothing() -> None:
    given(sent=0, acknowledged=0, stored=Times(), seen=Times()).then("no_go", "nothing_said", exit_code=1)


@pytest.mark.parametrize(
    ("loads", "advice"),
    [
        ({"busiest_percent": 95.0}, "more_workers"),
        ({"busiest_percent": 95.0, "processes": 4}, "more_cores"),
        ({"server_percent": 350.0, "robots_percent": 30.0}, "more_cores"),
        ({}, "look_at_network"),
    ],
)
def test_it_says_what_to_change(loads: dict[str, Any], advice: str) -> None:
    given(seen=slow(SEEN_P99_MAX_MS), machine=machine(**loads)).then("no_go", "seen_slow", exit_code=1, advice=advice)


TALKED = Voices(wanted=50, up=50, packets=9_000, lost_percent=0.1, joined=QUICK, delay=QUICK)


def test_voices_that_are_all_there_and_heard_are_go() -> None:
    given(voices=replace(TALKED, lost_percent=2.0, again=3)).then("go", exit_code=0)


@pytest.mark.parametrize(
    ("changes", "reason"),
    [
        ({"up": 49}, "voice_missing"),
        ({"deaf": 1}, "voice_deaf"),
        ({"joined": slow(VOICE_JOIN_P95_MAX_MS)}, "voice_slow"),
        ({"delay": slow(VOICE_DELAY_P99_MAX_MS)}, "voice_late"),
        ({"lost_percent": 2.6}, "voice_lost"),
    ],
)
def test_each_trouble_with_voice_is_no_go_and_says_where_to_look(changes: dict[str, Any], reason: str) -> None:
    given(voices=replace(TALKED, **changes)).then("no_go", reason, exit_code=1, advice="look_at_voice")
    given(voices=replace(TALKED, **changes), machine=LATE).then("unknown", reason, "robots_late", exit_code=2)


@pytest.mark.parametrize("language", ["de", "en"])
def test_every_verdict_is_said_in_plain_words(language: str) -> None:
    worst = Figures(expected=10, sent=2, acknowledged=1, missing=3, faults={"lost": 1}, machine=LATE)
    all_slow = {"joined": slow(3_000), "stored": slow(1_000), "seen": slow(2_000), "moved": slow(3_000)}
    cafe = {"tables": 200, "rounds": 3, "met": 6_000, "met_again": 1, "sat": QUICK, "drawn": slow(300)}
    parts = (Part("Runde 1", "world_cafe", 60.0, 44.0, 21.0),)
    troubled = Voices(9, 7, 1, 2, 100, 12.5, slow(5_000), slow(150))
    for figures in (
        replace(GOOD, voices=troubled),
        replace(GOOD, voices=TALKED),
        GOOD,
        replace(GOOD, **all_slow),
        replace(worst, **all_slow, **cafe, parts=parts),
        Figures(),
    ):
        words = told(verdict(figures), language)
        sentences = [words.headline, *words.reasons, *words.advice, *(line.found for line in words.lines)]
        assert all(sentence and "{" not in sentence for sentence in sentences)


def test_the_robots_are_named_as_the_limit() -> None:
    words = told(verdict(replace(GOOD, seen=slow(SEEN_P99_MAX_MS), machine=LATE)), "de")
    assert words.headline == "Nicht entschieden: Die Programme waren die Grenze, nicht der Server."


def test_every_limit_names_its_unit() -> None:
    assert limits() and all(name.endswith(("_ms", "_percent")) for name in limits())


def test_people_come_as_people_do() -> None:
    arrivals = plan(1_000, 2.0, random.Random(7))
    came = sorted(at for at in arrivals.arrivals if at is not None)

    assert arrivals.never == 100
    assert came[0] >= 0 and came[-1] <= arrivals.arriving_s <= arrivals.total_s / 2
    assert sum(at > arrivals.arriving_s / 2 for at in came) / len(came) == pytest.approx(0.7, abs=0.01)


@pytest.mark.parametrize("present", [10, 100, 901, 1_000])
def test_so_many_are_invited_that_so_many_come_to_the_tables(present: int) -> None:
    people = invited(present)
    of_company = company(people)
    coming = plan(people - 1 - of_company, 3.0, random.Random(3), arriving_s=20.0)
    assert sum(at is not None for at in coming.arrivals) + of_company == present
    assert max(at for at in coming.arrivals if at is not None) <= coming.arriving_s == 20.0


def test_a_world_cafe_says_how_many_sat_together_and_met_again() -> None:
    told_of = told(verdict(replace(GOOD, tables=200, rounds=3, met=5_990, met_again=2, sat=QUICK)), "de")
    said = {line.what: line.found for line in told_of.lines}
    assert said["Tische"] == "200, 3 Runden"
    assert said["Wer zusammensaß"] == "5.990 Begegnungen zu zweit, 2-mal trafen sich zwei wieder"
    assert "Tische" not in {line.what for line in told(verdict(GOOD), "de").lines}


def test_the_time_for_saying_goodbye_comes_before_the_time_of_a_step() -> None:
    shares = lengths((5.0, 20.0, 20.0), 120.0, (0.0, 10.0, 30.0))
    assert sum(shares) == pytest.approx(120.0)
    assert shares[1] - 10 == pytest.approx(shares[2] - 30) and shares[2] > 50
    assert lengths((5.0, 20.0, 20.0), 6.0, (0.0, 10.0, 30.0)) == lengths((5.0, 20.0, 20.0), 6.0)


def test_who_sits_together_in_two_rounds_has_met_again() -> None:
    meetings = Meetings()
    for step, tables in (("r1", ["abcd", "efgh"]), ("r2", ["aexy", "bcfg"])):
        shown = {str(n): {"people": [*people]} for n, people in enumerate(tables)}
        meetings.look({"step": step, "phase": "goodbye", "tables": {"0": {"people": ["a", "h"]}}})
        meetings.look({"step": step, "phase": "seated", "tables": shown})
    assert (meetings.tables, meetings.rounds) == (2, 2)
    assert meetings.again() == (2, 22)  # b and c, f and g
