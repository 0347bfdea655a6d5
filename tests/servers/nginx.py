"""A private nginx with TLS for the tests, set up by the file that operators get: deploy/nginx.conf.

Found on PATH, or as an unpacked Debian package in .cache/nginx (`make test` gets it).
"""

import os
import shutil
import socket
import subprocess
from dataclasses import dataclass
from functools import cache
from pathlib import Path

from tests.servers.process import Missing, ServerProcess, short_folder
from tests.servers.resonanz import ROOT, free_port

UNPACKED = ROOT / ".cache" / "nginx"
CONF = ROOT / "deploy" / "nginx.conf"
NAME = "dialog.example.org"
AROUND = """daemon off; pid {folder}/pid; error_log {folder}/log; worker_processes 1;
events {{ worker_connections 4096; }}
http {{
    default_type application/octet-stream;
    {temporary}
    include {folder}/site.conf;
}}
"""
TEMPORARY = ("client_body", "proxy", "fastcgi", "uwsgi", "scgi")


@dataclass(frozen=True)
class NginxProgram:
    """The program and where it was found."""

    program: Path
    origin: str

    @property
    def version(self) -> str:
        done = subprocess.run([str(self.program), "-v"], capture_output=True, text=True, timeout=30, check=False)
        return done.stderr.rpartition("/")[2].strip() or "?"


@cache
def find_nginx() -> NginxProgram | Missing:
    """nginx, if its certificate can be made, too."""
    if not shutil.which("openssl"):
        return Missing("no openssl, which makes the certificate of the TLS proxy")
    if found := shutil.which("nginx") or shutil.which("nginx", path="/usr/sbin"):
        return NginxProgram(Path(found), "PATH")
    unpacked = UNPACKED / "usr" / "sbin" / "nginx"
    if unpacked.exists():
        return NginxProgram(unpacked, "Debian package in .cache")
    return Missing("no nginx: install nginx, or let tools/servers.py unpack Debian's")


class Nginx:
    """TLS on a port of its own in front of the application on `target`. Its certificate is its own, for localhost."""

    def __init__(self, found: NginxProgram, target: int) -> None:
        self.folder = short_folder("nginx")
        self.port = free_port()
        self.certificate = self.folder / "cert.pem"
        self._write(target)
        words = [str(found.program), "-p", str(self.folder), "-c", str(self.folder / "nginx.conf")]
        self._process = ServerProcess(words, self.folder / "out", self._accepts)

    @property
    def origin(self) -> str:
        return f"https://localhost:{self.port}"

    def _write(self, target: int) -> None:
        key = self.folder / "key.pem"
        subprocess.run(
            [
                *("openssl", "req", "-x509", "-newkey", "rsa:2048", "-nodes", "-days", "2", "-subj", "/CN=localhost"),
                *("-addext", "subjectAltName=DNS:localhost,IP:127.0.0.1", "-keyout", key, "-out", self.certificate),
            ],
            check=True,
            capture_output=True,
            timeout=60,
        )
        (self.folder / "site.conf").write_text(self._site(target, key))
        temporary = " ".join(f"{name}_temp_path {self.folder}/{name};" for name in TEMPORARY)
        user = "user root;\n" if os.geteuid() == 0 else ""  # its own folder is all it may read
        (self.folder / "nginx.conf").write_text(user + AROUND.format(folder=self.folder, temporary=temporary))

    def _site(self, target: int, key: Path) -> str:
        """The operators' file with this test's places in it; each of them has to be there."""
        site = CONF.read_text()
        for theirs, ours in (
            ("server 127.0.0.1:8000;", f"server 127.0.0.1:{target};"),
            ("listen 443 ssl http2;", f"listen 127.0.0.1:{self.port} ssl http2;"),
            (f"server_name {NAME};", "server_name localhost;"),
            (f"ssl_certificate /etc/ssl/{NAME}.pem;", f"ssl_certificate {self.certificate};"),
            (f"ssl_certificate_key /etc/ssl/{NAME}.key;", f"ssl_certificate_key {key};"),
        ):
            assert theirs in site, f"{theirs} no longer stands in {CONF}"
            site = site.replace(theirs, ours)
        return site

    def _accepts(self) -> bool:
        with socket.socket() as probe:
            return probe.connect_ex(("127.0.0.1", self.port)) == 0

    def start(self) -> None:
        self._process.start()

    def close(self) -> None:
        self._process.kill()
        shutil.rmtree(self.folder, ignore_errors=True)
