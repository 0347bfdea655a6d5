"""The program itself, started as people start it."""

from __future__ import annotations

import asyncio
import json
import os
import signal
import socket
import sys
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from dataclasses import dataclass
from functools import partial
from pathlib import Path
from urllib.parse import urlsplit

import httpx2
import psutil
import pytest
from websockets.asyncio.client import connect

from app.persistence.store import SqlStore
from app.recordings import Recordings
from app.settings import Settings

pytestmark = pytest.mark.patient

ROOT = Path(__file__).resolve().parents[2]
TIMEOUT_S = 120.0


@dataclass
class Ended:
    code: int
    out: str
    err: str


@dataclass
class Program:
    """`resonanz` in a folder of its own."""

    folder: Path
    environment: dict[str, str]

    async def start(self, *arguments: str, **options: object) -> asyncio.subprocess.Process:
        return await asyncio.create_subprocess_exec(
            sys.executable,
            "-m",
            "app.cli",
            *arguments,
            cwd=self.folder,
            env=self.environment,
            stdout=asyncio.subprocess.PIPE,
            stderr=asyncio.subprocess.PIPE,
            # whoever runs the tests in the background may ignore Ctrl+C, and programs inherit that
            preexec_fn=partial(signal.signal, signal.SIGINT, signal.SIG_DFL),
        )

    async def run(self, *arguments: str) -> Ended:
        process = await self.start(*arguments)
        out, err = await asyncio.wait_for(process.communicate(), TIMEOUT_S)
        assert process.returncode is not None
        return Ended(process.returncode, out.decode(), err.decode())

    @asynccontextmanager
    async def serving(self, *arguments: str) -> AsyncIterator[tuple[asyncio.subprocess.Process, str]]:
        """A running server and what it said; ended with SIGTERM."""
        process = await self.start("serve", "--port", "0", "--without-frontend", *arguments)
        assert process.stdout is not None
        said = ""
        async with asyncio.timeout(TIMEOUT_S):
            while "Ctrl+C" not in said:
                said += (await process.stdout.readline()).decode()
        yield process, said
        if process.returncode is None:
            process.send_signal(signal.SIGTERM)
            await asyncio.wait_for(process.wait(), TIMEOUT_S)


@pytest.fixture
def program(tmp_path: Path) -> Program:
    kept = {name: value for name, value in os.environ.items() if not name.startswith("RESONANZ_")}
    return Program(tmp_path, {**kept, "PYTHONPATH": str(ROOT), "RESONANZ_DATA_DIR": str(tmp_path / "data")})


def address_in(said: str) -> str:
    return next(word for word in said.split() if word.startswith("http://"))


async def test_the_first_start_prints_a_link_that_makes_its_reader_the_organiser(program: Program) -> None:
    async with program.serving() as (process, said):
        base, token = address_in(said), said.split("#claim=")[1].split()[0]
        async with httpx2.AsyncClient(base_url=base, headers={"Origin": base}, timeout=TIMEOUT_S) as browser:
            wish = {"token": token, "name": "Orga", "password": "ein langes Passwort"}
            assert (await browser.post("/api/organiser/claim", json=wish)).status_code == 200
        process.send_signal(signal.SIGTERM)
        assert await asyncio.wait_for(process.wait(), TIMEOUT_S) == 0

    async with program.serving() as (_, said):
        assert "#claim=" not in said, "the second start has an organiser already"


async def test_a_taken_port_gets_a_sentence(program: Program) -> None:
    with socket.create_server(("127.0.0.1", 0)) as other:
        port = other.getsockname()[1]
        ended = await program.run("serve", "--without-frontend", "--port", str(port))

    assert ended.code == 1
    assert f"Port {port} is taken" in ended.err and f"--port {port + 1}" in ended.err
    assert "Traceback" not in ended.err


async def test_the_demo_prints_links_that_lead_in_and_is_used_again(program: Program) -> None:
    first = json.loads((await program.run("demo", "--json")).out)
    second = json.loads((await program.run("demo", "--json")).out)

    assert first == second
    assert list(first["links"]) == [
        "organiser",
        "moderator",
        "participant",
        "representative",
        "projector",
        "documentation",
    ]
    assert len(first["people"]) == 44
    async with program.serving() as (_, said):
        base = address_in(said)
        async with httpx2.AsyncClient(base_url=base, headers={"Origin": base}, timeout=TIMEOUT_S) as browser:
            for role in ("moderator", "participant", "representative", "projector"):
                secret = urlsplit(first["links"][role]).fragment
                door = (await browser.post(f"/api/dialogues/{first['dialogue']}/door", json={"secret": secret})).json()
                assert (door["role"], door["phase"]) == (role, "running")


async def test_the_demo_can_be_prepared_beside_a_running_server(program: Program) -> None:
    async with program.serving() as (_, said):
        base = address_in(said)
        prepared = json.loads((await program.run("demo", "--json")).out)
        secret = urlsplit(prepared["people"][0]["url"]).fragment
        async with httpx2.AsyncClient(base_url=base, headers={"Origin": base}, timeout=TIMEOUT_S) as browser:
            answer = await browser.post(f"/api/dialogues/{prepared['dialogue']}/enter", json={"secret": secret})

    assert answer.json()["name"] == "Ines Falkenried"


async def test_with_demo_the_sample_people_are_there_and_follow(program: Program) -> None:
    async with program.serving("--demo") as (_, said):
        base = address_in(said)
        secret = said.split("/j/")[1].split("#")[1].split()[0]
        dialogue = said.split("/j/")[1].split("#")[0]
        async with httpx2.AsyncClient(base_url=base, headers={"Origin": base}, timeout=TIMEOUT_S) as browser:
            wish = {"secret": secret, "name": "Moderation"}
            me = (await browser.post(f"/api/dialogues/{dialogue}/enter", json=wish)).json()
        address = f"{base.replace('http', 'ws', 1)}{me['location']}ws"
        async with (
            asyncio.timeout(TIMEOUT_S),
            connect(address, additional_headers={"Authorization": f"Bearer {me['token']}"}, proxy=None) as live,
        ):
            await live.send(json.dumps({"t": "join", "epoch": None, "topics": {}, "locale": "de"}))
            async for text in live:
                frame = json.loads(text)
                if frame["t"] == "presence" and frame["count"] >= 45:
                    break


async def test_several_workers_serve_and_a_dead_one_is_replaced(program: Program, postgres_url: str) -> None:
    program.environment["RESONANZ_DATABASE_URL"] = postgres_url
    async with program.serving("--workers", "2") as (process, said):
        base = address_in(said)
        assert "with several workers voice needs Redis" in said, "said at once, not found out by people"
        supervisor = psutil.Process(process.pid)
        first = await workers_of(supervisor)
        first[0].kill()
        async with asyncio.timeout(TIMEOUT_S):
            while len(now := await workers_of(supervisor)) < 2 or first[0] in now:
                await asyncio.sleep(0.1)  # the operating system tells nobody about somebody else's children
        async with httpx2.AsyncClient(base_url=base, timeout=TIMEOUT_S) as browser:
            async with asyncio.timeout(TIMEOUT_S):
                assert (await browser.get("/readyz")).status_code == 200
        process.send_signal(signal.SIGTERM)
        assert await asyncio.wait_for(process.wait(), TIMEOUT_S) == 0
    assert psutil.wait_procs(now, timeout=TIMEOUT_S)[1] == []


async def workers_of(supervisor: psutil.Process) -> list[psutil.Process]:
    """The processes that serve (multiprocessing keeps one of its own beside them)."""
    children = await asyncio.to_thread(supervisor.children)
    return [child for child in children if _serves(child)]


def _serves(child: psutil.Process) -> bool:
    try:
        return "spawn_main" in " ".join(child.cmdline())
    except psutil.Error:  # it died meanwhile, or waits to be noticed
        return False


async def test_workers_stop_when_their_supervisor_is_killed(program: Program, postgres_url: str) -> None:
    program.environment["RESONANZ_DATABASE_URL"] = postgres_url
    async with program.serving("--workers", "2") as (process, said):
        async with httpx2.AsyncClient(base_url=address_in(said), timeout=TIMEOUT_S) as browser:
            assert (await browser.get("/readyz")).status_code == 200
        workers = await workers_of(psutil.Process(process.pid))
        process.kill()
        await process.wait()

    _, alive = await asyncio.to_thread(psutil.wait_procs, workers, TIMEOUT_S)
    assert alive == []


async def test_logs_are_verified(program: Program) -> None:
    await program.run("demo")

    ended = await program.run("verify-log")

    assert (ended.code, ended.out) == (0, "muster-1: sound\n1 checked, 0 with faults\n")


async def test_settings_are_a_table_with_every_variable(program: Program) -> None:
    ended = await program.run("settings")

    listed = {line.split()[0] for line in ended.out.splitlines() if line.startswith("RESONANZ_")}
    assert listed == {f"RESONANZ_{name.upper()}" for name in Settings.model_fields}


async def test_the_bot_of_the_documentation_takes_part(program: Program) -> None:
    async with program.serving("--demo") as (_, said):
        base = address_in(said)
        link = next(line.split()[1] for line in said.splitlines() if line.strip().startswith("participant"))
        bot = await asyncio.create_subprocess_exec(
            sys.executable,
            str(ROOT / "docs" / "examples" / "bot.py"),
            link,
            "Robot",
            "Guten Abend von einem Programm.",
            stdout=asyncio.subprocess.PIPE,
            env=program.environment,
        )
        assert base in link and bot.stdout is not None
        heard = ""
        async with asyncio.timeout(TIMEOUT_S):
            while "stored" not in heard or "Robot: Guten Abend von einem Programm." not in heard:
                line = await bot.stdout.readline()
                assert line, "the bot ended"
                heard += line.decode()
        bot.terminate()
        await bot.wait()


async def test_the_operator_helps_an_organiser_to_a_new_password(program: Program, tmp_path: Path) -> None:
    store = await SqlStore.open(f"sqlite+aiosqlite:///{tmp_path / 'data' / 'resonanz.db'}")
    await store.organisers.add("Ines Falkenried", "hash", 1)
    await store.close()

    listed = await program.run("organiser", "list")
    reset = await program.run("organiser", "reset", "ines falkenried")
    unknown = await program.run("organiser", "reset", "Jan")

    assert listed.out == "Ines Falkenried\n"
    assert "/organiser#reset=" in reset.out and "24 hours" in reset.out
    assert (unknown.code, unknown.err) == (
        1,
        "resonanz: No organiser is called Jan here. `resonanz organiser list` prints all names.\n",
    )


async def test_purge_says_what_is_due_and_leaves_what_is_not(program: Program) -> None:
    demo = json.loads((await program.run("demo", "--json")).out)
    of_nobody = Recordings(program.folder / "data" / "recordings").path(demo["dialogue"], "anna", 1)
    of_nobody.parent.mkdir(parents=True)
    of_nobody.write_bytes(b"OggS")
    os.utime(of_nobody, (0, 0))

    asked, done = await program.run("purge", "--dry-run"), await program.run("purge")
    kept = await program.run("export", demo["dialogue"], "--format", "md")

    assert (asked.code, asked.out.strip()) == (0, "0 due")
    assert (done.code, done.out.strip()) == (0, "0 done")
    assert not of_nobody.exists(), "no log knows of it"
    assert kept.code == 0


async def test_a_rehearsal_against_a_running_house_says_how_it_went_and_leaves_nothing(program: Program) -> None:
    async with program.serving() as (_, said):
        ended = await program.run("rehearse", "--people", "12", "--minutes", "0.1", "--json", "--url", address_in(said))
    verdict = json.loads(ended.out)

    # how fast it was is this machine's matter
    assert ended.code == verdict["exit_code"] == {"go": 0, "no_go": 1, "unknown": 2}[verdict["outcome"]]
    assert not any(verdict["figures"]["faults"].values()) and verdict["figures"]["missing"] == 0, verdict
    assert verdict["figures"]["came"] == 11 and verdict["limits"]["join_p95_max_ms"] == 3_000
    store = await SqlStore.open(Settings(data_dir=program.folder / "data").store_url)
    try:
        assert await store.rehearsals.under_way() is None
        assert await store.rehearsals.leftovers(10**15) == []
    finally:
        await store.close()


async def test_a_rehearsal_that_cannot_be_held_says_why_with_a_code_of_its_own(program: Program) -> None:
    with socket.create_server(("127.0.0.1", 0)) as nobody:
        port = nobody.getsockname()[1]
    ended = await program.run("rehearse", "--url", f"http://127.0.0.1:{port}")

    assert ended.code == 2 and "No server answers" in ended.err and "Traceback" not in ended.err


async def test_an_interrupted_rehearsal_takes_its_own_house_along(program: Program) -> None:
    process = await program.start("rehearse", "--people", "10", "--minutes", "5")
    data = program.folder / "data"
    async with asyncio.timeout(TIMEOUT_S):
        while not [*data.glob("rehearsal-*/resonanz.db")]:
            await asyncio.sleep(0.05)
    process.send_signal(signal.SIGINT)
    await asyncio.wait_for(process.wait(), TIMEOUT_S)

    assert process.returncode != 0
    assert [*data.glob("rehearsal-*")] == []
    assert not (data / "resonanz.db").exists(), "the real database was never touched"


async def test_what_a_killed_rehearsal_left_is_gone_at_the_next_start(program: Program) -> None:
    process = await program.start("rehearse", "--people", "10", "--minutes", "5")
    data = program.folder / "data"
    async with asyncio.timeout(TIMEOUT_S):
        while not [*data.glob("rehearsal-*/resonanz.db")]:
            await asyncio.sleep(0.05)
    process.kill()
    await process.wait()
    assert [*data.glob("rehearsal-*")] != []

    async with program.serving():
        assert [*data.glob("rehearsal-*")] == []
