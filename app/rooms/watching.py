"""What each connection of one dialogue watches: its first picture, and how that grows and shrinks with its rights."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence

from app.facilitation import dialogue as rules
from app.facilitation.core import RefusalCode
from app.facilitation.parts import me_topic
from app.facilitation.state import Dialogue
from app.facilitation.tables.stand import looks_elsewhere
from app.facilitation.tables.view import is_table, table_topic, table_topics
from app.rooms import frames, people
from app.rooms.connection import Connection
from app.rooms.hub import Hub
from app.rooms.people import PeopleBook
from app.rooms.replica import Replica

No = Callable[[Connection, RefusalCode], frames.Error]
"""A no in the connection's language."""


class Watching:
    """Topics and their watchers. `joined`: a person's connections of this process that have joined."""

    def __init__(
        self, hub: Hub, replica: Replica, book: PeopleBook, joined: Mapping[str, set[Connection]], no: No
    ) -> None:
        self._hub, self._replica, self._people = hub, replica, book
        self._joined, self._no = joined, no

    def may(self, participant: str) -> frozenset[str]:
        """What a person may watch now."""
        return rules.topics(self._replica.state, participant)

    def begin(self, connection: Connection, topics: Mapping[str, int], may: frozenset[str]) -> bytes:
        """The frames that bring a connection up to date in further topics, from the versions it has."""
        picture = b""
        for topic in topics:
            if topic in may:
                connection.topics.add(topic)
                self._hub.watch(topic, connection)
                picture += self._since(topic, topics[topic]) or b""
        if hidden := sorted(set(topics) - may):
            picture += frames.encode(frames.NotShown(hidden, self._no(connection, "not_allowed")))
        return picture

    def _since(self, topic: str, version: int) -> bytes | None:
        return self._people.since(topic, version) if topic in people.TOPICS else self._replica.since(topic, version)

    def end(self, connection: Connection, topics: Sequence[str]) -> None:
        """A connection watches fewer topics."""
        connection.topics.difference_update(topics)
        self._hub.unwatch(topics, connection)

    def show_less(self, participant: str) -> None:
        """A right has ended while its owner was watching: what they may not see any more is not sent any more."""
        may = self.may(participant)
        for connection in tuple(self._joined.get(participant, ())):
            self.end(connection, [topic for topic in connection.topics if topic not in may])

    def follow_seats(self, before: Dialogue) -> None:
        """Whoever sits elsewhere than `before` is given their new table without asking, right after they are told that
        they sit there, and no longer the one they left. Tables passed in between are nothing to them."""
        state = self._replica.state
        for participant, tables in looks_elsewhere(before, state).items():
            may, me = table_topics(state, participant), me_topic(participant)
            connections = tuple(self._joined.get(participant, ()))
            for connection in connections:
                self.end(connection, [topic for topic in connection.topics if is_table(topic) and topic not in may])
            self._show_tables([one for one in connections if me in one.topics], me, {*map(table_topic, tables)}, may)

    def _show_tables(self, connections: Sequence[Connection], me: str, wanted: set[str], may: frozenset[str]) -> None:
        """The tables a person goes to, with what they are told themselves, in one write: a thousand move at once."""
        new = {connection: dict.fromkeys(sorted(wanted - connection.topics), 0) for connection in connections}
        if any(new.values()):
            told = self._hub.taken(me)
            for connection, topics in new.items():
                connection.send_picture(told + self.begin(connection, topics, may))

    def heads(self, connection: Connection) -> dict[str, int]:
        """The version of every topic a connection watches."""
        return {
            topic: self._people.version if topic in people.TOPICS else self._replica.version(topic)
            for topic in connection.topics
        }
