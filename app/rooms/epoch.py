"""The epoch: identity of a log together with the code that folds it. Another epoch means: forget your versions."""

from __future__ import annotations

import hashlib
from functools import cache
from pathlib import Path
from typing import Final

import app.facilitation
from app.rooms import frames

_DIGITS: Final = 12


@cache
def code_version() -> str:
    """A digest of everything that decides what documents look like: the rules and the frames."""
    digest = hashlib.sha256(Path(frames.__file__).read_bytes())
    folder = Path(app.facilitation.__file__).parent
    for source in sorted(folder.rglob("*.py"), key=lambda path: path.relative_to(folder).as_posix()):
        digest.update(source.read_bytes())
    return digest.hexdigest()[:_DIGITS]


def epoch(log_id: str) -> str:
    """The epoch of a log under this code."""
    return f"{log_id}.{code_version()}"
