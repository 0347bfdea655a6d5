"""The server as an operator starts it, with the built frontend, on SQLite, on one port for its whole life."""

import http.client
import os
import re
import shutil
import socket
import sys
from pathlib import Path

from tests.servers.process import ServerProcess, short_folder

ROOT = Path(__file__).resolve().parents[2]
READY_TIMEOUT_S = 2.0
_CLAIM = re.compile(r"\S+/organiser#claim=\S+")


class Server:
    """One `resonanz serve`; `kill` is a power cut, `start` brings it back on the same port and data."""

    def __init__(self) -> None:
        self.folder = short_folder("browser")
        self.port = _free_port()
        self._log = self.folder / "log"
        ours = {
            "DATA_DIR": str(self.folder / "data"),
            "HOST": "127.0.0.1",
            "PORT": str(self.port),
            "LOG_FORMAT": "json",
            "LOG_LEVEL": "warning",
        }
        others = {name: value for name, value in os.environ.items() if not name.startswith("RESONANZ_")}
        self._process = ServerProcess(
            [sys.executable, "-m", "app.cli", "serve"],
            self._log,
            self._ready,
            env={
                **others,
                **{f"RESONANZ_{name}": value for name, value in ours.items()},
                "PYTHONPATH": str(ROOT),
                "PYTHONUNBUFFERED": "1",
            },
            cwd=str(self.folder),
        )

    @property
    def url(self) -> str:
        return f"http://localhost:{self.port}"

    @property
    def claim_link(self) -> str:
        """The one-time link printed at the first start."""
        found = _CLAIM.findall(self.log)
        assert found, self.log
        return str(found[-1])

    @property
    def log(self) -> str:
        return self._log.read_text(encoding="utf-8")

    def start(self) -> None:
        self._process.start()

    def kill(self) -> None:
        """SIGKILL."""
        self._process.kill()

    def close(self) -> None:
        self._process.kill()
        shutil.rmtree(self.folder, ignore_errors=True)

    def _ready(self) -> bool:
        connection = http.client.HTTPConnection("127.0.0.1", self.port, timeout=READY_TIMEOUT_S)
        try:
            connection.request("GET", "/readyz")
            return connection.getresponse().status == 200
        except OSError:
            return False
        finally:
            connection.close()


def _free_port() -> int:
    """A free TCP port below those the kernel gives to clients: nobody may take it while the server is down."""
    for port in range(21_000 + os.getpid() % 5_000, 32_000):
        with socket.socket() as probe:
            probe.setsockopt(socket.SOL_SOCKET, socket.SO_REUSEADDR, 1)
            try:
                probe.bind(("127.0.0.1", port))
            except OSError:
                continue
            return port
    raise OSError("no free port found")
