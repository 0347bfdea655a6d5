"""What a method is: six pure functions, the same for all.

- `decide(dialogue, command, context) -> events`, or raises `Rejected`; nothing else, ever;
- `evolve(dialogue, recorded) -> dialogue`, never refuses;
- `topics(dialogue, person) -> names` this person may see because of this method;
- `view(dialogue, topic) -> document`, the whole of one topic, bounded in size;
- `deltas(before, recorded, after) -> what changed`, items addressed by id;
- `outline(dialogue, step) -> the contributions of that step`, as the documentation says it.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable
from dataclasses import dataclass

from app.facilitation.commands import StepCommand
from app.facilitation.core import Context, Delta, Json, Recorded
from app.facilitation.events import Event
from app.facilitation.outline import OutlineContribution
from app.facilitation.state import Dialogue, Participant


@dataclass(frozen=True, slots=True)
class Method:
    """A facilitation method. `place`: where people are while it runs (the interface draws that place)."""

    place: str
    decide: Callable[[Dialogue, StepCommand, Context], list[Event]]
    evolve: Callable[[Dialogue, Recorded], Dialogue]
    topics: Callable[[Dialogue, Participant], frozenset[str]]
    view: Callable[[Dialogue, str], dict[str, Json]]
    deltas: Callable[[Dialogue, Recorded, Dialogue], Iterable[Delta]]
    outline: Callable[[Dialogue, str], tuple[OutlineContribution, ...]]
