### Was zu sehen ist, wenn schon gesprochen wurde: Stimmungsbild, Abschlussrunde. Wird erst dann geladen.
### $address ist "sie" oder "du".

## Stimmungsbild

mood-hint = Jede Saite ist eine Art, jeder Bauch ein Beitrag. Oben klingt es hell, unten schwer. Niemand steht daneben.
mood-words = Stimmungsbild in Worten: { $list }.
mood-none = noch hat niemand eine Art gewählt
mood-empty = Noch schwingt keine Saite. Eine Art wählt, wer mag, nach dem Schreiben.
mood-steps = Das Bild rückt weiter, wenn mindestens fünf Menschen etwas gewählt haben. So verrät es niemanden.
mood-view = Ansicht
mood-all = alle
mood-by = nach: { $group }
mood-by-hint = Gezeigt wird eine Gruppe, sobald es niemanden verrät: ab fünf Menschen in ihr, und ebenso vielen außerhalb.
mood-of = Stimmungsbild { $group }

## Abschlussrunde

closing-quiet = Noch hat niemand einen Satz gesagt. Zeit ist da.
closing-before = Vorheriger Satz
closing-next = Nächster Satz
closing-mine =
    { $address ->
        [du] Dein Satz
       *[sie] Ihr Satz
    }
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
        [0] Die zwei Fragen zum Abend hat noch niemand beantwortet.
        [one] Die zwei Fragen zum Abend hat eine Person beantwortet.
       *[other] Die zwei Fragen zum Abend haben { $count } Menschen beantwortet.
    }
