"""The page in a real Chromium: accessible, narrow and wide, printed, under its policy, and growing while one reads."""

from collections.abc import AsyncIterator
from pathlib import Path

import pytest
from playwright.async_api import Browser, Page

from app.documentation import document, render
from app.documentation.model import Document
from tests.documentation.made import crowded, evening_document
from tests.documentation.served import Served
from tests.sample.held import NAMES, Evening

pytestmark = pytest.mark.browser

AXE = Path(__file__).parents[2] / "frontend" / "node_modules" / "axe-core" / "axe.min.js"
HALF_PAST_SIX_S = 75 * 60
LATER_S = HALF_PAST_SIX_S + 20 * 60
STEP_MS = 250

STATES = {
    "empty": lambda: document(Evening().outline(), NAMES, "de", "/doc/k7h2"),
    "running": lambda: evening_document(HALF_PAST_SIX_S, address="/doc/k7h2"),
    "closed": lambda: evening_document(address="/doc/k7h2"),
    "english": lambda: evening_document(language="en", address="/doc/k7h2"),
    "crowded": lambda: document(crowded(450), NAMES, "de", "/doc/k7h2"),
}


@pytest.fixture
async def page(browser: Browser) -> AsyncIterator[Page]:
    """A fresh reader whose clock is ours; anything the browser complains about fails the test."""
    context = await browser.new_context(viewport={"width": 1280, "height": 800}, locale="de-DE")
    page = await context.new_page()
    complaints: list[str] = []
    page.on("console", lambda said: complaints.append(said.text) if said.type in {"error", "warning"} else None)
    page.on("pageerror", lambda error: complaints.append(str(error)))
    await page.clock.install()
    yield page
    await context.close()
    # What the network did (net::ERR_…) is the browser's own remark, not a fault of the page.
    assert [said for said in complaints if not any(other in said for other in ("favicon", "404", "net::ERR_"))] == []


async def _look_again(page: Page, served: Served) -> None:
    """Let time pass until the page has asked once more."""
    asked = len(served.answers)
    while len(served.answers) == asked:
        await page.clock.run_for(STEP_MS)


# ── to look at ──


@pytest.mark.parametrize(
    ("state", "width", "dark"),
    [
        ("closed", 1280, False),
        ("closed", 1280, True),
        ("closed", 390, False),
        ("closed", 320, True),
        ("empty", 1280, True),
        ("running", 390, False),
        ("english", 800, False),
        ("crowded", 390, True),
    ],
)
async def test_no_barrier_and_no_sideways_scrolling(browser: Browser, state: str, width: int, dark: bool) -> None:
    if not AXE.exists():
        pytest.skip("no axe-core: run npm ci in frontend/")
    context = await browser.new_context(
        viewport={"width": width, "height": 844}, color_scheme="dark" if dark else "light", bypass_csp=True
    )
    page = await context.new_page()
    with Served(STATES[state]()) as served:
        await page.goto(served.url)
        await page.add_script_tag(path=str(AXE))
        found = await page.evaluate("axe.run(document, {resultTypes: ['violations']})")
        wide = await page.evaluate("document.documentElement.scrollWidth")
    await context.close()

    assert [(rule["id"], rule["nodes"][0]["html"][:120]) for rule in found["violations"]] == []
    assert wide == width


async def test_the_page_is_styled_under_the_policy_of_the_house(page: Page) -> None:
    with Served(STATES["closed"]()) as served:
        await page.goto(served.url)
        columns = await page.evaluate("getComputedStyle(document.querySelector('.line')).gridTemplateColumns")
        lifted = await page.evaluate("getComputedStyle(document.querySelector('.lens')).strokeWidth")
    assert columns.startswith("208px 544px")
    assert lifted.endswith("px")


async def test_the_one_file_is_styled_by_itself_and_can_do_nothing(browser: Browser, tmp_path: Path) -> None:
    saved = tmp_path / "evening.html"
    saved.write_bytes(render(evening_document(address=""), "html"))
    context = await browser.new_context(viewport={"width": 1280, "height": 800})
    page = await context.new_page()
    complaints: list[str] = []
    page.on("console", lambda said: complaints.append(said.text))

    await page.goto(saved.as_uri())
    columns = await page.evaluate("getComputedStyle(document.querySelector('.line')).gridTemplateColumns")
    await context.close()

    assert columns.startswith("208px 544px")
    assert complaints == []


async def test_on_paper_no_line_is_broken_and_only_words_are_left(page: Page) -> None:
    with Served(STATES["closed"]()) as served:
        await page.goto(served.url)
        await page.emulate_media(media="print", color_scheme="dark")
        broken = await page.evaluate(
            "[...document.querySelectorAll('.line')].filter(e => getComputedStyle(e).breakInside !== 'avoid').length"
        )
        ground = await page.evaluate("getComputedStyle(document.body).backgroundColor")
        links = await page.locator(".languages").is_visible()
    assert (broken, ground, links) == (0, "rgb(255, 255, 255)", False)


async def test_a_permanent_link_finds_its_line_among_ten_thousand(page: Page) -> None:
    with Served(document(crowded(10_000), NAMES, "de", "/doc/k7h2")) as served:
        await page.goto(f"{served.url}#B7654")
        top = "document.getElementById('B7654').getBoundingClientRect().top"
        await page.wait_for_function(f"() => {{ const top = {top}; return 0 <= top && top < 800; }}")


async def test_by_keyboard_one_comes_to_the_contents_and_past_the_picture(page: Page) -> None:
    with Served(STATES["closed"]()) as served:
        await page.goto(served.url)
        await page.keyboard.press("Tab")
        await page.keyboard.press("Enter")
        assert await page.evaluate("document.activeElement.id") == "contents"
        await page.focus("#score .skip")
        await page.keyboard.press("Enter")
        await page.keyboard.press("Tab")
        assert await page.evaluate("document.activeElement.getAttribute('href')") == "#step-ankommen"


# ── growing ──


def _running(until_s: int) -> Document:
    return evening_document(until_s, address="/doc/k7h2")


async def test_new_lines_come_in_and_known_ones_are_left_alone(page: Page) -> None:
    with Served(_running(HALF_PAST_SIX_S)) as served:
        await page.goto(served.url)
        await page.evaluate("document.getElementById('B1').known = true")
        before, contents = await page.locator("article.line").count(), await page.locator("#contents a").count()
        served.show(_running(LATER_S))
        await _look_again(page, served)
        await page.wait_for_selector("#B18")

        assert await page.locator("article.line").count() > before
        assert await page.evaluate("document.getElementById('B1').known") is True
        assert await page.evaluate("[...document.querySelectorAll('article.line')].map(e => e.id).join()") == ",".join(
            f"B{n}" for n in range(1, await page.locator("article.line").count() + 1)
        )
        assert await page.locator("#contents a").count() == contents + 2  # two steps have been opened meanwhile


async def test_what_has_not_changed_is_not_sent_again(page: Page) -> None:
    with Served(_running(HALF_PAST_SIX_S)) as served:
        await page.goto(served.url)
        await _look_again(page, served)
        await _look_again(page, served)
        assert served.answers[:3] == [200, 200, 304]  # time goes on by itself, too


async def test_the_readers_place_and_focus_stay(page: Page) -> None:
    with Served(_running(HALF_PAST_SIX_S)) as served:
        await page.goto(served.url)
        await page.evaluate("document.getElementById('B9').scrollIntoView()")
        await page.evaluate("document.querySelector('#B9 .n').focus()")
        before = await page.evaluate("document.getElementById('B9').getBoundingClientRect().top")
        served.show(_running(LATER_S))
        await _look_again(page, served)
        await page.wait_for_selector("#B18")

        after = await page.evaluate("document.getElementById('B9').getBoundingClientRect().top")
        assert abs(after - before) < 1
        assert await page.evaluate("document.activeElement.getAttribute('href')") == "#B9"


async def test_focus_in_a_picture_that_is_drawn_anew_stays_on_its_note(page: Page) -> None:
    with Served(_running(HALF_PAST_SIX_S)) as served:
        await page.goto(served.url)
        await page.evaluate("document.querySelector('#stave-empfinden a[href=\"#B9\"]').focus()")
        served.show(_running(LATER_S))
        await _look_again(page, served)
        await page.wait_for_selector("#B18")
        assert await page.evaluate("document.activeElement.closest('.stave')?.id") == "stave-empfinden"
        assert await page.evaluate("document.activeElement.getAttribute('href')") == "#B9"


async def test_marked_words_wait_and_change_once_they_are_let_go(page: Page) -> None:
    with Served(_running(42 * 60 + 30)) as served:  # 17:57:30, half a minute before B2 is corrected
        await page.goto(served.url)
        await page.evaluate("getSelection().selectAllChildren(document.querySelector('#B2 blockquote'))")
        served.show(_running(LATER_S))
        await _look_again(page, served)
        await page.wait_for_selector("#B18")
        assert "Sauerstoffgerät" in await page.evaluate("getSelection().toString()")

        await page.evaluate("getSelection().removeAllRanges()")
        await _look_again(page, served)
        await page.wait_for_function("() => document.querySelector('#B2').textContent.includes('medizinisches')")


async def test_hidden_words_leave_the_screen(page: Page) -> None:
    at_1927_s, at_1929_s = 132 * 60, 134 * 60
    with Served(_running(at_1927_s)) as served:
        await page.goto(served.url)
        assert "Brettinger" in await page.content()
        served.show(_running(at_1929_s))
        await _look_again(page, served)
        await page.wait_for_selector("#B30.gone")
        assert "Brettinger" not in await page.content()


async def test_after_the_end_it_says_so_and_looks_rarely(page: Page) -> None:
    with Served(_running(HALF_PAST_SIX_S)) as served:
        await page.goto(served.url)
        served.show(STATES["closed"]())
        await _look_again(page, served)
        await page.wait_for_selector("#run-end")
        assert await page.locator(".running").count() == 0
        looks = len(served.answers)
        await page.clock.run_for(50_000)
        assert len(served.answers) == looks
        await _look_again(page, served)


async def test_who_listens_is_told_that_there_is_something_new(page: Page) -> None:
    with Served(_running(HALF_PAST_SIX_S)) as served:
        await page.goto(served.url)
        assert await page.locator("#news").text_content() == ""
        served.show(_running(LATER_S))
        await _look_again(page, served)
        await page.wait_for_selector("#B18")
        await page.clock.run_for(200)
        assert await page.locator("#news").text_content() == "Neue Beiträge sind dazugekommen."


async def test_a_choice_of_dark_made_elsewhere_holds_here(page: Page) -> None:
    with Served(STATES["closed"]()) as served:
        await page.goto(served.url)
        await page.evaluate("localStorage.setItem('resonanz.theme', 'dark')")
        await page.reload()
        assert await page.evaluate("getComputedStyle(document.body).backgroundColor") == "rgb(27, 32, 38)"
