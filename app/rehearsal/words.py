"""What robots say, write on a cloth and hand in."""

from typing import Final

SENTENCES: Final = (
    "Vier Stunden ohne Strom, und am Telefon war niemand, der mir sagen konnte, wie lange es noch dauert.",
    "Ich wünsche mir, dass jemand zurückruft.",
    "Bei uns im Haus weiß keiner, wer zuständig ist, und alle schicken einen weiter.",
    "Das war früher schneller, und man kannte die Leute. Heute erzähle ich jedes Mal alles von vorn.",
    "Und was kostet das am Ende?",
    "A letter came that nobody here understood, so we read it aloud to each other and laughed.",
    "Tell me early and plainly, even when it is bad news; what I cannot stand is hearing it from the paper.",
    "My neighbour is 84. Who explains the new meter to her?",
)
REASONS: Final = ("Das betrifft uns alle.", "Weil es am längsten liegt.", "Because it is what people ask me about.", "")
ON_CLOTH: Final = ("Bescheid wissen", "Wer ruft zurück?", "84!", "plain words", "früh sagen")
HANDED_IN: Final = (
    "Wir hören es lieber früh und schlecht als spät und schön.",
    "Ein Mensch, der zurückruft, ist uns mehr wert als ein neues Portal.",
    "Say who is in charge, by name, and what happens next.",
)
