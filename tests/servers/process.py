"""One server process of this test run: started, awaited, frozen, killed, never left behind."""

import contextlib
import os
import shutil
import signal
import subprocess
import tempfile
import time
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path

import psutil

READY_TIMEOUT_S = 120.0
READY_POLL_S = 0.01
COMMAND_TIMEOUT_S = 120.0
STOP_TIMEOUT_S = 30.0
# The kernel allows 108 bytes for the path of a Unix socket; a deep TMPDIR would exceed that.
LONGEST_FOLDER_BYTES = 60


@dataclass(frozen=True)
class Missing:
    """Why a server cannot be had here, as a sentence for the summary."""

    reason: str


class ServerDied(Exception):
    """A server ended or did not answer in time; carries the end of its log."""


def short_folder(prefix: str) -> Path:
    """A new private folder whose path is short enough for a Unix socket."""
    parent = tempfile.gettempdir()
    if len(os.fsencode(parent)) > LONGEST_FOLDER_BYTES:
        parent = "/tmp"
    return Path(tempfile.mkdtemp(prefix=f"rz-{prefix}-", dir=parent))


class ServerProcess:
    """A server with its log file: `stop` and `cont` freeze and thaw it, `kill` is a power cut (SIGKILL)."""

    def __init__(self, command: Sequence[str], log: Path, ready: Callable[[], bool], **popen: object) -> None:
        self._command = [*_dies_with_parent(), *command]
        self._log = log
        self._ready = ready
        self._popen_options = popen
        self._popen: subprocess.Popen[bytes] | None = None

    @property
    def running(self) -> bool:
        return self._popen is not None and self._popen.poll() is None

    @property
    def pid(self) -> int:
        assert self._popen is not None, "not started"
        return self._popen.pid

    @property
    def exit_code(self) -> int | None:
        """How it ended; a negative number: by that signal. None while it runs or before it started."""
        return None if self._popen is None else self._popen.poll()

    def start(self) -> None:
        """Start and wait until it answers. Raises ServerDied with the log if it does not."""
        assert not self.running, "already running"
        with self._log.open("ab") as log:
            self._popen = subprocess.Popen(
                self._command,
                stdin=subprocess.DEVNULL,
                stdout=log,
                stderr=log,
                start_new_session=True,
                **self._popen_options,  # type: ignore[call-overload]
            )
        deadline = time.monotonic() + READY_TIMEOUT_S
        while not self._ready():
            if not self.running or time.monotonic() > deadline:
                self.kill()
                raise ServerDied(f"{self._command}\n{self._log.read_text(errors='replace')[-2000:]}")
            time.sleep(READY_POLL_S)

    def stop(self) -> None:
        """Freeze it with everything it started (SIGSTOP): it accepts connections and never answers."""
        self._signal_all(signal.SIGSTOP)

    def cont(self) -> None:
        self._signal_all(signal.SIGCONT)

    def kill(self) -> None:
        """SIGKILL to it and its children, and wait until they are gone."""
        self._signal_all(signal.SIGKILL)
        if self._popen is not None:
            self._popen.wait(STOP_TIMEOUT_S)

    def terminate(self, gently: signal.Signals = signal.SIGTERM) -> None:
        """Ask it to end, and insist after STOP_TIMEOUT_S."""
        if self._popen is None or not self.running:
            return
        self.cont()
        self._popen.send_signal(gently)
        try:
            self._popen.wait(STOP_TIMEOUT_S)
        except subprocess.TimeoutExpired:
            self.kill()

    def _signal_all(self, number: signal.Signals) -> None:
        if not self.running:
            return
        with contextlib.suppress(psutil.NoSuchProcess):
            parent = psutil.Process(self.pid)
            family = [parent, *parent.children(recursive=True)]
            for member in family:
                with contextlib.suppress(psutil.NoSuchProcess):
                    member.send_signal(number)
            if number == signal.SIGKILL:
                psutil.wait_procs(family[1:], timeout=STOP_TIMEOUT_S)


def _dies_with_parent() -> list[str]:
    """A killed test run shall leave no server behind (Linux; elsewhere the run has to end properly)."""
    return ["setpriv", "--pdeathsig", "KILL"] if shutil.which("setpriv") else []


def output_of(command: Sequence[str], environment: Mapping[str, str] | None = None) -> str:
    """Standard output of a short command, "" when it fails."""
    try:
        done = subprocess.run(
            command, capture_output=True, text=True, timeout=COMMAND_TIMEOUT_S, check=True, env=environment
        )
    except (OSError, subprocess.SubprocessError):
        return ""
    return done.stdout.strip()
