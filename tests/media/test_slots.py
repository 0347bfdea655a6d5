"""What a listener's slot makes of speakers who come and go: one stream without a repeated number."""

import random
import struct
from itertools import pairwise

from app.media.rtp import CLOCK_HZ, Packet
from app.media.slots import SLOTS, Listener, Slot, Source

HEADER = struct.Struct("!BBHII")


class Speaker:
    """Talks in packets of 20 ms that arrive when they should; numbers begin anywhere."""

    def __init__(self, sequence: int = 65_530, timestamp: int = 2**32 - 5_000) -> None:
        self.source = Source()
        self.sequence = sequence
        self.timestamp = timestamp
        self.now = 1_000.0

    def packet(self) -> Packet:
        self.sequence = self.sequence + 1 & 0xFFFF
        self.timestamp = self.timestamp + 960 & 0xFFFFFFFF
        self.now += 0.02
        return Packet(self.sequence, self.timestamp, 0, 30, b"speech")

    def say(self, packet: Packet | None = None) -> int:
        packet = packet or self.packet()
        return self.source.forward(packet) if self.source.note(packet, self.now) else 0


class Ear:
    """A listener with `slots`, and the headers that came."""

    def __init__(self, slots: int = SLOTS, last: int = 65_000) -> None:
        self.came: list[tuple[int, int, int]] = []
        self.listener = Listener(Slot(100 + at, 96, last) for at in range(slots))
        self.listener.open(self._take)

    def _take(self, packet: bytes) -> None:
        _, _, sequence, timestamp, ssrc = HEADER.unpack_from(packet)
        self.came.append((ssrc, sequence, timestamp))


def steps(values: list[int], modulo: int) -> list[int]:
    return [(after - before + modulo // 2) % modulo - modulo // 2 for before, after in pairwise(values)]


def test_a_slot_has_its_own_ssrc_and_payload_type() -> None:
    packets: list[bytes] = []
    listener = Listener([Slot(4_711, 96, 1)])
    listener.open(packets.append)
    speaker = Speaker()
    listener.hear(speaker.source)

    speaker.say(speaker.packet()._replace(marker=0x80))

    assert HEADER.unpack_from(packets[0])[:2] == (0x80, 0x80 | 96)
    assert HEADER.unpack_from(packets[0])[4] == 4_711
    assert packets[0][12:] == b"speech"


def test_speakers_who_take_turns_in_a_slot_make_one_stream() -> None:
    ear, speakers = Ear(slots=1), [Speaker(7, 9), Speaker(65_000, 2**31), Speaker()]
    for turn in range(9):
        speaker = speakers[turn % 3]
        speaker.now = 1_000.0 + turn
        speaker.say()  # not yet heard by this listener
        ear.listener.hear(speaker.source)
        for _ in range(5):
            speaker.say()
        ear.listener.unhear(speaker.source)

    numbers = steps([sequence for _, sequence, _ in ear.came], 2**16)
    times = steps([timestamp for _, _, timestamp in ear.came], 2**32)
    assert all(1 <= step <= 2 for step in numbers)
    assert all(0 < step <= 1.1 * CLOCK_HZ for step in times)


def test_a_gap_stays_a_gap_so_that_browsers_can_mend_it() -> None:
    ear, speaker = Ear(), Speaker()
    speaker.say()
    ear.listener.hear(speaker.source)
    speaker.say()
    speaker.packet()  # lost on the way
    speaker.say()

    assert steps([sequence for _, sequence, _ in ear.came], 2**16) == [2]
    assert steps([timestamp for _, _, timestamp in ear.came], 2**32) == [1_920]


def test_what_comes_late_is_passed_on_in_its_place() -> None:
    ear, speaker = Ear(), Speaker()
    speaker.say()
    ear.listener.hear(speaker.source)
    first, second, third = (speaker.packet() for _ in range(3))
    for packet in (first, third, second):
        speaker.say(packet)

    assert steps([sequence for _, sequence, _ in ear.came], 2**16) == [2, -1]


def test_no_number_ever_protects_two_packets() -> None:
    """A number used twice with another payload would give both away: the key stream is the same."""
    chance = random.Random(7)
    ear, speakers = Ear(slots=2), [Speaker(chance.randrange(2**16), chance.randrange(2**32)) for _ in range(4)]
    waiting: list[tuple[Speaker, Packet]] = []
    for _ in range(5_000):
        speaker = chance.choice(speakers)
        if chance.random() < 0.1:
            (ear.listener.unhear if speaker.source in ear.listener.sources else ear.listener.hear)(speaker.source)
        waiting.append((speaker, speaker.packet()))
        if len(waiting) > 12:
            late, packet = waiting.pop(chance.randrange(len(waiting)))
            late.say(packet)

    used = [(ssrc, sequence) for ssrc, sequence, _ in ear.came]
    assert len(used) > 1_000 and len(set(used)) == len(used)


def test_whoever_finds_no_slot_is_not_heard_until_one_is_free() -> None:
    ear, speakers = Ear(slots=2), [Speaker() for _ in range(3)]
    assert [ear.listener.hear(speaker.source) for speaker in speakers] == [True, True, False]

    ear.listener.unhear(speakers[0].source)

    assert ear.listener.hear(speakers[2].source)


def test_sender_reports_count_over_all_speakers_of_a_slot() -> None:
    ear = Ear(slots=1)
    for _ in range(3):
        speaker = Speaker()
        speaker.say()
        ear.listener.hear(speaker.source)
        for _ in range(4):
            speaker.say()
        sent = ear.listener.slots[0].sent(speaker.now)
        assert sent is not None and sent.packets == len(ear.came) and sent.octets == 6 * len(ear.came)
        assert sent.timestamp == ear.came[-1][2]
        ear.listener.unhear(speaker.source)
    assert ear.listener.slots[0].sent(0.0) is None
