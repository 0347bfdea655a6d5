"""What the program says on the command line, asked within this process: help, and one sentence for each obstacle."""

from __future__ import annotations

import logging
from collections.abc import Iterator
from pathlib import Path

import pytest
import structlog
from typer.testing import CliRunner

from app.cli import app


@pytest.fixture(autouse=True)
def alone(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Iterator[None]:
    """A folder and settings of its own; the program sets up logging, which is put back."""
    root = logging.getLogger()
    handlers, level = root.handlers[:], root.level
    monkeypatch.chdir(tmp_path)
    monkeypatch.setenv("RESONANZ_DATA_DIR", str(tmp_path / "data"))
    yield
    root.handlers[:], root.level = handlers, level
    structlog.reset_defaults()


@pytest.mark.parametrize("command", ["", "serve", "demo", "export", "verify-log", "settings", "openapi"])
def test_everything_has_help(command: str) -> None:
    ended = CliRunner().invoke(app, [*command.split(), "--help"])

    assert ended.exit_code == 0 and "Usage" in ended.output


@pytest.mark.parametrize(
    ("environment", "arguments", "words"),
    [
        ({"RESONANZ_DATA_DIR": "/proc/nowhere"}, ("serve",), "RESONANZ_DATA_DIR"),
        ({"RESONANZ_SECRET_KEY": "changeme"}, ("serve",), "RESONANZ_SECRET_KEY"),
        ({"RESONANZ_PORT": "many"}, ("serve",), "RESONANZ_PORT"),
        (
            {"RESONANZ_DATABASE_URL": "postgresql+asyncpg://x@127.0.0.1:1/x"},
            ("serve", "--without-frontend", "--port", "0"),
            "database",
        ),
        ({}, ("serve", "--workers", "2"), "PostgreSQL"),
        ({}, ("export", "nothing"), "no dialogue nothing"),
        ({}, ("verify-log", "nothing"), "no dialogue nothing"),
    ],
)
def test_what_stands_in_the_way_is_said_in_one_sentence(
    environment: dict[str, str], arguments: tuple[str, ...], words: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    for name, value in environment.items():
        monkeypatch.setenv(name, value)

    ended = CliRunner().invoke(app, arguments)

    assert ended.exit_code == 1
    assert words in ended.stderr and "Traceback" not in ended.output
    assert len(ended.stderr.strip().splitlines()) == 1, ended.stderr
