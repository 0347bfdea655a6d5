### All tables of a World Café as the moderation sees them.

overview-table = Table { $n }
overview-pair = Pair { $n }
overview-map = All tables ({ $count })
overview-map-hint = Arrow keys go from table to table, Enter goes there. Or type its number.
overview-cell = { $table }, { $here ->
    [0] nobody here right now
    [one] one person
   *[other] { $here } people
  }{ $free ->
    [0] { "" }
    [one] , one free place
   *[other] , { $free } free places
  }{ $lines ->
    [0] { "" }
    [one] , one line
   *[other] , { $lines } lines
  }
overview-cell-merged = { $table }, now sits at { $into }
overview-cell-visited = you are here
overview-none-there = { $table } is no more
overview-names-more = and { $count } more
overview-minutes = { $minutes ->
    [0] now
   *[other] { $minutes } min
  }
overview-typing = Table { $digits } … Enter

## Who calls

overview-calls = { $count ->
    [0] { $taken ->
        [one] Help is on its way to one table
       *[other] Help is on its way to { $taken } tables
      }
    [one] One table needs help
   *[other] { $count } tables need help
  }
overview-calls-more = { $count } more
overview-call = { $by ->
    [nobody] Calls for help, table
   *[other] { $by } takes it, table
  }
overview-seated = { $people ->
    [one] One person
   *[other] { $people } people
  } at { $tables ->
    [one] one table
   *[other] { $tables } tables
  }
overview-coming = { $people ->
    [one] One person goes
   *[other] { $people } people go
  } to { $tables ->
    [one] one table
   *[other] { $tables } tables
  }; so they will sit.
overview-help = { $minutes ->
    [0] Just now
   *[other] For { $minutes } min
  }: { $reason }
overview-help-by = { $own ->
    [yes] You take it.
   *[no] { $name } takes it.
  }
overview-reason-content = a question about the matter
overview-reason-conduct = tempers run high
overview-reason-technical = something technical
overview-reason-other = something else

## Who needs me

overview-needs = Who needs me
overview-needs-nobody = Nobody needs you right now. Silence is no alarm.
overview-needs-closed = Nobody sits at tables right now.
overview-needs-more = { $count } more
overview-needs-rule = First who calls for help, the longest wait on top. Then who would like more time, who are too few, who have no host. How much a table writes or says plays no part.
overview-why-help = { $minutes ->
    [0] calls for help just now
   *[other] has called for help for { $minutes } min
  } ({ $reason })
overview-why-mine = you take it, called { $minutes ->
    [0] just now
   *[other] { $minutes } min ago
  } ({ $reason })
overview-why-taken = { $name } takes it, called { $minutes ->
    [0] just now
   *[other] { $minutes } min ago
  }
overview-why-wishes = would like two minutes more
overview-why-nobody = nobody is here right now
overview-why-alone = one person sits alone
overview-why-few = only { $here } people
overview-why-no_host = nobody hosts
overview-why-host_away = the host is away right now
overview-seek = Find a person
overview-found = { $count ->
    [0] Nobody is called so.
    [one] One person found.
   *[other] { $count } people found.
  }

## The table one looks at

overview-look-first = Choose a table: on the map, from the list, or by its number.
overview-facts = { $here ->
    [0] nobody here right now
    [one] one person here
   *[other] { $here } people here
  }, { $free ->
    [0] no free place
    [one] one free place
   *[other] { $free } free places
  }, { $lines ->
    [0] no line yet
    [one] one line
   *[other] { $lines } lines
  }
overview-merged = Now sits at { $into }; the cloth lies there.
overview-visit = Go there
overview-back = Back
overview-seen = The table sees that you are here.
overview-others = { $names } is here, too.
overview-take = I take it
overview-done = Done
overview-tell = Announce
overview-more = { $minutes } min more
overview-merge = Merge
overview-undo = Undo
overview-people = Who sits here
overview-sheet = { $table }: people and lines
overview-sheet-hint = You see what lies on the cloth as soon as you go there. The table then sees that you are there.
overview-handed = What the table hands in
overview-lines = Lines of this table
overview-lines-none = Nothing lies on the cloth yet.
overview-round = round { $round }
overview-no-such = There is no table { $n }.

## Seats

overview-host = host
overview-pinned = stays here
overview-away = away right now
overview-seat = Seat
overview-seat-of = Change the seat of { $name }
overview-move = To another table
overview-swap = Swap
overview-pair-wish = With whom, with whom not
overview-make-host = Becomes host
overview-pin = Stays in the next rounds, too
overview-unpin = Travels again
overview-move-to = To which table? (number)
overview-move-there = { $table }: { $here ->
    [0] nobody here right now
    [one] one person here
   *[other] { $here } people here
  }, { $free ->
    [0] no free place
    [one] one free place
   *[other] { $free } free places
  }
overview-stay = and stays there in the next rounds, too
overview-move-go = Move { $name }
overview-swap-with = Swap with whom? (name)
overview-pair-with = { $name } should
overview-apart = not sit at the same table with somebody
overview-together = sit at the same table with somebody
overview-pair-who = With whom? (name) It holds from the next round on.
overview-kept-apart = never sits with { $name }
overview-kept-together = always sits with { $name }
overview-kept-end = lift
overview-merge-into = { $table } sits down at table … (number)
overview-merge-go = Merge
overview-merge-with = { $table } ({ $here })
overview-merge-what = All go there together, and the cloth comes along.

## Announcing to tables

overview-tell-text = What should stand before them?
overview-tell-to = To which tables?
overview-tell-all = all tables
overview-tell-everybody = Each of the { $tables } tables reads it.
overview-tell-wrong = That is no table’s number: { $parts }. Right would be 3, 7, 12–15.
overview-tell-go = { $count ->
    [0] Tell all tables
    [one] Tell this table
   *[other] Tell { $count } tables
  }
overview-tell-calling = To all who call
overview-told = { $count ->
    [0] Told all tables. Under “Announced” you see how many have read it.
    [one] Told the table. Under “Announced” you see how many have read it.
   *[other] Told { $count } tables. Under “Announced” you see how many have read it.
  }
overview-told-to = { $count ->
    [0] to all tables
    [one] to table { $tables }
   *[other] to the tables { $tables }
  }

## What happened

overview-said-there = You are at { $table }. The table sees you.
overview-said-back = You are back.
overview-said-taken = You take { $table }.
overview-said-done = { $table }: done.
overview-said-more = { $table } has { $minutes } more minutes.
overview-said-moved = { $name } now sits at { $table }.
overview-said-pinned = { $name } sits at { $table } and stays there.
overview-said-swapped = { $one } and { $other } have swapped.
overview-said-merged = { $table } now sits at { $into }.
overview-said-pair = { $wish ->
    [together] { $one } and { $other } sit together from the next round on.
    [apart] { $one } and { $other } do not sit together from the next round on.
   *[none] { $one } and { $other } sit as it comes again.
  }
overview-met-again = { $count ->
    [one] { $one } and { $other } have sat together before.
   *[other] { $count } pairs, { $one } and { $other } among them, sit together again.
  }
overview-said-host = { $name } hosts now.
overview-said-undone = Undone.
overview-nobody-needs = Nobody needs you right now.
overview-no-calls = Nobody calls for help right now.
overview-no-help = This table does not call.
overview-nothing-to-undo = There is nothing to undo.

## At the desk

overview-tab = Tables
overview-tab-needs = Who needs me
overview-tab-table = Table
overview-side = At the table

## Keys

overview-keys = Tables
overview-key-number = to the table with this number
overview-key-back = back
overview-key-next = to the next who needs me
overview-key-take = I take it
overview-key-done = help is done
overview-key-tell = announce to this table
overview-key-more = two minutes for this table
overview-key-undo = undo the last change of seats
overview-key-map = onto the map

## On the wall

overview-wall-goodbye = Say thank you. It goes on in a moment; whoever hosts stays.
