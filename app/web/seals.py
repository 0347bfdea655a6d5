"""Sealing what was handed over in confidence, so that a copy of the database alone tells nobody anything.

Encrypted with keys derived from the house's secret, one pair for each case: the words are XORed with the stream
HMAC-SHA256(key, nonce ‖ counter), a counter mode over a pseudo-random function, and then authenticated by
HMAC-SHA256 over everything (encrypt-then-MAC). Both are textbook constructions of what the standard library has; a
library of its own for a few sealed lines would weigh more than it gives. Whoever has database *and* secret can read:
that is the operator. A new secret makes what was sealed unreadable, as it does with links.
"""

from __future__ import annotations

import hashlib
import hmac
import secrets
from typing import Final

NONCE_BYTES: Final = 16
TAG_BYTES: Final = 32
_BLOCK_BYTES: Final = 32
_VERSION: Final = b"\x01"


class SealBroken(Exception):
    """It was sealed with another secret, for another case, or changed since."""


class Seals:
    """Seals and opens. `secret`: the house's key."""

    def __init__(self, secret: str) -> None:
        self._secret = secret.encode()

    def seal(self, case: str, words: bytes) -> bytes:
        """`words`, readable only with this house's secret and only as that case."""
        nonce = secrets.token_bytes(NONCE_BYTES)
        sealed = _VERSION + nonce + _xored(words, self._key(case, "words"), nonce)
        return sealed + self._tag(case, sealed)

    def opened(self, case: str, sealed: bytes) -> bytes:
        """The words. Raises `SealBroken`."""
        body, tag = sealed[:-TAG_BYTES], sealed[-TAG_BYTES:]
        if body[:1] != _VERSION or not hmac.compare_digest(tag, self._tag(case, body)):
            raise SealBroken(case)
        nonce, hidden = body[1 : 1 + NONCE_BYTES], body[1 + NONCE_BYTES :]
        return _xored(hidden, self._key(case, "words"), nonce)

    def _key(self, case: str, use: str) -> bytes:
        return hmac.digest(self._secret, f"resonanz/case/{use}/{case}".encode(), hashlib.sha256)

    def _tag(self, case: str, body: bytes) -> bytes:
        return hmac.digest(self._key(case, "tag"), body, hashlib.sha256)


def _xored(words: bytes, key: bytes, nonce: bytes) -> bytes:
    blocks = range(-(-len(words) // _BLOCK_BYTES))
    stream = b"".join(hmac.digest(key, nonce + n.to_bytes(8, "big"), hashlib.sha256) for n in blocks)
    return bytes(a ^ b for a, b in zip(words, stream, strict=False))
