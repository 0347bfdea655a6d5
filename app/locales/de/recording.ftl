# Aufnahme von Stimmen: am Platz, und auf „Meine Seite“

rec-may =
    { $address ->
        [du] Aufgenommen wird nur, wenn alle hier zustimmen. Ohne dein Ja nicht.
       *[sie] Aufgenommen wird nur, wenn alle hier zustimmen. Ohne Ihr Ja nicht.
    }
rec-agree = Ich stimme zu
rec-put = Nicht jetzt
rec-agreed =
    { $address ->
        [du] Du hast zugestimmt. Aufgenommen wird erst, wenn alle hier zustimmen.
       *[sie] Sie haben zugestimmt. Aufgenommen wird erst, wenn alle hier zustimmen.
    }
rec-take-back = Doch nicht
rec-running = Hier wird aufgenommen
rec-running-what = Alle an diesem Platz haben zugestimmt.
rec-stop = Aufnahme beenden
rec-label = Aufnahme

mine-recordings = Aufnahmen meiner Stimme
mine-recordings-who =
    { $address ->
        [du] Es ist nur deine Stimme, und nur du kannst sie hier hören.
       *[sie] Es ist nur Ihre Stimme, und nur Sie können sie hier hören.
    }
mine-recording-plenary = Großer Kreis
mine-recording-table = Tisch { $table }
mine-recording-pair = Zu zweit
mine-recording-runs = läuft gerade
mine-recording-length = { $minutes }:{ $seconds } Minuten
mine-recording-download = Mitnehmen
mine-recording-download-this = Aufnahme mitnehmen: { $what }
mine-recording-drop = Löschen
mine-recording-drop-this = Aufnahme löschen: { $what }
mine-recording-dropped = Gelöscht.
