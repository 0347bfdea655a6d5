"""Writing decided events: everything a commit needs, in as few statements as the database allows.

SQLite is next door, so it gets plain inserts. PostgreSQL is a journey away while the dialogue's row is locked, so it
gets one statement, the same for every size of batch: columns travel as arrays.

May not begin or end a transaction.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import Any, Final

from sqlalchemy import Connection, Insert, Table, bindparam, func, insert, select, update
from sqlalchemy.dialects.postgresql import ARRAY

from app.persistence.tables import COMMAND, DIALOGUE, EVENT

Rows = Sequence[dict[str, Any]]


def append(connection: Connection, dialogue: str, rows: Rows, answered: Mapping[tuple[str, str], int]) -> None:
    """Write the events, remember the commands, move the head."""
    commands = [{"dialogue": dialogue, "id": id, "actor": actor, "seq": seq} for (actor, id), seq in answered.items()]
    if connection.dialect.name == "postgresql" and rows:
        _append_at_once(connection, dialogue, rows, commands)
        return
    if rows:
        connection.execute(_INSERT_EVENT, rows)
        connection.execute(_ADVANCE, _head_after(dialogue, rows))
    if commands:
        connection.execute(_INSERT_COMMAND, commands)


def _append_at_once(connection: Connection, dialogue: str, rows: Rows, commands: Rows) -> None:
    columns = _columns(EVENT, rows) | _columns(COMMAND, commands)
    connection.execute(_APPEND, _head_after(dialogue, rows) | columns)


def _head_after(dialogue: str, rows: Rows) -> dict[str, Any]:
    return {"of_dialogue": dialogue, "to_seq": rows[-1]["seq"], "to_chain": rows[-1]["chain"]}


def _columns(table: Table, rows: Rows) -> dict[str, list[Any]]:
    return {f"{table.name}_{column.name}": [row[column.name] for row in rows] for column in table.c}


def _insert_columns(table: Table) -> Insert:
    """An insert of as many rows as the arrays `{table}_{column}` are long."""
    arrays = [func.unnest(bindparam(f"{table.name}_{column.name}", type_=ARRAY(column.type))) for column in table.c]
    return insert(table).from_select([column.name for column in table.c], select(*arrays))


# Built once: building a statement costs more than running it.
_INSERT_EVENT: Final = insert(EVENT)
_INSERT_COMMAND: Final = insert(COMMAND)
_ADVANCE: Final = (
    update(DIALOGUE)
    .where(DIALOGUE.c.id == bindparam("of_dialogue"))
    .values(seq=bindparam("to_seq"), chain=bindparam("to_chain"))
)
_APPEND: Final = _ADVANCE.add_cte(_insert_columns(EVENT).cte("appended"), _insert_columns(COMMAND).cte("answered"))
