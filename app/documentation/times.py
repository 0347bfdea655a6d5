"""Times as people of a dialogue read them: in its zone, in the language of the page. Pure; asks no clock."""

from __future__ import annotations

from datetime import UTC, datetime, timedelta
from datetime import date as day_of_year
from typing import Final, Literal
from zoneinfo import ZoneInfo

from babel.dates import format_date, get_timezone_name

from app.documentation.model import Moment

_DATE: Final = "d. MMMM y", "d MMMM y"
_SHORT: Final = "d. MMMM", "d MMMM"
LONG_DIALOGUE: Final = timedelta(hours=20)
SAME_NIGHT_BEFORE: Final = timedelta(hours=3)
SAME_NIGHT_AFTER: Final = timedelta(hours=12)
"""An evening that goes on past midnight is still the same evening: its times need no date."""
EVENING_FROM_HOUR: Final = 16
DAY_FROM_HOUR: Final = 11


class Calendar:
    """The times of one dialogue. `starts_at`: local ISO time in `zone`, as the organiser wrote it."""

    def __init__(self, zone: str, language: str, starts_at: str) -> None:
        self._zone = ZoneInfo(zone)
        self._language = language
        self._start = datetime.fromisoformat(starts_at).replace(tzinfo=self._zone)
        self._day = self._start.date()
        self._labels: dict[day_of_year, str] = {}

    @property
    def starts_at(self) -> Moment:
        """When it is planned to begin."""
        return self._moment(self._start)

    def after_start(self, minutes: int) -> Moment:
        """So many minutes after the planned beginning; before it if negative."""
        return self._moment((self._start.astimezone(UTC) + timedelta(minutes=minutes)).astimezone(self._zone))

    def at(self, ms: int) -> Moment:
        """That moment, from Unix milliseconds."""
        return self._moment(datetime.fromtimestamp(ms / 1000, tz=self._zone), ms)

    def maybe(self, ms: int | None) -> Moment | None:
        """That moment, if there is one."""
        return None if ms is None else self.at(ms)

    def date(self, ms: int | None = None) -> str:
        """The date of that moment, else of the planned beginning: "11. März 2027"."""
        day = self._day if ms is None else datetime.fromtimestamp(ms / 1000, tz=self._zone).date()
        return format_date(day, self._pattern(_DATE), locale=self._language)

    def day(self, day: day_of_year) -> str:
        """A day as people write it: "22. April 2027"."""
        return format_date(day, self._pattern(_DATE), locale=self._language)

    def zone_name(self) -> str:
        """The zone as people call it: "Mitteleuropäische Zeit"; its key where the language has no word for it."""
        name = str(get_timezone_name(self._zone, width="long", zone_variant="generic", locale=self._language))
        return self._zone.key if "(" in name else name

    def daytime(self, ended_ms: int | None) -> Literal["morning", "day", "evening", "long"]:
        """What to call the occasion; "long" if it went on for the better part of a day or more."""
        if ended_ms is not None and ended_ms / 1000 - self._start.timestamp() > LONG_DIALOGUE.total_seconds():
            return "long"
        if self._start.hour >= EVENING_FROM_HOUR:
            return "evening"
        return "day" if self._start.hour >= DAY_FROM_HOUR else "morning"

    def _moment(self, local: datetime, ms: int | None = None) -> Moment:
        exact = round(local.timestamp() * 1000) if ms is None else ms
        return Moment(exact, local.isoformat(timespec="seconds"), self._label(local))

    def _label(self, local: datetime) -> str:
        time, day = f"{local.hour:02}:{local.minute:02}", local.date()
        if day == self._day or -SAME_NIGHT_BEFORE <= local - self._start <= SAME_NIGHT_AFTER:
            return time
        if day not in self._labels:  # Babel takes its time, and a busy day has thousands of moments
            patterns = _SHORT if day.year == self._day.year else _DATE
            self._labels[day] = format_date(day, self._pattern(patterns), locale=self._language)
        return f"{self._labels[day]}, {time}"

    def _pattern(self, patterns: tuple[str, str]) -> str:
        return patterns[0] if self._language == "de" else patterns[1]
