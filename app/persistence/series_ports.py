"""What is asked of a store about series: which dialogues belong together. Interfaces only, like `ports`."""

from __future__ import annotations

from collections.abc import Callable, Collection, Sequence
from dataclasses import dataclass
from typing import Protocol

KnownBy = Callable[[str, str], str | None]
"""Of a series (id) and whom an invitation is for (label): a keyed digest, another one in every series. None: nobody."""


def nobody(_series: str, _label: str) -> None:
    """A `KnownBy` that recognises nobody."""


@dataclass(frozen=True, slots=True)
class Series:
    """Dialogues that belong together, in the order in which they came to it. `name`: as its organisers call it."""

    id: str
    name: str
    dialogues: tuple[str, ...]


class AllSeries(Protocol):
    """Which dialogues are a series. Whoever is invited to two of them is the same person in both, as far as their
    personal invitations say so: by whom these were made for. A dialogue is in one series at most."""

    async def of(self, dialogue: str) -> Series | None:
        """The series of that dialogue."""
        ...

    async def join(self, dialogue: str, earlier: str, name: str, now: int, known_by: KnownBy = nobody) -> Series:
        """Put `dialogue` into the series of `earlier`, which begins one of that name if it has none. Whoever was
        invited to both is one person from now on, as far as `known_by` tells. Raises `DialogueUnknown`."""
        ...

    async def rename(self, dialogue: str, name: str) -> bool:
        """Call the series of that dialogue otherwise; False if it has none."""
        ...

    async def leave(self, dialogue: str) -> bool:
        """Take a dialogue out of its series: nobody in it is known from there any more, and no digest of whom its
        invitations are for is left. False if it was in none."""
        ...

    async def known(self, dialogue: str, among: Collection[str]) -> Sequence[str]:
        """The personal invitations (link ids) to that dialogue of people who were invited to another one of the
        series that is `among` these."""
        ...
