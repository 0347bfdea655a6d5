"""What came of it, as Markdown: themes, what was understood and answered, what is open, how it was."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping

from app.documentation.commonmark import escaped, named, plain, quoted
from app.documentation.model import Placed
from app.documentation.outcome import Given, Open, Rating, Response, Theme, Understood
from app.documentation.outcome_wording import OutcomeWording
from app.documentation.tables_wording import TablesWording
from app.documentation.wording import Entry, Wording


class OutcomeText:
    """The chapters about what came of one dialogue."""

    def __init__(self, words: Wording) -> None:
        self.words, self.say, self.outcome = words, words.say, OutcomeWording(words)
        self.values = words.document.outcome

    def blocks(self, chapters: Mapping[str, Entry], line: Callable[[Placed], str]) -> Iterable[str]:
        """All of it, chapter by chapter; `line`: how a line is written."""
        if "themes" in chapters:
            yield self.head(chapters["themes"])
            yield escaped(self.outcome.themes_lead())
            yield from self.overview()
            for theme in self.values.themes:
                yield from self.theme(theme, line)
            if self.values.without:
                numbers = ", ".join(self.words.number_of(n) for n in self.values.without)
                yield f"**{escaped(self.say('doc-no-theme'))}**: {escaped(self.say('doc-no-theme-words'))} {numbers}"
        if "answers" in chapters:
            yield self.head(chapters["answers"])
            for said in self.values.whole:
                yield from self.understood(said)
            for given in self.values.given:
                yield from self.given(given)
        if "open" in chapters:
            yield self.head(chapters["open"])
            rows = [self.open(one) for one in self.values.open]
            rows += [self.waiting(said) for said in self.values.unanswered()]
            yield "\n".join(rows)
        if "ratings" in chapters:
            yield self.head(chapters["ratings"])
            yield escaped(self.say("doc-ratings-lead"))
            yield "\n".join(self.rating(rating) for rating in self.values.ratings)

    @staticmethod
    def head(entry: Entry) -> str:
        return f"## {entry.number}. {escaped(entry.title)}"

    def overview(self) -> Iterable[str]:
        """All themes at a glance, where there are some."""
        heard = TablesWording(self.words).heard
        if len(self.values.themes) > 2:
            facts = {one: ", ".join(self.outcome.at_a_glance(one, heard(one))) for one in self.values.themes}
            yield "\n".join(f"- {one.number} {escaped(one.title)}: {escaped(said)}" for one, said in facts.items())

    def theme(self, theme: Theme, line: Callable[[Placed], str]) -> Iterable[str]:
        yield f"### {theme.number} {escaped(theme.title)}"
        heard = TablesWording(self.words).heard(theme)
        facts = [self.outcome.points_of(theme), heard, self.outcome.agreement(theme), self.outcome.renamed(theme)]
        yield escaped(" · ".join(filter(None, facts)))
        for own in self.outcome.lines_of(theme):
            yield line(Placed(own, 0))
        yield from self.voices(self.say("doc-responses"), [one for one in theme.responses if one.text])
        if theme.reasons:
            rows = [f"- {quoted(one.text, '').strip()} ({named(self.words, one.who)})" for one in theme.reasons]
            yield f"**{escaped(self.say('doc-reasons'))}**\n\n" + "\n".join(rows)

    def voices(self, title: str, responses: Iterable[Response]) -> Iterable[str]:
        rows = [self.voice(one) for one in responses]
        if rows:
            yield f"**{escaped(title)}**\n\n" + "\n".join(rows)

    def voice(self, one: Response) -> str:
        verdict = self.outcome.verdict(one)
        about = f"{self.say('doc-to-line')} {self.words.number_of(one.line)}" if one.line else ""
        margin = ", ".join(filter(None, (escaped(verdict), named(self.words, one.who), about, one.at.label)))
        return f"- {' '.join(plain(one.text))} ({margin})" if one.text else f"- {margin}"

    def understood(self, said: Understood) -> Iterable[str]:
        yield f"**{escaped(self.say('doc-understood'))}** ({named(self.words, said.who)}, {said.at.label})"
        yield quoted(said.text or self.say("doc-erased-person"))
        yield from self.voices(self.say("doc-replies"), [one for one in said.responses if one.text])
        if agreed := self.outcome.said(said):
            yield escaped(agreed)

    def given(self, given: Given) -> Iterable[str]:
        about = ", ".join(name for name, _ in self.outcome.about(given.understood))
        yield f"### {given.number} {escaped(self.outcome.status(given))} ({escaped(self.say('doc-about'))} {about})"
        yield from self.understood(given.understood)
        yield f"**{escaped(self.say('doc-our-answer'))}: {escaped(self.outcome.status(given))}.**"
        if given.text:
            yield "\n".join(plain(given.text))
        if given.reason:
            yield f"**{escaped(self.say('doc-why'))}**"
            yield "\n".join(plain(given.reason))
        department = f", {escaped(given.department)}" if given.department else ""
        yield "\\\n".join(
            (
                f"{escaped(self.say('doc-responsible'))}: {named(self.words, given.responsible)}{department}",
                escaped(self.outcome.next_message(given)),
                escaped(self.say("doc-given-on", date=given.given_on)),
            )
        )
        for one in given.earlier:
            yield f"**{escaped(self.say('doc-former-answers'))}** ({escaped(self.outcome.promised_then(one))})"
            yield quoted("\n\n".join(filter(None, (one.text, one.reason))) or self.say("doc-erased-person"))
        yield from self.voices(self.say("doc-replies"), given.replies)

    def open(self, one: Open) -> str:
        name, _, words = self.outcome.open_name(one)
        until = f" ({escaped(self.say('doc-answer-by', date=one.until_label))})" if one.until else ""
        return f"- {name} {escaped(words)}{until}"

    def waiting(self, said: Understood) -> str:
        about = ", ".join(name for name, _ in self.outcome.about(said))
        return f"- {about}: {escaped(self.say('doc-understood-waiting'))}, {named(self.words, said.who)}"

    def rating(self, rating: Rating) -> str:
        counts = " · ".join(f"{value} × {n}" for value, n in zip((5, 4, 3, 2, 1), rating.counts, strict=False))
        step = f"{escaped(rating.step)}: " if self.outcome.rounds > 1 else ""
        asked = f"{escaped(self.outcome.scale(rating))} {escaped(self.outcome.answered(rating))}"
        return f"- {step}{asked}: {counts or escaped(self.say('doc-scale-few'))}"
