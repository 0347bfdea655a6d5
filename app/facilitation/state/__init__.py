"""The state of a dialogue: frozen values over persistent maps, so that folding costs the same at event 50,000.

Data only. How it changes stands beside the rules (`agenda`, `people`, `contributions`, `methods`). The values are
msgspec Structs: a changed copy costs a tenth of a frozen dataclass's, and copying is nearly all that folding does.
"""

from __future__ import annotations

from immutables import Map
from msgspec import Struct

from app.facilitation.core import Role
from app.facilitation.setup import Reading, Setup
from app.facilitation.state.access import Access
from app.facilitation.state.agenda import Announcement, Clock, Phase, StepRun
from app.facilitation.state.answers import Answers, Earlier, Fate, ReadBackSaid, Reply, Response, Suggestion
from app.facilitation.state.contributions import Contribution, Contributions
from app.facilitation.state.duties import Duties, Standing
from app.facilitation.state.floor import Floor, Hand, Measurable, Spoken, Turn
from app.facilitation.state.gathering import Counts, Gathering, Mood, Ratings
from app.facilitation.state.harvest import Change, GatheringAnswer, Harvest, Heading, Theme, Weight
from app.facilitation.state.moderation import Hiding, Moderation
from app.facilitation.state.people import Out, Participant
from app.facilitation.state.recording import Agreement, Recording, Stay, Tape
from app.facilitation.state.tables import Help, Laid, Reseating, Seat, Sentence, Sitting, Tables, Told
from app.facilitation.state.voice import Voice


class Dialogue(Struct, frozen=True):
    """The whole state. `setup` None: nothing has happened yet."""

    setup: Setup | None = None
    agenda_version: int = 0
    """The seq of the event that last described the agenda."""
    phase: Phase = "foyer"
    reading: Reading = "participants"
    current: str = ""
    runs: Map[str, StepRun] = Map()
    clock: Clock | None = None
    announcements: tuple[Announcement, ...] = ()
    closed_at: int | None = None
    participants: Map[str, Participant] = Map()
    contributions: Contributions = Contributions()
    duties: Duties = Duties()
    floor: Floor = Floor()
    moderation: Moderation = Moderation()
    harvest: Harvest = Harvest()
    answers: Answers = Answers()
    gathering: Gathering = Gathering()
    access: Access = Access()
    tables: Tables = Tables()
    voice: Voice = Voice()
    recording: Recording = Recording()

    @property
    def described(self) -> Setup:
        """The setup of a dialogue that has one. Every dialogue in the log does: it is the first event."""
        assert self.setup is not None, "a dialogue begins with its setup"
        return self.setup

    @property
    def lead(self) -> str | None:
        """The moderator who leads: who was given the lead, else who came first of those still here for good."""
        if self.moderation.lead and self.is_moderator(self.moderation.lead):
            return self.moderation.lead
        known = sorted(self.participants.values(), key=lambda person: person.ordinal)
        return next((person.id for person in known if self.is_moderator(person.id)), None)

    def is_moderator(self, participant: str) -> bool:
        """Whether that person moderates here, and has not been erased."""
        person = self.participants.get(participant)
        return person is not None and person.role is Role.MODERATOR and not person.erased


__all__ = [
    "Access",
    "Agreement",
    "Announcement",
    "Answers",
    "Case",
    "Change",
    "Clock",
    "Contribution",
    "Contributions",
    "Counts",
    "Dialogue",
    "Duties",
    "Earlier",
    "Fate",
    "Floor",
    "Gathering",
    "GatheringAnswer",
    "Hand",
    "Harvest",
    "Heading",
    "Help",
    "Hiding",
    "Laid",
    "Measurable",
    "Moderation",
    "Mood",
    "Out",
    "Participant",
    "Phase",
    "Ratings",
    "ReadBackSaid",
    "Recording",
    "Reply",
    "Reseating",
    "Response",
    "Seat",
    "Sentence",
    "Sitting",
    "Spoken",
    "Standing",
    "Stay",
    "StepRun",
    "Suggestion",
    "Tables",
    "Tape",
    "Theme",
    "Told",
    "Turn",
    "Voice",
    "Weight",
]
