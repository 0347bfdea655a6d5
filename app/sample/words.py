"""What people say and write on the sample evening. All invented: company, places, people, numbers.

Words only, in German: they are content, not interface. Who says them, and when, stands in `evening`.
"""

from typing import Final

LEAD_QUESTION: Final = (
    "Was brauchen Sie von uns, und was brauchen wir von Ihnen, damit wir uns in den nächsten Jahren aufeinander "
    "verlassen können?"
)

CHARTER: Final = (
    "Sie sprechen in Ihren eigenen Worten. Niemand von Halmtal Energie kann Beiträge ausblenden, ändern oder Themen "
    "bilden. Das tut nur die unabhängige Moderation, und jedes Ausblenden steht mit Grund und Anzahl in der "
    "Dokumentation.",
    "Es gibt keine Tonaufnahme. Aufgehoben wird, was jemand aufschreibt. Hat jemand anderes für Sie geschrieben, sehen "
    "Sie den Satz und sagen „Ja, so“ oder „Nein, eher so“.",
    "Sie wählen Ihren Namen. Vorname, Kürzel oder ein ausgedachter Name genügen.",
    "Ihr persönlicher Fall (Vertrag, Rechnung, Gesundheit) gehört nicht auf die Tischdecke. Dafür gibt es "
    "„Vertraulich an den Kundenservice“.",
    "Wir antworten auf jedes Thema und auf jede Idee bis zum 22. April 2027, öffentlich und mit Namen der "
    "verantwortlichen Person. Können wir es bis dahin nicht, sagen wir, warum, und nennen einen neuen Tag.",
    "Wer entscheidet: Das Forum berät, der Vorstand entscheidet. Die Themen dieses Abends finden Sie, nicht wir.",
    "Aufbewahrung: Ihre Beiträge drei Jahre. Löschen können Sie sie jederzeit selbst unter „Meine Seite“.",
)

LINES: Final[dict[str, str]] = {
    "b01": "Die Jahresrechnung kam am 23. Dezember, sechs Seiten. Ich wollte meine Tochter über die Feiertage "
    "nicht damit behelligen. Erst im Januar hat mir die Nachbarin gezeigt, dass ich 180 Euro zurückbekomme. Zwei "
    "Wochen lang hatte ich gedacht, ich müsste nachzahlen.",
    "b02": "Im Februar war bei uns vier Stunden der Strom weg. Meine Frau braucht nachts ein Sauerstoffgerät. Am "
    "Telefon lief ein Band: Alle Leitungen belegt. Geholfen hat uns am Ende die Feuerwehr. Für die Störung kann keiner "
    "was. Aber dass niemand drangeht, das vergesse ich nicht.",
    "b02-corrected": "Im Februar war bei uns vier Stunden der Strom weg. Meine Frau braucht nachts ein medizinisches "
    "Gerät. Am Telefon lief ein Band: Alle Leitungen belegt. Geholfen hat uns am Ende die Feuerwehr. Für die Störung "
    "kann keiner was. Aber dass niemand drangeht, das vergesse ich nicht.",
    "b03": "Der Monteur, der den neuen Zähler gesetzt hat, hat sich zu mir an den Küchentisch gesetzt und mir in zehn "
    "Minuten erklärt, was das Ding kann. Danach hat er noch beim Nachbarn geklingelt, weil ich gesagt habe, der traut "
    "sich nicht zu fragen. So stelle ich mir das vor.",
    "b04": "Drei Umzüge in zwei Jahren. Zweimal ging die Schlussrechnung an die alte Adresse, beim dritten Mal kam die "
    "Mahnung gleich mit. Ich habe jedes Mal angerufen und jedes Mal von vorn erzählt.",
    "b05": "Warum steht auf meiner Rechnung „geschätzt“, obwohl ich ein Foto vom Zähler geschickt habe? Wer schätzt "
    "da, und woran merke ich, dass mein Foto angekommen ist?",
    "b06": "Ich vermiete zwei Wohnungen. Zieht jemand aus, läuft der Vertrag auf mich zurück, und ich erfahre es mit "
    "der ersten Abbuchung. Ich möchte vorher Bescheid wissen, nicht hinterher.",
    "b07": "Ich bin bei Halmtal Energie für die Wärme zuständig und erzähle auch eine: Letzten Januar, minus neun "
    "Grad, eine Pumpe steht, achthundert Wohnungen hängen dran. Um vier Uhr früh lief sie wieder, und keiner hat etwas "
    "gemerkt. Ich war stolz. Und dachte: Eigentlich weiß draußen niemand, was wir da tun.",
    "b08": "Seit letztem Mai haben wir ein Balkonkraftwerk. Die Anmeldung bei Ihnen hat keine fünf Minuten gedauert. "
    "Jetzt schauen meine Kinder vor der Schule nach, wie viel die Sonne schon gemacht hat.",
    "b09": "Dass wir die Letzten am Gasnetz sind. Dass am Ende fünf Häuser bezahlen, was früher fünfhundert bezahlt "
    "haben, und uns das keiner rechtzeitig sagt.",
    "b10": "Dass ich etwas unterschreibe, das ich nicht verstehe. Bei diesen Tarifen, die sich jede Stunde ändern, "
    "sehe ich mich nachts um drei neben der Waschmaschine sitzen.",
    "b11": "Wir haben 2019 eine Gasheizung eingebaut, weil uns alle dazu geraten haben. Jetzt rechnen wir abends hin "
    "und her, ob eine Wärmepumpe reicht, und wissen nicht mehr, wem wir glauben können.",
    "b12": "In der Zeitung steht nur, welche Straße in Halmstedt als Nächste Fernwärme bekommt. Wir oben in Oberhalm "
    "kommen in keinem Plan vor. Ich sorge mich, dass unsere Häuser irgendwann keiner mehr kauft.",
    "b13": "Ich bin bei uns für das Kundenportal zuständig. Meine Sorge ist, dass wir immer mehr ins Portal packen und "
    "genau die verlieren, die mit dem Telefon gut zurechtkommen. Mein Vater ist einer davon.",
    "b14": "Dass mein Dach nicht nur für mich da ist. Ich würde den Mittagsstrom gern meiner Schwiegermutter zwei "
    "Straßen weiter geben, statt ihn für ein paar Cent einzuspeisen.",
    "b15": "Dass Energie so langweilig wird wie Leitungswasser. Sie kommt, ich weiß, was sie kostet, und ich muss kein "
    "Fachmann sein.",
    "b16": "Was passiert bei Ihnen eigentlich mit Leuten, die nicht zahlen können? Ich frage nicht für mich. Oder "
    "vielleicht doch, für später.",
    "b17": "Ich arbeite in der ambulanten Pflege. Bei zwei alten Leuten liegen die Briefe vom Versorger ungeöffnet in "
    "der Brotdose. Nicht, weil sie nicht zahlen wollen. Weil sie sich schämen, dass sie es nicht verstehen.",
    "b18": "Eine Rechnung mit einer einzigen ersten Seite: Was habe ich verbraucht, was kostet es, was zahle ich ab "
    "jetzt, wen rufe ich an. Alles andere dahinter. Und lassen Sie acht von uns drüberschauen, bevor sie in Druck "
    "geht.",
    "b19": "Rückruf statt Warteschleife. Ich drücke die Eins, lege auf, und bis zum nächsten Abend ruft jemand zurück. "
    "Mit einer Nummer, an der ich sehe, dass Sie es sind und kein Betrüger.",
    "b20": "Einmal im Monat eine Sprechstunde im Bürgerhaus, auch oben in Oberhalm. Rechnung mitbringen, jemand "
    "erklärt sie. Ich dolmetsche, wenn es Tee gibt.",
    "b21": "Wenn der Strom weg ist, will ich eine SMS: „Wir wissen es, es dauert ungefähr so lange.“ Mehr brauche ich "
    "nicht. Dann rufe ich auch nicht an.",
    "b22": "Sagen Sie uns, ob die Fernwärme zu uns hochkommt oder nicht. Mit einem Nein kann ich leben. Mit „wird "
    "geprüft“ seit drei Jahren nicht mehr, denn so lange kann hier niemand seine Heizung planen.",
    "b23": "Ich habe eine Frage an Sie: Wenn wir Ihnen etwas nicht geben können, wie sollen wir es Ihnen sagen, damit "
    "Sie uns danach noch glauben?",
    "b24": "Ehrlich gesagt bin ich gekommen, um mich zu beschweren. Jetzt hoffe ich, dass wir uns im Herbst "
    "wiedersehen und jemand eine Liste mitbringt, was daraus geworden ist.",
    "b25": "Wer anruft, soll nicht jedes Mal von vorn erzählen. Ich möchte, dass die Person am Telefon sieht, was ich "
    "beim letzten Mal gesagt habe, und dass sie mir sagt, wie sie heißt.",
    "b26": "Darf ich nachfragen: Haben Sie das Foto per E-Mail geschickt oder im Portal hochgeladen?",
    "b27": "Per E-Mail. Vom Portal wusste ich nichts.",
    "b28": "Dann liegt es in einem Postfach, das niemand mit der Abrechnung verbindet. Das war unser Fehler. Ich suche "
    "es morgen heraus, und die Rechnung wird berichtigt.",
    "b29": "Ich habe so einen Tarif. Nachts um drei bin ich noch nie aufgestanden, aber verstanden habe ich ihn auch "
    "erst nach einem halben Jahr.",
    "b30": "So ging es mir am Telefon auch, dreimal. Nur Frau Brettinger hat mir dann weitergeholfen.",
    "b30-rewritten": "So ging es mir am Telefon auch, dreimal. Beim vierten Mal hatte ich eine, die hat zugehört und "
    "am nächsten Tag zurückgerufen. Es geht also.",
    "b31": "Kann mir hier jemand sagen, ob mein Abschlag stimmt?",
    "b32": "Ich dachte, da werden Häkchen gesetzt. Und dann wollte jemand meine Geschichte hören.",
    "b33": "Zwanzig Minuten sind zu kurz, wenn es gerade gut wird.",
    "b34": "Dass der Mann von der Wärme nachts um vier im Heizhaus steht, das erzähle ich weiter.",
    "b35": "Ich habe den ganzen Abend getippt statt geredet und war trotzdem dabei.",
    "b36": "Ich hatte Angst vor heute Abend. Das war unnötig.",
    "b37": "Bin gespannt auf den 22. April. Ich habe es mir aufgeschrieben.",
}
"""Contributions by number; "b02-corrected" replaces b02 a minute later. b30 names a third person: it is hidden and
written anew. b31 is a personal case and taken back."""

ANNOUNCEMENTS: Final[dict[str, str]] = {
    "three-minutes": "Noch drei Minuten. Was soll auf der Tischdecke stehen bleiben?",
    "break": "Zehn Minuten Pause. Setzen Sie sich, zu wem Sie mögen. Hier wird nichts aufgeschrieben.",
    "one-minute": "Noch eine Minute. Reden Sie Ihren Satz zu Ende.",
}

HIDDEN: Final = "Bitte keine Namen Dritter. Ihr Erlebnis ist wichtig; mögen Sie es ohne den Namen schreiben?"
"""What the author of b30 reads when it is hidden."""

THEMES: Final[dict[str, str]] = {
    "t1": "Eine Rechnung, die niemand fürchten muss",
    "t2": "Jemand geht ran und weiß Bescheid",
    "t3": "Bescheid wissen, bevor es mich trifft",
    "t4": "Zukunft der Wärme",
    "t4-renamed": "Womit heizen wir in zehn Jahren?",
    "t5": "Niemand fällt durchs Netz",
    "t6": "Energie, auf die man stolz sein kann",
}
OBJECTIONS: Final[dict[str, str]] = {
    "b17": "Es ging mir nicht um die Rechnung. Es ging mir um die Scham.",
    "b12": "So heißt die Broschüre. Unsere Frage heißt: Womit heizen wir in zehn Jahren?",
}
"""„Nein, eher so" of an author to a theme, by their line."""
REASONS: Final[dict[str, tuple[str, str]]] = {
    "t1": ("Birgit N.", "Angst vor einem Brief darf es nicht geben."),
    "t2": ("Yvonne W.", "Wenn das gelöst ist, löst sich die Hälfte vom Rest."),
    "t3": ("Lars I.", "Kostet wenig, hilft sofort."),
    "t4": ("Stefan Q.", "Das ist die teuerste Entscheidung meines Lebens."),
    "t5": ("Nadine J.", "An denen misst sich der Rest."),
    "t6": ("Paul F.", "Das Gute soll auch auf den Tisch."),
}
"""Why somebody put points on a theme: who, and what they wrote."""

READ_BACKS: Final[dict[str, str]] = {
    "all": "Ich habe verstanden, dass ein Brief von uns Menschen Angst machen kann. Ich habe verstanden, dass Sie eine "
    "schlechte Nachricht besser aushalten als keine. Und ich habe verstanden, dass Sie nicht mehr Technik von uns "
    "wollen, sondern jemanden, der rangeht. Habe ich etwas Wichtiges ausgelassen?",
    "all-again": "Ich habe verstanden, dass ein Brief von uns Menschen Angst machen kann. Ich habe verstanden, dass "
    "Sie eine schlechte Nachricht besser aushalten als keine. Ich habe verstanden, dass Sie nicht mehr Technik von uns "
    "wollen, sondern jemanden, der rangeht. Und dass wir uns melden sollen, bevor Sie es tun müssen.",
    "t1": "Sie wollen auf einen Blick sehen, ob Sie Geld bekommen oder zahlen müssen, und niemanden um Hilfe bitten "
    "müssen.",
    "t2": "Nicht die Wartezeit ist das Schlimmste, sondern allein zu sein und immer von vorn zu beginnen.",
    "t3": "Bei einer Störung wollen Sie wissen, dass wir es wissen.",
}
MISSED: Final = "Dass Sie sich melden, bevor wir es tun müssen."
"""What Uwe S. missed in the read-back of the whole evening."""
ANSWERS: Final[dict[str, str]] = {
    "t1": "Ja. Ab der Jahresrechnung im Januar 2028 beginnt jede Rechnung mit einer einzigen Seite: Verbrauch, Betrag, "
    "neuer Abschlag, ein Name mit Telefonnummer. Ganz oben steht in einem Satz „Sie bekommen … zurück“ oder „Bitte "
    "zahlen Sie …“.\n\nAcht von Ihnen, ausgelost unter allen, die sich bis 25. März melden, entwerfen sie mit uns an "
    "zwei Abenden (10. Juni und 16. September, je 80 Euro Aufwandsentschädigung).\n\nDie gesetzlichen Pflichtangaben "
    "(§ 40 EnWG) können wir nicht weglassen. Sie stehen ab Seite 2.",
    "t2": "Drei Schritte. Ab morgen nennt jede und jeder am Telefon zuerst den eigenen Namen. Ab 3. Mai können Sie die "
    "Eins drücken und auflegen; wir rufen bis zum Abend des nächsten Werktags zurück, immer mit der Nummer, die auf "
    "Ihrer Rechnung steht. Ab Oktober sehen wir, wenn Sie einverstanden sind, was Sie beim letzten Mal mit uns "
    "besprochen haben.\n\nFür Störungen reicht ein Rückruf nicht. Dafür suchen wir eine eigene Lösung, Antwort bis "
    "30. Juni.",
    "t3": "Die Störungs-SMS gibt es seit 2025. Angemeldet sind 1.900 von 61.000 Haushalten. Dass Sie sie nicht "
    "kannten, liegt nicht an Ihnen: Sie steht im Portal an fünfter Stelle unter „Einstellungen“.\n\nBis 30. April "
    "steht die Anmeldung auf der ersten Seite des Portals, in der Ansage am Telefon und auf jeder Rechnung; anmelden "
    "können Sie sich auch mit einem Anruf. Wer zu Hause ein medizinisches Gerät braucht, kann sich dafür eigens "
    "vormerken lassen. Bitte rufen Sie im Notfall trotzdem zuerst die 112.",
}
SIGNED_UP: Final = "Angemeldet. Hätte ich drei Winter früher brauchen können."
"""What Wolfgang E. says to the answer to t3."""

CASE: Final = (
    "Mein Abschlag für Februar ist zweimal abgebucht worden, am 2. und am 16. Am Telefon hat man mir gesagt, das "
    "gleiche sich von selbst aus. Ich brauche das Geld aber jetzt."
)
"""Handed over in confidence: nobody but the person it was given to may ever read it anywhere."""
CASE_CONTACT: Final = "Roswitha G., am besten vormittags, 0151 00 04 711"

HOST_CUE: Final = (
    "Ich bleibe an meinem Tisch. Ich begrüße mit Namen. In einer Minute erzähle ich, was vorher hier gesagt wurde; die "
    "anderen ergänzen, was sie mitbringen. Ich achte darauf, dass die Worte derer auf der Tischdecke stehen, die sie "
    "gesagt haben, und frage: „Habe ich Sie richtig?“ Stille ist in Ordnung. Ich muss nichts leiten und nichts lösen. "
    "Wenn es hakt: „Hilfe holen“."
)
HANDED_IN: Final[dict[int, tuple[str, ...]]] = {
    1: ("Wer anruft, will einen Menschen. Und einen, der weiß, was man beim letzten Mal gesagt hat.",),
    2: ("Sagt uns Bescheid, wenn der Strom weg ist. Dann rufen wir auch nicht an.",),
    3: ("Eine Rechnung darf niemandem die Feiertage verderben.",),
    4: ("Wir wissen jetzt, wer nachts um vier im Heizhaus steht. Davon wollen wir mehr hören.",),
    5: ("Eine Seite reicht. Fragt uns vorher, ob wir sie verstehen.",),
    6: ("Ein Rückruf ist besser als Musik in der Leitung.", "Sagt Oberhalm Ja oder Nein, aber sagt es."),
    7: (
        "Zehn Minuten am Küchentisch erklären mehr als jedes Heft.",
        "Was mit dem Gas wird, wollen wir nicht als Letzte erfahren.",
    ),
    8: ("Wir suchen jemanden, dem wir bei der Heizung glauben können.",),
    9: (
        "Wer einen Brief nicht versteht, schämt sich und schweigt. Schickt Menschen, nicht nur Papier.",
        "Ein Nein ist besser als ein Vielleicht, das drei Jahre dauert.",
    ),
}
"""What each table gives to the harvest, by its number as people call it."""
