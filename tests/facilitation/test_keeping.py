"""Until when a dialogue is kept: 36 months after the end, addresses 30 days after the last answer."""

from __future__ import annotations

from dataclasses import replace
from datetime import datetime
from zoneinfo import ZoneInfo

import pytest

from app.facilitation.keeping import kept
from tests.facilitation.story import SETUP

BERLIN = ZoneInfo("Europe/Berlin")  # the dialogue begins on 11 March 2027 at 17:30


def at(text: str) -> int:
    return int(datetime.fromisoformat(text).replace(tzinfo=BERLIN).timestamp() * 1_000)


def day(ms: int) -> str:
    return datetime.fromtimestamp(ms / 1_000, BERLIN).date().isoformat()


def test_contributions_are_kept_as_many_months_as_promised_after_the_end() -> None:
    until = kept(SETUP, at("2027-03-11T20:00"), None, at("2027-03-11T20:05"))
    assert (day(until.contributions_until), until.fixed) == ("2030-03-11", True)


@pytest.mark.parametrize(
    ("months", "end", "until"), [(1, "2027-01-31T20:00", "2027-02-28"), (12, "2028-02-29T20:00", "2029-02-28")]
)
def test_months_are_of_different_length(months: int, end: str, until: str) -> None:
    kept_so_long = kept(replace(SETUP, keep_months=months), at(end), None, at(end))
    assert day(kept_so_long.contributions_until) == until


def test_a_dialogue_nobody_closed_counts_from_its_day_or_from_the_last_word() -> None:
    planned = kept(SETUP, None, None, at("2026-12-01T10:00"))
    lively = kept(SETUP, None, None, at("2027-06-01T10:00"))
    assert (day(planned.contributions_until), planned.fixed) == ("2030-03-11", False)
    assert day(lively.contributions_until) == "2030-06-01"


def test_addresses_are_kept_a_month_after_the_end_or_the_last_answer() -> None:
    end = at("2027-03-11T20:00")
    assert day(kept(SETUP, end, None, end).addresses_until) == "2027-04-10"
    assert day(kept(SETUP, end, at("2027-05-01T09:00"), end).addresses_until) == "2027-05-31"
    promised = replace(SETUP, answers_until="2027-04-22")
    assert day(kept(promised, end, None, end).addresses_until) == "2027-05-23"


def test_nothing_is_deleted_before_it_was_answered() -> None:
    short = replace(SETUP, keep_months=1, answers_until="2027-09-30")
    assert day(kept(short, at("2027-03-11T20:00"), None, 0).contributions_until) == "2027-10-01"
