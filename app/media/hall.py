"""The voices of one dialogue: brings together places, loudness and receive slots. Pure but for the slots' `send`.

A person without a voice here (they write, or their microphone is not connected yet) still has a place: when their voice
comes, it is heard where they are.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Final

from msgspec.structs import replace

from app.media.loudest import Loudest, limit
from app.media.recorder import Tape, Tapes
from app.media.routes import Router
from app.media.rtp import Packet, duration_ms
from app.media.slots import Listener, Source
from app.voice_frames import Whereabouts

UNHEARD_EVERY: Final = 32
"""Of somebody who may not be heard one packet in so many is unprotected: enough to keep count of their numbers."""


@dataclass(eq=False)
class Voice:
    """One person's two directions."""

    person: str
    listener: Listener
    source: Source = field(default_factory=Source)
    tape: Tape | None = None
    """What others can hear of this person goes there, too, where everybody agreed to a recording."""


class Hall:
    """The voices of one dialogue."""

    def __init__(self, tapes: Tapes | None = None) -> None:
        self._router = Router()
        self._tapes = tapes
        self._voices: dict[str, Voice] = {}
        self._spots: dict[str, Loudest] = {}
        self._starved: set[str] = set()
        self._spoken: dict[str, float] = {}
        self._speaking: frozenset[str] = frozenset()

    @property
    def people(self) -> Mapping[str, Whereabouts]:
        """Everybody who has a place."""
        return self._router.people

    @property
    def speaking(self) -> frozenset[str]:
        """Who spoke at the last tick."""
        return self._speaking

    def voice(self, person: str) -> Voice | None:
        """The voice of that person."""
        return self._voices.get(person)

    def join(self, voice: Voice) -> None:
        """A voice that now goes through; it takes the place of an older one of the same person."""
        self.leave(voice.person)
        self._voices[voice.person] = voice
        self._listen(voice)
        self._tape(voice.person)

    def leave(self, person: str) -> None:
        """The voice of `person` is gone; their place stays."""
        voice = self._voices.pop(person, None)
        if voice is not None:
            self._hush(voice, self._router.heard_at(person))
            voice.listener.close()
            self._starved.discard(person)

    def place(self, person: str, now: Whereabouts | None) -> None:
        """Somebody's whereabouts changed: what they say and hear is another's, nothing is negotiated."""
        before = self._router.heard_at(person)
        self._router.put(person, now)
        self._tape(person)
        voice = self._voices.get(person)
        if voice is None:
            return
        if self._router.heard_at(person) != before:
            self._hush(voice, before)
        self._listen(voice)

    def whole(self, people: Mapping[str, Whereabouts]) -> None:
        """Everybody's whereabouts; who is missing has none."""
        for gone in self.people.keys() - people.keys():
            self.place(gone, None)
        for person, now in people.items():
            if self.people.get(person) != now:
                self.place(person, now)
            else:
                self._tape(person)

    def _tape(self, person: str) -> None:
        """What others hear of somebody is recorded where their whereabouts say so. Words to everybody are not."""
        if self._tapes is None:
            return
        where = self.people.get(person)
        number = 0 if where is None or where.announces or where.place is None else where.recording
        tape = self._tapes.turn(person, number)
        if (voice := self._voices.get(person)) is not None:
            voice.tape = tape

    def hold_recordings(self) -> None:
        """Nobody is recorded until their whereabouts are told again: who has said no meanwhile is not known here."""
        if self._tapes is None:
            return
        self._tapes.end_all()
        for person, where in list(self.people.items()):
            if where.recording:  # nor is whoever connects meanwhile
                self._router.put(person, replace(where, recording=0))
        for voice in self._voices.values():
            voice.tape = None

    def wanted(self, person: str, sequence: int) -> bool:
        """Whether a packet of this person is worth unprotecting."""
        return self._router.heard_at(person) is not None or sequence % UNHEARD_EVERY == 0

    def packet(self, voice: Voice, packet: Packet, now: float) -> int:
        """A packet came; returns how many were sent."""
        person = voice.person
        spot = self._router.heard_at(person)
        if not voice.source.note(packet, now) or spot is None:
            return 0
        loudest = self._spots.setdefault(spot, Loudest())
        new = person not in loudest.chosen
        displaced = loudest.hear(person, packet.level, self._router.turn(person), limit(self._router.size(spot)), now)
        if displaced is not None:
            self._silence(displaced)
        if person not in loudest.chosen:
            return 0
        if new:
            self._open(voice, spot)
        if voice.tape is not None:
            voice.tape.add(packet.payload, packet.timestamp, now)
        if loudest.speaks(person, now):
            self._spoken[person] = self._spoken.get(person, 0.0) + duration_ms(packet.payload)
        return voice.source.forward(packet)

    def tick(self, now: float) -> frozenset[str] | None:
        """Drop who has fallen silent; who speaks, if that changed since the last tick. A few times a second."""
        speaking: set[str] = set()
        for loudest in self._spots.values():
            for person in loudest.fallen_silent(now):
                self._silence(person)
            speaking.update(person for person in loudest.chosen if loudest.speaks(person, now))
        self._feed_starved()
        if speaking == self._speaking:
            return None
        self._speaking = frozenset(speaking)
        return self._speaking

    def take_spoken(self) -> dict[str, int]:
        """Milliseconds each person was heard speaking since the last call."""
        spoken = {person: round(ms) for person, ms in self._spoken.items() if ms >= 1}
        self._spoken.clear()
        return spoken

    def _hush(self, voice: Voice, spot: str | None) -> None:
        """The person is no longer heard at `spot`."""
        loudest = self._spots.get(spot) if spot is not None else None
        if spot is None or loudest is None:
            return
        loudest.forget(voice.person)
        if not loudest:
            del self._spots[spot]
        self._close(voice)

    def _silence(self, person: str) -> None:
        voice = self._voices.get(person)
        if voice is not None:
            self._close(voice)

    def _open(self, voice: Voice, spot: str) -> None:
        """All who hear `spot` begin to hear this voice."""
        for person in self._router.audience(spot):
            if person != voice.person and (listener := self._voices.get(person)) is not None:
                self._hear(listener, voice.source)

    def _close(self, voice: Voice) -> None:
        for listener in list(voice.source.listeners):
            listener.unhear(voice.source)

    def _listen(self, voice: Voice) -> None:
        """Hear exactly what is said at the spots this person hears now."""
        wanted = self._audible(voice)
        for source in voice.listener.sources - wanted:
            voice.listener.unhear(source)
        for source in wanted:
            self._hear(voice, source)

    def _hear(self, listener: Voice, source: Source) -> None:
        if not listener.listener.hear(source):
            self._starved.add(listener.person)

    def _audible(self, voice: Voice) -> set[Source]:
        return {
            speaker.source
            for spot in self._router.hears(voice.person)
            if (loudest := self._spots.get(spot)) is not None
            for person in loudest.chosen
            if person != voice.person and (speaker := self._voices.get(person)) is not None
        }

    def _feed_starved(self) -> None:
        for person in list(self._starved):
            self._starved.discard(person)
            if (voice := self._voices.get(person)) is not None:
                self._listen(voice)
