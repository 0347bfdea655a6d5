"""Commands: wishes, in the imperative. A command may be rejected; it never happened until an event says so."""

from __future__ import annotations

from typing import Final

from app.facilitation.commands import (
    access,
    agenda,
    answers,
    contributions,
    duties,
    floor,
    gathering,
    harvest,
    moderation,
    spoken,
    voice,
)
from app.facilitation.commands.access import (
    AccessCommand,
    AllowAgain,
    LetIn,
    RemovePerson,
    SetLobby,
    SetLock,
    TurnAway,
)
from app.facilitation.commands.agenda import (
    AgendaCommand,
    Announce,
    ChangeAgenda,
    CloseDialogue,
    Configure,
    Extend,
    OpenStep,
    SetReading,
)
from app.facilitation.commands.answers import (
    AnswerReadBack,
    AnswersCommand,
    FateStatus,
    GiveAnswer,
    HandInCase,
    ReadBack,
    ReadCase,
    ReplyToAnswer,
    SettleCase,
    SuggestCase,
    TakeBackReply,
)
from app.facilitation.commands.contributions import (
    Contribute,
    ContributionCommand,
    Correct,
    Relation,
    Resonate,
    SetKind,
    Stance,
    Withdraw,
)
from app.facilitation.commands.duties import (
    AskDuty,
    Duty,
    DutyCommand,
    TakeDuty,
)
from app.facilitation.commands.floor import (
    ClockCommand,
    FloorCommand,
    Given,
    GrantFloor,
    LeaveFloor,
    LowerHand,
    MeasureTurn,
    PauseClock,
    RaiseHand,
    ResumeClock,
    RunList,
    RunOn,
    Way,
    YieldFloor,
)
from app.facilitation.commands.gathering import (
    DeclareGroup,
    GatheringCommand,
    Rate,
    Scale,
    StandBy,
)
from app.facilitation.commands.harvest import (
    AnswerGathering,
    CreateTheme,
    EditCommand,
    Gather,
    HarvestCommand,
    MergeThemes,
    RemoveTheme,
    RenameTheme,
    SplitTheme,
    TakeWordsBack,
    UndoHarvest,
    Weigh,
)
from app.facilitation.commands.moderation import (
    AnswerHiding,
    HandOver,
    Hide,
    HideReason,
    ModerationCommand,
    ReadAnnouncement,
    SetSlowMode,
    Unhide,
)
from app.facilitation.commands.people import (
    Admit,
    ErasePerson,
    PeopleCommand,
)
from app.facilitation.commands.spoken import (
    Confirm,
    Note,
    SpokenCommand,
)
from app.facilitation.commands.voice import (
    Mute,
    MuteReason,
    Sound,
    TellSound,
    Unmute,
    VoiceCommand,
)

StepCommand = Contribute | Note
"""Commands that a step's method decides."""
Command = (
    AgendaCommand
    | PeopleCommand
    | ContributionCommand
    | StepCommand
    | DutyCommand
    | SpokenCommand
    | FloorCommand
    | ModerationCommand
    | HarvestCommand
    | AnswersCommand
    | GatheringCommand
    | AccessCommand
    | VoiceCommand
)

PUBLIC_COMMANDS: Final[dict[str, type[Command]]] = {
    **contributions.PUBLIC,
    **spoken.PUBLIC,
    **floor.PUBLIC,
    **gathering.PUBLIC,
    **harvest.PUBLIC,
    **answers.PUBLIC,
    **duties.PUBLIC,
    **agenda.PUBLIC,
    **moderation.PUBLIC,
    **access.PUBLIC,
    **voice.PUBLIC,
}
"""What a connection may send, by its name on the wire. Everything else is asked by the house or over HTTP."""

__all__ = [
    "PUBLIC_COMMANDS",
    "AccessCommand",
    "Admit",
    "AgendaCommand",
    "AllowAgain",
    "Announce",
    "AnswerGathering",
    "AnswerHiding",
    "AnswerReadBack",
    "AnswersCommand",
    "AskDuty",
    "ChangeAgenda",
    "ClockCommand",
    "CloseDialogue",
    "Command",
    "Configure",
    "Confirm",
    "Contribute",
    "ContributionCommand",
    "Correct",
    "CreateTheme",
    "DeclareGroup",
    "Duty",
    "DutyCommand",
    "EditCommand",
    "ErasePerson",
    "Extend",
    "FateStatus",
    "FloorCommand",
    "Gather",
    "GatheringCommand",
    "GiveAnswer",
    "Given",
    "GrantFloor",
    "HandInCase",
    "HandOver",
    "HarvestCommand",
    "Hide",
    "HideReason",
    "LeaveFloor",
    "LetIn",
    "LowerHand",
    "MeasureTurn",
    "MergeThemes",
    "ModerationCommand",
    "Mute",
    "MuteReason",
    "Note",
    "OpenStep",
    "PauseClock",
    "PeopleCommand",
    "RaiseHand",
    "Rate",
    "ReadAnnouncement",
    "ReadBack",
    "ReadCase",
    "Relation",
    "RemovePerson",
    "RemoveTheme",
    "RenameTheme",
    "ReplyToAnswer",
    "Resonate",
    "ResumeClock",
    "RunList",
    "RunOn",
    "Scale",
    "SetKind",
    "SetLobby",
    "SetLock",
    "SetReading",
    "SetSlowMode",
    "SettleCase",
    "Sound",
    "SplitTheme",
    "SpokenCommand",
    "Stance",
    "StandBy",
    "StepCommand",
    "SuggestCase",
    "TakeBackReply",
    "TakeDuty",
    "TakeWordsBack",
    "TellSound",
    "TurnAway",
    "UndoHarvest",
    "Unhide",
    "Unmute",
    "VoiceCommand",
    "Way",
    "Weigh",
    "Withdraw",
    "YieldFloor",
]
