### What nobody needs when arriving: writing, withdrawing, who is here, the menu, places that are gone. Loaded in a quiet moment afterwards.
### $collective is the word for participants, $company the company.

## Writing

write-title-say = Your words
write-title-reply = Reply to { $name }
write-title-ask = Asking { $name } back
write-title-correct = Correct your contribution
write-other-step = Begun for: { $question }
write-take-along = Take it to the new question
write-draft = Draft, only with you
write-spoken = I have just said this aloud
write-send = Send
write-correct = Correct
write-close = Set aside
write-close-hint = The draft stays.
write-leave = Never mind
write-break = Nothing is written down in the break. What you write here stays your draft until we go on.
write-loosen = Write it on its own
write-left =
    { $count ->
        [one] one character left
       *[other] { $count } characters left
    }
write-too-long =
    { $count ->
        [one] one character too many
       *[other] { $count } characters too many
    }
write-correct-hint = The old words disappear. That it was corrected remains visible.
write-ask-hint = Asking back means: understand first.
write-key = Send with { $key } and Enter

## A contribution: withdrawing it, its kind

con-withdraw-ask = Withdraw? Your words disappear everywhere, from the documentation too. That something stood here remains visible.
con-withdraw-yes = Yes, withdraw
con-withdraw-no = Let it stand
con-kind-ask = What is this? Only if you like.
con-kind-none = no kind
con-kind-feeling = A feeling is not shown beside your name; it only counts in the picture of moods.
con-kind-named = Show it beside my name
con-kind-done = Done

## Who is here

people-search = Search
people-none = Nobody here has that name.
people-you = that is you
people-count =
    { $count ->
        [one] One person is here.
       *[other] { $count } people are here.
    }
people-more = Show more

## The menu “More”

menu-title = More
menu-reading = Read out new contributions
menu-reading-hint = for screen readers, every five seconds at most
menu-keys = Keyboard shortcuts
menu-keys-hint-desk = ? shows them all
menu-keys-hint = S write · H say something · ↑ ↓ from contribution to contribution · Esc back
menu-keys-voice = { " " }· M microphone

## Places that are gone

over-removed-title = This seat is closed.
over-removed-text = The moderation or you yourself gave up this seat. If that is a mistake, please open your link again.
over-not_admitted-title = This browser no longer knows you here.
over-not_admitted-text = Please open your personal link or the link from the invitation. What you have written has been kept.
over-deleted-title = This dialogue no longer exists.
over-deleted-text = The organisers have deleted it with all its contributions.
over-version_too_old-title = Resonanz has just been renewed.
over-version_too_old-text = Please reload the page once. Your drafts are still here.
over-bad_frame-title = We have not understood each other.
over-bad_frame-text = Please reload the page once. Your drafts are still here.
over-refused-title = The connection was ended.
over-refused-text = Please reload the page once. Your drafts are still here.
over-reload = Reload

con-edit-again = Edit again
bar-answers = Answers
bar-cases = Personal cases
bar-hand-over = Hand over in confidence
