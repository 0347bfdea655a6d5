"""Chooses the implementations and puts the house together. Nothing else may construct a store, a bell or an app."""

from __future__ import annotations

import time
from collections.abc import AsyncIterator, Mapping
from contextlib import AsyncExitStack, asynccontextmanager
from typing import Any

from fastapi import FastAPI
from fastapi.routing import APIRoute

import app as package
from app.persistence.ports import Store
from app.persistence.store import SqlStore
from app.recordings import Recordings
from app.rooms.air import Air, InProcessAir
from app.rooms.bell import Bell, InProcessBell
from app.rooms.house import Rooms
from app.rooms.keeping import Purging
from app.rooms.presence import InProcessPresence, Presence
from app.rooms.redis_bell import RedisAir, RedisBell, RedisPresence
from app.rooms.redis_link import RedisLink
from app.rooms.reporting import Reporting
from app.settings import Settings
from app.web import (
    accounts,
    apidocs,
    cases,
    colleagues,
    contract,
    dialogues,
    documentation,
    door,
    fitting,
    formats,
    guests,
    health,
    inside,
    invitations,
    legal,
    links,
    material,
    models,
    my_data,
    organiser,
    pairs,
    problems,
    ready,
    recordings,
    rehearsals,
    series,
    socket,
    static,
    typed,
    voice,
    words,
)
from app.web.limits import Buckets, GrowingDelay, Words
from app.web.metrics import Metrics
from app.web.passwords import Passwords
from app.web.rehearsing import Sweeping
from app.web.relays import Relays
from app.web.seals import Seals
from app.web.services import Services, Site
from app.web.shield import BodyLimit, HeadAnswers, Journal, OriginCheck, SecurityHeaders
from app.web.tokens import Tokens

DESCRIPTION = (
    "Real-time dialogue between a company and its customers. Requests that change something need the exact Origin of "
    "the house. The live protocol is described in docs/protocol.md."
)
ROUTERS = (
    health.router,
    door.router,
    typed.router,
    inside.router,
    cases.router,
    material.router,
    my_data.router,
    guests.desk,
    organiser.router,
    accounts.router,
    colleagues.router,
    formats.router,
    fitting.router,
    ready.router,
    rehearsals.router,
    rehearsals.robots,
    dialogues.router,
    links.router,
    invitations.router,
    guests.router,
    pairs.router,
    series.router,
    legal.router,
    documentation.router,
    recordings.inside,
    recordings.organiser,
    voice.inside,
    voice.door,
    voice.media,
    socket.router,
    apidocs.router,
    static.router,  # last: it answers for every path that is left
)


def now_ms() -> int:
    """Unix time in milliseconds."""
    return time.time_ns() // 1_000_000


def say(code: str, detail: Mapping[str, str | int], locale: str, address: str) -> str:
    """The sentence for an error code, as the rooms ask for it."""
    return words.error_sentence(words.language_of(locale, None), code, {**detail, "address": address})


async def open_store(settings: Settings) -> Store:
    """The store of these settings, its schema brought up to date. Raises `StoreUnusable`, `StoreUnavailable`."""
    return await SqlStore.open(settings.store_url)


def site_of(settings: Settings) -> Site:
    """How the house is reached."""
    return Site(
        base_url=settings.base_url,
        origins=settings.origins,
        secure=settings.secure,
        sign_in_s=settings.sign_in_days * 86_400,
        per_address_limit=settings.per_address_limit,
        imprint=settings.imprint,
        controller=settings.controller,
        metrics_token=settings.metrics_token,
        chairs_limit=settings.chairs_limit,
        local_url=settings.local_url,
        voice=settings.talks,
        media_key=settings.media_key if settings.talks else "",
        relays=Relays(tuple(settings.turn_urls), settings.turn_secret),
    )


def recordings_of(settings: Settings) -> Recordings | None:
    """Where recordings of voice lie; None: this house records nothing."""
    folder = settings.recordings_folder if settings.talks else None
    return Recordings(folder) if folder is not None else None


def _between_processes(settings: Settings) -> tuple[Bell, Presence, Air]:
    if not settings.redis_url:
        return InProcessBell(), InProcessPresence(), InProcessAir()
    link = RedisLink(settings.redis_url)
    return RedisBell(link, settings.secret_key), RedisPresence(link), RedisAir(link)


def _services(settings: Settings, store: Store, rooms: Rooms) -> Services:
    per_minute = max(1, settings.per_address_limit)
    return Services(
        site=site_of(settings),
        store=store,
        rooms=rooms,
        tokens=Tokens(settings.secret_key),
        passwords=Passwords(),
        seals=Seals(settings.secret_key),
        clock=now_ms,
        tries=GrowingDelay(time.monotonic),
        addresses=Buckets(per_minute, per_minute / 60, time.monotonic),
        words=Words(time.monotonic),
    )


class Application(FastAPI):
    """The web application; its description tells the live protocol too."""

    def openapi(self) -> dict[str, Any]:
        """OpenAPI 3.1, made once."""
        if self.openapi_schema is None:
            self.openapi_schema = contract.with_protocol(super().openapi())
        return self.openapi_schema


def create_app(settings: Settings) -> FastAPI:
    """The whole application. `settings` are prepared ones (with a secret)."""

    @asynccontextmanager
    async def lifespan(app: FastAPI) -> AsyncIterator[None]:
        async with AsyncExitStack() as stack:
            store = await open_store(settings)
            stack.push_async_callback(store.close)
            bell, presence, air = _between_processes(settings)
            rooms = Rooms(store, bell, presence, now_ms, say, air, app.state.metrics, recordings_of(settings))
            rooms.voices.offered = settings.talks
            stack.push_async_callback(app.state.renderings.close)
            await rooms.start()
            stack.push_async_callback(rooms.close)
            watchdog = app.state.metrics.watchdog()
            watchdog.start()
            stack.callback(watchdog.close)
            reporting = Reporting(store, rooms, now_ms)
            reporting.start()
            stack.push_async_callback(reporting.close)
            if settings.purge:
                purging = Purging(store, rooms, now_ms)
                purging.start()
                stack.push_async_callback(purging.close)
            sweeping = Sweeping(store, rooms, now_ms)
            stack.push_async_callback(sweeping.close)
            services = app.state.services = _services(settings, store, rooms)
            stack.push_async_callback(services.robots.close)
            app.state.metrics.watch(rooms)
            yield

    app = Application(
        title="Resonanz",
        version=package.__version__,
        description=DESCRIPTION,
        lifespan=lifespan,
        openapi_url="/api/openapi.json",
        docs_url=None,
        redoc_url=None,
        generate_unique_id_function=_operation_id,
        responses={"default": {"model": models.ProblemAnswer, "description": "A refusal."}},
    )
    app.state.metrics = Metrics()
    app.state.static = static.load()
    app.state.renderings = documentation.Renderings()
    problems.install(app)
    for router in ROUTERS:
        app.include_router(router)
    site = site_of(settings)
    # The last one added is the outermost.
    app.add_middleware(BodyLimit, max_bytes=settings.body_limit_kib * 1_024)
    app.add_middleware(OriginCheck, site=site)
    app.add_middleware(Journal, metrics=app.state.metrics)
    app.add_middleware(HeadAnswers)
    app.add_middleware(SecurityHeaders, site=site)
    return app


def _operation_id(route: APIRoute) -> str:
    return f"{route.endpoint.__module__.rpartition('.')[2]}_{route.name}"
