"""What strangers and dishonest browsers try (threats T13–T16): refused, and neighbours notice nothing."""

import asyncio
import os
import socket
import time
from collections.abc import AsyncIterator, Iterator

import pytest

from app import voice_frames as frames
from app.media.peer import MEDIA_MAX_BYTES, PACKETS_BURST, PACKETS_PER_S
from app.rehearsal.headset import Headset, NoVoice
from app.voice_frames import Whereabouts as At
from tests.media.rig import AT_TABLE, DIALOGUE, SPEECH, Person, Rig, rig

CLIENT_HELLO = bytes.fromhex("16feff0000000000000000002c01000020000000000000002000") + bytes(40)


@pytest.fixture
async def voices() -> AsyncIterator[Rig]:
    async with rig() as made:
        yield made


@pytest.fixture
async def pair(voices: Rig) -> AsyncIterator[tuple[Person, Person]]:
    """Two neighbours, who hear each other when all is over."""
    anna, bert = await voices.joins("anna"), await voices.joins("bert")
    yield anna, bert
    anna.forget()
    bert.forget()
    await anna.says()
    await bert.says()
    await voices.settles()
    assert (len(anna.came), len(bert.came)) == (5, 5)


class Stranger:
    """Somebody with a socket."""

    def __init__(self, port: int) -> None:
        self.socket = socket.socket(socket.AF_INET, socket.SOCK_DGRAM)
        self.socket.setblocking(False)
        self.socket.connect(("127.0.0.1", port))

    def sends(self, data: bytes, times: int = 1) -> None:
        for _ in range(times):
            self.socket.send(data)

    @property
    def was_answered(self) -> bool:
        try:
            return bool(self.socket.recv(2_000))
        except BlockingIOError:
            return False


@pytest.fixture
def stranger(voices: Rig) -> Iterator[Stranger]:
    made = Stranger(voices.port.number)
    yield made
    made.socket.close()


async def test_a_client_hello_of_a_stranger_during_set_up_ends_nothing(voices: Rig, stranger: Stranger) -> None:
    headset = Headset()
    visit, answer = voices.offer("anna", headset.offer())
    assert isinstance(answer, frames.Answer)

    async def disturbs() -> None:
        while True:
            stranger.sends(CLIENT_HELLO, times=20)
            await asyncio.sleep(0)

    disturbing = asyncio.create_task(disturbs())
    await headset.connect(answer.sdp)
    disturbing.cancel()
    await headset.close()

    await voices.until(lambda: any(isinstance(one, frames.Up) and one.visit == visit for one in voices.told))
    assert voices.port.dropped["stranger"] > 0
    assert not stranger.was_answered


async def test_no_packet_leaves_for_where_an_offer_points(voices: Rig) -> None:
    with socket.socket(socket.AF_INET, socket.SOCK_DGRAM) as inside:
        inside.bind(("127.0.0.1", 0))
        inside.settimeout(0.3)
        candidate = f"a=candidate:1 1 udp 2130706431 127.0.0.1 {inside.getsockname()[1]} typ host\r\na=ice-ufrag"

        _, answer = voices.offer("anna", Headset().offer().replace("a=ice-ufrag", candidate))

        assert isinstance(answer, frames.Answer)
        with pytest.raises(TimeoutError):
            await asyncio.to_thread(inside.recv, 2_000)
        assert voices.port.sent == 0


@pytest.mark.parametrize(
    "data",
    [b"", b"\x80", b"\x80" + bytes(200), b"\x80\xc8" + bytes(200), CLIENT_HELLO, bytes(90)],
    ids=["empty", "byte", "speech", "report", "client_hello", "zeros"],
)
async def test_nothing_of_a_stranger_is_answered(
    voices: Rig, pair: tuple[Person, Person], stranger: Stranger, data: bytes
) -> None:
    stranger.sends(data, times=50)
    await voices.settles()

    assert not stranger.was_answered
    assert not pair[0].came and not pair[1].came


async def test_a_flood_of_a_stranger_holds_nobody_up(
    voices: Rig, pair: tuple[Person, Person], stranger: Stranger
) -> None:
    anna, bert = pair
    for n in range(20):
        stranger.sends(os.urandom(1_000), times=300)
        await anna.says(times=1)
        await voices.until(lambda n=n: len(bert.came) > n)

    assert len(bert.came) == 20


async def test_checks_with_a_wrong_password_make_no_address_believed(voices: Rig, pair: tuple[Person, Person]) -> None:
    anna, _ = pair
    answers = anna.headset.answers
    for _ in range(30):
        anna.headset.check(password="guessed-guessed-guessed")
    await voices.settles()

    assert anna.headset.answers == answers
    assert voices.port.dropped["unbelievable"] == 30


async def test_speech_recorded_and_sent_again_is_heard_once(voices: Rig, pair: tuple[Person, Person]) -> None:
    anna, bert = pair
    packet = anna.headset.packet(SPEECH + b"anna:0")
    for _ in range(10):
        anna.headset.write(packet)
    await voices.settles()

    assert len(bert.came) == 1
    assert voices.port.dropped["unauthentic"] == 9


async def test_speech_with_a_changed_bit_is_not_heard(voices: Rig, pair: tuple[Person, Person]) -> None:
    anna, bert = pair
    packet = bytearray(anna.headset.packet(SPEECH + b"anna:0"))
    packet[-12] ^= 1
    anna.headset.write(bytes(packet))
    await voices.settles()

    assert not bert.came and voices.port.dropped["unauthentic"] == 1


@pytest.mark.parametrize(
    ("more", "reason"),
    [({"ssrc": 4_711}, "not_negotiated"), ({"kind": 0}, "not_negotiated"), ({"kind": 96}, "not_negotiated")],
    ids=["another_ssrc", "another_codec", "another_payload_type"],
)
async def test_what_was_not_negotiated_is_not_passed_on(
    voices: Rig, pair: tuple[Person, Person], more: dict[str, int], reason: str
) -> None:
    anna, bert = pair
    for _ in range(3):
        anna.headset.write(anna.headset.packet(SPEECH, **more))
    await voices.settles()

    assert not bert.came and voices.port.dropped[reason] == 3


async def test_what_is_too_long_for_speech_is_not_passed_on(voices: Rig, pair: tuple[Person, Person]) -> None:
    anna, bert = pair
    anna.headset.say(SPEECH + bytes(MEDIA_MAX_BYTES))
    await voices.settles()

    assert not bert.came and voices.port.dropped["misshapen"] == 1


async def test_whoever_sends_more_than_a_voice_is_cut_to_size(voices: Rig, pair: tuple[Person, Person]) -> None:
    anna, bert = pair
    begun = time.monotonic()
    for _ in range(6):
        for _ in range(100):
            anna.headset.say(SPEECH + b"anna:0")
        await voices.settles()

    refilled = PACKETS_PER_S * (time.monotonic() - begun)
    assert len(bert.came) <= PACKETS_BURST + refilled
    assert voices.port.dropped["flood"] >= 600 - PACKETS_BURST - refilled
    assert voices.port.dropped["flood"] > 0
    await asyncio.sleep(0.5)  # the budget fills again


async def test_whoever_listens_only_is_not_heard(voices: Rig, pair: tuple[Person, Person]) -> None:
    eva = Headset()
    voices.place("eva", AT_TABLE)
    visit, answer = voices.offer("eva", eva.offer("inactive"))
    assert isinstance(answer, frames.Answer)
    await eva.connect(answer.sdp)
    await voices.until(lambda: any(isinstance(one, frames.Up) and one.visit == visit for one in voices.told))
    eva.say(SPEECH + b"eva:0")
    await voices.settles()

    assert not pair[1].came and voices.port.dropped["not_negotiated"] == 1
    await eva.close()


async def test_whoever_may_not_be_heard_is_not_heard_whatever_they_send(
    voices: Rig, pair: tuple[Person, Person]
) -> None:
    eva = await voices.joins("eva", At(place="table:7", heard=False))
    await eva.says(times=70, every_s=0.001)
    await voices.settles()

    assert not pair[0].came and not pair[1].came


async def test_whoever_has_no_place_hears_nobody(voices: Rig, pair: tuple[Person, Person]) -> None:
    eva = await voices.joins("eva", None)
    await pair[0].says()
    await voices.settles()

    assert not eva.came


async def test_another_certificate_than_the_offers_is_not_trusted(voices: Rig) -> None:
    headset = Headset()
    offer = headset.offer()
    at = offer.index("a=fingerprint:sha-256 ") + len("a=fingerprint:sha-256 ")
    other = ":".join(f"{byte:02X}" for byte in os.urandom(32))
    shown = offer[at : at + len(other)]
    visit, answer = voices.offer("anna", offer.replace(shown, other))
    assert isinstance(answer, frames.Answer)

    connecting = asyncio.create_task(headset.connect(answer.sdp))

    await voices.until(lambda: frames.Down(DIALOGUE, visit, "not_trusted") in voices.told)
    assert not voices.of(frames.Up)
    connecting.cancel()
    await asyncio.gather(connecting, return_exceptions=True)
    await headset.close(quietly=True)


async def test_a_headset_trusts_no_other_certificate_than_the_answers(voices: Rig) -> None:
    headset = Headset()
    _, answer = voices.offer("anna", headset.offer())
    assert isinstance(answer, frames.Answer)
    at = answer.sdp.index("sha-256 ") + len("sha-256 ")
    shown = answer.sdp[at : at + 95]

    with pytest.raises(NoVoice):
        await headset.connect(answer.sdp.replace(shown, ":".join(f"{byte:02X}" for byte in os.urandom(32))))
    await headset.close(quietly=True)


async def test_nobody_keeps_more_than_a_few_addresses(voices: Rig, pair: tuple[Person, Person]) -> None:
    anna, _ = pair
    for _ in range(30):
        await anna.headset.moves()

    assert len(voices.port.addresses) <= 16
