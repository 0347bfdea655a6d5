"""Writes requirements/*.txt: each package with version and hashes, for all platforms and Pythons from 3.11.

    python tools/lock.py [--upgrade | --upgrade-package NAME]

Files with hashes, since a uv.lock or pylock.toml would write the address of a package index into the
repository.
"""

import subprocess
import sys
from pathlib import Path

ROOT = Path(__file__).resolve().parent.parent
COMMON = (
    "--universal",
    "--python-version=3.11",
    "--generate-hashes",
    "--no-emit-index-url",
    "--no-emit-find-links",
    "--quiet",
    "--custom-compile-command=make lock",
)


def lock(name: str, *sources: str, given: str = "", more: list[str]) -> None:
    """Resolve `sources` (and the lines of `given`) into requirements/NAME.txt."""
    uv = Path(sys.executable).with_name("uv")
    command = [str(uv), "pip", "compile", *COMMON, *more, *sources, "-o", f"requirements/{name}.txt"]
    subprocess.run(command, cwd=ROOT, check=True, input=given.encode(), stdout=subprocess.DEVNULL)


def main(more: list[str]) -> None:
    lock("run", "pyproject.toml", more=more)
    same = "--constraint=requirements/run.txt"
    lock("build", "--group=build", same, more=more)
    same_tools = "--constraint=requirements/build.txt"
    groups = ("--group=build", "--group=test", "--group=lint")
    lock("dev", "pyproject.toml", *groups, same, same_tools, more=more)
    lock("load", "--group=load", same, more=more)
    lock("uv", "-", given="uv\n", more=more)


if __name__ == "__main__":
    main(sys.argv[1:])
