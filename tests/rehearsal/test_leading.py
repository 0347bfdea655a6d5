"""What the moderation of a rehearsal does with tables that have become small."""

from __future__ import annotations

from app.rehearsal.leading import PutTogether, put_together


def tables(*sizes: int) -> dict[int, list[str]]:
    return {table: [f"{table}.{n}" for n in range(size)] for table, size in enumerate(sizes)}


def test_two_who_are_left_go_to_the_smallest_other_table() -> None:
    assert put_together(tables(5, 2, 4, 5)) == PutTogether(1, 2, ())


def test_whoever_else_sits_there_goes_where_there_is_most_room_before() -> None:
    """Given tables of four, two of the smallest go to others, one by one, and the last two with their cloth."""
    assert put_together(tables(5, 4, 4, 4)) == PutTogether(1, 2, (("1.2", 3), ("1.3", 0)))


def test_full_tables_are_left_alone_and_nobody_becomes_a_seventh() -> None:
    assert put_together(tables(5, 5, 5)) is None
    assert put_together(tables(2, 5, 5)) is None
    assert put_together(tables(4, 4, 6)) is None
    assert put_together(tables(2, 4)) is None
