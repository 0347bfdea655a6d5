"""One recording on disk: begun or gone on with, a page at a time, so that a file that was cut can be played to its end.

Waits for the disk: runs in the recorder's own thread, never in the loop that forwards voices.
"""

from __future__ import annotations

import os
import secrets
import shutil
from pathlib import Path
from typing import Final

from app.media import ogg
from app.media.rtp import CLOCK_HZ
from app.media.track import Track

FILE_MAX_BYTES: Final = 64 * 1024 * 1024
"""Four hours of speech; whoever sends more than speech reaches it sooner."""
FILE_MAX_S: Final = 4 * 3_600
FOLDER_MODE: Final = 0o700
FILE_MODE: Final = 0o600
SPACE_EVERY_BYTES: Final = 1024 * 1024
"""After so many bytes it is looked again whether the disk has room."""


class CannotRecord(Exception):
    """Why this recording does not go on: `full` (the disk), `long` (the file), `broken` (no recording of ours)."""


class Reel:
    """An open file. `began_ms`: when it began, Unix milliseconds, also where somebody else began it."""

    def __init__(self, path: Path, now_ms: int, free_bytes: int) -> None:
        """Begin the file, or go on with it. Raises `CannotRecord`, `OSError`."""
        self._free_bytes = free_bytes
        path.parent.mkdir(parents=True, exist_ok=True, mode=FOLDER_MODE)
        self._folder = path.parent
        self._look_for_space()
        self._file = os.open(path, os.O_RDWR | os.O_CREAT | os.O_CLOEXEC, FILE_MODE)
        try:
            self._track, self._size = self._begin(now_ms)
        except BaseException:
            os.close(self._file)
            raise
        self._looked_at = self._size

    @property
    def began_ms(self) -> int:
        """When the recording began."""
        return self._track.began_ms

    @property
    def ms(self) -> int:
        """How much of it is on disk."""
        return self._track.ms

    def _begin(self, now_ms: int) -> tuple[Track, int]:
        known = _whole(self._file)
        sound = list(ogg.pages(known))
        if len(sound) < 2:  # new, or cut before anything was said
            os.ftruncate(self._file, 0)
            made = ogg.head(serial := secrets.randbits(32), now_ms)
            os.pwrite(self._file, made, 0)
            return Track(serial, now_ms), len(made)
        return self._resume(known, sound)

    def _resume(self, known: bytes, sound: list[tuple[int, ogg.Page]]) -> tuple[Track, int]:
        began_ms = ogg.began_ms(sound[1][1].packets[0]) if sound[1][1].packets else None
        if began_ms is None:
            raise CannotRecord("broken")
        at, last = sound[-1]
        os.ftruncate(self._file, at + last.size)
        if last.flags & ogg.LAST:  # it ended, and now it does not
            flags = bytes([last.flags & ~ogg.LAST])
            os.pwrite(self._file, ogg.summed(known[at : at + 5] + flags + known[at + 6 : at + last.size]), at)
        return Track.resumed(last, began_ms), at + last.size

    def add(self, payload: bytes, timestamp: int, unix_ms: float) -> None:
        """A packet came at `unix_ms`. Raises `CannotRecord`."""
        at = round((unix_ms - self.began_ms) * CLOCK_HZ / 1_000)
        if at > FILE_MAX_S * CLOCK_HZ:
            raise CannotRecord("long")
        self._track.add(payload, timestamp, at)

    def write(self, unix_ms: float) -> None:
        """Put on disk what is full. Raises `CannotRecord`, `OSError`."""
        self._append(self._track.flush(round((unix_ms - self.began_ms) * CLOCK_HZ / 1_000)))

    def _append(self, pages: bytes) -> None:
        if not pages:
            return
        if self._size + len(pages) > FILE_MAX_BYTES:
            raise CannotRecord("long")
        if self._size - self._looked_at > SPACE_EVERY_BYTES:
            self._look_for_space()
        written = os.pwrite(self._file, pages, self._size)
        if written < len(pages):
            raise CannotRecord("full")
        self._size += written

    def _look_for_space(self) -> None:
        if shutil.disk_usage(self._folder).free < self._free_bytes:
            raise CannotRecord("full")
        self._looked_at = getattr(self, "_size", 0)

    def close(self) -> None:
        """End the file as a file ends. Raises `OSError`."""
        try:
            pages = self._track.close()
            if pages and self._size + len(pages) <= FILE_MAX_BYTES:
                os.pwrite(self._file, pages, self._size)
            os.fsync(self._file)
        finally:
            os.close(self._file)


def _whole(file: int) -> bytes:
    size = min(os.fstat(file).st_size, FILE_MAX_BYTES)
    return os.pread(file, size, 0)
