"""What the documentation says of the tables of a World Café: who sat where, what was said, laid and handed in there."""

from __future__ import annotations

import json
from dataclasses import replace

import pytest

from app.documentation.build import document
from app.documentation.formats import FORMATS, render
from app.facilitation.commands import Contribute, DrawTables, HandIn, OpenStep, PutOnCloth, SitDown
from app.facilitation.core import SYSTEM_ACTOR, Role
from app.facilitation.setup import Step
from app.sample.evening import PEOPLE, SETUP
from tests.sample.held import NAMES, Evening

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
