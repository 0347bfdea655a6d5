"""From the state of a dialogue to its outline: what was said, gathered, understood and answered, by numbers.

Participant ids, no names. What may not be shown yet (points before the weighing is closed) or not at all (ratings of
fewer than five) is left out here, so that no renderer has to know.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable
from typing import Final, get_args

from app.facilitation import limits
from app.facilitation.commands import HideReason, Scale
from app.facilitation.core import Role
from app.facilitation.methods import METHODS
from app.facilitation.outline import (
    Outline,
    OutlineAnnouncement,
    OutlineFate,
    OutlineGathering,
    OutlinePerson,
    OutlineReadBack,
    OutlineReason,
    OutlineResponse,
    OutlineScale,
    OutlineStep,
    OutlineTheme,
)
from app.facilitation.setup import Kind
from app.facilitation.state import Dialogue, Fate, ReadBackSaid, StepRun, Theme

_SCALE_ROLES: Final = (Role.PARTICIPANT, Role.REPRESENTATIVE, Role.MODERATOR)


def outline(dialogue: Dialogue, seq: int, as_of: int) -> Outline:
    """What the documentation says after event `seq`, which happened at `as_of` (Unix milliseconds)."""
    setup, known, floor = dialogue.described, dialogue.contributions, dialogue.floor
    reasons = Counter(hiding.reason for hiding in dialogue.moderation.hidings.values())
    return Outline(
        seq=seq,
        as_of=as_of,
        setup=setup,
        phase=dialogue.phase,
        reading=dialogue.reading,
        closed_at=dialogue.closed_at,
        steps=tuple(_step(dialogue, n) for n in range(len(setup.steps))),
        people=_people(dialogue),
        announcements=tuple(
            OutlineAnnouncement(said.id, said.text, said.at, said.by)
            for said in dialogue.announcements
            if said.text is not None
        ),
        mood=tuple((kind, known.kinds[kind]) for kind in Kind if kind in known.kinds),
        stances=sum(len(given) for given in known.given.values()),
        themes=tuple(_themes(dialogue)),
        points_each=_points_each(dialogue),
        read_backs=tuple(_read_backs(dialogue)),
        fates=tuple(_fates(dialogue)),
        scales=tuple(_scales(dialogue)),
        hidden=tuple((reason, reasons[reason]) for reason in get_args(HideReason) if reasons[reason]),
        rewritten=sum(hiding.rewritten_at is not None for hiding in dialogue.moderation.hidings.values()),
        cases=sum(case.standing == "handed_in" for case in dialogue.answers.cases.values()),
        turns=floor.turn.n if floor.turn else 0,
        speakers=sum(1 for spoken in floor.spoken.values() if spoken.turns),
    )


def _step(dialogue: Dialogue, n: int) -> OutlineStep:
    step = dialogue.described.steps[n]
    run, method = dialogue.runs.get(step.id, StepRun()), METHODS[step.method]
    return OutlineStep(
        id=step.id,
        n=n,
        method=step.method,
        place=method.place,
        title=step.title,
        question=step.question,
        text=step.text,
        minutes=step.minutes,
        opened_at=run.opened_at,
        closed_at=run.closed_at,
        contributions=method.outline(dialogue, step.id),
    )


def _people(dialogue: Dialogue) -> tuple[OutlinePerson, ...]:
    seated = (person for person in dialogue.participants.values() if person.role is not Role.PROJECTOR)
    by_author = dialogue.contributions.by_author
    return tuple(
        OutlinePerson(person.id, person.role, person.ordinal, len(by_author.get(person.id, ())), person.erased)
        for person in sorted(seated, key=lambda person: person.ordinal)
    )


# --- themes -----------------------------------------------------------------------------------------------------------


def _opened(dialogue: Dialogue, method: str) -> list[StepRun]:
    steps = (step for step in dialogue.described.steps if step.method == method)
    runs = (dialogue.runs.get(step.id, StepRun()) for step in steps)
    return [run for run in runs if run.opened_at is not None]


def _weighed(dialogue: Dialogue) -> bool:
    """Whether there is a result to show: something was weighed, and no weighing is open."""
    weighings = _opened(dialogue, "weighing")
    return bool(weighings) and all(run.closed_at is not None for run in weighings)


def _points_each(dialogue: Dialogue) -> int:
    if not _weighed(dialogue):
        return 0
    return max(step.points for step in dialogue.described.steps if step.method == "weighing")


def _themes(dialogue: Dialogue) -> Iterable[OutlineTheme]:
    if not _opened(dialogue, "harvest"):
        return  # half-made headings are nobody's business but the editors'
    for theme in sorted(dialogue.harvest.themes.values(), key=lambda theme: theme.n):
        if theme.removed_at is None:
            yield _theme(dialogue, theme)


def _theme(dialogue: Dialogue, theme: Theme) -> OutlineTheme:
    items = dialogue.contributions.items
    return OutlineTheme(
        n=theme.n,
        title=theme.title,
        earlier=theme.earlier,
        at=theme.at,
        contributions=tuple(sorted(items[id].n for id in theme.contributions)),
        answers=tuple(sorted(_gatherings(dialogue, theme), key=lambda answer: answer.at)),
        points=_points(dialogue, theme) if _weighed(dialogue) else None,
        reasons=tuple(_reasons(dialogue, theme)) if _weighed(dialogue) else (),
    )


def _points(dialogue: Dialogue, theme: Theme) -> int:
    return sum(own[theme.id].points for own in dialogue.harvest.weights.values() if theme.id in own)


def _gatherings(dialogue: Dialogue, theme: Theme) -> Iterable[OutlineGathering]:
    items = dialogue.contributions.items
    for (of, contribution), answer in dialogue.harvest.answers.items():
        if of == theme.id and contribution in items:
            item = items[contribution]
            yield OutlineGathering(item.n, item.by, answer.at, answer.agrees, answer.text)


def _reasons(dialogue: Dialogue, theme: Theme) -> Iterable[OutlineReason]:
    given = ((by, own[theme.id]) for by, own in dialogue.harvest.weights.items() if theme.id in own)
    for by, weight in sorted(given, key=lambda one: one[1].at):
        if weight.reason and weight.points:
            yield OutlineReason(by, weight.points, weight.reason)


# --- what the company said --------------------------------------------------------------------------------------------


def _read_backs(dialogue: Dialogue) -> Iterable[OutlineReadBack]:
    for said in sorted(dialogue.answers.read_backs.values(), key=lambda said: said.n):
        yield OutlineReadBack(
            n=said.n,
            by=said.by,
            at=said.at,
            text=said.text,
            themes=_theme_numbers(dialogue, said),
            contributions=tuple(sorted(dialogue.contributions.items[id].n for id in said.contributions)),
            revised_at=said.revised_at,
            responses=tuple(
                sorted(
                    (OutlineResponse(by, one.at, one.agrees, one.text) for by, one in said.responses.items()),
                    key=lambda one: one.at,
                )
            ),
        )


def _theme_numbers(dialogue: Dialogue, said: ReadBackSaid) -> tuple[int, ...]:
    themes = dialogue.harvest.themes
    return tuple(sorted(themes[id].n for id in said.themes if id in themes and themes[id].removed_at is None))


def _fates(dialogue: Dialogue) -> Iterable[OutlineFate]:
    for fate in sorted(dialogue.answers.fates.values(), key=lambda fate: fate.n):
        yield _fate(dialogue, fate)


def _fate(dialogue: Dialogue, fate: Fate) -> OutlineFate:
    return OutlineFate(
        n=fate.n,
        read_back=dialogue.answers.read_backs[fate.read_back].n,
        status=fate.status,
        text=fate.text,
        reason=fate.reason,
        responsible=fate.responsible,
        department=fate.department,
        next_on=fate.next_on,
        by=fate.by,
        at=fate.at,
        earlier=fate.earlier,
        replies=tuple(OutlineResponse(reply.by, reply.at, None, reply.text) for reply in fate.replies),
    )


# --- how it was -------------------------------------------------------------------------------------------------------


def _scales(dialogue: Dialogue) -> Iterable[OutlineScale]:
    if dialogue.phase != "closed":
        return  # nobody is shown how others feel while some still answer
    for scale in get_args(Scale):
        for role in _SCALE_ROLES:
            values = Counter(
                value
                for (participant, asked), value in dialogue.gathering.ratings.items()
                if asked == scale and dialogue.participants[participant].role is role
            )
            if values.total() >= limits.GROUP_SHOWN_MIN_PEOPLE:
                yield OutlineScale(scale, role, (values[5], values[4], values[3], values[2], values[1]))
