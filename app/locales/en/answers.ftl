### What the company answers, what is handed over in confidence, and My page.
### $address is not used in English, $company the company, $company_people "of Halmtal Energie".

## What we understood

answers-understood = What we understood
answers-company-understood = { $company } understood
answers-understood-whole = about the whole dialogue
answers-by = { $name }, { $time }
answers-revised = reworded { $time }
answers-gone = These words are gone.
answers-soon = In a moment { $company } says what was understood. Only then come answers.
answers-agreed-one = Somebody says “Yes, that’s it”.
answers-agreed-several = Several say “Yes, that’s it”.
answers-lacking = Is something missing?
answers-taken-in = “Thank you. I take that in.”
answers-yes = Yes, that’s it
answers-lack = Something is missing
answers-lack-label = What is missing?
answers-again = Now it says:
answers-you-agreed = You said “Yes, that’s it”.
answers-you-lacked = This is what you said to it.
answers-send = Send
answers-leave = Never mind
answers-take-back = Take back
answers-left =
    { $count ->
        [one] one character left
       *[other] { $count } characters left
    }

## Answers

answers-title = Answers { $company_people }
answers-status-open = Answer by { $date }.
answers-status-promised = Promised.
answers-status-in_progress = In work.
answers-status-done = Done.
answers-status-exists = It exists already.
answers-status-partly = Partly.
answers-status-no = No.
answers-why = Why
answers-why-later = Why not now
answers-responsible = Responsible
answers-decided = Answering for it
answers-next = Next message
answers-until = Answer by
answers-given = given on { $date }
answers-earlier = { $date }: { $status } Promised by { $until }.
answers-overdue =
    { $days ->
        [one] overdue for a day
       *[other] overdue for { $days } days
    }
answers-to-theme = on theme { $n }: { $title }
answers-to-lines = on { $lines }
answers-reply = Say something to it
answers-reply-label = Your reply
answers-reply-hint = You may object. Everyone can read it.
answers-reply-hint-company = Everyone can read it.
answers-replies = What was said to it
answers-replies-newest = These are the { $shown } newest of { $count }.
answers-quote = “{ $text }”
answers-unanswered = Not answered yet
answers-unanswered-until = Answer by { $date }
answers-unanswered-undated = without a day yet
answers-none = There are no answers yet.
answers-none-hint = First { $company } says what was understood. Then the answers stand here, each with a person and the day of the next message.
answers-cases =
    { $count ->
        [one] One personal case was handed over in confidence.
       *[other] { $count } personal cases were handed over in confidence.
    }
answers-tabs = View
answers-tab-give = Give answers
answers-tab-read = All answers
answers-tab-cases = Personal cases

## Giving answers

give-list = What waits for an answer
give-whole = The whole dialogue
give-theme = Theme { $n }
give-line = Contribution { $n }
give-idea = Idea, contribution { $n }
give-state-none = not answered yet
give-state-understood = understood, not answered yet
give-due = by { $date }
give-words = In their own words
give-words-none = No contribution stands here yet.
give-words-whole = This is about everything that was said. Those who were there say whether something is missing.
give-only-line = Answer this one only
give-pick = Choose what you would like to answer.
give-back-to-list = To the list
give-understood-hint = This first. Those who said it answer “Yes, that’s it”, or say what is missing.
give-understood-say = This is what we understood
give-understood-anew = Reword
give-taking-in = Taken in is what { $name } says: “{ $text }”
give-take-in = I take that in
give-answer-title = What will become of it?
give-answer-first = The answer comes after that.
give-status = In one sentence
give-status-open = We answer later.
give-status-promised = We promise it.
give-status-in_progress = We are working on it.
give-status-done = It is done.
give-status-exists = It exists already.
give-status-partly = We promise a part of it.
give-status-no = No.
give-text = Our answer
give-text-open = What can be said already (optional)
give-text-no = What we will not do, in one clear sentence
give-reason-no = Why: so that it can be checked
give-reason-open = Why not earlier
give-responsible = Who answers for it?
give-department = Department
give-department-hint = optional, for example “Billing”
give-next = Next message on
give-until = Answer by
give-send = Give the answer
give-send-again = Give a new answer
give-again-hint = What was promised before stays visible with its day.
give-draft = Draft, in your browser only
give-stored = Given. Everyone can read it.
give-alone = There is nobody { $company_people } here yet who could answer for it.

## Handing over in confidence

case-title = Hand over in confidence
case-ask = Would you like to hand this over in confidence, to “{ $desk }”?
case-ask-by = { $name } asks you this. Nobody but you sees this question.
case-ask-yes = Yes, write it down
case-ask-no = No, thank you
case-what = What should be handed over?
case-what-hint = Contract, bill, health: it stands nowhere else, neither in the dialogue nor in the documentation.
case-contact = How can you be reached?
case-contact-hint = Phone or e-mail, and when it suits you.
case-who = Who may read it?
case-who-none = Nobody is named yet who could read it. The moderation can ask somebody { $company_people }.
case-consent = I agree that those I chose read this and get in touch with me.
case-keeping = You can delete it at any time. It is deleted 30 days after the last answer at the latest. All that is counted is that there is a case.
case-send = Hand over in confidence
case-own = Handed over in confidence
case-own-when = { $date }, to { $names }
case-opened = opened by { $name }, { $date }
case-not-opened = not opened yet
case-done = done on { $date }
case-erase = Delete
case-erase-ask = Delete? Then it is gone for those who could read it too.
case-erase-yes = Yes, delete
case-sealed = These words can no longer be opened. The key of this server was changed.
case-handed-none = Nothing was handed over yet.
case-handed-hint = Only those named can read this. Each opening is written down without the words; the person sees it.
case-handed-from = from { $name }, { $date }
case-open = Open
case-close = Fold
case-mark-done = Done
case-mark-undone = Not done after all
case-suggest = Offer in confidence
case-suggest-hint = Only this person sees the question.
case-suggested = Asked. Only { $name } sees it.

## My page

mine-title = My page
mine-of = { $name } · { $title }
mine-back = Back to the dialogue
mine-documentation = To the documentation
mine-line = Your words
mine-line-reply = Your reply
mine-line-ask = Your question back
mine-where = { $date }, { $step }
mine-number = Contribution { $n }
mine-kind = Kind: { $kind }
mine-kind-hidden = Kind: { $kind }, visible to you only
mine-became = What became of it so far
mine-kept = Kept, and readable for everyone in the circle
mine-corrected = Corrected by you
mine-withdrawn = Withdrawn by you. The words have disappeared everywhere.
mine-reply-by = Reply from { $name }
mine-ask-by = Asked back by { $name }
mine-same-one = Somebody feels the same
mine-same-several = Several feel the same
mine-differs-one = Somebody sees it differently
mine-differs-several = Several see it differently
mine-open = Open
mine-open-text = The dialogue is still going on.
mine-in-documentation = Read in the documentation
mine-none = Here you will find your contributions and what became of them. You have not written anything yet, and that is fine too.
mine-next = What comes next
mine-next-foyer = Begins { $date }
mine-next-running = The dialogue is going on right now.
mine-next-closed = The dialogue has ended. The documentation stays at the same address.
mine-data = Your data
mine-data-count =
    { $count ->
        [0] No contribution.
        [one] One contribution.
       *[other] { $count } contributions.
    }
mine-download = Download everything
mine-erase-one = Erase this contribution
mine-erase-one-ask = Erase? Your words disappear everywhere, from the documentation too. This cannot be undone.
mine-erase-one-yes = Yes, erase
mine-erase-no = Keep
mine-erase = Erase everything
mine-erase-ask = Really erase everything? Your words and your name disappear everywhere, from the documentation too. After that this dialogue no longer knows you. This cannot be undone.
mine-erase-yes = Yes, erase everything
mine-erased-title = Erased.
mine-erased-text = Your words and your name are gone. Thank you for having been here.
mine-name = Your name in the circle
mine-rename = Rename
mine-renamed = This is what the others call you now.
mine-hidden = Hidden by the moderation
mine-shown-again = Can be read again
mine-answer = Answer
mine-answer-open = Answer promised by { $date }
mine-whole-answer = Read the whole answer
mine-reply = Your reply
mine-similar = Others said something similar
mine-next-message = Next message from { $name }
mine-next-until = Answers to all themes
mine-asked = Were you understood?
mine-all-answers = All answers
mine-download-table = As a table (CSV)
mine-data-replies =
    { $count ->
        [one] One reply.
       *[other] { $count } replies.
    }
mine-data-responses =
    { $count ->
        [one] One word on “What we understood”.
       *[other] { $count } words on “What we understood”.
    }
mine-data-cases =
    { $count ->
        [one] One case, handed over in confidence.
       *[other] { $count } cases, handed over in confidence.
    }
mine-erase-reply = Delete this reply
mine-given = What else you said
mine-points =
    { $points ->
        [one] One point
       *[other] { $points } points
    } on theme { $n }: { $title }
mine-rating-heard = I was heard: { $value } of 5
mine-rating-learned = I understood something: { $value } of 5
