"""What is said in passing where people stand together."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Final

TOPIC: Final = "around"
"""What is said around a person: heard by those who stand with them, and never kept."""


@dataclass(frozen=True, slots=True)
class SmallTalk:
    """A few words to those who stand with the speaker."""

    text: str
