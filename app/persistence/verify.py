"""Checks a log row by row: density, salted digests, hash chain, tombstones. Pure; may not read any table.

What it cannot find: a log that was rewritten as a whole, chain included, by somebody who may write the tables.
Against that, keep the last `chain` somewhere else.
"""

from __future__ import annotations

from typing import Any

from sqlalchemy import Row

from app.facilitation.events import Redacted
from app.persistence import codec


class Check:
    """Fed with every row of `event` in order of seq; then says what is wrong, a sentence per fault."""

    def __init__(self, dialogue: str) -> None:
        self.seq = 0
        self._dialogue = dialogue
        self._chain = codec.NO_CHAIN
        self._faults: list[str] = []
        self._stones: set[int] = set()
        self._redacted: dict[int, int] = {}

    def event(self, row: Row[Any]) -> None:
        """The next row."""
        self._check_place(row)
        if row.salt is None:
            self._check_stone(row)
        elif codec.digest_of(row.salt, row.payload) != row.digest:
            self._fault(row.seq, "its payload was changed")
        self._note_redaction(row)

    def _check_place(self, row: Row[Any]) -> None:
        if row.seq != self.seq + 1:
            last = row.seq - 1
            self._faults.append(
                f"events {self.seq + 1} to {last} are missing" if last > self.seq + 1 else f"event {last} is missing"
            )
        chain = codec.chained(self._chain, self._dialogue, row.seq, row.at, row.actor, row.type, row.digest)
        if chain != row.chain:
            self._fault(row.seq, "the hash chain does not hold: this event or the one before was changed or moved")
        self.seq, self._chain = row.seq, row.chain  # on from what stands there: one fault, one sentence

    def _check_stone(self, row: Row[Any]) -> None:
        try:
            emptied = codec.is_tombstone(row.type, row.payload)
        except codec.EventUnreadable:
            return  # said when it is decoded
        if emptied:
            self._stones.add(row.seq)
        else:
            self._fault(row.seq, "it lost its salt but not its words")

    def _note_redaction(self, row: Row[Any]) -> None:
        try:
            event = codec.decode(row.type, row.payload)
        except codec.EventUnreadable as error:
            self._fault(row.seq, f"it cannot be read ({error})")
            return
        if isinstance(event, Redacted):
            self._redacted |= dict.fromkeys(event.seqs, row.seq)

    def faults(self, head_seq: int, head_chain: bytes) -> list[str]:
        """Everything found, given what the dialogue's row says of its last event."""
        end = []
        if self.seq != head_seq:
            end.append(f"the log should end with event {head_seq} but ends with {self.seq}")
        elif self._chain != head_chain:
            end.append("the last event is not the one that the dialogue's row knows")
        unsaid = [f"event {seq}: its words are gone, but no event says they were erased" for seq in self._unsaid()]
        return [*self._faults, *unsaid, *self._unburied(), *end]

    def _unsaid(self) -> list[int]:
        return sorted(self._stones - self._redacted.keys())

    def _unburied(self) -> list[str]:
        left = sorted(self._redacted.keys() - self._stones)
        return [
            f"event {seq}: event {self._redacted[seq]} says its words were erased, but they stand there" for seq in left
        ]

    def _fault(self, seq: int, sentence: str) -> None:
        self._faults.append(f"event {seq}: {sentence}")
