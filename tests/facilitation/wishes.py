"""Anything anybody may wish, for hypothesis: a strategy for the commands of each part, and one for all of them."""

from __future__ import annotations

from hypothesis import strategies as st

from app.facilitation import commands as ask
from app.facilitation.core import Role
from app.facilitation.setup import PAIRS_FIRST, Kind, Step
from tests.facilitation.story import ACTORS, NOW, ROLES

who = st.sampled_from(list(ACTORS))
person = st.sampled_from(list(ROLES))
GUESTS = ("gast", "gast 2")
"""Those who may come to the door."""
anybody = st.sampled_from([*ROLES, *GUESTS])
words = st.text(max_size=30)
step = st.sampled_from(["s1", "s2", "s3", "s4", "s5", "s6", "s7", "s9", "t0", "t1", "t1", "t2", "t2", "t3", "t4"])
line = st.sampled_from([f"line-000000000000{n:02}" for n in range(8)])
lines = st.lists(line, max_size=4).map(tuple)
seqs = st.integers(0, 60)
relation = st.sampled_from([None, "reply", "ask_back"])
read = st.none() | st.integers(NOW, NOW + 50)

MARK = "«{}»"
marked = st.tuples(line, words).map(lambda drawn: (drawn[0], f"{drawn[1]} {MARK.format(drawn[0])}"))
"""A line and words for it that say which line they are of: so they are found wherever they should not be."""

contributions = st.one_of(
    st.builds(ask.Contribute, line, step, words, st.none() | line, relation, st.booleans()),
    st.builds(lambda drawn, step: ask.Contribute(drawn[0], step, drawn[1]), marked, step),
    st.builds(ask.SetKind, line, st.none() | st.sampled_from(Kind), st.booleans()),
    st.builds(lambda drawn: ask.Correct(*drawn), marked),
    st.builds(ask.Withdraw, line),
    st.builds(ask.Resonate, line, st.sampled_from(["same", "differs", None])),
)
spoken = st.one_of(st.builds(ask.Note, line, step, person, words), st.builds(ask.Confirm, line, st.integers(7, 40)))
duties = st.one_of(
    st.builds(ask.AskDuty, person, st.sampled_from(ask.Duty), st.booleans()),
    st.builds(ask.TakeDuty, st.sampled_from(ask.Duty), st.booleans()),
)
a_step = st.builds(Step, step, st.sampled_from(["foyer", "plenary", "break"]), st.just("Schritt"), words)
agenda = st.one_of(
    st.builds(
        ask.ChangeAgenda, st.lists(step | a_step, max_size=5).map(lambda steps: ("s1", *steps)), st.integers(1, 9)
    ),
    st.builds(ask.OpenStep, step, step),
    st.builds(ask.Extend, step, st.integers(-1, 99)),
    st.builds(ask.Announce, st.sampled_from(["a1", "a2"]), words),
    st.builds(ask.SetReading, st.sampled_from(["public", "nobody", "participants"])),
    st.builds(ask.CloseDialogue, step),
)
people = st.builds(ask.ErasePerson, person)
floor = st.one_of(
    st.builds(ask.RaiseHand, step, st.sampled_from(["voice", "text"]), st.booleans()),
    st.builds(ask.LowerHand, person, st.booleans()),
    st.builds(ask.LeaveFloor, person),
    st.builds(ask.GrantFloor, person, st.integers(0, 3)),
    st.builds(ask.YieldFloor, st.integers(0, 3)),
    st.builds(ask.RunOn, st.integers(0, 3)),
    st.builds(ask.MeasureTurn, st.integers(0, 3), st.integers(-1, 9_000)),
    st.builds(ask.RunList, st.booleans()),
    st.builds(ask.PauseClock, step),
    st.builds(ask.ResumeClock, step),
)
gathering = st.one_of(
    st.builds(ask.DeclareGroup, st.none() | st.integers(-1, 2)),
    st.builds(ask.SpeakLanguages, st.lists(st.sampled_from(["de", "en", "fr"]), max_size=2).map(tuple)),
    st.builds(ask.StandBy, st.integers(-1, 2)),
    st.builds(ask.Rate, step, st.sampled_from(["heard", "learned"]), st.none() | st.integers(0, 6)),
)
theme = st.sampled_from([f"theme-00000000000{n:02}" for n in range(4)])
heading = st.sampled_from(["", "Bescheid wissen", "Niemand fällt durchs Netz", "Anders"])
harvest = st.one_of(
    st.builds(ask.CreateTheme, theme, heading, lines),
    st.builds(ask.RenameTheme, theme, heading, heading, st.just("") | line),
    st.builds(ask.Gather, theme, lines, st.booleans()),
    st.builds(ask.MergeThemes, theme, theme),
    st.builds(ask.SplitTheme, theme, theme, heading, lines),
    st.builds(ask.RemoveTheme, theme, seqs),
    st.builds(ask.UndoHarvest, seqs),
    st.builds(ask.AnswerGathering, theme, line, st.booleans(), words, st.booleans(), words),
    st.builds(ask.TakeWordsBack, theme, line) | st.builds(ask.TakeWordsBack, theme, st.just(""), step),
    st.builds(ask.Weigh, step, theme, st.integers(-1, 4), words),
)
said = st.sampled_from([f"understood-{n:08}" for n in range(3)])
given_answer = st.sampled_from([f"answer-{n:012}" for n in range(3)])
reply = st.sampled_from([f"reply-{n:012}" for n in range(4)])
case = st.sampled_from([f"case-{n:012}" for n in range(3)])
status = st.sampled_from(["open", "promised", "no"])
day = st.sampled_from(["2027-03-01", "2027-05-01", "2020-01-01"])
answers = st.one_of(
    st.builds(
        ask.ReadBack,
        said,
        words,
        st.sampled_from([(), ("theme-0000000000000",)]),
        st.sampled_from([(), ("line-00000000000000",)]),
        st.none() | person,
    ),
    st.builds(ask.AnswerReadBack, said, st.sampled_from([True, False, None]), words),
    st.builds(ask.GiveAnswer, given_answer, said, status, words, person, day, words),
    st.builds(ask.ReplyToAnswer, given_answer, reply, words),
    st.builds(ask.TakeBackReply, given_answer, reply),
    st.builds(ask.SuggestCase, case, person),
    st.builds(ask.SettleCase, case),
    st.builds(ask.HandInCase, case),
    st.builds(ask.ReadCase, case),
)
moderation = st.one_of(
    st.builds(ask.Hide, line, st.sampled_from(["third_party", "insult"]), words, read),
    st.builds(ask.Unhide, line, read),
    st.builds(ask.AnswerHiding, line, words),
    st.builds(ask.SetSlowMode, st.integers(0, 2), st.integers(0, 2)),
    st.builds(ask.HandOver, person, person),
    st.builds(ask.ReadAnnouncement, st.sampled_from(["a1", "a2"])),
)
access = st.one_of(
    st.builds(
        ask.Admit,
        anybody,
        st.sampled_from([Role.PARTICIPANT, Role.MODERATOR]),
        st.just(9),
        st.booleans(),
        st.booleans(),
    ),
    st.builds(ask.SetLobby, st.booleans()),
    st.builds(ask.SetLock, st.booleans()),
    st.builds(ask.LetIn, st.none() | st.tuples(anybody, anybody)),
    st.builds(ask.TurnAway, st.tuples(anybody)),
    st.builds(ask.RemovePerson, anybody, st.booleans()),
    st.builds(ask.AllowAgain, anybody),
)
table = st.sampled_from([0, 1, 2, PAIRS_FIRST, PAIRS_FIRST + 1])
item = st.sampled_from([f"thing-000000000000{n}" for n in range(4)])
point = st.tuples(st.integers(-1, 1001), st.integers(0, 1000))
everybody = st.lists(anybody, max_size=7).map(tuple)
tables = st.one_of(
    st.builds(ask.DrawTables, step, everybody, st.integers(0, 9)),
    st.builds(ask.SitDown, step),
    st.builds(ask.TendTables, step, everybody, everybody),
    st.builds(ask.RememberMeetings, st.lists(st.tuples(anybody, anybody), max_size=6).map(tuple)),
    st.builds(ask.TakeSeat, step, st.none() | table),
    st.builds(ask.BeHost, step, st.booleans()),
    st.builds(ask.ChooseHost, step, table, person),
    st.builds(ask.AskForHelp, step, st.sampled_from(["content", "technical"])),
    st.builds(ask.TakeHelp, step, table),
    st.builds(ask.EndHelp, step, table),
    st.builds(ask.AskForMinutes, step),
    st.builds(ask.GiveMinutes, step, table, st.integers(-1, 3)),
)
cloth = st.one_of(
    st.builds(
        ask.PutOnCloth,
        step,
        item,
        st.sampled_from(["text", "stroke", "arrow", "heart"]),
        st.lists(point, min_size=1, max_size=3).map(tuple),
        words,
    ),
    st.builds(ask.PutOnCloth, step, item, st.just("text"), st.tuples(st.just((5, 9))), st.just("Verstehen ist Würde")),
    st.builds(ask.MoveOnCloth, step, item | line, point),
    st.builds(ask.RemoveFromCloth, step, item),
    st.builds(ask.HandIn, step, st.integers(0, 3), words),
)
seating = st.one_of(
    st.builds(ask.VisitTable, step, st.none() | table),
    st.builds(ask.TellTables, step, st.sampled_from(["a1", "a3"]), words, st.lists(table, max_size=2).map(tuple)),
    st.builds(ask.MovePerson, step, person, table, st.booleans()),
    st.builds(ask.SwapPeople, step, person, person),
    st.builds(ask.MergeTables, step, table, table),
    st.builds(ask.KeepPair, person, person, st.sampled_from(["together", "apart", None])),
    st.builds(ask.UndoSeating, step, seqs),
)
voice = st.one_of(
    st.builds(ask.Mute, person, st.sampled_from(["noise", "conduct"])),
    st.builds(ask.Unmute, person),
    st.builds(ask.MuteOthers, step, st.none() | table),
    st.builds(ask.SpeakToAll, step, st.booleans(), st.none() | person),
    st.builds(
        ask.MeasureSpeech, step, st.lists(st.tuples(table, st.integers(-1, 9_000)), max_size=2).map(tuple), everybody
    ),
    st.builds(ask.TellSound, st.sampled_from(["direct", "relayed", "blocked"])),
)
place = st.sampled_from(["plenary", "table:0", "table:1", f"table:{PAIRS_FIRST}"])
recording = st.one_of(
    st.builds(ask.AgreeToRecording, step, place),
    st.just(ask.StopRecording()),
    st.builds(ask.DropRecording, seqs),
    st.just(ask.DropRecordings()),
    st.builds(ask.ShareRecordings, st.booleans()),
    st.builds(ask.PublishRecordings, st.booleans()),
    st.builds(ask.BeginRecording, person, seqs, seqs),
    st.builds(ask.EndRecording, person, seqs, st.integers(-1, 99)),
)
anything = st.one_of(
    access,
    contributions,
    spoken,
    duties,
    agenda,
    people,
    floor,
    gathering,
    harvest,
    answers,
    moderation,
    tables,
    cloth,
    seating,
    voice,
    recording,
)
"""Any command of anybody; most of them are refused, and that is part of what is looked at."""
