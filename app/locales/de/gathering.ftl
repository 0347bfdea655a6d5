### Zusammensein: Foyer und Pause, freiwillige Angabe. Wird geladen, sobald man drin ist.
### $address ist "sie" oder "du", $collective das Sammelwort, $company das Unternehmen, $company_people "von Halmtal Energie".

## Foyer und Pause

foyer-title =
    { $phase ->
        [break] Hier wird nichts aufgeschrieben.
       *[foyer] { $address ->
            [du] Setz dich, zu wem du magst.
           *[sie] Setzen Sie sich, zu wem Sie mögen.
        }
    }
foyer-hint =
    { $phase ->
        [break] { $address ->
            [du] Setz dich, zu wem du magst. Was du in einem Kreis schreibst, lesen nur die, die dann dort sitzen; danach ist es fort.
           *[sie] Setzen Sie sich, zu wem Sie mögen. Was Sie in einem Kreis schreiben, lesen nur die, die dann dort sitzen; danach ist es fort.
        }
       *[foyer] { $address ->
            [du] Was du in einem Kreis schreibst, lesen nur die, die dann dort sitzen; aufgehoben wird es nicht. Die Antwort auf die Frage oben gibst du unten bei „Schreiben“: Sie wird aufgehoben.
           *[sie] Was Sie in einem Kreis schreiben, lesen nur die, die dann dort sitzen; aufgehoben wird es nicht. Die Antwort auf die Frage oben geben Sie unten bei „Schreiben“: Sie wird aufgehoben.
        }
    }
foyer-circles = Kreise im Foyer
foyer-keys = Mit den Pfeiltasten von Kreis zu Kreis, mit der Eingabetaste dazusetzen.
foyer-find = Einen Kreis suchen
foyer-leave = Für mich sein
foyer-alone = Für sich
foyer-alone-more = und { $count } weitere
foyer-more = Weitere Kreise
foyer-shown = Kreise { $from } bis { $to } von { $count }

spot-name = Kreis { $n }
spot-free = frei
spot-full = voll
spot-mine =
    { $address ->
        [du] Du sitzt in Kreis { $n }
       *[sie] Sie sitzen in Kreis { $n }
    }
spot-join = Dazusetzen
spot-sit = Hinsetzen
spot-and = { $people } und { $name }
spot-only-me =
    { $address ->
        [du] Du sitzt hier noch allein. Bleib einen Moment, dann kommt jemand dazu.
       *[sie] Sie sitzen hier noch allein. Bleiben Sie einen Moment, dann kommt jemand dazu.
    }

talk-label = Zu denen, die hier sitzen
talk-hint = Nur wer jetzt hier sitzt, liest das. Es wird nicht aufgeschrieben.
talk-say = Sagen
talk-log = Gerade gesagt
talk-offline = Die Leitung ist gerade weg. Der Text bleibt hier stehen.
talk-too-long =
    { $count ->
        [one] Ein Zeichen zu viel.
       *[other] { $count } Zeichen zu viel.
    }

## Freiwillige Angabe

group-ask =
    { $address ->
        [du] Wenn du magst: { $group }
       *[sie] Wenn Sie mögen: { $group }
    }
group-hint = Steht nie neben einem Namen. Hilft dem Stimmungsbild, ab fünf Menschen je Gruppe.
languages-ask =
    { $address ->
        [du] In welchen Sprachen kannst du am Tisch sprechen?
       *[sie] In welchen Sprachen können Sie am Tisch sprechen?
    }
languages-de = Deutsch
languages-en = Englisch
languages-hint = Nur für die Auslosung der Tische, damit niemand sitzt, wo keine Sprache gemeinsam ist. Nichts angekreuzt heißt: in jeder.
languages-all = Ich spreche in jeder davon
group-none = keine Angabe
group-later = Jetzt nicht
group-kept =
    { $address ->
        [du] Danke. Ändern kannst du das unter „Mehr“ und auf „Meine Seite“.
       *[sie] Danke. Ändern können Sie das unter „Mehr“ und auf „Meine Seite“.
    }
