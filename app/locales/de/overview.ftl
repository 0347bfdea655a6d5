### Alle Tische eines World Cafés, wie die Moderation sie sieht.

overview-table = Tisch { $n }
overview-pair = Paar { $n }
overview-map = Alle Tische ({ $count })
overview-map-hint = Pfeiltasten gehen von Tisch zu Tisch, Eingabetaste geht hin. Oder die Nummer tippen.
overview-cell = { $table }, { $here ->
    [0] gerade niemand da
    [one] eine Person
   *[other] { $here } Personen
  }{ $free ->
    [0] { "" }
    [one] , ein Platz frei
   *[other] , { $free } Plätze frei
  }{ $lines ->
    [0] { "" }
    [one] , eine Zeile
   *[other] , { $lines } Zeilen
  }
overview-cell-merged = { $table }, sitzt jetzt an { $into }
overview-cell-visited = Sie sind hier
overview-none-there = { $table } gibt es nicht mehr
overview-names-more = und { $count } weitere
overview-minutes = { $minutes ->
    [0] eben
   *[other] { $minutes } Min.
  }
overview-typing = Tisch { $digits } … Eingabetaste

## Wer ruft

overview-calls = { $count ->
    [0] { $taken ->
        [one] Zu einem Tisch ist Hilfe unterwegs
       *[other] Zu { $taken } Tischen ist Hilfe unterwegs
      }
    [one] Ein Tisch braucht Hilfe
   *[other] { $count } Tische brauchen Hilfe
  }
overview-calls-more = { $count } weitere
overview-call = { $by ->
    [nobody] Ruft um Hilfe, Tisch
   *[other] { $by } übernimmt, Tisch
  }
overview-seated = { $people ->
    [one] Eine Person
   *[other] { $people } Personen
  } an { $tables ->
    [one] einem Tisch
   *[other] { $tables } Tischen
  }
overview-coming = { $people ->
    [one] Eine Person geht
   *[other] { $people } Personen gehen
  } an { $tables ->
    [one] einen Tisch
   *[other] { $tables } Tische
  }; so werden sie sitzen.
overview-help = { $minutes ->
    [0] Gerade eben
   *[other] Seit { $minutes } Min.
  }: { $reason }
overview-help-by = { $own ->
    [yes] Sie übernehmen.
   *[no] { $name } übernimmt.
  }
overview-reason-content = eine Frage zum Inhalt
overview-reason-conduct = es geht hoch her
overview-reason-technical = etwas mit der Technik
overview-reason-other = etwas anderes

## Wer mich braucht

overview-needs = Wer mich braucht
overview-needs-nobody = Gerade braucht Sie niemand. Stille ist kein Alarm.
overview-needs-closed = Gerade sitzt niemand an Tischen.
overview-needs-more = { $count } weitere
overview-needs-rule = Zuerst, wer um Hilfe ruft, das längste Warten oben. Dann wer mehr Zeit möchte, wer zu wenige ist, wer ohne Gastgeber/in ist. Wie viel ein Tisch schreibt oder spricht, zählt nicht.
overview-why-help = { $minutes ->
    [0] ruft gerade um Hilfe
   *[other] ruft seit { $minutes } Min. um Hilfe
  } ({ $reason })
overview-why-mine = Sie übernehmen, gerufen { $minutes ->
    [0] eben
   *[other] vor { $minutes } Min.
  } ({ $reason })
overview-why-taken = { $name } übernimmt, gerufen { $minutes ->
    [0] eben
   *[other] vor { $minutes } Min.
  }
overview-why-wishes = hätte gern noch zwei Minuten
overview-why-nobody = niemand ist gerade da
overview-why-alone = eine Person sitzt allein
overview-why-few = nur noch { $here } Personen
overview-why-no_host = ohne Gastgeber/in
overview-why-host_away = Gastgeber/in ist gerade weg
overview-seek = Eine Person suchen
overview-found = { $count ->
    [0] Niemand heißt so.
    [one] Eine Person gefunden.
   *[other] { $count } Personen gefunden.
  }

## Der Tisch, auf den man schaut

overview-look-first = Wählen Sie einen Tisch: auf der Karte, aus der Liste oder mit seiner Nummer.
overview-facts = { $here ->
    [0] gerade niemand da
    [one] eine Person da
   *[other] { $here } Personen da
  }, { $free ->
    [0] kein Platz frei
    [one] ein Platz frei
   *[other] { $free } Plätze frei
  }, { $lines ->
    [0] noch keine Zeile
    [one] eine Zeile
   *[other] { $lines } Zeilen
  }
overview-merged = Sitzt jetzt an { $into }, das Tischtuch liegt dort.
overview-visit = Hingehen
overview-back = Zurück
overview-seen = Der Tisch sieht, dass Sie hier sind.
overview-others = { $names } ist auch hier.
overview-take = Ich übernehme
overview-done = Erledigt
overview-tell = Ansage
overview-more = { $minutes } Min. mehr
overview-merge = Zusammenlegen
overview-undo = Zurücknehmen
overview-people = Wer hier sitzt
overview-sheet = { $table }: Menschen und Zeilen
overview-sheet-hint = Was auf dem Tischtuch liegt, sehen Sie, sobald Sie hingehen. Der Tisch sieht dann, dass Sie da sind.
overview-handed = Gibt der Tisch zur Ernte
overview-lines = Zeilen dieses Tisches
overview-lines-none = Noch liegt nichts auf dem Tischtuch.
overview-round = Runde { $round }
overview-no-such = Tisch { $n } gibt es nicht.

## Plätze

overview-host = Gastgeber/in
overview-pinned = bleibt hier
overview-away = gerade weg
overview-seat = Platz
overview-seat-of = Platz von { $name } ändern
overview-move = An einen anderen Tisch
overview-swap = Tauschen
overview-pair-wish = Mit wem, mit wem nicht
overview-make-host = Wird Gastgeber/in
overview-pin = Bleibt auch in den nächsten Runden
overview-unpin = Reist wieder mit
overview-move-to = An welchen Tisch? (Nummer)
overview-move-there = { $table }: { $here ->
    [0] gerade niemand da
    [one] eine Person da
   *[other] { $here } Personen da
  }, { $free ->
    [0] kein Platz frei
    [one] ein Platz frei
   *[other] { $free } Plätze frei
  }
overview-stay = und bleibt dort auch in den nächsten Runden
overview-move-go = { $name } umsetzen
overview-swap-with = Mit wem tauschen? (Name)
overview-pair-with = { $name } soll mit jemandem
overview-apart = nicht am selben Tisch sitzen
overview-together = am selben Tisch sitzen
overview-pair-who = Mit wem? (Name) Es gilt ab der nächsten Runde.
overview-kept-apart = sitzt nie mit { $name }
overview-kept-together = sitzt immer mit { $name }
overview-kept-end = aufheben
overview-merge-into = { $table } setzt sich an Tisch … (Nummer)
overview-merge-go = Zusammenlegen
overview-merge-with = { $table } ({ $here })
overview-merge-what = Alle gehen gemeinsam hin, und das Tischtuch kommt mit.

## Ansage an Tische

overview-tell-text = Was soll vor ihnen stehen?
overview-tell-to = An welche Tische?
overview-tell-all = alle Tische
overview-tell-everybody = Es liest jeder der { $tables } Tische.
overview-tell-wrong = Das ist keine Tischnummer: { $parts }. Richtig wäre 3, 7, 12–15.
overview-tell-go = { $count ->
    [0] Allen Tischen sagen
    [one] Diesem Tisch sagen
   *[other] { $count } Tischen sagen
  }
overview-tell-calling = An alle, die rufen
overview-told = { $count ->
    [0] Allen Tischen gesagt. Unter „Ansagen“ steht, wie viele es gelesen haben.
    [one] Dem Tisch gesagt. Unter „Ansagen“ steht, wie viele es gelesen haben.
   *[other] { $count } Tischen gesagt. Unter „Ansagen“ steht, wie viele es gelesen haben.
  }
overview-told-to = { $count ->
    [0] an alle Tische
    [one] an Tisch { $tables }
   *[other] an die Tische { $tables }
  }

## Was geschehen ist

overview-said-there = Sie sind an { $table }. Der Tisch sieht Sie.
overview-said-back = Sie sind zurück.
overview-said-taken = Sie übernehmen { $table }.
overview-said-done = { $table }: erledigt.
overview-said-more = { $table } hat { $minutes } Minuten mehr.
overview-said-moved = { $name } sitzt jetzt an { $table }.
overview-said-pinned = { $name } sitzt an { $table } und bleibt dort.
overview-said-swapped = { $one } und { $other } haben getauscht.
overview-said-merged = { $table } sitzt jetzt an { $into }.
overview-said-pair = { $wish ->
    [together] { $one } und { $other } sitzen ab der nächsten Runde zusammen.
    [apart] { $one } und { $other } sitzen ab der nächsten Runde nicht zusammen.
   *[none] { $one } und { $other } sitzen wieder, wie es kommt.
  }
overview-met-again = { $count ->
    [one] { $one } und { $other } saßen schon zusammen.
   *[other] { $count } Paare, darunter { $one } und { $other }, sitzen wieder zusammen.
  }
overview-said-host = { $name } ist jetzt Gastgeber/in.
overview-said-undone = Zurückgenommen.
overview-nobody-needs = Gerade braucht Sie niemand.
overview-no-calls = Gerade ruft niemand um Hilfe.
overview-no-help = Dieser Tisch ruft nicht.
overview-nothing-to-undo = Es gibt nichts zurückzunehmen.

## Am Pult

overview-tab = Tische
overview-tab-needs = Wer mich braucht
overview-tab-table = Tisch
overview-side = Am Tisch

## Tasten

overview-keys = Tische
overview-key-number = zum Tisch mit dieser Nummer
overview-key-back = zurück
overview-key-next = zum Nächsten, der mich braucht
overview-key-take = ich übernehme
overview-key-done = Hilfe erledigt
overview-key-tell = Ansage an diesen Tisch
overview-key-more = zwei Minuten für diesen Tisch
overview-key-undo = letzte Umsetzung zurücknehmen
overview-key-map = auf die Karte

## An der Wand

overview-wall-goodbye = Bedanken Sie sich. Gleich geht es weiter; wer Gastgeber oder Gastgeberin ist, bleibt.
