### The spoken word: writing along, "Yes, like that" and "No, rather like this". Loaded as soon as somebody writes along
### or something spoken is there.

## Where words come from

spoken-noted = written down by { $name }
spoken-noted-you = written down by you
spoken-self = spoken, noted by themselves
spoken-yes = “Yes, that’s it”
spoken-waits = waiting for “Yes, that’s it” from { $name }
spoken-waits-away = waiting for “Yes, that’s it” from { $name }, away at the moment
spoken-waits-you = waiting for your “Yes, that’s it”
spoken-unconfirmed = not confirmed
spoken-someone = somebody
spoken-taken-back = A note by { $name }, taken back { $time }
spoken-taken-back-you = Your note, taken back { $time }

## Written down for you

slip-title = { $name } has written down for you:
slip-yes = Yes, that’s it
slip-no = No, rather like this
slip-words = Your words
slip-send = This is right
slip-leave = Never mind
slip-hint = The noted words disappear, yours stay.
slip-more =
    { $count ->
        [one] After this, one more is waiting.
       *[other] After this, { $count } more are waiting.
    }
slip-line =
    { $count ->
        [one] { $name } has written something down for you.
       *[other] { $count } notes are waiting for your “Yes, that’s it”.
    }
slip-line-go = Look
slip-say = { $name } has written down for you: { $text } Yes, that’s it, or no, rather like this?

## Being asked

asked-title-scribe = Would you like to write along?
asked-hint-scribe = You write down what others say. They see it at once and say “Yes, that’s it” or “No, rather like this”. You can stop at any time.
asked-yes = Yes
asked-no = Rather not
asked-title-editor = Would you like to help form the themes?
asked-hint-editor = You put together what belongs together, in people’s own words. Everybody watches, and whoever said it says whether it is right. You can stop at any time.
asked-title-confidant = Would you read what somebody hands over in confidence?
asked-hint-confidant = Your name can then be chosen when somebody hands over a personal case. Only you read it; you find it under “More”. You can stop at any time.
asked-say = The moderation asks: { $question }
asked-line-go = Answer
ask-scribe = Ask to write along
ask-scribe-name = Ask to write along: { $name }
ask-scribe-asked = asked to write along
ask-scribe-taken = writes along
ask-scribe-end = No longer needed
ask-editor = Ask to help with the themes
ask-editor-asked = asked to form themes
ask-editor-taken = forms themes
ask-editor-end = Themes: help no longer needed
ask-confidant = Ask to read what is confidential
ask-confidant-asked = asked to read what is confidential
ask-confidant-taken = reads what is confidential
ask-confidant-end = Confidential: no longer needed
lay-down-scribe = No longer write along
lay-down-editor = No longer form themes
lay-down-confidant = No longer read what is confidential
ask-scribe-end-name = No longer needed: writing along by { $name }

## Writing along

scribe-title = Writing along
scribe-open = Write along
scribe-fold = Fold the field away
scribe-lay-down = Stop
scribe-lay-down-hint = Stop writing along
scribe-who = Who says this?
scribe-who-placeholder = Begin a name …
scribe-you = yourself
scribe-chair = chair { $n }
scribe-floor = has the floor
scribe-none = Nobody here has that name.
scribe-words = What { $name } says
scribe-words-nobody = What is said
scribe-send = Write down
scribe-noted = Written down for { $name }
scribe-keys = Enter writes it down · Esc another person · ↑ ↓ next person
scribe-draft = Not written down yet, only with you
scribe-now = { $name } has the floor now.
scribe-now-take = Change
scribe-begun = Begun
scribe-begun-one = { $name }: “{ $text }”
scribe-begun-nobody = Without a name yet: “{ $text }”
scribe-begun-drop = Discard what was begun for { $name }
scribe-begun-other-step = Begun for: { $question }
scribe-take-along = Take it to the new question
scribe-wrong-nobody = Who said this?
scribe-under-way = for { $name }, under way since { $time }
scribe-refused = for { $name }

## What I noted

mend = Correct
mend-back = Take back
mend-back-hint = The words return to the field, for somebody else or to be discarded.
mend-send = Correct
mend-leave = Never mind
