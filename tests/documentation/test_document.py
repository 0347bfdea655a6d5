"""The document: what stands where, in whose words, in which language; nothing of it depends on when it is made."""

from dataclasses import replace

import pytest
from msgspec import structs

from app.documentation import document
from app.documentation.drawing import CHORD_MAX_NOTES, STAVE_MAX_PERCENT, score, strings
from app.documentation.model import String
from app.documentation.outcome_wording import OutcomeWording
from app.documentation.wording import Wording
from app.facilitation.commands import Contribute, ErasePerson, TellSound, Withdraw
from app.facilitation.core import Role
from app.facilitation.setup import Kind
from app.sample import words
from app.sample.evening import PEOPLE, SETUP, key_of
from app.sample.lines import contribution_id
from tests.documentation.made import crowded, evening_document
from tests.sample.held import NAMES, WHOLE_EVENING_S, Evening, held

HALF_PAST_SIX_S = 75 * 60


def _line(doc, n):
    return Wording(doc).lines[n]


def test_the_title_page_says_when_it_was_once_it_is_over() -> None:
    doc = evening_document()

    assert doc.date == "11. März 2027"
    assert Wording(doc).times_of_day() == "17:30 bis 20:01 Uhr"
    assert doc.as_of.iso == "2027-03-11T20:01:00+01:00"


def test_the_title_page_says_when_it_is_planned_while_it_runs() -> None:
    assert Wording(evening_document(HALF_PAST_SIX_S)).times_of_day() == "17:30 bis 20:00 Uhr"


def test_every_chapter_has_its_number_in_the_contents() -> None:
    entries = Wording(evening_document()).contents()

    assert [entry.number for entry in entries] == list(range(1, 27))
    assert [entry.title for entry in entries][:5] == [
        "Wie der Abend klang",
        "Wer wann was schrieb",
        "Ablauf",
        "Ankommen",
        "Willkommen",
    ]


@pytest.mark.parametrize(
    ("starts_at", "title"),
    [
        ("2027-03-11T09:00", "Wie der Vormittag klang"),
        ("2027-03-11T13:30", "Wie der Nachmittag klang"),
        ("2027-03-11T17:30", "Wie der Abend klang"),
        ("2027-03-09T17:30", "Wie das Gespräch klang"),
    ],
)
def test_the_occasion_is_called_by_its_time_of_day(starts_at: str, title: str) -> None:
    setup = replace(SETUP, starts_at=starts_at)
    assert Wording(document(held(setup=setup).outline(), NAMES, "de")).mood_title == title


def test_answers_stand_under_what_they_answer_in_one_level() -> None:
    harvest = next(stage for stage in evening_document().stages if stage.id == "ernte")

    assert [(placed.line.n, placed.depth) for placed in harvest.lines] == [
        (26, 0),  # answers a line of another step: begins here
        (27, 1),
        (28, 1),  # answers an answer
        (29, 0),
        (30, 0),
        (31, 0),
    ]


def test_answers_across_steps_are_linked_both_ways() -> None:
    doc = evening_document()
    words = Wording(doc)

    assert _line(doc, 26).reply_to == 5
    assert words.context_of(_line(doc, 26)).startswith(", „Warum steht auf meiner Rechnung")
    assert [answer.n for answer in words.answered_elsewhere(_line(doc, 5))] == [26]
    assert words.answered_elsewhere(_line(doc, 26)) == []  # its answer stands right under it
    assert [answer.n for answer in words.answered_elsewhere(_line(doc, 4))] == [30]


def test_a_thousand_answers_in_a_row_stay_in_order() -> None:
    evening = Evening()
    for n in range(400):
        to = f"chain-{n - 1:010}" if n else None
        put_in = Contribute(f"chain-{n:010}", "ankommen", "Und?", to, "reply" if to else None)
        evening.put(put_in, "uwe-s", n)

    lines = document(evening.outline(), NAMES, "de").stages[0].lines

    assert [placed.line.n for placed in lines] == list(range(1, 401))
    assert {placed.depth for placed in lines[1:]} == {1}


def test_corrected_words_are_the_new_ones_and_the_fact_stays() -> None:
    line = _line(evening_document(), 2)

    assert "medizinisches Gerät" in (line.text or "")
    assert line.corrected_at is not None
    assert line.corrected_at.label == "17:58"


def test_withdrawn_words_leave_their_number_and_the_fact() -> None:
    line = _line(evening_document(), 31)

    assert (line.number, line.text, line.beginning) == ("B31", None, "")
    assert line.withdrawn_at is not None
    assert line.withdrawn_at.label == "19:32"


def test_erased_people_have_no_name_and_no_words_even_if_the_directory_still_knows_them() -> None:
    evening = held()
    evening.put(ErasePerson("uwe-s"), "uwe-s", 3 * 3600)

    doc = document(evening.outline(), NAMES, "de")

    assert _line(doc, 2).text is None
    assert _line(doc, 2).who.name is None
    assert words.MISSED not in str(doc)
    assert "Uwe S." not in str(doc)
    assert next(group for group in Wording(doc).groups() if group.role is Role.PARTICIPANT).erased == 1


def test_the_plan_adds_up_from_the_beginning_and_stops_where_minutes_are_unknown() -> None:
    steps = tuple(replace(step, minutes=None) if step.id == "erleben" else step for step in SETUP.steps)
    doc = document(held(setup=replace(SETUP, steps=steps)).outline(), NAMES, "de")

    planned = {stage.id: stage.planned_at.label if stage.planned_at else None for stage in doc.stages}

    assert planned["ankommen"] == "17:15"
    assert planned["willkommen"] == "17:30"
    assert planned["zu-zweit"] == "17:43"
    assert planned["erleben"] == "17:51"
    assert planned["empfinden"] is None


def test_announcements_stand_in_their_place_in_the_run() -> None:
    entries = Wording(evening_document()).run()
    names = [entry.stage.id if entry.stage else entry.said.text[:12] for entry in entries if entry.stage or entry.said]

    assert names[4:7] == ["erleben", "Noch drei Mi", "empfinden"]
    assert [said.step for said in evening_document().announcements] == ["erleben", "pause", "tisch-ernte"]


def test_while_it_runs_one_step_is_now_and_the_others_are_ahead() -> None:
    entries = Wording(evening_document(HALF_PAST_SIX_S)).run()

    assert [entry.stage.id for entry in entries if entry.now and entry.stage] == ["empfinden"]
    assert entries[-1].stage is not None
    assert entries[-1].stage.opened_at is None


def test_a_step_left_out_is_told_after_the_end() -> None:
    evening = held(HALF_PAST_SIX_S)
    from app.facilitation.commands import CloseDialogue

    evening.put(CloseDialogue("empfinden"), "ines-falkenried", HALF_PAST_SIX_S + 60)
    last = Wording(document(evening.outline(), NAMES, "de")).run()[-1]

    assert last.plan.endswith("nicht erreicht")


def test_settings_in_the_language_of_the_dialogue_are_not_mixed_into_another() -> None:
    german, english = evening_document(), evening_document(language="en")

    assert (german.collective, german.company_people) == ("Kundinnen und Kunden", "von Halmtal Energie")
    assert (english.collective, english.company_people) == ("participants", "of Halmtal Energie")
    assert Wording(english).present().startswith("Present were 36\u00a0participants")


def test_du_is_said_where_a_dialogue_says_du() -> None:
    doc = document(held(setup=replace(SETUP, address="du")).outline(), NAMES, "de")
    words = Wording(doc)

    assert words.say("doc-charter-lead") == "So war es zu lesen, bevor du einen Namen nennen konntest."
    assert "Du kannst" in words.say("doc-figures-lead")


def test_times_of_another_day_carry_their_date() -> None:
    evening = held(60)
    evening.put(Contribute("sample-late-000001", "ankommen", "Guten Morgen."), "uwe-s", 16 * 3600)

    assert _line(document(evening.outline(), NAMES, "de"), 1).at.label == "12. März, 09:15"
    assert _line(document(evening.outline(), NAMES, "en"), 1).at.label == "12 March, 09:15"


def test_an_evening_past_midnight_is_one_evening() -> None:
    setup = replace(SETUP, starts_at="2027-03-10T23:00", minutes=150)
    assert Wording(document(Evening(setup).outline(), NAMES, "de")).times_of_day() == "23:00 bis 01:30 Uhr"


def test_a_feeling_that_is_not_named_is_counted_and_nowhere_else() -> None:
    doc = evening_document()

    assert {row.kind: row.count for row in doc.strings}[Kind.FEAR] == 2
    assert {line.kind for line in Wording(doc).lines.values()} & {Kind.FEAR} == set()
    assert _line(doc, 3).kind is Kind.JOY  # its author wanted it named
    assert _line(doc, 8).kind is None  # this one's did not


def test_a_withdrawn_line_loses_its_kind_everywhere() -> None:
    evening = held()
    evening.put(Withdraw(contribution_id("b01")), key_of("Lieselotte B."), 3 * 3600)
    doc = document(evening.outline(), NAMES, "de")

    assert {row.kind: row.count for row in doc.strings}[Kind.STORY] == 4
    assert _line(doc, 1).kind is None


# ── pictures ──


@pytest.mark.parametrize("most", [0, 1, 5, 7, 25, 64, 65, 400, 5_000, 10_000])
def test_strings_have_equal_bellies_and_never_leave_the_picture(most: int) -> None:
    picture = strings([String(Kind.STORY, "Geschichte", most), String(Kind.IDEA, "Idee", most // 2)])

    whole = {belly.width for string in picture.strings for belly in string.bellies[:-1]}
    assert len(whole) <= 1
    for string in picture.strings:
        assert string.end <= 92.001
        assert len(string.bellies) == -(-string.count // picture.bundle)


def test_every_line_is_a_note_on_the_stave_of_its_step() -> None:
    doc = evening_document()
    picture = score(doc)

    assert not picture.dense
    drawn = {note.line.n: stave.stage.id for stave in picture.staves for note in stave.notes}
    assert drawn == {n: line.step for n, line in Wording(doc).lines.items()}
    assert {note.line.n for stave in picture.staves for note in stave.notes if note.company} == {
        7, 13, 23, 26, 28, 36,
    }  # fmt: skip


def test_what_is_written_after_the_end_of_a_step_stands_behind_its_bar() -> None:
    evening = held(60 * 60)
    evening.put(Contribute("sample-late-000001", "erleben", "Noch etwas."), "uwe-s", 3_700)
    stave = next(
        stave for stave in score(document(evening.outline(), NAMES, "de")).staves if stave.stage.id == "erleben"
    )

    late = [note for note in stave.notes if note.late]

    assert [note.x > stave.width for note in late] == [True]


@pytest.mark.parametrize("lines", [25, 5_000])
def test_five_thousand_lines_are_drawn_as_density_without_losing_one(lines: int) -> None:
    picture = score(document(crowded(lines), NAMES, "de"))

    assert picture.dense is (lines > 400)
    assert sum(bin.count for stave in picture.staves for bin in stave.bins) == (lines if picture.dense else 0)
    for stave in picture.staves:
        assert stave.width <= STAVE_MAX_PERCENT
        assert stave.levels <= CHORD_MAX_NOTES
        assert all(bin.x + bin.width <= 100 for bin in stave.bins)


def test_a_foyer_open_for_weeks_does_not_squeeze_the_evening() -> None:
    weeks_s = 21 * 24 * 3600
    evening = Evening()
    shifted = [structs.replace(recorded, at=recorded.at - weeks_s * 1000) for recorded in evening.log]
    evening.log[:] = shifted
    from app.facilitation.dialogue import EMPTY, fold

    evening.state = fold(EMPTY, shifted)
    picture = score(document(evening.play().outline(), NAMES, "de"))
    widths = {stave.stage.id: stave.width for stave in picture.staves}

    assert widths["erleben"] == STAVE_MAX_PERCENT
    assert widths["ankommen"] < STAVE_MAX_PERCENT


def test_there_is_somebody_for_every_seat() -> None:
    doc = evening_document()
    assert [seat.name for seat in doc.people] == [person.name for person in PEOPLE]


def _spoken(evening: Evening) -> dict[str, int]:
    tables = OutcomeWording(Wording(document(evening.outline(), NAMES, "de"))).tables()
    return {row.name: row.value for table in tables if table.id == "spoken" for row in table.rows}


def test_it_is_counted_who_had_no_sound_and_who_of_them_wrote_instead() -> None:
    evening = held()
    lines = evening.state.contributions.by_author
    writes = [person.key for person in PEOPLE if lines.get(person.key)]
    silent = next(person.key for person in PEOPLE if not lines.get(person.key))
    assert "Personen mit Ton" not in _spoken(evening)

    for person, sound in ((writes[0], "blocked"), (silent, "blocked"), (writes[1], "relayed")):
        evening.put(TellSound(sound), person, WHOLE_EVENING_S)

    found = _spoken(evening)
    assert found["Personen mit Ton"] == 1
    assert found["Personen, deren Netz keinen Ton durchließ"] == 2
    assert found["davon haben geschrieben"] == 1
