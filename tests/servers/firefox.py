"""A real Firefox, driven by WebDriver BiDi (W3C) over its own WebSocket: Playwright drives only one of its own.

Found on PATH only: it needs more of Debian's packages than unpacking would bring; `make test` installs it where root
asks for that on Debian.
"""

from __future__ import annotations

import asyncio
import base64
import itertools
import json
import os
import re
import shutil
from functools import cache
from pathlib import Path
from typing import Any, Self

from websockets.asyncio.client import ClientConnection, connect

from tests.servers.process import Missing, ServerProcess, short_folder

NAMES = ("firefox-esr", "firefox")
LISTENS = re.compile(r"WebDriver BiDi listening on (ws://\S+)")
ANSWER_BYTES = 64 * 2**20
PATIENCE_S = 60.0
LOOK_AGAIN_S = 0.05
# Nothing may call home; a microphone is there, permitted, and hums.
PREFERENCES: dict[str, object] = {
    "app.update.enabled": False,
    "browser.shell.checkDefaultBrowser": False,
    "browser.startup.homepage_override.mstone": "ignore",
    "datareporting.policy.dataSubmissionEnabled": False,
    "extensions.update.enabled": False,
    "network.captive-portal-service.enabled": False,
    "network.connectivity-service.enabled": False,
    "services.settings.server": "data:,#remote-settings-dummy/v1",
    "toolkit.telemetry.enabled": False,
    "media.navigator.streams.fake": True,
    "media.navigator.permission.disabled": True,
    "media.autoplay.default": 0,
    "media.peerconnection.ice.loopback": True,
    "media.peerconnection.ice.obfuscate_host_addresses": False,
}


@cache
def find_firefox() -> Path | Missing:
    if named := os.environ.get("RESONANZ_TEST_FIREFOX"):
        return Path(named)
    found = next(filter(None, map(shutil.which, NAMES)), None)
    return Path(found) if found else Missing("no Firefox: install it (Debian: apt-get install firefox-esr)")


class ScriptFailed(Exception):
    """An expression threw in the page."""


class Firefox:
    """One process with one window. Use as `async with await Firefox.start(program)`."""

    def __init__(self, program: Path, preferences: dict[str, object]) -> None:
        self.folder = short_folder("firefox")
        profile = self.folder / "profile"
        profile.mkdir()
        lines = (f"user_pref({json.dumps(name)}, {json.dumps(value)});" for name, value in preferences.items())
        (profile / "user.js").write_text("\n".join(lines))
        self.log = self.folder / "log"
        words = [str(program), "--headless", "--no-remote", "--profile", str(profile), "--remote-debugging-port", "0"]
        environment = {**os.environ, "HOME": str(self.folder), "MOZ_DISABLE_CONTENT_SANDBOX": "1"}
        self._process = ServerProcess(words, self.log, lambda: self._address() is not None, env=environment)
        self._numbers = itertools.count(1)
        self._line: ClientConnection
        self._context: str

    @classmethod
    async def start(cls, program: Path, **preferences: object) -> Self:
        """Start it and open one empty page."""
        firefox = cls(program, PREFERENCES | preferences)
        await asyncio.to_thread(firefox._process.start)
        firefox._line = await connect(f"{firefox._address()}/session", max_size=ANSWER_BYTES)
        await firefox.ask("session.new", capabilities={})
        tree = await firefox.ask("browsingContext.getTree")
        firefox._context = tree["contexts"][0]["context"]
        return firefox

    def _address(self) -> str | None:
        found = LISTENS.search(self.log.read_text()) if self.log.exists() else None
        return found[1] if found else None

    async def ask(self, method: str, **params: Any) -> Any:
        """One command and its answer; events between are passed over."""
        number = next(self._numbers)
        await self._line.send(json.dumps({"id": number, "method": method, "params": params}))
        async with asyncio.timeout(PATIENCE_S):
            async for text in self._line:
                answer = json.loads(text)
                if answer.get("id") == number:
                    if answer["type"] == "error":
                        raise ScriptFailed(f"{method}: {answer['message']}")
                    return answer["result"]
        raise ScriptFailed("Firefox has gone")

    async def goto(self, url: str) -> None:
        await self.ask("browsingContext.navigate", context=self._context, url=url, wait="complete")

    async def size(self, width: int, height: int) -> None:
        viewport = {"width": width, "height": height}
        await self.ask("browsingContext.setViewport", context=self._context, viewport=viewport)

    async def run(self, expression: str) -> Any:
        """What an expression of JavaScript gives, promises awaited; it has to fit into JSON."""
        wrapped = f"(async () => JSON.stringify((await ({expression})) ?? null))()"
        said = await self.ask(
            "script.evaluate",
            expression=wrapped,
            target={"context": self._context},
            awaitPromise=True,
            userActivation=True,
        )
        if said["type"] == "exception":
            raise ScriptFailed(said["exceptionDetails"]["text"])
        return json.loads(said["result"]["value"])

    async def until(self, expression: str) -> Any:
        """Look again until the expression is true; it is the failure's message."""
        try:
            async with asyncio.timeout(PATIENCE_S):
                while not (found := await self.run(expression)):
                    await asyncio.sleep(LOOK_AGAIN_S)
        except TimeoutError:
            raise AssertionError(f"never true in Firefox: {expression}") from None
        return found

    async def picture(self, file: Path) -> None:
        shot = await self.ask("browsingContext.captureScreenshot", context=self._context)
        file.write_bytes(base64.b64decode(shot["data"]))

    async def type(self, text: str) -> None:
        """Press the keys of `text`, where the focus is."""
        keys = [{"type": kind, "value": key} for key in text for kind in ("keyDown", "keyUp")]
        actions = [{"type": "key", "id": "keyboard", "actions": keys}]
        await self.ask("input.performActions", context=self._context, actions=actions)

    async def close(self) -> None:
        await self._line.close()
        self._process.kill()
        shutil.rmtree(self.folder, ignore_errors=True)

    async def __aenter__(self) -> Self:
        return self

    async def __aexit__(self, *_: object) -> None:
        await self.close()
