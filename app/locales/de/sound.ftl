### Der Ton: ausprobieren, ob Mikrofon, Lautsprecher und Netz gehen. Wird erst geladen, wenn es gebraucht wird.
### $address ist "sie" oder "du". $name ist der Name eines Geräts, wie ihn das System nennt.

## Die Zeile im Foyer und an der Tür

sound-title = Mikrofon und Ton
sound-intro =
    { $address ->
        [du] Möchtest du sprechen? Dann probiere hier in Ruhe aus, ob man dich hört. Dein Browser fragt dabei nach dem Mikrofon: Bitte „Zulassen“. Das hörst nur du, und nichts davon wird aufgehoben.
       *[sie] Möchten Sie sprechen? Dann probieren Sie hier in Ruhe aus, ob man Sie hört. Ihr Browser fragt dabei nach dem Mikrofon: Bitte „Zulassen“. Das hören nur Sie, und nichts davon wird aufgehoben.
    }
sound-try = Ton ausprobieren
sound-try-again = Noch einmal ausprobieren
sound-write = Ich schreibe lieber
sound-speak = Doch sprechen
sound-writes =
    { $address ->
        [du] Du schreibst lieber. Niemand hört dich, und was du schreibst, zählt wie Gesprochenes. Das kannst du jederzeit ändern.
       *[sie] Sie schreiben lieber. Niemand hört Sie, und was Sie schreiben, zählt wie Gesprochenes. Das können Sie jederzeit ändern.
    }
sound-works =
    { $address ->
        [du] Dein Ton funktioniert.
       *[sie] Ihr Ton funktioniert.
    }
sound-works-when = Ausprobiert: { $date }
sound-works-with = Ausprobiert: { $date }, mit „{ $name }“
sound-gone =
    { $address ->
        [du] „{ $name }“ ist gerade nicht angeschlossen. Bitte steck es ein, oder probiere ein anderes aus.
       *[sie] „{ $name }“ ist gerade nicht angeschlossen. Bitte stecken Sie es ein, oder probieren Sie ein anderes aus.
    }
sound-untried =
    { $address ->
        [du] Dein Ton ist an diesem Gerät noch nicht ausprobiert.
       *[sie] Ihr Ton ist an diesem Gerät noch nicht ausprobiert.
    }
sound-close = Fertig
sound-later = Später
sound-off =
    { $address ->
        [du] Dein Mikrofon ist wieder aus.
       *[sie] Ihr Mikrofon ist wieder aus.
    }

## Während man es ausprobiert

sound-asking =
    { $address ->
        [du] Dein Browser fragt gerade nach dem Mikrofon, meist oben neben der Adresse. Bitte „Zulassen“.
       *[sie] Ihr Browser fragt gerade nach dem Mikrofon, meist oben neben der Adresse. Bitte „Zulassen“.
    }
sound-say =
    { $address ->
        [du] Sag „Guten Abend“. Das hörst jetzt nur du.
       *[sie] Sagen Sie „Guten Abend“. Das hören jetzt nur Sie.
    }
sound-heard =
    { $address ->
        [du] Wir hören dich. Sprich ruhig weiter …
       *[sie] Wir hören Sie. Sprechen Sie ruhig weiter …
    }
sound-listen =
    { $address ->
        [du] Jetzt hörst du dich selbst, so wie die anderen dich hören.
       *[sie] Jetzt hören Sie sich selbst, so wie die anderen Sie hören.
    }
sound-clear = Klar, ohne Echo.
sound-feeds =
    { $address ->
        [du] Klar. Nur hört dein Mikrofon auch den Lautsprecher, und die anderen hören sich selbst. Setz Kopfhörer auf, oder dreh leiser.
       *[sie] Klar. Nur hört Ihr Mikrofon auch den Lautsprecher, und die anderen hören sich selbst. Setzen Sie Kopfhörer auf, oder drehen Sie leiser.
    }
sound-kept =
    { $address ->
        [du] Dieser Browser merkt es sich. Beim nächsten Mal musst du nichts mehr einstellen.
       *[sie] Dieser Browser merkt es sich. Beim nächsten Mal müssen Sie nichts mehr einstellen.
    }
sound-not-heard =
    { $address ->
        [du] Hast du dich nicht gehört? Dann dreh lauter, oder wähle einen anderen Lautsprecher und probiere es noch einmal.
       *[sie] Haben Sie sich nicht gehört? Dann drehen Sie lauter, oder wählen Sie einen anderen Lautsprecher und probieren Sie es noch einmal.
    }
sound-lost =
    { $address ->
        [du] Wir haben dich gehört, aber der Weg zurück blieb still. Bitte probiere es noch einmal.
       *[sie] Wir haben Sie gehört, aber der Weg zurück blieb still. Bitte probieren Sie es noch einmal.
    }
sound-again = Noch einmal
sound-level = Pegel des Mikrofons
sound-level-silent = still
sound-level-quiet = leise
sound-level-good = gut
sound-level-loud = sehr laut

## Geräte

sound-microphone = Mikrofon
sound-loudspeaker = Kopfhörer oder Lautsprecher
sound-system = wie im System eingestellt
sound-chime = Klang abspielen
sound-ears-system = Wo es klingt, bestimmt hier das Gerät selbst.
sound-headset =
    { $address ->
        [du] Wir hören „{ $name }“, nicht „{ $other }“. Mit einem Headset verstehen dich die anderen besser.
       *[sie] Wir hören „{ $name }“, nicht „{ $other }“. Mit einem Headset verstehen die anderen Sie besser.
    }
sound-take = „{ $name }“ nehmen
sound-keep = So lassen
sound-silent = Von „{ $name }“ kommt nichts an.
sound-silent-nameless = Vom Mikrofon kommt nichts an.
sound-silent-help =
    { $address ->
        [du] Hat es einen Stummschalter, am Kabel oder an der Taste mit dem Mikrofon? Ist es das richtige? Sobald du zu hören bist, geht es hier weiter.
       *[sie] Hat es einen Stummschalter, am Kabel oder an der Taste mit dem Mikrofon? Ist es das richtige? Sobald Sie zu hören sind, geht es hier weiter.
    }
sound-deaf =
    { $address ->
        [du] An diesem Gerät klingt nichts. Sind Kopfhörer oder Lautsprecher angeschlossen? Dann versuche es noch einmal.
       *[sie] An diesem Gerät klingt nichts. Sind Kopfhörer oder Lautsprecher angeschlossen? Dann versuchen Sie es noch einmal.
    }
sound-replaced = „{ $name }“ ist nicht mehr angeschlossen. Jetzt hören wir „{ $other }“.

## Das Netz

sound-net-looking = Wir suchen einen Weg durch das Netz …
sound-net-direct = Das Netz: direkt verbunden.
sound-net-relayed = Das Netz: verbunden über eine Umleitung, weil der direkte Weg gesperrt ist. Das geht gut.
sound-net-lossy =
    { $address ->
        [du] Unterwegs gehen Worte verloren. Geh näher an den Router, oder nimm ein Kabel.
       *[sie] Unterwegs gehen Worte verloren. Gehen Sie näher an den Router, oder nehmen Sie ein Kabel.
    }
sound-net-slow =
    { $address ->
        [du] Deine Worte kommen spürbar später an. Lass den anderen einen Moment Zeit.
       *[sie] Ihre Worte kommen spürbar später an. Lassen Sie den anderen einen Moment Zeit.
    }
sound-net-blocked =
    { $address ->
        [du] Dein Netz lässt keinen Ton durch.
       *[sie] Ihr Netz lässt keinen Ton durch.
    }
sound-net-blocked-help =
    { $address ->
        [du] Das liegt nicht an dir: Manche Firmennetze und VPN sperren ihn. Oft hilft ein anderes WLAN, das Handy als Hotspot oder ein ausgeschaltetes VPN. Auch ohne Ton bist du ganz dabei: Was du schreibst, zählt wie Gesprochenes.
       *[sie] Das liegt nicht an Ihnen: Manche Firmennetze und VPN sperren ihn. Oft hilft ein anderes WLAN, das Handy als Hotspot oder ein ausgeschaltetes VPN. Auch ohne Ton sind Sie ganz dabei: Was Sie schreiben, zählt wie Gesprochenes.
    }
sound-net-house =
    { $address ->
        [du] Der Weg durch das Netz lässt sich gerade nicht prüfen. Das liegt am Haus, nicht an dir. Bitte probiere es in ein paar Minuten noch einmal.
       *[sie] Der Weg durch das Netz lässt sich gerade nicht prüfen. Das liegt am Haus, nicht an Ihnen. Bitte probieren Sie es in ein paar Minuten noch einmal.
    }

## Wenn kein Mikrofon aufgeht

sound-blocked =
    { $address ->
        [du] Dein Browser lässt uns nicht an das Mikrofon.
       *[sie] Ihr Browser lässt uns nicht an das Mikrofon.
    }
sound-blocked-system =
    { $address ->
        [du] Dein System lässt den Browser nicht an das Mikrofon.
       *[sie] Ihr System lässt den Browser nicht an das Mikrofon.
    }
sound-blocked-unanswered =
    { $address ->
        [du] Die Frage nach dem Mikrofon ist noch offen. Dein Browser fragt gern noch einmal: Bitte „Zulassen“.
       *[sie] Die Frage nach dem Mikrofon ist noch offen. Ihr Browser fragt gern noch einmal: Bitte „Zulassen“.
    }
sound-how =
    { $address ->
        [du] So erlaubst du es:
       *[sie] So erlauben Sie es:
    }
sound-in-meanwhile =
    { $address ->
        [du] Du kannst schon hinein und es später nachholen, oder schreiben.
       *[sie] Sie können schon hinein und es später nachholen, oder schreiben.
    }
sound-retry = Noch einmal versuchen
sound-missing =
    { $address ->
        [du] Wir finden kein Mikrofon. Steck dein Headset ein, dann geht es hier von selbst weiter.
       *[sie] Wir finden kein Mikrofon. Stecken Sie Ihr Headset ein, dann geht es hier von selbst weiter.
    }
sound-busy =
    { $address ->
        [du] Das Mikrofon ist belegt, wohl von einem anderen Programm. Beende dort das Gespräch, dann versuche es noch einmal.
       *[sie] Das Mikrofon ist belegt, wohl von einem anderen Programm. Beenden Sie dort das Gespräch, dann versuchen Sie es noch einmal.
    }
sound-insecure = Diese Adresse ist nicht verschlüsselt, darum gibt der Browser kein Mikrofon frei. Mit einer Adresse, die mit https:// beginnt, geht es. Schreiben geht auch hier.
sound-unable =
    { $address ->
        [du] Dieser Browser kann hier kein Mikrofon öffnen. Öffne denselben Link in Firefox, Chrome, Edge oder Safari. Schreiben geht auch hier.
       *[sie] Dieser Browser kann hier kein Mikrofon öffnen. Öffnen Sie denselben Link in Firefox, Chrome, Edge oder Safari. Schreiben geht auch hier.
    }

sound-allow-chrome = Links neben der Adresse auf das Zeichen mit den zwei Reglern klicken, dort „Mikrofon“ einschalten.
sound-allow-edge = Links neben der Adresse auf das Schloss klicken, dort bei „Mikrofon“ auf „Zulassen“ stellen.
sound-allow-firefox = Links in der Adresszeile auf das durchgestrichene Mikrofon klicken, dort die Sperre mit dem × löschen. Dann hier auf „Noch einmal versuchen“.
sound-allow-safari = In der Menüleiste „Safari“ › „Einstellungen für diese Website“ öffnen, dort bei „Mikrofon“ auf „Erlauben“ stellen.
sound-allow-chrome-android = Links neben der Adresse auf das Zeichen mit den zwei Reglern tippen, dann „Berechtigungen“ › „Mikrofon“ einschalten.
sound-allow-firefox-android = Links neben der Adresse auf das Schloss oder Schild tippen, dort „Mikrofon“ auf „Erlaubt“ stellen.
sound-allow-samsung = Links neben der Adresse auf das Schloss tippen, dann „Berechtigungen“ › „Mikrofon“ › „Zulassen“.
sound-allow-safari-ios = In der Adresszeile auf das Zeichen links tippen, dann „Website-Einstellungen“ › „Mikrofon“ › „Erlauben“.
sound-allow-app-ios = In den Einstellungen des Geräts: „Apps“ › dieser Browser › „Mikrofon“ einschalten, dann diese Seite neu laden.
sound-allow-other = In der Adresszeile das Zeichen links der Adresse öffnen, dort das Mikrofon erlauben. Dann hier auf „Noch einmal versuchen“.
sound-system-windows = In den Einstellungen von Windows: „Datenschutz und Sicherheit“ › „Mikrofon“, dort den Zugriff für Apps und Desktop-Apps einschalten.
sound-system-macos = In den Systemeinstellungen: „Datenschutz & Sicherheit“ › „Mikrofon“, dort diesen Browser einschalten und ihn neu starten. Mit demselben Link geht es dann hier weiter.
sound-system-ios = In den Einstellungen des Geräts: „Apps“ › dieser Browser › „Mikrofon“ einschalten.
sound-system-android = In den Einstellungen des Geräts: „Apps“ › dieser Browser › „Berechtigungen“ › „Mikrofon“ zulassen.
sound-system-other = In den Einstellungen des Systems beim Datenschutz diesem Browser das Mikrofon erlauben.
