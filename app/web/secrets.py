"""Secrets that are made up, shown once and kept as digests: recovery codes and links that work once."""

from __future__ import annotations

import re
import secrets
from typing import Final

from app.persistence.ids import new_id
from app.persistence.key_ports import LinkPurpose, OneTimeLink
from app.persistence.organiser_ports import Organiser
from app.persistence.ports import Store
from app.web.tokens import digest

CODES: Final = 8
CODE_ALPHABET: Final = "23456789abcdefghjkmnpqrstwxyz"  # without what is confused when read from paper
CODE_GROUPS: Final = 4
CODE_GROUP_CHARS: Final = 4
"""4 × 4 of 29 letters are 77 bits: a plain digest of it cannot be tried out."""
LINK_BYTES: Final = 32
JOIN_LINK_MS: Final = 7 * 86_400_000
RESET_LINK_MS: Final = 86_400_000
_LIFETIME_MS: Final[dict[LinkPurpose, int]] = {"join": JOIN_LINK_MS, "reset": RESET_LINK_MS}
_BETWEEN: Final = re.compile(r"[\s\-‐-―.]+")


def new_code() -> str:
    """A recovery code as it is printed: `k7m2-9x4q-…`."""
    groups = ("".join(secrets.choice(CODE_ALPHABET) for _ in range(CODE_GROUP_CHARS)) for _ in range(CODE_GROUPS))
    return "-".join(groups)


def code_digest(organiser: str, code: str) -> str:
    """What is kept of a code. Case, spaces and dashes do not matter: it was typed from paper."""
    return digest(f"{organiser}:{_BETWEEN.sub('', code).lower()}")


async def new_codes(store: Store, organiser: str) -> list[str]:
    """Fresh recovery codes; earlier ones no longer work."""
    codes = [new_code() for _ in range(CODES)]
    await store.keys.set_codes(organiser, [code_digest(organiser, code) for code in codes])
    return codes


async def new_link(
    store: Store,
    base_url: str,
    purpose: LinkPurpose,
    now: int,
    *,
    organiser: Organiser | None = None,
    made_by: Organiser | None = None,
) -> tuple[OneTimeLink, str]:
    """A link that works once, and its address. The secret stands behind #, so no server or log ever sees it."""
    token = secrets.token_urlsafe(LINK_BYTES)
    link = OneTimeLink(new_id(), purpose, organiser, made_by, now, now + _LIFETIME_MS[purpose])
    await store.keys.make_link(digest(token), link)
    return link, f"{base_url}/organiser#{purpose}={token}"


async def reset_link(store: Store, base_url: str, name: str, now: int) -> str | None:
    """The address at which the organiser of that name sets a new password, made by the operator; None if unknown."""
    organiser = await store.organisers.by_name(name)
    if organiser is None:
        return None
    _, url = await new_link(store, base_url, "reset", now, organiser=organiser)
    return url
