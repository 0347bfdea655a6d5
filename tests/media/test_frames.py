"""What the house and a media process say to each other, as text."""

import msgspec
import pytest

from app import voice_frames as frames

TO_MEDIA = [
    frames.Places("d", {"p": frames.Whereabouts(place="table:7", heard=True)}),
    frames.Place("d", "p", frames.Whereabouts(place="plenary", announces=True, takes_turn=1)),
    frames.Place("d", "p", None),
    frames.Offer("d", "p", "v", "v=0", own=True),
    frames.Bye("d", "v"),
    frames.Over("d"),
]
FROM_MEDIA = [
    frames.Hello("m", 1_000),
    frames.Answer("d", "v", "v=0"),
    frames.NotAnswered("d", "v", "full"),
    frames.Up(dialogue="d", visit="v", person="p"),
    frames.Down("d", "v", "lost"),
    frames.Speaking("d", ["p"]),
    frames.Spoke("d", {"p": 4_980}),
    frames.Load(1_000, 50_000, 0.7),
]


def name(frame: object) -> str:
    return type(frame).__name__


@pytest.mark.parametrize("frame", TO_MEDIA, ids=name)
def test_a_media_process_reads_what_the_house_says(frame: frames.ToMedia) -> None:
    assert frames.to_media(frames.encode(frame)) == frame


@pytest.mark.parametrize("frame", FROM_MEDIA, ids=name)
def test_the_house_reads_what_a_media_process_says(frame: frames.FromMedia) -> None:
    assert frames.from_media(frames.encode(frame)) == frame


def test_a_frame_says_its_type_in_t_and_leaves_out_what_is_usual() -> None:
    text = frames.encode(frames.Place("d", "p", frames.Whereabouts(place="table:7")))

    assert text == '{"t":"place","dialogue":"d","person":"p","now":{"place":"table:7"}}'


@pytest.mark.parametrize("text", ["", "[]", '{"t":"dance"}', '{"t":"bye"}', '{"t":"over","dialogue":7}'])
def test_anything_else_is_no_frame(text: str) -> None:
    with pytest.raises(msgspec.MsgspecError):
        frames.to_media(text)
