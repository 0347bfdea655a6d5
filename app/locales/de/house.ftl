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
house-help-of = { $name } zu einem neuen Passwort helfen
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
