"""What one bot sees of the tables: where it sits, what lies there; and whether any of that was not for it.

The house sends everybody their own tables, and after a reconnect a browser asks for them again. What is a table's is
for those who sit there or are about to: whatever comes of another one is noted.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence
from typing import Any, Final

from app.rehearsal.documents import Documents
from app.rehearsal.record import Record

TABLE: Final = "table:"
TABLE_LINES_SHOWN: Final = 100
"""So many lines the document of a table holds; the older ones are told by nobody."""
Item = Mapping[str, Any]


def table_topic(table: int) -> str:
    """The topic of one table."""
    return f"{TABLE}{table}"


def number_of(topic: str) -> int:
    """The table of such a topic."""
    return int(topic.removeprefix(TABLE))


class Sitting:
    """The tables of one bot. `everywhere`: it moderates and may look at every table.

    `heard`: every line it ever saw at a table → the tables at which it saw it; `covered`: between which places in the
    log it was told everything of a table; `sat`: where it ever sat or was about to, as it was told.
    """

    def __init__(self, person: str, documents: Documents, record: Record, *, everywhere: bool) -> None:
        self._person, self._documents, self._record = person, documents, record
        self._everywhere = everywhere
        self.heard: dict[str, set[int]] = {}
        self.covered: dict[int, list[tuple[int, int]]] = {}
        self.sat: set[int] = set()
        self.afterwards: list[tuple[str, int, int]] = []
        """(line, table, the place in the log at which it left that table), of what it was told once it knew."""
        self.shown_again: dict[int, list[tuple[str, int, int]]] = {}
        """The same of a table shown whole once more, until it is told that it sits there again."""
        self.mine: frozenset[int] = frozenset()
        self._things: set[str] = set()
        self._left: dict[int, int] = {}
        self._since: dict[int, float] = {}
        """Table → when it was shown to it whole: what was said there before was for others."""
        self._placed = self._seated = ""

    @property
    def table(self) -> int | None:
        """Where it sits now, or is about to."""
        return next((at["table"] for at in (self._seat("seat"), self._seat("next")) if at), None)

    @property
    def people(self) -> list[str]:
        """Who sits there, oneself included."""
        at = self._shown("tables").get("tables", {}).get(str(self.table), {})
        people: list[str] = at.get("people", [])
        return people

    @property
    def there(self) -> Item:
        """The document of its table; empty before it has it."""
        return self._shown(table_topic(self.table)) if self.table is not None else {}

    @property
    def lines(self) -> list[Item]:
        """The lines of its table, oldest first."""
        return sorted(self.there.get("lines", {}).values(), key=lambda line: int(line["n"]))

    def _shown(self, topic: str) -> Item:
        found: Item = self._documents.docs.get(topic, {})
        return found

    def _seat(self, member: str) -> Item | None:
        seat: Item | None = self._shown(f"me:{self._person}").get(member)
        return seat

    # --- what it is told ------------------------------------------------------------------------------------------

    def told(self, topic: str, before: int, version: int, since: float, ops: Sequence[Any] | None) -> None:
        """A topic came from `before` to `version`; `ops` None: by a whole document. `since`: there since then."""
        if topic.startswith(TABLE):
            self._at_table(number_of(topic), before, version, since, ops)
        elif topic == f"me:{self._person}":
            self._look_where(version)
        elif topic == "tables":
            self._look_at_merged(ops)
        else:
            return
        self._look_whether_there(since)

    def wanted(self) -> dict[str, int]:
        """The tables to ask for after a reconnect, with the versions it has."""
        return {(topic := table_topic(table)): self._documents.versions.get(topic, 0) for table in sorted(self.mine)}

    def missing(self) -> list[str]:
        """Its tables of which it has nothing: who comes anew asks for them."""
        return [topic for topic, version in self.wanted().items() if not version]

    def _look_where(self, version: int) -> None:
        seats = (self._seat("seat"), self._seat("next"))
        mine = frozenset(seat["table"] for seat in seats if seat)
        for table in self.mine - mine:
            self._left[table] = version
        for table in mine:
            self._left.pop(table, None)
            self.shown_again.pop(table, None)
        self.mine = mine
        self.sat |= mine

    def _look_at_merged(self, ops: Sequence[Any] | None) -> None:
        put = [op for op in ops or () if op[0] == "=" and op[1][0] == "tables" and len(op[1]) == 2]
        shown = self._shown("tables").get("tables", {}) if ops is None else {op[1][1]: op[2] for op in put}
        for number, table in shown.items():
            if table["merged_into"] is not None:
                self._record.merged.add((int(number), table["merged_into"]))

    def _look_whether_there(self, since: float) -> None:
        """Whether it has seen where to go, and whether it has arrived."""
        head = self._shown("tables")
        step, seat, coming = head.get("step"), self._seat("seat"), self._seat("next")
        if step is None or head.get("phase") not in {"goodbye", "seated"}:
            return
        if (aim := coming or seat) is None or table_topic(aim["table"]) not in self._documents.versions:
            return
        if self._placed != step and (coming is not None or head["phase"] == "seated"):
            self._placed = step
            self._record.placed(step, since)
        if self._seated != step and head["phase"] == "seated" and coming is None:
            self._seated = step
            self._record.sits(step, head["sits_at"], since)

    # --- at a table -----------------------------------------------------------------------------------------------

    def _at_table(self, table: int, before: int, version: int, since: float, ops: Sequence[Any] | None) -> None:
        document = self._shown(table_topic(table))
        if ops is None:
            self._since[table] = self._record.clock()
            lines = document["lines"]
            whole = len(lines) < TABLE_LINES_SHOWN and not self._was_carried_away(table)
            self._covers(table, 0 if whole else version, version)
            self._hears(table, lines.values(), self._since[table], self.shown_again.setdefault(table, []))
            self._things.update(document["cloth"])
            return
        self._covers(table, before, version)
        since = max(since, self._since.get(table, since))
        self._hears(table, _put(ops, "lines"), since, self.shown_again.get(table, self.afterwards))
        for op in ops:
            if op[0] == "=" and op[1][0] == "cloth" and len(op[1]) == 2:
                self._sees(op[1][1], since)

    def _was_carried_away(self, table: int) -> bool:
        """Its cloth went to another table once, with the lines said until then: they are not here any more."""
        return any(one == table for one, _ in self._record.merged)

    def _covers(self, table: int, first: int, last: int) -> None:
        known = self.covered.setdefault(table, [])
        if known and first <= known[-1][1]:
            known[-1] = (min(first, known[-1][0]), max(last, known[-1][1]))
        else:
            known.append((first, last))

    def _hears(self, table: int, lines: Iterable[Item], since: float, late: list[tuple[str, int, int]]) -> None:
        left = self._left.get(table)
        for line in lines:
            self._record.shown(line, self._person)
            if left is not None and not self._everywhere:
                late.append((line["id"], table, left))
            tables = self.heard.get(line["id"])
            if tables is None:
                self.heard[line["id"]] = {table}
                self._record.seen(line["id"], since, at_table=True)
            else:
                tables.add(table)

    def _sees(self, thing: str, since: float) -> None:
        if thing not in self._things:
            self._things.add(thing)
            self._record.sees_thing(thing, since)

    @property
    def foreign(self) -> set[int]:
        """Tables of which it was told although it never sat there."""
        return set() if self._everywhere else self.covered.keys() - self.sat


def _put(ops: Sequence[Any], member: str) -> Iterator[Item]:
    """The items that were put into a member, one by one or all at once."""
    for op in ops:
        if op[0] == "=" and op[1][0] == member:
            if len(op[1]) == 1:
                yield from op[2].values()
            elif len(op[1]) == 2:
                yield op[2]
