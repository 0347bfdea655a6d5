"""The part `harvest` of a dialogue."""

from app.facilitation.harvest.part import PART

__all__ = ["PART"]
