"""How being together changes with what happened. Never refuses: the event has happened."""

from __future__ import annotations

from typing import Final, assert_never

from immutables import Map
from msgspec.structs import replace

from app.facilitation.contributions.fold import MAY_CHANGE_A_KIND
from app.facilitation.core import Recorded
from app.facilitation.events import (
    DialogueClosed,
    GatheringEvent,
    GroupDeclared,
    LanguagesDeclared,
    PersonErased,
    PersonRemoved,
    Rated,
    StepOpened,
    StoodBy,
)
from app.facilitation.gathering import mood
from app.facilitation.state import Dialogue, Gathering

_ENDS_A_STEP: Final = (StepOpened, DialogueClosed)  # made once: a union would be built anew for every event


def evolve(dialogue: Dialogue, recorded: Recorded, event: GatheringEvent) -> Dialogue:
    """The dialogue after `event`."""
    return replace(dialogue, gathering=_evolved(dialogue.gathering, recorded.actor, event))


def _evolved(known: Gathering, actor: str, event: GatheringEvent) -> Gathering:
    match event:
        case GroupDeclared(group):
            return _declared(known, actor, group)
        case LanguagesDeclared(languages):
            return _speaks(known, actor, languages)
        case StoodBy(spot):
            return _stood_by(known, actor, spot)
        case Rated():
            return _rated(known, actor, event)
    assert_never(event)


def _declared(known: Gathering, actor: str, group: str | None) -> Gathering:
    before, groups = known.groups.get(actor), known.groups
    if group is not None:
        groups = groups.set(actor, group)
    elif actor in groups:
        groups = groups.delete(actor)
    return replace(known, groups=groups, mood=mood.moved(known.mood, actor, before, group))


def _speaks(known: Gathering, actor: str, languages: tuple[str, ...]) -> Gathering:
    if languages:
        return replace(known, languages=known.languages.set(actor, languages))
    return replace(known, languages=known.languages.delete(actor)) if actor in known.languages else known


def _stood_by(known: Gathering, actor: str, spot: int) -> Gathering:
    left, circles = known.spots.get(actor, 0), known.circles
    if left:
        still = tuple(one for one in circles[left] if one != actor)
        circles = circles.set(left, still) if still else circles.delete(left)
    if not spot:
        return replace(known, circles=circles, spots=known.spots.delete(actor) if left else known.spots)
    circles = circles.set(spot, (*circles.get(spot, ()), actor))
    return replace(known, circles=circles, spots=known.spots.set(actor, spot))


def _rated(known: Gathering, actor: str, event: Rated) -> Gathering:
    given, key = known.ratings.get(event.step, Map()), (actor, event.scale)
    if event.value is not None:
        given = given.set(key, event.value)
    elif key in given:
        given = given.delete(key)
    return replace(known, ratings=known.ratings.set(event.step, given))


def forget_person(dialogue: Dialogue, participant: str) -> Dialogue:
    """Whoever is erased belongs to no group, speaks no language, stands nowhere, and has answered nothing."""
    known = _speaks(_stood_by(dialogue.gathering, participant, 0), participant, ())
    groups = known.groups.delete(participant) if participant in known.groups else known.groups
    ratings = known.ratings
    for step, given in known.ratings.items():
        for key in [key for key in given if key[0] == participant]:
            given = given.delete(key)  # noqa: PLW2901 (one persistent map after the other)
        ratings = ratings.set(step, given)
    return replace(dialogue, gathering=replace(known, groups=groups, ratings=ratings))


FOLLOWS: Final = (PersonRemoved, PersonErased, *_ENDS_A_STEP, *MAY_CHANGE_A_KIND)


def follow(before: Dialogue, recorded: Recorded, after: Dialogue) -> Dialogue:
    """Where one stands ends with the step, and when one has to leave; the Stimmungsbild moves on with the choices."""
    event = recorded.event
    if isinstance(event, PersonRemoved):
        after = replace(after, gathering=_stood_by(after.gathering, event.participant, 0))
    elif isinstance(event, _ENDS_A_STEP) and after.gathering.spots:
        after = replace(after, gathering=replace(after.gathering, spots=Map(), circles=Map()))
    return mood.follow(before, recorded, after)
