### Ausgeblendetes und langsamer Modus, wie alle es lesen, und was Verfasserin oder Verfasser dazu liest.
### Wird nur geladen, wenn es vorkommt.

## Gründe

hidden-reason-third_party = Name einer dritten Person
hidden-reason-personal_case = persönlicher Fall
hidden-reason-insult = verletzende Worte
hidden-reason-advertising = Werbung
hidden-reason-off_topic = gehört nicht hierher
hidden-reason-other = anderer Grund

## Für alle

hidden-line = Von der Moderation ausgeblendet: { $reason }.

## Für die Person, die es geschrieben hat

hidden-told =
    { $address ->
        [du] Etwas von dir hat die Moderation ausgeblendet.
       *[sie] Etwas von Ihnen hat die Moderation ausgeblendet.
    }
hidden-told-go = Warum?
hidden-mine = Die Moderation hat das um { $time } ausgeblendet: { $reason }.
hidden-mine-who =
    { $address ->
        [du] Lesen können es nur noch du und die Moderation.
       *[sie] Lesen können es nur noch Sie und die Moderation.
    }
hidden-rewritten = Neu geschrieben { $time }. Die Moderation liest es und kann es wieder zeigen.
hidden-was = Die Moderation hatte das um { $time } ausgeblendet: { $reason }. Seit { $again } ist es wieder zu lesen.
hidden-answered =
    { $address ->
        [du] Deine Antwort { $time }:
       *[sie] Ihre Antwort { $time }:
    }
hidden-answer-back = Antwort zurücknehmen
hidden-rewrite = Neu schreiben
hidden-answer = Der Moderation antworten
hidden-answer-label =
    { $address ->
        [du] Deine Antwort, nur für die Moderation
       *[sie] Ihre Antwort, nur für die Moderation
    }
hidden-answer-send = Antworten
hidden-answer-cancel = Abbrechen
hidden-shown-already = Inzwischen ist der Beitrag wieder zu lesen.

## Langsamer Modus

slow-hint =
    { $address ->
        [du] Gerade geht es langsamer: { $seconds } Sekunden zwischen zwei Beiträgen. Schreib ruhig; was zu früh ist, wartet und geht von selbst hinaus.
       *[sie] Gerade geht es langsamer: { $seconds } Sekunden zwischen zwei Beiträgen. Schreiben Sie ruhig; was zu früh ist, wartet und geht von selbst hinaus.
    }
slow-waits = { $seconds ->
    [0] geht jetzt hinaus
   *[other] geht in { $seconds } s von selbst hinaus
  }
