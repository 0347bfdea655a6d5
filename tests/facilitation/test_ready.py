"""„Ist alles bereit?": given a description and what stands around it, then this is missing."""

from dataclasses import replace
from typing import Any

import pytest

from app.facilitation.core import Role
from app.facilitation.ready import Facts, Finding, findings
from app.facilitation.setup import Setup, Step

EVERY_ROLE = frozenset({Role.PARTICIPANT, Role.MODERATOR, Role.REPRESENTATIVE})
LEADING = frozenset({Role.MODERATOR, Role.REPRESENTATIVE})
READY = Setup(
    title="Gut versorgt",
    company="Halmtal Energie",
    starts_at="2027-03-11T17:30",
    zone="Europe/Berlin",
    minutes=30,
    welcome="Wir möchten hören.",
    charter=(
        "Wir antworten bis zum 22. April.",
        "Die Dokumentation geben die Veranstalter frei.",
        "Aufbewahrt wird 36 Monate.",
    ),
    answers_until="2027-04-22",
    moderation=("Ines Falkenried",),
    languages=("de", "en"),
    steps=(Step("s1", "foyer", "Ankommen", "Was war?"), Step("s2", "plenary", "Erleben", "Was war da?", minutes=30)),
)
AROUND = Facts(now="2027-03-01T10:00", links=EVERY_ROLE, own=LEADING, owners=2)


class Then:
    def __init__(self, found: tuple[Finding, ...]) -> None:
        self.found = found

    def then(self, *ids: str) -> tuple[Finding, ...]:
        """Exactly these, beside that nothing is translated."""
        assert [one.id for one in self.found if one.id != "one-language"] == list(ids)
        return self.found


def given(around: Facts = AROUND, **changes: Any) -> Then:
    return Then(findings(replace(READY, **changes), around))


def around(**changes: Any) -> Facts:
    return replace(AROUND, **changes)


def test_a_dialogue_that_is_ready_lacks_nothing():
    given().then()


def test_a_day_that_is_over_is_the_first_thing():
    found = given(around(now="2027-03-11T17:31"), welcome="").then("past", "welcome")
    assert (found[0].level, found[0].place) == ("must", "f-starts_at")


def test_it_may_begin_this_very_minute():
    given(around(now="2027-03-11T17:30")).then()


@pytest.mark.parametrize(
    ("until", "expected"), [("", ["answers-never"]), ("2027-03-10", ["answers-early"]), ("2027-03-11", [])]
)
def test_answers_are_promised_after_the_event(until: str, expected: list[str]):
    given(answers_until=until).then(*expected)


def test_without_a_link_nobody_comes_in_unless_they_were_invited_one_by_one():
    given(around(links=LEADING)).then("no-way-in")
    given(around(links=LEADING, invited=20)).then()


def test_a_moderator_needs_a_way_in_and_best_one_of_their_own():
    given(around(links=EVERY_ROLE - {Role.MODERATOR}, own=frozenset({Role.REPRESENTATIVE}))).then(
        "moderation-locked-out"
    )
    given(around(own=frozenset({Role.REPRESENTATIVE}))).then("moderation-nobody")
    given(around(own=frozenset({Role.REPRESENTATIVE}), entered=frozenset({Role.MODERATOR}))).then()


def test_somebody_of_the_company_is_there():
    given(around(links=EVERY_ROLE - {Role.REPRESENTATIVE}, own=frozenset({Role.MODERATOR}))).then("company-locked-out")
    given(around(own=frozenset({Role.MODERATOR}))).then("company-nobody")


def test_the_door_says_who_moderates_and_why_one_is_welcome():
    given(moderation=(), welcome="").then("moderation-unnamed", "welcome")


def test_an_empty_charter_is_a_must():
    found = given(charter=()).then("charter")
    assert found[0].level == "must"


@pytest.mark.parametrize("n", range(3))
def test_a_charter_says_who_answers_who_publishes_and_how_long_it_is_kept(n: int):
    rules = tuple(rule for index, rule in enumerate(READY.charter) if index != n)
    given(charter=rules).then(("charter-answer", "charter-publish", "charter-keep")[n])


def test_a_charter_in_english_is_understood_too():
    rules = ("We answer by 22 April.", "The organisers publish the documentation.", "Kept for 36 months.")
    given(charter=rules).then()


def test_a_step_asks_or_says_something_but_a_break_need_not():
    silent = Step("s3", "plenary", "Ausblick", minutes=5)
    pause = Step("s4", "break", "Pause", minutes=5)
    found = given(steps=(*READY.steps, silent, pause), minutes=40).then("silent")
    assert (found[0].place, found[0].args) == ("f-steps-2-question", {"step": "Ausblick"})


@pytest.mark.parametrize(
    ("minutes", "expected"), [(29, [("too-long", 1)]), (30, []), (45, [("too-short", 15)]), (None, [("no-length", 0)])]
)
def test_the_steps_fit_the_planned_time(minutes: int | None, expected: list[tuple[str, int]]):
    found = [one for one in given(minutes=minutes).found if one.id != "one-language"]
    assert [(one.id, one.args.get("difference", 0)) for one in found] == expected


def test_steps_without_a_clock_leave_the_rest_open():
    given(steps=(*READY.steps, Step("s3", "plenary", "Ausblick", "Was noch?")), minutes=60).then()


def test_there_are_chairs_for_all_who_were_invited():
    found = given(around(invited=120), capacity=100).then("too-few-chairs")
    assert found[0].args == {"invited": 120, "capacity": 100}


@pytest.mark.parametrize("changes", [{"group_question": "Wohnort"}, {"groups": ("Stadt",)}])
def test_a_group_question_has_answers_and_answers_have_a_question(changes: dict[str, Any]):
    given(**changes).then("groups")


@pytest.mark.parametrize(("reach", "expected"), [("insecure", "insecure"), ("here", "only-here")])
def test_the_address_of_the_house_can_be_reached_and_gives_a_microphone(reach: Any, expected: str):
    given(around(reach=reach)).then(expected)


def test_what_the_house_says_of_itself_is_a_must_as_soon_as_it_is_known():
    given(around(imprint=False, privacy=False)).then("imprint", "privacy")
    given(around(imprint=True, privacy=True)).then()


def test_a_rehearsal_is_asked_for_where_there_can_be_one():
    given(around(rehearsed=False)).then("rehearsal")
    given(around(rehearsed=True)).then()


def test_one_organiser_alone_is_good_to_know():
    found = given(around(owners=1)).then("alone")
    assert {one.level for one in found} == {"note"}


def test_own_texts_are_in_one_language():
    assert [one.id for one in given().found] == ["one-language"]
    assert [one.id for one in given(languages=("de",)).found] == ["only-language"]


def test_what_weighs_most_comes_first():
    found = given(around(now="2028-01-01T00:00", owners=1), minutes=20, charter=()).found
    levels = [one.level for one in found]
    assert levels == sorted(levels, key=["must", "should", "note"].index) and len(set(levels)) == 3
