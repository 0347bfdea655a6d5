### Harvest and weighing: themes, "Have we understood you?", the theme editors, points.
### $collective is the word for participants, $company_people "from Halmtal Energie".

## Themes, for everybody

themes-title = Themes
themes-empty = There is no heading here yet. The first ones are about to form, from what was said.
themes-hint = A contribution can belong to several themes. If something of yours stands here, we ask you whether it is right.
theme-n = T{ $n }
theme-untitled = Heading erased
theme-was = until { $time }; changed by { $name }
theme-was-proposed = until { $time }; proposed by { $proposer }, taken over by { $name }
theme-all = { $count ->
    [one] show one more contribution
   *[other] show { $count } more contributions
  }
theme-fewer = show fewer
theme-tables = { $count ->
    [one] heard at one table
   *[other] heard at { $count } tables
  }
theme-bare = No contributions yet
theme-pick = { $name }: read in full
theme-noted = written down by { $name }
theme-waiting = not confirmed yet
theme-yes = Yes, like that
theme-no = No, more like this
theme-heard = since then also under { $themes }
theme-renamed = called differently since

## Have we understood you?

understood-title = Have we understood you?
understood-count = { $n } of { $count }
understood-own = You said:
understood-under = It now stands under:
understood-changed = The heading is another than when you answered:
understood-yes = Yes, like that
understood-no = No, more like this
understood-words = What was it about for you?
understood-heading = What would you call the theme? (if you like)
understood-leave = Take my contribution out of this theme right away
understood-public = Everybody can read what stands here. The theme editors see it first.
understood-send = Send
understood-back = Never mind
understood-thanks = Thank you. It is kept here now.
understood-say = Have we understood you? A contribution of yours now stands under: { $title }
understood-say-changed = The heading above a contribution of yours is now: { $title }

## My page

mine-in-theme = Part of theme T{ $n }: { $title }
mine-said-yes = You said: Yes, like that.
mine-said-no = You said: No, more like this.
mine-left = You took the contribution out of this theme.
mine-change = Answer differently
mine-take-back = Erase these words

## Weighing

weigh-title = What is closest to your heart?
weigh-left = { $count ->
    [0] All your points are laid.
    [one] 1 point left.
   *[other] { $count } points left.
  }
weigh-put = Point here
weigh-put-on = Point here: T{ $n } { $title }
weigh-take = take back
weigh-take-from = take back: 1 point from T{ $n } { $title }
weigh-yours = { $count ->
    [one] 1 point of yours
   *[other] { $count } points of yours
  }
weigh-why = Why?
weigh-why-hint = A sentence, if you like. In the end it stands here with your name.
weigh-why-keep = Add
weigh-why-kept = added
weigh-count = { $count ->
    [0] Nobody has put points yet.
    [one] One person has put points.
   *[other] { $count } people have put points.
  }
weigh-secret = They can be moved until we go on. How many there are on each theme, everybody sees at the same moment, when weighing is over.
weigh-company = Here { $collective } weigh alone. You see the result at the same moment as everybody; after that it is your turn to say what you have understood.
weigh-moderation = Here { $collective } weigh alone; the moderation puts no points either. Everybody sees the result at the same moment.
weigh-words = What stands under it
weigh-none = There are no themes to weigh yet.

result-title = This is how it was weighed
result-people = { $count ->
    [0] Nobody put points.
    [one] One person has put points.
   *[other] { $count } people have put points.
  }
result-sum = { $count ->
    [one] 1 point
   *[other] { $count } points
  }
result-order = The order is that of the themes, not of the points.
result-more = { $count ->
    [one] One more reason stands in the documentation.
   *[other] { $count } more reasons stand in the documentation.
  }
result-place = Back to the circle
result-say = Weighing is over. The result can be seen now.

## Theme editors

work-close = Done
work-lines = Contributions
work-themes = Themes
work-under = Under T{ $n }
work-filter = Which contributions
work-filter-open = without theme
work-filter-all = all
work-filter-handed = sentences of the tables ({ $count })
work-handed = what the tables hand in
work-handed-only = A sentence of a table can become a heading: choose it, then N.
work-table = Table { $n }
work-pair = in pairs
work-step = Step
work-step-all = all steps
work-kind = Kind
work-kind-all = all kinds
work-search = Search
work-left = { $count ->
    [0] Nothing left
    [one] 1 contribution
   *[other] { $count } contributions
  }
work-loading = Older contributions are coming …
work-chosen = { $count ->
    [0] nothing chosen
    [one] 1 chosen
   *[other] { $count } chosen
  }
work-empty-left = Nothing is left here.
work-empty-themes = No theme yet. Choose contributions on the left and give them a heading, in people's own words.
work-drop-new = Drag here: new theme
work-lines-count = { $count ->
    [0] empty
    [one] 1 contribution
   *[other] { $count } contributions
  }
work-moved = by now in { $themes }
work-to = Into theme
work-new = New theme
work-rename = Rename
work-merge = Merge
work-split = Split off
work-remove = Dissolve
work-out = Take out
work-undo = Undo
work-ask-to = Into which theme? A number or a word
work-ask-merge = Merge T{ $n } with which theme?
work-ask-new = What shall the theme be called?
work-ask-split = What shall the part be called?
work-ask-rename = What shall T{ $n } be called?
work-do = Good
work-cancel = Cancel
work-anyway = Take my version
work-meanwhile = By now it is called “{ $title }” ({ $name }). Your version still stands here.
work-said-gathered = { $count ->
    [one] 1 contribution lies in T{ $n }.
   *[other] { $count } contributions lie in T{ $n }.
  }
work-said-out = { $count ->
    [one] 1 contribution is taken out.
   *[other] { $count } contributions are taken out.
  }
work-said-new = The new theme is there.
work-said-renamed = T{ $n } is renamed.
work-said-merged = T{ $n } now lies in { $themes }.
work-said-split = Split off T{ $n }: the new theme is there.
work-said-removed = T{ $n } is dissolved.
work-said-undone = Undone.
work-nothing = Choose something first, with the space bar or the mouse.
work-no-theme = Choose a theme first.
work-no-undo = There is nothing left to undo here.
work-built-on = Others have already built on it. It cannot be undone any more, but it can be changed.
work-moved-on = Others have just changed something here. You see what stands now; nothing is lost.
work-frozen = The themes bear points already and stay as they are.
work-keys = Space chooses, T into a theme, N new theme, R rename, M merge, S split off, Del take out, Ctrl+Z undo.
objections-title = No, more like this
objections-open = { $count ->
    [0] Everything said has been taken up.
    [one] One voice is open.
   *[other] { $count } voices are open.
  }
objections-about = { $name } about T{ $n }
objections-left = took the contribution out
objections-heading = proposes: { $heading }
objections-take = Take over the heading
objections-done = taken up
