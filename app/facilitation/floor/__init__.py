"""The floor: who wishes to say something, who has the word. A decider shared by every method that wants one.

`order` holds the rule of the list, `decide` the other rules, `clock` those of the clock, `fold` how the state changes,
`view` what is shown to whom, `part` puts them together.
"""

from app.facilitation.floor.part import PART

__all__ = ["PART"]
