"""What stands on the screen, from the catalogues the browser reads: tests name a sentence by its id, not by its text."""

from functools import cache
from pathlib import Path

from fluent.runtime import FluentBundle, FluentResource

LOCALES = Path(__file__).resolve().parents[2] / "app" / "locales"
FILES = (
    "access",
    "answers",
    "common",
    "documentation",
    "floor",
    "gathering",
    "harvest",
    "hidden",
    "house",
    "inside",
    "later",
    "legal",
    "looking",
    "moderation",
    "overview",
    "organiser",
    "recording",
    "rehearsal",
    "sound",
    "spoken",
    "tables",
    "voice",
    "web",
)
ALWAYS = {
    "address": "sie",
    "collective": "Kundinnen und Kunden",
    "company": "Halmtal Energie",
}
OUR_PEOPLE = {"de": "von Halmtal Energie", "en": "of Halmtal Energie"}


@cache
def _bundle(language: str) -> FluentBundle:
    bundle = FluentBundle([language], use_isolating=False)
    for name in FILES:
        if (path := LOCALES / language / f"{name}.ftl").exists():
            bundle.add_resource(FluentResource(path.read_text(encoding="utf-8")), allow_overrides=True)
    return bundle


class Words:
    """The sentences of one language: `words("write")`, `words("arrive-as", name="Uwe")`."""

    def __init__(self, language: str) -> None:
        self.language = language

    def __call__(self, id: str, **detail: str | int) -> str:
        bundle = _bundle(self.language)
        pattern = bundle.get_message(id).value
        assert pattern is not None, id
        text, errors = bundle.format_pattern(pattern, {**ALWAYS, "company_people": OUR_PEOPLE[self.language], **detail})
        assert not errors, (id, errors)
        return str(text)


DE = Words("de")
EN = Words("en")
