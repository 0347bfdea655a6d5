"""The shapes of the topic documents, as everyone who watches them reads them. Times in Unix milliseconds.

Shapes only: what goes in stands beside the rules, for `people` in the rooms. The browser's types are generated from
these.
"""

from __future__ import annotations

from typing import Final

from app.facilitation.documents.agenda import (
    ModeratorsDocument,
    PublicSetup,
    ShownAnnouncement,
    ShownClock,
    StageDocument,
    StageStep,
)
from app.facilitation.documents.answers import (
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
    ShownTheme,
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
)
from app.facilitation.documents.duties import DutiesDocument
from app.facilitation.documents.floor import DirectHand, FloorDocument, ShownHand, ShownTurn
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
from app.facilitation.documents.people import PeopleDocument, ShownPerson


class MeDocument(LinesOfMe, HarvestOfMe):
class MeDocument(LinesOfMe, AnswersToMe):
from app.facilitation.documents.gathering import AroundDocument, GatheringDocument, GatheringOfMe, MoodDocument
from app.facilitation.documents.people import PeopleDocument, ShownPerson


class MeDocument(LinesOfMe, GatheringOfMe):
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
    "me:{participant}": MeDocument,
}
"""Every topic with the shape of its document."""

__all__ = [
    "DOCUMENTS",
    "Answer",
    "AnswersDocument",
    "AnswersToMe",
    "AroundDocument",
    "Contribution",
    "DirectHand",
    "DutiesDocument",
    "Echo",
    "FloorDocument",
    "EditorsDocument",
    "GatheredLine",
    "HarvestDocument",
    "HarvestOfMe",
    "FormerAnswer",
    "GatheringDocument",
    "GatheringOfMe",
    "LinesOfMe",
    "MeDocument",
    "ModeratorsDocument",
    "MoodDocument",
    "OneOrMore",
    "OwnLine",
    "OwnWeight",
    "OwnReply",
    "OwnResponse",
    "PeopleDocument",
    "PublicSetup",
    "ShownAnnouncement",
    "ShownClock",
    "ShownHand",
    "ShownPerson",
    "ShownTurn",
    "ShownGatheringAnswer",
    "ShownHeading",
    "ShownPerson",
    "ShownReason",
    "ShownTheme",
    "ShownWeighing",
    "ShownFate",
    "ShownMissing",
    "ShownPerson",
    "ShownReadBack",
    "ShownReply",
    "ShownSuggestion",
    "ShownTheme",
    "StageDocument",
    "StageStep",
    "StreamDocument",
    "Trace",
]
