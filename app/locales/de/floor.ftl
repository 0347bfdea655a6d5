### Das Wort und die Redeliste: was Teilnehmende, Moderation und Leinwand davon sehen. Wird erst geladen, wo es sie gibt.
### $address ist "sie" oder "du".

## Leiste

floor-wish = Ich möchte etwas sagen
floor-way =
    { $address ->
        [du] Wie möchtest du etwas sagen?
       *[sie] Wie möchten Sie etwas sagen?
    }
floor-way-voice = Ich spreche
floor-way-text = Ich schreibe, alle lesen mit
floor-way-leave = Doch nicht
floor-place =
    { $address ->
        [du] { $n ->
            [1] Du bist gleich dran
            [2] Du bist an zweiter Stelle dran
            [3] Du bist an dritter Stelle dran
           *[other] Du bist an { $n }. Stelle dran
        }
       *[sie] { $n ->
            [1] Sie sind als Nächste dran
            [2] Sie sind als Zweite dran
            [3] Sie sind als Dritte dran
            [4] Sie sind als Vierte dran
            [5] Sie sind als Fünfte dran
            [6] Sie sind als Sechste dran
           *[other] Sie sind an { $n }. Stelle dran
        }
    }
floor-lower = zurücknehmen
floor-reason =
    { $address ->
        [du] { $had ->
            [new] Du warst noch nicht dran
            [some] Du hattest schon das Wort
           *[last] Du hattest schon das Wort und lässt anderen den Vortritt
        }
       *[sie] { $had ->
            [new] Sie waren noch nicht dran
            [some] Sie hatten schon das Wort
           *[last] Sie hatten schon das Wort und lassen anderen den Vortritt
        }
    }; { $ahead ->
        [0] vor { $address ->
            [du] dir
           *[sie] Ihnen
        } wartet niemand.
        [1] vor { $address ->
            [du] dir
           *[sie] Ihnen
        }: { $first }
        [2] vor { $address ->
            [du] dir
           *[sie] Ihnen
        }: { $first } und { $second }
       *[other] vor { $address ->
            [du] dir
           *[sie] Ihnen
        }: { $first } und { $others } andere
    }
floor-reply = Direkt antworten
floor-replying =
    { $address ->
        [du] Du antwortest gleich
       *[sie] Sie antworten gleich
    }
floor-yours =
    { $address ->
        [du] Du bist dran
       *[sie] Sie sind dran
    }
floor-done = Ich bin fertig
floor-left = noch { $left }
floor-left-own = noch { $left } Min.
floor-over =
    { $address ->
        [du] Komm in Ruhe zum Schluss; andere möchten auch noch.
       *[sie] Kommen Sie in Ruhe zum Schluss; andere möchten auch noch.
    }
floor-over-alone =
    { $address ->
        [du] Nimm dir die Zeit, gerade wartet niemand.
       *[sie] Nehmen Sie sich die Zeit, gerade wartet niemand.
    }
floor-over-other = kommt zum Schluss
floor-no-limit =
    { $address ->
        [du] Nimm dir die Zeit, die du brauchst.
       *[sie] Nehmen Sie sich die Zeit, die Sie brauchen.
    }

## Redeliste

side-floor = Redeliste
side-tab-floor = Redeliste
floor-rule = Zuerst, wer noch nicht dran war; dann, wer bisher am kürzesten das Wort hatte; dann, wer sich zuerst gemeldet hat. Eine direkte Antwort kommt dazwischen, einmal und kurz.
floor-by-itself = Die Liste läuft von selbst.
floor-by-moderation = Das Wort gibt die Moderation.
floor-nobody = Noch möchte niemand etwas sagen.
floor-speaks =
    { $way ->
        [text] Es schreibt
       *[voice] Es spricht
    }
floor-replies = antwortet direkt
floor-given = von der Moderation
floor-direct = antwortet direkt
floor-writes = schreibend
floor-more =
    { $count ->
        [one] und ein Mensch mehr
       *[other] und { $count } weitere
    }
floor-whole = Mein Platz, die Regel
floor-way-is =
    { $address ->
        [du] { $way ->
            [text] Du sagst es schreibend.
           *[voice] Du sagst es sprechend.
        }
       *[sie] { $way ->
            [text] Sie sagen es schreibend.
           *[voice] Sie sagen es sprechend.
        }
    }
floor-way-change =
    { $way ->
        [text] Lieber sprechen
       *[voice] Lieber schreiben
    }

## Im Kreis

floor-has =
    { $own ->
        [own] { $address ->
            [du] { $way ->
                [text] Du bist dran. Was du schreibst, steht hier groß.
               *[voice] Du bist dran.
            }
           *[sie] { $way ->
                [text] Sie sind dran. Was Sie schreiben, steht hier groß.
               *[voice] Sie sind dran.
            }
        }
       *[other] { $way ->
            [text] hat das Wort und schreibt
           *[voice] hat das Wort
        }
    }
circle-speaks = { $name } hat das Wort.
live-writes =
    { $own ->
        [own] { $address ->
            [du] Alle lesen, was du schreibst
           *[sie] Alle lesen, was Sie schreiben
        }
       *[other] schreibt …
    }
live-scribe =
    { $own ->
        [own] { $address ->
            [du] Du schreibst mit …
           *[sie] Sie schreiben mit …
        }
       *[other] { $name } schreibt mit …
    }
live-along =
    { $address ->
        [du] Alle lesen mit, während du schreibst
       *[sie] Alle lesen mit, während Sie schreiben
    }
spine-rests = ruhen, solange jemand spricht
key-speaking = hat das Wort
key-hand = möchte etwas sagen

## Für Bildschirmleser

say-your-turn =
    { $address ->
        [du] Du bist dran. Mit „Ich bin fertig“ gibst du das Wort weiter.
       *[sie] Sie sind dran. Mit „Ich bin fertig“ geben Sie das Wort weiter.
    }
say-turn = { $name } hat das Wort.

## Moderation

speakers-title = Das Wort
speakers-nobody = Niemand hat das Wort
speakers-next = Wort an { $name }
speakers-next-none = Nächste Person
speakers-end = Wort beenden
speakers-then = danach { $names }
speakers-by-itself = Liste läuft von selbst
speakers-list = Redeliste, mit Pfeilen wählen, Eingabe gibt das Wort, Entf nimmt die Meldung zurück
speakers-lower = Meldung von { $name } zurücknehmen
speakers-give = das Wort geben
speakers-other = Jemand anderem das Wort geben
speakers-other-choose = Wort an …
speakers-self = Selbst sprechen
speakers-away = gerade nicht da
clock-pause = Uhr anhalten
clock-resume = Uhr weiterlaufen lassen
run-clock-paused = Uhr angehalten, noch { $minutes } Min.
keys-pause = Uhr anhalten, weiterlaufen lassen
keys-floor-next = Wort an die nächste Person der Redeliste
keys-floor-end = Wort beenden
keys-floor-run = Redeliste läuft von selbst
keys-floor-self = selbst sprechen
keys-floor-list = in die Redeliste; Pfeile wählen, Eingabe gibt das Wort, Entf nimmt zurück
