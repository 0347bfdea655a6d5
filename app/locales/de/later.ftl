### Was beim Ankommen niemand braucht: schreiben, zurückziehen, wer hier ist, Menü, Abwesenheit. Wird in einem ruhigen Moment danach geladen.
### $address ist "sie" oder "du", $collective das Sammelwort, $company das Unternehmen.

## Schreiben

write-title-say = { $address ->
        [du] Deine Worte
       *[sie] Ihre Worte
    }
write-title-reply = Antwort an { $name }
write-title-ask = Nachfrage an { $name }
write-title-correct =
    { $address ->
        [du] Deinen Beitrag berichtigen
       *[sie] Ihren Beitrag berichtigen
    }
write-other-step = Begonnen zu: { $question }
write-take-along = Zur neuen Frage nehmen
write-draft =
    { $address ->
        [du] Entwurf, nur bei dir
       *[sie] Entwurf, nur bei Ihnen
    }
write-spoken = so habe ich es eben gesagt
write-send = Abschicken
write-correct = Berichtigen
write-close = Beiseitelegen
write-close-hint = Der Entwurf bleibt.
write-leave = Doch nicht
write-break =
    { $address ->
        [du] In der Pause wird nichts aufgeschrieben. Was du hier schreibst, bleibt dein Entwurf, bis es weitergeht.
       *[sie] In der Pause wird nichts aufgeschrieben. Was Sie hier schreiben, bleibt Ihr Entwurf, bis es weitergeht.
    }
write-loosen = Ohne Bezug schreiben
write-left =
    { $count ->
        [one] noch ein Zeichen
       *[other] noch { $count } Zeichen
    }
write-too-long =
    { $count ->
        [one] ein Zeichen zu viel
       *[other] { $count } Zeichen zu viel
    }
write-correct-hint = Die alten Worte verschwinden. Dass berichtigt wurde, bleibt sichtbar.
write-ask-hint = Nachfragen heißt: erst verstehen.
write-key = Abschicken mit { $key } und Eingabetaste

## Ein Beitrag: zurückziehen, seine Art

con-withdraw-ask =
    { $address ->
        [du] Zurückziehen? Deine Worte verschwinden überall, auch aus der Dokumentation. Dass hier etwas stand, bleibt sichtbar.
       *[sie] Zurückziehen? Ihre Worte verschwinden überall, auch aus der Dokumentation. Dass hier etwas stand, bleibt sichtbar.
    }
con-withdraw-yes = Ja, zurückziehen
con-withdraw-no = Stehen lassen
con-kind-ask =
    { $address ->
        [du] Was ist das? Nur, wenn du magst.
       *[sie] Was ist das? Nur, wenn Sie mögen.
    }
con-kind-none = ohne Art
con-kind-feeling =
    { $address ->
        [du] Ein Gefühl wird nicht neben deinem Namen gezeigt; es zählt nur im Stimmungsbild.
       *[sie] Ein Gefühl wird nicht neben Ihrem Namen gezeigt; es zählt nur im Stimmungsbild.
    }
con-kind-named = Neben meinem Namen zeigen
con-kind-done = Fertig

## Wer hier ist

people-search = Suchen
people-none = Niemand heißt hier so.
people-you =
    { $address ->
        [du] das bist du
       *[sie] das sind Sie
    }
people-count =
    { $count ->
        [one] Ein Mensch ist da.
       *[other] { $count } Menschen sind da.
    }
people-more = Weitere zeigen

## Menü „Mehr“

menu-title = Mehr
menu-reading = Neue Beiträge vorlesen
menu-reading-hint = für Bildschirmleser, höchstens alle fünf Sekunden
menu-keys = Tastenkürzel
menu-keys-hint-desk = ? zeigt sie alle
menu-keys-hint = S schreiben · H etwas sagen · ↑ ↓ von Beitrag zu Beitrag · Esc zurück
menu-keys-voice = { " " }· M Mikrofon

## Abwesenheit

over-removed-title = Dieser Platz ist geschlossen.
over-removed-text =
    { $address ->
        [du] Die Moderation oder du selbst habt diesen Platz aufgelöst. Wenn das ein Irrtum ist, öffne bitte noch einmal deinen Link.
       *[sie] Die Moderation oder Sie selbst haben diesen Platz aufgelöst. Wenn das ein Irrtum ist, öffnen Sie bitte noch einmal Ihren Link.
    }
over-not_admitted-title =
    { $address ->
        [du] Dieser Browser kennt dich hier nicht mehr.
       *[sie] Dieser Browser kennt Sie hier nicht mehr.
    }
over-not_admitted-text =
    { $address ->
        [du] Öffne bitte deinen persönlichen Link oder den Link aus der Einladung. Was du geschrieben hast, ist aufgehoben.
       *[sie] Bitte öffnen Sie Ihren persönlichen Link oder den Link aus der Einladung. Was Sie geschrieben haben, ist aufgehoben.
    }
over-deleted-title = Diesen Dialog gibt es nicht mehr.
over-deleted-text = Die Veranstalter haben ihn mit allen Beiträgen gelöscht.
over-version_too_old-title = Resonanz wurde gerade erneuert.
over-version_too_old-text =
    { $address ->
        [du] Lade die Seite bitte einmal neu. Deine Entwürfe sind noch da.
       *[sie] Bitte laden Sie die Seite einmal neu. Ihre Entwürfe sind noch da.
    }
over-bad_frame-title = Wir haben uns nicht verstanden.
over-bad_frame-text =
    { $address ->
        [du] Lade die Seite bitte einmal neu. Deine Entwürfe sind noch da.
       *[sie] Bitte laden Sie die Seite einmal neu. Ihre Entwürfe sind noch da.
    }
over-refused-title = Die Verbindung wurde beendet.
over-refused-text =
    { $address ->
        [du] Lade die Seite bitte einmal neu. Deine Entwürfe sind noch da.
       *[sie] Bitte laden Sie die Seite einmal neu. Ihre Entwürfe sind noch da.
    }
over-reload = Neu laden

con-edit-again = Noch einmal bearbeiten
bar-answers = Antworten
bar-cases = Persönliche Fälle
bar-hand-over = Vertraulich weitergeben
