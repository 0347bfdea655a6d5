"""The methods, in a plain dict. A method is a value: a module of rules wrapped in six functions.

To add one: write a module beside `plenary`, register it here, add its name to `MethodName` (see CONTRIBUTING.md).
"""

from __future__ import annotations

from typing import Final

from app.facilitation.methods import (
    break_,
    closing_round,
    foyer,
    harvest,
    pairs,
    plenary,
    read_back,
    table_harvest,
    weighing,
    world_cafe,
)
from app.facilitation.methods.method import Method

METHODS: Final[dict[str, Method]] = {
    "foyer": foyer.METHOD,
    "break": break_.METHOD,
    "plenary": plenary.METHOD,
    "pairs": pairs.METHOD,
    "world_cafe": world_cafe.METHOD,
    "table_harvest": table_harvest.METHOD,
    "harvest": harvest.METHOD,
    "weighing": weighing.METHOD,
    "read_back": read_back.METHOD,
    "closing_round": closing_round.METHOD,
}

__all__ = ["METHODS", "Method"]
