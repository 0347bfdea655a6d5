"""Short-lived credentials for relays (TURN), made without asking them: they know the same secret.

Source: "A REST API For Access To TURN Services" (draft-uberti-behave-turn-rest-00), which coturn speaks
(`use-auth-secret`): the user name is the end of its life, the password its HMAC. Nobody's name or id is in it.
"""

from __future__ import annotations

import base64
import hmac
import secrets
from dataclasses import dataclass
from typing import Final

RELAY_LIFE_S: Final = 6 * 3_600
"""Longer than an evening: a browser that has to set up its voice again must not be stopped by a dead credential."""


@dataclass(frozen=True, slots=True)
class Credential:
    """What opens a relay until `until` (Unix seconds)."""

    username: str
    password: str
    until: int


@dataclass(frozen=True, slots=True)
class Relays:
    """The relays of the house: their addresses, and the secret shared with them."""

    urls: tuple[str, ...] = ()
    secret: str = ""

    def credential(self, now_s: int) -> Credential:
        """A new credential."""
        until = now_s + RELAY_LIFE_S
        username = f"{until}:{secrets.token_hex(4)}"
        # SHA-1 is what the draft and coturn ask for; an HMAC of it is not what its collisions break.
        password = base64.b64encode(hmac.digest(self.secret.encode(), username.encode(), "sha1")).decode()
        return Credential(username, password, until)
