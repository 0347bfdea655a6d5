"""The templates: each makes a dialogue the rules accept, in every language and form of address, and adds up."""

from __future__ import annotations

import re
from dataclasses import asdict

import pytest

from app import formats
from app.facilitation.setup import LANGUAGES, Address, Setup, Step, checked
from app.formats import Format

ALL = formats.offered()
WORDS = {"company": "Halmtal Energie", "answer_by": "22. April 2027", "keep_months": "36"}


def said(text: str, address: Address) -> str:
    """A text as the browser fills it in."""
    chosen = re.sub(r"\[([^|\]]*)\|([^|\]]*)\]", r"\1" if address == "sie" else r"\2", text)
    return re.sub(r"\{(\w+)\}", lambda found: WORDS[found[1]], chosen)


def made(one: Format, language: str, address: Address) -> Setup:
    """The dialogue that form and template make, unchecked."""
    text = one.texts[language]
    steps = tuple(
        Step(
            step.id,
            step.method,
            minutes=step.minutes,
            floor=step.floor,
            points=step.points,
            **{name: said(words, address) for name, words in asdict(step.texts[language]).items()},
        )
        for step in one.steps
    )
    return Setup(
        title="Gut versorgt",
        company="Halmtal Energie",
        starts_at="2027-03-11T17:30",
        zone="Europe/Berlin",
        minutes=one.minutes,
        capacity=one.capacity,
        kinds=one.kinds,
        keep_months=one.keep_months,
        format=one.id,
        welcome=said(text.welcome, address),
        collective=text.collective,
        charter=tuple(said(rule, address) for rule in text.charter),
        group_question=text.group_question,
        groups=text.groups,
        steps=steps,
    )


@pytest.mark.parametrize("one", ALL, ids=lambda one: one.format)
@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize("address", ["sie", "du"])
def test_every_template_is_a_dialogue_the_rules_accept(one: Format, language: str, address: Address) -> None:
    setup = made(one, language, address)

    assert checked(setup) == setup, "and nothing had to be cleaned"
    assert setup.format == f"{one.format}/{one.version}"
    assert not {"|", "{", "}"} & set(str(setup)), "nothing was left open"


@pytest.mark.parametrize("one", ALL, ids=lambda one: one.format)
def test_its_minutes_add_up_to_what_it_says(one: Format) -> None:
    assert sum(step.minutes or 0 for step in one.steps) == one.minutes
    hours = f"{one.minutes // 60}{'½' if one.minutes % 60 else ''} Stunden"
    assert f"{one.minutes}" in one.texts["de"].name or hours in one.texts["de"].name


@pytest.mark.parametrize("one", ALL, ids=lambda one: one.format)
def test_it_begins_in_the_foyer_and_every_other_step_has_a_clock(one: Format) -> None:
    assert one.steps[0].method == "foyer" and one.steps[0].minutes is None
    assert all(step.minutes for step in one.steps[1:])


@pytest.mark.parametrize("one", ALL, ids=lambda one: one.format)
def test_both_languages_say_the_same_things(one: Format) -> None:
    german, english = one.texts["de"], one.texts["en"]
    assert [len(german.charter), len(german.groups)] == [len(english.charter), len(english.groups)]
    for step in one.steps:
        filled = [{name for name, words in asdict(step.texts[language]).items() if words} for language in LANGUAGES]
        assert filled[0] == filled[1], step.id
        assert filled[0] & {"question", "text"}, f"{step.id} asks or says something"
        assert "cue" in filled[0], f"{step.id} has a cue for the moderation"


@pytest.mark.parametrize("one", ALL, ids=lambda one: one.format)
@pytest.mark.parametrize("language", LANGUAGES)
def test_only_what_can_be_filled_in_is_left_open(one: Format, language: str) -> None:
    texts = [*one.texts[language].charter, one.texts[language].welcome]
    texts += [words for step in one.steps for words in asdict(step.texts[language]).values()]
    open_words = {word for text in texts for word in re.findall(r"\{(.*?)\}", text)}
    assert open_words <= set(WORDS)
    assert all(text.count("[") == text.count("]") == text.count("|") for text in texts)
    assert language == "de" or not any("|" in text for text in texts), "English has one form of address"


@pytest.mark.parametrize("one", ALL, ids=lambda one: one.format)
def test_it_fits_the_people_it_says(one: Format) -> None:
    least, most = one.people
    assert 2 <= least < most <= one.capacity


def test_every_file_is_offered() -> None:
    from importlib import resources

    files = {path.name for path in resources.files("app.formats").iterdir() if path.name.endswith(".toml")}
    assert files == {f"{one.format}.toml" for one in ALL}
