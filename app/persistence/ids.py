"""Random ids for what the store itself creates. They name things; they are no rights and no secrets."""

from __future__ import annotations

import secrets
from typing import Final

# Lower-case letters and digits without those that are easily confused when read aloud (0/o, 1/l, i, u/v).
_ALPHABET: Final = "23456789abcdefghjkmnpqrstwxyz"
_ID_CHARS: Final = 13  # 63 bits: the keys of the tables catch what chance does not rule out


def new_id() -> str:
    """A new random id of 13 characters, fit for URLs."""
    return "".join(secrets.choice(_ALPHABET) for _ in range(_ID_CHARS))
