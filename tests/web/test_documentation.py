"""Reading the documentation: who may, how fresh, taken along in every format."""

from __future__ import annotations

import asyncio
import csv
import io
import json

import pytest

from app.facilitation.commands import CloseDialogue, Contribute
from app.facilitation.core import ORGANISER_ACTOR
from app.web.documentation import Renderings
from tests.web.conftest import House, Inside

FORMATS = ("html", "md", "json", "csv")


async def say(who: Inside, house: House, n: int, words: str) -> None:
    await house.services.rooms.submit(who.dialogue, Contribute(f"contribution-{n:04}", "s1", words), who.participant)


@pytest.fixture
async def uwe(house: House) -> Inside:
    organiser = await house.organiser()
    dialogue = await house.dialogue(organiser)
    return await house.enter(dialogue, await house.secret(organiser, dialogue, "participant"), "Uwe")


@pytest.mark.parametrize(
    ("who", "stranger", "participant", "organiser", "code"),
    [
        ("public", 200, 200, 200, None),
        ("participants", 403, 200, 200, "reading_participants"),
        ("nobody", 403, 403, 200, "reading_closed"),
    ],
)
async def test_the_organiser_decides_who_reads(
    house: House, uwe: Inside, who: str, stranger: int, participant: int, organiser: int, code: str | None
) -> None:
    console = await house.organiser()
    await console.put(f"/api/organiser/dialogues/{uwe.dialogue}/reading", json={"who": who})

    for path in ("", *(f"/export.{format}" for format in FORMATS)):
        asked = [await one.get(f"/doc/{uwe.dialogue}{path}") for one in (house.browser(), uwe.web, console)]
        assert [answer.status_code for answer in asked] == [stranger, participant, organiser], path
        if code is not None and path:
            assert asked[0].json()["error"]["code"] == code


async def test_a_refusal_is_a_page_for_people(house: House, uwe: Inside) -> None:
    refused = await house.browser().get(f"/doc/{uwe.dialogue}")
    missing = await house.browser().get("/doc/never-was")

    assert refused.headers["Content-Type"].startswith("text/html")
    assert "eigenen Link" in refused.text
    assert missing.status_code == 404 and "<html" in missing.text


async def test_whoever_erased_themselves_reads_no_longer(house: House, uwe: Inside) -> None:
    kept = dict(uwe.web.cookies)
    await uwe.web.delete(f"{uwe.path}api/me")

    stolen = house.browser(Cookie=f"resonanz_reader={kept['resonanz_reader']}")

    assert (await stolen.get(f"/doc/{uwe.dialogue}")).status_code == 403


async def test_the_page_grows_and_is_complete_the_moment_it_ends(house: House, uwe: Inside) -> None:
    house.app.state.renderings = Renderings(clock=lambda: 0.0)  # everything is young for ever
    await say(uwe, house, 1, "Das erste Wort")
    first = await uwe.web.get(f"/doc/{uwe.dialogue}")
    await say(uwe, house, 2, "Das zweite Wort")
    young = await uwe.web.get(f"/doc/{uwe.dialogue}")
    await house.services.rooms.submit(uwe.dialogue, CloseDialogue("s1"), ORGANISER_ACTOR)

    complete = await uwe.web.get(f"/doc/{uwe.dialogue}")

    assert "Das erste Wort" in first.text and young.content == first.content
    assert "Das zweite Wort" in complete.text
    assert 'id="B2"' in complete.text


async def test_an_older_rendering_is_made_anew(house: House, uwe: Inside) -> None:
    now = [0.0]
    house.app.state.renderings = Renderings(clock=lambda: now[0])
    await uwe.web.get(f"/doc/{uwe.dialogue}")
    await say(uwe, house, 1, "Inzwischen gesagt")
    now[0] = 1.5

    assert "Inzwischen gesagt" in (await uwe.web.get(f"/doc/{uwe.dialogue}")).text


async def test_what_the_browser_has_is_not_sent_again(house: House, uwe: Inside) -> None:
    first = await uwe.web.get(f"/doc/{uwe.dialogue}")

    again = await uwe.web.get(f"/doc/{uwe.dialogue}", headers={"If-None-Match": first.headers["ETag"]})
    english = await uwe.web.get(
        f"/doc/{uwe.dialogue}", params={"lang": "en"}, headers={"If-None-Match": first.headers["ETag"]}
    )
    renamed = await uwe.web.patch(f"{uwe.path}api/me", json={"name": "Uwe S."})
    changed = await uwe.web.get(f"/doc/{uwe.dialogue}", headers={"If-None-Match": first.headers["ETag"]})

    assert (again.status_code, again.content) == (304, b"")
    assert english.status_code == 200 and 'lang="en"' in english.text
    assert renamed.status_code == 200 and changed.headers["ETag"] != "" and changed.status_code == 200


async def test_many_readers_at_once_cost_one_rendering(
    house: House, uwe: Inside, monkeypatch: pytest.MonkeyPatch
) -> None:
    renderings: Renderings = house.app.state.renderings
    made = 0
    make = renderings._make

    async def counted(*arguments: object) -> object:
        nonlocal made
        made += 1
        return await make(*arguments)  # type: ignore[arg-type]

    monkeypatch.setattr(renderings, "_make", counted)
    answers = await asyncio.gather(*(uwe.web.get(f"/doc/{uwe.dialogue}") for _ in range(20)))

    assert {answer.status_code for answer in answers} == {200} and made == 1


@pytest.mark.parametrize("format", FORMATS)
async def test_every_format_is_a_download_with_a_plain_name(house: House, uwe: Inside, format: str) -> None:
    await say(uwe, house, 1, '=HYPERLINK("http://evil") <script>alert(1)</script>')

    answer = await uwe.web.get(f"/doc/{uwe.dialogue}/export.{format}")

    assert answer.headers["Content-Disposition"] == f'attachment; filename="gut-versorgt-gut-verstanden.{format}"'
    assert answer.headers["X-Content-Type-Options"] == "nosniff"
    if format == "json":
        assert json.loads(answer.text)["contributions"][0]["n"] == 1
    elif format == "csv":
        cells = [cell for row in csv.reader(io.StringIO(answer.text.removeprefix("\ufeff"))) for cell in row]
        assert not [cell for cell in cells if cell.startswith("=")]
    elif format == "html":
        assert "<script" not in answer.text


async def test_an_unknown_format_is_not_found(uwe: Inside) -> None:
    for format in ("page", "pdf", "../../x"):
        assert (await uwe.web.get(f"/doc/{uwe.dialogue}/export.{format}")).status_code == 404


async def test_the_page_needs_nothing_that_the_policy_forbids(house: House, uwe: Inside) -> None:
    page = (await uwe.web.get(f"/doc/{uwe.dialogue}")).text

    assert " style=" not in page and "<style" not in page and " onclick" not in page
    links = [part.split('"')[0] for part in page.split('href="/doc-assets/')[1:] + page.split('src="/doc-assets/')[1:]]
    assert links
    for link in links:
        answer = await house.browser().get(f"/doc-assets/{link}")
        assert answer.status_code == 200 and "immutable" in answer.headers["Cache-Control"]
    assert (await house.browser().get("/doc-assets/old/page.css")).headers["Cache-Control"] == "no-cache"
