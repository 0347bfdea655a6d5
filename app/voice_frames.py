"""The frames between the house and a media process, both ways, and how they become text. Only shapes; no decision.

A media process is a client: it dials any worker by WebSocket at `PATH`, shows the secret as
`Authorization: Bearer <secret>`, and says `hello`. JSON text frames; member `t` is the type. People are called by their
ids in the dialogue, never by name. A *visit* is one voice connection of one person: a reload makes a new one, and the
newest visit of a person ends the older ones.
"""

from __future__ import annotations

from typing import Any, Final, Literal

import msgspec
from msgspec import Struct

PATH: Final = "/media"
FRAME_MAX_BYTES: Final = 1024 * 1024
"""A thousand people with their places are about 150 KiB."""
OFFER_MAX_CHARS: Final = 24_000
"""Eight m-lines of a browser are about 10,000."""
SPEAKING_PER_S: Final = 5
SPOKE_EVERY_S: Final = 5.0
LOAD_EVERY_S: Final = 0.5

RefusedCode = Literal["full", "bad_offer", "stopping"]
"""No room for another peer; an offer one cannot answer; the process ends."""
DownReason = Literal["bye", "replaced", "over", "not_set_up", "not_trusted", "lost", "closed", "stopping"]
"""Asked for; a newer visit; the dialogue; no way found in time; another certificate than the offer's; silent for too
long; closed by the browser; the process ends. After `lost` and `stopping` a browser comes back by itself."""


class Whereabouts(Struct, frozen=True, kw_only=True, omit_defaults=True):
    """Where one person is and what that means for their voice.

    `place`: "plenary", "table:7", "foyer-group:3" …; None: nowhere, hears only announcements.
    `heard`: may be heard at that place (the floor, a table, a moderator). `muted` takes it back.
    `announces`: is heard by the whole dialogue.
    `takes_turn`: rank among those who hold the floor, the smallest first; None: holds no turn. Whoever has a turn is
    not displaced by somebody louder who has none. `recording`: the number of their recording, 0: they are not recorded.
    """

    place: str | None = None
    heard: bool = False
    muted: bool = False
    announces: bool = False
    takes_turn: int | None = None
    recording: int = 0


class Hello(Struct, tag_field="t", tag="hello"):
    """First frame of a media process: who it is, and how many more peers it takes. After it come `up` for every visit
    that still stands, so that a worker that has just begun knows them."""

    process: str
    free: int


class Answer(Struct, tag_field="t", tag="answer"):
    """The SDP answer to the offer of `visit`."""

    dialogue: str
    visit: str
    sdp: str


class NotAnswered(Struct, tag_field="t", tag="refused"):
    """There will be no voice for this offer."""

    dialogue: str
    visit: str
    code: RefusedCode


class Up(Struct, tag_field="t", tag="up", kw_only=True):
    """The visit's voice goes through. `person` and `own` as in its offer, for a worker that did not pass it on."""

    dialogue: str
    visit: str
    person: str
    own: bool = False


class Down(Struct, tag_field="t", tag="down"):
    """The visit is over."""

    dialogue: str
    visit: str
    reason: DownReason


class Speaking(Struct, tag_field="t", tag="speaking"):
    """Who is audible now, whole; at most `SPEAKING_PER_S`, and only when it changed."""

    dialogue: str
    people: list[str]


class Spoke(Struct, tag_field="t", tag="spoke"):
    """Milliseconds of speech that others could hear, since the last of these frames; every `SPOKE_EVERY_S`."""

    dialogue: str
    ms: dict[str, int]


class Load(Struct, tag_field="t", tag="load"):
    """How the process is, every `LOAD_EVERY_S`; also its heartbeat. `packets` forwarded per second, `cpu` of a core."""

    peers: int
    packets: int
    cpu: float


class Kept(Struct, tag_field="t", tag="kept", kw_only=True):
    """The file of a recording is there, begun at `began_at` (Unix milliseconds); if it is `over`, so long (`ms`). Said
    again after a new hello until the house answers `noted`. `given_up`: the disk is full, or the recording too long.
    """

    dialogue: str
    person: str
    recording: int
    began_at: int = 0
    ms: int = 0
    over: bool = False
    given_up: bool = False


FromMedia = Hello | Answer | NotAnswered | Up | Down | Speaking | Spoke | Load | Kept


class Places(Struct, tag_field="t", tag="places"):
    """Everybody of a dialogue, whole: who is missing has no place."""

    dialogue: str
    people: dict[str, Whereabouts]


class Place(Struct, tag_field="t", tag="place"):
    """One person's whereabouts changed; None: they left."""

    dialogue: str
    person: str
    now: Whereabouts | None


class Offer(Struct, tag_field="t", tag="offer"):
    """A browser's SDP offer. `own`: an echo test, hears only itself and is heard by nobody else."""

    dialogue: str
    person: str
    visit: str
    sdp: str
    own: bool = False


class Bye(Struct, tag_field="t", tag="bye"):
    """The visit shall end."""

    dialogue: str
    visit: str


class Over(Struct, tag_field="t", tag="over"):
    """Nobody of this dialogue has voice any longer; forget it."""

    dialogue: str


class Noted(Struct, tag_field="t", tag="noted"):
    """The house knows of that recording."""

    dialogue: str
    person: str
    recording: int


ToMedia = Places | Place | Offer | Bye | Over | Noted

_encoder: Final = msgspec.json.Encoder()
_from_media: Final[msgspec.json.Decoder[Any]] = msgspec.json.Decoder(FromMedia)
_to_media: Final[msgspec.json.Decoder[Any]] = msgspec.json.Decoder(ToMedia)


def encode(frame: FromMedia | ToMedia) -> str:
    """`frame` as the text of one WebSocket message."""
    return _encoder.encode(frame).decode()


def from_media(text: str | bytes) -> FromMedia:
    """What a media process says. Raises `msgspec.MsgspecError` for anything else."""
    frame: FromMedia = _from_media.decode(text)
    return frame


def to_media(text: str | bytes) -> ToMedia:
    """What the house says. Raises `msgspec.MsgspecError` for anything else."""
    frame: ToMedia = _to_media.decode(text)
    return frame
