"""Running the server: bind, print the links, serve until told to stop; several processes if wished."""

from __future__ import annotations

import asyncio
import errno
import gc
import multiprocessing
import signal
import socket
from collections.abc import Callable, Mapping
from multiprocessing.connection import Connection
from multiprocessing.process import BaseProcess
from typing import Any, Final

from app import beside
from app.demo.robots import Robots
from app.demo.stage import Sample, prepare
from app.main import create_app, now_ms, open_store
from app.persistence.ports import Store
from app.settings import Settings, SettingsError
from app.supervisor import Supervisor
from app.web import logs, static
from app.web.organiser import HOUSE, claim_url
from app.web.server import BACKLOG, Server
from app.web.tokens import Purpose, Tokens

COLLECT_AFTER: Final = (20_000, 20, 20)
"""Python's usual (700, 10, 10) looks for cycles so often that a busy dialogue spends a sixth of its time on it."""


def check_frontend() -> None:
    """Raises `SettingsError` if there are no pages to show."""
    if not (static.FOLDER / "index.html").exists():
        raise SettingsError("The interface has not been built. Run `make run`, or once: python tools/frontend.py build")


def bound(settings: Settings) -> tuple[socket.socket, Settings]:
    """A listening socket, and the settings with the port it got. Raises `SettingsError`."""
    try:
        family, kind, protocol, _, address = socket.getaddrinfo(
            settings.host, settings.port, type=socket.SOCK_STREAM, flags=socket.AI_PASSIVE
        )[0]
        listener = socket.socket(family, kind, protocol)
        listener.setsockopt(socket.SOL_SOCKET, socket.SO_REUSEADDR, 1)
        listener.bind(address)
        listener.listen(BACKLOG)
    except OSError as error:
        raise SettingsError(_why_not(error, settings)) from None
    return listener, settings.model_copy(update={"port": listener.getsockname()[1]})


def _why_not(error: OSError, settings: Settings) -> str:
    if error.errno == errno.EADDRINUSE:
        return (
            f"Port {settings.port} is taken by another program. Stop that one, or take another port: "
            f"resonanz serve --port {settings.port + 1}"
        )
    if error.errno == errno.EACCES:
        return f"Port {settings.port} may not be used by this user. Take one from 1024 on, for instance --port 8000."
    return f"The server cannot listen on {settings.host}, port {settings.port}: {error.strerror or error}."


async def prepare_sample(settings: Settings) -> Sample:
    """The sample dialogue in the store of `settings`."""
    store = await open_store(settings)
    try:
        return await prepare(store, Tokens(settings.secret_key), settings.base_url, now_ms())
    finally:
        await store.close()


def links_table(sample: Sample) -> str:
    """The links of the sample dialogue, for people."""
    width = max(map(len, sample.links)) + 2
    rows = "\n".join(f"  {name:<{width}}{url}" for name, url in sample.links.items())
    return f"Sample dialogue „{sample.title}“. Open several of these, also in one browser:\n\n{rows}\n"


async def _greeting(store: Store, settings: Settings, sample: Sample | None) -> str:
    lines = ["", f"Resonanz is open at {settings.base_url}", ""]
    if sample is not None:
        lines.append(links_table(sample))
    elif not await store.organisers.any():
        token = Tokens(settings.secret_key).issue(Purpose.CLAIM, "", HOUSE)
        lines += ["Nobody organises here yet. This link makes its reader the organiser, once:", ""]
        lines += [f"  {claim_url(settings.base_url, token)}", ""]
    if settings.voice and not settings.talks:
        lines += ["People can write, and not talk: with several workers voice needs Redis (RESONANZ_REDIS_URL).", ""]
    return "\n".join([*lines, "Ctrl+C stops the server.", ""])


async def _prepared(settings: Settings, *, demo: bool) -> tuple[str, Sample | None]:
    """Reach the store before anything else, so that its absence is a sentence; what to say, and the sample."""
    store = await open_store(settings)
    try:
        tokens = Tokens(settings.secret_key)
        sample = await prepare(store, tokens, settings.base_url, now_ms()) if demo else None
        return await _greeting(store, settings, sample), sample
    finally:
        await store.close()


async def serve(settings: Settings, listener: socket.socket, say: Callable[[str], None], *, demo: bool = False) -> None:
    """Serve in this process until SIGTERM or SIGINT; people are sent away gently. `say` is told the links once open."""
    greeting, sample = await _prepared(settings, demo=demo)
    robots: list[asyncio.Task[None]] = []
    media = beside.of(settings)

    def started() -> None:
        say(greeting)
        if media is not None:
            media.start()
        if sample is not None:
            play = Robots(sample, f"ws://{_reachable(listener)}").run()
            robots.append(asyncio.get_running_loop().create_task(play))

    try:
        await _server(settings, started).serve([listener])
    finally:
        for task in robots:
            task.cancel()
        await asyncio.gather(*robots, return_exceptions=True)
        if media is not None:
            await asyncio.to_thread(media.close)


def collect_seldom() -> None:
    """What is loaded now stays for ever and need not be looked through; what comes has few cycles."""
    gc.collect()
    gc.freeze()
    gc.set_threshold(*COLLECT_AFTER)


def _server(settings: Settings, started: Callable[[], None]) -> Server:
    def opened() -> None:
        collect_seldom()
        started()

    return Server(
        create_app(settings),
        forwarded_allow_ips=settings.forwarded_allow_ips,
        drain_s=settings.drain_s,
        started=opened,
    )


def _reachable(listener: socket.socket) -> str:
    host, port = listener.getsockname()[:2]
    if listener.family is socket.AF_INET6:
        return f"[{'::1' if host == '::' else host}]:{port}"
    return f"{'127.0.0.1' if host == '0.0.0.0' else host}:{port}"  # noqa: S104 (compared, not bound)


def supervise(settings: Settings, listener: socket.socket, say: Callable[[str], None], *, demo: bool) -> None:
    """Keep `settings.workers` processes serving until SIGTERM or SIGINT; a process that dies is replaced, and SIGHUP
    replaces all of them without a gap."""
    greeting, _ = asyncio.run(_prepared(settings, demo=demo))
    supervisor = Supervisor(_work, settings.model_dump(), listener, settings.workers, settings.drain_s)
    supervisor.start()
    media = beside.of(settings)
    if media is not None:
        media.start()
    say(greeting)
    try:
        supervisor.run()
    finally:
        if media is not None:
            media.close()


def workers(settings: Settings, listener: socket.socket) -> list[BaseProcess]:
    """As many processes as `settings` say, serving on `listener`; nobody replaces one that dies."""
    context = multiprocessing.get_context("spawn")
    started: list[BaseProcess] = [
        context.Process(target=_work, args=(settings.model_dump(), listener)) for _ in range(settings.workers)
    ]
    for worker in started:
        worker.start()
    return started


def _work(given: Mapping[str, Any], listener: socket.socket, tells: Connection | None = None) -> None:
    """One worker; it stops when the supervisor does, however that ended.

    Settings come as plain values: a supervisor may be older than the program its new workers read.
    """
    settings = Settings.model_construct(**given)
    logs.configure(settings.log_format, settings.log_level)

    def started() -> None:
        _stop_with_parent(server)
        asyncio.get_running_loop().add_signal_handler(signal.SIGHUP, server.hand_over)
        if tells is not None:
            tells.send_bytes(b"serves")

    server = _server(settings, started)
    server.run([listener])


def _stop_with_parent(server: Server) -> None:
    parent = multiprocessing.parent_process()
    assert parent is not None, "a worker has a supervisor"
    loop = asyncio.get_running_loop()

    def orphaned() -> None:
        loop.remove_reader(parent.sentinel)
        server.should_exit = True

    loop.add_reader(parent.sentinel, orphaned)
