"""What a reader may rely on: nothing moves under their eyes, and the page is there soon, also on a thin line."""

from __future__ import annotations

import asyncio
import re

import pytest
from playwright.async_api import Request, expect

from tests.browser.hosting import Host
from tests.browser.people import DESK_DE, PHONE_DE, Browsers, View

pytestmark = pytest.mark.browser

FIRST_LOAD_MAX_BYTES = 120 * 1_024
TALKERS, EACH = 10, 12
"""So many people say so many things, each as fast as the server takes it: far more than 20 a second."""
FRAMES_MIN = 20
"""So often the line is looked at, at the least; a quick server is done with all of them sooner."""
WATCH = """(line) => {
  const list = line.closest(".scroll"), seen = [], shifts = [];
  new PerformanceObserver((all) => all.getEntries().forEach((one) => shifts.push(one.value)))
    .observe({ type: "layout-shift" });
  let going = true;
  const look = () => {
    seen.push(line.getBoundingClientRect().top);
    if (going) requestAnimationFrame(look);
  };
  look();
  window.seen = seen;
  window.watched = () => { going = false; return { drift: Math.max(...seen) - Math.min(...seen), frames: seen.length,
    shifted: shifts.reduce((sum, one) => sum + one, 0), scrolled: list.scrollTop }; };
}"""


@pytest.mark.parametrize("view", [DESK_DE, PHONE_DE], ids=lambda view: view.name)
async def test_a_reader_keeps_their_place_while_many_write(host: Host, browsers: Browsers, view: View):
    held = await host.dialogue()
    talkers = await host.guests(held, [f"Gast {n}" for n in range(TALKERS)])
    await host.open_step(held, "s2", "s1")
    for n in range(20):
        await talkers[n % TALKERS].say(f"Vorher gesagt, {n}. Etwas, das man in Ruhe lesen möchte.", "s2")
    reader = await browsers.person(view)
    await reader.arrive(held.link(), "Die Leserin", "arrive-enter-running")
    await reader.sees("Vorher gesagt, 12.")
    line = reader.line("Vorher gesagt, 12.")
    await line.scroll_into_view_if_needed()
    await line.get_by_role("button").first.focus()
    await line.evaluate(WATCH)

    async def talk(n: int) -> None:
        for turn in range(EACH):
            await talkers[n].say(f"Dazwischen, {n} zum {turn}. Mal.", "s2")

    await asyncio.gather(*(talk(n) for n in range(TALKERS)))
    await expect(reader.page.get_by_text(reader.t("stream-held", count=TALKERS * EACH), exact=True)).to_be_visible()
    await reader.page.wait_for_function(f"() => window.seen.length >= {FRAMES_MIN}")
    seen = await reader.page.evaluate("() => window.watched()")
    assert seen["drift"] <= 1, seen
    assert seen["shifted"] < 0.01, seen
    await expect(line.get_by_role("button").first).to_be_focused()

    await reader.button("stream-show").click()
    await expect(reader.list.get_by_role("listitem").first).to_contain_text("Dazwischen")


@pytest.mark.parametrize("view", [DESK_DE, PHONE_DE], ids=lambda view: view.name)
async def test_the_first_load_is_small(host: Host, browsers: Browsers, view: View):
    """Everything a participant's browser fetches from the link to the chair, compressed as it goes over the line."""
    held = await host.dialogue()
    person = await browsers.person(view)
    done: list[Request] = []
    person.page.on("requestfinished", lambda one: done.append(one))
    await person.arrive(held.link(), "Uwe")
    await person.page.wait_for_load_state("networkidle")
    sizes = {re.sub(r"^https?://[^/]+", "", one.url): (await one.sizes())["responseBodySize"] for one in done}
    assert sum(sizes.values()) <= FIRST_LOAD_MAX_BYTES, sizes
    assert len(sizes) > 5
