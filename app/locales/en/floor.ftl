### The floor and the list of speakers: what participants, the moderation and the screen see of it. Loaded only where
### there is one. $address is not used in English.

## Bar

floor-wish = I would like to say something
floor-way = How would you like to say something?
floor-way-voice = I will speak
floor-way-text = I write and all read along
floor-way-leave = Not now
floor-place =
    { $n ->
        [1] You are next
        [2] You are second
        [3] You are third
        [4] You are fourth
        [5] You are fifth
        [6] You are sixth
       *[other] You are number { $n }
    }
floor-lower = take back
floor-reason =
    { $had ->
        [new] You have not had the floor yet
        [some] You have had the floor already
       *[last] You have had the floor already and let others go first
    }; { $ahead ->
        [0] nobody waits before you.
        [1] before you: { $first }
        [2] before you: { $first } and { $second }
       *[other] before you: { $first } and { $others } others
    }
floor-reply = Reply directly
floor-replying = You will reply in a moment
floor-yours = It is your turn
floor-done = I am done
floor-left = { $left } left
floor-left-own = { $left } min left
floor-over = Please come to an end, without haste; others would like to speak, too.
floor-over-alone = Take your time, nobody is waiting.
floor-over-other = is coming to an end
floor-no-limit = Take the time you need.

## List of speakers

side-floor = Speakers
side-tab-floor = Speakers
floor-rule = First, whoever has not had the floor; then, whoever had it least; then, whoever raised their hand first. A direct reply comes between, once and short.
floor-by-itself = The list runs by itself.
floor-by-moderation = The moderation gives the floor.
floor-nobody = Nobody would like to say something yet.
floor-speaks =
    { $way ->
        [text] Writing now
       *[voice] Speaking now
    }
floor-replies = replies directly
floor-given = by the moderation
floor-direct = replies directly
floor-writes = in writing
floor-more =
    { $count ->
        [one] and one more
       *[other] and { $count } more
    }
floor-whole = My place, the rule
floor-way-is =
    { $way ->
        [text] You will say it in writing.
       *[voice] You will say it aloud.
    }
floor-way-change =
    { $way ->
        [text] Rather speak
       *[voice] Rather write
    }

## In the circle

floor-has =
    { $own ->
        [own] { $way ->
            [text] It is your turn. What you write stands here, large.
           *[voice] It is your turn.
        }
       *[other] { $way ->
            [text] has the floor and is writing
           *[voice] has the floor
        }
    }
circle-speaks = { $name } has the floor.
live-writes =
    { $own ->
        [own] Everybody reads what you write
       *[other] is writing …
    }
live-scribe =
    { $own ->
        [own] You are writing along …
       *[other] { $name } is writing along …
    }
live-along = Everybody reads along while you write
spine-rests = resting while somebody speaks
key-speaking = has the floor
key-hand = would like to speak

## For screen readers

say-your-turn = It is your turn. With “I am done” you pass the floor on.
say-turn = { $name } has the floor.

## Moderation

speakers-title = The floor
speakers-nobody = Nobody has the floor
speakers-next = Floor to { $name }
speakers-next-none = Next person
speakers-end = End this turn
speakers-then = then { $names }
speakers-by-itself = List runs by itself
speakers-list = List of speakers, choose with arrows, Enter gives the floor, Delete lowers the hand
speakers-lower = Lower the hand of { $name }
speakers-give = give the floor
speakers-other = Give the floor to somebody else
speakers-other-choose = Floor to …
speakers-self = Speak oneself
speakers-away = not here now
clock-pause = Stop the clock
clock-resume = Let the clock run on
run-clock-paused = Clock stopped, { $minutes } min left
keys-pause = stop the clock, let it run on
keys-floor-next = floor to the next on the list of speakers
keys-floor-end = end this turn
keys-floor-run = the list runs by itself
keys-floor-self = speak oneself
keys-floor-list = into the list; arrows choose, Enter gives the floor, Delete lowers
