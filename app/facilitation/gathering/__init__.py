"""The part `gathering` of a dialogue."""

from app.facilitation.gathering.part import PART

__all__ = ["PART"]
