"""The catalogues: every language says the same things with the same values, and has a sentence for every refusal."""

from collections.abc import Iterator

import pytest
from fluent.syntax import FluentParser, ast, visitor

from app.i18n import LANGUAGES, LOCALES
from app.web.problems import CODES

FIRST, *OTHERS = LANGUAGES
NAMES = sorted(path.name for path in (LOCALES / FIRST).glob("*.ftl"))
FORM = "address"
"""The form of address: not every language has two of them, or in the same places."""


class Variables(visitor.Visitor):
    """Collects the values an entry is filled with, and the messages it refers to."""

    def __init__(self) -> None:
        self.found: set[str] = set()

    def visit_VariableReference(self, node: ast.VariableReference) -> None:
        self.found.add(f"${node.id.name}")

    def visit_MessageReference(self, node: ast.MessageReference) -> None:
        self.found.add(node.id.name)


def entries(language: str, name: str) -> Iterator[tuple[str, set[str]]]:
    """Each message of a catalogue, and each attribute as `id.attribute`, with its variables."""
    text = (LOCALES / language / name).read_text(encoding="utf-8")
    for entry in FluentParser().parse(text).body:
        assert not isinstance(entry, ast.Junk), f"{language}/{name} cannot be read: {entry.content[:80]!r}"
        if not isinstance(entry, ast.Message):
            continue
        patterns = {entry.id.name: entry.value} if entry.value else {}
        patterns |= {f"{entry.id.name}.{attribute.id.name}": attribute.value for attribute in entry.attributes}
        for id, pattern in patterns.items():
            variables = Variables()
            variables.visit(pattern)
            yield id, variables.found - {f"${FORM}"}


def test_every_language_has_the_same_catalogues() -> None:
    for language in LANGUAGES:
        assert sorted(path.name for path in (LOCALES / language).glob("*.ftl")) == NAMES
    assert sorted(path.name for path in LOCALES.iterdir()) == sorted(LANGUAGES)


@pytest.mark.parametrize("language", OTHERS)
@pytest.mark.parametrize("name", NAMES)
def test_every_language_says_the_same(name: str, language: str) -> None:
    assert [id for id, _ in entries(language, name)] == [id for id, _ in entries(FIRST, name)]


@pytest.mark.parametrize("language", OTHERS)
@pytest.mark.parametrize("name", NAMES)
def test_every_language_fills_in_the_same_values(name: str, language: str) -> None:
    here, there = dict(entries(FIRST, name)), dict(entries(language, name))
    differing = {id: (here[id], there[id]) for id in here.keys() & there.keys() if here[id] != there[id]}

    assert differing == {}


@pytest.mark.parametrize("language", LANGUAGES)
def test_no_id_stands_twice(language: str) -> None:
    ids = [id for name in NAMES for id, _ in entries(language, name)]

    assert sorted({id for id in ids if ids.count(id) > 1}) == []


@pytest.mark.parametrize("language", LANGUAGES)
def test_every_refusal_has_a_sentence(language: str) -> None:
    """`CODES` is what the type checker lets `Rejected`, `Refuses` and `Problem` say."""
    known = {id for name in NAMES for id, _ in entries(language, name)}

    assert sorted(code for code in CODES if f"error-{code}" not in known) == []
