"""The spoken word: said by one, noted by another, confirmed or set right by the speaker."""

from app.facilitation.spoken.note import note
from app.facilitation.spoken.part import PART

__all__ = ["PART", "note"]
