"""The shapes of voice: what moderators see of it, what is mine, and what is said in passing about speaking."""

from __future__ import annotations

from typing import TypedDict

from app.facilitation.commands.voice import MuteReason


class MutingDocument(TypedDict):
    """Whom moderators muted, and why; `without`: for how many the network lets no voice through.

    `spoken`: seconds that customers spoke at each table in the open step. Of single people nothing is told.
    """

    muted: dict[str, MuteReason]
    without: int
    spoken: dict[str, int]


class VoiceDocument(TypedDict):
    """Which moderators speak to everybody, wherever they are → since when, Unix milliseconds."""

    to_all: dict[str, int]


class VoiceOfMe(TypedDict):
    """Why nobody hears me, if a moderator wanted so; null: my own switch alone decides. `heard_in`: the step I was
    heard in last; only I am told, and of people at work it is not known."""

    muted: MuteReason | None
    heard_in: str | None
