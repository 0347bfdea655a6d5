"""Being together: declared groups, small groups in the Foyer and in breaks, how it was.

Rules and their sources (handbook, mission and interface):
- a declared group is optional, may be changed at any time, and is never shown beside a name;
- so are the languages one can talk in, which only the drawing of seats reads: nobody sits where they understand nobody;
- in the Foyer and in breaks people stand together in circles of a few and drift between them; where one stands ends
  with the step, and what is said there is passed on and never kept;
- how it was is asked on scales: of customers whether they were heard, of them and the company's people whether they
  learned something; nobody sees others' answers.

The company's people and moderators declare no group: the groups are the customers' own.
"""

from __future__ import annotations

from typing import Final, assert_never

from immutables import Map

from app.facilitation import limits, text
from app.facilitation.commands import DeclareGroup, GatheringCommand, Rate, Scale, SpeakLanguages, StandBy
from app.facilitation.core import SEATED_ROLES, Context, Json, Rejected, Role
from app.facilitation.events import Event, GroupDeclared, LanguagesDeclared, Rated, StoodBy
from app.facilitation.gathering.words import SmallTalk
from app.facilitation.setup import LANGUAGES
from app.facilitation.state import Dialogue, StepRun

ASKED: Final[dict[Scale, frozenset[Role]]] = {
    "heard": frozenset({Role.PARTICIPANT}),
    "learned": frozenset({Role.PARTICIPANT, Role.REPRESENTATIVE}),
}
"""Whom each scale asks. Those who moderate are too few to be counted without being known."""
GUEST_ROLES: Final = frozenset({Role.PARTICIPANT, Role.REPRESENTATIVE})
"""Who sits at tables, and may say in which languages they can talk there."""
PLACES: Final = frozenset({"foyer", "break"})
"""The methods in which people stand together."""


def decide(dialogue: Dialogue, command: GatheringCommand, context: Context) -> list[Event]:
    """What follows from a wish about being together."""
    if dialogue.phase == "closed":
        raise Rejected("already_closed")
    match command:
        case DeclareGroup(group):
            return _declare(dialogue, group, context)
        case SpeakLanguages(languages):
            return _speak(dialogue, languages, context)
        case StandBy(spot):
            return _stand_by(dialogue, spot, context)
        case Rate():
            return _rate(dialogue, command, context)
    assert_never(command)


def _declare(dialogue: Dialogue, group: int | None, context: Context) -> list[Event]:
    if context.role is not Role.PARTICIPANT:
        raise Rejected("not_allowed")
    offered = dialogue.described.groups
    if group is not None and not 0 <= group < len(offered):
        raise Rejected("not_found")
    name = None if group is None else offered[group]
    return [] if dialogue.gathering.groups.get(context.actor) == name else [GroupDeclared(name)]


def _speak(dialogue: Dialogue, languages: tuple[str, ...], context: Context) -> list[Event]:
    if context.role not in GUEST_ROLES:
        raise Rejected("not_allowed")
    if not {*languages} <= {*LANGUAGES}:
        raise Rejected("not_found")
    spoken = tuple(language for language in LANGUAGES if language in languages)
    known = dialogue.gathering.languages.get(context.actor, ())
    return [] if spoken == known else [LanguagesDeclared(spoken)]


def _stand_by(dialogue: Dialogue, spot: int, context: Context) -> list[Event]:
    if context.role not in SEATED_ROLES:
        raise Rejected("not_allowed")
    if not people_stand(dialogue):
        raise Rejected("moved_on")
    if not 0 <= spot <= limits.SPOTS_MAX:
        raise Rejected("out_of_range", limit=limits.SPOTS_MAX)
    if dialogue.gathering.spots.get(context.actor, 0) == spot:
        return []
    if len(dialogue.gathering.circles.get(spot, ())) >= limits.STANDING_MAX_PEOPLE:
        raise Rejected("circle_full", limit=limits.STANDING_MAX_PEOPLE)
    return [StoodBy(spot)]


def people_stand(dialogue: Dialogue) -> bool:
    """Whether people stand together now: in the Foyer before the start, and in breaks."""
    step = dialogue.described.step(dialogue.current)
    return step is not None and step.method in PLACES and dialogue.phase != "closed"


def _rate(dialogue: Dialogue, command: Rate, context: Context) -> list[Event]:
    step = dialogue.described.step(command.step)
    if step is None or step.method != "closing_round":
        raise Rejected("not_found")
    if dialogue.runs.get(command.step, StepRun()).opened_at is None:
        raise Rejected("not_open")
    if context.role not in ASKED[command.scale]:
        raise Rejected("not_allowed")
    if command.value is not None and not 1 <= command.value <= limits.RATING_MAX:
        raise Rejected("out_of_range", limit=limits.RATING_MAX)
    given = dialogue.gathering.ratings.get(command.step, Map()).get((context.actor, command.scale))
    return [] if given == command.value else [Rated(command.step, command.scale, command.value)]


def small_talk(dialogue: Dialogue, said: SmallTalk, context: Context) -> Json:
    """What those who stand with the speaker get."""
    if not people_stand(dialogue):
        raise Rejected("moved_on")
    if context.actor not in dialogue.gathering.spots:
        raise Rejected("not_allowed")
    return {"text": text.words(said.text, limits.SMALL_TALK_MAX_CHARS)}


def standing_with(dialogue: Dialogue, participant: str) -> tuple[str, ...]:
    """Everyone who stands with that person now, themselves included."""
    known = dialogue.gathering
    return known.circles.get(known.spots.get(participant, 0), ()) if people_stand(dialogue) else ()
