"""The help for choosing: which method and which timing fit, in sentences a facilitator would sign."""

from __future__ import annotations

from typing import get_args

import pytest

from app.facilitation.fitting import LEAST_MINUTES, MOVE_MINUTES, SPANS, Aim, Plan, plans
from app.facilitation.setup import METHODS_WITH_FLOOR

AIMS = get_args(Aim)


def best(people: int, minutes: int, aim: Aim = "themes") -> Plan:
    return plans(people, minutes, aim)[0]


def names(plan: Plan) -> list[str]:
    return [step.name for step in plan.steps]


def why(plan: Plan) -> list[str]:
    return [reason.id for reason in plan.reasons]


def lasts(plan: Plan) -> int:
    return sum(step.minutes or 0 for step in plan.steps)


def test_forty_people_for_an_evening_sit_at_tables_for_three_rounds() -> None:
    plan = best(42, 150)
    assert (plan.way, plan.fits, plan.rounds, plan.tables, plan.seats) == ("cafe", True, 3, 9, (4, 5))
    assert names(plan) == [
        *("arrive", "welcome", "pairs", "round", "round", "pause", "round"),
        *("quiet", "harvest", "weigh", "heard", "how"),
    ]
    assert "never_twice" in why(plan)


def test_a_short_cafe_has_two_rounds_and_no_break() -> None:
    plan = best(42, 75)
    assert (plan.way, plan.rounds) == ("cafe", 2)
    assert "pause" not in names(plan)
    assert {"quiet", "harvest", "heard", "how"} <= set(names(plan))


def test_in_less_than_an_hour_everybody_stays_in_one_circle_and_is_told_why() -> None:
    plan = best(42, 50)
    assert (plan.way, plan.fits) == ("circle", True)
    assert "short" in why(plan)


def test_fewer_than_eight_people_stay_together() -> None:
    assert [plan.way for plan in plans(7, 150, "hear")] == ["circle"]
    assert "few" in why(best(7, 150))


def test_ten_people_may_sit_at_tables_but_the_circle_fits_better() -> None:
    circle, cafe = plans(10, 120, "ideas")
    assert (circle.way, circle.fits) == ("circle", True)
    assert (cafe.way, cafe.fits) == ("cafe", False)
    assert {"small", "again"} <= set(why(cafe))


def test_where_some_must_meet_again_it_is_said() -> None:
    assert "again" in why(best(14, 150))
    assert "never_twice" in why(best(45, 150))


def test_a_thousand_people_are_told_to_rehearse_and_how_many_hosts_they_need() -> None:
    plan = best(1_000, 150)
    told = {reason.id: reason.args for reason in plan.reasons}
    assert plan.tables == 200
    assert told["hosts"]["tables"] == 200
    assert "large" in told


def test_time_to_speak_is_the_reason_for_tables() -> None:
    told = {reason.id: reason.args for reason in best(42, 150).reasons}
    assert told["share"]["table"] >= 10 > told["share"]["circle"]


def test_pairs_come_first_for_those_who_want_to_meet() -> None:
    assert "pairs" not in names(best(30, 88, "themes"))
    assert "pairs" in names(best(30, 88, "meet"))


def test_only_what_leads_to_themes_or_ideas_is_weighed() -> None:
    assert [aim for aim in AIMS if "weigh" in names(best(42, 150, aim))] == ["themes", "ideas"]


def test_whoever_stays_longer_than_ninety_minutes_has_a_break_after_about_an_hour() -> None:
    for minutes in (130, 150, 180, 210):
        plan = best(42, minutes)
        at = names(plan).index("pause")
        begun = sum(step.minutes or 0 for step in plan.steps[:at])
        assert 50 <= begun <= 80, minutes


def test_minutes_that_nothing_is_done_with_are_told() -> None:
    plan = best(42, 300)
    assert plan.spare > 0
    assert {"spare", "long"} <= set(why(plan))


@pytest.mark.parametrize("aim", AIMS)
def test_every_plan_fills_exactly_the_time_there_is(aim: Aim) -> None:
    for people in (2, 7, 8, 11, 12, 19, 36, 100, 301, 1_000):
        for minutes in range(LEAST_MINUTES, 301, 9):
            found = plans(people, minutes, aim)
            assert found
            for plan in found:
                assert lasts(plan) + plan.spare == minutes, (people, minutes, plan)
                for step in plan.steps[1:]:
                    span = SPANS[step.name]
                    assert step.minutes is not None
                    moving = MOVE_MINUTES if step.method == "world_cafe" else 0
                    assert span.least <= step.minutes - moving <= span.most


@pytest.mark.parametrize("aim", AIMS)
def test_more_time_never_means_fewer_rounds(aim: Aim) -> None:
    for people in (12, 40, 1_000):
        rounds = [best(people, minutes, aim).rounds for minutes in range(70, 241, 5)]
        assert rounds == sorted(rounds)


def test_a_circle_is_planned_with_a_list_of_speakers_for_its_rounds() -> None:
    assert all(step.method in METHODS_WITH_FLOOR for step in best(6, 60).steps if step.name == "round")
