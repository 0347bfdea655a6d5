### Was Teilnehmende, Moderation und Leinwand sehen: Ankommen, Foyer, Großer Kreis, Meine Seite.
### $address ist "sie" oder "du", $collective das Sammelwort, $company das Unternehmen, $company_people "von Halmtal Energie".

## Wege ins Leere

lost-address-title = Hier ist nichts.
lost-address-text = Zu dieser Adresse gehört keine Seite. Der Link aus der Einladung führt hinein.
lost-code-title = Diese Seite kam nicht vollständig an.
lost-code-text = Vermutlich war die Verbindung kurz weg, oder Resonanz wurde gerade erneuert. Nichts Geschriebenes ist verloren.
lost-again = Noch einmal laden
lost-home = Zur Startseite
skip-label = Sprungziele
skip-main = Zum Inhalt
skip-stream = Zu den Beiträgen
skip-bar = Zu den Knöpfen
settings = Sprache und Ansicht

## Ankommen

arrive-title =
    { $when ->
        [early] { $address ->
            [du] Du bist richtig und { $minutes ->
                [one] eine Minute
               *[other] { $minutes } Minuten
            } zu früh.
           *[sie] Sie sind richtig und { $minutes ->
                [one] eine Minute
               *[other] { $minutes } Minuten
            } zu früh.
        }
        [soon] { $address ->
            [du] Du bist richtig. Gleich geht es los.
           *[sie] Sie sind richtig. Gleich geht es los.
        }
        [today] { $address ->
            [du] Du bist richtig. Heute um { $time } geht es los.
           *[sie] Sie sind richtig. Heute um { $time } geht es los.
        }
        [later] { $address ->
            [du] Du bist richtig. Am { $date } geht es los.
           *[sie] Sie sind richtig. Am { $date } geht es los.
        }
        [begun] { $address ->
            [du] Du bist richtig. Es hat gerade begonnen.
           *[sie] Sie sind richtig. Es hat gerade begonnen.
        }
        [running] { $address ->
            [du] Du bist richtig. Die anderen sind schon im Gespräch.
           *[sie] Sie sind richtig. Die anderen sind schon im Gespräch.
        }
       *[over] Dieser Dialog ist zu Ende.
    }
arrive-back =
    { $address ->
        [du] Schön, dass du wieder da bist.
       *[sie] Schön, dass Sie wieder da sind.
    }
arrive-nothing =
    { $voice ->
        [yes] Kein Konto, keine Kamera, nichts zu installieren: Sprechen oder schreiben, beides zählt gleich. { $recording ->
            [yes] Ton wird nur dort aufgenommen, wo alle zustimmen, die da sind.
           *[no] Kein Ton wird aufgenommen.
        }
       *[no] Kein Konto, keine Kamera, kein Mikrofon, nichts zu installieren: Hier wird geschrieben.
    }
arrive-kept =
    Aufgehoben wird, was { $address ->
        [du] du abschickst, in deinen
       *[sie] Sie abschicken, in Ihren
    } Worten. Im Kreis lesen es alle, am Tisch nur der Tisch und wer moderiert oder Themen bildet. Zurückziehen geht jederzeit.
arrive-kept-over = Was aufgeschrieben wurde, ist aufgehoben. Wer dabei war, findet hier die eigenen Beiträge und die Dokumentation.
arrive-sound = Mikrofon und Ton ausprobieren
arrive-rules = Spielregeln und Zusagen lesen
arrive-name =
    { $address ->
        [du] Wie sollen die anderen dich nennen?
       *[sie] Wie sollen die anderen Sie nennen?
    }
arrive-name-hint = Vorname oder ein ausgedachter Name genügt.
arrive-name-hint-named = Bitte so, wie man { $address ->
        [du] dich
       *[sie] Sie
    } hier kennt: Vor- und Nachname.
arrive-enter = Ins Foyer
arrive-enter-running = In den Kreis
arrive-enter-moderator = An den Platz der Moderation
arrive-enter-projector = Bild für den Saal öffnen
arrive-entering = Einen Moment …
arrive-as = Weiter als { $name }
arrive-other = Ich bin jemand anderes
arrive-role-representative =
    { $address ->
        [du] Du kommst als Person { $company_people }. Im Kreis erkennt man dich an der Raute.
       *[sie] Sie kommen als Person { $company_people }. Im Kreis erkennt man Sie an der Raute.
    }
arrive-role-moderator =
    { $address ->
        [du] Du moderierst diesen Dialog.
       *[sie] Sie moderieren diesen Dialog.
    }
arrive-role-projector = Dieser Link zeigt den Dialog groß im Saal: ohne Knöpfe und ohne einen Platz im Kreis.
arrive-foot =
    { $address ->
        [du] Mit demselben Link bist du jederzeit wieder da. Nichts ist verloren.
       *[sie] Mit demselben Link sind Sie jederzeit wieder da. Nichts ist verloren.
    }
arrive-with = ein Dialog mit { $company }
arrive-moderation = Moderation
arrive-calendar = In den Kalender
arrive-from-to = { $from } bis { $to } Uhr
arrive-from = { $from } Uhr
arrive-yours =
    { $address ->
        [du] bei dir { $time } Uhr
       *[sie] bei Ihnen { $time } Uhr
    }
arrive-present =
    { $count ->
        [0] { $address ->
            [du] Noch ist niemand da. Du bist herzlich willkommen, die oder der Erste zu sein.
           *[sie] Noch ist niemand da. Sie sind herzlich willkommen, die oder der Erste zu sein.
        }
        [one] Ein Mensch ist schon da.
       *[other] { $count } Menschen sind schon da.
    }
arrive-present-where = { $phase ->
        [foyer] Im Foyer
        [closed] Nach dem Ende
       *[running] Im Großen Kreis
    }
arrive-your-seat =
    { $address ->
        [du] Der gestrichelte Platz ist deiner.
       *[sie] Der gestrichelte Platz ist Ihrer.
    }
arrive-enter-lobby = An die Tür
foot-imprint = Impressum
foot-privacy = Datenschutz
arrive-error-title = Dieser Link führt gerade nicht weiter.
arrive-error-title-temporary = Wir erreichen den Dialog gerade nicht.
arrive-error-again = Noch einmal versuchen

## Spielregeln und Zusagen

rules-title = Spielregeln und Zusagen
rules-close = Gelesen
rules-none = Für diesen Dialog wurden keine eigenen Spielregeln festgelegt. Es gilt: zuhören, in eigenen Worten sprechen, ausreden lassen.

## Kopf: wo bin ich, was wird gefragt, wie lange noch

strip-spot = { $place }{"\u00A0"}·
strip-closed = Nach dem Ende
strip-thanks =
    { $address ->
        [du] Danke, dass du dabei warst.
       *[sie] Danke, dass Sie dabei waren.
    }
clock-minutes = { $minutes } Min.
clock-until = noch, bis { $time }
clock-three = Was soll stehen bleiben?
clock-one =
    { $address ->
        [du] Komm langsam zum Ende.
       *[sie] Kommen Sie langsam zum Ende.
    }
clock-finish =
    { $address ->
        [du] Rede deinen Satz zu Ende.
       *[sie] Reden Sie Ihren Satz zu Ende.
    }
clock-paused = angehalten um { $time }
clock-seconds = 0:{ $seconds }
clock-over = Die Zeit ist um.
clock-over-hint = Gleich geht es weiter.
clock-starts-minutes = in { $minutes } Min.
clock-starts = Beginn { $time }
clock-starts-soon = gleich
line-away =
    { $address ->
        [du] Verbindung weg seit { $time }. Wir verbinden wieder. Schreib ruhig weiter.
       *[sie] Verbindung weg seit { $time }. Wir verbinden wieder. Schreiben Sie ruhig weiter.
    }
line-back = Wieder da. Nichts ist verloren.
announcement = Ansage, { $time }:
announcement-read = Gelesen, Ansage ausblenden

## Der Platz

place-loading = Einen Moment, die Stühle werden gerückt …
hall-now = Als Nächstes
hall-starts-in =
    { $moderator ->
        [none] In { $minutes ->
            [one] einer Minute
           *[other] { $minutes } Minuten
        } geht es los.
       *[other] In { $minutes ->
            [one] einer Minute
           *[other] { $minutes } Minuten
        } begrüßt { $address ->
            [du] dich
           *[sie] Sie
        } { $moderator }.
    }
hall-starts-at =
    { $moderator ->
        [none] Am { $date } geht es los.
       *[other] Am { $date } begrüßt { $address ->
            [du] dich
           *[sie] Sie
        } { $moderator }.
    }
hall-starts-now = Gleich geht es los.
hall-quiet = Es ist noch still, das ist richtig so.
hall-quiet-hint =
    { $address ->
        [du] Leg das erste Wort hin.
       *[sie] Legen Sie das erste Wort hin.
    }
hall-step = Dazu
hall-here = { $phase ->
        [foyer] Im Foyer
       *[other] Im Kreis
    }
hall-count-participant =
    { $count ->
        [one] { $collective }: { $count }
       *[other] { $count } { $collective }
    }
hall-count-representative = { $count } { $company_people }
hall-count-moderator =
    { $count ->
        [one] { $count } aus der Moderation
       *[other] { $count } Moderierende
    }
hall-list = Alle als Liste
hall-leads = leitet: { $name }
hall-link-hint =
    { $address ->
        [du] Mit diesem Link bist du jederzeit wieder da, auch auf einem anderen Gerät. Er gilt nur für dich.
       *[sie] Mit diesem Link sind Sie jederzeit wieder da, auch auf einem anderen Gerät. Er gilt nur für Sie.
    }
link-copy = Link kopieren
link-copied = Kopiert
link-label =
    { $address ->
        [du] Dein persönlicher Link
       *[sie] Ihr persönlicher Link
    }
key-me =
    { $address ->
        [du] du
       *[sie] Sie
    }
key-person = da
key-company = { $company_people }
key-moderator = Moderation
key-away = gerade nicht da
you =
    { $address ->
        [du] Du
       *[sie] Sie
    }
you-named =
    { $address ->
        [du] Du, { $name }
       *[sie] Sie, { $name }
    }
nameless = ohne Namen
circle-label =
    { $count ->
        [0] Noch niemand im Kreis.
        [one] Ein Mensch im Kreis.
       *[other] { $count } Menschen im Kreis.
    } Die Namen stehen unter „Alle als Liste“.
circle-last = Zuletzt: { $name }

## Seite: Beiträge, Menschen, Stimmungsbild, Spielregeln

side-people = Wer hier ist
side-label = Was gesagt wurde
side-stream = Beiträge
side-themes = Themen
side-tab-stream = Beiträge
side-tab-people = Menschen
side-tab-themes = Themen
work-open = Themen formen
line-in = Steht unter { $themes }
side-tab-mood = Stimmungsbild
side-tab-rules = Regeln
side-newest = zuletzt { $name }
side-mood = Stimmungsbild
side-rules = Spielregeln
side-fold = Zuklappen
side-stepped = jetzt: { $title }
side-close = Schließen
spine-none = Beiträge
spine-new =
    { $count ->
        [one] Ein neuer Beitrag
       *[other] { $count } neue Beiträge
    }
stream-empty = Noch liegt hier nichts.
stream-tap =
    { $address ->
        [du] Tippe auf einen Beitrag, um zu antworten.
       *[sie] Tippen Sie auf einen Beitrag, um zu antworten.
    }
stream-empty-step = In diesem Schritt hat noch niemand geschrieben.
stream-filter = Zu welcher Frage
stream-filter-all = Alle Schritte
stream-filter-step = { $n } · { $title }
stream-held =
    { $count ->
        [one] Ein neuer Beitrag
       *[other] { $count } neue Beiträge
    }
stream-show = Zeigen
stream-earlier = Frühere zeigen
stream-earlier-loading = Frühere werden geholt …
stream-beginning = Hier hat es angefangen.
stream-missed =
    { $address ->
        [du] Während du weg warst: { $count ->
            [one] ein Beitrag.
           *[other] { $count } Beiträge.
        }
       *[sie] Während Sie weg waren: { $count ->
            [one] ein Beitrag.
           *[other] { $count } Beiträge.
        }
    }
stream-missed-jump = Ab da lesen
stream-missed-line =
    { $address ->
        [du] neu, seit du weg warst
       *[sie] neu, seit Sie weg waren
    }
people-away = gerade nicht da

## Ein Beitrag

con-fresh = gerade eben
con-you =
    { $address ->
        [du] von dir
       *[sie] von Ihnen
    }
con-kept = aufgehoben { $time }
con-corrected = berichtigt { $time }
con-withdrawn = zurückgezogen { $time }
con-erased = gelöscht
con-gone = Diese Worte sind nicht mehr da.
con-reply-hidden = Antwort auf einen ausgeblendeten Beitrag
con-ask-hidden = Nachfrage zu einem ausgeblendeten Beitrag
con-number = Beitrag { $n }
con-pick-hidden = Ausgeblendeter Beitrag { $n }, { $time }
con-under-way = unterwegs seit { $time }
con-refused = Das konnten wir nicht aufheben.
con-reply-to = Antwort auf { $name }
con-ask-to = Nachfrage an { $name }
con-reply-unknown = Antwort auf einen früheren Beitrag
con-ask-unknown = Nachfrage zu einem früheren Beitrag
con-quote = „{ $text }“
con-stance-same =
    { $address ->
        [du] dir geht es auch so
       *[sie] Ihnen geht es auch so
    }
con-stance-differs =
    { $address ->
        [du] du siehst es anders
       *[sie] Sie sehen es anders
    }
con-pick = Beitrag von { $name }, { $time }
con-pick-mine =
    { $address ->
        [du] Dein Beitrag, { $time }
       *[sie] Ihr Beitrag, { $time }
    }
con-slip = Vertippt? Berichtigen
con-discard = Verwerfen
con-kind-only-you =
    { $kind }, { $address ->
        [du] nur für dich sichtbar
       *[sie] nur für Sie sichtbar
    }

## Schreiben

voice-enter = Ton einschalten
write = Schreiben

## Leiste

bar-label =
    { $address ->
        [du] Was du tun kannst
       *[sie] Was Sie tun können
    }
bar-same = Geht mir auch so
bar-differs = Sehe ich anders
bar-ask = Nachfrage
bar-reply = Antworten
bar-correct = Berichtigen
bar-withdraw = Zurückziehen
bar-kind = Art
bar-pick =
    { $address ->
        [du] Wähle dafür zuerst einen Beitrag aus.
       *[sie] Wählen Sie dafür zuerst einen Beitrag aus.
    }
bar-picked = Ausgewählt: { $name }
bar-mine = Meine Seite
bar-more = Mehr
bar-documentation = Zur Dokumentation
bar-give-answers = Antworten geben

## Für Bildschirmleser

say-new =
    { $count ->
        [one] Neuer Beitrag von { $name }: { $text }
       *[other] { $count } neue Beiträge, zuletzt von { $name }: { $text }
    }
say-step = Neuer Schritt: { $title }. { $question }
say-clock-three = Noch drei Minuten.
say-clock-one = Noch eine Minute.
say-clock-finish =
    { $address ->
        [du] Rede deinen Satz zu Ende.
       *[sie] Reden Sie Ihren Satz zu Ende.
    }
say-clock-over = Die Zeit ist um.
say-kept =
    { $address ->
        [du] Dein Beitrag ist aufgehoben.
       *[sie] Ihr Beitrag ist aufgehoben.
    }
say-closed = Der Dialog ist zu Ende.

## Ende und Abwesenheit

closed-title = Danke.
closed-text =
    { $address ->
        [du] Der Dialog ist zu Ende. Die Dokumentation ist fertig; du kannst noch bleiben.
       *[sie] Der Dialog ist zu Ende. Die Dokumentation ist fertig; Sie können noch bleiben.
    }
closed-text-unread =
    { $address ->
        [du] Der Dialog ist zu Ende. Die Dokumentation wird noch durchgesehen; du findest sie später unter demselben Link.
       *[sie] Der Dialog ist zu Ende. Die Dokumentation wird noch durchgesehen; Sie finden sie später unter demselben Link.
    }
closed-documentation = Dokumentation lesen

## Leinwand

projector-label = Bild für den Saal
projector-here =
    { $count ->
        [0] Noch niemand im Kreis
        [one] Ein Mensch im Kreis
       *[other] { $count } Menschen im Kreis
    }
projector-contributions =
    { $count ->
        [0] Noch kein Beitrag
        [one] Ein Beitrag
       *[other] { $count } Beiträge
    }
