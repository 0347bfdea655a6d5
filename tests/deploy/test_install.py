"""Installed as the Dockerfile does it, started as it starts it, behind a real TLS proxy; a browser comes in by wss.

There is no Docker here: the RUN steps of the build stage are read from the Dockerfile and done in a folder.
"""

from __future__ import annotations

import json
import os
import re
import shlex
import shutil
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path

import pytest
from playwright.async_api import Browser, Playwright

from tests.browser.hosting import Host
from tests.browser.people import DESK_DE, Person
from tests.conftest import SERVERS_USED, require
from tests.servers.nginx import Nginx, find_nginx
from tests.servers.process import ServerProcess
from tests.servers.resonanz import ROOT, Resonanz

INSTALL_TIMEOUT_S = 420
LEFT_OUT = (
    ".git",
    ".venv*",
    ".cache",
    "node_modules",
    "static",
    "data",
    "dist",
    "__pycache__",
    ".hypothesis",
    ".*_cache",
)
WORDS = "Ich höre Sie gut, durch Ihren Proxy hindurch."


def steps(dockerfile: str, stage: str) -> list[str]:
    """The commands of the RUN lines of one stage, lines that go on joined."""
    joined = dockerfile.replace("\\\n", " ")
    part = re.split(r"(?m)^FROM ", joined)[{"build": 1, "run": 2}[stage]]
    return [line.removeprefix("RUN ") for line in part.splitlines() if line.startswith("RUN ")]


def last_words(dockerfile: str, instruction: str) -> str:
    """What the last such instruction says."""
    return re.findall(rf"(?m)^{instruction} (.*)$", dockerfile)[-1]


@pytest.fixture(scope="module")
def dockerfile() -> str:
    return (ROOT / "Dockerfile").read_text()


@pytest.fixture(scope="module")
def installed(dockerfile: str, tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The folder that the Dockerfile calls /opt/resonanz."""
    folder = tmp_path_factory.mktemp("install")
    shutil.copytree(ROOT, folder / "source", ignore=shutil.ignore_patterns(*LEFT_OUT), symlinks=True)
    for step in steps(dockerfile, "build"):
        _do(_here(step, folder), folder / "source")
    return folder / "opt" / "resonanz"


def _here(step: str, folder: Path) -> str:
    """The same step with its absolute places in `folder`, and this Python in place of the image's."""
    placed = re.sub(r"(?<![\w.])/(opt|dist)\b", rf"{folder}/\1", step)
    return re.sub(r"(?<![\w/])python -m venv", f"{shlex.quote(sys.executable)} -m venv", placed)


def _do(command: str, folder: Path) -> None:
    known = {name: value for name, value in os.environ.items() if not name.startswith(("RESONANZ_", "PYTHONPATH"))}
    done = subprocess.run(
        ["sh", "-euc", command],
        cwd=folder,
        env={**known, "PIP_DISABLE_PIP_VERSION_CHECK": "1"},
        capture_output=True,
        text=True,
        timeout=INSTALL_TIMEOUT_S,
        check=False,
    )
    assert done.returncode == 0, f"{command}\n{done.stdout[-2000:]}\n{done.stderr[-3000:]}"


class Installed(Resonanz):
    """A house run from an installation, by the image's own CMD and nothing of this checkout."""

    def __init__(self, opt: Path, command: list[str], **settings: str) -> None:
        super().__init__(settings=settings, frontend=True)
        self.environment.pop("PYTHONPATH")
        self.environment["PATH"] = f"{opt / 'bin'}{os.pathsep}{self.environment['PATH']}"
        words = [str(opt / "bin" / command[0]), *command[1:]]
        words[words.index("--port") + 1] = str(self.port)
        words[words.index("--host") + 1] = "127.0.0.1"
        self._process = ServerProcess(words, self.log, self.ready, env=self.environment, cwd=str(self.folder))


@pytest.fixture(scope="module")
def behind_tls(installed: Path, dockerfile: str) -> Iterator[tuple[Installed, Nginx]]:
    program = require(find_nginx())
    SERVERS_USED["nginx"] = f"{program.version} ({program.origin})"
    command = json.loads(last_words(dockerfile, "CMD"))
    house = Installed(installed, command)
    proxy = Nginx(program, house.port)
    house.environment["RESONANZ_PUBLIC_URL"] = proxy.origin
    house.environment["RESONANZ_FORWARDED_ALLOW_IPS"] = "127.0.0.1"
    house.start()
    proxy.start()
    yield house, proxy
    proxy.close()
    house.close()


class Public(Host):
    """The organiser, who reaches the house by its public address."""

    @classmethod
    async def at(cls, house: Installed, proxy: Nginx, driver: Playwright) -> Public:
        headers = {"Origin": proxy.origin, "Accept-Language": "de"}
        http = await driver.request.new_context(
            base_url=proxy.origin, extra_http_headers=headers, ignore_https_errors=True
        )
        host = cls(house, http)
        wish = {"token": house.claim_token, "name": "Olga Orga", "password": "vier lange gute Wörter"}
        await host.ask("POST", "/api/organiser/claim", wish)
        return host


@pytest.mark.slow
@pytest.mark.timeout(INSTALL_TIMEOUT_S + 180)
async def test_installed_as_written_behind_tls_a_browser_comes_in_and_says_something(
    behind_tls: tuple[Installed, Nginx], installed: Path, browser: Browser, playwright_driver: Playwright
) -> None:
    """One test: wherever it runs it is installed anew, which takes a minute."""
    house, proxy = behind_tls
    host = await Public.at(house, proxy, playwright_driver)
    held = await host.dialogue()
    await host.open_step(held, "s2", "s1")
    assert held.link().startswith(f"{proxy.origin}/j/"), "links lead to the public address"
    context = await browser.new_context(ignore_https_errors=True, **DESK_DE.options())
    page = await context.new_page()

    uwe = Person(page)
    await uwe.arrive(held.link(), "Uwe", "arrive-enter-running")
    await uwe.write(WORDS)

    measured = await playwright_driver.request.new_context(base_url=f"http://127.0.0.1:{house.port}")
    inside = await (await measured.get("/metrics")).text()
    assert "resonanz_connections 1.0" in inside, "a page that came by https has no other line than wss"
    await measured.dispose()
    cookies = await context.cookies()
    assert cookies and all(cookie["secure"] and cookie["httpOnly"] for cookie in cookies)
    found = await page.request.get(f"{proxy.origin}/metrics")
    assert found.status == 404, "what is measured is nobody's outside"
    await context.close()
    await host.close()
    it_was_installed_and_not_run_from_here(installed)
    it_carries_no_codecs_and_gives_voice(installed)


def it_was_installed_and_not_run_from_here(installed: Path) -> None:
    where = subprocess.run(
        [str(installed / "bin" / "python"), "-c", "import app; print(app.__file__)"],
        cwd=installed,
        capture_output=True,
        text=True,
        check=True,
        timeout=60,
    )
    assert Path(where.stdout.strip()).is_relative_to(installed)
    assert list(installed.glob("lib/python*/site-packages/app/static/index.html")), "the built frontend is in it"


def it_carries_no_codecs_and_gives_voice(installed: Path) -> None:
    packages = next((installed / "lib").glob("python*")) / "site-packages"
    assert (packages / "aiortc").exists() and not (packages / "av").exists() and not (packages / "av.libs").exists()
    python = [str(installed / "bin" / "python"), "-c", "import app.media.process, app.rehearsal.talking"]
    done = subprocess.run(python, cwd=installed, capture_output=True, text=True, check=False)
    assert done.returncode == 0, done.stderr


def test_the_image_runs_as_nobody_special(dockerfile: str) -> None:
    stages = re.findall(r"(?m)^FROM .*$", dockerfile)
    assert len(stages) == 2, "what builds is not in what runs"
    account = last_words(dockerfile, "USER")
    assert account not in {"root", "0"} and f" {account}\n" in dockerfile
    assert any("useradd" in step and account in step for step in steps(dockerfile, "run"))
    assert "pip" not in " ".join(steps(dockerfile, "run")) and "COPY . ." not in dockerfile.split("FROM ")[2]


def test_each_setting_of_the_compose_file_is_one(dockerfile: str) -> None:
    settings = (ROOT / "docs" / "settings.md").read_text()
    named = set(re.findall(r"RESONANZ_[A-Z_]+", (ROOT / "compose.yaml").read_text() + dockerfile))
    of_compose = {"RESONANZ_DOMAIN", "RESONANZ_ADDRESS"}
    assert {name for name in named - of_compose if f"`{name}`" not in settings} == set()
