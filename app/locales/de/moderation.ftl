### Das Pult der Moderation, und dieselben Sätze beim Durchführen durch die Veranstalter.
### $address ist die Anrede des Dialogs; hier steht meist gar keine.

desk-title = Moderation
desk-title-name = Moderation · { $name }
desk-tabs = Ansicht
desk-tab-run = Ablauf
desk-tab-circle = { $count ->
    [0] Kreis
   *[other] Kreis ({ $count })
  }
desk-tab-stream = Beiträge
desk-run = Ablauf
desk-circle = Der Kreis

## Ablauf

run-change = Ablauf ändern
run-past = { $count ->
    [one] Ein Schritt ist vorbei
   *[other] { $count } Schritte sind vorbei
  }
run-clock-runs = Uhr läuft bis { $end }
run-clock-over = Uhr abgelaufen um { $end }
run-no-clock = ohne Uhr
run-minutes = { $minutes } Min.
run-closed = Geschlossen
run-end = Ende
run-drift = { $side ->
    [late] { $minutes } Min. später als geplant
   *[early] { $minutes } Min. früher als geplant
  }
run-step-open = Diesen Schritt öffnen
run-step-again = Noch einmal öffnen
run-cue = Notiz für die Moderation
run-no-question = Ohne Frage.

## Weiter

next-open = Weiter: { $step }
next-begin = Beginnen: { $step }
next-close = Dialog schließen
next-enter = { $count ->
    [-1] Alle, die da sind, kommen aus dem Foyer in den Großen Kreis.
    [0] Noch ist niemand da. Wer kommt, kommt in den Großen Kreis.
    [one] Eine Person kommt aus dem Foyer in den Großen Kreis.
   *[other] { $count } Personen kommen aus dem Foyer in den Großen Kreis.
  }
next-stay = { $count ->
    [-1] Alle bleiben im Großen Kreis.
    [0] Gerade ist niemand da. Der Große Kreis bleibt offen.
    [one] Eine Person bleibt im Großen Kreis.
   *[other] { $count } Personen bleiben im Großen Kreis.
  }
next-leave = { $count ->
    [-1] Alle gehen ins Foyer.
    [0] Gerade ist niemand da. Wer kommt, kommt ins Foyer.
    [one] Eine Person geht ins Foyer.
   *[other] { $count } Personen gehen ins Foyer.
  }
next-linger = { $count ->
    [-1] Alle bleiben im Foyer.
    [0] Gerade ist niemand da. Das Foyer bleibt offen.
    [one] Eine Person bleibt im Foyer.
   *[other] { $count } Personen bleiben im Foyer.
  }
next-sit = { $count ->
    [-1] Alle, die da sind, gehen an Tische zu vier oder fünf.
    [0] Gerade ist niemand da. Wer kommt, bekommt einen Platz an einem Tisch.
    [one] Eine Person geht an einen Tisch.
   *[other] { $tables ->
        [one] { $count } Personen gehen an einen Tisch.
       *[other] { $count } Personen gehen an { $tables } Tische.
    }
  }
next-travel = { $count ->
    [-1] Gastgeberinnen und Gastgeber bleiben, alle anderen wechseln den Tisch. Vorher verabschieden sie sich eine halbe Minute lang.
    [0] Gerade ist niemand da. Wer kommt, bekommt einen Platz an einem Tisch.
   *[other] { $tables ->
        [one] { $count } Personen bleiben an einem Tisch. Vorher haben sie eine halbe Minute zum Durchatmen.
       *[other] { $count } Personen an { $tables } Tischen: Gastgeberinnen und Gastgeber bleiben, alle anderen wechseln. Vorher verabschieden sie sich eine halbe Minute lang.
    }
  }
next-remain = Alle bleiben an ihren Tischen.
next-pair = { $count ->
    [-1] Alle, die da sind, sitzen zu zweit zusammen.
    [0] Gerade ist niemand da. Wer kommt, bekommt jemanden zum Gespräch.
   *[other] { $count } Personen sitzen zu zweit zusammen.
  }
next-rise = { $count ->
    [-1] Alle kommen in den Großen Kreis. Was auf den Tischdecken liegt, bleibt.
    [0] Gerade ist niemand da. Der Große Kreis ist offen.
   *[other] { $count } Personen kommen in den Großen Kreis. Was auf den Tischdecken liegt, bleibt.
  }
next-question = Frage: „{ $question }“
next-no-question = Ohne Frage.
next-minutes = { $minutes ->
    [one] Eine Minute.
   *[other] { $minutes } Minuten.
  }
next-no-clock = Ohne Uhr.
next-early = { $minutes ->
    [one] Geplant ist { $time } Uhr, erst in einer Minute.
   *[other] Geplant ist { $time } Uhr, erst in { $minutes } Minuten.
  }
next-close-what = Danach schreibt niemand mehr etwas dazu; zurücknehmen lässt es sich nicht. Die Dokumentation ist im selben Augenblick fertig.
next-close-reading-participants = Lesen können sie alle, die dabei waren.
next-close-reading-public = Lesen können sie alle, die die Adresse kennen.
next-close-reading-nobody = Lesen können sie vorerst nur die Veranstalter.
next-close-yes = Ja, jetzt schließen
next-close-no = Noch nicht
next-closed = Der Dialog ist geschlossen. Die Dokumentation ist fertig, und wer mag, bleibt noch im Foyer.
next-documentation = Dokumentation öffnen
next-under-way = wird geöffnet …
back-open = Zurück zu: { $step }
moved-on = Es ist schon weitergegangen: Jemand anderes hat „{ $step }“ geöffnet. Sie sind auf demselben Stand.
moved-on-closed = Der Dialog wurde gerade von jemand anderem geschlossen.
just-moved = Der Schritt hat eben gewechselt. Noch weiter? Dann noch einmal.

## Uhr

clock-more = { $minutes } Minuten mehr
clock-extended-by = Es gibt { $minutes } Minuten mehr.

## Ansage

announce = Ansage an alle
announce-label = Ansage an alle, höchstens 400 Zeichen
announce-placeholder = Was sollen jetzt alle lesen?
announce-send = Ansagen
announce-cancel = Abbrechen
announce-said = Angesagt { $time }: „{ $text }“
announce-waiting = Ansage ist unterwegs …
announce-left = noch { $left } Zeichen
announce-over = { $over } Zeichen zu viel

## Rechts: was man gerade ansieht

desk-side-hidden = Ausgeblendet
desk-side-said = Angesagt
desk-side-count = { $name } ({ $count })

## Redeliste

queue-none = In diesem Schritt gibt es keine Redeliste.

## Ausblenden

hide = Ausblenden
hide-title = Diesen Beitrag ausblenden
hide-reason = Grund, er wird in der Dokumentation gezählt
hide-words = Das liest, wer es geschrieben hat
hide-send = Ausblenden
hide-cancel = Stehen lassen
hide-done = Ausgeblendet. Wer es geschrieben hat, liest den Grund und kann antworten.
hide-pick = Erst einen Beitrag auswählen.
hide-own = Über eigene Beiträge entscheidet die andere Moderation. Zurückziehen geht immer.
hide-moved-on = Der Beitrag wurde gerade berichtigt oder schon ausgeblendet. Bitte noch einmal lesen.
hide-by-other = { $name } hat einen Beitrag ausgeblendet.
hide-words-third_party =
    { $address ->
        [du] Bitte keine Namen Dritter. Dein Erlebnis ist wichtig; magst du es ohne den Namen schreiben?
       *[sie] Bitte keine Namen Dritter. Ihr Erlebnis ist wichtig; mögen Sie es ohne den Namen schreiben?
    }
hide-words-personal_case =
    { $address ->
        [du] Das ist dein persönlicher Fall und gehört geschützt. Er lässt sich vertraulich an den Kundenservice geben; magst du hier schreiben, was alle angeht?
       *[sie] Das ist Ihr persönlicher Fall und gehört geschützt. Er lässt sich vertraulich an den Kundenservice geben; mögen Sie hier schreiben, was alle angeht?
    }
hide-words-insult =
    { $address ->
        [du] Diese Worte können jemanden verletzen. Was dahinter steht, ist wichtig; magst du es anders sagen?
       *[sie] Diese Worte können jemanden verletzen. Was dahinter steht, ist wichtig; mögen Sie es anders sagen?
    }
hide-words-advertising =
    { $address ->
        [du] Hier ist kein Platz für Werbung. Erzähl gern, was du selbst erlebt hast.
       *[sie] Hier ist kein Platz für Werbung. Erzählen Sie gern, was Sie selbst erlebt haben.
    }
hide-words-off_topic =
    { $address ->
        [du] Das gehört nicht zu dieser Frage. Was fällt dir zu ihr ein?
       *[sie] Das gehört nicht zu dieser Frage. Was fällt Ihnen zu ihr ein?
    }
hidings-none = Nichts ist ausgeblendet.
hidings-rewritten = Neu geschrieben { $time }: wieder zeigen?
hidings-by = ausgeblendet { $time } von { $name }
hidings-by-you = von Ihnen ausgeblendet { $time }
hidings-answer = Antwort { $time }:
hidings-again = wieder zu lesen seit { $time }
hidings-own = Über den eigenen Beitrag entscheidet die andere Moderation.
hidings-show = Wieder zeigen
unhide-moved-on = Der Beitrag wurde gerade neu geschrieben. Bitte noch einmal lesen.

## Ansagen mit Lesern

said-none = Noch wurde nichts angesagt.
said-read = gelesen von { $read } von { $of }

## Langsamer Modus

slow-title = Pause zwischen zwei Beiträgen derselben Person
slow-button = Langsamer
slow-button-on = Langsam: { $seconds } s
slow-off = Keine Pause
slow-seconds = { $seconds } Sekunden
slow-said = Langsamer Modus: { $seconds } Sekunden zwischen zwei Beiträgen. Nichts geht verloren.
slow-said-off = Der langsame Modus ist aus.
slow-moved-on = Das Tempo hat gerade jemand anderes geändert.

## Leitung

lead-you = Sie leiten
lead-give = an { $name } übergeben
lead-take = Leitung übernehmen
lead-pass = Leitung übergeben
lead-pass-to = Leitung an { $name } übergeben
lead-given = { $name } leitet jetzt.
lead-taken = Sie leiten jetzt.
lead-away = { $minutes ->
    [one] { $name } leitet, ist aber seit einer Minute nicht da.
   *[other] { $name } leitet, ist aber seit { $minutes } Minuten nicht da.
  }
lead-nobody = Gerade ist keine andere Moderation da.
lead-moved-on = Die Leitung hat gerade gewechselt.

## Zurücknehmen

undo = Zurücknehmen: { $what }
undo-done = Zurückgenommen: { $what }
undo-moved-on = Darauf hat inzwischen jemand aufgebaut, es bleibt: { $what }
undo-step = weiter zu „{ $step }“
undo-hide = ausgeblendet
undo-unhide = wieder gezeigt
undo-slow = Pause von { $seconds } s
undo-lead = Leitung gewechselt
undo-lobby = Warteraum umgestellt
undo-list = Redeliste umgestellt
undo-clock = Uhr umgestellt

## Tasten

keys-all = alle Tasten
keys-title = Tasten
keys-next = weiter im Ablauf
keys-back = zurück zum Schritt davor
keys-more = zwei Minuten mehr
keys-announce = Ansage an alle
keys-write = selbst etwas beitragen
keys-scribe = mitschreiben, was jemand sagt
keys-hide = Beitrag ausblenden
keys-reply = auf den ausgewählten Beitrag antworten
keys-ask = nachfragen
keys-slow = langsamer oder schneller
keys-lead = Leitung übergeben oder übernehmen
keys-side = was rechts liegt; Pfeile gehen durch die Liste
keys-undo = Letztes zurücknehmen
keys-door = zur Tür: wer wartet
keys-form = Themen formen, und zurück
keys-microphone = Mikrofon an, aus
keys-elsewhere = Rechts und überall
keys-help = diese Liste
keys-escape = schließen, abbrechen
keys-on = Tasten eingeschaltet
keys-note = Solange Sie in ein Feld schreiben, gelten die Tasten nicht.
here-others-unheard = Zahl unsicher, nichts geht verloren

## Stimmen

voices-title = Stimmen
toall = An alle sprechen
toall-mine = Alle hören Sie, wo immer sie sind.
toall-other = { $name } spricht zu allen.
toall-end = beenden
toall-on-said = Alle hören Sie, sobald Ihr Mikrofon an ist.
toall-off-said = Nur wer bei Ihnen ist, hört Sie.
quiet-all = Alle anderen stumm
quiet-tables = Alle Tische stumm
quiet-table = { $table } stumm
quiet-said = Alle anderen sind stumm. Wer möchte, stellt sich selbst wieder an.
quiet-table-said = { $table } ist stumm. Wer möchte, stellt sich selbst wieder an.
mute-noise = Stumm: es rauscht
mute-conduct = Stumm: etwas Gesagtes
mute-quiet = Stumm: kurz Ruhe
mute-said = { $name } ist stumm und liest, warum.
unmute = Stumm aufheben
unmute-said = { $name } darf wieder gehört werden, sobald das eigene Mikrofon an ist.
muted-noise = stumm (es rauscht)
muted-conduct = stumm (etwas Gesagtes)
muted-quiet = stumm (kurz Ruhe)
muted-count = { $count ->
    [one] eine Person stumm
   *[other] { $count } Personen stumm
  }
without-count = { $count ->
    [one] bei einer Person lässt das Netz keinen Ton durch
   *[other] bei { $count } Personen lässt das Netz keinen Ton durch
  }
table-spoken = { $seconds ->
    [0] In dieser Runde war hier noch niemand zu hören
   *[other] { $minutes ->
        [0] In dieser Runde hier bisher wenig gesprochen
       *[other] In dieser Runde hier { $minutes } Min. gesprochen
    }
  }
keys-toall = an alle sprechen, oder nicht mehr
keys-quiet = alle anderen stumm; an Tischen: der Tisch, auf den man schaut
