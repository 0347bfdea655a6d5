"""Whatever line of the sample evening is hidden: nobody but its author and the moderators reads it anywhere."""

from app.facilitation import dialogue as rules
from app.facilitation.core import Recorded, Role
from app.facilitation.events import Hidden
from app.facilitation.people import KNOCKING, PEOPLE
from tests.sample.held import held

LONG_ENOUGH_CHARS = 40
"""Shorter words may stand elsewhere as well."""


def test_a_hidden_line_is_in_no_topic_and_not_in_the_outline() -> None:
    evening = held()
    seq, at = evening.log[-1].seq + 1, evening.log[-1].at
    tried = 0
    for item in evening.state.contributions.items.values():
        if item.text is None or len(item.text) < LONG_ENOUGH_CHARS or evening.state.moderation.hides(item.id):
            continue
        tried += 1
        hidden = rules.evolve(evening.state, Recorded(seq, at, "moderation", Hidden(item.id, "other", None)))
        beginning = item.text[:LONG_ENOUGH_CHARS]
        assert beginning in str(rules.outline(evening.state, seq, at)), "it can be found where it stands"
        assert beginning not in str(rules.outline(hidden, seq, at)), item.n
        readers = [one for one in hidden.participants.values() if one.id != item.by and one.role is not Role.MODERATOR]
        topics = {topic for one in readers for topic in rules.topics(hidden, one.id)} - {PEOPLE, KNOCKING}
        assert {"stream", "harvest", "answers", "floor", "editors"} <= topics
        shown = {topic for topic in topics if beginning in str(rules.view(hidden, topic))}
        assert shown == set(), item.n
    assert tried > 20
