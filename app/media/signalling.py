"""A browser's offer and our answer to it (SDP, RFC 8866; JSEP, RFC 9429). Pure.

An offer we answer has one m-line for the voice of its sender and up to seven that receive, all audio in one bundle;
the number is fixed once and for all, so that nothing is ever negotiated again. Candidates and end-of-candidates of the
offer are not even read: as an ICE-lite peer we send nowhere but to where an authenticated check came from (threat T13).
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any, Final

from app.handshake import RTCDtlsFingerprint, SessionDescription
from app.media.slots import SLOTS
from app.voice_frames import OFFER_MAX_CHARS

LEVEL_EXTENSION: Final = "urn:ietf:params:rtp-hdrext:ssrc-audio-level"
SPEECH_BITS_PER_S: Final = 32_000
TABLE_PACKET_MS: Final = 20
"""Of one browser; before many listeners it may change its own answer to 60 ms without asking anybody."""
LONGEST_PACKET_MS: Final = 60
_CANDIDATES: Final = re.compile(r"^a=(candidate|end-of-candidates|remote-candidates)\b.*\r?\n?", re.MULTILINE)
_TOKEN: Final = re.compile(r"[A-Za-z0-9+/=_-]{1,256}")
_LEVEL_IDS: Final = range(1, 15)


class BadOffer(Exception):
    """An offer that cannot be answered. The text is for the log; nothing of the offer stands in it."""


@dataclass(frozen=True, slots=True)
class Receiving:
    """An m-line that receives."""

    mid: str
    payload_type: int


@dataclass(frozen=True, slots=True)
class Offer:
    """What matters of an offer. `ssrc` None: its sender only listens."""

    mid: str
    payload_type: int
    ssrc: int | None
    level_id: int | None
    receiving: tuple[Receiving, ...]
    user: str
    fingerprints: tuple[RTCDtlsFingerprint, ...]


@dataclass(frozen=True, slots=True)
class Own:
    """What is ours in an answer. `addresses`: (host, port) where packets are taken."""

    user: str
    password: str
    fingerprints: Sequence[RTCDtlsFingerprint]
    addresses: Sequence[tuple[str, int]]
    ssrcs: Sequence[int]
    name: str


def read(sdp: str) -> Offer:
    """The offer in `sdp`. Raises `BadOffer` for everything else."""
    if len(sdp) > OFFER_MAX_CHARS:
        raise BadOffer("longer than any offer")
    try:
        description = SessionDescription.parse(_CANDIDATES.sub("", sdp))
        return _offer(description.media)
    except (ValueError, AssertionError, LookupError, AttributeError, TypeError, StopIteration) as error:
        raise BadOffer(f"not an offer: {type(error).__name__}") from None


def _offer(media: list[Any]) -> Offer:
    if not 1 <= len(media) <= 1 + SLOTS or any(one.kind != "audio" for one in media):
        raise BadOffer("must be one sending and up to seven receiving audio lines")
    first, others = media[0], media[1:]
    if any(one.direction != "recvonly" for one in others) or not all(one.rtcp_mux for one in media):
        raise BadOffer("only the first line may send, and RTCP must share its port")
    if first.dtls is None or not first.dtls.fingerprints or first.dtls.role == "client":
        raise BadOffer("must offer DTLS and leave its beginning to us")
    sends = first.direction in {"sendonly", "sendrecv"} and bool(first.ssrc)
    return Offer(
        mid=_token(first.rtp.muxId),
        payload_type=_opus(first),
        ssrc=first.ssrc[0].ssrc & 0xFFFFFFFF if sends else None,
        level_id=_level_id(first),
        receiving=tuple(Receiving(_token(one.rtp.muxId), _opus(one)) for one in others),
        user=_token(first.ice.usernameFragment),
        fingerprints=tuple(first.dtls.fingerprints),
    )


def _token(value: str | None) -> str:
    """These stand in our answer again, so nothing but what they are made of may be in them."""
    if value is None or not _TOKEN.fullmatch(value):
        raise BadOffer("a name that is none")
    return value


def _opus(line: Any) -> int:
    kinds = [codec.payloadType for codec in line.rtp.codecs if codec.mimeType.lower() == "audio/opus"]
    if not kinds or not 0 <= kinds[0] <= 127:
        raise BadOffer("must offer Opus")
    return int(kinds[0])


def _level_id(line: Any) -> int | None:
    ids = [one.id for one in line.rtp.headerExtensions if one.uri == LEVEL_EXTENSION and one.id in _LEVEL_IDS]
    return ids[0] if ids else None


def answer(offer: Offer, own: Own) -> str:
    """Our answer to `offer`; `own.ssrcs` has one for every receiving line."""
    mids = " ".join((offer.mid, *(one.mid for one in offer.receiving)))
    lines = ["v=0", "o=- 1 1 IN IP4 0.0.0.0", "s=-", "t=0 0", "a=ice-lite", f"a=group:BUNDLE {mids}"]
    lines += ["a=msid-semantic: WMS *"]
    lines += [*_line(offer.mid, offer.payload_type, own), *_takes(offer), *_candidates(own)]
    for place, (one, ssrc) in enumerate(zip(offer.receiving, own.ssrcs, strict=True)):
        stream = f"voice-{place}"
        lines += [*_line(one.mid, one.payload_type, own), "a=sendonly", f"a=msid:{stream} {stream}"]
        lines += [f"a=ssrc:{ssrc} cname:{own.name}"]
    return "\r\n".join((*lines, ""))


def _line(mid: str, kind: int, own: Own) -> list[str]:
    return [
        f"m=audio 9 UDP/TLS/RTP/SAVPF {kind}",
        "c=IN IP4 0.0.0.0",
        f"a=mid:{mid}",
        f"a=rtpmap:{kind} opus/48000/2",
        f"a=fmtp:{kind} minptime=10;useinbandfec=1;usedtx=1;stereo=0;sprop-stereo=0;"
        f"maxaveragebitrate={SPEECH_BITS_PER_S}",
        f"a=ptime:{TABLE_PACKET_MS}",
        f"a=maxptime:{LONGEST_PACKET_MS}",
        "a=rtcp-mux",
        f"a=ice-ufrag:{own.user}",
        f"a=ice-pwd:{own.password}",
        *(f"a=fingerprint:{one.algorithm} {one.value}" for one in own.fingerprints),
        "a=setup:active",
    ]


def _takes(offer: Offer) -> list[str]:
    direction = "a=inactive" if offer.ssrc is None else "a=recvonly"
    return [direction] if offer.level_id is None else [direction, f"a=extmap:{offer.level_id} {LEVEL_EXTENSION}"]


def _candidates(own: Own) -> list[str]:
    """Ours are whole from the beginning. The first address is the one that is tried first."""
    found = [
        f"a=candidate:{place + 1} 1 udp {(126 << 24) + ((65_535 - place) << 8) + 255} {host} {port} typ host"
        for place, (host, port) in enumerate(own.addresses)
    ]
    return [*found, "a=end-of-candidates"]
