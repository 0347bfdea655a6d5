### At tables: sitting down, the cloth, pairs, the table's harvest. Loaded when people go to tables.

## Where one is

tables-place = World Café
tables-place-pairs = In pairs
tables-spot = Table { $n } · Round { $round }
tables-spot-goodbye = Table { $n } · Goodbye
tables-spot-harvest = Table { $n } · Harvest
tables-spot-pair = In pairs
tables-spot-pair-goodbye = In pairs · Goodbye
tables-name = Table { $n }
tables-round = round { $round }
tables-and = { $people } and { $name }
tables-label =
    { $free ->
        [0] Table { $n }. Sitting here: { $people }.
        [one] Table { $n }. Sitting here: { $people }. One seat is free.
       *[other] Table { $n }. Sitting here: { $people }. { $free } seats are free.
    }
tables-with = with { $people }
tables-free = free
tables-host-short = stays at the table
tables-host-you = You stay at the table
tables-kept = away just now, the seat is kept
tables-kept-short = away just now
tables-visitor-short = { $name } is looking in
tables-visitor =
    { $count ->
        [one] { $name } of the moderation is looking in and listening.
       *[other] { $name } and others of the moderation are looking in and listening.
    }
tables-to-all = { $name } is speaking to all tables.
gentle-table = It is still quiet at your table. Perhaps somebody begins with something small that happened to them lately?
gentle-me = Nothing of yours was there in this round yet. If you like: the table is glad to listen, spoken or written. Only you read this.
gentle-read = Read
tables-told = { $name }, { $time }:
tables-told-read = Read
tables-waiting = A seat will be ready for you in a moment.
tables-waiting-hint = You will come to the table where somebody is missing. There is nothing you need to do.
tables-arrived = You are at table { $table }, with { $people }. Tell each other briefly who you are.
tables-arrived-pair = You are sitting with { $people }. Tell each other briefly who you are.
tables-arrived-late = Good that you are here. At table { $table } you were just what { $people } were missing; the cloth shows what they are talking about.
tables-arrived-moved = The moderation has asked you to table { $table }. Sitting here: { $people }.
tables-arrived-merged = Your table had become small. Now you are sitting with { $people } at table { $table }; your cloth came along.
tables-arrived-say = You are sitting at table { $table }, with { $people }.
tables-arrived-say-pair = You are sitting with { $people }.

## Goodbye, and where one goes

move-go = In a moment you go to table { $n }.
move-sit = Your seat is at table { $n }.
move-stay = You stay here, at table { $n }.
move-pair = In a moment you talk in pairs.
move-wait = There you meet { $people }.
move-come =
    { $count ->
        [one] { $people } comes to you.
       *[other] { $people } come to you.
    }
move-nobody = Who joins will show in a moment.
move-host = { $name } stays at the table and tells what came before.
move-goodbye = Finish your sentence. Your lines and the cloth stay.
move-soon = then everybody sits
move-seconds = { $seconds } s
move-say = Time to say goodbye. In a moment you go to table { $table }, where you meet { $people }.
move-say-pair = In a moment you talk with { $people }.
seat-why-host = You stay because you pass on the thread here.
seat-why-fixed = The moderation picked this seat.
seat-why-new_faces = Drawn by lot: only people you have not talked with today.
seat-why-again = Drawn by lot. You meet { $people } once more; it did not work out otherwise.
seat-why-late = Somebody was missing here just now.
seat-why-chosen = You chose this table.
seat-why-moved = The moderation asked you to come here.
seat-why-merged = Two small tables have moved together.
seat-known =
    { $count ->
        [one] One of the people here you know from an earlier dialogue of this series.
       *[other] { $count } of the people here you know from earlier dialogues of this series.
    }

## Choosing a table

choice-title = Which table would you like to join?
choice-hint = Wherever a seat is free one may sit down.
choice-until =
    { $seconds ->
        [one] One second left. Whoever does not choose gets a seat where somebody is missing.
       *[other] { $seconds } seconds left. Whoever does not choose gets a seat where somebody is missing.
    }
choice-stay = Stay here
choice-change = Change tables
choice-free =
    { $count ->
        [one] 1 seat free
       *[other] { $count } seats free
    }
choice-full = full – wait for a seat
choice-wait = full, noted
choice-mine = You sit here
choice-empty = nobody yet
choice-none-free = No seat is free anywhere just now.
choice-waits = As soon as a seat becomes free at table { $n }, it is yours. Until then you can sit elsewhere.
choice-wait-no = Stop waiting
choice-only-free = Only tables with free seats
choice-number = Table no.
choice-find = Show
choice-no-table = There is no table { $n }.
choice-before = Tables before
choice-after = More tables
choice-page = Page { $page } of { $pages }, { $count } tables

## Pairs

pair-title = You and { $people }
pair-alone = You are still alone here. Somebody will come in a moment.
pair-away = { $name } is away just now.
pair-turn = Now { $name } tells.
pair-turn-me = Now it is your turn to tell.
pair-swap =
    { $minutes ->
        [one] In one minute you swap.
       *[other] In { $minutes } minutes you swap.
    }
pair-last =
    { $minutes ->
        [0] Time is up.
        [one] One minute left.
       *[other] { $minutes } minutes left.
    }
pair-swap-say = Now you swap: { $name } tells.
pair-swap-say-me = Now you swap: it is your turn to tell.
pair-guide = If the conversation looks for a beginning
pair-guide-ask = Ask
pair-guide-answer = and tell of yourself
pair-guide-who-you = Who are you, and what do you do?
pair-guide-who-me = Who am I?
pair-guide-challenge-you = What is difficult for you at the moment?
pair-guide-challenge-me = What is it for me?
pair-guide-need-you = What do you need?
pair-guide-need-me = What do I need?
pair-kept = What is said between two stays between them. Kept is only what somebody writes down.

## Beside the table

beside-label = At the table
beside-soon = In a moment it says here who sits with you.
beside-host = Host: { $name }
beside-host-you = You are the host
beside-host-cue-first = Welcome everybody. See to it that what should stay is written down. You need not explain anything.
beside-host-cue = Tell in one minute what was said here before. Then ask what the others bring along.
beside-guest-first = Everybody writes, draws and connects on the cloth whenever they like.
beside-guest = In a moment you will hear what was said here before. Add what you bring along.
beside-harvest-title = In the end
beside-harvest = What lies on the cloth stays. To all you can give two sentences at most.
beside-people = At table { $n }
beside-pair = In pairs
beside-free =
    { $count ->
        [one] one seat free
       *[other] { $count } seats free
    }
beside-left = Left here from before
beside-left-more =
    { $count ->
        [one] and one more line
       *[other] and { $count } more lines
    }

hosting-nobody = Who stays as host?
hosting-hint = Whoever stays tells the next guests what was said here.
hosting-offer = I am glad to stay
hosting-choose = Choose somebody
hosting-leave = Never mind
hosting-take-back = I would rather move on

help-call = Get help
help-why = With what?
help-reason-content = We are stuck
help-reason-conduct = We do not treat each other well
help-reason-technical = Something does not work
help-reason-other = Something else
help-leave = Never mind
help-called = Help was called, { $time }
help-comes = { $name } is coming
help-done = No longer needed

minutes-wish = Two more minutes
minutes-wished = Two more minutes wished for
minutes-given = This table has time until { $time }.

## The cloth

cloth-label =
    { $count ->
        [0] The cloth, still empty.
        [one] The cloth with one thing on it. The list beside it says it in words.
       *[other] The cloth with { $count } things on it. The list beside it says them in words.
    }
cloth-empty = The cloth belongs to everybody at the table: write, draw, connect.
cloth-empty-list = Nothing lies on the cloth yet.
cloth-tools = On the cloth
cloth-tool-look = Look and move
cloth-tool-text = Write and lay down
cloth-tool-stroke = Draw
cloth-tool-arrow = Connect
cloth-tool-heart = Add a heart
cloth-undo = Take back my last
cloth-remove = Take away
cloth-larger = Larger
cloth-smaller = Smaller
cloth-whole = The whole cloth
cloth-as-list = The cloth as a list
cloth-write = A few words for the cloth
cloth-lay = Lay down
cloth-leave = Never mind
side-cloth = The cloth as a list
side-tab-cloth = Cloth
cloth-list = What lies on the cloth
cloth-add = Write on the cloth
cloth-where = Where on the cloth
cloth-spot-free = where there is room
cloth-spot-middle = in the middle
cloth-spot-n = at the top
cloth-spot-ne = top right
cloth-spot-e = on the right
cloth-spot-se = bottom right
cloth-spot-s = at the bottom
cloth-spot-sw = bottom left
cloth-spot-w = on the left
cloth-spot-nw = top left
cloth-quote = “{ $text }”
cloth-heart = A heart, { $place }
cloth-heart-at = A heart beside { $text }
cloth-arrow = An arrow, { $place }
cloth-arrow-between = An arrow from { $from } to { $to }
cloth-drawn = A drawing, { $place }
cloth-drawn-around = A loop around { $text }
cloth-line-by = { $name }, round { $round }
cloth-line-waits = { $name }, waiting for “Yes, that’s it”
cloth-line-waits-me = waiting for your “Yes, that’s it”
cloth-mine = by you
cloth-draft = under way
cloth-shift = Move with the arrow keys
cloth-give-heart = Add a heart
cloth-give-loop = Draw a loop around it
cloth-give-line = Underline
cloth-connect = Connect with …
cloth-connect-do = Connect
cloth-said-laid = It lies on the cloth.
cloth-said-heart = A heart lies beside it.
cloth-said-arrow = Connected.
cloth-said-drawn = Drawn.
cloth-said-gone = Taken away.

## The table's harvest

hand-in-title = What does this table give to all?
hand-in-quiet =
    { $seconds ->
        [one] One more second of silence, everybody for themselves.
       *[other] First a minute of silence, everybody for themselves. { $seconds } seconds left.
    }
hand-in-hint = Two sentences at most, on which you agree. One of you writes, everybody at the table sees it.
hand-in-sentence =
    { $n ->
        [1] The first sentence
       *[other] The second sentence (if one is needed)
    }
hand-in-give = Hand in
hand-in-again = Hand in anew
hand-in-back = Take back
hand-in-kept = handed in { $time }
hand-in-draft = Draft, with you only
hand-in-other = Meanwhile it says here: “{ $text }”
hand-in-take = Take this one
