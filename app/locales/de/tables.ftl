### An Tischen: Platz nehmen, die Tischdecke, zu zweit, Ernte am Tisch. Geladen, wenn es an die Tische geht.
### $address ist "sie" oder "du".

## Wo man ist

tables-place = World Café
tables-place-pairs = Zu zweit
tables-spot = Tisch { $n } · Runde { $round }
tables-spot-goodbye = Tisch { $n } · Abschied
tables-spot-harvest = Tisch { $n } · Ernte
tables-spot-pair = Zu zweit
tables-spot-pair-goodbye = Zu zweit · Abschied
tables-name = Tisch { $n }
tables-round = Runde { $round }
tables-and = { $people } und { $name }
tables-label =
    { $free ->
        [0] Tisch { $n }. Hier sitzen { $people }.
        [one] Tisch { $n }. Hier sitzen { $people }. Ein Platz ist frei.
       *[other] Tisch { $n }. Hier sitzen { $people }. { $free } Plätze sind frei.
    }
tables-with = mit { $people }
tables-free = frei
tables-host-short = bleibt am Tisch
tables-host-you =
    { $address ->
        [du] Du bleibst am Tisch
       *[sie] Sie bleiben am Tisch
    }
tables-kept = gerade nicht da, der Platz bleibt
tables-kept-short = gerade nicht da
tables-visitor-short = { $name } schaut herein
tables-visitor =
    { $count ->
        [one] { $name } von der Moderation schaut herein und hört zu.
       *[other] { $name } und weitere von der Moderation schauen herein und hören zu.
    }
tables-to-all = { $name } spricht zu allen Tischen.
gentle-table =
    { $address ->
        [du] An deinem Tisch ist es noch still.
       *[sie] An Ihrem Tisch ist es noch still.
    } Vielleicht beginnt jemand mit etwas Kleinem, das ihm neulich passiert ist?
gentle-me =
    { $address ->
        [du] Von dir war in dieser Runde noch nichts dabei. Wenn du magst: Der Tisch hört gern zu, gesprochen oder geschrieben. Das liest nur du.
       *[sie] Von Ihnen war in dieser Runde noch nichts dabei. Wenn Sie mögen: Der Tisch hört gern zu, gesprochen oder geschrieben. Das lesen nur Sie.
    }
gentle-read = Gelesen
tables-told = { $name }, { $time }:
tables-told-read = Gelesen
tables-waiting =
    { $address ->
        [du] Gleich ist ein Platz für dich da.
       *[sie] Gleich ist ein Platz für Sie da.
    }
tables-waiting-hint =
    { $address ->
        [du] Du kommst an den Tisch, an dem gerade jemand fehlt. Du brauchst nichts zu tun.
       *[sie] Sie kommen an den Tisch, an dem gerade jemand fehlt. Sie brauchen nichts zu tun.
    }
tables-arrived =
    { $address ->
            [du] Du bist an Tisch { $table }, mit { $people }. Sagt einander kurz, wer ihr seid.
           *[sie] Sie sind an Tisch { $table }, mit { $people }. Sagen Sie einander kurz, wer Sie sind.
        }
tables-arrived-pair =
    { $address ->
            [du] Du sitzt mit { $people } zusammen. Sagt einander kurz, wer ihr seid.
           *[sie] Sie sitzen mit { $people } zusammen. Sagen Sie einander kurz, wer Sie sind.
        }
tables-arrived-late =
    { $address ->
        [du] Gut, dass du da bist. An Tisch { $table } hast du { $people } gerade noch gefehlt; die Decke zeigt, wovon die Rede ist.
       *[sie] Gut, dass Sie da sind. An Tisch { $table } haben Sie { $people } gerade noch gefehlt; die Decke zeigt, wovon die Rede ist.
    }
tables-arrived-moved =
    { $address ->
        [du] Die Moderation hat dich an Tisch { $table } gebeten. Hier sitzen { $people }.
       *[sie] Die Moderation hat Sie an Tisch { $table } gebeten. Hier sitzen { $people }.
    }
tables-arrived-merged =
    { $address ->
        [du] Euer Tisch war klein geworden. Jetzt sitzt ihr mit { $people } an Tisch { $table }; eure Tischdecke ist mitgekommen.
       *[sie] Ihr Tisch war klein geworden. Jetzt sitzen Sie mit { $people } an Tisch { $table }; Ihre Tischdecke ist mitgekommen.
    }
tables-arrived-say =
    { $address ->
            [du] Du sitzt an Tisch { $table }, mit { $people }.
           *[sie] Sie sitzen an Tisch { $table }, mit { $people }.
        }
tables-arrived-say-pair =
    { $address ->
            [du] Du sitzt mit { $people } zusammen.
           *[sie] Sie sitzen mit { $people } zusammen.
        }

## Abschied und wohin es geht

move-go =
    { $address ->
        [du] Gleich gehst du an Tisch { $n }.
       *[sie] Gleich gehen Sie an Tisch { $n }.
    }
move-sit =
    { $address ->
        [du] Dein Platz ist an Tisch { $n }.
       *[sie] Ihr Platz ist an Tisch { $n }.
    }
move-stay =
    { $address ->
        [du] Du bleibst hier, an Tisch { $n }.
       *[sie] Sie bleiben hier, an Tisch { $n }.
    }
move-pair =
    { $address ->
        [du] Gleich sprichst du zu zweit.
       *[sie] Gleich sprechen Sie zu zweit.
    }
move-wait =
    { $address ->
        [du] Dort triffst du { $people }.
       *[sie] Dort treffen Sie { $people }.
    }
move-come =
    { $count ->
        [one] { $address ->
            [du] Zu dir kommt { $people }.
           *[sie] Zu Ihnen kommt { $people }.
        }
       *[other] { $address ->
            [du] Zu dir kommen { $people }.
           *[sie] Zu Ihnen kommen { $people }.
        }
    }
move-nobody = Wer dazukommt, zeigt sich gleich.
move-host = { $name } bleibt am Tisch und erzählt, was vorher war.
move-goodbye =
    { $address ->
        [du] Rede deinen Satz zu Ende. Deine Zeilen und die Decke bleiben.
       *[sie] Reden Sie Ihren Satz zu Ende. Ihre Zeilen und die Decke bleiben.
    }
move-soon = dann sitzen alle
move-seconds = { $seconds } s
move-say =
    { $address ->
            [du] Zeit, sich zu verabschieden. Gleich gehst du an Tisch { $table }, dort sind { $people }.
           *[sie] Zeit, sich zu verabschieden. Gleich gehen Sie an Tisch { $table }, dort sind { $people }.
        }
move-say-pair =
    { $address ->
            [du] Gleich sprichst du mit { $people }.
           *[sie] Gleich sprechen Sie mit { $people }.
        }
seat-why-host =
    { $address ->
        [du] Du bleibst, weil du hier den Faden weitergibst.
       *[sie] Sie bleiben, weil Sie hier den Faden weitergeben.
    }
seat-why-fixed = Die Moderation hat diesen Platz ausgesucht.
seat-why-new_faces =
    { $address ->
        [du] Ausgelost: lauter Menschen, mit denen du heute noch nicht gesprochen hast.
       *[sie] Ausgelost: lauter Menschen, mit denen Sie heute noch nicht gesprochen haben.
    }
seat-why-again =
    { $address ->
        [du] Ausgelost. Du triffst noch einmal { $people }; anders ging es nicht auf.
       *[sie] Ausgelost. Sie treffen noch einmal { $people }; anders ging es nicht auf.
    }
seat-why-late = Hier hat gerade jemand gefehlt.
seat-why-chosen =
    { $address ->
        [du] Du hast diesen Tisch gewählt.
       *[sie] Sie haben diesen Tisch gewählt.
    }
seat-why-moved = Die Moderation hat hierher gebeten.
seat-why-merged = Zwei kleine Tische sind zusammengerückt.
seat-known =
    { $address ->
        [du] { $count ->
            [one] Einen Menschen hier kennst du schon aus einem früheren Dialog dieser Reihe.
           *[other] { $count } Menschen hier kennst du schon aus früheren Dialogen dieser Reihe.
        }
       *[sie] { $count ->
            [one] Einen Menschen hier kennen Sie schon aus einem früheren Dialog dieser Reihe.
           *[other] { $count } Menschen hier kennen Sie schon aus früheren Dialogen dieser Reihe.
        }
    }

## Tisch wählen

choice-title =
    { $address ->
        [du] An welchen Tisch möchtest du?
       *[sie] An welchen Tisch möchten Sie?
    }
choice-hint = Wo ein Platz frei ist, kann man sich dazusetzen.
choice-until =
    { $seconds ->
        [one] Noch eine Sekunde. Wer nicht wählt, bekommt einen Platz, wo jemand fehlt.
       *[other] Noch { $seconds } Sekunden. Wer nicht wählt, bekommt einen Platz, wo jemand fehlt.
    }
choice-stay = Hier bleiben
choice-change = Tisch wechseln
choice-free =
    { $count ->
        [one] 1 Platz frei
       *[other] { $count } Plätze frei
    }
choice-full = voll – auf einen Platz warten
choice-wait = voll, vorgemerkt
choice-mine =
    { $address ->
        [du] Hier sitzt du
       *[sie] Hier sitzen Sie
    }
choice-empty = noch niemand
choice-none-free = Gerade ist nirgends ein Platz frei.
choice-waits =
    { $address ->
        [du] Sobald an Tisch { $n } ein Platz frei wird, bekommst du ihn. Bis dahin kannst du woanders sitzen.
       *[sie] Sobald an Tisch { $n } ein Platz frei wird, bekommen Sie ihn. Bis dahin können Sie woanders sitzen.
    }
choice-wait-no = Nicht mehr warten
choice-only-free = Nur Tische mit freien Plätzen
choice-number = Tisch Nr.
choice-find = Zeigen
choice-no-table = Einen Tisch { $n } gibt es nicht.
choice-before = Tische davor
choice-after = Weitere Tische
choice-page = Seite { $page } von { $pages }, { $count } Tische

## Zu zweit

pair-title =
    { $address ->
        [du] Du und { $people }
       *[sie] Sie und { $people }
    }
pair-alone =
    { $address ->
        [du] Du sitzt noch allein. Es kommt gleich jemand.
       *[sie] Sie sitzen noch allein. Es kommt gleich jemand.
    }
pair-away = { $name } ist gerade nicht da.
pair-turn = Jetzt erzählt { $name }.
pair-turn-me =
    { $address ->
        [du] Jetzt erzählst du.
       *[sie] Jetzt erzählen Sie.
    }
pair-swap =
    { $minutes ->
        [one] In einer Minute wird getauscht.
       *[other] In { $minutes } Minuten wird getauscht.
    }
pair-last =
    { $minutes ->
        [0] Die Zeit ist um.
        [one] Noch eine Minute.
       *[other] Noch { $minutes } Minuten.
    }
pair-swap-say = Jetzt wird getauscht: { $name } erzählt.
pair-swap-say-me =
    { $address ->
        [du] Jetzt wird getauscht: Du erzählst.
       *[sie] Jetzt wird getauscht: Sie erzählen.
    }
pair-guide = Wenn das Gespräch einen Anfang sucht
pair-guide-ask = Fragen
pair-guide-answer = und selbst erzählen
pair-guide-who-you =
    { $address ->
        [du] Wer bist du, und was machst du?
       *[sie] Wer sind Sie, und was machen Sie?
    }
pair-guide-who-me = Wer bin ich?
pair-guide-challenge-you =
    { $address ->
        [du] Was ist gerade schwierig für dich?
       *[sie] Was ist gerade schwierig für Sie?
    }
pair-guide-challenge-me = Was ist es für mich?
pair-guide-need-you =
    { $address ->
        [du] Was brauchst du?
       *[sie] Was brauchen Sie?
    }
pair-guide-need-me = Was brauche ich?
pair-kept = Was zu zweit gesagt wird, bleibt bei den beiden. Aufgehoben wird nur, was jemand aufschreibt.

## Neben dem Tisch

beside-label = Am Tisch
beside-soon = Hier steht gleich, wer bei { $address ->
        [du] dir
       *[sie] Ihnen
    } sitzt.
beside-host = Gastgeberin/Gastgeber: { $name }
beside-host-you =
    { $address ->
        [du] Du bist Gastgeberin/Gastgeber
       *[sie] Sie sind Gastgeberin/Gastgeber
    }
beside-host-cue-first =
    { $address ->
        [du] Begrüße alle. Sorge dafür, dass aufgeschrieben wird, was bleiben soll. Du musst nichts erklären.
       *[sie] Begrüßen Sie alle. Sorgen Sie dafür, dass aufgeschrieben wird, was bleiben soll. Sie müssen nichts erklären.
    }
beside-host-cue =
    { $address ->
        [du] Erzähl in einer Minute, was vorher hier gesagt wurde. Dann frag, was die anderen mitbringen.
       *[sie] Erzählen Sie in einer Minute, was vorher hier gesagt wurde. Dann fragen Sie, was die anderen mitbringen.
    }
beside-guest-first = Alle schreiben, zeichnen und verbinden auf der Decke, wann sie mögen.
beside-guest =
    { $address ->
        [du] Gleich hörst du, was vorher hier gesagt wurde. Ergänze, was du mitbringst.
       *[sie] Gleich hören Sie, was vorher hier gesagt wurde. Ergänzen Sie, was Sie mitbringen.
    }
beside-harvest-title = Zum Schluss
beside-harvest =
    { $address ->
        [du] Was auf der Decke liegt, bleibt. Allen mitgeben könnt ihr höchstens zwei Sätze.
       *[sie] Was auf der Decke liegt, bleibt. Allen mitgeben können Sie höchstens zwei Sätze.
    }
beside-people = An Tisch { $n }
beside-pair = Zu zweit
beside-free =
    { $count ->
        [one] ein Platz frei
       *[other] { $count } Plätze frei
    }
beside-left = Von vorher liegt hier
beside-left-more =
    { $count ->
        [one] und eine weitere Zeile
       *[other] und { $count } weitere Zeilen
    }

hosting-nobody = Wer bleibt als Gastgeberin oder Gastgeber?
hosting-hint = Wer bleibt, erzählt den Nächsten, was hier gesagt wurde.
hosting-offer = Ich bleibe gern
hosting-choose = Jemanden wählen
hosting-leave = Doch nicht
hosting-take-back = Lieber doch weiterziehen

help-call = Hilfe holen
help-why = Wobei?
help-reason-content = Wir kommen nicht weiter
help-reason-conduct = Wir gehen nicht gut miteinander um
help-reason-technical = Etwas funktioniert nicht
help-reason-other = Etwas anderes
help-leave = Doch nicht
help-called = Hilfe ist gerufen, { $time }
help-comes = { $name } kommt
help-done = Hat sich erledigt

minutes-wish = Noch zwei Minuten
minutes-wished = Zwei Minuten mehr gewünscht
minutes-given = Dieser Tisch hat Zeit bis { $time }.

## Die Tischdecke

cloth-label =
    { $count ->
        [0] Die Tischdecke, noch leer.
        [one] Die Tischdecke mit einer Sache darauf. In Worten steht sie in der Liste daneben.
       *[other] Die Tischdecke mit { $count } Dingen darauf. In Worten stehen sie in der Liste daneben.
    }
cloth-empty = Die Decke gehört allen am Tisch: schreiben, zeichnen, verbinden.
cloth-empty-list = Noch liegt nichts auf der Decke.
cloth-tools = Auf der Tischdecke
cloth-tool-look = Ansehen und verschieben
cloth-tool-text = Schreiben und ablegen
cloth-tool-stroke = Zeichnen
cloth-tool-arrow = Verbinden
cloth-tool-heart = Ein Herz dazusetzen
cloth-undo = Mein Letztes zurücknehmen
cloth-remove = Wegnehmen
cloth-larger = Größer
cloth-smaller = Kleiner
cloth-whole = Die ganze Decke
cloth-as-list = Die Decke als Liste
cloth-write = Ein paar Worte für die Decke
cloth-lay = Ablegen
cloth-leave = Doch nicht
side-cloth = Die Tischdecke als Liste
side-tab-cloth = Tischdecke
cloth-list = Was auf der Tischdecke liegt
cloth-add = Auf die Decke schreiben
cloth-where = Wo auf der Decke
cloth-spot-free = wo Platz ist
cloth-spot-middle = in der Mitte
cloth-spot-n = oben
cloth-spot-ne = oben rechts
cloth-spot-e = rechts
cloth-spot-se = unten rechts
cloth-spot-s = unten
cloth-spot-sw = unten links
cloth-spot-w = links
cloth-spot-nw = oben links
cloth-quote = „{ $text }“
cloth-heart = Ein Herz, { $place }
cloth-heart-at = Ein Herz bei { $text }
cloth-arrow = Ein Pfeil, { $place }
cloth-arrow-between = Ein Pfeil von { $from } zu { $to }
cloth-drawn = Eine Zeichnung, { $place }
cloth-drawn-around = Ein Kringel um { $text }
cloth-line-by = { $name }, Runde { $round }
cloth-line-waits = { $name }, wartet auf „Ja, so“
cloth-line-waits-me =
    { $address ->
        [du] wartet auf dein „Ja, so“
       *[sie] wartet auf Ihr „Ja, so“
    }
cloth-mine =
    { $address ->
        [du] von dir
       *[sie] von Ihnen
    }
cloth-draft = unterwegs
cloth-shift = Verschieben mit den Pfeiltasten
cloth-give-heart = Ein Herz dazu
cloth-give-loop = Einkringeln
cloth-give-line = Unterstreichen
cloth-connect = Verbinden mit …
cloth-connect-do = Verbinden
cloth-said-laid = Liegt auf der Decke.
cloth-said-heart = Ein Herz liegt dabei.
cloth-said-arrow = Verbunden.
cloth-said-drawn = Gezeichnet.
cloth-said-gone = Weggenommen.

## Ernte am Tisch

hand-in-title = Was gibt dieser Tisch allen mit?
hand-in-quiet =
    { $seconds ->
        [one] Noch eine Sekunde Stille, jede und jeder für sich.
       *[other] Erst eine Minute Stille, jede und jeder für sich. Noch { $seconds } Sekunden.
    }
hand-in-hint =
    { $address ->
        [du] Höchstens zwei Sätze, auf die ihr euch einigt. Eine oder einer schreibt, alle am Tisch sehen es.
       *[sie] Höchstens zwei Sätze, auf die Sie sich einigen. Eine oder einer schreibt, alle am Tisch sehen es.
    }
hand-in-sentence =
    { $n ->
        [1] Der erste Satz
       *[other] Der zweite Satz (wenn es einen braucht)
    }
hand-in-give = Abgeben
hand-in-again = Neu abgeben
hand-in-back = Zurücknehmen
hand-in-kept = abgegeben { $time }
hand-in-draft =
    { $address ->
        [du] Entwurf, nur bei dir
       *[sie] Entwurf, nur bei Ihnen
    }
hand-in-other = Inzwischen steht hier: „{ $text }“
hand-in-take = Diesen nehmen
