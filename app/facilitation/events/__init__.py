"""Events: what happened, in the past tense. Events are never refused and never changed; only words can be erased.

Names, addresses and links of people never stand in an event: the log knows participant ids only.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import Final

from app.facilitation.events import (
    access,
    agenda,
    answers,
    contributions,
    duties,
    floor,
    gathering,
    harvest,
    moderation,
    people,
    recording,
    spoken,
    tables,
    voice,
)
from app.facilitation.events.access import (
    AccessEvent,
    LobbySet,
    LockSet,
    PeopleLetIn,
    PeopleTurnedAway,
    PersonAllowedAgain,
    PersonRemoved,
)
from app.facilitation.events.agenda import (
    AgendaChanged,
    AgendaEvent,
    Announced,
    Configured,
    DialogueClosed,
    ReadingSet,
    StepExtended,
    StepOpened,
)
from app.facilitation.events.answers import (
    Answered,
    AnswerReplied,
    AnswersEvent,
    CaseHandedIn,
    CaseRead,
    CaseSettled,
    CaseSuggested,
    ReadBackAnswered,
    ReadBackGiven,
    ReplyTakenBack,
)
from app.facilitation.events.contributions import (
    Contributed,
    ContributionEvent,
    Corrected,
    KindSet,
    Resonated,
    Withdrawn,
)
from app.facilitation.events.duties import (
    DutyAsked,
    DutyEnded,
    DutyEvent,
    DutyTaken,
)
from app.facilitation.events.floor import (
    ClockEvent,
    ClockPaused,
    ClockResumed,
    FloorEvent,
    FloorGranted,
    FloorYielded,
    HandLowered,
    HandRaised,
    ListRun,
    TurnMeasured,
)
from app.facilitation.events.gathering import (
    GatheringEvent,
    GroupDeclared,
    LanguagesDeclared,
    Rated,
    StoodBy,
)
from app.facilitation.events.harvest import (
    EditEvent,
    Gathered,
    GatheringAnswered,
    HarvestEvent,
    HarvestUndone,
    ThemeCreated,
    ThemeRemoved,
    ThemeRenamed,
    ThemeSplit,
    Ungathered,
    Weighed,
    WordsTakenBack,
)
from app.facilitation.events.moderation import (
    AnnouncementRead,
    Hidden,
    HidingAnswered,
    LeadHandedOver,
    ModerationEvent,
    SlowModeSet,
    Unhidden,
)
from app.facilitation.events.people import (
    Admitted,
    PeopleEvent,
    PersonErased,
)
from app.facilitation.events.recording import (
    RecordingAgreed,
    RecordingBegun,
    RecordingEnded,
    RecordingEvent,
    RecordingsDropped,
    RecordingsPublished,
    RecordingsShared,
    RecordingStopped,
)
from app.facilitation.events.spoken import (
    Confirmed,
    Noted,
    SpokenEvent,
)
from app.facilitation.events.tables import (
    HelpAsked,
    HelpEnded,
    HelpTaken,
    HostChosen,
    HostOffered,
    MeetingsRemembered,
    MinutesGiven,
    MinutesWished,
    Moved,
    MovedOnTable,
    PairKept,
    PersonPinned,
    PutOnTable,
    SeatEvent,
    SeatingUndone,
    SeatsChanged,
    SentenceHandedIn,
    TableEvent,
    TablesDrawn,
    TablesMerged,
    TablesSat,
    TablesTold,
    TableVisited,
    TakenFromTable,
)
from app.facilitation.events.voice import (
    PeopleMuted,
    PersonMuted,
    PersonUnmuted,
    SoundTold,
    SpeechMeasured,
    ToAllBegun,
    ToAllEnded,
    VoiceEvent,
)


@dataclass(frozen=True, slots=True)
class Redacted:
    """The words in the events `seqs` were physically replaced by tombstones of the same seq."""

    seqs: tuple[int, ...]


Event = (
    AgendaEvent
    | PeopleEvent
    | ContributionEvent
    | DutyEvent
    | SpokenEvent
    | FloorEvent
    | ModerationEvent
    | HarvestEvent
    | AnswersEvent
    | GatheringEvent
    | AccessEvent
    | TableEvent
    | VoiceEvent
    | RecordingEvent
    | Redacted
)

EVENT_TYPES: Final[dict[str, type[Event]]] = {
    **agenda.TYPES,
    **people.TYPES,
    **contributions.TYPES,
    **duties.TYPES,
    **spoken.TYPES,
    **floor.TYPES,
    **moderation.TYPES,
    **harvest.TYPES,
    **answers.TYPES,
    **gathering.TYPES,
    **access.TYPES,
    **tables.TYPES,
    **voice.TYPES,
    **recording.TYPES,
    "redacted": Redacted,
}
"""Every event by its name in the log. Names are for ever; fields may be added with a default, never renamed."""

WORDS: Final[dict[str, tuple[str, ...]]] = {
    **agenda.WORDS,
    **contributions.WORDS,
    **spoken.WORDS,
    **moderation.WORDS,
    **harvest.WORDS,
    **answers.WORDS,
    **tables.WORDS,
}
"""The payload fields that a tombstone empties (sets to null), by event name."""

__all__ = [
    "EVENT_TYPES",
    "WORDS",
    "AccessEvent",
    "Admitted",
    "AgendaChanged",
    "AgendaEvent",
    "Announced",
    "AnnouncementRead",
    "AnswerReplied",
    "Answered",
    "AnswersEvent",
    "CaseHandedIn",
    "CaseRead",
    "CaseSettled",
    "CaseSuggested",
    "ClockEvent",
    "ClockPaused",
    "ClockResumed",
    "Configured",
    "Confirmed",
    "Contributed",
    "ContributionEvent",
    "Corrected",
    "DialogueClosed",
    "DutyAsked",
    "DutyEnded",
    "DutyEvent",
    "DutyTaken",
    "EditEvent",
    "Event",
    "FloorEvent",
    "FloorGranted",
    "FloorYielded",
    "Gathered",
    "GatheringAnswered",
    "GatheringEvent",
    "GroupDeclared",
    "HandLowered",
    "HandRaised",
    "HarvestEvent",
    "HarvestUndone",
    "HelpAsked",
    "HelpEnded",
    "HelpTaken",
    "Hidden",
    "HidingAnswered",
    "HostChosen",
    "HostOffered",
    "KindSet",
    "LanguagesDeclared",
    "LeadHandedOver",
    "ListRun",
    "LobbySet",
    "LockSet",
    "MeetingsRemembered",
    "MinutesGiven",
    "MinutesWished",
    "ModerationEvent",
    "Moved",
    "MovedOnTable",
    "Noted",
    "PairKept",
    "PeopleEvent",
    "PeopleLetIn",
    "PeopleMuted",
    "PeopleTurnedAway",
    "PersonAllowedAgain",
    "PersonErased",
    "PersonMuted",
    "PersonPinned",
    "PersonRemoved",
    "PersonUnmuted",
    "PutOnTable",
    "Rated",
    "ReadBackAnswered",
    "ReadBackGiven",
    "ReadingSet",
    "RecordingAgreed",
    "RecordingBegun",
    "RecordingEnded",
    "RecordingEvent",
    "RecordingStopped",
    "RecordingsDropped",
    "RecordingsPublished",
    "RecordingsShared",
    "Redacted",
    "ReplyTakenBack",
    "Resonated",
    "SeatEvent",
    "SeatingUndone",
    "SeatsChanged",
    "SentenceHandedIn",
    "SlowModeSet",
    "SoundTold",
    "SpeechMeasured",
    "SpokenEvent",
    "StepExtended",
    "StepOpened",
    "StoodBy",
    "TableEvent",
    "TableVisited",
    "TablesDrawn",
    "TablesMerged",
    "TablesSat",
    "TablesTold",
    "TakenFromTable",
    "ThemeCreated",
    "ThemeRemoved",
    "ThemeRenamed",
    "ThemeSplit",
    "ToAllBegun",
    "ToAllEnded",
    "TurnMeasured",
    "Ungathered",
    "Unhidden",
    "VoiceEvent",
    "Weighed",
    "Withdrawn",
    "WordsTakenBack",
]
