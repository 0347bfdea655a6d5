"""What the drawing knows of people: no name, no word they wrote."""

from __future__ import annotations

from collections.abc import Mapping, Set
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
    of people, in either order. `earlier`: whom somebody met in earlier dialogues of a series. `topics`: what is asked
    at the tables, over and over, where each has a topic of its own; `had`: the topics somebody has had already. `been`:
    the tables where somebody sat in earlier rounds.
    """

    hosts: Mapping[str, int] = field(default_factory=dict)
    fixed: Mapping[str, int] = field(default_factory=dict)
    together: frozenset[tuple[str, str]] = frozenset()
    apart: frozenset[tuple[str, str]] = frozenset()
    earlier: Mapping[str, Set[str]] = field(default_factory=dict)
    topics: tuple[str, ...] = ()
    had: Mapping[str, Set[str]] = field(default_factory=dict)
    been: Mapping[str, Set[int]] = field(default_factory=dict)

    def had_topic(self, person: str, table: int) -> bool:
        """Whether somebody has had the topic of that table. Who stays there has it again, and means to."""
        if person not in self.had or person in self.hosts or person in self.fixed:
            return False
        return self.topics[table % len(self.topics)] in self.had[person]

    def back_again(self, person: str, table: int) -> bool:
        """Whether a traveller would come to a table where they have sat."""
        return table in self.been.get(person, ()) and person not in self.hosts and person not in self.fixed
