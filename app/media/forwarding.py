"""Everything of aiortc and pylibsrtp that is private: the DTLS handshake, and the SRTP keys it leaves behind.

aiortc is an endpoint: behind its public names every packet is parsed, queued and decoded. Here it does the handshake
and no more; packets go by hand through the two SRTP sessions it made (tests/media/test_canary.py fails when a name
moves). Checks of the peer's certificate are aiortc's own, and fail closed.
"""

from __future__ import annotations

import asyncio
from collections.abc import Callable, Sequence
from typing import Any, Final, cast

from pylibsrtp import Session
from pylibsrtp._binding import ffi, lib

from app.handshake import RTCCertificate, RTCDtlsFingerprint, RTCDtlsParameters, RTCDtlsTransport

RECORDS_MAX: Final = 32
"""Handshake records that may wait; a whole handshake has about ten."""
PLAIN_MAX_BYTES: Final = 1_400
_TRAILER_MAX_BYTES: Final = 64
_OK: Final = 0

# One buffer for the whole process: a packet is in it for the length of one call, and nothing runs beside the loop.
_packet: Final = ffi.new("char[]", PLAIN_MAX_BYTES + _TRAILER_MAX_BYTES)
_bytes: Final = ffi.buffer(_packet)
_length: Final = ffi.new("int *")


class Unauthentic(Exception):
    """A packet that its sender cannot have made."""


class Certificate(RTCCertificate):
    """One certificate for all connections of a process, and one OpenSSL context with it."""

    _shared: Any = None

    @classmethod
    def make(cls) -> Certificate:
        """A new one, valid for a month; processes do not live longer."""
        made: Certificate = cls.generateCertificate()
        return made

    @property
    def fingerprints(self) -> list[RTCDtlsFingerprint]:
        """What an answer says of it."""
        found: list[RTCDtlsFingerprint] = [one for one in self.getFingerprints() if one.algorithm == "sha-256"]
        return found

    def _create_ssl_context(self, srtp_profiles: Any) -> Any:
        if self._shared is None:
            self._shared = super()._create_ssl_context(srtp_profiles)
        return self._shared


def _nowhere(record: bytes) -> None:
    """A channel that is closed."""


def _nothing() -> None:
    """Whom a closed channel tells."""


class _Way:
    """What aiortc takes for its ICE transport: records in, records out."""

    role = "controlled"

    def __init__(self, send: Callable[[bytes], None]) -> None:
        self.records: asyncio.Queue[bytes | None] = asyncio.Queue(RECORDS_MAX)
        self._write = send

    def forget(self) -> None:
        self._write = _nowhere

    async def _recv(self) -> bytes:
        record = await self.records.get()
        if record is None:
            raise ConnectionError
        return record

    async def _send(self, record: bytes) -> None:
        self._write(record)


class Outlet:
    """The hot end of the fan-out: protects and sends a packet in one step. A thousand of them are used for each packet
    of speech, so what it needs lies close together. `address` may change; `sendto` is the socket's."""

    __slots__ = ("_length", "_packet", "_protect", "_sendto", "_session", "address", "dropped")

    def __init__(self, session: Any, sendto: Callable[[bytes, Any], object], address: Any) -> None:
        self.address = address
        self.dropped = 0
        self._sendto = sendto
        self._session = session
        self._protect, self._packet, self._length = lib.srtp_protect, _packet, _length

    def send(self, packet: bytes) -> None:
        """Send the RTP packet as only the peer can read it, at once or not at all: nobody waits for a full line."""
        length = self._length
        _bytes[0 : len(packet)] = packet
        length[0] = len(packet)
        if self._protect(self._session, self._packet, length):
            self.dropped += 1
            return
        try:
            self._sendto(_bytes[0 : length[0]], self.address)
        except OSError:
            self.dropped += 1


class Secured:
    """The secured channel to one peer. `send` takes DTLS records; `closed` is told when the peer said goodbye."""

    def __init__(self, certificate: Certificate, send: Callable[[bytes], None], closed: Callable[[], None]) -> None:
        self._way = _Way(send)
        self._dtls = RTCDtlsTransport(cast("Any", self._way), [certificate])
        self._dtls._set_role("client")
        self._closed = closed
        self._in: Any = None
        self._out: Any = None
        self._sessions: tuple[Session, Session] | None = None

    async def start(self, fingerprints: Sequence[RTCDtlsFingerprint]) -> bool:
        """The handshake; False: the peer is not who made the offer, or speaks no SRTP we know."""
        await self._dtls.start(RTCDtlsParameters(fingerprints=list(fingerprints)))
        if self._dtls.state != "connected":
            return False
        self._sessions = self._dtls._rx_srtp, self._dtls._tx_srtp
        self._in, self._out = (session._srtp[0] for session in self._sessions)
        self._dtls.on("statechange", self._changed)
        return True

    def _changed(self) -> None:
        if self._dtls.state == "closed":
            self._closed()

    def feed(self, record: bytes) -> None:
        """A DTLS record came from the peer's address; dropped when too many wait."""
        if not self._way.records.full():
            self._way.records.put_nowait(record)

    def outlet(self, sendto: Callable[[bytes, Any], object], address: Any) -> Outlet:
        """Where packets of speech go out. Not longer than this object."""
        return Outlet(self._out, sendto, address)

    def unprotect(self, packet: bytes) -> bytes:
        """The RTP packet only the peer can have made. Raises `Unauthentic`, for repeated ones too."""
        return _process(lib.srtp_unprotect, self._in, packet)

    def protect_rtcp(self, packet: bytes) -> bytes:
        """The same for RTCP."""
        return _process(lib.srtp_protect_rtcp, self._out, packet)

    def unprotect_rtcp(self, packet: bytes) -> bytes:
        """The same for RTCP."""
        return _process(lib.srtp_unprotect_rtcp, self._in, packet)

    async def close(self) -> None:
        """Say goodbye to the peer."""
        self._dtls.remove_all_listeners()
        await self._dtls.stop()
        # Nothing may wait for the collector of cycles: it comes seldom, and a peer is 90 KiB.
        self._way.forget()
        self._closed = _nothing


def _process(work: Any, session: Any, packet: bytes) -> bytes:
    length = len(packet)
    if length > PLAIN_MAX_BYTES:
        raise Unauthentic
    _bytes[0:length] = packet
    _length[0] = length
    if work(session, _packet, _length) != _OK:
        raise Unauthentic
    done: bytes = _bytes[0 : _length[0]]
    return done
