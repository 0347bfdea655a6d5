"""The bytes of RTP and RTCP, compared with what aiortc makes and reads."""

import pytest
from aiortc.rtcrtpparameters import RTCRtpHeaderExtensionParameters, RTCRtpParameters
from aiortc.rtp import HeaderExtensionsMap, RtcpPacket, RtcpRrPacket, RtcpSdesPacket, RtcpSrPacket, RtpPacket

from app.media import rtp

LEVEL = "urn:ietf:params:rtp-hdrext:ssrc-audio-level"
SPEECH = b"\x78" + bytes(range(40))


def packet(level: int | None = 33, payload: bytes = SPEECH, padding: int = 0) -> bytes:
    known = HeaderExtensionsMap()
    extensions = [RTCRtpHeaderExtensionParameters(id=5, uri=LEVEL)]
    known.configure(RTCRtpParameters(headerExtensions=extensions))
    made = RtpPacket(
        payload_type=111, marker=1, sequence_number=65_535, timestamp=4_000_000_000, ssrc=7, payload=payload
    )
    if level is not None:
        made.extensions.audio_level = (True, level)
    made.padding_size = padding
    return made.serialize(known)


def test_a_packet_tells_its_numbers_level_and_payload() -> None:
    assert rtp.read(packet(), 5) == rtp.Packet(65_535, 4_000_000_000, 0x80, 33, SPEECH)


def test_padding_is_no_speech() -> None:
    read = rtp.read(packet(padding=12), 5)

    assert read is not None and read.payload == SPEECH


@pytest.mark.parametrize(("payload", "loud"), [(SPEECH, True), (b"\x78\x00", False)], ids=["speech", "comfort_noise"])
def test_without_a_level_the_size_tells_speech_from_silence(payload: bytes, loud: bool) -> None:
    read = rtp.read(packet(None, payload), None)

    assert read is not None and (read.level < rtp.SILENT_LEVEL) is loud


def test_cut_packets_are_broken_or_shorter_but_never_an_exception() -> None:
    whole = packet(padding=12)

    for length in range(len(whole)):
        rtp.read(whole[:length], 5)
        rtp.read(whole[:12] + bytes((255,)) * length, 5)
    assert rtp.read(whole[:11], 5) is None


@pytest.mark.parametrize(
    ("first", "ms"), [(b"\x78", 20), (b"\x7b\x03", 60), (b"\x58", 60), (b"\x79", 40), (b"\x7b", 20), (b"\x5b\x3f", 120)]
)
def test_the_first_bytes_say_how_long_a_packet_sounds(first: bytes, ms: int) -> None:
    assert rtp.duration_ms(first) == ms


def test_numbers_wrap() -> None:
    assert rtp.newer(1, 65_535) and not rtp.newer(65_535, 1) and not rtp.newer(7, 7)


def test_a_report_is_what_aiortc_reads() -> None:
    reception = rtp.Reception(first=65_530)
    for number in (65_530, 65_531, 65_533, 65_534, 65_535, 0, 1, 2):  # one is lost
        reception.count(number & 0xFFFF, number * 960, 10.0)
    reception.last_report, reception.reported_at = 0xABCD1234, 10.0
    report = rtp.Report(b"name", 1, [rtp.Sent(2, 3, 4, 5), rtp.Sent(6, 7, 8, 9)], [reception.block(77, 10.5)])

    first, second, names = RtcpPacket.parse(report.encode(unix_s=1_000.0))

    assert isinstance(first, RtcpSrPacket) and isinstance(second, RtcpSrPacket) and isinstance(names, RtcpSdesPacket)
    told = first.sender_info
    assert (first.ssrc, told.rtp_timestamp, told.packet_count, told.octet_count) == (2, 3, 4, 5)
    assert told.ntp_timestamp >> 32 == 1_000 + 2_208_988_800
    [block] = first.reports
    assert (block.ssrc, block.packets_lost, block.highest_sequence) == (77, 1, 65_536 + 2)
    assert (block.lsr, block.dlsr) == (0xABCD1234, 32_768)
    assert block.fraction_lost == 256 // 9
    assert second.reports == []


def test_who_sends_nothing_reports_too() -> None:
    first, _ = RtcpPacket.parse(rtp.Report(b"name", 9).encode(0.0))

    assert isinstance(first, RtcpRrPacket) and first.ssrc == 9


@pytest.mark.parametrize("name", [b"a", b"ab", b"abc", b"abcd"])
def test_names_of_every_length_end_on_a_word(name: bytes) -> None:
    *_, names = RtcpPacket.parse(rtp.Report(name, 9).encode(0.0))

    assert isinstance(names, RtcpSdesPacket) and names.chunks[0].items == [(1, name)]


def test_lost_is_told_once() -> None:
    reception = rtp.Reception(first=1)
    reception.count(1, 0, 0.0)
    reception.count(4, 0, 0.1)
    before = reception.block(7, 0.2)
    reception.count(5, 0, 0.3)

    assert before[4] > 0 and reception.block(7, 0.4)[4] == 0
