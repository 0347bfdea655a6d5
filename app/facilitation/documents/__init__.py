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
    AnswerTheme,
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
    MoodDocument,
    OneOrMore,
    OwnLine,
    StreamDocument,
)
from app.facilitation.documents.duties import DutiesDocument
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


class MeDocument(LinesOfMe, HarvestOfMe, AnswersToMe):
    """What only this person sees. Every part adds its members."""


DOCUMENTS: Final[dict[str, type]] = {
    "stage": StageDocument,
    "stream": StreamDocument,
    "people": PeopleDocument,
    "mood": MoodDocument,
    "moderators": ModeratorsDocument,
    "duties": DutiesDocument,
    "answers": AnswersDocument,
    "harvest": HarvestDocument,
    "editors": EditorsDocument,
    "me:{participant}": MeDocument,
}
"""Every topic with the shape of its document."""

__all__ = [
    "DOCUMENTS",
    "Answer",
    "AnswerTheme",
    "AnswersDocument",
    "AnswersToMe",
    "Contribution",
    "DutiesDocument",
    "Echo",
    "EditorsDocument",
    "FormerAnswer",
    "GatheredLine",
    "HarvestDocument",
    "HarvestOfMe",
    "LinesOfMe",
    "MeDocument",
    "ModeratorsDocument",
    "MoodDocument",
    "OneOrMore",
    "OwnLine",
    "OwnReply",
    "OwnResponse",
    "OwnWeight",
    "PeopleDocument",
    "PublicSetup",
    "ShownAnnouncement",
    "ShownClock",
    "ShownFate",
    "ShownGatheringAnswer",
    "ShownHeading",
    "ShownMissing",
    "ShownPerson",
    "ShownReadBack",
    "ShownReason",
    "ShownReply",
    "ShownSuggestion",
    "ShownTheme",
    "ShownWeighing",
    "StageDocument",
    "StageStep",
    "StreamDocument",
    "Trace",
]
