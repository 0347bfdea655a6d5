"""What people put in."""

from __future__ import annotations

from immutables import Map
from msgspec import Struct

from app.facilitation.commands.contributions import Relation, Stance
from app.facilitation.setup import Kind


class Contribution(Struct, frozen=True, gc=False):
    """One thing put in. `n`: its number in the documentation (B1, B2 …), dense from 1.

    `text` None: withdrawn or erased. `text_seqs`: the events that still hold words of it. `by`: whose words they are;
    `noted_by`: who wrote them down for them; `spoken`: said aloud, whoever wrote it; `confirmed_at`: when the speaker
    said „Ja, so"; `withdrawn_by`: who took the words back, the speaker or the scribe. `table`: where it was said, None:
    before everybody; then `place` is its place in the stream, dense from 1.
    """

    id: str
    n: int
    step: str
    by: str
    at: int
    text: str | None
    text_seqs: tuple[int, ...]
    reply_to: str | None = None
    relation: Relation | None = None
    kind: Kind | None = None
    named: bool = False
    corrected_at: int | None = None
    withdrawn_at: int | None = None
    erased: bool = False
    noted_by: str | None = None
    spoken: bool = False
    confirmed_at: int | None = None
    withdrawn_by: str | None = None
    table: int | None = None
    place: int = 0

    @property
    def taken_back(self) -> bool:
        """Whether its scribe took the note back: then nobody has said anything."""
        return self.withdrawn_by not in {None, self.by}

    @property
    def waiting(self) -> bool:
        """Whether words stand under a name whose bearer has neither written nor confirmed them."""
        return self.noted_by is not None and self.confirmed_at is None and self.text is not None


class Contributions(Struct, frozen=True):
    """All contributions of a dialogue, reachable by id, by number, by author and by what they answer."""

    items: Map[str, Contribution] = Map()
    by_n: Map[int, str] = Map()
    stream: Map[int, str] = Map()
    """What everybody may read, by its place: what is said at a table is for that table."""
    by_author: Map[str, tuple[str, ...]] = Map()
    answers: Map[str, tuple[str, ...]] = Map()
    """Author → ids of contributions that answer one of theirs, oldest first."""
    per_step: Map[str, int] = Map()
    """How much of the stream belongs to each step."""
    stances: Map[str, Map[str, Stance]] = Map()
    """Contribution → participant → stance."""
    given: Map[str, Map[str, Stance]] = Map()
    """Participant → contribution → stance."""
    kinds: Map[Kind, int] = Map()

    @property
    def total(self) -> int:
        """How many contributions there are, withdrawn ones included."""
        return len(self.by_n)
