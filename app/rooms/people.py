"""The `people` topic: names, roles and chairs, fed from the directory's tables with a version of its own."""

from __future__ import annotations

from collections.abc import Iterable
from typing import cast

from app.facilitation.core import LinkRole, Op
from app.facilitation.documents import PeopleDocument, ShownPerson
from app.facilitation.people import PEOPLE
from app.persistence.ports import Person
from app.rooms import frames
from app.rooms.replica import delta_frame


class PeopleBook:
    """Everybody in one dialogue as of `version`."""

    def __init__(self) -> None:
        self.version = 0
        self._people: dict[str, Person] = {}  # in the order of their last change
        self._snapshot: tuple[int, bytes] = (-1, b"")

    def learn(self, people: Iterable[Person]) -> list[Op]:
        """Take over rows newer than `version`; what changed in the document."""
        changed = [person for person in people if person.version > self.version]
        for person in changed:
            self._people.pop(person.participant, None)
            self._people[person.participant] = person
            self.version = max(self.version, person.version)
        return [_op(person) for person in changed]

    def person(self, participant: str) -> Person | None:
        """That person, as far as known."""
        return self._people.get(participant)

    def since(self, version: int) -> bytes | None:
        """The frame that brings a client from `version` to now; None if it misses nothing."""
        if version and version >= self.version:
            return None
        if version:
            return delta_frame(PEOPLE, version, self.version, self._newer(version))
        if self._snapshot[0] != self.version:
            document: PeopleDocument = {"items": {one.participant: _item(one) for one in self._people.values()}}
            frame = frames.encode(frames.Snapshot(PEOPLE, self.version, document))
            self._snapshot = (self.version, frame)
        return self._snapshot[1]

    def _newer(self, version: int) -> list[Op]:
        newer = [person for person in self._people.values() if person.version > version]
        return [_op(person) for person in newer]


def _item(person: Person) -> ShownPerson:
    return {"name": person.name, "role": cast("LinkRole", person.role.value), "ordinal": person.ordinal}


def _op(person: Person) -> Op:
    return Op(("items", person.participant), _item(person))
