### Coming in, being kept out, being kept. Loaded only where it is needed.
### $address is the dialogue's form of address, $company the company.

## Typing a word

word-title = Your words
word-lead = In your invitation there are three words and a number. Capitals or not, with or without dashes: it makes no difference.
word-label = Words from the invitation
word-example = for instance amsel-regal-tulpe-734
word-go = To the door
word-going = One moment …
word-empty = The words from the invitation are still missing.
word-link = If you were sent a link, simply open the link.

## Waiting at the door

wait-tab = At the door · { $title }
wait-title = You are signed in.
wait-by = { $moderator } will let you in shortly.
wait-by-nobody = The moderators will let you in shortly.
wait-stay = Simply leave this page open; there is nothing you have to do.
wait-as = Signed in as { $name }
wait-away = The connection is interrupted. We keep trying by ourselves.
wait-over = The dialogue has ended meanwhile.

## Asked out

goodbye-asked_out-title = The moderators have asked you to leave.
goodbye-asked_out-text = Your place is closed. If it was a mistake, or if you would like to come back, knock again: the moderators decide whether they open. What you said is kept.
goodbye-turned_away-title = You cannot come in now.
goodbye-turned_away-text = The moderators did not open, perhaps because they do not expect you under this name. You can knock again, or ask those who invited you.
goodbye-banned-title = You can no longer take part in this dialogue.
goodbye-banned-text = The moderators have excluded you. That holds for your link and for this browser. If it is a mistake, please write to those who invited you; the moderators can take it back.
goodbye-yours = What you wrote you can take with you or erase all the same.
goodbye-knock = Knock again
goodbye-link = Open your link once more to do so.
goodbye-download = Download my contributions
goodbye-erase = Erase everything of mine
goodbye-erase-ask = All contributions and the name will be erased. This cannot be undone.
goodbye-erase-yes = Yes, erase everything
goodbye-erase-no = Keep it
goodbye-erased = Everything is erased.

## The door, at the desk

door-title = Door
door-lobby = Let in one by one
door-lobby-hint = Whoever comes by a shared link waits until you open.
door-lock = Door shut
door-lock-hint = Nobody new comes in. Whoever was inside comes back.
door-waiting = { $count ->
    [0] Nobody is waiting.
    [one] One person is waiting.
   *[other] { $count } people are waiting.
  }
door-since = { $minutes ->
    [0] has just come
    [one] for a minute
   *[other] for { $minutes } minutes
  }
door-again = was inside and was asked to leave
door-nameless = Without a name
door-let-in = Let in
door-let-in-of = Let in: { $name }
door-let-in-all = Let everybody in
door-turn-away = Turn away
door-turn-away-of = Turn away: { $name }
door-let-in-said = Let in: { $name }
door-turned-away-said = Turned away: { $name }
door-all-said = { $count ->
    [one] One person has been let in.
   *[other] { $count } people have been let in.
  }
door-out = { $count ->
    [one] One person was turned away
   *[other] { $count } people were turned away
  }
door-more = and { $count } more

## People, at the desk

guest-floor = Give the floor
guest-tools = More
guest-tools-of = More: { $name }
guest-remove = Ask to leave
guest-remove-ask = Ask { $name } to leave? The person can knock again; what they said stays.
guest-remove-yes = Yes, ask to leave
guest-ban = Exclude
guest-ban-ask = Exclude { $name }? Then neither their link nor their browser opens the door. You can take it back.
guest-ban-yes = Yes, exclude
guest-keep = Better not
guest-link = New personal link
guest-link-ask = Give { $name } a new link? The old one is then worth nothing, open windows are closed.
guest-link-yes = Yes, a new link
guest-link-new = New link for { $name }, please give it to this person only:
guest-link-done = Done
guest-out-removed = asked to leave
guest-out-banned = excluded
guest-out-turned_away = turned away
guest-allow = Allow again
guest-allow-of = Allow again: { $name }
guest-allowed-said = Allowed again: { $name }

## Personal invitations

chapter-invitations = Inviting personally
chapter-invitations-note = A link of their own for each person: whoever opens it is the same person on every device and never waits at the door. With it words to type, for letters.
invitations-names = For whom
invitations-names-free = one line for each person
invitations-names-hint = The name stands on the letter and is suggested at the door. 30 days after the last answer it is erased here.
invitations-count = More without a name
invitations-role = As
invitations-make = { $count ->
    [0] Make invitations
    [one] Make one invitation
   *[other] Make { $count } invitations
  }
invitations-made = { $count ->
    [one] One invitation is made.
   *[other] { $count } invitations are made.
  }
invitations-none-typed = Nobody stands here yet.
invitations-there = { $count ->
    [one] One personal invitation
   *[other] { $count } personal invitations
  }
invitations-came = { $count ->
    [0] nobody has come yet
    [one] one person has come
   *[other] { $count } people have come
  }
invitations-letters = Print letters
invitations-table = Table for mail merge (CSV)
invitations-show = Show all
invitations-hide = Fold the list
invitation-nameless = Without a name, { $n }
invitation-as = here as { $name }
invitation-open = not here yet
invitations-column-name = Name
invitations-column-role = Role
invitations-column-word = Words to type
invitations-column-link = Link
invitations-column-came = Has come
invitations-role-participant = Participants
invitations-role-representative = of { $company }
invitations-role-moderator = Moderation
link-word = Words to type
link-word-hint = For notices and halls: to be typed at { $where }

## Letters

letters-title = Letters
letters-lead = One block for each invitation, four on a sheet of A4. To fold, cut or paste.
letters-print = Print
letters-back = Back to the dialogue
letters-none = There are no personal invitations yet.
letters-for = For { $name }
letters-scan = Open your link: with a camera, this code
letters-type = or enter { $where } in a browser and there your words:
letters-alone = This code belongs to you only. No account, nothing to install.
letters-range = Letters { $from } to { $to }

## People, for the organiser

chapter-guests = Who is and was here
chapter-guests-note = Who comes in and who has to leave is decided by the moderators, independent of the company. You can renew a lost link and, if a person asks for it, erase everything kept of them.
guests-none = Nobody has been here yet.
guests-search = Find a person
guest-presence-inside = inside
guest-presence-waiting = waits at the door
guest-presence-turned_away = turned away
guest-presence-removed = asked to leave
guest-presence-banned = excluded
guest-presence-erased = everything erased
guest-erase = Erase all words
guest-erase-of = Erase all words: { $name }
guest-erase-ask = Erase everything { $name } wrote, and the name? Only if this person asks for it. It cannot be undone.
guest-erase-yes = Yes, erase for good
guest-erased-said = Everything of { $name } is erased.
guest-link-of = New personal link: { $name }
guests-door = { $lobby ->
    [yes] The moderators let people in: whoever comes by a shared link waits.
   *[no] Whoever comes by a shared link is inside at once.
  }
guests-locked = The door is shut: nobody new comes in.
guests-kept-out = So far turned away: { $away }, asked to leave: { $removed }, of these excluded: { $banned }.
guests-more = Show more

## For how long

kept-fixed = Contributions and names are deleted by themselves on { $date }, names from lists of invitations on { $addresses }.
kept-planned = After the end contributions and names are kept for { $months ->
        [one] one month
       *[other] { $months } months
    } and then deleted by themselves; names from lists of invitations 30 days after the last answer.
mine-kept-fixed = Kept until { $date }, then the server deletes it by itself.
mine-kept-planned = Kept for { $months ->
        [one] one month
       *[other] { $months } months
    } after the end, then the server deletes it by itself.

## Imprint and privacy of the house

house-title = Imprint and privacy
house-lead = Holds for all dialogues on this server, at once. The privacy page says by itself what is kept and for how long; you add who is responsible.
house-chapter-imprint = Imprint
house-imprint-note = Who runs this server, with address, who represents them, and a way to reach them.
house-chapter-privacy = Privacy
house-privacy-note = Where the English version is missing the German one stands, and the other way round.
house-controller = Who is responsible
house-controller-hint = Name, address, e-mail or telephone; if there is one, the data protection officer, too.
house-text-de = Text in German
house-text-en = Text in English
house-more-de = What you add, in German
house-more-en = What you add, in English
house-free = optional
house-save = Save
house-saved = Saved. It stands there already.
house-see-imprint = See the imprint
house-see-privacy = See the privacy page
house-way = Imprint and privacy

## Refusals that only the server says

error-removed = The moderators have closed this place.
error-banned = The moderators have closed this way into the dialogue.
error-waiting = That will be possible as soon as the moderators have opened the door.
error-word_unknown = We do not know these words. Please compare them with your invitation: three words and a number.
error-too_many_words = That was many tries in a row. Please wait { $seconds } seconds and try again.
error-too_many_invitations = A dialogue cannot have more than { $limit } personal invitations.
error-door_locked = The door is shut: nobody new can come in right now. Whoever was inside comes back by their own link.
arrive-lobby = The moderators open to each person: after your name you wait a moment at the door.

## Start page

start-title = Two sides who listen to each other.
start-text = Resonanz is a place for dialogues between a company and its customers: ten people or a thousand, in the browser, in their own words. If you are invited, open the link in your invitation.
start-word = Type your words
start-organiser = For organisers
start-again = Go on here
start-again-as = { $title }, as { $name }
