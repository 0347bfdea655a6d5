### Die Dokumentation und ihre Ausgaben. $address ist "sie" oder "du", $collective das Sammelwort,
### $company_people "von Halmtal Energie". $tense ist "past", wenn der Dialog geschlossen ist, sonst "present".

doc-word = Dokumentation
doc-a-dialogue = Ein Dialog
doc-of-company = von { $company }
doc-collective = Teilnehmende
doc-language-de = Deutsch
doc-language-en = English

## Arten, Rollen, Orte

doc-kind-story = Geschichte
doc-kind-need = Bedürfnis
doc-kind-challenge = Herausforderung
doc-kind-wish = Wunsch
doc-kind-idea = Idee
doc-kind-question = Frage
doc-kind-fear = Angst
doc-kind-worry = Sorge
doc-kind-hope = Hoffnung
doc-kind-joy = Freude
doc-kind-matter = Anliegen

doc-role-moderator = Moderation
doc-role-organiser = Veranstalter
doc-erased-person = gelöscht

doc-place-foyer = Foyer
doc-place-plenary = Großer Kreis

## Titelseite

doc-from = ab { $time } Uhr
doc-from-to = { $start } bis { $end } Uhr
doc-span = { $start } bis { $end }
doc-since = seit { $time }
doc-as-of = Stand { $date }, { $time } Uhr
doc-running-linked = Der Dialog läuft noch. Diese Seite wächst mit.
doc-running-file = Der Dialog läuft noch. Diese Datei zeigt ihn bis hierher.
doc-not-started = Der Dialog hat noch nicht begonnen. Was im Foyer geschrieben wird, steht schon hier.
doc-news = Neue Beiträge sind dazugekommen.
doc-contents = Inhalt
doc-skip-to-contents = Zum Inhalt
doc-list = { $first } und { $last }
doc-present-participant = { $n } { $collective }
doc-present-representative = { $n ->
    [one] eine Person { $company_people }
   *[other] { $n } Menschen { $company_people }
}
doc-present-moderator = { $n ->
    [one] eine Person aus der Moderation
   *[other] { $n } aus der Moderation
}
doc-present = { $tense ->
    [past] Dabei waren { $people }.
   *[present] Dabei sind { $people }.
} { $n ->
    [0] { $tense ->
        [past] Niemand hat etwas aufgeschrieben.
       *[present] Noch hat niemand etwas aufgeschrieben.
    }
    [one] { $tense ->
        [past] Ein Beitrag wurde aufgeschrieben.
       *[present] Ein Beitrag ist aufgeschrieben.
    }
   *[other] { $tense ->
        [past] { $n } Beiträge wurden aufgeschrieben.
       *[present] { $n } Beiträge sind aufgeschrieben.
    }
}
doc-present-nobody = Noch ist niemand da.

## 1 Stimmungsbild

doc-mood-title = Wie { $daytime ->
    [morning] der Vormittag
    [evening] der Abend
    [long] das Gespräch
   *[day] der Nachmittag
} { $tense ->
    [past] klang
   *[present] klingt
}
doc-mood-strings = Jede Saite ist eine Art von Beitrag, { $bundle ->
    [1] jeder Bauch ihrer Schwingung ein Beitrag, alle gleich groß.
   *[other] jeder Bauch ihrer Schwingung steht für { $bundle } Beiträge, der letzte für den Rest.
}
doc-mood-counts = { $named ->
    [one] Einer
   *[other] { $named }
} von { $total ->
    [one] einem Beitrag hat
   *[other] { $total } Beiträgen { $named ->
        [one] hat
       *[other] haben
    }
} eine Art. Welche es ist, haben die Menschen selbst gewählt; Namen stehen hier keine.
doc-mood-none = { $tense ->
    [past] Jede Saite ist eine Art von Beitrag. Sie blieben still: Niemand hat eine Art gewählt, und niemand musste.
   *[present] Jede Saite ist eine Art von Beitrag. Noch sind sie still: Wer mag, wählt nach dem Schreiben eine Art, und die Saite klingt.
}
doc-mood-not-offered = In diesem Dialog werden keine Arten gewählt.

## 2 Wer wann was schrieb

doc-score-title = Wer wann was schrieb
doc-score-caption = Eine Zeile je Schritt, eine Note je Beitrag: { $n ->
    [one] ein Beitrag
   *[other] { $n } Beiträge
}. Voll: Worte, die hier stehen. Offen: zurückgezogen oder gelöscht. Jede Note führt zu ihrem Satz.
doc-score-dense = Eine Zeile je Schritt. { $n } Beiträge sind zu viele für einzelne Noten: Je höher die Säule, desto mehr wurde in diesem Augenblick geschrieben, höchstens { $peak }. Jede Säule führt zu ihrem ersten Satz.
doc-score-none = { $tense ->
    [past] Eine Zeile je Schritt. Niemand hat etwas aufgeschrieben.
   *[present] Eine Zeile je Schritt. Sobald jemand etwas aufschreibt, steht hier eine Note dafür.
}
doc-company-wrote = { $people } ({ $n })
doc-from-line = { $first } bis { $last }
doc-skip-picture = Das Bild überspringen
doc-stave = { $title }: { $n ->
    [0] keine Beiträge
    [one] ein Beitrag
   *[other] { $n } Beiträge
}
doc-bin = { $start } bis { $end }: { $n ->
    [one] ein Beitrag
   *[other] { $n } Beiträge
} ab { $first }

## 3 Ablauf

doc-run-title = Ablauf
doc-run-lead = Zuerst steht, wann es wirklich war, danach, wie es geplant war. Alle Zeiten: { $zone }.
doc-planned = geplant
doc-planned-at = geplant { $time }
doc-minutes = { $n ->
    [one] eine Minute
   *[other] { $n } Minuten
}
doc-not-reached = nicht erreicht
doc-n-contributions = { $n ->
    [0] kein Beitrag
    [one] ein Beitrag
   *[other] { $n } Beiträge
}
doc-announcement = Ansage
doc-now = jetzt
doc-end = Ende

## 4 und weiter: die Schritte

doc-step-empty = { $method ->
    [break] Was in der Pause gesagt wird, hebt niemand auf.
    [weighing] Die Punkte stehen bei den Themen.
    [read_back] Was verstanden und geantwortet wurde, steht weiter hinten.
   *[other] { $tense ->
        [past] Hier hat niemand etwas aufgeschrieben.
       *[present] Hier steht noch nichts.
    }
}
doc-jumps = Springen in { $title }
doc-jump-to = Springen zu
doc-permanent-link-to = Dauerhafter Link zu { $what }
doc-corrected = berichtigt
doc-corrected-at = berichtigt { $time }
doc-line-withdrawn = { $number } zurückgezogen
doc-withdrawn-at = { $number } zurückgezogen, { $time }
doc-line-erased = { $number } gelöscht
doc-replies-to = antwortet auf
doc-asks-back = fragt nach zu
doc-answered-in = beantwortet in
doc-asked-back-in = nachgefragt in
doc-quoted = „{ $words }“

## Menschen, Spielregeln, Zahlen

doc-people-title = Menschen und Rollen
doc-people-erased = { $n ->
    [one] Eine Person hat alles von sich gelöscht.
   *[other] { $n } Menschen haben alles von sich gelöscht.
}
doc-voices-title = Stimmen
doc-voices-lead = Aufgenommen, wo alle an einem Platz zugestimmt hatten. Hier stehen Stimmen, deren Menschen das nach dem Dialog wollten.
doc-voice = { $name } · { $step }{ $table ->
    [0] {""}
   *[other] , Tisch { $table }
}, { $time } · { $minutes }:{ $seconds } Minuten
doc-charter-title = Spielregeln und Zusagen
doc-charter-lead = So { $address ->
    [du] war es zu lesen, bevor du
   *[sie] war es zu lesen, bevor Sie
} einen Namen nennen { $address ->
    [du] konntest
   *[sie] konnten
}.
doc-charter-none = Für diesen Dialog wurden keine eigenen Spielregeln aufgeschrieben.
doc-figures-title = Zahlen
doc-figures-lead = Zahlen sagen nicht, was wichtig war. { $address ->
    [du] Du kannst jede
   *[sie] Sie können jede
} von ihnen in der JSON-Datei nachzählen.
doc-figures-all = Beiträge
doc-figures-kinds = Nach Art
doc-figures-kinds-note = Auch die Gefühle, die neben keinem Namen stehen.
doc-figures-steps = Nach Schritt
doc-figures-stances = Resonanz
doc-figures-stances-note = Nur die Summe. Wie ein Beitrag aufgenommen wurde, erfährt nur, wer ihn schrieb.
doc-figure-contributions = Beiträge
doc-figure-authors = Menschen, die geschrieben haben
doc-figure-replies = Antworten
doc-figure-ask-backs = Nachfragen
doc-figure-corrected = berichtigt
doc-figure-withdrawn = zurückgezogen
doc-figure-erased = gelöscht
doc-figure-announcements = Ansagen
doc-figure-stances = „Geht mir auch so“ oder „Sehe ich anders“
doc-figure-turned-away = an der Tür abgewiesen
doc-figure-banned = davon ausgeschlossen

## Weiterlesen

doc-reading-title = Zum Weiterlesen
doc-reading-permanent = Jeder Beitrag und jeder Schritt hat eine dauerhafte Adresse. { $address ->
    [du] Klick auf die Nummer { $example } und kopiere die Adresse, dann findet jeder genau diesen Satz wieder.
   *[sie] Klicken Sie auf die Nummer { $example } und kopieren Sie die Adresse, dann findet jeder genau diesen Satz wieder.
}
doc-reading-words = Alles steht hier in den Worten derer, die es geschrieben haben. Berichtigte Worte sind die neuen, die alten sind fort; was zurückgezogen oder gelöscht wurde, behält nur seine Nummer.
doc-exports = Zum Mitnehmen
doc-export-html = Eine Datei zum Lesen
doc-export-html-words = HTML, mit allem darin; öffnet in jedem Browser, auch ohne Internet.
doc-export-md = Text zum Weiterschreiben
doc-export-md-words = Markdown, für Berichte und Textprogramme.
doc-export-json = Daten mit allem
doc-export-json-words = JSON, beschrieben und beständig; zum Nachzählen und für andere Programme.
doc-export-csv = Eine Tabelle
doc-export-csv-words = CSV, eine Zeile je Beitrag; für die Tabellenkalkulation.
doc-kept-until = Aufgehoben bis zum { $date }; dann löscht der Server diesen Dialog von selbst, mit allem, was dazugehört.
doc-colophon = Stand { $date }, { $time } Uhr. Alle Zeiten: { $zone }.

## Tabelle (CSV): Spaltenköpfe

doc-column-number = Nummer
doc-column-step = Schritt
doc-column-time = Zeit
doc-column-person = Person
doc-column-name = Name
doc-column-role = Rolle
doc-column-kind = Art
doc-column-text = Beitrag
doc-column-reply-to = Bezug
doc-column-relation = Beziehung
doc-column-corrected = Berichtigt
doc-column-withdrawn = Zurückgezogen
doc-column-erased = Gelöscht
doc-column-link = Link
doc-relation-reply = Antwort
doc-relation-ask_back = Nachfrage
doc-yes = ja

## Gesprochenes Wort

doc-noted-by = aufgeschrieben von
doc-noted-self = gesprochen, selbst aufgeschrieben
doc-confirmed = „Ja, so“
doc-set-right = „Nein, eher so“
doc-not-confirmed = noch ohne „Ja, so“
doc-line-hidden = { $number } von der Moderation ausgeblendet: { $reason }
doc-hidden-third_party = Name einer dritten Person
doc-hidden-personal_case = persönlicher Fall
doc-hidden-insult = verletzend
doc-hidden-advertising = Werbung
doc-hidden-off_topic = gehört nicht hierher
doc-hidden-other = anderer Grund
doc-gathered-in = in Thema

## Themen

doc-themes-title = { $n ->
    [1] Ein Thema
    [2] Zwei Themen
    [3] Drei Themen
    [4] Vier Themen
    [5] Fünf Themen
    [6] Sechs Themen
    [7] Sieben Themen
    [8] Acht Themen
    [9] Neun Themen
    [10] Zehn Themen
   *[other] { $n } Themen
}
doc-themes-lead = { $gathered }-mal wurde ein Beitrag einem Thema zugeordnet. „Haben wir Sie richtig verstanden?“: { $answers ->
    [0] noch keine Rückmeldung.
    [one] eine Rückmeldung, { $agreed } „Ja, so“, { $objected } „Nein, eher so“.
   *[other] { $answers } Rückmeldungen, { $agreed } „Ja, so“, { $objected } „Nein, eher so“.
}
doc-themes-weighed = Jede Person hatte { $each ->
    [one] einen Punkt
   *[other] { $each } Punkte
}; gesetzt wurden { $points }. { $company } hat nicht mitgewichtet.
doc-theme = Thema
doc-theme-renamed = Die Überschrift hieß zuerst „{ $title }“.
doc-theme-agreement = { $agreed } „Ja, so“{ $objected ->
    [0] {""}
   *[other] , { $objected } „Nein, eher so“
}{ $open ->
    [0] {""}
   *[other] , { $open } ohne Rückmeldung
}
doc-points = { $n ->
    [one] ein Punkt
   *[other] { $n } Punkte
}
doc-reasons = Warum
doc-responses = Dazu gesagt
doc-agrees = „Ja, so“
doc-objects = „Nein, eher so“
doc-to-line = zu
doc-no-theme = Ohne Thema
doc-no-theme-words = Über unser Gespräch, und was für sich steht:
doc-theme-answers = Antwort

## Was verstanden und geantwortet wurde

doc-answers-title = Was { $company } verstanden hat{ $n ->
    [0] {""}
    [one] , und eine Antwort
   *[other] , und { $n } Antworten
}
doc-understood = Was wir verstanden haben
doc-understood-revised = neu gefasst { $time }
doc-agreed = { $n ->
    [one] Eine Person sagte dazu „Ja, so“.
   *[other] { $n } sagten dazu „Ja, so“.
}
doc-about = zu
doc-our-answer = Unsere Antwort
doc-why = Warum
doc-status-open = Noch offen
doc-status-promised = Zugesagt
doc-status-in_progress = In Arbeit
doc-status-done = Umgesetzt
doc-status-exists = Gibt es schon
doc-status-partly = Teils
doc-status-no = Nein
doc-responsible = Verantwortlich
doc-next-message = Nächste Nachricht: { $date }
doc-answer-by = Antwort bis { $date }
doc-given-on = gegeben am { $date }
doc-earlier-status = zuvor: { $status }, { $date }
doc-former-answers = Frühere Antworten
doc-taken-in = aufgenommen { $time }
doc-replies = Erwiderungen
doc-no-answers = Antworten gibt es noch keine.

## Noch ohne Antwort

doc-open-title = Noch ohne Antwort
doc-open-lead = { $date ->
    [none] Diese Themen haben noch keine Antwort.
   *[other] Diese Themen haben noch keine Antwort. Versprochen ist sie bis { $date }.
}
doc-overdue = überfällig
doc-understood-waiting = verstanden, noch nicht beantwortet

## Wie es war

doc-ratings-title = Wie es war
doc-ratings-lead = Zwei Fragen am Ende, ohne Namen. 5 heißt: ganz und gar.
doc-scale-heard = Ich wurde gehört.
doc-scale-learned = Ich habe etwas verstanden, was ich vorher nicht wusste.
doc-scale-few = Weniger als fünf haben geantwortet. Was, bleibt bei ihnen.
doc-scale-answered = { $n } von { $of } ({ $people })

## Zahlen dazu

doc-figures-spoken = Gesprochenes
doc-figure-spoken = gesprochen und aufgeschrieben
doc-figure-noted = davon von anderen aufgeschrieben
doc-figure-confirmed = davon mit „Ja, so“ oder „Nein, eher so“ bestätigt
doc-figure-turns = Wortmeldungen, die das Wort bekamen
doc-figure-speakers = Personen, die das Wort hatten
doc-figure-with-sound = Personen mit Ton
doc-figure-without-sound = Personen, deren Netz keinen Ton durchließ
doc-figure-wrote-instead = davon haben geschrieben
doc-figures-results = Ergebnisse
doc-figure-themes = Themen
doc-figure-answers = Antworten
doc-figure-open = noch ohne Antwort
doc-figures-moderation = Moderation
doc-figures-moderation-note = Ausblenden und entfernen kann nur die unabhängige Moderation.
doc-figure-hidden = ausgeblendet
doc-figure-rewritten = davon neu geschrieben
doc-figure-removed = hinausgebeten
doc-figure-cases = persönliche Fälle, vertraulich weitergegeben
doc-column-way = Weg
doc-column-noted-by = aufgeschrieben von
doc-column-confirmed = bestätigt
doc-column-hidden = ausgeblendet
doc-column-themes = Themen
doc-way-written = geschrieben
doc-way-noted = gesprochen, von anderen aufgeschrieben
doc-way-self = gesprochen, selbst aufgeschrieben
doc-mood-by-group = Nach { $question }, nur Gruppen ab fünf Personen

## Tische

doc-place-pair = Zu zweit
doc-place-table = An den Tischen
doc-tables-title = Die Tische
doc-tables-lead = { $rounds ->
    [one] Eine Runde
   *[other] { $rounds } Runden
} an den Tischen. { $total ->
    [0] Niemand saß mit jemandem zusammen.
    [one] Eine Begegnung
   *[other] { $total } Begegnungen
}{ $total ->
    [0] {""}
   *[other] { $again ->
        [0] , keine doppelt.
        [one] , eine davon zum zweiten Mal.
       *[other] , { $again } davon nicht zum ersten Mal.
    }
}
doc-seats = Wer saß wo
doc-table = Tisch { $n }
doc-table-column = Tisch
doc-host = Gastgeber/in
doc-round = Runde { $n }
doc-handed-in = Vom Tisch zur Ernte gegeben
doc-cloth = Die Tischdecke von Tisch { $n }
doc-cloth-drawn = Gezeichnet: { $strokes ->
    [one] ein Strich
   *[other] { $strokes } Striche
}, { $arrows ->
    [one] ein Pfeil
   *[other] { $arrows } Pfeile
}, { $hearts ->
    [one] ein Herz
   *[other] { $hearts } Herzen
}.
doc-heard-at = gehört an { $n ->
    [one] einem Tisch
   *[other] { $n } Tischen
} ({ $tables })
doc-column-table = Tisch
