"""What came of it as data: the part of `data` that holds themes, what was understood and answered, what is open."""

from __future__ import annotations

from typing import Any

from app.documentation.moments import Moment, Who
from app.documentation.outcome import Former, Given, Open, Outcome, Response, Theme, Understood

Json = Any


def value(outcome: Outcome) -> dict[str, Json]:
    """The members of the documentation that say what came of it, but the themes."""
    return {
        "without_theme": list(outcome.without),
        "points_each": outcome.points_each,
        "read_backs": [_understood(one) for one in outcome.understood],
        "answers": [_given(one) for one in outcome.given],
        "open": [_open(one) for one in outcome.open],
        "ratings": [
            {
                "step": one.step_id,
                "scale": one.scale,
                "role": one.role.value,
                "of": one.of,
                "answered": one.given,
                "counts": _counts(one.counts) if one.counts else None,
            }
            for one in outcome.ratings
        ],
        "mood_groups": [
            {"group": one.group, "kinds": {kind.value: n for kind, _, n in one.kinds}} for one in outcome.groups
        ],
        "hidden": dict(outcome.hidden),
        "rewritten": outcome.rewritten,
        "cases": outcome.cases,
        "removed": outcome.removed,
        "banned": outcome.banned,
        "turned_away": outcome.turned_away,
        "turns": outcome.turns,
        "speakers": outcome.speakers,
        "with_sound": outcome.with_sound,
        "without_sound": outcome.without_sound,
        "wrote_instead": outcome.wrote_instead,
    }


def _counts(counts: tuple[int, ...]) -> dict[str, int]:
    return {str(value): n for value, n in zip((5, 4, 3, 2, 1), counts, strict=True)}


def _iso(moment: Moment | None) -> str | None:
    return moment.iso if moment else None


def _who(who: Who) -> dict[str, Json]:
    return {"person": who.person, "name": who.name, "role": who.role.value}


def _response(one: Response) -> dict[str, Json]:
    return {
        "at": one.at.iso,
        **_who(one.who),
        "agrees": one.agrees,
        "text": one.text or None,
        "contribution": one.line,
        "taken_in_at": _iso(one.taken_in),
    }


def theme(theme: Theme) -> dict[str, Json]:
    """A theme, without the tables its lines were said at."""
    return {
        "n": theme.n,
        "number": theme.number,
        "title": theme.title,
        "earlier": list(theme.earlier),
        "at": theme.at.iso,
        "contributions": list(theme.lines),
        "responses": [_response(one) for one in theme.responses],
        "points": theme.points,
        "reasons": [{**_who(one.who), "points": one.points, "text": one.text} for one in theme.reasons],
    }


def _understood(one: Understood) -> dict[str, Json]:
    return {
        "n": one.n,
        "at": one.at.iso,
        **_who(one.who),
        "text": one.text or None,
        "themes": list(one.themes),
        "contributions": list(one.lines),
        "revised_at": _iso(one.revised_at),
        "responses": [_response(response) for response in one.responses],
    }


def _given(one: Given) -> dict[str, Json]:
    return {
        "n": one.n,
        "number": one.number,
        "read_back": one.understood.n,
        "status": one.status,
        "text": one.text or None,
        "reason": one.reason or None,
        "responsible": _who(one.responsible),
        "department": one.department,
        "next_on": one.next_on,
        "at": one.at.iso,
        **_who(one.who),
        "earlier": [_former(before) for before in one.earlier],
        "replies": [_response(reply) for reply in one.replies],
    }


def _former(one: Former) -> dict[str, Json]:
    return {
        "status": one.status,
        "text": one.text or None,
        "reason": one.reason or None,
        "next_on": one.next_on,
        "at": one.at.iso,
        **_who(one.who),
    }


def _open(one: Open) -> dict[str, Json]:
    return {"theme": one.theme.n if one.theme else None, "contribution": one.line, "until": one.until or None}
