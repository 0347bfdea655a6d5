"""The race list: one named test each, on both engines."""

from __future__ import annotations

import asyncio

from app.facilitation.commands import Contribute
from app.facilitation.core import Role
from app.rooms.connection import OUTBOX_MAX_BYTES
from tests.rooms.client import REPLY_TIMEOUT_S, Client
from tests.rooms.conftest import DIALOGUE, House


def line(n: int, who: str = "x") -> str:
    return f"line-{who}-{n:012}"


async def started(house: House) -> Client:
    """A moderator who opened the first step."""
    ines = await house.client(house.running[0], "Ines", Role.MODERATOR)
    assert (await ines.ask("open_step", step="s2", after="s1"))["ok"]
    return ines


async def everything_seen(client: Client, total: int) -> None:
    await client.until(lambda: client.docs.get("stream", {}).get("total") == total)
    assert sorted(item["n"] for item in client.docs["stream"]["items"].values()) == list(range(1, total + 1))


async def test_join_while_publishing(house: House) -> None:
    """Somebody who joins in the middle of a storm has every line once, none missing, none double."""
    rooms, ines = house.running[0], await started(house)
    people = [await house.admit(rooms, f"Gast {n}") for n in range(6)]

    async def storm() -> None:
        for n in range(15):
            assert (await ines.ask("contribute", contribution=line(n), step="s2", text=f"Satz {n}"))["ok"]

    storming = asyncio.create_task(storm())
    joined = []
    for person in people:
        joined.append(await Client(rooms, person).connect())
        await ines.until(lambda: True)
    await storming
    for client in joined:
        await everything_seen(client, 15)
        assert client.gaps == 0


async def test_same_command_twice(house: House) -> None:
    """A command sent again, at once or later, over another socket, gets the stored answer and happens once."""
    await started(house)
    uwe = await house.client(house.running[0], "Uwe")
    wish = {"contribution": line(1), "step": "s2", "text": "Vier Stunden ohne Strom."}
    uwe.say({"t": "command", "id": "c-1", "name": "contribute", "args": wish})
    first = await uwe.ask("contribute", id="c-1", **wish)
    await uwe.hang_up()
    again = await uwe.connect()
    second = await again.ask("contribute", id="c-1", **wish)
    assert first["ok"] and second["ok"] and first["seq"] == second["seq"]
    await everything_seen(again, 1)
    log = await house.store.log.read(DIALOGUE)
    assert sum(type(recorded.event).__name__ == "Contributed" for recorded in log) == 1


async def test_same_command_twice_at_once_in_two_processes(house: House) -> None:
    """The database settles it: both get the same answer."""
    await started(house)
    second = await house.process()
    uwe = await house.client(house.running[0], "Uwe")
    other_tab = await Client(second, uwe.person).connect()
    wish = {"contribution": line(1), "step": "s2", "text": "Einmal."}
    answers = await asyncio.gather(
        uwe.ask("contribute", id="c-1", **wish), other_tab.ask("contribute", id="c-1", **wish)
    )
    assert answers[0] == answers[1] and answers[0]["ok"]


async def test_two_tabs_of_one_person(house: House) -> None:
    """Both tabs see both tabs' lines; the person is one person and stays when one tab closes."""
    await started(house)
    uwe = await house.client(house.running[0], "Uwe")
    tab = await Client(house.running[0], uwe.person).connect()
    await uwe.ask("contribute", contribution=line(1), step="s2", text="Aus dem ersten Fenster.")
    await tab.ask("contribute", contribution=line(2), step="s2", text="Aus dem zweiten.")
    for client in (uwe, tab):
        await everything_seen(client, 2)
        await client.until(lambda client=client: len(client.docs[f"me:{uwe.person.participant}"]["contributions"]) == 2)
    await tab.hang_up()
    assert house.running[0].present(DIALOGUE) == 2
    await uwe.hang_up()
    assert house.running[0].present(DIALOGUE) == 1


async def test_last_leaves_while_first_joins(house: House) -> None:
    """Whoever comes the moment the room empties finds it whole."""
    ines = await started(house)
    uwe = await house.admit(house.running[0], "Uwe")
    await ines.ask("contribute", contribution=line(1), step="s2", text="Bleibt stehen.")
    arriving = Client(house.running[0], uwe)
    _, _ = await asyncio.gather(ines.hang_up(), arriving.connect())
    await everything_seen(arriving, 1)
    assert house.running[0].present(DIALOGUE) == 1


async def test_two_processes_decide_at_once(house: House) -> None:
    """Two writers on one dialogue: seq is dense, every accepted line is there once, both replicas end equal."""
    await started(house)
    first, second = house.running[0], await house.process()
    uwe, carla = await house.client(first, "Uwe"), await house.client(second, "Carla")

    async def talk(client: Client, who: str) -> None:
        for n in range(15):
            assert (await client.ask("contribute", contribution=line(n, who), step="s2", text=f"{who} {n}"))["ok"]

    await asyncio.gather(talk(uwe, "uwe"), talk(carla, "carla"))
    for client in (uwe, carla):
        await everything_seen(client, 30)
    log = await house.store.log.read(DIALOGUE)
    assert [recorded.seq for recorded in log] == list(range(1, len(log) + 1))
    assert uwe.docs["stream"] == carla.docs["stream"]
    assert await first.state(DIALOGUE) == await second.state(DIALOGUE)


async def test_slow_reader_beside_fast_ones(small_house: House) -> None:
    """One who does not read is closed as slow and resumes; the others notice nothing."""
    ines = await started(small_house)
    slow = await small_house.client(small_house.running[0], "Langsam")
    slow.read()
    slow.wire.reading = False
    lines = OUTBOX_MAX_BYTES // 4_000 + 60
    for n in range(lines):
        await small_house.running[0].submit(DIALOGUE, _contribute(n), ines.person.participant)
    await ines.until(lambda: ines.docs["stream"]["total"] == lines)
    assert ines.gaps == 0
    assert slow.wire.closed == (4001, "slow")
    slow.wire.reading = True
    slow.wire.closed = None
    await slow.connect()
    await slow.until(lambda: slow.docs["stream"] == ines.docs["stream"])


async def test_asking_for_pictures_without_reading_them_is_slow(small_house: House) -> None:
    """The first picture is not counted, however large; asking for it again and again must not fill the memory."""
    ines = await started(small_house)
    for n in range(60):
        await small_house.running[0].submit(DIALOGUE, _contribute(n), ines.person.participant)
    greedy = await small_house.client(small_house.running[0], "Gierig")
    greedy.read()
    greedy.wire.reading = False
    for _ in range(40):
        greedy.say({"t": "subscribe", "topics": {"stream": 0}})
    async with asyncio.timeout(REPLY_TIMEOUT_S):
        await greedy.serving
    assert greedy.wire.closed == (4001, "slow")
    picture = len(greedy.wire.unread) / greedy.wire.writes
    assert len(greedy.wire.unread) < OUTBOX_MAX_BYTES + 3 * picture


def _contribute(n: int) -> Contribute:
    return Contribute(line(n), "s2", "ä" * 2_000)
