"""What is shown of being together: `gathering` and `mood` to everyone, one's own group and ratings to oneself alone."""

from __future__ import annotations

from collections.abc import Iterable
from typing import Final, get_args

from app.facilitation.commands import Scale
from app.facilitation.core import SEATED_ROLES, Delta, Recorded, drop, put
from app.facilitation.documents import AroundDocument, GatheringDocument, GatheringOfMe, MoodDocument
from app.facilitation.events import (
    Configured,
    GroupDeclared,
    LanguagesDeclared,
    PersonErased,
    PersonRemoved,
    Rated,
    StoodBy,
)
from app.facilitation.gathering import words
from app.facilitation.parts import me_topic
from app.facilitation.setup import Kind
from app.facilitation.state import Counts, Dialogue, Participant, Ratings

GATHERING: Final = "gathering"
MOOD: Final = "mood"
SCALES: Final[tuple[Scale, ...]] = get_args(Scale)


def topics(dialogue: Dialogue, person: Participant) -> frozenset[str]:
    """Everyone sees who stands where and the Stimmungsbild; only people with a chair can stand with others."""
    around = {words.TOPIC} if person.role in SEATED_ROLES else set()
    return frozenset({GATHERING, MOOD, *around})


def gathering(dialogue: Dialogue) -> GatheringDocument:
    """The document of `gathering`."""
    known = dialogue.gathering
    return {
        "spots": dict(known.spots.items()),
        "rated": {step: _answered(given) for step, given in known.ratings.items()},
    }


def _answered(given: Ratings) -> int:
    return len({participant for participant, _ in given})


def mood(dialogue: Dialogue) -> MoodDocument:
    """The document of `mood`."""
    known = dialogue.gathering.mood
    return {"counts": _plain(known.shown), "groups": {group: _plain(kinds) for group, kinds in known.groups.items()}}


def _plain(kinds: Counts) -> dict[Kind, int]:
    return dict(kinds.items())


def around(dialogue: Dialogue) -> AroundDocument:
    """The document of `around`: always empty, as nothing of it is kept."""
    return {}


def me(dialogue: Dialogue, participant: str) -> GatheringOfMe:
    """One's members of `me:<participant>`."""
    return {
        "group": _group(dialogue, participant),
        "languages": list(dialogue.gathering.languages.get(participant, ())),
        "ratings": _ratings(dialogue, participant),
    }


def _group(dialogue: Dialogue, participant: str) -> int | None:
    name, offered = dialogue.gathering.groups.get(participant), dialogue.setup.groups if dialogue.setup else ()
    return offered.index(name) if name in offered else None


def _ratings(dialogue: Dialogue, participant: str) -> dict[str, dict[Scale, int]]:
    found: dict[str, dict[Scale, int]] = {}
    for step, given in dialogue.gathering.ratings.items():
        own = {scale: value for scale in SCALES if (value := given.get((participant, scale)))}
        if own:
            found[step] = own
    return found


def deltas(before: Dialogue, recorded: Recorded, after: Dialogue) -> Iterable[Delta]:
    """What changed in `gathering`, `mood` and the `me` topics by one event."""
    actor, event = recorded.actor, recorded.event
    yield from _mood(before, after)
    match event:
        case StoodBy(spot):
            yield put(GATHERING, "spots", actor, value=spot) if spot else drop(GATHERING, "spots", actor)
        case GroupDeclared():
            yield put(me_topic(actor), "group", value=_group(after, actor))
        case LanguagesDeclared(languages):
            yield put(me_topic(actor), "languages", value=list(languages))
        case Rated(step):
            yield put(GATHERING, "rated", step, value=_answered(after.gathering.ratings[step]))
            yield put(me_topic(actor), "ratings", value=_ratings(after, actor))
        case Configured():
            for participant in after.gathering.groups:
                yield put(me_topic(participant), "group", value=_group(after, participant))
        case PersonErased(participant):
            yield from _forgotten(after, participant)
        case PersonRemoved(participant):
            yield drop(GATHERING, "spots", participant)
        case _ if before.gathering.spots and not after.gathering.spots:
            yield put(GATHERING, "spots", value={})


def _forgotten(after: Dialogue, participant: str) -> Iterable[Delta]:
    yield drop(GATHERING, "spots", participant)
    yield put(GATHERING, "rated", value=gathering(after)["rated"])
    yield put(me_topic(participant), "group", value=None)
    yield put(me_topic(participant), "languages", value=[])
    yield put(me_topic(participant), "ratings", value={})


def _mood(before: Dialogue, after: Dialogue) -> Iterable[Delta]:
    old, new = before.gathering.mood, after.gathering.mood
    if old.shown is not new.shown:
        yield from _counts(old.shown, new.shown)
    if old.groups is not new.groups:
        yield put(MOOD, "groups", value=mood(after)["groups"])


def _counts(old: Counts, new: Counts) -> Iterable[Delta]:
    for kind in Kind:
        if old.get(kind) != (count := new.get(kind)):
            yield put(MOOD, "counts", kind.value, value=count) if count else drop(MOOD, "counts", kind.value)
