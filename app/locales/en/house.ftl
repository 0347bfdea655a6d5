### Several organisers, accounts and passwords, templates, the agenda during the event, "Is everything ready?".
### Always formal.

## Account

role-operator = operator
account-title = Account and house
account-lead = You sign in as { $name }. Participants do not see this name.
chapter-password = Password
password-note = Afterwards you are signed out everywhere but here.
password-old = Present password
password-new = New password
password-change = Change password
password-changed = Changed. Other sign-ins no longer work.
chapter-codes = Codes to print
codes-note = For the day you no longer know your password. Each code sets a new one, once.
codes-left = { $count ->
    [0] You have no code left.
    [one] One code still works.
   *[other] { $count } codes still work.
  }
codes-new = Eight new codes, the old ones end
codes-title = Please print this.
codes-lead = With each of these eight codes you can set a new password once, should you forget yours. They are shown only now.
codes-paper = Resonanz, { $host }, account { $name }
codes-how = This is how: on the sign-in page choose “Forgotten your password?”, type your name and one code. Cross out what you used.
codes-done = I have them, go on
chapter-everywhere = Sign out everywhere
everywhere-note = If you used somebody else’s device, or lost one.
everywhere-now = { $count ->
    [one] You are signed in in this browser only.
   *[other] You are signed in in { $count } browsers.
  }
everywhere-do = Sign out everywhere
everywhere-ask = Here, too. You will need your password.
everywhere-yes = Yes, sign out everywhere

## Forgotten password

forgotten-ask = Forgotten your password?
forgotten-title = Forgotten password
forgotten-lead = Resonanz sends no e-mail. One of three ways leads back:
forgotten-colleague = Somebody you share a dialogue with
forgotten-colleague-how = Under “Account and house” there is “Help to a new password” beside your name. The link works once, for 24 hours.
forgotten-operator = The operator of your server
forgotten-operator-how = There, this command prints a link:
forgotten-operator-name = your name
forgotten-code-title = A printed code
forgotten-code-how = Eight of them were shown when your account was made.
forgotten-code = Code
forgotten-code-hint = Four times four characters. Dashes and capitals do not matter.
forgotten-code-empty = The code is missing.
forgotten-do = Set a new password

## Links that work once

once-gone = This link no longer works.
once-sign-in = Go to sign-in
once-until = The link works until { $until }.
once-join-title = Welcome.
once-join-by = { $by } invites you to organise dialogues here. Choose how you sign in.
once-join-operator = You are invited to organise dialogues here. Choose how you sign in.
once-join-do = Create account
once-reset-title = A new password for { $name }
once-reset-by = { $by } gave you this link.
once-reset-operator = The operator gave you this link.
once-reset-do = Set password
once-reset-ends = It ends every sign-in of this account.

## Who organises here

chapter-house = Who organises here
house-note = Whoever has an account makes dialogues of their own. Others see one only if it was shared with them.
house-me = (you)
house-help = Help to a new password
house-help-of = Help to a new password: { $name }
house-help-ask = The link sets a new password for { $name } and signs out everywhere. Give it to { $name } only, best in person.
house-help-yes = Show the link
house-made-join = Invitation for an organiser
house-made-reset = Link to a new password for { $name }
house-made-once = It is shown only now and works once, until { $until }. Please copy it.
house-open = Open invitations
house-open-by = from { $by }
house-until = works until { $until }
house-take-back = Take back
house-invitation-gone = The invitation no longer works.
house-invite = Invite an organiser

## Whose dialogue it is

chapter-owners = Who organises
owners-note = All have the same rights, also to delete. They can help each other to a new password.
owners-leave = Hand over
owners-leave-ask = You will no longer see this dialogue here.
owners-leave-yes = Yes, hand over
owners-remove = Remove
owners-remove-of = Remove { $name }
owners-remove-ask = { $name } will no longer see this dialogue.
owners-remove-yes = Yes, remove
owners-left = “{ $title }” now belongs to the others.
owners-gone = { $name } is no longer part of it.
owners-shared = { $name } organises it, too, from now on.
owners-whom = Share with
owners-choose = please choose
owners-share = Share
owners-nobody = Nobody else organises in this house.
owners-invite = Invite somebody

## What a dialogue begins with

formats-title = What would you like to begin with?
formats-lead = A template brings welcome, promises, agenda, questions and notes for the moderation. Everything can be changed afterwards.
formats-facts = { $least } to { $most } people, { $minutes } minutes, { $steps } steps
formats-free = Without a template
formats-free-what = A short agenda for you to fill.
formats-go = Go on
formats-go-hint = Nothing is created yet.
edit-copy-lead = A copy: texts, promises and agenda as they were then. People, words and results stay where they are; the links will be new. Only the day is missing.
edit-merged = Meanwhile somebody else changed this dialogue. Both changes stand here together now, your words on top. Please look at it and save once more.

## What is promised and asked

field-answers_until = Answers by
field-answers_until-hint = On that day people will look. Left empty: no promise.
field-keep_months = Keep for (months)
field-keep_months-hint = After that, contributions are erased.
field-case_desk = Where personal cases go
field-case_desk-hint = For instance “customer service”. What somebody hands in there is in no documentation.
field-recording = Voices may be recorded where everybody agrees
field-recording-hint = At a table, in pairs or in the circle: only when each person there agrees, and only for so long. It can be changed before anybody comes; after that only be switched off, until it starts. Without this tick nothing is ever recorded.
field-group_question = Voluntary statement
field-group_question-hint = For instance “Where you live”. “No statement” is always there, and preset.
field-groups = To choose from
field-groups-hint = One per line. Pictures show a group only from five people on, never beside a name.

## A step

field-step-how = What happens
method-plenary = Conversation in the large circle
method-plenary-what = All listen to whoever speaks, and write down what shall stay.
method-pairs = In pairs
method-pairs-what = Two people, both tell and both ask. Customers with your people where there are enough.
method-world_cafe = World Café, one round
method-world_cafe-what = Tables of four or five. Whoever hosts stays; the others meet new people in each round.
method-table_harvest = Harvest at the table
method-table_harvest-what = A quiet minute, then each table hands two sentences at most into the large circle.
field-step-choice = All choose their table themselves
field-step-choice-hint = Otherwise it is drawn: nobody meets anybody twice as long as that is possible.
field-step-questions = Questions of the tables
field-step-questions-hint = Only if each table has its own question: one per line, table 1 first. With more tables it begins anew.
field-step-host-cue = Cue at the table
field-step-host-cue-hint = Stands before all at the table, meant for whoever hosts: greet, tell in a minute what was before.
method-harvest = Harvest
method-harvest-what = The theme editors form themes before everybody’s eyes.
method-weighing = Weighing
method-weighing-what = All but the company put points on the themes.
method-read_back = What we have heard
method-read_back-what = The company first gives back, then answers.
method-closing_round = How was it?
method-closing_round-what = One sentence from everybody who likes.
method-break = Break
method-break-what = In the foyer, and nothing is written down.
method-foyer = Foyer
method-foyer-what = Arriving and standing together.
field-step-points = Points for each person
field-step-floor = List of speakers
field-step-floor-hint = Whoever wants to say something queues.
field-step-turn = Hint to whoever speaks after (seconds)
field-step-turn-hint = Who speaks longer reads a kind word. Left empty: never.
field-step-minutes-open = The running clock stays as it is. More time is given at the desk.
step-add-after = Put in a step after this
step-double = Double
step-doubled = { $name } (once more)
step-put = { $name } is number { $n } now.
step-over = is over
step-now = now

## Changing the agenda while it goes on

agenda-change = Change the agenda
agenda-live-rule = What was open already stays. Of the open step, words and minutes can be changed, of all that comes later, everything. Nobody sees it before you save.
agenda-past = { $count ->
    [one] One step is over
   *[other] { $count } steps are over
  }
agenda-live-end = It would be over at { $end }.
agenda-live-late = { $minutes ->
    [one] That is one minute later than planned.
   *[other] That is { $minutes } minutes more than planned.
  }
agenda-live-save = Save the agenda
agenda-live-leave = Do not change
agenda-live-saved = The new agenda holds.
agenda-live-joined = Meanwhile somebody else changed the agenda. Both changes stand here together now, your words on top. Please look at it and save once more.

## A copy

dialogue-copy = Use for a new one

## Is everything ready?

chapter-rehearsal = Rehearsal
chapter-ready = Is everything ready?
ready-note = Nothing of it holds you up. Each line leads to where it can be mended.
ready-all = Everything is ready.
ready-must = Must still be done
ready-should = Should still be done
ready-know = Good to know
ready-past = The planned beginning is over already.
ready-answers-early = The answers are promised for a day before the dialogue.
ready-answers-never = It is said nowhere by when you answer.
ready-no-way-in = There is no link for participants that works.
ready-insecure = This server is not reached by https: browsers then give no microphone, and links can be read on the way. The operator can mend it.
ready-only-here = The links lead to this computer. Others can open them only once the operator has set a public address.
ready-moderation-locked-out = There is no link for the moderation that works.
ready-moderation-nobody = Nobody of the moderation has a link of their own yet, and nobody has been here.
ready-company-locked-out = There is no link that works for your own people ({ $company_people }).
ready-company-nobody = Nobody { $company_people } has a link of their own yet, and nobody has been here.
ready-moderation-unnamed = The door does not say yet who moderates.
ready-alone = Only you can manage this dialogue. If you drop out, nobody can get at it.
ready-welcome = There is no welcome yet.
ready-charter = There are no ground rules and promises yet.
ready-charter-answer = The promises do not seem to say who answers by when.
ready-charter-publish = The promises do not seem to say who publishes the documentation.
ready-charter-keep = The promises do not seem to say how long contributions are kept.
ready-silent = The step “{ $step }” has neither a question nor a text.
ready-no-length = No length is planned. The invitation then names no end.
ready-too-long = { $difference ->
    [one] The steps take one minute longer than planned.
   *[other] The steps take { $difference } minutes longer than planned.
  }
ready-too-short = { $difference ->
    [one] One minute is left until the planned end.
   *[other] { $difference } minutes are left until the planned end.
  }
ready-too-few-chairs = { $invited } people are invited, there are { $capacity } chairs.
ready-groups = A voluntary statement needs a question and something to choose from. One of them is missing.
ready-one-language = The interface is in several languages, your own texts are in one.
ready-only-language = The interface is in one language only.
ready-imprint = There is no imprint yet.
ready-privacy = The privacy page does not say yet who is responsible.
ready-rehearsal = There was no rehearsal yet.

## The list when it gets long

list-ahead = Ahead
list-past = Past
list-past-all = Show all { $count } past ones
list-find = Search by title or day
list-found = { $count ->
    [0] Nothing was found.
    [one] One dialogue found.
   *[other] { $count } dialogues found.
  }

## What fits? A help before the templates

fit-title = What fits?
fit-lead = How many will come, how long do you have, and what for? From this follows an agenda that works out. You can change everything afterwards.
fit-people = People in all
fit-minutes = Minutes in all
fit-aim = What for
fit-aim-hear = To hear what people live through
fit-aim-themes = To find out what matters
fit-aim-ideas = To develop something together
fit-aim-meet = To get to know each other
fit-plans = This fits
fit-best = This fits best
fit-possible = This would do, too
fit-cafe = World Café: { $rounds ->
    [one] one round
    [2] two rounds
    [3] three rounds
   *[other] { $rounds } rounds
  } of { $talk } minutes at { $tables } tables
fit-circle = Large circle: { $rounds ->
    [one] one round
    [2] two rounds
    [3] three rounds
   *[other] { $rounds } rounds
  } of { $talk } minutes, all together
fit-seats = { $low ->
    [0] { $high } sit at each table.
   *[other] { $low } or { $high } sit at each table.
  }
fit-steps = The agenda
fit-move = Each round holds two minutes for saying goodbye and arriving.
fit-go = Begin with this agenda
fit-outside = Please 2 to { $people } people and { $least } to { $most } minutes.
fit-templates = Or a ready template
fitting-share = At a table of { $seats } each person has about { $table } minutes; { $circle ->
    [0] with all { $people } in one circle it would not even be one
    [one] with all { $people } in one circle it would be about one
   *[other] with all { $people } in one circle it would be about { $circle }
  }.
fitting-never_twice = Nobody meets anybody twice: after { $rounds } rounds each person knows about { $met } others.
fitting-again = So few people in { $rounds } rounds: some inevitably meet a second time.
fitting-hosts = { $tables } hosts are needed who stay at their table. They volunteer or are chosen by the table.
fitting-small = A World Café lives on changing tables; from { $least } people on it is one.
fitting-large = { $people } people at { $tables } tables: hold a rehearsal before, and lead with several.
fitting-few = { $people } people can all listen to each other: in one circle each person has about { $circle } minutes.
fitting-all_hear = All hear everything, but few get to speak: { $circle ->
    [0] not even a minute for each person
    [one] about a minute for each person
   *[other] about { $circle } minutes for each person
  }.
fitting-short = There is not enough time for tables: two rounds, harvest and giving back need { $least } minutes.
fitting-pairs = Pairs first: whoever has spoken with one person speaks more easily at a table. Both sides have the same time.
fitting-pause = A break after a good hour. Nothing is written down there.
fitting-weigh = In the end all weigh what is closest to their heart. The company does not weigh.
fitting-no_harvest = There is not enough time for a harvest. The themes are formed only afterwards, in the documentation.
fitting-no_read_back = There is not enough time for “What we have heard”. Give it back in writing.
fitting-long = { $minutes } minutes are more than an evening. Two shorter dialogues are usually better.
fitting-spare = { $minutes ->
    [one] One minute is
   *[other] { $minutes } minutes are
  } left over: nobody listens well for longer.

## Who with whom

chapter-pairs = Who with whom at a table
chapter-pairs-note = Usually it is not needed. It holds for every draw, and the moderators see it and can lift it.
pairs-nobody = As soon as at least two people have been here, you can say who shall sit together, or never.
pairs-one = Who? (name)
pairs-other = And who? (name)
pairs-wish = These two
pairs-apart = never sit at the same table
pairs-together = always sit at the same table
pairs-keep = Keep it so
pairs-kept-apart = { $one } and { $other } never sit at the same table.
pairs-kept-together = { $one } and { $other } always sit at the same table.
pairs-lift = lift
pairs-lift-of = Lift it for { $one } and { $other }
pairs-change = change
pairs-change-of = Change { $name }
pairs-found = { $count ->
    [0] Nobody is called so.
    [one] One person found.
   *[other] { $count } people found.
  }
pairs-said = { $wish ->
    [apart] { $one } and { $other } never sit at the same table.
    [together] { $one } and { $other } always sit at the same table.
   *[none] { $one } and { $other } sit as it comes again.
  }

## Series

chapter-series = Series
chapter-series-note = Whoever was invited personally to several dialogues of a series sits with new people each time, as long as that works out. They are recognised by the name or address in your list of invitations; whoever comes by a shared link is not recognised.
series-name = Name of the series
series-rename = Rename
series-leave = Take this dialogue out of the series
series-earlier = This dialogue continues
series-choose = Please choose
series-join = Make it part of a series
series-none = A series needs two dialogues. A copy of this dialogue continues it as a series.
series-others = { $count ->
    [one] and one dialogue of other organisers
   *[other] and { $count } dialogues of other organisers
  }
series-known = { $invitations ->
    [0] Nobody is invited personally yet.
   *[other] { $known ->
        [0] Of { $invitations } personal invitations, nobody was invited to the other dialogues.
        [one] Of { $invitations } personal invitations, one is for somebody who was invited to another dialogue of the series.
       *[other] Of { $invitations } personal invitations, { $known } are for people who were invited to other dialogues of the series.
    }
  }
series-said-named = Renamed.
series-said-joined = Belongs to this series now.
series-said-left = Belongs to no series any more. Who met there is forgotten here.
edit-continues = Continues the series
edit-continues-hint = Whoever was invited before sits with new people. No names and no contributions are copied.
field-table_seats = People at a table
table_seats-5 = Five, where it works out
table_seats-5-why = { $tables ->
    [one] One table if every seat is taken. If somebody is missing, four are left.
   *[other] About { $tables } tables if every seat is taken. Fewer hosts are needed, and if somebody is missing, four are left.
  }
table_seats-4 = Four, where it works out
table_seats-4-why = { $tables ->
    [one] One table if every seat is taken. More time for each person.
   *[other] About { $tables } tables if every seat is taken. More time for each person, and whoever comes later finds a seat.
  }
