"""Passwords: argon2 in a thread, a few at a time, so that hashing never holds the dialogues (64 MiB, 0.15 s each)."""

from __future__ import annotations

import asyncio
from functools import cached_property
from typing import Final

from argon2 import PasswordHasher
from argon2.exceptions import InvalidHashError, VerificationError

PASSWORD_MIN_CHARS: Final = 10
PASSWORD_MAX_CHARS: Final = 200
PARALLEL_HASHES: Final = 2


class Passwords:
    """Hashes and verifies; at most `PARALLEL_HASHES` at the same time."""

    def __init__(self, hasher: PasswordHasher | None = None) -> None:
        self._hasher = hasher or PasswordHasher()
        self._turns = asyncio.Semaphore(PARALLEL_HASHES)

    async def hashed(self, password: str) -> str:
        """The argon2id hash of `password`, with its own salt and parameters in it."""
        async with self._turns:
            return await asyncio.to_thread(self._hasher.hash, password)

    async def matches(self, password_hash: str | None, password: str) -> bool:
        """Whether `password` is the hashed one. None (nobody of that name) costs as long as a wrong password."""
        async with self._turns:
            return await asyncio.to_thread(self._verify, password_hash, password)

    def _verify(self, password_hash: str | None, password: str) -> bool:
        try:
            self._hasher.verify(password_hash or self._nobody, password)
        except (VerificationError, InvalidHashError):
            return False
        return password_hash is not None

    @cached_property
    def _nobody(self) -> str:
        return self._hasher.hash("nobody has this password")
