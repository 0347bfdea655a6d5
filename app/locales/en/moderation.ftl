### The moderation's desk, and the same sentences when organisers run a dialogue.

desk-title = Moderation
desk-title-name = Moderation · { $name }
desk-tabs = View
desk-tab-run = Agenda
desk-tab-circle = { $count ->
    [0] Circle
   *[other] Circle ({ $count })
  }
desk-tab-stream = Contributions
desk-run = Agenda
desk-circle = The circle

## Agenda

run-change = Change the agenda
run-past = { $count ->
    [one] One step is over
   *[other] { $count } steps are over
  }
run-clock-runs = Clock runs until { $end }
run-clock-over = Clock ran out at { $end }
run-no-clock = no clock
run-minutes = { $minutes } min
run-closed = Closed
run-end = End
run-drift = { $side ->
    [late] { $minutes } min later than planned
   *[early] { $minutes } min earlier than planned
  }
run-step-open = Open this step
run-step-again = Open it once more
run-cue = Note for the moderation
run-no-question = No question.

## Next

next-open = Next: { $step }
next-begin = Begin: { $step }
next-close = Close the dialogue
next-enter = { $count ->
    [-1] Everybody here comes from the foyer into the large circle.
    [0] Nobody is here yet. Whoever comes will come into the large circle.
    [one] One person comes from the foyer into the large circle.
   *[other] { $count } people come from the foyer into the large circle.
  }
next-stay = { $count ->
    [-1] Everybody stays in the large circle.
    [0] Nobody is here just now. The large circle stays open.
    [one] One person stays in the large circle.
   *[other] { $count } people stay in the large circle.
  }
next-leave = { $count ->
    [-1] Everybody goes to the foyer.
    [0] Nobody is here just now. Whoever comes will come into the foyer.
    [one] One person goes to the foyer.
   *[other] { $count } people go to the foyer.
  }
next-linger = { $count ->
    [-1] Everybody stays in the foyer.
    [0] Nobody is here just now. The foyer stays open.
    [one] One person stays in the foyer.
   *[other] { $count } people stay in the foyer.
  }
next-sit = { $count ->
    [-1] Everybody here goes to tables of four or five.
    [0] Nobody is here just now. Whoever comes gets a seat at a table.
    [one] One person goes to a table.
   *[other] { $tables ->
        [one] { $count } people go to one table.
       *[other] { $count } people go to { $tables } tables.
    }
  }
next-travel = { $count ->
    [-1] Hosts stay, everybody else changes tables. Before that they say goodbye for half a minute.
    [0] Nobody is here just now. Whoever comes gets a seat at a table.
   *[other] { $tables ->
        [one] { $count } people stay at one table. Before that they have half a minute to breathe.
       *[other] { $count } people at { $tables } tables: hosts stay, everybody else changes. Before that they say goodbye for half a minute.
    }
  }
next-remain = Everybody stays at their table.
next-pair = { $count ->
    [-1] Everybody here sits together in pairs.
    [0] Nobody is here just now. Whoever comes gets somebody to talk with.
   *[other] { $count } people sit together in pairs.
  }
next-rise = { $count ->
    [-1] Everybody comes into the large circle. What lies on the cloths stays.
    [0] Nobody is here just now. The large circle is open.
   *[other] { $count } people come into the large circle. What lies on the cloths stays.
  }
next-question = Question: “{ $question }”
next-no-question = No question.
next-minutes = { $minutes ->
    [one] One minute.
   *[other] { $minutes } minutes.
  }
next-no-clock = No clock.
next-early = { $minutes ->
    [one] Planned for { $time }, in one minute.
   *[other] Planned for { $time }, in { $minutes } minutes.
  }
next-close-what = After that nobody can add anything; it cannot be undone. The documentation is complete at the same moment.
next-close-reading-participants = Everybody who was there can read it.
next-close-reading-public = Everybody who knows the address can read it.
next-close-reading-nobody = Only the organisers can read it for now.
next-close-yes = Yes, close it now
next-close-no = Not yet
next-closed = The dialogue is closed. The documentation is complete, and whoever likes can stay in the foyer.
next-documentation = Open the documentation
next-under-way = being opened …
back-open = Back to: { $step }
moved-on = It has gone on already: somebody else opened “{ $step }”. You are up to date.
moved-on-closed = Somebody else has just closed the dialogue.
just-moved = The step has just changed. Go further? Then once more.

## Clock

clock-more = { $minutes } more minutes
clock-extended-by = There are { $minutes } more minutes.

## Announcement

announce = Announce to all
announce-label = Announcement to all, 400 characters at most
announce-placeholder = What shall everybody read now?
announce-send = Announce
announce-cancel = Cancel
announce-said = Announced { $time }: “{ $text }”
announce-waiting = Announcement under way …
announce-left = { $left } characters left
announce-over = { $over } characters too many

## Right: what one looks at

desk-side-hidden = Hidden
desk-side-said = Announced
desk-side-count = { $name } ({ $count })

## List of speakers

queue-none = There is no list of speakers in this step.

## Hiding

hide = Hide
hide-title = Hide this contribution
hide-reason = Reason, counted in the documentation
hide-words = This is read by who wrote it
hide-send = Hide
hide-cancel = Let it stand
hide-done = Hidden. Whoever wrote it reads the reason and can answer.
hide-pick = Pick a contribution first.
hide-own = The other moderator decides about your own contributions. Withdrawing is always possible.
hide-moved-on = The contribution was just corrected, or is hidden already. Please read it again.
hide-by-other = { $name } has hidden a contribution.
hide-words-third_party = No names of others, please. What you went through matters; would you write it without the name?
hide-words-personal_case = This is your personal case and should be protected. It can be handed to customer service in confidence; would you write here what concerns everybody?
hide-words-insult = These words may hurt somebody. What is behind them matters; would you say it differently?
hide-words-advertising = There is no room for advertising here. Do tell what you have been through yourself.
hide-words-off_topic = This does not belong to this question. What comes to your mind about it?
hidings-none = Nothing is hidden.
hidings-rewritten = Written anew { $time }: show it again?
hidings-by = hidden { $time } by { $name }
hidings-by-you = hidden by you { $time }
hidings-answer = Answer { $time }:
hidings-again = to be read again since { $time }
hidings-own = The other moderator decides about your own contribution.
hidings-show = Show again
unhide-moved-on = The contribution was just written anew. Please read it again.

## Announcements with readers

said-none = Nothing has been announced yet.
said-read = read by { $read } of { $of }

## Slow mode

slow-title = Pause between two contributions of the same person
slow-button = Slower
slow-button-on = Slow: { $seconds } s
slow-off = No pause
slow-seconds = { $seconds } seconds
slow-said = Slow mode: { $seconds } seconds between two contributions. Nothing is lost.
slow-said-off = Slow mode is off.
slow-moved-on = Somebody else has just changed the pace.

## The lead

lead-you = You lead
lead-give = hand over to { $name }
lead-take = Take the lead
lead-pass = Hand over the lead
lead-pass-to = Hand over the lead to { $name }
lead-given = { $name } leads now.
lead-taken = You lead now.
lead-away = { $minutes ->
    [one] { $name } leads, but has been away for a minute.
   *[other] { $name } leads, but has been away for { $minutes } minutes.
  }
lead-nobody = No other moderator is here just now.
lead-moved-on = The lead has just changed.

## Taking back

undo = Take back: { $what }
undo-done = Taken back: { $what }
undo-moved-on = Somebody has built on it meanwhile, so it stays: { $what }
undo-step = on to “{ $step }”
undo-hide = hidden
undo-unhide = shown again
undo-slow = pause of { $seconds } s
undo-lead = lead changed
undo-lobby = waiting room switched
undo-list = list of speakers switched
undo-clock = clock switched

## Keys

keys-all = all keys
keys-title = Keys
keys-next = next on the agenda
keys-back = back to the step before
keys-more = two more minutes
keys-announce = announce to all
keys-write = contribute something yourself
keys-scribe = write down what somebody says
keys-hide = hide a contribution
keys-reply = reply to the picked contribution
keys-ask = ask back
keys-slow = slower or faster
keys-lead = hand over or take the lead
keys-side = what lies at the right; arrows go through the list
keys-undo = take back the last thing
keys-door = to the door: who is waiting
keys-form = form themes, and back
keys-microphone = microphone on, off
keys-elsewhere = Right and everywhere
keys-help = this list
keys-escape = close, cancel
keys-on = Keys switched on
keys-note = While you write in a field, the keys do nothing.
here-others-unheard = Count uncertain, nothing gets lost

## Voices

voices-title = Voices
toall = Speak to everybody
toall-mine = Everybody hears you, wherever they are.
toall-other = { $name } is speaking to everybody.
toall-end = end it
toall-on-said = Everybody hears you as soon as your microphone is on.
toall-off-said = Only those who are with you hear you.
quiet-all = Mute all others
quiet-tables = Mute all tables
quiet-table = Mute { $table }
quiet-said = All others are muted. Whoever wishes to can be heard again by themselves.
quiet-table-said = { $table } is muted. Whoever wishes to can be heard again by themselves.
mute-noise = Mute: noise
mute-conduct = Mute: something said
mute-quiet = Mute: quiet for a while
mute-said = { $name } is muted and reads why.
unmute = End muting
unmute-said = { $name } may be heard again as soon as their own microphone is on.
muted-noise = muted (noise)
muted-conduct = muted (something said)
muted-quiet = muted (quiet for a while)
muted-count = { $count ->
    [one] one person muted
   *[other] { $count } people muted
  }
without-count = { $count ->
    [one] the network of one person lets no sound through
   *[other] the networks of { $count } people let no sound through
  }
table-spoken = { $seconds ->
    [0] Nobody has been heard here in this round yet
   *[other] { $minutes ->
        [0] Little spoken here in this round so far
       *[other] { $minutes } min spoken here in this round
    }
  }
keys-toall = speak to everybody, or no longer
keys-quiet = mute all others; at tables: the one looked at
