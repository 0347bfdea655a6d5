"""The pause between two ticks: joined where nobody notices, short where people talk across each other."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from app.rooms.here import Here
from app.rooms.pace import (
    LIVELY_PER_S,
    LIVELY_SHARE,
    LIVELY_TICK_S,
    RUSH_SHARE,
    TICK_MAX_S,
    TICK_S,
    TOGETHER_S,
    TURN_MAX_S,
    TURN_S,
    WRITING_SHARE,
    Pace,
    pause_s,
    turn_s,
)

FEW, MANY = LIVELY_PER_S


@pytest.mark.parametrize(
    ("took_s", "per_s", "expected_s"),
    [
        pytest.param(0.001, 1, TICK_S, id="few people: the shortest pause"),
        pytest.param(0.008, 1, 0.008 / WRITING_SHARE, id="a thousand: writing takes its share of the time"),
        pytest.param(0.5, 1, TICK_MAX_S, id="very many: nobody waits longer than this"),
        pytest.param(0.008, FEW - 1, 0.008 / WRITING_SHARE, id="few lines: nobody notices a longer pause"),
        pytest.param(0.008, FEW, 0.008 / LIVELY_SHARE, id="people talk across each other: quick"),
        pytest.param(0.001, FEW, LIVELY_TICK_S, id="and quicker still among few people"),
        pytest.param(0.008, MANY - 1, 0.008 / LIVELY_SHARE, id="still"),
        pytest.param(0.008, MANY, 0.008 / RUSH_SHARE, id="a flood: deciding and storing need the core"),
    ],
)
def test_the_pause_grows_with_what_writing_takes_and_is_short_where_it_is_felt(
    took_s: float, per_s: float, expected_s: float
) -> None:
    assert pause_s(took_s, per_s) == pytest.approx(expected_s)


@pytest.mark.parametrize("per_s", [50, 200, 400])
def test_two_processes_tell_no_more_often_than_one_that_has_all_people(per_s: float) -> None:
    alone = 0.008 + pause_s(0.008, per_s)
    assert 0.004 + pause_s(0.004, per_s, times=2.0) == pytest.approx(alone)


def test_two_processes_store_no_more_often_than_one_that_has_all_people() -> None:
    assert turn_s(1.0) == TURN_S
    assert turn_s(2.0) == 2 * TURN_S
    assert turn_s(100.0) == TURN_MAX_S


def test_many_processes_make_nobody_wait_for_long() -> None:
    assert pause_s(0.004, 10, times=100.0) == TOGETHER_S
    assert pause_s(0.015, 10, times=100.0) == pytest.approx(0.015 / WRITING_SHARE), "more than one's own work needs"


def talked(pace: Pace, per_tick: int, tick_s: float, ticks: int = 20) -> float:
    """The pause after so many ticks, with writing that takes 8 ms."""
    found = 0.0
    for n in range(ticks):
        found = pace.after(per_tick, 0.008, 100.0 + n * tick_s)
    return found


@pytest.mark.parametrize("tick_s", [0.01, 0.02, 0.04, 0.1])
def test_it_follows_the_rate_of_lines_and_not_their_number_in_one_tick(tick_s: float) -> None:
    lively, calm = 0.008 / LIVELY_SHARE, 0.008 / WRITING_SHARE
    assert talked(Pace(), round(200 * tick_s), tick_s) == pytest.approx(lively)
    assert talked(Pace(), 1, 0.02) == pytest.approx(calm), "50 a second"
    flood = 0.008 / RUSH_SHARE
    assert talked(Pace(), round(1_000 * tick_s), tick_s) == pytest.approx(flood)


def test_after_a_silence_the_rate_is_forgotten() -> None:
    pace = Pace()
    talked(pace, 4, 0.02)
    assert pace.after(1, 0.008, 200.0) == pytest.approx(0.008 / WRITING_SHARE)


class Elsewhere:
    """Presence as somebody tells it: chairs 0 to 9 are taken in all processes."""

    def __init__(self, *, sure: bool) -> None:
        self.sure = sure
        self.here: Callable[[str, int], None] = lambda _dialogue, _bits: None

    def everywhere(self, _dialogue: str) -> int:
        return 0b11_1111_1111


@pytest.mark.parametrize(
    ("own", "sure", "times"),
    [(5, True, 2.0), (10, True, 1.0), (0, True, 1.0), pytest.param(5, False, 1.0, id="the others are not heard")],
)
def test_it_is_known_how_many_times_as_many_are_here_in_all_processes(own: int, sure: bool, times: float) -> None:
    here = Here("d", Elsewhere(sure=sure), [], lambda: 0)  # type: ignore[arg-type]
    for ordinal in range(own):
        here._chairs.take(ordinal)
    assert here.times == times
