### Sätze, die nur der Server sagt: Absagen der HTTP-Schnittstelle und die Kalenderdatei.
### $address ist "sie" oder "du".

calendar-hint =
    { $address ->
        [du] Deinen Zugang findest du in deiner Einladung. Kein Konto, keine Kamera, nichts zu installieren.
       *[sie] Ihren Zugang finden Sie in Ihrer Einladung. Kein Konto, keine Kamera, nichts zu installieren.
    }

## Absagen: erst was ist, dann was man tun kann

error-unavailable = Gerade kann nichts gespeichert werden. Wir versuchen es gleich noch einmal.
error-shutting_down = Der Server wird gerade neu gestartet. Gleich geht es weiter.
error-erased = Alles von dieser Person wurde gelöscht.
error-method_not_allowed = So lässt sich das nicht aufrufen.
error-too_large = Das ist zu groß. Bitte kürzen und noch einmal senden.
error-organiser_not_signed_in = Bitte melden Sie sich an.
error-wrong_password = Name oder Passwort stimmen nicht.
error-too_many_tries =
    { $seconds ->
        [one] Das waren viele Versuche. In einer Sekunde geht es weiter.
       *[other] Das waren viele Versuche. In { $seconds } Sekunden geht es weiter.
    }
error-password_too_short = Bitte ein Passwort mit mindestens { $limit } Zeichen wählen.
error-old_password_wrong = Das ist nicht Ihr jetziges Passwort.
error-one_time_link_unknown = Dieser Link gilt nicht mehr: Er wurde schon benutzt, ist abgelaufen oder nicht vollständig. Bitte lassen Sie sich einen neuen geben.
error-recovery_failed = Name und Code passen nicht zusammen, oder der Code wurde schon benutzt.
error-last_owner = Sie sind die Letzten, denen dieser Dialog gehört. Teilen Sie ihn zuerst mit jemandem, oder löschen Sie ihn.
error-people_are_talking = { $people ->
    [one] Gerade spricht hier eine Person in einem echten Dialog. Proben Sie, wenn niemand spricht.
   *[other] Gerade sprechen hier { $people } Menschen in einem echten Dialog. Proben Sie, wenn niemand spricht.
  }
error-rehearsal_running = In diesem Haus läuft schon eine Generalprobe. Warten Sie, bis sie zu Ende ist.
error-rehearsal_over = Diese Generalprobe ist vorbei.
error-rehearsal_not_allowed = Eine Generalprobe beginnt nur, wer den Schlüssel des Hauses hat.
error-claim_unknown = Dieser Link stimmt nicht. Bitte den ganzen Link aus der Ausgabe des Servers öffnen.
error-already_claimed = Hier gibt es schon eine Veranstalterin oder einen Veranstalter. Bitte anmelden.
error-name_taken = Diesen Namen gibt es schon. Bitte einen anderen wählen.
error-title_differs = Das ist nicht der Titel dieses Dialogs. Zum Löschen bitte genau den Titel eingeben.
error-already_started = Der Dialog hat schon begonnen; jetzt lässt sich das nicht mehr ändern.
error-out_of_range = Dieser Wert geht nicht. Höchstens { $limit }.
error-too_many_announcements = Mehr als { $limit } Ansagen nimmt ein Dialog nicht auf.
error-too_many_stances = Mehr als { $limit } Rückmeldungen nimmt ein Dialog von einer Person nicht auf.
error-reading_closed = Diese Dokumentation ist noch nicht freigegeben. Sobald sie es ist, steht sie unter dieser Adresse.
error-reading_participants =
    { $address ->
        [du] Diese Dokumentation lesen alle, die dabei waren. Öffne zuerst deinen eigenen Link, dann diese Seite noch einmal.
       *[sie] Diese Dokumentation lesen alle, die dabei waren. Bitte öffnen Sie zuerst Ihren eigenen Link, dann diese Seite noch einmal.
    }
error-frontend_missing = Die Oberfläche ist noch nicht gebaut. Auf dem Server bitte „make run“ ausführen.
error-setup_invalid =
    { $problem ->
        [empty] Hier fehlt noch etwas.
        [too_long] Das ist zu lang. Höchstens { $limit } Zeichen.
        [too_many] Das sind zu viele. Höchstens { $limit }.
        [too_few] Das sind zu wenige. Mindestens { $limit }.
        [not_a_date] Das ist kein Datum mit Uhrzeit.
        [out_of_range] Dieser Wert geht nicht. Die Grenze ist { $limit }.
        [twice] Das kommt zweimal vor.
        [foyer_first] Der erste Schritt ist das Ankommen im Foyer.
       *[unknown] Das geht hier nicht.
    }

## Meine Daten als Tabelle

data-what = Was
data-when = Wann
data-number = Nummer
data-text = Worte
data-name = Name
data-line = Beitrag
data-stance-same = Geht mir auch so
data-stance-differs = Sehe ich anders
data-agrees = „Ja, so“ zu „Was wir verstanden haben“
data-missing = Was bei „Was wir verstanden haben“ fehlt
data-reply = Erwiderung auf eine Antwort
data-case = Vertraulich weitergegeben
