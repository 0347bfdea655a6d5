"""The catalogues: complete in every language, nothing missing when a documentation is made, du and Sie both said."""

import re

import pytest

from app import i18n
from app.documentation import FORMATS, document, render
from tests.sample.held import NAMES, Evening, held


def test_both_languages_have_the_same_keys() -> None:
    german, english = ({key for key in i18n.keys(language) if key.startswith("doc-")} for language in ("de", "en"))
    assert german == english
    assert german


@pytest.mark.parametrize("language", ["de", "en"])
def test_nothing_is_missing_when_a_documentation_is_made(language: str, monkeypatch: pytest.MonkeyPatch) -> None:
    complaints: list[str] = []
    used: set[str] = set()

    def strict(language, key, /, **args):
        filled, errors = i18n.formatted(language, key, **args)
        used.add(key)
        complaints.extend(f"{key}: {error}" for error in errors)
        return filled

    monkeypatch.setattr(i18n, "text", strict)
    for made in (held(), held(75 * 60), held(60), Evening()):
        for format in FORMATS:
            render(document(made.outline(), NAMES, language, "https://dialog.example/doc/x"), format)

    assert complaints == []
    assert len(used) > 80


def test_a_language_nobody_speaks_falls_back_and_an_unknown_key_is_an_error() -> None:
    assert i18n.text("fr", "doc-word") == i18n.text("de", "doc-word")
    with pytest.raises(KeyError):
        i18n.text("de", "doc-no-such-word")


def test_numbers_are_written_as_the_language_writes_them() -> None:
    assert i18n.text("de", "doc-n-contributions", n=10_000) == "10.000 Beiträge"
    assert i18n.text("en", "doc-n-contributions", n=10_000) == "10,000 contributions"


def test_nothing_isolates_what_is_filled_in() -> None:
    assert not re.search("[\u2066-\u2069]", i18n.text("de", "doc-of-company", company="X"))
