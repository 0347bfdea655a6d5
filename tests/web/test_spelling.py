"""The words people type: easy to tell apart, hard to guess."""

from __future__ import annotations

import re
from itertools import combinations, pairwise

import pytest

from app.web import spelling
from app.web.limits import HOUSE_WORDS_AT_ONCE, WORDS_AT_ONCE, Words
from app.web.tokens import Tokens


def one_letter_away(one: str, other: str) -> bool:
    shorter, longer = sorted((one, other), key=len)
    if len(longer) - len(shorter) > 1:
        return False
    start = next((n for n, letter in enumerate(shorter) if letter != longer[n]), len(shorter))
    if len(shorter) == len(longer):
        return shorter[start + 1 :] == longer[start + 1 :]
    return shorter[start:] == longer[start + 1 :]


def test_words_are_short_and_need_no_umlaut() -> None:
    assert [word for word in spelling.WORDS if not re.fullmatch("[a-z]{4,8}", word)] == []
    assert list(spelling.WORDS) == sorted(set(spelling.WORDS))


def test_no_two_words_are_a_slip_of_the_finger_apart() -> None:
    by_length = sorted(spelling.WORDS, key=len)
    assert [pair for pair in combinations(by_length, 2) if one_letter_away(*pair)] == []


def test_no_word_begins_another_so_that_words_run_together_are_still_one() -> None:
    words = sorted(spelling.WORDS)
    assert [(one, other) for one, other in pairwise(words) if other.startswith(one)] == []


def test_guessing_is_worth_forty_bits() -> None:
    assert spelling.BITS >= 40


def test_numbers_and_words_go_together() -> None:
    found = {spelling.spelled(value) for value in range(0, spelling.COMBINATIONS, spelling.COMBINATIONS // 1_000)}
    assert len(found) == 1_001
    assert all(re.fullmatch("([a-z]+-){3}[1-9][0-9]{2}", word) for word in found)
    assert spelling.spelled(spelling.COMBINATIONS + 7) == spelling.spelled(7)


@pytest.mark.parametrize("typed", ["aepfel-oel", "Äpfel Öl", "A\u0308PFEL  \u2013 O\u0308l", "ÄPFEL.ÖL"])
def test_umlauts_may_be_typed_as_one_likes(typed: str) -> None:
    assert spelling.key(typed) == "aepfeloel"


def test_another_house_has_other_words() -> None:
    one, other = Tokens("a" * 40), Tokens("b" * 40)
    assert one.word("link", 0) == one.word("link", 0) != other.word("link", 0)
    assert one.word("link", 1) != one.word("link", 0)
    assert one.word_digest("amsel-1") != other.word_digest("amsel-1")


def test_many_addresses_together_are_slowed_down_too() -> None:
    now = [0.0]
    words = Words(lambda: now[0])
    free = sum(words.take(f"address {n}") == 0 for n in range(300))
    assert free == HOUSE_WORDS_AT_ONCE
    now[0] += 10
    assert sum(words.take("another") == 0 for _ in range(30)) == 10, "the house's pace holds, not only the address's"
    assert WORDS_AT_ONCE == 20
