"""A synthetic headset: real ICE, DTLS and SRTP in front of a house, as a browser has them; only the speech is made up.

One UDP port each, no codec, no jitter buffer: what it sends and hears are packets, with whatever bytes it is given. So
a thousand of them fit into one process, and a test can say exactly whose packet came where.
"""

from __future__ import annotations

import asyncio
import contextlib
import re
import secrets
import struct
from collections.abc import Awaitable, Callable
from typing import Any, Final, NamedTuple, Protocol, cast

from aioice import stun

from app.handshake import RTCCertificate, RTCDtlsFingerprint, RTCDtlsParameters, RTCDtlsTransport

PAYLOAD_TYPE: Final = 111
LEVEL_ID: Final = 1
CHECK_EVERY_S: Final = 5.0
CHECK_AGAIN_S: Final = 0.25
CHECKS_MAX: Final = 40
JOIN_MAX_S: Final = 20.0
SLOTS: Final = 7
_LEVEL: Final = "urn:ietf:params:rtp-hdrext:ssrc-audio-level"
_HEADER: Final = struct.Struct("!BBHII")
_ANSWERED: Final = {
    name: re.compile(rf"^a={attribute}:(.+?)\r?$", re.MULTILINE)
    for name, attribute in {
        "user": "ice-ufrag",
        "password": "ice-pwd",
        "fingerprint": "fingerprint",
        "candidate": "candidate",
        "ssrc": "ssrc",
    }.items()
}


def _payload_at(packet: bytes) -> int:
    """Behind the header, and its extensions if there are any (RFC 3550, 5.3.1)."""
    if not packet[0] & 0x10:
        return _HEADER.size
    return _HEADER.size + 4 + 4 * int.from_bytes(packet[_HEADER.size + 2 : _HEADER.size + 4])


class NoVoice(Exception):
    """The headset did not get through; why."""


class Heard(NamedTuple):
    """A packet that came: in which receive slot, and what it was."""

    slot: int
    sequence: int
    timestamp: int
    payload: bytes


class Line(Protocol):
    """A UDP socket of a headset."""

    def sendto(self, data: bytes, address: tuple[str, int]) -> object:
        """Send at once."""

    def close(self) -> None:
        """No more."""


Open = Callable[["Headset", tuple[str, int]], Awaitable[Line]]
"""Opens a line at an address; what comes in goes to the headset's `came`."""


async def by_the_loop(headset: Headset, address: tuple[str, int]) -> Line:
    """The usual line: the event loop waits at it."""
    loop = asyncio.get_running_loop()
    line, _ = await loop.create_datagram_endpoint(lambda: _Socket(headset), local_addr=address)
    return line


class _Socket(asyncio.DatagramProtocol):
    def __init__(self, headset: Headset) -> None:
        self._headset = headset

    def datagram_received(self, data: bytes, _address: Any) -> None:
        self._headset.came(data)


class _Way:
    """The DTLS transport's way out; `controlling` makes it the side that waits to be greeted."""

    role = "controlling"

    def __init__(self, write: Callable[[bytes], None]) -> None:
        self.records: asyncio.Queue[bytes] = asyncio.Queue()
        self._write = write

    async def _recv(self) -> bytes:
        return await self.records.get()

    async def _send(self, record: bytes) -> None:
        self._write(record)


class Headset:
    """One headset. `heard` is called with every packet that comes; of many only each `every`-th is looked at."""

    certificate: RTCCertificate | None = None
    """One for all: making it costs, and nobody compares them."""

    def __init__(
        self, heard: Callable[[Heard], None] | None = None, slots: int = SLOTS, every: int = 1, line: Open = by_the_loop
    ) -> None:
        self.ssrc = secrets.randbits(32)
        self.user = secrets.token_hex(4)
        self.password = secrets.token_hex(12)
        self.sequence = secrets.randbits(15)
        self.timestamp = secrets.randbits(31)
        self.packets = 0
        self.missed = 0
        """Numbers that are missing between those that came."""
        self._newest: dict[bytes, int] = {}
        self.answers = 0
        self.reports: list[bytes] = []
        self.remote: tuple[str, int] = ("", 0)
        self._slots = slots
        self._heard = heard
        self._every = every
        if Headset.certificate is None:
            Headset.certificate = RTCCertificate.generateCertificate()
        self._way = _Way(self.write)
        self._dtls = RTCDtlsTransport(cast("Any", self._way), [Headset.certificate])
        self._open_line = line
        self._line_open: Line | None = None
        self._answered: asyncio.Event = asyncio.Event()
        self._theirs: dict[str, list[str]] = {}
        self._by_ssrc: dict[int, int] = {}
        self._in: Any = None
        self._out: Any = None
        self._consents: asyncio.Task[None] | None = None

    def offer(self, direction: str = "sendonly") -> str:
        """The SDP offer, as a browser would make it."""
        mids = range(1 + self._slots)
        lines = ["v=0", "o=- 1 2 IN IP4 127.0.0.1", "s=-", "t=0 0", f"a=group:BUNDLE {' '.join(map(str, mids))}"]
        for mid in mids:
            lines += self._line(mid, direction if mid == 0 else "recvonly")
        return "\r\n".join((*lines, ""))

    def _line(self, mid: int, direction: str) -> list[str]:
        assert Headset.certificate is not None, "made with the first headset"
        lines = [
            f"m=audio 9 UDP/TLS/RTP/SAVPF {PAYLOAD_TYPE} 0",
            "c=IN IP4 0.0.0.0",
            f"a=mid:{mid}",
            f"a={direction}",
            "a=rtcp-mux",
            f"a=ice-ufrag:{self.user}",
            f"a=ice-pwd:{self.password}",
            *(f"a=fingerprint:{one.algorithm} {one.value}" for one in Headset.certificate.getFingerprints()),
            "a=setup:actpass",
            f"a=extmap:{LEVEL_ID} {_LEVEL}",
            f"a=rtpmap:{PAYLOAD_TYPE} opus/48000/2",
            f"a=fmtp:{PAYLOAD_TYPE} minptime=10;useinbandfec=1",
            "a=rtpmap:0 PCMU/8000",
        ]
        return [*lines, f"a=ssrc:{self.ssrc} cname:headset"] if direction.startswith("send") else lines

    def answer(self, mid: str) -> str:
        """To a house that offers one line to listen to: ours, which waits to be greeted."""
        line = [one.replace("a=setup:actpass", "a=setup:passive") for one in self._line(0, "recvonly")]
        line = [f"a=mid:{mid}" if one.startswith("a=mid:") else one for one in line if not one.startswith("a=extmap:")]
        lines = ["v=0", "o=- 1 2 IN IP4 127.0.0.1", "s=-", "t=0 0", f"a=group:BUNDLE {mid}", *line]
        return "\r\n".join((*lines, ""))

    async def connect(self, answer: str) -> None:
        """Go where `answer` says, and be secured. Raises `NoVoice`."""
        self._theirs = {name: pattern.findall(answer) for name, pattern in _ANSWERED.items()}
        if not all(self._theirs[name] for name in ("user", "password", "fingerprint", "candidate")):
            raise NoVoice("the answer is none")
        self._by_ssrc = {int(one.split()[0]): slot for slot, one in enumerate(self._theirs["ssrc"])}
        host, port = self._theirs["candidate"][0].split()[4:6]
        self.remote = (host, int(port))
        await self._open()
        try:
            async with asyncio.timeout(JOIN_MAX_S):
                await self._prove()
                await self._secure()
        except TimeoutError:
            raise NoVoice("no way through in time") from None
        self._consents = asyncio.get_running_loop().create_task(self._consent())

    async def _open(self) -> None:
        any_port = ("::" if ":" in self.remote[0] else "0.0.0.0", 0)  # noqa: S104 (a client's)
        self._line_open = await self._open_line(self, any_port)

    async def moves(self) -> None:
        """Go on from another port, as when a telephone changes its network."""
        self._hang_up()
        self._answered.clear()
        await self._open()
        await self._prove()

    async def _prove(self) -> None:
        for _ in range(CHECKS_MAX):
            self.check()
            with contextlib.suppress(TimeoutError):
                await asyncio.wait_for(self._answered.wait(), CHECK_AGAIN_S)
                return
        raise NoVoice("no check was answered")

    async def _secure(self) -> None:
        algorithm, value = self._theirs["fingerprint"][0].split()
        await self._dtls.start(RTCDtlsParameters(fingerprints=[RTCDtlsFingerprint(algorithm, value)]))
        if self._dtls.state != "connected":
            raise NoVoice("the handshake failed")
        self._in, self._out = self._dtls._rx_srtp, self._dtls._tx_srtp

    async def _consent(self) -> None:
        while True:
            await asyncio.sleep(CHECK_EVERY_S)
            self.check()

    def check(self, password: str = "") -> None:
        """Ask whether the way is open, and say that we still want to hear."""
        asked = stun.Message(message_method=stun.Method.BINDING, message_class=stun.Class.REQUEST)
        asked.attributes["USERNAME"] = f"{self._theirs['user'][0]}:{self.user}"
        asked.attributes["PRIORITY"] = 1
        asked.attributes["ICE-CONTROLLING"] = 1
        asked.attributes["USE-CANDIDATE"] = None
        asked.add_message_integrity((password or self._theirs["password"][0]).encode())
        self.write(bytes(asked))

    def came(self, data: bytes) -> None:
        """A datagram came."""
        if not data:
            return
        if 127 < data[0] < 192:
            self._packet(data)
        elif data[0] == 0:
            self._asked(data)
        elif data[0] < 4:
            self.answers += 1
            self._answered.set()
        else:
            self._way.records.put_nowait(data)

    def _asked(self, data: bytes) -> None:
        """A server that is not lite asks, too, and waits for the answer."""
        question = stun.parse_message(data)
        answer = stun.Message(
            message_method=stun.Method.BINDING,
            message_class=stun.Class.RESPONSE,
            transaction_id=question.transaction_id,
        )
        answer.attributes["XOR-MAPPED-ADDRESS"] = self.remote
        answer.add_message_integrity(self.password.encode())
        self.write(bytes(answer))

    def _packet(self, data: bytes) -> None:
        if 192 <= data[1] <= 223:
            self.reports = [*self.reports[-9:], data]
            return
        self.packets += 1
        self._number(data[8:12], int.from_bytes(data[2:4]))
        if self._heard is not None and self._in is not None and self.packets % self._every == 0:
            plain = self._in.unprotect(data)
            _, _, sequence, timestamp, ssrc = _HEADER.unpack_from(plain)
            self._heard(Heard(self._by_ssrc[ssrc], sequence, timestamp, plain[_payload_at(plain) :]))

    def _number(self, slot: bytes, number: int) -> None:
        """What is late was counted as missing before, and is no longer."""
        step = (number - self._newest.get(slot, number - 1)) & 0xFFFF
        if step < 0x8000:
            self._newest[slot] = number
            self.missed += step - 1
        else:
            self.missed -= 1

    def report(self) -> bytes:
        """The newest report that came, readable."""
        plain: bytes = self._in.unprotect_rtcp(self.reports[-1])
        return plain

    def say(self, payload: bytes, level: int = 30, ms: int = 20) -> None:
        """Send one packet of `ms`; `level` in -dBov."""
        self.write(self.packet(payload, level, ms))

    def packet(
        self, payload: bytes, level: int = 30, ms: int = 20, kind: int = PAYLOAD_TYPE, ssrc: int | None = None
    ) -> bytes:
        """The next packet, protected."""
        self.sequence = self.sequence + 1 & 0xFFFF
        self.timestamp = self.timestamp + ms * 48 & 0xFFFFFFFF
        header = _HEADER.pack(0x90, kind, self.sequence, self.timestamp, self.ssrc if ssrc is None else ssrc)
        extension = struct.pack("!HHBBH", 0xBEDE, 1, LEVEL_ID << 4, 0x80 | level, 0)
        made: bytes = self._out.protect(header + extension + payload)
        return made

    def write(self, data: bytes) -> None:
        """Send `data` as it is."""
        if self._line_open is not None:
            self._line_open.sendto(data, self.remote)

    async def close(self, *, quietly: bool = False) -> None:
        """Take it off; `quietly`: as if the line was cut."""
        if self._consents is not None:
            self._consents.cancel()
        if not quietly and self._dtls.state == "connected":
            await self._dtls.stop()
        elif self._dtls._task is not None:
            self._dtls._task.cancel()
        self._hang_up()

    def _hang_up(self) -> None:
        if self._line_open is not None:
            self._line_open.close()
            self._line_open = None
