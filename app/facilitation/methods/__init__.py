"""The methods, in a plain dict. A method is a value: a module of rules wrapped in six functions.

To add one: write a module beside `plenary`, register it here, add its name to `MethodName` (see CONTRIBUTING.md).
"""

from __future__ import annotations

from typing import Final

from app.facilitation.methods import foyer, plenary
from app.facilitation.methods.method import Method

METHODS: Final[dict[str, Method]] = {"foyer": foyer.METHOD, "plenary": plenary.METHOD}

__all__ = ["METHODS", "Method"]
