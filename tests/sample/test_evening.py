"""The sample evening can be held: the rules accept every line of it, and its numbers are those it is told with."""

from collections import Counter
from datetime import datetime, timedelta

from app.facilitation import limits
from app.facilitation.core import Role
from app.facilitation.setup import Kind, checked
from app.sample import words
from app.sample.evening import (
    DOORS_OPEN_AT,
    PEOPLE,
    SETUP,
    STARTS_AFTER_S,
)
from app.sample.lines import contribution_id
from app.sample.results import POINTS, points
from app.sample.script import ENDS_AFTER_S, SCRIPT
from tests.sample.held import DOORS_OPEN_MS, held

EXPECTED_KINDS = {
    Kind.STORY: 5,
    Kind.IDEA: 4,
    Kind.QUESTION: 3,
    Kind.MATTER: 3,
    Kind.WORRY: 3,
    Kind.HOPE: 3,
    Kind.JOY: 2,
    Kind.FEAR: 2,
}


def test_the_rules_accept_every_line_and_the_evening_ends_closed() -> None:
    dialogue = held().state

    assert dialogue.phase == "closed"
    assert dialogue.closed_at == DOORS_OPEN_MS + ENDS_AFTER_S * 1000
    assert set(dialogue.runs) == {step.id for step in SETUP.steps}


def test_contributions_carry_the_numbers_they_are_told_by() -> None:
    known = held().state.contributions

    assert known.total == 37
    for n in range(1, known.total + 1):
        assert known.by_n[n] == contribution_id(f"b{n:02}")


def test_the_kinds_are_counted_as_told() -> None:
    assert dict(held().state.contributions.kinds.items()) == EXPECTED_KINDS


def test_the_old_word_of_a_correction_is_gone() -> None:
    corrected = held().state.contributions.items[contribution_id("b02")]

    assert corrected.text == words.LINES["b02-corrected"]
    assert "Sauerstoff" not in corrected.text
    assert corrected.corrected_at is not None


def test_36_customers_6_of_the_company_2_moderators() -> None:
    assert Counter(person.role for person in PEOPLE) == {
        Role.PARTICIPANT: 36,
        Role.REPRESENTATIVE: 6,
        Role.MODERATOR: 2,
    }
    assert len({person.key for person in PEOPLE}) == len(PEOPLE)
    assert all(0 < len(person.name) <= limits.NAME_MAX_CHARS for person in PEOPLE)


def test_the_setup_is_clean_and_its_plan_fills_the_evening() -> None:
    assert checked(SETUP) == SETUP
    assert sum(step.minutes or 0 for step in SETUP.steps[1:]) == SETUP.minutes
    opens, starts = datetime.fromisoformat(DOORS_OPEN_AT), datetime.fromisoformat(SETUP.starts_at)
    assert starts - opens == timedelta(seconds=STARTS_AFTER_S)


def test_the_script_runs_forward_in_time() -> None:
    offsets = [line.offset_s for line in SCRIPT]
    assert offsets == sorted(offsets)
    assert offsets[0] > 0


def test_every_customer_has_three_points_and_the_themes_as_many_as_told() -> None:
    given = points()

    assert [sum(own.values()) for own in given.values()] == [3] * 36
    assert {theme: sum(own.get(theme, 0) for own in given.values()) for theme in POINTS} == POINTS
