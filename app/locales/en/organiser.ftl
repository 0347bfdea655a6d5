### The organisers' pages: signing in, setting up, inviting, running, reading again.
### Only texts that go to participants follow $address (one form in English).

## Frame

organiser-title = { $page } · Resonanz
organiser-area = Organisers
organiser-nav = Organisers' pages
organiser-list = All dialogues
organiser-sign-out = Sign out
organiser-saving = being saved …
organiser-loading = being fetched …
organiser-again = Try again
organiser-skip = To the content
organiser-copy = Copy
organiser-copied = Copied
organiser-copy-by-hand = Please copy it yourself: the text is selected.

## Signing in

claim-title = Welcome. This house is yours now.
claim-lead = Choose how you will sign in from now on. The link that brought you here works only this once.
claim-do = Create account
claim-have = I already have an account
sign-in-title = Hello.
sign-in-lead = This is where dialogues are set up. To take part you need no account, only the link from your invitation.
sign-in-do = Sign in
account-name = Your name
account-name-hint = You sign in with it. Participants do not see it.
account-password = Password
account-password-hint = At least 10 characters. Three or four words in a row are easier to remember than a jumble of signs.
account-password-again = Password once more
account-show = Show password
account-password-short = { $missing ->
    [one] One more character and it is long enough.
   *[other] { $missing } more characters and it is long enough.
  }
account-password-differs = The two passwords are not the same.
account-name-empty = It needs a name.
account-password-empty = The password is missing here.
signed-out = You are signed out.

## List

list-title = Your dialogues
list-new = New dialogue
list-empty-title = None yet.
list-empty = Three things are enough for the first: a title, your company and a day. Everything else is already filled in sensibly and can be changed until it begins.
list-column-title = Dialogue
list-column-when = When
list-column-phase = State
list-column-people = People
list-column-contributions = Contributions
list-draft = A draft you began is still in this browser: { $title }
list-draft-untitled = untitled
list-draft-go = Go on writing
phase-foyer = foyer open
phase-running = running
phase-closed = closed
phase-foyer-long = The foyer is open; the dialogue has not begun.
phase-running-long = The dialogue is running.
phase-closed-long = The dialogue is closed. What was said stands in the documentation.
persons-count = { $count ->
    [0] nobody yet
    [one] one person
   *[other] { $count } people
  }
contributions-count = { $count ->
    [0] no contribution yet
    [one] one contribution
   *[other] { $count } contributions
  }
when-range = { $start } to { $end }
when-start = { $start }

## Creating and changing

edit-new-title = A new dialogue
edit-title = Change the dialogue
edit-lead = Only title, company and day are needed. Everything else already stands the way it often goes well.
edit-change-lead = You can change everything until the dialogue begins. People already in the foyer see the change at once.
edit-create = Create dialogue
edit-save = Save
edit-saved = Saved.
edit-back = Back without saving
edit-draft-kept = Draft kept { $time }, only in this browser
edit-draft-found = This is your draft from { $time }. It has not been saved yet.
edit-draft-found-day = This is your draft from { $day }, { $time }. It has not been saved yet.
edit-draft-drop = Discard draft
edit-draft-unkept = This browser keeps nothing. Please save before you close the page.
edit-started = The dialogue has begun. The promises are settled now, so that what people have read holds for everybody. What is still to come of the agenda can be changed.
edit-started-back = To the dialogue
edit-problem = It cannot stay like this yet: { $problem }
edit-left = { $left } characters left
edit-over = { $over } characters too many
edit-optional = optional
edit-more = More details
edit-required = needed

chapter-what = What and when
chapter-what-note = Everybody reads this before giving a name. Title and company also stand in the calendar and above the documentation.
field-title = Title
field-title-hint = What it is about, in a few words: “Well supplied, well understood”.
field-welcome = Welcome
field-welcome-hint = Two or three sentences at the door. Why do you invite people?
field-company = Company
field-company-hint = Or association, insurer, council: whoever invites.
field-company_people = What your own people are called
field-company_people-hint = Stands after every name with ◆. Left empty, it says “{ $example }”.
company-placeholder = ‹your company›
field-collective = What the others are called
field-collective-hint = The word that stands for participants everywhere.
collective-suggestions = Suggestions
collective-1 = Customers
collective-2 = Members
collective-3 = Policyholders
collective-4 = Citizens
collective-5 = Staff
field-date = Day
field-time = Begins
field-minutes = Length in minutes
field-minutes-hint = Planned end: { $end }.
field-minutes-hint-none = Without a duration the invitation names no end.
field-zone = Time zone
zone-other = Others
field-languages = Languages of the interface
field-languages-hint = Your own texts are not translated. The first language is used when a browser speaks neither.
languages-first = { $language } first
field-address = Form of address in German
address-sie = Sie
address-du = du
field-address-hint = How Resonanz speaks to everybody who takes part. Suggestions on this page follow.

chapter-charter = Ground rules and promises
chapter-charter-note = They stand on one page before anybody gives a name. Promise only what you will keep: you will be measured by it.
charter-rule = Promise { $n }
charter-add = A promise of your own
charter-offered = Not among them, often good:
charter-take = Add
charter-none = No promise yet. Without one nobody knows what happens to their words.
charter-full = Nobody reads more than { $limit }.
move-up = Move up: { $name }
move-down = Move down: { $name }
remove = Remove: { $name }
moved-to = { $name } is now number { $n }.
removed = { $name } has been removed.
removed-undo = Bring back
keys-move-alt = Alt
keys-move-text = and the arrow keys move what you are editing.

chapter-agenda = Agenda
chapter-agenda-note = Every step has a question and, if you like, a clock. Nothing goes on by itself: the moderation leads.
chapter-agenda-note-foyer = The first step is the foyer. It is open as soon as the dialogue has been created.
agenda-open = The steps add up to { $total } minutes. No length is planned.
agenda-fits = The steps add up to { $total } minutes and end at { $end }, just as planned.
agenda-spare = The steps add up to { $total } minutes. That leaves { $difference } minutes until the planned end at { $planned_end }.
agenda-over = The steps add up to { $total } minutes, { $difference } more than planned. It would end at { $end } instead of { $planned_end }.
agenda-unclocked = { $unclocked ->
    [one] One step has no clock. The others add up to { $total } of { $planned } minutes.
   *[other] { $unclocked } steps have no clock. The others add up to { $total } of { $planned } minutes.
  }
agenda-undated-fits = The steps add up to { $total } minutes, just as planned.
agenda-undated-spare = The steps add up to { $total } minutes, { $difference } fewer than planned.
agenda-undated-over = The steps add up to { $total } minutes, { $difference } more than planned.
agenda-fit = Set the length to { $total } minutes
step-add = Add a step
step-untitled = Step { $n }
step-open = Edit { $name }
step-minutes = { $minutes } min
step-no-clock = no clock
step-at-door = before the start
step-no-question = No question yet
field-step-title = Title
field-step-method-first = People always arrive in the foyer.
field-step-question = Question
field-step-question-hint = Stands large above everything while the step is open.
question-no-mark = Not a question yet: it does not end with a question mark.
question-closed = Yes or no would do as an answer. Open questions begin with “what”, “how”, “when” or “where”.
question-several = Several questions at once: most people answer only one of them.
question-long = Longer than { $signs } signs: nobody at a table keeps that in mind.
field-step-text = Text below it
field-step-text-hint = Who speaks, what happens now.
field-step-minutes = Minutes
field-step-minutes-hint = Leave empty for no clock.
field-step-cue = Note for the moderation
field-step-cue-hint = Seen only by those who moderate.

chapter-room = Kinds and chairs
chapter-room-note = The kind of a contribution is chosen only by its author, and only afterwards. A feeling never stands beside a name unless the person wants it.
field-kinds = These kinds are offered
kinds-plain = What it is
kinds-feelings = How somebody feels
field-capacity = Chairs
field-capacity-hint = So many can be there at once. Whoever finds no chair reads so at the door.
field-moderation = Moderation
field-moderation-hint = One name a line. They stand at the door.

## Refusals of the rules, said at the field

problem-empty = Something is missing here.
problem-too_long = That is too long. { $limit } characters at most.
problem-too_many = Those are too many. { $limit } at most.
problem-too_few = It takes at least { $limit } here.
problem-unknown = Resonanz cannot use this. Please choose something else.
problem-not_a_date = When shall it be? Please choose day and time.
problem-out_of_range = This number does not work. { $limit } at most, and at least 1.
problem-twice = This is here already.
problem-foyer_first = People arrive in the foyer: the first step has to be there.
problem-title-empty = What shall the dialogue be called?
problem-company-empty = Who invites?
problem-step_title-empty = What is this step called?
problem-capacity-out_of_range = Between 2 and { $limit } chairs are possible.
problem-capacity-taken = { $limit } people are here already. It takes at least as many chairs.
problem-languages-too_few = At least one language, please.
problem-steps-too_few = After arriving it takes at least one step in which people talk.
problem-zone-unknown = The server does not know this time zone. Take Europe/Berlin, for instance.

## One dialogue

dialogue-edit = Change
dialogue-contents = On this page
dialogue-gone = This dialogue does not exist, or it belongs to somebody else.
dialogue-created = Created. The foyer is open as soon as somebody has the link.

chapter-invite = Inviting
chapter-invite-note = One link for all. Whoever opens it gives a name and is in the foyer; nobody needs an account. It works from now on, also for trying out.
link-participant = Link for { $collective }
link-participant-plain = Link for everybody who takes part
qr-alt = QR code with the link for participants
qr-large = Show and print a notice
calendar-file = Calendar file
invitation = Invitation to send
invitation-hint = Change the wording here as you like and copy it into a letter or e-mail. It is not saved.
invitation-copy = Copy invitation
invitation-mail = Open in e-mail
invitation-subject = Invitation: { $title }
invitation-greeting = Hello,
invitation-why = we would like to talk with you, not about you. { $day } we talk with each other: “{ $title }”.
invitation-on = On { $day }, { $time },
invitation-how = It is no sales talk and no survey. We, too, will tell what is on our minds. We talk in writing, in the browser, from home: no account, no camera, nothing to install.
invitation-link = This is the way in, from now on and also for trying out:
invitation-moderation = { $names } leads through the conversation.
invitation-moderation-many = { $names } lead through the conversation.
invitation-kept = What you write will stand in the documentation in your own words. Which name you give is up to you.
poster-title = Notice
poster-lead = We would like to talk with you. Join us: point your phone's camera at this picture.
poster-nothing = No account, no camera in the conversation, nothing to install.
poster-or = The same address to read:
poster-print = Print
poster-back = Back to the dialogue

chapter-roles = Other ways in
chapter-roles-note = Each of these links gives a role. Give every person their own, then you can revoke it singly.
role-moderator-links = Moderation
role-moderator-what = Leads through the agenda. Somebody independent is best.
role-representative-links = Your own people, ◆ { $company_people }
role-representative-what = Take part like everybody else, with ◆ at their name.
role-projector-links = Screen
role-projector-what = Shows circle and question large, without controls. For the hall or a second display.
role-participant-links = Participants
role-participant-what = More links, for instance to tell where people come from.
link-for = for { $label }
link-unnamed = Shared link
link-new = New link
link-whom = For whom?
link-what-for = What for?
link-copy-of = Copy link { $label }
link-revoke = Revoke
link-revoke-of = Revoke: { $label }
link-revoke-ask = Whoever has come in with this link stays. Nobody else can use it any more.
link-revoke-ask-role = Nobody can come in with it any more. Whoever is in by it is led out at once; what was written stays.
link-revoke-yes = Yes, revoke
link-revoke-no = Keep it
link-revoked = revoked
link-created = The new link { $label } is here.
link-revoked-said = The link { $label } has been revoked.
links-none = No link yet.

chapter-run = Running it
chapter-run-note = The same as at the moderation's desk. If somebody leads there, better keep your hands off here.
chapter-run-closed-note = After closing nobody can add anything. Everybody can still erase their own words.
run-now = Now
run-steps = Agenda

chapter-reading = Who may read it?
chapter-reading-note = This holds for the documentation, before and after. You can change it at any time.
reading-participants = Everybody who was there
reading-participants-what = With their own link, on the device they took part with.
reading-public = Everybody who knows the address
reading-public-what = Good for passing on and linking. Names stand in it as people chose them.
reading-nobody = Nobody for now
reading-nobody-what = Only you as the organiser. Participants are told that the documentation is not open yet.
reading-saved = Holds from now on.

chapter-documentation = Documentation
chapter-documentation-note = It is complete at every moment, also while people are talking.
documentation-open = Open the documentation
documentation-exports = To take away
export-html = HTML, everything in one file
export-md = Markdown, for writing on
export-json = JSON, for programs
export-csv = CSV, for spreadsheets

chapter-recordings = Sound recordings
chapter-recordings-note = Made where everybody at a place agreed. Whoever was recorded finds their own voice on “My page”.
recordings-none = There are no recordings.
recordings-count =
    { $count ->
        [one] One recording
       *[other] { $count } recordings
    }{ $people ->
        [one] {" "}of one person.
       *[other] {" "}of { $people } people.
    }
recordings-publish = Into the documentation
recordings-publish-what =
    { $shared ->
        [0] Only voices whose people want that on “My page”, too. So far nobody does.
        [one] Only voices whose people want that on “My page”, too. So far one person does.
       *[other] Only voices whose people want that on “My page”, too. So far { $shared } people do.
    }
recordings-published = They now stand in the documentation, as far as their people want it.
recordings-unpublished = They no longer stand in the documentation.
recordings-delete = Delete all recordings
recordings-delete-ask = Really delete all of them? What is running ends. It cannot be undone.
recordings-delete-yes = Yes, delete all
recordings-delete-no = No, keep them
recordings-deleted = All recordings are deleted.

chapter-delete = Deleting
chapter-delete-note = For ever and for everybody: contributions, names, links and documentation. Nobody can bring it back.
delete-type = To delete it, type the title: { $title }
delete-do = Delete the dialogue for good
delete-differs = This is not the title of this dialogue.
deleted-said = The dialogue “{ $title }” has been deleted.

## Suggestions for a first dialogue (they become one's own texts as soon as one changes them)

suggest-rule-words = You speak in your own words. Nobody from { $company } can change or hide your contributions.
suggest-rule-kept = No sound is recorded unless everybody at a place says yes to it. What somebody writes down is kept.
suggest-rule-name = You choose your name. First name, initials or a made-up name will do.
suggest-rule-case = Your personal case (contract, bill, health) does not belong in the large circle. Customer service is there for it.
suggest-rule-answer = We answer every question and every idea by { $answer_by }, publicly and with the name of the person responsible. If we cannot, we say why and name a new day.
suggest-rule-decides = Who decides: the dialogue advises, { $company } decides. What is talked about is settled by all together.
suggest-rule-erase = You can erase what you have written yourself at any time, under “My page”.
suggest-arrive-title = Arriving
suggest-arrive-question = What was the first thing in your day that had to do with us?
suggest-welcome-title = Welcome
suggest-welcome-text = The moderation tells what will happen today and which ground rules hold. Then { $company } says why we are here.
suggest-welcome-cue = The agenda in three sentences. Say that nobody can do anything wrong and that silence is fine, too.
suggest-experience-title = Experience
suggest-experience-question = Tell us of a moment in the last year in which we suddenly became important to you. What happened?
suggest-experience-cue = Ask for stories, not for opinions. The people with ◆ tell one, too.
suggest-feel-title = Feeling
suggest-feel-question = When you think of the coming years with us: what worries you, and what gives you courage?
suggest-feel-cue = Refute nothing, console nobody. Ask what exactly is meant.
suggest-together-title = Together
suggest-together-question = What would you and we have to do differently with each other, so that in two years you say: it was good that we talked?
suggest-together-cue = Mind both sides: what do the ones do, what the others?
suggest-heard-title = What we have heard
suggest-heard-text = First { $company } gives back what has arrived. Only then come first answers.
suggest-heard-cue = Give back first, then answer. Whoever wrote it may correct it.
suggest-how-title = How was it?
suggest-how-question = One sentence: what do you leave with?
suggest-pairs-title = In pairs
suggest-pairs-question = Who are you, and what do you do? What do you stand before right now? What do you need?
suggest-pairs-cue = Half the time for one side, half for the other. The people with ◆ answer, too.
suggest-pause-title = Break
suggest-pause-question = Sit down with whom you like.
suggest-quiet-title = A quiet minute, then the table’s harvest
suggest-quiet-question = What should the whole circle hear from this table? Two sentences at most.
suggest-quiet-cue = Announce a minute of silence and keep it. Then each table lays down its sentences.
suggest-harvest-title = Harvest
suggest-harvest-question = What have we heard, and what belongs together?
suggest-harvest-cue = Ask for each theme: have we understood you right?
suggest-weigh-title = Weighing
suggest-weigh-question = Three points for what is closest to your heart. If you like: why?
