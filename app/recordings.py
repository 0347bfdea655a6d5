"""Where recordings of voice lie, and how they are written down: one Ogg/Opus file per person and stay.

`<folder>/<dialogue>/<person>/<number>.opus`. Media processes write them, the house shows and deletes them; both know
this module and nothing of each other. No name stands in a path or a file.
"""

from __future__ import annotations

import contextlib
import re
import shutil
from collections.abc import Iterator
from pathlib import Path
from typing import Final

SUFFIX: Final = ".opus"
_ID: Final = re.compile(r"[A-Za-z0-9_-]{1,64}")


class Recordings:
    """The folder of all recordings. Made when the first one is."""

    def __init__(self, folder: Path) -> None:
        self.folder = folder

    def path(self, dialogue: str, person: str, number: int) -> Path:
        """Where that recording lies. Raises `ValueError` for what can be no id."""
        return self._of(dialogue, person) / f"{number:d}{SUFFIX}"

    def _of(self, *ids: str) -> Path:
        if not all(_ID.fullmatch(id) for id in ids):
            raise ValueError("no id of a dialogue or a person")
        return self.folder.joinpath(*ids)

    def of(self, dialogue: str) -> Iterator[tuple[str, int]]:
        """(person, number) of every recording of a dialogue."""
        for path in sorted(self._of(dialogue).glob(f"*/*{SUFFIX}")):
            if path.stem.isdecimal():
                yield path.parent.name, int(path.stem)

    def dialogues(self) -> list[str]:
        """Every dialogue that has a folder here."""
        return sorted(path.name for path in self.folder.glob("*") if path.is_dir() and _ID.fullmatch(path.name))

    def drop(self, dialogue: str, person: str, number: int) -> None:
        """Delete one recording; nothing happens if it is not there."""
        path = self.path(dialogue, person, number)
        path.unlink(missing_ok=True)
        for folder in (path.parent, path.parent.parent):
            _remove_if_empty(folder)

    def drop_person(self, dialogue: str, person: str) -> None:
        """Delete all recordings of a person."""
        folder = self._of(dialogue, person)
        shutil.rmtree(folder, ignore_errors=True)
        _remove_if_empty(folder.parent)

    def drop_dialogue(self, dialogue: str) -> None:
        """Delete all recordings of a dialogue."""
        shutil.rmtree(self._of(dialogue), ignore_errors=True)


def _remove_if_empty(folder: Path) -> None:
    with contextlib.suppress(OSError):  # something is in it, or it never was
        folder.rmdir()
