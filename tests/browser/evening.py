"""The people of the evening that is played, and what the organiser does before they come."""

from __future__ import annotations

import re
from dataclasses import dataclass, field
from datetime import datetime, timedelta
from zoneinfo import ZoneInfo

from playwright.async_api import Page, expect

from tests.browser.hosting import ORGANISER, PASSWORD, ZONE
from tests.browser.line import Line
from tests.browser.people import DESK_DE, PHONE_DE, Browsers, Person, together
from tests.browser.words import DE as t
from tests.servers.resonanz import Resonanz

TITLE = "Gut versorgt, gut verstanden"
NOT_NEEDED = ("suggest-welcome-title", "suggest-together-title", "suggest-heard-title", "suggest-how-title")
"""Steps of the proposed agenda that this evening does without; three stay: Ankommen, Erleben, Empfinden."""
CUSTOMERS = ("Agnieszka", "Uwe", "Uwe", "Oberhalmerin", "Fatma Ö.", "Georg Z.")


@dataclass
class Evening:
    """One dialogue with its organiser, moderator, representative and six customers, each at their own browser."""

    server: Resonanz
    browsers: Browsers
    line: Line
    """Between the Oberhalmerin and the server; it will break."""
    organiser: Page
    links: dict[str, str] = field(default_factory=dict)
    moderator: Person = field(init=False)
    bodo: Person = field(init=False)
    customers: list[Person] = field(default_factory=list)

    @property
    def dialogue(self) -> str:
        return re.findall(r"/j/([^#]+)", self.links["participant"])[0]

    @property
    def documentation(self) -> str:
        return f"{self.server.origin}/doc/{self.dialogue}"

    @property
    def writers(self) -> list[Person]:
        return [self.bodo, *self.customers]

    @property
    def everybody(self) -> list[Person]:
        return [self.moderator, *self.writers]

    async def come(self) -> None:
        """Everybody arrives at the same time; two of them on their phones."""
        self.moderator, self.bodo = await self.browsers.person(), await self.browsers.person()
        views = [DESK_DE, PHONE_DE, DESK_DE, DESK_DE, PHONE_DE, DESK_DE]
        self.customers = [await self.browsers.person(view) for view in views]
        await together(
            self.moderator.arrive(self.links["moderator"], "Ines Falkenried", "arrive-enter-moderator"),
            self.bodo.arrive(self.links["representative"], "Bodo Achenrath"),
            *(person.arrive(self._way_of(name), name) for person, name in zip(self.customers, CUSTOMERS, strict=True)),
        )

    def _way_of(self, name: str) -> str:
        link = self.links["participant"]
        return self.line.through(link) if name == "Oberhalmerin" else link


async def claim(page: Page, link: str) -> None:
    """The one-time link leads to a password; it works once."""
    await page.goto(link)
    await page.get_by_label(t("account-name")).fill(ORGANISER)
    await page.get_by_label(t("account-password"), exact=True).fill(PASSWORD)
    await page.get_by_label(t("account-password-again")).fill(PASSWORD)
    await page.get_by_role("button", name=t("claim-do")).click()
    await page.get_by_role("button", name=t("codes-done")).click()
    await expect(page.get_by_role("heading", name=t("list-title"))).to_be_visible()


async def sign_in(page: Page, origin: str) -> None:
    await page.goto(f"{origin}/organiser")
    await page.get_by_label(t("account-name")).fill(ORGANISER)
    await page.get_by_label(t("account-password"), exact=True).fill(PASSWORD)
    await page.get_by_role("button", name=t("sign-in-do")).click()
    await expect(page.get_by_role("heading", name=t("list-title"))).to_be_visible()


async def create_dialogue(page: Page) -> None:
    """Title, company and day are enough; four proposed steps are taken out."""
    begins = datetime.now(ZoneInfo(ZONE)) + timedelta(minutes=12)
    await page.get_by_role("link", name=t("list-new")).click()
    await page.get_by_role("radio", name=t("formats-free")).check()
    await page.get_by_role("button", name=t("formats-go")).click()
    await page.locator("#f-title").fill(TITLE)
    await page.locator("#f-company").fill("Halmtal Energie")
    await page.locator("#f-starts_at").fill(begins.strftime("%Y-%m-%d"))
    await page.locator("#f-time").fill(begins.strftime("%H:%M"))
    for step in NOT_NEEDED:
        await page.get_by_role("button", name=t("remove", name=t(step)), exact=True).click()
    await page.get_by_role("button", name=t("edit-create")).click()
    await expect(page.get_by_role("heading", level=1, name=TITLE)).to_be_visible()


async def read_links(page: Page) -> dict[str, str]:
    """The links as they stand on the page, to be copied."""
    await expect(page.locator("#invite-link")).to_have_value(re.compile("#"))
    links = {"participant": await page.locator("#invite-link").input_value()}
    for role in ("moderator", "representative", "projector"):
        heading = page.get_by_role("heading", name=t(f"role-{role}-links"))
        links[role] = await page.locator(".role").filter(has=heading).locator("input.url").first.input_value()
    return links
