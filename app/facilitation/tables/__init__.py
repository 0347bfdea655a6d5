"""The tables of a World Café, and pairs: who sits where, the cloth, help, and the moderator's seat.

`house` holds the rules of drawing and tending, `late` of those who come late, `seats` of changing seats and hosts,
`at_table` of one table; `memory` what the drawing remembers, `stand` how it stands; `fold`, `seating` and `things` how
the state changes, `view` and `deltas` what is shown to whom, `part` puts them together.
"""

from app.facilitation.tables.part import PART
from app.facilitation.tables.stand import readable

__all__ = ["PART", "readable"]
