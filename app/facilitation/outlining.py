"""From the state of a dialogue to its outline: what was said, gathered, understood and answered, by numbers.

Participant ids, no names. What may not be shown yet (points before the weighing is closed) or not at all (ratings of
fewer than five) is left out here, so that no renderer has to know.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Mapping
from typing import get_args

from app.facilitation import keeping
from app.facilitation.answers import unanswered
from app.facilitation.commands import HideReason
from app.facilitation.core import Role
from app.facilitation.gathering import results
from app.facilitation.harvest import stand
from app.facilitation.methods import METHODS
from app.facilitation.outline import (
    Outline,
    OutlineAnnouncement,
    OutlineEarlier,
    OutlineFate,
    OutlineGathering,
    OutlineGroup,
    OutlineKeptOut,
    OutlineOpen,
    OutlinePerson,
    OutlineReadBack,
    OutlineReason,
    OutlineResponse,
    OutlineScale,
    OutlineSound,
    OutlineStep,
    OutlineTheme,
)
from app.facilitation.recording.outline import recordings
from app.facilitation.setup import Kind, Step
from app.facilitation.state import Dialogue, Fate, ReadBackSaid, StepRun, Theme
from app.facilitation.tables import outline as tables
from app.facilitation.tables.stand import is_pair


def outline(dialogue: Dialogue, seq: int, as_of: int) -> Outline:
    """What the documentation says after event `seq`, which happened at `as_of` (Unix milliseconds)."""
    setup, known, floor = dialogue.described, dialogue.contributions, dialogue.floor
    hidings = dialogue.moderation.hidings.values()
    reasons = Counter(reason for hiding in hidings for reason in (*hiding.earlier, hiding.reason))
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
        mood=_kinds(dialogue.gathering.mood.shown),
        stances=sum(len(given) for given in known.given.values()),
        themes=tuple(_themes(dialogue)),
        points_each=weighed.points if (weighed := _weighed(dialogue)) else 0,
        read_backs=tuple(_read_backs(dialogue)),
        fates=tuple(_fates(dialogue)),
        open=tuple(_open(dialogue)),
        scales=tuple(_scales(dialogue)),
        mood_groups=tuple(OutlineGroup(group, kinds) for group, kinds in results.mood_by_group(dialogue)),
        hidden=tuple((reason, reasons[reason]) for reason in get_args(HideReason) if reasons[reason]),
        rewritten=sum(hiding.rewritten_at is not None for hiding in hidings),
        cases=len(dialogue.answers.cases),
        kept_out=OutlineKeptOut(dialogue.access.turned_away, dialogue.access.removed, dialogue.access.banned),
        kept_until=keeping.kept_of(dialogue, as_of).contributions_until if dialogue.closed_at is not None else None,
        turns=floor.last,
        speakers=sum(1 for spoken in floor.spoken.values() if spoken.turns),
        sound=_sound(dialogue),
        recordings=tuple(recordings(dialogue)),
        seatings=tuple(tables.seatings(dialogue)),
        tables=tuple(tables.sheets(dialogue)),
    )


def _kinds(counts: Mapping[Kind, int]) -> tuple[tuple[Kind, int], ...]:
    """Kinds in the order of `Kind`, as the Stimmungsbild shows them: the documentation is never more exact than it."""
    return tuple((kind, counts[kind]) for kind in Kind if counts.get(kind))


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


def _sound(dialogue: Dialogue) -> OutlineSound:
    told = dialogue.voice.sound
    without = [person for person, sound in told.items() if sound == "blocked"]
    wrote = sum(1 for person in without if dialogue.contributions.by_author.get(person))
    return OutlineSound(len(told) - len(without), len(without), wrote)


def _people(dialogue: Dialogue) -> tuple[OutlinePerson, ...]:
    people_in = (person for person in dialogue.participants.values() if person.been_in)
    seated = (person for person in people_in if person.role is not Role.PROJECTOR)
    return tuple(
        OutlinePerson(person.id, person.role, person.ordinal, _shown_lines(dialogue, person.id), person.erased)
        for person in sorted(seated, key=lambda person: person.ordinal)
    )


def _shown_lines(dialogue: Dialogue, participant: str) -> int:
    """How many lines stand beside a name: hidden ones do not, or the difference would say whose they are.

    What was said in a pair stands nowhere.
    """
    known = dialogue.contributions
    own = (known.items[id] for id in known.by_author.get(participant, ()))
    return sum(not dialogue.moderation.hides(one.id) and (one.table is None or not is_pair(one.table)) for one in own)


# --- themes -----------------------------------------------------------------------------------------------------------


def _weighed(dialogue: Dialogue) -> Step | None:
    """The last weighing whose points nobody can change any more; None: there is no result to show."""
    closed = [step for step in stand.weighings(dialogue) if not stand.is_open(dialogue, step.id)]
    return closed[-1] if closed else None


def _themes(dialogue: Dialogue) -> Iterable[OutlineTheme]:
    if not stand.is_public(dialogue):
        return  # half-made headings are nobody's business but the editors'
    weighed = _weighed(dialogue)
    for theme in dialogue.harvest.standing:
        yield _theme(dialogue, theme, weighed)


def _theme(dialogue: Dialogue, theme: Theme, weighed: Step | None) -> OutlineTheme:
    sums = stand.sums(dialogue, weighed.id) if weighed else None
    return OutlineTheme(
        n=theme.n,
        title=theme.title,
        earlier=tuple(heading.title for heading in theme.earlier if heading.title),
        at=theme.at,
        contributions=tuple(sorted(item.n for item in stand.lines_of(dialogue, theme))),
        answers=tuple(sorted(_gatherings(dialogue, theme), key=lambda answer: (answer.at, answer.contribution))),
        points=sums[theme.id] if sums is not None else None,
        reasons=tuple(_reasons(dialogue, theme, weighed)) if weighed else (),
    )


def _gatherings(dialogue: Dialogue, theme: Theme) -> Iterable[OutlineGathering]:
    for contribution, answers in dialogue.harvest.answers.items():
        item, answer = stand.line(dialogue, contribution), answers.get(theme.id)
        if item is not None and answer is not None:
            yield OutlineGathering(item.n, item.by, answer.at, answer.agrees, answer.text)


def _reasons(dialogue: Dialogue, theme: Theme, weighed: Step) -> Iterable[OutlineReason]:
    for by, reason in stand.reasons(dialogue, weighed.id).get(theme.id, ()):
        yield OutlineReason(by, dialogue.harvest.weights_of(weighed.id, by)[theme.id].points, reason)


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
                    (
                        OutlineResponse(by, one.at, one.agrees, one.text, one.taken_in_at)
                        for by, one in said.responses.items()
                    ),
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
        earlier=tuple(
            OutlineEarlier(one.status, one.text, one.reason, one.next_on, one.by, one.at) for one in fate.earlier
        ),
        replies=tuple(OutlineResponse(reply.by, reply.at, None, reply.text) for reply in fate.replies),
    )


def _open(dialogue: Dialogue) -> Iterable[OutlineOpen]:
    if not stand.is_public(dialogue):
        return
    waiting = unanswered(dialogue)
    yield from (OutlineOpen(theme.n, None) for theme in waiting.themes)
    yield from (OutlineOpen(None, idea.n) for idea in waiting.ideas)


# --- how it was -------------------------------------------------------------------------------------------------------


def _scales(dialogue: Dialogue) -> Iterable[OutlineScale]:
    if dialogue.phase != "closed":
        return  # nobody is shown how others feel while some still answer
    for step in dialogue.described.steps:
        for one in results.ratings(dialogue, step.id):
            if one.given:
                yield OutlineScale(step.id, one.scale, one.role, one.asked, one.given, one.counts[::-1])
