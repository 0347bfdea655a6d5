### Die Generalprobe: Seite der Veranstalter und was die Befehlszeile sagt. Hier wird immer mit „Sie“ angeredet.

rehearsal-note = Programme kommen wie Menschen: die meisten in den letzten Minuten, manche nie, manchen reißt die Leitung. Sie gehen Ihren Ablauf durch. Danach ist alles weggeworfen; Ihr Dialog bleibt, wie er ist.
rehearsal-people = Wie viele Menschen
rehearsal-people-hint = Von { $least } bis { $most }. Vorgeschlagen ist, wie viele Sie eingeladen haben, sonst alle Plätze.
rehearsal-minutes = Minuten
rehearsal-minutes-hint = Ihr Ablauf wird in diese Zeit gedrängt.
rehearsal-voice = Davon mit Headset
rehearsal-voice-hint = Sie sprechen und hören wirklich, über denselben Weg wie Menschen. 0: Es wird nur geschrieben.
rehearsal-start = Generalprobe beginnen
rehearsal-again = Noch einmal proben
rehearsal-stop = Abbrechen
rehearsal-stopped = Abgebrochen. Es ist nichts zurückgeblieben.
rehearsal-ended-early = Die Probe ist abgebrochen, ohne Ergebnis. Es ist nichts zurückgeblieben.
rehearsal-elsewhere = In diesem Haus läuft gerade die Probe eines anderen Dialogs. Danach können Sie proben.
rehearsal-phase-arriving = Die Programme kommen herein.
rehearsal-phase-talking = Die Programme sind im Gespräch: { $step }
rehearsal-phase-judging = Jetzt wird nachgezählt und verglichen.
rehearsal-curve = Wer schon da ist: { $came } von { $coming }
rehearsal-last = Letzte Probe: { $day }, { $time } Uhr
rehearsal-none = Noch keine Probe.
rehearsal-figures = Was gemessen wurde
rehearsal-figures-what = Was
rehearsal-figures-found = Gemessen
rehearsal-figures-limit = Grenze

## Das Urteil

rehearsal-outcome-go = Alles bereit: Es kann losgehen.
rehearsal-outcome-no_go = So noch nicht.
rehearsal-outcome-unknown = Nicht entschieden: Die Programme waren die Grenze, nicht der Server.

rehearsal-reason-faults = { $found ->
    [one] Einmal ist etwas verloren gegangen, doppelt oder vertauscht gewesen oder bei Falschen angekommen. Das darf nie sein.
   *[other] { $found }-mal ist etwas verloren gegangen, doppelt oder vertauscht gewesen oder bei Falschen angekommen. Das darf nie sein.
  }
rehearsal-reason-missing = { $found ->
    [one] Eine Person kam nicht herein oder nicht zurück.
   *[other] { $found } kamen nicht herein oder nicht zurück.
  }
rehearsal-reason-unheard = { $found ->
    [one] Ein Beitrag blieb ohne Bestätigung.
   *[other] { $found } Beiträge blieben ohne Bestätigung.
  }
rehearsal-reason-nothing_said = Niemand konnte etwas sagen.
rehearsal-reason-join_slow = Das Hereinkommen dauerte zu lange: bei 5 von 100 mehr als { $found }, höchstens { $limit } sollen es sein.
rehearsal-reason-stored_slow = Das Speichern dauerte zu lange: bei einem von 100 Beiträgen mehr als { $found }, höchstens { $limit } sollen es sein.
rehearsal-reason-seen_slow = Bis alle einen Beitrag sahen, dauerte es zu lange: bei einem von 100 mehr als { $found }, höchstens { $limit } sollen es sein.
rehearsal-reason-moved_slow = Der Wechsel zum nächsten Schritt dauerte zu lange: bei 5 von 100 mehr als { $found }, höchstens { $limit } sollen es sein.
rehearsal-reason-placed_slow = Bis alle ihren Platz kannten, dauerte es zu lange: bei 5 von 100 mehr als { $found }, höchstens { $limit } sollen es sein.
rehearsal-reason-sat_slow = Der Umzug an den nächsten Tisch dauerte zu lange: bei 5 von 100 mehr als { $found }, höchstens { $limit } sollen es sein.
rehearsal-reason-at_table_slow = Bis eine Zeile am Tisch zu lesen war, dauerte es zu lange: einmal von 100 mehr als { $found }, höchstens { $limit } sollen es sein.
rehearsal-reason-drawn_slow = Bis ein Strich auf der Tischdecke zu sehen war, dauerte es zu lange: einmal von 100 mehr als { $found }, höchstens { $limit } sollen es sein.
rehearsal-reason-voice_missing = { $found ->
    [one] Eine Person hatte am Ende keinen Ton.
   *[other] { $found } hatten am Ende keinen Ton.
  }
rehearsal-reason-voice_deaf = { $found ->
    [one] Eine Person hörte nichts, obwohl jemand sprach.
   *[other] { $found } hörten nichts, obwohl jemand sprach.
  }
rehearsal-reason-voice_slow = Bis der Ton da war, dauerte es zu lange: bei 5 von 100 mehr als { $found }, höchstens { $limit } sollen es sein.
rehearsal-reason-voice_late = Der Ton kam zu spät an: bei einem von 100 Paketen mehr als { $found } nach dem Sprechen, höchstens { $limit } sollen es sein.
rehearsal-reason-voice_lost = Vom Ton ging zu viel verloren: { $found } von 100 Paketen, höchstens { $limit } sollen es sein.
rehearsal-reason-robots_late = Die Programme selbst kamen { $found } zu spät dran (höchstens { $limit }): Sie haben sich selbst gemessen.

rehearsal-advice-report = Bitte melden Sie das mit dem Protokoll des Servers: Es ist ein Fehler des Programms, kein Mangel der Maschine.
rehearsal-advice-more_workers = Der Server nutzt nur einen Teil der Kerne: Starten Sie ihn mit mehr Prozessen (RESONANZ_WORKERS, mit PostgreSQL).
rehearsal-advice-more_cores = Die Maschine ist voll: Nehmen Sie eine mit mehr Kernen, oder lassen Sie anderes woanders laufen.
rehearsal-advice-robots_elsewhere = Lassen Sie die Programme auf einer anderen Maschine laufen: resonanz rehearse --url mit der Adresse des Hauses.
rehearsal-advice-look_at_network = Server und Maschine hatten Luft: Sehen Sie nach Netz und Proxy.
rehearsal-advice-look_at_disk = Server und Maschine hatten Luft, das Speichern aber dauerte: Sehen Sie nach Festplatte und Datenbank.
rehearsal-advice-fewer_at_once = Öffnen Sie früher und bitten Sie in der Einladung, einige Minuten vorher zu kommen: Dann kommen weniger im selben Augenblick.
rehearsal-advice-look_at_voice = Sehen Sie nach dem Ton: Läuft der Medienprozess, ist sein UDP-Port offen, stimmt RESONANZ_MEDIA_ADDRESSES? Das Handbuch für den Betrieb sagt unter „Voice“, woran man was erkennt.

## Zahlen

rehearsal-unit-ms = { $value } ms
rehearsal-unit-s = { $value } s
rehearsal-unit-percent = { $value } %
rehearsal-unit-mib = { $value } MiB
rehearsal-at-most = höchstens { $value }
rehearsal-two = { $half } die Hälfte, { $high } fast alle
rehearsal-line-people = Menschen, die kamen
rehearsal-line-people-value = { $came } von { $coming }; { $never } blieben weg, { $dropped } riss die Leitung, { $back } kamen zurück
rehearsal-line-said = Beiträge
rehearsal-line-said-value = { $sent } gesendet, { $acknowledged } gespeichert, { $deliveries }-mal gesehen
rehearsal-line-joined = Vom Link bis zum vollständigen Bild
rehearsal-line-stored = Vom Senden bis „gespeichert“
rehearsal-line-seen = Vom Senden, bis alle es sahen
rehearsal-line-moved = Vom Öffnen eines Schritts, bis alle darin waren
rehearsal-line-tables = Tische
rehearsal-line-tables-value = { $tables }, { $rounds ->
    [one] eine Runde
   *[other] { $rounds } Runden
  }
rehearsal-line-met = Wer zusammensaß
rehearsal-line-met-value = { $met } Begegnungen zu zweit, { $again ->
    [0] niemand traf sich wieder
    [one] zwei Menschen trafen sich wieder
   *[other] { $again }-mal trafen sich zwei wieder
  }
rehearsal-line-placed = Vom Öffnen einer Runde, bis alle ihren Platz kannten
rehearsal-line-sat = Vom Ende des Abschieds, bis alle am neuen Tisch saßen
rehearsal-line-at_table = Vom Senden, bis eine Zeile am Tisch zu lesen war
rehearsal-line-drawn = Vom Zeichnen, bis es am Tisch zu sehen war
rehearsal-line-voices = Mit Ton
rehearsal-line-voices-value = { $up } von { $wanted }; { $deaf } hörten nichts, { $again }-mal kam er wieder
rehearsal-line-voice-joined = Vom Wunsch zu sprechen, bis der Ton da war
rehearsal-line-voice-delay = Vom Sprechen bis zum Ohr
rehearsal-line-voice-lost = Vom Ton verloren
rehearsal-line-voice-lost-value = { $percent } % von { $packets } Paketen
rehearsal-line-faults = Verloren, doppelt, vertauscht, bei Falschen, verschiedene Bilder
rehearsal-line-server = Server: höchste Last eines Prozesses, Arbeitsspeicher
rehearsal-line-server-value = { $percent } % eines Kerns, { $mib } MiB ({ $processes ->
    [one] ein Prozess
   *[other] { $processes } Prozesse
  })
rehearsal-line-robots = Programme: Last, eigene Verspätung
rehearsal-line-robots-value = { $percent } % eines Kerns, { $delay } ms
rehearsal-line-machine = Maschine insgesamt
rehearsal-line-machine-value = { $percent } % von { $cores ->
    [one] einem Kern
   *[other] { $cores } Kernen
  }
rehearsal-line-parts = Server je Teil, von einem Kern
rehearsal-line-parts-one = { $title } { $percent } %
