"""What is shown of moderation: `moderation` to moderators, `hidings` in `me:…` to the author of a hidden line.

The words of a hidden line leave through these two documents only.
"""

from __future__ import annotations

from collections.abc import Iterable
from typing import Final

from app.facilitation import limits
from app.facilitation.core import Delta, Recorded, Role, changed_members, drop, put
from app.facilitation.documents import (
    CountedAnnouncement,
    HidingOfMine,
    HidingsOfMe,
    ModerationDocument,
    ShownHiding,
)
from app.facilitation.events import (
    Announced,
    AnnouncementRead,
    Corrected,
    Hidden,
    HidingAnswered,
    PersonErased,
    Unhidden,
    Withdrawn,
)
from app.facilitation.moderation.fold import rewritten_at
from app.facilitation.parts import me_topic
from app.facilitation.state import Announcement, Dialogue, Hiding, Participant

TOPIC: Final = "moderation"


def topics(dialogue: Dialogue, person: Participant) -> frozenset[str]:
    """Moderators see why what was hidden, and who read what."""
    return frozenset({TOPIC}) if person.role is Role.MODERATOR else frozenset()


def moderation(dialogue: Dialogue) -> ModerationDocument:
    """The document of `moderation`."""
    return {
        "hidings": _hidings(dialogue),
        "hidden": len(dialogue.moderation.hidden),
        "announcements": {one.id: _announcement(dialogue, one) for one in _newest(dialogue)},
    }


def _hidings(dialogue: Dialogue) -> dict[str, ShownHiding]:
    known = dialogue.moderation
    order = sorted(known.hidings.values(), key=lambda one: (not known.hides(one.contribution), -one.seq))
    return {one.contribution: _hiding(dialogue, one) for one in order[: limits.HIDINGS_SHOWN]}


def _hiding(dialogue: Dialogue, hiding: Hiding) -> ShownHiding:
    item = dialogue.contributions.items[hiding.contribution]
    return {
        "n": item.n,
        "step": item.step,
        "by": item.by,
        "text": item.text,
        "corrected_at": item.corrected_at,
        "hidden_by": hiding.by,
        **_of_mine(dialogue, hiding),
    }


def _of_mine(dialogue: Dialogue, hiding: Hiding) -> HidingOfMine:
    return {
        "reason": hiding.reason,
        "words": hiding.words,
        "at": hiding.at,
        "rewritten_at": rewritten_at(hiding, dialogue.contributions.items[hiding.contribution]),
        "answer": hiding.answer,
        "answered_at": hiding.answered_at,
        "shown_again_at": hiding.shown_again_at,
    }


def _newest(dialogue: Dialogue) -> tuple[Announcement, ...]:
    return dialogue.announcements[-limits.ANNOUNCEMENTS_SHOWN :]


def _announcement(dialogue: Dialogue, said: Announcement) -> CountedAnnouncement:
    readers = dialogue.moderation.read.get(said.id, ())
    return {"text": said.text, "at": said.at, "by": said.by, "read": len(readers)}


def me(dialogue: Dialogue, participant: str) -> HidingsOfMe:
    """One's members of `me:<participant>`."""
    hidings = dialogue.moderation.hidings
    own = (id for id in dialogue.contributions.by_author.get(participant, ()) if id in hidings)
    return {"hidings": {id: _of_mine(dialogue, hidings[id]) for id in own}}


def deltas(before: Dialogue, recorded: Recorded, after: Dialogue) -> Iterable[Delta]:
    """What an event changed in `moderation`, and for the authors of hidden lines."""
    match recorded.event:
        case Hidden(contribution) | Unhidden(contribution) | HidingAnswered(contribution):
            yield from _hidings_changed(before, after, contribution)
        case Corrected(contribution) | Withdrawn(contribution):
            if contribution in after.moderation.hidings:
                yield from _hidings_changed(before, after, contribution)
        case Announced(announcement):
            yield put(TOPIC, "announcements", announcement, value=_announcement(after, after.announcements[-1]))
            if leaving := after.announcements[: -limits.ANNOUNCEMENTS_SHOWN][-1:]:
                yield drop(TOPIC, "announcements", leaving[0].id)
        case AnnouncementRead(announcement):
            if any(one.id == announcement for one in _newest(after)):
                count = len(after.moderation.read[announcement])
                yield put(TOPIC, "announcements", announcement, "read", value=count)
        case PersonErased(participant):
            yield from _forgotten(before, after, participant)
        case _:
            pass


def _hidings_changed(before: Dialogue, after: Dialogue, contribution: str) -> Iterable[Delta]:
    """Hidings are rare and their number here is bounded: compared as a whole."""
    yield from (_inside("hidings", one) for one in changed_members(TOPIC, _hidings(before), _hidings(after)))
    if len(before.moderation.hidden) != len(after.moderation.hidden):
        yield put(TOPIC, "hidden", value=len(after.moderation.hidden))
    author = me_topic(after.contributions.items[contribution].by)
    yield put(author, "hidings", contribution, value=_of_mine(after, after.moderation.hidings[contribution]))


def _inside(member: str, delta: Delta) -> Delta:
    op = delta.op
    path = (member, *op.path)
    return drop(delta.topic, *path) if op.gone else put(delta.topic, *path, value=op.value)


def _forgotten(before: Dialogue, after: Dialogue, participant: str) -> Iterable[Delta]:
    yield from (_inside("hidings", one) for one in changed_members(TOPIC, _hidings(before), _hidings(after)))
    for one in _newest(after):
        if one.by == participant:
            yield put(TOPIC, "announcements", one.id, value=_announcement(after, one))
    for id, hiding in after.moderation.hidings.items():
        if hiding is not before.moderation.hidings[id]:
            author = me_topic(after.contributions.items[id].by)
            yield put(author, "hidings", id, value=_of_mine(after, hiding))
