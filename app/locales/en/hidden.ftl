### What is hidden and slow mode, as everybody reads it, and what the author reads about it.
### Loaded only when it happens.

## Reasons

hidden-reason-third_party = name of a third person
hidden-reason-personal_case = personal case
hidden-reason-insult = hurtful words
hidden-reason-advertising = advertising
hidden-reason-off_topic = does not belong here
hidden-reason-other = another reason

## To everybody

hidden-line = Hidden by the moderators: { $reason }.

## To the person who wrote it

hidden-told = The moderation has hidden something of yours.
hidden-told-go = Why?
hidden-mine = The moderators hid this at { $time }: { $reason }.
hidden-mine-who = Only you and the moderators can still read it.
hidden-rewritten = Written anew { $time }. The moderators read it and can show it again.
hidden-was = The moderators had hidden this at { $time }: { $reason }. It can be read again since { $again }.
hidden-answered = Your answer { $time }:
hidden-answer-back = Take the answer back
hidden-rewrite = Write it anew
hidden-answer = Answer the moderators
hidden-answer-label = Your answer, for the moderators only
hidden-answer-send = Answer
hidden-answer-cancel = Cancel
hidden-shown-already = In the meantime the contribution can be read again.

## Slow mode

slow-hint = Things go more slowly just now: { $seconds } seconds between two contributions. Do write; what is too early waits and goes out by itself.
slow-waits = { $seconds ->
    [0] goes out now
   *[other] goes out by itself in { $seconds } s
  }
