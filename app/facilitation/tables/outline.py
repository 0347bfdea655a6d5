"""What the documentation says of the tables: who sat where in which round, what lies on them, what they handed in.

Tables have numbers from 1 here, as people call them.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping

from app.facilitation.outline import OutlineLaid, OutlineSeating, OutlineSeats, OutlineTable
from app.facilitation.state import Dialogue, Laid, Sentence, Sitting
from app.facilitation.tables import memory
from app.facilitation.tables.stand import is_pair


def seatings(dialogue: Dialogue) -> Iterable[OutlineSeating]:
    """Every round of the World Café, as people sat at its end."""
    for sitting in memory.cafe_rounds(dialogue):
        seats = (_seats(sitting, table) for table in sorted(sitting.tables) if sitting.tables[table])
        yield OutlineSeating(sitting.step, sitting.round, tuple(seats))


def _seats(sitting: Sitting, table: int) -> OutlineSeats:
    return OutlineSeats(table + 1, sitting.hosts.get(table), sitting.tables[table])


def sheets(dialogue: Dialogue) -> Iterable[OutlineTable]:
    """Every table on which something lies beside lines, or which handed something in."""
    known, last = dialogue.tables, next(reversed(memory.cafe_rounds(dialogue)), None)
    for table in sorted({*known.cloth, *known.handed_in}):
        laid = sorted(known.cloth.get(table, {}).values(), key=lambda one: one.n)
        sentences: Mapping[int, Sentence] = known.handed_in.get(table, {})
        sheet = OutlineTable(
            table + 1,
            last.hosts.get(table) if last else None,
            tuple(_laid(one) for one in laid if one.points),
            tuple(sentences[n].text for n in sorted(sentences) if sentences[n].text),
        )
        if not is_pair(table) and (sheet.cloth or sheet.handed_in):
            yield sheet


def _laid(one: Laid) -> OutlineLaid:
    return OutlineLaid(one.shape, one.points, one.text or "", one.round)
