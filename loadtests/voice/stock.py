"""What aiortc does by itself, as its examples do it: `MediaRelay`, a decoder for the speaker, an encoder a listener.

Dials a house as a media process does. The first who joins speaks, all others listen.
"""

from __future__ import annotations

import asyncio
import os

from aiortc import MediaStreamTrack, RTCConfiguration, RTCPeerConnection, RTCSessionDescription
from aiortc.contrib.media import MediaRelay
from websockets.asyncio.client import connect

from app import voice_frames as frames


class Stock:
    """Its peers."""

    def __init__(self) -> None:
        self._relay = MediaRelay()
        self._speaks: MediaStreamTrack | None = None
        self._peers: list[RTCPeerConnection] = []

    async def answer(self, offer: frames.Offer) -> frames.Answer:
        """One more."""
        peer = RTCPeerConnection(RTCConfiguration(iceServers=[]))
        self._peers.append(peer)
        first = self._speaks is None
        peer.on("track", self._track)
        await peer.setRemoteDescription(RTCSessionDescription(offer.sdp, "offer"))
        if self._speaks is not None and not first:
            receives = peer.getTransceivers()[1]
            receives.sender.replaceTrack(self._relay.subscribe(self._speaks))
            receives.direction = "sendonly"
        await peer.setLocalDescription(await peer.createAnswer())
        return frames.Answer(offer.dialogue, offer.visit, peer.localDescription.sdp)

    def _track(self, track: MediaStreamTrack) -> None:
        if self._speaks is None:
            self._speaks = track


async def main() -> None:
    """Until it is ended."""
    stock = Stock()
    async with connect(os.environ["RESONANZ_MEDIA_URL"] + frames.PATH, proxy=None) as line:
        await line.send(frames.encode(frames.Hello("stock", 100)))
        async for text in line:
            if isinstance(said := frames.to_media(text), frames.Offer):
                await line.send(frames.encode(await stock.answer(said)))


if __name__ == "__main__":
    asyncio.run(main())
