"""Who sits where at the tables of a World Café: drawn among those present, the same again from the same seed."""

from app.facilitation.seating.draw import Drawing, Home, Seat, draw
from app.facilitation.seating.guests import Guest, Wishes
from app.facilitation.seating.later import merge_small, seat_late
from app.facilitation.seating.pairs import draw_pairs
from app.facilitation.seating.sizes import table_sizes

__all__ = [
    "Drawing",
    "Guest",
    "Home",
    "Seat",
    "Wishes",
    "draw",
    "draw_pairs",
    "merge_small",
    "seat_late",
    "table_sizes",
]
