"""Personal cases over HTTP: who gets the words, and that nobody else ever does."""

from __future__ import annotations

import io
import secrets
from pathlib import Path
from typing import Any

import httpx2
import msgspec
import pytest
import structlog

from app.facilitation import dialogue as rules
from app.facilitation import limits
from app.facilitation.commands import AskDuty, CloseDialogue, Duty, OpenStep, TakeDuty
from app.facilitation.documents import DOCUMENTS
from app.facilitation.events import CaseHandedIn, CaseRead
from app.facilitation.keeping import ADDRESSES_KEPT_DAYS
from app.rooms.keeping import due, settle
from app.web.seals import SealBroken, Seals
from tests.web.conftest import SECRET, House, Inside

WORDS = "Mein Abschlag wurde falsch gebucht, Vertragsnummer Zaunkönig-4711."
CONTACT = "Roswitha G., Telefon Nachtigall-0815"
SECRETS = ("Zaunkönig-4711", "Nachtigall-0815", "Zaunk\\u00f6nig")


class Desk:
    """A dialogue with a customer service: Roswitha hands over, Tarek and Selin could read, Jost and Ines not."""

    def __init__(self, house: House, organiser: httpx2.AsyncClient, dialogue: str) -> None:
        self.house, self.organiser, self.dialogue = house, organiser, dialogue
        self.people: dict[str, Inside] = {}

    async def come(self, name: str, role: str) -> Inside:
        secret = await self.house.secret(self.organiser, self.dialogue, role)
        self.people[name] = await self.house.enter(self.dialogue, secret, name)
        return self.people[name]

    async def does(self, command: Any, name: str) -> None:
        await self.house.services.rooms.submit(self.dialogue, command, self.people[name].participant)

    async def confides_in(self, name: str) -> None:
        await self.does(AskDuty(self.people[name].participant, Duty.CONFIDANT), "ines")
        await self.does(TakeDuty(Duty.CONFIDANT, willing=True), name)

    async def hand_in(self, *readers: str, by: str = "roswitha", **changes: Any) -> httpx2.Response:
        wish = {
            "case": secrets.token_urlsafe(16),
            "words": WORDS,
            "contact": CONTACT,
            "readers": [self.people[name].participant for name in readers],
            "consent": True,
            **changes,
        }
        who = self.people[by]
        return await who.web.post(f"{who.path}api/cases", json=wish)

    async def handed(self, name: str) -> list[dict[str, Any]]:
        found: list[dict[str, Any]] = (await self.people[name].get("api/cases/handed")).json()["cases"]
        return found


async def desk_of(house: House) -> Desk:
    organiser = await house.organiser()
    desk = Desk(house, organiser, await house.dialogue(organiser, case_desk="Kundenservice"))
    for name, role in (("ines", "moderator"), ("roswitha", "participant"), ("uwe", "participant")):
        await desk.come(name, role)
    for name in ("tarek", "selin", "jost"):
        await desk.come(name, "representative")
    for name in ("tarek", "selin"):
        await desk.confides_in(name)
    return desk


@pytest.fixture
async def desk(house: House) -> Desk:
    return await desk_of(house)


def clear(answer: httpx2.Response) -> bool:
    """Whether nothing of what was handed over is in an answer."""
    return not any(secret in answer.text for secret in SECRETS)


async def test_the_named_person_reads_it_and_the_one_who_handed_it_over_sees_that(desk: Desk) -> None:
    assert (await desk.hand_in("tarek")).status_code == 201
    [case] = await desk.handed("tarek")
    assert case["name"] == "roswitha"
    answer = await desk.people["tarek"].get(f"api/cases/handed/{case['case']}")
    assert answer.json() == {"case": case["case"], "words": WORDS, "contact": CONTACT}
    assert answer.headers["Cache-Control"] == "no-store"
    [own] = (await desk.people["roswitha"].get("api/cases")).json()["cases"]
    assert (own["words"], [one["name"] for one in own["opened"]]) == (WORDS, ["tarek"])


async def test_nobody_but_the_named_people_ever_gets_the_words(house_on_each_store: House) -> None:
    """Every page, every topic, every export, the log: on both stores."""
    desk = await desk_of(house_on_each_store)
    answer = await desk.hand_in("tarek")
    case = answer.json()["cases"][0]["case"]
    await desk.people["tarek"].get(f"api/cases/handed/{case}")
    for name in ("selin", "jost", "ines", "uwe", "roswitha"):
        refused = await desk.people[name].get(f"api/cases/handed/{case}")
        assert refused.status_code == 404 and clear(refused)
        for path in (
            "api/cases/desk",
            "api/cases/handed",
            "api/answers/material",
            "api/me",
            "api/steps/s1/contributions",
        ):
            assert clear(await desk.people[name].get(path))
        if name != "roswitha":
            for path in ("api/cases", "api/me/data", "api/me/data.csv"):
                assert clear(await desk.people[name].get(path))
    for format in ("", "/export.html", "/export.md", "/export.json", "/export.csv"):
        page = await desk.organiser.get(f"/doc/{desk.dialogue}{format}")
        assert page.status_code == 200 and clear(page)
    assert clear(await desk.organiser.get(f"/api/organiser/dialogues/{desk.dialogue}"))
    state, _ = await desk.house.services.rooms.state(desk.dialogue)
    of_names = {"people", "knocking"}  # fed from the directory, never from the rules
    topics = {topic for topic in DOCUMENTS if "{" not in topic} - of_names
    for topic in topics | {f"me:{one.participant}" for one in desk.people.values()}:
        shown = msgspec.json.encode(rules.view(state, topic)).decode()
        assert not any(secret in shown for secret in SECRETS)
    log = await desk.house.services.store.log.read(desk.dialogue)
    assert not any(secret in msgspec.json.encode(log).decode() for secret in SECRETS)
    about_cases = [recorded for recorded in log if isinstance(recorded.event, CaseHandedIn | CaseRead)]
    assert [recorded.actor for recorded in about_cases] == ["system", desk.people["tarek"].participant]
    assert desk.people["roswitha"].participant not in msgspec.json.encode(about_cases).decode()


async def test_the_file_of_the_database_holds_it_sealed_and_the_printed_lines_not_at_all(
    desk: Desk, tmp_path: Path
) -> None:
    printed = io.StringIO()
    with structlog.testing.capture_logs() as lines:
        await desk.hand_in("tarek")
        [case] = await desk.handed("tarek")
        await desk.people["tarek"].get(f"api/cases/handed/{case['case']}")
    printed.write(repr(lines))
    kept = b"".join(file.read_bytes() for file in tmp_path.rglob("*") if file.is_file())
    for secret in SECRETS:
        assert secret.encode() not in kept
        assert secret not in printed.getvalue()


async def test_without_consent_or_a_named_person_nothing_is_kept(desk: Desk) -> None:
    for wish, code in (
        ({"consent": False}, "consent_needed"),
        ({"readers": []}, "confidant_missing"),
        ({"readers": [desk.people["jost"].participant]}, "confidant_missing"),
        ({"readers": [desk.people["ines"].participant]}, "confidant_missing"),
        ({"words": "  "}, "empty_text"),
        ({"words": "x" * (limits.CASE_MAX_CHARS + 1)}, "text_too_long"),
        ({"contact": ""}, "empty_text"),
    ):
        refused = await desk.hand_in("tarek", **wish)
        assert refused.json()["error"]["code"] == code
    assert await desk.handed("tarek") == []
    state, _ = await desk.house.services.rooms.state(desk.dialogue)
    assert rules.view(state, "answers")["cases"] == 0


async def test_only_customers_hand_over_and_only_where_there_is_a_desk(desk: Desk, house: House) -> None:
    assert (await desk.hand_in("tarek", by="selin")).json()["error"]["code"] == "not_allowed"
    other = Desk(house, desk.organiser, await house.dialogue(desk.organiser))
    await other.come("roswitha", "participant")
    assert (await other.hand_in()).json()["error"]["code"] == "no_case_desk"


async def test_the_same_case_again_is_one_case(desk: Desk) -> None:
    for _ in range(2):
        assert (await desk.hand_in("tarek", case="case-00000000000001")).status_code == 201
    state, _ = await desk.house.services.rooms.state(desk.dialogue)
    assert rules.view(state, "answers")["cases"] == 1
    assert len(await desk.handed("tarek")) == 1


async def test_whoever_lays_the_duty_down_reads_nothing_more(desk: Desk) -> None:
    case = (await desk.hand_in("tarek")).json()["cases"][0]["case"]
    await desk.does(TakeDuty(Duty.CONFIDANT, willing=False), "tarek")
    tarek = desk.people["tarek"]
    assert (await tarek.get("api/cases/handed")).json()["error"]["code"] == "not_allowed"
    assert (await tarek.get(f"api/cases/handed/{case}")).status_code == 404


async def test_done_is_seen_by_the_person_and_can_be_taken_back(desk: Desk) -> None:
    case = (await desk.hand_in("tarek")).json()["cases"][0]["case"]
    tarek = desk.people["tarek"]
    for done in (True, False):
        answer = await tarek.web.put(f"{tarek.path}api/cases/handed/{case}", json={"done": done})
        assert (answer.json()["cases"][0]["done_at"] is not None) is done
        own = (await desk.people["roswitha"].get("api/cases")).json()["cases"][0]
        assert (own["done_at"] is not None) is done
    selin = desk.people["selin"]
    assert (await selin.web.put(f"{selin.path}api/cases/handed/{case}", json={"done": True})).status_code == 404


async def test_the_person_deletes_it_at_any_time_and_it_is_gone_for_the_reader_too(desk: Desk) -> None:
    case = (await desk.hand_in("tarek")).json()["cases"][0]["case"]
    uwe, roswitha = desk.people["uwe"], desk.people["roswitha"]
    assert (await uwe.web.delete(f"{uwe.path}api/cases/{case}")).status_code == 404
    assert (await roswitha.web.delete(f"{roswitha.path}api/cases/{case}")).status_code == 204
    assert await desk.handed("tarek") == []


async def test_whoever_erases_themselves_erases_their_cases(desk: Desk) -> None:
    await desk.hand_in("tarek")
    roswitha = desk.people["roswitha"]
    assert (await roswitha.web.delete(f"{roswitha.path}api/me")).status_code == 204
    assert await desk.handed("tarek") == []


async def test_thirty_days_after_the_last_answer_they_are_purged(desk: Desk) -> None:
    await desk.hand_in("tarek")
    await desk.does(OpenStep("s2", "s1"), "ines")
    await desk.does(CloseDialogue("s2"), "ines")
    store, now = desk.house.services.store, desk.house.services.clock()
    assert [one async for one in due(store, now)] == []
    [overdue] = [one async for one in due(store, now + (ADDRESSES_KEPT_DAYS + 366) * 86_400_000)]
    assert await settle(store, overdue.dialogue, overdue.what)
    assert await desk.handed("tarek") == []


async def test_a_persons_own_data_hold_what_they_handed_over(desk: Desk) -> None:
    await desk.hand_in("tarek")
    roswitha = desk.people["roswitha"]
    data = (await roswitha.get("api/me/data")).json()
    assert (data["cases"][0]["words"], data["cases"][0]["contact"]) == (WORDS, CONTACT)
    table = await roswitha.get("api/me/data.csv")
    assert WORDS in table.text and table.headers["Content-Type"].startswith("text/csv")


def test_a_seal_opens_only_with_the_same_secret_for_the_same_case_and_unchanged() -> None:
    seals = Seals(SECRET)
    sealed = seals.seal("one", "Wörter".encode())
    assert seals.opened("one", sealed) == "Wörter".encode()
    assert seals.seal("one", "Wörter".encode()) != sealed
    changed = bytes([*sealed[:-33], sealed[-33] ^ 1, *sealed[-32:]])
    for other, case, words in ((Seals(SECRET[::-1]), "one", sealed), (seals, "two", sealed), (seals, "one", changed)):
        with pytest.raises(SealBroken):
            other.opened(case, words)
    assert seals.opened("one", seals.seal("one", b"")) == b""
