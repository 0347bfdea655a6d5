"""Who is passed on when several talk."""

import pytest

from app.media.loudest import HOLD_S, Loudest, limit

QUIET, SOFT, LOUD = 90, 45, 20


class Round:
    """People who talk at one spot; `now` goes on by 20 ms with every packet of all."""

    def __init__(self, most: int = 2) -> None:
        self.loudest = Loudest()
        self.most = most
        self.now = 100.0

    def talk(self, levels: dict[str, int], s: float = 0.1, turns: dict[str, int] | None = None) -> set[str]:
        for _ in range(round(s * 50)):
            self.now += 0.02
            for person, level in levels.items():
                self.loudest.hear(person, level, (turns or {}).get(person), self.most, self.now)
            self.loudest.fallen_silent(self.now)
        return set(self.loudest.chosen)


def test_a_voice_is_let_through_with_its_first_packet() -> None:
    assert Round().talk({"anna": SOFT}, s=0.02) == {"anna"}


def test_a_quiet_room_is_not() -> None:
    assert Round().talk({"anna": QUIET}) == set()


def test_a_pause_of_breath_ends_nothing_and_silence_does() -> None:
    talk = Round()
    talk.talk({"anna": LOUD})

    assert talk.talk({"anna": QUIET}, s=HOLD_S - 0.1) == {"anna"}
    assert talk.talk({"anna": QUIET}, s=0.2) == set()


def test_while_there_is_room_everybody_is_heard() -> None:
    assert Round().talk({"anna": LOUD, "bert": SOFT}) == {"anna", "bert"}


def test_somebody_clearly_louder_displaces_the_quietest_who_had_time_to_speak() -> None:
    talk = Round()
    talk.talk({"anna": LOUD, "bert": SOFT}, s=1.1)

    assert talk.talk({"anna": LOUD, "bert": SOFT, "carl": LOUD}) == {"anna", "carl"}


def test_nobody_is_displaced_at_once_or_by_somebody_hardly_louder() -> None:
    talk = Round()
    talk.talk({"anna": SOFT, "bert": SOFT}, s=0.5)

    assert talk.talk({"anna": SOFT, "bert": SOFT, "carl": LOUD}) == {"anna", "bert"}
    assert talk.talk({"anna": SOFT, "bert": SOFT, "dora": SOFT - 4}, s=2) == {"anna", "bert"}


def test_two_equally_loud_do_not_alternate() -> None:
    talk = Round(most=1)
    first = talk.talk({"anna": LOUD, "bert": LOUD}, s=0.1)

    for _ in range(20):
        assert talk.talk({"anna": LOUD, "bert": LOUD}, s=0.3) == first


def test_whoever_has_a_turn_is_not_displaced_by_somebody_louder() -> None:
    talk = Round(most=1)
    talk.talk({"anna": SOFT}, s=2, turns={"anna": 1})

    assert talk.talk({"anna": SOFT, "bert": 1}, s=2, turns={"anna": 1}) == {"anna"}


def test_whoever_gets_a_turn_is_heard_at_once() -> None:
    talk = Round(most=1)
    talk.talk({"bert": LOUD})

    assert talk.talk({"bert": LOUD, "anna": SOFT}, s=0.02, turns={"anna": 1}) == {"anna"}


def test_a_cough_is_no_speech() -> None:
    talk = Round()
    talk.talk({"anna": LOUD}, s=0.02)
    assert not talk.loudest.speaks("anna", talk.now)

    talk.talk({"anna": LOUD}, s=0.04)
    assert talk.loudest.speaks("anna", talk.now)


@pytest.mark.parametrize(("audience", "most"), [(4, 5), (12, 5), (13, 3), (1_000, 3)])
def test_at_a_table_all_are_heard_before_many_the_loudest_three(audience: int, most: int) -> None:
    assert limit(audience) == most
