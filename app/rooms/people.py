"""The topics of names, fed from the directory's tables with a version of their own: `people` for everybody, and for
moderators `knocking`, those who were never past the door.
"""

from __future__ import annotations

from collections.abc import Iterable
from typing import Final, cast

from app.facilitation.core import LinkRole, Op
from app.facilitation.documents import PeopleDocument, ShownPerson
from app.facilitation.people import KNOCKING, PEOPLE
from app.persistence.ports import Person
from app.rooms import frames
from app.rooms.replica import delta_frame

TOPICS: Final = (PEOPLE, KNOCKING)
Changes = dict[str, list[Op]]
"""Topic → what changed there."""


class PeopleBook:
    """Everybody in one dialogue as of `version`. Nobody who was shown is ever hidden again."""

    def __init__(self) -> None:
        self.version = 0
        self._people: dict[str, Person] = {}  # in the order of their last change
        self._snapshots: dict[str, tuple[int, bytes]] = {}

    def learn(self, people: Iterable[Person]) -> tuple[Changes, list[Person]]:
        """Take over rows newer than `version`: what changed in the documents, and who is newer."""
        changed = [person for person in people if person.version > self.version]
        for person in changed:
            self._people.pop(person.participant, None)
            self._people[person.participant] = person
            self.version = max(self.version, person.version)
        return {topic: _ops(topic, changed) for topic in TOPICS}, changed

    def person(self, participant: str) -> Person | None:
        """That person, as far as known."""
        return self._people.get(participant)

    def hidden(self) -> list[str]:
        """Whose name the others may not see."""
        return [person.participant for person in self._people.values() if not person.shown]

    def since(self, topic: str, version: int) -> bytes | None:
        """The frame that brings a client from `version` of `topic` to now; None if it misses nothing."""
        if version and version >= self.version:
            return None
        if version:
            newer = [person for person in self._people.values() if person.version > version]
            return delta_frame(topic, version, self.version, _ops(topic, newer))
        made_at, frame = self._snapshots.get(topic, (-1, b""))
        if made_at != self.version:
            people = [person for person in self._people.values() if _stands_in(topic, person)]
            document: PeopleDocument = {"items": {one.participant: _item(one) for one in people}}
            frame = frames.encode(frames.Snapshot(topic, self.version, document))
            self._snapshots[topic] = (self.version, frame)
        return frame


def _stands_in(topic: str, person: Person) -> bool:
    return person.shown if topic == PEOPLE else not person.shown and person.name is not None


def _item(person: Person) -> ShownPerson:
    return {"name": person.name, "role": cast("LinkRole", person.role.value), "ordinal": person.ordinal}


def _ops(topic: str, people: Iterable[Person]) -> list[Op]:
    ops = []
    for person in people:
        if _stands_in(topic, person):
            ops.append(Op(("items", person.participant), _item(person)))
        elif topic == KNOCKING:  # let in or erased; of those who wait `people` says nothing at all, not even their id
            ops.append(Op(("items", person.participant), gone=True))
    return ops
