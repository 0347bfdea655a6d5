"""Contributions: what people put in, in their own words. A decider shared by every method that wants words.

`decide` holds the rules, `fold` how the state changes, `view` what is shown to whom, `part` puts them together.
"""

from app.facilitation.contributions.decide import accepted, contribute
from app.facilitation.contributions.fold import confirmed, counted_kind, put_in
from app.facilitation.contributions.part import PART
from app.facilitation.contributions.view import public_item

__all__ = ["PART", "accepted", "confirmed", "contribute", "counted_kind", "public_item", "put_in"]
