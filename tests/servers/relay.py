"""A relay as operators get it: deploy/gate.cfg (HAProxy) and deploy/turn (coturn), with a certificate of its own.

Found on PATH, or as unpacked Debian packages in .cache (`make test` gets them).
"""

from __future__ import annotations

import os
import shutil
import socket
import subprocess
from collections.abc import Mapping
from pathlib import Path

from app.web.relays import Credential, Relays
from tests.servers.debian import COTURN, HAPROXY, Found
from tests.servers.process import Missing, ServerProcess, short_folder
from tests.servers.resonanz import ROOT, free_port

NAME = "turn.dialog.example.org"
SECRET = "5d3c0f7e1b9a4c26"
DEPLOY = ROOT / "deploy"


def find_relay() -> tuple[Found, Found] | Missing:
    """HAProxy and coturn, if a certificate can be made, too."""
    found = HAPROXY.find(), COTURN.find()
    missing = [one for one in found if isinstance(one, Missing)]
    if missing or not shutil.which("openssl"):
        return missing[0] if missing else Missing("no openssl, which makes the relay's certificate")
    gate, turn = found
    assert isinstance(gate, Found) and isinstance(turn, Found)
    return gate, turn


class Relay:
    """The gate on a port of `host`, the relay behind it; whoever comes is relayed to `peer` only. `web`: port of
    what stands behind the gate besides."""

    def __init__(self, found: tuple[Found, Found], host: str, peer: str, web: int = 9) -> None:
        gate, turn = found
        self.host, self.port, self.turn_port = host, free_port(), free_port()
        self.folder = short_folder("relay")
        self.relays = Relays((f"turns:{NAME}:{self.port}?transport=tcp",), SECRET)
        self.certificate = self._certificate()
        # The unpacked packages bring libraries, and start.sh finds its program by its name.
        path = {"PATH": f"{turn.program.parent}:{os.environ['PATH']}"}
        settings = {
            "TURN_NAME": NAME,
            "TURN_SECRET": SECRET,
            "TURN_PEERS": peer,
            "TURN_CERTIFICATES": str(self.folder),
            "TURN_PORT": str(self.turn_port),
            "TURN_LISTEN": host,
            "TURN_RELAY": host,
            "TURN_LOG": str(self.folder / "log"),
            "TMPDIR": str(self.folder),
        }
        self._turn = self._process(
            ["sh", str(DEPLOY / "turn" / "start.sh")], self.turn_port, turn.environment | path | settings
        )
        gates = {
            "GATE_LISTEN": f"{host}:{self.port}",
            "GATE_RELAY": NAME,
            "GATE_WEB": f"127.0.0.1:{web}",
            "GATE_TURN": f"{host}:{self.turn_port}",
        }
        words = [str(gate.program), "-db", "-f", str(DEPLOY / "gate.cfg")]
        self._gate = self._process(words, self.port, gate.environment | gates)

    def _process(self, words: list[str], port: int, environment: Mapping[str, str]) -> ServerProcess:
        def accepts() -> bool:
            with socket.socket() as probe:
                return probe.connect_ex((self.host, port)) == 0

        return ServerProcess(words, self.folder / "out", accepts, env=environment)

    def _certificate(self) -> Path:
        # As deep as Caddy keeps them.
        folder = self.folder / "certificates" / "somewhere" / NAME
        folder.mkdir(parents=True)
        subprocess.run(
            [
                *("openssl", "req", "-x509", "-newkey", "rsa:2048", "-nodes", "-days", "2", "-subj", f"/CN={NAME}"),
                *("-addext", f"subjectAltName=DNS:{NAME}"),
                *("-keyout", folder / f"{NAME}.key", "-out", folder / f"{NAME}.crt"),
            ],
            check=True,
            capture_output=True,
            timeout=60,
        )
        return folder / f"{NAME}.crt"

    def credential(self, now_s: int) -> Credential:
        """What the house gives to browsers."""
        return self.relays.credential(now_s)

    def start(self) -> None:
        try:
            self._turn.start()
            self._gate.start()
        except BaseException:
            self.close()
            raise

    def close(self) -> None:
        self._gate.kill()
        self._turn.kill()
        shutil.rmtree(self.folder, ignore_errors=True)
