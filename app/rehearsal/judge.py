"""What must hold after any storm: nothing lost, nothing doubled, nothing out of order, nothing to the wrong person.

Pure: compares what the bots sent and saw with what is stored. Where that comes from is the caller's matter.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from itertools import chain

from app.rehearsal.bot import Bot
from app.rehearsal.documents import Document
from app.rehearsal.record import Record, Sent


@dataclass(frozen=True, slots=True)
class Stored:
    """One contribution as it is kept. `by` None: its author was erased; `seq` None: the source does not say.

    `table`: where it was said, None: before everybody.
    """

    n: int
    id: str
    by: str | None
    seq: int | None = None
    table: int | None = None


@dataclass(slots=True)
class Verdict:
    """What was found. All counts but the first three must be 0."""

    sent: int = 0
    acknowledged: int = 0
    stored: int = 0
    lost: int = 0
    doubled: int = 0
    out_of_order: int = 0
    to_the_wrong_person: int = 0
    different_documents: int = 0
    faults: list[str] = field(default_factory=list)

    @property
    def sound(self) -> bool:
        """Whether everything was as promised."""
        return not self.faults

    def __str__(self) -> str:
        counts = (
            f"{self.sent} sent, {self.acknowledged} acknowledged, {self.stored} stored: {self.lost} lost, "
            f"{self.doubled} doubled, {self.out_of_order} out of order, {self.to_the_wrong_person} to the wrong "
            f"person, {self.different_documents} different documents"
        )
        return "\n  ".join([counts, *self.faults[:20]])


def judge(
    record: Record,
    bots: Sequence[Bot],
    stored: Sequence[Stored],
    pictures: Mapping[str, Mapping[str, Document]],
) -> Verdict:
    """`stored`: every contribution kept, in the order of the log; `pictures`: per participant, fresh documents,
    of as many as are to be compared."""
    sent = list(record.contributions.values())
    verdict = Verdict(
        sent=len(sent),
        acknowledged=sum(one.seq is not None for one in sent),
        stored=len(stored),
        doubled=record.doubled,
        out_of_order=record.out_of_order,
        to_the_wrong_person=record.to_the_wrong_person,
        faults=list(record.faults),
    )
    kept = {one.id: one for one in stored}
    _check_numbers(verdict, stored)
    _check_acknowledged(verdict, sent, kept)
    _check_order(verdict, sent, kept)
    _check_seen_is_stored(verdict, record, kept)
    places, at_tables = _Places(stored, record), {one.n: one for one in stored if one.table is not None}
    for bot in bots:
        _check_seen(verdict, bot, stored)
        _check_order_of_all(verdict, bot, at_tables)
        _check_tables(verdict, bot, places)
        if (picture := pictures.get(bot.person.participant)) is not None:
            _check_documents(verdict, bot, picture)
    return verdict


def _check_numbers(verdict: Verdict, stored: Sequence[Stored]) -> None:
    for n, one in enumerate(stored, start=1):
        if one.n != n:
            verdict.out_of_order += 1
            verdict.faults.append(f"{one.id} is B{one.n} but stands in place {n}")
    for id, count in Counter(one.id for one in stored).items():
        if count > 1:
            verdict.doubled += 1
            verdict.faults.append(f"{id} is stored {count} times")


def _check_acknowledged(verdict: Verdict, sent: Sequence[Sent], kept: Mapping[str, Stored]) -> None:
    for one in sent:
        found = kept.get(one.id)
        if one.seq is not None and found is None:
            verdict.lost += 1
            verdict.faults.append(f"{one.id} was acknowledged as part of the log at {one.seq} and is not there")
        elif one.seq is not None and found is not None and found.seq not in {None, one.seq}:
            verdict.faults.append(f"{one.id} was acknowledged at {one.seq} but stands at {found.seq}")
        elif one.refused and found is not None:
            verdict.faults.append(f"{one.id} was refused ({one.refused}) but is stored")
        if found is not None and found.by not in {one.author, None}:
            verdict.faults.append(f"{one.id} of {one.author} is stored as {found.by}'s")


def _check_order(verdict: Verdict, sent: Sequence[Sent], kept: Mapping[str, Stored]) -> None:
    """What was acknowledged before something else was sent stands before it: the order people experienced."""
    moments = [(one.at, 1, one) for one in sent]
    moments += [(one.acknowledged_at, 0, one) for one in sent if one.acknowledged_at is not None]
    newest = 0
    for _, sending, one in sorted(moments, key=lambda moment: moment[:2]):
        n = kept[one.id].n if one.id in kept else None
        if n is None:
            continue
        if not sending:
            newest = max(newest, n)
        elif n <= newest:
            verdict.out_of_order += 1
            verdict.faults.append(f"{one.id} is B{n}, but was sent after B{newest} had been acknowledged")


def _check_seen_is_stored(verdict: Verdict, record: Record, kept: Mapping[str, Stored]) -> None:
    for id, (n, _) in record.shown_as.items():
        if id not in kept or kept[id].n != n:
            verdict.faults.append(f"{id} was shown as B{n} but is not stored as that")


def _check_seen(verdict: Verdict, bot: Bot, stored: Sequence[Stored]) -> None:
    missed = [one.n for one in stored if one.table is None and one.id not in bot.seen and one.n not in bot.leapt]
    if missed:
        verdict.lost += len(missed)
        verdict.faults.append(f"{bot.person.participant} never saw {len(missed)} lines, the first is B{missed[0]}")


def _check_order_of_all(verdict: Verdict, bot: Bot, at_tables: Mapping[int, Stored]) -> None:
    """What is said before everybody follows on each other; between are only the lines of tables."""
    if jumped := [n for n in sorted(bot.skipped) if n not in at_tables]:
        verdict.out_of_order += 1
        verdict.faults.append(f"{bot.person.participant} saw what came after B{jumped[0]} before it, or without it")


# --- tables -----------------------------------------------------------------------------------------------------------


class _Places:
    """Which line lies on which table, and which table's people went to which."""

    def __init__(self, stored: Sequence[Stored], record: Record) -> None:
        self.table_of = {one.id: one.table for one in stored}
        self.seq_of: dict[str, int] = {}
        self.by_table: dict[int, list[tuple[int, str]]] = {}
        for one in stored:
            sent = record.contributions.get(one.id)
            seq = one.seq or (sent.seq if sent else None)
            if one.table is not None and seq is not None:
                self.seq_of[one.id] = seq
                self.by_table.setdefault(one.table, []).append((seq, one.id))
        self._into: dict[int, set[int]] = {}
        for table, into in record.merged:
            self._into.setdefault(table, set()).add(into)

    def ends_at(self, table: int) -> set[int]:
        """That table, and wherever its cloth was carried."""
        found, more = {table}, [table]
        while more:
            new = self._into.get(more.pop(), set()) - found
            found |= new
            more += new
        return found


def _check_tables(verdict: Verdict, bot: Bot, places: _Places) -> None:
    """What a table says is for those who sit there: everything, and nothing else."""
    who, sitting = bot.person.participant, bot.sitting
    for table in sorted(sitting.foreign):
        verdict.to_the_wrong_person += 1
        verdict.faults.append(f"{who} was told of table {table}, at which it never sat")
    for id, table, left in chain(sitting.afterwards, *sitting.shown_again.values()):
        if places.seq_of.get(id, 0) > left:
            verdict.to_the_wrong_person += 1
            verdict.faults.append(f"{who} was told {id} of table {table}, which it had left")
    for id, tables in sitting.heard.items():
        at = places.table_of.get(id)
        if id in bot.seen or at is None or not tables <= places.ends_at(at):
            verdict.to_the_wrong_person += 1
            verdict.faults.append(f"{who} saw {id} at {sorted(tables)}, but it was said at {at}")
    for table, told in sitting.covered.items():
        lines = places.by_table.get(table, ())
        missed = [id for seq, id in lines if id not in sitting.heard and any(a < seq <= b for a, b in told)]
        if missed:
            verdict.lost += len(missed)
            verdict.faults.append(f"{who} sat at table {table} and never saw {len(missed)} lines, first {missed[0]}")


def _check_documents(verdict: Verdict, bot: Bot, pictures: Mapping[str, Document]) -> None:
    mine = [topic for topic in bot.sitting.wanted() if topic in pictures]
    for topic in (*bot.person.topics, *mine):
        if bot.documents.docs.get(topic) != pictures[topic]:
            verdict.different_documents += 1
            have, should = bot.documents.docs.get(topic), pictures[topic]
            verdict.faults.append(f"{bot.person.participant} has another {topic}: {_difference(have, should)}")


def _difference(have: object, should: object, path: str = "") -> str:
    if isinstance(have, dict) and isinstance(should, dict):
        for name in [*should, *(name for name in have if name not in should)]:
            if have.get(name) != should.get(name) or (name in have) is not (name in should):
                return _difference(have.get(name), should.get(name), f"{path}/{name}")
    return f"at {path or '/'} {have!r:.300} instead of {should!r:.300}"
