### Impressum und Datenschutz. Sagt, was diese Software wirklich tut; was nur die Veranstalter wissen, steht in ihren Feldern.
### Leere Zeilen trennen Absätze. { $controller }, { $host } und { $days } werden eingesetzt.

legal-imprint = Impressum
legal-privacy = Datenschutz
legal-home = Startseite
legal-imprint-missing = Hier steht noch kein Impressum. Wer diesen Server betreibt, hat es noch nicht eingetragen.
legal-controller-missing = Wer diesen Server betreibt, hat Namen und Anschrift noch nicht eingetragen.
legal-other-language = Auf Englisch lesen
legal-more-title = Dazu sagen die Veranstalter

privacy-lead =
    Resonanz ist ein Ort für Gespräche. Wir heben so wenig auf wie möglich: das, was Menschen hier aufschreiben, damit
    es gelesen, beantwortet und nachgelesen werden kann. Diese Seite sagt, was das im Einzelnen ist.

privacy-who-title = Wer verantwortlich ist
privacy-who = { $controller }

privacy-kept-title = Was aufgehoben wird
privacy-kept =
    Der Name, den Sie an der Tür angeben. Ein Vorname oder ein ausgedachter Name genügt; ein Konto gibt es nicht.

    Ihre Beiträge mit der Uhrzeit, und was Sie selbst dazu angeben: die Art, eine Antwort, „Geht mir auch so“ oder „Sehe
    ich anders“. Diese Antworten zeigt niemand als Zahl neben Ihrem Namen.

    Durch welche Einladung Sie gekommen sind, in welcher Rolle, wann, und welche Sprache Sie lesen.

    Ein Zeichen des Browsers, mit dem Sie zuerst gekommen sind, als nicht umkehrbare Prüfsumme. Es dient nur dazu, jemanden
    wiederzuerkennen, den die Moderation aus diesem einen Dialog ausgeschlossen hat.

    Haben die Veranstalter Sie persönlich eingeladen, steht der Name aus ihrer Liste bei der Einladung.

    Gehört der Dialog zu einer Reihe und wurden Sie zu mehreren ihrer Dialoge persönlich eingeladen, erkennt der Server das an
    einer nicht umkehrbaren Prüfsumme dieses Namens, die in jeder Reihe eine andere ist. Er merkt sich unter einer Nummer, mit wem Sie schon an einem Tisch saßen,
    damit Sie neue Menschen treffen. Zu sehen bekommt das niemand; an Ihrem Platz steht nur, ob Sie dort jemanden kennen.

privacy-not-title = Was nicht aufgehoben wird
privacy-not =
    Kein Ton und kein Bild. Eine Kamera gibt es hier nicht. Wird gesprochen, geht der Ton durch diesen Server zu den
    anderen und wird nirgends gespeichert. Eine Ausnahme gibt es nur in Dialogen, in denen Aufnahmen vorher erlaubt wurden, und
    nur, solange an einem Platz alle zugestimmt haben: Dann entsteht von jeder Stimme dort eine eigene Datei. Sie gehört der
    Person, wird mit deren Daten und spätestens mit dem Dialog gelöscht.

    Keine Besuchszählung, keine Werbung, keine Profile. Diese Seiten laden nichts von fremden Servern, auch keine Schriften.

    Keine Internetadressen: Das Protokoll des Servers hält fest, dass eine Seite abgerufen wurde, aber nicht, von wem,
    und enthält keine Namen und keine Worte.

privacy-cookies-title = Cookies und der Speicher Ihres Browsers
privacy-cookies =
    Alle Cookies sind nötig, damit geht, was Sie selbst tun. Keines dient der Beobachtung; deshalb fragt hier auch kein Fenster danach.
privacy-cookie-person = { "resonanz_person" }: dass dies Ihr Platz in diesem Dialog ist. 180 Tage, gilt nur für diesen Platz.
privacy-cookie-reader = { "resonanz_reader" }: dass Sie die Dokumentation dieses Dialogs lesen dürfen. 180 Tage.
privacy-cookie-device = { "resonanz_device" }: eine Zufallszahl, an der die Tür Ihren Browser wiedererkennt. 180 Tage.
privacy-cookie-organiser = { "resonanz_organiser" }: dass Sie als Veranstalter angemeldet sind. { $days ->
        [one] Ein Tag
       *[other] { $days } Tage
    }.
privacy-browser =
    Im Speicher Ihres Browsers, und nur dort, liegen Entwürfe, noch nicht Gesendetes, die Namen der Dialoge, in denen Sie
    waren, und Ihre Wahl von Sprache und Ansicht.

privacy-seen-title = Wer es sieht
privacy-seen =
    Alle im selben Dialog sehen Namen und Beiträge, auch die Personen des Unternehmens und die Moderation. Ein Gefühl steht
    nur dann neben Ihrem Namen, wenn Sie das wollen.

    Nach dem Dialog lesen die Dokumentation die, die dabei waren, oder alle, die die Adresse kennen. Was davon gilt, legen
    die Veranstalter fest; es steht in den Spielregeln und Zusagen.

    Sonst niemand. Es wird nichts weitergegeben oder verkauft.

privacy-basis-title = Auf welcher Grundlage
privacy-basis =
    Sie nehmen freiwillig teil und entscheiden selbst, was Sie aufschreiben (Einwilligung, Art. 6 Abs. 1 Buchst. a DSGVO). Sie
    können das jederzeit zurücknehmen: einzelne Beiträge zurückziehen oder alles löschen. Die nötigen Cookies und das
    Serverprotokoll dienen dem sicheren Betrieb (Art. 6 Abs. 1 Buchst. f DSGVO, § 25 Abs. 2 TDDDG).

privacy-duration-title = Wie lange
privacy-duration =
    Beiträge und Namen so lange, wie es in den Spielregeln des Dialogs zugesagt ist; dann löscht der Server den Dialog von
    selbst, mit allem, was dazugehört. Der Tag steht auf „Meine Seite“ und in der Dokumentation. Die Veranstalter können früher löschen.

    Namen aus Einladungslisten bis 30 Tage nach der letzten Antwort des Unternehmens. In einer Reihe bleibt ihre Prüfsumme so
    lange wie der Dialog; wer sich löscht oder wessen Dialog aus der Reihe genommen wird, ist danach auch dort unbekannt.

    Was Sie zurückziehen oder löschen, wird sofort auch im Speicher überschrieben. In Sicherungskopien kann es noch stehen, bis
    diese ablaufen.

privacy-rights-title = Was Sie verlangen können
privacy-rights =
    Auskunft: „Meine Seite“ zeigt alles, was von Ihnen aufgehoben ist, und gibt es Ihnen als Datei.

    Berichtigung und Löschung: Sie berichtigen, zurückziehen und löschen selbst, sofort und ohne zu fragen. Haben Sie Ihren Link
    verloren, tun es die Veranstalter für Sie.

    Einschränkung, Widerspruch und Beschwerde: Wenden Sie sich an die oben Genannten oder an eine Aufsichtsbehörde für den
    Datenschutz.
