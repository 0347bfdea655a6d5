"""What the drawing knows of people: no name, no word they wrote."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Final

ANY: Final[frozenset[str]] = frozenset()


@dataclass(frozen=True, slots=True)
class Guest:
    """Somebody who is present. `group`: declared, "" if they did not say; `languages`: empty: any; `staff`: company."""

    id: str
    group: str = ""
    languages: frozenset[str] = ANY
    staff: bool = False


@dataclass(frozen=True, slots=True)
class Wishes:
    """What the drawing has to respect.

    `hosts`: who stays at which table; `fixed`: who was put at which table by moderation; `together` and `apart`: pairs
    of people, in either order.
    """

    hosts: Mapping[str, int] = field(default_factory=dict)
    fixed: Mapping[str, int] = field(default_factory=dict)
    together: frozenset[tuple[str, str]] = frozenset()
    apart: frozenset[tuple[str, str]] = frozenset()
