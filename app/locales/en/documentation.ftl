### The documentation and its exports. $address is "sie" or "du", $collective the word for participants,
### $company_people "of Halmtal Energie". $tense is "past" once the dialogue is closed, else "present".

doc-word = Documentation
doc-a-dialogue = A dialogue
doc-of-company = of { $company }
doc-collective = participants
doc-language-de = Deutsch
doc-language-en = English

## Kinds, roles, places

doc-kind-story = Story
doc-kind-need = Need
doc-kind-challenge = Challenge
doc-kind-wish = Wish
doc-kind-idea = Idea
doc-kind-question = Question
doc-kind-fear = Fear
doc-kind-worry = Worry
doc-kind-hope = Hope
doc-kind-joy = Joy
doc-kind-matter = Matter

doc-role-moderator = Moderation
doc-role-organiser = Organiser
doc-erased-person = erased

doc-place-foyer = Foyer
doc-place-plenary = Plenary

## Title page

doc-from = from { $time }
doc-from-to = { $start } to { $end }
doc-span = { $start } to { $end }
doc-since = since { $time }
doc-as-of = As of { $date }, { $time }
doc-running-linked = The dialogue is still going on. This page grows with it.
doc-running-file = The dialogue is still going on. This file shows it up to here.
doc-not-started = The dialogue has not begun yet. What is written in the foyer stands here already.
doc-news = New contributions have come in.
doc-contents = Contents
doc-skip-to-contents = Skip to contents
doc-list = { $first } and { $last }
doc-present-participant = { $n } { $collective }
doc-present-representative = { $n ->
    [one] one person { $company_people }
   *[other] { $n } people { $company_people }
}
doc-present-moderator = { $n ->
    [one] one moderator
   *[other] { $n } moderators
}
doc-present = { $tense ->
    [past] Present were { $people }.
   *[present] Present: { $people }.
} { $n ->
    [0] { $tense ->
        [past] Nobody wrote anything down.
       *[present] Nobody has written anything down yet.
    }
    [one] { $tense ->
        [past] One contribution was written down.
       *[present] One contribution has been written down.
    }
   *[other] { $tense ->
        [past] { $n } contributions were written down.
       *[present] { $n } contributions have been written down.
    }
}
doc-present-nobody = Nobody is here yet.

## 1 The picture of feelings

doc-mood-title = How { $daytime ->
    [morning] the morning
    [evening] the evening
    [long] the conversation
   *[day] the afternoon
} { $tense ->
    [past] sounded
   *[present] sounds
}
doc-mood-strings = Each string is a kind of contribution, { $bundle ->
    [1] each belly of its swing one contribution, all of the same size.
   *[other] each belly of its swing stands for { $bundle } contributions, the last one for the rest.
}
doc-mood-counts = { $named ->
    [one] One
   *[other] { $named }
} of { $total ->
    [one] one contribution has
   *[other] { $total } contributions { $named ->
        [one] has
       *[other] have
    }
} a kind. People chose it themselves; there are no names here.
doc-mood-none = { $tense ->
    [past] Each string is a kind of contribution. They stayed silent: nobody chose a kind, and nobody had to.
   *[present] Each string is a kind of contribution. They are still silent: whoever likes chooses a kind after writing, and its string sounds.
}
doc-mood-not-offered = No kinds are chosen in this dialogue.

## 2 Who wrote when

doc-score-title = Who wrote what when
doc-score-caption = One stave per step, one note per contribution: { $n ->
    [one] one contribution
   *[other] { $n } contributions
}. Filled: words that stand here. Open: withdrawn or erased. Each note leads to its sentence.
doc-score-dense = One stave per step. { $n } contributions are too many for single notes: the higher the column, the more was written at that moment, { $peak } at most. Each column leads to its first sentence.
doc-score-none = { $tense ->
    [past] One stave per step. Nobody wrote anything down.
   *[present] One stave per step. As soon as somebody writes something down, a note for it stands here.
}
doc-company-wrote = { $people } ({ $n })
doc-from-line = { $first } to { $last }
doc-skip-picture = Skip the picture
doc-stave = { $title }: { $n ->
    [0] no contributions
    [one] one contribution
   *[other] { $n } contributions
}
doc-bin = { $start } to { $end }: { $n ->
    [one] one contribution
   *[other] { $n } contributions
} from { $first }

## 3 The run of the event

doc-run-title = The run of the event
doc-run-lead = First stands when it really was, then how it was planned. All times: { $zone }.
doc-planned = planned
doc-planned-at = planned { $time }
doc-minutes = { $n ->
    [one] one minute
   *[other] { $n } minutes
}
doc-not-reached = not reached
doc-n-contributions = { $n ->
    [0] no contributions
    [one] one contribution
   *[other] { $n } contributions
}
doc-announcement = Announcement
doc-now = now
doc-end = End

## 4 and on: the steps

doc-step-empty = { $method ->
    [break] What is said in a break, nobody keeps.
    [weighing] The points stand with the themes.
    [read_back] What was understood and answered stands further on.
   *[other] { $tense ->
        [past] Nobody wrote anything down here.
       *[present] Nothing stands here yet.
    }
}
doc-jumps = Jump within { $title }
doc-jump-to = Jump to
doc-permanent-link-to = Permanent link to { $what }
doc-corrected = corrected
doc-corrected-at = corrected { $time }
doc-line-withdrawn = { $number } withdrawn
doc-withdrawn-at = { $number } withdrawn, { $time }
doc-line-erased = { $number } erased
doc-replies-to = replies to
doc-asks-back = asks back about
doc-answered-in = answered in
doc-asked-back-in = asked back in
doc-quoted = “{ $words }”

## People, promises, figures

doc-people-title = People and roles
doc-people-erased = { $n ->
    [one] One person has erased everything of theirs.
   *[other] { $n } people have erased everything of theirs.
}
doc-voices-title = Voices
doc-voices-lead = Recorded where everybody at a place had agreed. Here are voices whose people wanted that after the dialogue.
doc-voice = { $name } · { $step }{ $table ->
    [0] {""}
   *[other] , table { $table }
}, { $time } · { $minutes }:{ $seconds } minutes
doc-charter-title = Rules and promises
doc-charter-lead = As they could be read before giving a name.
doc-charter-none = No rules of its own were written down for this dialogue.
doc-figures-title = Figures
doc-figures-lead = Figures do not say what mattered. You can recount each of them in the JSON file.
doc-figures-all = Contributions
doc-figures-kinds = By kind
doc-figures-kinds-note = Including the feelings that stand beside no name.
doc-figures-steps = By step
doc-figures-stances = Resonance
doc-figures-stances-note = The sum only. How a contribution was met is told to its author and nobody else.
doc-figure-contributions = Contributions
doc-figure-authors = People who wrote
doc-figure-replies = Replies
doc-figure-ask-backs = Askings back
doc-figure-corrected = corrected
doc-figure-withdrawn = withdrawn
doc-figure-erased = erased
doc-figure-announcements = Announcements
doc-figure-stances = “Same for me” or “I see it differently”
doc-figure-turned-away = turned away at the door
doc-figure-banned = of these excluded

## Reading on

doc-reading-title = Reading on
doc-reading-permanent = Every contribution and every step has a permanent address. Click on the number { $example } and copy the address, and everyone will find exactly that sentence again.
doc-reading-words = Everything stands here in the words of those who wrote it. Corrected words are the new ones, the old ones are gone; what was withdrawn or erased keeps its number only.
doc-exports = To take along
doc-export-html = One file to read
doc-export-html-words = HTML with everything inside; opens in any browser, also without internet.
doc-export-md = Text to write on
doc-export-md-words = Markdown, for reports and text editors.
doc-export-json = Data with everything
doc-export-json-words = JSON, described and stable; to recount and for other programs.
doc-export-csv = A table
doc-export-csv-words = CSV, one row per contribution; for a spreadsheet.
doc-kept-until = Kept until { $date }; then the server deletes this dialogue by itself, with everything that belongs to it.
doc-colophon = As of { $date }, { $time }. All times: { $zone }.

## Table (CSV): column heads

doc-column-number = Number
doc-column-step = Step
doc-column-time = Time
doc-column-person = Person
doc-column-name = Name
doc-column-role = Role
doc-column-kind = Kind
doc-column-text = Contribution
doc-column-reply-to = Refers to
doc-column-relation = Relation
doc-column-corrected = Corrected
doc-column-withdrawn = Withdrawn
doc-column-erased = Erased
doc-column-link = Link
doc-relation-reply = reply
doc-relation-ask_back = asking back
doc-yes = yes

## The spoken word

doc-noted-by = written down by
doc-noted-self = spoken, written down by the same person
doc-confirmed = “Yes, like that”
doc-set-right = “No, rather like this”
doc-not-confirmed = not confirmed yet
doc-line-hidden = { $number } hidden by the moderation: { $reason }
doc-hidden-third_party = name of a third person
doc-hidden-personal_case = personal case
doc-hidden-insult = hurtful
doc-hidden-advertising = advertising
doc-hidden-off_topic = does not belong here
doc-hidden-other = another reason
doc-gathered-in = in theme

## Themes

doc-themes-title = { $n ->
    [1] One theme
    [2] Two themes
    [3] Three themes
    [4] Four themes
    [5] Five themes
    [6] Six themes
    [7] Seven themes
    [8] Eight themes
    [9] Nine themes
    [10] Ten themes
   *[other] { $n } themes
}
doc-themes-lead = A contribution was put into a theme { $gathered ->
    [one] once
   *[other] { $gathered } times
}. “Did we understand you?”: { $answers ->
    [0] no reply yet.
    [one] one reply, { $agreed } “Yes, like that”, { $objected } “No, rather like this”.
   *[other] { $answers } replies, { $agreed } “Yes, like that”, { $objected } “No, rather like this”.
}
doc-themes-weighed = Everyone had { $each ->
    [one] one point
   *[other] { $each } points
}; { $points } were given. { $company } did not take part in the weighing.
doc-theme = Theme
doc-theme-renamed = The heading was “{ $title }” at first.
doc-theme-agreement = { $agreed } “Yes, like that”{ $objected ->
    [0] {""}
   *[other] , { $objected } “No, rather like this”
}{ $open ->
    [0] {""}
   *[other] , { $open } without a reply
}
doc-points = { $n ->
    [one] one point
   *[other] { $n } points
}
doc-reasons = Why
doc-responses = Said about it
doc-agrees = “Yes, like that”
doc-objects = “No, rather like this”
doc-to-line = on
doc-no-theme = In no theme
doc-no-theme-words = About our conversation, and what stands for itself:
doc-theme-answers = Answer

## What was understood and answered

doc-answers-title = What { $company } understood{ $n ->
    [0] {""}
    [one] , and one answer
   *[other] , and { $n } answers
}
doc-understood = What we understood
doc-understood-revised = put anew { $time }
doc-agreed = { $n ->
    [one] One person said “Yes, like that”.
   *[other] { $n } said “Yes, like that”.
}
doc-about = on
doc-our-answer = Our answer
doc-why = Why
doc-status-open = Still open
doc-status-promised = Promised
doc-status-in_progress = In progress
doc-status-done = Done
doc-status-exists = Exists already
doc-status-partly = In part
doc-status-no = No
doc-responsible = Responsible
doc-next-message = Next message: { $date }
doc-answer-by = Answer by { $date }
doc-given-on = given on { $date }
doc-earlier-status = before: { $status }, { $date }
doc-former-answers = Earlier answers
doc-taken-in = taken in { $time }
doc-replies = Replies
doc-no-answers = There are no answers yet.

## Without an answer yet

doc-open-title = Without an answer yet
doc-open-lead = { $date ->
    [none] These themes have no answer yet.
   *[other] These themes have no answer yet. It is promised by { $date }.
}
doc-overdue = overdue
doc-understood-waiting = understood, not answered yet

## How it was

doc-ratings-title = How it was
doc-ratings-lead = Two questions at the end, without names. 5 means: entirely.
doc-scale-heard = I was heard.
doc-scale-learned = I understood something I did not know before.
doc-scale-few = Fewer than five answered. What they said stays with them.
doc-scale-answered = { $n } of { $of } ({ $people })

## The numbers

doc-figures-spoken = The spoken word
doc-figure-spoken = spoken and written down
doc-figure-noted = of these written down by others
doc-figure-confirmed = of these confirmed by “Yes, like that” or “No, rather like this”
doc-figure-turns = wishes to speak that were given the floor
doc-figure-speakers = people who had the floor
doc-figure-with-sound = people with sound
doc-figure-without-sound = people whose network let no sound through
doc-figure-wrote-instead = of these wrote instead
doc-figures-results = Results
doc-figure-themes = themes
doc-figure-answers = answers
doc-figure-open = without an answer yet
doc-figures-moderation = Moderation
doc-figures-moderation-note = Only the independent moderation can hide or remove.
doc-figure-hidden = hidden
doc-figure-rewritten = of these written anew
doc-figure-removed = asked to leave
doc-figure-cases = personal cases handed over in confidence
doc-column-way = way
doc-column-noted-by = written down by
doc-column-confirmed = confirmed
doc-column-hidden = hidden
doc-column-themes = themes
doc-way-written = written
doc-way-noted = spoken, written down by others
doc-way-self = spoken, written down by the same person
doc-mood-by-group = By { $question }, only groups of five people or more

## Tables

doc-place-pair = In pairs
doc-place-table = At the tables
doc-tables-title = The tables
doc-tables-lead = { $rounds ->
    [one] One round
   *[other] { $rounds } rounds
} at the tables. { $total ->
    [0] Nobody sat with anybody.
    [one] One meeting
   *[other] { $total } meetings
}{ $total ->
    [0] {""}
   *[other] { $again ->
        [0] , none of them twice.
        [one] , one of them for the second time.
       *[other] , { $again } of them not for the first time.
    }
}
doc-seats = Who sat where
doc-table = Table { $n }
doc-table-column = Table
doc-host = Host
doc-round = Round { $n }
doc-handed-in = Given to the harvest by the table
doc-cloth = The tablecloth of table { $n }
doc-cloth-drawn = Drawn: { $strokes ->
    [one] one stroke
   *[other] { $strokes } strokes
}, { $arrows ->
    [one] one arrow
   *[other] { $arrows } arrows
}, { $hearts ->
    [one] one heart
   *[other] { $hearts } hearts
}.
doc-heard-at = heard at { $n ->
    [one] one table
   *[other] { $n } tables
} ({ $tables })
doc-column-table = Table
