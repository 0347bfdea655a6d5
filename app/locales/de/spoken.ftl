### Das gesprochene Wort: mitschreiben, „Ja, so“ und „Nein, eher so“. Geladen, sobald jemand mitschreibt oder etwas
### Gesprochenes da ist. $address ist die Anrede des Dialogs.

## Woher Worte kommen

spoken-noted = aufgeschrieben von { $name }
spoken-noted-you =
    { $address ->
        [du] von dir aufgeschrieben
       *[sie] von Ihnen aufgeschrieben
    }
spoken-self = gesprochen, selbst notiert
spoken-yes = „Ja, so“
spoken-waits = wartet auf „Ja, so“ von { $name }
spoken-waits-away = wartet auf „Ja, so“ von { $name }, gerade nicht da
spoken-waits-you =
    { $address ->
        [du] wartet auf dein „Ja, so“
       *[sie] wartet auf Ihr „Ja, so“
    }
spoken-unconfirmed = nicht bestätigt
spoken-someone = jemandem
spoken-taken-back = Eine Notiz von { $name }, zurückgenommen { $time }
spoken-taken-back-you =
    { $address ->
        [du] Deine Notiz, zurückgenommen { $time }
       *[sie] Ihre Notiz, zurückgenommen { $time }
    }

## Für Sie aufgeschrieben

slip-title =
    { $address ->
        [du] { $name } hat für dich aufgeschrieben:
       *[sie] { $name } hat für Sie aufgeschrieben:
    }
slip-yes = Ja, so
slip-no = Nein, eher so
slip-words =
    { $address ->
        [du] Deine Worte
       *[sie] Ihre Worte
    }
slip-send = So ist es richtig
slip-leave = Doch nicht
slip-hint =
    { $address ->
        [du] Die notierten Worte verschwinden, deine bleiben.
       *[sie] Die notierten Worte verschwinden, Ihre bleiben.
    }
slip-more =
    { $count ->
        [one] Danach wartet noch ein Satz.
       *[other] Danach warten noch { $count } Sätze.
    }
slip-line =
    { $count ->
        [one] { $name } hat etwas für { $address ->
            [du] dich
           *[sie] Sie
        } aufgeschrieben.
       *[other] { $count } Sätze warten auf { $address ->
            [du] dein
           *[sie] Ihr
        } „Ja, so“.
    }
slip-line-go = Ansehen
slip-say =
    { $address ->
        [du] { $name } hat für dich aufgeschrieben: { $text } Ja, so, oder nein, eher so?
       *[sie] { $name } hat für Sie aufgeschrieben: { $text } Ja, so, oder nein, eher so?
    }

## Gefragt werden

asked-title-scribe =
    { $address ->
        [du] Magst du mitschreiben?
       *[sie] Mögen Sie mitschreiben?
    }
asked-hint-scribe =
    { $address ->
        [du] Du schreibst auf, was andere sagen. Sie sehen es sofort und sagen „Ja, so“ oder „Nein, eher so“. Du kannst jederzeit aufhören.
       *[sie] Sie schreiben auf, was andere sagen. Die sehen es sofort und sagen „Ja, so“ oder „Nein, eher so“. Sie können jederzeit aufhören.
    }
asked-yes = Ja
asked-no = Lieber nicht
asked-title-editor =
    { $address ->
        [du] Magst du helfen, die Themen zu bilden?
       *[sie] Mögen Sie helfen, die Themen zu bilden?
    }
asked-hint-editor =
    { $address ->
        [du] Du legst zusammen, was zusammengehört, in den Worten der Leute. Alle sehen dabei zu, und wer es gesagt hat, sagt, ob es stimmt. Du kannst jederzeit aufhören.
       *[sie] Sie legen zusammen, was zusammengehört, in den Worten der Leute. Alle sehen dabei zu, und wer es gesagt hat, sagt, ob es stimmt. Sie können jederzeit aufhören.
    }
asked-title-confidant =
    { $address ->
        [du] Magst du lesen, was jemand vertraulich übergibt?
       *[sie] Mögen Sie lesen, was jemand vertraulich übergibt?
    }
asked-hint-confidant =
    { $address ->
        [du] Dein Name steht dann zur Wahl, wenn jemand einen persönlichen Fall übergibt. Nur du liest ihn; du findest ihn unter „Mehr“. Du kannst jederzeit aufhören.
       *[sie] Ihr Name steht dann zur Wahl, wenn jemand einen persönlichen Fall übergibt. Nur Sie lesen ihn; Sie finden ihn unter „Mehr“. Sie können jederzeit aufhören.
    }
asked-say = Die Moderation fragt: { $question }
asked-line-go = Antworten
ask-scribe = Um Mitschreiben bitten
ask-scribe-name = Um Mitschreiben bitten: { $name }
ask-scribe-asked = zum Mitschreiben gefragt
ask-scribe-taken = schreibt mit
ask-scribe-end = Nicht mehr nötig
ask-editor = Um Hilfe bei den Themen bitten
ask-editor-asked = zum Bilden der Themen gefragt
ask-editor-taken = bildet Themen
ask-editor-end = Themen: Hilfe nicht mehr nötig
ask-confidant = Bitten, Vertrauliches zu lesen
ask-confidant-asked = gefragt, Vertrauliches zu lesen
ask-confidant-taken = liest Vertrauliches
ask-confidant-end = Vertrauliches: nicht mehr nötig
lay-down-scribe = Nicht mehr mitschreiben
lay-down-editor = Keine Themen mehr bilden
lay-down-confidant = Nichts Vertrauliches mehr lesen
ask-scribe-end-name = Nicht mehr nötig: Mitschreiben von { $name }

## Mitschreiben

scribe-title = Mitschreiben
scribe-open = Mitschreiben
scribe-fold = Feld zuklappen
scribe-lay-down = Aufhören
scribe-lay-down-hint = Nicht mehr mitschreiben
scribe-who = Wer sagt das?
scribe-who-placeholder = Namen beginnen …
scribe-you =
    { $address ->
        [du] du selbst
       *[sie] Sie selbst
    }
scribe-chair = Platz { $n }
scribe-floor = hat das Wort
scribe-none = Niemand heißt hier so.
scribe-words = Was { $name } sagt
scribe-words-nobody = Was gesagt wird
scribe-send = Aufschreiben
scribe-noted = Aufgeschrieben für { $name }
scribe-keys = Eingabetaste schreibt auf · Esc andere Person · ↑ ↓ nächste Person
scribe-draft =
    { $address ->
        [du] Noch nicht aufgeschrieben, nur bei dir
       *[sie] Noch nicht aufgeschrieben, nur bei Ihnen
    }
scribe-now = Jetzt hat { $name } das Wort.
scribe-now-take = Wechseln
scribe-begun = Begonnen
scribe-begun-one = { $name }: „{ $text }“
scribe-begun-nobody = Noch ohne Namen: „{ $text }“
scribe-begun-drop = Verwerfen, was für { $name } begonnen ist
scribe-begun-other-step = Begonnen zu: { $question }
scribe-take-along = Zur neuen Frage nehmen
scribe-wrong-nobody = Wer hat das gesagt?
scribe-under-way = für { $name }, unterwegs seit { $time }
scribe-refused = für { $name }

## Was ich notiert habe

mend = Berichtigen
mend-back = Zurücknehmen
mend-back-hint = Die Worte kommen ins Feld zurück, für eine andere Person oder zum Verwerfen.
mend-send = Berichtigen
mend-leave = Doch nicht
