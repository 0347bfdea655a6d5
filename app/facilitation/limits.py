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
CAPACITY_MAX_CHAIRS: Final = 5_000
"""What the rules bear; how many a house allows, its operator says (`chairs_limit`)."""
MODERATION_MAX_NAMES: Final = 12
DUTIES_MAX_PEOPLE: Final = 100
"""How many people may have duties at once; the `duties` document holds them all."""
WAITING_MAX_PEOPLE: Final = 200
"""How many people may wait at the door at once; the `door` document holds them all."""
OUT_SHOWN_PEOPLE: Final = 200
"""How many of those who had to leave the `door` document shows, the latest ones."""
GROUP_QUESTION_MAX_CHARS: Final = 80
GROUPS_MAX: Final = 12
GROUP_MAX_CHARS: Final = 60
GROUP_SHOWN_MIN_PEOPLE: Final = 5
"""From how many people on a declared group is shown in any picture."""
MOOD_STEP_MIN_PEOPLE: Final = 5
"""The Stimmungsbild moves on when so many people have changed something, so that no single choice can be told."""
MOOD_STEP_PERCENT: Final = 10
"""… or so many of those who have chosen, where they are many: fewer and larger steps."""
STANDING_MAX_PEOPLE: Final = 6
"""How many people stand together in the Foyer; for more another circle is free."""
SPOTS_MAX: Final = 1_000
SMALL_TALK_MAX_CHARS: Final = 400
CLOSING_SENTENCE_MAX_CHARS: Final = 400
RATING_MAX: Final = 5
FREE_TALK_MAX_CHAIRS: Final = 24
"""In a circle of so many chairs everybody may be heard where there is no list of speakers: a talk bears no more."""
LIVE_TEXT_MAX_CHARS: Final = 600
"""So much of what somebody is writing just now is passed on while they write: the end of it."""
PASSES_BURST: Final = 10
"""How many passing words one person may say at once …"""
PASSES_PER_S: Final = 2.0
"""… and how many a second after that."""
PASS_MAX_BYTES: Final = 4_096
"""Of one passing word, as JSON."""
TABLE_QUESTIONS_MAX: Final = 40
"""How many different questions the tables of one round may have."""
TABLE_MAX_SEATS: Final = 6
"""How many people may sit at one table when somebody is put there; five are drawn."""
TABLE_LINES_SHOWN: Final = 100
"""How many lines the document of one table holds, the newest; all stand in the documentation."""
TABLE_TOLD_SHOWN: Final = 5
"""How many of the newest words of moderators the document of one table holds."""
TOLD_SHOWN: Final = 20
"""How many of the newest words to tables the `helpdesk` document holds."""
INCOMING_SHOWN: Final = 200
"""How many lines of all tables the `incoming` document holds, the newest."""
CLOTH_MAX_ITEMS: Final = 400
"""How many things may lie on one cloth."""
CLOTH_MAX_POINTS: Final = 12_000
"""How many points all strokes on one cloth may have together."""
CLOTH_TEXT_MAX_CHARS: Final = 200
STROKE_MAX_POINTS: Final = 200
CLOTH_SIZE: Final = 1_000
HANDED_IN_MAX_CHARS: Final = 280
PAIRS_KEPT_MAX: Final = 400
GOODBYE_S: Final = 30
"""Between two rounds: to thank each other, and to see where one goes."""
ARRIVE_S: Final = 10
"""From a break or the Großer Kreis to a table."""
CHOICE_S: Final = 60
"""Where tables are free to choose."""
RECORDINGS_PER_PERSON: Final = 100
"""How many recordings of one person there may be; each is one stay at a table or in the Großer Kreis."""
RECORDING_MAX_MS: Final = 14_400_000
"""How long one recording may become: four hours."""
KEEP_MAX_MONTHS: Final = 120
CASE_DESK_MAX_CHARS: Final = 60
FORMAT_MAX_CHARS: Final = 60
HIDE_WORDS_MAX_CHARS: Final = 400
HIDE_ANSWER_MAX_CHARS: Final = 1_000
HIDINGS_SHOWN: Final = 200
"""How many hidings the `moderation` document holds: those that hold first, then the newest."""
ANNOUNCEMENTS_SHOWN: Final = 50
"""How many announcements the `moderation` document holds, newest."""
SLOW_MODE_MAX_S: Final = 300
TURN_MIN_S: Final = 15
TURN_MAX_S: Final = 1_800
POINTS_MAX: Final = 20
HANDS_MAX: Final = 200
"""How many people may wish to speak at once; the `floor` document holds them all."""
DIRECT_REPLY_S: Final = 45
"""After so many seconds of a direct reply a word is said: it is short, then the list goes on."""
DIRECT_REPLY_WITHIN_S: Final = 10
"""So many seconds after the end of a turn one may still reply to it directly, if nobody else has begun."""
FAIRNESS_STEP_S: Final = 30
"""Times with the floor are compared in steps of so many seconds: a few words more or less change no place."""

THEME_TITLE_MAX_CHARS: Final = 140
THEMES_MAX: Final = 40
"""How many themes may stand at once; the `harvest` document holds them all."""
GATHERED_MAX: Final = 200
"""How many contributions one theme may hold."""
GATHERED_TOTAL_MAX: Final = 800
"""How many places all themes together have for contributions, those their authors left included."""
GATHERED_LINE_CHARS: Final = 360
"""So much of a gathered contribution stands in the `harvest` document; longer ones are read whole elsewhere."""
GATHERING_ANSWER_MAX_CHARS: Final = 400
REASON_MAX_CHARS: Final = 300
REASONS_SHOWN_PER_THEME: Final = 12
"""How many reasons for one theme the `harvest` document shows; the documentation has all."""
HEADINGS_SHOWN: Final = 5
"""How many former headings of a theme the `harvest` document shows."""
UNDO_KEPT: Final = 20
"""How many of their own changes a theme editor can undo, one after the other."""
READ_BACK_MAX_CHARS: Final = 2_000
READ_BACKS_MAX: Final = 100
READ_BACK_MAX_TARGETS: Final = 100
"""How many themes and contributions one read-back can be about."""
RESPONSE_MAX_CHARS: Final = 500
MISSING_WINDOW_ITEMS: Final = 20
"""How many of the newest additions to a read-back the `answers` document holds."""
ANSWER_MAX_CHARS: Final = 4_000
ANSWERS_MAX: Final = 100
ANSWER_MAX_VERSIONS: Final = 20
DEPARTMENT_MAX_CHARS: Final = 80
NEXT_ON_MAX_DAYS: Final = 1_830
"""How far ahead the next message may be promised: five years."""
REPLY_MAX_CHARS: Final = 1_000
REPLIES_PER_PERSON: Final = 10
"""How many words one person may say to one answer."""
REPLIES_SHOWN_ITEMS: Final = 20
"""How many of the newest replies to an answer the `answers` document holds."""
SUGGESTIONS_MAX: Final = 200
"""How many people can be asked at the same time whether they want to hand something over."""
CASE_MAX_CHARS: Final = 4_000
CASE_CONTACT_MAX_CHARS: Final = 200
CASES_PER_PERSON: Final = 10
