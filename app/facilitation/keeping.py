"""How long a dialogue is kept, as its charter promises. Pure: the times follow from what happened.

Rules: contributions are kept `keep_months` months after the dialogue has ended; one that was never closed counts from
the day it was planned for, or from the last thing that happened in it, whichever is later. Addresses (whom an
invitation was for) and what was handed over to reach somebody are kept 30 days after the last answer: given, or
promised for a day; or after the end, if that is later.
"""

from __future__ import annotations

import calendar
from dataclasses import dataclass
from datetime import UTC, datetime, timedelta
from typing import Final
from zoneinfo import ZoneInfo

from app.facilitation.setup import Setup
from app.facilitation.state import Dialogue

ADDRESSES_KEPT_DAYS: Final = 30
AWAITED: Final = frozenset({"open", "promised", "in_progress"})
"""Answers after which another one is waited for."""
_MS: Final = 1_000


@dataclass(frozen=True, slots=True)
class Kept:
    """Until when, Unix milliseconds. `fixed`: the dialogue has ended; before that the times move with it."""

    contributions_until: int
    addresses_until: int
    fixed: bool


def kept(setup: Setup, closed_at: int | None, answered_at: int | None, last_at: int, promised_on: str = "") -> Kept:
    """How long a dialogue with that setup is kept, closed at `closed_at`, last answered at `answered_at`, in which
    something last happened at `last_at` (Unix milliseconds); `promised_on`: the last day (ISO) an answer that was given
    promises another message for, "" if none does."""
    planned = datetime.fromisoformat(setup.starts_at).replace(tzinfo=ZoneInfo(setup.zone))
    ended = _at(closed_at) if closed_at is not None else max(planned, _at(last_at))
    answered = max(ended, _at(answered_at or 0), _end_of(setup.answers_until, setup), _end_of(promised_on, setup))
    return Kept(
        contributions_until=_ms(max(_months_after(ended, setup.keep_months), answered)),
        addresses_until=_ms(answered + timedelta(days=ADDRESSES_KEPT_DAYS)),
        fixed=closed_at is not None,
    )


def kept_of(dialogue: Dialogue, last_at: int) -> Kept:
    """The same for a dialogue as it stands."""
    fates = dialogue.answers.fates.values()
    answered_at = max((fate.at for fate in fates), default=None)
    promised_on = max((fate.next_on for fate in fates if fate.status in AWAITED), default="")
    return kept(dialogue.described, dialogue.closed_at, answered_at, last_at, promised_on)


def _at(ms: int) -> datetime:
    return datetime.fromtimestamp(ms / _MS, UTC)


def _ms(moment: datetime) -> int:
    return int(moment.timestamp() * _MS)


def _end_of(day: str, setup: Setup) -> datetime:
    """The end of that ISO day where the dialogue is; long ago if there is none."""
    if not day:
        return datetime.min.replace(tzinfo=UTC)
    return datetime.fromisoformat(day).replace(tzinfo=ZoneInfo(setup.zone)) + timedelta(days=1)


def _months_after(moment: datetime, months: int) -> datetime:
    """The same day so many months later, or the last day of a shorter month."""
    years, month = divmod(moment.month - 1 + months, 12)
    year, month = moment.year + years, month + 1
    return moment.replace(year=year, month=month, day=min(moment.day, calendar.monthrange(year, month)[1]))
