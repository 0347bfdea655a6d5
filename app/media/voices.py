"""What a media process does with what the house says: takes offers, keeps places, and tells what happens. No sockets.

`say` takes frames for the house; what is said while the house cannot be reached is lost, and said anew by `stand` when
it is back. Nothing here waits for anybody.
"""

from __future__ import annotations

import asyncio
import time
from collections.abc import Callable, Iterator, Sequence
from typing import Final

import structlog

from app import voice_frames as frames
from app.media import rtp, signalling
from app.media.forwarding import Certificate
from app.media.hall import Hall, Voice
from app.media.peer import Peer
from app.media.port import Port
from app.media.recorder import Recorder, Tapes
from app.voice_frames import DownReason, FromMedia, ToMedia

TICK_S: Final = 1 / frames.SPEAKING_PER_S
REPORT_TICKS: Final = 25
"""Every peer gets a report each 5 s; they are spread over the ticks between."""
LOOK_TICKS: Final = 5

_log = structlog.get_logger(__name__)


class Visit:
    """One voice connection: the peer, and what its packets are for."""

    def __init__(self, asked: frames.Offer, hall: Hall) -> None:
        self.dialogue = asked.dialogue
        self.person = asked.person
        self.id = asked.visit
        self.own = asked.own
        self.hall = hall
        self.peer: Peer
        self.voice: Voice

    @property
    def key(self) -> tuple[str, str]:
        """By what the house calls it."""
        return self.dialogue, self.id


class Voices:
    """All voices of one media process; at most `most` peers."""

    def __init__(
        self,
        port: Port,
        addresses: Sequence[str],
        most: int,
        say: Callable[[FromMedia], None],
        recorder: Recorder | None = None,
    ) -> None:
        self._port = port
        self._addresses = [(host, port.number) for host in addresses]
        self._most = most
        self._say = say
        self._recorder = recorder
        self._certificate = Certificate.make()
        self._halls: dict[str, Hall] = {}
        self._visits: dict[tuple[str, str], Visit] = {}
        self._leaving: set[asyncio.Task[None]] = set()
        self._stopping = False
        self._ticks = 0
        self.forwarded = 0
        """Packets of speech passed on, each listener counted."""

    @property
    def free(self) -> int:
        """How many more peers there may be."""
        return max(0, self._most - len(self._visits))

    @property
    def count(self) -> int:
        """How many peers there are."""
        return len(self._visits)

    def stand(self) -> Iterator[FromMedia]:
        """Everything a worker has to know that has never heard of this process."""
        for visit in self._visits.values():
            if visit.peer.is_up:
                yield frames.Up(dialogue=visit.dialogue, visit=visit.id, person=visit.person, own=visit.own)
        for dialogue, hall in self._halls.items():
            if hall.speaking:
                yield frames.Speaking(dialogue, sorted(hall.speaking))
        if self._recorder is not None:
            yield from self._recorder.stand()

    def hear(self, frame: ToMedia) -> None:
        """The house says something."""
        match frame:
            case frames.Places(dialogue, people):
                self._hall(dialogue).whole(people)
            case frames.Place(dialogue, person, now):
                self._hall(dialogue).place(person, now)
            case frames.Offer():
                self._offer(frame)
            case frames.Bye(dialogue, visit):
                self._end([(dialogue, visit)], "bye")
            case frames.Over(dialogue):
                self._end([key for key in self._visits if key[0] == dialogue], "over")
                if (hall := self._halls.pop(dialogue, None)) is not None:
                    hall.hold_recordings()
            case frames.Noted(dialogue, person, recording):
                if self._recorder is not None:
                    self._recorder.noted(dialogue, person, recording)

    def _hall(self, dialogue: str) -> Hall:
        hall = self._halls.get(dialogue)
        if hall is None:
            tapes = Tapes(self._recorder, dialogue) if self._recorder is not None else None
            hall = self._halls[dialogue] = Hall(tapes)
        return hall

    def hold_recordings(self) -> None:
        """The house cannot be reached: nothing is recorded until it says anew who agreed."""
        for hall in self._halls.values():
            hall.hold_recordings()

    def _offer(self, asked: frames.Offer) -> None:
        replaced = [visit.key for visit in self._visits.values() if _same(visit, asked)]
        self._end(replaced, "replaced")
        code = self._refusal()
        if code is not None:
            self._say(frames.NotAnswered(asked.dialogue, asked.visit, code))
            return
        try:
            offer = signalling.read(asked.sdp)
        except signalling.BadOffer as reason:
            _log.info("bad_offer", reason=str(reason))
            self._say(frames.NotAnswered(asked.dialogue, asked.visit, "bad_offer"))
            return
        visit = Visit(asked, self._hall(asked.dialogue))
        visit.peer = Peer(self._port, self._certificate, offer, _Ears(self, visit), time.monotonic())
        visit.voice = Voice(asked.person, visit.peer.listener)
        self._visits[visit.key] = visit
        self._say(frames.Answer(asked.dialogue, asked.visit, visit.peer.answer(self._addresses)))

    def _refusal(self) -> frames.RefusedCode | None:
        if self._stopping:
            return "stopping"
        return None if self.free else "full"

    def _end(self, keys: Sequence[tuple[str, str]], reason: DownReason) -> None:
        for key in keys:
            if (visit := self._visits.get(key)) is not None:
                visit.peer.end(reason)

    # ── What peers tell ──

    def up(self, visit: Visit) -> None:
        """The visit's packets go through."""
        if visit.own:
            visit.voice.listener.hear(visit.voice.source)
        else:
            visit.hall.join(visit.voice)
        self._say(frames.Up(dialogue=visit.dialogue, visit=visit.id, person=visit.person, own=visit.own))

    def down(self, visit: Visit, reason: DownReason) -> None:
        """The visit is over."""
        if self._visits.pop(visit.key, None) is not visit:
            return
        if visit.hall.voice(visit.person) is visit.voice:
            visit.hall.leave(visit.person)
        task = asyncio.get_running_loop().create_task(self._leave(visit))
        self._leaving.add(task)
        task.add_done_callback(self._leaving.discard)
        self._say(frames.Down(visit.dialogue, visit.id, reason))

    async def _leave(self, visit: Visit) -> None:
        await visit.peer.leave()
        del visit.peer  # nothing waits for the collector of cycles

    # ── What goes on by itself ──

    def tick(self) -> None:
        """Every `TICK_S`: who speaks, who is gone, reports."""
        now, unix_s = time.monotonic(), time.time()
        for dialogue, hall in self._halls.items():
            if (speaking := hall.tick(now)) is not None:
                self._say(frames.Speaking(dialogue, sorted(speaking)))
        if self._recorder is not None:
            self._recorder.tick(now, self._say)
        self._ticks += 1
        visits = list(self._visits.values())
        for visit in visits[self._ticks % REPORT_TICKS :: REPORT_TICKS]:
            visit.peer.report(now, unix_s)
        for visit in visits[self._ticks % LOOK_TICKS :: LOOK_TICKS]:
            visit.peer.look_after(now)

    def tell_spoken(self) -> None:
        """Every `frames.SPOKE_EVERY_S`: how long each was heard."""
        for dialogue, hall in self._halls.items():
            if spoken := hall.take_spoken():
                self._say(frames.Spoke(dialogue, spoken))

    async def close(self, reason: DownReason = "stopping") -> None:
        """End all visits; peers are told goodbye."""
        self._stopping = reason == "stopping"
        self._end(list(self._visits), reason)
        self.hold_recordings()
        self._halls.clear()
        await asyncio.gather(*self._leaving, return_exceptions=True)


class _Ears:
    """What one peer tells goes to its visit."""

    def __init__(self, voices: Voices, visit: Visit) -> None:
        self._voices = voices
        self._visit = visit

    def up(self) -> None:
        self._voices.up(self._visit)

    def down(self, reason: DownReason) -> None:
        self._voices.down(self._visit, reason)

    def wanted(self, sequence: int) -> bool:
        return self._visit.own or self._visit.hall.wanted(self._visit.person, sequence)

    def said(self, packet: rtp.Packet, now: float) -> None:
        visit = self._visit
        if not visit.own:
            self._voices.forwarded += visit.hall.packet(visit.voice, packet, now)
        elif visit.voice.source.note(packet, now):
            self._voices.forwarded += visit.voice.source.forward(packet)


def _same(visit: Visit, asked: frames.Offer) -> bool:
    return (visit.dialogue, visit.person, visit.own) == (asked.dialogue, asked.person, asked.own)
