"""Contributions: what people put in, in their own words. A decider shared by every method that wants words.

`decide` holds the rules, `fold` how the state changes, `view` what is shown to whom, `part` puts them together.
"""

from app.facilitation.contributions.decide import contribute
from app.facilitation.contributions.part import PART
from app.facilitation.contributions.view import public_item

__all__ = ["PART", "contribute", "public_item"]
