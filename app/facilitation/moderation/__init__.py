"""What the independent moderation keeps in hand: hiding with a reason, slow mode, the lead, who read announcements.

`decide` holds the rules, `fold` how the state changes, `view` what is shown to whom, `part` puts them together.
"""

from app.facilitation.moderation.part import PART

__all__ = ["PART"]
