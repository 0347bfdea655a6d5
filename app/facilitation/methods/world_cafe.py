"""World Café: one step is one round. Tables of four or five, hosts who stay, others who travel, a cloth in the middle.

Rules here: what is said at a table is for that table (`at_tables`); who sits where, the cloth, help, hosts and the
moderators' seat are a part of their own (`tables`).
"""

from __future__ import annotations

from typing import Final

from app.facilitation.methods import at_tables, plenary
from app.facilitation.methods.lines import outline
from app.facilitation.methods.method import Method

METHOD: Final = Method("table", at_tables.decide, plenary.evolve, plenary.topics, plenary.view, plenary.deltas, outline)
