"""Who has the floor and goes away: the list that runs by itself goes on without them."""

from __future__ import annotations

import pytest

from app.facilitation.commands import ErasePerson, RaiseHand, RunList
from app.facilitation.core import Role
from app.rooms import attendance
from app.rooms.attendance import AWAY_MAX_S, Attendance
from tests.facilitation.story import ROLES, Story, running
from tests.rooms.client import Client
from tests.rooms.conftest import DIALOGUE, House

ORDINALS = {name: n for n, name in enumerate(ROLES)}


def bits(*names: str) -> int:
    return sum(1 << ORDINALS[name] for name in names)


def uwe_speaks() -> Story:
    return running().when(RunList(True), by="ines").when(RaiseHand("s2"), by="uwe")


def test_who_comes_back_in_time_keeps_the_word():
    story, watch = uwe_speaks(), Attendance()
    assert watch.unattended(story.state, bits("carla"), 0) is None
    assert watch.unattended(story.state, bits("carla"), AWAY_MAX_S - 1) is None
    assert watch.unattended(story.state, bits("uwe"), AWAY_MAX_S) is None
    assert watch.unattended(story.state, bits("carla"), AWAY_MAX_S + 1) is None
    assert watch.unattended(story.state, bits("carla"), 2 * AWAY_MAX_S + 1) == 1


def test_where_the_moderation_gives_the_word_nobody_is_sent_away():
    story, watch = uwe_speaks().when(RunList(False), by="ines"), Attendance()
    for now in (0, AWAY_MAX_S, 10 * AWAY_MAX_S):
        assert watch.unattended(story.state, 0, now) is None


def test_while_the_others_cannot_be_heard_nobody_counts_as_away():
    story, watch = uwe_speaks(), Attendance()
    watch.unattended(story.state, 0, 0)
    watch.unsure()
    assert watch.unattended(story.state, 0, AWAY_MAX_S) is None


def test_who_waits_is_not_forgotten_when_the_speaker_has_gone_for_good():
    story, watch = uwe_speaks().when(RaiseHand("s2"), by="carla").when(ErasePerson("uwe"), by="uwe"), Attendance()
    assert watch.unattended(story.state, bits("carla"), 0) is None
    assert watch.unattended(story.state, bits("carla"), AWAY_MAX_S) == 1


async def _on_the_list(house: House, *names: str) -> list[Client]:
    """The step is open, the list runs by itself, `names` raised their hands in this order."""
    ines = await house.client(house.running[0], "Ines", Role.MODERATOR, "floor")
    assert (await ines.ask("open_step", step="s2", after="s1"))["ok"]
    assert (await ines.ask("run_list", by_itself=True))["ok"]
    people = [await house.client(house.running[0], name, Role.PARTICIPANT, "floor") for name in names]
    for person in people:
        assert (await person.ask("raise_hand", step="s2", way="voice", direct=False))["ok"]
    return people


def _has_the_floor(client: Client, other: Client):
    return lambda: (client.docs["floor"]["turn"] or {}).get("participant") == other.person.participant


async def test_when_the_speaker_is_gone_the_next_has_the_word_once(house: House, monkeypatch: pytest.MonkeyPatch):
    """Two processes notice; only one turn ends."""
    await house.process()
    uwe, carla, _ruth = await _on_the_list(house, "Uwe", "Carla", "Ruth")
    await carla.until(_has_the_floor(carla, uwe))
    elsewhere = await carla.connect("floor", rooms=house.running[1])
    monkeypatch.setattr(attendance, "AWAY_MAX_S", 0.0)
    await uwe.hang_up()
    await elsewhere.until(_has_the_floor(elsewhere, carla))
    assert elsewhere.docs["floor"]["turn"]["n"] == 2


async def test_who_is_shown_out_has_no_word(small_house: House):
    uwe, carla = await _on_the_list(small_house, "Uwe", "Carla")
    await small_house.running[0].removed(DIALOGUE, uwe.person.participant)
    await carla.until(_has_the_floor(carla, carla))
