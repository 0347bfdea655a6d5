"""Every limit of the rules, with its unit. The sentence people read names the number (`error-<code>`)."""

from typing import Final

CONTRIBUTION_MAX_CHARS: Final = 2_000
ANNOUNCEMENT_MAX_CHARS: Final = 400
NAME_MAX_CHARS: Final = 60
CONTRIBUTIONS_PER_PERSON: Final = 500
STANCES_PER_PERSON: Final = 1_000

STREAM_WINDOW_ITEMS: Final = 200
"""How many contributions the `stream` document holds; older ones are read per step as HTTP pages."""
REPLIES_WINDOW_ITEMS: Final = 200
"""How many replies to one person's lines their `me` document holds."""
ANNOUNCEMENTS_KEPT: Final = 200

TITLE_MAX_CHARS: Final = 120
WELCOME_MAX_CHARS: Final = 2_000
COMPANY_MAX_CHARS: Final = 80
COLLECTIVE_MAX_CHARS: Final = 60
CHARTER_MAX_RULES: Final = 12
CHARTER_RULE_MAX_CHARS: Final = 400
STEP_TITLE_MAX_CHARS: Final = 80
STEP_QUESTION_MAX_CHARS: Final = 400
STEP_TEXT_MAX_CHARS: Final = 1_000
STEP_CUE_MAX_CHARS: Final = 400
STEP_ID_MAX_CHARS: Final = 16
STEPS_MAX: Final = 40
STEP_MAX_MINUTES: Final = 240
DIALOGUE_MAX_MINUTES: Final = 2_880
EXTENSION_MAX_MINUTES: Final = 60
CAPACITY_MIN_CHAIRS: Final = 2
CAPACITY_MAX_CHAIRS: Final = 1_000
MODERATION_MAX_NAMES: Final = 12
DUTIES_MAX_PEOPLE: Final = 100
"""How many people may have duties at once; the `duties` document holds them all."""
GROUP_QUESTION_MAX_CHARS: Final = 80
GROUPS_MAX: Final = 12
GROUP_MAX_CHARS: Final = 60
GROUP_SHOWN_MIN_PEOPLE: Final = 5
"""From how many people on a declared group is shown in any picture."""
KEEP_MAX_MONTHS: Final = 120
CASE_DESK_MAX_CHARS: Final = 60
FORMAT_MAX_CHARS: Final = 60
TURN_MIN_S: Final = 15
TURN_MAX_S: Final = 1_800
POINTS_MAX: Final = 20
