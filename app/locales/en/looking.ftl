### What there is to see once people have spoken: mood picture, closing round. Loaded only then.
### $address: English knows one form.

## Mood picture

mood-hint = Every string is a kind, every belly a contribution. Light above, heavy below. No name stands beside them.
mood-words = The mood in words: { $list }.
mood-none = nobody has chosen a kind yet
mood-empty = No string is moving yet. Whoever likes chooses a kind, after writing.
mood-steps = The picture moves on when at least five people have chosen something. That way it gives nobody away.
mood-view = View
mood-all = everyone
mood-by = by { $group }
mood-by-hint = A group is shown as soon as that gives nobody away: from five people in it on, and as many outside.
mood-of = Mood picture { $group }

## Closing round

closing-quiet = Nobody has said a sentence yet. There is time.
closing-before = Previous sentence
closing-next = Next sentence
closing-mine = Your sentence
closing-change = Change it
scale-heard = I was heard
scale-learned = I understood something I did not know before
scale-least = not at all
scale-most = fully
scale-ends = 1 = not at all, 5 = fully
scale-take-back = Take back
scale-title = How was it for you?
scale-hint = Nobody sees who chose what, not even the moderators. The documentation says only how many, from five answers on.
scale-answered =
    { $count ->
        [0] Nobody has answered the two questions about the evening yet.
        [one] One person has answered the two questions about the evening.
       *[other] { $count } people have answered the two questions about the evening.
    }
