"""The part `answers` of a dialogue."""

from app.facilitation.answers.part import PART

__all__ = ["PART"]
