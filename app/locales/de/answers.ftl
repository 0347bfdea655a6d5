### Was das Unternehmen antwortet, was persönlich weitergegeben wird, und Meine Seite.
### $address ist "sie" oder "du", $company das Unternehmen, $company_people "von Halmtal Energie".

## Was wir verstanden haben

answers-understood = Was wir verstanden haben
answers-company-understood = { $company } hat verstanden
answers-understood-whole = zum ganzen Dialog
answers-by = { $name }, { $time }
answers-revised = neu gefasst { $time }
answers-gone = Diese Worte sind nicht mehr da.
answers-soon = Gleich sagt { $company }, was verstanden wurde. Erst danach kommen Antworten.
answers-agreed-one = „Ja, so“ sagt jemand.
answers-agreed-several = „Ja, so“ sagen mehrere.
answers-lacking = Fehlt etwas?
answers-taken-in = „Danke. Das nehme ich dazu.“
answers-yes = Ja, so
answers-lack = Da fehlt etwas
answers-lack-label = Was fehlt?
answers-again = Jetzt steht da:
answers-you-agreed =
    { $address ->
        [du] Du hast „Ja, so“ gesagt.
       *[sie] Sie haben „Ja, so“ gesagt.
    }
answers-you-lacked =
    { $address ->
        [du] Das hast du dazu gesagt.
       *[sie] Das haben Sie dazu gesagt.
    }
answers-send = Abschicken
answers-leave = Doch nicht
answers-take-back = Zurücknehmen
answers-left =
    { $count ->
        [one] noch ein Zeichen
       *[other] noch { $count } Zeichen
    }

## Antworten

answers-title = Antworten { $company_people }
answers-status-open = Antwort bis { $date }.
answers-status-promised = Zugesagt.
answers-status-in_progress = In Arbeit.
answers-status-done = Umgesetzt.
answers-status-exists = Gibt es schon.
answers-status-partly = Teils.
answers-status-no = Nein.
answers-why = Warum
answers-why-later = Warum nicht jetzt
answers-responsible = Verantwortlich
answers-decided = Dafür steht
answers-next = Nächste Nachricht
answers-until = Antwort bis
answers-given = gegeben am { $date }
answers-earlier = { $date }: { $status } Versprochen bis { $until }.
answers-overdue =
    { $days ->
        [one] überfällig seit einem Tag
       *[other] überfällig seit { $days } Tagen
    }
answers-to-theme = zu Thema { $n }: { $title }
answers-to-lines = zu { $lines }
answers-reply = Etwas dazu sagen
answers-reply-label =
    { $address ->
        [du] Deine Erwiderung
       *[sie] Ihre Erwiderung
    }
answers-reply-hint =
    { $address ->
        [du] Du darfst widersprechen. Alle können es lesen.
       *[sie] Sie dürfen widersprechen. Alle können es lesen.
    }
answers-reply-hint-company = Alle können es lesen.
answers-replies = Was dazu gesagt wurde
answers-replies-newest = Hier stehen die { $shown } neuesten von { $count }.
answers-quote = „{ $text }“
answers-unanswered = Noch ohne Antwort
answers-unanswered-until = Antwort bis { $date }
answers-unanswered-undated = noch ohne Tag
answers-none = Noch gibt es keine Antworten.
answers-none-hint = Zuerst sagt { $company }, was verstanden wurde. Dann stehen hier die Antworten, jede mit einer Person und dem Tag der nächsten Nachricht.
answers-cases =
    { $count ->
        [one] Ein persönlicher Fall wurde vertraulich weitergegeben.
       *[other] { $count } persönliche Fälle wurden vertraulich weitergegeben.
    }
answers-tabs = Ansicht
answers-tab-give = Antworten geben
answers-tab-read = Alle Antworten
answers-tab-cases = Persönliche Fälle

## Antworten geben

give-list = Was auf eine Antwort wartet
give-whole = Der ganze Dialog
give-theme = Thema { $n }
give-line = Beitrag { $n }
give-idea = Idee, Beitrag { $n }
give-state-none = noch ohne Antwort
give-state-understood = verstanden, noch ohne Antwort
give-due = bis { $date }
give-words = In eigenen Worten
give-words-none = Hier steht noch kein Beitrag.
give-words-whole = Gemeint ist alles, was gesagt wurde. Wer dabei war, sagt, ob etwas fehlt.
give-only-line = Nur dazu antworten
give-pick =
    { $address ->
        [du] Wähl aus, worauf du antworten möchtest.
       *[sie] Wählen Sie aus, worauf Sie antworten möchten.
    }
give-back-to-list = Zur Liste
give-understood-hint =
    { $address ->
        [du] Zuerst das. Die, die es gesagt haben, antworten „Ja, so“ oder sagen, was fehlt.
       *[sie] Zuerst das. Die, die es gesagt haben, antworten „Ja, so“ oder sagen, was fehlt.
    }
give-understood-say = Das haben wir verstanden
give-understood-anew = Neu fassen
give-taking-in = Dazugenommen wird, was { $name } sagt: „{ $text }“
give-take-in = Das nehme ich dazu
give-answer-title = Was wird daraus?
give-answer-first = Die Antwort kommt danach.
give-status = In einem Satz
give-status-open = Wir antworten später.
give-status-promised = Das sagen wir zu.
give-status-in_progress = Daran arbeiten wir.
give-status-done = Das ist umgesetzt.
give-status-exists = Das gibt es schon.
give-status-partly = Einen Teil sagen wir zu.
give-status-no = Nein.
give-text = Unsere Antwort
give-text-open = Was jetzt schon zu sagen ist (freiwillig)
give-text-no = Was wir nicht tun, in einem klaren Satz
give-reason-no = Warum: so, dass man es nachprüfen kann
give-reason-open = Warum nicht früher
give-responsible = Wer steht dafür?
give-department = Bereich
give-department-hint = freiwillig, zum Beispiel „Abrechnung“
give-next = Nächste Nachricht am
give-until = Antwort bis
give-send = Antwort geben
give-send-again = Neue Antwort geben
give-again-hint = Was vorher versprochen war, bleibt mit seinem Tag sichtbar.
give-draft =
    { $address ->
        [du] Entwurf, nur in deinem Browser
       *[sie] Entwurf, nur in Ihrem Browser
    }
give-stored = Gegeben. Alle können es lesen.
give-alone = Es ist noch niemand { $company_people } da, der dafür stehen kann.

## Vertraulich weitergeben

case-title = Vertraulich weitergeben
case-ask =
    { $address ->
        [du] Möchtest du das vertraulich weitergeben, an „{ $desk }“?
       *[sie] Möchten Sie das vertraulich weitergeben, an „{ $desk }“?
    }
case-ask-by = Das fragt { $name }. Außer { $address ->
        [du] dir
       *[sie] Ihnen
    } sieht diese Frage niemand.
case-ask-yes = Ja, aufschreiben
case-ask-no = Nein, danke
case-what = Was soll weitergegeben werden?
case-what-hint =
    { $address ->
        [du] Vertrag, Rechnung, Gesundheit: Es steht nirgends sonst, weder im Dialog noch in der Dokumentation.
       *[sie] Vertrag, Rechnung, Gesundheit: Es steht nirgends sonst, weder im Dialog noch in der Dokumentation.
    }
case-contact =
    { $address ->
        [du] Wie erreicht man dich?
       *[sie] Wie erreicht man Sie?
    }
case-contact-hint = Telefon oder E-Mail, und wann es passt.
case-who = Wer darf es lesen?
case-who-none = Noch ist niemand benannt, der es lesen dürfte. Die Moderation kann jemanden { $company_people } darum bitten.
case-consent =
    { $address ->
        [du] Ich bin einverstanden, dass die Ausgewählten das lesen und sich bei mir melden.
       *[sie] Ich bin einverstanden, dass die Ausgewählten das lesen und sich bei mir melden.
    }
case-keeping =
    { $address ->
        [du] Du kannst es jederzeit löschen. Spätestens 30 Tage nach der letzten Antwort wird es gelöscht. Gezählt wird nur, dass es einen Fall gibt.
       *[sie] Sie können es jederzeit löschen. Spätestens 30 Tage nach der letzten Antwort wird es gelöscht. Gezählt wird nur, dass es einen Fall gibt.
    }
case-send = Vertraulich weitergeben
case-own = Vertraulich weitergegeben
case-own-when = { $date }, an { $names }
case-opened = geöffnet von { $name }, { $date }
case-not-opened = noch nicht geöffnet
case-done = erledigt am { $date }
case-erase = Löschen
case-erase-ask = Löschen? Dann ist es auch für die fort, die es lesen durften.
case-erase-yes = Ja, löschen
case-sealed = Diese Worte lassen sich nicht mehr öffnen. Der Schlüssel dieses Servers wurde gewechselt.
case-handed-none = Noch wurde nichts weitergegeben.
case-handed-hint = Nur die Benannten können das lesen. Jedes Öffnen wird ohne die Worte festgehalten; die Person sieht es.
case-handed-from = von { $name }, { $date }
case-open = Öffnen
case-close = Zuklappen
case-mark-done = Erledigt
case-mark-undone = Doch nicht erledigt
case-suggest = Vertraulich anbieten
case-suggest-hint = Nur diese Person sieht die Frage.
case-suggested = Gefragt. Nur { $name } sieht das.

## Meine Seite

mine-title = Meine Seite
mine-of = { $name } · { $title }
mine-back = Zurück in den Dialog
mine-documentation = Zur Dokumentation
mine-line =
    { $address ->
        [du] Dein Satz
       *[sie] Ihr Satz
    }
mine-line-reply =
    { $address ->
        [du] Deine Antwort
       *[sie] Ihre Antwort
    }
mine-line-ask =
    { $address ->
        [du] Deine Nachfrage
       *[sie] Ihre Nachfrage
    }
mine-where = { $date }, { $step }
mine-number = Beitrag { $n }
mine-kind = Art: { $kind }
mine-kind-hidden =
    Art: { $kind }, { $address ->
        [du] nur für dich sichtbar
       *[sie] nur für Sie sichtbar
    }
mine-became = Was bisher daraus wurde
mine-kept = Aufgehoben und für alle im Kreis lesbar
mine-corrected =
    { $address ->
        [du] Von dir berichtigt
       *[sie] Von Ihnen berichtigt
    }
mine-withdrawn =
    { $address ->
        [du] Von dir zurückgezogen. Die Worte sind überall verschwunden.
       *[sie] Von Ihnen zurückgezogen. Die Worte sind überall verschwunden.
    }
mine-reply-by = Antwort von { $name }
mine-ask-by = Nachfrage von { $name }
mine-same-one = Jemandem geht es auch so
mine-same-several = Mehreren geht es auch so
mine-differs-one = Jemand sieht es anders
mine-differs-several = Mehrere sehen es anders
mine-open = Offen
mine-open-text = Der Dialog läuft noch.
mine-in-documentation = In der Dokumentation nachlesen
mine-none =
    { $address ->
        [du] Hier stehen deine Beiträge und was daraus wurde. Noch hast du nichts geschrieben, und auch das ist in Ordnung.
       *[sie] Hier stehen Ihre Beiträge und was daraus wurde. Noch haben Sie nichts geschrieben, und auch das ist in Ordnung.
    }
mine-next = Wie es weitergeht
mine-next-foyer = Beginn { $date }
mine-next-running = Der Dialog läuft gerade.
mine-next-closed = Der Dialog ist zu Ende. Die Dokumentation bleibt unter derselben Adresse.
mine-data =
    { $address ->
        [du] Deine Daten
       *[sie] Ihre Daten
    }
mine-data-count =
    { $count ->
        [0] Kein Beitrag.
        [one] Ein Beitrag.
       *[other] { $count } Beiträge.
    }
mine-download = Alles herunterladen
mine-erase-one = Diesen Beitrag löschen
mine-erase-one-ask =
    { $address ->
        [du] Löschen? Deine Worte verschwinden überall, auch aus der Dokumentation. Das lässt sich nicht zurückholen.
       *[sie] Löschen? Ihre Worte verschwinden überall, auch aus der Dokumentation. Das lässt sich nicht zurückholen.
    }
mine-erase-one-yes = Ja, löschen
mine-erase-no = Behalten
mine-erase = Alles löschen
mine-erase-ask =
    { $address ->
        [du] Wirklich alles löschen? Deine Worte und dein Name verschwinden überall, auch aus der Dokumentation. Danach kennt dich dieser Dialog nicht mehr. Das lässt sich nicht zurückholen.
       *[sie] Wirklich alles löschen? Ihre Worte und Ihr Name verschwinden überall, auch aus der Dokumentation. Danach kennt Sie dieser Dialog nicht mehr. Das lässt sich nicht zurückholen.
    }
mine-erase-yes = Ja, alles löschen
mine-erased-title = Gelöscht.
mine-erased-text =
    { $address ->
        [du] Deine Worte und dein Name sind weg. Danke, dass du da warst.
       *[sie] Ihre Worte und Ihr Name sind weg. Danke, dass Sie da waren.
    }
mine-name =
    { $address ->
        [du] Dein Name im Kreis
       *[sie] Ihr Name im Kreis
    }
mine-rename = Umbenennen
mine-renamed = So nennen { $address ->
        [du] dich
       *[sie] Sie
    } die anderen jetzt.
mine-hidden = Von der Moderation ausgeblendet
mine-shown-again = Wieder zu lesen
mine-answer = Antwort
mine-answer-open = Antwort versprochen bis { $date }
mine-whole-answer = Ganze Antwort lesen
mine-reply =
    { $address ->
        [du] Deine Erwiderung
       *[sie] Ihre Erwiderung
    }
mine-similar = Ähnlich äußerte sich
mine-next-message = Nächste Nachricht von { $name }
mine-next-until = Antworten auf alle Themen
mine-asked =
    { $address ->
        [du] Hat man dich verstanden?
       *[sie] Hat man Sie verstanden?
    }
mine-all-answers = Alle Antworten
mine-download-table = Als Tabelle (CSV)
mine-data-replies =
    { $count ->
        [one] Eine Erwiderung.
       *[other] { $count } Erwiderungen.
    }
mine-data-responses =
    { $count ->
        [one] Ein Wort zu „Was wir verstanden haben“.
       *[other] { $count } Worte zu „Was wir verstanden haben“.
    }
mine-data-cases =
    { $count ->
        [one] Ein Fall, vertraulich weitergegeben.
       *[other] { $count } Fälle, vertraulich weitergegeben.
    }
mine-erase-reply = Diese Erwiderung löschen
mine-given =
    { $address ->
        [du] Was du noch gesagt hast
       *[sie] Was Sie noch gesagt haben
    }
mine-points =
    { $points ->
        [one] Ein Punkt
       *[other] { $points } Punkte
    } auf Thema { $n }: { $title }
mine-rating-heard = Ich wurde gehört: { $value } von 5
mine-rating-learned = Ich habe etwas verstanden: { $value } von 5
