"""Recordings over HTTP: one's own and nobody else's, and the organiser's end of all of them."""

from __future__ import annotations

import asyncio
import itertools
from pathlib import Path

import httpx2
import pytest

from app.facilitation.commands import (
    AgreeToRecording,
    BeginRecording,
    CloseDialogue,
    EndRecording,
    OpenStep,
    ShareRecordings,
)
from app.facilitation.core import SYSTEM_ACTOR
from app.web.documentation import Renderings
from tests.facilitation.story import NOW
from tests.web.conftest import TIMEOUT_S, House, Inside

SOUND = b"OggS, and what was said"


class Recorded:
    """A dialogue in which Uwe's voice was recorded in the Großer Kreis, with all three people agreeing."""

    def __init__(self, house: House) -> None:
        self.house = house
        self.people: dict[str, Inside] = {}
        self.organiser: httpx2.AsyncClient
        self.dialogue = ""
        self.number = 0

    async def begin(self) -> Recorded:
        house = self.house
        self.organiser = await house.organiser()
        self.dialogue = await house.dialogue(self.organiser, recording=True)
        for name, role in (("Ines", "moderator"), ("Uwe", "participant"), ("Carla", "participant")):
            secret = await house.secret(self.organiser, self.dialogue, role)
            self.people[name] = await house.enter(self.dialogue, secret, name)
        submit, uwe = house.services.rooms.submit, self.people["Uwe"].participant
        await submit(self.dialogue, OpenStep("s2", "s1"), self.people["Ines"].participant)
        for person in self.people.values():
            await submit(self.dialogue, AgreeToRecording("s2", "plenary"), person.participant)
        state, _ = await house.services.rooms.state(self.dialogue)
        self.number = state.recording.agreed[uwe].n
        self.file.parent.mkdir(parents=True)
        self.file.write_bytes(SOUND)
        await submit(self.dialogue, BeginRecording(uwe, self.number, NOW), SYSTEM_ACTOR)
        await submit(self.dialogue, EndRecording(uwe, self.number, 61_000), SYSTEM_ACTOR)
        return self

    @property
    def file(self) -> Path:
        recordings = self.house.services.rooms.files.recordings
        assert recordings is not None
        return recordings.path(self.dialogue, self.people["Uwe"].participant, self.number)

    async def gone(self) -> None:
        async with asyncio.timeout(TIMEOUT_S):
            while self.file.exists():
                await asyncio.sleep(0.005)

    async def kept(self) -> dict[str, int]:
        answer = await self.organiser.get(f"/api/organiser/dialogues/{self.dialogue}/recordings")
        found: dict[str, int] = answer.json()
        return found


@pytest.fixture
async def evening(house: House) -> Recorded:
    return await Recorded(house).begin()


async def test_one_takes_ones_own_voice_along(evening: Recorded) -> None:
    answer = await evening.people["Uwe"].get(f"api/me/recordings/{evening.number}")

    assert (answer.status_code, answer.content) == (200, SOUND)
    assert answer.headers["content-type"] == "audio/ogg"
    assert answer.headers["cache-control"] == "no-store"
    assert "attachment" in answer.headers["content-disposition"]
    data = (await evening.people["Uwe"].get("api/me/data")).json()
    assert data["recordings"] == [
        {"recording": evening.number, "step": "s2", "place": "plenary", "began_at": NOW, "ms": 61_000}
    ]


@pytest.mark.parametrize("name", ["Carla", "Ines"])
async def test_nobody_else_gets_it(evening: Recorded, name: str) -> None:
    other, uwe = evening.people[name], evening.people["Uwe"]
    own = await other.get(f"api/me/recordings/{evening.number}")
    theirs = await other.web.get(f"{uwe.path}api/me/recordings/{evening.number}")
    stranger = await evening.house.browser().get(f"{uwe.path}api/me/recordings/{evening.number}")
    organiser = await evening.organiser.get(f"{uwe.path}api/me/recordings/{evening.number}")

    assert [answer.status_code for answer in (own, theirs, stranger, organiser)] == [404, 401, 401, 401]
    assert SOUND not in b"".join(answer.content for answer in (own, theirs, stranger, organiser))


@pytest.mark.parametrize("number", ["0", "-1", "99", "..%2F1", "1.opus"])
async def test_what_is_no_recording_of_theirs_is_not_found(evening: Recorded, number: str) -> None:
    answer = await evening.people["Uwe"].get(f"api/me/recordings/{number}")
    assert answer.status_code in {400, 404, 422}


async def test_a_file_that_lies_elsewhere_is_not_found(evening: Recorded) -> None:
    evening.file.unlink()
    assert (await evening.people["Uwe"].get(f"api/me/recordings/{evening.number}")).status_code == 404


async def test_the_organiser_knows_how_many_and_deletes_all(evening: Recorded) -> None:
    assert await evening.kept() == {"count": 1, "people": 1, "shared": 0, "published": False}

    deleted = await evening.organiser.delete(f"/api/organiser/dialogues/{evening.dialogue}/recordings")
    assert deleted.status_code == 204
    assert (await evening.kept())["count"] == 0
    await evening.gone()


async def test_with_a_person_their_recordings_go(evening: Recorded) -> None:
    uwe = evening.people["Uwe"]
    assert (await uwe.web.delete(f"{uwe.path}api/me")).status_code == 204
    await evening.gone()


async def test_a_house_that_records_nothing_allows_nobody_to(house: House) -> None:
    house.services.rooms.files.recordings = None
    organiser = await house.organiser()
    known = await organiser.get(f"/api/organiser/dialogues/{await house.dialogue(organiser)}")
    setup = {**known.json()["setup"], "recording": True}
    answer = await organiser.post("/api/organiser/dialogues", json={"setup": setup})
    assert answer.json()["error"]["code"] == "no_recording"


async def test_in_the_documentation_it_stands_only_when_both_said_so_and_only_as_long(evening: Recorded) -> None:
    submit, uwe = evening.house.services.rooms.submit, evening.people["Uwe"]
    hours = itertools.count(0, 3_600)
    evening.house.app.state.renderings = Renderings(lambda: float(next(hours)))  # no rendering is young enough
    address = f"/doc/{evening.dialogue}/recordings/{evening.number}"

    async def publish(on: bool) -> int:
        path = f"/api/organiser/dialogues/{evening.dialogue}/recordings/published"
        return (await evening.organiser.put(path, json={"on": on})).status_code

    async def heard() -> tuple[bool, bool, bool]:
        """Whether Carla hears it, and finds it on the page and in the data."""
        web = evening.people["Carla"].web
        page = (await web.get(f"/doc/{evening.dialogue}")).text
        data = (await web.get(f"/doc/{evening.dialogue}/export.json")).json()
        assert [one["address"] for one in data["recordings"]] in ([], [f"{evening.house.base_url}{address}"])
        return (await web.get(address)).content == SOUND, address in page, bool(data["recordings"])

    assert await publish(True) == 409, "not before the end"
    await submit(evening.dialogue, CloseDialogue("s2"), evening.people["Ines"].participant)
    assert await publish(True) == 200
    assert await heard() == (False, False, False), "its person has not said so"
    await submit(evening.dialogue, ShareRecordings(True), uwe.participant)
    assert await heard() == (True, True, True)
    assert (await evening.kept())["shared"] == 1
    assert (await evening.house.browser().get(address)).status_code == 403

    await submit(evening.dialogue, ShareRecordings(False), uwe.participant)
    assert await heard() == (False, False, False)
    await submit(evening.dialogue, ShareRecordings(True), uwe.participant)
    assert await publish(False) == 200
    assert await heard() == (False, False, False), "the organiser does not want it"
