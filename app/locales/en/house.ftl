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
house-help-of = Help { $name } to a new password
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
