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

asked-title =
    { $address ->
        [du] Magst du mitschreiben?
       *[sie] Mögen Sie mitschreiben?
    }
asked-hint =
    { $address ->
        [du] Du schreibst auf, was andere sagen. Sie sehen es sofort und sagen „Ja, so“ oder „Nein, eher so“. Du kannst jederzeit aufhören.
       *[sie] Sie schreiben auf, was andere sagen. Die sehen es sofort und sagen „Ja, so“ oder „Nein, eher so“. Sie können jederzeit aufhören.
    }
asked-yes = Ja
asked-no = Lieber nicht
asked-say =
    { $address ->
        [du] Die Moderation fragt: Magst du mitschreiben?
       *[sie] Die Moderation fragt: Mögen Sie mitschreiben?
    }
asked-line =
    { $address ->
        [du] Magst du mitschreiben?
       *[sie] Mögen Sie mitschreiben?
    }
asked-line-go = Antworten
ask-scribe = Um Mitschreiben bitten
ask-scribe-name = Um Mitschreiben bitten: { $name }
ask-scribe-asked = gefragt, ob sie oder er mitschreibt
ask-scribe-taken = schreibt mit
ask-scribe-end = Nicht mehr nötig
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
scribe-chosen = { $name } spricht.

## Was ich notiert habe

mend = Berichtigen
mend-back = Zurücknehmen
mend-back-hint = Die Worte kommen ins Feld zurück, für eine andere Person oder zum Verwerfen.
mend-send = Berichtigen
mend-leave = Doch nicht
