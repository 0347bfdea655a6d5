"""The part `moderation` of a dialogue."""

from app.facilitation.moderation.part import PART

__all__ = ["PART"]
