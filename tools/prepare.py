"""Sets up all `make` needs from nothing but this Python: environment, packages, frontend, test servers.

    python tools/prepare.py run     .venv with what the application needs, frontend built
    python tools/prepare.py test    besides: test and lint tools, the frontend's packages, Chromium, Redis
    python tools/prepare.py load    .venv-load with the load generator

Standard library only. What is done leaves a hash behind, so the second time takes no time and no network.
Every way to fail that a person can mend has one sentence that says how.
"""

import hashlib
import importlib.util
import json
import os
import subprocess
import sys
from collections.abc import Callable
from contextlib import suppress
from dataclasses import dataclass
from pathlib import Path

try:
    import fcntl
except ImportError:  # Windows has no such lock; two `make` at once are then the caller's affair
    fcntl = None  # type: ignore[assignment]

ROOT = Path(__file__).resolve().parent.parent
CACHE = ROOT / ".cache"
REQUIREMENTS = ROOT / "requirements"
STAMP = ".prepared"
# What an editable install copies out of the project: change these and it is installed again.
PROJECT_FILES = ("pyproject.toml", "app/__init__.py")


class HelpfulError(Exception):
    """One sentence for the person at the keyboard."""


def main(arguments: list[str]) -> int:
    try:
        match arguments:
            case ["run"]:
                _locked(prepare_run)
            case ["test"]:
                _locked(prepare_test)
            case ["load"]:
                _locked(prepare_load)
            case _:
                print(__doc__)
                return 2
    except HelpfulError as error:
        print(f"resonanz: {error}", file=sys.stderr)
        return 1
    return 0


def prepare_run() -> None:
    environment = Environment(ROOT / ".venv")
    # The packages for the tests hold those for the application, in the same versions.
    if not environment.holds("dev"):
        environment.install("run", "build")
    environment.install_project()
    environment.python("tools/frontend.py", "build")


def prepare_test() -> None:
    environment = Environment(ROOT / ".venv")
    environment.install("dev")
    environment.install_project()
    environment.python("tools/frontend.py", "install")
    environment.python("tools/frontend.py", "build")
    environment.python("tools/servers.py")


def prepare_load() -> None:
    Environment(ROOT / ".venv-load").install("load")


@dataclass
class Environment:
    """A virtual environment below the project, and what was last installed into it."""

    folder: Path

    def __post_init__(self) -> None:
        if not self._works():
            _create_environment(self.folder)

    def python(self, *arguments: str) -> None:
        """Run a program of the project in this environment; it has said why if it fails."""
        done = subprocess.run([str(self._python), *arguments], cwd=ROOT, env=environment_variables(), check=False)
        if done.returncode != 0:
            raise HelpfulError(f"{arguments[0]} did not succeed; the reason stands above.")

    def holds(self, *names: str) -> bool:
        return self._stamp().get("requirements") == _digest(*_files(names))

    def install(self, *names: str) -> None:
        """Install requirements/NAME.txt of all `names`, hashes checked, unless that is what is there."""
        if self.holds(*names):
            return
        print(f"Installing packages ({', '.join(_files(names))}) …", flush=True)
        self._write_stamp()
        pip = [str(self._python), "-m", "pip", "install", "-q", "--no-input", "--disable-pip-version-check"]
        self._run([*pip, "--require-hashes", "-r", "requirements/uv.txt"])
        self._uv("--require-hashes", *(f"--requirements={file}" for file in _files(names)))
        self._write_stamp(requirements=_digest(*_files(names)))

    def install_project(self) -> None:
        """Install the project itself, editable. Apart from the rest, as it has no hash of its own."""
        project = _digest(*PROJECT_FILES)
        if self._stamp().get("project") == project:
            return
        self._uv("--no-deps", "--no-build-isolation", "--editable", ".")
        self._write_stamp(**{**self._stamp(), "project": project})

    @property
    def _python(self) -> Path:
        return self.folder / ("Scripts/python.exe" if os.name == "nt" else "bin/python")

    def _works(self) -> bool:
        """Whether it was made here (environments cannot be moved) and its Python still exists."""
        if self._stamp().get("root") != str(ROOT):
            return False
        return subprocess.run([str(self._python), "-c", ""], check=False, capture_output=True).returncode == 0

    def _uv(self, *arguments: str) -> None:
        uv = str(self._python.with_name("uv"))
        self._run([uv, "pip", "install", "-q", "--python", str(self._python), *arguments])

    def _run(self, command: list[str]) -> None:
        done = subprocess.run(command, cwd=ROOT, env=environment_variables(), check=False, stdin=subprocess.DEVNULL)
        if done.returncode != 0:
            raise HelpfulError(
                "packages could not be installed (see above): is the package index reachable? "
                "Once it is, the same command goes on where this one stopped."
            )

    def _stamp(self) -> dict[str, str]:
        with suppress(OSError, ValueError):
            return dict(json.loads((self.folder / STAMP).read_text()))
        return {}

    def _write_stamp(self, **installed: str) -> None:
        (self.folder / STAMP).write_text(json.dumps({"root": str(ROOT), **installed}))


def _create_environment(folder: Path) -> None:
    version = f"{sys.version_info.major}.{sys.version_info.minor}"
    if not importlib.util.find_spec("venv") or not importlib.util.find_spec("ensurepip"):
        raise HelpfulError(
            f"this Python ({sys.executable}) cannot make virtual environments: install its module venv "
            f"(on Debian and Ubuntu: apt-get install python{version}-venv) and try again."
        )
    print(f"Making an environment for Python {version} in {folder.name} …", flush=True)
    command = [sys.executable, "-m", "venv", "--clear", str(folder)]
    done = subprocess.run(command, check=False, capture_output=True, text=True)
    if done.returncode != 0:
        raise HelpfulError(f"no virtual environment could be made in {folder}: {done.stderr or done.stdout}")
    (folder / STAMP).write_text(json.dumps({"root": str(ROOT)}))


def environment_variables() -> dict[str, str]:
    """The caller's environment, with caches moved below the project where the home folder takes none."""
    variables = dict(os.environ)
    variables["RESONANZ_SKIP_FRONTEND"] = "1"  # `tools/frontend.py` builds it, once, after the installation
    variables["UV_PYTHON_DOWNLOADS"] = "never"
    variables["UV_NO_PROGRESS"] = "1"
    variables.setdefault("UV_LINK_MODE", "copy" if _other_disk() else "hardlink")
    if not writable_home_cache():
        variables.setdefault("UV_CACHE_DIR", str(CACHE / "uv"))
        variables.setdefault("PIP_CACHE_DIR", str(CACHE / "pip"))
    return variables


def writable_home_cache() -> bool:
    return _writable(Path(os.environ.get("XDG_CACHE_HOME") or home() / ".cache"))


def home() -> Path:
    try:
        return Path.home()
    except RuntimeError:  # an account without an entry in the password file, as containers like it
        return Path("/nonexistent")


def _other_disk() -> bool:
    """Whether the cache lies on another disk, where hard links (and uv's warning about them) are in vain."""
    cache = Path(os.environ.get("UV_CACHE_DIR") or home())
    with suppress(OSError):
        return cache.stat().st_dev != ROOT.stat().st_dev
    return False


def _writable(folder: Path) -> bool:
    """Whether `folder` can be written, or made in the nearest folder above it that exists."""
    while not folder.exists() and folder != folder.parent:
        folder = folder.parent
    return os.access(folder, os.W_OK)


def _files(names: tuple[str, ...]) -> list[str]:
    return [f"requirements/{name}.txt" for name in names]


def _digest(*names: str) -> str:
    total = hashlib.sha256()
    for name in names:
        total.update((ROOT / name).read_bytes())
    return total.hexdigest()


def _locked(work: Callable[[], None]) -> None:
    """Do `work` while no other `make` in this folder prepares it too."""
    try:
        CACHE.mkdir(exist_ok=True)
        lock = (CACHE / "prepare.lock").open("w")
    except OSError as error:
        raise HelpfulError(
            f"the folder {ROOT} cannot be written by you ({error.strerror}): put Resonanz into a folder "
            "of your own, or make this one yours with chown."
        ) from error
    with lock:
        if fcntl is not None:
            fcntl.flock(lock, fcntl.LOCK_EX)
        try:
            work()
        except PermissionError as error:
            raise HelpfulError(
                f"{error.filename} cannot be written by you: another account (root?) probably made it. "
                "Remove it, or make it yours with chown, and try again."
            ) from error


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
