"""The sample evening, held by the rules: its log and its people, as a store would keep them."""

from dataclasses import dataclass
from datetime import datetime
from zoneinfo import ZoneInfo

from app.facilitation import dialogue as rules
from app.facilitation.commands import Admit, Command, Configure
from app.facilitation.core import ORGANISER_ACTOR, SYSTEM_ACTOR, Context, Recorded, Role
from app.facilitation.outline import Outline
from app.facilitation.setup import Setup
from app.sample.evening import DOORS_OPEN_AT, PEOPLE, SETUP
from app.sample.lines import as_seen, command_of, told_by_the_house
from app.sample.script import SCRIPT

DOORS_OPEN_MS = int(datetime.fromisoformat(DOORS_OPEN_AT).replace(tzinfo=ZoneInfo(SETUP.zone)).timestamp() * 1000)
WHOLE_EVENING_S = 24 * 3600


@dataclass(frozen=True)
class Named:
    """Somebody with a name, or None: erased."""

    name: str | None


NAMES = {person.key: Named(person.name) for person in PEOPLE}


class Evening:
    """A dialogue on its way: `log` is everything that happened, `state` the fold of it."""

    def __init__(self, setup: Setup = SETUP) -> None:
        self.state = rules.EMPTY
        self.log: list[Recorded] = []
        self.roles = {person.key: person.role for person in PEOPLE} | {ORGANISER_ACTOR: Role.ORGANISER}
        self.put(Configure(setup), ORGANISER_ACTOR, 0)
        for ordinal, person in enumerate(PEOPLE):
            self.put(Admit(person.key, person.role, ordinal), SYSTEM_ACTOR, 0)

    def put(self, command: Command, by: str, offset_s: float) -> int:
        """`by` asks for something; how many events followed."""
        now = DOORS_OPEN_MS + int(offset_s * 1000)
        events = rules.decide(self.state, command, Context(now, by, self.roles.get(by, Role.SYSTEM)))
        for event in events:
            recorded = Recorded(len(self.log) + 1, now, by, event)
            self.log.append(recorded)
            self.state = rules.evolve(self.state, recorded)
        return len(events)

    def play(self, until_s: float = WHOLE_EVENING_S) -> "Evening":
        """Everything of the script up to that second; every line of it must change something."""
        for line in SCRIPT:
            if line.offset_s > until_s:
                break
            who = SYSTEM_ACTOR if told_by_the_house(line) else line.who
            assert self.put(command_of(as_seen(line, self.state)), who, line.offset_s), line
        return self

    def outline(self) -> Outline:
        """What the documentation is made of."""
        return rules.outline(self.state, self.log[-1].seq, self.log[-1].at)


def held(until_s: float = WHOLE_EVENING_S, setup: Setup = SETUP) -> Evening:
    """The evening up to that second after the doors opened."""
    return Evening(setup).play(until_s)
