### Zusammensein: Foyer und Pause, freiwillige Angabe, Stimmungsbild, Abschlussrunde. Wird erst geladen, wenn man dort ist.
### $address ist "sie" oder "du", $collective das Sammelwort, $company das Unternehmen, $company_people "von Halmtal Energie".

## Foyer und Pause

foyer-title =
    { $phase ->
        [break] Hier wird nichts aufgeschrieben.
       *[foyer] { $address ->
            [du] Setz dich, zu wem du magst.
           *[sie] Setzen Sie sich, zu wem Sie mögen.
        }
    }
foyer-hint =
    { $phase ->
        [break] { $address ->
            [du] Setz dich, zu wem du magst. Was du in einem Kreis schreibst, lesen nur die, die dann dort sitzen; danach ist es fort.
           *[sie] Setzen Sie sich, zu wem Sie mögen. Was Sie in einem Kreis schreiben, lesen nur die, die dann dort sitzen; danach ist es fort.
        }
       *[foyer] { $address ->
            [du] Was du in einem Kreis schreibst, lesen nur die, die dann dort sitzen; aufgehoben wird es nicht. Die Antwort auf die Frage oben gibst du unten bei „Schreiben“: Sie wird aufgehoben.
           *[sie] Was Sie in einem Kreis schreiben, lesen nur die, die dann dort sitzen; aufgehoben wird es nicht. Die Antwort auf die Frage oben geben Sie unten bei „Schreiben“: Sie wird aufgehoben.
        }
    }
foyer-circles = Kreise im Foyer
foyer-keys = Mit den Pfeiltasten von Kreis zu Kreis, mit der Eingabetaste dazusetzen.
foyer-find = Einen Kreis suchen
foyer-leave = Für mich sein
foyer-alone = Für sich
foyer-alone-more = und { $count } weitere
foyer-more = Weitere Kreise
foyer-shown = Kreise { $from } bis { $to } von { $count }

spot-name = Kreis { $n }
spot-free = frei
spot-full = voll
spot-mine =
    { $address ->
        [du] Du sitzt in Kreis { $n }
       *[sie] Sie sitzen in Kreis { $n }
    }
spot-join = Dazusetzen
spot-sit = Hinsetzen
spot-and = { $people } und { $name }
spot-only-me =
    { $address ->
        [du] Du sitzt hier noch allein. Bleib einen Moment, dann kommt jemand dazu.
       *[sie] Sie sitzen hier noch allein. Bleiben Sie einen Moment, dann kommt jemand dazu.
    }

talk-label = Zu denen, die hier sitzen
talk-hint = Nur wer jetzt hier sitzt, liest das. Es wird nicht aufgeschrieben.
talk-say = Sagen
talk-log = Gerade gesagt
talk-offline = Die Leitung ist gerade weg. Der Text bleibt hier stehen.
talk-too-long =
    { $count ->
        [one] Ein Zeichen zu viel.
       *[other] { $count } Zeichen zu viel.
    }

## Freiwillige Angabe

group-ask =
    { $address ->
        [du] Wenn du magst: { $group }
       *[sie] Wenn Sie mögen: { $group }
    }
group-hint = Steht nie neben einem Namen. Hilft dem Stimmungsbild, ab fünf Menschen je Gruppe.
group-none = keine Angabe
group-later = Jetzt nicht
group-kept =
    { $address ->
        [du] Danke. Ändern kannst du das unter „Mehr“ und auf „Meine Seite“.
       *[sie] Danke. Ändern können Sie das unter „Mehr“ und auf „Meine Seite“.
    }

## Stimmungsbild

mood-steps = Das Bild rückt weiter, wenn mindestens fünf Menschen etwas gewählt haben. So verrät es niemanden.
mood-view = Ansicht
mood-all = alle
mood-by = nach: { $group }
mood-by-hint = Gezeigt wird eine Gruppe, sobald es niemanden verrät: ab fünf Menschen in ihr, und ebenso vielen außerhalb.
mood-of = Stimmungsbild { $group }

## Abschlussrunde

closing-quiet = Noch hat niemand einen Satz gesagt. Zeit ist da.
closing-all = Alle Sätze, einer nach dem anderen
closing-count =
    { $count ->
        [one] Ein Satz
       *[other] { $count } Sätze
    }
closing-before = Vorheriger Satz
closing-next = Nächster Satz
closing-mine =
    { $address ->
        [du] Dein Satz
       *[sie] Ihr Satz
    }
closing-write = Einen Satz schreiben
closing-change = Ändern
scale-heard = Ich wurde gehört
scale-learned = Ich habe etwas verstanden, was ich vorher nicht wusste
scale-least = gar nicht
scale-most = ganz und gar
scale-ends = 1 = gar nicht, 5 = ganz und gar
scale-take-back = Zurücknehmen
scale-title =
    { $address ->
        [du] Wie war’s für dich?
       *[sie] Wie war’s für Sie?
    }
scale-hint = Niemand sieht, wer was gewählt hat, auch nicht die Moderation. In der Dokumentation stehen nur Anzahlen, ab fünf Antworten.
scale-answered =
    { $count ->
        [0] Noch hat niemand geantwortet.
        [one] Eine Person hat geantwortet.
       *[other] { $count } Menschen haben geantwortet.
    }
