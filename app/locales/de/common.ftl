### Wörter, die überall dieselben sind: Rollen, Arten, Absagen.
### $address ist "sie" oder "du", $collective das Sammelwort, $company das Unternehmen, $company_people "von Halmtal Energie".

product = Resonanz

## Rollen

company-people-default = von { $company }
role-participant = { $collective }
role-representative = { $company_people }
role-moderator = Moderation
role-projector = Leinwand
role-organiser = Veranstalter

## Arten (freiwillig, erst nach dem Schreiben gewählt)

kind-story = Geschichte
kind-need = Bedürfnis
kind-challenge = Herausforderung
kind-wish = Wunsch
kind-idea = Idee
kind-question = Frage
kind-fear = Angst
kind-worry = Sorge
kind-hope = Hoffnung
kind-joy = Freude
kind-matter = Anliegen

## Orte

place-foyer = Foyer
place-plenary = Großer Kreis
place-break = Foyer
place-harvest = Großer Kreis
place-weighing = Großer Kreis
place-read_back = Großer Kreis
place-closing_round = Großer Kreis
place-pairs = Zu zweit
place-world_cafe = World Café
place-table_harvest = Ernte am Tisch

## Sprachen und Ansicht

language-de = Deutsch
language-en = English
language-choose = Sprache
theme-choose = Ansicht
theme-system = wie das Gerät
theme-light = hell
theme-dark = dunkel

## Absagen, error-<code>: erst was ist, dann was man tun kann

error-unknown =
    { $address ->
        [du] Das hat nicht geklappt. Bitte versuch es noch einmal.
       *[sie] Das hat nicht geklappt. Bitte versuchen Sie es noch einmal.
    }
error-offline =
    { $address ->
        [du] Der Server antwortet gerade nicht. Sieh bitte nach, ob du Internet hast, und versuch es noch einmal.
       *[sie] Der Server antwortet gerade nicht. Bitte sehen Sie nach, ob Sie Internet haben, und versuchen Sie es noch einmal.
    }
error-timeout =
    { $address ->
        [du] Die Antwort lässt zu lange auf sich warten. Bitte versuch es noch einmal.
       *[sie] Die Antwort lässt zu lange auf sich warten. Bitte versuchen Sie es noch einmal.
    }
error-unreadable =
    { $address ->
        [du] Die Antwort kam unvollständig an. Bitte versuch es noch einmal.
       *[sie] Die Antwort kam unvollständig an. Bitte versuchen Sie es noch einmal.
    }
error-internal =
    { $address ->
        [du] Bei uns ist etwas schiefgegangen. Deine Worte sind noch da. Bitte versuch es gleich noch einmal.
       *[sie] Bei uns ist etwas schiefgegangen. Ihre Worte sind noch da. Bitte versuchen Sie es gleich noch einmal.
    }
error-link_unknown =
    { $address ->
        [du] Diesen Link kennen wir nicht. Vielleicht ist er beim Kopieren abgeschnitten worden. Öffne ihn bitte noch einmal aus deiner Einladung.
       *[sie] Diesen Link kennen wir nicht. Vielleicht ist er beim Kopieren abgeschnitten worden. Bitte öffnen Sie ihn noch einmal aus Ihrer Einladung.
    }
error-link_revoked =
    { $address ->
        [du] Dieser Link gilt nicht mehr. Bitte frag die, die dich eingeladen haben, nach einem neuen.
       *[sie] Dieser Link gilt nicht mehr. Bitte fragen Sie die, die Sie eingeladen haben, nach einem neuen.
    }
error-dialogue_deleted = Diesen Dialog gibt es nicht mehr. Die Veranstalter haben ihn mit allen Beiträgen gelöscht.
error-dialogue_unknown =
    { $address ->
        [du] Diesen Dialog finden wir nicht. Öffne den Link bitte noch einmal aus deiner Einladung.
       *[sie] Diesen Dialog finden wir nicht. Bitte öffnen Sie den Link noch einmal aus Ihrer Einladung.
    }
error-dialogue_full =
    { $address ->
        [du] Alle Stühle sind besetzt. Bitte versuch es in einigen Minuten wieder; oft wird noch einer frei.
       *[sie] Alle Stühle sind besetzt. Bitte versuchen Sie es in einigen Minuten wieder; oft wird noch einer frei.
    }
error-dialogue_closed =
    { $address ->
        [du] Dieser Dialog ist zu Ende. Wer dabei war, kommt mit dem eigenen Link noch hinein.
       *[sie] Dieser Dialog ist zu Ende. Wer dabei war, kommt mit dem eigenen Link noch hinein.
    }
error-not_started = Dieser Dialog hat noch nicht begonnen.
error-name_required = Hier fehlt noch ein Name. Ein ausgedachter genügt.
error-name_too_long = Dieser Name ist zu lang für die Stühle im Kreis. Bitte höchstens { $limit } Zeichen.
error-bad_origin = Diese Anfrage kam von einer anderen Seite. Bitte diese Seite neu laden.
error-not_signed_in =
    { $address ->
        [du] Dieser Browser kennt dich hier nicht mehr. Öffne bitte noch einmal deinen Link.
       *[sie] Dieser Browser kennt Sie hier nicht mehr. Bitte öffnen Sie noch einmal Ihren Link.
    }
error-unknown_command = Das kennt der Server nicht. Bitte diese Seite neu laden.
error-bad_arguments = Das konnte der Server nicht lesen. Bitte diese Seite neu laden.
error-bad_request = Das konnte der Server nicht lesen. Bitte diese Seite neu laden.
error-not_allowed = Das geht von diesem Platz aus nicht.
error-not_open = Dieser Schritt ist noch nicht geöffnet. Der Text bleibt hier stehen.
error-moved_on = Inzwischen ist es hier schon weitergegangen.
error-agenda_settled = „{ $step }“ war schon offen und bleibt, wie und wo der Schritt ist. Ändern lässt sich, was noch kommt.
error-already_closed = Der Dialog ist schon geschlossen. Was aufgehoben war, bleibt aufgehoben.
error-not_found = Das gibt es nicht oder nicht mehr.
error-not_yours = Das hat jemand anderes geschrieben.
error-empty_text = Hier steht noch nichts.
error-text_too_long = Das ist zu lang. Höchstens { $limit } Zeichen; vielleicht werden zwei daraus.
error-bad_kind = Diese Art gibt es nicht.
error-kind_not_offered = Diese Art wird in diesem Dialog nicht angeboten.
error-own_contribution = Das ist der eigene Beitrag. Zustimmen können nur die anderen.
error-weighing_began = Die Themen werden schon gewichtet. Jetzt bleiben sie, wie sie sind.
error-too_many_themes = Mehr als { $limit } Themen gehen nicht. Vielleicht gehören zwei davon zusammen?
error-too_many_gathered = Hier passen höchstens { $limit } Beiträge hinein. Vielleicht werden zwei Themen daraus?
error-too_many_points =
    { $address ->
        [du] Mehr als { $limit } Punkte hast du nicht. Nimm zuerst einen zurück.
       *[sie] Mehr als { $limit } Punkte haben Sie nicht. Nehmen Sie zuerst einen zurück.
    }
error-own_words = Eigene Worte werden nicht für andere notiert, sondern selbst geschrieben.
error-answered_already = Darauf wurde schon geantwortet. Ab da gehören die Worte nur noch der Person, die sie gesagt hat.
error-nothing_to_confirm = Das hat niemand aufgeschrieben; hier gibt es nichts zu bestätigen.
error-words_changed =
    { $address ->
        [du] Da stehen inzwischen andere Worte. Bitte lies sie noch einmal.
       *[sie] Da stehen inzwischen andere Worte. Bitte lesen Sie sie noch einmal.
    }
error-withdrawn_already = Dieser Beitrag wurde zurückgezogen.
error-hidden_now = Dieser Beitrag ist gerade ausgeblendet.
error-too_fast =
    { $address ->
        [du] Das ging sehr schnell hintereinander. Wir schicken es gleich noch einmal.
       *[sie] Das ging sehr schnell hintereinander. Wir schicken es gleich noch einmal.
    }
error-slow_mode = { $seconds ->
    [one] Gerade geht es langsamer: in einer Sekunde wieder. Die Worte warten und gehen von selbst hinaus.
   *[other] Gerade geht es langsamer: in { $seconds } Sekunden wieder. Die Worte warten und gehen von selbst hinaus.
  }
error-busy = Gerade schreiben sehr viele zugleich. Wir schicken es gleich noch einmal.
error-id_taken =
    { $address ->
        [du] Das war schon einmal unterwegs. Bitte schick es noch einmal ab.
       *[sie] Das war schon einmal unterwegs. Bitte schicken Sie es noch einmal ab.
    }
error-wrong_relation = Darauf kann man so nicht antworten.
error-too_many_contributions = In diesem Dialog ist kein Platz mehr für weitere Beiträge.
error-too_many_people = In diesem Dialog ist kein Platz mehr.
error-duty_not_theirs = Themen bilden nie Personen des Unternehmens; persönliche Fälle lesen nur sie.
error-no_floor = In diesem Schritt gibt es keine Redeliste. Schreiben geht immer.
error-no_recording = Hier wird nicht aufgenommen.
error-recording_promised = Es sind schon Menschen hier, denen gesagt wurde, dass kein Ton aufgenommen wird. Dabei bleibt es.
error-too_many_recordings = Mehr als { $limit } Aufnahmen einer Person werden nicht aufgehoben. Löschen lassen sie sich auf „Meine Seite“.
error-no_turn = Darauf kann gerade niemand direkt antworten.
error-direct_taken = Jemand anderes antwortet schon direkt darauf.
error-too_many_hands = Auf der Redeliste stehen schon { $limit } Personen. Schreiben geht immer.
error-no_clock = Hier läuft gerade keine Uhr.
error-too_many_duties = Mehr als { $limit } Personen können nicht zugleich eine Aufgabe haben.
error-break_keeps_nothing =
    { $address ->
        [du] In der Pause wird nichts aufgeschrieben. Dein Text bleibt hier stehen, bis es weitergeht.
       *[sie] In der Pause wird nichts aufgeschrieben. Ihr Text bleibt hier stehen, bis es weitergeht.
    }
error-cloth_full = Auf dieser Tischdecke ist kein Platz mehr.
error-kept_apart = Diese beiden sollen nicht zusammensitzen.
error-not_seated =
    { $address ->
        [du] Du sitzt gerade an keinem Tisch. Gleich bekommst du einen Platz.
       *[sie] Sie sitzen gerade an keinem Tisch. Gleich bekommen Sie einen Platz.
    }
error-table_full = An diesem Tisch ist kein Platz mehr frei.
error-too_many_pairs = Mehr als { $limit } Wünsche für Paare gehen nicht.
error-circle_full = In diesem Kreis stehen schon { $limit } Menschen. Nebenan ist noch Platz.
error-one_sentence_each = Diese Person hat ihren Satz schon gesagt. Ändern kann sie ihn selbst.
error-passes_too_fast = Das ging sehr schnell hintereinander. Einen Moment, dann geht es wieder.
error-read_back_first = Erst „Was wir verstanden haben“, dann die Antwort darauf.
error-reason_needed = Hier fehlt noch der Grund. Wer Nein sagt oder später antwortet als zugesagt, sagt warum.
error-responsible_unknown = Verantwortlich ist immer eine Person des Unternehmens, die in diesem Dialog dabei ist.
error-date_past = Dieser Tag ist schon vorbei. Die nächste Nachricht liegt in der Zukunft.
error-not_concerned = Dazu können die etwas sagen, deren Beiträge gemeint sind.
error-too_many_answers = Mehr als { $limit } sind in einem Dialog nicht möglich.
error-too_many_replies = Mehr als { $limit } Erwiderungen einer Person auf eine Antwort sind nicht möglich.
error-too_many_cases = Mehr als { $limit } sind nicht zugleich möglich.
error-no_voice = In diesem Haus wird nicht gesprochen. Schreiben zählt genauso.
error-voice_unavailable = Der Ton ist gerade nicht erreichbar. Schreiben geht weiter; gleich versuchen wir es noch einmal.
error-no_case_desk = In diesem Dialog gibt es keine Stelle für persönliche Fälle.
error-confidant_missing =
    { $address ->
        [du] Wähl bitte mindestens eine Person aus, die es lesen darf.
       *[sie] Bitte wählen Sie mindestens eine Person aus, die es lesen darf.
    }
error-consent_needed =
    { $address ->
        [du] Weitergegeben wird es nur, wenn du ausdrücklich einverstanden bist.
       *[sie] Weitergegeben wird es nur, wenn Sie ausdrücklich einverstanden sind.
    }
