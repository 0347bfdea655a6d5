### Ernte und Gewichten: Themen, „Haben wir Sie richtig verstanden?“, die Themenredaktion, Punkte.
### $address ist "sie" oder "du", $collective das Sammelwort, $company_people "von Halmtal Energie".

## Themen, für alle

themes-title = Themen
themes-empty = Noch steht hier keine Überschrift. Die ersten entstehen gleich, aus dem, was gesagt wurde.
themes-hint =
    { $address ->
        [du] Ein Beitrag kann zu mehreren Themen gehören. Steht etwas von dir darunter, fragen wir dich, ob es stimmt.
       *[sie] Ein Beitrag kann zu mehreren Themen gehören. Steht etwas von Ihnen darunter, fragen wir Sie, ob es stimmt.
    }
theme-n = T{ $n }
theme-untitled = Überschrift gelöscht
theme-was = bis { $time }; geändert von { $name }
theme-was-proposed = bis { $time }; vorgeschlagen von { $proposer }, übernommen von { $name }
theme-all = { $count ->
    [one] noch einen Beitrag zeigen
   *[other] noch { $count } Beiträge zeigen
  }
theme-fewer = weniger zeigen
theme-tables = { $count ->
    [one] gehört an einem Tisch
   *[other] gehört an { $count } Tischen
  }
theme-bare = Noch ohne Beiträge
theme-pick = { $name }: im Ganzen lesen
theme-noted = aufgeschrieben von { $name }
theme-waiting = noch nicht bestätigt
theme-yes = Ja, so
theme-no = Nein, eher so
theme-heard = seitdem auch unter { $themes }
theme-renamed = seitdem heißt es anders

## Haben wir Sie richtig verstanden?

understood-title =
    { $address ->
        [du] Haben wir dich richtig verstanden?
       *[sie] Haben wir Sie richtig verstanden?
    }
understood-count = { $n } von { $count }
understood-own =
    { $address ->
        [du] Du hast gesagt:
       *[sie] Sie haben gesagt:
    }
understood-under = Das steht jetzt unter:
understood-changed =
    { $address ->
        [du] Die Überschrift heißt anders als bei deiner Antwort:
       *[sie] Die Überschrift heißt anders als bei Ihrer Antwort:
    }
understood-yes = Ja, so
understood-no = Nein, eher so
understood-words =
    { $address ->
        [du] Worum ging es dir?
       *[sie] Worum ging es Ihnen?
    }
understood-heading =
    { $address ->
        [du] Wie würdest du das Thema nennen? (wenn du magst)
       *[sie] Wie würden Sie das Thema nennen? (wenn Sie mögen)
    }
understood-leave = Meinen Beitrag gleich aus diesem Thema nehmen
understood-public = Alle können lesen, was hier steht. Die Themenredaktion sieht es zuerst.
understood-send = Abschicken
understood-back = Doch nicht
understood-thanks = Danke. Das steht jetzt dabei.
understood-say =
    { $address ->
        [du] Haben wir dich richtig verstanden? Ein Beitrag von dir steht jetzt unter: { $title }
       *[sie] Haben wir Sie richtig verstanden? Ein Beitrag von Ihnen steht jetzt unter: { $title }
    }
understood-say-changed = Die Überschrift über einem Beitrag von { $address ->
        [du] dir
       *[sie] Ihnen
    } heißt jetzt: { $title }

## Meine Seite

mine-in-theme = Teil von Thema T{ $n }: { $title }
mine-said-yes =
    { $address ->
        [du] Du hast gesagt: Ja, so.
       *[sie] Sie haben gesagt: Ja, so.
    }
mine-said-no =
    { $address ->
        [du] Du hast gesagt: Nein, eher so.
       *[sie] Sie haben gesagt: Nein, eher so.
    }
mine-left =
    { $address ->
        [du] Du hast den Beitrag aus diesem Thema genommen.
       *[sie] Sie haben den Beitrag aus diesem Thema genommen.
    }
mine-change = Anders antworten
mine-take-back = Diese Worte löschen

## Gewichten

weigh-title = Was liegt { $address ->
        [du] dir
       *[sie] Ihnen
    } am meisten am Herzen?
weigh-left = { $address ->
    [du] { $count ->
        [0] Alle deine Punkte liegen.
        [one] Noch 1 Punkt.
       *[other] Noch { $count } Punkte.
    }
   *[sie] { $count ->
        [0] Alle Ihre Punkte liegen.
        [one] Noch 1 Punkt.
       *[other] Noch { $count } Punkte.
    }
  }
weigh-put = Punkt hierher
weigh-put-on = Punkt hierher: T{ $n } { $title }
weigh-take = zurücknehmen
weigh-take-from = zurücknehmen: 1 Punkt von T{ $n } { $title }
weigh-yours = { $address ->
    [du] { $count ->
        [one] 1 Punkt von dir
       *[other] { $count } Punkte von dir
    }
   *[sie] { $count ->
        [one] 1 Punkt von Ihnen
       *[other] { $count } Punkte von Ihnen
    }
  }
weigh-why = Warum?
weigh-why-hint =
    { $address ->
        [du] Wenn du magst, ein Satz. Er steht am Ende mit deinem Namen dabei.
       *[sie] Wenn Sie mögen, ein Satz. Er steht am Ende mit Ihrem Namen dabei.
    }
weigh-why-keep = Dazulegen
weigh-why-kept = liegt dabei
weigh-count = { $count ->
    [0] Noch hat niemand Punkte gelegt.
    [one] Eine Person hat Punkte gelegt.
   *[other] { $count } Personen haben Punkte gelegt.
  }
weigh-secret = Umlegen lassen sie sich, bis es weitergeht. Wie viele es je Thema sind, sehen alle im selben Moment, wenn das Gewichten zu Ende ist.
weigh-company =
    { $address ->
        [du] Hier gewichten { $collective } allein. Du siehst das Ergebnis mit allen im selben Moment; danach seid ihr dran mit dem, was ihr verstanden habt.
       *[sie] Hier gewichten { $collective } allein. Sie sehen das Ergebnis mit allen im selben Moment; danach sind Sie dran mit dem, was Sie verstanden haben.
    }
weigh-moderation = Hier gewichten { $collective } allein, auch die Moderation legt keine Punkte. Das Ergebnis sehen alle im selben Moment.
weigh-words = Was darunter steht
weigh-none = Es gibt noch keine Themen zu gewichten.

result-title = So wurde gewichtet
result-people = { $count ->
    [0] Niemand hat Punkte gelegt.
    [one] Eine Person hat Punkte gelegt.
   *[other] { $count } Personen haben Punkte gelegt.
  }
result-sum = { $count ->
    [one] 1 Punkt
   *[other] { $count } Punkte
  }
result-order = Die Reihenfolge ist die der Themen, nicht die der Punkte.
result-more = { $count ->
    [one] Eine weitere Begründung steht in der Dokumentation.
   *[other] { $count } weitere Begründungen stehen in der Dokumentation.
  }
result-place = Zurück zum Kreis
result-say = Das Gewichten ist zu Ende. Das Ergebnis ist jetzt zu sehen.

## Themenredaktion

work-close = Fertig
work-lines = Beiträge
work-themes = Themen
work-under = Unter T{ $n }
work-filter = Welche Beiträge
work-filter-open = ohne Thema
work-filter-all = alle
work-filter-handed = Sätze der Tische ({ $count })
work-handed = was die Tische mitgeben
work-handed-only = Ein Satz eines Tisches kann eine Überschrift werden: wählen, dann N.
work-table = Tisch { $n }
work-pair = zu zweit
work-step = Schritt
work-step-all = alle Schritte
work-kind = Art
work-kind-all = alle Arten
work-search = Suchen
work-left = { $count ->
    [0] Nichts übrig
    [one] 1 Beitrag
   *[other] { $count } Beiträge
  }
work-loading = Ältere Beiträge kommen …
work-chosen = { $count ->
    [0] nichts gewählt
    [one] 1 gewählt
   *[other] { $count } gewählt
  }
work-empty-left = Hier ist nichts mehr übrig.
work-empty-themes =
    { $address ->
        [du] Noch kein Thema. Wähle links Beiträge und gib ihnen eine Überschrift, in den Worten der Menschen.
       *[sie] Noch kein Thema. Wählen Sie links Beiträge und geben Sie ihnen eine Überschrift, in den Worten der Menschen.
    }
work-drop-new = Hierher ziehen: neues Thema
work-lines-count = { $count ->
    [0] leer
    [one] 1 Beitrag
   *[other] { $count } Beiträge
  }
work-moved = inzwischen in { $themes }
work-to = In Thema
work-new = Neues Thema
work-rename = Umbenennen
work-merge = Zusammenlegen
work-split = Abteilen
work-remove = Auflösen
work-out = Herausnehmen
work-undo = Rückgängig
work-ask-to = In welches Thema? Nummer oder ein Wort
work-ask-merge = T{ $n } zusammenlegen mit welchem Thema?
work-ask-new = Wie soll das Thema heißen?
work-ask-split = Wie soll heißen, was abgeteilt wird?
work-ask-rename = Wie soll T{ $n } heißen?
work-do = Gut
work-cancel = Abbrechen
work-anyway = Meine Fassung nehmen
work-meanwhile = Inzwischen heißt es „{ $title }“ ({ $name }). { $address ->
        [du] Deine
       *[sie] Ihre
    } Fassung steht noch hier.
work-said-gathered = { $count ->
    [one] 1 Beitrag liegt in T{ $n }.
   *[other] { $count } Beiträge liegen in T{ $n }.
  }
work-said-out = { $count ->
    [one] 1 Beitrag ist herausgenommen.
   *[other] { $count } Beiträge sind herausgenommen.
  }
work-said-new = Das neue Thema ist da.
work-said-renamed = T{ $n } ist umbenannt.
work-said-merged = T{ $n } liegt jetzt in { $themes }.
work-said-split = Abgeteilt von T{ $n }: Das neue Thema ist da.
work-said-removed = T{ $n } ist aufgelöst.
work-said-undone = Rückgängig gemacht.
work-nothing = Erst etwas wählen, mit der Leertaste oder der Maus.
work-no-theme = Erst ein Thema wählen.
work-no-undo = Hier ist nichts mehr rückgängig zu machen.
work-built-on = Daran haben andere schon weitergearbeitet. Rückgängig geht es nicht mehr, ändern schon.
work-moved-on = Andere haben hier gerade etwas geändert. Was jetzt steht, ist zu sehen; nichts ist verloren.
work-frozen = Die Themen tragen schon Punkte und bleiben, wie sie sind.
work-keys = Leertaste wählt, T in ein Thema, N neues Thema, R umbenennen, M zusammenlegen, S abteilen, Entf herausnehmen, Strg+Z rückgängig.
objections-title = Nein, eher so
objections-open = { $count ->
    [0] Alles Gesagte ist aufgenommen.
    [one] Eine Stimme ist offen.
   *[other] { $count } Stimmen sind offen.
  }
objections-about = { $name } zu T{ $n }
objections-left = hat den Beitrag herausgenommen
objections-heading = schlägt vor: { $heading }
objections-take = Überschrift übernehmen
objections-done = aufgenommen
