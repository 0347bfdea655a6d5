"""`resonanz mix`: voices that were recorded apart, heard together."""

from __future__ import annotations

from pathlib import Path

import pytest
from typer.testing import CliRunner

from app.cli import app
from app.media.reel import Reel
from loadtests.voice.tone import opus
from tests.media.played import played

NOW_MS = 1_800_000_000_000
TONE = opus(seconds=1.0)


def recorded(path: Path, begin_s: float) -> Path:
    """A second of a tone, begun so much later."""
    reel = Reel(path, NOW_MS + round(begin_s * 1_000), 0)
    for n, one in enumerate(TONE):
        reel.add(one, 960 * n, NOW_MS + begin_s * 1_000 + 20 * n)
    reel.close()
    return path


def test_each_voice_is_heard_where_it_began(tmp_path: Path) -> None:
    anna, bert = recorded(tmp_path / "anna.opus", 0), recorded(tmp_path / "bert.opus", 2.5)
    mixed = tmp_path / "mixed.opus"

    done = CliRunner().invoke(app, ["mix", str(bert), str(anna), "-o", str(mixed)])

    assert done.exit_code == 0, done.output
    length_s, loud = played(mixed.read_bytes())
    assert length_s == pytest.approx(3.5, abs=0.05)
    assert min(loud[2:18]) > 0.05
    assert max(loud[25:48]) < 0.02
    assert min(loud[53:66]) > 0.05


@pytest.mark.parametrize("what", ["missing", "foreign", "itself"])
def test_what_cannot_be_mixed_is_said_in_a_sentence(tmp_path: Path, what: str) -> None:
    anna, other = recorded(tmp_path / "anna.opus", 0), tmp_path / "other.opus"
    before = anna.read_bytes()
    if what == "foreign":
        other.write_bytes(b"RIFF no recording")
    output = anna if what == "itself" else tmp_path / "mixed.opus"

    done = CliRunner().invoke(app, ["mix", str(anna), *([] if what == "itself" else [str(other)]), "-o", str(output)])

    assert done.exit_code != 0
    assert "Traceback" not in done.output
    assert anna.read_bytes() == before
