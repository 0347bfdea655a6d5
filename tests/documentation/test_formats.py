"""Every format says the same, in bytes that depend on log and people only, and no words break out of any of them."""

import csv
import io
import json
import re
import time
from collections import Counter
from dataclasses import replace
from pathlib import Path

import msgspec
import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from markdown_it import MarkdownIt
from msgspec import structs

from app.documentation import EXPORTS, FORMATS, assets, document, file_name, render, tag
from app.documentation import files as asset_files
from app.documentation.format import Documentation, schema_text
from app.documentation.html import one_file
from app.documentation.table import FORMULA_STARTS
from app.documentation.wording import Wording
from app.facilitation import text as cleaning
from app.facilitation.commands import ErasePerson, Withdraw
from app.facilitation.core import ORGANISER_ACTOR
from app.facilitation.dialogue import EMPTY, fold, outline
from app.facilitation.events import EVENT_TYPES, WORDS, Contributed, Redacted
from app.facilitation.setup import FEELINGS, Kind
from app.sample.evening import SETUP, key_of
from app.sample.lines import contribution_id
from app.sample.words import HANDED_IN
from tests.documentation.made import ADDRESS, Page, crowded, evening_document, with_words
from tests.sample.held import NAMES, Evening, held

ROOT = Path(__file__).parents[2]
ALL_FORMATS = list(FORMATS)


# ── the same bytes ──


@pytest.mark.parametrize("language", ["de", "en"])
@pytest.mark.parametrize("format", ALL_FORMATS)
def test_two_renderings_are_equal_byte_for_byte(format, language: str) -> None:
    first, second = (render(evening_document(language=language), format) for _ in range(2))
    assert first == second


@pytest.mark.parametrize("format", ALL_FORMATS)
def test_a_log_whose_words_were_replaced_by_tombstones_renders_the_same(format) -> None:
    evening = held()
    evening.put(Withdraw(contribution_id("b20")), key_of("Olena H."), 3 * 3600)
    evening.put(ErasePerson("uwe-s"), ORGANISER_ACTOR, 3 * 3600 + 60)

    gone = {seq for recorded in evening.log if isinstance(recorded.event, Redacted) for seq in recorded.event.seqs}
    kept = [_tombstone(recorded) if recorded.seq in gone else recorded for recorded in evening.log]
    replayed = outline(fold(EMPTY, kept), kept[-1].seq, kept[-1].at)

    assert any(isinstance(recorded.event, Contributed) and recorded.event.text is None for recorded in kept)
    before, after = (document(made, NAMES, "de", ADDRESS) for made in (evening.outline(), replayed))
    assert render(before, format) == render(after, format)


def _tombstone(recorded):
    name = next(name for name, shape in EVENT_TYPES.items() if shape is type(recorded.event))
    return structs.replace(recorded, event=replace(recorded.event, **dict.fromkeys(WORDS[name])))


def test_a_tag_changes_with_everything_a_rendering_depends_on() -> None:
    given = ("log", 7, 3, "de", ADDRESS)
    others = [("gol", 7, 3, "de", ADDRESS), ("log", 8, 3, "de", ADDRESS), ("log", 7, 4, "de", ADDRESS)]
    others += [("log", 7, 3, "en", ADDRESS), ("log", 7, 3, "de", "")]
    assert len({tag(*values) for values in [given, *others]}) == 6
    assert tag(*given) == tag(*given)


# ── what is in them ──


@pytest.mark.parametrize("format", ALL_FORMATS)
def test_erased_words_and_names_are_in_no_format(format) -> None:
    evening = held()
    evening.put(ErasePerson("uwe-s"), "uwe-s", 3 * 3600)
    body = render(document(evening.outline(), NAMES, "de", ADDRESS), format).decode()

    assert "Uwe S." not in body
    assert "Feuerwehr" not in body
    assert "Sauerstoff" not in body  # corrected away
    assert "Brettinger" not in body  # withdrawn


def test_a_feeling_that_is_not_named_stands_beside_no_line_in_any_format() -> None:
    doc = evening_document()
    hidden = {n for n, line in Wording(doc).lines.items() if line.kind is None}
    names = {Wording(doc).say(f"doc-kind-{kind}") for kind in FEELINGS}

    for format in ("page", "html"):
        margins = Page(render(doc, format)).margins
        for n in hidden:
            assert not any(name in margins[f"B{n}"] for name in names), margins[f"B{n}"]
    for row in csv.DictReader(io.StringIO(render(doc, "csv").decode("utf-8-sig"))):
        assert int(row["Nummer"][1:]) not in hidden or row["Art"] == ""
    for line in json.loads(render(doc, "json"))["contributions"]:
        assert line["n"] not in hidden or line["kind"] is None
    for source in re.findall(r"\*\*\[B(\d+)\]\(.*?\)\*\* (.*)", render(doc, "md").decode()):
        assert int(source[0]) not in hidden or not any(name in source[1] for name in names)


def test_the_figures_can_be_recounted_from_the_json_export() -> None:
    evening = held()
    evening.put(ErasePerson("ruth-a"), "ruth-a", 3 * 3600)
    data = json.loads(render(document(evening.outline(), NAMES, "de", ADDRESS), "json"))
    lines, figures = data["contributions"], data["figures"]

    assert figures["contributions"] == len(lines) == 37
    roles = Counter(line["role"] for line in lines)
    assert figures["by_role"] == {role: roles[role] for role in ("participant", "representative", "moderator")}
    assert figures["authors"] == len({line["person"] for line in lines})
    assert figures["authors"] == sum(person["contributions"] > 0 for person in data["people"])
    assert figures["replies"] == sum(line["relation"] == "reply" for line in lines)
    assert figures["ask_backs"] == sum(line["relation"] == "ask_back" for line in lines)
    assert figures["corrected"] == sum(line["corrected_at"] is not None for line in lines)
    assert figures["withdrawn"] == sum(line["withdrawn_at"] is not None for line in lines)
    assert figures["erased"] == sum(line["erased"] for line in lines) == 2
    assert figures["announcements"] == len(data["announcements"])
    assert figures["kinds"] == {row["kind"]: row["count"] for row in data["mood"] if row["count"]}
    opened = [step["id"] for step in data["steps"] if step["opened_at"]]
    assert figures["steps"] == {step: sum(line["step"] == step for line in lines) for step in opened}
    assert figures["stances"] == 21  # one of the 22 was Ruth A.'s


def test_the_page_shows_the_figures_of_the_json_export() -> None:
    doc = evening_document()
    shown = {row.name: row.value for table in Wording(doc).tables() for row in table.rows}
    figures = json.loads(render(doc, "json"))["figures"]

    assert shown["Beiträge"] == figures["contributions"]
    assert shown["Nachfragen"] == figures["ask_backs"]
    assert [shown[row] for row in ("Geschichte", "Angst")] == [figures["kinds"]["story"], figures["kinds"]["fear"]]


def test_every_answer_is_linked_from_both_sides_in_the_json_export() -> None:
    lines = {line["n"]: line for line in json.loads(render(evening_document(), "json"))["contributions"]}
    to = {n: line["reply_to"] for n, line in lines.items() if line["reply_to"]}
    assert to == {n: answered for answered, line in lines.items() for n in line["answers"]}


# ── the page ──


@pytest.mark.parametrize("format", ["page", "html"])
@pytest.mark.parametrize("until_s", [30, 75 * 60, 24 * 3600])
def test_every_link_into_the_page_arrives(format, until_s: int) -> None:
    page = Page(render(evening_document(until_s), format))

    assert len(page.ids) == len(set(page.ids))
    inside = [href for href in page.hrefs if href.startswith("#")]
    assert [href for href in inside if href[1:] not in page.ids] == []
    elsewhere = {href.partition("#")[0] for href in page.hrefs if not href.startswith("#")}
    expected = {f"{ADDRESS}/export.{name}?lang=de" for name in EXPORTS} | {ADDRESS}
    if format == "page":
        expected |= {f"{ADDRESS}?lang=en", assets().url("page.css")} | ({assets().icon} - {""})
        expected |= {"/imprint?lang=de", "/privacy?lang=de"}
    assert elsewhere == expected


def test_every_line_and_step_has_its_permanent_address() -> None:
    page = Page(render(evening_document(), "page"))

    assert [f"B{n}" for n in range(1, 38) if f"B{n}" not in page.ids] == []
    assert [step.id for step in SETUP.steps if f"step-{step.id}" not in page.ids] == []


@pytest.mark.parametrize("format", ["page", "html"])
def test_no_element_carries_script_or_style(format) -> None:
    page = Page(render(evening_document(), format))

    for _, attributes in page.elements:
        assert "style" not in attributes
        assert not [name for name in attributes if name.startswith("on")]
    scripts = [attributes for tag_name, attributes in page.elements if tag_name == "script"]
    assert len(scripts) == (2 if format == "page" else 0)
    assert all("src" in attributes for attributes in scripts)


def test_the_one_file_needs_nothing_else_and_says_so(tmp_path: Path) -> None:
    names = ["vollkorn-AAAAAAAA", "fira-400-AAAAAAAA", "fira-500-AAAAAAAA", "vollkorn-ext-AAAAAAAA"]
    for name in names:
        (tmp_path / f"{name}.woff2").write_bytes(name.encode())
    body = one_file(evening_document(address=""), asset_files.load(tmp_path)).decode()

    assert "<script" not in body
    assert "default-src 'none'; style-src 'sha256-" in body.replace("&#39;", "'")
    sources = re.findall(r"url\(([^)]*)\)", body)
    assert len(sources) == 3  # no letter of the evening needs the extended cut
    assert all(source.startswith("data:font/woff2;base64,") for source in sources)
    assert not re.search(r'(?:src|href)="(?!#)', body)


@pytest.mark.parametrize(
    ("cut", "name"), [("vollkorn-ext", "Łukasz"), ("vollkorn-ext", "Žofia"), ("vollkorn-west", "Åsa")]
)
def test_the_neighbours_letters_come_along_when_a_name_needs_them(tmp_path: Path, cut: str, name: str) -> None:
    (tmp_path / f"{cut}-AAAAAAAA.woff2").write_bytes(b"x")
    made = asset_files.load(tmp_path)
    people = NAMES | {"uwe-s": replace(NAMES["uwe-s"], name=name)}

    assert "data:font" not in one_file(document(held().outline(), NAMES, "de"), made).decode()
    assert "data:font" in one_file(document(held().outline(), people, "de"), made).decode()


def test_both_style_sheets_say_the_same_of_the_neighbours_letters() -> None:
    frontend = (ROOT / "frontend/src/styles/tokens.css").read_text(encoding="utf-8")

    for face in asset_files.FACES:
        (rule,) = (line for line in frontend.splitlines() if f"/{face.stem}.woff2" in line)
        assert (f"unicode-range: {face.letters};" in rule) if face.letters else ("unicode-range" not in rule), rule


def test_assets_are_named_by_their_content(tmp_path: Path) -> None:
    plain = asset_files.load(tmp_path)
    (tmp_path / "vollkorn-AAAAAAAA.woff2").write_bytes(b"x")
    built = asset_files.load(tmp_path)

    assert plain.version != built.version
    assert plain.url("live.js") == f"/doc-assets/{plain.version}/live.js"
    assert b"/assets/vollkorn-AAAAAAAA.woff2" in built.files["page.css"].body
    assert b"@font-face" not in plain.files["page.css"].body


def test_file_names_are_plain() -> None:
    assert file_name(evening_document(), "md") == "gut-versorgt-gut-verstanden.md"
    assert file_name(with_words("x", title="../../Übermut & Ärger"), "csv") == "uebermut-aerger.csv"
    assert file_name(with_words("x", title="日本"), "json") == "resonanz.json"


# ── empty states ──


@pytest.mark.parametrize("language", ["de", "en"])
def test_nothing_yet_reads_as_nothing_yet(language: str) -> None:
    setup = replace(SETUP, kinds=(), charter=(), minutes=None, steps=SETUP.steps[:2], welcome="")
    empty = document(Evening(setup).outline(), {}, language, ADDRESS)

    for format in ALL_FORMATS:
        assert render(empty, format)
    said = " ".join(Page(render(empty, "page")).words)
    expected = {
        "de": ["noch nicht begonnen", "keine Arten gewählt", "Hier steht noch nichts.", "keine eigenen Spielregeln"],
        "en": ["has not begun", "No kinds are chosen", "Nothing stands here yet.", "No rules of its own"],
    }
    assert [words for words in expected[language] if words not in said] == []
    assert json.loads(render(empty, "json"))["contributions"] == []


# ── words never break out ──

NASTY = [
    "<script>alert(1)</script>",
    "</style><script>alert(1)</script>",
    '"><img src=x onerror=alert(1)>',
    "<!-- ",
    "&lt;b&gt; &amp; &#60;",
    "{{ 7*7 }} {% raw %}",
    "=cmd|' /C calc'!A1",
    "+1+1",
    "-2",
    "@SUM(A1)",
    "\t=1",
    "a\r\n=1",
    "„verschachtelt“ \"und\" 'mehr', so",
    "\u202egnirts\u202c \u2066x",
    "# Titel",
    "1. Liste\n- Punkt\n* Punkt\n+ Punkt",
    "Absatz\n===\nnoch\n---",
    "> Zitat\n>> mehr",
    "```\ncode\n```",
    "    eingerückt\n\tauch",
    "a | b\n--|--\nc | d",
    "*fett* _kursiv_ ~~weg~~ `code`",
    "[Link](javascript:alert(1)) ![Bild](http://x/y)",
    "<https://example.com> https://example.com www.example.com",
    "[x]: http://example.com\n\n[^1]: Fußnote",
    "Zeile\\\nZeile  \nZeile",
    "Donaudampfschifffahrtsgesellschaftskapitän" * 40,
    "שלום עולם",
    "\u2028\u2029\x85\x0b\x0c",
    "\ud800 einsam",
    "\x00\x01\x7f",
    "$$x^2$$ :: ::: directive",
]
words = st.one_of(
    st.sampled_from(NASTY),
    st.text(min_size=1, max_size=200),
    st.lists(st.sampled_from(NASTY), min_size=2, max_size=3).map("\n".join),
    st.text(alphabet="<>&\"'=+-@|*_`#[]()!\\~:{}%$\n\r\t 1.a", min_size=1, max_size=80),
)
any_words = settings(max_examples=25, deadline=None, suppress_health_check=[HealthCheck.too_slow])


def _shape(value: str) -> str:
    """Harmless words with the same paragraphs and lines."""
    return re.sub(r"[^\n]", "x", value)


def _name(value: str) -> str:
    return cleaning.line(cleaning.line(value)[:60]) or "x"


def _cleaned(value: str) -> str:
    return cleaning.paragraph(value) or "x"


@any_words
@given(words, words)
def test_no_words_change_the_structure_of_a_page(said: str, name: str) -> None:
    said, name = _cleaned(said), _name(name)
    harmless = with_words(_shape(said), "x", "x")

    for format in ("page", "html"):
        page = Page(render(with_words(said, name, name), format))
        assert page.elements == Page(render(harmless, format)).elements
        kept = {line for line in page.lines.values() if line}
        assert kept == {said}


@any_words
@given(words, words)
def test_no_words_change_the_structure_of_markdown(said: str, name: str) -> None:
    said, name = _cleaned(said), _name(name)
    parser = MarkdownIt("commonmark").enable(["table", "strikethrough"])

    def structure(body: bytes) -> list[tuple[str, ...]]:
        tokens = parser.parse(body.decode())
        kinds = {"text", "softbreak", "hardbreak"}
        assert "html_block" not in {token.type for token in tokens}
        return [
            (token.type, *(child.type for child in token.children or () if child.type not in kinds)) for token in tokens
        ]

    nasty, harmless = with_words(said, name, name), with_words(_shape(said), "x", "x")
    assert structure(render(nasty, "md")) == structure(render(harmless, "md"))


@any_words
@given(words)
def test_markdown_shows_exactly_the_words(said: str) -> None:
    said = _cleaned(said)
    tokens = MarkdownIt("commonmark").parse(render(with_words(said), "md").decode())
    expected = [" ".join(row.split()) for row in said.split("\n") if row.strip()]
    shown: list[list[str]] = []
    depth = 0
    for token in tokens:
        depth += (token.type == "blockquote_open") - (token.type == "blockquote_close")
        if token.type == "blockquote_open" and token.level == 0:
            shown.append([])
        if token.type == "inline" and depth and token.children:
            rows = "".join("\n" if "break" in child.type else child.content for child in token.children)
            shown[-1] += [" ".join(row.split()) for row in rows.split("\n")]
    assert shown
    handed_in = [[sentence] for table in HANDED_IN.values() for sentence in table]
    assert all(rows[-len(expected) :] == expected for rows in shown if rows not in handed_in)


@any_words
@given(words, words)
def test_a_table_gives_back_every_cell_and_none_is_a_formula(said: str, name: str) -> None:
    said, name = _cleaned(said), _name(name)
    body = render(with_words(said, name), "csv").decode()

    assert body.startswith("\ufeff")
    head, *rows = csv.reader(io.StringIO(body.removeprefix("\ufeff"), newline=""), strict=True)
    assert len(rows) == 37
    for row in rows:
        assert len(row) == len(head)
        assert not any(cell.startswith(FORMULA_STARTS) for cell in row)
        cells = dict(zip(head, row, strict=True))
        assert cells["Beitrag"] in {"", said, f"'{said}"}
        assert cells["Name"] in {name, f"'{name}"}


@any_words
@given(words, words)
def test_json_gives_back_the_words(said: str, name: str) -> None:
    said, name = _cleaned(said), _name(name)
    data = json.loads(render(with_words(said, name), "json"))

    assert {line["text"] for line in data["contributions"]} == {said, None}
    assert {person["name"] for person in data["people"]} == {name}


def test_rows_end_as_rfc_4180_says_and_every_cell_is_quoted() -> None:
    body = render(evening_document(), "csv").decode("utf-8-sig")

    assert body.endswith('"\r\n')
    assert body.count("\r\n") == 38
    assert body.replace("\r\n", "").count("\n") == 0  # nobody wrote a line break that evening


# ── the format that is promised ──


@pytest.mark.parametrize("until_s", [30, 75 * 60, 24 * 3600])
def test_the_json_export_is_what_its_format_says(until_s: int) -> None:
    body = render(evening_document(until_s), "json")
    read = msgspec.json.decode(body, type=Documentation, strict=True)
    assert msgspec.json.format(msgspec.json.encode(read), indent=1) + b"\n" == body


def test_the_schema_in_the_documentation_is_that_of_the_code() -> None:
    written = (ROOT / "docs" / "documentation-format.schema.json").read_text(encoding="utf-8")
    assert written == schema_text(), "write it anew: app.documentation.format.schema_text()"


def test_the_explanation_names_every_member() -> None:
    explained = (ROOT / "docs" / "documentation-format.md").read_text(encoding="utf-8")
    members = {name for shape in json.loads(schema_text())["$defs"].values() for name in shape["properties"]}
    assert sorted(name for name in members if f"`{name}`" not in explained) == []


def test_kinds_of_the_format_are_the_kinds_of_the_rules() -> None:
    kinds = json.loads(schema_text())["$defs"]["KindCount"]["properties"]["kind"]["enum"]
    assert set(kinds) == {kind.value for kind in Kind}


# ── large ──


@pytest.mark.slow
def test_ten_thousand_contributions_render_in_time() -> None:
    made = crowded(10_000)

    started = time.process_time()
    body = render(document(made, NAMES, "de", ADDRESS), "page")
    took_s = time.process_time() - started

    assert body.count(b"<article ") == 10_000
    assert took_s < 2.5
    assert b'class="jumps' in body
