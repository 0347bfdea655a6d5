"""The servers the other tests stand on do what those tests believe."""

import asyncio

import asyncpg
import pytest
import redis.asyncio
from playwright.async_api import Browser
from redis.asyncio.retry import Retry
from redis.backoff import NoBackoff
from sqlalchemy import text
from sqlalchemy.ext.asyncio import create_async_engine

from tests.servers.postgres import Databases, PostgresServer, find_binaries
from tests.servers.process import Missing
from tests.servers.redis import RedisServer


async def _scalar(url: str, sql: str) -> object:
    engine = create_async_engine(url)
    try:
        async with engine.begin() as connection:
            result = await connection.execute(text(sql))
            return result.scalar() if result.returns_rows else None
    finally:
        await engine.dispose()


async def test_every_postgres_database_is_new_and_empty(postgres_databases: Databases) -> None:
    first, second = await postgres_databases.create(), await postgres_databases.create()
    await _scalar(first, "CREATE TABLE seen_only_here (id int)")
    count = "SELECT count(*) FROM information_schema.tables WHERE table_schema = 'public'"
    assert (await _scalar(first, count), await _scalar(second, count)) == (1, 0)
    for url in (first, second):
        await postgres_databases.drop(url)


async def test_postgres_speaks_utf8(postgres_url: str) -> None:
    assert await _scalar(postgres_url, "SELECT 'Großer Kreis'") == "Großer Kreis"


async def test_durable_postgres_remembers_after_a_power_cut(durable_postgres: PostgresServer) -> None:
    url = await durable_postgres.create()
    await _scalar(url, "CREATE TABLE kept AS SELECT 42 AS answer")
    durable_postgres.kill()
    with pytest.raises(OSError):
        await durable_postgres.version()
    durable_postgres.restart()
    assert await _scalar(url, "SELECT answer FROM kept") == 42
    assert await _scalar(url, "SHOW fsync") == "on"


async def test_frozen_postgres_answers_after_thawing(durable_postgres: PostgresServer) -> None:
    connection = await asyncpg.connect(host=str(durable_postgres.folder), user="resonanz", database="postgres")
    durable_postgres.stop()
    answer = asyncio.ensure_future(connection.fetchval("SELECT 1"))
    finished, _ = await asyncio.wait([answer], timeout=0.1)
    durable_postgres.cont()
    assert (finished, await answer) == (set(), 1)
    await connection.close()


async def test_redis_is_empty_and_carries_bells(redis_url: str) -> None:
    async with redis.asyncio.from_url(redis_url) as client, client.pubsub() as bells:
        assert await client.dbsize() == 0
        await client.set("left by this test", 1)
        await bells.subscribe("bell")
        assert (await bells.get_message(timeout=5))["type"] == "subscribe"
        await client.publish("bell", "7")
        assert (await bells.get_message(timeout=5))["data"] == b"7"


async def test_a_killed_redis_refuses_and_comes_back_empty(redis_server: RedisServer) -> None:
    async with redis.asyncio.from_url(redis_server.url, retry=Retry(NoBackoff(), 0)) as client:
        await client.set("key", "value")
        redis_server.kill()
        with pytest.raises(redis.exceptions.ConnectionError):
            await client.ping()
        redis_server.restart()
        assert await client.get("key") is None


async def test_a_frozen_redis_times_out(redis_server: RedisServer) -> None:
    patience = {"socket_timeout": 0.1, "retry": Retry(NoBackoff(), 0)}
    async with redis.asyncio.from_url(redis_server.url, **patience) as client:
        await client.ping()
        redis_server.stop()
        with pytest.raises(redis.exceptions.TimeoutError):
            await client.ping()
        redis_server.cont()
        assert await client.ping()


@pytest.mark.browser
async def test_chromium_shows_a_page(browser: Browser) -> None:
    context = await browser.new_context(locale="de-DE")
    page = await context.new_page()
    await page.goto("data:text/html,<h1>Guten Abend</h1>")
    assert await page.get_by_role("heading").inner_text() == "Guten Abend"
    await context.close()


def test_the_way_servers_are_found_has_a_reason_when_nothing_is_found(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    monkeypatch.setenv("TEST_POSTGRES_BIN", "/nowhere")
    find_binaries.cache_clear()
    found = find_binaries()
    find_binaries.cache_clear()
    assert not isinstance(found, Missing) and found.version == "?"
