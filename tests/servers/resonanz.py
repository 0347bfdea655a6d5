"""The application itself as a server process: on one port for its whole life, so that people come back to it.

Started as an operator starts it, by its command line and environment variables.
"""

from __future__ import annotations

import http.client
import os
import random
import re
import shutil
import signal
import socket
import subprocess
import sys
import time
from collections.abc import Mapping, Sequence
from pathlib import Path
from urllib.request import urlopen

from tests.servers.process import COMMAND_TIMEOUT_S, ServerProcess, output_of, short_folder

ROOT = Path(__file__).resolve().parents[2]
INJECTED = Path(__file__).with_name("injected")
READY_TIMEOUT_S = 10.0
PORTS = range(20_000, 32_000)
_CLAIM = re.compile(rb"/organiser#claim=(\S+)")


class Resonanz:
    """One process of a house. `before`: words in front of the command, for instance `taskset -c 0`; `frontend`: it
    serves the built pages, too; `own_clock`: its clock can be put forward.

    Several processes of one house share `database_url`, `redis_url` and `secret_key`.
    """

    def __init__(
        self,
        *,
        database_url: str = "",
        redis_url: str = "",
        secret_key: str = "",
        settings: Mapping[str, str] | None = None,
        before: Sequence[str] = (),
        frontend: bool = False,
        own_clock: bool = False,
    ) -> None:
        self.folder = short_folder("rz")
        self._clock, self._ahead_s = self.folder / "clock", 0.0
        self.port = free_port()
        self.log = self.folder / "log"
        given = {
            "DATA_DIR": str(self.folder / "data"),
            "PORT": str(self.port),
            "PUBLIC_URL": "",
            "DATABASE_URL": database_url,
            "REDIS_URL": redis_url,
            "SECRET_KEY": secret_key,
            "LOG_FORMAT": "json",
            "LOG_LEVEL": "warning",
            "DRAIN_S": "5",
            "MEDIA_BESIDE": "false",  # a test that talks starts its own
            **(settings or {}),
        }
        self.environment = {
            **{name: value for name, value in os.environ.items() if not name.startswith("RESONANZ_")},
            **{f"RESONANZ_{name}": value for name, value in given.items()},
            "PYTHONPATH": str(ROOT),
            "PYTHONUNBUFFERED": "1",
            "PYTHONDONTWRITEBYTECODE": "",  # started many times: its modules need to be compiled once only
        }
        if own_clock:
            injected = {"PYTHONPATH": f"{INJECTED}{os.pathsep}{ROOT}", "TEST_CLOCK_FILE": str(self._clock)}
            self.environment |= injected
        self._program = [sys.executable, "-m", "app.cli"]
        command = [*before, *self._program, "serve", *([] if frontend else ["--without-frontend"])]
        self._process = ServerProcess(command, self.log, self.ready, env=self.environment, cwd=str(self.folder))

    @property
    def origin(self) -> str:
        return f"http://localhost:{self.port}"

    @property
    def pid(self) -> int:
        return self._process.pid

    @property
    def running(self) -> bool:
        return self._process.running

    @property
    def claim_token(self) -> str:
        """The one-time token printed at the first start, while nobody organises here."""
        found = _CLAIM.findall(self.log.read_bytes())
        assert found, self.log.read_text()
        return str(found[-1].decode())

    def put_forward(self, to_ms: int) -> None:
        """Its clock shows at least this (Unix milliseconds) from now on. Only with a clock of its own."""
        self._goes_ahead(max(self._ahead_s, to_ms / 1_000 - time.time()))

    def passes(self, seconds: float) -> None:
        """So much time passes for it at once. Only with a clock of its own."""
        self._goes_ahead(self._ahead_s + seconds)

    def _goes_ahead(self, seconds: float) -> None:
        self._ahead_s = seconds
        fresh = self._clock.with_suffix(".new")  # it is read at any moment
        fresh.write_text(str(self._ahead_s), encoding="utf-8")
        fresh.replace(self._clock)

    def ready(self) -> bool:
        """Whether it says that people may be sent here."""
        connection = http.client.HTTPConnection("127.0.0.1", self.port, timeout=READY_TIMEOUT_S)
        try:
            connection.request("GET", "/readyz")
            return connection.getresponse().status == 200
        except OSError:
            return False
        finally:
            connection.close()

    def has_media(self) -> bool:
        """Whether a media process has dialled it."""
        with urlopen(f"http://127.0.0.1:{self.port}/metrics") as answer:
            found = re.search(rb"^resonanz_media_processes (\S+)", answer.read(), re.MULTILINE)
        return found is not None and float(found[1]) == 1

    @property
    def media_pid(self) -> int:
        """Of its children the one that holds its UDP port is its own process, not Python's helper."""
        children = Path(f"/proc/{self.pid}/task").glob("*/children")
        pids = [pid for one in children for pid in one.read_text().split()]
        found = [int(pid) for pid in pids if b"spawn_main" in Path(f"/proc/{pid}/cmdline").read_bytes()]
        assert len(found) == 1, found
        return found[0]

    def start(self) -> None:
        self._process.start()

    def kill(self) -> None:
        """SIGKILL."""
        self._process.kill()

    def restart(self) -> None:
        """Kill it, if it still runs, and start it again on the same port and data."""
        self._process.kill()
        self._process.start()

    def stop(self) -> None:
        """Freeze it (SIGSTOP)."""
        self._process.stop()

    def cont(self) -> None:
        self._process.cont()

    def terminate(self) -> int | None:
        """SIGTERM, as an operator stops it; its exit code."""
        self._process.terminate(signal.SIGTERM)
        return self._process.exit_code

    def renew(self) -> None:
        """SIGHUP, as an operator renews the workers."""
        os.kill(self.pid, signal.SIGHUP)

    def run(self, *words: str) -> str:
        """What another command of the program prints (`verify-log`), on the same data; "" if it fails."""
        return output_of([*self._program, *words], self.environment)

    def output(self, *words: str) -> str:
        """The same, however the command ends."""
        command = [*self._program, *words]
        done = subprocess.run(
            command, capture_output=True, text=True, timeout=COMMAND_TIMEOUT_S, check=False, env=self.environment
        )
        return done.stdout.strip()

    def close(self) -> None:
        self._process.kill()
        shutil.rmtree(self.folder, ignore_errors=True)


def free_port() -> int:
    """A TCP port nobody uses, below those the kernel gives to clients: one of them must not sit there after a kill."""
    for port in random.sample(PORTS, 50):
        with socket.socket() as probe:
            probe.setsockopt(socket.SOL_SOCKET, socket.SO_REUSEADDR, 1)
            try:
                probe.bind(("127.0.0.1", port))
            except OSError:
                continue
            return port
    raise OSError("no free port found")
