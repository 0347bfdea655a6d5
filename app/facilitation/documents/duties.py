"""The shape of `duties`: who does what for the others."""

from __future__ import annotations

from typing import TypedDict

from app.facilitation.commands.duties import Duty
from app.facilitation.state.duties import Standing


class DutiesDocument(TypedDict):
    """Participant → duty → asked or taken. Bounded by `DUTIES_MAX` persons with duties."""

    of: dict[str, dict[Duty, Standing]]
