### Was Teilnehmende, Moderation und Leinwand sehen: Ankommen, Foyer, Großer Kreis, Meine Seite.

## Wege ins Leere

lost-address-title = Hier ist nichts.
lost-address-text =
    { $address ->
        [du] Diese Adresse gehört zu keiner Seite. Öffne bitte den Link aus deiner Einladung.
       *[sie] Diese Adresse gehört zu keiner Seite. Bitte öffnen Sie den Link aus Ihrer Einladung.
    }
lost-code-title = Diese Seite kam nicht vollständig an.
lost-code-text =
    { $address ->
        [du] Vermutlich war die Verbindung kurz weg, oder Resonanz wurde gerade erneuert. Nichts von dem, was du geschrieben hast, ist verloren.
       *[sie] Vermutlich war die Verbindung kurz weg, oder Resonanz wurde gerade erneuert. Nichts von dem, was Sie geschrieben haben, ist verloren.
    }
lost-again = Noch einmal laden
lost-home = Zur Startseite
