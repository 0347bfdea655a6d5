"""Programs of Debian's packages: found on PATH, or unpacked into .cache by `make test`, never installed.

Installed ones would start services.
"""

import os
import shutil
from dataclasses import dataclass
from pathlib import Path

from tests.servers.process import Missing
from tests.servers.resonanz import ROOT

CACHE = ROOT / ".cache"
PLACES = ("usr/bin", "usr/sbin", "usr/local/sbin")


@dataclass(frozen=True)
class Package:
    """A program and the packages that bring it with the libraries that a bare machine lacks."""

    program: str
    packages: tuple[str, ...]
    used_for: str

    @property
    def folder(self) -> Path:
        return CACHE / self.program

    def find(self) -> "Found | Missing":
        if found := shutil.which(self.program) or shutil.which(self.program, path="/usr/sbin:/usr/local/sbin"):
            return Found(Path(found), "PATH", None)
        for place in PLACES:
            if (unpacked := self.folder / place / self.program).exists():
                return Found(unpacked, "Debian package in .cache", self.folder)
        return Missing(f"no {self.program}: install it to test {self.used_for}")


@dataclass(frozen=True)
class Found:
    """The program, where it was found, and the folder of its own libraries."""

    program: Path
    origin: str
    unpacked: Path | None

    @property
    def environment(self) -> dict[str, str]:
        if self.unpacked is None:
            return dict(os.environ)
        libraries = ":".join(str(folder) for folder in (self.unpacked / "usr" / "lib").glob("*-linux-gnu"))
        return {**os.environ, "LD_LIBRARY_PATH": libraries}


PGBOUNCER = Package("pgbouncer", ("pgbouncer", "libc-ares2", "libevent-2.1-7"), "what stands behind a pooler")
COTURN = Package(
    "turnserver",
    (
        "coturn",
        "libmariadb3",
        "libhiredis0.14",
        *("libevent-core-2.1-7", "libevent-extra-2.1-7", "libevent-openssl-2.1-7", "libevent-pthreads-2.1-7"),
        "libpq5",
    ),
    "voice through a relay",
)
HAPROXY = Package(
    "haproxy",
    ("haproxy", "liblua5.3-0", "libopentracing-c-wrapper0", "libopentracing1"),
    "one port for web pages and a relay",
)
JANUS = Package(
    "janus",
    (
        *("janus", "libconfig9", "libjansson4", "libnice10", "libsrtp2-1", "libusrsctp2", "libwebsockets17"),
        *("libgupnp-igd-1.0-4", "libgupnp-1.6-0", "libgssdp-1.6-0", "libsoup-3.0-0", "libogg0", "libopus0"),
    ),
    "voice beside another forwarder; for load tests only",
)
BROUGHT = (PGBOUNCER, COTURN, HAPROXY)
