"""The shapes of accounts in the HTTP API: passwords, recovery codes, one-time links, owners. Only shapes."""

from __future__ import annotations

from typing import Annotated

from pydantic import Field

from app.persistence.key_ports import LinkPurpose
from app.web.models import OrganiserAnswer, Secret, Shape, Text

Password = Annotated[str, Field(max_length=1_000)]


class Welcome(OrganiserAnswer):
    """A new account, signed in. `recovery_codes` are shown this once; each sets a new password, once."""

    recovery_codes: list[str]


class Account(OrganiserAnswer):
    """The own account. `codes_left`: recovery codes that still work; `signed_in`: in how many browsers."""

    id: str
    codes_left: int
    signed_in: int


class Join(Shape):
    """Becoming an organiser of this house by a one-time link."""

    token: Secret
    name: Text
    password: Password


class Reset(Shape):
    """Setting a new password by a one-time link."""

    token: Secret
    password: Password


class Recover(Shape):
    """Setting a new password by a recovery code."""

    name: Text
    code: Annotated[str, Field(max_length=100)]
    password: Password


class NewPassword(Shape):
    """Changing the own password. Every other sign-in ends."""

    old: Password
    new: Password


class Confirmation(Shape):
    """The own password, where a signed-in browser alone is not enough."""

    password: Password


class RecoveryCodes(Shape):
    """New recovery codes, shown this once; earlier ones no longer work."""

    codes: list[str]


class Behind(Shape):
    """Asking what is behind a one-time link."""

    token: Secret


class OneTimeLinkAnswer(Shape):
    """What is behind a one-time link: into the house, or to a new password for `name`. `made_by` null: the operator."""

    purpose: LinkPurpose
    name: str | None
    made_by: str | None
    expires_at: int


class MadeLink(Shape):
    """A new one-time link, shown this once: only a digest of it is kept."""

    id: str
    url: str
    expires_at: int


class OpenLink(Shape):
    """A one-time link into the house that still works. Its address cannot be shown again."""

    id: str
    made_by: str | None
    created_at: int
    expires_at: int


class Colleague(Shape):
    """An organiser of this house. `shares`: has a dialogue in common with me, so that we can help each other."""

    id: str
    name: str
    me: bool
    shares: bool


class Owner(Shape):
    """An organiser of a dialogue."""

    id: str
    name: str
    me: bool


class NewOwner(Shape):
    """Whom to share a dialogue with."""

    organiser: Annotated[str, Field(max_length=40)]
