### Words that are the same everywhere: roles, kinds, refusals.
### $address is "sie" or "du" (one form in English), $collective the word for participants, $company the company,
### $company_people "from Halmtal Energie".

product = Resonanz

## Roles

company-people-default = of { $company }
role-participant = { $collective }
role-representative = { $company_people }
role-moderator = Moderation
role-projector = Screen
role-organiser = Organiser

## Kinds (optional, chosen only after writing)

kind-story = Story
kind-need = Need
kind-challenge = Challenge
kind-wish = Wish
kind-idea = Idea
kind-question = Question
kind-fear = Fear
kind-worry = Worry
kind-hope = Hope
kind-joy = Joy
kind-matter = Matter

## Places

place-foyer = Foyer
place-plenary = Large circle
place-break = Foyer
place-harvest = Large circle
place-weighing = Large circle
place-read_back = Large circle
place-closing_round = Large circle
place-pairs = In pairs
place-world_cafe = World Café
place-table_harvest = Harvest at the table

## Languages and appearance

language-de = Deutsch
language-en = English
language-choose = Language
theme-choose = Appearance
theme-system = as on this device
theme-light = light
theme-dark = dark

## Refusals, error-<code>: first what is, then what one can do

error-unknown = That did not work. Please try again.
error-offline = The server is not answering. Please check your internet connection and try again.
error-timeout = The answer is taking too long. Please try again.
error-unreadable = The answer arrived incomplete. Please try again.
error-internal = Something went wrong on our side. Your words are still here. Please try again in a moment.
error-link_unknown = We do not know this link. Perhaps it was cut short when it was copied. Please open it again from your invitation.
error-link_revoked = This link is no longer valid. Please ask those who invited you for a new one.
error-dialogue_deleted = This dialogue no longer exists. The organisers have deleted it with all its contributions.
error-dialogue_unknown = We cannot find this dialogue. Please open the link again from your invitation.
error-dialogue_full = Every chair is taken. Please try again in a few minutes; one often becomes free.
error-dialogue_closed = This dialogue has ended. Those who took part can still come in with their own link.
error-not_started = This dialogue has not begun yet.
error-name_required = A name is still missing here. A made-up one will do.
error-name_too_long = This name is too long for the chairs in the circle. { $limit } characters at most, please.
error-bad_origin = This request came from another site. Please reload this page.
error-not_signed_in = This browser no longer knows you here. Please open your link again.
error-unknown_command = The server does not know that. Please reload this page.
error-bad_arguments = The server could not read that. Please reload this page.
error-bad_request = The server could not read that. Please reload this page.
error-not_allowed = That cannot be done from this seat.
error-not_open = This step is not open yet. The text stays here.
error-moved_on = Others have already gone on here.
error-agenda_settled = “{ $step }” was open already and stays as and where it is. What is still to come can be changed.
error-already_closed = The dialogue is already closed. What was kept stays kept.
error-not_found = That does not exist, or no longer.
error-not_yours = Somebody else wrote that.
error-empty_text = There is nothing here yet.
error-text_too_long = That is too long. At most { $limit } characters; perhaps make it two.
error-bad_kind = There is no such kind.
error-kind_not_offered = This kind is not offered in this dialogue.
error-own_contribution = That is your own contribution. Only the others can respond to it.
error-weighing_began = The themes are being weighed already. They stay as they are now.
error-too_many_themes = There can be no more than { $limit } themes. Perhaps two of them belong together?
error-too_many_gathered = No more than { $limit } contributions fit in here. Perhaps there are two themes in it?
error-too_many_points = You have no more than { $limit } points. Please take one back first.
error-own_words = Nobody notes their own words as said by somebody; simply write them.
error-answered_already = This has been answered. From then on the words belong to the person who said them alone.
error-nothing_to_confirm = Nobody noted this for you; there is nothing to confirm.
error-words_changed = Other words stand there by now. Please read them once more.
error-withdrawn_already = This contribution was withdrawn.
error-hidden_now = This contribution is hidden just now.
error-too_fast = That was very quick in a row. We will send it again in a moment.
error-slow_mode = { $seconds ->
    [one] Things go more slowly now: again in a second. The words wait and go out by themselves.
   *[other] Things go more slowly now: again in { $seconds } seconds. The words wait and go out by themselves.
  }
error-busy = Very many people are writing right now. We will send it again in a moment.
error-id_taken = That was already on its way once. Please send it again.
error-wrong_relation = One cannot respond to that in this way.
error-too_many_contributions = There is no room left in this dialogue for further contributions.
error-too_many_people = There is no room left in this dialogue.
error-duty_not_theirs = The company’s people never form themes; only they read personal cases.
error-no_floor = There is no list of speakers in this step. You can always write.
error-no_recording = Nothing is recorded here.
error-recording_promised = People are here already who were told that no sound is recorded. That stands.
error-too_many_recordings = No more than { $limit } recordings of one person are kept. They can be deleted on “My page”.
error-no_turn = Nobody can reply directly to that now.
error-direct_taken = Somebody else is already replying to that directly.
error-too_many_hands = { $limit } people are on the list of speakers already. You can always write.
error-no_clock = No clock is running here.
error-too_many_duties = No more than { $limit } people can have a duty at the same time.
error-break_keeps_nothing = Nothing is written down in the break. Your text stays here until we go on.
error-cloth_full = There is no room left on this cloth.
error-kept_apart = These two are not to sit together.
error-not_seated = You are not sitting at a table right now. You will get a seat in a moment.
error-table_full = There is no free seat left at this table.
error-too_many_pairs = There can be no more than { $limit } wishes for pairs.
error-circle_full = { $limit } people stand in this circle already. There is room in the next one.
error-one_sentence_each = This person has said their sentence already. They can change it themselves.
error-passes_too_fast = That was very fast. Wait a moment, then it works again.
error-read_back_first = First “What we understood”, then the answer to it.
error-reason_needed = The reason is still missing. Whoever says No, or answers later than promised, says why.
error-responsible_unknown = Responsible is always a person of the company who is part of this dialogue.
error-date_past = That day is over. The next message lies ahead.
error-not_concerned = This can be answered by those whose contributions are meant.
error-too_many_answers = More than { $limit } are not possible in one dialogue.
error-too_many_replies = One person can reply to one answer { $limit } times at most.
error-too_many_cases = More than { $limit } at the same time are not possible.
error-no_voice = There is no talking in this house. Writing counts just as much.
error-voice_unavailable = Sound cannot be reached just now. Writing goes on; we will try again in a moment.
error-no_case_desk = This dialogue has no desk for personal cases.
error-confidant_missing = Please choose at least one person who may read it.
error-consent_needed = It is handed over only if you expressly agree.
