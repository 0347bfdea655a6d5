"""The part `floor` of a dialogue."""

from app.facilitation.floor.part import PART

__all__ = ["PART"]
