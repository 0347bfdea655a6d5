"""Documentations to test with: of the sample evening, of small dialogues with any words, of very large ones."""

import random
from collections.abc import Mapping
from dataclasses import replace
from functools import cache
from html.parser import HTMLParser

from app.documentation import document
from app.documentation.model import Document
from app.facilitation.outline import Outline, OutlineContribution
from app.facilitation.setup import Kind
from tests.sample.held import NAMES, Named, held

ADDRESS = "https://dialog.example/doc/k7h2"


@cache
def _outline() -> Outline:
    return held().outline()


def evening_document(until_s: float = 24 * 3600, language: str = "de", address: str = ADDRESS) -> Document:
    """The sample evening as a document."""
    return document(held(until_s).outline(), NAMES, language, address)


def with_words(words: str, name: str = "Uwe S.", title: str = "Gut versorgt") -> Document:
    """A documentation in which these words stand wherever people can put words."""
    outline = _outline()
    steps = tuple(
        replace(
            step,
            title=words[:80] or "x",
            question=words,
            text=words,
            contributions=tuple(replace(line, text=line.text and words) for line in step.contributions),
        )
        for step in outline.steps
    )
    read_backs = tuple(
        replace(one, text=words, responses=tuple(replace(said, text=words) for said in one.responses))
        for one in outline.read_backs
    )
    fates = tuple(
        replace(
            one,
            text=words,
            reason=words,
            department=words,
            replies=tuple(replace(said, text=words) for said in one.replies),
        )
        for one in outline.fates
    )
    themes = tuple(
        replace(
            one,
            title=words,
            earlier=(words,),
            answers=tuple(replace(said, text=words) for said in one.answers),
            reasons=tuple(replace(said, text=words) for said in one.reasons),
        )
        for one in outline.themes
    )
    setup = replace(
        outline.setup,
        title=title,
        welcome=words,
        company=name,
        company_people=name,
        collective=name,
        charter=(words, words),
        group_question=name,
        groups=(name,),
    )
    announcements = tuple(replace(said, text=words) for said in outline.announcements)
    people: Mapping[str, Named] = {person.participant: Named(name) for person in outline.people}
    made = replace(outline, setup=setup, steps=steps, announcements=announcements)
    return document(replace(made, themes=themes, read_backs=read_backs, fates=fates), people, "de", ADDRESS)


def crowded(lines: int) -> Outline:
    """The sample evening with that many lines, answers across steps among them."""
    outline, chance = held().outline(), random.Random(2027)
    opened = [step for step in outline.steps if step.opened_at is not None][1:]
    texts = [line.text for step in outline.steps for line in step.contributions if line.text]
    per_step: dict[str, list[OutlineContribution]] = {step.id: [] for step in outline.steps}
    for n in range(1, lines + 1):
        step = opened[(n - 1) * len(opened) // lines]
        start, end = step.opened_at or 0, step.closed_at or 0
        to = chance.randrange(1, n) if n > 10 and chance.random() < 0.15 else None
        line = OutlineContribution(
            id=f"crowd-{n:012}",
            n=n,
            step=step.id,
            by=chance.choice(outline.people).participant,
            at=start + (end - start) * (n % 997) // 1000,
            text=chance.choice(texts),
            kind=chance.choice((None, Kind.STORY, Kind.IDEA)),
            reply_to=to,
            relation="reply" if to else None,
            corrected_at=None,
            withdrawn_at=None,
            erased=False,
        )
        per_step[step.id].append(line)
    steps = tuple(replace(step, contributions=tuple(per_step[step.id])) for step in outline.steps)
    return replace(outline, steps=steps, mood=((Kind.STORY, lines // 3), (Kind.IDEA, lines // 4), (Kind.FEAR, 3)))


class Page(HTMLParser):
    """A page taken apart: its elements in order, its ids, its links, its words by element."""

    VOID = frozenset({"meta", "link", "br", "use", "line", "circle", "rect", "path", "ellipse", "img", "input"})

    def __init__(self, body: bytes) -> None:
        super().__init__(convert_charrefs=True)
        self.elements: list[tuple[str, tuple[str, ...]]] = []
        self.ids: list[str] = []
        self.hrefs: list[str] = []
        self.lines: dict[str, str] = {}
        self.margins: dict[str, str] = {}
        self.words: list[str] = []
        self._open: list[tuple[str, str]] = []
        self._line = ""
        self.feed(body.decode())
        self.close()
        assert not self._open, f"never closed: {self._open}"

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        given = dict(attrs)
        assert len(given) == len(attrs), f"an attribute twice: {tag} {attrs}"
        self.elements.append((tag, tuple(sorted(given))))
        if identity := given.get("id"):
            self.ids.append(identity)
        if (href := given.get("href")) is not None:
            self.hrefs.append(href)
        kind = given.get("class") or ""
        if tag == "article":
            self._line = given["id"] or ""
            self.lines[self._line] = self.margins[self._line] = ""
        if tag == "br" and self._inside("article") and self._inside("blockquote"):
            self.lines[self._line] += "\n"
        if tag == "p" and self._inside("article") and self._inside("blockquote") and self.lines[self._line]:
            self.lines[self._line] += "\n\n"
        if tag not in self.VOID:
            self._open.append((tag, kind))

    def handle_startendtag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self.handle_starttag(tag, attrs)
        if tag not in self.VOID:
            self.handle_endtag(tag)

    def handle_endtag(self, tag: str) -> None:
        if tag in self.VOID:
            return
        opened, _ = self._open.pop()
        assert opened == tag, f"<{opened}> closed by </{tag}>"

    def handle_data(self, data: str) -> None:
        self.words.append(data)
        if self._inside("article") and self._inside("blockquote"):
            self.lines[self._line] += data
        if any(kind == "marg" for _, kind in self._open) and self._inside("article"):
            self.margins[self._line] += data

    def _inside(self, tag: str) -> bool:
        return any(opened == tag for opened, _ in self._open)
