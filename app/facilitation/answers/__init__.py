"""The part `answers` of a dialogue: what the company understood, and what becomes of it."""

from app.facilitation.answers.cases import must_have_desk
from app.facilitation.answers.concern import is_confidant, unanswered
from app.facilitation.answers.part import PART

__all__ = ["PART", "is_confidant", "must_have_desk", "unanswered"]
