### Mehrere Veranstalter, Konten und Passwörter, Vorlagen, Ablauf während der Veranstaltung, „Ist alles bereit?“.
### Hier wird immer mit „Sie“ angeredet.

## Konto

role-operator = Betrieb
account-title = Konto und Haus
account-lead = Sie melden sich als { $name } an. Teilnehmende sehen diesen Namen nicht.
chapter-password = Passwort
password-note = Danach sind Sie überall abgemeldet, nur hier nicht.
password-old = Jetziges Passwort
password-new = Neues Passwort
password-change = Passwort ändern
password-changed = Geändert. Andere Anmeldungen gelten nicht mehr.
chapter-codes = Codes zum Ausdrucken
codes-note = Für den Tag, an dem Sie Ihr Passwort nicht mehr wissen. Jeder Code setzt einmal ein neues.
codes-left = { $count ->
    [0] Sie haben keinen Code mehr.
    [one] Ein Code gilt noch.
   *[other] { $count } Codes gelten noch.
  }
codes-new = Acht neue Codes, die alten verfallen
codes-title = Drucken Sie das aus.
codes-lead = Mit jedem dieser acht Codes können Sie einmal ein neues Passwort setzen, wenn Sie Ihres vergessen haben. Sie stehen nur jetzt hier.
codes-paper = Resonanz, { $host }, Konto { $name }
codes-how = So geht es dann: auf der Anmeldeseite „Passwort vergessen?“ wählen, Namen und einen Code eintippen. Gestrichen ist, was benutzt wurde.
codes-done = Ich habe sie, weiter
chapter-everywhere = Überall abmelden
everywhere-note = Wenn Sie an einem fremden Gerät waren oder eines verloren haben.
everywhere-now = { $count ->
    [one] Sie sind nur in diesem Browser angemeldet.
   *[other] Sie sind in { $count } Browsern angemeldet.
  }
everywhere-do = Überall abmelden
everywhere-ask = Auch hier. Danach brauchen Sie Ihr Passwort.
everywhere-yes = Ja, überall abmelden

## Passwort vergessen

forgotten-ask = Passwort vergessen?
forgotten-title = Passwort vergessen
forgotten-lead = Resonanz verschickt keine E-Mails. Einer von drei Wegen führt zurück:
forgotten-colleague = Jemand, mit dem Sie einen Dialog teilen
forgotten-colleague-how = Unter „Konto und Haus“ steht neben Ihrem Namen „Zu neuem Passwort helfen“. Der Link gilt 24 Stunden, einmal.
forgotten-operator = Der Betrieb Ihres Servers
forgotten-operator-how = Dort gibt dieser Befehl einen Link aus:
forgotten-operator-name = Ihr Name
forgotten-code-title = Ein ausgedruckter Code
forgotten-code-how = Acht davon standen da, als Ihr Konto angelegt wurde.
forgotten-code = Code
forgotten-code-hint = Vier mal vier Zeichen. Striche und Großschreibung sind gleichgültig.
forgotten-code-empty = Hier fehlt der Code.
forgotten-do = Neues Passwort setzen

## Links, die einmal gelten

once-gone = Dieser Link gilt nicht mehr.
once-sign-in = Zur Anmeldung
once-until = Der Link gilt bis { $until }.
once-join-title = Willkommen.
once-join-by = { $by } lädt Sie ein, hier Dialoge zu veranstalten. Legen Sie fest, wie Sie sich anmelden.
once-join-operator = Sie sind eingeladen, hier Dialoge zu veranstalten. Legen Sie fest, wie Sie sich anmelden.
once-join-do = Konto anlegen
once-reset-title = Ein neues Passwort für { $name }
once-reset-by = { $by } hat Ihnen diesen Link gegeben.
once-reset-operator = Der Betrieb hat Ihnen diesen Link gegeben.
once-reset-do = Passwort setzen
once-reset-ends = Alle Anmeldungen dieses Kontos enden damit.

## Wer hier veranstaltet

chapter-house = Wer hier veranstaltet
house-note = Wer ein Konto hat, legt eigene Dialoge an. Einen fremden sieht nur, wem er geteilt wurde.
house-me = (Sie)
house-help = Zu neuem Passwort helfen
house-help-of = Zu neuem Passwort helfen: { $name }
house-help-ask = Der Link setzt das Passwort von { $name } neu und meldet überall ab. Geben Sie ihn nur { $name } selbst, am besten im Gespräch.
house-help-yes = Link zeigen
house-made-join = Einladung als Veranstalter
house-made-reset = Link zu einem neuen Passwort für { $name }
house-made-once = Er steht nur jetzt hier und gilt einmal, bis { $until }. Kopieren Sie ihn.
house-open = Offene Einladungen
house-open-by = von { $by }
house-until = gilt bis { $until }
house-take-back = Zurücknehmen
house-invitation-gone = Die Einladung gilt nicht mehr.
house-invite = Veranstalter einladen

## Wem ein Dialog gehört

chapter-owners = Wer veranstaltet
owners-note = Alle haben dieselben Rechte, auch zum Löschen. Sie können einander zu einem neuen Passwort helfen.
owners-leave = Abgeben
owners-leave-ask = Danach sehen Sie diesen Dialog hier nicht mehr.
owners-leave-yes = Ja, abgeben
owners-remove = Entfernen
owners-remove-of = { $name } entfernen
owners-remove-ask = { $name } sieht diesen Dialog danach nicht mehr.
owners-remove-yes = Ja, entfernen
owners-left = „{ $title }“ gehört jetzt den anderen.
owners-gone = { $name } gehört nicht mehr dazu.
owners-shared = { $name } veranstaltet jetzt mit.
owners-whom = Teilen mit
owners-choose = bitte wählen
owners-share = Teilen
owners-nobody = In diesem Haus veranstaltet sonst niemand.
owners-invite = Jemanden einladen

## Womit ein Dialog beginnt

formats-title = Womit möchten Sie beginnen?
formats-lead = Eine Vorlage bringt Begrüßung, Zusagen, Ablauf, Fragen und Notizen für die Moderation mit. Alles lässt sich danach ändern.
formats-facts = { $least } bis { $most } Menschen, { $minutes } Minuten, { $steps } Schritte
formats-free = Ohne Vorlage
formats-free-what = Ein kurzer Ablauf, den Sie selbst füllen.
formats-go = Weiter
formats-go-hint = Angelegt wird noch nichts.
edit-copy-lead = Eine Abschrift: Texte, Zusagen und Ablauf wie damals. Menschen, Worte und Ergebnisse bleiben, wo sie sind; die Links werden neu. Es fehlt nur der Tag.
edit-merged = Inzwischen hat jemand anderes diesen Dialog geändert. Beides steht jetzt zusammen hier, Ihre Worte zuoberst. Bitte ansehen und noch einmal speichern.

## Was zugesagt und gefragt wird

field-answers_until = Antworten bis
field-answers_until-hint = An diesem Tag wird nachgesehen. Leer lassen heißt: keine Zusage.
field-keep_months = Aufbewahren (Monate)
field-keep_months-hint = Danach werden Beiträge gelöscht.
field-case_desk = Wohin persönliche Fälle gehen
field-case_desk-hint = Zum Beispiel „Kundenservice“. Was jemand dorthin gibt, steht in keiner Dokumentation.
field-recording = Stimmen dürfen aufgenommen werden, wo alle zustimmen
field-recording-hint = An einem Tisch, zu zweit oder im Großen Kreis: erst wenn jede Person dort zustimmt, und nur solange. Bevor jemand kommt, lässt es sich ändern, danach nur noch abschalten, bis es beginnt. Ohne Haken wird nie etwas aufgenommen.
field-group_question = Freiwillige Angabe
field-group_question-hint = Zum Beispiel „Wohnort“. „Keine Angabe“ gibt es immer, und es ist die Voreinstellung.
field-groups = Zur Auswahl
field-groups-hint = Eine je Zeile. Bilder zeigen eine Gruppe erst ab fünf Menschen, nie neben einem Namen.

## Ein Schritt

field-step-how = Was geschieht
method-plenary = Gespräch im Großen Kreis
method-plenary-what = Alle hören zu, wer spricht, und schreiben auf, was bleiben soll.
method-pairs = Zu zweit
method-pairs-what = Zwei Menschen, beide erzählen und beide fragen. Kundinnen und Kunden mit Ihren Leuten, wo es genug sind.
method-world_cafe = World Café, eine Runde
method-world_cafe-what = Tische zu vier oder fünf. Gastgeberin oder Gastgeber bleibt; die anderen treffen in jeder Runde neue Menschen.
method-table_harvest = Ernte am Tisch
method-table_harvest-what = Eine stille Minute, dann gibt jeder Tisch höchstens zwei Sätze in den Großen Kreis.
field-step-choice = Alle wählen ihren Tisch selbst
field-step-choice-hint = Sonst wird ausgelost: Niemand trifft jemanden zweimal, solange das geht.
field-step-questions = Fragen der Tische
field-step-questions-hint = Nur wenn jeder Tisch seine eigene Frage hat: eine je Zeile, Tisch 1 zuerst. Gibt es mehr Tische, beginnt es von vorn.
field-step-host-cue = Spickzettel am Tisch
field-step-host-cue-hint = Steht bei allen am Tisch, gedacht für Gastgeberin oder Gastgeber: mit Namen begrüßen, in einer Minute erzählen, was vorher war.
method-harvest = Ernte
method-harvest-what = Die Themenredaktion bildet Themen, vor aller Augen.
method-weighing = Gewichten
method-weighing-what = Alle außer dem Unternehmen verteilen Punkte auf die Themen.
method-read_back = Was wir gehört haben
method-read_back-what = Das Unternehmen gibt zuerst wieder, dann antwortet es.
method-closing_round = Wie war’s?
method-closing_round-what = Ein Satz von allen, die mögen.
method-break = Pause
method-break-what = Im Foyer, und nichts wird aufgeschrieben.
method-foyer = Foyer
method-foyer-what = Ankommen und beieinanderstehen.
field-step-points = Punkte für jede Person
field-step-floor = Redeliste
field-step-floor-hint = Wer etwas sagen möchte, stellt sich an.
field-step-turn = Wink an Sprechende nach (Sekunden)
field-step-turn-hint = Wer länger spricht, liest ein freundliches Wort. Leer lassen: nie.
field-step-minutes-open = Die laufende Uhr bleibt, wie sie ist. Mehr Zeit geben Sie am Pult.
step-add-after = Schritt danach einfügen
step-double = Verdoppeln
step-doubled = { $name } (noch einmal)
step-put = { $name } steht jetzt an Stelle { $n }.
step-over = war schon
step-now = jetzt

## Den Ablauf ändern, während es läuft

agenda-change = Ablauf ändern
agenda-live-rule = Was schon offen war, bleibt. Vom offenen Schritt lassen sich Worte und Minuten ändern, alles Spätere ganz. Zu sehen ist es erst, wenn Sie speichern.
agenda-past = { $count ->
    [one] Ein Schritt ist vorbei
   *[other] { $count } Schritte sind vorbei
  }
agenda-live-end = Zu Ende wäre es so um { $end } Uhr.
agenda-live-late = { $minutes ->
    [one] Das ist eine Minute später als geplant.
   *[other] Das sind { $minutes } Minuten mehr als geplant.
  }
agenda-live-save = Ablauf speichern
agenda-live-leave = Nicht ändern
agenda-live-saved = Der neue Ablauf gilt.
agenda-live-joined = Inzwischen hat jemand anderes den Ablauf geändert. Beides steht jetzt zusammen hier, Ihre Worte zuoberst. Bitte ansehen und noch einmal speichern.

## Abschrift

dialogue-copy = Als Vorlage für einen neuen

## Ist alles bereit?

chapter-rehearsal = Generalprobe
chapter-ready = Ist alles bereit?
ready-note = Nichts davon hält Sie auf. Jede Zeile führt dorthin, wo es sich beheben lässt.
ready-all = Es ist alles bereit.
ready-must = Muss noch sein
ready-should = Sollte noch sein
ready-know = Gut zu wissen
ready-past = Der geplante Beginn ist schon vorbei.
ready-answers-early = Die Antworten sind für einen Tag vor dem Dialog versprochen.
ready-answers-never = Es steht nirgends, bis wann Sie antworten.
ready-no-way-in = Es gibt keinen gültigen Link für Teilnehmende.
ready-insecure = Dieser Server ist nicht über https erreichbar: Browser geben dann kein Mikrofon frei, und Links lassen sich mitlesen. Das behebt der Betrieb.
ready-only-here = Die Links führen auf diesen Rechner. Andere können sie erst öffnen, wenn der Betrieb eine öffentliche Adresse einträgt.
ready-moderation-locked-out = Für die Moderation gibt es keinen gültigen Link.
ready-moderation-nobody = Noch hat niemand von der Moderation einen eigenen Link, und niemand war schon da.
ready-company-locked-out = Es gibt keinen gültigen Link für Ihre Leute ({ $company_people }).
ready-company-nobody = Noch hat niemand { $company_people } einen eigenen Link, und niemand war schon da.
ready-moderation-unnamed = An der Tür steht noch nicht, wer moderiert.
ready-alone = Nur Sie können diesen Dialog verwalten. Fallen Sie aus, kommt niemand daran.
ready-welcome = Es gibt noch keine Begrüßung.
ready-charter = Es gibt noch keine Spielregeln und Zusagen.
ready-charter-answer = In den Zusagen steht offenbar nicht, wer bis wann antwortet.
ready-charter-publish = In den Zusagen steht offenbar nicht, wer die Dokumentation freigibt.
ready-charter-keep = In den Zusagen steht offenbar nicht, wie lange Beiträge aufbewahrt werden.
ready-silent = Der Schritt „{ $step }“ hat weder Frage noch Text.
ready-no-length = Eine Dauer ist nicht geplant. In der Einladung steht dann kein Ende.
ready-too-long = { $difference ->
    [one] Die Schritte dauern eine Minute länger als geplant.
   *[other] Die Schritte dauern { $difference } Minuten länger als geplant.
  }
ready-too-short = { $difference ->
    [one] Bis zum geplanten Ende bleibt eine Minute frei.
   *[other] Bis zum geplanten Ende bleiben { $difference } Minuten frei.
  }
ready-too-few-chairs = Eingeladen sind { $invited } Menschen, Stühle gibt es { $capacity }.
ready-groups = Zur freiwilligen Angabe gehören eine Frage und etwas zur Auswahl. Eines davon fehlt.
ready-one-language = Bedient wird in mehreren Sprachen, Ihre eigenen Texte stehen in einer.
ready-only-language = Bedient wird nur in einer Sprache.
ready-imprint = Es gibt noch kein Impressum.
ready-privacy = In der Datenschutzerklärung steht noch nicht, wer verantwortlich ist.
ready-rehearsal = Es gab noch keine Generalprobe.

## Die Liste, wenn sie lang wird

list-ahead = Vor Ihnen
list-past = Vorbei
list-past-all = Alle { $count } zeigen, die vorbei sind
list-find = Suchen nach Titel oder Tag
list-found = { $count ->
    [0] Dazu findet sich nichts.
    [one] Ein Dialog gefunden.
   *[other] { $count } Dialoge gefunden.
  }

## Was passt? Eine Hilfe vor den Vorlagen

fit-title = Was passt?
fit-lead = Wie viele kommen, wie lange haben Sie, und wozu? Daraus ergibt sich ein Ablauf, der aufgeht. Sie können danach alles ändern.
fit-people = Personen insgesamt
fit-minutes = Minuten insgesamt
fit-aim = Wozu
fit-aim-hear = Hören, was Menschen erleben
fit-aim-themes = Herausfinden, was wichtig ist
fit-aim-ideas = Gemeinsam etwas entwickeln
fit-aim-meet = Einander kennenlernen
fit-plans = Das passt
fit-best = Das passt am besten
fit-possible = Das ginge auch
fit-cafe = World Café: { $rounds ->
    [one] eine Runde
    [2] zwei Runden
    [3] drei Runden
   *[other] { $rounds } Runden
  } zu { $talk } Minuten an { $tables } Tischen
fit-circle = Großer Kreis: { $rounds ->
    [one] eine Runde
    [2] zwei Runden
    [3] drei Runden
   *[other] { $rounds } Runden
  } zu { $talk } Minuten, alle beieinander
fit-seats = { $low ->
    [0] An jedem Tisch sitzen { $high }.
   *[other] An jedem Tisch sitzen { $low } oder { $high }.
  }
fit-steps = Der Ablauf
fit-move = In jeder Runde sind zwei Minuten zum Verabschieden und Ankommen.
fit-go = Mit diesem Ablauf beginnen
fit-outside = Bitte 2 bis { $people } Personen und { $least } bis { $most } Minuten.
fit-templates = Oder eine fertige Vorlage
fitting-share = An einem Tisch mit { $seats } kommt jede Person auf etwa { $table } Minuten; { $circle ->
    [0] säßen alle { $people } in einem Kreis, wäre es nicht einmal eine
    [one] säßen alle { $people } in einem Kreis, wäre es etwa eine
   *[other] säßen alle { $people } in einem Kreis, wären es etwa { $circle }
  }.
fitting-never_twice = Niemand trifft jemanden zweimal: Nach { $rounds } Runden kennt jede Person etwa { $met } andere.
fitting-again = So wenige Menschen in { $rounds } Runden: Einige treffen sich unvermeidlich ein zweites Mal.
fitting-hosts = Es braucht { $tables } Gastgeberinnen und Gastgeber, die an ihrem Tisch bleiben. Sie melden sich selbst oder werden vom Tisch gewählt.
fitting-small = Ein World Café lebt vom Wechsel; ab { $least } Menschen wird es eines.
fitting-large = { $people } Menschen an { $tables } Tischen: Halten Sie vorher eine Generalprobe ab, und führen Sie zu mehreren.
fitting-few = { $people } Menschen hören einander alle zu: In einem Kreis kommt jede Person auf etwa { $circle } Minuten.
fitting-all_hear = Alle hören alles, dafür kommen wenige zu Wort: { $circle ->
    [0] Auf jede Person fiele nicht einmal eine Minute
    [one] Auf jede Person fiele etwa eine Minute
   *[other] Auf jede Person fielen etwa { $circle } Minuten
  }.
fitting-short = Für Tische reicht die Zeit nicht: Zwei Runden, Ernte und Rückgabe brauchen { $least } Minuten.
fitting-pairs = Zuerst zu zweit: Wer schon mit einer Person gesprochen hat, spricht leichter am Tisch. Beide Seiten haben gleich viel Zeit.
fitting-pause = Nach gut einer Stunde eine Pause. Dort wird nichts aufgeschrieben.
fitting-weigh = Zum Schluss gewichten alle, was ihnen am Herzen liegt. Das Unternehmen gewichtet nicht mit.
fitting-no_harvest = Für eine Ernte reicht die Zeit nicht. Die Themen entstehen erst danach, in der Dokumentation.
fitting-no_read_back = Für „Was wir gehört haben“ reicht die Zeit nicht. Geben Sie es schriftlich zurück.
fitting-long = { $minutes } Minuten sind mehr als ein Abend. Zwei kürzere Dialoge sind meist besser.
fitting-spare = { $minutes ->
    [one] Eine Minute bleibt
   *[other] { $minutes } Minuten bleiben
  } frei: länger hört man nicht gut zu.

## Wer mit wem

chapter-pairs = Wer mit wem am Tisch
chapter-pairs-note = Meist braucht es das nicht. Es gilt für jede Auslosung, und die Moderation sieht es und kann es aufheben.
pairs-nobody = Sobald mindestens zwei Menschen da waren, lässt sich hier sagen, wer zusammen oder nie zusammen sitzen soll.
pairs-one = Wer? (Name)
pairs-other = Und wer? (Name)
pairs-wish = Diese beiden
pairs-apart = sitzen nie am selben Tisch
pairs-together = sitzen immer am selben Tisch
pairs-keep = So festhalten
pairs-kept-apart = { $one } und { $other } sitzen nie am selben Tisch.
pairs-kept-together = { $one } und { $other } sitzen immer am selben Tisch.
pairs-lift = aufheben
pairs-lift-of = Für { $one } und { $other } aufheben
pairs-change = ändern
pairs-change-of = { $name } ändern
pairs-found = { $count ->
    [0] Niemand heißt so.
    [one] Eine Person gefunden.
   *[other] { $count } Personen gefunden.
  }
pairs-said = { $wish ->
    [apart] { $one } und { $other } sitzen nie am selben Tisch.
    [together] { $one } und { $other } sitzen immer am selben Tisch.
   *[none] { $one } und { $other } sitzen wieder, wie es kommt.
  }

## Reihe

chapter-series = Reihe
chapter-series-note = Wer zu mehreren Dialogen einer Reihe persönlich eingeladen wurde, sitzt jedes Mal bei neuen Menschen, solange es geht. Erkannt wird an Name oder Adresse in Ihrer Einladungsliste; wer über einen gemeinsamen Link kommt, wird nicht erkannt.
series-name = Name der Reihe
series-rename = Umbenennen
series-leave = Diesen Dialog aus der Reihe nehmen
series-earlier = Dieser Dialog setzt fort
series-choose = Bitte wählen
series-join = In eine Reihe stellen
series-none = Eine Reihe braucht zwei Dialoge. Eine Kopie dieses Dialogs setzt ihn als Reihe fort.
series-others = { $count ->
    [one] und ein Dialog anderer Veranstalter
   *[other] und { $count } Dialoge anderer Veranstalter
  }
series-known = { $invitations ->
    [0] Noch ist niemand persönlich eingeladen.
   *[other] { $known ->
        [0] Von { $invitations } persönlichen Einladungen war niemand in den anderen Dialogen eingeladen.
        [one] Von { $invitations } persönlichen Einladungen gehört eine jemandem, der schon in einem anderen Dialog der Reihe eingeladen war.
       *[other] Von { $invitations } persönlichen Einladungen gehören { $known } Menschen, die schon in anderen Dialogen der Reihe eingeladen waren.
    }
  }
series-said-named = Umbenannt.
series-said-joined = Gehört jetzt zu dieser Reihe.
series-said-left = Gehört zu keiner Reihe mehr. Wer sich von dort kennt, ist hier vergessen.
edit-continues = Setzt die Reihe fort
edit-continues-hint = Wer schon eingeladen war, sitzt bei neuen Menschen. Kopiert werden keine Namen und keine Beiträge.
field-table_seats = Menschen an einem Tisch
table_seats-5 = Fünf, wo es aufgeht
table_seats-5-why = { $tables ->
    [one] Ein Tisch, wenn alle Plätze besetzt sind. Fehlt jemand, bleiben vier.
   *[other] Etwa { $tables } Tische, wenn alle Plätze besetzt sind. Weniger Gastgeber nötig, und fehlt jemand, bleiben vier.
  }
table_seats-4 = Vier, wo es aufgeht
table_seats-4-why = { $tables ->
    [one] Ein Tisch, wenn alle Plätze besetzt sind. Mehr Zeit für jede Person.
   *[other] Etwa { $tables } Tische, wenn alle Plätze besetzt sind. Mehr Zeit für jede Person, und wer später kommt, findet einen Platz.
  }
