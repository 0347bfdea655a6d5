"""The SQL of the log, one function per step, the same on both engines. Runs on a connection somebody else opened.

May not begin or end a transaction.
"""

from __future__ import annotations

import secrets
from collections.abc import Iterable, Iterator, Sequence
from typing import Any, Final, TypeVar

from sqlalchemy import Connection, Row, bindparam, delete, insert, select, update

from app.facilitation.core import Recorded
from app.facilitation.events import Redacted
from app.facilitation.rehearsing import PREFIX
from app.persistence import codec
from app.persistence.ports import Decided, DialogueUnknown, Head
from app.persistence.tables import (
    COMMAND,
    DIALOGUE,
    EVENT,
    IN_SERIES,
    LINK,
    OWNERSHIP,
    PARTICIPANT,
    PERSONAL_CASE,
    REHEARSED,
    SERIES,
)

T = TypeVar("T")

PAGE_EVENTS: Final = 2_000
"""Events per query: the event loop is held no longer than decoding so many takes (about 10 ms)."""
_IN_MAX: Final = 512

# Built once: building a statement costs more than running it.
_DIALOGUE: Final = select(DIALOGUE).where(DIALOGUE.c.id == bindparam("dialogue"))
_LOCK: Final = _DIALOGUE.with_for_update()  # SQLite has the whole file locked already and leaves this out
_HEADS: Final = select(DIALOGUE).where(DIALOGUE.c.id.in_(bindparam("dialogues", expanding=True)))
_READ: Final = (
    select(EVENT.c.seq, EVENT.c.at, EVENT.c.actor, EVENT.c.type, EVENT.c.payload)
    .where(EVENT.c.dialogue == bindparam("dialogue"), EVENT.c.seq > bindparam("after"))
    .order_by(EVENT.c.seq)
    .limit(bindparam("limit"))
)
_NAMED: Final = (
    select(EVENT.c.seq, EVENT.c.at, EVENT.c.actor, EVENT.c.type, EVENT.c.payload)
    .where(EVENT.c.dialogue == bindparam("dialogue"), EVENT.c.type.in_(bindparam("names", expanding=True)))
    .order_by(EVENT.c.seq)
)
_CHECK: Final = (
    select(EVENT)
    .where(EVENT.c.dialogue == bindparam("dialogue"), EVENT.c.seq > bindparam("after"))
    .order_by(EVENT.c.seq)
    .limit(bindparam("limit"))
)
_REMEMBERED: Final = select(COMMAND.c.actor, COMMAND.c.id, COMMAND.c.seq).where(
    COMMAND.c.id.in_(bindparam("ids", expanding=True)), COMMAND.c.dialogue == bindparam("dialogue")
)
_WITH_WORDS: Final = select(EVENT.c.seq, EVENT.c.type, EVENT.c.payload).where(
    EVENT.c.dialogue == bindparam("dialogue"),
    EVENT.c.seq.in_(bindparam("seqs", expanding=True)),
    EVENT.c.salt.is_not(None),
)
_BURY: Final = (
    update(EVENT)
    .where(EVENT.c.dialogue == bindparam("of_dialogue"), EVENT.c.seq == bindparam("of_seq"))
    .values(payload=bindparam("stone"), salt=None)
)


def head_of(row: Row[Any]) -> Head:
    """The head that a row of `dialogue` says."""
    return Head(row.id, row.seq, row.people_version, row.log_id, row.deleted_at is not None)


def head_row(connection: Connection, dialogue: str) -> Row[Any] | None:
    return connection.execute(_DIALOGUE, {"dialogue": dialogue}).one_or_none()


def head(connection: Connection, dialogue: str) -> Head | None:
    row = head_row(connection, dialogue)
    return None if row is None else head_of(row)


def dialogues(connection: Connection) -> list[str]:
    """The ids of all dialogues of people that were not deleted, oldest first: no rehearsal."""
    living = select(DIALOGUE.c.id).where(DIALOGUE.c.deleted_at.is_(None), ~DIALOGUE.c.id.startswith(PREFIX))
    return list(connection.execute(living.order_by(DIALOGUE.c.created_at, DIALOGUE.c.id)).scalars())


def heads(connection: Connection, dialogues: Sequence[str]) -> list[Head]:
    return [head_of(row) for part in parts(dialogues) for row in connection.execute(_HEADS, {"dialogues": part})]


def lock(connection: Connection, dialogue: str) -> Row[Any]:
    """The dialogue's row, locked until the transaction ends. Raises `DialogueUnknown`, also for a deleted one."""
    row = connection.execute(_LOCK, {"dialogue": dialogue}).one_or_none()
    if row is None or row.deleted_at is not None:
        raise DialogueUnknown(dialogue)
    return row


def page(connection: Connection, dialogue: str, after: int, limit: int) -> list[Recorded]:
    """The next events after `after`, at most `limit`."""
    rows = connection.execute(_READ, {"dialogue": dialogue, "after": after, "limit": limit})
    decode = codec.decode
    return [Recorded(seq, at, actor, decode(name, payload)) for seq, at, actor, name, payload in rows]


def named(connection: Connection, dialogue: str, names: Sequence[str]) -> list[Recorded]:
    """The events of these names, in order."""
    rows = connection.execute(_NAMED, {"dialogue": dialogue, "names": list(names)})
    return [Recorded(seq, at, actor, codec.decode(name, payload)) for seq, at, actor, name, payload in rows]


def page_to_check(connection: Connection, dialogue: str, after: int, limit: int) -> Sequence[Row[Any]]:
    """The next whole rows after `after`, at most `limit`."""
    return connection.execute(_CHECK, {"dialogue": dialogue, "after": after, "limit": limit}).all()


def remembered(
    connection: Connection, dialogue: str, commands: Sequence[tuple[str, str]]
) -> dict[tuple[str, str], int]:
    wanted, found = set(commands), {}
    for ids in parts(sorted({id for _, id in commands})):
        for actor, id, seq in connection.execute(_REMEMBERED, {"dialogue": dialogue, "ids": ids}):
            found[actor, id] = seq
    return {command: seq for command, seq in found.items() if command in wanted}


def new_rows(dialogue: str, seq: int, chain: bytes, decided: Sequence[Decided]) -> list[dict[str, Any]]:
    """The rows of `event` for what was decided after event `seq`, whose chain ended in `chain`.

    Words that a later event of the same batch erases are never written at all.
    """
    salts = secrets.token_bytes(len(decided) * codec.SALT_BYTES)
    rows: list[dict[str, Any]] = []
    for n, one in enumerate(decided):
        seq += 1
        salt = salts[n * codec.SALT_BYTES :][: codec.SALT_BYTES]
        name, payload = codec.name_of(one.event), codec.encode(one.event)
        digest = codec.digest_of(salt, payload)
        chain = codec.chained(chain, dialogue, seq, one.at, one.actor, name, digest)
        place = {"dialogue": dialogue, "seq": seq, "at": one.at, "actor": one.actor, "type": name}
        rows.append(place | {"payload": payload, "salt": salt, "digest": digest, "chain": chain})
    for erased in redacted_by(decided):
        if 0 < (n := erased - seq + len(rows)) <= len(rows):
            row = rows[n - 1]
            row.update(payload=codec.tombstone(row["type"], row["payload"]), salt=None)
    return rows


def redacted_by(decided: Iterable[Decided]) -> Iterator[int]:
    """The seqs whose words these events erase."""
    return (seq for one in decided if isinstance(one.event, Redacted) for seq in one.event.seqs)


def bury(connection: Connection, dialogue: str, seqs: Sequence[int]) -> None:
    """Replace the words of these events by tombstones and forget their salt. Doing it twice changes nothing."""
    for part in parts(seqs):
        stones = [
            {"of_dialogue": dialogue, "of_seq": seq, "stone": codec.tombstone(name, payload)}
            for seq, name, payload in connection.execute(_WITH_WORDS, {"dialogue": dialogue, "seqs": part})
        ]
        if stones:
            connection.execute(_BURY, stones)


def create(connection: Connection, dialogue: str, log_id: str, now: int) -> Head:
    row = {"id": dialogue, "log_id": log_id, "created_at": now, "seq": 0, "people_version": 0, "next_ordinal": 0}
    connection.execute(insert(DIALOGUE), row | {"chain": codec.NO_CHAIN})
    return Head(dialogue, 0, 0, log_id)


def remove(connection: Connection, dialogue: str, now: int) -> None:
    """Delete everything of a dialogue but the row that says it was deleted."""
    lock(connection, dialogue)
    for table in (EVENT, COMMAND, PARTICIPANT, LINK, OWNERSHIP, PERSONAL_CASE, REHEARSED, IN_SERIES):
        connection.execute(delete(table).where(table.c.dialogue == dialogue))
    connection.execute(delete(SERIES).where(~SERIES.c.id.in_(select(IN_SERIES.c.series))))
    connection.execute(update(DIALOGUE).where(DIALOGUE.c.id == dialogue).values(deleted_at=now, chain=codec.NO_CHAIN))


def parts(values: Sequence[T]) -> Iterator[list[T]]:
    """`values` in lists short enough for one `IN (…)`, the last one repeated until the length is a power of two.

    So there are ten statements to prepare and not five hundred.
    """
    for start in range(0, len(values), _IN_MAX):
        part = list(values[start : start + _IN_MAX])
        yield part + part[-1:] * ((1 << (len(part) - 1).bit_length()) - len(part))
