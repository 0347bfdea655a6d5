"""What the documentation says of the tables of a World Café: who sat where, what was said, laid and handed in there."""

from __future__ import annotations

import json
from dataclasses import replace

import pytest

from app.documentation.build import document
from app.documentation.cloth import cloth
from app.documentation.formats import FORMATS, render
from app.documentation.tables import LaidThing
from app.facilitation.commands import Contribute, DrawTables, HandIn, OpenStep, PutOnCloth, SitDown
from app.facilitation.core import SYSTEM_ACTOR, Role
from app.facilitation.setup import Step
from app.sample.evening import PEOPLE, SETUP
from app.sample.words import HANDED_IN
from tests.documentation.made import Page, evening_document
from tests.sample.held import NAMES, Evening, held

GUESTS = tuple(one.key for one in PEOPLE if one.role is not Role.MODERATOR)
LEADS = next(one.key for one in PEOPLE if one.role is Role.MODERATOR)
STEPS = (
    replace(SETUP.steps[0]),
    Step("pairs", "pairs", "Zu zweit", question="Wer sind Sie?", minutes=8),
    Step("r1", "world_cafe", "Runde 1", question="Was ist da passiert?", minutes=20),
    Step("r2", "world_cafe", "Runde 2", question="Was macht Ihnen Mut?", minutes=20),
    Step("th", "table_harvest", "Ernte am Tisch", question="Was sollen alle hören?", minutes=6),
)
WORDS, HANDED, SIGN, FOR_TWO = "Der Brief kam im Dezember.", "Schickt Menschen.", "Verstehen ist Würde.", "Nur für uns."


@pytest.fixture(scope="module")
def cafe() -> Evening:
    evening = Evening(replace(SETUP, steps=STEPS))
    before, at = STEPS[0].id, 900.0
    for step in STEPS[1:]:
        evening.put(OpenStep(step.id, before), LEADS, at)
        evening.put(DrawTables(step.id, GUESTS, 7), SYSTEM_ACTOR, at + 1)
        evening.put(SitDown(step.id), SYSTEM_ACTOR, at + 90)
        who = GUESTS[0]
        if step.id == "pairs":
            evening.put(Contribute("pair-line-0000000000", step.id, FOR_TWO), who, at + 100)
        if step.id == "r1":
            evening.put(Contribute("table-line-000000000", step.id, WORDS), who, at + 100)
            evening.put(PutOnCloth(step.id, "cloth-0000000000000", "text", ((400, 500),), SIGN), who, at + 110)
            evening.put(PutOnCloth(step.id, "cloth-0000000000001", "arrow", ((1, 2), (300, 400))), who, at + 120)
        if step.id == "th":
            assert evening.put(HandIn(step.id, 1, HANDED), who, at + 130)
        before, at = step.id, at + 1_500
    return evening


@pytest.mark.parametrize("language", ["de", "en"])
@pytest.mark.parametrize("format", list(FORMATS))
def test_every_format_tells_of_the_tables(cafe: Evening, language: str, format: str) -> None:
    said = render(document(cafe.outline(), NAMES, language), format).decode()

    assert WORDS in said
    assert FOR_TWO not in said, "what two people said to each other is for the two"
    if format != "csv":
        assert "Schickt Menschen" in said and "Verstehen ist" in said


def test_the_data_say_who_sat_where_and_that_nobody_met_twice(cafe: Evening) -> None:
    told = json.loads(render(document(cafe.outline(), NAMES, "de"), "json"))

    assert [(one["step"], one["round"]) for one in told["seatings"]] == [("r1", 1), ("r2", 2)]
    for seating in told["seatings"]:
        assert sum(len(table["people"]) for table in seating["tables"]) == len(GUESTS)
    line = next(one for one in told["contributions"] if one["text"] == WORDS)
    sheet = next(one for one in told["tables"] if one["table"] == line["table"])
    assert sheet["rounds"]["1"] == [line["n"]]
    assert [thing["shape"] for thing in sheet["cloth"]] == ["text", "arrow"]
    assert [one["handed_in"] for one in told["tables"] if one["handed_in"]] == [[HANDED]]
    assert (told["meetings"] > 0, told["met_again"]) == (True, 0)


def test_the_harvest_at_the_tables_tells_what_each_of_them_handed_in() -> None:
    page = Page(render(evening_document(), "html"))
    text = render(evening_document(), "md").decode()

    assert {f"handed-{table}" for table in range(1, 10)} <= set(page.ids)
    harvest = text[text.index("## 12. Stille Minute") : text.index("## 13. Ernte")]
    assert all(sentence in harvest for table in HANDED_IN.values() for sentence in table)
    assert "Hier hat niemand etwas aufgeschrieben" not in harvest


def test_from_a_theme_one_comes_to_its_lines_their_round_and_their_table_and_back() -> None:
    body = render(evening_document(), "html").decode()
    theme = body[body.index('id="T4"') : body.index('id="T5"')]
    leaf = body[body.index('id="table-6"') : body.index('id="table-7"')]

    assert all(f'href="#table-{table}"' in theme for table in (6, 7, 8))
    assert 'href="#B22"' in theme and 'href="#step-gemeinsam"' in theme
    assert 'href="#B22"' in leaf and 'href="#T4"' in leaf
    assert 'href="#table-6"' in body[body.index('id="B22"') : body.index('id="B23"')]


def test_the_themes_begin_with_all_of_them_at_a_glance() -> None:
    body = render(evening_document(), "html").decode()
    over = body[body.index('class="over"') : body.index('id="T1"')]

    assert over.count("<li>") == 6 and "27 Punkte · 4 Beiträge · gehört an 3 Tischen (3, 5, 9)" in over
    assert '<a href="#answers">Was verstanden' in body and '<a href="#themes">Die Punkte' in body
    assert (
        "- T6 Energie, auf die man stolz sein kann: 8 Punkte, 5 Beiträge" in render(evening_document(), "md").decode()
    )


def test_a_cloth_is_drawn_as_it_lies_on_the_screens() -> None:
    drawn = cloth(
        [
            LaidThing("stroke", ((0, 0), (10, 10), (20, 0)), "", 1),
            LaidThing("stroke", ((5, 5),), "", 1),
            LaidThing("stroke", tuple((x, 7) for x in range(100)), "", 1),
            LaidThing("arrow", ((100, 100), (300, 100)), "", 2),
            LaidThing("heart", ((40, 50),), "", 2),
            LaidThing("text", ((500, 500),), "Verstehen ist Würde.", 1),
            LaidThing("text", ((500, 900),), "gute Frage, darüber reden wir noch", 3),
        ]
    )

    assert drawn.lines[:2] == ("M0 0q10 10 15 5L20 0", "M5 5h.1")
    assert drawn.lines[2].startswith("M0 7l1 0 1 0"), "a long line is as short as can be"
    assert drawn.lines[3].startswith("M100 100Q200 74 300 100M"), "a little bent, as a hand draws it"
    assert drawn.hearts[0].startswith("M40 50m")
    assert [(one.size, len(one.rows)) for one in drawn.words] == [(64, 2), (38, 3)], "few words are large"


def test_many_tables_are_folded_each_is_found_by_its_number_and_empty_ones_take_no_room() -> None:
    outline = held().outline()
    first = outline.seatings[0]
    seats = tuple(replace(first.tables[n % 9], table=n + 1) for n in range(250))
    made = replace(outline, seatings=tuple(replace(one, tables=seats) for one in outline.seatings))

    page = render(document(made, NAMES, "de"), "html").decode()

    plan = page[page.index('id="tables-plan"') : page.index('id="table-1"')]
    assert "<details>" in plan and plan.count("<tr>") == 251 and 'href="#table-9"' in plan
    assert page.count('class="leaf row"') == 9
