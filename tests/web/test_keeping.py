"""The house keeps what was promised, and no longer."""

from __future__ import annotations

from app.facilitation.commands import CloseDialogue
from app.facilitation.core import ORGANISER_ACTOR
from app.rooms import keeping
from app.rooms.closing import CloseCode
from app.rooms.keeping import Due, Overdue, Purging
from tests.web.conftest import House, Live
from tests.web.test_access import close_code, invite, secret_of

DAY_MS = 86_400_000


async def due_at(house: House, now: int) -> list[Overdue]:
    return [overdue async for overdue in keeping.due(house.services.store, now)]


async def test_first_the_addresses_then_the_whole_dialogue(house_on_each_store: House) -> None:
    house = house_on_each_store
    organiser = await house.organiser()
    dialogue = await house.dialogue(organiser, starts_at="2020-01-01T10:00", keep_months=2)
    [letter] = await invite(organiser, dialogue, "Uwe Sommer")
    uwe = await house.enter(dialogue, secret_of(letter), "Uwe")
    await house.services.rooms.submit(dialogue, CloseDialogue("s1"), ORGANISER_ACTOR)
    path, now = f"/api/organiser/dialogues/{dialogue}", house.services.clock()
    kept = (await organiser.get(path)).json()["keeping"]

    assert kept["fixed"] is True
    assert kept == (await uwe.get("api/me")).json()["keeping"]
    assert await due_at(house, now) == []
    assert await due_at(house, now + 31 * DAY_MS) == [Overdue(dialogue, Due.ADDRESSES)]
    assert await due_at(house, kept["contributions_until"]) == [Overdue(dialogue, Due.DIALOGUE)]

    later = Purging(house.services.store, house.services.rooms, lambda: now + 31 * DAY_MS)
    await later.once()
    [invitation] = (await organiser.get(f"{path}/invitations")).json()
    assert (invitation["label"], invitation["name"]) == ("", "Uwe")
    assert (await uwe.get("api/me")).status_code == 200, "the way back is no address"

    last = Purging(house.services.store, house.services.rooms, lambda: kept["contributions_until"])
    await last.once()
    assert (await organiser.get(path)).status_code in {404, 410}
    assert (await uwe.get("api/me")).status_code == 410
    assert await due_at(house, kept["contributions_until"]) == []


async def test_whoever_is_there_is_told_that_the_dialogue_is_gone(server: House) -> None:
    organiser = await server.organiser()
    dialogue = await server.dialogue(organiser, starts_at="2020-01-01T10:00", keep_months=1)
    uwe = await server.enter(dialogue, await server.secret(organiser, dialogue, "participant"), "Uwe")
    live = await Live.open(server, uwe, "stage")
    services = server.services
    late = services.clock() + 62 * DAY_MS

    await Purging(services.store, services.rooms, lambda: late).once()

    assert await close_code(live.socket) == CloseCode.DELETED
