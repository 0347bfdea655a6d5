"""Writes the files that are made from code, so that code and what is said about it cannot drift apart.

    python tools/generate.py            write them
    python tools/generate.py --check    only say which are out of date, and fail then

The browser's types need the frontend's packages (`npm ci` by tools/frontend.py). Makes nothing up: each file has one
source, and each that can says at its top that it is generated.
"""

import importlib.util
import json
import subprocess
import sys
import tempfile
from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path

ROOT = Path(__file__).resolve().parent.parent
sys.path.insert(0, str(ROOT))
TYPES_TIMEOUT_S = 120
TYPES_HEAD = "/* Generated from the server's shapes by `make generate`; change them there. */\n"


@dataclass(frozen=True)
class Target:
    """A generated file, the module it is made from, and how."""

    path: str
    source: str
    make: Callable[[], str]

    def current(self) -> str:
        file = ROOT / self.path
        return file.read_text(encoding="utf-8") if file.exists() else ""

    def write(self, content: str) -> None:
        file = ROOT / self.path
        file.parent.mkdir(parents=True, exist_ok=True)
        file.write_text(content, encoding="utf-8")


def settings_table() -> str:
    """docs/settings.md: what an operator may set, from the descriptions in the code."""
    from app.settings import table

    rows = (f"| `{name}` | {f'`{default}`' if default else ''} | {_cell(text)} |" for name, default, text in table())
    return (
        "# Settings\n\n"
        "Generated from `app/settings.py` by `make generate`; change it there.\n\n"
        "Environment variables, or lines of a file `.env` in the folder the server is started in.\n\n"
        "| variable | default | meaning |\n| --- | --- | --- |\n" + "\n".join(rows) + "\n"
    )


def _cell(text: str) -> str:
    return text.replace("|", "\\|").replace("\n", " ")


def openapi() -> str:
    """docs/openapi.json: the HTTP API, the frames, the documents of the topics, commands and codes."""
    from app.cli import openapi_json

    return openapi_json()


def browser_types() -> str:
    """frontend/src/generated/api.ts: the shapes of docs/openapi.json for TypeScript, by openapi-typescript.

    Shapes only: which path answers with which stands in docs/openapi.json.
    """
    from tools import frontend

    frontend.install_if_changed()
    program = frontend.FRONTEND / "node_modules" / "openapi-typescript" / "bin" / "cli.js"
    with tempfile.TemporaryDirectory() as folder:
        shapes, types = Path(folder, "openapi.json"), Path(folder, "api.ts")
        shapes.write_text(json.dumps({**json.loads(openapi()), "paths": {}}), encoding="utf-8")
        command = [frontend.node(), program, shapes, "--output", types]
        options = ["--root-types", "--root-types-no-schema-prefix", "--empty-objects-unknown"]
        done = subprocess.run(
            [*map(str, command), *options],
            cwd=frontend.FRONTEND,
            env=frontend.node_environment(),
            stdin=subprocess.DEVNULL,
            capture_output=True,
            text=True,
            timeout=TYPES_TIMEOUT_S,
            check=False,
        )
        if done.returncode != 0:
            raise SystemExit(f"The browser's types could not be made: {done.stderr.strip()}")
        return TYPES_HEAD + types.read_text("utf-8")


TARGETS: tuple[Target, ...] = (
    Target("docs/settings.md", "app.settings", settings_table),
    Target("docs/openapi.json", "app.main", openapi),
    Target("frontend/src/generated/api.ts", "app.main", browser_types),
)


def main(arguments: list[str]) -> int:
    check = arguments == ["--check"]
    stale = []
    for target in TARGETS:
        if importlib.util.find_spec(target.source) is None:
            continue
        content = target.make()
        if content == target.current():
            continue
        stale.append(target.path)
        if not check:
            target.write(content)
    for path in stale:
        print(f"{path}: {'out of date; `make generate` writes it' if check else 'written'}")
    return int(check and bool(stale))


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
