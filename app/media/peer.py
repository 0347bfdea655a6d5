"""One browser at the port: who it is (ICE-lite), that it is secured (DTLS), what it says (SRTP), and how it ends.

We are controlled and lite: we answer checks and never make any, so no packet leaves for an address that did not prove
itself. The same checks are the browser's consent (RFC 7675): when they stop coming, we stop sending.
"""

from __future__ import annotations

import asyncio
import secrets
from collections.abc import Sequence
from dataclasses import dataclass
from typing import Final, Protocol

from app.media import rtp, signalling
from app.media.forwarding import Certificate, Outlet, Secured, Unauthentic
from app.media.port import Address, Port
from app.media.signalling import Offer, Own
from app.media.slots import Listener, Slot
from app.voice_frames import DownReason

SET_UP_MAX_S: Final = 15.0
CONSENT_MAX_S: Final = 20.0
"""Browsers ask every 2.5 to 5 s; after so long without, they are gone or cannot hear us."""
ADDRESSES_MAX: Final = 8
PACKETS_PER_S: Final = 75.0
"""50 of speech, and checks and reports; more than that is no voice."""
PACKETS_BURST: Final = 150.0
MEDIA_MAX_BYTES: Final = 1_200


class Told(Protocol):
    """Whom a peer tells what happens to it."""

    def up(self) -> None:
        """Packets go through."""

    def down(self, reason: DownReason) -> None:
        """It is over; said once."""

    def wanted(self, sequence: int) -> bool:
        """Whether the packet with this sequence number is worth unprotecting."""

    def said(self, packet: rtp.Packet, now: float) -> None:
        """A packet of speech came."""


@dataclass(slots=True)
class Budget:
    """How much one peer may send; seconds of one monotonic clock."""

    filled_at: float
    packets: float = PACKETS_BURST

    def take(self, now: float) -> bool:
        """One packet, if there is still one."""
        self.packets = min(PACKETS_BURST, self.packets + (now - self.filled_at) * PACKETS_PER_S)
        self.filled_at = now
        if self.packets < 1:
            return False
        self.packets -= 1
        return True


class Peer:
    """One browser that made `offer`; times in seconds of one monotonic clock."""

    def __init__(self, port: Port, certificate: Certificate, offer: Offer, told: Told, now: float) -> None:
        self.user = secrets.token_hex(8)
        self.password = secrets.token_hex(16).encode()
        self.is_up = False
        self._port = port
        self._certificate = certificate
        self._offer = offer
        self._told = told
        self._begun_at = self._consented_at = now
        self._budget = Budget(now)
        self._addresses: dict[Address, None] = {}
        self._address: Address = ()
        self._secured = Secured(certificate, self._send_record, lambda: self.end("closed"))
        self._shakes: asyncio.Task[None] | None = None
        self._over = False
        self._reception: rtp.Reception | None = None
        self._ssrc = b"" if offer.ssrc is None else offer.ssrc.to_bytes(4)
        self._outlet: Outlet | None = None
        self._ssrcs = _ssrcs(1 + len(offer.receiving), offer.ssrc)
        self.listener = Listener(
            Slot(ssrc, one.payload_type, secrets.randbelow(1 << 15))
            for one, ssrc in zip(offer.receiving, self._ssrcs[1:], strict=True)
        )
        port.attach(self.user, self)

    def answer(self, addresses: Sequence[tuple[str, int]]) -> str:
        """The SDP answer; packets are taken at `addresses`."""
        own = Own(
            user=self.user,
            password=self.password.decode(),
            fingerprints=self._certificate.fingerprints,
            addresses=addresses,
            ssrcs=self._ssrcs[1:],
            name=self.user,
        )
        return signalling.answer(self._offer, own)

    # ── What comes in ──

    def checked(self, address: Address, *, nominated: bool, now: float) -> bool:
        """The browser asks from `address`, and can be believed."""
        if self._over or not self._budget.take(now):
            return False
        self._consented_at = now
        if address not in self._addresses:
            self._learn(address)
        if nominated or not self._address:
            self._address = address
            if self._outlet is not None:
                self._outlet.address = address
        if self._shakes is None:
            self._shakes = asyncio.get_running_loop().create_task(self._shake())
        return True

    def _learn(self, address: Address) -> None:
        self._addresses[address] = None
        if len(self._addresses) > ADDRESSES_MAX:
            oldest = next(one for one in self._addresses if one != self._address)
            del self._addresses[oldest]
            self._port.forget(oldest)

    def datagram(self, data: bytes, now: float) -> None:
        """DTLS, RTP or RTCP came from one of the browser's addresses (RFC 7983)."""
        if not self._budget.take(now):
            self._port.dropped["flood"] += 1
        elif 127 < data[0] < 192:
            self._media(data, now)
        elif 19 < data[0] < 64:
            self._secured.feed(data)

    def _media(self, data: bytes, now: float) -> None:
        if not self.is_up or not rtp.HEADER.size <= len(data) <= MEDIA_MAX_BYTES:
            self._port.dropped["misshapen"] += 1
            return
        try:
            if rtp.is_rtcp(data):
                self._report(self._secured.unprotect_rtcp(data), now)
            elif data[8:12] == self._ssrc and data[1] & 0x7F == self._offer.payload_type:
                self._speech(data, now)
            else:
                self._port.dropped["not_negotiated"] += 1
        except Unauthentic:
            self._port.dropped["unauthentic"] += 1

    def _speech(self, data: bytes, now: float) -> None:
        sequence = int.from_bytes(data[2:4])
        wanted = self._told.wanted(sequence)
        packet = rtp.read(self._secured.unprotect(data), self._offer.level_id) if wanted else None
        if self._reception is None:
            self._reception = rtp.Reception(sequence)
        self._reception.count(sequence, int.from_bytes(data[4:8]), now)
        if packet is not None:
            self._told.said(packet, now)

    def _report(self, data: bytes, now: float) -> None:
        if self._reception is not None and (ntp := rtp.sender_report_ntp(data, self._offer.ssrc or 0)) is not None:
            self._reception.last_report, self._reception.reported_at = ntp, now

    # ── What goes out ──

    def _send_record(self, record: bytes) -> None:
        self._port.send(record, self._address)

    def report(self, now: float, unix_s: float) -> None:
        """Tell the browser what we sent it, and how its own packets came: from this it knows when to add in-band error
        correction. Keeps address translators open, too."""
        if not self.is_up:
            return
        made = rtp.Report(self.user.encode(), self._ssrcs[0])
        made.sent = [sent for slot in self.listener.slots if (sent := slot.sent(now)) is not None]
        if self._reception is not None and self._offer.ssrc is not None:
            made.blocks = [self._reception.block(self._offer.ssrc, now)]
        self._port.send(self._secured.protect_rtcp(made.encode(unix_s)), self._address)

    # ── How it goes on and ends ──

    async def _shake(self) -> None:
        trusted = await self._secured.start(self._offer.fingerprints)
        if self._over:
            return
        if trusted:
            self.is_up = True
            self._outlet = self._secured.outlet(self._port.sendto, self._address)
            self.listener.open(self._outlet.send)
            self._told.up()
        else:
            self.end("not_trusted")

    def look_after(self, now: float) -> None:
        """End it if it was not set up in time, or the browser no longer asks. Once a second is enough."""
        if not self.is_up and now - self._begun_at > SET_UP_MAX_S:
            self.end("not_set_up")
        elif now - self._consented_at > max(CONSENT_MAX_S, SET_UP_MAX_S):
            self.end("lost")

    def end(self, reason: DownReason) -> None:
        """The end, told once; whoever is told sees to it that the peer leaves."""
        if not self._over:
            self._over, self.is_up = True, False
            self.listener.close()
            self._told.down(reason)

    async def leave(self) -> None:
        """Say goodbye to the browser and give its addresses back."""
        if self._shakes is not None and not self._shakes.done():
            self._shakes.cancel()
            await asyncio.gather(self._shakes, return_exceptions=True)
        await self._secured.close()
        self._port.detach(self.user, self._addresses)


def _ssrcs(count: int, taken: int | None) -> list[int]:
    found: set[int] = set()
    while len(found) < count:
        found.add(secrets.randbits(32))
        found.discard(taken if taken is not None else -1)
    return list(found)
