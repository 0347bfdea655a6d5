"""What must hold after any storm: nothing lost, nothing doubled, nothing out of order, nothing to the wrong person.

Pure: compares what the bots sent and saw with what is stored. Where that comes from is the caller's matter.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field

from app.rehearsal.bot import Bot
from app.rehearsal.documents import Document
from app.rehearsal.record import Record, Sent


@dataclass(frozen=True, slots=True)
class Stored:
    """One contribution as it is kept. `by` None: its author was erased; `seq` None: the source does not say."""

    n: int
    id: str
    by: str | None
    seq: int | None = None


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
    for bot in bots:
        _check_seen(verdict, bot, stored)
        _check_order_of_all(verdict, bot)
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
    missed = [one.n for one in stored if one.id not in bot.seen and one.n not in bot.leapt]
    if missed:
        verdict.lost += len(missed)
        verdict.faults.append(f"{bot.person.participant} never saw {len(missed)} lines, the first is B{missed[0]}")


def _check_order_of_all(verdict: Verdict, bot: Bot) -> None:
    """Without tables everything is said before everybody, one after the other."""
    if bot.skipped:
        verdict.out_of_order += 1
        verdict.faults.append(f"{bot.person.participant} saw what came after B{min(bot.skipped)} before it")


def _check_documents(verdict: Verdict, bot: Bot, pictures: Mapping[str, Document]) -> None:
    for topic in bot.person.topics:
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
