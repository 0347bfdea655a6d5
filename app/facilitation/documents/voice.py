"""The shapes of voice: what moderators see of it, what is mine, and what is said in passing about speaking."""

from __future__ import annotations

from typing import TypedDict

from app.facilitation.commands.voice import MuteReason


class MutingDocument(TypedDict):
    """Whom moderators muted, and why; `without`: for how many the network lets no voice through."""

    muted: dict[str, MuteReason]
    without: int


class VoiceDocument(TypedDict):
    """Which moderators speak to everybody, wherever they are → since when, Unix milliseconds."""

    to_all: dict[str, int]


class VoiceOfMe(TypedDict):
    """Why nobody hears me, if a moderator wanted so; null: my own switch alone decides."""

    muted: MuteReason | None
