"""The whole application: in memory for HTTP, behind a real uvicorn on a free port for sockets."""

from __future__ import annotations

import asyncio
import json
import socket
from collections.abc import AsyncIterator, Awaitable, Callable
from contextlib import asynccontextmanager
from dataclasses import asdict, dataclass
from pathlib import Path
from typing import Any, Self

import httpx2
import pytest
from argon2 import PasswordHasher
from websockets.asyncio.client import ClientConnection, connect

from app.main import create_app
from app.settings import Settings
from app.web.organiser import HOUSE
from app.web.passwords import Passwords
from app.web.server import Server
from app.web.services import Services
from app.web.tokens import Purpose
from tests.facilitation.story import SETUP

SECRET = "Jq3vX0tT5mB9wL2kR7nD4fH8sC1zP6yG"
PASSWORD = "ein langes Passwort"
ORGANISER = "Orga"
TIMEOUT_S = 60.0


@dataclass
class Inside:
    """Somebody who has come in: their own browser, with their cookies."""

    web: httpx2.AsyncClient
    dialogue: str
    participant: str
    token: str
    path: str
    role: str

    async def get(self, path: str, **options: Any) -> httpx2.Response:
        return await self.web.get(f"{self.path}{path}", **options)


class House:
    """An open house, and people who come to it. `browser()` is a new browser without any cookie."""

    def __init__(self, app: Any, settings: Settings, transport: Callable[[], httpx2.AsyncBaseTransport]) -> None:
        self.app = app
        self.settings = settings
        self.base_url = settings.base_url
        self._transport = transport
        self._browsers: list[httpx2.AsyncClient] = []
        # argon2 all the same, but not at its full price for each test; test_small_parts pays it once
        self.services.passwords = Passwords(PasswordHasher(time_cost=1, memory_cost=64, parallelism=1))

    @property
    def services(self) -> Services:
        found: Services = self.app.state.services
        return found

    def browser(self, **headers: str) -> httpx2.AsyncClient:
        known = {"Origin": self.base_url, "Accept-Language": "de", **headers}
        browser = httpx2.AsyncClient(
            transport=self._transport(), base_url=self.base_url, headers=known, timeout=TIMEOUT_S
        )
        self._browsers.append(browser)
        return browser

    async def organiser(self, name: str = ORGANISER) -> httpx2.AsyncClient:
        """The organiser's browser, signed in; the first one claims the house."""
        browser = self.browser()
        if not await self.services.store.organisers.any():
            token = self.services.tokens.issue(Purpose.CLAIM, "", HOUSE)
            wish = {"token": token, "name": name, "password": PASSWORD}
            assert (await browser.post("/api/organiser/claim", json=wish)).status_code == 200
        else:
            if await self.services.store.organisers.by_name(name) is None:
                password_hash = await self.services.passwords.hashed(PASSWORD)
                await self.services.store.organisers.add(name, password_hash, self.services.clock())
            wish = {"name": name, "password": PASSWORD}
            assert (await browser.post("/api/organiser/sign-in", json=wish)).status_code == 200
        return browser

    async def dialogue(self, organiser: httpx2.AsyncClient, **changes: Any) -> str:
        setup = {**json.loads(json.dumps(asdict(SETUP))), **changes}
        made = await organiser.post("/api/organiser/dialogues", json={"setup": setup})
        assert made.status_code == 201, made.text
        return str(made.json()["id"])

    async def links(self, organiser: httpx2.AsyncClient, dialogue: str) -> dict[str, dict[str, Any]]:
        """The first link of each role."""
        found = (await organiser.get(f"/api/organiser/dialogues/{dialogue}")).json()["links"]
        return {link["role"]: link for link in reversed(found)}

    async def secret(self, organiser: httpx2.AsyncClient, dialogue: str, role: str) -> str:
        return str((await self.links(organiser, dialogue))[role]["url"].split("#")[1])

    async def enter(
        self, dialogue: str, secret: str, name: str = "Uwe", browser: httpx2.AsyncClient | None = None
    ) -> Inside:
        browser = browser or self.browser()
        answer = await browser.post(
            f"/api/dialogues/{dialogue}/enter", json={"secret": secret, "name": name, "locale": "de"}
        )
        assert answer.status_code == 200, answer.text
        me = answer.json()
        return Inside(browser, dialogue, me["participant"], me["token"], me["location"], me["role"])

    async def close(self) -> None:
        for browser in self._browsers:
            await browser.aclose()


OpenHouse = Callable[..., Awaitable[House]]


@asynccontextmanager
async def in_memory(settings: Settings) -> AsyncIterator[House]:
    """The application without a network."""
    app = create_app(settings)
    async with app.router.lifespan_context(app):
        house = House(app, settings, lambda: httpx2.ASGITransport(app=app, raise_app_exceptions=False))
        yield house
        await house.close()


@asynccontextmanager
async def on_a_port(settings: Settings, proxies: str = "127.0.0.1") -> AsyncIterator[House]:
    """The application behind uvicorn, as `resonanz serve` runs it. `proxies`: whose word on addresses is taken."""
    listener = socket.create_server(("127.0.0.1", 0))
    settings = settings.model_copy(update={"port": listener.getsockname()[1]})
    app = create_app(settings)
    started = asyncio.Event()
    server = Server(app, forwarded_allow_ips=proxies, drain_s=5, started=started.set)
    serving = asyncio.get_running_loop().create_task(server._serve([listener]))
    await asyncio.wait_for(started.wait(), TIMEOUT_S)
    house = House(app, settings, httpx2.AsyncHTTPTransport)
    house.app.state.server = server
    yield house
    await house.close()
    server.should_exit = True
    await asyncio.wait_for(serving, TIMEOUT_S)


@pytest.fixture
def settings(tmp_path: Path) -> Settings:
    """Settings of a fresh house on SQLite."""
    return Settings(data_dir=tmp_path, secret_key=SECRET, _env_file=None)


@pytest.fixture(params=["sqlite", "postgresql"])
def settings_on_each_store(request: pytest.FixtureRequest, settings: Settings) -> Settings:
    if request.param == "sqlite":
        return settings
    return settings.model_copy(update={"database_url": str(request.getfixturevalue("postgres_url"))})


@pytest.fixture
async def house(settings: Settings) -> AsyncIterator[House]:
    async with in_memory(settings) as house:
        yield house


@pytest.fixture
async def house_on_each_store(settings_on_each_store: Settings) -> AsyncIterator[House]:
    async with in_memory(settings_on_each_store) as house:
        yield house


@pytest.fixture
async def server(settings: Settings) -> AsyncIterator[House]:
    async with on_a_port(settings) as house:
        yield house


class Live:
    """A live connection that reads frames one by one."""

    def __init__(self, socket: ClientConnection) -> None:
        self.socket = socket

    @classmethod
    async def open(cls, house: House, inside: Inside, *topics: str, **options: Any) -> Self:
        live = cls(await dial(house, inside, **options))
        await live.send(t="join", epoch=None, topics=dict.fromkeys(topics, 0), locale="de")
        await live.until("joined")
        return live

    async def send(self, **frame: Any) -> None:
        await self.socket.send(json.dumps(frame))

    async def until(self, kind: str) -> dict[str, Any]:
        """The next frame of that type; others are passed over."""
        async with asyncio.timeout(TIMEOUT_S):
            while True:
                frame: dict[str, Any] = json.loads(await self.socket.recv())
                if frame["t"] == kind:
                    return frame

    async def wish(self, name: str, **args: Any) -> dict[str, Any]:
        id = f"wish-{name}-{asyncio.get_running_loop().time()}"[:40]
        await self.send(t="command", id=id, name=name, args=args)
        return await self.until("reply")


async def dial(
    house: House,
    inside: Inside,
    origin: str | None = "",
    cookie: str | None = "",
    bearer: str | None = None,
    compression: str | None = None,
) -> ClientConnection:
    """Open the socket as a browser does (own cookie, own Origin), unless told otherwise; None leaves a header out."""
    headers: dict[str, str] = {}
    own = next(
        (one.value for one in inside.web.cookies.jar if one.name == "resonanz_person" and one.path == inside.path), ""
    )
    if cookie is not None:
        headers["Cookie"] = f"resonanz_person={cookie or own}"
    if bearer is not None:
        headers["Authorization"] = f"Bearer {bearer}"
    address = house.base_url.replace("http", "ws", 1).replace("localhost", "127.0.0.1") + inside.path + "ws"
    return await connect(
        address,
        origin=None if origin is None else (origin or house.base_url),
        additional_headers=headers,
        compression=compression,
        proxy=None,
        open_timeout=TIMEOUT_S,
    )
