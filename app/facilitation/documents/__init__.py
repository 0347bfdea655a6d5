"""The shapes of the topic documents, as everyone who watches them reads them. Times in Unix milliseconds.

Shapes only: what goes in stands beside the rules, for `people` in the rooms. The browser's types are generated from
these.
"""

from __future__ import annotations

from typing import Final

from app.facilitation.documents.access import DoorDocument, KeptOut, KnockingDocument, Waiting, WaitingDocument
from app.facilitation.documents.agenda import (
    ModeratorsDocument,
    PublicSetup,
    ShownAnnouncement,
    ShownClock,
    StageDocument,
    StageStep,
)
from app.facilitation.documents.answers import (
    AnsweredTheme,
    AnswersDocument,
    AnswersToMe,
    FormerAnswer,
    OwnReply,
    OwnResponse,
    ShownFate,
    ShownMissing,
    ShownReadBack,
    ShownReply,
    ShownSuggestion,
    Trace,
)
from app.facilitation.documents.contributions import (
    Answer,
    Contribution,
    Echo,
    LinesOfMe,
    OneOrMore,
    OwnLine,
    StreamDocument,
    StreamItem,
)
from app.facilitation.documents.duties import DutiesDocument
from app.facilitation.documents.floor import DirectHand, FloorDocument, ShownHand, ShownTurn
from app.facilitation.documents.gathering import AroundDocument, GatheringDocument, GatheringOfMe, MoodDocument
from app.facilitation.documents.harvest import (
    EditorsDocument,
    GatheredLine,
    HarvestDocument,
    HarvestOfMe,
    OwnWeight,
    ShownGatheringAnswer,
    ShownHeading,
    ShownReason,
    ShownTheme,
    ShownWeighing,
)
from app.facilitation.documents.moderation import (
    CountedAnnouncement,
    HidingOfMine,
    HidingsOfMe,
    ModerationDocument,
    ShownHiding,
)
from app.facilitation.documents.people import PeopleDocument, ShownPerson
from app.facilitation.documents.recording import IsRecorded, RecordingOfMe, TapeOfMe
from app.facilitation.documents.tables import (
    ClothItem,
    HandedIn,
    HelpdeskDocument,
    IncomingDocument,
    SaidAtTable,
    SeatOfMe,
    TableDocument,
    TableHelp,
    TableInRoom,
    TablesDocument,
    TablesOfMe,
    ToldTables,
)
from app.facilitation.documents.voice import MutingDocument, VoiceDocument, VoiceOfMe


class MeDocument(LinesOfMe, HidingsOfMe, HarvestOfMe, AnswersToMe, GatheringOfMe, TablesOfMe, VoiceOfMe, RecordingOfMe):
    """What only this person sees. Every part adds its members."""


DOCUMENTS: Final[dict[str, type]] = {
    "stage": StageDocument,
    "stream": StreamDocument,
    "people": PeopleDocument,
    "mood": MoodDocument,
    "moderators": ModeratorsDocument,
    "duties": DutiesDocument,
    "floor": FloorDocument,
    "harvest": HarvestDocument,
    "editors": EditorsDocument,
    "answers": AnswersDocument,
    "gathering": GatheringDocument,
    "around": AroundDocument,
    "moderation": ModerationDocument,
    "door": DoorDocument,
    "knocking": KnockingDocument,
    "waiting": WaitingDocument,
    "tables": TablesDocument,
    "helpdesk": HelpdeskDocument,
    "incoming": IncomingDocument,
    "table:{table}": TableDocument,
    "muting": MutingDocument,
    "voice": VoiceDocument,
    "me:{participant}": MeDocument,
}
"""Every topic with the shape of its document."""

__all__ = [
    "DOCUMENTS",
    "Answer",
    "AnsweredTheme",
    "AnswersDocument",
    "AnswersToMe",
    "AroundDocument",
    "ClothItem",
    "Contribution",
    "CountedAnnouncement",
    "DirectHand",
    "DoorDocument",
    "DutiesDocument",
    "Echo",
    "EditorsDocument",
    "FloorDocument",
    "FormerAnswer",
    "GatheredLine",
    "GatheringDocument",
    "GatheringOfMe",
    "HandedIn",
    "HarvestDocument",
    "HarvestOfMe",
    "HelpdeskDocument",
    "HidingOfMine",
    "HidingsOfMe",
    "IncomingDocument",
    "IsRecorded",
    "KeptOut",
    "KnockingDocument",
    "LinesOfMe",
    "MeDocument",
    "ModerationDocument",
    "ModeratorsDocument",
    "MoodDocument",
    "MutingDocument",
    "OneOrMore",
    "OwnLine",
    "OwnReply",
    "OwnResponse",
    "OwnWeight",
    "PeopleDocument",
    "PublicSetup",
    "RecordingOfMe",
    "SaidAtTable",
    "SeatOfMe",
    "ShownAnnouncement",
    "ShownClock",
    "ShownFate",
    "ShownGatheringAnswer",
    "ShownHand",
    "ShownHeading",
    "ShownHiding",
    "ShownMissing",
    "ShownPerson",
    "ShownReadBack",
    "ShownReason",
    "ShownReply",
    "ShownSuggestion",
    "ShownTheme",
    "ShownTurn",
    "ShownWeighing",
    "StageDocument",
    "StageStep",
    "StreamDocument",
    "StreamItem",
    "TableDocument",
    "TableHelp",
    "TableInRoom",
    "TablesDocument",
    "TablesOfMe",
    "TapeOfMe",
    "ToldTables",
    "Trace",
    "VoiceDocument",
    "VoiceOfMe",
    "Waiting",
    "WaitingDocument",
]
