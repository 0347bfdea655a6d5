"""Imprint and privacy page: what the house says about itself, readable without a script."""

from __future__ import annotations

import pytest

from app.settings import Settings
from app.web import legal
from tests.web.conftest import House, in_memory

TEXTS = {
    "imprint_de": "Halmtal Energie GmbH\nHauptstraße 1\n\nVertreten durch <Ada>",
    "imprint_en": "",
    "controller": "Halmtal Energie GmbH\ndatenschutz@halmtal.example",
    "privacy_de": "Wir fragen niemanden aus.",
    "privacy_en": "We question nobody.",
}


async def test_a_house_that_says_nothing_says_so(house: House) -> None:
    page = await house.browser().get("/imprint")

    assert "Hier steht noch kein Impressum" in page.text
    assert await legal.filled(house.services) == legal.Filled(imprint=False, privacy=False)


async def test_what_the_organiser_writes_stands_there_at_once(house_on_each_store: House) -> None:
    house = house_on_each_store
    organiser = await house.organiser()

    saved = await organiser.put("/api/organiser/house-texts", json=TEXTS)

    assert saved.json() == TEXTS
    imprint = (await house.browser().get("/imprint?lang=en")).text
    privacy = (await house.browser().get("/privacy?lang=de")).text
    assert "Halmtal Energie GmbH<br>Hauptstraße 1" in imprint, "there is no English one, so the German stands"
    assert "Vertreten durch &lt;Ada&gt;" in imprint
    assert "datenschutz@halmtal.example" in privacy
    assert "Wir fragen niemanden aus." in privacy
    assert await legal.filled(house.services) == legal.Filled(imprint=True, privacy=True)


async def test_the_settings_speak_as_long_as_no_organiser_does(settings: Settings) -> None:
    told = Settings(
        data_dir=settings.data_dir,
        secret_key=settings.secret_key,
        imprint="Halm\\nTal",
        controller="Ada",
        _env_file=None,
    )
    async with in_memory(told) as house:
        assert "Halm<br>Tal" in (await house.browser().get("/imprint")).text
        assert await legal.filled(house.services) == legal.Filled(imprint=True, privacy=True)
        organiser = await house.organiser()
        await organiser.put("/api/organiser/house-texts", json=TEXTS)
        assert "Halm<br>Tal" not in (await house.browser().get("/imprint")).text


async def test_a_text_has_an_end(house: House) -> None:
    organiser = await house.organiser()

    answer = await organiser.put("/api/organiser/house-texts", json={"imprint_de": "x" * 20_001})

    assert (answer.status_code, answer.json()["error"]["code"]) == (422, "text_too_long")


@pytest.mark.parametrize("language", ["de", "en"])
async def test_the_privacy_page_names_every_cookie_there_is(house: House, language: str) -> None:
    organiser = await house.organiser()
    dialogue = await house.dialogue(organiser)
    uwe = await house.enter(dialogue, await house.secret(organiser, dialogue, "participant"), "Uwe", organiser)

    page = (await house.browser().get(f"/privacy?lang={language}")).text

    cookies = {cookie.name for cookie in uwe.web.cookies.jar}
    assert len(cookies) == 4
    assert {name for name in cookies if name not in page} == set()
    assert "<script" not in page
    assert "{" not in page
