"""Finds a Chromium for the browser tests and says how to start it.

Found in this order: RESONANZ_TEST_CHROMIUM; on PATH the headless shell, which is Chromium without the windows nobody
sees (a third less processor time, measured over the tests of the door), then chromium/google-chrome/msedge; one managed
by playwright; the one `tools/servers.py` unpacked into .cache/chromium, a headless shell, too.
"""

import os
import re
import shutil
import sys
from dataclasses import dataclass
from functools import cache
from pathlib import Path

from tests.servers.process import Missing, output_of

UNPACKED = Path(__file__).resolve().parents[2] / ".cache" / "chromium" / "path"
SHELL = "chromium-headless-shell"
NAMES = (
    "chromium",
    "chromium-browser",
    "google-chrome",
    "google-chrome-stable",
    "microsoft-edge",
    "microsoft-edge-stable",
    "msedge",
)
MACOS = Path("/Applications/Google Chrome.app/Contents/MacOS/Google Chrome")
SAYS_YES = "--use-fake-ui-for-media-stream"
# No sandbox: it cannot start as root, and the only pages are our own. Nothing may call home.
FLAGS = (
    "--no-sandbox",
    "--disable-gpu",
    "--disable-quic",
    "--disable-dev-shm-usage",
    "--no-first-run",
    "--disable-background-networking",
    "--disable-component-update",
    "--disable-sync",
    "--use-fake-device-for-media-stream",
    SAYS_YES,
)


@dataclass(frozen=True)
class Chromium:
    executable: Path
    origin: str

    @property
    def environment(self) -> dict[str, str]:
        """What it needs: an unpacked one brings fonts and libraries where the system lacks them."""
        beside = self.executable.parent
        if beside != UNPACKED.parent:
            return dict(os.environ)
        brought = {"FONTCONFIG_FILE": str(beside / "fonts.conf")}
        if "not found" in output_of(["ldd", str(self.executable)]):
            brought["LD_LIBRARY_PATH"] = str(beside / "al2023" / "lib")
        return {**os.environ, **brought}

    @property
    def version(self) -> str:
        found = re.search(r"[\d.]{5,}", output_of([str(self.executable), "--version"], self.environment))
        return found[0] if found else "?"


@cache
def find_chromium() -> Chromium | Missing:
    """The one that costs least."""
    if named := os.environ.get("RESONANZ_TEST_CHROMIUM"):
        return Chromium(Path(named), "RESONANZ_TEST_CHROMIUM")
    if shell := shutil.which(SHELL):
        return Chromium(Path(shell), "PATH")
    if not isinstance(found := find_whole_chromium(), Missing):
        return found
    if UNPACKED.exists() and (unpacked := Path(UNPACKED.read_text().strip())).exists():
        return Chromium(unpacked, "package in .cache")
    return Missing("no Chromium: install it (Debian: apt-get install chromium) or set RESONANZ_TEST_CHROMIUM")


@cache
def find_whole_chromium() -> Chromium | Missing:
    """One that can ask its user: a headless shell has no question for the microphone."""
    if found := next(filter(None, map(shutil.which, NAMES)), None):
        return Chromium(Path(found), "PATH")
    if MACOS.exists():
        return Chromium(MACOS, "Applications")
    if managed := _managed_by_playwright():
        return Chromium(managed, "playwright")
    return Missing("no Chromium that asks for the microphone: install it (Debian: apt-get install chromium)")


def _managed_by_playwright() -> Path | None:
    home = Path.home()
    default = home / ("Library/Caches" if sys.platform == "darwin" else ".cache") / "ms-playwright"
    folder = Path(os.environ.get("PLAYWRIGHT_BROWSERS_PATH", default))
    return next(iter(sorted(folder.glob("chromium-*/chrome-*/chrome"), reverse=True)), None)
