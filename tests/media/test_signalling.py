"""Offers of browsers and of others, and our answers to them."""

import re
from pathlib import Path

import pytest
from aiortc.rtcdtlstransport import RTCDtlsFingerprint
from aiortc.sdp import SessionDescription

from app.media import signalling
from app.media.signalling import BadOffer, Own
from app.rehearsal.headset import Headset

CHROMIUM = (Path(__file__).parent / "chromium.sdp").read_text().replace("\n", "\r\n")
OWN = Own(
    user="user",
    password="password",
    fingerprints=[RTCDtlsFingerprint("sha-256", "AA:BB")],
    addresses=[("192.0.2.1", 8_000), ("2001:db8::1", 8_000)],
    ssrcs=range(1, 8),
    name="name",
)


def changed(pattern: str, by: str, count: int = 0) -> str:
    offer = re.sub(pattern, by, CHROMIUM, count=count)
    assert offer != CHROMIUM
    return offer


def test_an_offer_of_chromium_is_understood() -> None:
    offer = signalling.read(CHROMIUM)

    assert (offer.mid, offer.payload_type) == ("0", 111)
    assert offer.level_id == 1
    assert offer.ssrc is not None
    assert [one.mid for one in offer.receiving] == ["1", "2", "3", "4", "5", "6", "7"]


def test_the_answer_fixes_everything_once() -> None:
    answer = SessionDescription.parse(signalling.answer(signalling.read(CHROMIUM), OWN))

    assert [one.direction for one in answer.media] == ["recvonly"] + 7 * ["sendonly"]
    assert [[info.ssrc for info in one.ssrc] for one in answer.media[1:]] == [[number] for number in range(1, 8)]
    assert all([codec.name for codec in one.rtp.codecs] == ["opus"] for one in answer.media)
    taken = {name: str(value) for name, value in answer.media[0].rtp.codecs[0].parameters.items()}
    assert {"usedtx": "1", "useinbandfec": "1", "stereo": "0"}.items() <= taken.items()
    assert [one.uri for one in answer.media[0].rtp.headerExtensions] == [signalling.LEVEL_EXTENSION]
    assert [one.rtp.headerExtensions for one in answer.media[1:]] == 7 * [[]]


def test_the_answer_names_our_addresses_and_that_no_others_follow() -> None:
    [first, *_] = SessionDescription.parse(signalling.answer(signalling.read(CHROMIUM), OWN)).media

    assert [(one.ip, one.port) for one in first.ice_candidates] == [("192.0.2.1", 8_000), ("2001:db8::1", 8_000)]
    assert first.ice_candidates[0].priority > first.ice_candidates[1].priority
    assert first.ice_candidates_complete
    assert first.ice.iceLite


def test_candidates_of_the_offer_are_not_even_read() -> None:
    candidate = "a=candidate:1 1 udp 1 169.254.169.254 80 typ host\r\na=candidate:nonsense\r\na=end-of-candidates\r\n"

    assert signalling.read(CHROMIUM.replace("a=ice-ufrag", candidate + "a=ice-ufrag")) == signalling.read(CHROMIUM)


def test_whoever_has_no_microphone_listens() -> None:
    offer = signalling.read(Headset().offer("inactive"))

    assert offer.ssrc is None
    assert "a=inactive" in signalling.answer(offer, OWN)


def test_fewer_receive_slots_are_as_good() -> None:
    assert len(signalling.read(Headset(slots=2).offer()).receiving) == 2


@pytest.mark.parametrize(
    "offer",
    [
        "",
        "v=0",
        "x" * 30_000,
        "\x00" * 100,
        CHROMIUM + CHROMIUM[CHROMIUM.index("m=") :],
        changed("m=audio", "m=video", 1),
        changed("m=audio", "m=application"),
        changed("a=recvonly", "a=sendrecv", 1),
        changed("a=fingerprint:[^\r]*\r\n", ""),
        changed("a=fingerprint:[^\r]*", "a=fingerprint:sha-256"),
        changed("a=setup:actpass", "a=setup:active"),
        changed("a=setup:actpass", "a=setup:nonsense"),
        changed("a=rtcp-mux\r\n", ""),
        changed("opus", "pcmu"),
        changed("a=rtpmap:111", "a=rtpmap:x"),
        changed("a=mid:1", "a=mid:1 evil"),
        changed("a=ice-ufrag:[^\r]*", "a=ice-ufrag:"),
        changed("a=ice-ufrag:[^\r]*\r\n", ""),
        changed(" 111 ", " 72 "),
    ],
    ids=lambda offer: None,
)
def test_anything_else_is_refused_and_is_no_exception(offer: str) -> None:
    with pytest.raises(BadOffer):
        signalling.read(offer)


def test_an_offer_cut_anywhere_is_refused_or_understood() -> None:
    for length in range(0, len(CHROMIUM), 61):
        try:
            signalling.read(CHROMIUM[:length])
        except BadOffer:
            continue
