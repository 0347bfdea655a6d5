"""Secrets that are computed, never stored: signed by the house's key, with a salt of their own per purpose.

A token of one purpose is worth nothing for another, nor in another dialogue. Signatures are HMAC-SHA256 (256 bit), so
that a link can be shown again at any time and verified without the database; whether it has been revoked or erased
is then asked of its row. May not read any table.
"""

from __future__ import annotations

import hashlib
from enum import StrEnum
from typing import Final

from itsdangerous import BadSignature, Signer

TOKEN_MAX_CHARS: Final = 200


class Purpose(StrEnum):
    """What a token is good for."""

    LINK = "link"  # a shared invitation by role, behind # in its address
    PERSON = "person"  # the personal return link; bots send it as Bearer
    COOKIE = "cookie"  # what a browser keeps of a person; not the return link, so that neither yields the other
    READER = "reader"  # what a browser keeps in order to read the documentation
    CLAIM = "claim"  # makes its bearer the first organiser


class Tokens:
    """Issues and reads tokens. `secret`: the house's key."""

    def __init__(self, secret: str) -> None:
        self._secret = secret.encode()

    def issue(self, purpose: Purpose, dialogue: str, subject: str) -> str:
        """The token by which `subject` (link id, participant id) is known in `dialogue`; always the same."""
        return self._signer(purpose, dialogue).sign(subject.encode()).decode("ascii")

    def read(self, purpose: Purpose, dialogue: str, token: str) -> str | None:
        """The subject of a genuine token of that purpose and dialogue; None for every other text."""
        if len(token) > TOKEN_MAX_CHARS or not token.isascii():
            return None
        try:
            return self._signer(purpose, dialogue).unsign(token).decode()
        except BadSignature:
            return None

    def _signer(self, purpose: Purpose, dialogue: str) -> Signer:
        salt = f"resonanz/{purpose}/{dialogue}".encode()
        return Signer(self._secret, salt=salt, sep=".", key_derivation="hmac", digest_method=hashlib.sha256)


def digest(token: str) -> str:
    """What is stored of a random token: enough to know it again, not to use it."""
    return hashlib.sha256(token.encode()).hexdigest()
