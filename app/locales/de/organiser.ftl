### Die Seiten der Veranstalter: anmelden, Dialoge anlegen, einladen, durchführen, nachlesen.
### Hier wird immer mit „Sie“ angeredet; nur Texte, die an Teilnehmende gehen, richten sich nach $address.

## Rahmen

organiser-title = { $page } · Resonanz
organiser-area = Veranstalter
organiser-nav = Seiten der Veranstalter
organiser-list = Alle Dialoge
organiser-sign-out = Abmelden
organiser-saving = wird gespeichert …
organiser-loading = wird geholt …
organiser-again = Noch einmal versuchen
organiser-skip = Zum Inhalt
organiser-copy = Kopieren
organiser-copied = Kopiert
organiser-copy-by-hand = Bitte selbst kopieren: Der Text ist markiert.

## Anmelden

claim-title = Willkommen. Dieses Haus gehört jetzt Ihnen.
claim-lead = Legen Sie fest, wie Sie sich künftig anmelden. Der Link, mit dem Sie gekommen sind, gilt nur dieses eine Mal.
claim-do = Konto anlegen
claim-have = Ich habe schon ein Konto
sign-in-title = Guten Tag.
sign-in-lead = Hier richten Sie Dialoge ein. Wer nur teilnehmen möchte, braucht kein Konto, sondern den Link aus der Einladung.
sign-in-do = Anmelden
account-name = Ihr Name
account-name-hint = Damit melden Sie sich an. Teilnehmende sehen ihn nicht.
account-password = Passwort
account-password-hint = Mindestens 10 Zeichen. Drei, vier Wörter hintereinander sind leichter zu merken als ein Zeichensalat.
account-password-again = Passwort noch einmal
account-show = Passwort zeigen
account-password-short = { $missing ->
    [one] Noch ein Zeichen, dann ist es lang genug.
   *[other] Noch { $missing } Zeichen, dann ist es lang genug.
  }
account-password-differs = Die beiden Passwörter sind nicht gleich.
account-name-empty = Ohne Namen geht es nicht.
account-password-empty = Hier fehlt das Passwort.
signed-out = Sie sind abgemeldet.

## Liste

list-title = Ihre Dialoge
list-new = Neuer Dialog
list-empty-title = Noch ist keiner da.
list-empty = Für den ersten genügen drei Angaben: ein Titel, Ihr Unternehmen und ein Tag. Alles andere ist schon sinnvoll gefüllt und lässt sich bis zum Beginn ändern.
list-column-title = Dialog
list-column-when = Wann
list-column-phase = Stand
list-column-people = Menschen
list-column-contributions = Beiträge
list-draft = Ein angefangener Entwurf liegt noch in diesem Browser: { $title }
list-draft-untitled = ohne Titel
list-draft-go = Weiterschreiben
phase-foyer = Foyer offen
phase-running = läuft
phase-closed = geschlossen
phase-foyer-long = Das Foyer ist offen, begonnen hat der Dialog noch nicht.
phase-running-long = Der Dialog läuft.
phase-closed-long = Der Dialog ist geschlossen. Was gesagt wurde, steht in der Dokumentation.
persons-count = { $count ->
    [0] noch niemand
    [one] ein Mensch
   *[other] { $count } Menschen
  }
contributions-count = { $count ->
    [0] noch kein Beitrag
    [one] ein Beitrag
   *[other] { $count } Beiträge
  }
when-range = { $start } bis { $end } Uhr
when-start = { $start } Uhr

## Anlegen und ändern

edit-new-title = Ein neuer Dialog
edit-title = Dialog ändern
edit-lead = Nötig sind nur Titel, Unternehmen und Tag. Alles andere steht schon so da, wie es oft gut geht.
edit-change-lead = Ändern können Sie alles, bis der Dialog beginnt. Wer schon im Foyer ist, sieht die Änderung sofort.
edit-create = Dialog anlegen
edit-save = Speichern
edit-saved = Gespeichert.
edit-back = Zurück, ohne zu speichern
edit-draft-kept = Entwurf aufgehoben { $time }, nur in diesem Browser
edit-draft-found = Hier steht Ihr Entwurf von { $time }. Er ist noch nicht gespeichert.
edit-draft-found-day = Hier steht Ihr Entwurf vom { $day }, { $time }. Er ist noch nicht gespeichert.
edit-draft-drop = Entwurf verwerfen
edit-draft-unkept = Dieser Browser hebt nichts auf. Bitte speichern Sie, bevor Sie die Seite schließen.
edit-started = Der Dialog hat begonnen. Die Zusagen stehen jetzt fest, damit für alle gilt, was sie gelesen haben. Was im Ablauf noch kommt, lässt sich ändern.
edit-started-back = Zum Dialog
edit-problem = So kann es noch nicht bleiben: { $problem }
edit-left = noch { $left } Zeichen
edit-over = { $over } Zeichen zu viel
edit-optional = freiwillig
edit-more = Weitere Angaben
edit-required = nötig

chapter-what = Was und wann
chapter-what-note = Das lesen alle, bevor sie einen Namen nennen. Titel und Unternehmen stehen auch im Kalender und über der Dokumentation.
field-title = Titel
field-title-hint = Worum es geht, in wenigen Worten: „Gut versorgt, gut verstanden“.
field-welcome = Begrüßung
field-welcome-hint = Zwei, drei Sätze, die an der Tür stehen. Warum laden Sie ein?
field-company = Unternehmen
field-company-hint = Oder Verein, Kasse, Stadt: wer einlädt.
field-company_people = So heißen Ihre Leute im Dialog
field-company_people-hint = Steht hinter jedem Namen mit ◆. Bleibt das Feld leer, heißt es „{ $example }“.
company-placeholder = ‹Ihr Unternehmen›
field-collective = So heißen die anderen
field-collective-hint = Das Wort, das überall für die Teilnehmenden steht.
collective-suggestions = Vorschläge
collective-1 = Kundinnen und Kunden
collective-2 = Mitglieder
collective-3 = Versicherte
collective-4 = Bürgerinnen und Bürger
collective-5 = Mitarbeitende
field-date = Tag
field-time = Beginn
field-minutes = Dauer in Minuten
field-minutes-hint = Geplantes Ende: { $end } Uhr.
field-minutes-hint-none = Ohne Dauer steht kein Ende in der Einladung.
field-zone = Zeitzone
zone-other = Weitere
field-languages = Sprachen der Bedienung
field-languages-hint = Ihre eigenen Texte werden nicht übersetzt. Die erste Sprache gilt, wenn ein Browser keine von beiden spricht.
languages-first = { $language } zuerst
field-address = Anrede
address-sie = Sie
address-du = du
field-address-hint = So spricht Resonanz alle an, die teilnehmen. Vorschläge auf dieser Seite ziehen mit.

chapter-charter = Spielregeln und Zusagen
chapter-charter-note = Sie stehen auf einer Seite, bevor jemand einen Namen nennt. Versprechen Sie nur, was Sie halten: Daran werden Sie gemessen.
charter-rule = Zusage { $n }
charter-add = Eigene Zusage
charter-offered = Noch nicht dabei, oft gut:
charter-take = Dazunehmen
charter-none = Noch keine Zusage. Ohne sie weiß niemand, was mit den eigenen Worten geschieht.
charter-full = Mehr als { $limit } liest niemand.
move-up = Nach oben: { $name }
move-down = Nach unten: { $name }
remove = Entfernen: { $name }
moved-to = { $name } steht jetzt an Stelle { $n }.
removed = { $name } ist entfernt.
removed-undo = Zurückholen
keys-move-alt = Alt
keys-move-text = und die Pfeiltasten verschieben, was Sie gerade bearbeiten.

chapter-agenda = Ablauf
chapter-agenda-note = Jeder Schritt hat eine Frage und, wenn Sie mögen, eine Uhr. Weiter geht es nie von selbst: Die Moderation führt.
chapter-agenda-note-foyer = Der erste Schritt ist das Foyer. Es steht offen, sobald der Dialog angelegt ist.
agenda-open = Die Schritte ergeben { $total } Minuten. Eine Dauer ist nicht geplant.
agenda-fits = Die Schritte ergeben { $total } Minuten und enden um { $end } Uhr, genau wie geplant.
agenda-spare = Die Schritte ergeben { $total } Minuten. Bis zum geplanten Ende um { $planned_end } Uhr bleiben { $difference } Minuten.
agenda-over = Die Schritte ergeben { $total } Minuten, { $difference } mehr als geplant. Zu Ende wäre es um { $end } statt um { $planned_end } Uhr.
agenda-unclocked = { $unclocked ->
    [one] Ein Schritt hat keine Uhr. Die anderen ergeben { $total } von { $planned } Minuten.
   *[other] { $unclocked } Schritte haben keine Uhr. Die anderen ergeben { $total } von { $planned } Minuten.
  }
agenda-undated-fits = Die Schritte ergeben { $total } Minuten, genau wie geplant.
agenda-undated-spare = Die Schritte ergeben { $total } Minuten, { $difference } weniger als geplant.
agenda-undated-over = Die Schritte ergeben { $total } Minuten, { $difference } mehr als geplant.
agenda-fit = Dauer auf { $total } Minuten setzen
step-add = Schritt hinzufügen
step-untitled = Schritt { $n }
step-open = { $name } bearbeiten
step-minutes = { $minutes } Min.
step-no-clock = ohne Uhr
step-at-door = vor Beginn
step-no-question = Noch keine Frage
field-step-title = Titel
field-step-method-first = Angekommen wird immer im Foyer.
field-step-question = Frage
field-step-question-hint = Steht groß über allem, solange der Schritt offen ist.
question-no-mark = Noch keine Frage: Am Ende steht kein Fragezeichen.
question-closed = Darauf genügt Ja oder Nein. Offen fragt, was mit „Was“, „Wie“, „Wann“ oder „Woran“ beginnt.
question-several = Mehrere Fragen auf einmal: Die meisten beantworten nur eine davon.
question-long = Länger als { $signs } Zeichen: Am Tisch behält das niemand im Kopf.
field-step-text = Text darunter
field-step-text-hint = Wer spricht, was jetzt geschieht.
field-step-minutes = Minuten
field-step-minutes-hint = Leer lassen: keine Uhr.
field-step-cue = Notiz für die Moderation
field-step-cue-hint = Sieht nur, wer moderiert.

chapter-room = Arten und Plätze
chapter-room-note = Die Art eines Beitrags wählt nur, wer ihn geschrieben hat, und erst danach. Ein Gefühl steht nie neben einem Namen, außer die Person möchte es.
field-kinds = Diese Arten werden angeboten
kinds-plain = Was es ist
kinds-feelings = Wie es jemandem geht
field-capacity = Stühle
field-capacity-hint = So viele können zugleich dabei sein. Wer keinen Stuhl findet, liest das an der Tür.
field-moderation = Moderation
field-moderation-hint = Ein Name je Zeile. Sie stehen an der Tür.

## Absagen der Regeln, am Feld gesagt

problem-empty = Hier fehlt noch etwas.
problem-too_long = Das ist zu lang. Höchstens { $limit } Zeichen.
problem-too_many = Das sind zu viele. Höchstens { $limit }.
problem-too_few = Hier braucht es mindestens { $limit }.
problem-unknown = Damit kann Resonanz nichts anfangen. Bitte wählen Sie etwas anderes.
problem-not_a_date = Wann soll es sein? Bitte Tag und Uhrzeit wählen.
problem-out_of_range = Diese Zahl geht nicht. Höchstens { $limit }, und mindestens 1.
problem-twice = Das gibt es hier schon einmal.
problem-foyer_first = Angekommen wird im Foyer: Der erste Schritt muss dort sein.
problem-title-empty = Wie soll der Dialog heißen?
problem-company-empty = Wer lädt ein?
problem-step_title-empty = Wie heißt dieser Schritt?
problem-capacity-out_of_range = Zwischen 2 und { $limit } Stühle sind möglich.
problem-capacity-taken = Es sind schon { $limit } Menschen da. So viele Stühle braucht es mindestens.
problem-languages-too_few = Mindestens eine Sprache, bitte.
problem-steps-too_few = Nach dem Ankommen braucht es mindestens einen Schritt, in dem gesprochen wird.
problem-zone-unknown = Diese Zeitzone kennt der Server nicht. Nehmen Sie zum Beispiel Europe/Berlin.

## Ein Dialog

dialogue-edit = Ändern
dialogue-contents = Auf dieser Seite
dialogue-gone = Diesen Dialog gibt es nicht, oder er gehört jemand anderem.
dialogue-created = Angelegt. Das Foyer ist offen, sobald jemand den Link hat.

chapter-invite = Einladen
chapter-invite-note = Ein Link für alle. Wer ihn öffnet, nennt einen Namen und ist im Foyer; ein Konto braucht niemand. Er gilt von jetzt an, auch zum Ausprobieren.
link-participant = Link für { $collective }
link-participant-plain = Link für alle, die teilnehmen
qr-alt = QR-Code mit dem Link für Teilnehmende
qr-large = Aushang zeigen und drucken
calendar-file = Kalenderdatei
invitation = Einladung zum Verschicken
invitation-hint = Ändern Sie den Wortlaut hier, wie Sie mögen, und kopieren Sie ihn in Brief oder E-Mail. Gespeichert wird er nicht.
invitation-copy = Einladung kopieren
invitation-mail = In E-Mail öffnen
invitation-subject = Einladung: { $title }
invitation-greeting = Guten Tag,
invitation-why = { $address ->
    [du] wir möchten mit dir reden, nicht über dich. { $day } sprechen wir miteinander: „{ $title }“.
   *[sie] wir möchten mit Ihnen reden, nicht über Sie. { $day } sprechen wir miteinander: „{ $title }“.
  }
invitation-on = Am { $day }, { $time },
invitation-how = Es ist kein Verkaufsgespräch und keine Umfrage. Auch wir erzählen, was uns beschäftigt. Gesprochen wird schreibend, im Browser, von zu Hause aus: kein Konto, keine Kamera, nichts zu installieren.
invitation-link = { $address ->
    [du] Hier kommst du hinein, ab sofort und auch zum Ausprobieren:
   *[sie] Hier kommen Sie hinein, ab sofort und auch zum Ausprobieren:
  }
invitation-moderation = Durch das Gespräch führt { $names }.
invitation-moderation-many = Durch das Gespräch führen { $names }.
invitation-kept = { $address ->
    [du] Was du schreibst, steht danach in deinen Worten in der Dokumentation. Welchen Namen du nennst, entscheidest du.
   *[sie] Was Sie schreiben, steht danach in Ihren Worten in der Dokumentation. Welchen Namen Sie nennen, entscheiden Sie.
  }
poster-title = Aushang
poster-lead = { $address ->
    [du] Wir möchten mit dir reden. Komm dazu: Halte die Kamera deines Telefons auf dieses Bild.
   *[sie] Wir möchten mit Ihnen reden. Kommen Sie dazu: Halten Sie die Kamera Ihres Telefons auf dieses Bild.
  }
poster-nothing = Kein Konto, keine Kamera im Gespräch, nichts zu installieren.
poster-or = Dieselbe Adresse zum Lesen:
poster-print = Drucken
poster-back = Zurück zum Dialog

chapter-roles = Weitere Zugänge
chapter-roles-note = Jeder dieser Links gibt eine Rolle. Geben Sie jeder Person ihren eigenen, dann können Sie ihn einzeln sperren.
role-moderator-links = Moderation
role-moderator-what = Führt durch den Ablauf. Am besten jemand Unabhängiges.
role-representative-links = Ihre Leute, ◆ { $company_people }
role-representative-what = Nehmen teil wie alle anderen, mit ◆ am Namen.
role-projector-links = Leinwand
role-projector-what = Zeigt Kreis und Frage groß, ohne Bedienung. Für den Saal oder einen zweiten Bildschirm.
role-participant-links = Teilnehmende
role-participant-what = Weitere Links, etwa um zu unterscheiden, woher jemand kommt.
link-for = für { $label }
link-unnamed = Gemeinsamer Link
link-new = Neuer Link
link-whom = Für wen?
link-what-for = Wofür?
link-copy-of = Link kopieren { $label }
link-revoke = Sperren
link-revoke-of = Sperren: { $label }
link-revoke-ask = Wer mit diesem Link schon hineingegangen ist, bleibt dabei. Sonst kommt niemand mehr damit hinein.
link-revoke-ask-role = Niemand kommt mehr damit hinein. Wer schon damit drin ist, wird sofort hinausgeführt; was geschrieben wurde, bleibt.
link-revoke-yes = Ja, sperren
link-revoke-no = Doch nicht
link-revoked = gesperrt
link-created = Neuer Link { $label } ist da.
link-revoked-said = Der Link { $label } ist gesperrt.
links-none = Noch kein Link.

chapter-run = Durchführen
chapter-run-note = Dasselbe wie am Pult der Moderation. Führt dort jemand, lassen Sie hier besser die Finger davon.
chapter-run-closed-note = Nach dem Schließen schreibt niemand mehr etwas dazu. Löschen kann jede Person ihre Worte weiterhin.
run-now = Jetzt
run-steps = Ablauf

chapter-reading = Wer darf nachlesen?
chapter-reading-note = Das gilt für die Dokumentation, vorher wie nachher. Ändern können Sie es jederzeit.
reading-participants = Alle, die dabei waren
reading-participants-what = Mit dem eigenen Link, auf dem Gerät, mit dem sie teilgenommen haben.
reading-public = Alle, die die Adresse kennen
reading-public-what = Gut zum Weitergeben und Verlinken. Namen stehen darin, wie die Menschen sie gewählt haben.
reading-nobody = Vorerst niemand
reading-nobody-what = Nur Sie als Veranstalter. Die Teilnehmenden erfahren, dass die Dokumentation noch nicht offen ist.
reading-saved = Gilt ab jetzt.

chapter-documentation = Dokumentation
chapter-documentation-note = Sie ist in jedem Augenblick vollständig, auch während gesprochen wird.
documentation-open = Dokumentation öffnen
documentation-exports = Zum Mitnehmen
export-html = HTML, eine Datei mit allem
export-md = Markdown, zum Weiterschreiben
export-json = JSON, für Programme
export-csv = CSV, für Tabellen

chapter-recordings = Tonaufnahmen
chapter-recordings-note = Entstanden, wo alle an einem Platz zugestimmt haben. Wer aufgenommen wurde, findet die eigene Stimme auf „Meine Seite“.
recordings-none = Es gibt keine Aufnahmen.
recordings-count =
    { $count ->
        [one] Eine Aufnahme
       *[other] { $count } Aufnahmen
    }{ $people ->
        [one] {" "}von einer Person.
       *[other] {" "}von { $people } Personen.
    }
recordings-publish = In die Dokumentation
recordings-publish-what =
    { $shared ->
        [0] Nur Stimmen, deren Menschen das auf „Meine Seite“ auch wollen. Bisher will es niemand.
        [one] Nur Stimmen, deren Menschen das auf „Meine Seite“ auch wollen. Bisher will es eine Person.
       *[other] Nur Stimmen, deren Menschen das auf „Meine Seite“ auch wollen. Bisher wollen es { $shared } Personen.
    }
recordings-published = Sie stehen jetzt in der Dokumentation, soweit ihre Menschen es wollen.
recordings-unpublished = Sie stehen nicht mehr in der Dokumentation.
recordings-delete = Alle Aufnahmen löschen
recordings-delete-ask = Wirklich alle löschen? Was gerade läuft, endet. Es lässt sich nicht zurücknehmen.
recordings-delete-yes = Ja, alle löschen
recordings-delete-no = Nein, behalten
recordings-deleted = Alle Aufnahmen sind gelöscht.

chapter-delete = Löschen
chapter-delete-note = Für immer und für alle: Beiträge, Namen, Links und Dokumentation. Niemand kann es zurückholen.
delete-type = Zum Löschen den Titel eintippen: { $title }
delete-do = Dialog endgültig löschen
delete-differs = Das ist nicht der Titel dieses Dialogs.
deleted-said = Der Dialog „{ $title }“ ist gelöscht.

## Vorschläge für einen ersten Dialog (werden zu eigenen Texten, sobald man sie ändert)

suggest-rule-words = { $address ->
    [du] Du sprichst in deinen eigenen Worten. Niemand von { $company } kann deine Beiträge ändern oder ausblenden.
   *[sie] Sie sprechen in Ihren eigenen Worten. Niemand von { $company } kann Ihre Beiträge ändern oder ausblenden.
  }
suggest-rule-kept = Kein Ton wird aufgenommen, ohne dass alle am selben Ort Ja dazu sagen. Aufgehoben wird, was jemand aufschreibt.
suggest-rule-name = { $address ->
    [du] Du wählst deinen Namen. Vorname, Kürzel oder ein ausgedachter Name genügen.
   *[sie] Sie wählen Ihren Namen. Vorname, Kürzel oder ein ausgedachter Name genügen.
  }
suggest-rule-case = { $address ->
    [du] Dein persönlicher Fall (Vertrag, Rechnung, Gesundheit) gehört nicht in den Großen Kreis. Dafür ist der Kundenservice da.
   *[sie] Ihr persönlicher Fall (Vertrag, Rechnung, Gesundheit) gehört nicht in den Großen Kreis. Dafür ist der Kundenservice da.
  }
suggest-rule-answer = Wir antworten auf jede Frage und jede Idee bis zum { $answer_by }, öffentlich und mit Namen der verantwortlichen Person. Können wir es bis dahin nicht, sagen wir, warum, und nennen einen neuen Tag.
suggest-rule-decides = Wer entscheidet: Der Dialog berät, { $company } entscheidet. Worüber gesprochen wird, bestimmen alle miteinander.
suggest-rule-erase = { $address ->
    [du] Was du geschrieben hast, kannst du jederzeit selbst löschen, unter „Meine Seite“.
   *[sie] Was Sie geschrieben haben, können Sie jederzeit selbst löschen, unter „Meine Seite“.
  }
suggest-arrive-title = Ankommen
suggest-arrive-question = { $address ->
    [du] Was war heute das Erste in deinem Tag, das mit uns zu tun hatte?
   *[sie] Was war heute das Erste in Ihrem Tag, das mit uns zu tun hatte?
  }
suggest-welcome-title = Willkommen
suggest-welcome-text = Die Moderation erzählt, was heute geschieht und welche Spielregeln gelten. Dann sagt { $company }, warum wir hier sind.
suggest-welcome-cue = Ablauf in drei Sätzen. Sagen, dass niemand etwas falsch machen kann und dass auch Schweigen in Ordnung ist.
suggest-experience-title = Erleben
suggest-experience-question = { $address ->
    [du] Erzähl von einem Moment im letzten Jahr, in dem wir für dich plötzlich wichtig wurden. Was ist da passiert?
   *[sie] Erzählen Sie von einem Moment im letzten Jahr, in dem wir für Sie plötzlich wichtig wurden. Was ist da passiert?
  }
suggest-experience-cue = Nach Geschichten fragen, nicht nach Meinungen. Auch die Leute mit ◆ erzählen eine.
suggest-feel-title = Empfinden
suggest-feel-question = { $address ->
    [du] Wenn du an die nächsten Jahre mit uns denkst: Was macht dir Sorge, und was macht dir Mut?
   *[sie] Wenn Sie an die nächsten Jahre mit uns denken: Was macht Ihnen Sorge, und was macht Ihnen Mut?
  }
suggest-feel-cue = Nichts widerlegen, nichts trösten. Nachfragen, was genau gemeint ist.
suggest-together-title = Gemeinsam
suggest-together-question = { $address ->
    [du] Was müssten du und wir miteinander anders machen, damit du in zwei Jahren sagst: Gut, dass wir geredet haben?
   *[sie] Was müssten Sie und wir miteinander anders machen, damit Sie in zwei Jahren sagen: Gut, dass wir geredet haben?
  }
suggest-together-cue = Auf beide Seiten achten: Was tun die einen, was die anderen?
suggest-heard-title = Was wir gehört haben
suggest-heard-text = Zuerst gibt { $company } wieder, was angekommen ist. Erst dann kommen erste Antworten.
suggest-heard-cue = Erst zurückgeben, dann antworten. Wer geschrieben hat, darf berichtigen.
suggest-how-title = Wie war’s?
suggest-how-question = { $address ->
    [du] Ein Satz: Womit gehst du?
   *[sie] Ein Satz: Womit gehen Sie?
  }
suggest-pairs-title = Zu zweit
suggest-pairs-question = { $address ->
    [du] Wer bist du, und was tust du? Wovor stehst du gerade? Was brauchst du?
   *[sie] Wer sind Sie, und was tun Sie? Wovor stehen Sie gerade? Was brauchen Sie?
  }
suggest-pairs-cue = Die halbe Zeit die eine, die halbe die andere Seite. Auch die Leute mit ◆ antworten.
suggest-pause-title = Pause
suggest-pause-question = { $address ->
    [du] Setz dich, zu wem du magst.
   *[sie] Setzen Sie sich, zu wem Sie mögen.
  }
suggest-quiet-title = Stille Minute, dann Ernte am Tisch
suggest-quiet-question = Was soll der ganze Kreis von diesem Tisch hören? Höchstens zwei Sätze.
suggest-quiet-cue = Eine Minute Stille ansagen und halten. Dann legt jeder Tisch seine Sätze hin.
suggest-harvest-title = Ernte
suggest-harvest-question = Was haben wir gehört, und was gehört zusammen?
suggest-harvest-cue = Zu jedem Thema fragen: Haben wir Sie richtig verstanden?
suggest-weigh-title = Gewichten
suggest-weigh-question = { $address ->
    [du] Drei Punkte für das, was dir am meisten am Herzen liegt. Wenn du magst: Warum?
   *[sie] Drei Punkte für das, was Ihnen am meisten am Herzen liegt. Wenn Sie mögen: Warum?
  }
