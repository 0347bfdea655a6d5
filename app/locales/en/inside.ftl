### What participants, the moderation and the screen see: arriving, foyer, large circle, my page.
### $collective is the word for participants, $company the company, $company_people "from Halmtal Energie".

## Ways into nothing

lost-address-title = There is nothing here.
lost-address-text = This address belongs to no page. Please open the link from your invitation.
lost-code-title = This page did not arrive completely.
lost-code-text = The connection was probably gone for a moment, or Resonanz has just been renewed. Nothing you have written is lost.
lost-again = Load again
lost-home = To the start page
skip-label = Shortcuts on this page
skip-main = To the content
skip-stream = To the contributions
skip-bar = To the buttons
settings = Language and appearance

## Arriving

arrive-title =
    { $when ->
        [early] You are in the right place and { $minutes ->
            [one] one minute
           *[other] { $minutes } minutes
        } early.
        [soon] You are in the right place. It begins in a moment.
        [today] You are in the right place. It begins today at { $time }.
        [later] You are in the right place. It begins on { $date }.
        [begun] You are in the right place. It has just begun.
        [running] You are in the right place. The others are already talking.
       *[over] This dialogue has ended.
    }
arrive-back = Good to have you back.
arrive-nothing =
    { $voice ->
        [yes] No account, no camera, nothing to install: speak or write, both count the same. { $recording ->
            [yes] Sound is recorded only where everybody who is there agrees.
           *[no] No sound is recorded.
        }
       *[no] No account, no camera, no microphone, nothing to install: this is a place for writing.
    }
arrive-kept = What you send is kept, in your own words. In the circle everyone reads it; at a table, your table, the moderation and those who form themes do. You can withdraw it at any time.
arrive-kept-over = What was written down has been kept. Those who took part find their own contributions and the documentation here.
arrive-sound = Try microphone and sound
arrive-rules = Read the rules and promises
arrive-name = What shall the others call you?
arrive-name-hint = A first name or a made-up name will do.
arrive-name-hint-named = Please use the name you are known by here: first and last name.
arrive-enter = Into the foyer
arrive-enter-running = Into the circle
arrive-enter-moderator = To the moderator’s desk
arrive-enter-projector = Open the picture for the hall
arrive-entering = One moment …
arrive-as = Go on as { $name }
arrive-other = I am someone else
arrive-role-representative = You come as a person { $company_people }. In the circle you are recognised by the diamond.
arrive-role-moderator = You are moderating this dialogue.
arrive-role-projector = This link shows the dialogue large in the hall: without buttons and without a seat in the circle.
arrive-foot = With the same link you are back at any time. Nothing is lost.
arrive-with = a dialogue with { $company }
arrive-moderation = Moderation
arrive-calendar = Add to calendar
arrive-from-to = { $from } to { $to }
arrive-from = { $from }
arrive-yours = { $time } where you are
arrive-present =
    { $count ->
        [0] Nobody is here yet. You are very welcome to be the first.
        [one] One person is already here.
       *[other] { $count } people are already here.
    }
arrive-present-where =
    { $phase ->
        [foyer] In the foyer
        [closed] After the end
       *[running] In the large circle
    }
arrive-your-seat = The dashed seat is yours.
arrive-enter-lobby = To the door
foot-imprint = Imprint
foot-privacy = Privacy
arrive-error-title = This link leads nowhere at the moment.
arrive-error-title-temporary = We cannot reach the dialogue right now.
arrive-error-again = Try again

## Rules and promises

rules-title = Rules and promises
rules-close = I have read them
rules-none = No rules of its own were set for this dialogue. What counts: listen, speak in your own words, let others finish.

## Head: where am I, what is asked, how long still

strip-spot = { $place }{"\u00A0"}·
strip-closed = After the end
strip-thanks = Thank you for being here.
clock-minutes = { $minutes } min
clock-until = left, until { $time }
clock-three = What shall remain?
clock-one = Please come to the end.
clock-finish = Finish your sentence.
clock-paused = stopped at { $time }
clock-seconds = 0:{ $seconds }
clock-over = Time is up.
clock-over-hint = It goes on in a moment.
clock-starts-minutes = in { $minutes } min
clock-starts = starts { $time }
clock-starts-soon = soon
line-away = Connection lost since { $time }. We are reconnecting. Do keep writing.
line-back = Back again. Nothing is lost.
announcement = Announcement, { $time }:
announcement-read = Read, hide the announcement

## The place

place-loading = One moment, the chairs are being set …
hall-now = Next
hall-starts-in =
    { $moderator ->
        [none] It begins in { $minutes ->
            [one] one minute
           *[other] { $minutes } minutes
        }.
       *[other] In { $minutes ->
            [one] one minute
           *[other] { $minutes } minutes
        } { $moderator } will welcome you.
    }
hall-starts-at =
    { $moderator ->
        [none] It begins on { $date }.
       *[other] On { $date } { $moderator } will welcome you.
    }
hall-starts-now = It begins in a moment.
hall-quiet = It is still quiet, and that is fine.
hall-quiet-hint = Lay down the first word.
hall-step = About this
hall-here =
    { $phase ->
        [foyer] In the foyer
       *[other] In the circle
    }
hall-count-participant =
    { $count ->
        [one] { $collective }: { $count }
       *[other] { $count } { $collective }
    }
hall-count-representative = { $count } { $company_people }
hall-count-moderator =
    { $count ->
        [one] { $count } moderator
       *[other] { $count } moderators
    }
hall-list = Everyone as a list
hall-leads = leading: { $name }
hall-link-hint = With this link you are back at any time, on another device too. It is for you alone.
link-copy = Copy link
link-copied = Copied
link-label = Your personal link
key-me = you
key-person = here
key-company = { $company_people }
key-moderator = moderation
key-away = away right now
you = You
you-named = You, { $name }
nameless = without a name
circle-label =
    { $count ->
        [0] Nobody in the circle yet.
        [one] One person in the circle.
       *[other] { $count } people in the circle.
    } Their names are under “Everyone as a list”.
circle-last = Last: { $name }

## Side: contributions, people, moods, rules

side-people = Who is here
side-label = What was said
side-stream = Contributions
side-themes = Themes
side-tab-stream = Contributions
side-tab-people = People
side-tab-themes = Themes
work-open = Form themes
line-in = Stands under { $themes }
side-tab-mood = Mood
side-tab-rules = Rules
side-newest = last: { $name }
side-mood = Mood
side-rules = Rules
side-fold = Fold away
side-stepped = now: { $title }
side-close = Close
spine-none = Contributions
spine-new =
    { $count ->
        [one] One new contribution
       *[other] { $count } new contributions
    }
stream-empty = Nothing lies here yet.
stream-tap = Tap a contribution to answer it.
stream-empty-step = Nobody has written in this step yet.
stream-filter = To which question
stream-filter-all = All steps
stream-filter-step = { $n } · { $title }
stream-held =
    { $count ->
        [one] One new contribution
       *[other] { $count } new contributions
    }
stream-show = Show
stream-earlier = Show earlier ones
stream-earlier-loading = Fetching earlier ones …
stream-beginning = This is where it began.
stream-missed =
    While you were away: { $count ->
        [one] one contribution.
       *[other] { $count } contributions.
    }
stream-missed-jump = Read from there
stream-missed-line = new since you were away
people-away = away right now

## A contribution

con-fresh = just now
con-you = from you
con-kept = kept { $time }
con-corrected = corrected { $time }
con-withdrawn = withdrawn { $time }
con-erased = erased
con-gone = These words are no longer here.
con-reply-hidden = Reply to a hidden contribution
con-ask-hidden = Asking back about a hidden contribution
con-number = Contribution { $n }
con-pick-hidden = Hidden contribution { $n }, { $time }
con-under-way = on its way since { $time }
con-refused = We could not keep this.
con-reply-to = Reply to { $name }
con-ask-to = Asking { $name } back
con-reply-unknown = Reply to an earlier contribution
con-ask-unknown = Asking back about an earlier contribution
con-quote = “{ $text }”
con-stance-same = you feel the same
con-stance-differs = you see it differently
con-pick = Contribution from { $name }, { $time }
con-pick-mine = Your contribution, { $time }
con-slip = A slip? Correct it
con-discard = Discard
con-kind-only-you = { $kind }, visible to you only

## Writing

voice-enter = Turn sound on
write = Write

## Bar

bar-label = What you can do
bar-same = I feel the same
bar-differs = I see it differently
bar-ask = Ask back
bar-reply = Reply
bar-correct = Correct
bar-withdraw = Withdraw
bar-kind = Kind
bar-pick = Please pick a contribution first.
bar-picked = Picked: { $name }
bar-mine = My page
bar-more = More
bar-documentation = To the documentation
bar-give-answers = Give answers

## For screen readers

say-new =
    { $count ->
        [one] New contribution from { $name }: { $text }
       *[other] { $count } new contributions, the last from { $name }: { $text }
    }
say-step = New step: { $title }. { $question }
say-clock-three = Three minutes left.
say-clock-one = One minute left.
say-clock-finish = Finish your sentence.
say-clock-over = Time is up.
say-kept = Your contribution has been kept.
say-closed = The dialogue has ended.

## End and absence

closed-title = Thank you.
closed-text = The dialogue has ended. The documentation is ready; you are welcome to stay.
closed-text-unread = The dialogue has ended. The documentation is still being looked through; you will find it later under the same link.
closed-documentation = Read the documentation

## Screen for the hall

projector-label = Picture for the hall
projector-here =
    { $count ->
        [0] Nobody in the circle yet
        [one] One person in the circle
       *[other] { $count } people in the circle
    }
projector-contributions =
    { $count ->
        [0] No contribution yet
        [one] One contribution
       *[other] { $count } contributions
    }
