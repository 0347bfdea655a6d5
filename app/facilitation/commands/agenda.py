"""What may be asked of the agenda: which step, how long, what is said to everybody."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Final

from app.facilitation.setup import Reading, Setup, Step


@dataclass(frozen=True, slots=True)
class Configure:
    """Describe the dialogue anew, as long as it has not started. The first command of every dialogue.

    `after`: version of the agenda the sender has seen, as in `ChangeAgenda`; None: whatever it is now.
    """

    setup: Setup
    after: int | None = None


@dataclass(frozen=True, slots=True)
class ChangeAgenda:
    """Change the agenda, before the dialogue and while it goes on. `steps` is the whole agenda as it shall be; an id
    alone stands for a step that stays as it is. `after`: version of the agenda the sender has seen."""

    steps: tuple[Step | str, ...]
    after: int


@dataclass(frozen=True, slots=True)
class SetReading:
    """Say who may read the documentation."""

    who: Reading


@dataclass(frozen=True, slots=True)
class OpenStep:
    """Go to a step. `after` is the step the sender believes is open: a late or doubled wish changes nothing."""

    step: str
    after: str


@dataclass(frozen=True, slots=True)
class Extend:
    """Give the open step more minutes."""

    step: str
    minutes: int


@dataclass(frozen=True, slots=True)
class CloseDialogue:
    """End the dialogue; the documentation is complete at that moment."""

    after: str


@dataclass(frozen=True, slots=True)
class Announce:
    """Say something to everybody (Ansage)."""

    announcement: str
    text: str


AgendaCommand = Configure | ChangeAgenda | SetReading | OpenStep | Extend | CloseDialogue | Announce

PUBLIC: Final[dict[str, type[AgendaCommand]]] = {
    "change_agenda": ChangeAgenda,
    "open_step": OpenStep,
    "extend": Extend,
    "close_dialogue": CloseDialogue,
    "announce": Announce,
}
