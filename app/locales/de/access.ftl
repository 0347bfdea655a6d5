### Hineinkommen, draußen bleiben, aufgehoben bleiben. Wird nur geladen, wo es gebraucht wird.
### $address ist die Anrede des Dialogs, $company das Unternehmen.

## Kurzwort eingeben

word-title = Ihr Kurzwort
word-lead = In Ihrer Einladung stehen drei Wörter und eine Zahl. Groß oder klein, mit oder ohne Striche: Das ist gleich.
word-label = Kurzwort
word-example = zum Beispiel amsel-regal-tulpe-734
word-go = Zur Tür
word-going = Einen Moment …
word-empty = Hier fehlt noch das Kurzwort aus der Einladung.
word-link = Wer einen Link bekommen hat, öffnet einfach den Link.

## An der Tür warten

wait-tab = An der Tür · { $title }
wait-title =
    { $address ->
        [du] Du bist angemeldet.
       *[sie] Sie sind angemeldet.
    }
wait-by = { $address ->
        [du] { $moderator } lässt dich gleich herein.
       *[sie] { $moderator } lässt Sie gleich herein.
    }
wait-by-nobody = { $address ->
        [du] Die Moderation lässt dich gleich herein.
       *[sie] Die Moderation lässt Sie gleich herein.
    }
wait-stay = { $address ->
        [du] Lass diese Seite einfach offen; du musst nichts tun.
       *[sie] Lassen Sie diese Seite einfach offen; Sie müssen nichts tun.
    }
wait-as = Angemeldet als { $name }
wait-away = Die Verbindung ist gerade unterbrochen. Wir versuchen es von selbst weiter.
wait-over = Der Dialog ist inzwischen zu Ende.

## Hinausgebeten

goodbye-asked_out-title =
    { $address ->
        [du] Die Moderation hat dich hinausgebeten.
       *[sie] Die Moderation hat Sie hinausgebeten.
    }
goodbye-asked_out-text =
    { $address ->
        [du] Dein Platz ist geschlossen. Wenn es ein Irrtum war oder du wiederkommen möchtest, klopf noch einmal an: Die Moderation entscheidet, ob sie dir öffnet. Was du gesagt hast, bleibt aufgehoben.
       *[sie] Ihr Platz ist geschlossen. Wenn es ein Irrtum war oder Sie wiederkommen möchten, klopfen Sie noch einmal an: Die Moderation entscheidet, ob sie Ihnen öffnet. Was Sie gesagt haben, bleibt aufgehoben.
    }
goodbye-turned_away-title =
    { $address ->
        [du] Du kannst jetzt nicht hinein.
       *[sie] Sie können jetzt nicht hinein.
    }
goodbye-turned_away-text =
    { $address ->
        [du] Die Moderation hat dir nicht geöffnet, vielleicht, weil sie dich unter diesem Namen nicht erwartet. Du kannst noch einmal anklopfen oder die fragen, die dich eingeladen haben.
       *[sie] Die Moderation hat Ihnen nicht geöffnet, vielleicht, weil sie Sie unter diesem Namen nicht erwartet. Sie können noch einmal anklopfen oder die fragen, die Sie eingeladen haben.
    }
goodbye-banned-title =
    { $address ->
        [du] Du kannst an diesem Dialog nicht mehr teilnehmen.
       *[sie] Sie können an diesem Dialog nicht mehr teilnehmen.
    }
goodbye-banned-text =
    { $address ->
        [du] Die Moderation hat dich ausgeschlossen. Das gilt für deinen Link und für diesen Browser. Wenn das ein Irrtum ist, wende dich bitte an die, die dich eingeladen haben; die Moderation kann es zurücknehmen.
       *[sie] Die Moderation hat Sie ausgeschlossen. Das gilt für Ihren Link und für diesen Browser. Wenn das ein Irrtum ist, wenden Sie sich bitte an die, die Sie eingeladen haben; die Moderation kann es zurücknehmen.
    }
goodbye-yours =
    { $address ->
        [du] Was du geschrieben hast, kannst du trotzdem mitnehmen oder löschen.
       *[sie] Was Sie geschrieben haben, können Sie trotzdem mitnehmen oder löschen.
    }
goodbye-knock = Noch einmal anklopfen
goodbye-link = { $address ->
        [du] Öffne dazu noch einmal deinen Link.
       *[sie] Öffnen Sie dazu noch einmal Ihren Link.
    }
goodbye-download = Meine Beiträge herunterladen
goodbye-erase = Alles von mir löschen
goodbye-erase-ask = Alle Beiträge und der Name werden gelöscht. Das lässt sich nicht zurücknehmen.
goodbye-erase-yes = Ja, alles löschen
goodbye-erase-no = Behalten
goodbye-erased = Alles ist gelöscht.

## Die Tür, am Pult

door-title = Tür
door-lobby = Einlass
door-lobby-hint = Wer über einen gemeinsamen Link kommt, wartet, bis Sie öffnen.
door-lock = Tür zu
door-lock-hint = Niemand Neues kommt herein. Wer schon drin war, kommt zurück.
door-waiting = { $count ->
    [0] Niemand wartet.
    [one] Eine Person wartet.
   *[other] { $count } Personen warten.
  }
door-since = { $minutes ->
    [0] gerade gekommen
    [one] seit einer Minute
   *[other] seit { $minutes } Minuten
  }
door-again = war schon drin und wurde hinausgebeten
door-nameless = Ohne Namen
door-let-in = Hereinlassen
door-let-in-of = Hereinlassen: { $name }
door-let-in-all = Alle hereinlassen
door-turn-away = Abweisen
door-turn-away-of = Abweisen: { $name }
door-let-in-said = Hereingelassen: { $name }
door-turned-away-said = Abgewiesen: { $name }
door-all-said = { $count ->
    [one] Eine Person ist hereingelassen.
   *[other] { $count } Personen sind hereingelassen.
  }
door-out = { $count ->
    [one] Eine Person wurde abgewiesen
   *[other] { $count } Personen wurden abgewiesen
  }
door-more = und { $count } weitere

## Personen, am Pult

guest-floor = Das Wort geben
guest-tools = Mehr
guest-tools-of = Mehr: { $name }
guest-remove = Hinausbitten
guest-remove-ask = { $name } hinausbitten? Die Person kann wieder anklopfen; was sie gesagt hat, bleibt.
guest-remove-yes = Ja, hinausbitten
guest-ban = Ausschließen
guest-ban-ask = { $name } ausschließen? Weder ihr Link noch ihr Browser öffnet dann die Tür. Sie können es zurücknehmen.
guest-ban-yes = Ja, ausschließen
guest-keep = Doch nicht
guest-link = Neuer persönlicher Link
guest-link-ask = { $name } einen neuen Link geben? Der alte gilt dann nicht mehr, offene Fenster werden geschlossen.
guest-link-yes = Ja, neuer Link
guest-link-new = Neuer Link für { $name }, bitte nur dieser Person geben:
guest-link-done = Fertig
guest-out-removed = hinausgebeten
guest-out-banned = ausgeschlossen
guest-out-turned_away = abgewiesen
guest-allow = Wieder zulassen
guest-allow-of = Wieder zulassen: { $name }
guest-allowed-said = Wieder zugelassen: { $name }

## Persönliche Einladungen

chapter-invitations = Persönlich einladen
chapter-invitations-note = Für jede Person ein eigener Link: Wer ihn öffnet, ist auf jedem Gerät dieselbe Person und wartet nie an der Tür. Dazu ein Kurzwort zum Abtippen für Briefe.
invitations-names = Für wen
invitations-names-free = eine Zeile je Person
invitations-names-hint = Der Name steht auf dem Brief und wird an der Tür vorgeschlagen. 30 Tage nach der letzten Antwort wird er hier gelöscht.
invitations-count = Ohne Namen dazu
invitations-role = Als
invitations-make = { $count ->
    [0] Einladungen anlegen
    [one] Eine Einladung anlegen
   *[other] { $count } Einladungen anlegen
  }
invitations-made = { $count ->
    [one] Eine Einladung ist angelegt.
   *[other] { $count } Einladungen sind angelegt.
  }
invitations-none-typed = Noch steht hier niemand.
invitations-there = { $count ->
    [one] Eine persönliche Einladung
   *[other] { $count } persönliche Einladungen
  }
invitations-came = { $count ->
    [0] noch niemand war da
    [one] eine Person war da
   *[other] { $count } Personen waren da
  }
invitations-letters = Briefe drucken
invitations-table = Tabelle für Serienbriefe (CSV)
invitations-show = Alle zeigen
invitations-hide = Liste zuklappen
invitation-nameless = Ohne Namen, { $n }
invitation-as = da als { $name }
invitation-open = noch nicht da
invitations-column-name = Name
invitations-column-role = Rolle
invitations-column-word = Kurzwort
invitations-column-link = Link
invitations-column-came = War da
invitations-role-participant = Teilnehmende
invitations-role-representative = von { $company }
invitations-role-moderator = Moderation
link-word = Kurzwort
link-word-hint = Für Aushang und Saal: abzutippen unter { $where }

## Briefe

letters-title = Briefe
letters-lead = Ein Block je Einladung, vier auf einem Blatt A4. Zum Falten, Schneiden oder Aufkleben.
letters-print = Drucken
letters-back = Zurück zum Dialog
letters-none = Noch gibt es keine persönlichen Einladungen.
letters-for = Für { $name }
letters-scan = { $address ->
        [du] Öffne deinen Link: mit der Kamera diesen Code
       *[sie] Öffnen Sie Ihren Link: mit der Kamera diesen Code
    }
letters-type = { $address ->
        [du] oder { $where } im Browser eingeben und dort dein Kurzwort:
       *[sie] oder { $where } im Browser eingeben und dort Ihr Kurzwort:
    }
letters-alone = { $address ->
        [du] Dieser Code gehört nur dir. Kein Konto, nichts zu installieren.
       *[sie] Dieser Code gehört nur Ihnen. Kein Konto, nichts zu installieren.
    }
letters-range = Briefe { $from } bis { $to }

## Personen, beim Veranstalter

chapter-guests = Wer da ist und war
chapter-guests-note = Wer hereinkommt und wer gehen muss, entscheidet die Moderation, unabhängig vom Unternehmen. Sie können einen verlorenen Link erneuern und auf Wunsch einer Person alles löschen, was von ihr aufgehoben ist.
guests-none = Noch war niemand da.
guests-search = Person suchen
guest-presence-inside = drin
guest-presence-waiting = wartet an der Tür
guest-presence-turned_away = abgewiesen
guest-presence-removed = hinausgebeten
guest-presence-banned = ausgeschlossen
guest-presence-erased = alles gelöscht
guest-erase = Alle Worte löschen
guest-erase-of = Alle Worte löschen: { $name }
guest-erase-ask = Alles löschen, was { $name } geschrieben hat, und den Namen? Nur auf Wunsch dieser Person. Es lässt sich nicht zurücknehmen.
guest-erase-yes = Ja, endgültig löschen
guest-erased-said = Alles von { $name } ist gelöscht.
guest-link-of = Neuer persönlicher Link: { $name }
guests-door = { $lobby ->
    [yes] Einlass durch die Moderation: wer über einen gemeinsamen Link kommt, wartet.
   *[no] Wer über einen gemeinsamen Link kommt, ist gleich drin.
  }
guests-locked = Die Tür ist zu: Niemand Neues kommt herein.
guests-kept-out = Bisher abgewiesen: { $away }, hinausgebeten: { $removed }, davon ausgeschlossen: { $banned }.
guests-more = Mehr zeigen

## Wie lange

kept-fixed = Beiträge und Namen werden am { $date } von selbst gelöscht, Namen aus Einladungslisten am { $addresses }.
kept-planned = Nach dem Ende bleiben Beiträge und Namen { $months ->
        [one] einen Monat
       *[other] { $months } Monate
    } aufgehoben und werden dann von selbst gelöscht; Namen aus Einladungslisten 30 Tage nach der letzten Antwort.
mine-kept-fixed = Bis zum { $date } aufgehoben, dann löscht es der Server von selbst.
mine-kept-planned = Nach dem Ende noch { $months ->
        [one] einen Monat
       *[other] { $months } Monate
    } aufgehoben, dann löscht es der Server von selbst.

## Impressum und Datenschutz des Hauses

house-title = Impressum und Datenschutz
house-lead = Gilt für alle Dialoge auf diesem Server und sofort. Die Datenschutzseite beschreibt von selbst, was aufgehoben wird und wie lange; Sie ergänzen, wer verantwortlich ist.
house-chapter-imprint = Impressum
house-imprint-note = Wer diesen Server betreibt, mit Anschrift, Vertretung und einem Weg, ihn zu erreichen.
house-chapter-privacy = Datenschutz
house-privacy-note = Fehlt die englische Fassung, steht dort die deutsche, und umgekehrt.
house-controller = Wer verantwortlich ist
house-controller-hint = Name, Anschrift, E-Mail oder Telefon; wenn es sie gibt, auch die Datenschutzbeauftragte.
house-text-de = Text auf Deutsch
house-text-en = Text auf Englisch
house-more-de = Was Sie hinzufügen, auf Deutsch
house-more-en = Was Sie hinzufügen, auf Englisch
house-free = freiwillig
house-save = Speichern
house-saved = Gespeichert. Es steht schon dort.
house-see-imprint = Impressum ansehen
house-see-privacy = Datenschutzseite ansehen
house-way = Impressum und Datenschutz

## Absagen, die nur der Server sagt

error-removed = Die Moderation hat diesen Platz geschlossen.
error-banned = Die Moderation hat diesen Zugang zu diesem Dialog geschlossen.
error-waiting = Das geht, sobald die Moderation die Tür geöffnet hat.
error-word_unknown =
    { $address ->
        [du] Diese Wörter kennen wir nicht. Bitte vergleiche sie mit deiner Einladung: Es sind drei Wörter und eine Zahl.
       *[sie] Diese Wörter kennen wir nicht. Bitte vergleichen Sie sie mit Ihrer Einladung: Es sind drei Wörter und eine Zahl.
    }
error-too_many_words =
    { $address ->
        [du] Das waren viele Versuche hintereinander. Bitte warte { $seconds } Sekunden und versuch es dann noch einmal.
       *[sie] Das waren viele Versuche hintereinander. Bitte warten Sie { $seconds } Sekunden und versuchen Sie es dann noch einmal.
    }
error-too_many_invitations = Mehr als { $limit } persönliche Einladungen kann ein Dialog nicht haben.
error-door_locked =
    { $address ->
        [du] Die Tür ist zu: Gerade kommt niemand Neues hinein. Wer schon drin war, kommt mit dem eigenen Link zurück.
       *[sie] Die Tür ist zu: Gerade kommt niemand Neues hinein. Wer schon drin war, kommt mit dem eigenen Link zurück.
    }
arrive-lobby = { $address ->
        [du] Die Moderation öffnet jeder Person einzeln: Nach deinem Namen wartest du kurz an der Tür.
       *[sie] Die Moderation öffnet jeder Person einzeln: Nach Ihrem Namen warten Sie kurz an der Tür.
    }

## Startseite

start-title = Zwei Seiten, die einander zuhören.
start-text = Resonanz ist ein Ort für Dialoge zwischen einem Unternehmen und seinen Kundinnen und Kunden: zehn Menschen oder tausend, im Browser, in eigenen Worten. Wer eingeladen ist, öffnet den Link aus der Einladung.
start-word = Kurzwort eingeben
start-organiser = Für Veranstalter
start-again = Hier weiter
start-again-as = { $title }, als { $name }
