### Die eigene Stimme: das Mikrofon in der Leiste, was von ihm zu sagen ist, wer gerade spricht. Wird erst geladen, wo man sprechen kann.
### $address ist "sie" oder "du". …-short steht auf dem Telefon unter dem Zeichen.

## Der Knopf in der Leiste

voice-joining = Ton kommt …
voice-joining-short = kommt
voice-listens =
    { $address ->
        [du] Du hörst zu
       *[sie] Sie hören zu
    }
voice-listens-short =
    { $address ->
        [du] hörst zu
       *[sie] hören zu
    }
voice-off = Mikrofon aus
voice-off-short = aus
voice-hold = Halten und sprechen
voice-hold-short = halten
voice-ready = Mikrofon an
voice-ready-short = an
voice-live =
    { $address ->
        [du] Man hört dich
       *[sie] Man hört Sie
    }
voice-live-short = an
voice-muted = Stumm gestellt
voice-muted-short = stumm
voice-blocked = Kein Mikrofon
voice-blocked-short = kein

## Wie man dabei sein möchte

voice-way =
    { $address ->
        [du] Wie du dabei bist
       *[sie] Wie Sie dabei sind
    }
voice-way-hint =
    { $address ->
        [du] Wenn du sprechen möchtest, fragt dein Browser gleich nach dem Mikrofon. Bitte „Zulassen“. Niemand hört dich, solange es hier auf „aus“ steht.
       *[sie] Wenn Sie sprechen möchten, fragt Ihr Browser gleich nach dem Mikrofon. Bitte „Zulassen“. Niemand hört Sie, solange es hier auf „aus“ steht.
    }
voice-way-speak = Mit Mikrofon
voice-way-write = Ich höre zu und schreibe lieber
voice-way-speak-after-all = Doch sprechen
voice-listens-hint =
    { $address ->
        [du] Du hörst die anderen und schreibst. Was du schreibst, zählt wie Gesprochenes.
       *[sie] Sie hören die anderen und schreiben. Was Sie schreiben, zählt wie Gesprochenes.
    }
voice-leave = Ton ausschalten
voice-choice-speak = Ich höre zu und spreche
voice-choice-write = Ich höre zu und schreibe lieber
voice-choice-hold = Zum Sprechen Taste halten
voice-choice-hold-hint = die Leertaste, oder den Knopf mit dem Mikrofon; sonst bleibt es an, bis man es ausschaltet
voice-spoken =
    { $address ->
        [du] Du hast heute { $minutes } Min. gesprochen. Das siehst nur du.
       *[sie] Sie haben heute { $minutes } Min. gesprochen. Das sehen nur Sie.
    }

## Was zu sagen ist

voice-note-network =
    { $address ->
        [du] Ton geht hier gerade nicht: Das Netz lässt keinen durch. Du schreibst – mit vollen Rechten.
       *[sie] Ton geht hier gerade nicht: Das Netz lässt keinen durch. Sie schreiben – mit vollen Rechten.
    }
voice-note-house =
    { $address ->
        [du] Ton geht gerade nicht. Du schreibst – mit vollen Rechten.
       *[sie] Ton geht gerade nicht. Sie schreiben – mit vollen Rechten.
    }
voice-note-elsewhere =
    { $address ->
        [du] Dein Ton ist jetzt in einem anderen Fenster.
       *[sie] Ihr Ton ist jetzt in einem anderen Fenster.
    }
voice-note-here = Hierher holen
voice-note-retry = Noch einmal versuchen
voice-note-away =
    { $address ->
        [du] Der Ton ist kurz weg und kommt von selbst wieder. Schreib ruhig weiter.
       *[sie] Der Ton ist kurz weg und kommt von selbst wieder. Schreiben Sie ruhig weiter.
    }
voice-note-waiting =
    { $address ->
        [du] Viele kommen gerade mit Ton. Deiner ist in etwa { $seconds } Sekunden da.
       *[sie] Viele kommen gerade mit Ton. Ihrer ist in etwa { $seconds } Sekunden da.
    }
voice-note-noise =
    { $address ->
        [du] Man hört dich gerade nicht: Bei dir rauscht es, darum hat die Moderation dich stumm gestellt. Wenn es behoben ist:
       *[sie] Man hört Sie gerade nicht: Bei Ihnen rauscht es, darum hat die Moderation Sie stumm gestellt. Wenn es behoben ist:
    }
voice-note-quiet =
    { $address ->
        [du] Die Moderation hat für einen Moment alle stumm gestellt, auch dich. Wenn du etwas sagen möchtest:
       *[sie] Die Moderation hat für einen Moment alle stumm gestellt, auch Sie. Wenn Sie etwas sagen möchten:
    }
voice-note-noise-back = Wieder hörbar sein
voice-note-conduct =
    { $address ->
        [du] Die Moderation hat dich stumm gestellt, wegen etwas, das gesagt wurde. Du hörst alles und schreibst; sprich die Moderation gern an.
       *[sie] Die Moderation hat Sie stumm gestellt, wegen etwas, das gesagt wurde. Sie hören alles und schreiben; sprechen Sie die Moderation gern an.
    }
voice-note-silent =
    { $address ->
        [du] Dein Browser spielt noch nichts ab.
       *[sie] Ihr Browser spielt noch nichts ab.
    }
voice-note-play = Ton abspielen
voice-note-no-microphone =
    { $address ->
        [du] Bis dahin hörst du die anderen und schreibst.
       *[sie] Bis dahin hören Sie die anderen und schreiben.
    }
voice-note-read = Gelesen

## In Worten, neben dem Bild

voice-who =
    { $address ->
        [du] { $own ->
            [own] Du sprichst
           *[other] { $count ->
                [1] { $people } spricht
               *[other] { $people } sprechen
            }
        }
       *[sie] { $own ->
            [own] Sie sprechen
           *[other] { $count ->
                [1] { $people } spricht
               *[other] { $people } sprechen
            }
        }
    }
voice-own-off =
    { $address ->
        [du] Dein Mikrofon ist aus.
       *[sie] Ihr Mikrofon ist aus.
    }
voice-own-ready =
    { $address ->
        [du] Dein Mikrofon ist an. Man hört dich, sobald du das Wort hast.
       *[sie] Ihr Mikrofon ist an. Man hört Sie, sobald Sie das Wort haben.
    }
voice-own-live =
    { $address ->
        [du] Dein Mikrofon ist an, man hört dich.
       *[sie] Ihr Mikrofon ist an, man hört Sie.
    }

## Vorgelesen, nach einer Taste

voice-say-on =
    { $address ->
        [du] Mikrofon an, man hört dich.
       *[sie] Mikrofon an, man hört Sie.
    }
voice-say-ready =
    { $address ->
        [du] Mikrofon an. Man hört dich, sobald du das Wort hast.
       *[sie] Mikrofon an. Man hört Sie, sobald Sie das Wort haben.
    }
voice-say-off = Mikrofon aus.
voice-say-muted =
    { $address ->
        [du] Die Moderation hat dich stumm gestellt.
       *[sie] Die Moderation hat Sie stumm gestellt.
    }
