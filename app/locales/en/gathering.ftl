### Being together: Foyer and break, voluntary answer. Loaded as soon as one is inside.
### $address is "sie" or "du" in German; English knows one form. $collective: the collective word, $company: the company.

## Foyer and break

foyer-title =
    { $phase ->
        [break] Nothing is written down here.
       *[foyer] Sit down with whomever you like.
    }
foyer-hint =
    { $phase ->
        [break] Sit down with whomever you like. What you write in a circle is read only by those who sit there then; after that it is gone.
       *[foyer] What you write in a circle is read only by those who sit there then; it is not kept. Answer the question above under “Write” below: that is kept.
    }
foyer-circles = Circles in the foyer
foyer-keys = Arrow keys go from circle to circle, Enter sits down.
foyer-find = Find a circle
foyer-leave = Be by myself
foyer-alone = By themselves
foyer-alone-more = and { $count } more
foyer-more = More circles
foyer-shown = Circles { $from } to { $to } of { $count }

spot-name = Circle { $n }
spot-free = free
spot-full = full
spot-mine = You sit in circle { $n }
spot-join = Join them
spot-sit = Sit down
spot-and = { $people } and { $name }
spot-only-me = You are still alone here. Stay a moment, somebody will join you.

talk-label = To those who sit here
talk-hint = Only those who sit here now read it. It is not written down.
talk-say = Say it
talk-log = Just said
talk-offline = The line is down right now. Your text stays here.
talk-too-long =
    { $count ->
        [one] One character too many.
       *[other] { $count } characters too many.
    }

## Voluntary answer

group-ask = If you like: { $group }
group-hint = Never stands beside a name. Helps the mood picture, from five people in a group on.
languages-ask = In which languages can you talk at a table?
languages-de = German
languages-en = English
languages-hint = Only for drawing the tables, so that nobody sits where no language is common to all. Nothing ticked means: in any.
languages-all = I speak all of them
group-none = no answer
group-later = Not now
group-kept = Thank you. You can change it under “More” and on “My page”.
