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

mine-recordings = Aufnahmen meiner Stimme
mine-recordings-share = In die Dokumentation
mine-recordings-share-what =
    { $address ->
        [du] Alle, die sie lesen dürfen, können dann deine Stimme hören – nur wenn es auch die Veranstalter wollen. Zurücknehmen geht jederzeit; was jemand schon mitgenommen hat, bleibt dort.
       *[sie] Alle, die sie lesen dürfen, können dann Ihre Stimme hören – nur wenn es auch die Veranstalter wollen. Zurücknehmen geht jederzeit; was jemand schon mitgenommen hat, bleibt dort.
    }
mine-recordings-shared = Ist vermerkt.
mine-recordings-unshared = Steht nicht mehr in der Dokumentation.
mine-recordings-who =
    { $address ->
        [du] Es ist nur deine Stimme. Ohne deinen Willen hört sie niemand.
       *[sie] Es ist nur Ihre Stimme. Ohne Ihren Willen hört sie niemand.
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
