"""The part `access` of a dialogue."""

from app.facilitation.access.part import PART

__all__ = ["PART"]
