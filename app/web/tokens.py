"""Secrets that are computed, never stored: signed by the house's key, with a salt of their own per purpose.

A token of one purpose is worth nothing for another, nor in another dialogue. Signatures are HMAC-SHA256 (256 bit), so
that a link can be shown again at any time and verified without the database; whether it has been revoked, given anew or
erased is then asked of its row. May not read any table.
"""

from __future__ import annotations

import hashlib
import hmac
import re
import unicodedata
from enum import StrEnum
from typing import Final, NamedTuple

from itsdangerous import BadSignature, Signer

from app.web import spelling

TOKEN_MAX_CHARS: Final = 200
_ADDRESS: Final = re.compile(r"[^\s<>,;()]+@[^\s<>,;()]+")
_AGAIN: Final = "~"
"""Between a subject and its generation; no id has it. Generation 0 is not written: such tokens are older than it."""


class Purpose(StrEnum):
    """What a token is good for."""

    LINK = "link"  # a shared invitation by role, behind # in its address
    PERSON = "person"  # the personal return link; bots send it as Bearer
    COOKIE = "cookie"  # what a browser keeps of a person; not the return link, so that neither yields the other
    READER = "reader"  # what a browser keeps in order to read the documentation
    CLAIM = "claim"  # makes its bearer the first organiser
    REHEARSAL = "rehearsal"  # opens a rehearsal; in one, what its robots are known by


class Claimed(NamedTuple):
    """Whom a genuine token names, and how often that one's link had been given anew when it was issued."""

    subject: str
    generation: int


class Tokens:
    """Issues and reads tokens. `secret`: the house's key."""

    def __init__(self, secret: str) -> None:
        self._secret = secret.encode()

    def issue(self, purpose: Purpose, dialogue: str, subject: str, generation: int = 0) -> str:
        """The token by which `subject` (link id, participant id) is known in `dialogue`; always the same."""
        named = f"{subject}{_AGAIN}{generation}" if generation else subject
        return self._signer(purpose, dialogue).sign(named.encode()).decode("ascii")

    def read(self, purpose: Purpose, dialogue: str, token: str) -> str | None:
        """The subject of a genuine token of that purpose and dialogue; None for every other text."""
        claimed = self.claimed(purpose, dialogue, token)
        return None if claimed is None else claimed.subject

    def claimed(self, purpose: Purpose, dialogue: str, token: str) -> Claimed | None:
        """The same with the token's generation, for those whose links can be given anew."""
        if len(token) > TOKEN_MAX_CHARS or not token.isascii():
            return None
        try:
            subject, _, generation = self._signer(purpose, dialogue).unsign(token).decode().partition(_AGAIN)
        except BadSignature:
            return None
        return Claimed(subject, int(generation or 0))

    def _signer(self, purpose: Purpose, dialogue: str) -> Signer:
        salt = f"resonanz/{purpose}/{dialogue}".encode()
        return Signer(self._secret, salt=salt, sep=".", key_derivation="hmac", digest_method=hashlib.sha256)

    # --- words to type --------------------------------------------------------------------------------------------

    def word(self, link: str, generation: int) -> str:
        """The word by which an invitation is typed, see `spelling`; always the same."""
        return spelling.spelled(int.from_bytes(self._keyed(f"word/{link}/{generation}")))

    def word_digest(self, typed: str) -> str:
        """What is stored of a word, in whatever way it is typed: enough to find it, not to know it."""
        return self._keyed(f"digest/{spelling.key(typed)}").hex()

    # --- whom an invitation is for --------------------------------------------------------------------------------

    def known_by(self, series: str, label: str) -> str | None:
        """What is stored of whom an invitation is for, so that they are recognised in that series: of the address, if
        there is one in it, else of the name. Nobody can tell from it that they were in another one. None: of nobody."""
        written = unicodedata.normalize("NFKC", " ".join(label.split()).casefold())
        address = _ADDRESS.search(written)
        return self._keyed(f"known_by/{series}/{address[0] if address else written}").hex() if written else None

    def _keyed(self, subject: str) -> bytes:
        return hmac.digest(self._secret, f"resonanz/spelled/{subject}".encode(), "sha256")


def digest(token: str) -> str:
    """What is stored of a random token: enough to know it again, not to use it."""
    return hashlib.sha256(token.encode()).hexdigest()
